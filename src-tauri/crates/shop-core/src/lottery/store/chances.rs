//! Chances and their ledger.

use super::{ChanceState, id_list};
use crate::kernel::{CauseId, DrawId, MemberId, Result, StaffId, Tx};
use crate::lottery::commands::ChanceReason;
use rusqlite::{Connection, params};
use serde_json::{Value, json};

/// A chance to give.
pub(in crate::lottery) struct NewChance<'a> {
    pub(in crate::lottery) member: MemberId,
    /// None: for any draw.
    pub(in crate::lottery) draw: Option<DrawId>,
    pub(in crate::lottery) reason: ChanceReason,
    pub(in crate::lottery) note: &'a str,
    pub(in crate::lottery) cause: Option<CauseId>,
    pub(in crate::lottery) slip: Option<i64>,
    /// None: with its draw.
    pub(in crate::lottery) expires_at_ms: Option<i64>,
}

pub(in crate::lottery) fn insert(tx: &Tx<'_>, new: &NewChance<'_>) -> Result<i64> {
    tx.prepare_cached(
        "INSERT INTO chance (member_id, draw_id, reason, note, cause_id, slip_id, state, expires_at_ms, actor, at_ms)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, 'waiting', ?7, ?8, ?9)",
    )?
    .execute(params![
        new.member,
        new.draw,
        new.reason,
        new.note,
        new.cause,
        new.slip,
        new.expires_at_ms,
        tx.actor.staff,
        tx.now_ms
    ])?;
    let chance = tx.last_insert_rowid();
    post(tx, chance, 1, new.reason, new.cause)?;
    Ok(chance)
}

fn post(tx: &Tx<'_>, chance: i64, amount: i64, reason: ChanceReason, cause: Option<CauseId>) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO chance_entry (chance_id, amount, reason, cause_id, actor, till, at_ms) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?
    .execute(params![chance, amount, reason, cause, tx.actor.staff, &tx.actor.till, tx.now_ms])?;
    Ok(())
}

/// Moves a chance from one state to another, with its line. Whether it stood there.
fn turn(
    tx: &Tx<'_>,
    chance: i64,
    from: ChanceState,
    to: ChanceState,
    (reason, cause): (ChanceReason, Option<CauseId>),
) -> Result<bool> {
    let turned = tx
        .prepare_cached("UPDATE chance SET state = ?3 WHERE id = ?1 AND state = ?2")?
        .execute(params![chance, from, to])?;
    if turned == 1 {
        post(tx, chance, if to == ChanceState::Waiting { 1 } else { -1 }, reason, cause)?;
    }
    Ok(turned == 1)
}

/// Uses a chance that waits. Whether it did.
pub(in crate::lottery) fn use_up(tx: &Tx<'_>, chance: i64, cause: Option<CauseId>) -> Result<bool> {
    turn(tx, chance, ChanceState::Waiting, ChanceState::Used, (ChanceReason::Used, cause))
}

/// Gives a used chance back. Whether it was used.
pub(in crate::lottery) fn give_back(tx: &Tx<'_>, chance: i64) -> Result<bool> {
    turn(tx, chance, ChanceState::Used, ChanceState::Waiting, (ChanceReason::GivenBack, None))
}

/// Takes a chance that waits back with what it was earned by. Whether it waited.
pub(in crate::lottery) fn take_back(tx: &Tx<'_>, chance: i64, cause: CauseId) -> Result<bool> {
    turn(tx, chance, ChanceState::Waiting, ChanceState::TakenBack, (ChanceReason::TakenBack, Some(cause)))
}

