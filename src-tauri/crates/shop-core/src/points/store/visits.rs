//! The days on which coming was paid for.

use crate::kernel::ids::id_list;
use crate::kernel::{CauseId, MemberId, Result, Tx};
use chrono::NaiveDate;
use rusqlite::{Connection, params};

/// Whether a person got points for coming on a day.
pub(in crate::points) fn is_paid(conn: &Connection, rows: &[MemberId], day: NaiveDate) -> Result<bool> {
    Ok(conn
        .prepare_cached("SELECT 1 FROM points_visit WHERE member_id IN (SELECT value FROM json_each(?1)) AND day = ?2")?
        .exists(params![id_list(rows), day.to_string()])?)
}

pub(in crate::points) fn insert(tx: &Tx<'_>, member: MemberId, day: NaiveDate, cause: CauseId) -> Result<()> {
    tx.prepare_cached("INSERT INTO points_visit (member_id, day, cause_id) VALUES (?1, ?2, ?3)")?.execute(params![
        member,
        day.to_string(),
        cause
    ])?;
    Ok(())
}

/// What was paid for a cause was taken back whole: coming may be paid for again.
pub(in crate::points) fn forget(tx: &Tx<'_>, cause: CauseId) -> Result<()> {
    tx.prepare_cached("DELETE FROM points_visit WHERE cause_id = ?1")?.execute([cause])?;
    Ok(())
}
