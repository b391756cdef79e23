//! The computer's own queues, behind one trait: another system is another file.

use shop_core::printing::commands::{FoundPrinter, PrintOutcome, PrintTrouble};

/// What is sent to a queue.
pub enum Paper<'a> {
    /// A PDF, for the queue's own driver.
    Pdf(&'a [u8]),
    /// Bytes as the printer wants them.
    Raw(&'a [u8]),
}

/// The queues of a computer.
pub trait Queues: Send {
    /// All that there are; none where the computer prints nothing.
    fn list(&self) -> Vec<FoundPrinter>;

    /// Hands something to a queue and tells what became of it. `copies` is at least 1.
    fn send(&self, queue: &str, title: &str, copies: i64, paper: &Paper<'_>) -> PrintOutcome;
}

/// A computer without queues.
pub struct NoQueues;

impl Queues for NoQueues {
    fn list(&self) -> Vec<FoundPrinter> {
        Vec::new()
    }

    fn send(&self, _: &str, _: &str, _: i64, _: &Paper<'_>) -> PrintOutcome {
        PrintOutcome::NothingCameOut { trouble: PrintTrouble::QueueUnknown }
    }
}
