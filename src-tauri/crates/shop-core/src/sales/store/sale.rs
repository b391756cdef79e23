//! Sales, their lines, payments and ratings.

use crate::kernel::{CauseId, MemberId, Money, ProductId, Result, SaleId, ShiftId, StaffId, Tx, ids::id_list};
use crate::sales::commands::{ListSales, PayWay, QuotedLine};
use rusqlite::{Connection, OptionalExtension, Row, params};
use uuid::Uuid;

/// A sale as it stands in the file.
#[derive(Debug, Clone)]
pub(in crate::sales) struct SaleRow {
    pub(in crate::sales) id: SaleId,
    pub(in crate::sales) uuid: Uuid,
    pub(in crate::sales) day: String,
    pub(in crate::sales) number: Option<i64>,
    pub(in crate::sales) other_number: Option<String>,
    pub(in crate::sales) at_ms: i64,
    pub(in crate::sales) till: String,
    pub(in crate::sales) shift: Option<ShiftId>,
    pub(in crate::sales) actor: Option<StaffId>,
    pub(in crate::sales) member: Option<MemberId>,
    pub(in crate::sales) total: Money,
    pub(in crate::sales) rounding: Money,
    pub(in crate::sales) given: Option<Money>,
    pub(in crate::sales) change: Money,
    pub(in crate::sales) earned: i64,
    pub(in crate::sales) note: String,
    pub(in crate::sales) cause: CauseId,
}

impl SaleRow {
    /// What stands on its receipt: our number, or the other till's; empty where that gave none.
    pub(in crate::sales) fn receipt(&self) -> String {
        self.number.map_or_else(|| self.other_number.clone().unwrap_or_default(), |number| number.to_string())
    }
}

/// One way a sale was paid. `exact` is what it paid of the total, `amount` what moved: cash rounds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::sales) struct Paid {
    pub(in crate::sales) way: PayWay,
    pub(in crate::sales) exact: i64,
    pub(in crate::sales) amount: i64,
    pub(in crate::sales) points: i64,
    pub(in crate::sales) principal: i64,
    pub(in crate::sales) bonus: i64,
}

const COLUMNS: &str =
    "id, uuid, day, number, other_number, at_ms, till, shift_id, actor, member_id, total, rounding, given,
     change, earned, note, cause_id";

fn from_row(row: &Row<'_>) -> rusqlite::Result<SaleRow> {
    Ok(SaleRow {
        id: row.get(0)?,
        uuid: Uuid::from_bytes(row.get(1)?),
        day: row.get(2)?,
        number: row.get(3)?,
        other_number: row.get(4)?,
        at_ms: row.get(5)?,
        till: row.get(6)?,
        shift: row.get(7)?,
        actor: row.get(8)?,
        member: row.get(9)?,
        total: row.get(10)?,
        rounding: row.get(11)?,
        given: row.get(12)?,
        change: row.get(13)?,
        earned: row.get(14)?,
        note: row.get(15)?,
        cause: row.get(16)?,
    })
}

pub(in crate::sales) fn insert(tx: &Tx<'_>, sale: &SaleRow, lines: &[QuotedLine], paid: &[Paid]) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO sale (id, uuid, day, number, other_number, at_ms, till, shift_id, actor, member_id, total, rounding,
           given, change, earned, note, cause_id)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)",
    )?
    .execute(params![
        sale.id,
        sale.uuid.as_bytes(),
        sale.day,
        sale.number,
        sale.other_number,
        sale.at_ms,
        sale.till,
        sale.shift,
        sale.actor,
        sale.member,
        sale.total,
        sale.rounding,
        sale.given,
        sale.change,
        sale.earned,
        sale.note,
        sale.cause
    ])?;
    let mut insert = tx.prepare_cached(
        "INSERT INTO sale_line (sale_id, line, product_id, name, quantity, price) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?;
    for (number, line) in (1_i64..).zip(lines) {
        insert.execute(params![sale.id, number, line.product, line.name, line.quantity, line.price])?;
    }
    let mut insert = tx.prepare_cached(
        "INSERT INTO sale_payment (sale_id, way, exact, amount, points, principal, bonus) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?;
    for part in paid {
        insert.execute(params![sale.id, part.way, part.exact, part.amount, part.points, part.principal, part.bonus])?;
    }
    Ok(())
}

pub(in crate::sales) fn find(conn: &Connection, sale: SaleId) -> Result<Option<SaleRow>> {
    one(conn, "id = ?1", params![sale])
}

pub(in crate::sales) fn by_number(conn: &Connection, day: &str, number: i64) -> Result<Option<SaleRow>> {
    one(conn, "day = ?1 AND number = ?2", params![day, number])
}

pub(in crate::sales) fn by_uuid(conn: &Connection, uuid: &[u8; 16]) -> Result<Option<SaleRow>> {
    one(conn, "uuid = ?1", params![uuid])
}

/// The last sale of our own at a till.
pub(in crate::sales) fn last_at(conn: &Connection, till: &str) -> Result<Option<SaleRow>> {
    one(conn, "id = (SELECT max(id) FROM sale WHERE till = ?1 AND number IS NOT NULL)", params![till])
}

/// Whether another till's receipt of a day was taken over.
pub(in crate::sales) fn has_other_number(conn: &Connection, day: &str, number: &str) -> Result<bool> {
    Ok(one(conn, "day = ?1 AND other_number = ?2", params![day, number])?.is_some())
}

fn one(conn: &Connection, which: &str, params: impl rusqlite::Params) -> Result<Option<SaleRow>> {
    Ok(conn
        .prepare_cached(&format!("SELECT {COLUMNS} FROM sale WHERE {which}"))?
        .query_row(params, from_row)
        .optional()?)
}

/// A page of sales, newest first.
pub(in crate::sales) fn list(
    conn: &Connection,
    request: &ListSales,
    person: Option<&[MemberId]>,
    shift: Option<ShiftId>,
    most: i64,
) -> Result<Vec<SaleRow>> {
    let mut found = conn.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM sale
         WHERE (?1 IS NULL OR member_id IN (SELECT value FROM json_each(?1))) AND (?2 IS NULL OR day = ?2)
           AND (?3 IS NULL OR till = ?3) AND (?4 IS NULL OR shift_id = ?4) AND (?5 IS NULL OR id < ?5)
         ORDER BY id DESC LIMIT ?6"
    ))?;
    let found = found
        .query_map(params![person.map(id_list), request.day, request.till, shift, request.before, most], from_row)?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// A person's sales before a moment, newest first.
