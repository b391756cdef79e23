//! A key that is in other hands.

use super::in_touch;
use crate::alliance::commands::{
    AllianceOverview, News, NewsKind, PartnerState, RetireKey, RetireWhat, SuspendWhy, Whose,
};
use crate::alliance::exchange::news;
use crate::alliance::store::partners::{self as rows, PartnerRow};
use crate::alliance::us::broken;
use crate::alliance::{AllianceRefusal, cards, chain, ranges};
use crate::kernel::{Result, Topic, Tx};
use crate::shop;
use crate::vouchers as book;
use voucher_code::{Content, IssuingPublic, Retired, Signed};

/// Tells every partner that a key of ours is given up. With the identity every pair is frozen until the two meet again. With
/// the key that issues this quarter nothing it signed is taken any more but what we list as really made; a new one takes its
/// place at once, and partners hear of it from our next card.
///
/// # Refuses
/// `reason_missing`, `text_too_long`, `secrets_missing`.
pub(in crate::alliance) fn retire(tx: &Tx<'_>, request: &RetireKey) -> Result<AllianceOverview> {
    let reason = super::text_within(&request.reason, 200)?;
    if reason.is_empty() {
        return Err(AllianceRefusal::ReasonMissing.into());
    }
    tx.note(&reason);
    tx.needs_look();
    let issuing = book::certificates(tx)?.issuing;
    let issuing = issuing.first().map(Signed::unverified);
    let retired = match request.what {
        RetireWhat::Identity => Retired::Identity,
        RetireWhat::Issuing => Retired::Issuing(issuing.ok_or(AllianceRefusal::SecretsMissing)?.epoch),
    };
    for row in rows::all(tx)? {
        if in_touch(&row).is_err() {
            continue;
        }
        chain::append(tx, row.id, &Content::Retire(retired))?;
        match issuing {
            Some(certificate) if retired != Retired::Identity => ranges::say_really_issued(tx, row.id, certificate)?,
            _ => {
                rows::set_stopped(tx, row.id, PartnerState::Retired, (Whose::Us, SuspendWhy::Theft.as_str()))?;
                super::tell(tx, row.id)?;
            }
        }
    }
    if request.what == RetireWhat::Issuing {
        shop::raise_generation(tx, 0)?;
        let card = cards::own(tx)?;
        for row in rows::all(tx)? {
            if in_touch(&row).is_ok() {
                chain::announce(tx, row.id, &card)?;
            }
        }
    }
    tx.changed(&[Topic::Alliance, Topic::Vouchers]);
    super::overview(tx)
}

/// A partner gave a key up.
pub(in crate::alliance) fn take(tx: &Tx<'_>, partner: &PartnerRow, retired: Retired) -> Result<Vec<News>> {
    let (identity, shop) = super::identity(partner)?;
    match retired {
        Retired::Identity => {
            rows::set_stopped(tx, partner.id, PartnerState::Retired, (Whose::Them, SuspendWhy::Theft.as_str()))?;
            super::tell(tx, partner.id)?;
        }
        Retired::Issuing(epoch) => {
            for certificate in crate::alliance::keys::certificates(tx, partner)? {
                let body = certificate.verify(identity).map_err(broken)?;
                if body.epoch == epoch {
                    let key = IssuingPublic::from_bytes(body.key.as_bytes()).map_err(broken)?;
                    book::retire_key(tx, shop, &key)?;
                }
            }
        }
        // The next card brings another one.
        Retired::Agreement(_) => {}
    }
    Ok(vec![news(NewsKind::KeyRetired)])
}
