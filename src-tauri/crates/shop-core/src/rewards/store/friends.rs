//! Who brought whom, and who counts.

use super::{Void, all};
use crate::kernel::ids::id_list;
use crate::kernel::{CauseId, MemberId, Result, Tx};
use rusqlite::{Connection, OptionalExtension, Row, params};

/// A friend as they lie in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::rewards) struct FriendRow {
    pub(in crate::rewards) member: MemberId,
    pub(in crate::rewards) inviter: MemberId,
    pub(in crate::rewards) void: Option<Void>,
    pub(in crate::rewards) counted_at_ms: Option<i64>,
    pub(in crate::rewards) counted_by: Option<CauseId>,
    pub(in crate::rewards) refunded: bool,
}

const COLUMNS: &str = "SELECT member_id, inviter_id, void, counted_at_ms, counted_by, refunded FROM friend";

fn read(row: &Row<'_>) -> rusqlite::Result<FriendRow> {
    Ok(FriendRow {
        member: row.get(0)?,
        inviter: row.get(1)?,
        void: row.get(2)?,
        counted_at_ms: row.get(3)?,
        counted_by: row.get(4)?,
        refunded: row.get(5)?,
    })
}

pub(in crate::rewards) fn insert(tx: &Tx<'_>, member: MemberId, inviter: MemberId, void: Option<Void>) -> Result<()> {
    tx.prepare_cached("INSERT INTO friend (member_id, inviter_id, at_ms, void) VALUES (?1, ?2, ?3, ?4)")?
        .execute(params![member, inviter, tx.now_ms, void])?;
    Ok(())
}

/// The rows of a person that were brought, first brought first.
pub(in crate::rewards) fn of_person(conn: &Connection, rows: &[MemberId]) -> Result<Vec<FriendRow>> {
    let query = format!("{COLUMNS} WHERE member_id IN (SELECT value FROM json_each(?1)) ORDER BY at_ms, member_id");
    Ok(all(conn, &query, [id_list(rows)], read)?)
}

/// The friend who counts because of a sale.
pub(in crate::rewards) fn counted_by(conn: &Connection, cause: CauseId) -> Result<Option<FriendRow>> {
    Ok(conn.prepare_cached(&format!("{COLUMNS} WHERE counted_by = ?1"))?.query_row([cause], read).optional()?)
}

/// Friends of a person who are not void.
pub(in crate::rewards) fn brought_by(conn: &Connection, rows: &[MemberId]) -> Result<Vec<FriendRow>> {
    let query = format!(
        "{COLUMNS} WHERE inviter_id IN (SELECT value FROM json_each(?1)) AND void IS NULL ORDER BY at_ms, member_id"
    );
    Ok(all(conn, &query, [id_list(rows)], read)?)
}

/// How many friends of a person count from a moment to before another.
pub(in crate::rewards) fn count_counted(conn: &Connection, rows: &[MemberId], from_ms: i64, to_ms: i64) -> Result<i64> {
    Ok(conn
        .prepare_cached(
            "SELECT count(*) FROM friend WHERE inviter_id IN (SELECT value FROM json_each(?1)) AND void IS NULL
               AND counted_at_ms >= ?2 AND counted_at_ms < ?3",
        )?
        .query_row(params![id_list(rows), from_ms, to_ms], |row| row.get(0))?)
}

/// Inviters by row: how many of their friends count in a span, and when the last of these did.
pub(in crate::rewards) fn inviters(conn: &Connection, from_ms: i64, to_ms: i64) -> Result<Vec<(MemberId, i64, i64)>> {
    Ok(all(
        conn,
        "SELECT inviter_id, count(*), max(counted_at_ms) FROM friend
         WHERE void IS NULL AND counted_at_ms >= ?1 AND counted_at_ms < ?2 GROUP BY inviter_id",
        params![from_ms, to_ms],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    )?)
}

/// Lets a friend count because of a sale.
pub(in crate::rewards) fn count(tx: &Tx<'_>, friend: MemberId, sale: CauseId, at_ms: i64) -> Result<()> {
    tx.prepare_cached(
        "UPDATE friend SET counted_by = ?2, counted_at_ms = ?3, refunded = 0 WHERE member_id = ?1 AND counted_by IS NULL",
    )?
    .execute(params![friend, sale, at_ms])?;
    Ok(())
}

/// What follows from a friend's counting.
pub(in crate::rewards) fn set_counted_cause(tx: &Tx<'_>, friend: MemberId, cause: CauseId) -> Result<()> {
    tx.prepare_cached("UPDATE friend SET counted_cause = ?2 WHERE member_id = ?1")?.execute(params![friend, cause])?;
    Ok(())
}

/// A friend counts no more: all of the sale was given back.
pub(in crate::rewards) fn uncount(tx: &Tx<'_>, friend: MemberId) -> Result<()> {
    tx.prepare_cached("UPDATE friend SET counted_by = NULL, counted_cause = NULL, counted_at_ms = NULL, refunded = 1 WHERE member_id = ?1")?.execute([friend],)?;
    Ok(())
}

pub(in crate::rewards) fn set_void(tx: &Tx<'_>, friend: MemberId, void: Option<Void>) -> Result<()> {
    tx.prepare_cached("UPDATE friend SET void = ?2 WHERE member_id = ?1")?.execute(params![friend, void])?;
    Ok(())
}

/// Friends who joined in a span and are not void: who, when, whether they count.
pub(in crate::rewards) fn joined_between(
    conn: &Connection,
    from_ms: i64,
    to_ms: i64,
) -> Result<Vec<(MemberId, i64, bool)>> {
    Ok(all(
        conn,
        "SELECT member_id, at_ms, counted_by IS NOT NULL FROM friend WHERE void IS NULL AND at_ms >= ?1 AND at_ms < ?2
         ORDER BY at_ms, member_id",
        params![from_ms, to_ms],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    )?)
}

/// Counted friends and the rows that brought them, ever.
pub(in crate::rewards) fn totals(conn: &Connection) -> Result<(i64, i64)> {
    Ok(conn
        .prepare_cached(
            "SELECT count(*), count(DISTINCT inviter_id) FROM friend WHERE void IS NULL AND counted_by IS NOT NULL",
        )?
        .query_row([], |row| Ok((row.get(0)?, row.get(1)?)))?)
}

/// Names a row a leader, or lets go of all rows of a person.
pub(in crate::rewards) fn name_leader(tx: &Tx<'_>, member: MemberId) -> Result<()> {
    tx.prepare_cached("INSERT INTO leader (member_id, at_ms) VALUES (?1, ?2)")?.execute(params![member, tx.now_ms])?;
    Ok(())
}

/// Whether one of a person's rows was a leader.
pub(in crate::rewards) fn dismiss_leader(tx: &Tx<'_>, rows: &[MemberId]) -> Result<bool> {
    let gone = tx
        .prepare_cached("DELETE FROM leader WHERE member_id IN (SELECT value FROM json_each(?1))")?
        .execute([id_list(rows)])?;
    Ok(gone > 0)
}

pub(in crate::rewards) fn is_leader(conn: &Connection, rows: &[MemberId]) -> Result<bool> {
    Ok(conn
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM leader WHERE member_id IN (SELECT value FROM json_each(?1)))")?
        .query_row([id_list(rows)], |row| row.get(0))?)
}
