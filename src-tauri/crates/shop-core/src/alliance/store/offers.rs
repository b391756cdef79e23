//! Offers between partners.

use crate::alliance::commands::{PartnerOfferState, Whose};
use crate::kernel::{AllianceOfferId, Error, GiftId, PartnerId, Result, Tx, VoucherOfferId};
use crate::vouchers::commands::Valid;
use rusqlite::{Connection, OptionalExtension, Row, params};
use voucher_code::Offer;

/// An offer as it stands in the file.
#[derive(Debug, Clone)]
pub(in crate::alliance) struct OfferRow {
    pub(in crate::alliance) id: AllianceOfferId,
    pub(in crate::alliance) partner: PartnerId,
    pub(in crate::alliance) issuer: Whose,
    pub(in crate::alliance) hash: [u8; 32],
    /// As it was signed for.
    pub(in crate::alliance) offer: Offer,
    /// Of ours.
    pub(in crate::alliance) value: Option<i64>,
    /// Of ours.
    pub(in crate::alliance) valid: Option<Valid>,
    pub(in crate::alliance) flags: u8,
    pub(in crate::alliance) state: PartnerOfferState,
    pub(in crate::alliance) reason: String,
    pub(in crate::alliance) voucher_offer: Option<VoucherOfferId>,
    pub(in crate::alliance) gift: Option<GiftId>,
    pub(in crate::alliance) at_ms: i64,
    pub(in crate::alliance) answered_at_ms: Option<i64>,
}

const COLUMNS: &str =
    "id, partner_id, issuer, hash, body, value, valid, flags, state, reason, voucher_offer_id, gift_id, at_ms,
    answered_at_ms";

fn from_row(row: &Row<'_>) -> rusqlite::Result<(OfferRow, Option<String>)> {
    let body: Vec<u8> = row.get(4)?;
    let broken = |error| rusqlite::Error::FromSqlConversionFailure(4, rusqlite::types::Type::Blob, Box::new(error));
    let offer = OfferRow {
        id: row.get(0)?,
        partner: row.get(1)?,
        issuer: row.get(2)?,
        hash: row.get(3)?,
        offer: Offer::from_bytes(&body).map_err(broken)?,
        value: row.get(5)?,
        valid: None,
        flags: row.get(7)?,
        state: row.get(8)?,
        reason: row.get(9)?,
        voucher_offer: row.get(10)?,
        gift: row.get(11)?,
        at_ms: row.get(12)?,
        answered_at_ms: row.get(13)?,
    };
    Ok((offer, row.get(6)?))
}

fn filled((row, valid): (OfferRow, Option<String>)) -> Result<OfferRow> {
    let valid = valid.as_deref().map(serde_json::from_str).transpose()?;
    Ok(OfferRow { valid, ..row })
}

pub(in crate::alliance) fn find(conn: &Connection, offer: AllianceOfferId) -> Result<Option<OfferRow>> {
    conn.prepare_cached(&format!("SELECT {COLUMNS} FROM alliance_offer WHERE id = ?1"))?
        .query_row([offer], from_row)
        .optional()?
        .map(filled)
        .transpose()
}

/// An offer by its issuer's number.
pub(in crate::alliance) fn by_number(
    conn: &Connection,
    partner: PartnerId,
    issuer: Whose,
    number: u16,
) -> Result<Option<OfferRow>> {
    conn.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM alliance_offer WHERE partner_id = ?1 AND issuer = ?2 AND number = ?3"
    ))?
    .query_row(params![partner, issuer, number], from_row)
    .optional()?
    .map(filled)
    .transpose()
}

/// Offers between us and a partner, newest first.
pub(in crate::alliance) fn of(conn: &Connection, partner: PartnerId, issuer: Whose) -> Result<Vec<OfferRow>> {
    let mut rows = conn.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM alliance_offer WHERE partner_id = ?1 AND issuer = ?2 ORDER BY id DESC"
    ))?;
    let rows: Vec<_> = rows.query_map(params![partner, issuer], from_row)?.collect::<rusqlite::Result<_>>()?;
    rows.into_iter().map(filled).collect()
}

