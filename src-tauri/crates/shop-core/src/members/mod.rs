//! Members: people with a card in this shop.

pub mod commands;

pub use commands::TimelineEntry;

use crate::kernel::{CauseId, Fact, Finding, MemberId, Result, Tx, View};
use rusqlite::Connection;
use serde_json::Value;

/// How a member is shown beside a gift.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Face {
    /// In full; mask it before another customer may see it.
    pub(crate) name: String,
    /// The member's number.
    pub(crate) number: i64,
    /// The phone's last four digits.
    pub(crate) phone_last4: Option<String>,
}

/// Who someone is now: the survivor of merges.
///
/// # Refuses
/// `members.unknown_member`, `members.erased`.
pub(crate) fn survivor(_conn: &Connection, member: MemberId) -> Result<MemberId> {
    Ok(member)
}

/// All rows that are this person: the survivor and everyone merged into it.
pub(crate) fn aliases(_conn: &Connection, member: MemberId) -> Result<Vec<MemberId>> {
    Ok(vec![member])
}

/// How a member is shown.
pub(crate) fn face(_conn: &Connection, _member: MemberId) -> Result<Face> {
    Ok(Face { name: String::new(), number: 1, phone_last4: None })
}

/// Sets the cached number of gifts waiting for a person; gifts call it whenever that changes.
pub(crate) fn set_gifts_waiting(_tx: &Tx<'_>, _member: MemberId, _waiting: i64) -> Result<()> {
    Ok(())
}

/// A person was here: reaction to what only someone present can cause.
pub(crate) fn visited(_tx: &Tx<'_>, _cause: CauseId, _fact: &Fact) -> Result<()> {
    Ok(())
}

/// Takes back what was posted for a cause.
pub(crate) fn reverse(_tx: &Tx<'_>, _cause: CauseId) -> Result<()> {
    Ok(())
}

/// Takes a person's data out; the row stays, nameless.
pub(crate) fn erase(_tx: &Tx<'_>, _member: MemberId) -> Result<()> {
    Ok(())
}

/// What is kept of a person.
pub(crate) fn export(_view: &View<'_>, _member: MemberId) -> Result<Value> {
    Ok(Value::Null)
}

/// What this capability has to tell of a person, newest first, before a moment.
pub(crate) fn timeline(
    _view: &View<'_>,
    _member: MemberId,
    _before_ms: i64,
    _limit: usize,
) -> Result<Vec<TimelineEntry>> {
    Ok(Vec::new())
}

/// What does not add up.
pub(crate) fn check(_conn: &Connection) -> Result<Vec<Finding>> {
    Ok(Vec::new())
}

/// Work of each minute.
pub(crate) fn tick(_tx: &Tx<'_>) -> Result<()> {
    Ok(())
}
