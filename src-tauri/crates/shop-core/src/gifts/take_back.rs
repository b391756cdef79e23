//! Pieces that customers bring back.

use super::commands::{Gift, MovementKind, TakeBack};
use super::stock::{MOST_QUANTITY, MOST_SHELF, known, serve_owed, settled};
use super::store::ledger::{self, Line};
use super::value::value_in;
use super::{GiftsRefusal, list, pieces_within, text_within};
use crate::kernel::{Result, Subject, Topic, Tx};

/// Puts pieces that were handed over back on the shelf, at the average cost of those that lie there. The promises they
/// went to stay handed over: to let one wait again, its handing over is undone instead.
///
/// # Refuses
/// `quantity_out_of_bounds`, `text_too_long`, `unknown_gift`, `more_than_given`.
pub(super) fn take_back(tx: &Tx<'_>, request: TakeBack) -> Result<Gift> {
    let quantity = pieces_within(request.quantity, 1, MOST_QUANTITY)?;
    let note = text_within(&request.note, 200)?;
    let now = settled(tx, request.gift)?;
    if quantity > now.given {
        return Err(GiftsRefusal::MoreThanGiven { given: now.given }.into());
    }
    pieces_within(now.shelf.saturating_add(quantity), 0, MOST_SHELF)?;
    let worth = value_in(now.value.minor(), quantity, now.shelf, now.last_cost);
    let line = Line { shelf: quantity, value: worth, note: &note, ..Line::default() };
    ledger::post(tx, now.id, MovementKind::Returned, &line)?;
    serve_owed(tx, now.id)?;
    tx.note(&note);
    tx.about(Subject::Gift(now.id));
    tx.changed(&[Topic::Gifts]);
    list::shown(tx, &known(tx, now.id)?)
}
