//! What is between two shops, as the rows of claims and statements have it.

use super::Way;
use crate::kernel::{Money, PartnerId, Result};
use rusqlite::{Connection, OptionalExtension, params};

/// Used vouchers in one direction: not settled yet (count, amount), and of this month (count, amount).
pub(in crate::alliance) fn used(
    conn: &Connection,
    partner: PartnerId,
    way: Way,
    month_ms: i64,
) -> Result<((i64, Money), (i64, Money))> {
    Ok(conn
        .prepare_cached(
            "SELECT count(*) FILTER (WHERE is_open), coalesce(sum(amount) FILTER (WHERE is_open), 0),
                    count(*) FILTER (WHERE at_ms >= ?3), coalesce(sum(amount) FILTER (WHERE at_ms >= ?3), 0)
             FROM (SELECT amount, at_ms, statement_id IS NULL AND state IN ('open', 'accepted', 'disputed') AS is_open
                   FROM alliance_claim WHERE partner_id = ?1 AND direction = ?2 AND state NOT IN ('reversed', 'rejected'))",
        )?
        .query_row(params![partner, way, month_ms], |row| {
            Ok(((row.get(0)?, row.get(1)?), (row.get(2)?, row.get(3)?)))
        })?)
}

/// What countersigned statements leave to be paid, theirs to us first; each with when the oldest was signed.
pub(in crate::alliance) fn unpaid(conn: &Connection, partner: PartnerId) -> Result<[(Money, i64); 2]> {
    let mut rows = conn.prepare_cached(
        "SELECT coalesce(sum(abs(due) - paid), 0), coalesce(min(countersigned_at_ms), 0) FROM alliance_statement
         WHERE partner_id = ?1 AND state IN ('countersigned', 'paid') AND abs(due) > paid AND sign(due) = ?2",
    )?;
    let mut left = |sign: i64| rows.query_row(params![partner, sign], |row| Ok((row.get(0)?, row.get(1)?)));
    Ok([left(1)?, left(-1)?])
}

/// Lines that the two do not agree on.
pub(in crate::alliance) fn disputed(conn: &Connection, partner: Option<PartnerId>) -> Result<i64> {
    Ok(conn
        .prepare_cached(
            "SELECT count(*) FROM alliance_claim
             WHERE state = 'disputed' AND statement_id IS NULL AND (?1 IS NULL OR partner_id = ?1)",
        )?
        .query_row([partner], |row| row.get(0))?)
}

/// The oldest statement of theirs that waits for our signature.
pub(in crate::alliance) fn statement_waits(conn: &Connection, partner: PartnerId) -> Result<Option<i64>> {
    Ok(conn
        .prepare_cached(
            "SELECT number FROM alliance_statement WHERE partner_id = ?1 AND state = 'came' ORDER BY number LIMIT 1",
        )?
        .query_row([partner], |row| row.get(0))
        .optional()?)
}

/// The numbers of the latest statements, at most three.
pub(in crate::alliance) fn statements(conn: &Connection, partner: PartnerId) -> Result<Vec<i64>> {
    let mut rows = conn.prepare_cached(
        "SELECT DISTINCT number FROM alliance_statement WHERE partner_id = ?1 ORDER BY number DESC LIMIT 3",
    )?;
    let rows = rows.query_map([partner], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
