//! Why something is not printed, a printer not taken, a flyer not kept.

use super::commands::{DocumentKind, PrintJobState};
use crate::kernel::Reason;
use serde::Serialize;
use ts_rs::TS;

/// Each variant has a sentence in `assets/locales/*/printing.ftl`.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(tag = "code", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum PrintingRefusal {
    /// What the document is about is not there, or was taken back.
    NothingToPrint {
        /// What was asked for.
        document: DocumentKind,
    },
    /// The document does not come in that size.
    SizeUnfit,
    /// The shop has no printer of the right sort.
    NoPrinter,
    /// There is no such printer.
    UnknownPrinter,
    /// Sheets do not come out of a slip printer.
    WrongPrinter,
    /// Fewer than one or too many copies.
    CopiesOutOfBounds {
        /// The bound.
        most: i64,
    },
    /// More cards than one job holds, or none.
    CardsOutOfBounds {
        /// The bound.
        most: i64,
    },
    /// Group rules without a title or a rule, or more than a page holds.
    RulesUnfit,
    /// There is no such print job.
    UnknownJob,
    /// The job's state does not allow it.
    JobNotOpen {
        /// Where it stands.
        state: PrintJobState,
    },
    /// A text is longer than its field.
    TextTooLong {
        /// The bound in characters.
        most: i64,
    },
    /// A name is missing.
    NameMissing,
    /// The address is none in the shop's own network.
    AddressOutside,
    /// The queue's name is missing or holds control characters.
    QueueUnfit,
    /// A printer for sheets is reached by a queue of the computer.
    OfficeNeedsQueue,
    /// A printer still has jobs that wait.
    PrinterBusy {
        /// How many.
        waiting: i64,
    },
    /// This kind of document is not printed by itself.
    NotByItself,
    /// There is no such design.
    UnknownDesign,
    /// There is no such flyer.
    UnknownFlyer,
    /// The flyer's words are too many, or none.
    WordsUnfit {
        /// The bound in characters.
        most: i64,
    },
    /// A day is not written YYYY-MM-DD.
    DayUnreadable,
    /// Fewer than one or too many pieces.
    PiecesOutOfBounds {
        /// The bound.
        most: i64,
    },
    /// An amount below nothing or beyond the bound.
    CostOutOfBounds,
    /// The key is no key of this program.
    KeyMalformed,
    /// Someone stopped the drawing of a long document.
    DrawingStopped,
    /// Nothing long is being drawn under that name.
    NotDrawing,
}

impl Reason for PrintingRefusal {
    const AREA: &'static str = "printing";
}
