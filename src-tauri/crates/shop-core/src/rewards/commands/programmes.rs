//! Programmes, their simulation and their changes, as they go over the wire.

use super::terms::{Terms, TriggerKind};
use crate::gifts::commands::Tier;
use crate::kernel::{GiftId, MemberId, Money, ProgrammeId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Where a programme stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ProgrammeState {
    /// Being written.
    Draft,
    /// Gives, within its days and budget.
    Running,
    /// Gives no more; what was given stands.
    Ended,
}

/// Why a running programme gives nothing now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Pause {
    /// Its first day is still to come.
    NotYet,
    /// Its last day is over.
    Over,
    /// Not even its cheapest reward fits the budget any more.
    BudgetUsed,
    /// A gift of its terms is retired.
    GiftRetired,
    /// Vouchers that it gives can no longer be issued.
    OfferStopped,
}

/// A gift that terms name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NamedGift {
    /// The gift.
    pub gift: GiftId,
    /// Its name.
    pub name: String,
    /// Its tier.
    pub tier: Tier,
    /// Its built-in drawing.
    pub picture: String,
    /// Whether it has a photo.
    pub has_photo: bool,
    /// A piece costs so much now, rounded up; for managers and owners.
    pub unit_cost: Option<Money>,
    /// Pieces that are kept for nobody.
    pub free: i64,
    /// No longer promised.
    pub retired: bool,
}

/// A programme as a card.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ProgrammeCard {
    /// The programme.
    pub programme: ProgrammeId,
    /// In the owner's words.
    pub name: String,
    /// Where it stands.
    pub state: ProgrammeState,
    /// Why it gives nothing though it runs.
    pub pause: Option<Pause>,
    /// What it promises.
    pub terms: Terms,
    /// The gifts that its terms name.
    pub gifts: Vec<NamedGift>,
    /// given and promised together.
    pub used: Money,
    /// What has gone: handed over, posted, spent.
    pub given: Money,
    /// What waits to be collected or to become due.
    pub promised: Money,
    /// The hard stop.
    pub budget: Money,
    /// Rewards that stand.
    pub times: i64,
    /// Rewards that were missed because a limit or the budget was reached.
    pub missed: i64,
    /// How many more times fit the budget, where one time has one price.
    pub left: Option<i64>,
    /// UTC milliseconds; none for a draft.
    pub started_at_ms: Option<i64>,
    /// UTC milliseconds.
    pub ended_at_ms: Option<i64>,
    /// A draft was saved then, UTC milliseconds.
    pub saved_at_ms: i64,
}

/// All programmes: running first, then drafts, then ended ones, each newest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Programmes {
    /// Running, drafts, ended.
    pub programmes: Vec<ProgrammeCard>,
    /// Of all that run.
    pub given: Money,
    /// Of all that run.
    pub promised: Money,
    /// Of all that run.
    pub budget: Money,
}

/// Names a programme.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
pub struct ProgrammeOnly {
    /// Which.
    pub programme: ProgrammeId,
}

/// Keeps a draft.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SaveDraft {
    /// Which draft; none: a new one.
    pub programme: Option<ProgrammeId>,
    /// 1 to 60 characters.
    pub name: String,
    /// What it is to promise.
    pub terms: Terms,
}

/// Changes a running programme in its members' favour.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ChangeProgramme {
    /// Which.
    pub programme: ProgrammeId,
    /// 1 to 60 characters.
    pub name: String,
    /// What it promises from now on.
    pub terms: Terms,
}

/// Ends a programme; what was given stands.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct EndProgramme {
    /// Which.
    pub programme: ProgrammeId,
    /// 1 to 200 characters.
    pub reason: String,
}

/// A change of a running programme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ProgrammeChange {
    /// UTC milliseconds.
    pub at_ms: i64,
    /// By whom.
    pub by: String,
    /// The fields of the terms that changed, as they are named; `name` for the name.
    pub fields: Vec<String>,
    /// The terms before.
    pub before: Terms,
    /// The terms after.
    pub after: Terms,
    /// The name before.
    pub name_before: String,
    /// The name after.
    pub name_after: String,
}

