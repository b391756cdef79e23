//! Wrong typed codes, the side journal's mark and the latest moment.

use crate::kernel::{Result, Tx, VoucherId};
use rusqlite::{Connection, OptionalExtension, params};

pub(in crate::vouchers) fn count(tx: &Tx<'_>) -> Result<()> {
    tx.prepare_cached("INSERT INTO voucher_guess (till, actor, at_ms) VALUES (?1, ?2, ?3)")?.execute(params![
        tx.actor.till,
        tx.actor.staff,
        tx.now_ms
    ])?;
    Ok(())
}

/// How many after a moment, and when the last of them.
pub(in crate::vouchers) fn since(conn: &Connection, from_ms: i64) -> Result<(i64, i64)> {
    Ok(conn
        .prepare_cached("SELECT count(*), coalesce(max(at_ms), 0) FROM voucher_guess WHERE at_ms > ?1")?
        .query_row([from_ms], |row| Ok((row.get(0)?, row.get(1)?)))?)
}

/// Remembers that a till found a typed code good.
pub(in crate::vouchers) fn remember(tx: &Tx<'_>, voucher: VoucherId) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO voucher_typed (till, voucher_id, at_ms) VALUES (?1, ?2, ?3)
         ON CONFLICT (till, voucher_id) DO UPDATE SET at_ms = excluded.at_ms",
    )?
    .execute(params![tx.actor.till, voucher, tx.now_ms])?;
    Ok(())
}

/// Whether a till found this voucher's typed code good after a moment.
pub(in crate::vouchers) fn is_remembered(
    conn: &Connection,
    till: &str,
    voucher: VoucherId,
    from_ms: i64,
) -> Result<bool> {
    Ok(conn
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM voucher_typed WHERE till = ?1 AND voucher_id = ?2 AND at_ms > ?3)",
        )?
        .query_row(params![till, voucher, from_ms], |row| row.get(0))?)
}

pub(in crate::vouchers) fn forget_old(tx: &Tx<'_>, before_ms: i64) -> Result<()> {
    tx.prepare_cached("DELETE FROM voucher_typed WHERE at_ms < ?1")?.execute([before_ms])?;
    Ok(())
}

/// Compared records, whether one was damaged, the latest moment.
pub(in crate::vouchers) fn journal(conn: &Connection) -> Result<(i64, bool, i64)> {
    Ok(conn
        .prepare_cached("SELECT records, damaged, clock_ms FROM voucher_journal WHERE id = 1")?
        .query_row([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?)
}

pub(in crate::vouchers) fn set_journal(conn: &Connection, records: i64, damaged: bool) -> Result<()> {
    conn.prepare_cached("UPDATE voucher_journal SET records = ?1, damaged = ?2 WHERE id = 1")?
        .execute(params![records, damaged])?;
    Ok(())
}

pub(in crate::vouchers) fn set_clock(tx: &Tx<'_>, clock_ms: i64) -> Result<()> {
    tx.prepare_cached("UPDATE voucher_journal SET clock_ms = ?1 WHERE id = 1")?.execute([clock_ms])?;
    Ok(())
}

/// When the side journal says that a voucher was used that this file does not know.
pub(in crate::vouchers) fn orphan(conn: &Connection, fingerprint: &[u8; 8], serial: u32) -> Result<Option<i64>> {
    Ok(conn
        .prepare_cached("SELECT at_ms FROM voucher_orphan WHERE fingerprint = ?1 AND serial = ?2")?
        .query_row(params![fingerprint, serial], |row| row.get(0))
        .optional()?)
}
