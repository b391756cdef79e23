//! The row of the recovery code.

use crate::kernel::{Result, StaffId, Tx};
use rusqlite::{Connection, OptionalExtension, params};

/// What is kept of the code.
pub(in crate::staff) struct CodeRow {
    /// For whom it was made.
    pub(in crate::staff) owner: StaffId,
    pub(in crate::staff) salt: [u8; 16],
    pub(in crate::staff) digest: [u8; 32],
}

pub(in crate::staff) fn find(conn: &Connection) -> Result<Option<CodeRow>> {
    Ok(conn
        .prepare_cached("SELECT owner, salt, digest FROM recovery_code")?
        .query_row([], |row| Ok(CodeRow { owner: row.get(0)?, salt: row.get(1)?, digest: row.get(2)? }))
        .optional()?)
}

/// The one code that counts from now on.
pub(in crate::staff) fn replace(tx: &Tx<'_>, code: &CodeRow) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO recovery_code (id, owner, salt, digest, made_at_ms) VALUES (1, ?1, ?2, ?3, ?4)
         ON CONFLICT (id) DO UPDATE
         SET owner = excluded.owner, salt = excluded.salt, digest = excluded.digest, made_at_ms = excluded.made_at_ms",
    )?
    .execute(params![code.owner, code.salt, code.digest, tx.now_ms])?;
    Ok(())
}
