//! Vouchers in a sale that is open or put aside.

use crate::kernel::{Result, Tx, VoucherId};
use rusqlite::{Connection, OptionalExtension, params};

/// The place and till that keep a voucher, and since when.
pub(in crate::vouchers) fn of(conn: &Connection, voucher: VoucherId) -> Result<Option<(String, String, i64)>> {
    Ok(conn
        .prepare_cached("SELECT place, till, at_ms FROM voucher_reserved WHERE voucher_id = ?1")?
        .query_row([voucher], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
        .optional()?)
}

pub(in crate::vouchers) fn keep(tx: &Tx<'_>, voucher: VoucherId, place: &str) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO voucher_reserved (voucher_id, place, till, at_ms) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (voucher_id) DO UPDATE SET place = excluded.place, till = excluded.till, at_ms = excluded.at_ms",
    )?
    .execute(params![voucher, place, tx.actor.till, tx.now_ms])?;
    Ok(())
}

pub(in crate::vouchers) fn release_place(tx: &Tx<'_>, place: &str) -> Result<usize> {
    Ok(tx.prepare_cached("DELETE FROM voucher_reserved WHERE place = ?1")?.execute([place])?)
}

pub(in crate::vouchers) fn release(tx: &Tx<'_>, voucher: VoucherId) -> Result<()> {
    tx.prepare_cached("DELETE FROM voucher_reserved WHERE voucher_id = ?1")?.execute([voucher])?;
    Ok(())
}

pub(in crate::vouchers) fn release_old(tx: &Tx<'_>, before_ms: i64) -> Result<usize> {
    Ok(tx.execute("DELETE FROM voucher_reserved WHERE at_ms <= ?1", [before_ms])?)
}
