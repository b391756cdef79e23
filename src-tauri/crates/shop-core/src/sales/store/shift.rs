//! Shifts, counts and cash put in or taken out.

use crate::kernel::{Money, Result, ShiftId, StaffId, Tx};
use crate::sales::commands::{CountedPieces, DifferenceCause, PayWay};
use rusqlite::{Connection, OptionalExtension, Row, params};
use serde::{Deserialize, Serialize};

/// A shift as it stands in the file.
#[derive(Debug, Clone)]
pub(in crate::sales) struct ShiftRow {
    pub(in crate::sales) id: ShiftId,
    pub(in crate::sales) till: String,
    pub(in crate::sales) opened_at_ms: i64,
    pub(in crate::sales) opened_by: Option<StaffId>,
    pub(in crate::sales) counts_from_ms: i64,
    pub(in crate::sales) float: Option<Money>,
    pub(in crate::sales) expected_shown_at_ms: Option<i64>,
    pub(in crate::sales) closed_at_ms: Option<i64>,
    pub(in crate::sales) closed_by: Option<StaffId>,
    pub(in crate::sales) difference: Option<Money>,
    pub(in crate::sales) cause: Option<DifferenceCause>,
    pub(in crate::sales) note: String,
}

/// What was expected and counted of one way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::sales) struct WayCount {
    pub(in crate::sales) way: PayWay,
    pub(in crate::sales) expected: i64,
    pub(in crate::sales) counted: i64,
}

/// A count of a drawer.
pub(in crate::sales) struct CountRow {
    pub(in crate::sales) pieces: Vec<CountedPieces>,
    pub(in crate::sales) ways: Vec<WayCount>,
}

const COLUMNS: &str =
    "id, till, opened_at_ms, opened_by, counts_from_ms, float, expected_shown_at_ms, closed_at_ms, closed_by,
     difference, cause, note";

fn from_row(row: &Row<'_>) -> rusqlite::Result<ShiftRow> {
    Ok(ShiftRow {
        id: row.get(0)?,
        till: row.get(1)?,
        opened_at_ms: row.get(2)?,
        opened_by: row.get(3)?,
        counts_from_ms: row.get(4)?,
        float: row.get(5)?,
        expected_shown_at_ms: row.get(6)?,
        closed_at_ms: row.get(7)?,
        closed_by: row.get(8)?,
        difference: row.get(9)?,
        cause: row.get(10)?,
        note: row.get(11)?,
    })
}

pub(in crate::sales) fn find(conn: &Connection, shift: ShiftId) -> Result<Option<ShiftRow>> {
    Ok(conn
        .prepare_cached(&format!("SELECT {COLUMNS} FROM shift WHERE id = ?1"))?
        .query_row([shift], from_row)
        .optional()?)
}

pub(in crate::sales) fn open_at(conn: &Connection, till: &str) -> Result<Option<ShiftRow>> {
    Ok(conn
        .prepare_cached(&format!("SELECT {COLUMNS} FROM shift WHERE till = ?1 AND closed_at_ms IS NULL"))?
        .query_row([till], from_row)
        .optional()?)
}

/// Shifts that began in a span, and those still open that began before its end; oldest first.
pub(in crate::sales) fn between(conn: &Connection, from_ms: i64, to_ms: i64) -> Result<Vec<ShiftRow>> {
    let mut found = conn.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM shift WHERE opened_at_ms < ?2 AND (opened_at_ms >= ?1 OR closed_at_ms IS NULL)
         ORDER BY opened_at_ms, id"
    ))?;
    let found = found.query_map([from_ms, to_ms], from_row)?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

pub(in crate::sales) fn open(tx: &Tx<'_>, float: Option<Money>) -> Result<ShiftId> {
    crate::shop::number_till(tx)?;
    tx.prepare_cached(
        "INSERT INTO shift (till, opened_at_ms, opened_by, float, counts_from_ms)
         VALUES (?1, ?2, ?3, ?4, coalesce((SELECT max(closed_at_ms) + 1 FROM shift WHERE till = ?1), 0))",
    )?
    .execute(params![tx.actor.till, tx.now_ms, tx.actor.staff, float])?;
    ShiftId::try_from(tx.last_insert_rowid()).map_err(crate::kernel::Error::failure)
}

pub(in crate::sales) fn say_float(tx: &Tx<'_>, shift: ShiftId, float: Money) -> Result<()> {
    tx.prepare_cached("UPDATE shift SET float = ?2 WHERE id = ?1")?.execute(params![shift, float])?;
    Ok(())
}

