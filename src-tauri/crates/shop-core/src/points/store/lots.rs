//! Lots.

use crate::kernel::ids::id_list;
use crate::kernel::{CauseId, MemberId, Result, Tx};
use rusqlite::{Connection, Row, params};

/// A lot with something left in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::points) struct Lot {
    pub(in crate::points) id: i64,
    pub(in crate::points) member: MemberId,
    pub(in crate::points) unspent: i64,
    pub(in crate::points) expires_at_ms: Option<i64>,
}

fn read(row: &Row<'_>) -> rusqlite::Result<Lot> {
    Ok(Lot { id: row.get(0)?, member: row.get(1)?, unspent: row.get(2)?, expires_at_ms: row.get(3)? })
}

/// The lots of a person that count at a moment, soonest to expire first, those that never do last. The one rule of
/// validity: tills, readings and reversals ask here.
pub(in crate::points) fn valid(conn: &Connection, rows: &[MemberId], now_ms: i64) -> Result<Vec<Lot>> {
    let mut lots = conn.prepare_cached(
        "SELECT id, member_id, unspent, expires_at_ms FROM points_lot
         WHERE member_id IN (SELECT value FROM json_each(?1)) AND unspent > 0 AND (expires_at_ms IS NULL OR expires_at_ms > ?2)
         ORDER BY expires_at_ms IS NULL, expires_at_ms, id",
    )?;
    let lots = lots.query_map(params![id_list(rows), now_ms], read)?.collect::<rusqlite::Result<_>>()?;
    Ok(lots)
}

/// What is left in the lots of a person that count at a moment, together: [`valid`], summed.
pub(in crate::points) fn left(conn: &Connection, rows: &[MemberId], now_ms: i64) -> Result<i64> {
    Ok(conn
        .prepare_cached(
            "SELECT coalesce(sum(unspent), 0) FROM points_lot
             WHERE member_id IN (SELECT value FROM json_each(?1)) AND unspent > 0 AND (expires_at_ms IS NULL OR expires_at_ms > ?2)",
        )?
        .query_row(params![id_list(rows), now_ms], |row| row.get(0))?)
}

/// Lots that no longer count and have something left, first to expire first.
pub(in crate::points) fn run_out(conn: &Connection, now_ms: i64, most: i64) -> Result<Vec<Lot>> {
    let mut lots = conn.prepare_cached(
        "SELECT id, member_id, unspent, expires_at_ms FROM points_lot
         WHERE unspent > 0 AND expires_at_ms IS NOT NULL AND expires_at_ms <= ?1 ORDER BY expires_at_ms, id LIMIT ?2",
    )?;
    let lots = lots.query_map([now_ms, most], read)?.collect::<rusqlite::Result<_>>()?;
    Ok(lots)
}

/// What is left in the lots that a cause filled, whether or not they still count.
pub(in crate::points) fn of_cause(conn: &Connection, rows: &[MemberId], cause: CauseId) -> Result<Vec<Lot>> {
    let mut lots = conn.prepare_cached(
        "SELECT lot.id, lot.member_id, lot.unspent, lot.expires_at_ms FROM points_lot AS lot
         WHERE lot.unspent > 0 AND lot.id IN
           (SELECT lot_id FROM points_entry WHERE cause_id = ?2 AND points > 0 AND kind IN ('earned', 'granted', 'adjusted')
              AND member_id IN (SELECT value FROM json_each(?1)))
         ORDER BY lot.id",
    )?;
    let lots = lots.query_map(params![id_list(rows), cause], read)?.collect::<rusqlite::Result<_>>()?;
    Ok(lots)
}

/// All that is left on a row, whether or not it still counts.
pub(in crate::points) fn all_of(conn: &Connection, row: MemberId) -> Result<Vec<Lot>> {
    let mut lots = conn.prepare_cached(
        "SELECT id, member_id, unspent, expires_at_ms FROM points_lot WHERE member_id = ?1 AND unspent > 0 ORDER BY id",
    )?;
    let lots = lots.query_map([row], read)?.collect::<rusqlite::Result<_>>()?;
    Ok(lots)
}

/// All that counts, of everyone.
pub(in crate::points) fn total(conn: &Connection, now_ms: i64) -> Result<i64> {
    Ok(conn
        .prepare_cached(
            "SELECT coalesce(sum(unspent), 0) FROM points_lot WHERE unspent > 0 AND (expires_at_ms IS NULL OR expires_at_ms > ?1)",
        )?
        .query_row([now_ms], |row| row.get(0))?)
}

/// A new lot, full.
pub(in crate::points) fn insert(tx: &Tx<'_>, member: MemberId, points: i64, expires_at_ms: Option<i64>) -> Result<Lot> {
    tx.prepare_cached(
        "INSERT INTO points_lot (member_id, points, unspent, earned_at_ms, expires_at_ms) VALUES (?1, ?2, 0, ?3, ?4)",
    )?
    .execute(params![member, points, tx.now_ms, expires_at_ms])?;
    Ok(Lot { id: tx.last_insert_rowid(), member, unspent: points, expires_at_ms })
}

/// Adds to what is left in a lot, or takes from it; never below nothing or above what came in. Whether it moved.
pub(in crate::points) fn change(tx: &Tx<'_>, lot: i64, by: i64) -> Result<bool> {
    let changed = tx
        .prepare_cached(
            "UPDATE points_lot SET unspent = unspent + ?2 WHERE id = ?1 AND unspent + ?2 BETWEEN 0 AND points",
        )?
        .execute([lot, by])?;
    Ok(changed == 1)
}
