//! Printing: documents drawn from what all other capabilities hold, print jobs, printers, flyers.
//!
//! Invariants:
//! - A document is named by what it is about and drawn anew each time; a job keeps no content but a reference.
//! - Jobs are an outbox. One that follows from an act is made in the act's own transaction, and sent after it by the
//!   worker, which tells how it went. A job is sent once: it is tried again only after a trouble that proves that nothing
//!   came out. Where something may have come out, a person looks and says so.
//! - A slip that was printed before says COPY.
//! - Printers are queues of this computer, or addresses in the shop's own network: nothing leaves the shop.
//! - The recovery sheet is drawn from the key that comes with the request; no job holds it.
//!
//! It stands near the foot of the list and no capability uses it; it answers facts by [`made_by_itself`].
#![deny(clippy::float_arithmetic, clippy::arithmetic_side_effects)]

mod about;
mod choices;
pub mod commands;
mod designs;
mod desk;
mod flyers;
mod job;
mod notes;
mod outbox;
mod papers;
mod pictures;
mod print;
mod printers;
mod refusal;
mod render;
mod settings;
mod store;
mod table;
mod words;
mod workbooks;

pub(crate) use outbox::tick;
pub(crate) use print::made_by_itself;
pub use refusal::PrintingRefusal;

use crate::kernel::{Result, text};

/// Typed text, cleaned.
///
/// # Refuses
/// `text_too_long`.
fn text_within(typed: &str, most: usize) -> Result<String> {
    let cleaned = text::clean_within(typed, most);
    Ok(cleaned.ok_or(PrintingRefusal::TextTooLong { most: i64::try_from(most).unwrap_or(i64::MAX) })?)
}
