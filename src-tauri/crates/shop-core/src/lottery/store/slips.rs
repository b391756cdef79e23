//! Rows of slips.

use crate::kernel::{DrawId, MemberId, Result, StaffId, Tx};
use rusqlite::{Connection, OptionalExtension, Row, params};

/// A slip.
#[derive(Debug, Clone)]
pub(in crate::lottery) struct SlipRow {
    pub(in crate::lottery) id: i64,
    pub(in crate::lottery) code: [u8; 5],
    pub(in crate::lottery) draw: DrawId,
    pub(in crate::lottery) actor: Option<StaffId>,
    pub(in crate::lottery) at_ms: i64,
    pub(in crate::lottery) taken_at_ms: Option<i64>,
}

const COLUMNS: &str = "SELECT id, code, draw_id, actor, at_ms, taken_at_ms FROM draw_slip";

fn read(row: &Row<'_>) -> rusqlite::Result<SlipRow> {
    Ok(SlipRow {
        id: row.get(0)?,
        code: super::bytes(row, 1)?,
        draw: row.get(2)?,
        actor: row.get(3)?,
        at_ms: row.get(4)?,
        taken_at_ms: row.get(5)?,
    })
}

pub(in crate::lottery) fn insert(tx: &Tx<'_>, code: [u8; 5], draw: DrawId, note: &str) -> Result<i64> {
    tx.prepare_cached(
        "INSERT INTO draw_slip (code, draw_id, note, actor, till, at_ms) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?
    .execute(params![code, draw, note, tx.actor.staff, tx.actor.till, tx.now_ms])?;
    Ok(tx.last_insert_rowid())
}

pub(in crate::lottery) fn find(conn: &Connection, slip: i64) -> Result<Option<SlipRow>> {
    Ok(conn.prepare_cached(&format!("{COLUMNS} WHERE id = ?1"))?.query_row([slip], read).optional()?)
}

pub(in crate::lottery) fn by_code(conn: &Connection, code: [u8; 5]) -> Result<Option<SlipRow>> {
    Ok(conn.prepare_cached(&format!("{COLUMNS} WHERE code = ?1"))?.query_row([code], read).optional()?)
}

/// Takes a slip. Whether nobody had.
pub(in crate::lottery) fn take(tx: &Tx<'_>, slip: i64, member: MemberId) -> Result<bool> {
    let taken = tx
        .prepare_cached("UPDATE draw_slip SET taken_by = ?2, taken_at_ms = ?3 WHERE id = ?1 AND taken_by IS NULL")?
        .execute(params![slip, member, tx.now_ms])?;
    Ok(taken == 1)
}
