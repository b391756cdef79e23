//! What a member's book, an export, an erasure and a merge ask of points.

use super::store::entries::{self, Line, post};
use super::store::{Kind, lots, settled};
use crate::kernel::{CauseId, Fact, MemberId, Result, Topic, Tx, View};
use crate::members::{self, TimelineEntry};
use serde_json::{Map, Value, json};

/// What this capability has to tell of a person, newest first, before a moment.
pub(crate) fn timeline(view: &View<'_>, member: MemberId, before_ms: i64, limit: usize) -> Result<Vec<TimelineEntry>> {
    let lines = entries::latest_told(view, &members::aliases(view, member)?, before_ms, limit)?;
    let told = lines.into_iter().map(|line| {
        let direction = if line.points < 0 { "down" } else { "up" };
        let args = Map::from_iter([
            ("points".to_owned(), Value::from(line.points.saturating_abs())),
            ("direction".to_owned(), Value::from(direction)),
        ]);
        TimelineEntry { at_ms: line.at_ms, kind: format!("points_{}", line.kind.as_str()), args, amount: None }
    });
    Ok(told.collect())
}

/// What is kept of a person.
pub(crate) fn export(view: &View<'_>, member: MemberId) -> Result<Value> {
    let rows = members::aliases(view, member)?;
    let lots = lots::valid(view, &rows, view.now_ms)?;
    let lots: Vec<Value> =
        lots.iter().map(|lot| json!({ "points": lot.unspent, "expiresAtMs": lot.expires_at_ms })).collect();
    let lines = entries::latest(view, &rows, i64::MAX, usize::MAX)?;
    let lines: Vec<Value> =
        lines.into_iter().map(|line| json!({ "atMs": line.at_ms, "kind": line.kind, "points": line.points })).collect();
    Ok(json!({ "lots": lots, "lines": lines, "settledSpend": settled::sum(view, &rows)? }))
}

/// Closes the points of someone whose data are erased. The lines stay in the books, nameless.
pub(crate) fn erase(tx: &Tx<'_>, member: MemberId) -> Result<()> {
    let mut rows = members::aliases(tx, member)?;
    if !rows.contains(&member) {
        rows.push(member);
    }
    let line = |points, lot| Line { kind: Kind::Erased, points, lot, cause: None };
    for row in &rows {
        for (row, debt) in entries::debts(tx, &[*row])? {
            post(tx, row, &line(debt, None))?;
        }
        for lot in lots::all_of(tx, *row)? {
            post(tx, lot.member, &line(lot.unspent.saturating_neg(), Some(lot.id)))?;
        }
    }
    tx.changed(&[Topic::Points]);
    Ok(())
}

/// Two rows became one person, or two again. Nothing moves: a person is the sum of their rows, and every lot keeps its
/// row. What was spent meanwhile stays spent from the lots it was taken from, so neither side can be below zero by it.
pub(crate) fn merged(tx: &Tx<'_>, _cause: CauseId, fact: &Fact) -> Result<()> {
    if matches!(fact, Fact::MembersMerged { .. } | Fact::MergeUndone { .. }) {
        tx.changed(&[Topic::Points]);
    }
    Ok(())
}
