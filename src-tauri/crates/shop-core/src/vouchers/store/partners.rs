//! Other shops, what they said of their serials, and what they took back.

use super::keys::KeyRow;
use crate::kernel::{Result, Tx};
use crate::vouchers::partners::Standing;
use rusqlite::{Connection, OptionalExtension, Row, params};
use voucher_code::{AgreementPublic, IssuingCertificate, KeyHint, Lead, Random, Serial, ShopId, ShortId};

/// Another shop as it stands in the file.
#[derive(Debug, Clone)]
pub(in crate::vouchers) struct ShopRow {
    pub(in crate::vouchers) id: i64,
    pub(in crate::vouchers) shop: ShopId,
    pub(in crate::vouchers) name: String,
    pub(in crate::vouchers) agreement: [u8; 32],
    pub(in crate::vouchers) cap: i64,
    pub(in crate::vouchers) standing: Standing,
    pub(in crate::vouchers) paid: i64,
    /// A restore left open which of its vouchers are spent.
    pub(in crate::vouchers) is_in_doubt: bool,
    /// Since then.
    pub(in crate::vouchers) doubt_ms: i64,
    pub(in crate::vouchers) heard_at_ms: i64,
}

const COLUMNS: &str = "id, shop, name, agreement, cap, standing, paid, doubt, heard_at_ms, doubt_ms";

fn from_row(row: &Row<'_>) -> rusqlite::Result<ShopRow> {
    Ok(ShopRow {
        id: row.get(0)?,
        shop: ShopId(row.get(1)?),
        name: row.get(2)?,
        agreement: row.get(3)?,
        cap: row.get(4)?,
        standing: row.get(5)?,
        paid: row.get(6)?,
        is_in_doubt: row.get(7)?,
        heard_at_ms: row.get(8)?,
        doubt_ms: row.get(9)?,
    })
}

pub(in crate::vouchers) fn find(conn: &Connection, id: i64) -> Result<Option<ShopRow>> {
    Ok(conn
        .prepare_cached(&format!("SELECT {COLUMNS} FROM voucher_shop WHERE id = ?1"))?
        .query_row([id], from_row)
        .optional()?)
}

pub(in crate::vouchers) fn by_shop(conn: &Connection, shop: ShopId) -> Result<Option<ShopRow>> {
    Ok(conn
        .prepare_cached(&format!("SELECT {COLUMNS} FROM voucher_shop WHERE shop = ?1"))?
        .query_row([shop.0], from_row)
        .optional()?)
}

pub(in crate::vouchers) fn by_short(conn: &Connection, short: ShortId) -> Result<Option<ShopRow>> {
    Ok(conn
        .prepare_cached(&format!("SELECT {COLUMNS} FROM voucher_shop WHERE short = ?1"))?
        .query_row([short.0], from_row)
        .optional()?)
}

/// A shop to write.
pub(in crate::vouchers) struct NewShop<'a> {
    pub(in crate::vouchers) shop: ShopId,
    pub(in crate::vouchers) identity: &'a [u8; 32],
    pub(in crate::vouchers) name: &'a str,
    pub(in crate::vouchers) agreement: &'a [u8; 32],
    pub(in crate::vouchers) cap: i64,
    pub(in crate::vouchers) standing: Standing,
}

pub(in crate::vouchers) fn keep(tx: &Tx<'_>, new: &NewShop<'_>) -> Result<()> {
    tx.execute(
        "INSERT INTO voucher_shop (shop, short, identity, name, agreement, cap, standing, heard_at_ms, met_at_ms)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?8)
         ON CONFLICT (shop) DO UPDATE SET name = excluded.name, agreement = excluded.agreement, cap = excluded.cap,
           standing = excluded.standing",
        params![
            new.shop.0,
            new.shop.short().0,
            new.identity,
            new.name,
            new.agreement,
            new.cap,
            new.standing,
            tx.now_ms
        ],
    )?;
    Ok(())
}

pub(in crate::vouchers) fn set_heard(tx: &Tx<'_>, shop: i64) -> Result<()> {
    tx.execute("UPDATE voucher_shop SET heard_at_ms = ?2 WHERE id = ?1", params![shop, tx.now_ms])?;
    Ok(())
}

