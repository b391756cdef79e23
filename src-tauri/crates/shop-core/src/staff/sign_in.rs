//! Signing in at a till, and out again.

use super::commands::{ReadSession, Session, SessionNow, SignIn};
use super::people::{Looks, face};
use super::pin::Pin;
use super::prove::{TillLock, prove};
use super::{StaffRefusal, store};
use crate::dispatch::Act;
use crate::kernel::{Done, Result, StaffId, Topic};
use crate::shop;

/// Lets someone in by their PIN. Whoever was signed in at this till is signed out.
///
/// # Refuses
/// What a PIN is refused for: `pin_not_digits`, `unknown_person`, `left`, `no_pin`, `wrong_pin`, `person_locked`,
/// `till_locked_out`.
pub(super) fn sign_in(act: &Act<'_>, request: &SignIn) -> Result<Session> {
    prove(act, request.person, &Pin::typed(&request.pin)?, TillLock::Binds)?;
    open(act, request.person)
}

/// Opens the session of someone who has proved who they are.
pub(crate) fn open(act: &Act<'_>, staff: StaffId) -> Result<Session> {
    act.step(|tx| {
        tx.changed(&[Topic::Staff]);
        store::seen(tx, staff)
    })?;
    let token = act.app.sessions.open(&*act.app.chance, staff, &act.caller.till, act.now_ms());
    let (person, auto_lock_minutes) = act.read(|view| {
        let row = store::find(view, staff)?.ok_or(StaffRefusal::UnknownPerson)?;
        let person = face(view, row, &act.app.sessions.present(), Looks::Colleague)?;
        Ok((person, shop::settings(view)?.auto_lock_minutes))
    })?;
    Ok(Session { token, person, auto_lock_minutes })
}

/// Signs out at this till, even when the file cannot be used.
pub(super) fn sign_out(act: &Act<'_>) -> Result<Done> {
    let Some(token) = act.caller.session.as_deref() else { return Ok(Done {}) };
    let Some(session) = act.app.sessions.find(token, &act.caller.till) else { return Ok(Done {}) };
    act.app.sessions.close(token);
    act.step(|tx| {
        tx.changed(&[Topic::Staff]);
        store::seen(tx, session.staff)
    })?;
    Ok(Done {})
}

/// Who is signed in at this till, if the session is still good, and when it locks. Asking does not keep it open.
pub(super) fn read_session(act: &Act<'_>) -> Result<ReadSession> {
    let found = act.caller.session.as_deref().and_then(|token| act.app.sessions.find(token, &act.caller.till));
    let session = act.read(|view| {
        let (Some(session), Some(staff)) = (found, view.actor.staff) else { return Ok(None) };
        let row = store::find(view, staff)?.ok_or(StaffRefusal::UnknownPerson)?;
        let person = face(view, row, &act.app.sessions.present(), Looks::of(view))?;
        let lock_at_ms = session.touched_at_ms.saturating_add(shop::auto_lock_ms(view)?);
        Ok(Some(SessionNow { person, lock_at_ms }))
    })?;
    Ok(ReadSession { session })
}
