//! Rows of backups, checks and restores, and the settings that belong to them.

use super::problem::Problem;
use super::target::Kind;
use crate::kernel::{Result, Tx, audit, chance};
use crate::shop;
use rusqlite::{Connection, OptionalExtension, params};
use std::collections::HashSet;

/// Setting: when the key in use was made.
const KEY_MADE_AT: &str = "backup_key_made_at";

/// A backup that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Made {
    pub(super) kind: Kind,
    pub(super) file: String,
    pub(super) bytes: i64,
    pub(super) at_ms: i64,
    pub(super) seq: i64,
    /// 64 hexadecimal digits.
    pub(super) head: String,
    pub(super) whole: bool,
}

/// How the last try ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Tried {
    pub(super) at_ms: i64,
    pub(super) problem: Option<String>,
}

pub(super) fn recipient(conn: &Connection) -> Result<Option<String>> {
    shop::kept(conn, "backup_recipient")
}

/// Nobody has shown yet that they hold the key of a new recipient.
pub(super) fn set_recipient(tx: &Tx<'_>, recipient: &str) -> Result<()> {
    shop::keep(tx, "backup_key_checked", &None::<i64>)?;
    shop::keep(tx, "backup_recipient", &recipient)
}

pub(super) fn folder(conn: &Connection) -> Result<Option<String>> {
    Ok(shop::kept::<Option<String>>(conn, "backup_folder")?.flatten())
}

pub(super) fn set_folder(tx: &Tx<'_>, folder: Option<&str>) -> Result<()> {
    // The place is new: what happened at the one before says nothing of it.
    tx.execute("DELETE FROM backup_tried WHERE target = 'elsewhere'", [])?;
    shop::keep(tx, "backup_folder", &folder)
}

pub(super) fn key_checked_at_ms(conn: &Connection) -> Result<Option<i64>> {
    Ok(shop::kept::<Option<i64>>(conn, "backup_key_checked")?.flatten())
}

pub(super) fn set_key_checked(tx: &Tx<'_>) -> Result<()> {
    shop::keep(tx, "backup_key_checked", &tx.now_ms)
}

/// The backup made last at a place. By row, not by time: a clock may have been set back.
pub(super) fn last_made(conn: &Connection, kind: Kind) -> Result<Option<(i64, i64)>> {
    Ok(conn
        .prepare_cached("SELECT at_ms, seq FROM backup_made WHERE target = ?1 ORDER BY id DESC LIMIT 1")?
        .query_row([kind.as_str()], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?)
}

pub(super) fn files_made(conn: &Connection, kind: Kind) -> Result<HashSet<String>> {
    let mut rows = conn.prepare_cached("SELECT file FROM backup_made WHERE target = ?1")?;
    let files = rows.query_map([kind.as_str()], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    Ok(files)
}

pub(super) fn record_made(tx: &Tx<'_>, made: &Made) -> Result<()> {
    tx.execute(
        "INSERT INTO backup_made (at_ms, target, file, bytes, seq, head, whole) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        params![made.at_ms, made.kind.as_str(), made.file, made.bytes, made.seq, made.head, made.whole],
    )?;
    Ok(())
}

pub(super) fn tried(conn: &Connection, kind: Kind) -> Result<Option<Tried>> {
    Ok(conn
        .prepare_cached("SELECT at_ms, problem FROM backup_tried WHERE target = ?1")?
        .query_row([kind.as_str()], |row| Ok(Tried { at_ms: row.get(0)?, problem: row.get(1)? }))
        .optional()?)
}

pub(super) fn record_try(tx: &Tx<'_>, kind: Kind, problem: Option<Problem>) -> Result<()> {
    tx.execute(
        "INSERT INTO backup_tried (target, at_ms, problem) VALUES (?1, ?2, ?3)
         ON CONFLICT (target) DO UPDATE SET at_ms = excluded.at_ms, problem = excluded.problem",
        (kind.as_str(), tx.now_ms, problem.map(Problem::key)),
    )?;
    Ok(())
}

pub(super) fn record_check(tx: &Tx<'_>, at_ms: i64, findings: usize) -> Result<()> {
    tx.execute(
        "INSERT INTO check_made (at_ms, findings) VALUES (?1, ?2)",
        (at_ms, i64::try_from(findings).unwrap_or(i64::MAX)),
    )?;
    Ok(())
}

/// How much the last check found.
pub(super) fn found_last(conn: &Connection) -> Result<i64> {
    Ok(conn
        .prepare_cached("SELECT findings FROM check_made ORDER BY id DESC LIMIT 1")?
        .query_row([], |row| row.get(0))
        .optional()?
        .unwrap_or(0))
}

pub(super) fn record_restore(conn: &Connection, at_ms: i64, file: &str, set_aside: &str) -> Result<()> {
    conn.execute("INSERT INTO restore_made (at_ms, file, set_aside) VALUES (?1, ?2, ?3)", (at_ms, file, set_aside))?;
    Ok(())
}

/// Whether a restore is in place whose erasures were not applied again yet.
pub(super) fn is_unsettled(conn: &Connection) -> Result<bool> {
    Ok(conn
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM restore_made WHERE erasures_again IS NULL)")?
        .query_row([], |row| row.get(0))?)
}

pub(super) fn settle(tx: &Tx<'_>, erasures_again: i64) -> Result<()> {
    tx.execute("UPDATE restore_made SET erasures_again = ?1 WHERE erasures_again IS NULL", [erasures_again])?;
    Ok(())
}

/// The last audit entry: its number, its hash, its time.
pub(super) fn last_act(conn: &Connection) -> Result<(i64, String, Option<i64>)> {
    let (seq, hash) = audit::head(conn)?;
    let at_ms = conn.query_row("SELECT at_ms FROM audit ORDER BY seq DESC LIMIT 1", [], |row| row.get(0)).optional()?;
    Ok((seq, chance::hex(&hash), at_ms))
}

/// When the key in use was made; none for one made before that was kept.
pub(super) fn key_made_at(conn: &Connection) -> Result<Option<i64>> {
    shop::kept(conn, KEY_MADE_AT)
}

pub(super) fn set_key_made(tx: &Tx<'_>) -> Result<()> {
    shop::keep(tx, KEY_MADE_AT, &tx.now_ms)
}

/// The shop's own id, which tells its half-made files from those of another shop in the same folder.
pub(crate) fn shop_mark(conn: &Connection) -> Result<String> {
    let uuid: Option<Vec<u8>> = conn.query_row("SELECT uuid FROM shop", [], |row| row.get(0)).optional()?;
    Ok(chance::hex(&uuid.unwrap_or_default()).chars().take(8).collect())
}

/// Whether a day was closed at or after a moment.
pub(super) fn day_closed_since(conn: &Connection, at_ms: i64) -> Result<bool> {
    Ok(conn
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM fact WHERE kind = 'day_closed' AND at_ms >= ?1)")?
        .query_row([at_ms], |row| row.get(0))?)
}
