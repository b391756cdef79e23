//! Pictures of the idle display.

use crate::kernel::{Result, Tx};
use rusqlite::{Connection, OptionalExtension, params};

/// Slots that are filled, in order.
pub(in crate::intake) fn slots(conn: &Connection) -> Result<Vec<u8>> {
    let mut rows = conn.prepare_cached("SELECT slot FROM idle_picture ORDER BY slot")?;
    Ok(rows.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
}

pub(in crate::intake) fn find(conn: &Connection, slot: u8) -> Result<Option<Vec<u8>>> {
    Ok(conn
        .prepare_cached("SELECT image FROM idle_picture WHERE slot = ?1")?
        .query_row([slot], |row| row.get(0))
        .optional()?)
}

pub(in crate::intake) fn save(tx: &Tx<'_>, slot: u8, image: Option<&[u8]>) -> Result<()> {
    match image {
        Some(image) => tx.prepare_cached("INSERT INTO idle_picture (slot, image) VALUES (?1, ?2) ON CONFLICT (slot) DO UPDATE SET image = excluded.image")?.execute(params![slot, image],)?,
        None => tx.prepare_cached("DELETE FROM idle_picture WHERE slot = ?1")?.execute([slot])?,
    };
    Ok(())
}
