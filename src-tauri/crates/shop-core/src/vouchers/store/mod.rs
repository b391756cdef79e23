//! SQL of vouchers.

pub(super) mod batches;
pub(super) mod events;
pub(super) mod guesses;
pub(super) mod keys;
pub(super) mod offers;
pub(super) mod partners;
pub(super) mod place;
pub(super) mod reserved;
pub(super) mod sums;
pub(super) mod vouchers;
mod words;

pub(super) use words::{EventKind, Standing};
