//! The numbers that people call tills by.

use crate::kernel::{Result, Tx};
use rusqlite::Connection;

/// Gives this till the next number with its first shift; it keeps it.
pub(in crate::sales) fn number_this(tx: &Tx<'_>) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO till (id, number) SELECT ?1, (SELECT coalesce(max(number), 0) + 1 FROM till) WHERE true
         ON CONFLICT (id) DO NOTHING",
    )?
    .execute([&tx.actor.till])?;
    Ok(())
}

/// The number of a till that had a shift.
pub(in crate::sales) fn number_of(conn: &Connection, till: &str) -> Result<i64> {
    Ok(conn.prepare_cached("SELECT number FROM till WHERE id = ?1")?.query_row([till], |row| row.get(0))?)
}
