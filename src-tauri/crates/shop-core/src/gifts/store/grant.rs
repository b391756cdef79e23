//! Rows of promises.

use super::id_list;
use crate::gifts::commands::{Backing, GrantReason, GrantState, Tier};
use crate::kernel::{CauseId, Error, GiftId, GrantId, MemberId, Result, StaffId, Tx};
use rusqlite::{Connection, OptionalExtension, Row, params};

/// A promise with what is shown of its gift.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::gifts) struct GrantRow {
    pub(in crate::gifts) id: GrantId,
    pub(in crate::gifts) member: MemberId,
    pub(in crate::gifts) gift: GiftId,
    pub(in crate::gifts) reason: GrantReason,
    pub(in crate::gifts) note: String,
    pub(in crate::gifts) state: GrantState,
    pub(in crate::gifts) backing: Backing,
    pub(in crate::gifts) granted_at_ms: i64,
    pub(in crate::gifts) expires_at_ms: i64,
    pub(in crate::gifts) gift_name: String,
    pub(in crate::gifts) tier: Tier,
    pub(in crate::gifts) picture: String,
    pub(in crate::gifts) has_photo: bool,
    /// It cannot be handed over before this.
    pub(in crate::gifts) ready_at_ms: Option<i64>,
    pub(in crate::gifts) cause: Option<CauseId>,
}

const COLUMNS: &str =
    "SELECT g.id, g.member_id, g.gift_id, g.reason, g.note, g.state, g.backing, g.granted_at_ms, g.expires_at_ms,
    gift.name, gift.tier, gift.picture, EXISTS (SELECT 1 FROM gift_photo AS photo WHERE photo.gift_id = g.gift_id),
    g.ready_at_ms, g.cause_id
    FROM gift_grant AS g JOIN gift ON gift.id = g.gift_id";

fn read(row: &Row<'_>) -> rusqlite::Result<GrantRow> {
    Ok(GrantRow {
        id: row.get(0)?,
        member: row.get(1)?,
        gift: row.get(2)?,
        reason: row.get(3)?,
        note: row.get(4)?,
        state: row.get(5)?,
        backing: row.get(6)?,
        granted_at_ms: row.get(7)?,
        expires_at_ms: row.get(8)?,
        gift_name: row.get(9)?,
        tier: row.get(10)?,
        picture: row.get(11)?,
        has_photo: row.get(12)?,
        ready_at_ms: row.get(13)?,
        cause: row.get(14)?,
    })
}

pub(in crate::gifts) fn find(conn: &Connection, grant: GrantId) -> Result<Option<GrantRow>> {
    Ok(conn.prepare_cached(&format!("{COLUMNS} WHERE g.id = ?1"))?.query_row([grant], read).optional()?)
}

/// What waits for everyone, soonest-expiring first.
pub(in crate::gifts) fn waiting(conn: &Connection, now_ms: i64, most: i64) -> Result<Vec<GrantRow>> {
    let text =
        format!("{COLUMNS} WHERE g.state = 'waiting' AND g.expires_at_ms > ?1 ORDER BY g.expires_at_ms, g.id LIMIT ?2");
    let mut rows = conn.prepare_cached(&text)?;
    let rows = rows.query_map(params![now_ms, most], read)?.collect::<rusqlite::Result<_>>()?;
    Ok(rows)
}

/// What waits for one person, soonest-expiring first.
pub(in crate::gifts) fn waiting_of(
    conn: &Connection,
    members: &[MemberId],
    now_ms: i64,
    most: i64,
) -> Result<Vec<GrantRow>> {
    let text = format!(
        "{COLUMNS} WHERE g.state = 'waiting' AND g.expires_at_ms > ?1 AND g.member_id IN (SELECT value FROM json_each(?2))
         ORDER BY g.expires_at_ms, g.id LIMIT ?3"
    );
    let mut rows = conn.prepare_cached(&text)?;
    let rows = rows.query_map(params![now_ms, id_list(members), most], read)?.collect::<rusqlite::Result<_>>()?;
    Ok(rows)
}

/// How many wait for everyone: with a piece kept, and owed.
pub(in crate::gifts) fn count_waiting(conn: &Connection, now_ms: i64) -> Result<(i64, i64)> {
    Ok(conn
        .prepare_cached(
            "SELECT coalesce(sum(backing = 'reserved'), 0), coalesce(sum(backing = 'owed'), 0)
             FROM gift_grant WHERE state = 'waiting' AND expires_at_ms > ?1",
        )?
        .query_row([now_ms], |row| Ok((row.get(0)?, row.get(1)?)))?)
}

