//! Programmes and their changes.

use super::all;
use crate::kernel::{Error, Money, ProgrammeId, Result, StaffId, Tx};
use crate::rewards::commands::{ProgrammeState, Terms};
use rusqlite::types::Type;
use rusqlite::{Connection, OptionalExtension, Row, params};

/// A programme as it lies in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::rewards) struct ProgrammeRow {
    pub(in crate::rewards) id: ProgrammeId,
    pub(in crate::rewards) name: String,
    pub(in crate::rewards) state: ProgrammeState,
    pub(in crate::rewards) terms: Terms,
    pub(in crate::rewards) used: Money,
    pub(in crate::rewards) saved_at_ms: i64,
    pub(in crate::rewards) started_at_ms: Option<i64>,
    pub(in crate::rewards) ended_at_ms: Option<i64>,
}

const COLUMNS: &str = "SELECT id, name, state, terms, used, saved_at_ms, started_at_ms, ended_at_ms FROM programme";

fn json<T: serde::de::DeserializeOwned>(row: &Row<'_>, at: usize) -> rusqlite::Result<T> {
    let text: String = row.get(at)?;
    serde_json::from_str(&text)
        .map_err(|error| rusqlite::Error::FromSqlConversionFailure(at, Type::Text, Box::new(error)))
}

fn read(row: &Row<'_>) -> rusqlite::Result<ProgrammeRow> {
    Ok(ProgrammeRow {
        id: row.get(0)?,
        name: row.get(1)?,
        state: row.get(2)?,
        terms: json(row, 3)?,
        used: row.get(4)?,
        saved_at_ms: row.get(5)?,
        started_at_ms: row.get(6)?,
        ended_at_ms: row.get(7)?,
    })
}

pub(in crate::rewards) fn find(conn: &Connection, programme: ProgrammeId) -> Result<Option<ProgrammeRow>> {
    Ok(conn.prepare_cached(&format!("{COLUMNS} WHERE id = ?1"))?.query_row([programme], read).optional()?)
}

/// Running ones, oldest first.
pub(in crate::rewards) fn running(conn: &Connection) -> Result<Vec<ProgrammeRow>> {
    Ok(all(conn, &format!("{COLUMNS} WHERE state = 'running' ORDER BY id"), [], read)?)
}

/// Running ones, drafts, ended ones; each newest first.
pub(in crate::rewards) fn list(conn: &Connection) -> Result<Vec<ProgrammeRow>> {
    let order = "ORDER BY CASE state WHEN 'running' THEN 1 WHEN 'draft' THEN 2 ELSE 3 END, id DESC";
    Ok(all(conn, &format!("{COLUMNS} {order}"), [], read)?)
}

/// Whether another programme that is not ended has this name.
pub(in crate::rewards) fn is_name_taken(conn: &Connection, name: &str, except: Option<ProgrammeId>) -> Result<bool> {
    Ok(conn
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM programme WHERE name = ?1 AND state <> 'ended' AND id IS NOT ?2)",
        )?
        .query_row(params![name, except], |row| row.get(0))?)
}

pub(in crate::rewards) fn insert(tx: &Tx<'_>, name: &str, terms: &Terms, kind: &str) -> Result<ProgrammeId> {
    tx.prepare_cached(
        "INSERT INTO programme (name, terms, trigger_kind, budget, saved_at_ms) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?
    .execute(params![name, serde_json::to_string(terms)?, kind, terms.budget, tx.now_ms])?;
    ProgrammeId::try_from(tx.last_insert_rowid()).map_err(Error::failure)
}

pub(in crate::rewards) fn update(
    tx: &Tx<'_>,
    programme: ProgrammeId,
    name: &str,
    terms: &Terms,
    kind: &str,
) -> Result<()> {
    tx.prepare_cached(
        "UPDATE programme SET name = ?2, terms = ?3, trigger_kind = ?4, budget = ?5, saved_at_ms = ?6 WHERE id = ?1",
    )?
    .execute(params![programme, name, serde_json::to_string(terms)?, kind, terms.budget, tx.now_ms])?;
    Ok(())
}

pub(in crate::rewards) fn start(tx: &Tx<'_>, programme: ProgrammeId) -> Result<()> {
    tx.prepare_cached("UPDATE programme SET state = 'running', started_at_ms = ?2 WHERE id = ?1 AND state = 'draft'")?
        .execute(params![programme, tx.now_ms])?;
    Ok(())
}

pub(in crate::rewards) fn end(tx: &Tx<'_>, programme: ProgrammeId) -> Result<()> {
    tx.prepare_cached("UPDATE programme SET state = 'ended', ended_at_ms = ?2 WHERE id = ?1 AND state = 'running'")?
        .execute(params![programme, tx.now_ms])?;
    Ok(())
}

pub(in crate::rewards) fn drop_draft(tx: &Tx<'_>, programme: ProgrammeId) -> Result<()> {
    tx.prepare_cached("DELETE FROM programme WHERE id = ?1 AND state = 'draft'")?.execute([programme])?;
    Ok(())
}

/// Takes `cost` of the budget by one conditional update. Whether it fitted: whoever comes second to the last of it
/// changes no row.
pub(in crate::rewards) fn use_budget(tx: &Tx<'_>, programme: ProgrammeId, cost: Money) -> Result<bool> {
    let moved = tx
        .prepare_cached("UPDATE programme SET used = used + ?2 WHERE id = ?1 AND used + ?2 <= budget")?
        .execute(params![programme, cost])?;
    Ok(moved == 1)
}

/// Gives `back` back to the budget.
pub(in crate::rewards) fn free_budget(tx: &Tx<'_>, programme: ProgrammeId, back: i64) -> Result<()> {
    let moved = tx
        .prepare_cached("UPDATE programme SET used = used - ?2 WHERE id = ?1 AND used >= ?2")?
        .execute(params![programme, back])?;
    if moved == 1 { Ok(()) } else { Err(Error::failure("more comes back to a budget than was used of it")) }
}

/// A change as it lies in the file.
pub(in crate::rewards) struct ChangeRow {
    pub(in crate::rewards) fields: Vec<String>,
    pub(in crate::rewards) before: Terms,
    pub(in crate::rewards) after: Terms,
    pub(in crate::rewards) name_before: String,
    pub(in crate::rewards) name_after: String,
    pub(in crate::rewards) actor: Option<StaffId>,
    pub(in crate::rewards) at_ms: i64,
}

pub(in crate::rewards) fn add_change(
    tx: &Tx<'_>,
    before: &ProgrammeRow,
    name: &str,
    terms: &Terms,
    fields: &[&str],
) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO programme_change (programme_id, fields, before, after, name_before, name_after, actor, at_ms)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?
    .execute(params![
        before.id,
        serde_json::to_string(fields)?,
        serde_json::to_string(&before.terms)?,
        serde_json::to_string(terms)?,
        before.name,
        name,
        tx.actor.staff,
        tx.now_ms
    ])?;
    Ok(())
}

/// Newest first.
pub(in crate::rewards) fn changes(conn: &Connection, programme: ProgrammeId) -> Result<Vec<ChangeRow>> {
    Ok(all(
        conn,
        "SELECT fields, before, after, name_before, name_after, actor, at_ms FROM programme_change
         WHERE programme_id = ?1 ORDER BY id DESC",
        [programme],
        |row| {
            Ok(ChangeRow {
                fields: json(row, 0)?,
                before: json(row, 1)?,
                after: json(row, 2)?,
                name_before: row.get(3)?,
                name_after: row.get(4)?,
                actor: row.get(5)?,
                at_ms: row.get(6)?,
            })
        },
    )?)
}
