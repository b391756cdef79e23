//! Alarms.

use crate::alliance::commands::{Alarm, AlarmKind};
use crate::kernel::{AlarmId, PartnerId, Result, Tx};
use rusqlite::{Connection, OptionalExtension, Row, params};
use serde::{Deserialize, Serialize};

/// Where, and what contradicts what.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::alliance) struct Numbers {
    pub(in crate::alliance) sequence: i64,
    pub(in crate::alliance) known_hash: String,
    pub(in crate::alliance) other_hash: String,
}

/// An alarm to write down.
pub(in crate::alliance) struct NewAlarm<'a> {
    pub(in crate::alliance) partner: Option<PartnerId>,
    pub(in crate::alliance) kind: AlarmKind,
    pub(in crate::alliance) name: &'a str,
    pub(in crate::alliance) numbers: &'a Numbers,
    pub(in crate::alliance) ours: Option<&'a [u8]>,
    pub(in crate::alliance) evidence: Option<&'a [u8]>,
    pub(in crate::alliance) mark: &'a [u8; 32],
}

/// Writes an alarm down; the same trouble again is the same alarm.
pub(in crate::alliance) fn insert(tx: &Tx<'_>, new: &NewAlarm<'_>) -> Result<AlarmId> {
    tx.prepare_cached(
        "INSERT OR IGNORE INTO alliance_alarm (partner_id, kind, name, numbers, ours, evidence, mark, at_ms)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?
    .execute(params![
        new.partner,
        new.kind,
        new.name,
        serde_json::to_string(new.numbers)?,
        new.ours,
        new.evidence,
        new.mark,
        tx.now_ms
    ])?;
    Ok(tx.query_row("SELECT id FROM alliance_alarm WHERE mark = ?1", [new.mark], |row| row.get(0))?)
}

type Raw = (Alarm, String);

const COLUMNS: &str = "id, partner_id, name, kind, numbers, state = 'seen', note, at_ms";

fn from_row(row: &Row<'_>) -> rusqlite::Result<Raw> {
    let alarm = Alarm {
        alarm: row.get(0)?,
        partner: row.get(1)?,
        name: row.get(2)?,
        kind: row.get(3)?,
        sequence: 0,
        known_hash: String::new(),
        other_hash: String::new(),
        seen: row.get(5)?,
        note: row.get(6)?,
        at_ms: row.get(7)?,
    };
    Ok((alarm, row.get(4)?))
}

fn filled((alarm, numbers): Raw) -> Result<Alarm> {
    let Numbers { sequence, known_hash, other_hash } = serde_json::from_str(&numbers)?;
    Ok(Alarm { sequence, known_hash, other_hash, ..alarm })
}

pub(in crate::alliance) fn find(conn: &Connection, alarm: AlarmId) -> Result<Option<Alarm>> {
    conn.prepare_cached(&format!("SELECT {COLUMNS} FROM alliance_alarm WHERE id = ?1"))?
        .query_row([alarm], from_row)
        .optional()?
        .map(filled)
        .transpose()
}

/// Alarms of a partner or of all: open ones first, each newest first.
pub(in crate::alliance) fn list(conn: &Connection, partner: Option<PartnerId>, most: i64) -> Result<Vec<Alarm>> {
    let mut rows = conn.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM alliance_alarm WHERE ?1 IS NULL OR partner_id = ?1 ORDER BY state = 'seen', id DESC LIMIT ?2"
    ))?;
    let rows: Vec<Raw> = rows.query_map(params![partner, most], from_row)?.collect::<rusqlite::Result<_>>()?;
    rows.into_iter().map(filled).collect()
}

/// Alarms nobody has looked at, of a partner or of all.
pub(in crate::alliance) fn open_count(conn: &Connection, partner: Option<PartnerId>) -> Result<i64> {
    Ok(conn
        .prepare_cached("SELECT count(*) FROM alliance_alarm WHERE state = 'open' AND (?1 IS NULL OR partner_id = ?1)")?
        .query_row([partner], |row| row.get(0))?)
}

pub(in crate::alliance) fn set_seen(tx: &Tx<'_>, alarm: AlarmId, note: &str) -> Result<()> {
    tx.prepare_cached(
        "UPDATE alliance_alarm SET state = 'seen', note = ?2, seen_by = ?3, seen_at_ms = ?4 WHERE id = ?1",
    )?
    .execute(params![alarm, note, tx.actor.staff, tx.now_ms])?;
    Ok(())
}
