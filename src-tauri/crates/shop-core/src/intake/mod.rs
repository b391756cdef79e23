//! Intake: how people come in. Join requests from phones and from the customer display, the codes of flyers and
//! invitations, and what the customer display shows.
//!
//! Invariants:
//! - Nobody becomes a member without a clerk's act. A phone number opens nothing: a request with a known number shows
//!   that member's card only after the old card was scanned, or on a manager's word.
//! - A phone knows its request, and later its card, by a random token of 128 bits; only the token's digest is kept.
//! - To the phone a known and an unknown number look alike.
//! - Name and number of a request go when it became a member's, when its phone took it back, and otherwise an hour after
//!   it ended.
//! - A page shows no card any more once a card of that person was reported lost.
//!
//! Others may call what is `pub(crate)` here: what a scanned code is, how long joining takes, and the reactions.

mod ask;
mod book;
mod change;
mod check;
mod chosen;
mod codes;
pub mod commands;
mod confirm;
mod connect;
mod decline;
mod front;
mod invites;
mod join_code;
mod list_requests;
mod page;
mod pictures;
mod read_display;
mod refusal;
mod runs;
mod standing;
mod store;
mod suggest_names;
mod take_in;
mod takes;
mod tick;

pub(crate) use book::{erase, export};
pub(crate) use check::check;
pub(crate) use codes::{ScannedCode, scanned};
pub(crate) use invites::joined;
pub use refusal::IntakeRefusal;
pub(crate) use runs::{begin_run, grow_run, run};
pub(crate) use standing::state;
pub(crate) use takes::join_takes_ms;
pub(crate) use tick::tick;
