//! Offers.

use crate::kernel::{Error, Result, Tx, VoucherOfferId};
use crate::vouchers::commands::{OfferState, OfferTerms};
use rusqlite::{Connection, OptionalExtension, Row, params};

/// An offer as it stands in the file.
#[derive(Debug, Clone)]
pub(in crate::vouchers) struct OfferRow {
    pub(in crate::vouchers) id: VoucherOfferId,
    pub(in crate::vouchers) number: u16,
    /// Who promises, where it is another shop.
    pub(in crate::vouchers) shop: Option<i64>,
    /// Who takes its vouchers, where it is another shop.
    pub(in crate::vouchers) redeemer: Option<i64>,
    /// What its issuer settles for each, between two shops.
    pub(in crate::vouchers) owed: i64,
    /// The most of all of them, between two shops.
    pub(in crate::vouchers) cap: i64,
    pub(in crate::vouchers) terms: OfferTerms,
    pub(in crate::vouchers) state: OfferState,
    pub(in crate::vouchers) made_at_ms: i64,
}

type Raw = (VoucherOfferId, u16, String, OfferState, i64, Between);

/// The two shops of an offer and what it comes to between them; nothing of it for the shop's own.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::vouchers) struct Between {
    pub(in crate::vouchers) shop: Option<i64>,
    pub(in crate::vouchers) redeemer: Option<i64>,
    pub(in crate::vouchers) owed: i64,
    pub(in crate::vouchers) cap: i64,
}

fn raw(row: &Row<'_>) -> rusqlite::Result<Raw> {
    let between = Between { shop: row.get(5)?, redeemer: row.get(6)?, owed: row.get(7)?, cap: row.get(8)? };
    Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?, between))
}

fn read((id, number, terms, state, made_at_ms, between): Raw) -> Result<OfferRow> {
    let Between { shop, redeemer, owed, cap } = between;
    Ok(OfferRow { id, number, shop, redeemer, owed, cap, terms: serde_json::from_str(&terms)?, state, made_at_ms })
}

const COLUMNS: &str = "id, number, terms, state, made_at_ms, shop_id, redeemer_id, owed, cap";

pub(in crate::vouchers) fn find(conn: &Connection, offer: VoucherOfferId) -> Result<Option<OfferRow>> {
    conn.prepare_cached(&format!("SELECT {COLUMNS} FROM voucher_offer WHERE id = ?1"))?
        .query_row([offer], raw)
        .optional()?
        .map(read)
        .transpose()
}

/// The offer with a number, of another shop or of this one.
pub(in crate::vouchers) fn by_number(conn: &Connection, shop: Option<i64>, number: u16) -> Result<Option<OfferRow>> {
    let query =
        format!("SELECT {COLUMNS} FROM voucher_offer WHERE coalesce(shop_id, 0) = coalesce(?1, 0) AND number = ?2");
    conn.prepare_cached(&query)?.query_row(params![shop, number], raw).optional()?.map(read).transpose()
}

/// All offers of the shop that it honours itself, newest first.
pub(in crate::vouchers) fn all(conn: &Connection) -> Result<Vec<OfferRow>> {
    let mut rows = conn.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM voucher_offer WHERE shop_id IS NULL AND redeemer_id IS NULL ORDER BY id DESC"
    ))?;
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

/// An offer between two shops.
pub(in crate::vouchers) fn insert_between(
    tx: &Tx<'_>,
    number: u16,
    terms: &OfferTerms,
    between: Between,
    state: OfferState,
) -> Result<VoucherOfferId> {
    tx.execute(
        "INSERT INTO voucher_offer (number, terms, state, shop_id, redeemer_id, owed, cap, made_at_ms)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        params![
            number,
            serde_json::to_string(terms)?,
            state,
            between.shop,
            between.redeemer,
            between.owed,
            between.cap,
            tx.now_ms
        ],
    )?;
    VoucherOfferId::try_from(tx.last_insert_rowid()).map_err(Error::failure)
}

/// The number of the next offer. A restored shop leaves some out: it may have made offers that it has forgotten, and
/// whoever holds their vouchers has not.
pub(in crate::vouchers) fn next_number(conn: &Connection) -> Result<i64> {
    Ok(conn.query_row(
        "SELECT max(coalesce((SELECT max(number) FROM voucher_offer WHERE shop_id IS NULL), 0), (generation - 1) * 128) + 1
         FROM shop",
        [],
        |row| row.get(0),
    )?)
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
