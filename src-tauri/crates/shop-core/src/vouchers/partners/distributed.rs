//! What became of vouchers that a partner hands out, and how they read on paper.

use crate::kernel::{Error, Money, Result, Topic, Tx, View, VoucherBatchId, VoucherId};
use crate::reactions;
use crate::vouchers::commands::OfferName;
use crate::vouchers::store::events::{self, NewEvent};
use crate::vouchers::store::{EventKind, Standing, batches, partners as rows, vouchers};
use crate::vouchers::{VouchersRefusal, batch, days, offers, shown};
use rusqlite::Connection;
use voucher_code::{AgreementPublic, AgreementSecret, Epoch, IssuingPublic, ShopId};

/// The agreement key that another shop has now.
pub(crate) fn agreement_of(conn: &Connection, shop: ShopId) -> Result<AgreementPublic> {
    rows::agreement(&super::found(conn, shop)?.agreement)
}

/// Another shop's issuing key of an epoch; none where it is not known.
pub(crate) fn key_of_epoch(conn: &Connection, shop: ShopId, epoch: Epoch) -> Result<Option<IssuingPublic>> {
    let row = rows::key_of(conn, super::found(conn, shop)?.id, epoch.0)?;
    row.map(|row| IssuingPublic::from_bytes(&row.public).map_err(crate::vouchers::keys::broken)).transpose()
}

/// The secrets of the shop's own agreement keys, newest first.
pub(crate) fn agreement_secrets(view: &View<'_>) -> Result<Vec<AgreementSecret>> {
    let mut secrets = Vec::new();
    for row in crate::vouchers::store::keys::all(view, "agreement")? {
        secrets.extend(crate::vouchers::keys::agreement_of_public(view, &row.public)?);
    }
    Ok(secrets)
}

/// Numbers of a batch left the distributor's hands: these are with customers, those are spoiled. What was used, out of use
/// or noted before is left as it is; a spoiled one is out of use. Those that another shop was to honour are returned, for
/// the word to that shop.
pub(crate) fn reported(
    tx: &Tx<'_>,
    batch: VoucherBatchId,
    handed_out: &[(i64, i64)],
    spoiled: &[(i64, i64)],
) -> Result<Vec<VoucherId>> {
    let mut elsewhere = Vec::new();
    for (runs, kind) in [(handed_out, EventKind::HandedOut), (spoiled, EventKind::Void)] {
        for (first, last) in runs {
            for row in vouchers::of_batch(tx, batch, *first, *last)? {
                let fits = match kind {
                    EventKind::HandedOut => row.standing == Standing::Issued,
                    _ => matches!(row.standing, Standing::Issued | Standing::HandedOut),
                };
                if fits && kind == EventKind::Void && row.redeemer.is_some() {
                    elsewhere.push(row.id);
                } else if fits {
                    let reason = if kind == EventKind::Void { "spoiled" } else { "" };
                    events::insert(tx, &NewEvent::plain(row.id, kind, reason))?;
                }
            }
        }
    }
    tx.changed(&[Topic::Vouchers]);
    Ok(elsewhere)
}

/// What a batch came to.
#[derive(Debug, Clone)]
pub(crate) struct BatchSums {
    /// Vouchers made.
    pub(crate) made: i64,
    /// Left the shop or the distributor.
    pub(crate) handed_out: i64,
    /// Used, here or at the other shop.
    pub(crate) used: i64,
    /// Neither used nor out of use.
    pub(crate) open: i64,
    /// What those that were used here cost the shop.
    pub(crate) cost: Money,
    /// The run that is the source of whoever joined by them.
    pub(crate) run: i64,
    /// Members who joined by that run.
    pub(crate) joined: i64,
    /// What its offer is called.
    pub(crate) name: OfferName,
}

