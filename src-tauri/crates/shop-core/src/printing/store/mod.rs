//! Rows of printing.

pub(super) mod choices;
pub(super) mod flyers;
pub(super) mod jobs;
pub(super) mod printers;
mod words;
