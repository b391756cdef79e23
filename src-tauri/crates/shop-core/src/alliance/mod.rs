//! The alliance: partners, what goes between two shops, and what they owe each other.
//!
//! Invariants, compared by `check` or held by triggers:
//! - What two shops sent each other is append-only: for each direction and generation one chain of frames, each with the
//!   hash of the one before. Only heads are signed; what a partner did not sign for is not believed.
//! - Nothing is issued for a partner, honoured of it or read in from it before the two have met, or an alliance's list has
//!   introduced it; after a rest, a leave or the loss of a key nothing new begins, and what is open runs out.
//! - Reading the same file again changes nothing, whatever the order. Two histories are kept side by side as evidence, and
//!   neither a refusal nor an alarm says what a frame could not prove.
//! - Nobody's clock decides, and nothing is paid that both have not countersigned.
//!
//! Others may call what is `pub(crate)` here. Vouchers know nothing of the alliance: they are told who is known, and tell
//! by facts what was used.
#![deny(clippy::float_arithmetic, clippy::arithmetic_side_effects)]

mod alarms;
mod book;
mod cards;
mod chain;
mod check;
mod claims;
pub mod commands;
mod exchange;
mod hand;
mod keys;
mod list;
mod offers;
mod packs;
mod partners;
mod ranges;
mod recovery;
mod refusal;
mod settle;
mod source;
mod statement;
mod store;
mod us;

pub(crate) use check::check;
pub(crate) use claims::{voucher_reversed, voucher_used};
pub(crate) use recovery::restored;
pub use refusal::AllianceRefusal;

/// The most bytes of a file that is read in.
pub const MOST_FILE: usize = voucher_code::Exchange::MOST;

// What printing draws.
pub(crate) use commands::books::{best_distributors, read_coupon_book};
pub(crate) use commands::packs::pieces;
pub(crate) use commands::partners::{overview, partner};
pub(crate) use commands::settlement::statement;
pub(crate) use packs::{hands_out, new_runs, on_phone, put_on_paper};
