//! What is told of vouchers: a month, a trail, a member's, the keys.

use super::checking::{Used, Voucher};
use super::offers::Offer;
use super::paper::Batch;
use crate::kernel::vault::SecretsLie;
use crate::kernel::{Money, SaleId, VoucherId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Names a month.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct MonthOnly {
    /// Shop-local, YYYY-MM.
    pub month: String,
}

/// Vouchers of a month.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct VoucherMonth {
    /// Shop-local, YYYY-MM.
    pub month: String,
    /// What became of those issued in it.
    pub flow: VoucherFlow,
    /// Offers with vouchers issued in it, and active ones; most issued first. `issued` and `redeemed` are the month's.
    pub offers: Vec<Offer>,
    /// Runs with vouchers made in it, newest first.
    pub runs: Vec<VoucherRun>,
    /// Batches made in it, newest first.
    pub batches: Vec<Batch>,
    /// Vouchers used by the side journal alone, whatever their month.
    pub unfinished: Vec<Voucher>,
}

/// What became of the vouchers issued in a month, as things stand. issued = handed_out + in_drawer + spoiled;
/// handed_out = redeemed + with_members + expired + void.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct VoucherFlow {
    /// Made.
    pub issued: i64,
    /// Left the shop, or were used.
    pub handed_out: i64,
    /// Never handed out and still good.
    pub in_drawer: i64,
    /// Never handed out, and void or over.
    pub spoiled: i64,
    /// Used here.
    pub redeemed: i64,
    /// Handed out and good.
    pub with_members: i64,
    /// Of these, good for seven days at most.
    pub expiring: i64,
    /// Handed out and over.
    pub expired: i64,
    /// Handed out and taken out of use.
    pub void: i64,
}

/// What a run of paper brought.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct VoucherRun {
    /// The run.
    pub run: i64,
    /// As written: F12.
    pub code: String,
    /// Where it was handed out.
    pub name: String,
    /// Vouchers made.
    pub printed: i64,
    /// Handed out.
    pub handed_out: i64,
    /// Used.
    pub came_back: i64,
    /// Members who joined by it.
    pub joined: i64,
    /// What its used vouchers cost the shop: gifts at their cost, and what was taken off.
    pub cost: Option<Money>,
    /// The same for each who joined, rounded up; none without anyone.
    pub cost_per_join: Option<Money>,
}

/// What happened to a voucher.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TrailKind {
    /// Made.
    Issued,
    /// Left the shop.
    HandedOut,
    /// Used.
    Redeemed,
    /// Good again after a refund or an undone redemption.
    Restored,
    /// Taken out of use.
    Void,
    /// Replaced by another, or made in place of another.
    Reissued,
    /// Used by the side journal alone.
    Unfinished,
    /// Let go by a manager.
    Released,
    /// The stub says it is missing.
    Missing,
    /// Used at the other shop that it is good at.
    Claimed,
    /// Another shop's voucher was given up after a refund: it stays used, and nothing is claimed for it.
    Reversed,
    /// Over.
    Expired,
}

/// A line of a voucher's trail.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TrailLine {
    /// What.
    pub kind: TrailKind,
    /// UTC milliseconds.
    pub at_ms: i64,
    /// By whom; empty when nobody.
    pub by: String,
    /// The manager whose word was given; empty when none.
    pub approved_by: String,
    /// The till's number.
    pub till: String,
    /// The receipt it was used on; empty when none.
    pub receipt: String,
    /// The sale it was used in.
    pub sale: Option<SaleId>,
    /// In their words.
    pub reason: String,
    /// The other voucher, where one took the other's place.
    pub other: Option<VoucherId>,
    /// Its number; empty when none.
    pub other_number: String,
}

/// A voucher and what happened to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct VoucherTrail {
    /// The voucher.
    pub voucher: Voucher,
    /// How it was used.
    pub used: Option<Used>,
    /// Oldest first.
    pub lines: Vec<TrailLine>,
}

/// A member's vouchers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MemberVouchers {
    /// Good ones first, soonest-ending first; then the last 20 others.
    pub vouchers: Vec<Voucher>,
    /// How many are good.
    pub good: i64,
}

/// The shop's keys.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct VoucherKeys {
    /// Where the secrets lie.
    pub secrets: SecretsLie,
    /// Whether they fit the book: no after a restore on another computer.
    pub secrets_fit: bool,
    /// The shop's number among machines, in groups; empty before the first key.
    pub shop_number: String,
    /// Of the identity key, in groups.
    pub identity: String,
    /// Of the agreement key, in groups.
    pub agreement: String,
    /// Issuing keys, newest first.
    pub epochs: Vec<KeyEpoch>,
    /// Where the side journal stands.
    pub journal: JournalState,
    /// The clock stands so many milliseconds behind the latest act; none when it does not.
    pub clock_behind_ms: Option<i64>,
    /// Wrong typed codes in the last 24 hours.
    pub guesses: i64,
}

/// An issuing key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct KeyEpoch {
    /// As 2026 Q4.
    pub name: String,
    /// Of the key, in groups.
    pub fingerprint: String,
    /// Shop-local, YYYY-MM-DD.
    pub first_day: String,
    /// The last day it issues.
    pub last_issue_day: String,
    /// The last day its vouchers are good.
    pub last_redeem_day: String,
    /// Whether it issues today.
    pub is_current: bool,
    /// Vouchers issued with it.
    pub issued: i64,
}

/// Where the side journal of redemptions stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct JournalState {
    /// Records that were compared with the book.
    pub records: i64,
    /// A record in its midst was damaged: vouchers rest until the owner confirms.
    pub damaged: bool,
    /// Vouchers that are used by the journal alone.
    pub unfinished: i64,
}

/// Draws the recovery sheet of the shop's identity, sealed under a passphrase.
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct SealIdentity {
    /// 12 to 200 characters; nothing of it is kept.
    pub passphrase: String,
}

/// The sealed identity, for the recovery sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SealedIdentity {
    /// `SLR1…`, for the code on the sheet.
    pub text: String,
    /// The same in rows to type.
    pub rows: Vec<String>,
}
