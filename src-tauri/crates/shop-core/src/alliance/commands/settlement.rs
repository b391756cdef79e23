//! Statements and payments between partners, as they go over the wire.

use super::claims::ClaimLine;
use super::partners::Whose;
use crate::alliance::{settle, statement as drawn};
use crate::kernel::{Done, Money, PartnerId, PartnerPaymentId, PartnerStatementId, Result, Tx, View};
use crate::vouchers::commands::OfferName;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Where a statement stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum StatementState {
    /// We drew it and it waits to be sent and signed.
    Sent,
    /// They drew it and it waits for our signature.
    Came,
    /// Both signed.
    Countersigned,
    /// One of the two does not sign it.
    Refused,
    /// Both signed and all of it was paid, as its payer says.
    Paid,
    /// Both signed, paid and received, or nothing was due.
    Received,
}

/// What a statement says of one offer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StatementTotal {
    /// Who pays.
    pub payer: Whose,
    /// The payer's number of the offer.
    pub offer_number: i64,
    /// What it says.
    pub texts: OfferName,
    /// Used and paid.
    pub accepted: i64,
    /// Used and not paid.
    pub rejected: i64,
    /// Taken back.
    pub reversed: i64,
    /// Carries over.
    pub disputed: i64,
    /// Carries over.
    pub open: i64,
    /// What is due.
    pub due: Money,
}

/// A payment of a statement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PartnerPayment {
    /// Which.
    pub payment: PartnerPaymentId,
    /// Who paid.
    pub payer: Whose,
    /// How much.
    pub amount: Money,
    /// How, in the payer's words.
    pub words: String,
    /// UTC milliseconds.
    pub at_ms: i64,
    /// The payee says it has come, UTC milliseconds.
    pub received_at_ms: Option<i64>,
}

/// A statement, without its lines.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PartnerStatement {
    /// Which.
    pub statement: PartnerStatementId,
    /// With whom.
    pub partner: PartnerId,
    /// The partner's name.
    pub partner_name: String,
    /// From 1, the two count together.
    pub number: i64,
    /// Who drew it.
    pub drawn_by: Whose,
    /// Where it stands.
    pub state: StatementState,
    /// Shop-local, YYYY-MM-DD.
    pub first_day: String,
    /// Shop-local, YYYY-MM-DD.
    pub last_day: String,
    /// ISO 4217.
    pub currency: String,
    /// Positive: the partner pays us; negative: we pay it.
    pub due: Money,
    /// Paid of it by now, as the payer says.
    pub paid: Money,
    /// Why it is not signed, in words; empty where it is.
    pub reason: String,
    /// Some lines come from a typed list and nobody verified them.
    pub unverified: bool,
    /// The whole hash, 64 small letters and digits: the same in both shops.
    pub hash: String,
    /// UTC milliseconds.
    pub at_ms: i64,
    /// UTC milliseconds; none before.
    pub countersigned_at_ms: Option<i64>,
}

/// Statements of a partner; of all without one.
#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct ListStatements {
    /// Of whom.
    pub partner: Option<PartnerId>,
}

/// Statements: those that wait for us first, then newest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PartnerStatements {
    /// At most 500.
    pub statements: Vec<PartnerStatement>,
}

/// Names a statement.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
pub struct StatementOnly {
    /// Which.
    pub statement: PartnerStatementId,
}

/// The end of a chain that a statement counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StatementCut {
    /// Who wrote the chain.
    pub from: Whose,
    /// Its generation.
    pub generation: i64,
    /// The last frame that counts.
    pub sequence: i64,
    /// Its hash, 64 small letters and digits.
    pub hash: String,
}

/// A statement with all that explains it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StatementPage {
    /// The statement.
    pub statement: PartnerStatement,
    /// By payer, then offer.
    pub totals: Vec<StatementTotal>,
    /// Every line in it, by day.
    pub lines: Vec<ClaimLine>,
    /// What they pay us.
    pub they_pay: Money,
    /// What we pay them.
    pub we_pay: Money,
    /// Ends of both chains, ours first.
    pub cuts: Vec<StatementCut>,
    /// Payments, newest first.
    pub payments: Vec<PartnerPayment>,
    /// Vouchers of the two that are out and not used: ours there and theirs here.
    pub still_out: i64,
    /// What our own book says about it: it comes to the same. Otherwise it is not signed.
    pub agrees: bool,
}

/// Draws a statement of all that is not settled, up to what both have read in.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
pub struct DrawStatement {
    /// With whom.
    pub partner: PartnerId,
}

/// Does not sign a statement.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RefuseStatement {
    /// Which.
    pub statement: PartnerStatementId,
    /// Why, 1 to 200 characters; stays here.
    pub reason: String,
}

/// Says that we paid a statement, or a part of it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PayStatement {
    /// Which.
    pub statement: PartnerStatementId,
    /// How much; no more than is left.
    pub amount: Money,
    /// How, at most 80 characters: cash, a transfer's reference.
    pub words: String,
}

/// Says that a payment has come.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
pub struct ReceivePayment {
    /// Which.
    pub payment: PartnerPaymentId,
}

/// Tells a partner after which day a quarter's vouchers are not claimed any more, or what proves its typed codes.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CloseQuarter {
    /// As 2026 Q4.
    pub quarter: String,
    /// Shop-local, YYYY-MM-DD; for closing only.
    #[serde(default)]
    pub last_claim_day: Option<String>,
}

pub(crate) fn draw_statement(tx: &Tx<'_>, request: DrawStatement) -> Result<StatementPage> {
    drawn::draw(tx, request.partner)
}

pub(crate) fn statements(view: &View<'_>, request: ListStatements) -> Result<PartnerStatements> {
    drawn::list(view, request.partner)
}

pub(crate) fn statement(view: &View<'_>, request: StatementOnly) -> Result<StatementPage> {
    drawn::page(view, request.statement)
}

pub(crate) fn countersign(tx: &Tx<'_>, request: StatementOnly) -> Result<StatementPage> {
    drawn::countersign(tx, request.statement)
}

pub(crate) fn refuse_statement(tx: &Tx<'_>, request: RefuseStatement) -> Result<StatementPage> {
    drawn::refuse(tx, &request)
}

pub(crate) fn pay(tx: &Tx<'_>, request: PayStatement) -> Result<StatementPage> {
    drawn::pay(tx, &request)
}

pub(crate) fn receive(tx: &Tx<'_>, request: ReceivePayment) -> Result<StatementPage> {
    drawn::receive(tx, request.payment)
}

pub(crate) fn close_quarter(tx: &Tx<'_>, request: CloseQuarter) -> Result<Done> {
    settle::close_quarter(tx, &request)
}

pub(crate) fn reveal_quarter(tx: &Tx<'_>, request: CloseQuarter) -> Result<Done> {
    settle::reveal_quarter(tx, &request)
}
