//! Vouchers that a partner was to honour are taken back; the partner is told, list by list.

use crate::alliance::commands::{RevokeVouchers, RevokedVouchers};
use crate::alliance::store::offers;
use crate::alliance::{AllianceRefusal, chain, partners};
use crate::kernel::{PartnerId, Result, Topic, Tx, VoucherId};
use crate::vouchers;
use std::collections::BTreeMap;
use voucher_code::{Content, Epoch, IssuingCertificate, Random, Serial, VoucherList};

/// The most vouchers that are named one by one.
const MOST_NAMED: i64 = 1_000;
/// The longest reason.
const MOST_REASON: usize = 200;

/// Takes vouchers back that a partner was to honour. What it claims after it has read this is not owed.
///
/// # Refuses
/// `unknown_partner`, `on_paper_only`, `not_confirmed`, `retired`, `reason_missing`, `text_too_long`,
/// `count_out_of_bounds`, `unknown_offer`, `vouchers.unknown_voucher`, `vouchers.unknown_batch`, `vouchers.not_in_batch`,
/// `vouchers.count_out_of_bounds`.
pub(in crate::alliance) fn revoke(tx: &Tx<'_>, request: &RevokeVouchers) -> Result<RevokedVouchers> {
    let row = partners::found(tx, request.partner)?;
    partners::in_touch(&row)?;
    let reason = partners::text_within(&request.reason, MOST_REASON)?;
    if reason.is_empty() {
        return Err(AllianceRefusal::ReasonMissing.into());
    }
    let named = i64::try_from(request.vouchers.len()).unwrap_or(i64::MAX);
    if named > MOST_NAMED || (named == 0 && request.of.is_none()) {
        return Err(AllianceRefusal::CountOutOfBounds { least: 1, most: MOST_NAMED }.into());
    }
    let mut all = request.vouchers.clone();
    if let Some(run) = request.of {
        offers::find(tx, run.offer)?.filter(|offer| offer.partner == row.id).ok_or(AllianceRefusal::UnknownOffer)?;
        all.extend(vouchers::in_batch(tx, run.batch, run.first, run.last)?);
    }
    let revoked = say_revoked(tx, row.id, &all, &reason)?;
    tx.note(&reason);
    let all = i64::try_from(all.len()).unwrap_or(i64::MAX);
    Ok(RevokedVouchers { revoked, left: all.saturating_sub(revoked) })
}

/// Takes vouchers out of use and tells the partner that was to honour them. How many were good until now.
///
/// # Refuses
/// As [`chain::append`]; `vouchers.unknown_voucher` for one that is not good at that partner.
pub(in crate::alliance) fn say_revoked(
    tx: &Tx<'_>,
    partner: PartnerId,
    all: &[VoucherId],
    reason: &str,
) -> Result<i64> {
    let row = partners::found(tx, partner)?;
    let (_, shop) = partners::identity(&row)?;
    let taken = vouchers::take_back(tx, shop, all, reason)?;
    let revoked = i64::try_from(taken.len()).unwrap_or(i64::MAX);
    let mut by_epoch: BTreeMap<Epoch, BTreeMap<Serial, Random>> = BTreeMap::new();
    for (epoch, serial, random) in taken {
        by_epoch.entry(epoch).or_default().insert(serial, random);
    }
    for (epoch, of_epoch) in by_epoch {
        let list: Vec<(Serial, Random)> = of_epoch.into_iter().collect();
        say(tx, partner, (epoch, &list), Content::Revoke)?;
    }
    tx.changed(&[Topic::Alliance, Topic::Vouchers]);
    Ok(revoked)
}

/// Tells a partner which vouchers for it we really made with a key that we give up: these it takes as before.
///
/// # Refuses
/// As [`chain::append`].
pub(in crate::alliance) fn say_really_issued(
    tx: &Tx<'_>,
    partner: PartnerId,
    certificate: &IssuingCertificate,
) -> Result<()> {
    let row = partners::found(tx, partner)?;
    let (_, shop) = partners::identity(&row)?;
    let made = vouchers::made_for(tx, &certificate.key, shop)?;
    say(tx, partner, (certificate.epoch, &made), Content::Issued)
}

/// A list, chunk by chunk.
fn say(
    tx: &Tx<'_>,
    partner: PartnerId,
    (epoch, list): (Epoch, &[(Serial, Random)]),
    kind: fn(VoucherList) -> Content,
) -> Result<()> {
    let of = u16::try_from(list.chunks(VoucherList::MOST).len()).unwrap_or(u16::MAX);
    for (chunk, part) in (1..=of).zip(list.chunks(VoucherList::MOST)) {
        chain::append(tx, partner, &kind(VoucherList { epoch, chunk, of, vouchers: part.to_vec() }))?;
    }
    Ok(())
}
