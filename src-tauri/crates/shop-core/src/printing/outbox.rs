//! The worker's side: what is to be sent, and how it went.

use super::commands::{
    Document, JobPaper, JobToSend, PaperSize, PrintJobState, PrintOutcome, PrintTrouble, Printer, PrinterKind,
    ReportPrintJob, TakePrintJob, TakenPrintJob,
};
use super::desk::{Desk, Look};
use super::store::jobs::{self, JobRow};
use super::store::printers;
use super::{PrintingRefusal, job, papers, render};
use crate::kernel::time::HOUR_MS;
use crate::kernel::{Done, Money, PrintJobId, Result, Topic, Tx, View};
use crate::sales::{
    self,
    commands::{PayWay, ReadSale},
};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;

/// A printer that does not answer is asked again after so long, doubled with every try up to the last.
const AGAIN_AFTER_MS: i64 = 5_000;
const AGAIN_AFTER_AT_MOST_MS: i64 = 60_000;
/// Nobody waits longer for a slip; a restored backup prints none of its old ones.
const GIVE_UP_AFTER_MS: i64 = 12 * HOUR_MS;

/// Hands the worker the job that is due, and counts it as being sent from here on.
///
/// What was being sent when the program started may have come out: it is left to a person.
pub(super) fn take(tx: &Tx<'_>, request: TakePrintJob) -> Result<TakenPrintJob> {
    let mut changed = if request.starting { jobs::interrupted(tx)? } else { 0 };
    changed = changed.saturating_add(give_up(tx)?);
    let job = match jobs::due(tx, tx.now_ms)? {
        Some(row) if jobs::send(tx, row.id)? => Some(to_send(tx, &row)?),
        _ => None,
    };
    if changed > 0 || job.is_some() {
        tx.changed(&[Topic::Printing]);
    }
    Ok(TakenPrintJob { job })
}

/// Gives up what nobody waits for any more. How many.
fn give_up(tx: &Tx<'_>) -> Result<usize> {
    jobs::give_up(tx, tx.now_ms.saturating_sub(GIVE_UP_AFTER_MS))
}

/// Work of each minute.
pub(crate) fn tick(tx: &Tx<'_>) -> Result<()> {
    if give_up(tx)? > 0 {
        tx.changed(&[Topic::Printing]);
    }
    Ok(())
}

fn to_send(view: &View<'_>, row: &JobRow) -> Result<JobToSend> {
    let printer = printer_of(view, row)?;
    Ok(JobToSend {
        job: row.id,
        reach: printer.words.reach,
        kind: printer.words.kind,
        copies: row.copies,
        cuts: printer.words.cuts,
        opens_drawer: printer.words.drawer && !row.copy && is_cash(view, &row.document)?,
        title: format!("Storeloop {} {}", row.document.kind().as_str(), row.id.get()),
    })
}

fn printer_of(view: &View<'_>, row: &JobRow) -> Result<Printer> {
    Ok(printers::ever(view, row.printer)?.ok_or(PrintingRefusal::UnknownPrinter)?)
}

/// Whether a sale was paid with cash: then the drawer opens.
fn is_cash(view: &View<'_>, document: &Document) -> Result<bool> {
    let Document::SaleSlip { sale } = document else { return Ok(false) };
    let receipt = sales::read_receipt(view, &ReadSale::Sale { sale: *sale })?;
    Ok(receipt.payments.iter().any(|part| part.way == PayWay::Cash && part.amount != Money::ZERO))
}

/// A job's paper, drawn for its printer.
///
/// # Refuses
/// `unknown_job`, and what its document refuses.
pub(super) fn paper(view: &View<'_>, request: PrintJobId) -> Result<JobPaper> {
    let row = job::known(view, request)?;
    let printer = printer_of(view, &row)?;
    let look =
        Look { language: Some(row.language), one_toner: printer.words.one_toner, copy: row.copy, ..Look::default() };
    let desk = Desk::new(view, look)?;
    let size = match printer.words.kind {
        PrinterKind::Thermal58 => PaperSize::Slip58,
        PrinterKind::Thermal80 => PaperSize::Slip80,
        PrinterKind::Office => render::usual_size(view, &row.document, row.size)?,
    };
    let drawn = papers::draw(&desk, &row.document, size)?;
    if printer.words.kind == PrinterKind::Office {
        return Ok(JobPaper::Pdf { pdf: STANDARD.encode(render::pdf(&desk, &drawn)?) });
    }
    let dots: Vec<_> = drawn.paper.pages.iter().map(|page| shop_print::dots(page, desk.fonts())).collect();
    // Slip printers print 48 mm of 58, 72 mm of 80; the rest is margin.
    let (margin, row_bytes) = if size == PaperSize::Slip58 { (5, 48) } else { (4, 72) };
    let mut rows = Vec::new();
    for page in &dots {
        for row in page.rows.chunks(page.width.checked_div(8).unwrap_or(1).max(1)) {
            rows.extend(row.iter().skip(margin).take(row_bytes));
        }
    }
    Ok(JobPaper::Dots { row_bytes, rows: STANDARD.encode(rows) })
}

/// Notes how sending ended. Only a trouble that proves that nothing came out lets a job wait again.
///
/// # Refuses
/// `unknown_job`, `job_not_open`.
pub(super) fn report(tx: &Tx<'_>, request: &ReportPrintJob) -> Result<Done> {
    let row = job::in_state(tx, request.job, PrintJobState::Sending)?;
    let trouble = match request.outcome {
        PrintOutcome::Printed => {
            jobs::end(tx, row.id, PrintJobState::Printed, None)?;
            jobs::hurry(tx, row.printer)?;
            None
        }
        PrintOutcome::NothingCameOut { trouble } => {
            jobs::wait(tx, row.id, row.printer, trouble, tx.now_ms.saturating_add(again_after_ms(row.tries)))?;
            Some(trouble)
        }
        PrintOutcome::MayHavePrinted { trouble } => {
            jobs::end(tx, row.id, PrintJobState::Unsure, Some(trouble))?;
            Some(trouble)
        }
        PrintOutcome::Impossible { trouble } => {
            jobs::end(tx, row.id, PrintJobState::Failed, Some(trouble))?;
            Some(trouble).filter(|trouble| *trouble != PrintTrouble::CannotDraw)
        }
    };
    printers::set_trouble(tx, row.printer, trouble)?;
    tx.changed(&[Topic::Printing]);
    Ok(Done {})
}

fn again_after_ms(tries: i64) -> i64 {
    let doubled = u32::try_from(tries.saturating_sub(1)).ok().and_then(|tries| 2_i64.checked_pow(tries.min(8)));
    AGAIN_AFTER_MS.saturating_mul(doubled.unwrap_or(1)).min(AGAIN_AFTER_AT_MOST_MS)
}
