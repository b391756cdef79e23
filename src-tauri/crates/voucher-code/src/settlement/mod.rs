//! What two shops owe each other, from their frames alone (format, section 9): the same frames up to the same cut give
//! the same lines and totals on both sides, in whatever order and however often the frames came.
//!
//! [`Book`] takes frames in, [`Book::settle`] counts them. Nobody's clock decides: what binds a claim is what its
//! redeemer had acknowledged before it.
#![deny(clippy::arithmetic_side_effects)]

mod book;
mod claims;
mod issuer;
mod judge;
mod lines;

pub use book::{Book, BookFault};
pub use lines::{Line, Rule, Settlement, Status};
