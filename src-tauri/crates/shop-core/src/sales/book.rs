//! What a member's book, an export, an erasure and Today ask of sales.

use super::keep;
use super::store::{refund, sale};
use crate::kernel::{MemberId, RefundId, Result, SaleId, Tx, View};
use crate::members::{self, TimelineEntry};
use rusqlite::Connection;
use serde_json::{Map, Value, json};

/// What this capability has to tell of a person, newest first, before a moment: sales and what was given back of them.
pub(crate) fn timeline(view: &View<'_>, member: MemberId, before_ms: i64, limit: usize) -> Result<Vec<TimelineEntry>> {
    let person = members::aliases(view, member)?;
    let most = i64::try_from(limit).unwrap_or(i64::MAX);
    let mut entries = Vec::new();
    // What is given back in the same moment as it was sold is the newer of the two.
    for (row, receipt) in refund::of_person(view, &person, before_ms, most)? {
        let kind = if row.is_void { "sale_voided" } else { "sale_refunded" };
        let args = [("receipt".to_owned(), Value::from(receipt)), ("points".to_owned(), Value::from(row.points_back))];
        entries.push(entry(row.at_ms, kind, args, row.amount.minor().saturating_neg()));
    }
    for row in sale::of_person(view, &person, before_ms, most)? {
        let receipt = row.receipt();
        let kind = if row.number.is_some() { "sale" } else { "sale_imported" };
        let args = [("receipt".to_owned(), Value::from(receipt)), ("points".to_owned(), Value::from(row.earned))];
        entries.push(entry(row.at_ms, kind, args, row.total.minor()));
    }
    entries.sort_by_key(|entry| std::cmp::Reverse(entry.at_ms));
    entries.truncate(limit);
    Ok(entries)
}

fn entry(at_ms: i64, kind: &str, args: [(String, Value); 2], amount: i64) -> TimelineEntry {
    TimelineEntry {
        at_ms,
        kind: kind.to_owned(),
        args: Map::from_iter(args),
        amount: crate::kernel::Money::try_from(amount).ok(),
    }
}

/// What is kept of a person.
pub(crate) fn export(view: &View<'_>, member: MemberId) -> Result<Value> {
    let person = members::aliases(view, member)?;
    let mut sales = Vec::new();
    for row in sale::of_person(view, &person, i64::MAX, i64::MAX)? {
        let lines: Vec<Value> = sale::lines(view, row.id)?
            .into_iter()
            .map(|line| json!({ "name": line.name, "quantity": line.quantity, "price": line.price }))
            .collect();
        let ways: Vec<Value> = sale::payments(view, row.id)?
            .into_iter()
            .map(|part| json!({ "way": part.way, "amount": part.amount, "points": part.points }))
            .collect();
        let refunds: Vec<Value> = refund::of_sale(view, row.id)?
            .into_iter()
            .map(|back| json!({ "atMs": back.at_ms, "amount": back.amount, "reason": back.reason }))
            .collect();
        sales.push(json!({
            "day": row.day, "number": row.number, "otherNumber": row.other_number, "atMs": row.at_ms,
            "total": row.total, "earned": row.earned, "note": row.note, "rating": sale::rating(view, row.id)?,
            "lines": lines, "payments": ways, "refunds": refunds,
        }));
    }
    Ok(json!({ "sales": sales }))
}

/// Takes a person's words out of their sales and lets go what is open or waits for them. What was sold stays in the
/// books, nameless.
pub(crate) fn erase(tx: &Tx<'_>, member: MemberId) -> Result<()> {
    let mut person = members::aliases(tx, member)?;
    person.push(member);
    sale::clear_words(tx, &person)?;
    keep::forget(tx, &person)
}

/// The number of a sale's receipt, and whether the sale stands: what Today tells of it.
pub(crate) fn told(conn: &Connection, id: SaleId) -> Result<Option<(String, bool)>> {
    let Some(row) = sale::find(conn, id)? else { return Ok(None) };
    Ok(Some((row.receipt(), !refund::so_far(conn, id)?.1)))
}

/// The number of the receipt that a refund belongs to.
pub(crate) fn receipt_of(conn: &Connection, id: RefundId) -> Result<String> {
    let sale = refund::sale_of(conn, id)?.map(|sale| sale::find(conn, sale)).transpose()?.flatten();
    Ok(sale.map_or_else(String::new, |row| row.receipt()))
}
