//! Used vouchers between two shops, as rows.

use crate::kernel::{ClaimId, Money, PartnerId, PartnerStatementId, Result, Tx, VoucherId};
use rusqlite::{Connection, OptionalExtension, Row, params};
use std::collections::BTreeMap;
use voucher_code::{Generation, Place};

/// A used voucher as it stands in the file.
#[derive(Debug, Clone)]
pub(in crate::alliance) struct LineRow {
    pub(in crate::alliance) id: ClaimId,
    pub(in crate::alliance) partner: PartnerId,
    /// A partner's voucher that was used here.
    pub(in crate::alliance) is_ours: bool,
    /// None for one of a typed list.
    pub(in crate::alliance) place: Option<Place>,
    pub(in crate::alliance) serial: u32,
    pub(in crate::alliance) offer_body: Option<Vec<u8>>,
    pub(in crate::alliance) form: String,
    pub(in crate::alliance) day: u16,
    pub(in crate::alliance) till: String,
    pub(in crate::alliance) receipt: String,
    pub(in crate::alliance) amount: Money,
    pub(in crate::alliance) state: String,
    pub(in crate::alliance) reason: Option<u8>,
    pub(in crate::alliance) rule: Option<u8>,
    pub(in crate::alliance) words: String,
    pub(in crate::alliance) disputed_by: String,
    /// The statement that settled it, by number.
    pub(in crate::alliance) statement: Option<i64>,
    pub(in crate::alliance) at_ms: i64,
}

const SELECT: &str = "SELECT c.id, c.partner_id, c.direction = 'out', c.generation, c.sequence, c.serial, o.body, c.form,
    c.day, c.till, c.receipt, c.amount, c.state, c.reason, c.rule, c.words, c.disputed_by, s.number, c.at_ms
  FROM alliance_claim c LEFT JOIN alliance_offer o ON o.id = c.offer_id LEFT JOIN alliance_statement s ON s.id = c.statement_id";

fn from_row(row: &Row<'_>) -> rusqlite::Result<LineRow> {
    let (generation, sequence): (Option<u32>, Option<i64>) = (row.get(3)?, row.get(4)?);
    let place = generation.zip(sequence.and_then(|sequence| u64::try_from(sequence).ok()));
    Ok(LineRow {
        id: row.get(0)?,
        partner: row.get(1)?,
        is_ours: row.get(2)?,
        place: place.map(|(generation, sequence)| Place { generation: Generation(generation), sequence }),
        serial: row.get(5)?,
        offer_body: row.get(6)?,
        form: row.get(7)?,
        day: row.get(8)?,
        till: row.get(9)?,
        receipt: row.get(10)?,
        amount: row.get(11)?,
        state: row.get(12)?,
        reason: row.get(13)?,
        rule: row.get(14)?,
        words: row.get(15)?,
        disputed_by: row.get(16)?,
        statement: row.get(17)?,
        at_ms: row.get(18)?,
    })
}

pub(in crate::alliance) fn find(conn: &Connection, claim: ClaimId) -> Result<Option<LineRow>> {
    Ok(conn.prepare_cached(&format!("{SELECT} WHERE c.id = ?1"))?.query_row([claim], from_row).optional()?)
}

/// The claim at a place.
pub(in crate::alliance) fn at(
    conn: &Connection,
    partner: PartnerId,
    is_ours: bool,
    place: Place,
) -> Result<Option<LineRow>> {
    let sql =
        format!("{SELECT} WHERE c.partner_id = ?1 AND c.direction = ?2 AND c.generation = ?3 AND c.sequence = ?4");
    Ok(conn
        .prepare_cached(&sql)?
        .query_row(params![partner, direction(is_ours), place.generation.0, super::settle::sequence(place)?], from_row)
        .optional()?)
}

