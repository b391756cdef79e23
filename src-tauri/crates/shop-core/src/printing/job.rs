//! Print jobs: told, stopped, answered for.

use super::commands::{AnswerPrintJob, ListPrintJobs, PrintJob, PrintJobState, PrintJobs};
use super::store::jobs::{self, JobRow};
use super::store::printers;
use super::{PrintingRefusal, print};
use crate::kernel::{PrintJobId, Result, Topic, Tx, View};
use crate::staff;
use rusqlite::Connection;

/// Newest first.
pub(super) fn list(view: &View<'_>, request: &ListPrintJobs) -> Result<PrintJobs> {
    let most = if request.limit == 0 { 50 } else { request.limit.clamp(1, 200) };
    let (waiting, unsure) = jobs::counts(view)?;
    let rows = jobs::latest(view, request.open_only, most)?;
    Ok(PrintJobs { jobs: rows.iter().map(|row| shown(view, row)).collect::<Result<_>>()?, waiting, unsure })
}

/// A print job.
///
/// # Refuses
/// `unknown_job`.
pub(super) fn known(conn: &Connection, job: PrintJobId) -> Result<JobRow> {
    Ok(jobs::find(conn, job)?.ok_or(PrintingRefusal::UnknownJob)?)
}

/// A job as it is told.
pub(super) fn shown(view: &View<'_>, row: &JobRow) -> Result<PrintJob> {
    let by = row.actor.map(|person| staff::name_of(view, person)).transpose()?.unwrap_or_default();
    Ok(PrintJob {
        job: row.id,
        document: row.document.clone(),
        language: row.language,
        printer: row.printer,
        printer_name: printers::ever(view, row.printer)?.map(|printer| printer.words.name).unwrap_or_default(),
        copies: row.copies,
        copy: row.copy,
        state: row.state,
        tries: row.tries,
        trouble: row.trouble,
        next_try_at_ms: (row.state == PrintJobState::Waiting).then_some(row.due_at_ms),
        at_ms: row.at_ms,
        by,
        till: row.till.clone(),
    })
}

/// Stops a job that waits. What goes to its printer can no longer be stopped.
///
/// # Refuses
/// `unknown_job`, `job_not_open`.
pub(super) fn cancel(tx: &Tx<'_>, job: PrintJobId) -> Result<PrintJob> {
    in_state(tx, job, PrintJobState::Waiting)?;
    jobs::end(tx, job, PrintJobState::Cancelled, None)?;
    tx.changed(&[Topic::Printing]);
    shown(tx, &known(tx, job)?)
}

/// A person looked whether an unsure job came out. What did not is printed by a new job, which is replied.
///
/// # Refuses
/// `unknown_job`, `job_not_open`, `unknown_printer` when its printer was removed.
pub(super) fn answer(tx: &Tx<'_>, request: &AnswerPrintJob) -> Result<PrintJob> {
    let row = in_state(tx, request.job, PrintJobState::Unsure)?;
    let state = if request.came_out { PrintJobState::Printed } else { PrintJobState::Failed };
    jobs::end(tx, request.job, state, row.trouble)?;
    tx.changed(&[Topic::Printing]);
    if request.came_out { shown(tx, &known(tx, request.job)?) } else { print::instead(tx, &row) }
}

/// A job that stands there.
pub(super) fn in_state(tx: &Tx<'_>, job: PrintJobId, state: PrintJobState) -> Result<JobRow> {
    let row = known(tx, job)?;
    if row.state == state { Ok(row) } else { Err(PrintingRefusal::JobNotOpen { state: row.state }.into()) }
}
