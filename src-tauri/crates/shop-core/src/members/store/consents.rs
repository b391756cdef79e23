//! What people agreed to.

use super::super::commands::{ConsentLine, Purpose};
use super::all;
use crate::kernel::{MemberId, Result, Tx};
use rusqlite::{Connection, Row, params};

/// Writes down what someone said.
pub(in crate::members) fn add(
    tx: &Tx<'_>,
    member: MemberId,
    purpose: Purpose,
    given: bool,
    wording_version: i64,
) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO member_consent (member_id, purpose, given, wording_version, at_ms) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?
    .execute(params![member, purpose, given, wording_version, tx.now_ms])?;
    Ok(())
}

/// Everything a row ever said, oldest first.
pub(in crate::members) fn of(conn: &Connection, member: MemberId) -> Result<Vec<(i64, ConsentLine)>> {
    Ok(all(
        conn,
        "SELECT id, purpose, given, wording_version, at_ms FROM member_consent WHERE member_id = ?1 ORDER BY id",
        [member],
        |row| Ok((row.get(0)?, line(row)?)),
    )?)
}

fn line(row: &Row<'_>) -> rusqlite::Result<ConsentLine> {
    Ok(ConsentLine { purpose: row.get(1)?, given: row.get(2)?, wording_version: row.get(3)?, at_ms: row.get(4)? })
}

/// Takes away what an erased person said.
pub(in crate::members) fn forget(tx: &Tx<'_>, member: MemberId) -> Result<()> {
    tx.prepare_cached("DELETE FROM member_consent WHERE member_id = ?1")?.execute([member])?;
    Ok(())
}
