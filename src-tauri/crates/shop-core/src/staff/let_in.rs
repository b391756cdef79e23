//! A manager lifts a lock-out.

use super::commands::LetIn;
use super::pin::Pin;
use super::prove::{TillLock, prove, someone_here};
use super::store::locks::{self, Key};
use super::{StaffRefusal, approve};
use crate::dispatch::Act;
use crate::kernel::request::Approved;
use crate::kernel::{Done, Result, Subject, Topic};

/// Lifts the lock-out of a person, and the one of this till, by the PIN of a manager or owner. Works at a till that is
/// locked out; the approver's own lock-out still binds.
///
/// # Refuses
/// `not_for_oneself`, `unknown_person`, `left`, `not_a_manager`, and what a wrong PIN is refused for.
pub(super) fn let_in(act: &Act<'_>, request: &LetIn) -> Result<Done> {
    if let Some(done) = act.done_before()? {
        return Ok(done);
    }
    let LetIn { person, approver, .. } = *request;
    if approver == person {
        return Err(StaffRefusal::NotForOneself.into());
    }
    act.read(|view| {
        someone_here(view, person)?;
        approve::can_approve(view, approver)
    })?;
    prove(act, approver, &Pin::typed(&request.pin)?, TillLock::Passes)?;
    act.write(|tx| {
        locks::clear(tx, &Key::Person(person))?;
        locks::clear(tx, &Key::Till(tx.actor.till.clone()))?;
        tx.about(Subject::Staff(person));
        tx.approved.replace(Some(Approved { approver, reason: String::new(), amount: None }));
        tx.changed(&[Topic::Staff]);
        Ok(Done {})
    })
}
