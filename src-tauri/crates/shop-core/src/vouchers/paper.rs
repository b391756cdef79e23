//! What printed vouchers say, for whoever draws them.

use super::commands::{OfferTerms, SerialRange};
use super::store::vouchers::{self, VoucherRow};
use super::{VouchersRefusal, batch, days, offers, shown};
use crate::gifts;
use crate::kernel::{Money, Result, View, VoucherBatchId, VoucherId};

/// Vouchers of one offer with one pair of days.
#[derive(Debug, Clone)]
pub(crate) struct PaperVouchers {
    /// What they promise.
    pub(crate) terms: OfferTerms,
    /// The offer's number.
    pub(crate) offer_number: i64,
    /// The other shop that they are good at; none where it is this one.
    pub(crate) redeemer: Option<String>,
    /// What customers take the gift to be worth, where it is one of this shop's.
    pub(crate) worth: Option<Money>,
    /// As 2026-11-30.
    pub(crate) first_day: String,
    /// As 2026-11-30.
    pub(crate) last_day: String,
    /// Number, QR text and typed code of each.
    pub(crate) pieces: Vec<(String, String, String)>,
}

/// The most vouchers of one document.
const MOST: i64 = 400;

/// One voucher.
///
/// # Refuses
/// `unknown_voucher`, `secrets_missing`.
pub(crate) fn printable(view: &View<'_>, voucher: VoucherId) -> Result<PaperVouchers> {
    of_rows(view, &[shown::found(view, voucher)?])
}

/// Vouchers of a batch, by number.
///
/// # Refuses
/// `unknown_batch`, `not_in_batch`, `count_out_of_bounds`, `secrets_missing`.
pub(crate) fn printable_batch(
    view: &View<'_>,
    batch: VoucherBatchId,
    first: Option<i64>,
    last: Option<i64>,
) -> Result<PaperVouchers> {
    let row = batch::found(view, batch)?;
    let told = batch::shown(view, &row)?;
    let first = first.unwrap_or(row.first);
    let end = told.last.unwrap_or(row.first);
    let last = last.unwrap_or_else(|| end.min(first.saturating_add(MOST).saturating_sub(1)));
    batch::bounded(view, SerialRange { batch, first, last })?;
    if last.saturating_sub(first) >= MOST {
        return Err(VouchersRefusal::CountOutOfBounds { least: 1, most: MOST }.into());
    }
    of_rows(view, &vouchers::of_batch(view, batch, first, last)?)
}

fn of_rows(view: &View<'_>, rows: &[VoucherRow]) -> Result<PaperVouchers> {
    let first = rows.first().ok_or(VouchersRefusal::UnknownVoucher)?;
    let offer = offers::found(view, first.offer)?;
    let texts = shown::texts(view, rows)?;
    let redeemer = match first.redeemer {
        Some(_) => Some(shown::of_row(view, first)?.good_at),
        None => None,
    };
    let worth = match offers::gift_of(&offer.terms).filter(|_| redeemer.is_none()) {
        Some(gift) => gifts::sheet(view, gift)?.map(|sheet| sheet.value),
        None => None,
    };
    Ok(PaperVouchers {
        offer_number: i64::from(offer.number),
        terms: offer.terms,
        redeemer,
        worth,
        first_day: days::text(first.first_day),
        last_day: days::text(first.last_day),
        pieces: rows
            .iter()
            .zip(texts)
            .map(|(row, (scanned, typed))| (shown::number(row.serial), scanned, typed))
            .collect(),
    })
}
