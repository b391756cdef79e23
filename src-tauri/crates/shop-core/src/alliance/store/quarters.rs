//! What was announced of an epoch of ours.

use crate::kernel::{PartnerId, Result};
use rusqlite::Connection;

/// Partner, terms and offer of every range of ours in an epoch.
#[allow(clippy::type_complexity, reason = "a row of three columns, read in one place")]
pub(in crate::alliance) fn announced(
    conn: &Connection,
    epoch: u32,
) -> Result<Vec<(PartnerId, [u8; 12], Option<Vec<u8>>)>> {
    let mut rows = conn.prepare_cached(
        "SELECT r.partner_id, r.terms, o.body FROM alliance_range r LEFT JOIN alliance_offer o ON o.id = r.offer_id
         WHERE r.issuer = 'us' AND r.epoch = ?1 ORDER BY r.id",
    )?;
    let rows = rows.query_map([epoch], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