/// What a batch came to.
///
/// # Refuses
/// `unknown_batch`.
pub(crate) fn batch_sums(view: &View<'_>, id: VoucherBatchId) -> Result<BatchSums> {
    let row = batch::found(view, id)?;
    let (made, handed_out, used, _) = batches::counts(view, id)?;
    let run = reactions::source_run(view, row.run)?;
    Ok(BatchSums {
        made,
        handed_out,
        used,
        open: batches::open(view, id)?,
        cost: Money::try_from(batches::cost(view, id)?).map_err(Error::failure)?,
        run: row.run,
        joined: run.map_or(0, |run| run.joined),
        name: offers::found(view, row.offer)?.terms.name,
    })
}

/// Batches made in a span.
pub(crate) fn batches_between(conn: &Connection, from_ms: i64, to_ms: i64) -> Result<Vec<VoucherBatchId>> {
    Ok(batches::between(conn, from_ms, to_ms)?.into_iter().map(|row| row.id).collect())
}

/// The vouchers of a batch, by number.
pub(crate) fn of_batch(view: &View<'_>, id: VoucherBatchId) -> Result<Vec<VoucherId>> {
    let row = batch::found(view, id)?;
    let rows = vouchers::of_batch(view, id, row.first, row.first.saturating_add(row.count))?;
    Ok(rows.into_iter().map(|row| row.id).collect())
}

/// One of the shop's own vouchers as it stands on paper.
#[derive(Debug, Clone)]
pub(crate) struct Coupon {
    /// As printed.
    pub(crate) number: String,
    /// What its QR says.
    pub(crate) text: String,
    /// To type; empty where there is none.
    pub(crate) typed: String,
    /// What it says.
    pub(crate) name: OfferName,
    /// What it gives, as it is signed.
    pub(crate) terms: voucher_code::Terms,
    /// The other shop that it is good at; empty where it is good here.
    pub(crate) good_at: String,
    /// Shop-local, YYYY-MM-DD.
    pub(crate) first_day: String,
    /// Shop-local, YYYY-MM-DD.
    pub(crate) last_day: String,
}

/// Vouchers as they stand on paper.
///
/// # Refuses
/// `unknown_voucher`, `secrets_missing`.
pub(crate) fn coupons(view: &View<'_>, of: &[VoucherId]) -> Result<Vec<Coupon>> {
    let rows: Vec<_> = of.iter().map(|voucher| shown::found(view, *voucher)).collect::<Result<_>>()?;
    let texts = shown::texts(view, &rows)?;
    let mut coupons = Vec::with_capacity(rows.len());
    for (row, (text, typed)) in rows.iter().zip(texts) {
        let other = row.redeemer.map(|shop| rows::find(view, shop)).transpose()?.flatten();
        coupons.push(Coupon {
            number: shown::number(row.serial),
            text,
            typed,
            terms: offers::signed_of(row, &offers::found(view, row.offer)?)?,
            name: offers::found(view, row.offer)?.terms.name,
            good_at: other.map(|shop| shop.name).unwrap_or_default(),
            first_day: days::text(row.first_day),
            last_day: days::text(row.last_day),
        });
    }
    Ok(coupons)
}

/// The name of a shop that is known here, this one among them; empty for a stranger.
pub(crate) fn shop_name(view: &View<'_>, shop: ShopId) -> Result<String> {
    if super::own_shop(view)? == Some(shop) {
        return Ok(crate::shop::find(view)?.map(|shop| shop.name).unwrap_or_default());
    }
    Ok(rows::by_shop(view, shop)?.map(|shop| shop.name).unwrap_or_default())
}

/// An offer that the shop makes and honours itself.
///
/// # Refuses
/// `unknown_offer`, `offer_stopped`.
pub(crate) fn own_offer(tx: &Tx<'_>, offer: crate::kernel::VoucherOfferId) -> Result<OfferName> {
    let row = crate::vouchers::issue::issuable(tx, offer)?;
    if row.terms.bound { Err(VouchersRefusal::BoundNotForRuns.into()) } else { Ok(row.terms.name) }
}
