//! Merges, and who is whom.

use super::super::commands::MergeLine;
use super::all;
use crate::kernel::{MemberId, MergeId, Result, Tx};
use rusqlite::{Connection, OptionalExtension, params};
use serde_json::Value;

/// A merge as it lies in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::members) struct MergeRow {
    pub(in crate::members) survivor: MemberId,
    pub(in crate::members) merged: MemberId,
    pub(in crate::members) undone: bool,
}

/// The row at the end of the survivor chain and whether it is erased; `None`: no such member.
pub(in crate::members) fn root(conn: &Connection, member: MemberId) -> Result<Option<(MemberId, bool)>> {
    let mut at = member;
    // A chain is as long as there were merges; a loop would be a broken file, told by `check`.
    for _ in 0..10_000 {
        let found: Option<(Option<MemberId>, String)> = conn
            .prepare_cached("SELECT survivor_id, standing FROM member WHERE id = ?1")?
            .query_row([at], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?;
        match found {
            None => return Ok(None),
            Some((Some(survivor), _)) => at = survivor,
            Some((None, standing)) => return Ok(Some((at, standing == "erased"))),
        }
    }
    Err(crate::kernel::Error::failure(format!("the survivors of member {} have no end", member.get())))
}

/// All rows whose survivor chain ends at `root`, with it, in order of id.
pub(in crate::members) fn rows_of(conn: &Connection, root: MemberId) -> Result<Vec<MemberId>> {
    Ok(all(
        conn,
        "WITH RECURSIVE person (id) AS (
            SELECT ?1 UNION SELECT member.id FROM member JOIN person ON member.survivor_id = person.id)
         SELECT id FROM person ORDER BY id",
        [root],
        |row| row.get(0),
    )?)
}

/// Points `merged` at `survivor`.
pub(in crate::members) fn insert(tx: &Tx<'_>, survivor: MemberId, merged: MemberId) -> Result<MergeId> {
    let merge = tx
        .prepare_cached("INSERT INTO member_merge (survivor_id, merged_id, at_ms) VALUES (?1, ?2, ?3) RETURNING id")?
        .query_row(params![survivor, merged, tx.now_ms], |row| row.get(0))?;
    tx.prepare_cached("UPDATE member SET standing = 'merged', survivor_id = ?2 WHERE id = ?1")?
        .execute([merged, survivor])?;
    Ok(merge)
}

/// Lets `merged` stand alone again.
pub(in crate::members) fn undo(tx: &Tx<'_>, merge: MergeId, merged: MemberId) -> Result<()> {
    tx.prepare_cached("UPDATE member_merge SET undone_at_ms = ?2 WHERE id = ?1")?.execute(params![merge, tx.now_ms])?;
    tx.prepare_cached("UPDATE member SET standing = 'live', survivor_id = NULL WHERE id = ?1")?.execute([merged])?;
    Ok(())
}

/// The merge.
pub(in crate::members) fn find(conn: &Connection, merge: MergeId) -> Result<Option<MergeRow>> {
    Ok(conn
        .prepare_cached("SELECT survivor_id, merged_id, undone_at_ms IS NOT NULL FROM member_merge WHERE id = ?1")?
        .query_row([merge], |row| Ok(MergeRow { survivor: row.get(0)?, merged: row.get(1)?, undone: row.get(2)? }))
        .optional()?)
}

/// Whether a later merge that stands touched the same survivor.
pub(in crate::members) fn has_later(conn: &Connection, merge: MergeId, survivor: MemberId) -> Result<bool> {
    Ok(conn.prepare_cached("SELECT EXISTS (SELECT 1 FROM member_merge WHERE id > ?1 AND undone_at_ms IS NULL AND ?2 IN (survivor_id, merged_id))")?.query_row(params![merge, survivor],
        |row| row.get(0),)?)
}

/// Merges that stand, into one row, newest first.
pub(in crate::members) fn into(conn: &Connection, survivor: MemberId) -> Result<Vec<MergeLine>> {
    Ok(all(
        conn,
        "SELECT member_merge.id, name, number, at_ms FROM member_merge JOIN member ON member.id = merged_id
         WHERE member_merge.survivor_id = ?1 AND undone_at_ms IS NULL ORDER BY member_merge.id DESC",
        [survivor],
        |row| Ok(MergeLine { merge: row.get(0)?, name: row.get(1)?, number: row.get(2)?, at_ms: row.get(3)? }),
    )?)
}

/// Writes down what the survivor lacked and took over.
pub(in crate::members) fn add_fill(
    tx: &Tx<'_>,
    merge: MergeId,
    field: &str,
    before: &Value,
    after: &Value,
) -> Result<()> {
    tx.prepare_cached("INSERT INTO member_merge_fill (merge_id, field, before, after) VALUES (?1, ?2, ?3, ?4)")?
        .execute(params![merge, field, before.to_string(), after.to_string()])?;
    Ok(())
}

/// What the survivor took over: field, before, after.
pub(in crate::members) fn fills(conn: &Connection, merge: MergeId) -> Result<Vec<(String, Value, Value)>> {
    let texts: Vec<(String, String, String)> =
        all(conn, "SELECT field, before, after FROM member_merge_fill WHERE merge_id = ?1", [merge], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?))
        })?;
    let parsed = texts
        .into_iter()
        .map(|(field, before, after)| Ok((field, serde_json::from_str(&before)?, serde_json::from_str(&after)?)));
    parsed.collect()
}

/// Forgets what was taken over in merges that touched a row.
pub(in crate::members) fn forget_fills_of(tx: &Tx<'_>, member: MemberId) -> Result<()> {
    tx.prepare_cached(
        "DELETE FROM member_merge_fill WHERE merge_id IN
           (SELECT id FROM member_merge WHERE ?1 IN (survivor_id, merged_id))",
    )?
    .execute([member])?;
    Ok(())
}

/// Forgets what was taken over in a merge that is undone.
pub(in crate::members) fn forget_fills(tx: &Tx<'_>, merge: MergeId) -> Result<()> {
    tx.prepare_cached("DELETE FROM member_merge_fill WHERE merge_id = ?1")?.execute([merge])?;
    Ok(())
}

/// An inviter who turns out to be the invitee has invited nobody.
pub(in crate::members) fn lose_inviter(tx: &Tx<'_>, merge: MergeId, member: MemberId) -> Result<()> {
    tx.prepare_cached("UPDATE member SET inviter_lost = ?1 WHERE id = ?2")?.execute(params![merge, member])?;
    Ok(())
}

/// Gives back the invitations that a merge had taken away.
pub(in crate::members) fn give_inviters_back(tx: &Tx<'_>, merge: MergeId, person: &[MemberId]) -> Result<()> {
    for member in person {
        tx.prepare_cached("UPDATE member SET inviter_lost = NULL WHERE inviter_lost = ?1 AND id = ?2")?
            .execute(params![merge, member])?;
    }
    Ok(())
}
