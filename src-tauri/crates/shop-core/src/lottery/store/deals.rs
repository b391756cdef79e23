//! Rows of deals and voids.

use super::{DealKind, bytes, id_list};
use crate::kernel::{CauseId, DealId, DrawId, Error, GrantId, MemberId, PickId, Result, StaffId, Tx};
use crate::lottery::proof::{Head, Id};
use rusqlite::{Connection, OptionalExtension, Row, params};

/// A deal as it stands in the file.
#[derive(Debug, Clone)]
pub(in crate::lottery) struct DealRow {
    pub(in crate::lottery) id: DealId,
    pub(in crate::lottery) uuid: Id,
    pub(in crate::lottery) draw: DrawId,
    pub(in crate::lottery) position: i64,
    pub(in crate::lottery) choice: u16,
    pub(in crate::lottery) result: u32,
    pub(in crate::lottery) prize: u32,
    pub(in crate::lottery) kind: DealKind,
    pub(in crate::lottery) member: MemberId,
    pub(in crate::lottery) chance: Option<i64>,
    pub(in crate::lottery) head: Head,
    pub(in crate::lottery) cause: CauseId,
    pub(in crate::lottery) grant: Option<GrantId>,
    pub(in crate::lottery) claim_until_ms: Option<i64>,
    pub(in crate::lottery) passed_on: bool,
    pub(in crate::lottery) actor: Option<StaffId>,
    pub(in crate::lottery) till: String,
    pub(in crate::lottery) at_ms: i64,
    pub(in crate::lottery) voided: Option<VoidRow>,
}

/// How a deal was voided.
#[derive(Debug, Clone)]
pub(in crate::lottery) struct VoidRow {
    pub(in crate::lottery) at_ms: i64,
    pub(in crate::lottery) reason: String,
    pub(in crate::lottery) by: Option<StaffId>,
}

const COLUMNS: &str =
    "SELECT d.id, d.uuid, d.draw_id, d.position, d.choice, d.result, d.prize, d.kind, d.member_id, d.chance_id,
    d.head, d.grant_id, d.claim_until_ms, d.passed_on_at_ms IS NOT NULL, d.actor, d.till, d.at_ms,
    v.at_ms, v.reason, coalesce(v.approver, v.actor), d.cause_id
    FROM draw_deal AS d LEFT JOIN draw_void AS v ON v.deal_id = d.id";

fn read(row: &Row<'_>) -> rusqlite::Result<DealRow> {
    let voided_at_ms: Option<i64> = row.get(17)?;
    Ok(DealRow {
        id: row.get(0)?,
        uuid: bytes(row, 1)?,
        draw: row.get(2)?,
        position: row.get(3)?,
        choice: row.get(4)?,
        result: row.get(5)?,
        prize: row.get(6)?,
        kind: row.get(7)?,
        member: row.get(8)?,
        chance: row.get(9)?,
        head: bytes(row, 10)?,
        cause: row.get(20)?,
        grant: row.get(11)?,
        claim_until_ms: row.get(12)?,
        passed_on: row.get(13)?,
        actor: row.get(14)?,
        till: row.get(15)?,
        at_ms: row.get(16)?,
        voided: match voided_at_ms {
            Some(at_ms) => Some(VoidRow { at_ms, reason: row.get(18)?, by: row.get(19)? }),
            None => None,
        },
    })
}

/// A deal to store.
pub(in crate::lottery) struct NewDeal {
    pub(in crate::lottery) uuid: Id,
    pub(in crate::lottery) draw: DrawId,
    pub(in crate::lottery) position: i64,
    pub(in crate::lottery) choice: u16,
    pub(in crate::lottery) result: u32,
    pub(in crate::lottery) prize: u32,
    pub(in crate::lottery) kind: DealKind,
    pub(in crate::lottery) member: MemberId,
    pub(in crate::lottery) chance: Option<i64>,
    pub(in crate::lottery) pick: Option<PickId>,
    pub(in crate::lottery) head: Head,
    pub(in crate::lottery) claim_until_ms: Option<i64>,
    pub(in crate::lottery) actor: Option<StaffId>,
    pub(in crate::lottery) till: String,
}

/// The next deal's row: told in its fact before it is written.
pub(in crate::lottery) fn next_id(tx: &Tx<'_>) -> Result<DealId> {
    let last: i64 = tx.prepare_cached("SELECT coalesce(max(id), 0) FROM draw_deal")?.query_row([], |row| row.get(0))?;
    DealId::try_from(last.saturating_add(1)).map_err(Error::failure)
}

pub(in crate::lottery) fn insert(
    tx: &Tx<'_>,
    id: DealId,
    new: &NewDeal,
    cause: CauseId,
    grant: Option<GrantId>,
) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO draw_deal (id, uuid, draw_id, position, choice, result, prize, kind, member_id, chance_id, pick_id, head,
           cause_id, grant_id, claim_until_ms, actor, till, at_ms)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18)",
    )?
    .execute(params![
        id,
        new.uuid,
        new.draw,
        new.position,
        new.choice,
        new.result,
        new.prize,
        new.kind,
        new.member,
        new.chance,
        new.pick,
        new.head,
        cause,
        grant,
        new.claim_until_ms,
        new.actor,
        new.till,
        tx.now_ms
    ])?;
    Ok(())
}