/// Chances of a person for a draw that wait: those for this draw first, then those that run out soonest.
pub(in crate::lottery) fn waiting(
    conn: &Connection,
    members: &[MemberId],
    draw: DrawId,
    now_ms: i64,
) -> Result<Vec<i64>> {
    let mut rows = conn.prepare_cached(
        "SELECT id FROM chance WHERE state = 'waiting' AND member_id IN (SELECT value FROM json_each(?1))
           AND (draw_id = ?2 OR draw_id IS NULL) AND (expires_at_ms IS NULL OR expires_at_ms > ?3)
         ORDER BY draw_id IS NULL, coalesce(expires_at_ms, 9223372036854775807), id",
    )?;
    let rows =
        rows.query_map(params![id_list(members), draw, now_ms], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    Ok(rows)
}

/// How many wait for one draw, of everyone.
pub(in crate::lottery) fn count_waiting(conn: &Connection, draw: DrawId) -> Result<i64> {
    Ok(conn
        .prepare_cached("SELECT count(*) FROM chance WHERE draw_id = ?1 AND state = 'waiting'")?
        .query_row([draw], |row| row.get(0))?)
}

/// How many wait for any draw, of one person.
pub(in crate::lottery) fn count_loose(conn: &Connection, members: &[MemberId], now_ms: i64) -> Result<i64> {
    Ok(conn
        .prepare_cached(
            "SELECT count(*) FROM chance WHERE state = 'waiting' AND draw_id IS NULL
               AND member_id IN (SELECT value FROM json_each(?1)) AND (expires_at_ms IS NULL OR expires_at_ms > ?2)",
        )?
        .query_row(params![id_list(members), now_ms], |row| row.get(0))?)
}

/// How many someone handed out for a draw since a moment, slips among them.
pub(in crate::lottery) fn handed_out(conn: &Connection, draw: DrawId, person: StaffId, from_ms: i64) -> Result<i64> {
    Ok(conn
        .prepare_cached(
            "SELECT (SELECT count(*) FROM chance WHERE draw_id = ?1 AND actor = ?2 AND at_ms >= ?3 AND reason = 'hand_out')
                  + (SELECT count(*) FROM draw_slip WHERE draw_id = ?1 AND actor = ?2 AND at_ms >= ?3)",
        )?
        .query_row(params![draw, person, from_ms], |row| row.get(0))?)
}

/// Chances that a cause earned and that are not taken back: the chance and whether it is used, the newest first.
pub(in crate::lottery) fn earned_by(conn: &Connection, cause: CauseId) -> Result<Vec<(i64, bool)>> {
    let mut rows = conn.prepare_cached(
        "SELECT id, state = 'used' FROM chance WHERE cause_id = ?1 AND state <> 'taken_back' ORDER BY state = 'used', id DESC",
    )?;
    let rows = rows.query_map([cause], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<rusqlite::Result<_>>()?;
    Ok(rows)
}

/// How many that a cause earned were taken back.
pub(in crate::lottery) fn taken_back_of(conn: &Connection, cause: CauseId) -> Result<i64> {
    Ok(conn
        .prepare_cached("SELECT count(*) FROM chance WHERE cause_id = ?1 AND state = 'taken_back'")?
        .query_row([cause], |row| row.get(0))?)
}

/// Whether a cause has earned for a draw before.
pub(in crate::lottery) fn has_earned(conn: &Connection, cause: CauseId, draw: DrawId) -> Result<bool> {
    Ok(conn
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM chance WHERE cause_id = ?1 AND draw_id = ?2)")?
        .query_row(params![cause, draw], |row| row.get(0))?)
}

/// Clears the words on a person's chances.
pub(in crate::lottery) fn clear_notes(tx: &Tx<'_>, members: &[MemberId]) -> Result<()> {
    tx.prepare_cached(
        "UPDATE chance SET note = '' WHERE note <> '' AND member_id IN (SELECT value FROM json_each(?1))",
    )?
    .execute([id_list(members)])?;
    Ok(())
}

/// A line of a person's book: moment, reason, how many at once, the draw's terms where there is one draw.
pub(in crate::lottery) type BookLine = (i64, String, i64, Option<DrawId>);

/// Chances given to a person, a line an act, newest first.
pub(in crate::lottery) fn book(
    conn: &Connection,
    members: &[MemberId],
    before_ms: i64,
    most: i64,
) -> Result<Vec<BookLine>> {
    let mut rows = conn.prepare_cached(
        "SELECT e.at_ms, e.reason, count(*), c.draw_id FROM chance_entry AS e JOIN chance AS c ON c.id = e.chance_id
         WHERE c.member_id IN (SELECT value FROM json_each(?1)) AND e.at_ms < ?2 AND e.reason <> 'used'
         GROUP BY e.at_ms, e.reason, c.draw_id, e.cause_id ORDER BY e.at_ms DESC, max(e.id) DESC LIMIT ?3",
    )?;
    let rows = rows
        .query_map(params![id_list(members), before_ms, most], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
        })?
        .collect::<rusqlite::Result<_>>()?;
    Ok(rows)
}

/// All that is kept of a person's chances, as it leaves the shop.
pub(in crate::lottery) fn export(conn: &Connection, members: &[MemberId]) -> Result<Vec<Value>> {
    let mut rows = conn.prepare(
        "SELECT json_extract(draw.terms, '$.name'), c.reason, c.note, c.state, c.at_ms FROM chance AS c
         LEFT JOIN draw ON draw.id = c.draw_id WHERE c.member_id IN (SELECT value FROM json_each(?1)) ORDER BY c.id",
    )?;
    let rows = rows
        .query_map([id_list(members)], |row| {
            Ok(json!({
                "draw": row.get::<_, Option<String>>(0)?,
                "reason": row.get::<_, String>(1)?,
                "note": row.get::<_, String>(2)?,
                "state": row.get::<_, String>(3)?,
                "atMs": row.get::<_, i64>(4)?,
            }))
        })?
        .collect::<rusqlite::Result<_>>()?;
    Ok(rows)
}
