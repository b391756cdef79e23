//! Rows of members and of what belongs to them.

pub(super) mod cards;
pub(super) mod consents;
pub(super) mod merges;
pub(super) mod rows;
pub(super) mod search;
pub(super) mod secrets;
pub(super) mod visits;
pub(super) mod words;

use rusqlite::{Connection, Params, Row};

/// All rows of a cached statement.
fn all<T>(
    conn: &Connection,
    sql: &str,
    params: impl Params,
    read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
) -> rusqlite::Result<Vec<T>> {
    conn.prepare_cached(sql)?.query_map(params, read)?.collect()
}
