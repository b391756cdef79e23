//! A day's sums and its slips.

use crate::kernel::{Money, Result, StaffId, Tx};
use crate::sales::commands::PayWay;
use rusqlite::{Connection, OptionalExtension, params};

/// How many there were and what they came to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(in crate::sales) struct Sum {
    pub(in crate::sales) times: i64,
    pub(in crate::sales) amount: Money,
}

fn sum(conn: &Connection, sql: &str, day: &str) -> Result<Sum> {
    Ok(conn.prepare_cached(sql)?.query_row([day], |row| Ok(Sum { times: row.get(0)?, amount: row.get(1)? }))?)
}

/// Our own sales of a day that were not voided.
pub(in crate::sales) fn sales(conn: &Connection, day: &str) -> Result<Sum> {
    sum(
        conn,
        "SELECT count(*), coalesce(sum(total), 0) FROM sale WHERE day = ?1 AND number IS NOT NULL
           AND NOT EXISTS (SELECT 1 FROM refund WHERE sale_id = sale.id AND is_void = 1)",
        day,
    )
}

/// What our own sales of a day that were not voided came to before a moment.
pub(in crate::sales) fn sales_until(conn: &Connection, day: &str, until_ms: i64) -> Result<Money> {
    Ok(conn
        .prepare_cached(
            "SELECT coalesce(sum(total), 0) FROM sale WHERE day = ?1 AND number IS NOT NULL AND at_ms < ?2
               AND NOT EXISTS (SELECT 1 FROM refund WHERE sale_id = sale.id AND is_void = 1)",
        )?
        .query_row(params![day, until_ms], |row| row.get(0))?)
}

/// Sales of a day taken over from another till.
pub(in crate::sales) fn imported(conn: &Connection, day: &str) -> Result<Sum> {
    sum(conn, "SELECT count(*), coalesce(sum(total), 0) FROM sale WHERE day = ?1 AND number IS NULL", day)
}

pub(in crate::sales) fn refunds(conn: &Connection, day: &str) -> Result<Sum> {
    sum(conn, "SELECT count(*), coalesce(sum(amount), 0) FROM refund WHERE day = ?1 AND is_void = 0", day)
}

pub(in crate::sales) fn voids(conn: &Connection, day: &str) -> Result<Sum> {
    sum(conn, "SELECT count(*), coalesce(sum(amount), 0) FROM refund WHERE day = ?1 AND is_void = 1", day)
}

/// What cash rounding added to the day's sales, less what it added to its refunds.
pub(in crate::sales) fn rounding(conn: &Connection, day: &str) -> Result<Money> {
    Ok(conn
        .prepare_cached(
            "SELECT (SELECT coalesce(sum(rounding), 0) FROM sale WHERE day = ?1)
                  - (SELECT coalesce(sum(part.amount - part.exact), 0) FROM refund JOIN refund_part AS part
                       ON part.refund_id = refund.id WHERE day = ?1)",
        )?
        .query_row([day], |row| row.get(0))?)
}

/// What the day's own sales took by a way, and what its refunds and voids gave back.
pub(in crate::sales) fn way(conn: &Connection, day: &str, way: PayWay) -> Result<(Money, Money)> {
    Ok(conn
        .prepare_cached(
            "SELECT (SELECT coalesce(sum(amount), 0) FROM sale JOIN sale_payment ON sale_id = sale.id
                     WHERE day = ?1 AND way = ?2 AND number IS NOT NULL),
                    (SELECT coalesce(sum(part.amount), 0) FROM refund JOIN refund_part AS part ON part.refund_id = refund.id
                     WHERE day = ?1 AND way = ?2)",
        )?
        .query_row(params![day, way], |row| Ok((row.get(0)?, row.get(1)?)))?)
}

/// A slip.
pub(in crate::sales) struct SlipRow {
    pub(in crate::sales) number: i64,
    pub(in crate::sales) actor: Option<StaffId>,
    pub(in crate::sales) at_ms: i64,
    pub(in crate::sales) slip: String,
}

/// The last slip of a day.
pub(in crate::sales) fn last_slip(conn: &Connection, day: &str) -> Result<Option<SlipRow>> {
    Ok(conn
        .prepare_cached("SELECT number, actor, at_ms, slip FROM day_close WHERE day = ?1 ORDER BY number DESC LIMIT 1")?
        .query_row([day], |row| {
            Ok(SlipRow { number: row.get(0)?, actor: row.get(1)?, at_ms: row.get(2)?, slip: row.get(3)? })
        })
        .optional()?)
}

/// The day of a slip.
pub(in crate::sales) fn day_of_slip(conn: &Connection, number: i64) -> Result<Option<String>> {
    Ok(conn
        .prepare_cached("SELECT day FROM day_close WHERE number = ?1")?
        .query_row([number], |row| row.get(0))
        .optional()?)
}

/// The slip of a day with a number.
pub(in crate::sales) fn slip(conn: &Connection, day: &str, number: i64) -> Result<Option<SlipRow>> {
    Ok(conn
        .prepare_cached("SELECT number, actor, at_ms, slip FROM day_close WHERE day = ?1 AND number = ?2")?
        .query_row(params![day, number], |row| {
            Ok(SlipRow { number: row.get(0)?, actor: row.get(1)?, at_ms: row.get(2)?, slip: row.get(3)? })
        })
        .optional()?)
}

/// The number of the next slip.
pub(in crate::sales) fn next_number(conn: &Connection) -> Result<i64> {
    Ok(conn.prepare_cached("SELECT coalesce(max(number), 0) + 1 FROM day_close")?.query_row([], |row| row.get(0))?)
}

pub(in crate::sales) fn insert(tx: &Tx<'_>, number: i64, day: &str, slip: &str) -> Result<()> {
    tx.prepare_cached("INSERT INTO day_close (number, day, actor, at_ms, slip) VALUES (?1, ?2, ?3, ?4, ?5)")?
        .execute(params![number, day, tx.actor.staff, tx.now_ms, slip])?;
    Ok(())
}