pub(in crate::vouchers) fn set_doubt(tx: &Tx<'_>, shop: i64, doubt: bool) -> Result<()> {
    tx.execute("UPDATE voucher_shop SET doubt = ?2, doubt_ms = ?3 WHERE id = ?1", params![shop, doubt, tx.now_ms])?;
    Ok(())
}

pub(in crate::vouchers) fn add_paid(tx: &Tx<'_>, shop: i64, amount: i64) -> Result<()> {
    tx.execute("UPDATE voucher_shop SET paid = paid + ?2 WHERE id = ?1", params![shop, amount])?;
    Ok(())
}

/// A key of another shop.
pub(in crate::vouchers) fn insert_key(
    tx: &Tx<'_>,
    shop: i64,
    certificate: &IssuingCertificate,
    signed: &[u8],
    lead: Lead,
) -> Result<()> {
    tx.execute(
        "INSERT INTO voucher_key (kind, generation, epoch, shop_id, hint, lead, public, certificate, first_day, last_issue_day,
           last_redeem_day, made_at_ms) VALUES ('issuing', 0, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        params![
            certificate.epoch.0,
            shop,
            certificate.key.hint().0,
            lead.number(),
            certificate.key.as_bytes(),
            signed,
            certificate.first_day.0,
            certificate.last_issue_day.0,
            certificate.last_redeem_day.0,
            tx.now_ms
        ],
    )?;
    Ok(())
}

fn key_ids(conn: &Connection, query: &str, value: impl rusqlite::ToSql) -> Result<Vec<i64>> {
    let mut rows = conn.prepare_cached(query)?;
    let rows = rows.query_map([value], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn keys(conn: &Connection, ids: Vec<i64>) -> Result<Vec<KeyRow>> {
    let mut found = Vec::with_capacity(ids.len());
    for id in ids {
        found.extend(super::keys::find(conn, id)?);
    }
    Ok(found)
}

/// Other shops' keys that a scanned voucher may be of.
pub(in crate::vouchers) fn keys_by_hint(conn: &Connection, hint: KeyHint) -> Result<Vec<KeyRow>> {
    keys(conn, key_ids(conn, "SELECT id FROM voucher_key WHERE hint = ?1 AND shop_id IS NOT NULL ORDER BY id", hint.0)?)
}

/// Other shops' keys that a typed code may be of.
pub(in crate::vouchers) fn keys_by_lead(conn: &Connection, lead: Lead) -> Result<Vec<KeyRow>> {
    let query = "SELECT id FROM voucher_key WHERE lead = ?1 AND shop_id IS NOT NULL ORDER BY id";
    keys(conn, key_ids(conn, query, lead.number())?)
}

/// The key of another shop's epoch.
pub(in crate::vouchers) fn key_of(conn: &Connection, shop: i64, epoch: u32) -> Result<Option<KeyRow>> {
    let id: Option<i64> = conn
        .prepare_cached("SELECT id FROM voucher_key WHERE shop_id = ?1 AND epoch = ?2")?
        .query_row(params![shop, epoch], |row| row.get(0))
        .optional()?;
    Ok(id.map(|id| super::keys::find(conn, id)).transpose()?.flatten())
}

/// The issuing keys of another shop, or the shop's own, oldest first.
pub(in crate::vouchers) fn issuing(conn: &Connection, shop: Option<i64>) -> Result<Vec<[u8; 32]>> {
    let mut rows =
        conn.prepare_cached("SELECT public FROM voucher_key WHERE kind = 'issuing' AND shop_id IS ?1 ORDER BY id")?;
    let rows = rows.query_map([shop], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// A key is given up.
pub(in crate::vouchers) fn retire_key(tx: &Tx<'_>, key: i64) -> Result<()> {
    tx.execute(
        "UPDATE voucher_key SET retired_at_ms = coalesce(retired_at_ms, ?2) WHERE id = ?1",
        params![key, tx.now_ms],
    )?;
    Ok(())
}

/// What another shop said of a run of serials.
#[derive(Debug, Clone)]
pub(in crate::vouchers) struct RangeRow {
    pub(in crate::vouchers) terms: [u8; 12],
    pub(in crate::vouchers) own_agreement: [u8; 32],
    pub(in crate::vouchers) issuer_agreement: [u8; 32],
}

pub(in crate::vouchers) fn insert_range(
    tx: &Tx<'_>,
    shop: &ShopRow,
    range: &voucher_code::Range,
    issuer: &[u8; 32],
) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO voucher_range (shop_id, epoch, first, last, terms, own_agreement, issuer_agreement, at_ms)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?
    .execute(params![
        shop.id,
        range.epoch.0,
        range.first.0,
        range.last.0,
        range.terms.to_bytes(),
        range.agreement.as_bytes(),
        issuer,
        tx.now_ms
    ])?;
    Ok(())
}

/// The first range that holds a serial.
pub(in crate::vouchers) fn range_of(
    conn: &Connection,
    shop: i64,
    epoch: u32,
    serial: Serial,
) -> Result<Option<RangeRow>> {
    Ok(conn
        .prepare_cached(
            "SELECT terms, own_agreement, issuer_agreement FROM voucher_range
             WHERE shop_id = ?1 AND epoch = ?2 AND first <= ?3 AND last >= ?3 ORDER BY id LIMIT 1",
        )?
        .query_row(params![shop, epoch, serial.0], |row| {
            Ok(RangeRow { terms: row.get(0)?, own_agreement: row.get(1)?, issuer_agreement: row.get(2)? })
        })
        .optional()?)
}

pub(in crate::vouchers) fn revoke(tx: &Tx<'_>, key: i64, serial: Serial, random: Random) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO voucher_revoked (key_id, serial, random, at_ms) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (key_id, serial, random) DO NOTHING",
    )?
    .execute(params![key, serial.0, random.0, tx.now_ms])?;
    Ok(())
}

pub(in crate::vouchers) fn really_issued(tx: &Tx<'_>, key: i64, serial: Serial, random: Random) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO voucher_issued (key_id, serial, random, at_ms) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (key_id, serial, random) DO NOTHING",
    )?
    .execute(params![key, serial.0, random.0, tx.now_ms])?;
    Ok(())
}

/// Whether a shop says that it really made a voucher with a key it gave up.
pub(in crate::vouchers) fn is_really_issued(
    conn: &Connection,
    key: i64,
    serial: Serial,
    random: Option<Random>,
) -> Result<bool> {
    Ok(conn
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM voucher_issued WHERE key_id = ?1 AND serial = ?2 AND (?3 IS NULL OR random = ?3))",
        )?
        .query_row(params![key, serial.0, random.map(|random| random.0)], |row| row.get(0))?)
}

