//! Counting the shelf.

use super::commands::{Count, Gift, MovementKind};
use super::stock::{MOST_SHELF, keep_at_most, known, serve_owed, settled};
use super::store::ledger::{self, Line};
use super::value::{value_in, value_out};
use super::{list, pieces_within, text_within};
use crate::kernel::{Money, Result, Subject, Topic, Tx};

/// Sets the shelf to what was found. Pieces missing take their share of the value with them, pieces found are worth
/// the average of those that lie there. A difference is marked for the owner; a count that fits is kept as a line of 0.
///
/// # Refuses
/// `quantity_out_of_bounds`, `text_too_long`, `unknown_gift`.
pub(super) fn count(tx: &Tx<'_>, request: Count) -> Result<Gift> {
    let counted = pieces_within(request.counted, 0, MOST_SHELF)?;
    let note = text_within(&request.note, 200)?;
    let now = settled(tx, request.gift)?;
    let more = counted.saturating_sub(now.shelf);
    let value = if more < 0 {
        keep_at_most(tx, &now, counted)?;
        value_out(now.value.minor(), more.saturating_neg(), now.shelf).saturating_neg()
    } else {
        value_in(now.value.minor(), more, now.shelf, now.last_cost)
    };
    let line = Line { shelf: more, value, note: &note, ..Line::default() };
    ledger::post(tx, now.id, MovementKind::Counted, &line)?;
    serve_owed(tx, now.id)?;
    if more != 0 {
        tx.amount(Money::try_from(value).unwrap_or(Money::ZERO));
        tx.needs_look();
    }
    tx.note(&note);
    tx.about(Subject::Gift(now.id));
    tx.changed(&[Topic::Gifts]);
    list::shown(tx, &known(tx, now.id)?)
}
