//! A member's own PIN, hashed and locked as a colleague's.
//!
//! The guess is counted and committed first, then hashed outside the writer, then cleared if it was right. Pulling the
//! plug between the steps costs a guess and never gives one.

use super::commands::{PinProof, ProveByPin, SetWalletPin};
use super::prove::digest_of;
use super::store::proofs;
use super::{StoredValueRefusal, prove};
use crate::dispatch::{self, Act};
use crate::kernel::refusal::KernelRefusal;
use crate::kernel::time::MINUTE_MS;
use crate::kernel::{Done, MemberId, Result, Role, Subject, Topic, Tx};
use crate::members::Person;
use crate::staff::pin::{self, Pin};
use crate::staff::{self, Lock};

/// How long a right PIN is good for one act.
const GOOD_MS: i64 = 5 * MINUTE_MS;

/// Gives a member their own PIN, which proves them where they have no card with them.
///
/// # Refuses
/// `staff.pin_not_digits`, `pin_too_simple`, and what `prove` refuses.
pub(super) fn set_pin(act: &Act<'_>, request: &SetWalletPin) -> Result<Done> {
    if let Some(done) = act.done_before()? {
        return Ok(done);
    }
    let new_pin = Pin::typed(&request.new_pin)?;
    if new_pin.is_simple() {
        return Err(StoredValueRefusal::PinTooSimple.into());
    }
    let hashed = staff::hashed_pin(act, &new_pin)?;
    act.write(|tx| {
        only_colleagues(tx)?;
        prove::prove(tx, request.member, &request.proof)?;
        let person = Person::of(tx, request.member)?;
        // One person has one PIN, whichever of their rows had another.
        proofs::forget(tx, &person.rows)?;
        proofs::save_pin(tx, person.row, &hashed.hash)?;
        tx.changed(&[Topic::StoredValue]);
        Ok(Done {})
    })
}

/// Checks a member's PIN. The token proves them once, at this till, within five minutes.
///
/// # Refuses
/// `staff.pin_not_digits`, `no_pin`, `pin_locked`, `wrong_pin`, `members.unknown_member`, `members.erased`.
pub(super) fn prove_by_pin(act: &Act<'_>, request: &ProveByPin) -> Result<PinProof> {
    let typed = Pin::typed(&request.pin)?;
    let (row, kept) = act.step(|tx| count(tx, request.member))??;
    if !pin::fits(&kept, &typed)? {
        let refusal = act.step(|tx| missed(tx, request.member))?;
        return Err(refusal.into());
    }
    act.step(|tx| {
        only_colleagues(tx)?;
        let person = Person::of(tx, request.member)?;
        proofs::save_lock(tx, row, Lock { seen_ms: tx.now_ms, ..Lock::default() })?;
        let proof_token = dispatch::token(tx);
        let expires_at_ms = tx.now_ms.saturating_add(GOOD_MS);
        proofs::insert(tx, &digest_of(&proof_token), person.row, expires_at_ms)?;
        Ok(PinProof { proof_token, expires_at_ms })
    })
}

/// Counts the guess before anyone knows whether it is right. The hash to compare with, or why it is not even compared.
fn count(tx: &Tx<'_>, member: MemberId) -> Result<Result<(MemberId, String), StoredValueRefusal>> {
    only_colleagues(tx)?;
    let person = Person::of(tx, member)?;
    let Some(kept) = proofs::pin(tx, person.row, &person.rows)? else { return Ok(Err(StoredValueRefusal::NoPin)) };
    let lock = kept.lock.at(tx.now_ms);
    if let Some(locked) = locked(lock, tx.now_ms) {
        // What was seen of the clock is kept, so that it cannot be set back past it.
        proofs::save_lock(tx, kept.member, lock)?;
        return Ok(Err(locked));
    }
    proofs::save_lock(tx, kept.member, lock.guessed(tx.now_ms))?;
    Ok(Ok((kept.member, kept.hash)))
}

/// The guess was wrong: what people are told, and the entry for the owner when it locked the PIN.
fn missed(tx: &Tx<'_>, member: MemberId) -> Result<StoredValueRefusal> {
    let person = Person::of(tx, member)?;
    let lock = proofs::pin(tx, person.row, &person.rows)?.map(|kept| kept.lock.at(tx.now_ms)).unwrap_or_default();
    match locked(lock, tx.now_ms) {
        Some(locked) => {
            tx.about(Subject::Member(person.row));
            tx.needs_look();
            Ok(locked)
        }
        None => Ok(StoredValueRefusal::WrongPin { left: lock.left() }),
    }
}

fn locked(lock: Lock, now_ms: i64) -> Option<StoredValueRefusal> {
    let until_ms = lock.locked_until_ms?;
    Some(StoredValueRefusal::PinLocked { until_ms, seconds: staff::seconds(until_ms, now_ms) })
}

/// A session may end between the steps of an act.
///
/// # Refuses
/// `kernel.signed_out`.
fn only_colleagues(tx: &Tx<'_>) -> Result<()> {
    if tx.actor.role.may(Role::Clerk) { Ok(()) } else { Err(KernelRefusal::SignedOut.into()) }
}