/// An offer to write down.
pub(in crate::alliance) struct NewOffer<'a> {
    pub(in crate::alliance) partner: PartnerId,
    pub(in crate::alliance) issuer: Whose,
    pub(in crate::alliance) offer: &'a Offer,
    pub(in crate::alliance) hash: [u8; 32],
    pub(in crate::alliance) body: &'a [u8],
    /// Value, validity, flags, and the row in the vouchers' book; of ours.
    pub(in crate::alliance) own: Option<(i64, &'a Valid, u8, VoucherOfferId)>,
}

pub(in crate::alliance) fn insert(tx: &Tx<'_>, new: &NewOffer<'_>) -> Result<AllianceOfferId> {
    let offer = new.offer;
    let amount = |minor: u64| i64::try_from(minor).unwrap_or(i64::MAX);
    tx.prepare_cached(
        "INSERT INTO alliance_offer (partner_id, issuer, number, hash, body, currency, price, owed, cap, value, valid, flags, state,
           voucher_offer_id, at_ms)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, 'proposed', ?13, ?14)",
    )?
    .execute(params![
        new.partner,
        new.issuer,
        offer.number,
        new.hash,
        new.body,
        String::from_utf8_lossy(&offer.currency.bytes()),
        amount(offer.price),
        amount(offer.owed()),
        amount(offer.cap),
        new.own.map(|(value, ..)| value),
        new.own.map(|(_, valid, ..)| serde_json::to_string(valid)).transpose()?,
        new.own.map_or(0, |(_, _, flags, _)| flags),
        new.own.map(|(.., row)| row),
        tx.now_ms
    ])?;
    AllianceOfferId::try_from(tx.last_insert_rowid()).map_err(Error::failure)
}

/// What became of an offer.
pub(in crate::alliance) fn answer(
    tx: &Tx<'_>,
    offer: AllianceOfferId,
    state: PartnerOfferState,
    (voucher_offer, gift, reason): (Option<VoucherOfferId>, Option<GiftId>, &str),
) -> Result<()> {
    tx.prepare_cached(
        "UPDATE alliance_offer SET state = ?2, voucher_offer_id = coalesce(voucher_offer_id, ?3), gift_id = coalesce(?4, gift_id),
           reason = ?5, answered_at_ms = coalesce(answered_at_ms, ?6) WHERE id = ?1",
    )?
    .execute(params![offer, state, voucher_offer, gift, reason, tx.now_ms])?;
    Ok(())
}

/// The caps of all of ours that vouchers are or may be issued of.
pub(in crate::alliance) fn promised(conn: &Connection) -> Result<i64> {
    Ok(conn
        .prepare_cached(
            "SELECT coalesce(sum(min(cap, 1000000000000)), 0) FROM alliance_offer
             WHERE issuer = 'us' AND state IN ('proposed', 'agreed') AND owed > 0",
        )?
        .query_row([], |row| row.get(0))?)
}

/// Vouchers announced of an offer, and used ones with what they come to.
pub(in crate::alliance) fn counts(conn: &Connection, offer: AllianceOfferId) -> Result<(i64, i64, i64)> {
    let issued = conn
        .prepare_cached("SELECT coalesce(sum(last - first + 1), 0) FROM alliance_range WHERE offer_id = ?1")?
        .query_row([offer], |row| row.get(0))?;
    let (used, amount) = conn
        .prepare_cached(
            "SELECT count(*), coalesce(sum(amount), 0) FROM alliance_claim
             WHERE offer_id = ?1 AND state NOT IN ('reversed', 'rejected')",
        )?
        .query_row([offer], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok((issued, used, amount))
}

/// The value of the vouchers of an offer, from the first range that came of it.
pub(in crate::alliance) fn terms(conn: &Connection, offer: AllianceOfferId) -> Result<Option<[u8; 12]>> {
    Ok(conn
        .prepare_cached("SELECT terms FROM alliance_range WHERE offer_id = ?1 ORDER BY id LIMIT 1")?
        .query_row([offer], |row| row.get(0))
        .optional()?)
}

/// Their offers that wait for our answer.
pub(in crate::alliance) fn waiting(conn: &Connection, partner: Option<PartnerId>) -> Result<i64> {
    Ok(conn
        .prepare_cached(
            "SELECT count(*) FROM alliance_offer WHERE issuer = 'them' AND state = 'proposed' AND (?1 IS NULL OR partner_id = ?1)",
        )?
        .query_row([partner], |row| row.get(0))?)
}
