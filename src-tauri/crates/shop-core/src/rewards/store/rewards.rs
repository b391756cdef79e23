//! What was given, held, taken back or missed.

use super::{Side, all};
use crate::kernel::ids::id_list;
use crate::kernel::{CauseId, Error, GiftId, GrantId, MemberId, Money, ProgrammeId, Result, RewardId, StaffId, Tx};
use crate::rewards::commands::{RewardState, WhatKind, WhyMissed};
use rusqlite::{Connection, OptionalExtension, Params, Row, params};

/// A reward as it lies in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::rewards) struct RewardRow {
    pub(in crate::rewards) id: RewardId,
    pub(in crate::rewards) programme: ProgrammeId,
    pub(in crate::rewards) side: Side,
    pub(in crate::rewards) member: MemberId,
    pub(in crate::rewards) acting: MemberId,
    /// The friend and their inviter.
    pub(in crate::rewards) pair: Option<(MemberId, MemberId)>,
    pub(in crate::rewards) kind: WhatKind,
    pub(in crate::rewards) gift: Option<GiftId>,
    pub(in crate::rewards) quantity: i64,
    pub(in crate::rewards) cost: Money,
    pub(in crate::rewards) back: Money,
    pub(in crate::rewards) cause: CauseId,
    pub(in crate::rewards) given_cause: Option<CauseId>,
    pub(in crate::rewards) grant: Option<GrantId>,
    pub(in crate::rewards) least: i64,
    pub(in crate::rewards) rung: Option<i64>,
    pub(in crate::rewards) once: Option<String>,
    pub(in crate::rewards) state: RewardState,
    pub(in crate::rewards) why_missed: Option<WhyMissed>,
    pub(in crate::rewards) kept: bool,
    pub(in crate::rewards) due_at_ms: Option<i64>,
    pub(in crate::rewards) moment_ms: i64,
    pub(in crate::rewards) at_ms: i64,
    pub(in crate::rewards) paid_at_ms: Option<i64>,
}

const COLUMNS: &str =
    "SELECT id, programme_id, side, member_id, acting_id, friend_id, inviter_id, kind, gift_id, quantity, cost,
    back, cause_id, given_cause, grant_id, least, rung, once, state, why_missed, kept, due_at_ms, moment_ms, at_ms,
    paid_at_ms FROM reward";
/// What stands.
const STANDS: &str = "state IN ('held', 'given')";
/// Rows of a person: the first parameter.
const OF_PERSON: &str = "IN (SELECT value FROM json_each(?1))";

fn read(row: &Row<'_>) -> rusqlite::Result<RewardRow> {
    let (friend, inviter): (Option<MemberId>, Option<MemberId>) = (row.get(5)?, row.get(6)?);
    Ok(RewardRow {
        id: row.get(0)?,
        programme: row.get(1)?,
        side: row.get(2)?,
        member: row.get(3)?,
        acting: row.get(4)?,
        pair: friend.zip(inviter),
        kind: row.get(7)?,
        gift: row.get(8)?,
        quantity: row.get(9)?,
        cost: row.get(10)?,
        back: row.get(11)?,
        cause: row.get(12)?,
        given_cause: row.get(13)?,
        grant: row.get(14)?,
        least: row.get(15)?,
        rung: row.get(16)?,
        once: row.get(17)?,
        state: row.get(18)?,
        why_missed: row.get(19)?,
        kept: row.get(20)?,
        due_at_ms: row.get(21)?,
        moment_ms: row.get(22)?,
        at_ms: row.get(23)?,
        paid_at_ms: row.get(24)?,
    })
}

fn list(conn: &Connection, condition: &str, params: impl Params) -> Result<Vec<RewardRow>> {
    Ok(all(conn, &format!("{COLUMNS} WHERE {condition}"), params, read)?)
}

pub(in crate::rewards) fn find(conn: &Connection, reward: RewardId) -> Result<Option<RewardRow>> {
    Ok(conn.prepare_cached(&format!("{COLUMNS} WHERE id = ?1"))?.query_row([reward], read).optional()?)
}

