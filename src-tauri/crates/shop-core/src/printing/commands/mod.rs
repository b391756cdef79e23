//! Requests, replies and handlers of printing.

mod documents;
mod flyers;
mod jobs;
mod printers;
mod workbooks;

pub use documents::{
    Document, DocumentKind, Drawing, DrawingProgress, GroupRule, PaperNote, PaperSize, PaperTheme, Render,
    RenderRecoverySheet, Rendered,
};
pub use flyers::{
    DesignField, DesignFieldKind, FillFlyer, Flyer, FlyerDesign, FlyerDesigns, FlyerFilling, FlyerOnly,
    FlyerRunNumbers, FlyerWords, Flyers, HandOutFlyer, PreviewFlyer, SaveFlyer,
};
pub use jobs::{
    AnswerPrintJob, JobPaper, JobToSend, ListPrintJobs, Print, PrintJob, PrintJobOnly, PrintJobState, PrintJobs,
    PrintOutcome, PrintTrouble, ReportPrintJob, TakePrintJob, TakenPrintJob,
};
pub use printers::{
    ChangePrintChoice, ChangePrinter, FoundPrinter, PaperDevice, PaperSettings, PrintChoice, PrintChoices, PrintWhen,
    Printer, PrinterKind, PrinterOnly, PrinterWords, Printers, Reach, ReportPrinters,
};
pub use workbooks::{RenderWorkbook, Workbook, WorkbookOf};

use super::{
    choices, designs, flyers as shop_flyers, job, outbox, print as printing, printers as shop_printers,
    render as drawing, settings, workbooks as books,
};
use crate::kernel::{Done, Empty, Result, Tx, View};

pub(crate) fn render(view: &View<'_>, request: Render) -> Result<Rendered> {
    drawing::render(view, &request)
}

pub(crate) fn render_recovery_sheet(view: &View<'_>, request: RenderRecoverySheet) -> Result<Rendered> {
    drawing::recovery_sheet(view, &request)
}

pub(crate) fn watch_drawing(view: &View<'_>, request: Drawing) -> Result<DrawingProgress> {
    drawing::progress(view, &request)
}

pub(crate) fn stop_drawing(view: &View<'_>, request: Drawing) -> Result<Done> {
    drawing::stop(view, &request)
}

pub(crate) fn render_workbook(view: &View<'_>, request: RenderWorkbook) -> Result<Workbook> {
    books::render(view, &request)
}

pub(crate) fn print(tx: &Tx<'_>, request: Print) -> Result<PrintJob> {
    printing::print(tx, &request)
}

pub(crate) fn list_jobs(view: &View<'_>, request: ListPrintJobs) -> Result<PrintJobs> {
    job::list(view, &request)
}

pub(crate) fn cancel_job(tx: &Tx<'_>, request: PrintJobOnly) -> Result<PrintJob> {
    job::cancel(tx, request.job)
}

pub(crate) fn print_again(tx: &Tx<'_>, request: PrintJobOnly) -> Result<PrintJob> {
    printing::again(tx, request.job)
}

pub(crate) fn answer_job(tx: &Tx<'_>, request: AnswerPrintJob) -> Result<PrintJob> {
    job::answer(tx, &request)
}

pub(crate) fn list_printers(view: &View<'_>, _: Empty) -> Result<Printers> {
    shop_printers::list(view)
}

pub(crate) fn add_printer(tx: &Tx<'_>, request: PrinterWords) -> Result<Printer> {
    shop_printers::add(tx, &request)
}

pub(crate) fn change_printer(tx: &Tx<'_>, request: ChangePrinter) -> Result<Printer> {
    shop_printers::change(tx, &request)
}

pub(crate) fn remove_printer(tx: &Tx<'_>, request: PrinterOnly) -> Result<Done> {
    shop_printers::remove(tx, request.printer)
}

pub(crate) fn print_test(tx: &Tx<'_>, request: PrinterOnly) -> Result<PrintJob> {
    shop_printers::test(tx, request.printer)
}

pub(crate) fn read_choices(view: &View<'_>, _: Empty) -> Result<PrintChoices> {
    choices::read(view)
}

pub(crate) fn change_choice(tx: &Tx<'_>, request: ChangePrintChoice) -> Result<PrintChoices> {
    choices::change(tx, &request)
}

pub(crate) fn read_settings(view: &View<'_>, _: Empty) -> Result<PaperSettings> {
    settings::read(view)
}

pub(crate) fn change_settings(tx: &Tx<'_>, request: PaperSettings) -> Result<PaperSettings> {
    settings::change(tx, &request)
}

pub(crate) fn list_designs(_: &View<'_>, _: Empty) -> Result<FlyerDesigns> {
    designs::list()
}

pub(crate) fn fill_flyer(view: &View<'_>, request: FillFlyer) -> Result<FlyerFilling> {
    designs::fill(view, &request)
}

pub(crate) fn list_flyers(view: &View<'_>, _: Empty) -> Result<Flyers> {
    shop_flyers::list(view)
}

pub(crate) fn read_flyer(view: &View<'_>, request: FlyerOnly) -> Result<Flyer> {
    shop_flyers::read(view, request.flyer)
}

pub(crate) fn preview_flyer(view: &View<'_>, request: PreviewFlyer) -> Result<Rendered> {
    drawing::preview(view, &request)
}

pub(crate) fn save_flyer(tx: &Tx<'_>, request: SaveFlyer) -> Result<Flyer> {
    shop_flyers::save(tx, &request)
}

pub(crate) fn drop_flyer(tx: &Tx<'_>, request: FlyerOnly) -> Result<Done> {
    shop_flyers::drop(tx, request.flyer)
}

pub(crate) fn hand_out_flyer(tx: &Tx<'_>, request: HandOutFlyer) -> Result<Flyer> {
    shop_flyers::hand_out(tx, &request)
}

pub(crate) fn take_job(tx: &Tx<'_>, request: TakePrintJob) -> Result<TakenPrintJob> {
    outbox::take(tx, request)
}

pub(crate) fn render_job(view: &View<'_>, request: PrintJobOnly) -> Result<JobPaper> {
    outbox::paper(view, request.job)
}

pub(crate) fn report_job(tx: &Tx<'_>, request: ReportPrintJob) -> Result<Done> {
    outbox::report(tx, &request)
}

pub(crate) fn report_printers(tx: &Tx<'_>, request: ReportPrinters) -> Result<Done> {
    shop_printers::report(tx, &request)
}
