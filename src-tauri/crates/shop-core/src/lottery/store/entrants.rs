//! Rows of an evening draw's list.

use super::{bytes, id_list};
use crate::kernel::{DrawId, MemberId, Result, Tx};
use crate::lottery::proof::Id;
use rusqlite::{Connection, params};

/// A name of the list.
#[derive(Debug, Clone)]
pub(in crate::lottery) struct EntrantRow {
    pub(in crate::lottery) position: u32,
    pub(in crate::lottery) uuid: Id,
    pub(in crate::lottery) member: MemberId,
    pub(in crate::lottery) at_ms: i64,
}

pub(in crate::lottery) fn insert(tx: &Tx<'_>, draw: DrawId, uuid: Id, member: MemberId, chance: i64) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO draw_entrant (draw_id, position, uuid, member_id, chance_id, at_ms)
         VALUES (?1, (SELECT coalesce(max(position), 0) + 1 FROM draw_entrant WHERE draw_id = ?1), ?2, ?3, ?4, ?5)",
    )?
    .execute(params![draw, uuid, member, chance, tx.now_ms])?;
    Ok(())
}

/// By position.
pub(in crate::lottery) fn of_draw(conn: &Connection, draw: DrawId) -> Result<Vec<EntrantRow>> {
    let mut rows = conn.prepare_cached(
        "SELECT position, uuid, member_id, at_ms FROM draw_entrant WHERE draw_id = ?1 ORDER BY position",
    )?;
    let rows = rows
        .query_map([draw], |row| {
            Ok(EntrantRow { position: row.get(0)?, uuid: bytes(row, 1)?, member: row.get(2)?, at_ms: row.get(3)? })
        })?
        .collect::<rusqlite::Result<_>>()?;
    Ok(rows)
}

pub(in crate::lottery) fn count(conn: &Connection, draw: DrawId) -> Result<i64> {
    Ok(conn
        .prepare_cached("SELECT count(*) FROM draw_entrant WHERE draw_id = ?1")?
        .query_row([draw], |row| row.get(0))?)
}

pub(in crate::lottery) fn has_entered(conn: &Connection, draw: DrawId, members: &[MemberId]) -> Result<bool> {
    Ok(conn
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM draw_entrant WHERE draw_id = ?1 AND member_id IN (SELECT value FROM json_each(?2)))",
        )?
        .query_row(params![draw, id_list(members)], |row| row.get(0))?)
}
