//! What is sold and how it is paid, before anything is written.

use super::Receipt;
use crate::gifts::commands::Grant;
use crate::kernel::{DealId, HeldId, MemberId, Money, ProductId};
use crate::stored_value::Proof;
use crate::vouchers::VouchersRefusal;
use crate::vouchers::commands::Voucher;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What is sold to whom: an amount, or lines.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct Basket {
    /// Who buys; none for a stranger.
    pub member: Option<MemberId>,
    /// The amount typed, where there are no lines.
    pub amount: Option<Money>,
    /// At most 200; empty where an amount was typed.
    pub lines: Vec<BasketLine>,
    /// A clerk's words, at most 200 characters.
    pub note: String,
    /// Vouchers that take something off, as they were scanned or typed; at most 5.
    pub vouchers: Vec<String>,
}

/// One line of a basket.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BasketLine {
    /// From the list of products; none for something else.
    pub product: Option<ProductId>,
    /// At most 80 characters; means something only without a product, and may be empty.
    #[serde(default)]
    pub name: String,
    /// Pieces, 1 to 9,999.
    pub quantity: i64,
    /// Of a piece; none takes the product's price.
    pub price: Option<Money>,
}

/// One part of a payment. At most one of each kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Payment {
    /// Pays what the other parts leave, rounded to the shop's step.
    Cash {
        /// What the customer put down; none: exactly what is due.
        given: Option<Money>,
    },
    /// On the card machine.
    Card {
        /// How much.
        amount: Money,
    },
    /// By mobile pay.
    Mobile {
        /// How much.
        amount: Money,
    },
    /// From the member's stored value.
    StoredValue {
        /// How much.
        amount: Money,
    },
    /// With points.
    Points {
        /// How many; what they are worth follows from the shop's rules.
        points: i64,
    },
}

/// Sells what a draw offers to whoever won its last prize: a sale of its own, with its own receipt.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SellUpgrade {
    /// After which deal.
    pub deal: DealId,
    /// How it is paid.
    pub payments: Vec<Payment>,
    /// The member's proof, where stored value or points pay.
    pub proof: Option<Proof>,
    /// The price as it was shown: another one is refused.
    pub price_shown: Money,
}

/// What was bought after a draw: the receipt, and the gift that waits.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct UpgradeSold {
    /// The sale.
    pub receipt: Receipt,
    /// The promise of the gift; it may be handed over at once.
    pub grant: Grant,
}

/// A way that something was paid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PayWay {
    /// Coins and notes.
    Cash,
    /// The card machine.
    Card,
    /// Mobile pay.
    Mobile,
    /// Stored value.
    StoredValue,
    /// Points.
    Points,
    /// Vouchers: what they took off.
    Voucher,
}

/// Asks what a sale would come to. Nothing is written, nothing is kept.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct QuoteSale {
    /// What is sold.
    pub basket: Basket,
    /// How far it is paid.
    pub payments: Vec<Payment>,
}

/// What a sale would come to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Quote {
    /// Of all lines, or as typed.
    pub total: Money,
    /// With names and prices filled in, in the order they came.
    pub lines: Vec<QuotedLine>,
    /// What the parts other than cash pay.
    pub paid: Money,
    /// What those parts leave: 0 when all is paid.
    pub rest: Money,
    /// The rest as it is due in cash: to the nearest step, ties away from zero.
    pub cash_due: Money,
    /// What rounding adds (or takes away) when the rest is paid in cash.
    pub rounding: Money,
    /// What the customer gets back; none until cash that covers the rest was given.
    pub change: Option<Money>,
    /// Whether `sales.pay` with these payments would pay the sale in full.
    pub covers: bool,
    /// Points that the sale would earn; 0 for a stranger.
    pub earns: i64,
    /// What of it may be paid with points; none for a stranger, or when points are not spent here.
    pub points: Option<PointsOffer>,
    /// What of it may be paid from stored value; none for a stranger.
    pub stored_value: Option<StoredOffer>,
    /// Whether `sales.pay` asks for a proof that the member agrees.
    pub needs_proof: bool,
    /// What all vouchers take off together; part of `paid`.
    pub voucher_off: Money,
    /// The basket's vouchers, in the order they came. One that is not taken stands in the way of paying.
    pub vouchers: Vec<QuotedVoucher>,
}

