//! Announced serials.

use crate::alliance::commands::Whose;
use crate::kernel::{AllianceOfferId, PartnerId, Result, Tx, VoucherBatchId};
use rusqlite::{Connection, OptionalExtension, params};
use voucher_code::{Place, Range};

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
