//! Gifts: three tiers, a stock ledger, promises that wait for members.
//!
//! Invariants, compared by `check`:
//! - The stock ledger is append-only; shelf, reserved, value and given of a gift are its sums, and none is below zero.
//! - As many pieces are reserved as promises with a piece wait; with what is set aside for draws no more than lie on the
//!   shelf.
//! - A promise without a free piece is *owed*: it reserves nothing and blocks nobody. Whenever pieces become free, the
//!   oldest owed promise gets one; where pieces vanish, what was set aside last goes first, then the newest promise's.
//! - An empty shelf is worth nothing; pieces take ⌊value × pieces ÷ shelf⌋ with them, the last takes the rest.
//! - A promise waits through local 24:00 of its last day. Readings treat later ones as free before the tick ends them.
//!
//! Others may call what is `pub(crate)` here: what waits for whom, numbers for Today, and the reactions.
#![deny(clippy::float_arithmetic, clippy::arithmetic_side_effects)]

mod add;
mod aside;
mod book;
mod cancel_grant;
mod cap;
mod change;
mod check;
pub mod commands;
mod count;
mod expire;
mod give;
mod hand_over;
mod list;
mod numbers;
mod photo;
mod promise;
mod receive;
mod redeem;
mod refusal;
mod report_damage;
mod rules;
mod stock;
mod store;
mod take_back;
#[cfg(test)]
mod trial_tests;
mod undo_hand_over;
mod value;
mod waiting;

pub(crate) use aside::{Aside, asides_for, let_go, promise_aside, set_aside, set_aside_for};
pub(crate) use book::{erase, export, timeline};
pub(crate) use cancel_grant::erased;
pub(crate) use check::check;
pub(crate) use expire::tick;
pub(crate) use give::is_by_hand;
pub(crate) use hand_over::told;
pub(crate) use numbers::{
    GiftSheet, Owed, RunningOut, by_hand_between, day_of_gifts, handed_over_between, how_many, name_of, owed,
    running_out, sheet, standing_of, state_of, stock_value, welcome_gift, welcome_gift_id,
};
pub(crate) use photo::photo_bytes;
pub(crate) use promise::{in_use, promise_for_points, promise_reward, promise_welcome};
pub(crate) use redeem::{hand_over_for_voucher, shelf_and_free};
pub use refusal::GiftsRefusal;
pub(crate) use undo_hand_over::{is_undone, reverse};
pub(crate) use waiting::{does_wait, face_now, merged, waiting_for, waiting_soonest};

use crate::kernel::{Money, Result, text};

/// Typed text, cleaned.
///
/// # Refuses
/// `text_too_long`.
fn text_within(typed: &str, most: usize) -> Result<String> {
    let cleaned = text::clean_within(typed, most);
    Ok(cleaned.ok_or(GiftsRefusal::TextTooLong { most: i64::try_from(most).unwrap_or(i64::MAX) })?)
}

/// A number of pieces within bounds.
///
/// # Refuses
/// `quantity_out_of_bounds`.
fn pieces_within(pieces: i64, least: i64, most: i64) -> Result<i64> {
    if (least..=most).contains(&pieces) {
        Ok(pieces)
    } else {
        Err(GiftsRefusal::QuantityOutOfBounds { least, most }.into())
    }
}

/// An amount from nothing to the bound of a piece's cost.
///
/// # Refuses
/// `amount_out_of_bounds`.
fn amount_within(amount: Money, most: i64) -> Result<Money> {
    if (0..=most).contains(&amount.minor()) {
        Ok(amount)
    } else {
        Err(GiftsRefusal::AmountOutOfBounds { most: Money::try_from(most).unwrap_or(Money::ZERO) }.into())
    }
}
