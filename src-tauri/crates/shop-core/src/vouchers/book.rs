//! What vouchers tell the registry: a person's book, what is kept of them, what does not add up, the work of a minute.

use super::store::{events, guesses, offers, vouchers};
use super::{clock, days, judge, keys, offers as verbs, sale};
use crate::kernel::{Finding, MemberId, Result, SaleId, Tx, View};
use crate::members::TimelineEntry;
use crate::{members, shop};
use rusqlite::Connection;
use serde_json::{Map, Value, json};

/// The work of each minute: keys of the next quarter, kept vouchers, the latest moment.
pub(crate) fn tick(tx: &Tx<'_>) -> Result<()> {
    keys::make_ready(tx)?;
    clock::seen(tx)?;
    guesses::forget_old(tx, judge::forgotten_before(tx))?;
    sale::release_old(tx)
}

/// What happened with a person's vouchers, newest first.
pub(crate) fn timeline(view: &View<'_>, member: MemberId, before_ms: i64, limit: usize) -> Result<Vec<TimelineEntry>> {
    let person = members::aliases(view, member)?;
    let language = shop::find(view)?.map(|shop| shop.language);
    let mut told = Vec::new();
    for (at_ms, kind, offer) in events::of_person(view, &person, before_ms, limit)? {
        let name =
            offers::find(view, offer)?.zip(language).map(|(row, language)| verbs::name_in(&row.terms.name, language));
        let args = Map::from_iter([("name".to_owned(), Value::from(name.unwrap_or_default()))]);
        told.push(TimelineEntry { at_ms, kind: format!("voucher_{kind}"), args, amount: None });
    }
    Ok(told)
}

/// What is kept of a person.
pub(crate) fn export(view: &View<'_>, member: MemberId) -> Result<Value> {
    let person = members::aliases(view, member)?;
    let (good, others) = vouchers::of_person(view, &person, days::today(view)?, i64::MAX)?;
    let rows: Vec<Value> = good
        .iter()
        .chain(&others)
        .map(|row| {
            json!({
                "number": super::shown::number(row.serial),
                "issuedAtMs": row.issued_at_ms,
                "lastDay": days::text(row.last_day),
                "state": row.standing.as_str(),
                "reason": row.reason,
            })
        })
        .collect();
    Ok(json!({ "vouchers": rows }))
}

/// Takes a person's words out; the vouchers stay in the books, and with whoever has the paper.
pub(crate) fn erase(tx: &Tx<'_>, member: MemberId) -> Result<()> {
    let mut rows = members::aliases(tx, member)?;
    if !rows.contains(&member) {
        rows.push(member);
    }
    vouchers::clear_words(tx, &rows)
}

/// The rules of the books, each a query for the rows that break it.
const RULES: [(&str, &str); 2] = [
    (
        "voucher-state",
        "SELECT 'voucher ' || v.id || ' is ' || v.state || '; its events say otherwise' FROM voucher AS v
         WHERE v.state <> coalesce((SELECT CASE WHEN kind IN ('restored', 'released') THEN 'handed_out'
             WHEN kind IN ('claimed', 'reversed') THEN 'redeemed' ELSE kind END
           FROM voucher_event WHERE voucher_id = v.id AND kind <> 'missing' ORDER BY id DESC LIMIT 1), 'issued')",
    ),
    (
        "voucher-used-twice",
        "SELECT 'voucher ' || voucher_id || ' is used ' || count(*) || ' times' FROM voucher_event AS e
         WHERE kind = 'redeemed' AND NOT EXISTS (SELECT 1 FROM voucher_event WHERE restores = e.id)
         GROUP BY voucher_id HAVING count(*) > 1",
    ),
];

/// What does not add up in vouchers.
pub(crate) fn check(conn: &Connection) -> Result<Vec<Finding>> {
    let mut findings = Vec::new();
    for (what, query) in RULES {
        let mut rows = conn.prepare(query)?;
        for detail in rows.query_map([], |row| row.get::<_, String>(0))? {
            findings.push(Finding::new(what, detail?));
        }
    }
    Ok(findings)
}

/// What the vouchers of a sale took off it, as their redemptions say.
pub(crate) fn off_in_sale(conn: &Connection, sale: SaleId) -> Result<i64> {
    events::off_in_sale(conn, sale)
}
