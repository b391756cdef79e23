//! A handing over is taken back.

use super::commands::{Grant, GrantState, MovementKind};
use super::hand_over::found;
use super::stock::{end_waiting, known, settle};
use super::store::ledger::{self, Line};
use super::store::{grant, handover};
use super::{GiftsRefusal, waiting};
use crate::kernel::{CauseId, Error, HandoverId, Result, Role, Subject, Topic, Tx, View, time};
use crate::{members, reactions, staff};

/// Takes a handing over back: the piece lies on the shelf again with the value it left with, the promise waits again
/// with its piece kept, and what else followed from the act is taken back too. Once.
///
/// A clerk does so at the same till on the same shop-local day; otherwise a manager's word is needed. A promise whose
/// time was over by now ends at once and its piece is free.
///
/// # Refuses
/// `unknown_handover`, `already_undone`, `kernel.approval_needed`, `members.erased`; `more_than_given` when all pieces
/// came back otherwise.
pub(super) fn undo_hand_over(tx: &Tx<'_>, act: HandoverId) -> Result<Grant> {
    let done = handover::find(tx, act)?.ok_or(GiftsRefusal::UnknownHandover)?;
    if let Some(at_ms) = ledger::reversed_at(tx, done.entry)? {
        return Err(GiftsRefusal::AlreadyUndone { at_ms }.into());
    }
    let member = members::survivor(tx, done.member)?;
    tx.about(Subject::Member(member));
    let is_same_day = time::day_of(done.at_ms, tx.zone) == tx.today();
    if tx.actor.role == Role::Clerk && !(is_same_day && done.till == tx.actor.till) {
        staff::require_approval(tx, "undo_late", None)?;
    }
    let gift = found(tx, done.grant)?.gift;
    let given = known(tx, gift)?.given;
    if given < 1 {
        return Err(GiftsRefusal::MoreThanGiven { given }.into());
    }
    reactions::reverse(tx, done.cause)?;
    settle(tx, gift)?;
    tx.about(Subject::Gift(gift));
    waiting::shown(tx, found(tx, done.grant)?)
}

/// Takes back what the stock ledger posted for a cause: what was handed over comes back and waits again; what was
/// promised because of it and still waits is cancelled.
pub(crate) fn reverse(tx: &Tx<'_>, cause: CauseId) -> Result<()> {
    for gone in ledger::handed_over_for(tx, cause)? {
        let line = Line {
            shelf: 1,
            reserved: 1,
            value: gone.value.saturating_neg(),
            grant: Some(gone.grant),
            cause: Some(cause),
            reverses: Some(gone.entry),
            ..Line::default()
        };
        ledger::post(tx, gone.gift, MovementKind::Returned, &line)?;
        if !grant::wait_again(tx, gone.grant)? {
            return Err(Error::failure("a gift came back whose promise was not handed over"));
        }
        waiting::recount(tx, found(tx, gone.grant)?.member)?;
        tx.changed(&[Topic::Gifts, Topic::Members]);
    }
    super::redeem::reverse(tx, cause)?;
    for promise in grant::open_for(tx, cause)? {
        let row = found(tx, promise)?;
        end_waiting(tx, &row, GrantState::Cancelled, tx.now_ms)?;
        settle(tx, row.gift)?;
    }
    Ok(())
}

/// Whether a handing over was taken back.
pub(crate) fn is_undone(view: &View<'_>, act: HandoverId) -> Result<bool> {
    let Some(done) = handover::find(view, act)? else { return Ok(false) };
    Ok(ledger::reversed_at(view, done.entry)?.is_some())
}
