//! Runs of flyers, flyers that came back, invitations.

use crate::kernel::{MemberId, Result, Tx};
use rusqlite::{Connection, OptionalExtension, params};

/// A run with what came of it.
#[derive(Debug, Clone)]
pub(in crate::intake) struct RunRow {
    pub(in crate::intake) run: i64,
    pub(in crate::intake) code: [u8; 5],
    pub(in crate::intake) name: String,
    pub(in crate::intake) pieces: i64,
    pub(in crate::intake) made_at_ms: i64,
    pub(in crate::intake) came_back: i64,
    pub(in crate::intake) joined: i64,
}

/// The run of a code, and its name.
pub(in crate::intake) fn run_of(conn: &Connection, code: [u8; 5]) -> Result<Option<(i64, String)>> {
    Ok(conn
        .prepare_cached("SELECT id, name FROM flyer_run WHERE code = ?1")?
        .query_row([code], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?)
}

pub(in crate::intake) fn code_of_run(conn: &Connection, run: i64) -> Result<Option<[u8; 5]>> {
    Ok(conn
        .prepare_cached("SELECT code FROM flyer_run WHERE id = ?1")?
        .query_row([run], |row| row.get(0))
        .optional()?)
}

/// The row whose invitation a code is.
pub(in crate::intake) fn member_of(conn: &Connection, code: [u8; 5]) -> Result<Option<MemberId>> {
    Ok(conn
        .prepare_cached("SELECT member_id FROM invite_code WHERE code = ?1")?
        .query_row([code], |row| row.get(0))
        .optional()?)
}

/// The code of a row.
pub(in crate::intake) fn invite_of(conn: &Connection, member: MemberId) -> Result<Option<[u8; 5]>> {
    Ok(conn
        .prepare_cached("SELECT code FROM invite_code WHERE member_id = ?1")?
        .query_row([member], |row| row.get(0))
        .optional()?)
}

pub(in crate::intake) fn add_invite(tx: &Tx<'_>, member: MemberId, code: [u8; 5]) -> Result<()> {
    tx.prepare_cached("INSERT INTO invite_code (member_id, code, made_at_ms) VALUES (?1, ?2, ?3)")?
        .execute(params![member, code, tx.now_ms])?;
    Ok(())
}

pub(in crate::intake) fn forget_invite(tx: &Tx<'_>, member: MemberId) -> Result<()> {
    tx.prepare_cached("DELETE FROM invite_code WHERE member_id = ?1")?.execute([member])?;
    Ok(())
}

/// Everyone who has an invitation.
pub(in crate::intake) fn inviters(conn: &Connection) -> Result<Vec<MemberId>> {
    let mut rows = conn.prepare("SELECT member_id FROM invite_code")?;
    Ok(rows.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
}

pub(in crate::intake) fn add_run(tx: &Tx<'_>, code: [u8; 5], name: &str, pieces: i64) -> Result<i64> {
    Ok(tx
        .prepare_cached("INSERT INTO flyer_run (code, name, pieces, made_at_ms) VALUES (?1, ?2, ?3, ?4) RETURNING id")?
        .query_row(params![code, name, pieces, tx.now_ms], |row| row.get(0))?)
}

/// A flyer came back with someone who joined.
pub(in crate::intake) fn add_back(tx: &Tx<'_>, member: MemberId, run: i64) -> Result<()> {
    tx.prepare_cached("INSERT OR IGNORE INTO flyer_back (member_id, run_id, at_ms) VALUES (?1, ?2, ?3)")?
        .execute(params![member, run, tx.now_ms])?;
    Ok(())
}

/// Says how many pieces of a run were handed out.
pub(in crate::intake) fn set_pieces(tx: &Tx<'_>, run: i64, pieces: i64) -> Result<()> {
    tx.prepare_cached("UPDATE flyer_run SET pieces = ?2 WHERE id = ?1")?.execute((run, pieces))?;
    Ok(())
}

/// All runs, newest first. A flyer came back with whoever joined by it, and with whoever asked by it and did not join.
pub(in crate::intake) fn runs(conn: &Connection) -> Result<Vec<RunRow>> {
    let mut rows = conn.prepare(
        "SELECT id, code, name, pieces, made_at_ms, joined + asked, joined FROM
           (SELECT flyer_run.*,
                   (SELECT count(*) FROM flyer_back WHERE run_id = flyer_run.id) AS joined,
                   (SELECT count(*) FROM join_request WHERE run_id = flyer_run.id AND member_id IS NULL) AS asked
            FROM flyer_run)
         ORDER BY id DESC",
    )?;
    let rows = rows.query_map([], |row| {
        Ok(RunRow {
            run: row.get(0)?,
            code: row.get(1)?,
            name: row.get(2)?,
            pieces: row.get(3)?,
            made_at_ms: row.get(4)?,
            came_back: row.get(5)?,
            joined: row.get(6)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