/// Serial and voucher of the partner's claims that no statement settled.
pub(in crate::alliance) fn unsettled(
    conn: &Connection,
    partner: PartnerId,
) -> Result<BTreeMap<Place, (u32, Option<VoucherId>)>> {
    let mut rows = conn.prepare_cached(
        "SELECT generation, sequence, serial, voucher_id FROM alliance_claim
         WHERE partner_id = ?1 AND direction = 'in' AND statement_id IS NULL AND sequence IS NOT NULL",
    )?;
    let rows = rows.query_map([partner], |row| {
        let place = Place { generation: Generation(row.get(0)?), sequence: row.get::<_, i64>(1)?.unsigned_abs() };
        Ok((place, (row.get(2)?, row.get(3)?)))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Used vouchers of a partner in one direction, newest first.
pub(in crate::alliance) fn of_partner(
    conn: &Connection,
    partner: PartnerId,
    is_ours: bool,
    settled_too: bool,
    most: i64,
) -> Result<Vec<LineRow>> {
    let sql = format!(
        "{SELECT} WHERE c.partner_id = ?1 AND c.direction = ?2 AND (?3 OR c.statement_id IS NULL) ORDER BY c.id DESC LIMIT ?4"
    );
    let mut rows = conn.prepare_cached(&sql)?;
    let rows = rows.query_map(params![partner, direction(is_ours), settled_too, most], from_row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Lines of a typed list that no statement settled, by day.
pub(in crate::alliance) fn by_hand(conn: &Connection, partner: PartnerId) -> Result<Vec<LineRow>> {
    let mut rows = conn.prepare_cached(&format!(
        "{SELECT} WHERE c.partner_id = ?1 AND c.form = 'hand' AND c.statement_id IS NULL ORDER BY c.day, c.id"
    ))?;
    let rows = rows.query_map([partner], from_row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// A claim to write down.
#[derive(Debug, Clone)]
pub(in crate::alliance) struct NewLine<'a> {
    pub(in crate::alliance) partner: PartnerId,
    pub(in crate::alliance) is_ours: bool,
    pub(in crate::alliance) place: Option<Place>,
    pub(in crate::alliance) key: Option<[u8; 32]>,
    pub(in crate::alliance) serial: u32,
    pub(in crate::alliance) voucher: Option<VoucherId>,
    /// The issuer's number of the offer, where it is known.
    pub(in crate::alliance) offer: Option<u16>,
    pub(in crate::alliance) form: &'a str,
    pub(in crate::alliance) day: u16,
    pub(in crate::alliance) till: &'a str,
    pub(in crate::alliance) receipt: &'a str,
    /// None: what the offer says.
    pub(in crate::alliance) amount: Option<Money>,
    pub(in crate::alliance) state: &'a str,
    pub(in crate::alliance) reason: Option<u8>,
}

pub(in crate::alliance) fn insert(tx: &Tx<'_>, new: &NewLine<'_>) -> Result<()> {
    tx.prepare_cached(
        "INSERT OR IGNORE INTO alliance_claim (partner_id, direction, generation, sequence, issuing_key, serial, voucher_id, offer_id,
           form, day, till, receipt, amount, state, reason, at_ms)
         SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, o.id, ?8, ?9, ?10, ?11, coalesce(?12, o.owed, 0), ?13, ?14, ?15
         FROM (SELECT 1) LEFT JOIN alliance_offer o ON o.partner_id = ?1 AND o.issuer = ?16 AND o.number = ?17",
    )?
    .execute(params![
        new.partner,
        direction(new.is_ours),
        new.place.map(|place| place.generation.0),
        new.place.map(super::settle::sequence).transpose()?,
        new.key,
        new.serial,
        new.voucher,
        new.form,
        new.day,
        new.till,
        new.receipt,
        new.amount,
        new.state,
        new.reason,
        tx.now_ms,
        if new.is_ours { "them" } else { "us" },
        new.offer
    ])?;
    Ok(())
}

/// Writes down which voucher of ours a partner's claim is for.
pub(in crate::alliance) fn set_voucher(
    tx: &Tx<'_>,
    partner: PartnerId,
    place: Place,
    voucher: VoucherId,
    offer: Option<u16>,
) -> Result<()> {
    tx.prepare_cached(
        "UPDATE alliance_claim SET voucher_id = ?4,
           (offer_id, amount) = (SELECT coalesce(max(o.id), offer_id), coalesce(max(o.owed), amount) FROM alliance_offer o
                                 WHERE o.partner_id = ?1 AND o.issuer = 'us' AND o.number = ?5)
         WHERE partner_id = ?1 AND direction = 'in' AND generation = ?2 AND sequence = ?3",
    )?
    .execute(params![partner, place.generation.0, super::settle::sequence(place)?, voucher, offer])?;
    Ok(())
}

/// Words of a dispute, or that there is none any more.
pub(in crate::alliance) fn set_dispute(
    tx: &Tx<'_>,
    partner: PartnerId,
    is_ours: bool,
    place: Place,
    by: &str,
    words: &str,
) -> Result<()> {
    tx.prepare_cached(
        "UPDATE alliance_claim SET disputed_by = ?5, words = ?6
         WHERE partner_id = ?1 AND direction = ?2 AND generation = ?3 AND sequence = ?4",
    )?
    .execute(params![
        partner,
        direction(is_ours),
        place.generation.0,
        super::settle::sequence(place)?,
        by,
        words
    ])?;
    Ok(())
}

/// Marks a line of a typed list as settled.
pub(in crate::alliance) fn close(tx: &Tx<'_>, claim: ClaimId, statement: PartnerStatementId) -> Result<()> {
    tx.execute(
        "UPDATE alliance_claim SET statement_id = ?2 WHERE id = ?1 AND form = 'hand' AND statement_id IS NULL",
        params![claim, statement],
    )?;
    Ok(())
}

fn direction(is_ours: bool) -> &'static str {
    if is_ours { "out" } else { "in" }
}
