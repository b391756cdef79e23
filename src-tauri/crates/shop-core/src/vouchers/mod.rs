//! Vouchers that the shop issues and redeems itself: keys, offers, batches, redemption, the side journal.
//!
//! Invariants, compared by `check` or held by triggers:
//! - A voucher is one row under (issuing key, serial), whatever text it came by; it is used once. What became of it
//!   follows from its events, which are append-only.
//! - An offer that vouchers were issued of never changes; a voucher has exactly the terms that are signed on its paper.
//! - Whatever uses a voucher is one act with what it is used for, and the side journal has it on disk before the commit.
//!   What the journal knows and the book does not is *unfinished*: it fails closed.
//! - No secret stands in the file: issuing and agreement keys follow from the vault, and a restored shop issues with new
//!   ones.
//! - A wrong typed code is counted, whoever asks and however; only good ones are looked at again without counting.
//! - What vouchers take off a sale is a way of paying it: the sale's total is what the goods cost.
//!
//! Others may call what is `pub(crate)` here: sales take and redeem vouchers, rewards issue them, printing draws them.
#![deny(clippy::float_arithmetic, clippy::arithmetic_side_effects)]

mod batch;
mod book;
mod check_voucher;
mod clock;
pub mod commands;
mod days;
mod guesses;
mod identity_sheet;
mod issue;
mod journal;
mod judge;
mod keys;
mod month;
mod off;
mod offers;
mod paper;
mod partners;
mod place;
mod read_keys;
mod recognise;
mod redeem;
mod refusal;
mod sale;
mod shown;
mod store;

pub(crate) use book::{check, erase, export, off_in_sale, tick, timeline};
pub(crate) use identity_sheet::on_paper as sheet_on_paper;
pub(crate) use issue::{cost, in_use, is_issuable, issue_reward, offer_label, offer_name, used_for};
pub(crate) use journal::replay;
pub(crate) use keys::make_ready;
pub(crate) use offers::{chances_of, name_in};
pub(crate) use paper::{PaperVouchers, printable, printable_batch};
pub(crate) use partners::{
    BatchSums, ClaimParts, Coupon, KnownShop, OfferFor, Standing, agreed, agreement_of, agreement_secrets, batch_sums,
    batches_between, certificates, claim_key, claim_parts, claimed, coupons, day_text, declined, doubt, form_of, heard,
    identity_secret, in_batch, issue_for, issuing_keys, key_of_epoch, know_key, know_offer, know_range, know_shop,
    made_for, number_text, of_batch, offer_for, offer_number, own_identity, own_offer, own_shop, paid, papers,
    quarter_name, read_day, really_issued, reported, retire_key, revoke, shop_name, take_back, today, used_before,
};
pub(crate) use partners::{keys_of_quarter, used_by_hand};
pub(crate) use place::{
    Rests, doubt_own, doubts_own, is_a_copy, make_certain, moved_here, rests, trust_own, uncertain,
};
pub(crate) use recognise::is_voucher;
pub(crate) use redeem::{by as redeemed_by, shown_again as redemption};
pub use refusal::VouchersRefusal;
pub(crate) use sale::{Looked, look, redeem_in_sale, reserve, reverse, reverse_part, take};

use crate::kernel::{Result, text};

/// The longest reason.
const MOST_REASON: usize = 200;

/// Typed text, cleaned.
///
/// # Refuses
/// `text_too_long`.
fn text_within(typed: &str, most: usize) -> Result<String> {
    let cleaned = text::clean_within(typed, most);
    Ok(cleaned.ok_or(VouchersRefusal::TextTooLong { most: i64::try_from(most).unwrap_or(i64::MAX) })?)
}

/// A few words on why.
///
/// # Refuses
/// `reason_missing`, `text_too_long`.
fn text_needed(typed: &str) -> Result<String> {
    let text = text_within(typed, MOST_REASON)?;
    if text.is_empty() { Err(VouchersRefusal::ReasonMissing.into()) } else { Ok(text) }
}