pub(in crate::sales) fn of_person(
    conn: &Connection,
    person: &[MemberId],
    before_ms: i64,
    most: i64,
) -> Result<Vec<SaleRow>> {
    let mut found = conn.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM sale WHERE member_id IN (SELECT value FROM json_each(?1)) AND at_ms < ?2
         ORDER BY at_ms DESC, id DESC LIMIT ?3"
    ))?;
    let found = found.query_map(params![id_list(person), before_ms, most], from_row)?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// Number, line, product, name, pieces and price of each line, and how many came back.
pub(in crate::sales) struct LineRow {
    pub(in crate::sales) line: i64,
    pub(in crate::sales) product: Option<ProductId>,
    pub(in crate::sales) name: String,
    pub(in crate::sales) quantity: i64,
    pub(in crate::sales) price: Money,
    pub(in crate::sales) returned: i64,
}

pub(in crate::sales) fn lines(conn: &Connection, sale: SaleId) -> Result<Vec<LineRow>> {
    let mut found = conn.prepare_cached(
        "SELECT line, product_id, name, quantity, price,
           (SELECT coalesce(sum(back.quantity), 0) FROM refund JOIN refund_line AS back ON back.refund_id = refund.id
            WHERE refund.sale_id = sale_line.sale_id AND back.line = sale_line.line)
         FROM sale_line WHERE sale_id = ?1 ORDER BY line",
    )?;
    let found = found.query_map([sale], |row| {
        Ok(LineRow {
            line: row.get(0)?,
            product: row.get(1)?,
            name: row.get(2)?,
            quantity: row.get(3)?,
            price: row.get(4)?,
            returned: row.get(5)?,
        })
    })?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// How a sale was paid, in the fixed order of ways.
pub(in crate::sales) fn payments(conn: &Connection, sale: SaleId) -> Result<Vec<Paid>> {
    let mut found = conn
        .prepare_cached("SELECT way, exact, amount, points, principal, bonus FROM sale_payment WHERE sale_id = ?1")?;
    let mut found: Vec<Paid> = found.query_map([sale], paid)?.collect::<rusqlite::Result<_>>()?;
    found.sort_by_key(|part| part.way);
    Ok(found)
}

/// What vouchers paid of each sale.
pub(in crate::sales) fn paid_by_vouchers(conn: &Connection) -> Result<Vec<(SaleId, i64)>> {
    let mut found = conn.prepare("SELECT sale_id, exact FROM sale_payment WHERE way = 'voucher'")?;
    let found = found.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

pub(super) fn paid(row: &Row<'_>) -> rusqlite::Result<Paid> {
    Ok(Paid {
        way: row.get(0)?,
        exact: row.get(1)?,
        amount: row.get(2)?,
        points: row.get(3)?,
        principal: row.get(4)?,
        bonus: row.get(5)?,
    })
}

pub(in crate::sales) fn rating(conn: &Connection, sale: SaleId) -> Result<Option<u8>> {
    Ok(conn
        .prepare_cached("SELECT rating FROM sale_rating WHERE sale_id = ?1")?
        .query_row([sale], |row| row.get(0))
        .optional()?)
}

pub(in crate::sales) fn rate(tx: &Tx<'_>, sale: SaleId, rating: u8) -> Result<()> {
    tx.prepare_cached("INSERT INTO sale_rating (sale_id, rating, at_ms) VALUES (?1, ?2, ?3)")?
        .execute(params![sale, rating, tx.now_ms])?;
    Ok(())
}

/// Takes a person's words out of their sales and refunds.
pub(in crate::sales) fn clear_words(tx: &Tx<'_>, person: &[MemberId]) -> Result<()> {
    let person = id_list(person);
    tx.prepare_cached("UPDATE sale SET note = '' WHERE member_id IN (SELECT value FROM json_each(?1)) AND note <> ''")?
        .execute([&person])?;
    tx.prepare_cached(
        "UPDATE refund SET reason = '' WHERE reason <> '' AND sale_id IN
           (SELECT id FROM sale WHERE member_id IN (SELECT value FROM json_each(?1)))",
    )?
    .execute([&person])?;
    Ok(())
}
