//! Sales of members, as rewards see them.

use super::all;
use super::friends::FriendRow;
use crate::kernel::ids::id_list;
use crate::kernel::{CauseId, MemberId, Money, Result, Tx};
use rusqlite::{Connection, OptionalExtension, params};

/// Writes down a sale of a member; of a friend with the direct pair.
pub(in crate::rewards) fn insert(
    tx: &Tx<'_>,
    cause: CauseId,
    member: MemberId,
    pair: Option<&FriendRow>,
    amount: Money,
    month: &str,
    at_ms: i64,
) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO member_sale (cause_id, member_id, friend_id, inviter_id, amount, month, at_ms)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?
    .execute(params![
        cause,
        member,
        pair.map(|pair| pair.member),
        pair.map(|pair| pair.inviter),
        amount,
        month,
        at_ms
    ])?;
    Ok(())
}

/// The amount of a sale and what came back of it; `None`: the cause is no member's sale.
pub(in crate::rewards) fn of(conn: &Connection, cause: CauseId) -> Result<Option<(i64, i64)>> {
    Ok(conn
        .prepare_cached("SELECT amount, back FROM member_sale WHERE cause_id = ?1")?
        .query_row([cause], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?)
}

/// What was given back of a sale by now.
pub(in crate::rewards) fn set_back(tx: &Tx<'_>, cause: CauseId, back: i64) -> Result<()> {
    tx.prepare_cached("UPDATE member_sale SET back = max(back, ?2) WHERE cause_id = ?1")?
        .execute(params![cause, back])?;
    Ok(())
}

/// Whether a person has a sale before `cause` of which at least so much stands.
pub(in crate::rewards) fn bought_before(
    conn: &Connection,
    rows: &[MemberId],
    least: i64,
    cause: CauseId,
) -> Result<bool> {
    Ok(conn
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM member_sale WHERE member_id IN (SELECT value FROM json_each(?1))
               AND amount - back >= ?2 AND cause_id < ?3)",
        )?
        .query_row(params![id_list(rows), least, cause], |row| row.get(0))?)
}

/// Whether a person has a sale of which something stands.
pub(in crate::rewards) fn has_bought(conn: &Connection, rows: &[MemberId]) -> Result<bool> {
    Ok(conn.prepare_cached("SELECT EXISTS (SELECT 1 FROM member_sale WHERE member_id IN (SELECT value FROM json_each(?1)) AND back < amount)")?.query_row([id_list(rows)],
        |row| row.get(0),)?)
}

/// What direct friends of a person paid in a month, less refunds, and how many of them.
pub(in crate::rewards) fn of_friends(conn: &Connection, rows: &[MemberId], month: &str) -> Result<(i64, i64)> {
    Ok(conn
        .prepare_cached(
            "SELECT coalesce(sum(amount - back), 0), count(DISTINCT friend_id) FROM member_sale
             WHERE inviter_id IN (SELECT value FROM json_each(?1)) AND month = ?2",
        )?
        .query_row(params![id_list(rows), month], |row| Ok((row.get(0)?, row.get(1)?)))?)
}

/// What a row paid from a moment to before another, less refunds.
pub(in crate::rewards) fn spent(conn: &Connection, member: MemberId, from_ms: i64, to_ms: i64) -> Result<i64> {
    Ok(conn
        .prepare_cached(
            "SELECT coalesce(sum(amount - back), 0) FROM member_sale WHERE member_id = ?1 AND at_ms >= ?2 AND at_ms < ?3",
        )?
        .query_row(params![member, from_ms, to_ms], |row| row.get(0))?)
}

/// Sales of friends in a month: how many, and how many of these were given back entirely.
pub(in crate::rewards) fn friends_sales(conn: &Connection, month: &str) -> Result<(i64, i64)> {
    Ok(conn.prepare_cached("SELECT count(*), coalesce(sum(back = amount), 0) FROM member_sale WHERE friend_id IS NOT NULL AND month = ?1")?.query_row([month],
        |row| Ok((row.get(0)?, row.get(1)?)),)?)
}

/// What is kept of a person's sales here: moment, amount, given back.
pub(in crate::rewards) fn export(conn: &Connection, rows: &[MemberId]) -> Result<Vec<(i64, i64, i64)>> {
    Ok(all(
        conn,
        "SELECT at_ms, amount, back FROM member_sale WHERE member_id IN (SELECT value FROM json_each(?1)) ORDER BY cause_id",
        [id_list(rows)],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    )?)
}
