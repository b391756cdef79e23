//! Rows of flyers.

use crate::kernel::{Error, FlyerId, Money, Result, Tx};
use crate::printing::commands::FlyerWords;
use rusqlite::{Connection, OptionalExtension, Row, params};

/// A flyer as it stands in the file.
#[derive(Debug, Clone)]
pub(in crate::printing) struct FlyerRow {
    pub(in crate::printing) id: FlyerId,
    pub(in crate::printing) words: FlyerWords,
    pub(in crate::printing) run: Option<i64>,
    pub(in crate::printing) cost: Option<Money>,
    pub(in crate::printing) changed_at_ms: i64,
}

const COLUMNS: &str = "SELECT id, words, run_id, cost, changed_at_ms FROM flyer WHERE dropped_at_ms IS NULL";

fn read(row: &Row<'_>) -> rusqlite::Result<FlyerRow> {
    let words: String = row.get(1)?;
    let wrong = |error| rusqlite::Error::FromSqlConversionFailure(1, rusqlite::types::Type::Text, Box::new(error));
    Ok(FlyerRow {
        id: row.get(0)?,
        words: serde_json::from_str(&words).map_err(wrong)?,
        run: row.get(2)?,
        cost: row.get(3)?,
        changed_at_ms: row.get(4)?,
    })
}

/// Changed last, first.
pub(in crate::printing) fn all(conn: &Connection) -> Result<Vec<FlyerRow>> {
    let mut rows = conn.prepare(&format!("{COLUMNS} ORDER BY changed_at_ms DESC, id DESC"))?;
    Ok(rows.query_map([], read)?.collect::<rusqlite::Result<_>>()?)
}

pub(in crate::printing) fn find(conn: &Connection, flyer: FlyerId) -> Result<Option<FlyerRow>> {
    Ok(conn.query_row(&format!("{COLUMNS} AND id = ?1"), [flyer], read).optional()?)
}

pub(in crate::printing) fn insert(tx: &Tx<'_>, words: &FlyerWords) -> Result<FlyerId> {
    tx.execute(
        "INSERT INTO flyer (words, changed_at_ms) VALUES (?1, ?2)",
        params![serde_json::to_string(words)?, tx.now_ms],
    )?;
    FlyerId::try_from(tx.last_insert_rowid()).map_err(Error::failure)
}

pub(in crate::printing) fn update(tx: &Tx<'_>, flyer: FlyerId, words: &FlyerWords) -> Result<()> {
    tx.execute(
        "UPDATE flyer SET words = ?2, changed_at_ms = ?3 WHERE id = ?1",
        params![flyer, serde_json::to_string(words)?, tx.now_ms],
    )?;
    Ok(())
}

/// Notes the run of a flyer, and what its pieces cost so far.
pub(in crate::printing) fn set_run(tx: &Tx<'_>, flyer: FlyerId, run: i64, cost: Option<Money>) -> Result<()> {
    tx.execute("UPDATE flyer SET run_id = ?2, cost = ?3 WHERE id = ?1", params![flyer, run, cost])?;
    Ok(())
}

pub(in crate::printing) fn drop(tx: &Tx<'_>, flyer: FlyerId) -> Result<()> {
    tx.execute("UPDATE flyer SET dropped_at_ms = ?2 WHERE id = ?1", params![flyer, tx.now_ms])?;
    Ok(())
}
