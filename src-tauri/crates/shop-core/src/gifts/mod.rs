//! Gifts: three tiers, a stock ledger, promises that wait for members.
#![deny(clippy::float_arithmetic, clippy::arithmetic_side_effects)]

pub mod commands;

use crate::kernel::{CauseId, Fact, Finding, MemberId, Result, Tx, View};
use crate::members::TimelineEntry;
use rusqlite::Connection;
use serde_json::Value;

/// What waits for a person, soonest-expiring first; expired promises are left out.
pub(crate) fn waiting_for(_view: &View<'_>, _member: MemberId) -> Result<Vec<commands::Grant>> {
    Ok(Vec::new())
}

/// Promises the welcome gift by rule.
pub(crate) fn promise_welcome(_tx: &Tx<'_>, _cause: CauseId, _fact: &Fact) -> Result<()> {
    Ok(())
}

/// Two rows became one person, or two again: what waits is counted anew.
pub(crate) fn merged(_tx: &Tx<'_>, _cause: CauseId, _fact: &Fact) -> Result<()> {
    Ok(())
}

/// A person was erased: what waits for them goes back to the shelf.
pub(crate) fn erased(_tx: &Tx<'_>, _cause: CauseId, _fact: &Fact) -> Result<()> {
    Ok(())
}

/// Takes back what was posted for a cause.
pub(crate) fn reverse(_tx: &Tx<'_>, _cause: CauseId) -> Result<()> {
    Ok(())
}

/// Takes a person's words out of promises.
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

/// Work of each minute: promises that ran out.
pub(crate) fn tick(_tx: &Tx<'_>) -> Result<()> {
    Ok(())
}
