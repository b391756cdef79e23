//! A sale that was paid, and what became of it.

use super::basket::PayWay;
use crate::kernel::{MemberId, Money, ProductId, RefundId, SaleId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A paid sale as it stands on its receipt.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Receipt {
    /// Its row.
    pub sale: SaleId,
    /// What the receipt's code says: scanned, it finds the sale.
    pub code: String,
    /// Consecutive from 1 on each shop-local day; none for a sale taken over from another till.
    pub number: Option<i64>,
    /// The other till's receipt number; none for our own.
    pub other_number: Option<String>,
    /// Shop-local, YYYY-MM-DD.
    pub day: String,
    /// UTC milliseconds.
    pub at_ms: i64,
    /// Where.
    pub till: String,
    /// By whom.
    pub by: String,
    /// Who bought; the person as they are now.
    pub member: Option<MemberId>,
    /// Masked; empty for a stranger.
    pub member_name: String,
    /// What was sold; one nameless line for an amount.
    pub lines: Vec<ReceiptLine>,
    /// Of all lines.
    pub total: Money,
    /// What cash rounding added or took away.
    pub rounding: Money,
    /// How it was paid.
    pub payments: Vec<PaidPart>,
    /// What the customer put down in cash; none without cash.
    pub given: Option<Money>,
    /// What the customer got back.
    pub change: Money,
    /// Points earned, before refunds.
    pub earned: i64,
    /// Points the member has after this act; none for a stranger.
    pub points_balance: Option<i64>,
    /// Stored value the member has after this act; none for a stranger.
    pub stored_balance: Option<Money>,
    /// A clerk's words.
    pub note: String,
    /// What of it was given back, oldest first.
    pub refunds: Vec<RefundSlip>,
    /// What of the total may still be refunded.
    pub refundable: Money,
    /// Whether it was voided.
    pub voided: bool,
    /// Whether it may be voided here and now: its shift is open at this till and nothing was refunded.
    pub voidable: bool,
    /// What the customer said, 1 to 5; none while they did not.
    pub rating: Option<u8>,
}

/// A line of a receipt.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReceiptLine {
    /// Counted from 1; refunds name it.
    pub line: i64,
    /// From the list of products.
    pub product: Option<ProductId>,
    /// As it was called then; empty for an amount without a name.
    pub name: String,
    /// Pieces.
    pub quantity: i64,
    /// Of a piece.
    pub price: Money,
    /// Of all pieces.
    pub amount: Money,
    /// Pieces that were given back.
    pub returned: i64,
}

/// A part that was paid.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PaidPart {
    /// How.
    pub way: PayWay,
    /// How much: for cash what stayed in the drawer, for points what they were worth.
    pub amount: Money,
    /// How many points; 0 for the other ways.
    pub points: i64,
    /// Of stored value: from what was paid in.
    pub principal: Money,
    /// Of stored value: from what the shop added.
    pub bonus: Money,
    /// What of the amount was given back.
    pub refunded: Money,
}

/// What was given back of a sale.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RefundSlip {
    /// Its row.
    pub refund: RefundId,
    /// Consecutive from 1 on each shop-local day, apart from the receipts' numbers.
    pub number: i64,
    /// Shop-local, YYYY-MM-DD.
    pub day: String,
    /// UTC milliseconds.
    pub at_ms: i64,
    /// Where.
    pub till: String,
    /// By whom.
    pub by: String,
    /// Whose word it had; empty where none was needed.
    pub approved_by: String,
    /// Of the sale's total.
    pub amount: Money,
    /// To which ways, in what amounts.
    pub parts: Vec<PaidPart>,
    /// Points of those earned that were taken back.
    pub points_back: i64,
    /// In a clerk's words.
    pub reason: String,
    /// Whether it voided the sale.
    pub is_void: bool,
}

/// Finds one sale.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "by", rename_all = "snake_case")]
pub enum ReadSale {
    /// By its row.
    Sale {
        /// Which.
        sale: SaleId,
    },
    /// By what stands on the receipt.
    Receipt {
        /// Shop-local, YYYY-MM-DD; none means today.
        day: Option<String>,
        /// Its number on that day.
        number: i64,
    },
    /// By the receipt's code.
    Scan {
        /// What the scanner sent.
        text: String,
    },
}

/// Lists sales, newest first.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct ListSales {
    /// Of one person only.
    pub member: Option<MemberId>,
    /// Of one shop-local day only, YYYY-MM-DD.
    pub day: Option<String>,
    /// Of one till only.
    pub till: Option<String>,
    /// Of this till's open shift only.
    pub this_shift: bool,
    /// Older than this row, for the next page.
    pub before: Option<SaleId>,
    /// 1 to 200; none means 50.
    pub limit: Option<u32>,
}

