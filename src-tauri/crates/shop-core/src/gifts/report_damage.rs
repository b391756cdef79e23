//! Pieces broken, spoilt or gone.

use super::commands::{Gift, MovementKind, ReportDamage};
use super::stock::{MOST_QUANTITY, keep_at_most, known, settled};
use super::store::ledger::{self, Line};
use super::value::value_out;
use super::{GiftsRefusal, list, pieces_within, text_within};
use crate::kernel::{Money, Result, Subject, Topic, Tx};

/// Takes broken pieces off the shelf, with their share of its value. Where fewer lie there than are promised, the
/// newest promises are owed from now on.
///
/// # Refuses
/// `quantity_out_of_bounds`, `note_missing`, `text_too_long`, `unknown_gift`, `more_than_shelf`.
pub(super) fn report_damage(tx: &Tx<'_>, request: ReportDamage) -> Result<Gift> {
    let quantity = pieces_within(request.quantity, 1, MOST_QUANTITY)?;
    let note = text_within(&request.note, 200)?;
    if note.is_empty() {
        return Err(GiftsRefusal::NoteMissing.into());
    }
    let now = settled(tx, request.gift)?;
    if quantity > now.shelf {
        return Err(GiftsRefusal::MoreThanShelf { shelf: now.shelf }.into());
    }
    keep_at_most(tx, &now, now.shelf.saturating_sub(quantity))?;
    let worth = value_out(now.value.minor(), quantity, now.shelf);
    let line = Line { shelf: quantity.saturating_neg(), value: worth.saturating_neg(), note: &note, ..Line::default() };
    ledger::post(tx, now.id, MovementKind::Damaged, &line)?;
    tx.note(&note);
    tx.amount(Money::try_from(worth).unwrap_or(Money::ZERO));
    tx.about(Subject::Gift(now.id));
    tx.changed(&[Topic::Gifts]);
    list::shown(tx, &known(tx, now.id)?)
}
