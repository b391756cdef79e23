//! Where the recovery stands.

use super::rows;
use crate::alliance::commands::{AllianceRecovery, RecoveryPartner, RecoveryState, RecoveryWhy};
use crate::kernel::{Result, View};
use crate::shop;
use crate::vouchers::{self, Rests};

/// Where the recovery stands, and what each partner has still to do.
pub(in crate::alliance) fn page(view: &View<'_>) -> Result<AllianceRecovery> {
    let latest = rows::latest(view)?;
    let rests = vouchers::rests(view)?;
    let state = match (rests, latest.as_ref().map(|row| row.state.as_str())) {
        (Rests::Asked, _) => RecoveryState::Asked,
        (Rests::Copy, _) => RecoveryState::Copy,
        (Rests::No, Some("open")) => RecoveryState::Open,
        (Rests::No, Some(_)) => RecoveryState::Closed,
        (Rests::No, None) => RecoveryState::None,
    };
    let (why, began_at_ms) = match (&latest, rests) {
        (_, Rests::Asked | Rests::Copy) => (Some(RecoveryWhy::OtherComputer), None),
        (Some(row), Rests::No) => (Some(why(&row.why)), Some(row.began_at_ms)),
        (None, Rests::No) => (None, None),
    };
    let mut partners = Vec::new();
    let mut waits = false;
    if let Some(row) = &latest {
        waits = rows::waits(view, row.id)?;
        for one in rows::partners(view, row.id)? {
            partners.push(RecoveryPartner {
                partner: one.partner,
                name: one.name,
                told: one.told,
                returned: one.frames > 0 || one.state != "waits",
                frames: one.frames,
                confirmed: one.state == "confirmed",
            });
        }
    }
    let (uncertain, uncertain_count) = vouchers::uncertain(view)?;
    Ok(AllianceRecovery {
        state,
        why,
        generation: shop::generation(view)?,
        began_at_ms,
        partners,
        uncertain: uncertain
            .into_iter()
            .map(|one| crate::alliance::commands::UncertainVoucher {
                voucher: one.voucher,
                number: one.number,
                name: one.name,
                last_day: one.last_day,
                recovered: one.is_recovered,
            })
            .collect(),
        uncertain_count,
        can_close: state == RecoveryState::Open && !waits,
    })
}

fn why(word: &str) -> RecoveryWhy {
    match word {
        "restored" => RecoveryWhy::Restored,
        "other_computer" => RecoveryWhy::OtherComputer,
        "ahead_of_us" => RecoveryWhy::AheadOfUs,
        "journal" => RecoveryWhy::Journal,
        _ => RecoveryWhy::ByHand,
    }
}
