//! Presence, and the stage that follows from it.

use super::super::commands::Stage;
use super::all;
use crate::kernel::{CauseId, MemberId, Result, Tx};
use rusqlite::{Connection, OptionalExtension, params};

/// A day on which someone was here, since 1970, and the last moment that proves it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::members) struct VisitDay {
    pub(in crate::members) day: i64,
    pub(in crate::members) at_ms: i64,
}

/// Writes down that `cause` proves presence on a day, at that moment.
pub(in crate::members) fn add(tx: &Tx<'_>, member: MemberId, day: i64, at_ms: i64, cause: CauseId) -> Result<()> {
    tx.prepare_cached("INSERT INTO member_visit (member_id, day, cause_id, delta, at_ms) VALUES (?1, ?2, ?3, 1, ?4)")?
        .execute(params![member, day, cause, at_ms])?;
    Ok(())
}

/// Takes back what `cause` proved. Whose it was; `None` when it proved nothing or was taken back before.
pub(in crate::members) fn take_back(tx: &Tx<'_>, cause: CauseId) -> Result<Option<MemberId>> {
    let proved: Option<(MemberId, i64)> = tx
        .prepare_cached(
            "SELECT member_id, day FROM member_visit AS visit WHERE cause_id = ?1 AND delta = 1 AND NOT EXISTS
               (SELECT 1 FROM member_visit WHERE cause_id = visit.cause_id AND delta = -1)",
        )?
        .query_row([cause], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    if let Some((member, day)) = proved {
        tx.prepare_cached(
            "INSERT INTO member_visit (member_id, day, cause_id, delta, at_ms) VALUES (?1, ?2, ?3, -1, ?4)",
        )?
        .execute(params![member, day, cause, tx.now_ms])?;
    }
    Ok(proved.map(|(member, _)| member))
}

/// The days on which a row was here, newest first.
pub(in crate::members) fn days(conn: &Connection, member: MemberId) -> Result<Vec<VisitDay>> {
    Ok(all(
        conn,
        "SELECT day, max(at_ms) FROM member_visit AS visit WHERE member_id = ?1 AND delta = 1 AND NOT EXISTS
           (SELECT 1 FROM member_visit WHERE cause_id = visit.cause_id AND delta = -1)
         GROUP BY day ORDER BY day DESC",
        [member],
        |row| Ok(VisitDay { day: row.get(0)?, at_ms: row.get(1)? }),
    )?)
}

/// Sets what is cached of presence.
pub(in crate::members) fn set_stage(
    tx: &Tx<'_>,
    member: MemberId,
    visits: i64,
    last_visit_at_ms: Option<i64>,
    stage: Stage,
    until_ms: Option<i64>,
) -> Result<()> {
    tx.prepare_cached(
        "UPDATE member SET visits = ?2, last_visit_at_ms = ?3, stage = ?4, stage_until_ms = ?5 WHERE id = ?1",
    )?
    .execute(params![member, visits, last_visit_at_ms, stage, until_ms])?;
    Ok(())
}

/// Members whose stage moves by itself by now, the longest overdue first.
pub(in crate::members) fn overdue(tx: &Tx<'_>, most: i64) -> Result<Vec<MemberId>> {
    Ok(all(
        tx,
        "SELECT id FROM member WHERE standing = 'live' AND stage_until_ms IS NOT NULL AND stage_until_ms <= ?1
         ORDER BY stage_until_ms LIMIT ?2",
        params![tx.now_ms, most],
        |row| row.get(0),
    )?)
}