/// The last reward for a cause, whatever became of it.
pub(in crate::rewards) fn last_of(conn: &Connection, cause: CauseId) -> Result<Option<RewardId>> {
    Ok(conn.prepare_cached("SELECT max(id) FROM reward WHERE cause_id = ?1")?.query_row([cause], |row| row.get(0))?)
}

/// A reward to store.
pub(in crate::rewards) struct NewReward<'a> {
    pub(in crate::rewards) programme: ProgrammeId,
    pub(in crate::rewards) side: Side,
    pub(in crate::rewards) member: MemberId,
    pub(in crate::rewards) acting: MemberId,
    pub(in crate::rewards) pair: Option<(MemberId, MemberId)>,
    pub(in crate::rewards) kind: WhatKind,
    pub(in crate::rewards) gift: Option<GiftId>,
    pub(in crate::rewards) quantity: i64,
    pub(in crate::rewards) cost: Money,
    pub(in crate::rewards) cause: CauseId,
    pub(in crate::rewards) least: i64,
    pub(in crate::rewards) rung: Option<i64>,
    pub(in crate::rewards) once: Option<&'a str>,
    pub(in crate::rewards) state: RewardState,
    pub(in crate::rewards) why_missed: Option<WhyMissed>,
    pub(in crate::rewards) due_at_ms: Option<i64>,
    pub(in crate::rewards) moment_ms: i64,
}

pub(in crate::rewards) fn insert(tx: &Tx<'_>, new: &NewReward<'_>) -> Result<RewardId> {
    tx.prepare_cached(
        "INSERT INTO reward (programme_id, side, member_id, acting_id, friend_id, inviter_id, kind, gift_id, quantity, cost,
           cause_id, least, rung, once, state, why_missed, due_at_ms, moment_ms, at_ms, actor)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20)",
    )?
    .execute(params![
        new.programme,
        new.side,
        new.member,
        new.acting,
        new.pair.map(|(friend, _)| friend),
        new.pair.map(|(_, inviter)| inviter),
        new.kind,
        new.gift,
        new.quantity,
        new.cost,
        new.cause,
        new.least,
        new.rung,
        new.once,
        new.state,
        new.why_missed,
        new.due_at_ms,
        new.moment_ms,
        tx.now_ms,
        tx.actor.staff
    ])?;
    RewardId::try_from(tx.last_insert_rowid()).map_err(Error::failure)
}

/// Names what follows from a reward in the ledgers.
pub(in crate::rewards) fn set_given(
    tx: &Tx<'_>,
    reward: RewardId,
    cause: CauseId,
    grant: Option<GrantId>,
) -> Result<()> {
    tx.prepare_cached("UPDATE reward SET given_cause = ?2, grant_id = ?3 WHERE id = ?1")?
        .execute(params![reward, cause, grant])?;
    Ok(())
}

/// A held reward is given. Whether it was held.
pub(in crate::rewards) fn release(tx: &Tx<'_>, reward: RewardId) -> Result<bool> {
    let released =
        tx.prepare_cached("UPDATE reward SET state = 'given' WHERE id = ?1 AND state = 'held'")?.execute([reward])?;
    Ok(released == 1)
}

/// A held reward waits on.
pub(in crate::rewards) fn hold_until(tx: &Tx<'_>, reward: RewardId, due_at_ms: i64) -> Result<()> {
    tx.prepare_cached("UPDATE reward SET due_at_ms = ?2 WHERE id = ?1 AND state = 'held'")?
        .execute(params![reward, due_at_ms])?;
    Ok(())
}

/// Takes a reward back; `back` of its cost returns. Whether it stood.
pub(in crate::rewards) fn end(tx: &Tx<'_>, reward: RewardId, back: Money, kept: bool, by_merge: bool) -> Result<bool> {
    let ended = tx
        .prepare_cached(&format!(
            "UPDATE reward SET state = 'taken_back', back = ?2, kept = ?3, by_merge = ?4, ended_at_ms = ?5, ended_by = ?6
             WHERE id = ?1 AND {STANDS}"
        ))?
        .execute(params![reward, back, kept, by_merge, tx.now_ms, tx.actor.staff])?;
    Ok(ended == 1)
}

