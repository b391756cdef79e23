//! Rows of print jobs.

use super::choices::language_of;
use crate::kernel::{CauseId, Error, PrintJobId, PrinterId, Result, StaffId, Tx};
use crate::printing::commands::{Document, PaperSize, PrintJobState, PrintTrouble};
use crate::shop::commands::Language;
use rusqlite::{Connection, OptionalExtension, Row, params};

/// A print job as it stands in the file.
#[derive(Debug, Clone)]
pub(in crate::printing) struct JobRow {
    pub(in crate::printing) id: PrintJobId,
    pub(in crate::printing) document: Document,
    pub(in crate::printing) size: Option<PaperSize>,
    pub(in crate::printing) language: Language,
    pub(in crate::printing) printer: PrinterId,
    pub(in crate::printing) copies: i64,
    pub(in crate::printing) copy: bool,
    pub(in crate::printing) state: PrintJobState,
    pub(in crate::printing) tries: i64,
    pub(in crate::printing) trouble: Option<PrintTrouble>,
    pub(in crate::printing) due_at_ms: i64,
    pub(in crate::printing) actor: Option<StaffId>,
    pub(in crate::printing) till: String,
    pub(in crate::printing) at_ms: i64,
}

/// A job to make.
#[derive(Debug, Clone)]
pub(in crate::printing) struct NewJob<'a> {
    pub(in crate::printing) document: &'a Document,
    pub(in crate::printing) size: Option<PaperSize>,
    pub(in crate::printing) language: Language,
    pub(in crate::printing) printer: PrinterId,
    pub(in crate::printing) copies: i64,
    pub(in crate::printing) copy: bool,
    pub(in crate::printing) cause: Option<CauseId>,
}

const COLUMNS: &str = "SELECT id, document, size, language, printer_id, copies, is_copy, state, tries, trouble,
    due_at_ms, actor, till, at_ms FROM print_job";

fn read(row: &Row<'_>) -> rusqlite::Result<JobRow> {
    let document: String = row.get(1)?;
    let wrong = |error| rusqlite::Error::FromSqlConversionFailure(1, rusqlite::types::Type::Text, Box::new(error));
    let language: String = row.get(3)?;
    Ok(JobRow {
        id: row.get(0)?,
        document: serde_json::from_str(&document).map_err(wrong)?,
        size: row.get(2)?,
        language: language_of(&language).unwrap_or(Language::En),
        printer: row.get(4)?,
        copies: row.get(5)?,
        copy: row.get(6)?,
        state: row.get(7)?,
        tries: row.get(8)?,
        trouble: row.get(9)?,
        due_at_ms: row.get(10)?,
        actor: row.get(11)?,
        till: row.get(12)?,
        at_ms: row.get(13)?,
    })
}

pub(in crate::printing) fn insert(tx: &Tx<'_>, job: &NewJob<'_>) -> Result<PrintJobId> {
    let document = serde_json::to_string(job.document)?;
    tx.execute(
        "INSERT INTO print_job
           (document, size, language, printer_id, copies, is_copy, due_at_ms, cause_id, actor, till, at_ms)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?7)",
        params![
            document,
            job.size,
            job.language.as_str(),
            job.printer,
            job.copies,
            job.copy,
            tx.now_ms,
            job.cause,
            tx.actor.staff,
            tx.actor.till
        ],
    )?;
    PrintJobId::try_from(tx.last_insert_rowid()).map_err(Error::failure)
}

pub(in crate::printing) fn find(conn: &Connection, job: PrintJobId) -> Result<Option<JobRow>> {
    Ok(conn.prepare_cached(&format!("{COLUMNS} WHERE id = ?1"))?.query_row([job], read).optional()?)
}

/// Newest first.
pub(in crate::printing) fn latest(conn: &Connection, open_only: bool, most: i64) -> Result<Vec<JobRow>> {
    let open = if open_only { "WHERE state IN ('waiting', 'sending', 'unsure')" } else { "" };
    let mut rows = conn.prepare_cached(&format!("{COLUMNS} {open} ORDER BY id DESC LIMIT ?1"))?;
    Ok(rows.query_map([most], read)?.collect::<rusqlite::Result<_>>()?)
}

