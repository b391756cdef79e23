//! A member is about to pick: member and position are fixed before anyone chooses.

use super::change::running;
use super::commands::{BeginPick, DrawKind, WaitingPick};
use super::person::{masked, taking_part};
use super::standing::standing;
use super::store::picks::{self, PickRow};
use super::store::{PickState, chances, draws};
use super::{LotteryRefusal, draft, seal, shown};
use crate::kernel::{Done, Error, PickId, Result, Subject, Topic, Tx, View};
use crate::members::Person;

/// Fixes who picks, the position of the card and the chance that is used, and holds them for this till. One customer
/// picks of a draw at a time, since each card follows from the head that the last one left. A pick that nobody ended for
/// five minutes gives way; one that this till began before is let go.
///
/// # Refuses
/// `unknown_draw`, `not_open`, `wrong_kind`, `barred`, `not_yet`, `over`, `deck_empty`, `no_chance`, `draw_limit`,
/// `day_limit`, `another_picks`, `secret_lost`, `members.unknown_member`, `members.erased`.
pub(super) fn begin(tx: &Tx<'_>, request: BeginPick) -> Result<WaitingPick> {
    let row = running(tx, request.draw)?;
    if row.terms.kind == DrawKind::Evening {
        return Err(LotteryRefusal::WrongKind.into());
    }
    let person = taking_part(tx, request.member)?;
    let stands = standing(tx, &row, &person)?;
    if let Some((_, why)) = stands.blocked {
        return Err(why.into());
    }
    let chance = stands.chances.first().copied().ok_or(LotteryRefusal::NoChance)?;
    seal::open(tx, row.id, &row.uuid)?;
    for earlier in [picks::of_draw(tx, row.id)?, picks::at_till(tx, &tx.actor.till)?].into_iter().flatten() {
        picks::end(tx, earlier.id, PickState::LetGo)?;
    }
    let pick = picks::insert(tx, (row.id, row.deals), person.row, chance)?;
    tx.about(Subject::Member(person.row));
    tx.changed(&[Topic::Lottery]);
    shown_pick(tx, &picks::find(tx, pick)?.ok_or_else(|| Error::failure("a pick that is not there"))?)
}

/// Lets go of a pick. Nothing was dealt, so the position is free again.
///
/// # Refuses
/// `no_pick`.
pub(super) fn abandon(tx: &Tx<'_>, pick: PickId) -> Result<Done> {
    at_this_till(tx, pick, &tx.actor.till)?;
    picks::end(tx, pick, PickState::LetGo)?;
    tx.changed(&[Topic::Lottery]);
    Ok(Done {})
}

/// A pick that waits at a till.
///
/// # Refuses
/// `no_pick`.
pub(super) fn at_this_till(tx: &Tx<'_>, pick: PickId, till: &str) -> Result<PickRow> {
    let row = picks::find(tx, pick)?.filter(|row| row.state == PickState::Waiting && row.till == till);
    Ok(row.ok_or(LotteryRefusal::NoPick)?)
}

/// A pick as it is told.
fn shown_pick(view: &View<'_>, pick: &PickRow) -> Result<WaitingPick> {
    let row = draft::found(view, pick.draw)?;
    let person = Person::of(view, pick.member)?;
    let prizes = shown::prizes(view, &draws::prizes(view, row.id)?)?;
    let waiting = chances::waiting(view, &person.rows, row.id, view.now_ms)?;
    Ok(WaitingPick {
        pick: pick.id,
        draw: row.id,
        draw_name: row.terms.name,
        kind: row.terms.kind,
        face: row.terms.face,
        member: person.row,
        member_name: masked(view, person.row)?.1,
        index: pick.position,
        left: prizes.iter().fold(0, |sum, prize| sum.saturating_add(prize.left)),
        chances: i64::try_from(waiting.len()).unwrap_or(i64::MAX),
        prizes,
        till: pick.till.clone(),
        at_ms: pick.at_ms,
    })
}
