//! Shifts at a till, and the close of a day.

use super::basket::PayWay;
use crate::kernel::{Money, ShiftId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Begins a shift at this till.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OpenShift {
    /// What lies in the drawer.
    pub float: Money,
}

/// Counts the drawer of this till's shift.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CountShift {
    /// The drawer, float included.
    pub counted: Counted,
    /// What other ways came to by their own machines; those left out are taken as expected.
    #[serde(default)]
    pub others: Vec<CountedWay>,
}

/// How a drawer was counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "by", rename_all = "snake_case")]
pub enum Counted {
    /// Coins and notes.
    Pieces {
        /// Each value at most once.
        pieces: Vec<CountedPieces>,
    },
    /// Only the sum.
    Total {
        /// Of the drawer.
        amount: Money,
    },
}

/// Coins or notes of one value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CountedPieces {
    /// Of one.
    pub value: Money,
    /// How many, 0 to 100,000.
    pub pieces: i64,
}

/// What one way came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CountedWay {
    /// Card or mobile pay.
    pub way: PayWay,
    /// By its own machine.
    pub amount: Money,
}

/// Ends this till's shift, as it was counted last.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CloseShift {
    /// Where the difference comes from; needed when there is one.
    pub cause: Option<DifferenceCause>,
    /// In their words, at most 200 characters.
    #[serde(default)]
    pub note: String,
}

/// Where a difference in the drawer probably comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DifferenceCause {
    /// Wrong change.
    WrongChange,
    /// Not enough small change.
    SmallChange,
    /// Something was not typed in.
    NotTyped,
    /// Nobody knows.
    Unclear,
}

/// Reads this till's shift, or an earlier one.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct ReadShift {
    /// Which; none means the open one at this till.
    pub shift: Option<ShiftId>,
}

/// This till's shift; none while nobody began one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ShiftNow {
    /// The shift.
    pub shift: Option<Shift>,
}

/// A shift at a till. A sale at a till without one begins one by itself, whose float is said later.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Shift {
    /// Its row.
    pub id: ShiftId,
    /// Where.
    pub till: String,
    /// What people call that till by: numbered from 1 in the order of the tills' first shifts.
    #[serde(default)]
    pub till_number: i64,
    /// Since when, UTC milliseconds.
    pub opened_at_ms: i64,
    /// By whom.
    pub opened_by: String,
    /// What lay in the drawer; none until it is said.
    pub float: Option<Money>,
    /// Since when it is over.
    pub closed_at_ms: Option<i64>,
    /// By whom.
    pub closed_by: String,
    /// Receipts of this shift.
    pub sales: i64,
    /// Every way, in fixed order.
    pub ways: Vec<ShiftWay>,
    /// When the expected amounts were shown first; none while they were not. Every count says which side of it it is on.
    pub expected_shown_at_ms: Option<i64>,
    /// How often the drawer was counted.
    pub counts: i64,
    /// The last count of coins and notes; empty when only the sum was counted.
    pub pieces: Vec<CountedPieces>,
    /// Counted cash less expected; none before a count.
    pub difference: Option<Money>,
    /// Where it comes from.
    pub cause: Option<DifferenceCause>,
    /// In their words.
    pub note: String,
    /// Shifts of this till that did not come out even in the seven days before this one.
    pub uneven_lately: i64,
    /// What those differences come to.
    pub uneven_amount: Money,
}

/// One way in a shift.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ShiftWay {
    /// Which.
    pub way: PayWay,
    /// What there should be, the float included for cash; none while it was not shown.
    pub expected: Option<Money>,
    /// What there is; none before a count.
    pub counted: Option<Money>,
    /// Counted less expected.
    pub difference: Option<Money>,
}

/// Puts money into the drawer or takes it out, other than by a sale.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MoveCash {
    /// Above 0 in, below 0 out.
    pub amount: Money,
    /// Why, 1 to 200 characters.
    pub note: String,
}

/// A shop-local day.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct DayOnly {
    /// YYYY-MM-DD; none means today.
    pub day: Option<String>,
}

/// A day's totals as they stand. While nothing came after the close they are those of its slip, to the letter.
///
/// Sums of money are hidden from clerks while an open shift of the day is counted blind: see [`Shift`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Day {
    /// YYYY-MM-DD.
    pub day: String,
    /// The slip's number, consecutive from 1; none while these totals stand on no slip: the day was not closed, or
    /// something came after. Closing again makes another slip, of the whole day.
    pub number: Option<i64>,
    /// When that slip was made.
    pub closed_at_ms: Option<i64>,
    /// By whom.
    pub closed_by: String,
    /// The last slip, and what came after it; none while the day was not closed or nothing came.
    #[serde(default)]
    pub after_close: Option<AfterClose>,
    /// Sales of the day, without those taken over from another till and those voided.
    pub sales: i64,
    /// What they came to.
    pub sales_amount: Option<Money>,
    /// Refunds of the day.
    pub refunds: i64,
    /// What they came to.
    pub refunds_amount: Option<Money>,
    /// Sales voided.
    pub voids: i64,
    /// What they had come to.
    pub voids_amount: Option<Money>,
    /// What cash rounding added or took away.
    pub rounding: Option<Money>,
    /// Every way, in fixed order; empty while sums are hidden.
    pub ways: Vec<DayWay>,
    /// Recharges of stored value.
    pub recharges: i64,
    /// What customers paid for them.
    pub recharged: Option<Money>,
    /// What the shop added to them.
    pub recharge_bonus: Option<Money>,
    /// Gifts handed over.
    pub gifts: i64,
    /// What they cost the shop. None for clerks.
    pub gift_cost: Option<Money>,
    /// Stored value owed to all members: what they paid. None for clerks.
    pub liability_principal: Option<Money>,
    /// What the shop added. None for clerks.
    pub liability_bonus: Option<Money>,
    /// Sales taken over from another till.
    pub imported: i64,
    /// What those came to.
    pub imported_amount: Money,
    /// The day's shifts.
    pub shifts: Vec<Shift>,
    /// The numbers of tills whose shift is still open; the day cannot be closed while there are any.
    pub open_tills: Vec<i64>,
    /// Entries in the audit chain.
    pub audit_entries: i64,
    /// The chain's head, as people read it out.
    pub audit_head: String,
    /// The whole head as the slip prints it; empty on slips kept before it was.
    #[serde(default)]
    pub audit_head_whole: String,
}

/// What came after a day was closed: the slip and this are the day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AfterClose {
    /// The last slip's number.
    pub number: i64,
    /// When it was made, UTC milliseconds.
    pub closed_at_ms: i64,
    /// By whom.
    pub closed_by: String,
    /// Sales since, less those of the slip that were voided since.
    pub sales: i64,
    /// What they came to.
    pub sales_amount: Option<Money>,
    /// Refunds since.
    pub refunds: i64,
    /// What they came to.
    pub refunds_amount: Option<Money>,
}

/// One way on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DayWay {
    /// Which.
    pub way: PayWay,
    /// Taken by sales.
    pub taken: Money,
    /// Given back by refunds and voids.
    pub given_back: Money,
    /// Taken for recharges.
    pub recharged: Money,
    /// Counted less expected, over the day's closed shifts.
    pub difference: Money,
}
