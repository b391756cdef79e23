//! Pieces from the supplier.

use super::commands::{Gift, MovementKind, Receive};
use super::stock::{MOST_AMOUNT, MOST_QUANTITY, MOST_SHELF, known, serve_owed, settled};
use super::store::{gift, ledger};
use super::value::cost_rounded_up;
use super::{GiftsRefusal, amount_within, cap, list, pieces_within};
use crate::kernel::{Result, Subject, Topic, Tx};

/// Puts pieces on the shelf at what they cost. The oldest promises without a piece get theirs.
///
/// A retired gift may be received: what was promised of it stays promised.
///
/// # Refuses
/// `unknown_gift`, `quantity_out_of_bounds`, `amount_out_of_bounds`; `above_cap` when a piece would cost more on
/// average than the tier allows and no owner gives a reason.
pub(super) fn receive(tx: &Tx<'_>, request: Receive) -> Result<Gift> {
    let quantity = pieces_within(request.quantity, 1, MOST_QUANTITY)?;
    let unit_cost = amount_within(request.unit_cost, MOST_AMOUNT)?;
    let now = settled(tx, request.gift)?;
    let shelf = now.shelf.saturating_add(quantity);
    pieces_within(shelf, 0, MOST_SHELF)?;
    let worth = unit_cost.times(quantity).ok_or(GiftsRefusal::AmountOutOfBounds { most: unit_cost })?;

    let value = now.value.minor().saturating_add(worth.minor());
    let average = cost_rounded_up(value, shelf, unit_cost);
    cap::allow(tx, now.id, now.tier, average, now.cap.as_ref(), request.cap_reason.as_deref())?;

    let line = ledger::Line { shelf: quantity, value: worth.minor(), ..ledger::Line::default() };
    ledger::post(tx, now.id, MovementKind::Received, &line)?;
    gift::set_last_cost(tx, now.id, unit_cost)?;
    serve_owed(tx, now.id)?;
    tx.amount(worth);
    tx.about(Subject::Gift(now.id));
    tx.changed(&[Topic::Gifts]);
    list::shown(tx, &known(tx, now.id)?)
}
