//! Phones of erased people, as a keyed hash.

use crate::kernel::{Result, Tx, chance};
use rusqlite::{Connection, OptionalExtension, params};
use sha2::{Digest, Sha256};

/// Keeps the hash of an erased phone.
pub(in crate::members) fn keep(tx: &Tx<'_>, e164: &str, until_ms: i64) -> Result<()> {
    let key = match key(tx)? {
        Some(key) => key,
        None => {
            let key: [u8; 32] = chance::bytes(tx.chance);
            tx.prepare_cached("INSERT INTO member_secret (id, phone_key) VALUES (1, ?1)")?.execute([key])?;
            key
        }
    };
    tx.prepare_cached(
        "INSERT INTO member_erased_phone (digest, kept_until_ms) VALUES (?1, ?2)
         ON CONFLICT (digest) DO UPDATE SET kept_until_ms = max(kept_until_ms, excluded.kept_until_ms)",
    )?
    .execute(params![digest(key, e164), until_ms])?;
    Ok(())
}

/// Whether a phone was erased and its hash is still kept.
pub(in crate::members) fn is_kept(conn: &Connection, e164: &str, now_ms: i64) -> Result<bool> {
    let Some(key) = key(conn)? else { return Ok(false) };
    Ok(conn
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM member_erased_phone WHERE digest = ?1 AND kept_until_ms > ?2)")?
        .query_row(params![digest(key, e164), now_ms], |row| row.get(0))?)
}

/// Lets go of hashes that were kept long enough.
pub(in crate::members) fn let_go(tx: &Tx<'_>) -> Result<()> {
    tx.prepare_cached("DELETE FROM member_erased_phone WHERE kept_until_ms <= ?1")?.execute([tx.now_ms])?;
    Ok(())
}

fn key(conn: &Connection) -> Result<Option<[u8; 32]>> {
    Ok(conn
        .prepare_cached("SELECT phone_key FROM member_secret WHERE id = 1")?
        .query_row([], |row| row.get(0))
        .optional()?)
}

/// Without the key, which never leaves the file, all eleven-digit numbers could be tried in minutes.
fn digest(key: [u8; 32], e164: &str) -> [u8; 32] {
    Sha256::new().chain_update(b"storeloop/erased-phone/1\0").chain_update(key).chain_update(e164).finalize().into()
}