/// Vouchers of an issuing key of ours that another shop takes: serial and random, serials rising.
pub(in crate::vouchers) fn made_for(conn: &Connection, key: i64, redeemer: i64) -> Result<Vec<(Serial, Random)>> {
    let mut rows = conn.prepare_cached(
        "SELECT serial, random FROM voucher WHERE key_id = ?1 AND redeemer_id = ?2 AND random IS NOT NULL ORDER BY serial",
    )?;
    let rows = rows.query_map(params![key, redeemer], |row| Ok((Serial(row.get(0)?), Random(row.get(1)?))))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Whether a voucher was taken back: by its serial, and its random where that is known.
pub(in crate::vouchers) fn is_revoked(
    conn: &Connection,
    key: i64,
    serial: Serial,
    random: Option<Random>,
) -> Result<bool> {
    Ok(conn
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM voucher_revoked WHERE key_id = ?1 AND serial = ?2 AND (?3 IS NULL OR random = ?3))",
        )?
        .query_row(params![key, serial.0, random.map(|random| random.0)], |row| row.get(0))?)
}

/// What another shop settles for all vouchers of it that were used here and not given up, of one offer or of all.
pub(in crate::vouchers) fn owed(
    conn: &Connection,
    shop: i64,
    offer: Option<crate::kernel::VoucherOfferId>,
) -> Result<i64> {
    Ok(conn
        .prepare_cached(
            "SELECT coalesce(sum(e.owed), 0) FROM voucher_event AS e JOIN voucher AS v ON v.id = e.voucher_id
             WHERE v.shop_id = ?1 AND (?2 IS NULL OR v.offer_id = ?2) AND e.kind = 'redeemed'
               AND NOT EXISTS (SELECT 1 FROM voucher_event WHERE restores = e.id)",
        )?
        .query_row(params![shop, offer], |row| row.get(0))?)
}

/// The public agreement key of a row, checked.
pub(in crate::vouchers) fn agreement(bytes: &[u8; 32]) -> Result<AgreementPublic> {
    AgreementPublic::from_bytes(bytes).map_err(crate::vouchers::keys::broken)
}