/// What refunds took back of a commission by now.
pub(in crate::rewards) fn set_back(tx: &Tx<'_>, reward: RewardId, back: Money) -> Result<()> {
    tx.execute(&format!("UPDATE reward SET back = ?2 WHERE id = ?1 AND {STANDS}"), params![reward, back])?;
    Ok(())
}

/// What stands because of a cause, last given first.
pub(in crate::rewards) fn standing_for(conn: &Connection, cause: CauseId) -> Result<Vec<RewardRow>> {
    list(conn, &format!("cause_id = ?1 AND {STANDS} ORDER BY id DESC"), [cause])
}

/// What stands because of a friend, but for rungs and commissions, last given first.
pub(in crate::rewards) fn standing_of_friend(conn: &Connection, friend: MemberId) -> Result<Vec<RewardRow>> {
    list(conn, &format!("friend_id = ?1 AND rung IS NULL AND {STANDS} ORDER BY id DESC"), [friend])
}

/// What a merge took back because of a friend and nobody gave again.
pub(in crate::rewards) fn taken_by_merge(conn: &Connection, friend: MemberId) -> Result<Vec<RewardRow>> {
    list(conn, "friend_id = ?1 AND by_merge = 1 AND rung IS NULL ORDER BY id", [friend])
}

/// A merge that took a reward back is undone: it has been given again.
pub(in crate::rewards) fn forget_merge(tx: &Tx<'_>, reward: RewardId) -> Result<()> {
    tx.prepare_cached("UPDATE reward SET by_merge = 0 WHERE id = ?1")?.execute([reward])?;
    Ok(())
}

/// Rungs of a person that stand, highest first.
pub(in crate::rewards) fn standing_rungs(
    conn: &Connection,
    rows: &[MemberId],
    programme: ProgrammeId,
) -> Result<Vec<RewardRow>> {
    let condition =
        format!("member_id {OF_PERSON} AND programme_id = ?2 AND rung IS NOT NULL AND {STANDS} ORDER BY rung DESC, id");
    list(conn, &condition, params![id_list(rows), programme])
}

/// Rungs of a person that were given or missed.
pub(in crate::rewards) fn rungs_had(conn: &Connection, rows: &[MemberId], programme: ProgrammeId) -> Result<Vec<i64>> {
    Ok(all(
        conn,
        &format!(
            "SELECT rung FROM reward WHERE member_id {OF_PERSON} AND programme_id = ?2 AND rung IS NOT NULL
               AND state <> 'taken_back'"
        ),
        params![id_list(rows), programme],
        |row| row.get(0),
    )?)
}

/// Whether something that is rewarded once was, or was missed.
pub(in crate::rewards) fn had_once(
    conn: &Connection,
    rows: &[MemberId],
    programme: ProgrammeId,
    side: Side,
    once: &str,
) -> Result<bool> {
    Ok(conn
        .prepare_cached(&format!(
            "SELECT EXISTS (SELECT 1 FROM reward WHERE member_id {OF_PERSON} AND programme_id = ?2 AND side = ?3
               AND once = ?4 AND state <> 'taken_back')"
        ))?
        .query_row(params![id_list(rows), programme, side, once], |row| row.get(0))?)
}

/// The last key of its kind that a person was rewarded for and still is.
pub(in crate::rewards) fn last_once(
    conn: &Connection,
    rows: &[MemberId],
    programme: ProgrammeId,
) -> Result<Option<String>> {
    Ok(conn
        .prepare_cached(&format!(
            "SELECT once FROM reward WHERE member_id {OF_PERSON} AND programme_id = ?2 AND once IS NOT NULL
               AND state <> 'taken_back' ORDER BY length(once) DESC, once DESC LIMIT 1"
        ))?
        .query_row(params![id_list(rows), programme], |row| row.get(0))
        .optional()?)
}