/// A page of sales.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SalesPage {
    /// Newest first.
    pub sales: Vec<SaleRow>,
    /// Whether older ones follow.
    pub more: bool,
}

/// A sale in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SaleRow {
    /// Its row.
    pub sale: SaleId,
    /// Its number; none for a sale taken over.
    pub number: Option<i64>,
    /// The other till's number.
    pub other_number: Option<String>,
    /// Shop-local, YYYY-MM-DD.
    pub day: String,
    /// UTC milliseconds.
    pub at_ms: i64,
    /// Where.
    pub till: String,
    /// By whom.
    pub by: String,
    /// Who bought.
    pub member: Option<MemberId>,
    /// Masked; empty for a stranger.
    pub member_name: String,
    /// What it came to.
    pub total: Money,
    /// What of that was given back.
    pub refunded: Money,
    /// How it was paid.
    pub ways: Vec<PayWay>,
    /// Whether it was voided.
    pub voided: bool,
}

/// Gives back some of a sale, to the ways it was paid.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RefundSale {
    /// Which.
    pub sale: SaleId,
    /// By line and quantity, or by amount.
    pub what: RefundWhat,
    /// Why, at most 200 characters; may be empty.
    #[serde(default)]
    pub reason: String,
}

/// What is given back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "by", rename_all = "snake_case")]
pub enum RefundWhat {
    /// Pieces of lines.
    Lines {
        /// Each line at most once.
        lines: Vec<RefundLine>,
    },
    /// An amount.
    Amount {
        /// Of the total.
        amount: Money,
    },
    /// All that is left.
    Rest,
}

/// Pieces of a line that come back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RefundLine {
    /// Counted from 1, as on the receipt.
    pub line: i64,
    /// Pieces.
    pub quantity: i64,
}

/// What a refund would come to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RefundQuote {
    /// Of the sale's total.
    pub amount: Money,
    /// To which ways, in what amounts.
    pub parts: Vec<PaidPart>,
    /// Points of those earned that go back.
    pub points_back: i64,
    /// Whether a manager's word is needed, and for what: `refund_above`, `negative_points`; none when not.
    pub needs_manager: Option<String>,
    /// Above this a clerk needs a manager's word.
    pub clerk_limit: Money,
}

/// A refund was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Refunded {
    /// What was given back.
    pub slip: RefundSlip,
    /// Points the member has now; none for a stranger. Negative when some of the points were spent meanwhile.
    pub points_balance: Option<i64>,
    /// Stored value the member has now; none for a stranger.
    pub stored_balance: Option<Money>,
    /// The sale as it stands now.
    pub receipt: Receipt,
}

/// Takes back a whole sale within its shift, with a manager.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct VoidSale {
    /// Which.
    pub sale: SaleId,
    /// Why, at most 200 characters; not empty.
    pub reason: String,
}

/// What the customer says of the last sale at a till, on the customer display.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RateSale {
    /// From [`LastSale`].
    pub sale: SaleId,
    /// 1 to 5.
    pub rating: u8,
}

/// Reads the last sale for the customer display.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TillOnly {
    /// The till that the display belongs to; none means till 1.
    pub till: Option<String>,
}

/// What the customer display shows: the sale being typed, or the last one, for two minutes after it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DisplaySale {
    /// The sale being typed; none when nothing is.
    pub open: Option<DisplayOpen>,
    /// The last sale at that till, within two minutes and not voided.
    pub last: Option<LastSale>,
}

/// A sale being typed, as the customer sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DisplayOpen {
    /// Masked; empty for a stranger.
    pub member_name: String,
    /// With names and prices.
    pub lines: Vec<super::basket::QuotedLine>,
    /// What it comes to so far.
    pub total: Money,
}

/// The last sale at a till, as the customer sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LastSale {
    /// To rate it.
    pub sale: SaleId,
    /// Masked; empty for a stranger.
    pub member_name: String,
    /// How many lines it had.
    pub lines: i64,
    /// What it came to.
    pub total: Money,
    /// How it was paid.
    pub ways: Vec<PayWay>,
    /// What the customer got back.
    pub change: Money,
    /// Points it earned.
    pub earned: i64,
    /// Whether it may still be rated.
    pub ratable: bool,
    /// UTC milliseconds.
    pub at_ms: i64,
}
