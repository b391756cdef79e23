//! Acts on stored value, as they go over the wire.

use super::wallet::Wallet;
use crate::kernel::{MemberId, Money, PayoutId, RechargeId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How money came over the counter, or goes back. A label: this program moves no money.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PaymentKind {
    /// Notes and coins.
    Cash,
    /// A bank card.
    Card,
    /// A phone.
    Mobile,
}

/// What shows that the one who spends is the member. Naming a phone number is no proof.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "by", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum Proof {
    /// The member's card, scanned in this act.
    Card {
        /// Its text as it was scanned; never stored.
        card_text: String,
    },
    /// The member's own PIN.
    Pin {
        /// Given by `stored_value.prove_by_pin`; good once.
        proof_token: String,
    },
    /// A manager's word (`staff.approve`, action `spend_unproved`), or a manager at the till.
    Manager,
}

/// Pays stored value in: a package of the rules, or another amount without a bonus.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Recharge {
    /// For whom.
    pub member: MemberId,
    /// What they pay.
    pub paid: Money,
    /// What the screen says the shop adds: that of the package of this payment, otherwise nothing.
    pub bonus: Money,
    /// How they pay.
    pub paid_by: PaymentKind,
    /// The cash they gave, for the change; none when nobody typed it.
    pub cash_given: Option<Money>,
}

/// Stored value was paid in.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Recharged {
    /// The act, for taking it back.
    pub recharge: RechargeId,
    /// Masked.
    pub member_name: String,
    /// What was paid.
    pub paid: Money,
    /// What the shop added.
    pub bonus: Money,
    /// What the customer gets back of their cash.
    pub change: Option<Money>,
    /// The balance now.
    pub wallet: Wallet,
}

/// Takes a recharge back of which nothing is spent.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
pub struct UndoRecharge {
    /// The act.
    pub recharge: RechargeId,
}

/// Asks what paying out would mean.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
pub struct QuotePayout {
    /// To whom.
    pub member: MemberId,
    /// Of the principal; none: all of it.
    pub amount: Option<Money>,
}

/// What paying out would mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PayoutQuote {
    /// What the member gets.
    pub paid: Money,
    /// The bonus that lapses with it.
    pub lapses: Money,
    /// Principal and bonus that stay.
    pub left: Money,
}

/// Pays stored value out: the principal, while the bonus lapses in proportion.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RefundBalance {
    /// To whom.
    pub member: MemberId,
    /// Of the principal; none: all of it.
    pub amount: Option<Money>,
    /// How they are paid.
    pub paid_by: PaymentKind,
}

/// Stored value was paid out.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PaidOut {
    /// The act.
    pub payout: PayoutId,
    /// What the member got.
    pub paid: Money,
    /// The bonus that lapsed with it.
    pub lapsed: Money,
    /// The balance now.
    pub wallet: Wallet,
}

/// Gives a member their own PIN.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SetWalletPin {
    /// Whose.
    pub member: MemberId,
    /// 4 to 8 digits.
    pub new_pin: String,
    /// Their card, their old PIN, or a manager.
    pub proof: Proof,
}

/// Checks a member's PIN.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ProveByPin {
    /// Whose.
    pub member: MemberId,
    /// As typed.
    pub pin: String,
}

/// A right PIN, good for one act at this till.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PinProof {
    /// For [`Proof::Pin`].
    pub proof_token: String,
    /// UTC milliseconds.
    pub expires_at_ms: i64,
}
