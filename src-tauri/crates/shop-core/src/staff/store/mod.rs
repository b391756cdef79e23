//! Rows of people; their locks and approvals beside.

pub(super) mod approvals;
pub(super) mod locks;
pub(super) mod recovery;

use crate::kernel::{Result, Role, StaffId, Tx};
use rusqlite::{Connection, OptionalExtension, Row, params};

/// Someone who works or worked here, as kept.
pub(super) struct PersonRow {
    pub(super) id: StaffId,
    pub(super) name: String,
    pub(super) role: Role,
    pub(super) pin_hash: Option<String>,
    pub(super) pin_is_simple: bool,
    pub(super) pin_set_at_ms: Option<i64>,
    pub(super) since_ms: i64,
    pub(super) last_seen_at_ms: Option<i64>,
    pub(super) left_at_ms: Option<i64>,
}

/// A new PIN, hashed.
pub(crate) struct NewPin {
    /// PHC string.
    pub(crate) hash: String,
    /// Only a clerk may have it.
    pub(crate) is_simple: bool,
}

const COLUMNS: &str = "id, name, role, pin_hash, pin_is_simple, pin_set_at_ms, since_ms, last_seen_at_ms, left_at_ms";

fn person(row: &Row<'_>) -> rusqlite::Result<PersonRow> {
    Ok(PersonRow {
        id: row.get(0)?,
        name: row.get(1)?,
        role: row.get(2)?,
        pin_hash: row.get(3)?,
        pin_is_simple: row.get(4)?,
        pin_set_at_ms: row.get(5)?,
        since_ms: row.get(6)?,
        last_seen_at_ms: row.get(7)?,
        left_at_ms: row.get(8)?,
    })
}

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

pub(super) fn find(conn: &Connection, staff: StaffId) -> Result<Option<PersonRow>> {
    Ok(conn
        .prepare_cached(&format!("SELECT {COLUMNS} FROM staff WHERE id = ?1"))?
        .query_row([staff], person)
        .optional()?)
}

/// Everyone, owners first, then managers, then clerks, the longest-serving first; who left stands last.
pub(super) fn all(conn: &Connection) -> Result<Vec<PersonRow>> {
    let mut everyone = conn.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM staff
         ORDER BY left_at_ms IS NOT NULL, CASE role WHEN 'owner' THEN 0 WHEN 'manager' THEN 1 ELSE 2 END, since_ms, id"
    ))?;
    let rows = everyone.query_map([], person)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

pub(super) fn insert(tx: &Tx<'_>, name: &str, role: Role, pin: &NewPin) -> Result<StaffId> {
    Ok(tx
        .prepare_cached(
            "INSERT INTO staff (name, role, pin_hash, pin_is_simple, pin_set_at_ms, since_ms)
         VALUES (?1, ?2, ?3, ?4, ?5, ?5) RETURNING id",
        )?
        .query_row(params![name, role, pin.hash, pin.is_simple, tx.now_ms], |row| row.get(0))?)
}

pub(super) fn change(tx: &Tx<'_>, staff: StaffId, name: &str, role: Role) -> Result<()> {
    tx.prepare_cached("UPDATE staff SET name = ?2, role = ?3 WHERE id = ?1")?.execute(params![staff, name, role])?;
    Ok(())
}

pub(super) fn set_pin(tx: &Tx<'_>, staff: StaffId, pin: &NewPin) -> Result<()> {
    tx.prepare_cached("UPDATE staff SET pin_hash = ?2, pin_is_simple = ?3, pin_set_at_ms = ?4 WHERE id = ?1")?
        .execute(params![staff, pin.hash, pin.is_simple, tx.now_ms])?;
    Ok(())
}

/// The PIN goes with the person.
pub(super) fn leave(tx: &Tx<'_>, staff: StaffId) -> Result<()> {
    tx.prepare_cached(
        "UPDATE staff SET left_at_ms = ?2, pin_hash = NULL, pin_set_at_ms = NULL, pin_is_simple = 0 WHERE id = ?1",
    )?
    .execute(params![staff, tx.now_ms])?;
    Ok(())
}

pub(super) fn seen(tx: &Tx<'_>, staff: StaffId) -> Result<()> {
    tx.prepare_cached("UPDATE staff SET last_seen_at_ms = ?2 WHERE id = ?1")?.execute(params![staff, tx.now_ms])?;
    Ok(())
}

/// How many work here.
pub(super) fn count_present(conn: &Connection) -> Result<i64> {
    Ok(conn.prepare_cached("SELECT count(*) FROM staff WHERE left_at_ms IS NULL")?.query_row([], |row| row.get(0))?)
}

/// How many owners work here and can sign in, without counting `but`.
pub(super) fn owners(conn: &Connection, but: Option<StaffId>) -> Result<i64> {
    Ok(conn
        .prepare_cached(
            "SELECT count(*) FROM staff
         WHERE role = 'owner' AND left_at_ms IS NULL AND pin_hash IS NOT NULL AND id IS NOT ?1",
        )?
        .query_row([but], |row| row.get(0))?)
}
