//! Long work in chunks of at most 500 rows: each chunk one command, done once, a savepoint per row, so that no till
//! waits for it.

use super::Topic;
use super::refusal::{Error, KernelRefusal, Refusal, Result};
use super::tx::Tx;
use rusqlite::{Connection, OptionalExtension, params};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

/// The most rows of one chunk.
pub const MOST_ROWS: usize = 500;

/// How far a job has come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct JobState {
    /// The job.
    #[ts(type = "string")]
    pub job: Uuid,
    /// running, done or cancelled.
    pub state: String,
    /// Rows in all.
    pub total: i64,
    /// Rows tried.
    pub done: i64,
    /// Rows that could not be taken.
    pub failed: i64,
}

/// Opens a job of `total` rows, or goes on with it: the same id is the same job.
///
/// # Refuses
/// `request_id_reused` when the id is that of other work.
pub(crate) fn begin(tx: &Tx<'_>, job: Uuid, kind: &str, total: i64) -> Result<JobState> {
    tx.prepare_cached(
        "INSERT INTO job (id, kind, state, total, started_at_ms) VALUES (?1, ?2, 'running', ?3, ?4)
         ON CONFLICT (id) DO UPDATE SET state = 'running', ended_at_ms = NULL WHERE state = 'cancelled'",
    )?
    .execute(params![job.as_bytes(), kind, total, tx.now_ms])?;
    let is_same: bool = tx
        .prepare_cached("SELECT kind = ?2 AND total = ?3 FROM job WHERE id = ?1")?
        .query_row(params![job.as_bytes(), kind, total], |row| row.get(0))?;
    if !is_same {
        return Err(KernelRefusal::RequestIdReused.into());
    }
    tx.changed(&[Topic::Jobs]);
    read(tx, job)
}

/// Takes the rows of one chunk through `take`, each in its own savepoint. A refused row is noted and the rest goes on;
/// a failure ends the chunk and nothing of it is written. A chunk that was done before is left alone; one that comes after
/// the job was stopped is not done, so that it can be when the job goes on.
pub(crate) fn run_chunk<R>(
    tx: &Tx<'_>,
    job: Uuid,
    chunk: i64,
    rows: &[(i64, R)],
    mut take: impl FnMut(&Tx<'_>, &R) -> Result<()>,
) -> Result<JobState> {
    let state = read(tx, job)?;
    if state.state != "running" {
        return Ok(state);
    }
    let is_new = tx
        .prepare_cached("INSERT OR IGNORE INTO job_chunk (job, chunk) VALUES (?1, ?2)")?
        .execute(params![job.as_bytes(), chunk])?
        == 1;
    if !is_new {
        return Ok(state);
    }
    let mut failed = 0_i64;
    for (number, row) in rows.iter().take(MOST_ROWS) {
        tx.execute_batch("SAVEPOINT job_row")?;
        match take(tx, row) {
            Ok(()) => tx.execute_batch("RELEASE job_row")?,
            Err(Error::Refusal(refusal)) => {
                tx.execute_batch("ROLLBACK TO job_row; RELEASE job_row")?;
                failed = failed.saturating_add(1);
                tx.prepare_cached("INSERT INTO job_failed_row (job, row, reason) VALUES (?1, ?2, ?3)")?
                    .execute(params![job.as_bytes(), number, serde_json::to_string(&refusal)?])?;
            }
            Err(failure) => return Err(failure),
        }
    }
    let tried = i64::try_from(rows.len().min(MOST_ROWS)).unwrap_or(0);
    tx.prepare_cached(
        "UPDATE job SET done = done + ?2, failed = failed + ?3,
                state = iif(done + ?2 = total, 'done', state), ended_at_ms = iif(done + ?2 = total, ?4, NULL)
         WHERE id = ?1",
    )?
    .execute(params![job.as_bytes(), tried, failed, tx.now_ms])?;
    tx.changed(&[Topic::Jobs]);
    read(tx, job)
}

/// Stops a job; what was taken stays.
pub(crate) fn cancel(tx: &Tx<'_>, job: Uuid) -> Result<JobState> {
    tx.prepare_cached("UPDATE job SET state = 'cancelled', ended_at_ms = ?2 WHERE id = ?1 AND state = 'running'")?
        .execute(params![job.as_bytes(), tx.now_ms])?;
    tx.changed(&[Topic::Jobs]);
    read(tx, job)
}

fn read(conn: &Connection, job: Uuid) -> Result<JobState> {
    find(conn, job)?.ok_or_else(|| Error::failure(format!("no job {job}")))
}

/// How far a job has come; `None` when it was never begun.
pub(crate) fn find(conn: &Connection, job: Uuid) -> Result<Option<JobState>> {
    conn.prepare_cached("SELECT state, total, done, failed FROM job WHERE id = ?1")?
        .query_row([job.as_bytes()], |row| {
            Ok(JobState { job, state: row.get(0)?, total: row.get(1)?, done: row.get(2)?, failed: row.get(3)? })
        })
        .optional()
        .map_err(Error::from)
}

/// The rows that could not be taken and why, in the order of the file, at most `most`.
pub(crate) fn failed_rows(conn: &Connection, job: Uuid, most: i64) -> Result<Vec<(i64, Refusal)>> {
    let mut rows = conn.prepare("SELECT row, reason FROM job_failed_row WHERE job = ?1 ORDER BY row LIMIT ?2")?;
    let rows = rows.query_map(params![job.as_bytes(), most], |row| Ok((row.get(0)?, row.get::<_, String>(1)?)))?;
    rows.map(|row| {
        let (number, reason) = row?;
        Ok((number, serde_json::from_str(&reason)?))
    })
    .collect()
}