/// How many wait for one person.
pub(in crate::gifts) fn count_waiting_of(conn: &Connection, members: &[MemberId], now_ms: i64) -> Result<i64> {
    Ok(conn
        .prepare_cached(
            "SELECT count(*) FROM gift_grant WHERE state = 'waiting' AND expires_at_ms > ?1
               AND member_id IN (SELECT value FROM json_each(?2))",
        )?
        .query_row(params![now_ms, id_list(members)], |row| row.get(0))?)
}

/// What is owed, by gift, oldest promise first.
pub(in crate::gifts) fn owed(conn: &Connection, now_ms: i64) -> Result<Vec<(GiftId, String, MemberId)>> {
    let mut rows = conn.prepare_cached(
        "SELECT g.gift_id, gift.name, g.member_id FROM gift_grant AS g JOIN gift ON gift.id = g.gift_id
         WHERE g.state = 'waiting' AND g.backing = 'owed' AND g.expires_at_ms > ?1 ORDER BY g.gift_id, g.granted_at_ms, g.id",
    )?;
    let rows = rows
        .query_map([now_ms], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(rows)
}

/// A promise to store.
pub(in crate::gifts) struct NewGrant<'a> {
    pub(in crate::gifts) member: MemberId,
    pub(in crate::gifts) gift: GiftId,
    pub(in crate::gifts) reason: GrantReason,
    pub(in crate::gifts) note: &'a str,
    pub(in crate::gifts) backing: Backing,
    pub(in crate::gifts) cause: Option<CauseId>,
    pub(in crate::gifts) expires_at_ms: i64,
    pub(in crate::gifts) ready_at_ms: Option<i64>,
}

pub(in crate::gifts) fn insert(tx: &Tx<'_>, grant: &NewGrant<'_>) -> Result<GrantId> {
    tx.prepare_cached(
        "INSERT INTO gift_grant
           (member_id, gift_id, reason, note, state, backing, cause_id, granted_by, granted_at_ms, expires_at_ms,
            ready_at_ms)
         VALUES (?1, ?2, ?3, ?4, 'waiting', ?5, ?6, ?7, ?8, ?9, ?10)",
    )?
    .execute(params![
        grant.member,
        grant.gift,
        grant.reason,
        grant.note,
        grant.backing,
        grant.cause,
        tx.actor.staff,
        tx.now_ms,
        grant.expires_at_ms,
        grant.ready_at_ms
    ])?;
    GrantId::try_from(tx.last_insert_rowid()).map_err(Error::failure)
}

/// Ends a promise that waits. Whether it did wait.
pub(in crate::gifts) fn end(tx: &Tx<'_>, grant: GrantId, state: GrantState, at_ms: i64) -> Result<bool> {
    let ended = tx
        .prepare_cached("UPDATE gift_grant SET state = ?2, ended_at_ms = ?3 WHERE id = ?1 AND state = 'waiting'")?
        .execute(params![grant, state, at_ms])?;
    Ok(ended == 1)
}

/// Lets a promise that was handed over wait again, with its piece kept. Whether it had been handed over.
pub(in crate::gifts) fn wait_again(tx: &Tx<'_>, grant: GrantId) -> Result<bool> {
    let waits = tx.prepare_cached("UPDATE gift_grant SET state = 'waiting', backing = 'reserved', ended_at_ms = NULL WHERE id = ?1 AND state = 'handed_over'")?.execute([grant],)?;
    Ok(waits == 1)
}

pub(in crate::gifts) fn set_backing(tx: &Tx<'_>, grant: GrantId, backing: Backing) -> Result<()> {
    tx.prepare_cached("UPDATE gift_grant SET backing = ?2 WHERE id = ?1 AND state = 'waiting'")?
        .execute(params![grant, backing])?;
    Ok(())
}

