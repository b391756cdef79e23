//! Rows of customers about to pick.

use super::PickState;
use crate::kernel::{DrawId, Error, MemberId, PickId, Result, StaffId, Tx};
use rusqlite::{Connection, OptionalExtension, Row, params};

/// A customer about to pick.
#[derive(Debug, Clone)]
pub(in crate::lottery) struct PickRow {
    pub(in crate::lottery) id: PickId,
    pub(in crate::lottery) draw: DrawId,
    pub(in crate::lottery) position: i64,
    pub(in crate::lottery) member: MemberId,
    pub(in crate::lottery) chance: i64,
    pub(in crate::lottery) state: PickState,
    pub(in crate::lottery) actor: Option<StaffId>,
    pub(in crate::lottery) till: String,
    pub(in crate::lottery) at_ms: i64,
}

const COLUMNS: &str = "SELECT id, draw_id, position, member_id, chance_id, state, till, at_ms, actor FROM draw_pick";

fn read(row: &Row<'_>) -> rusqlite::Result<PickRow> {
    Ok(PickRow {
        id: row.get(0)?,
        draw: row.get(1)?,
        position: row.get(2)?,
        member: row.get(3)?,
        chance: row.get(4)?,
        state: row.get(5)?,
        till: row.get(6)?,
        at_ms: row.get(7)?,
        actor: row.get(8)?,
    })
}

pub(in crate::lottery) fn insert(
    tx: &Tx<'_>,
    (draw, position): (DrawId, i64),
    member: MemberId,
    chance: i64,
) -> Result<PickId> {
    tx.prepare_cached(
        "INSERT INTO draw_pick (draw_id, position, member_id, chance_id, state, actor, till, at_ms)
         VALUES (?1, ?2, ?3, ?4, 'waiting', ?5, ?6, ?7)",
    )?
    .execute(params![draw, position, member, chance, tx.actor.staff, tx.actor.till, tx.now_ms])?;
    PickId::try_from(tx.last_insert_rowid()).map_err(Error::failure)
}

pub(in crate::lottery) fn find(conn: &Connection, pick: PickId) -> Result<Option<PickRow>> {
    Ok(conn.prepare_cached(&format!("{COLUMNS} WHERE id = ?1"))?.query_row([pick], read).optional()?)
}

/// Who is picking of a draw.
pub(in crate::lottery) fn of_draw(conn: &Connection, draw: DrawId) -> Result<Option<PickRow>> {
    let text = format!("{COLUMNS} WHERE draw_id = ?1 AND state = 'waiting'");
    Ok(conn.prepare_cached(&text)?.query_row([draw], read).optional()?)
}

/// Who is picking at a till.
pub(in crate::lottery) fn at_till(conn: &Connection, till: &str) -> Result<Option<PickRow>> {
    let text = format!("{COLUMNS} WHERE till = ?1 AND state = 'waiting'");
    Ok(conn.prepare_cached(&text)?.query_row([till], read).optional()?)
}

/// Ends a pick that waits. Whether it did.
pub(in crate::lottery) fn end(tx: &Tx<'_>, pick: PickId, state: PickState) -> Result<bool> {
    let ended = tx
        .prepare_cached("UPDATE draw_pick SET state = ?2, ended_at_ms = ?3 WHERE id = ?1 AND state = 'waiting'")?
        .execute(params![pick, state, tx.now_ms])?;
    Ok(ended == 1)
}
