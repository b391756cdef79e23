//! Rows of what went over the counter, and the lines that members' books are told.

use super::id_list;
use crate::kernel::{CauseId, Error, GiftId, GrantId, HandoverId, MemberId, Result, StaffId, Tx};
use rusqlite::{Connection, OptionalExtension, params};
use serde_json::{Value, json};

/// One gift that went over the counter, with its line in the ledger.
pub(in crate::gifts) struct HandoverRow {
    pub(in crate::gifts) grant: GrantId,
    pub(in crate::gifts) member: MemberId,
    pub(in crate::gifts) actor: Option<StaffId>,
    pub(in crate::gifts) till: String,
    pub(in crate::gifts) at_ms: i64,
    pub(in crate::gifts) entry: i64,
    pub(in crate::gifts) cause: CauseId,
}

const COLUMNS: &str = "SELECT h.grant_id, h.member_id, h.actor, h.till, h.at_ms, e.id, e.cause_id
    FROM handover AS h JOIN stock_entry AS e ON e.handover_id = h.id";

fn read(row: &rusqlite::Row<'_>) -> rusqlite::Result<HandoverRow> {
    Ok(HandoverRow {
        grant: row.get(0)?,
        member: row.get(1)?,
        actor: row.get(2)?,
        till: row.get(3)?,
        at_ms: row.get(4)?,
        entry: row.get(5)?,
        cause: row.get(6)?,
    })
}

pub(in crate::gifts) fn insert(tx: &Tx<'_>, grant: GrantId, member: MemberId, gift: GiftId) -> Result<HandoverId> {
    tx.prepare_cached(
        "INSERT INTO handover (grant_id, member_id, gift_id, actor, till, at_ms) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?
    .execute(params![grant, member, gift, tx.actor.staff, tx.actor.till, tx.now_ms])?;
    HandoverId::try_from(tx.last_insert_rowid()).map_err(Error::failure)
}

pub(in crate::gifts) fn find(conn: &Connection, handover: HandoverId) -> Result<Option<HandoverRow>> {
    Ok(conn.query_row(&format!("{COLUMNS} WHERE h.id = ?1"), [handover], read).optional()?)
}

/// The last time a promise went over the counter.
pub(in crate::gifts) fn last_of(conn: &Connection, grant: GrantId) -> Result<Option<HandoverRow>> {
    Ok(conn
        .query_row(&format!("{COLUMNS} WHERE h.grant_id = ?1 ORDER BY h.id DESC LIMIT 1"), [grant], read)
        .optional()?)
}

/// How many gifts went over the counter since a moment; those taken back do not count.
pub(in crate::gifts) fn count_since(conn: &Connection, from_ms: i64) -> Result<i64> {
    Ok(conn
        .prepare_cached(
            "SELECT count(*) FROM handover AS h JOIN stock_entry AS e ON e.handover_id = h.id
             WHERE h.at_ms >= ?1 AND NOT EXISTS (SELECT 1 FROM stock_entry WHERE reverses_id = e.id)",
        )?
        .query_row([from_ms], |row| row.get(0))?)
}

/// What a person's book is told of a gift.
pub(in crate::gifts) struct Told {
    pub(in crate::gifts) at_ms: i64,
    pub(in crate::gifts) kind: String,
    pub(in crate::gifts) gift: String,
    pub(in crate::gifts) reason: String,
    /// The row of the act: of a handover that handover's.
    pub(in crate::gifts) act: i64,
}

/// What a person's book is told, newest first.
pub(in crate::gifts) fn book(conn: &Connection, members: &[MemberId], before_ms: i64, most: i64) -> Result<Vec<Told>> {
    let mut rows = conn.prepare_cached(
        "WITH mine AS (SELECT * FROM gift_grant WHERE member_id IN (SELECT value FROM json_each(?1))),
         told (at_ms, kind, gift_id, reason, turn, id) AS (
           SELECT granted_at_ms, 'gift_promised', gift_id, reason, 1, id FROM mine
           UNION ALL
           SELECT ended_at_ms, 'gift_' || state, gift_id, reason, 4, id FROM mine WHERE state IN ('expired', 'cancelled')
           UNION ALL
           SELECT h.at_ms, 'gift_handed_over', h.gift_id, mine.reason, 2, h.id FROM mine JOIN handover AS h ON h.grant_id = mine.id
           UNION ALL
           SELECT back.at_ms, 'gift_taken_back', back.gift_id, mine.reason, 3, back.id
             FROM mine JOIN stock_entry AS back ON back.grant_id = mine.id AND back.reverses_id IS NOT NULL)
         SELECT told.at_ms, told.kind, gift.name, told.reason, told.id FROM told JOIN gift ON gift.id = told.gift_id
         WHERE told.at_ms < ?2 ORDER BY told.at_ms DESC, told.turn DESC, told.id DESC LIMIT ?3",
    )?;
    let rows = rows
        .query_map(params![id_list(members), before_ms, most], |row| {
            Ok(Told { at_ms: row.get(0)?, kind: row.get(1)?, gift: row.get(2)?, reason: row.get(3)?, act: row.get(4)? })
        })?
        .collect::<rusqlite::Result<_>>()?;
    Ok(rows)
}

/// All that is kept of a person's promises, as it leaves the shop.
pub(in crate::gifts) fn export(conn: &Connection, members: &[MemberId]) -> Result<Vec<Value>> {
    let mut rows = conn.prepare(
        "SELECT gift.name, g.reason, g.note, g.state, g.granted_at_ms, g.expires_at_ms,
                (SELECT max(h.at_ms) FROM handover AS h JOIN stock_entry AS e ON e.handover_id = h.id
                 WHERE h.grant_id = g.id AND NOT EXISTS (SELECT 1 FROM stock_entry WHERE reverses_id = e.id))
         FROM gift_grant AS g JOIN gift ON gift.id = g.gift_id
         WHERE g.member_id IN (SELECT value FROM json_each(?1)) ORDER BY g.granted_at_ms, g.id",
    )?;
    let rows = rows
        .query_map([id_list(members)], |row| {
            Ok(json!({
                "gift": row.get::<_, String>(0)?,
                "reason": row.get::<_, String>(1)?,
                "note": row.get::<_, String>(2)?,
                "state": row.get::<_, String>(3)?,
                "grantedAtMs": row.get::<_, i64>(4)?,
                "expiresAtMs": row.get::<_, i64>(5)?,
                "handedOverAtMs": row.get::<_, Option<i64>>(6)?,
            }))
        })?
        .collect::<rusqlite::Result<_>>()?;
    Ok(rows)
}