/// The oldest promises of a gift without a piece.
pub(in crate::gifts) fn oldest_owed(conn: &Connection, gift: GiftId, most: i64) -> Result<Vec<GrantId>> {
    let mut rows = conn.prepare_cached(
        "SELECT id FROM gift_grant WHERE gift_id = ?1 AND state = 'waiting' AND backing = 'owed'
         ORDER BY granted_at_ms, id LIMIT ?2",
    )?;
    let rows = rows.query_map(params![gift, most], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    Ok(rows)
}

/// The newest promises of a gift with a piece.
pub(in crate::gifts) fn newest_reserved(conn: &Connection, gift: GiftId, most: i64) -> Result<Vec<GrantId>> {
    let mut rows = conn.prepare_cached(
        "SELECT id FROM gift_grant WHERE gift_id = ?1 AND state = 'waiting' AND backing = 'reserved'
         ORDER BY granted_at_ms DESC, id DESC LIMIT ?2",
    )?;
    let rows = rows.query_map(params![gift, most], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    Ok(rows)
}

/// Promises that ran out and are not ended yet, first to run out first: of one gift, or of all.
pub(in crate::gifts) fn run_out(
    conn: &Connection,
    gift: Option<GiftId>,
    now_ms: i64,
    most: i64,
) -> Result<Vec<GrantRow>> {
    let mut rows = conn.prepare_cached(&format!(
        "{COLUMNS} WHERE g.state = 'waiting' AND g.expires_at_ms <= ?2 AND (?1 IS NULL OR g.gift_id = ?1)
         ORDER BY g.expires_at_ms, g.id LIMIT ?3"
    ))?;
    let rows = rows.query_map(params![gift, now_ms, most], read)?.collect::<rusqlite::Result<_>>()?;
    Ok(rows)
}

/// Promises of a person that wait in the file, whether or not they ran out.
pub(in crate::gifts) fn open_of(conn: &Connection, members: &[MemberId]) -> Result<Vec<GrantId>> {
    let mut rows = conn.prepare_cached(
        "SELECT id FROM gift_grant WHERE state = 'waiting' AND member_id IN (SELECT value FROM json_each(?1)) ORDER BY id",
    )?;
    let rows = rows.query_map([id_list(members)], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    Ok(rows)
}

/// Promises that followed from a cause and wait in the file.
pub(in crate::gifts) fn open_for(conn: &Connection, cause: CauseId) -> Result<Vec<GrantId>> {
    let mut rows =
        conn.prepare_cached("SELECT id FROM gift_grant WHERE cause_id = ?1 AND state = 'waiting' ORDER BY id DESC")?;
    let rows = rows.query_map([cause], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    Ok(rows)
}

/// How many gifts someone promised by hand since a moment; those taken back do not count.
pub(in crate::gifts) fn promised_by_hand(conn: &Connection, person: StaffId, from_ms: i64) -> Result<i64> {
    Ok(conn
        .prepare_cached(
            "SELECT count(*) FROM gift_grant WHERE granted_by = ?1 AND granted_at_ms >= ?2 AND state <> 'cancelled'
               AND cause_id IS NULL AND reason IN ('post', 'apology', 'birthday', 'other')",
        )?
        .query_row(params![person, from_ms], |row| row.get(0))?)
}

/// Of some promises: those that wait, and those that went over the counter.
pub(in crate::gifts) fn waiting_and_gone(
    conn: &Connection,
    promises: &[GrantId],
    now_ms: i64,
) -> Result<(Vec<GrantId>, Vec<GrantId>)> {
    let ids: Vec<String> = promises.iter().map(|promise| promise.get().to_string()).collect();
    let mut rows = conn.prepare_cached(
        "SELECT id, state = 'handed_over' FROM gift_grant WHERE id IN (SELECT value FROM json_each(?1))
           AND (state = 'handed_over' OR (state = 'waiting' AND expires_at_ms > ?2))",
    )?;
    let found =
        rows.query_map(params![format!("[{}]", ids.join(",")), now_ms], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let (mut waiting, mut gone) = (Vec::new(), Vec::new());
    for row in found {
        let (promise, is_gone): (GrantId, bool) = row?;
        if is_gone { gone.push(promise) } else { waiting.push(promise) }
    }
    Ok((waiting, gone))
}

/// Promised by hand in a span and not taken back: by whom, of what, how many.
pub(in crate::gifts) fn by_hand_between(
    conn: &Connection,
    from_ms: i64,
    to_ms: i64,
) -> Result<Vec<(Option<StaffId>, GiftId, i64)>> {
    let mut rows = conn.prepare_cached(
        "SELECT granted_by, gift_id, count(*) FROM gift_grant
         WHERE granted_at_ms >= ?1 AND granted_at_ms < ?2 AND state <> 'cancelled' AND cause_id IS NULL
           AND reason IN ('post', 'apology', 'birthday', 'other')
         GROUP BY granted_by, gift_id ORDER BY granted_by, gift_id",
    )?;
    let rows = rows
        .query_map(params![from_ms, to_ms], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(rows)
}

/// Clears the words on a person's promises.
pub(in crate::gifts) fn clear_notes(tx: &Tx<'_>, members: &[MemberId]) -> Result<()> {
    tx.prepare_cached(
        "UPDATE gift_grant SET note = '' WHERE note <> '' AND member_id IN (SELECT value FROM json_each(?1))",
    )?
    .execute([id_list(members)])?;
    Ok(())
}
