//! Rows of people.

use crate::kernel::{Result, Role, StaffId};
use rusqlite::{Connection, OptionalExtension};

/// The role of someone who works here; `None` for strangers and people who left.
pub(crate) fn role_of(conn: &Connection, staff: StaffId) -> Result<Option<Role>> {
    Ok(conn
        .prepare_cached("SELECT role FROM staff WHERE id = ?1 AND left_at_ms IS NULL")?
        .query_row([staff], |row| row.get(0))
        .optional()?)
}

/// The name of someone who works or worked here.
pub(crate) fn name_of(conn: &Connection, staff: StaffId) -> Result<String> {
    Ok(conn
        .prepare_cached("SELECT name FROM staff WHERE id = ?1")?
        .query_row([staff], |row| row.get(0))
        .optional()?
        .unwrap_or_default())
}
