//! The shop's row and its settings.

use super::commands::{ChangeShop, Currency, Language, Law, Settings, Shop, ShopKind, Unfit, UnfitReason};
use crate::db::{OpenError, schema_version};
use crate::kernel::{Result, Tx, time};
use chrono_tz::Tz;
use rusqlite::{Connection, OptionalExtension, params};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::path::Path;
use uuid::Uuid;

/// The shop; `None` before the first run.
pub(crate) fn find(conn: &Connection) -> Result<Option<Shop>> {
    let shop = conn
        .prepare_cached(
            "SELECT name, address, promise, kind, language, country, currency, exponent, time_zone, law, demo, opened_at_ms,
                    logo IS NOT NULL FROM shop",
        )?
        .query_row([], |row| {
            Ok(Shop {
                name: row.get(0)?,
                address: row.get(1)?,
                promise: row.get(2)?,
                kind: match row.get::<_, String>(3)?.as_str() {
                    "staple_rare" => ShopKind::StapleRare,
                    "niche" => ShopKind::Niche,
                    _ => ShopKind::StapleFrequent,
                },
                language: match row.get::<_, String>(4)?.as_str() {
                    "zh-CN" => Language::ZhCn,
                    "es" => Language::Es,
                    _ => Language::En,
                },
                country: row.get(5)?,
                currency: Currency { code: row.get(6)?, exponent: row.get(7)? },
                time_zone: row.get(8)?,
                law: match row.get::<_, String>(9)?.as_str() {
                    "cn" => Law::Cn,
                    "eu" => Law::Eu,
                    _ => Law::None,
                },
                demo: row.get(10)?,
                opened_at_ms: row.get(11)?,
                has_logo: row.get(12)?,
            })
        })
        .optional()?;
    Ok(shop)
}

