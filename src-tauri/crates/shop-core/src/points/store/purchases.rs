//! Gifts paid for with points.

use crate::kernel::{CauseId, Error, GrantId, MemberId, PurchaseId, Result, StaffId, Tx};
use rusqlite::{Connection, OptionalExtension, params};

/// A gift paid for with points.
#[derive(Debug, Clone)]
pub(in crate::points) struct PurchaseRow {
    pub(in crate::points) member: MemberId,
    pub(in crate::points) grant: GrantId,
    pub(in crate::points) cause: CauseId,
    pub(in crate::points) actor: Option<StaffId>,
    pub(in crate::points) till: String,
    pub(in crate::points) at_ms: i64,
    pub(in crate::points) undone_at_ms: Option<i64>,
}

pub(in crate::points) fn insert(
    tx: &Tx<'_>,
    member: MemberId,
    grant: GrantId,
    points: i64,
    cause: CauseId,
) -> Result<PurchaseId> {
    tx.prepare_cached("INSERT INTO points_purchase (member_id, grant_id, points, cause_id, actor, till, at_ms) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)")?.execute(params![member, grant, points, cause, tx.actor.staff, tx.actor.till, tx.now_ms],)?;
    PurchaseId::try_from(tx.last_insert_rowid()).map_err(Error::failure)
}

/// The fact that a promise was paid for with.
pub(in crate::points) fn cause_of(conn: &Connection, grant: GrantId) -> Result<Option<CauseId>> {
    Ok(conn
        .prepare_cached("SELECT cause_id FROM points_purchase WHERE grant_id = ?1")?
        .query_row([grant], |row| row.get(0))
        .optional()?)
}

pub(in crate::points) fn find(conn: &Connection, purchase: PurchaseId) -> Result<Option<PurchaseRow>> {
    Ok(conn
        .prepare_cached(
            "SELECT member_id, grant_id, cause_id, actor, till, at_ms,
               (SELECT max(back.at_ms) FROM points_entry AS back WHERE back.cause_id = bought.cause_id AND back.kind = 'returned')
             FROM points_purchase AS bought WHERE id = ?1",
        )?
        .query_row([purchase], |row| {
            Ok(PurchaseRow {
                member: row.get(0)?,
                grant: row.get(1)?,
                cause: row.get(2)?,
                actor: row.get(3)?,
                till: row.get(4)?,
                at_ms: row.get(5)?,
                undone_at_ms: row.get(6)?,
            })
        })
        .optional()?)
}
