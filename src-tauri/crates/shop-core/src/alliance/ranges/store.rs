//! Announced serials.

use crate::alliance::commands::Whose;
use crate::kernel::{AllianceOfferId, PartnerId, Result, Tx, VoucherBatchId};
use rusqlite::{Connection, OptionalExtension, params};
use voucher_code::{Place, Range, Terms};

/// A range to write down.
pub(super) struct NewRange {
    pub(super) partner: PartnerId,
    pub(super) issuer: Whose,
    pub(super) offer: Option<AllianceOfferId>,
    pub(super) place: Place,
    pub(super) batch: Option<VoucherBatchId>,
}

pub(super) fn insert(tx: &Tx<'_>, new: &NewRange, range: &Range) -> Result<()> {
    tx.prepare_cached(
        "INSERT OR IGNORE INTO alliance_range (partner_id, issuer, offer_id, epoch, first, last, terms, agreement, batch_id,
           generation, sequence, at_ms)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
    )?
    .execute(params![
        new.partner,
        new.issuer,
        new.offer,
        range.epoch.0,
        range.first.0,
        range.last.0,
        range.terms.to_bytes(),
        range.agreement.as_bytes(),
        new.batch,
        new.place.generation.0,
        i64::try_from(new.place.sequence).unwrap_or(i64::MAX),
        tx.now_ms
    ])?;
    Ok(())
}

/// A range of ours that a partner redeems.
pub(super) struct IssuedRange {
    pub(super) offer: AllianceOfferId,
    pub(super) batch: VoucherBatchId,
    pub(super) first: i64,
    pub(super) last: i64,
    pub(super) terms: Terms,
    pub(super) at_ms: i64,
}

/// What was issued for a partner to redeem, newest first.
pub(super) fn issued(conn: &Connection, partner: PartnerId) -> Result<Vec<IssuedRange>> {
    let mut rows = conn.prepare_cached(
        "SELECT offer_id, batch_id, first, last, terms, at_ms FROM alliance_range
         WHERE partner_id = ?1 AND issuer = 'us' AND offer_id IS NOT NULL AND batch_id IS NOT NULL ORDER BY id DESC",
    )?;
    let rows = rows.query_map([partner], |row| {
        let terms: [u8; 12] = row.get(4)?;
        let broken = |error| rusqlite::Error::FromSqlConversionFailure(4, rusqlite::types::Type::Blob, Box::new(error));
        Ok(IssuedRange {
            offer: row.get(0)?,
            batch: row.get(1)?,
            first: row.get(2)?,
            last: row.get(3)?,
            terms: Terms::from_bytes(&terms).map_err(broken)?,
            at_ms: row.get(5)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The terms of a partner's range that has serials in common with this one, other terms first.
pub(super) fn overlapping(conn: &Connection, partner: PartnerId, range: &Range) -> Result<Option<[u8; 12]>> {
    Ok(conn
        .prepare_cached(
            "SELECT terms FROM alliance_range
             WHERE partner_id = ?1 AND issuer = 'them' AND epoch = ?2 AND first <= ?4 AND last >= ?3
             ORDER BY terms = ?5, id LIMIT 1",
        )?
        .query_row(params![partner, range.epoch.0, range.first.0, range.last.0, range.terms.to_bytes()], |row| {
            row.get(0)
        })
        .optional()?)
}
