//! What is to come out of a printer.

use super::documents::{Document, PaperSize};
use super::printers::{PrinterKind, Reach};
use crate::kernel::{PrintJobId, PrinterId};
use crate::shop::commands::Language;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Prints a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields)]
pub struct Print {
    /// Which.
    pub document: Document,
    /// The document's language; none: as chosen for its kind, else the shop's.
    #[serde(default)]
    pub language: Option<Language>,
    /// Where; none: as chosen for its kind, else the first printer of the right sort.
    #[serde(default)]
    pub printer: Option<PrinterId>,
    /// 1 to 200; none: as chosen for its kind.
    #[serde(default)]
    pub copies: Option<i64>,
    /// One of the document's sizes; none: its usual one. Slip printers print slips in their own size.
    #[serde(default)]
    pub size: Option<PaperSize>,
    /// Whether a slip says COPY though none was printed here before: it is asked for long after its act.
    #[serde(default)]
    pub copy: Option<bool>,
}

/// Where a print job stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PrintJobState {
    /// Waits for its printer.
    Waiting,
    /// Goes to its printer now.
    Sending,
    /// Came out.
    Printed,
    /// May have come out: a person looks, and says so.
    Unsure,
    /// Cannot come out.
    Failed,
    /// Was stopped by a person.
    Cancelled,
}

/// A print job.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PrintJob {
    /// Its row.
    pub job: PrintJobId,
    /// What it prints.
    pub document: Document,
    /// In which language.
    pub language: Language,
    /// Where.
    pub printer: PrinterId,
    /// What the printer is called.
    pub printer_name: String,
    /// How many.
    pub copies: i64,
    /// Whether it says COPY: the slip was printed before.
    pub copy: bool,
    /// Where it stands.
    pub state: PrintJobState,
    /// How often it was sent or tried.
    pub tries: i64,
    /// What went wrong last: the sentence is `print-trouble-…`.
    pub trouble: Option<PrintTrouble>,
    /// When it is tried next, UTC milliseconds; none when it does not wait.
    pub next_try_at_ms: Option<i64>,
    /// When it was made, UTC milliseconds.
    pub at_ms: i64,
    /// By whom; empty when it came by itself.
    pub by: String,
    /// At which till.
    pub till: String,
}

/// Asks for print jobs, newest first.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct ListPrintJobs {
    /// Only those that wait, go or are unsure.
    pub open_only: bool,
    /// 1 to 200; 0 means 50.
    pub limit: i64,
}

/// Print jobs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PrintJobs {
    /// Newest first.
    pub jobs: Vec<PrintJob>,
    /// How many wait or go.
    pub waiting: i64,
    /// How many ask a person.
    pub unsure: i64,
}

/// One print job.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PrintJobOnly {
    /// Which.
    pub job: PrintJobId,
}

/// A person looked whether an unsure job came out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AnswerPrintJob {
    /// Which.
    pub job: PrintJobId,
    /// Whether it lies there. If not, it is printed once more.
    pub came_out: bool,
}

/// Why something did not come out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PrintTrouble {
    /// Nobody answers: off, or another network.
    Unreachable,
    /// The computer's queue is stopped.
    QueueStopped,
    /// The computer does not know the queue.
    QueueUnknown,
    /// Out of paper.
    PaperOut,
    /// The cover is open, or paper is jammed.
    Jammed,
    /// The line broke while it was sent.
    LineDropped,
    /// The program ended while it was sent.
    Interrupted,
    /// The queue took it and gave it up.
    QueueGaveUp,
    /// What it is about is gone or cannot be drawn.
    CannotDraw,
    /// It waited for longer than half a day.
    TooOld,
}

/// The worker asks for work.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct TakePrintJob {
    /// Whether the program just started: what was being sent then may have come out.
    pub starting: bool,
}

/// What the worker is to send, if anything.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TakenPrintJob {
    /// The job; it counts as being sent from here on.
    pub job: Option<JobToSend>,
}

/// A job for the worker.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct JobToSend {
    /// Which.
    pub job: PrintJobId,
    /// Where.
    pub reach: Reach,
    /// What kind of printer.
    pub kind: PrinterKind,
    /// How many.
    pub copies: i64,
    /// Whether the printer cuts.
    pub cuts: bool,
    /// Whether the drawer is to open.
    pub opens_drawer: bool,
    /// What it is called in a queue.
    pub title: String,
}

/// A job's paper, for its printer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "as", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum JobPaper {
    /// For an office printer.
    Pdf {
        /// Base64.
        pdf: String,
    },
    /// For a slip printer.
    Dots {
        /// Bytes of a row, eight dots each, the left one in the highest bit, 1 for ink.
        row_bytes: usize,
        /// Base64 of all rows.
        rows: String,
    },
}

/// How sending ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "end", rename_all = "snake_case")]
pub enum PrintOutcome {
    /// Everything was taken.
    Printed,
    /// Certainly nothing came out; it is tried again.
    NothingCameOut {
        /// Why.
        trouble: PrintTrouble,
    },
    /// Something may have come out; a person looks.
    MayHavePrinted {
        /// Why.
        trouble: PrintTrouble,
    },
    /// It cannot come out however often it is tried.
    Impossible {
        /// Why.
        trouble: PrintTrouble,
    },
}

/// The worker tells how a job ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReportPrintJob {
    /// Which.
    pub job: PrintJobId,
    /// How.
    pub outcome: PrintOutcome,
}