pub(in crate::lottery) fn find(conn: &Connection, deal: DealId) -> Result<Option<DealRow>> {
    Ok(conn.prepare_cached(&format!("{COLUMNS} WHERE d.id = ?1"))?.query_row([deal], read).optional()?)
}

/// The deals of a draw, oldest first.
pub(in crate::lottery) fn of_draw(conn: &Connection, draw: DrawId) -> Result<Vec<DealRow>> {
    let mut rows = conn.prepare_cached(&format!("{COLUMNS} WHERE d.draw_id = ?1 ORDER BY d.position"))?;
    let rows = rows.query_map([draw], read)?.collect::<rusqlite::Result<_>>()?;
    Ok(rows)
}

/// The latest deals of a draw, newest first.
pub(in crate::lottery) fn latest(conn: &Connection, draw: DrawId, most: i64) -> Result<Vec<DealRow>> {
    let text = format!("{COLUMNS} WHERE d.draw_id = ?1 ORDER BY d.position DESC LIMIT ?2");
    let mut rows = conn.prepare_cached(&text)?;
    let rows = rows.query_map(params![draw, most], read)?.collect::<rusqlite::Result<_>>()?;
    Ok(rows)
}

/// A person's deals, newest first.
pub(in crate::lottery) fn of_member(
    conn: &Connection,
    members: &[MemberId],
    before_ms: i64,
    most: i64,
) -> Result<Vec<DealRow>> {
    let mut rows = conn.prepare_cached(&format!(
        "{COLUMNS} WHERE d.member_id IN (SELECT value FROM json_each(?1)) AND d.at_ms < ?2 ORDER BY d.id DESC LIMIT ?3"
    ))?;
    let rows = rows.query_map(params![id_list(members), before_ms, most], read)?.collect::<rusqlite::Result<_>>()?;
    Ok(rows)
}

/// The last card picked by customers at a till.
pub(in crate::lottery) fn last_at(conn: &Connection, till: &str) -> Result<Option<DealRow>> {
    let text =
        format!("{COLUMNS} JOIN draw_pick AS p ON p.id = d.pick_id WHERE p.till = ?1 ORDER BY d.id DESC LIMIT 1");
    Ok(conn.prepare_cached(&text)?.query_row([till], read).optional()?)
}

/// When the last card of a draw was dealt.
pub(in crate::lottery) fn last_at_ms(conn: &Connection, draw: DrawId) -> Result<Option<i64>> {
    Ok(conn
        .prepare_cached("SELECT max(at_ms) FROM draw_deal WHERE draw_id = ?1")?
        .query_row([draw], |row| row.get(0))?)
}

/// Cards that a person picked of a draw since a moment; voided ones whose chance came back do not count.
pub(in crate::lottery) fn count_of(conn: &Connection, draw: DrawId, members: &[MemberId], from_ms: i64) -> Result<i64> {
    Ok(conn
        .prepare_cached(
            "SELECT count(*) FROM draw_deal AS d WHERE d.draw_id = ?1 AND d.kind = 'picked' AND d.at_ms >= ?3
               AND d.member_id IN (SELECT value FROM json_each(?2))
               AND NOT (EXISTS (SELECT 1 FROM draw_void AS v WHERE v.deal_id = d.id)
                 AND EXISTS (SELECT 1 FROM chance_entry AS e WHERE e.chance_id = d.chance_id AND e.reason = 'given_back'))",
        )?
        .query_row(params![draw, id_list(members), from_ms], |row| row.get(0))?)
}

/// Everyone who was dealt a card or entered, each once, by their first row.
pub(in crate::lottery) fn participants(conn: &Connection, draw: DrawId) -> Result<Vec<MemberId>> {
    let mut rows = conn.prepare_cached(
        "SELECT member_id FROM draw_deal WHERE draw_id = ?1 AND kind = 'picked' GROUP BY member_id ORDER BY min(position)",
    )?;
    let rows = rows.query_map([draw], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    Ok(rows)
}

pub(in crate::lottery) fn set_void(tx: &Tx<'_>, deal: DealId, reason: &str, approver: Option<StaffId>) -> Result<()> {
    tx.prepare_cached("INSERT INTO draw_void (deal_id, reason, actor, approver, at_ms) VALUES (?1, ?2, ?3, ?4, ?5)")?
        .execute(params![deal, reason, tx.actor.staff, approver, tx.now_ms])?;
    Ok(())
}

/// The prize of a winner passes to a reserve.
pub(in crate::lottery) fn set_passed_on(tx: &Tx<'_>, deal: DealId) -> Result<()> {
    tx.prepare_cached("UPDATE draw_deal SET passed_on_at_ms = ?2 WHERE id = ?1")?.execute(params![deal, tx.now_ms])?;
    Ok(())
}

/// A reserve gets the prize, or a winner gets it anew.
pub(in crate::lottery) fn set_grant(tx: &Tx<'_>, deal: DealId, grant: GrantId, claim_until_ms: i64) -> Result<()> {
    tx.prepare_cached("UPDATE draw_deal SET grant_id = ?2, claim_until_ms = ?3 WHERE id = ?1")?.execute(params![
        deal,
        grant,
        claim_until_ms
    ])?;
    Ok(())
}
