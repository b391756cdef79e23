//! What the next sale or refund is called.

use crate::kernel::Result;
use rusqlite::Connection;

/// What is numbered from 1 on each shop-local day.
#[derive(Debug, Clone, Copy)]
pub(in crate::sales) enum Numbered {
    Sale,
    Refund,
}

impl Numbered {
    fn table(self) -> &'static str {
        match self {
            Numbered::Sale => "sale",
            Numbered::Refund => "refund",
        }
    }

    /// The row that the next one gets: its fact names it before the row is written.
    pub(in crate::sales) fn next_id(self, conn: &Connection) -> Result<i64> {
        let sql = format!("SELECT coalesce(max(id), 0) + 1 FROM {}", self.table());
        Ok(conn.prepare_cached(&sql)?.query_row([], |row| row.get(0))?)
    }

    /// The number that the next one of a day gets.
    pub(in crate::sales) fn next_number(self, conn: &Connection, day: &str) -> Result<i64> {
        let table = self.table();
        let sql = format!("SELECT coalesce(max(number), 0) + 1 FROM {table} WHERE day = ?1 AND number IS NOT NULL");
        Ok(conn.prepare_cached(&sql)?.query_row([day], |row| row.get(0))?)
    }
}