/// The changes of a programme, newest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ProgrammeChanges {
    /// Newest first.
    pub changes: Vec<ProgrammeChange>,
}

/// Asks what terms would cost.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Simulate {
    /// The terms, as typed so far.
    pub terms: Terms,
    /// 0 to 100,000.
    pub friends_who_join: i64,
    /// 0 to as many as join.
    pub of_whom_buy: i64,
    /// Posts, purchases, streaks or birthdays, 0 to 100,000; none: as many as buy.
    pub times: Option<i64>,
}

/// What a line of a simulation is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum WhatKind {
    /// Gifts.
    Gift,
    /// Points.
    Points,
    /// Stored value that the shop adds.
    Bonus,
    /// Chances for draws.
    Chances,
    /// Vouchers.
    Voucher,
    /// A commission written down.
    Payable,
}

/// A line of a simulation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SimulationLine {
    /// What.
    pub what: WhatKind,
    /// The gift's name; empty for points and money.
    pub name: String,
    /// How often.
    pub count: i64,
    /// Points a time; none for gifts and money.
    pub points: Option<i64>,
    /// Costs so much a time.
    pub each: Money,
    /// Together.
    pub sum: Money,
}

/// What a simulation takes for granted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum AssumptionKind {
    /// Gifts and points cost what they cost today.
    CostsAsToday,
    /// Whoever buys spends at least the least amount.
    EveryoneReachesLeast,
    /// No limit for members, days or clerks is reached.
    NoLimitReached,
    /// Nobody's sale is given back.
    NothingRefunded,
    /// Every inviter brings so many friends; `count` says how many.
    FriendsEach,
    /// Every friend spends so much; `amount` says how much.
    FriendSpends,
    /// The budget stops it.
    BudgetStops,
}

/// One thing that a simulation takes for granted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Assumption {
    /// Which.
    pub kind: AssumptionKind,
    /// Where it has an amount.
    pub amount: Option<Money>,
    /// Where it has a number.
    pub count: Option<i64>,
}

/// A gift of which too few pieces are free.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MissingGift {
    /// Which.
    pub gift: GiftId,
    /// Its name.
    pub name: String,
    /// Pieces that are kept for nobody.
    pub free: i64,
    /// Pieces that are expected to go.
    pub needed: i64,
    /// needed less free.
    pub short: i64,
}

/// What terms would cost: the same numbers give the same answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Simulation {
    /// By the numbers entered, at most the budget.
    pub expected: Money,
    /// If all who join bought and reached everything, at most the budget.
    pub worst: Money,
    /// Whether the budget bounds the worst.
    pub stops: bool,
    /// expected ÷ friends who buy, rounded up; none where none does or no friend is needed.
    pub per_counted_friend: Option<Money>,
    /// What the expected cost is made of, before the budget stops it.
    pub lines: Vec<SimulationLine>,
    /// What was taken for granted.
    pub assumptions: Vec<Assumption>,
    /// Gifts of which too few are free.
    pub short: Vec<MissingGift>,
}

/// A month of invited friends.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FriendMonth {
    /// YYYY-MM, shop-local.
    pub month: String,
    /// Friends who joined in it.
    pub joined: i64,
    /// Of these, who have bought.
    pub bought: i64,
    /// bought ÷ joined in basis points, rounded down; none without friends.
    pub bought_bp: Option<i64>,
    /// What each of those who bought spent in the 30 days after joining, on average, rounded down.
    pub spent_in_30_days: Option<Money>,
    /// Sales of friends in this month.
    pub sales: i64,
    /// Of these, given back entirely.
    pub refunded: i64,
}

/// How friends came lately.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FriendHistory {
    /// This month and the three before it, oldest first.
    pub months: Vec<FriendMonth>,
}

/// Confirms that a clerk has seen a member's shared post.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
pub struct ConfirmPost {
    /// Who shared it.
    pub member: MemberId,
    /// A running programme for shared posts.
    pub programme: ProgrammeId,
}

/// Names a programme's kind beside its name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ProgrammeName {
    /// Which.
    pub programme: ProgrammeId,
    /// In the owner's words.
    pub name: String,
    /// What has to happen.
    pub trigger: TriggerKind,
}