/// A voucher in a sale.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct QuotedVoucher {
    /// As it stands in the basket.
    pub text: String,
    /// Which, where it is known.
    pub voucher: Option<Voucher>,
    /// What it takes off.
    pub off: Money,
    /// Why it is not taken; none when it is.
    pub why: Option<VouchersRefusal>,
    /// What a manager's word is needed for, as in `vouchers.check`; none when not.
    pub needs_manager: Option<String>,
}

/// A line with its name and price.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct QuotedLine {
    /// From the list of products.
    pub product: Option<ProductId>,
    /// Empty for an amount without a name.
    pub name: String,
    /// Pieces.
    pub quantity: i64,
    /// Of a piece.
    pub price: Money,
    /// Of all pieces.
    pub amount: Money,
}

/// Points that a member may spend on a sale.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PointsOffer {
    /// What the member has.
    pub balance: i64,
    /// At least so many at once.
    pub least: i64,
    /// In steps of so many.
    pub step: i64,
    /// At most so many on this sale: bounded by the balance and by what the other parts leave; 0 when not even the
    /// least may be spent.
    pub most: i64,
    /// What the most are worth.
    pub most_worth: Money,
    /// What the points in the payments are worth.
    pub worth: Money,
}

/// Stored value that a member may spend on a sale.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StoredOffer {
    /// What the member has, principal and bonus together.
    pub balance: Money,
    /// At most so much on this sale: what the other parts leave, bounded by the balance.
    pub most: Money,
    /// What stays on the card when the most is spent.
    pub leaves: Money,
}

/// Pays a sale: all of it in one act, or nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct Pay {
    /// What is sold.
    pub basket: Basket,
    /// Together they pay exactly the total.
    pub payments: Vec<Payment>,
    /// Needed for stored value, and for points above the threshold.
    pub proof: Option<Proof>,
    /// The held sale that is paid here; it is gone then, and a second till that pays it is refused.
    pub held: Option<HeldId>,
    /// The total that the customer was shown; when it has changed since, nothing is paid.
    pub total_shown: Option<Money>,
}

/// The sale being typed at this till.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct OpenSale {
    /// What is sold.
    pub basket: Basket,
    /// How far it is paid.
    pub payments: Vec<Payment>,
    /// The held sale it was recalled from.
    pub held: Option<HeldId>,
}

/// Keeps the sale being typed at this till, so that a crash does not lose it. None: there is none any more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct KeepOpen {
    /// As it stands; not checked.
    pub sale: Option<OpenSale>,
}

/// What was being typed at this till.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct KeptOpen {
    /// None where nothing was.
    pub sale: Option<OpenSale>,
    /// When it was kept last, UTC milliseconds.
    pub at_ms: Option<i64>,
}

/// Puts a sale aside for any till to take up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Hold {
    /// What is sold; not empty.
    pub basket: Basket,
    /// How to find it again, at most 40 characters; may be empty.
    #[serde(default)]
    pub label: String,
    /// The held sale it was recalled from, which it replaces.
    #[serde(default)]
    pub held: Option<HeldId>,
}

/// One held sale.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct HeldOnly {
    /// Which.
    pub held: HeldId,
}

/// A sale put aside.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HeldSale {
    /// Its row.
    pub held: HeldId,
    /// How to find it again.
    pub label: String,
    /// What is sold.
    pub basket: Basket,
    /// What it comes to at today's prices; none when a product of it is gone.
    pub total: Option<Money>,
    /// Whose, masked; empty for a stranger.
    pub member_name: String,
    /// Where it was put aside.
    pub till: String,
    /// By whom.
    pub by: String,
    /// When, UTC milliseconds.
    pub at_ms: i64,
    /// The till that recalled it and has it open; none while it only waits.
    pub recalled_at: Option<String>,
}

/// Sales put aside.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct HeldSales {
    /// Oldest first, at most 100.
    pub sales: Vec<HeldSale>,
}
