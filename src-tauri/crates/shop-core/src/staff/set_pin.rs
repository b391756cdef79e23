//! New PINs.

use super::add_person::only;
use super::commands::SetPin;
use super::pin::{self, Pin, PinCost};
use super::prove::{TillLock, prove, someone_here};
use super::store::locks::{self, Key};
use super::{StaffRefusal, store};
use crate::dispatch::Act;
use crate::kernel::refusal::KernelRefusal;
use crate::kernel::{Done, Result, Role, Subject, Topic, Tx, View};
use crate::shop;

/// The setting that keeps what a hash costs on this computer.
const COST_SETTING: &str = "pin_cost";

/// Gives someone a new PIN: oneself with the current one, or the owner anyone. Their other sessions end; a lock-out of
/// theirs is lifted when the owner does it.
///
/// # Refuses
/// `unknown_person`, `left`, `kernel.not_allowed`, `current_pin_missing`, `pin_not_digits`, `pin_too_simple`, and what a
/// wrong current PIN is refused for.
pub(super) fn set_pin(act: &Act<'_>, request: &SetPin) -> Result<Done> {
    if let Some(done) = act.done_before()? {
        return Ok(done);
    }
    let (role, is_own) = act.read(|view| {
        let person = someone_here(view, request.person)?;
        let me = view.actor.staff.ok_or(KernelRefusal::SignedOut)?;
        if me != person.id && !view.actor.role.may(Role::Owner) {
            return Err(KernelRefusal::NotAllowed { needs: Role::Owner }.into());
        }
        Ok((person.role, me == person.id))
    })?;
    let new_pin = Pin::fit_for(role, &request.new_pin)?;
    if is_own {
        let current = request.current_pin.as_deref().ok_or(StaffRefusal::CurrentPinMissing)?;
        prove(act, request.person, &Pin::typed(current)?, TillLock::Binds)?;
    }
    let new_pin = hashed_pin(act, &new_pin)?;
    let done = act.write(|tx| {
        only(tx, if is_own { Role::Clerk } else { Role::Owner })?;
        someone_here(tx, request.person)?;
        store::set_pin(tx, request.person, &new_pin)?;
        if !is_own {
            locks::clear(tx, &Key::Person(request.person))?;
        }
        tx.about(Subject::Staff(request.person));
        tx.changed(&[Topic::Staff]);
        Ok(Done {})
    })?;
    act.app.sessions.close_others_of(request.person, act.caller.session.as_deref());
    Ok(done)
}

/// A new PIN for someone of that role, hashed outside the writer at the cost of this computer.
///
/// # Refuses
/// `pin_not_digits`, `pin_too_simple`.
pub(crate) fn hashed(act: &Act<'_>, role: Role, typed: &str) -> Result<store::NewPin> {
    hashed_pin(act, &Pin::fit_for(role, typed)?)
}

/// A well-formed PIN, hashed outside the writer at the cost of this computer.
pub(crate) fn hashed_pin(act: &Act<'_>, new_pin: &Pin) -> Result<store::NewPin> {
    let cost = act.read(|view| cost(view, act.app.pin_cost()))?;
    at_cost(act, cost, new_pin)
}

fn at_cost(act: &Act<'_>, cost: PinCost, new_pin: &Pin) -> Result<store::NewPin> {
    Ok(store::NewPin { hash: pin::hash(&*act.app.chance, cost, new_pin)?, is_simple: new_pin.is_simple() })
}

/// Keeps what a hash costs on this computer.
pub(crate) fn keep_cost(tx: &Tx<'_>, cost: PinCost) -> Result<()> {
    shop::keep(tx, COST_SETTING, &cost)
}

/// What a hash costs here, as calibrated at first run.
fn cost(view: &View<'_>, floor: PinCost) -> Result<PinCost> {
    let kept: Option<PinCost> = shop::kept(view, COST_SETTING)?;
    Ok(kept.unwrap_or(floor).at_least(floor))
}

/// The first owner's PIN, and what a hash may cost on this computer, tried out on the spot; [`keep_cost`] keeps it.
///
/// # Refuses
/// `pin_not_digits`, `pin_too_simple`.
pub(crate) fn first_pin(act: &Act<'_>, typed: &str) -> Result<(PinCost, store::NewPin)> {
    let first = Pin::fit_for(Role::Owner, typed)?;
    let cost = pin::calibrate(act.app.pin_cost(), |cost| {
        let began_ms = act.now_ms();
        at_cost(act, cost, &first)?;
        Ok(act.now_ms().saturating_sub(began_ms))
    })?;
    Ok((cost, at_cost(act, cost, &first)?))
}
