//! What is set aside for a cause, kept beside the ledger.

use crate::kernel::{CauseId, GiftId, Result, Tx};
use rusqlite::{Connection, OptionalExtension, params};

/// Pieces set aside of a gift for a cause.
pub(in crate::gifts) fn pieces(conn: &Connection, cause: CauseId, gift: GiftId) -> Result<i64> {
    let pieces = conn
        .prepare_cached("SELECT pieces FROM gift_aside WHERE cause_id = ?1 AND gift_id = ?2")?
        .query_row(params![cause, gift], |row| row.get(0))
        .optional()?;
    Ok(pieces.unwrap_or(0))
}

/// Moves what is set aside. Whether it stays at 0 or above.
pub(in crate::gifts) fn change(tx: &Tx<'_>, cause: CauseId, gift: GiftId, pieces: i64) -> Result<bool> {
    tx.prepare_cached(
        "INSERT INTO gift_aside (cause_id, gift_id, pieces) VALUES (?1, ?2, 0) ON CONFLICT (cause_id, gift_id) DO NOTHING",
    )?
    .execute(params![cause, gift])?;
    let moved = tx
        .prepare_cached(
            "UPDATE gift_aside SET pieces = pieces + ?3 WHERE cause_id = ?1 AND gift_id = ?2 AND pieces + ?3 >= 0",
        )?
        .execute(params![cause, gift, pieces])?;
    Ok(moved == 1)
}

/// What is set aside of a gift, the newest cause first.
pub(in crate::gifts) fn of_gift(conn: &Connection, gift: GiftId) -> Result<Vec<(CauseId, i64)>> {
    let mut rows = conn.prepare_cached(
        "SELECT cause_id, pieces FROM gift_aside WHERE gift_id = ?1 AND pieces > 0 ORDER BY cause_id DESC",
    )?;
    let rows = rows.query_map([gift], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<rusqlite::Result<_>>()?;
    Ok(rows)
}

/// What is set aside for a cause, by gift.
pub(in crate::gifts) fn for_cause(conn: &Connection, cause: CauseId) -> Result<Vec<(GiftId, i64)>> {
    let mut rows =
        conn.prepare_cached("SELECT gift_id, pieces FROM gift_aside WHERE cause_id = ?1 ORDER BY gift_id")?;
    let rows = rows.query_map([cause], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<rusqlite::Result<_>>()?;
    Ok(rows)
}
