//! Rows of sealed and told secrets.

use super::bytes;
use crate::kernel::{DrawId, Result, Tx};
use rusqlite::{Connection, OptionalExtension, params};

/// A secret as it lies in the file.
pub(in crate::lottery) struct SecretRow {
    pub(in crate::lottery) nonce: [u8; 24],
    pub(in crate::lottery) sealed: Vec<u8>,
    pub(in crate::lottery) told: Option<[u8; 32]>,
}

pub(in crate::lottery) fn insert(tx: &Tx<'_>, draw: DrawId, nonce: &[u8; 24], sealed: &[u8]) -> Result<()> {
    tx.prepare_cached("INSERT INTO draw_secret (draw_id, nonce, sealed) VALUES (?1, ?2, ?3)")?
        .execute(params![draw, nonce, sealed])?;
    Ok(())
}

pub(in crate::lottery) fn find(conn: &Connection, draw: DrawId) -> Result<Option<SecretRow>> {
    Ok(conn
        .prepare_cached("SELECT nonce, sealed, told FROM draw_secret WHERE draw_id = ?1")?
        .query_row([draw], |row| Ok(SecretRow { nonce: bytes(row, 0)?, sealed: row.get(1)?, told: row.get(2)? }))
        .optional()?)
}

/// Tells the secret of a draw that closes.
pub(in crate::lottery) fn tell(tx: &Tx<'_>, draw: DrawId, secret: &[u8; 32]) -> Result<()> {
    tx.prepare_cached("UPDATE draw_secret SET told = ?2 WHERE draw_id = ?1")?.execute(params![draw, secret])?;
    Ok(())
}
