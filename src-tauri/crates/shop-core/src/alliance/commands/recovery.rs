//! A shop that finds itself again after a restore, a copy or a loss, as it goes over the wire.

use crate::alliance::recovery as found_again;
use crate::kernel::{Empty, PartnerId, Result, Tx, View, VoucherId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Where the shop stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RecoveryState {
    /// All is well.
    None,
    /// This computer is not the one the file was used on last: moved, or a copy?
    Asked,
    /// Partners return what was lost.
    Open,
    /// This is a copy: nothing is signed here.
    Copy,
    /// It was closed.
    Closed,
}

/// Why the shop looks for itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RecoveryWhy {
    /// A backup was put in the file's place.
    Restored,
    /// The file is on another computer.
    OtherComputer,
    /// A partner knows more of us than we do.
    AheadOfUs,
    /// The side journal is damaged.
    Journal,
    /// The owner asked for it.
    ByHand,
}

/// What a partner has still to return.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RecoveryPartner {
    /// Who.
    pub partner: PartnerId,
    /// Its name.
    pub name: String,
    /// Our new keys were written out for it.
    pub told: bool,
    /// It returned what it had of us.
    pub returned: bool,
    /// Frames that it returned.
    pub frames: i64,
    /// It confirmed with its signature which of our vouchers it has used.
    pub confirmed: bool,
}

/// A voucher that nobody can prove unspent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct UncertainVoucher {
    /// Which.
    pub voucher: VoucherId,
    /// As on paper.
    pub number: String,
    /// What it gives, in the shop's language.
    pub name: String,
    /// Its last day, YYYY-MM-DD.
    pub last_day: String,
    /// It has no record of being issued.
    pub recovered: bool,
}

/// Where the recovery stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AllianceRecovery {
    /// Where.
    pub state: RecoveryState,
    /// Why; none where all is well.
    pub why: Option<RecoveryWhy>,
    /// The generation that issues now.
    pub generation: i64,
    /// UTC milliseconds.
    pub began_at_ms: Option<i64>,
    /// Each with what it has still to do.
    pub partners: Vec<RecoveryPartner>,
    /// At most 500.
    pub uncertain: Vec<UncertainVoucher>,
    /// All of them.
    pub uncertain_count: i64,
    /// Nothing is left to wait for.
    pub can_close: bool,
}

/// What another computer means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum MovedOrCopy {
    /// The shop moved here; the old place is given up.
    Moved,
    /// This is a copy to look things up in.
    Copy,
}

/// Answers whether the shop moved.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
pub struct AnswerMoved {
    /// Which of the two.
    pub answer: MovedOrCopy,
}

/// A voucher is good after all.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ReleaseUncertain {
    /// Which.
    pub voucher: VoucherId,
    /// Why, 1 to 200 characters.
    pub reason: String,
}

pub(crate) fn recovery(view: &View<'_>, _: Empty) -> Result<AllianceRecovery> {
    found_again::page(view)
}

pub(crate) fn begin_recovery(tx: &Tx<'_>, _: Empty) -> Result<AllianceRecovery> {
    found_again::begin_by_hand(tx)
}

pub(crate) fn answer_moved(tx: &Tx<'_>, request: AnswerMoved) -> Result<AllianceRecovery> {
    found_again::answer_moved(tx, &request)
}

pub(crate) fn close_recovery(tx: &Tx<'_>, _: Empty) -> Result<AllianceRecovery> {
    found_again::close(tx)
}

pub(crate) fn release_uncertain(tx: &Tx<'_>, request: ReleaseUncertain) -> Result<AllianceRecovery> {
    found_again::release(tx, &request)
}
