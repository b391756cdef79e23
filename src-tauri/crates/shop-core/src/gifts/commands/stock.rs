//! Gifts, their numbers, movements and rules as they go over the wire.

use crate::kernel::{GiftId, Money};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a gift is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Tier {
    /// Brings people in.
    Drainage,
    /// Keeps the group lively.
    Lottery,
    /// Thanks those who bring friends.
    Reward,
}

/// The numbers of a gift at a moment; promises that ran out count as free.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct GiftStock {
    /// Pieces on the shelf.
    pub shelf: i64,
    /// Pieces kept for promises.
    pub reserved: i64,
    /// Pieces set aside for running draws.
    pub aside: i64,
    /// Shelf less reserved and set aside, never below 0.
    pub free: i64,
    /// Promises without a piece.
    pub owed: i64,
    /// Promises waiting, reserved and owed.
    pub promised: i64,
}

/// A kind of gift.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Gift {
    /// The gift.
    pub id: GiftId,
    /// Its name.
    pub name: String,
    /// What it is for.
    pub tier: Tier,
    /// Its numbers.
    #[serde(flatten)]
    pub stock: GiftStock,
    /// Weighted average, rounded half up; on an empty shelf that of the last receipt. None for clerks.
    pub unit_cost: Option<Money>,
    /// What the shelf is worth. None for clerks.
    pub stock_value: Option<Money>,
    /// What customers take it to be worth.
    pub perceived_value: Money,
    /// At this many free pieces or fewer it runs out.
    pub reorder_level: i64,
    /// Where it comes from.
    pub supplier: String,
    /// Name of the built-in drawing.
    pub picture: String,
    /// Whether a photo is kept.
    pub has_photo: bool,
    /// Why it may cost more than its tier's cap. None for clerks.
    pub cap_reason: Option<String>,
    /// The owner who gave that reason.
    pub cap_reason_by: Option<String>,
    /// Not promised any more.
    pub retired: bool,
    /// Pieces handed over, less those that came back.
    pub given: i64,
}

/// Asks for the gifts.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
pub struct ListGifts {
    /// Whether retired ones are listed too.
    pub retired: bool,
}

/// All gifts, by tier and name.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Gifts {
    /// The gifts.
    pub gifts: Vec<Gift>,
    /// The owner's rules.
    pub rules: GiftRules,
    /// This shop-local month's cost. None for clerks.
    pub month: Option<MonthCost>,
}

/// What gifts cost in a shop-local month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MonthCost {
    /// Handed over since the month began, less what came back since.
    pub given: Money,
    /// All that waits, at average cost.
    pub promised: Money,
    /// The owner's bound, if any.
    pub budget: Option<Money>,
}

/// The owner's rules on gifts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct GiftRules {
    /// The most a drainage gift may cost without an owner's reason.
    pub drainage_cap: Money,
    /// The same for lottery gifts; none: no bound.
    pub lottery_cap: Option<Money>,
    /// The same for reward gifts; none: no bound.
    pub reward_cap: Option<Money>,
    /// What gifts may cost a month; only shown beside the cost. None for clerks.
    pub month_budget: Option<Money>,
    /// Promised to everyone who joins.
    pub welcome_gift: Option<GiftId>,
    /// Days a promise waits, 1 to 366; it ends at local 24:00.
    pub grant_days: u32,
    /// Gifts a clerk may promise a day at their own discretion, 0 to 1,000.
    pub clerk_per_day: u32,
    /// The same for a manager.
    pub manager_per_day: u32,
}

/// Adds a kind of gift, with what lies on the shelf already.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AddGift {
    /// At most 60 characters.
    pub name: String,
    /// What it is for.
    pub tier: Tier,
    /// What customers take it to be worth.
    pub perceived_value: Money,
    /// At this many free pieces or fewer it runs out.
    pub reorder_level: i64,
    /// At most 80 characters.
    pub supplier: String,
    /// Name of the built-in drawing.
    pub picture: String,
    /// What a piece cost.
    pub unit_cost: Money,
    /// Pieces on the shelf, 0 to 100,000.
    pub quantity: i64,
    /// An owner's words, where a piece costs more than the cap.
    pub cap_reason: Option<String>,
}

/// Changes what a gift is; stock and cost have their own acts.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ChangeGift {
    /// Which.
    pub gift: GiftId,
    /// At most 60 characters.
    pub name: String,
    /// What it is for.
    pub tier: Tier,
    /// What customers take it to be worth.
    pub perceived_value: Money,
    /// At this many free pieces or fewer it runs out.
    pub reorder_level: i64,
    /// At most 80 characters.
    pub supplier: String,
    /// Name of the built-in drawing.
    pub picture: String,
    /// An owner's words, where a piece costs more than the cap.
    pub cap_reason: Option<String>,
}

/// Names a gift.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
pub struct GiftOnly {
    /// Which.
    pub gift: GiftId,
}

/// Sets or takes away a gift's photo.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SetPhoto {
    /// Which.
    pub gift: GiftId,
    /// A data URL of PNG, JPEG or WebP, at most 512 KiB.
    pub image: Option<String>,
}

/// Pieces came from the supplier.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Receive {
    /// Of what.
    pub gift: GiftId,
    /// 1 to 100,000.
    pub quantity: i64,
    /// What a piece cost.
    pub unit_cost: Money,
    /// An owner's words, where the new average is above the cap.
    pub cap_reason: Option<String>,
}

/// Pieces are broken, spoilt or gone.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ReportDamage {
    /// Of what.
    pub gift: GiftId,
    /// At most what lies on the shelf.
    pub quantity: i64,
    /// What happened, 1 to 200 characters.
    pub note: String,
}

/// Pieces that were handed over come back to the shelf.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct TakeBack {
    /// Of what.
    pub gift: GiftId,
    /// At most what is with customers.
    pub quantity: i64,
    /// At most 200 characters.
    pub note: String,
}

/// The shelf was counted.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Count {
    /// Of what.
    pub gift: GiftId,
    /// Pieces found, 0 to 1,000,000.
    pub counted: i64,
    /// At most 200 characters.
    pub note: String,
}

/// What moved pieces.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum MovementKind {
    /// From the supplier.
    Received,
    /// Kept for a promise.
    Reserved,
    /// No longer kept for one.
    Released,
    /// Over the counter.
    HandedOver,
    /// Back on the shelf.
    Returned,
    /// Broken, spoilt or gone.
    Damaged,
    /// Found by counting.
    Counted,
    /// Set aside for a draw.
    SetAside,
    /// No longer set aside.
    LetGo,
    /// Over the counter, for a voucher.
    Redeemed,
}

/// One line of a gift's stock ledger.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Movement {
    /// UTC milliseconds.
    pub at_ms: i64,
    /// What moved pieces.
    pub kind: MovementKind,
    /// Signed pieces.
    pub shelf: i64,
    /// Signed pieces.
    pub reserved: i64,
    /// Signed pieces.
    pub aside: i64,
    /// Pieces on the shelf after it.
    pub shelf_after: i64,
    /// Signed value. None for clerks.
    pub value: Option<Money>,
    /// About the goods.
    pub note: String,
    /// Who; empty for the program itself.
    pub actor: String,
}

/// The latest 200 movements, newest first.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Movements {
    /// The movements.
    pub movements: Vec<Movement>,
}