pub(super) fn insert(
    tx: &Tx<'_>,
    uuid: &Uuid,
    shop: &ChangeShop,
    currency: &str,
    exponent: u8,
    demo: bool,
) -> Result<()> {
    tx.execute(
        "INSERT INTO shop (id, uuid, name, address, promise, kind, language, country, currency, exponent, time_zone, law, demo, opened_at_ms)
         VALUES (1, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
        params![
            uuid.as_bytes(), shop.name, shop.address, shop.promise, shop.kind.as_str(), shop.language.as_str(),
            shop.country, currency, exponent, shop.time_zone, shop.law.as_str(), demo, tx.now_ms
        ],
    )?;
    Ok(())
}

pub(super) fn update(tx: &Tx<'_>, shop: &ChangeShop) -> Result<()> {
    tx.execute(
        "UPDATE shop SET name = ?1, address = ?2, promise = ?3, kind = ?4, language = ?5, country = ?6, time_zone = ?7, law = ?8",
        params![
            shop.name, shop.address, shop.promise, shop.kind.as_str(), shop.language.as_str(), shop.country,
            shop.time_zone, shop.law.as_str()
        ],
    )?;
    Ok(())
}

/// The settings, with defaults for what nobody changed.
pub(crate) fn settings(conn: &Connection) -> Result<Settings> {
    let kept: Option<String> = conn
        .prepare_cached("SELECT value FROM setting WHERE key = 'tills'")?
        .query_row([], |row| row.get(0))
        .optional()?;
    Ok(kept.map(|json| serde_json::from_str(&json)).transpose()?.unwrap_or_default())
}

pub(super) fn save_settings(tx: &Tx<'_>, settings: &Settings) -> Result<()> {
    tx.execute(
        "INSERT INTO setting (key, value) VALUES ('tills', ?1) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        [serde_json::to_string(settings)?],
    )?;
    Ok(())
}

/// What another capability keeps under a key of its own; `None` where nothing is kept.
pub(crate) fn kept<T: DeserializeOwned>(conn: &Connection, key: &str) -> Result<Option<T>> {
    let kept: Option<String> = conn
        .prepare_cached("SELECT value FROM setting WHERE key = ?1")?
        .query_row([key], |row| row.get(0))
        .optional()?;
    Ok(kept.map(|json| serde_json::from_str(&json)).transpose()?)
}

/// Keeps a value of another capability under a key of its own.
pub(crate) fn keep<T: Serialize>(tx: &Tx<'_>, key: &str, value: &T) -> Result<()> {
    tx.execute(
        "INSERT INTO setting (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        (key, serde_json::to_string(value)?),
    )?;
    Ok(())
}

/// The bytes of the logo as it was put in.
pub(crate) fn logo(conn: &Connection) -> Result<Option<Vec<u8>>> {
    Ok(conn.query_row("SELECT logo FROM shop", [], |row| row.get(0)).optional()?.flatten())
}

pub(super) fn save_logo(tx: &Tx<'_>, bytes: Option<&[u8]>) -> Result<()> {
    tx.execute("UPDATE shop SET logo = ?1", [bytes])?;
    Ok(())
}

/// The shop's clock; UTC before the first run.
pub(crate) fn time_zone(conn: &Connection) -> Result<Tz> {
    let name: Option<String> =
        conn.prepare_cached("SELECT time_zone FROM shop")?.query_row([], |row| row.get(0)).optional()?;
    Ok(name.and_then(|name| name.parse().ok()).unwrap_or(Tz::UTC))
}

/// The shop's country, two letters; phones are read as of here.
pub(crate) fn country(conn: &Connection) -> Result<String> {
    let country: Option<String> =
        conn.prepare_cached("SELECT country FROM shop")?.query_row([], |row| row.get(0)).optional()?;
    Ok(country.unwrap_or_else(|| "CN".to_owned()))
}

/// Decimals of the shop's currency.
pub(crate) fn exponent(conn: &Connection) -> Result<u8> {
    Ok(conn.query_row("SELECT exponent FROM shop", [], |row| row.get(0)).optional()?.unwrap_or(2))
}

/// How long a till waits for a touch before it locks.
pub(crate) fn auto_lock_ms(conn: &Connection) -> Result<i64> {
    Ok(i64::from(settings(conn)?.auto_lock_minutes).saturating_mul(time::MINUTE_MS))
}

/// Marks the shop as invented, and says why one should join it.
pub(crate) fn mark_as_demo(tx: &Tx<'_>, promise: &str) -> Result<()> {
    tx.execute("UPDATE shop SET demo = 1, promise = ?1", [promise])?;
    Ok(())
}

/// A restored shop is another generation of the old one, and of `beside`, the one it takes the place of.
pub(crate) fn raise_generation(conn: &Connection, beside: i64) -> Result<()> {
    conn.execute("UPDATE shop SET generation = max(generation, ?1) + 1", [beside])?;
    Ok(())
}

/// What tells this shop from every other.
pub(crate) fn uuid(conn: &Connection) -> Result<[u8; 16]> {
    Ok(conn.query_row("SELECT uuid FROM shop", [], |row| row.get(0))?)
}

/// Which generation of itself the shop is.
pub(crate) fn generation(conn: &Connection) -> Result<i64> {
    Ok(conn.query_row("SELECT generation FROM shop", [], |row| row.get(0))?)
}

/// Gives this till the next of the numbers that people call tills by, with its first shift or voucher; it keeps it.
pub(crate) fn number_till(tx: &Tx<'_>) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO till_number (till, number) SELECT ?1, (SELECT coalesce(max(number), 0) + 1 FROM till_number) WHERE true
         ON CONFLICT (till) DO NOTHING",
    )?
    .execute([&tx.actor.till])?;
    Ok(())
}

/// The number of a till; none before it has one.
pub(crate) fn till_number(conn: &Connection, till: &str) -> Result<Option<i64>> {
    let mut number = conn.prepare_cached("SELECT number FROM till_number WHERE till = ?1")?;
    Ok(number.query_row([till], |row| row.get(0)).optional()?)
}

/// What people are told of a file that cannot be used.
pub(super) fn unfit(error: &OpenError, folder: &Path) -> Unfit {
    let (reason, found) = match error {
        OpenError::Corrupt { .. } => (UnfitReason::Corrupt, None),
        OpenError::Newer { found, .. } => (UnfitReason::Newer, Some(*found)),
        OpenError::NotAShop => (UnfitReason::NotAShop, None),
        OpenError::ReadOnly => (UnfitReason::ReadOnly, None),
        OpenError::DiskFull => (UnfitReason::DiskFull, None),
        OpenError::SyncedFolder { .. } => (UnfitReason::SyncedFolder, None),
        OpenError::NetworkFolder { .. } => (UnfitReason::NetworkFolder, None),
        OpenError::Linked => (UnfitReason::Linked, None),
        OpenError::InUse => (UnfitReason::InUse, None),
        OpenError::Failed { .. } => (UnfitReason::Failed, None),
    };
    let detail = error.to_string();
    Unfit { reason, folder: folder.display().to_string(), found, known: schema_version(), detail }
}
