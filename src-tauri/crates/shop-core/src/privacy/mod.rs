//! Personal data: the wordings of consent, the export of one person, erasure.
//!
//! Invariants:
//! - Erasure takes a person out of every capability's tables; the books stay, nameless.
//! - Every erasure is written to `erasures.log` in the shop's folder, forced to disk, before it happens: a restored
//!   backup forgets it, the log does not. [`erase_again`] applies the log after a restore. A line holds the uuid of a
//!   row and a time, no name. Should the power fail between the two, the person is erased at the next restore at the
//!   latest, never forgotten.

pub mod commands;
mod erase;
mod erasures_log;
mod export_person;
mod refusal;

pub(crate) use erase::erase_again;
pub use refusal::PrivacyRefusal;
