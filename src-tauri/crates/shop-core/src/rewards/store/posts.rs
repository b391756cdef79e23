//! Shared posts that somebody has seen.

use super::all;
use crate::kernel::{CauseId, MemberId, ProgrammeId, Result, StaffId, Tx};
use rusqlite::{Connection, params};

pub(in crate::rewards) fn insert(tx: &Tx<'_>, cause: CauseId, programme: ProgrammeId, member: MemberId) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO shared_post (cause_id, programme_id, member_id, actor, at_ms) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?
    .execute(params![cause, programme, member, tx.actor.staff, tx.now_ms])?;
    Ok(())
}

/// How many posts each colleague confirmed in a span.
pub(in crate::rewards) fn by_person(
    conn: &Connection,
    from_ms: i64,
    to_ms: i64,
) -> Result<Vec<(Option<StaffId>, i64)>> {
    Ok(all(
        conn,
        "SELECT actor, count(*) FROM shared_post WHERE at_ms >= ?1 AND at_ms < ?2 GROUP BY actor",
        params![from_ms, to_ms],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?)
}