/// The expected amounts were shown; the first time stays.
pub(in crate::sales) fn shown(tx: &Tx<'_>, shift: ShiftId) -> Result<()> {
    tx.prepare_cached("UPDATE shift SET expected_shown_at_ms = coalesce(expected_shown_at_ms, ?2) WHERE id = ?1")?
        .execute(params![shift, tx.now_ms])?;
    Ok(())
}

pub(in crate::sales) fn close(
    tx: &Tx<'_>,
    shift: ShiftId,
    difference: i64,
    cause: Option<DifferenceCause>,
    note: &str,
) -> Result<()> {
    tx.prepare_cached(
        "UPDATE shift SET closed_at_ms = ?2, closed_by = ?3, difference = ?4, cause = ?5, note = ?6 WHERE id = ?1",
    )?
    .execute(params![shift, tx.now_ms, tx.actor.staff, difference, cause, note])?;
    Ok(())
}

pub(in crate::sales) fn count(
    tx: &Tx<'_>,
    shift: &ShiftRow,
    pieces: &[CountedPieces],
    ways: &[WayCount],
) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO shift_count (shift_id, at_ms, actor, pieces, ways, after_shown) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?
    .execute(params![
        shift.id,
        tx.now_ms,
        tx.actor.staff,
        serde_json::to_string(pieces)?,
        serde_json::to_string(ways)?,
        shift.expected_shown_at_ms.is_some()
    ])?;
    Ok(())
}

/// How often a drawer was counted, and the last count.
pub(in crate::sales) fn counts(conn: &Connection, shift: ShiftId) -> Result<(i64, Option<CountRow>)> {
    let times = conn
        .prepare_cached("SELECT count(*) FROM shift_count WHERE shift_id = ?1")?
        .query_row([shift], |row| row.get(0))?;
    let last: Option<(String, String)> = conn
        .prepare_cached("SELECT pieces, ways FROM shift_count WHERE shift_id = ?1 ORDER BY id DESC LIMIT 1")?
        .query_row([shift], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let last = match last {
        Some((pieces, ways)) => {
            Some(CountRow { pieces: serde_json::from_str(&pieces)?, ways: serde_json::from_str(&ways)? })
        }
        None => None,
    };
    Ok((times, last))
}

pub(in crate::sales) fn move_cash(tx: &Tx<'_>, shift: ShiftId, amount: Money, note: &str) -> Result<()> {
    tx.prepare_cached("INSERT INTO cash_move (shift_id, amount, note, actor, at_ms) VALUES (?1, ?2, ?3, ?4, ?5)")?
        .execute(params![shift, amount, note, tx.actor.staff, tx.now_ms])?;
    Ok(())
}

/// Money moved in a shift other than by a sale, with its reason, in its order.
pub(in crate::sales) fn cash_moves(conn: &Connection, shift: ShiftId) -> Result<Vec<(Money, String)>> {
    let mut rows = conn.prepare_cached("SELECT amount, note FROM cash_move WHERE shift_id = ?1 ORDER BY id")?;
    let rows = rows.query_map([shift], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// What sales less refunds brought by a way, and for cash what was put in.
pub(in crate::sales) fn taken(conn: &Connection, shift: ShiftId, way: PayWay) -> Result<i64> {
    Ok(conn
        .prepare_cached(
            "SELECT (SELECT coalesce(sum(amount), 0) FROM sale JOIN sale_payment ON sale_id = sale.id
                     WHERE shift_id = ?1 AND way = ?2)
                  - (SELECT coalesce(sum(refund_part.amount), 0) FROM refund JOIN refund_part ON refund_id = refund.id
                     WHERE shift_id = ?1 AND way = ?2)
                  + (SELECT coalesce(sum(amount), 0) FROM cash_move WHERE shift_id = ?1 AND ?2 = 'cash')",
        )?
        .query_row(params![shift, way], |row| row.get(0))?)
}

pub(in crate::sales) fn receipts(conn: &Connection, shift: ShiftId) -> Result<i64> {
    Ok(conn.prepare_cached("SELECT count(*) FROM sale WHERE shift_id = ?1")?.query_row([shift], |row| row.get(0))?)
}

/// How many shifts of a till in a span did not come out even, and by how much together.
pub(in crate::sales) fn uneven(conn: &Connection, till: &str, from_ms: i64, to_ms: i64) -> Result<(i64, Money)> {
    Ok(conn
        .prepare_cached(
            "SELECT count(*), coalesce(sum(difference), 0) FROM shift
             WHERE till = ?1 AND opened_at_ms >= ?2 AND opened_at_ms < ?3 AND difference <> 0",
        )?
        .query_row(params![till, from_ms, to_ms], |row| Ok((row.get(0)?, row.get(1)?)))?)
}
