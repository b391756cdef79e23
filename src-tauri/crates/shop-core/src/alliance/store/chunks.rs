//! Pieces of a file that comes piece by piece.

use crate::kernel::{Result, Tx};
use rusqlite::{Connection, params};

/// Keeps a piece; the same again changes nothing.
pub(in crate::alliance) fn keep(tx: &Tx<'_>, item: &str, (place, of): (u16, u16), text: &str) -> Result<()> {
    tx.prepare_cached(
        "INSERT OR IGNORE INTO alliance_chunk (item, place, parts, text, at_ms) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?
    .execute(params![item, place, of, text, tx.now_ms])?;
    Ok(())
}

/// The pieces of an item, by place.
pub(in crate::alliance) fn of(conn: &Connection, item: &str) -> Result<Vec<String>> {
    let mut rows = conn.prepare_cached("SELECT text FROM alliance_chunk WHERE item = ?1 ORDER BY place")?;
    let rows = rows.query_map([item], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Lets an item go, and all that came before a moment.
pub(in crate::alliance) fn forget(tx: &Tx<'_>, item: &str, before_ms: i64) -> Result<()> {
    tx.prepare_cached("DELETE FROM alliance_chunk WHERE item = ?1 OR at_ms < ?2")?.execute(params![item, before_ms])?;
    Ok(())
}

/// How many pieces lie here.
pub(in crate::alliance) fn count(conn: &Connection) -> Result<i64> {
    Ok(conn.prepare_cached("SELECT count(*) FROM alliance_chunk")?.query_row([], |row| row.get(0))?)
}
