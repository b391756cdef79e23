//! Batches.

use crate::kernel::{Error, Result, Tx, VoucherBatchId, VoucherOfferId};
use rusqlite::{Connection, OptionalExtension, Row, params};
use uuid::Uuid;

/// A batch as it stands in the file, with what became of it.
#[derive(Debug, Clone)]
pub(in crate::vouchers) struct BatchRow {
    pub(in crate::vouchers) id: VoucherBatchId,
    pub(in crate::vouchers) offer: VoucherOfferId,
    pub(in crate::vouchers) run: i64,
    /// The agreement key of the shop that takes them, where it is another.
    pub(in crate::vouchers) agreement: Option<[u8; 32]>,
    pub(in crate::vouchers) key: i64,
    pub(in crate::vouchers) first_day: u16,
    pub(in crate::vouchers) last_day: u16,
    pub(in crate::vouchers) first: i64,
    pub(in crate::vouchers) count: i64,
    pub(in crate::vouchers) job: Uuid,
    pub(in crate::vouchers) made_at_ms: i64,
}

const COLUMNS: &str = "id, offer_id, run_id, key_id, first_day, last_day, first, count, job, made_at_ms,
    agreement";

fn from_row(row: &Row<'_>) -> rusqlite::Result<BatchRow> {
    Ok(BatchRow {
        id: row.get(0)?,
        offer: row.get(1)?,
        run: row.get(2)?,
        key: row.get(3)?,
        first_day: row.get(4)?,
        last_day: row.get(5)?,
        first: row.get(6)?,
        count: row.get(7)?,
        job: Uuid::from_bytes(row.get(8)?),
        made_at_ms: row.get(9)?,
        agreement: row.get(10)?,
    })
}

/// A batch to write.
pub(in crate::vouchers) struct NewBatch {
    pub(in crate::vouchers) offer: VoucherOfferId,
    pub(in crate::vouchers) run: i64,
    /// Who takes them, and its agreement key, where it is another shop.
    pub(in crate::vouchers) redeemer: Option<(i64, [u8; 32])>,
    pub(in crate::vouchers) key: i64,
    pub(in crate::vouchers) days: (u16, u16),
    pub(in crate::vouchers) first: i64,
    pub(in crate::vouchers) count: i64,
    pub(in crate::vouchers) job: Uuid,
}

pub(in crate::vouchers) fn insert(tx: &Tx<'_>, new: &NewBatch) -> Result<VoucherBatchId> {
    tx.execute(
        "INSERT INTO voucher_batch (offer_id, run_id, key_id, first_day, last_day, first, count, job, made_by, made_at_ms,
           redeemer_id, agreement) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
        params![
            new.offer,
            new.run,
            new.key,
            new.days.0,
            new.days.1,
            new.first,
            new.count,
            new.job.as_bytes(),
            tx.actor.staff,
            tx.now_ms,
            new.redeemer.map(|redeemer| redeemer.0),
            new.redeemer.map(|redeemer| redeemer.1)
        ],
    )?;
    VoucherBatchId::try_from(tx.last_insert_rowid()).map_err(Error::failure)
}

pub(in crate::vouchers) fn find(conn: &Connection, batch: VoucherBatchId) -> Result<Option<BatchRow>> {
    Ok(conn
        .prepare_cached(&format!("SELECT {COLUMNS} FROM voucher_batch WHERE id = ?1"))?
        .query_row([batch], from_row)
        .optional()?)
}

pub(in crate::vouchers) fn by_job(conn: &Connection, job: Uuid) -> Result<Option<BatchRow>> {
    Ok(conn
        .prepare_cached(&format!("SELECT {COLUMNS} FROM voucher_batch WHERE job = ?1"))?
        .query_row([job.as_bytes()], from_row)
        .optional()?)
}

/// Batches made in a span, newest first.
pub(in crate::vouchers) fn between(conn: &Connection, from_ms: i64, to_ms: i64) -> Result<Vec<BatchRow>> {
    let mut rows = conn.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM voucher_batch WHERE made_at_ms >= ?1 AND made_at_ms < ?2 ORDER BY id DESC LIMIT 200"
    ))?;
    let rows = rows.query_map(params![from_ms, to_ms], from_row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// How many of a batch are made, left the shop, were used, and whose paper was spoiled.
pub(in crate::vouchers) fn counts(conn: &Connection, batch: VoucherBatchId) -> Result<(i64, i64, i64, i64)> {
    Ok(conn
        .prepare_cached(
            "SELECT count(*), coalesce(sum(out_at_ms IS NOT NULL), 0), coalesce(sum(state = 'redeemed'), 0),
                    coalesce(sum(state = 'void' AND out_at_ms IS NULL), 0) FROM voucher WHERE batch_id = ?1",
        )?
        .query_row([batch], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))?)
}

/// Vouchers of a batch that are neither used nor out of use.
pub(in crate::vouchers) fn open(conn: &Connection, batch: VoucherBatchId) -> Result<i64> {
    Ok(conn
        .prepare_cached("SELECT count(*) FROM voucher WHERE batch_id = ?1 AND state IN ('issued', 'handed_out')")?
        .query_row([batch], |row| row.get(0))?)
}

/// What the vouchers of a batch that were used here cost the shop.
pub(in crate::vouchers) fn cost(conn: &Connection, batch: VoucherBatchId) -> Result<i64> {
    Ok(conn
        .prepare_cached(
            "SELECT coalesce(sum(e.cost + e.off), 0) FROM voucher_event AS e JOIN voucher AS v ON v.id = e.voucher_id
             WHERE v.batch_id = ?1 AND e.kind = 'redeemed'
               AND NOT EXISTS (SELECT 1 FROM voucher_event WHERE restores = e.id)",
        )?
        .query_row([batch], |row| row.get(0))?)
}

/// Serials that the stubs miss and that are still good.
pub(in crate::vouchers) fn missing(conn: &Connection, batch: VoucherBatchId) -> Result<Vec<i64>> {
    let mut rows = conn.prepare_cached(
        "SELECT DISTINCT v.serial FROM voucher AS v JOIN voucher_event AS e ON e.voucher_id = v.id AND e.kind = 'missing'
         WHERE v.batch_id = ?1 AND v.state IN ('issued', 'handed_out') ORDER BY v.serial LIMIT 1000",
    )?;
    let rows = rows.query_map([batch], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
