//! Cached balances.

use crate::kernel::ids::id_list;
use crate::kernel::{MemberId, Result, Tx};
use rusqlite::{Connection, params};

/// A person's balance, all their rows together, as the file has it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(in crate::stored_value) struct Sum {
    pub(in crate::stored_value) principal: i64,
    pub(in crate::stored_value) bonus: i64,
    pub(in crate::stored_value) expires_at_ms: Option<i64>,
}

pub(in crate::stored_value) fn sum(conn: &Connection, rows: &[MemberId]) -> Result<Sum> {
    Ok(conn
        .prepare_cached(
            "SELECT coalesce(sum(principal), 0), coalesce(sum(bonus), 0), max(expires_at_ms) FROM wallet
             WHERE member_id IN (SELECT value FROM json_each(?1))",
        )?
        .query_row([id_list(rows)], |row| {
            Ok(Sum { principal: row.get(0)?, bonus: row.get(1)?, expires_at_ms: row.get(2)? })
        })?)
}

/// Moves a row's balance. A guarded move changes no row where a part, or the person, would fall below zero; an unguarded
/// one marks the row when the person does. Whether it moved.
pub(in crate::stored_value) fn move_balance(
    tx: &Tx<'_>,
    row: MemberId,
    person: &[MemberId],
    (principal, bonus): (i64, i64),
    guarded: bool,
) -> Result<bool> {
    tx.prepare_cached("INSERT INTO wallet (member_id) VALUES (?1) ON CONFLICT (member_id) DO NOTHING")?
        .execute([row])?;
    let moved = tx
        .prepare_cached(
            "WITH person AS MATERIALIZED
               (SELECT sum(principal) AS principal, sum(bonus) AS bonus FROM wallet
                WHERE member_id IN (SELECT value FROM json_each(?2)))
             UPDATE wallet SET principal = wallet.principal + ?3, bonus = wallet.bonus + ?4,
               overdrawn = person.principal + ?3 < 0 OR person.bonus + ?4 < 0
             FROM person WHERE member_id = ?1
               AND (NOT ?5 OR ((?3 >= 0 OR person.principal + ?3 >= 0) AND (?4 >= 0 OR person.bonus + ?4 >= 0)
                               AND (?3 + ?4 >= 0 OR person.principal + person.bonus + ?3 + ?4 >= 0)))",
        )?
        .execute(params![row, id_list(person), principal, bonus, guarded])?;
    if moved == 1 && person.len() > 1 {
        clear_marks(tx, person)?;
    }
    Ok(moved == 1)
}

/// Takes the mark off a merged person's rows once nothing of theirs is below zero.
pub(in crate::stored_value) fn clear_marks(tx: &Tx<'_>, person: &[MemberId]) -> Result<()> {
    let sum = sum(tx, person)?;
    if sum.principal >= 0 && sum.bonus >= 0 {
        tx.prepare_cached(
            "UPDATE wallet SET overdrawn = 0 WHERE overdrawn AND member_id IN (SELECT value FROM json_each(?1))",
        )?
        .execute([id_list(person)])?;
    }
    Ok(())
}

/// Says of rows whether they share a balance with others.
pub(in crate::stored_value) fn set_pooled(tx: &Tx<'_>, rows: &[MemberId]) -> Result<()> {
    tx.prepare_cached(
        "UPDATE wallet SET pooled = json_array_length(?1) > 1 WHERE member_id IN (SELECT value FROM json_each(?1))",
    )?
    .execute([id_list(rows)])?;
    Ok(())
}

/// Rows that must have a balance row, so that a merged person's marks have where to stand.
pub(in crate::stored_value) fn ensure(tx: &Tx<'_>, rows: &[MemberId]) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO wallet (member_id) SELECT value FROM json_each(?1) WHERE true ON CONFLICT (member_id) DO NOTHING",
    )?
    .execute([id_list(rows)])?;
    Ok(())
}

pub(in crate::stored_value) fn set_expiry(tx: &Tx<'_>, rows: &[MemberId], expires_at_ms: Option<i64>) -> Result<()> {
    tx.prepare_cached("UPDATE wallet SET expires_at_ms = ?2 WHERE member_id IN (SELECT value FROM json_each(?1))")?
        .execute(params![id_list(rows), expires_at_ms])?;
    Ok(())
}

/// All balances together: principal, bonus.
pub(in crate::stored_value) fn total(conn: &Connection) -> Result<(i64, i64)> {
    Ok(conn
        .prepare_cached(
            "SELECT coalesce(sum(principal), 0), coalesce(sum(bonus), 0) FROM wallet WHERE principal <> 0 OR bonus <> 0",
        )?
        .query_row([], |row| Ok((row.get(0)?, row.get(1)?)))?)
}

/// Rows with something below zero, and whether they are marked.
pub(in crate::stored_value) fn below_zero(conn: &Connection) -> Result<Vec<MemberId>> {
    let mut rows =
        conn.prepare("SELECT member_id FROM wallet WHERE (principal < 0 OR bonus < 0) AND pooled ORDER BY member_id")?;
    let rows = rows.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    Ok(rows)
}

/// Whether a row of a person is marked as below zero.
pub(in crate::stored_value) fn is_marked(conn: &Connection, rows: &[MemberId]) -> Result<bool> {
    Ok(conn
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM wallet WHERE overdrawn AND member_id IN (SELECT value FROM json_each(?1)))",
        )?
        .query_row([id_list(rows)], |row| row.get(0))?)
}
