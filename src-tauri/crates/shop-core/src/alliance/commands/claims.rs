//! Used vouchers between partners, as they go over the wire.

use super::partners::Whose;
use crate::alliance::{hand, settle};
use crate::kernel::{ClaimId, Money, PartnerId, Result, Tx, View};
use crate::vouchers::commands::OfferName;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Why a used voucher is not paid: the closed list of the format, in its order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RejectWhy {
    /// No key of ours.
    UnknownKey,
    /// Not signed by us.
    BadSignature,
    /// A made-up code.
    WrongTag,
    /// Another shop was to redeem it.
    OtherRedeemer,
    /// The offer was not agreed to.
    NotAgreed,
    /// It does not say what its range or offer says.
    Contradicts,
    /// Used before its first day.
    NotYetValid,
    /// Used after its last day.
    Expired,
    /// Taken out of use before.
    Revoked,
    /// Handed in before.
    Duplicate,
    /// The cap of the offer is reached.
    CapReached,
    /// Handed in too late.
    Late,
    /// Never issued.
    NotIssued,
    /// Doubtful.
    Doubtful,
}

/// Where a used voucher stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ClaimState {
    /// Waits for the issuer's answer.
    Open,
    /// It is paid.
    Accepted,
    /// It is not.
    Rejected,
    /// The redeemer took it back.
    Reversed,
    /// The two do not agree; it carries over.
    Disputed,
}

/// How a used voucher was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ClaimForm {
    /// Its signature was scanned.
    Scanned,
    /// Its code was typed.
    Typed,
    /// From the typed list of a shop without the program: unverified.
    Hand,
}

/// What the frames themselves say of a used voucher, whoever answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ClaimRule {
    /// It is owed.
    Pays,
    /// It is not.
    Refuses {
        /// Why.
        why: RejectWhy,
        /// The issuer may pay all the same.
        waivable: bool,
    },
    /// Only the issuer can tell: a typed code whose key is not revealed yet.
    Untold,
}

/// A used voucher between two shops.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ClaimLine {
    /// Which.
    pub claim: ClaimId,
    /// Whose voucher it is, and so who pays.
    pub issuer: Whose,
    /// As on paper.
    pub number: String,
    /// The offer's number.
    pub offer_number: i64,
    /// What it says; empty where the offer is not known here.
    pub texts: OfferName,
    /// The redeemer's day, YYYY-MM-DD.
    pub day: String,
    /// The redeemer's till.
    pub till: String,
    /// The redeemer's receipt.
    pub receipt: String,
    /// How it was read.
    pub form: ClaimForm,
    /// What the issuer owes for it if it is accepted.
    pub amount: Money,
    /// What the issuer owes for it as it stands.
    pub due: Money,
    /// Where it stands.
    pub state: ClaimState,
    /// Why it was rejected.
    pub why: Option<RejectWhy>,
    /// What the frames say.
    pub rule: ClaimRule,
    /// Who does not agree.
    pub disputed_by: Option<Whose>,
    /// Their words.
    pub words: String,
    /// Number of the statement that settled it.
    pub statement: Option<i64>,
    /// Taken in or used here, UTC milliseconds.
    pub at_ms: i64,
}

/// Used vouchers with a partner.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ListClaims {
    /// With whom.
    pub partner: PartnerId,
    /// Settled ones too.
    #[serde(default)]
    pub settled: bool,
}

/// Used vouchers, newest first, at most 2,000 of each.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Claims {
    /// Theirs, used here: they pay.
    pub theirs_here: Vec<ClaimLine>,
    /// Ours, used there: we pay.
    pub ours_there: Vec<ClaimLine>,
}

/// Used vouchers of ours that are not paid, for one reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RejectClaims {
    /// Why.
    pub why: RejectWhy,
    /// Which.
    pub claims: Vec<ClaimId>,
}

/// Answers what a partner handed in.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AnswerClaims {
    /// Whose.
    pub partner: PartnerId,
    /// Paid.
    #[serde(default)]
    pub accept: Vec<ClaimId>,
    /// Not paid.
    #[serde(default)]
    pub reject: Vec<RejectClaims>,
    /// Besides these, every open one as the rules say.
    #[serde(default)]
    pub by_rule: bool,
}

/// Says that we do not agree with a line.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DisputeClaim {
    /// Which.
    pub claim: ClaimId,
    /// Why, 1 to 200 characters; the partner reads it.
    pub words: String,
}

/// Names a used voucher.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
pub struct ClaimOnly {
    /// Which.
    pub claim: ClaimId,
}

/// A used voucher on the list of a shop without the program.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HandClaim {
    /// What stands on the voucher: its number, its typed code or the text of its QR.
    pub voucher: String,
    /// Shop-local, YYYY-MM-DD.
    pub day: String,
    /// At most 40 characters; may be empty.
    #[serde(default)]
    pub receipt: String,
}

/// Types in what a shop without the program reports.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct TypeHandClaims {
    /// Whose list.
    pub partner: PartnerId,
    /// What a use settles for.
    pub price: Money,
    /// 1 to 500 lines.
    pub lines: Vec<HandClaim>,
}

/// What became of a line of a typed list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct HandClaimLine {
    /// As it was typed.
    pub voucher: String,
    /// It was taken.
    pub taken: bool,
    /// Why not.
    pub why: Option<RejectWhy>,
}

/// What became of a typed list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct HandClaims {
    /// In the order of the list.
    pub lines: Vec<HandClaimLine>,
    /// Taken.
    pub taken: i64,
    /// What they come to.
    pub amount: Money,
}

pub(crate) fn claims(view: &View<'_>, request: ListClaims) -> Result<Claims> {
    settle::list(view, request.partner, request.settled)
}

pub(crate) fn answer_claims(tx: &Tx<'_>, request: AnswerClaims) -> Result<Claims> {
    settle::answer(tx, &request)
}

pub(crate) fn dispute(tx: &Tx<'_>, request: DisputeClaim) -> Result<ClaimLine> {
    settle::dispute(tx, &request)
}

pub(crate) fn concede(tx: &Tx<'_>, request: ClaimOnly) -> Result<ClaimLine> {
    settle::concede(tx, request.claim)
}

pub(crate) fn type_hand_claims(tx: &Tx<'_>, request: TypeHandClaims) -> Result<HandClaims> {
    hand::type_claims(tx, &request)
}
