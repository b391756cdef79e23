//! What a partner says of its serials.

use super::store::{self, NewRange};
use crate::alliance::commands::{News, NewsKind, PartnerOfferState, Whose};
use crate::alliance::exchange::{counted, news};
use crate::alliance::store::offers;
use crate::alliance::store::partners::PartnerRow;
use crate::alliance::{alarms, partners};
use crate::kernel::{Money, PartnerId, Result, Tx};
use crate::vouchers;
use sha2::{Digest, Sha256};
use voucher_code::{FrameHash, Place, Range, VoucherList};

/// Takes the terms of a run of serials in. One of an offer that we did not agree to, or that says something else of a
/// serial than before, is kept as an alarm: the first range counts, and nothing of an unknown offer is honoured.
pub(in crate::alliance) fn take_range(
    tx: &Tx<'_>,
    partner: PartnerId,
    place: Place,
    range: &Range,
) -> Result<Vec<News>> {
    let row = partners::found(tx, partner)?;
    let (_, shop) = partners::identity(&row)?;
    let offer = offers::by_number(tx, partner, Whose::Them, range.terms.offer())?;
    let is_agreed = offer.as_ref().is_some_and(|offer| {
        matches!(offer.state, PartnerOfferState::Agreed | PartnerOfferState::Over)
            && offer.offer.kind == range.terms.kind()
    });
    let before = store::overlapping(tx, partner, range)?;
    let contradicts = before.as_ref().is_some_and(|before| *before != range.terms.to_bytes());
    if contradicts || !is_agreed {
        let known = before.filter(|_| contradicts);
        trouble(tx, &row, place, known.as_ref().map(<[u8; 12]>::as_slice), &range.to_bytes())?;
    }
    vouchers::know_range(tx, shop, range)?;
    let new = NewRange { partner, issuer: Whose::Them, offer: offer.map(|offer| offer.id), place, batch: None };
    store::insert(tx, &new, range)?;
    let count = i64::from(range.last.0).saturating_sub(i64::from(range.first.0)).saturating_add(1);
    Ok(vec![counted(NewsKind::VouchersIssued, count, Money::ZERO)])
}

/// Takes in which vouchers a partner takes back, or really made with a key that it gave up.
pub(in crate::alliance) fn take_list(
    tx: &Tx<'_>,
    partner: PartnerId,
    list: &VoucherList,
    kind: NewsKind,
) -> Result<Vec<News>> {
    let row = partners::found(tx, partner)?;
    let (_, shop) = partners::identity(&row)?;
    match vouchers::key_of_epoch(tx, shop, list.epoch)? {
        Some(key) => {
            match kind {
                NewsKind::VouchersConfirmed => vouchers::really_issued(tx, shop, &key, &list.vouchers)?,
                _ => vouchers::revoke(tx, shop, &key, &list.vouchers)?,
            }
            let count = i64::try_from(list.vouchers.len()).unwrap_or(i64::MAX);
            Ok(vec![counted(kind, count, Money::ZERO)])
        }
        None => Ok(vec![news(NewsKind::Unfit)]),
    }
}

fn trouble(tx: &Tx<'_>, row: &PartnerRow, place: Place, known: Option<&[u8]>, other: &[u8]) -> Result<()> {
    let hash = |bytes: &[u8]| FrameHash(Sha256::digest(bytes).into());
    let known = known.map(|known| (known, hash(known)));
    alarms::contradicts(tx, (row.id, &row.name), place.sequence, known, (other, hash(other)))?;
    Ok(())
}
