//! Where every door comes in: role check, the one transaction of a command, once-only writes, the audit entry, the
//! notice after the commit.

use crate::kernel::app::Book;
use crate::kernel::chance::{bytes, hex};
use crate::kernel::refusal::KernelRefusal;
use crate::kernel::request::{self, RequestId};
use crate::kernel::{Actor, ApiError, App, Caller, Error, Result, Role, Tx, View, audit};
use crate::{commands, reactions, shop, staff, vouchers};
use rusqlite::{Connection, TransactionBehavior};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::cell::LazyCell;

/// One call as it comes through a door.
#[derive(Debug, Clone)]
pub struct Call {
    /// `area.verb_noun`.
    pub command: String,
    /// Its request as JSON.
    pub request: Value,
    /// Made by the client when the act opened on screen; needed by writes.
    pub id: Option<RequestId>,
    /// A manager's word for this very act, from `staff.approve`.
    pub approval: Option<String>,
}

impl Call {
    /// A call without id or approval: a reading.
    pub fn new(command: &str, request: Value) -> Self {
        Call { command: command.to_owned(), request, id: None, approval: None }
    }

    /// The same call as the act with this id.
    #[must_use]
    pub fn with_id(mut self, id: uuid::Uuid) -> Self {
        self.id = Some(RequestId(id));
        self
    }

    /// The same call with a manager's word.
    #[must_use]
    pub fn approved(mut self, approval: &str) -> Self {
        self.approval = Some(approval.to_owned());
        self
    }
}

/// Runs one command for one caller. The only way into the shop, whatever the door.
///
/// # Errors
/// The shop says no, or the program broke; then the full story is in the log under the returned reference.
pub fn dispatch(app: &App, caller: &Caller, call: &Call) -> Result<Value, ApiError> {
    commands::run(app, caller, call).map_err(|error| match error {
        Error::Refusal(refusal) => ApiError::Refused { refusal },
        Error::Failure(failure) => {
            let reference = reference(app);
            tracing::error!(%reference, command = %call.command, error = ?failure, "failure");
            ApiError::Failed { reference }
        }
    })
}

/// A short reference that a person can read out.
fn reference(app: &App) -> String {
    let code = crate::kernel::check_symbol::encode(&bytes::<3>(&*app.chance));
    format!("F-{code}")
}

/// The act in hand of a command that works in several steps: a slow hash or a copied file between two transactions.
///
/// Its role was asked for at the door; a verb whose steps may lie far apart asks again.
pub struct Act<'a> {
    /// The shop.
    pub app: &'a App,
    /// Who calls.
    pub caller: &'a Caller,
    pub(crate) call: &'a Call,
}

