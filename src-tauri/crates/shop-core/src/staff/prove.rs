//! Proving by PIN who someone is: the named exception to "one command, one transaction".
//!
//! The guess is counted and committed first, then hashed outside the writer, then cleared if it was right. Pulling the
//! plug between the steps costs a guess and never gives one.

use super::lock::{Lock, seconds};
use super::pin::{self, Pin};
use super::store::locks::{self, Key};
use super::{StaffRefusal, store};
use crate::dispatch::Act;
use crate::kernel::{Result, StaffId, Subject, Topic, Tx};
use rusqlite::Connection;

/// Whether a till's lock-out shuts this guess out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TillLock {
    /// The usual case.
    Binds,
    /// Lifting a lock-out: it must be possible at the till that is locked. The approver's own lock still binds.
    Passes,
}

/// Checks that `pin` is the one of `staff`, at the till of the act.
///
/// # Refuses
/// `unknown_person`, `left`, `no_pin`, `person_locked`, `till_locked_out`, `wrong_pin`.
pub(super) fn prove(act: &Act<'_>, staff: StaffId, pin: &Pin, till_lock: TillLock) -> Result<()> {
    let kept = act.step(|tx| count(tx, staff, till_lock))??;
    if pin::fits(&kept, pin)? {
        return act.step(|tx| {
            locks::clear(tx, &Key::Person(staff))?;
            locks::clear(tx, &Key::Till(tx.actor.till.clone()))
        });
    }
    let refusal = act.step(|tx| missed(tx, staff))?;
    Err(refusal.into())
}

/// Counts the guess before anyone knows whether it is right. The hash to compare with, or why it is not even compared.
fn count(tx: &Tx<'_>, staff: StaffId, till_lock: TillLock) -> Result<Result<String, StaffRefusal>> {
    let kept = someone_here(tx, staff)?.pin_hash.ok_or(StaffRefusal::NoPin)?;
    let (person, till) = (Key::Person(staff), Key::Till(tx.actor.till.clone()));
    let at_person = locks::find(tx, &person, tx.now_ms)?;
    let at_till = locks::find(tx, &till, tx.now_ms)?;
    let shut = shut_person(at_person, tx.now_ms)
        .or_else(|| shut_till(at_till, tx.now_ms).filter(|_| till_lock == TillLock::Binds));
    if let Some(refusal) = shut {
        // What was seen of the clock is kept, so that it cannot be set back past it.
        locks::save(tx, &person, at_person)?;
        locks::save(tx, &till, at_till)?;
        return Ok(Err(refusal));
    }
    locks::save(tx, &person, at_person.guessed(tx.now_ms))?;
    locks::save(tx, &till, at_till.guessed(tx.now_ms))?;
    Ok(Ok(kept))
}

/// The guess was wrong: what people are told, and the entry for the owner when it locked someone out.
fn missed(tx: &Tx<'_>, staff: StaffId) -> Result<StaffRefusal> {
    let (person, till) = (Key::Person(staff), Key::Till(tx.actor.till.clone()));
    locks::wrong_on_day(tx, &person)?;
    let at_person = locks::find(tx, &person, tx.now_ms)?;
    let at_till = locks::find(tx, &till, tx.now_ms)?;
    tx.changed(&[Topic::Staff]);
    match shut_person(at_person, tx.now_ms).or_else(|| shut_till(at_till, tx.now_ms)) {
        Some(locked_out) => {
            tx.about(Subject::Staff(staff));
            tx.needs_look();
            Ok(locked_out)
        }
        None => Ok(StaffRefusal::WrongPin { left: at_person.left().min(at_till.left()) }),
    }
}

/// Someone who works here.
///
/// # Refuses
/// `unknown_person`, `left`.
pub(super) fn someone_here(conn: &Connection, staff: StaffId) -> Result<store::PersonRow> {
    let person = store::find(conn, staff)?.ok_or(StaffRefusal::UnknownPerson)?;
    if person.left_at_ms.is_some() { Err(StaffRefusal::Left.into()) } else { Ok(person) }
}

fn shut_person(lock: Lock, now_ms: i64) -> Option<StaffRefusal> {
    lock.locked_until_ms.map(|until_ms| StaffRefusal::PersonLocked { until_ms, seconds: seconds(until_ms, now_ms) })
}

fn shut_till(lock: Lock, now_ms: i64) -> Option<StaffRefusal> {
    lock.locked_until_ms.map(|until_ms| StaffRefusal::TillLockedOut { until_ms, seconds: seconds(until_ms, now_ms) })
}
