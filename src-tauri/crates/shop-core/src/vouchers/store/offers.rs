//! Offers.

use crate::kernel::{Error, Result, Tx, VoucherOfferId};
use crate::vouchers::commands::{OfferState, OfferTerms};
use rusqlite::{Connection, OptionalExtension, Row, params};

/// An offer as it stands in the file.
#[derive(Debug, Clone)]
pub(in crate::vouchers) struct OfferRow {
    pub(in crate::vouchers) id: VoucherOfferId,
    pub(in crate::vouchers) number: u16,
    pub(in crate::vouchers) terms: OfferTerms,
    pub(in crate::vouchers) state: OfferState,
    pub(in crate::vouchers) made_at_ms: i64,
}

type Raw = (VoucherOfferId, u16, String, OfferState, i64);

fn raw(row: &Row<'_>) -> rusqlite::Result<Raw> {
    Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?))
}

fn read((id, number, terms, state, made_at_ms): Raw) -> Result<OfferRow> {
    Ok(OfferRow { id, number, terms: serde_json::from_str(&terms)?, state, made_at_ms })
}

const COLUMNS: &str = "id, number, terms, state, made_at_ms";

pub(in crate::vouchers) fn find(conn: &Connection, offer: VoucherOfferId) -> Result<Option<OfferRow>> {
    conn.prepare_cached(&format!("SELECT {COLUMNS} FROM voucher_offer WHERE id = ?1"))?
        .query_row([offer], raw)
        .optional()?
        .map(read)
        .transpose()
}

pub(in crate::vouchers) fn by_number(conn: &Connection, number: u16) -> Result<Option<OfferRow>> {
    conn.prepare_cached(&format!("SELECT {COLUMNS} FROM voucher_offer WHERE number = ?1"))?
        .query_row([number], raw)
        .optional()?
        .map(read)
        .transpose()
}

/// All offers, newest first.
pub(in crate::vouchers) fn all(conn: &Connection) -> Result<Vec<OfferRow>> {
    let mut rows = conn.prepare_cached(&format!("SELECT {COLUMNS} FROM voucher_offer ORDER BY id DESC"))?;
    let rows: Vec<Raw> = rows.query_map([], raw)?.collect::<rusqlite::Result<_>>()?;
    rows.into_iter().map(read).collect()
}

pub(in crate::vouchers) fn insert(tx: &Tx<'_>, number: i64, terms: &OfferTerms) -> Result<VoucherOfferId> {
    tx.execute(
        "INSERT INTO voucher_offer (number, terms, state, made_at_ms) VALUES (?1, ?2, 'draft', ?3)",
        params![number, serde_json::to_string(terms)?, tx.now_ms],
    )?;
    VoucherOfferId::try_from(tx.last_insert_rowid()).map_err(Error::failure)
}

pub(in crate::vouchers) fn next_number(conn: &Connection) -> Result<i64> {
    Ok(conn.query_row("SELECT coalesce(max(number), 0) + 1 FROM voucher_offer", [], |row| row.get(0))?)
}

pub(in crate::vouchers) fn set_terms(tx: &Tx<'_>, offer: VoucherOfferId, terms: &OfferTerms) -> Result<()> {
    tx.execute("UPDATE voucher_offer SET terms = ?2 WHERE id = ?1", params![offer, serde_json::to_string(terms)?])?;
    Ok(())
}

pub(in crate::vouchers) fn set_state(tx: &Tx<'_>, offer: VoucherOfferId, state: OfferState) -> Result<()> {
    tx.prepare_cached("UPDATE voucher_offer SET state = ?2 WHERE id = ?1 AND state <> ?2")?
        .execute(params![offer, state])?;
    Ok(())
}

/// Issued and redeemed vouchers of an offer, of those issued in a span.
pub(in crate::vouchers) fn counts(
    conn: &Connection,
    offer: VoucherOfferId,
    from_ms: i64,
    to_ms: i64,
) -> Result<(i64, i64)> {
    Ok(conn
        .prepare_cached(
            "SELECT count(*), coalesce(sum(state = 'redeemed'), 0) FROM voucher
             WHERE offer_id = ?1 AND issued_at_ms >= ?2 AND issued_at_ms < ?3",
        )?
        .query_row(params![offer, from_ms, to_ms], |row| Ok((row.get(0)?, row.get(1)?)))?)
}
