//! What became of a month's vouchers.

use crate::kernel::Result;
use crate::vouchers::commands::VoucherFlow;
use rusqlite::{Connection, params};

/// Of the vouchers issued in a span.
pub(in crate::vouchers) fn flow(conn: &Connection, from_ms: i64, to_ms: i64, today: u16) -> Result<VoucherFlow> {
    let week = today.saturating_add(7);
    Ok(conn
        .prepare_cached(
            "SELECT count(*),
               coalesce(sum(is_out), 0),
               coalesce(sum(NOT is_out AND good AND last_day >= ?3), 0),
               coalesce(sum(NOT is_out AND NOT (good AND last_day >= ?3)), 0),
               coalesce(sum(is_out AND state IN ('redeemed', 'unfinished')), 0),
               coalesce(sum(is_out AND good AND last_day >= ?3), 0),
               coalesce(sum(is_out AND good AND last_day BETWEEN ?3 AND ?4), 0),
               coalesce(sum(is_out AND good AND last_day < ?3), 0),
               coalesce(sum(is_out AND state IN ('void', 'reissued')), 0)
             FROM (SELECT last_day, state, out_at_ms IS NOT NULL AS is_out, state IN ('issued', 'handed_out') AS good
                   FROM voucher WHERE issued_at_ms >= ?1 AND issued_at_ms < ?2 AND shop_id IS NULL)",
        )?
        .query_row(params![from_ms, to_ms, today, week], |row| {
            Ok(VoucherFlow {
                issued: row.get(0)?,
                handed_out: row.get(1)?,
                in_drawer: row.get(2)?,
                spoiled: row.get(3)?,
                redeemed: row.get(4)?,
                with_members: row.get(5)?,
                expiring: row.get(6)?,
                expired: row.get(7)?,
                void: row.get(8)?,
            })
        })?)
}

/// What one run came to: run, made, left the shop, used, what the used ones cost.
pub(in crate::vouchers) type RunSums = (i64, i64, i64, i64, i64);

/// Runs of batches made in a span, newest first.
pub(in crate::vouchers) fn runs(conn: &Connection, from_ms: i64, to_ms: i64) -> Result<Vec<RunSums>> {
    let mut rows = conn.prepare_cached(
        "SELECT b.run_id, count(v.id), coalesce(sum(v.out_at_ms IS NOT NULL), 0), coalesce(sum(v.state = 'redeemed'), 0),
           (SELECT coalesce(sum(e.cost + e.off), 0) FROM voucher_event AS e JOIN voucher AS w ON w.id = e.voucher_id
            JOIN voucher_batch AS c ON c.id = w.batch_id
            WHERE c.run_id = b.run_id AND e.kind = 'redeemed'
              AND NOT EXISTS (SELECT 1 FROM voucher_event WHERE restores = e.id))
         FROM voucher_batch AS b JOIN voucher AS v ON v.batch_id = b.id
         WHERE b.run_id IN (SELECT run_id FROM voucher_batch WHERE made_at_ms >= ?1 AND made_at_ms < ?2)
         GROUP BY b.run_id ORDER BY max(b.id) DESC LIMIT 100",
    )?;
    let rows = rows.query_map(params![from_ms, to_ms], |row| {
        Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
