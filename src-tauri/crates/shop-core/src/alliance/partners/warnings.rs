//! What an owner should know of a partner.

use crate::alliance::commands::{PartnerState, PartnerWarning};
use crate::alliance::exchange::{self, Unacknowledged};
use crate::alliance::keys;
use crate::alliance::store::partners::PartnerRow;
use crate::alliance::store::{alarms, offers, sums};
use crate::kernel::{Money, Result, View, time};
use crate::vouchers as book;

/// No answer for so long is worth a word.
const NO_ANSWER_MS: i64 = 7 * time::DAY_MS;
/// Nothing heard for so long: what is known of vouchers taken back may be old.
const OLD_MS: i64 = 30 * time::DAY_MS;

/// What is known already when a card is made.
pub(super) struct Known<'k> {
    pub(super) waiting: &'k Unacknowledged,
    /// Countersigned and unpaid, with when the oldest was signed: theirs to us, ours to them.
    pub(super) unpaid: [(Money, i64); 2],
    /// What its vouchers used here and not paid yet come to.
    pub(super) used: Money,
}

/// Warnings, the weightiest first.
pub(super) fn of(view: &View<'_>, row: &PartnerRow, known: &Known<'_>) -> Result<Vec<PartnerWarning>> {
    let mut warnings = Vec::new();
    if row.state == PartnerState::Unconfirmed {
        warnings.push(PartnerWarning::CompareDigits);
    }
    let count = alarms::open_count(view, Some(row.id))?;
    if count > 0 {
        warnings.push(PartnerWarning::Alarms { count });
    }
    if row.identity.is_some()
        && let Some(missing) = exchange::missing(view, row)?
    {
        warnings.push(PartnerWarning::Missing { from: missing.from, to: missing.to });
    }
    if let Some(number) = sums::statement_waits(view, row.id)? {
        warnings.push(PartnerWarning::StatementWaits { number });
    }
    let count = offers::waiting(view, Some(row.id))?;
    if count > 0 {
        warnings.push(PartnerWarning::OffersWait { count });
    }
    let [(they_owe, theirs_ms), (we_owe, ours_ms)] = known.unpaid;
    if we_owe > Money::ZERO {
        warnings.push(PartnerWarning::WeOwe { amount: we_owe, since_ms: ours_ms });
    }
    if they_owe > Money::ZERO {
        warnings.push(PartnerWarning::TheyOwe { amount: they_owe, since_ms: theirs_ms });
    }
    let count = sums::disputed(view, Some(row.id))?;
    if count > 0 {
        warnings.push(PartnerWarning::Disputed { count });
    }
    let is_live = matches!(row.state, PartnerState::Paired | PartnerState::Introduced);
    if let Some(since_ms) = known.waiting.since_ms.filter(|since| view.now_ms.saturating_sub(*since) >= NO_ANSWER_MS)
        && row.sent.is_some()
    {
        warnings.push(PartnerWarning::NoAnswer { since_ms, frames: known.waiting.count });
    }
    if is_live {
        let near = row.cap.minor().saturating_sub(row.cap.minor().checked_div(5).unwrap_or(0));
        if row.cap > Money::ZERO && known.used.minor() >= near {
            warnings.push(PartnerWarning::CapNear { used: known.used, cap: row.cap });
        }
        let today = book::today(view)?;
        let issues = keys::certificates(view, row)?.iter().any(|certificate| {
            let days = certificate.unverified();
            (days.first_day.0..=days.last_issue_day.0).contains(&today.0)
        });
        if !issues {
            warnings.push(PartnerWarning::KeysOld);
        }
        if let Some((since_ms, _)) = row.heard.filter(|(at_ms, _)| view.now_ms.saturating_sub(*at_ms) >= OLD_MS) {
            warnings.push(PartnerWarning::ListOld { since_ms });
        }
    }
    Ok(warnings)
}
