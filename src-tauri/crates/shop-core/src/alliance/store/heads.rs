//! Signed heads.

use super::Way;
use super::frames::number;
use crate::kernel::{PartnerId, Result, Tx};
use rusqlite::{Connection, OptionalExtension, params};
use voucher_code::{Generation, Head, Signed};

/// Keeps a signed head; the same again changes nothing.
pub(in crate::alliance) fn keep(tx: &Tx<'_>, partner: PartnerId, way: Way, head: &Signed<Head>) -> Result<()> {
    let body = head.unverified();
    tx.prepare_cached(
        "INSERT OR IGNORE INTO alliance_head (partner_id, direction, generation, sequence, hash, signed, at_ms)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?
    .execute(params![
        partner,
        way,
        body.chain.generation.0,
        number(body.sequence)?,
        body.hash.0,
        head.to_bytes(),
        tx.now_ms
    ])?;
    Ok(())
}

/// The last sequence that a head was signed for.
pub(in crate::alliance) fn last(
    conn: &Connection,
    partner: PartnerId,
    way: Way,
    generation: Generation,
) -> Result<u64> {
    let last: Option<i64> = conn
        .prepare_cached(
            "SELECT max(sequence) FROM alliance_head WHERE partner_id = ?1 AND direction = ?2 AND generation = ?3",
        )?
        .query_row(params![partner, way, generation.0], |row| row.get(0))?;
    Ok(last.and_then(|last| u64::try_from(last).ok()).unwrap_or(0))
}

/// The first signed head that covers a sequence.
pub(in crate::alliance) fn covering(
    conn: &Connection,
    partner: PartnerId,
    way: Way,
    generation: Generation,
    sequence: u64,
) -> Result<Option<Vec<u8>>> {
    Ok(conn
        .prepare_cached(
            "SELECT signed FROM alliance_head WHERE partner_id = ?1 AND direction = ?2 AND generation = ?3 AND sequence >= ?4
             ORDER BY sequence LIMIT 1",
        )?
        .query_row(params![partner, way, generation.0, number(sequence)?], |row| row.get(0))
        .optional()?)
}

/// The newest signed head of a chain.
pub(in crate::alliance) fn newest(
    conn: &Connection,
    partner: PartnerId,
    way: Way,
    generation: Generation,
) -> Result<Option<Vec<u8>>> {
    Ok(conn
        .prepare_cached(
            "SELECT signed FROM alliance_head WHERE partner_id = ?1 AND direction = ?2 AND generation = ?3
             ORDER BY sequence DESC, id DESC LIMIT 1",
        )?
        .query_row(params![partner, way, generation.0], |row| row.get(0))
        .optional()?)
}
