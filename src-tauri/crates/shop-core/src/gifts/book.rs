//! What a member's book, an export and an erasure ask of gifts.

use super::store::{grant, handover};
use crate::kernel::{MemberId, Result, Tx, View};
use crate::members::{self, TimelineEntry};
use serde_json::{Map, Value, json};

/// What this capability has to tell of a person, newest first, before a moment: promised, handed over, taken back,
/// ran out, cancelled.
pub(crate) fn timeline(view: &View<'_>, member: MemberId, before_ms: i64, limit: usize) -> Result<Vec<TimelineEntry>> {
    let most = i64::try_from(limit).unwrap_or(i64::MAX);
    let told = handover::book(view, &members::aliases(view, member)?, before_ms, most)?;
    let entries = told.into_iter().map(|(at_ms, kind, gift, reason)| {
        let mut args = Map::from_iter([("gift".to_owned(), Value::String(gift))]);
        if kind == "gift_promised" {
            args.insert("reason".to_owned(), Value::String(reason));
        }
        TimelineEntry { at_ms, kind, args, amount: None }
    });
    Ok(entries.collect())
}

/// What is kept of a person.
pub(crate) fn export(view: &View<'_>, member: MemberId) -> Result<Value> {
    Ok(json!({ "promises": handover::export(view, &members::aliases(view, member)?)? }))
}

/// Takes a person's words out of promises. What was promised and handed over stays in the books, nameless.
pub(crate) fn erase(tx: &Tx<'_>, member: MemberId) -> Result<()> {
    let mut rows = members::aliases(tx, member)?;
    rows.push(member);
    grant::clear_notes(tx, &rows)
}
