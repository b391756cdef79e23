//! What a handler holds: a view to read, or the open transaction of a command.

use super::chance::Chance;
use super::fact::{CauseId, Fact};
use super::refusal::Result;
use super::request::Approved;
use super::typecase::Typecase;
use super::vault::Vault;
use super::{Actor, App, GiftId, MemberId, Money, Role, StaffId, Topic, WitnessRecord};
use chrono::NaiveDate;
use chrono_tz::Tz;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::cell::{Cell, RefCell};
use std::collections::{BTreeSet, VecDeque};
use std::ops::Deref;
use std::sync::Arc;

/// A moment, a connection and who asks: all a query needs. Reads through [`Deref`].
pub struct View<'a> {
    conn: &'a Connection,
    /// Unix time, UTC milliseconds; the same through one command.
    pub now_ms: i64,
    /// The shop's time zone.
    pub zone: Tz,
    /// Who asks.
    pub actor: Actor,
    typecase: &'a dyn Typecase,
    pub(super) vault: &'a dyn Vault,
}

impl<'a> View<'a> {
    /// A view of `app`'s file through one of its connections.
    pub(crate) fn new(conn: &'a Connection, now_ms: i64, zone: Tz, actor: Actor, app: &'a App) -> Self {
        View { conn, now_ms, zone, actor, typecase: &*app.typecase, vault: &*app.vault }
    }

    /// The fonts of everything printed.
    pub(crate) fn fonts(&self) -> Result<Arc<shop_print::Fonts>> {
        self.typecase.fonts().map_err(|error| super::Error::Failure(error.into()))
    }

    /// Today on the shop's clock.
    pub fn today(&self) -> NaiveDate {
        super::time::day_of(self.now_ms, self.zone)
    }

    /// Whether the one who asks may see costs: managers and owners.
    pub fn sees_costs(&self) -> bool {
        matches!(self.actor.role, Role::Manager | Role::Owner | Role::System)
    }
}

impl Deref for View<'_> {
    type Target = Connection;
    fn deref(&self) -> &Connection {
        self.conn
    }
}

/// Who or what an act is about; stands in the audit entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(tag = "kind", content = "id", rename_all = "snake_case")]
pub enum Subject {
    /// A member.
    Member(MemberId),
    /// A gift.
    Gift(GiftId),
    /// A colleague.
    Staff(StaffId),
}

type Aftermath = Box<dyn FnOnce(&Tx<'_>) -> Result<()>>;

/// The one open transaction of a command. Reads like a [`View`].
///
/// Returning an error rolls everything back but the declared aftermath.
pub struct Tx<'a> {
    view: View<'a>,
    /// Random bytes for ids and codes.
    pub chance: &'a dyn Chance,
    pub(crate) approval: Option<String>,
    pub(crate) approved: RefCell<Option<Approved>>,
    pub(crate) command: &'a str,
    pub(crate) request: &'a Value,
    pub(crate) topics: RefCell<BTreeSet<Topic>>,
    pub(crate) subjects: RefCell<BTreeSet<Subject>>,
    pub(crate) facts: RefCell<VecDeque<(CauseId, Fact)>>,
    pub(crate) aftermath: RefCell<Vec<Aftermath>>,
    pub(crate) witness: RefCell<Vec<WitnessRecord>>,
    pub(crate) note: RefCell<Option<String>>,
    pub(crate) amount: Cell<Option<Money>>,
    pub(crate) needs_look: Cell<Option<()>>,
}

impl<'a> Tx<'a> {
    pub(crate) fn new(
        view: View<'a>,
        chance: &'a dyn Chance,
        command: &'a str,
        request: &'a Value,
        approval: Option<String>,
    ) -> Self {
        Tx {
            view,
            chance,
            approval,
            approved: RefCell::default(),
            command,
            request,
            topics: RefCell::default(),
            subjects: RefCell::default(),
            facts: RefCell::default(),
            aftermath: RefCell::default(),
            witness: RefCell::default(),
            note: RefCell::default(),
            amount: Cell::default(),
            needs_look: Cell::default(),
        }
    }

    /// Says which readings this act made stale.
    pub fn changed(&self, topics: &[Topic]) {
        self.topics.borrow_mut().extend(topics);
    }

    /// Says who or what this act is about, for the audit entry.
    pub fn about(&self, subject: Subject) {
        self.subjects.borrow_mut().insert(subject);
    }

    /// A person's words on this act: a reason, a note. Stands in the erasable part of the audit entry.
    pub fn note(&self, note: &str) {
        if !note.is_empty() {
            *self.note.borrow_mut() = Some(note.to_owned());
        }
    }

    /// The money this act moved, for the audit entry.
    pub fn amount(&self, amount: Money) {
        self.amount.set(Some(amount));
    }

    /// Marks the audit entry as one that the owner should look at.
    pub fn needs_look(&self) {
        self.needs_look.set(Some(()));
    }

    /// What is to be written even if the handler refuses: a guess counted, evidence kept.
    pub fn afterwards(&self, write: impl FnOnce(&Tx<'_>) -> Result<()> + 'static) {
        self.aftermath.borrow_mut().push(Box::new(write));
    }

    /// Hands a record to the witness, which forces it to disk before this act commits.
    pub fn attest(&self, record: WitnessRecord) {
        self.witness.borrow_mut().push(record);
    }

    /// Stores a fact; those who must react do so in this transaction, once the handler is done.
    /// The returned id is the cause of every ledger row that follows from it.
    pub fn happened(&self, fact: Fact) -> Result<CauseId> {
        self.execute(
            "INSERT INTO fact (kind, body, at_ms, actor, till) VALUES (?1, ?2, ?3, ?4, ?5)",
            (fact.kind(), serde_json::to_string(&fact)?, self.now_ms, self.actor.staff, &self.actor.till),
        )?;
        let cause = CauseId::from_row(self.last_insert_rowid());
        self.facts.borrow_mut().push_back((cause, fact));
        Ok(cause)
    }
}

impl<'a> Deref for Tx<'a> {
    type Target = View<'a>;
    fn deref(&self) -> &View<'a> {
        &self.view
    }
}
