//! Balances, statements and rules, as they go over the wire.

use crate::kernel::{MemberId, Money};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Principal and bonus.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Balance {
    /// What the member paid and did not spend.
    pub principal: Money,
    /// What the shop added; spent last.
    pub bonus: Money,
}

/// A member's stored value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Wallet {
    /// Whose: the person as they are now.
    pub member: MemberId,
    /// What the member paid and did not spend.
    pub principal: Money,
    /// What the shop added; spent last.
    pub bonus: Money,
    /// Both together.
    pub balance: Money,
    /// Below zero somewhere, because what was spent was taken back.
    pub overdrawn: bool,
    /// Whether the person has a phone here; the caps differ.
    pub named: bool,
    /// The most the balance may be.
    pub cap: Money,
    /// What still fits under the cap.
    pub room: Money,
    /// The first moment at which it cannot be spent; none: it does not expire.
    pub expires_at_ms: Option<i64>,
    /// Whether that moment has come: the balance is locked, not lost.
    pub expired: bool,
    /// Whether the member has a PIN.
    pub has_pin: bool,
}

/// What became of stored value in one line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum WalletEntryKind {
    /// Paid in.
    Recharged,
    /// Given by the shop.
    Granted,
    /// Spent.
    Spent,
    /// Paid out; the bonus of the line lapsed.
    PaidOut,
    /// Came back to the member.
    Returned,
    /// Taken back from the member.
    TakenBack,
    /// Closed with the person's data.
    Erased,
}

/// Asks for a member's statement.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReadStatement {
    /// Whose.
    pub member: MemberId,
    /// First shop-local day, `2026-11-01`.
    pub from_day: String,
    /// Last shop-local day, included; at most 366 days later.
    pub to_day: String,
}

/// A line of a statement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StatementLine {
    /// UTC milliseconds.
    pub at_ms: i64,
    /// What happened.
    pub kind: WalletEntryKind,
    /// Signed.
    pub principal: Money,
    /// Signed.
    pub bonus: Money,
    /// Both together after this line.
    pub balance_after: Money,
    /// At which till.
    pub till: String,
}

/// A member's statement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Statement {
    /// Before the first day.
    pub opening: Balance,
    /// In the order in which they were written.
    pub lines: Vec<StatementLine>,
    /// After the last day.
    pub closing: Balance,
}

/// A recharge package.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Package {
    /// What the member pays.
    pub pay: Money,
    /// What the shop adds.
    pub bonus: Money,
}

/// The owner's rules on stored value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StoredValueRules {
    /// In the order of the screen, at most eight, each with another payment.
    pub packages: Vec<Package>,
    /// The most the balance of someone with a phone may be; none: what the law allows.
    pub named_cap: Option<Money>,
    /// The most the balance of someone without a phone may be; none: what the law allows.
    pub anonymous_cap: Option<Money>,
    /// Years after the last recharge for which the balance of someone without a phone is good; none: for good.
    pub anonymous_years: Option<u32>,
}

/// The rules, and what the law makes of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StoredValueTerms {
    /// As the owner has them.
    pub rules: StoredValueRules,
    /// The cap in force for someone with a phone.
    pub named_cap: Money,
    /// The cap in force for someone without.
    pub anonymous_cap: Money,
    /// The years in force.
    pub anonymous_years: Option<u32>,
}
