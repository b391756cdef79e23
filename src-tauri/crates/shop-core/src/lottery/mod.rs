//! Draws: counted decks, chances, deals that anyone can check, evening draws.
//!
//! Invariants, compared by `check`:
//! - **A deck adds up**: of each prize as many cards are counted as dealt as there are deals, never more than it has.
//!   There is no order in advance; a card is found when a customer chooses, from what is left.
//! - **The chain is whole**: deals of a draw are numbered from 0 without gaps, each follows from the head before it, and
//!   the last head stands at the draw. One customer picks of a draw at a time.
//! - **The secret** lies sealed in the file, under a key that lies elsewhere, bound to its draw. It is opened where a card
//!   is dealt and told when the draw closes; no reply, log, export or backup has it before.
//! - **Frozen**: what a published draw promises stays, by trigger. It changes only in favour of those who take part, and
//!   each change is kept with before and after.
//! - **Prizes are there**: pieces are set aside when a draw is published, go to the promise of whoever wins them, and are
//!   free again when it closes. A prize is promised in the act that deals it.
//! - **A chance** is a row of its own with its ledger: given once, used once. Who works here takes no part.
//! - A deal is never undone. Voiding it needs a manager and leaves card, chain and trace.
//! - What is offered after the last prize is a sale of its own; the prize is the winner's whatever they say. What was sold
//!   of its quota stays sold.
//!
//! Formulas: `proof.rs`; the rule sheet's canonical form: `rule_sheet.rs`; costs and their rounding: `cost.rs`; the
//! evidence: EVIDENCE.md.
//!
//! Others may call what is public here: reactions, what a sale of an offer needs, a member's chances, book and check.
#![deny(clippy::float_arithmetic, clippy::arithmetic_side_effects)]

mod book;
mod bounds;
mod change;
mod check;
mod close;
pub mod commands;
mod cost;
mod deal;
mod display;
mod draft;
mod earn;
mod evening;
pub mod evidence;
mod give_chance;
mod member;
mod offer;
mod on_phone;
mod open;
mod person;
mod pick;
pub mod proof;
mod prove;
mod reckon;
mod refusal;
pub mod rule_sheet;
mod seal;
mod shown;
mod standing;
mod store;
mod told;
pub mod vectors;
mod void_deal;

pub(crate) use book::{erase, export, timeline};
pub(crate) use check::check;
pub(crate) use earn::{bought, brought, friend_counted, joined, reverse, reverse_part, reward};
pub(crate) use give_chance::{ScannedSlip, scanned};
pub(crate) use member::how_many_chances;
pub(crate) use offer::{for_sale, sold};
pub(crate) use on_phone::on_phone;
pub(crate) use prove::winners;
pub use refusal::LotteryRefusal;
pub(crate) use told::{told, told_deal, told_secret, told_slip, was_picked};