impl Act<'_> {
    /// Now.
    pub fn now_ms(&self) -> i64 {
        self.app.clock.now_ms()
    }

    /// Reads, as [`View`] allows.
    pub fn read<T>(&self, query: impl FnOnce(&View<'_>) -> Result<T>) -> Result<T> {
        read(self.app, self.caller, Role::Display, query)
    }

    /// The reply of this very act when it was done before: for acts whose first steps must not be taken twice.
    pub fn done_before<T: DeserializeOwned>(&self) -> Result<Option<T>> {
        let Some(id) = self.call.id else { return Ok(None) };
        let digest = request::digest(&request::canonical(&self.call.request));
        let reply = self.read(|view| request::earlier_reply(view, id, &self.call.command, &digest))?;
        Ok(reply.map(serde_json::from_value).transpose()?)
    }

    /// The step that is the act: done once by the call's id, in the audit.
    pub fn write<T: Serialize + DeserializeOwned>(&self, verb: impl FnOnce(&Tx<'_>) -> Result<T>) -> Result<T> {
        let reply = write(self.app, self.caller, self.call, Role::Display, Once::ByRequestId, |tx| {
            Ok(serde_json::to_value(verb(tx)?)?)
        })?;
        Ok(serde_json::from_value(reply)?)
    }

    /// [`write`](Self::write) for a reply that holds a secret: the file keeps only that it was given.
    ///
    /// # Refuses
    /// `already_done` on a repeat, which cannot be shown the secret again.
    pub fn write_secret<T>(&self, verb: impl FnOnce(&Tx<'_>) -> Result<T>) -> Result<T> {
        let mut secret = None;
        let given: Given = self.write(|tx| {
            secret = Some(verb(tx)?);
            Ok(Given { at_ms: tx.now_ms })
        })?;
        secret.ok_or_else(|| KernelRefusal::AlreadyDone { at_ms: given.at_ms }.into())
    }

    /// Stops an act with a secret reply that was done before, ahead of its first step.
    ///
    /// # Refuses
    /// `already_done`.
    pub fn refuse_repeat(&self) -> Result<()> {
        match self.done_before::<Given>()? {
            Some(given) => Err(KernelRefusal::AlreadyDone { at_ms: given.at_ms }.into()),
            None => Ok(()),
        }
    }

    /// A step beside the act that has no id of its own and leaves no audit entry unless it says what it is about.
    pub fn step<T>(&self, verb: impl FnOnce(&Tx<'_>) -> Result<T>) -> Result<T> {
        let mut outcome = None;
        write(self.app, self.caller, self.call, Role::Display, Once::No, |tx| {
            outcome = Some(verb(tx)?);
            Ok(Value::Null)
        })?;
        outcome.ok_or_else(|| Error::failure("a step without an outcome"))
    }
}

/// What is kept of a reply that holds a secret.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Given {
    at_ms: i64,
}

/// Whether a write is done once by its request id.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Once {
    ByRequestId,
    No,
}

/// Whether the caller may, before anything of the request is looked at. The program itself always may.
pub(crate) fn knock(app: &App, caller: &Caller, needs: Role) -> Result<()> {
    if caller.is_system() { Ok(()) } else { read(app, caller, needs, |_| Ok(())) }
}

/// Runs a query on a reading connection.
pub(crate) fn read<T>(
    app: &App,
    caller: &Caller,
    needs: Role,
    query: impl FnOnce(&View<'_>) -> Result<T>,
) -> Result<T> {
    let book = app.book();
    let Book::Open(db) = &*book else { return Err(KernelRefusal::NoShop.into()) };
    let reader = db.reader().ok_or(KernelRefusal::NoShop)?;
    let conn = reader.conn()?;
    let now_ms = app.clock.now_ms();
    // One snapshot for all that a query reads, and for who may read it.
    let snapshot = conn.unchecked_transaction()?;
    let actor = admit(app, caller, needs, &snapshot, now_ms)?;
    query(&View::new(&snapshot, now_ms, shop::time_zone(&snapshot)?, actor, app))
}

/// Runs a verb in the one IMMEDIATE transaction of a command.
pub(crate) fn write(
    app: &App,
    caller: &Caller,
    call: &Call,
    needs: Role,
    once: Once,
    verb: impl FnOnce(&Tx<'_>) -> Result<Value>,
) -> Result<Value> {
    let book = app.book();
    let Book::Open(db) = &*book else { return Err(KernelRefusal::NoShop.into()) };
    let mut writer = db.writer();
    let conn = writer.as_mut().ok_or(KernelRefusal::NoShop)?;
    let now_ms = app.clock.now_ms();
    if app.is_journal_due() {
        vouchers::replay(conn, &*app.witness, now_ms)?;
        app.journal_compared();
    }
    let open = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let actor = admit(app, caller, needs, &open, now_ms)?;
    // Neither is needed by a step that leaves no trace.
    let canonical = LazyCell::new(|| request::canonical(&call.request));
    let digest = LazyCell::new(|| request::digest(&canonical));
    let view = View::new(&open, now_ms, shop::time_zone(&open)?, actor, app);
    let id = match (once, call.id) {
        (Once::No, _) => None,
        (Once::ByRequestId, None) if view.actor.role == Role::System => None,
        (Once::ByRequestId, None) => return Err(KernelRefusal::RequestIdMissing.into()),
        (Once::ByRequestId, Some(id)) => {
            if let Some(reply) = request::earlier_reply(&view, id, &call.command, &digest)? {
                return Ok(reply);
            }
            Some(id)
        }
    };
    let tx = Tx::new(view, &*app.chance, &call.command, &call.request, call.approval.clone());

    tx.execute_batch("SAVEPOINT act")?;
    let outcome = verb(&tx).and_then(|reply| reactions::settle(&tx).map(|()| reply));
    let reply = match outcome {
        Ok(reply) => reply,
        Err(Error::Refusal(refusal)) => {
            tx.execute_batch("ROLLBACK TO act; RELEASE act")?;
            if leave_aftermath(&tx, &canonical)? {
                let topics = tx.topics.borrow().iter().copied().collect();
                drop(tx);
                open.commit()?;
                drop(writer);
                app.changes.publish(topics);
            }
            return Err(Error::Refusal(refusal));
        }
        Err(failure) => return Err(failure),
    };
    tx.execute_batch("RELEASE act")?;
    let wrote = once == Once::ByRequestId || !tx.subjects.borrow().is_empty();
    if wrote && tx.actor.role != Role::System {
        audit::append(&tx, &canonical, id)?;
    }
    if let Some(id) = id {
        request::keep_reply(&tx, id, &call.command, &digest, &reply)?;
    }
    let records = tx.witness.take();
    if !records.is_empty() {
        app.witness.attest(&records)?;
    }
    let topics = tx.topics.borrow().iter().copied().collect();
    drop(tx);
    if let Err(error) = open.commit() {
        // What the witness said and the book does not know fails closed: it is compared before anything else is written.
        if !records.is_empty() {
            app.compare_journal_first();
        }
        return Err(error.into());
    }
    drop(writer);
    app.changes.publish(topics);
    Ok(reply)
}

/// Writes what a refused act declared for this case. Whether there was any.
fn leave_aftermath(tx: &Tx<'_>, canonical: &str) -> Result<bool> {
    tx.facts.borrow_mut().clear();
    tx.topics.borrow_mut().clear();
    tx.approved.borrow_mut().take();
    let declared = tx.aftermath.take();
    if declared.is_empty() {
        return Ok(false);
    }
    for write in declared {
        write(tx)?;
    }
    tx.needs_look();
    audit::append(tx, canonical, None)?;
    Ok(true)
}

/// Who the caller is, in this very transaction, and whether they may.
fn admit(app: &App, caller: &Caller, needs: Role, conn: &Connection, now_ms: i64) -> Result<Actor> {
    let nobody = |role| Actor { staff: None, role, till: caller.till.clone() };
    if caller.is_system() {
        return Ok(nobody(Role::System));
    }
    if caller.is_display() {
        let display = nobody(Role::Display);
        return if display.role.may(needs) { Ok(display) } else { Err(KernelRefusal::NotAllowed { needs }.into()) };
    }
    let actor = match caller.session.as_deref().and_then(|token| app.sessions.find(token, &caller.till)) {
        None => nobody(Role::Guest),
        Some(session) => {
            let idle_ms = now_ms.saturating_sub(session.touched_at_ms);
            let is_locked = idle_ms > shop::auto_lock_ms(conn)?;
            match staff::role_of(conn, session.staff)? {
                Some(role) if !is_locked => Actor { staff: Some(session.staff), role, till: session.till },
                _ if Role::Guest.may(needs) => nobody(Role::Guest),
                Some(_) => return Err(KernelRefusal::TillLocked.into()),
                None => return Err(KernelRefusal::SignedOut.into()),
            }
        }
    };
    if actor.role.may(needs) {
        Ok(actor)
    } else if actor.staff.is_none() && needs != Role::System {
        Err(KernelRefusal::SignedOut.into())
    } else {
        Err(KernelRefusal::NotAllowed { needs }.into())
    }
}

/// Keeps a till from locking, unless it is locked already: then only a PIN opens it.
pub(crate) fn touch(app: &App, token: &str, till: &str) {
    let Book::Open(db) = &*app.book() else { return };
    let most_idle_ms = db.reader().and_then(|reader| shop::auto_lock_ms(reader.conn().ok()?).ok());
    if let Some(most_idle_ms) = most_idle_ms {
        app.sessions.touch(token, till, app.clock.now_ms(), most_idle_ms);
    }
}

/// A token for a till's approval or session, for capabilities that make them.
pub(crate) fn token(tx: &Tx<'_>) -> String {
    hex(&bytes::<16>(tx.chance))
}

#[cfg(test)]
mod tests;
