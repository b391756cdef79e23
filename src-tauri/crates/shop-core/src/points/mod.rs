//! Points: earned by buying and coming, spent on sales and gifts, gone when their lot expires. And levels.
//!
//! Invariants, compared by `check`:
//! - The ledger is append-only. Every line belongs to a lot, or to a debt; a lot's unspent rest, a member's points and
//!   debt are sums of lines.
//! - Points are spent from the lot that expires soonest; one that never expires comes last. What expires is the unspent
//!   rest of a lot and nothing else. A lot counts through local 24:00 of its last day; readings leave later ones out
//!   before the tick writes it down, by one function (`store::lots::valid`).
//! - Points are never below zero but by a debt: a refund took back what was spent already. The next points that come in
//!   pay it first.
//! - **Refunds mirror** and run no rule again. Of a part, earned points are taken back and spent points given back by
//!   ⌊points × refunded so far ÷ whole⌋; all with the whole. Earned ones are taken from their own lot, then from those
//!   that expire soonest, then as a debt; spent ones return to their lot with its old day, latest day first.
//! - Points for coming are paid once to a person on a shop-local day, and again only when the sale they came with was taken
//!   back whole.
//! - A gift that was paid for with points and is not handed over, run out or cancelled, gives its points back.
//! - The level follows from settled spend alone: it begins exactly at its amount.
//!
//! Rounding, one rule a formula, each rounded down once:
//!
//! | what | formula |
//! |---|---|
//! | a sale earns | ⌊(amount × points ÷ per + visit + products) × member day × level⌋, all factors exact until the end |
//! | points are worth | ⌊points × worth amount ÷ worth points⌋ |
//! | at most on a sale | ⌊amount × most ÷ 10,000 × worth points ÷ worth amount⌋, then down to a whole step |
//!
//! Others may call what is public here; a sale tells its fact, then earns, spends and settles with the fact's id as cause.
#![deny(clippy::float_arithmetic, clippy::arithmetic_side_effects)]

mod adjust;
mod balance;
mod book;
mod check;
pub mod commands;
mod credit;
mod earn;
mod expire;
mod formulas;
mod level;
mod liability;
mod purchase;
mod quote;
mod refusal;
mod reverse;
mod rules;
mod spend;
mod store;

pub(crate) use adjust::by_hand_between;
pub(crate) use balance::balance;
pub use balance::left;
pub(crate) use book::{erase, export, merged, timeline};
pub(crate) use check::check;
pub use commands::{Liability, PointsBalance};
pub use credit::grant;
pub use earn::{EarnBasis, ProductPieces, earn};
pub(crate) use expire::tick;
pub use level::settled_spend;
pub(crate) use liability::liability;
pub(crate) use purchase::{gift_lapsed, pay_with_points};
pub(crate) use quote::{cost, has_member_day, is_member_day};
pub use quote::{most, quote, worth};
pub use refusal::PointsRefusal;
pub use reverse::{reverse, reverse_part};
pub use spend::{prove_if_needed, spend};
