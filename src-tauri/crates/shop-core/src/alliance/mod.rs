//! The alliance: partners, what goes between two shops, and what they owe each other.
#![deny(clippy::float_arithmetic, clippy::arithmetic_side_effects)]

pub mod commands;
mod refusal;

pub(crate) use commands::books::{best_distributors, read_coupon_book};
pub(crate) use commands::packs::pieces;
pub(crate) use commands::partners::{overview, partner};
pub(crate) use commands::settlement::statement;
pub use refusal::AllianceRefusal;

/// What a command answers whose work is still to come.
fn not_yet() -> crate::kernel::Error {
    crate::kernel::Error::failure("the alliance does not do this yet")
}
