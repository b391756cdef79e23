//! Rewards that bring friends: programmes, friends who count, the ladder, leaders.
//!
//! A programme is what has to happen, who gets what for it, how often, in which days and for how much in all.
//!
//! Invariants, compared by `check`:
//! - **Budget**: `used` is the sum of what the standing rewards cost, moved by one conditional update; it never passes
//!   the budget. A reward that no longer fits is stored as missed and stops nothing else.
//! - **One level**: a friend has one inviter for ever. Rewards, sales and commissions point at that direct pair by
//!   foreign key; for a second level there is no row to point at.
//! - **A friend counts** while the sale because of which they do stands, in part at least. When all of it is given back
//!   they count no more; a later sale may let them count anew.
//! - No cause pays twice, no rung, no first time and no streak either, by unique keys; people are their aliases.
//! - **Holding**: a held gift is promised at once and cannot be handed over before its day; points and bonus are posted
//!   by the tick on that day. A gift that is handed over and whose cause falls away stays used, and is shown as kept.
//! - Limits count what stands in the span of the cause's own moment, for whose doing it was.
//! - Commission of a sale: ⌊commission of the month's total after it⌋ − ⌊… before it⌋; a refund takes back its share.
//! - Running terms change only in favour of members, and every change is kept with before and after.
//!
//! Others may call what is `pub(crate)` here: the reactions, how far a person has come on the ladder, book and check.
#![deny(clippy::float_arithmetic, clippy::arithmetic_side_effects)]

mod book;
mod change;
mod check;
pub mod commands;
mod discretion;
mod draft;
mod formulas;
mod friendship;
mod give;
mod history;
mod hold;
mod ladder;
mod leader;
mod leaderboard;
mod limits;
mod list;
mod member;
mod merge;
mod name_inviter;
mod occasions;
mod payable;
mod person;
mod post;
mod refusal;
mod reverse;
mod shown;
mod simulate;
mod spread;
mod store;
mod terms;

pub(crate) use book::{erase, export, timeline};
pub(crate) use check::check;
pub(crate) use friendship::joined;
pub(crate) use hold::tick;
pub(crate) use ladder::{climbed, progress};
pub(crate) use leaderboard::{ladder, leaderboard};
pub(crate) use merge::merged;
pub(crate) use occasions::{bought, recharged, visited};
pub use refusal::RewardsRefusal;
pub(crate) use reverse::{reverse, reverse_part};

use crate::kernel::{Money, Result};

/// An amount as it stands in the file.
fn money(minor: i64) -> Result<Money> {
    Money::try_from(minor).map_err(crate::kernel::Error::failure)
}
