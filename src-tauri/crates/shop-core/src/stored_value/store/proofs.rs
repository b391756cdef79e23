//! Members' PINs, and proofs that a right one gave.

use crate::kernel::ids::id_list;
use crate::kernel::{MemberId, Result, Tx};
use crate::staff::Lock;
use rusqlite::{Connection, OptionalExtension, params};

/// A member's PIN with the guesses at it.
pub(in crate::stored_value) struct PinRow {
    pub(in crate::stored_value) member: MemberId,
    pub(in crate::stored_value) hash: String,
    pub(in crate::stored_value) lock: Lock,
}

/// The PIN of a person: that of `first`, otherwise the newest of their rows.
pub(in crate::stored_value) fn pin(conn: &Connection, first: MemberId, rows: &[MemberId]) -> Result<Option<PinRow>> {
    Ok(conn
        .prepare_cached(
            "SELECT member_id, pin_hash, wrong, locked_until_ms, seen_ms FROM wallet_pin
             WHERE member_id IN (SELECT value FROM json_each(?2)) ORDER BY member_id <> ?1, set_at_ms DESC LIMIT 1",
        )?
        .query_row(params![first, id_list(rows)], |row| {
            Ok(PinRow {
                member: row.get(0)?,
                hash: row.get(1)?,
                lock: Lock { wrong: row.get(2)?, locked_until_ms: row.get(3)?, seen_ms: row.get(4)? },
            })
        })
        .optional()?)
}

/// A new PIN; the guesses at the old one are forgotten.
pub(in crate::stored_value) fn save_pin(tx: &Tx<'_>, member: MemberId, hash: &str) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO wallet_pin (member_id, pin_hash, set_at_ms, seen_ms) VALUES (?1, ?2, ?3, ?3)
         ON CONFLICT (member_id) DO UPDATE SET pin_hash = excluded.pin_hash, set_at_ms = excluded.set_at_ms,
           wrong = 0, locked_until_ms = NULL, seen_ms = excluded.seen_ms",
    )?
    .execute(params![member, hash, tx.now_ms])?;
    Ok(())
}

pub(in crate::stored_value) fn save_lock(tx: &Tx<'_>, member: MemberId, lock: Lock) -> Result<()> {
    tx.prepare_cached("UPDATE wallet_pin SET wrong = ?2, locked_until_ms = ?3, seen_ms = ?4 WHERE member_id = ?1")?
        .execute(params![member, lock.wrong, lock.locked_until_ms, lock.seen_ms])?;
    Ok(())
}

/// Forgets the PINs of rows and what they proved.
pub(in crate::stored_value) fn forget(tx: &Tx<'_>, rows: &[MemberId]) -> Result<()> {
    let rows = id_list(rows);
    tx.prepare_cached("DELETE FROM wallet_pin WHERE member_id IN (SELECT value FROM json_each(?1))")?
        .execute([&rows])?;
    tx.prepare_cached("DELETE FROM wallet_proof WHERE member_id IN (SELECT value FROM json_each(?1))")?
        .execute([&rows])?;
    Ok(())
}

pub(in crate::stored_value) fn insert(
    tx: &Tx<'_>,
    digest: &[u8; 32],
    member: MemberId,
    expires_at_ms: i64,
) -> Result<()> {
    tx.prepare_cached("INSERT INTO wallet_proof (token_digest, member_id, till, given_at_ms, expires_at_ms) VALUES (?1, ?2, ?3, ?4, ?5)")?.execute(params![digest, member, tx.actor.till, tx.now_ms, expires_at_ms],)?;
    Ok(())
}

/// Uses up a proof for one of these rows at this till. Whether there was one that is good.
pub(in crate::stored_value) fn use_up(tx: &Tx<'_>, digest: &[u8; 32], rows: &[MemberId]) -> Result<bool> {
    let used = tx
        .prepare_cached(
            "UPDATE wallet_proof SET used_at_ms = ?3 WHERE token_digest = ?1 AND used_at_ms IS NULL AND till = ?4
           AND given_at_ms <= ?3 AND expires_at_ms > ?3 AND member_id IN (SELECT value FROM json_each(?2))",
        )?
        .execute(params![digest, id_list(rows), tx.now_ms, tx.actor.till])?;
    Ok(used == 1)
}

/// Lets go of proofs that nobody can use any more.
pub(in crate::stored_value) fn forget_old(tx: &Tx<'_>, before_ms: i64) -> Result<()> {
    tx.prepare_cached("DELETE FROM wallet_proof WHERE expires_at_ms <= ?1")?.execute([before_ms])?;
    Ok(())
}
