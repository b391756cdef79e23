//! What does not add up among people and approvals.

use super::store;
use crate::kernel::{Finding, Result};
use crate::shop;
use rusqlite::Connection;

/// An owner who can sign in, and as many used words as acts that stand in the audit as approved.
pub(crate) fn check(conn: &Connection) -> Result<Vec<Finding>> {
    let mut findings = Vec::new();
    if shop::find(conn)?.is_some() && store::owners(conn, None)? == 0 {
        findings.push(Finding::new("staff-owner", "nobody can sign in as owner"));
    }
    let used: i64 =
        conn.query_row("SELECT count(*) FROM approval WHERE used_at_ms IS NOT NULL", [], |row| row.get(0))?;
    // Lifting a lock-out needs a manager too, but the word is the PIN itself.
    let approved: i64 = conn.query_row(
        "SELECT count(*) FROM audit WHERE approver IS NOT NULL AND command <> 'staff.let_in'",
        [],
        |row| row.get(0),
    )?;
    if used != approved {
        findings.push(Finding::new("staff-approvals", format!("{used} words used, {approved} acts approved")));
    }
    Ok(findings)
}