/// How often a person's doing was rewarded in a span, one side of it.
pub(in crate::rewards) fn count_by_acting(
    conn: &Connection,
    rows: &[MemberId],
    programme: ProgrammeId,
    side: Side,
    (from_ms, to_ms): (i64, i64),
) -> Result<i64> {
    Ok(conn
        .prepare_cached(&format!(
            "SELECT count(*) FROM reward WHERE acting_id {OF_PERSON} AND programme_id = ?2 AND side = ?3 AND {STANDS}
               AND moment_ms >= ?4 AND moment_ms < ?5"
        ))?
        .query_row(params![id_list(rows), programme, side, from_ms, to_ms], |row| row.get(0))?)
}

/// How often a programme gave in a span, one side of it.
pub(in crate::rewards) fn count_of_day(
    conn: &Connection,
    programme: ProgrammeId,
    side: Side,
    (from_ms, to_ms): (i64, i64),
) -> Result<i64> {
    Ok(conn
        .prepare_cached(&format!(
            "SELECT count(*) FROM reward WHERE programme_id = ?1 AND side = ?2 AND {STANDS} AND moment_ms >= ?3 AND moment_ms < ?4"
        ))?
        .query_row(params![programme, side, from_ms, to_ms], |row| row.get(0))?)
}

/// How often a colleague gave by a programme since a moment.
pub(in crate::rewards) fn count_by_person(
    conn: &Connection,
    staff: Option<StaffId>,
    programme: ProgrammeId,
    from_ms: i64,
) -> Result<i64> {
    Ok(conn
        .prepare_cached(&format!(
            "SELECT count(*) FROM reward WHERE actor = ?1 AND programme_id = ?2 AND at_ms >= ?3 AND {STANDS}"
        ))?
        .query_row(params![staff, programme, from_ms], |row| row.get(0))?)
}

/// Held rewards that are due, longest overdue first.
pub(in crate::rewards) fn due(conn: &Connection, now_ms: i64, most: i64) -> Result<Vec<RewardRow>> {
    list(conn, "state = 'held' AND due_at_ms <= ?1 ORDER BY due_at_ms, id LIMIT ?2", params![now_ms, most])
}

/// A person's rewards, newest first.
pub(in crate::rewards) fn of_person(conn: &Connection, rows: &[MemberId], most: i64) -> Result<Vec<RewardRow>> {
    list(conn, &format!("member_id {OF_PERSON} ORDER BY id DESC LIMIT ?2"), params![id_list(rows), most])
}

/// A person's rewards that stand.
pub(in crate::rewards) fn standing_of(conn: &Connection, rows: &[MemberId]) -> Result<Vec<RewardRow>> {
    list(conn, &format!("member_id {OF_PERSON} AND {STANDS} ORDER BY id DESC"), [id_list(rows)])
}

/// Commissions of leaders that were written down, oldest first.
pub(in crate::rewards) fn payable(conn: &Connection) -> Result<Vec<RewardRow>> {
    list(conn, "kind = 'payable' AND state <> 'missed' ORDER BY id", [])
}

pub(in crate::rewards) fn set_paid(tx: &Tx<'_>, reward: RewardId) -> Result<()> {
    tx.prepare_cached("UPDATE reward SET paid_at_ms = ?2 WHERE id = ?1 AND paid_at_ms IS NULL")?
        .execute(params![reward, tx.now_ms])?;
    Ok(())
}

/// What a person's book is told before a moment: when, what became of it, by which programme.
pub(in crate::rewards) fn book(
    conn: &Connection,
    rows: &[MemberId],
    before_ms: i64,
    most: i64,
) -> Result<Vec<(i64, String, String)>> {
    Ok(all(
        conn,
        &format!(
            "WITH mine AS (SELECT * FROM reward WHERE member_id {OF_PERSON}),
             told (at_ms, kind, programme_id, id) AS (
               SELECT at_ms, iif(state = 'missed', 'reward_missed', 'reward_given'), programme_id, id FROM mine
               UNION ALL SELECT ended_at_ms, 'reward_taken_back', programme_id, id FROM mine WHERE state = 'taken_back')
             SELECT told.at_ms, told.kind, programme.name FROM told JOIN programme ON programme.id = told.programme_id
             WHERE told.at_ms < ?2 ORDER BY told.at_ms DESC, told.id DESC LIMIT ?3"
        ),
        params![id_list(rows), before_ms, most],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    )?)
}
