//! Where the file was at work, and which vouchers a restore left uncertain.

use crate::kernel::{Result, Tx, VoucherId};
use rusqlite::{Connection, params};

pub(in crate::vouchers) fn rests(conn: &Connection) -> Result<String> {
    Ok(conn.prepare_cached("SELECT rests FROM voucher_journal WHERE id = 1")?.query_row([], |row| row.get(0))?)
}

pub(in crate::vouchers) fn set_rests(tx: &Tx<'_>, rests: &str) -> Result<()> {
    tx.execute("UPDATE voucher_journal SET rests = ?1 WHERE id = 1", [rests])?;
    Ok(())
}

/// Whether the place is another one than the file knows; the first one it meets is its own. Nothing is written where
/// nothing changed, nor where nobody knows the place: all zeros, as where the demo shop lives through its months.
pub(in crate::vouchers) fn meet(conn: &Connection, place: &[u8; 16]) -> Result<()> {
    if *place == [0; 16] {
        return Ok(());
    }
    let (known, rests): (Option<[u8; 16]>, String) = conn
        .prepare_cached("SELECT place, rests FROM voucher_journal WHERE id = 1")?
        .query_row([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let write = |rests: &str, other: Option<&[u8; 16]>, place: &[u8; 16]| {
        conn.execute(
            "UPDATE voucher_journal SET rests = ?1, other_place = ?2, place = ?3 WHERE id = 1",
            params![rests, other, place],
        )
    };
    match known {
        None => write("", None, place)?,
        Some(known) if known == *place && !rests.is_empty() => write("", None, place)?,
        Some(known) if known != *place && rests != "copy" => write("asked", Some(place), &known)?,
        Some(_) => 0,
    };
    Ok(())
}

/// The other place is the file's own from now on.
pub(in crate::vouchers) fn settle_here(tx: &Tx<'_>) -> Result<()> {
    tx.execute(
        "UPDATE voucher_journal SET rests = '', place = coalesce(other_place, place), other_place = NULL WHERE id = 1",
        [],
    )?;
    Ok(())
}

/// Of the shop's own vouchers, which it takes itself, every one that there is now may have been used unseen.
pub(in crate::vouchers) fn doubt_own(tx: &Tx<'_>) -> Result<()> {
    tx.execute("UPDATE voucher_journal SET doubt_to = (SELECT coalesce(max(id), 0) FROM voucher) WHERE id = 1", [])?;
    Ok(())
}

/// None of them is doubted any more.
pub(in crate::vouchers) fn trust_own(tx: &Tx<'_>) -> Result<()> {
    tx.execute("UPDATE voucher_journal SET doubt_to = 0 WHERE id = 1", [])?;
    Ok(())
}

/// Up to which number the shop's own vouchers are doubted; 0 for none.
pub(in crate::vouchers) fn doubted_to(conn: &Connection) -> Result<i64> {
    Ok(conn.prepare_cached("SELECT doubt_to FROM voucher_journal WHERE id = 1")?.query_row([], |row| row.get(0))?)
}

const UNCERTAIN: &str = "v.state IN ('issued', 'handed_out')
    AND (v.recovered OR (v.shop_id IS NULL AND v.redeemer_id IS NULL AND v.id <= (SELECT doubt_to FROM voucher_journal)))
    AND NOT EXISTS (SELECT 1 FROM voucher_certain c WHERE c.voucher_id = v.id)";

pub(in crate::vouchers) fn uncertain(conn: &Connection) -> Result<Vec<VoucherId>> {
    let sql = format!("SELECT id FROM voucher v WHERE {UNCERTAIN} ORDER BY last_day, id LIMIT 500");
    let mut rows = conn.prepare_cached(&sql)?;
    let rows = rows.query_map([], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

pub(in crate::vouchers) fn uncertain_count(conn: &Connection) -> Result<i64> {
    let sql = format!("SELECT count(*) FROM voucher v WHERE {UNCERTAIN}");
    Ok(conn.prepare_cached(&sql)?.query_row([], |row| row.get(0))?)
}

pub(in crate::vouchers) fn is_uncertain(conn: &Connection, voucher: VoucherId) -> Result<bool> {
    let sql = format!("SELECT EXISTS (SELECT 1 FROM voucher v WHERE v.id = ?1 AND {UNCERTAIN})");
    Ok(conn.prepare_cached(&sql)?.query_row([voucher], |row| row.get(0))?)
}

pub(in crate::vouchers) fn is_certain(conn: &Connection, voucher: VoucherId) -> Result<bool> {
    Ok(conn
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM voucher_certain WHERE voucher_id = ?1)")?
        .query_row([voucher], |row| row.get(0))?)
}

pub(in crate::vouchers) fn insert_certain(tx: &Tx<'_>, voucher: VoucherId) -> Result<()> {
    tx.execute(
        "INSERT OR IGNORE INTO voucher_certain (voucher_id, actor, at_ms) VALUES (?1, ?2, ?3)",
        params![voucher, tx.actor.staff, tx.now_ms],
    )?;
    Ok(())
}

/// What the vouchers of a shop that were used since a moment come to.
pub(in crate::vouchers) fn owed_since(conn: &Connection, shop: i64, from_ms: i64) -> Result<i64> {
    Ok(conn
        .prepare_cached(
            "SELECT coalesce(sum(e.owed), 0) FROM voucher_event AS e JOIN voucher AS v ON v.id = e.voucher_id
             WHERE v.shop_id = ?1 AND e.kind = 'redeemed' AND e.at_ms >= ?2
               AND NOT EXISTS (SELECT 1 FROM voucher_event WHERE restores = e.id)",
        )?
        .query_row(params![shop, from_ms], |row| row.get(0))?)
}
