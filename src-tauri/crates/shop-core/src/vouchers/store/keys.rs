//! Public keys and certificates.

use crate::kernel::{Result, Tx};
use rusqlite::{Connection, OptionalExtension, Row, params};

/// A key as it stands in the file.
#[derive(Debug, Clone)]
pub(in crate::vouchers) struct KeyRow {
    pub(in crate::vouchers) id: i64,
    pub(in crate::vouchers) generation: i64,
    /// The quarter; of another shop's key the epoch as it is certified.
    pub(in crate::vouchers) epoch: u32,
    /// Who vouches for it; its own row for an identity and for another shop's key.
    pub(in crate::vouchers) identity: i64,
    /// Whose it is, where it is another shop's.
    pub(in crate::vouchers) shop: Option<i64>,
    pub(in crate::vouchers) public: [u8; 32],
    pub(in crate::vouchers) first_day: u16,
    pub(in crate::vouchers) last_issue_day: u16,
    pub(in crate::vouchers) last_redeem_day: u16,
    pub(in crate::vouchers) next_serial: i64,
    /// Given up: nothing of it is taken any more.
    pub(in crate::vouchers) is_retired: bool,
}

const COLUMNS: &str = "id, generation, epoch, coalesce(identity_id, id), public, coalesce(first_day, 0),
    coalesce(last_issue_day, 0), coalesce(last_redeem_day, 0), next_serial, shop_id,
    retired_at_ms IS NOT NULL";

fn from_row(row: &Row<'_>) -> rusqlite::Result<KeyRow> {
    Ok(KeyRow {
        id: row.get(0)?,
        generation: row.get(1)?,
        epoch: row.get(2)?,
        identity: row.get(3)?,
        public: row.get(4)?,
        first_day: row.get(5)?,
        last_issue_day: row.get(6)?,
        last_redeem_day: row.get(7)?,
        next_serial: row.get(8)?,
        shop: row.get(9)?,
        is_retired: row.get(10)?,
    })
}

/// What is written of a new key.
pub(in crate::vouchers) struct NewKey<'a> {
    pub(in crate::vouchers) kind: &'a str,
    pub(in crate::vouchers) generation: i64,
    pub(in crate::vouchers) epoch: u32,
    pub(in crate::vouchers) identity: Option<i64>,
    pub(in crate::vouchers) public: &'a [u8; 32],
    pub(in crate::vouchers) certificate: Option<&'a [u8]>,
    /// First day, last day of issue, last day of redemption.
    pub(in crate::vouchers) days: Option<(u16, u16, u16)>,
}

pub(in crate::vouchers) fn insert(tx: &Tx<'_>, key: &NewKey<'_>) -> Result<i64> {
    tx.execute(
        "INSERT INTO voucher_key (kind, generation, epoch, identity_id, public, certificate, first_day, last_issue_day,
           last_redeem_day, made_at_ms) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        params![
            key.kind,
            key.generation,
            key.epoch,
            key.identity,
            key.public,
            key.certificate,
            key.days.map(|days| days.0),
            key.days.map(|days| days.1),
            key.days.map(|days| days.2),
            tx.now_ms
        ],
    )?;
    Ok(tx.last_insert_rowid())
}

/// All of the shop's own keys of a kind, newest first.
pub(in crate::vouchers) fn all(conn: &Connection, kind: &str) -> Result<Vec<KeyRow>> {
    let mut found = conn.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM voucher_key WHERE kind = ?1 AND shop_id IS NULL ORDER BY id DESC"
    ))?;
    let found = found.query_map([kind], from_row)?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

pub(in crate::vouchers) fn find(conn: &Connection, id: i64) -> Result<Option<KeyRow>> {
    Ok(conn
        .prepare_cached(&format!("SELECT {COLUMNS} FROM voucher_key WHERE id = ?1"))?
        .query_row([id], from_row)
        .optional()?)
}

/// The key of an identity, kind, generation and epoch.
pub(in crate::vouchers) fn of(
    conn: &Connection,
    kind: &str,
    identity: i64,
    generation: i64,
    epoch: u32,
) -> Result<Option<KeyRow>> {
    Ok(conn
        .prepare_cached(&format!(
            "SELECT {COLUMNS} FROM voucher_key WHERE kind = ?1 AND identity_id = ?2 AND generation = ?3 AND epoch = ?4"
        ))?
        .query_row(params![kind, identity, generation, epoch], from_row)
        .optional()?)
}

pub(in crate::vouchers) fn by_public(conn: &Connection, public: &[u8; 32]) -> Result<Option<KeyRow>> {
    Ok(conn
        .prepare_cached(&format!("SELECT {COLUMNS} FROM voucher_key WHERE public = ?1"))?
        .query_row([public], from_row)
        .optional()?)
}

/// Takes so many serials of a key: the first of them.
pub(in crate::vouchers) fn take_serials(tx: &Tx<'_>, key: i64, count: i64) -> Result<i64> {
    Ok(tx
        .prepare_cached(
            "UPDATE voucher_key SET next_serial = next_serial + ?2 WHERE id = ?1 RETURNING next_serial - ?2",
        )?
        .query_row(params![key, count], |row| row.get(0))?)
}

/// A key's certificate, as it was signed.
pub(in crate::vouchers) fn certificate(conn: &Connection, id: i64) -> Result<Option<Vec<u8>>> {
    Ok(conn.prepare_cached("SELECT certificate FROM voucher_key WHERE id = ?1")?.query_row([id], |row| row.get(0))?)
}

/// All issuing keys with their rows, the shop's own and others'.
pub(in crate::vouchers) fn issuing(conn: &Connection) -> Result<Vec<(i64, [u8; 32])>> {
    let mut rows = conn.prepare_cached("SELECT id, public FROM voucher_key WHERE kind = 'issuing'")?;
    let rows = rows.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