/// How many wait or go, and how many ask a person.
pub(in crate::printing) fn counts(conn: &Connection) -> Result<(i64, i64)> {
    let count = "SELECT count(*) FILTER (WHERE state <> 'unsure'), count(*) FILTER (WHERE state = 'unsure')
                 FROM print_job WHERE state IN ('waiting', 'sending', 'unsure')";
    Ok(conn.query_row(count, [], |row| Ok((row.get(0)?, row.get(1)?)))?)
}

/// Whether something of this document came out, may have, or is on its way.
pub(in crate::printing) fn printed_before(conn: &Connection, document: &Document) -> Result<bool> {
    let document = serde_json::to_string(document)?;
    Ok(conn
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM print_job WHERE document = ?1 AND state NOT IN ('failed', 'cancelled'))",
        )?
        .query_row([document], |row| row.get(0))?)
}

/// The job that is due and has waited longest.
pub(in crate::printing) fn due(conn: &Connection, now_ms: i64) -> Result<Option<JobRow>> {
    Ok(conn
        .prepare_cached(&format!("{COLUMNS} WHERE state = 'waiting' AND due_at_ms <= ?1 ORDER BY id LIMIT 1"))?
        .query_row([now_ms], read)
        .optional()?)
}

/// Marks a job as being sent, unless somebody was faster.
pub(in crate::printing) fn send(tx: &Tx<'_>, job: PrintJobId) -> Result<bool> {
    let taken = "UPDATE print_job SET state = 'sending', tries = tries + 1 WHERE id = ?1 AND state = 'waiting'";
    Ok(tx.execute(taken, [job])? == 1)
}

/// Ends a job, or leaves it to a person.
pub(in crate::printing) fn end(
    tx: &Tx<'_>,
    job: PrintJobId,
    state: PrintJobState,
    trouble: Option<PrintTrouble>,
) -> Result<()> {
    tx.execute(
        "UPDATE print_job SET state = ?2, trouble = ?3, ended_at_ms = ?4 WHERE id = ?1",
        params![job, state, trouble, tx.now_ms],
    )?;
    Ok(())
}

/// Lets a job wait again; those of its printer that wait too wait as long.
pub(in crate::printing) fn wait(
    tx: &Tx<'_>,
    job: PrintJobId,
    printer: PrinterId,
    trouble: PrintTrouble,
    due_at_ms: i64,
) -> Result<()> {
    tx.execute("UPDATE print_job SET state = 'waiting', trouble = ?2 WHERE id = ?1", params![job, trouble])?;
    tx.execute(
        "UPDATE print_job SET due_at_ms = ?2 WHERE printer_id = ?1 AND state = 'waiting'",
        params![printer, due_at_ms],
    )?;
    Ok(())
}

/// Those that wait for a printer are due now: it was changed, or it prints again.
pub(in crate::printing) fn hurry(tx: &Tx<'_>, printer: PrinterId) -> Result<()> {
    tx.execute(
        "UPDATE print_job SET due_at_ms = ?2 WHERE printer_id = ?1 AND state = 'waiting' AND due_at_ms > ?2",
        params![printer, tx.now_ms],
    )?;
    Ok(())
}

/// Leaves to a person what was being sent when the program ended. How many.
pub(in crate::printing) fn interrupted(tx: &Tx<'_>) -> Result<usize> {
    Ok(tx.execute(
        "UPDATE print_job SET state = 'unsure', trouble = 'interrupted', ended_at_ms = ?1 WHERE state = 'sending'",
        [tx.now_ms],
    )?)
}

/// Gives up what has waited since before a moment. How many.
pub(in crate::printing) fn give_up(tx: &Tx<'_>, before_ms: i64) -> Result<usize> {
    Ok(tx.execute(
        "UPDATE print_job SET state = 'failed', trouble = 'too_old', ended_at_ms = ?2
         WHERE state = 'waiting' AND at_ms < ?1",
        params![before_ms, tx.now_ms],
    )?)
}
