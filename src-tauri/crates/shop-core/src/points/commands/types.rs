//! Points as they go over the wire.

use crate::gifts::commands::Grant;
use crate::kernel::{GiftId, MemberId, Money, PurchaseId};
use crate::stored_value::Proof;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The owner's rules on points.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PointsRules {
    /// Points for each full `earn_per`; 0: buying earns nothing.
    pub earn_points: i64,
    /// The amount that earns them.
    pub earn_per: Money,
    /// Points for a visit with a sale.
    pub visit_points: i64,
    /// Extra points for a piece of a product.
    pub products: Vec<ProductPoints>,
    /// A day of each month with more points.
    pub member_day: Option<MemberDay>,
    /// Days for which points are good after the day they were earned; none: for good.
    pub expiry_days: Option<u32>,
    /// So many points…
    pub worth_points: i64,
    /// …are worth this much.
    pub worth_amount: Money,
    /// The fewest points to spend on a sale.
    pub minimum: i64,
    /// Points are spent on a sale in multiples of this.
    pub step: i64,
    /// The most of a sale that points may pay, in basis points: 10,000 is all of it.
    pub most_of_sale_bp: i64,
    /// Points worth more than this need a proof.
    pub proof_above: Money,
    /// By settled spend, lowest first.
    pub levels: Vec<Level>,
    /// What gifts cost in points.
    pub gifts: Vec<GiftPrice>,
}

/// Extra points for a piece of a product.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ProductPoints {
    /// As it stands on the line of a sale; upper and lower case are alike.
    pub product: String,
    /// For each piece.
    pub points: i64,
}

/// A day of each month with more points.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MemberDay {
    /// 1 to 31; in a shorter month its last day.
    pub day: u32,
    /// In basis points: 20,000 is twice as many.
    pub multiplier_bp: i64,
}

/// A level.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Level {
    /// In the owner's words.
    pub name: String,
    /// It begins with this settled spend, exactly.
    pub from: Money,
    /// In basis points: 15,000 is half as many again.
    pub multiplier_bp: i64,
}

/// What a gift costs in points.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct GiftPrice {
    /// The gift.
    pub gift: GiftId,
    /// For one piece.
    pub points: i64,
}

/// A member's points.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PointsBalance {
    /// Whose: the person as they are now.
    pub member: MemberId,
    /// To spend; below zero while a debt is open.
    pub points: i64,
    /// What they are worth on a sale.
    pub worth: Money,
    /// What refunds took back and no points could give; the next points pay it.
    pub debt: i64,
    /// The points that expire next.
    pub next_expiry: Option<NextExpiry>,
    /// What they have paid for good.
    pub settled_spend: Money,
    /// Their level; none below the first.
    pub level: Option<Level>,
}

/// The points that expire next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NextExpiry {
    /// How many.
    pub points: i64,
    /// The first moment at which they no longer count.
    pub expires_at_ms: i64,
}

/// Asks what a sale would earn and how many points may pay for it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct QuotePoints {
    /// Whose.
    pub member: MemberId,
    /// Of the sale.
    pub amount: Money,
    /// What is bought, where lines were typed.
    pub products: Vec<ProductPieces>,
}

/// Pieces of a product on a sale.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ProductPieces {
    /// As it stands on the line.
    pub product: String,
    /// How many.
    pub pieces: i64,
}

/// What a sale would earn and how many points may pay for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PointsQuote {
    /// Points that the whole sale earns.
    pub earns: i64,
    /// The most that may be spent on it; 0: none.
    pub most: i64,
    /// What the most is worth.
    pub most_worth: Money,
    /// The fewest.
    pub minimum: i64,
    /// In multiples of this.
    pub step: i64,
    /// The most points without a proof.
    pub free_of_proof: i64,
}

/// Pays for a gift with points.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SpendOnGift {
    /// Who.
    pub member: MemberId,
    /// Which.
    pub gift: GiftId,
    /// What the screen says it costs.
    pub points: i64,
    /// Needed where the points are worth more than the rules leave free.
    pub proof: Option<Proof>,
}

/// A gift paid for with points; it waits to be handed over.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Purchase {
    /// The act, for taking it back.
    pub purchase: PurchaseId,
    /// What waits now.
    pub grant: Grant,
    /// The points now.
    pub balance: PointsBalance,
}

/// Gives points back for a gift that still waits.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
pub struct UndoPurchase {
    /// The act.
    pub purchase: PurchaseId,
}

/// Gives or takes points by hand.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AdjustPoints {
    /// Whose.
    pub member: MemberId,
    /// Signed, not 0.
    pub points: i64,
    /// Why, 1 to 200 characters; stands in the audit.
    pub reason: String,
}

/// What the shop owes its members in goods or money.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Liability {
    /// Stored value that members paid.
    pub principal: Money,
    /// Stored value that the shop added.
    pub bonus: Money,
    /// Points that count.
    pub points: i64,
    /// What they are worth.
    pub points_worth: Money,
}
