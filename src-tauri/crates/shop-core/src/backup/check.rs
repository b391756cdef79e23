//! The check: is the file whole, and does everything add up.

use super::commands::CheckReport;
use super::store;
use crate::dispatch::Act;
use crate::kernel::{Error, Finding, Result, Topic};
use rusqlite::Connection;

/// The most findings of one kind that are listed.
const MOST: usize = 50;

/// Checks the file, its references and every ledger, and keeps how much was found.
pub(super) fn check(act: &Act<'_>) -> Result<CheckReport> {
    if let Some(earlier) = act.done_before()? {
        return Ok(earlier);
    }
    let (findings, checked_at_ms) = act.read(|view| Ok((find(view)?, view.now_ms)))?;
    act.write(|tx| {
        store::record_check(tx, checked_at_ms, findings.len())?;
        tx.changed(&[Topic::Backup]);
        Ok(CheckReport { ok: findings.is_empty(), findings, checked_at_ms })
    })
}

/// Checks at the close. What is found stands in the log and turns the badge; the close goes on.
pub(super) fn check_at_close(act: &Act<'_>) -> Result<()> {
    let (findings, checked_at_ms) = act.read(|view| Ok((find(view)?, view.now_ms)))?;
    for finding in &findings {
        tracing::error!(what = %finding.what, detail = %finding.detail, "does not add up");
    }
    act.step(|tx| {
        store::record_check(tx, checked_at_ms, findings.len())?;
        tx.changed(&[Topic::Backup]);
        Ok(())
    })
}

/// What does not add up in a file that can be read: rows that refer to nothing, ledgers, the chain.
pub(super) fn books(conn: &Connection) -> Result<Vec<Finding>> {
    let mut findings = dangling(conn)?;
    findings.extend(crate::reactions::check(conn)?);
    Ok(findings)
}

/// Everything that is wrong. A file too damaged to be read to its end is a finding, too.
fn find(conn: &Connection) -> Result<Vec<Finding>> {
    let mut findings = Vec::new();
    for look in [integrity, dangling, crate::reactions::check] {
        match look(conn) {
            Ok(found) => findings.extend(found.into_iter().take(MOST)),
            Err(Error::Refusal(refusal)) => findings.push(Finding::new("integrity", refusal.code)),
            Err(failure) => return Err(failure),
        }
    }
    Ok(findings)
}

fn integrity(conn: &Connection) -> Result<Vec<Finding>> {
    let mut rows = conn.prepare("PRAGMA integrity_check(50)")?;
    let verdicts: Vec<String> = rows.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    Ok(verdicts.into_iter().filter(|verdict| verdict != "ok").map(|text| Finding::new("integrity", text)).collect())
}

fn dangling(conn: &Connection) -> Result<Vec<Finding>> {
    let mut rows = conn.prepare("SELECT \"table\", rowid, parent FROM pragma_foreign_key_check LIMIT 50")?;
    let found = rows.query_map([], |row| {
        let (table, row_id, parent): (String, Option<i64>, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
        let row_id = row_id.map(|id| id.to_string()).unwrap_or_default();
        Ok(Finding::new("foreign-keys", format!("{table} {row_id} → {parent}")))
    })?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}
