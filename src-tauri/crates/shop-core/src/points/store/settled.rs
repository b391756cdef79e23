//! What members paid for good.

use crate::kernel::ids::id_list;
use crate::kernel::{CauseId, MemberId, Result, Tx};
use rusqlite::{Connection, params};

/// Writes a line and moves the sum with it.
pub(in crate::points) fn post(
    tx: &Tx<'_>,
    member: MemberId,
    amount: i64,
    is_reversal: bool,
    cause: CauseId,
) -> Result<()> {
    tx.prepare_cached("UPDATE points_wallet SET settled = settled + ?2 WHERE member_id = ?1")?
        .execute(params![member, amount])?;
    tx.prepare_cached(
        "INSERT INTO settled_entry (member_id, amount, is_reversal, cause_id, at_ms) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?
    .execute(params![member, amount, is_reversal, cause, tx.now_ms])?;
    Ok(())
}

/// What a person has paid for good.
pub(in crate::points) fn sum(conn: &Connection, rows: &[MemberId]) -> Result<i64> {
    Ok(conn
        .prepare_cached(
            "SELECT coalesce(sum(settled), 0) FROM points_wallet WHERE member_id IN (SELECT value FROM json_each(?1))",
        )?
        .query_row([id_list(rows)], |row| row.get(0))?)
}

/// What a cause settled on each row, and what was reversed of it (both signed).
pub(in crate::points) fn for_cause(
    conn: &Connection,
    rows: &[MemberId],
    cause: CauseId,
) -> Result<Vec<(MemberId, i64, i64)>> {
    let mut found = conn.prepare_cached(
        "SELECT member_id, sum(iif(is_reversal, 0, amount)), sum(iif(is_reversal, amount, 0)) FROM settled_entry
         WHERE cause_id = ?2 AND member_id IN (SELECT value FROM json_each(?1)) GROUP BY member_id",
    )?;
    let found = found
        .query_map(params![id_list(rows), cause], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(found)
}
