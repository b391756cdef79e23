//! The sale being typed at each till, and sales put aside.

use crate::kernel::{HeldId, Result, StaffId, Tx};
use rusqlite::{Connection, OptionalExtension, Row, params};

/// What is kept for a till, and since when.
pub(in crate::sales) fn open_at(conn: &Connection, till: &str) -> Result<Option<(String, i64)>> {
    Ok(conn
        .prepare_cached("SELECT sale, at_ms FROM open_sale WHERE till = ?1")?
        .query_row([till], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?)
}

pub(in crate::sales) fn keep_open(tx: &Tx<'_>, sale: &str) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO open_sale (till, sale, at_ms) VALUES (?1, ?2, ?3)
         ON CONFLICT (till) DO UPDATE SET sale = excluded.sale, at_ms = excluded.at_ms",
    )?
    .execute(params![tx.actor.till, sale, tx.now_ms])?;
    Ok(())
}

pub(in crate::sales) fn forget_open(tx: &Tx<'_>) -> Result<()> {
    tx.prepare_cached("DELETE FROM open_sale WHERE till = ?1")?.execute([&tx.actor.till])?;
    Ok(())
}

/// What is kept for every till.
pub(in crate::sales) fn all_open(conn: &Connection) -> Result<Vec<(String, String)>> {
    let mut found = conn.prepare("SELECT till, sale FROM open_sale")?;
    let found = found.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

pub(in crate::sales) fn forget_open_at(tx: &Tx<'_>, till: &str) -> Result<()> {
    tx.prepare_cached("DELETE FROM open_sale WHERE till = ?1")?.execute([till])?;
    Ok(())
}

/// A held sale that waits.
pub(in crate::sales) struct HeldRow {
    pub(in crate::sales) id: HeldId,
    pub(in crate::sales) label: String,
    pub(in crate::sales) basket: String,
    pub(in crate::sales) till: String,
    pub(in crate::sales) actor: Option<StaffId>,
    pub(in crate::sales) at_ms: i64,
    pub(in crate::sales) recalled_at: Option<String>,
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<HeldRow> {
    Ok(HeldRow {
        id: row.get(0)?,
        label: row.get(1)?,
        basket: row.get(2)?,
        till: row.get(3)?,
        actor: row.get(4)?,
        at_ms: row.get(5)?,
        recalled_at: row.get(6)?,
    })
}

pub(in crate::sales) fn insert(tx: &Tx<'_>, label: &str, basket: &str) -> Result<HeldId> {
    tx.prepare_cached("INSERT INTO held_sale (label, basket, till, actor, at_ms) VALUES (?1, ?2, ?3, ?4, ?5)")?
        .execute(params![label, basket, tx.actor.till, tx.actor.staff, tx.now_ms])?;
    HeldId::try_from(tx.last_insert_rowid()).map_err(crate::kernel::Error::failure)
}

pub(in crate::sales) fn find(conn: &Connection, held: HeldId) -> Result<Option<HeldRow>> {
    Ok(conn
        .prepare_cached(
            "SELECT id, label, basket, till, actor, at_ms, recalled_at FROM held_sale WHERE id = ?1 AND ended_at_ms IS NULL",
        )?
        .query_row([held], from_row)
        .optional()?)
}

/// All that wait, oldest first.
pub(in crate::sales) fn waiting(conn: &Connection) -> Result<Vec<HeldRow>> {
    let mut found = conn.prepare_cached(
        "SELECT id, label, basket, till, actor, at_ms, recalled_at FROM held_sale WHERE ended_at_ms IS NULL ORDER BY id",
    )?;
    let found = found.query_map([], from_row)?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// Ends a held sale; false when it had ended before. Its words are let go.
pub(in crate::sales) fn end(tx: &Tx<'_>, held: HeldId) -> Result<bool> {
    let ended = tx
        .prepare_cached(
            "UPDATE held_sale SET ended_at_ms = ?2, label = '', basket = '{}' WHERE id = ?1 AND ended_at_ms IS NULL",
        )?
        .execute(params![held, tx.now_ms])?;
    Ok(ended == 1)
}

pub(in crate::sales) fn recalled(tx: &Tx<'_>, held: HeldId) -> Result<()> {
    tx.prepare_cached("UPDATE held_sale SET recalled_at = ?2 WHERE id = ?1")?.execute(params![held, tx.actor.till])?;
    Ok(())
}
