//! Refunds, their lines and parts.

use super::sale::{Paid, paid};
use crate::kernel::{CauseId, MemberId, Money, RefundId, Result, SaleId, ShiftId, StaffId, Tx, ids::id_list};
use rusqlite::{Connection, OptionalExtension, Row, params};

/// A refund as it stands in the file.
#[derive(Debug, Clone)]
pub(in crate::sales) struct RefundRow {
    pub(in crate::sales) id: RefundId,
    pub(in crate::sales) sale: SaleId,
    pub(in crate::sales) day: String,
    pub(in crate::sales) number: i64,
    pub(in crate::sales) at_ms: i64,
    pub(in crate::sales) till: String,
    pub(in crate::sales) shift: ShiftId,
    pub(in crate::sales) actor: Option<StaffId>,
    pub(in crate::sales) approver: Option<StaffId>,
    pub(in crate::sales) amount: Money,
    pub(in crate::sales) points_back: i64,
    pub(in crate::sales) reason: String,
    pub(in crate::sales) is_void: bool,
    pub(in crate::sales) cause: CauseId,
}

const COLUMNS: &str =
    "id, sale_id, day, number, at_ms, till, shift_id, actor, approver, amount, points_back, reason, is_void, cause_id";

fn from_row(row: &Row<'_>) -> rusqlite::Result<RefundRow> {
    Ok(RefundRow {
        id: row.get(0)?,
        sale: row.get(1)?,
        day: row.get(2)?,
        number: row.get(3)?,
        at_ms: row.get(4)?,
        till: row.get(5)?,
        shift: row.get(6)?,
        actor: row.get(7)?,
        approver: row.get(8)?,
        amount: row.get(9)?,
        points_back: row.get(10)?,
        reason: row.get(11)?,
        is_void: row.get(12)?,
        cause: row.get(13)?,
    })
}

pub(in crate::sales) fn insert(tx: &Tx<'_>, refund: &RefundRow, lines: &[(i64, i64)], parts: &[Paid]) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO refund (id, sale_id, day, number, at_ms, till, shift_id, actor, approver, amount, points_back, reason,
           is_void, cause_id)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
    )?
    .execute(params![
        refund.id,
        refund.sale,
        refund.day,
        refund.number,
        refund.at_ms,
        refund.till,
        refund.shift,
        refund.actor,
        refund.approver,
        refund.amount,
        refund.points_back,
        refund.reason,
        refund.is_void,
        refund.cause
    ])?;
    let mut insert = tx.prepare_cached("INSERT INTO refund_line (refund_id, line, quantity) VALUES (?1, ?2, ?3)")?;
    for (line, quantity) in lines {
        insert.execute(params![refund.id, line, quantity])?;
    }
    let mut insert = tx.prepare_cached(
        "INSERT INTO refund_part (refund_id, way, exact, amount, points, principal, bonus) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?;
    for part in parts {
        insert.execute(params![
            refund.id,
            part.way,
            part.exact,
            part.amount,
            part.points,
            part.principal,
            part.bonus
        ])?;
    }
    Ok(())
}

/// A sale's refunds, oldest first.
pub(in crate::sales) fn of_sale(conn: &Connection, sale: SaleId) -> Result<Vec<RefundRow>> {
    let mut found = conn.prepare_cached(&format!("SELECT {COLUMNS} FROM refund WHERE sale_id = ?1 ORDER BY id"))?;
    let found = found.query_map([sale], from_row)?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// What of a sale was given back by now, and whether it was voided.
pub(in crate::sales) fn so_far(conn: &Connection, sale: SaleId) -> Result<(i64, bool)> {
    Ok(conn
        .prepare_cached("SELECT coalesce(sum(amount), 0), coalesce(max(is_void), 0) FROM refund WHERE sale_id = ?1")?
        .query_row([sale], |row| Ok((row.get(0)?, row.get(1)?)))?)
}

/// To which ways a refund went, in the fixed order.
pub(in crate::sales) fn parts(conn: &Connection, refund: RefundId) -> Result<Vec<Paid>> {
    let mut found = conn
        .prepare_cached("SELECT way, exact, amount, points, principal, bonus FROM refund_part WHERE refund_id = ?1")?;
    let mut found: Vec<Paid> = found.query_map([refund], paid)?.collect::<rusqlite::Result<_>>()?;
    found.sort_by_key(|part| part.way);
    Ok(found)
}

/// What went back to each way of a sale, all refunds together.
pub(in crate::sales) fn parts_of_sale(conn: &Connection, sale: SaleId) -> Result<Vec<Paid>> {
    let mut found = conn.prepare_cached(
        "SELECT way, sum(exact), sum(refund_part.amount), sum(points), sum(principal), sum(bonus)
         FROM refund JOIN refund_part ON refund_id = refund.id WHERE sale_id = ?1 GROUP BY way",
    )?;
    let found = found.query_map([sale], paid)?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// A person's refunds before a moment, newest first, each with the number of its receipt.
pub(in crate::sales) fn of_person(
    conn: &Connection,
    person: &[MemberId],
    before_ms: i64,
    most: i64,
) -> Result<Vec<(RefundRow, String)>> {
    let mut found = conn.prepare_cached(
        "SELECT refund.id, sale_id, refund.day, refund.number, refund.at_ms, refund.till, refund.shift_id, refund.actor,
           approver, refund.amount, points_back, reason, is_void, refund.cause_id,
           coalesce(CAST(sale.number AS TEXT), sale.other_number, '')
         FROM sale CROSS JOIN refund ON refund.sale_id = sale.id
         WHERE sale.member_id IN (SELECT value FROM json_each(?1)) AND refund.at_ms < ?2
         ORDER BY refund.at_ms DESC, refund.id DESC LIMIT ?3",
    )?;
    let found = found.query_map(params![id_list(person), before_ms, most], |row| Ok((from_row(row)?, row.get(14)?)))?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// The sale that a refund belongs to.
pub(in crate::sales) fn sale_of(conn: &Connection, refund: RefundId) -> Result<Option<SaleId>> {
    Ok(conn
        .prepare_cached("SELECT sale_id FROM refund WHERE id = ?1")?
        .query_row([refund], |row| row.get(0))
        .optional()?)
}
