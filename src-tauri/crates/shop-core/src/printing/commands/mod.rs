//! Requests, replies and handlers of printing.

mod documents;
mod flyers;
mod jobs;
mod printers;

pub use documents::{
    Document, DocumentKind, GroupRule, PaperNote, PaperSize, PaperTheme, Render, RenderRecoverySheet, Rendered,
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

use crate::kernel::{Done, Empty, Result, Tx, View};

fn not_yet<T>() -> Result<T> {
    Err(crate::kernel::Error::failure("not yet"))
}

pub(crate) fn render(_: &View<'_>, _: Render) -> Result<Rendered> {
    not_yet()
}

pub(crate) fn render_recovery_sheet(_: &View<'_>, _: RenderRecoverySheet) -> Result<Rendered> {
    not_yet()
}

pub(crate) fn print(_: &Tx<'_>, _: Print) -> Result<PrintJob> {
    not_yet()
}

pub(crate) fn list_jobs(_: &View<'_>, _: ListPrintJobs) -> Result<PrintJobs> {
    not_yet()
}

pub(crate) fn cancel_job(_: &Tx<'_>, _: PrintJobOnly) -> Result<PrintJob> {
    not_yet()
}

pub(crate) fn print_again(_: &Tx<'_>, _: PrintJobOnly) -> Result<PrintJob> {
    not_yet()
}

pub(crate) fn answer_job(_: &Tx<'_>, _: AnswerPrintJob) -> Result<PrintJob> {
    not_yet()
}

pub(crate) fn list_printers(_: &View<'_>, _: Empty) -> Result<Printers> {
    not_yet()
}

pub(crate) fn add_printer(_: &Tx<'_>, _: PrinterWords) -> Result<Printer> {
    not_yet()
}

pub(crate) fn change_printer(_: &Tx<'_>, _: ChangePrinter) -> Result<Printer> {
    not_yet()
}

pub(crate) fn remove_printer(_: &Tx<'_>, _: PrinterOnly) -> Result<Done> {
    not_yet()
}

pub(crate) fn print_test(_: &Tx<'_>, _: PrinterOnly) -> Result<PrintJob> {
    not_yet()
}

pub(crate) fn read_choices(_: &View<'_>, _: Empty) -> Result<PrintChoices> {
    not_yet()
}

pub(crate) fn change_choice(_: &Tx<'_>, _: ChangePrintChoice) -> Result<PrintChoices> {
    not_yet()
}

pub(crate) fn read_settings(_: &View<'_>, _: Empty) -> Result<PaperSettings> {
    not_yet()
}

pub(crate) fn change_settings(_: &Tx<'_>, _: PaperSettings) -> Result<PaperSettings> {
    not_yet()
}

pub(crate) fn list_designs(_: &View<'_>, _: Empty) -> Result<FlyerDesigns> {
    not_yet()
}

pub(crate) fn fill_flyer(_: &View<'_>, _: FillFlyer) -> Result<FlyerFilling> {
    not_yet()
}

pub(crate) fn list_flyers(_: &View<'_>, _: Empty) -> Result<Flyers> {
    not_yet()
}

pub(crate) fn read_flyer(_: &View<'_>, _: FlyerOnly) -> Result<Flyer> {
    not_yet()
}

pub(crate) fn preview_flyer(_: &View<'_>, _: PreviewFlyer) -> Result<Rendered> {
    not_yet()
}

pub(crate) fn save_flyer(_: &Tx<'_>, _: SaveFlyer) -> Result<Flyer> {
    not_yet()
}

pub(crate) fn drop_flyer(_: &Tx<'_>, _: FlyerOnly) -> Result<Done> {
    not_yet()
}

pub(crate) fn hand_out_flyer(_: &Tx<'_>, _: HandOutFlyer) -> Result<Flyer> {
    not_yet()
}

pub(crate) fn take_job(_: &Tx<'_>, _: TakePrintJob) -> Result<TakenPrintJob> {
    not_yet()
}

pub(crate) fn render_job(_: &View<'_>, _: PrintJobOnly) -> Result<JobPaper> {
    not_yet()
}

pub(crate) fn report_job(_: &Tx<'_>, _: ReportPrintJob) -> Result<Done> {
    not_yet()
}

pub(crate) fn report_printers(_: &Tx<'_>, _: ReportPrinters) -> Result<Done> {
    not_yet()
}
