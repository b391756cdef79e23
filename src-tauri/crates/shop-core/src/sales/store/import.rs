//! Which rows of which files were taken over.

use crate::kernel::{Result, SaleId, Tx};
use rusqlite::{Connection, params};
use uuid::Uuid;

pub(in crate::sales) fn is_taken(conn: &Connection, file: &[u8; 32], row: i64) -> Result<bool> {
    Ok(conn
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM sale_import WHERE file = ?1 AND row = ?2)")?
        .query_row(params![file, row], |row| row.get(0))?)
}

pub(in crate::sales) fn taken(tx: &Tx<'_>, file: &[u8; 32], row: i64, job: Uuid, sale: SaleId) -> Result<()> {
    tx.prepare_cached("INSERT INTO sale_import (file, row, job, sale_id) VALUES (?1, ?2, ?3, ?4)")?
        .execute(params![file, row, job.as_bytes(), sale])?;
    Ok(())
}

pub(in crate::sales) fn count_of_file(conn: &Connection, file: &[u8; 32]) -> Result<i64> {
    Ok(conn.prepare_cached("SELECT count(*) FROM sale_import WHERE file = ?1")?.query_row([file], |row| row.get(0))?)
}

pub(in crate::sales) fn count_of_job(conn: &Connection, job: Uuid) -> Result<i64> {
    Ok(conn
        .prepare_cached("SELECT count(*) FROM sale_import WHERE job = ?1")?
        .query_row([job.as_bytes()], |row| row.get(0))?)
}
