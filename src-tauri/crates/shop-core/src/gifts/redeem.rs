//! A piece goes to whoever brought a voucher: nothing was promised, so nothing is kept for it.

use super::commands::MovementKind;
use super::stock::settled;
use super::store::gift;
use super::store::ledger::{self, Line};
use super::value::value_out;
use crate::kernel::{CauseId, Error, GiftId, Money, Result, Topic, Tx, View};

/// A piece that went.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Gone {
    /// What it cost the shop.
    pub(crate) cost: Money,
}

/// Hands over one free piece for a voucher; its share of the value goes with it. A retired gift is honoured.
///
/// # Refuses
/// `unknown_gift`, `out_of_stock`.
pub(crate) fn hand_over_for_voucher(tx: &Tx<'_>, gift: GiftId, cause: CauseId) -> Result<Gone> {
    let stock = settled(tx, gift)?;
    if stock.free() < 1 {
        return Err(super::GiftsRefusal::OutOfStock.into());
    }
    let cost = value_out(stock.value.minor(), 1, stock.shelf);
    let line = Line { shelf: -1, value: cost.saturating_neg(), cause: Some(cause), ..Line::default() };
    ledger::post(tx, gift, MovementKind::Redeemed, &line)?;
    tx.changed(&[Topic::Gifts]);
    Ok(Gone { cost: Money::try_from(cost).map_err(Error::failure)? })
}

/// Puts back what went for a voucher, with the value it left with.
pub(super) fn reverse(tx: &Tx<'_>, cause: CauseId) -> Result<()> {
    for gone in ledger::redeemed_for(tx, cause)? {
        let line = Line {
            shelf: 1,
            value: gone.value.saturating_neg(),
            cause: Some(cause),
            reverses: Some(gone.entry),
            ..Line::default()
        };
        ledger::post(tx, gone.gift, MovementKind::Returned, &line)?;
        super::stock::serve_owed(tx, gone.gift)?;
        tx.changed(&[Topic::Gifts]);
    }
    Ok(())
}

/// Pieces on the shelf, and those of them that are kept for nobody.
///
/// # Refuses
/// `unknown_gift`.
pub(crate) fn shelf_and_free(view: &View<'_>, gift: GiftId) -> Result<(i64, i64)> {
    let row = gift::find(view, gift, view.now_ms)?.ok_or(super::GiftsRefusal::UnknownGift)?;
    Ok((row.shelf, super::list::numbers(&row).free))
}
