//! Vouchers for a run of paper that another shop honours, or that it hands out.

use crate::kernel::{Error, Result, Topic, Tx, View, VoucherBatchId, VoucherOfferId, chance};
use crate::reactions;
use crate::vouchers::commands::OfferState;
use crate::vouchers::issue::serials;
use crate::vouchers::store::batches::{self, NewBatch};
use crate::vouchers::store::partners as rows;
use crate::vouchers::store::vouchers::{self, NewVoucher};
use crate::vouchers::{VouchersRefusal, batch, keys, offers, shown};
use uuid::Uuid;
use voucher_code::{QrVoucher, Range, Serial, ShopId, TypedCode};

use super::Standing;

/// The most vouchers of one act: what a pack holds.
pub(crate) const MOST: i64 = 10_000;

/// Issues vouchers of one of the shop's own offers, all with the same days. Of an offer for a partner the partner honours
/// them, and the range tells it their terms; others are honoured here.
///
/// `redeemer` is the shop itself or the partner that agreed to the offer; `run` the source of whoever joins by them.
///
/// # Refuses
/// `unknown_offer`, `not_agreed`, `offer_stopped`, `offer_over`, `bound_not_for_runs`, `partner_stopped`, `unknown_run`,
/// `count_out_of_bounds`, `secrets_missing`, `numbers_used_up`.
pub(crate) fn issue_for(
    tx: &Tx<'_>,
    offer: VoucherOfferId,
    redeemer: ShopId,
    count: i64,
    run: i64,
) -> Result<(VoucherBatchId, Range)> {
    if !(1..=MOST).contains(&count) {
        return Err(VouchersRefusal::CountOutOfBounds { least: 1, most: MOST }.into());
    }
    let row = offers::found(tx, offer)?;
    let own = super::own_shop(tx)?;
    let partner = if own == Some(redeemer) { None } else { Some(super::found(tx, redeemer)?) };
    if row.shop.is_some() || row.redeemer != partner.as_ref().map(|shop| shop.id) {
        return Err(VouchersRefusal::UnknownOffer.into());
    }
    match (row.state, &partner) {
        (OfferState::Stopped, _) => return Err(VouchersRefusal::OfferStopped.into()),
        (OfferState::Draft, Some(shop)) => {
            return Err(VouchersRefusal::NotAgreed { name: shop.name.clone() }.into());
        }
        (_, Some(shop)) if shop.standing == Standing::Stopped => {
            return Err(VouchersRefusal::PartnerStopped { name: shop.name.clone() }.into());
        }
        _ => {}
    }
    if row.terms.bound {
        return Err(VouchersRefusal::BoundNotForRuns.into());
    }
    if reactions::source_run(tx, run)?.is_none() {
        return Err(VouchersRefusal::UnknownRun.into());
    }
    let key = keys::current(tx)?;
    let days = offers::days_of(tx, &row.terms, &key)?;
    let first = serials(tx, key.id, count)?;
    let job = Uuid::from_bytes(chance::bytes(tx.chance));
    let between = partner.as_ref().map(|shop| (shop.id, shop.agreement));
    let id =
        batches::insert(tx, &NewBatch { offer: row.id, run, redeemer: between, key: key.id, days, first, count, job })?;
    for serial in first..first.saturating_add(count) {
        vouchers::insert(
            tx,
            &NewVoucher {
                redeemer: between.map(|(shop, _)| shop),
                batch: Some(id),
                ..NewVoucher::plain(key.id, serial, chance::bytes(tx.chance), row.id, days)
            },
        )?;
    }
    crate::vouchers::store::offers::set_state(tx, row.id, OfferState::Active)?;
    tx.changed(&[Topic::Vouchers]);
    let number = |serial: i64| u32::try_from(serial).map(Serial).map_err(|_| Error::failure("a serial beyond 32 bits"));
    let agreement = match &partner {
        Some(shop) => rows::agreement(&shop.agreement)?,
        None => keys::agreement_public(tx, &key)?,
    };
    let range = Range {
        epoch: keys::certified_epoch(&key),
        first: number(first)?,
        last: number(first.saturating_add(count).saturating_sub(1))?,
        terms: offers::signed(row.number, &row.terms, days)?,
        agreement,
    };
    Ok((id, range))
}

/// A voucher as it goes on paper or into a pack.
#[derive(Debug, Clone)]
pub(crate) struct Paper {
    /// The QR code.
    pub(crate) voucher: QrVoucher,
    /// The typed code, where its serial has one.
    pub(crate) code: Option<TypedCode>,
}

/// The papers of a batch, by number.
///
/// # Refuses
/// `unknown_batch`, `secrets_missing`.
pub(crate) fn papers(view: &View<'_>, batch: VoucherBatchId) -> Result<Vec<Paper>> {
    let row = batch::found(view, batch)?;
    let all = vouchers::of_batch(view, batch, row.first, row.first.saturating_add(row.count))?;
    let papers = shown::papers(view, &all)?;
    Ok(papers.into_iter().map(|(voucher, code)| Paper { voucher, code }).collect())
}
