//! Sales at the counter: what is sold, how it is paid, what is given back; shifts, the close of a day, other tills' sales.
//!
//! Invariants, compared by `check`:
//! - A sale is paid in one act: its payments are its total, cash to the nearest step (ties away from zero). Sales,
//!   payments, refunds and counts are append-only; a mistake is taken back by a refund or a void.
//! - Receipts of a shop-local day are numbered from 1 without gaps, refunds likewise.
//! - **Refunds mirror** what the sale posted, in proportion to its total, and run no rule again (`split.rs` says how
//!   they are divided); all refunds of a sale together give back exactly what was paid.
//! - A held sale ends once: paid at one till, dropped, or put aside anew.
//! - At most one shift is open at a till. Whether the expected amount was known stands beside every count. While a drawer
//!   is to be counted blind, clerks are told no sums of its shift or of the day; a single receipt they may read.
//! - A slip of a day stands while the day comes to what it says; what comes after is told beside it until the day is closed
//!   again, whole.
//! - A sale of another till is refunded the way it was paid there; nothing but points that it earned here is mirrored.
//! - A row of another till's file is taken over once, and so is a receipt number of a day.
//!
//! Others may call what is `pub(crate)` here: a person's book, what Today tells.
#![deny(clippy::float_arithmetic, clippy::arithmetic_side_effects)]

mod book;
mod bounds;
mod cells;
mod check;
pub mod commands;
mod day;
mod display;
mod import;
mod keep;
mod list;
mod pay;
mod price;
mod products;
mod quote;
mod receipt;
mod refund;
mod refusal;
mod search;
mod sell_upgrade;
mod settings;
mod shift;
mod split;
mod store;
mod today;

pub(crate) use book::{erase, export, receipt_of, timeline, told};
pub(crate) use check::check;
pub(crate) use day::{day_of_slip, slip as day_slip};
pub(crate) use receipt::{read as read_receipt, scanned};
pub use refusal::SalesRefusal;
pub(crate) use shift::{cash_moves, read as read_shift};
pub(crate) use today::sold_today;
