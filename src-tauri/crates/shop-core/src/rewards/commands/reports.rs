//! Lists and reports over all people, as they go over the wire.

use super::people::{MaskedFace, NextRung, What};
use crate::kernel::{MemberId, Money, ProgrammeId, StaffId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A span of shop-local days, both in it; at most 3,660 of them.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DaySpan {
    /// YYYY-MM-DD.
    pub from_day: String,
    /// YYYY-MM-DD.
    pub to_day: String,
}

/// Someone who brought friends.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LeaderboardRow {
    /// Equal numbers of friends share it: 1, 2, 3, 4, 4, 6.
    pub place: i64,
    /// Who, as they are now.
    pub member: MemberId,
    /// Masked.
    pub masked_name: String,
    /// Their number.
    pub number: i64,
    /// Friends who counted in the span.
    pub friends: i64,
    /// The next rung of the running ladder.
    pub next: Option<NextRung>,
}

/// Who brought friends in a span.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Leaderboard {
    /// By friends, most first; then by who reached it first. At most 100.
    pub rows: Vec<LeaderboardRow>,
    /// Friends who counted in the span.
    pub friends: i64,
    /// Members who brought them.
    pub members: i64,
}

/// A rung as it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LadderRung {
    /// Friends needed.
    pub friends: i64,
    /// What waits there.
    pub what: What,
    /// Costs so much now; for managers and owners.
    pub cost: Option<Money>,
    /// Members who reached it.
    pub members: i64,
    /// Collected, posted.
    pub given: i64,
    /// Waiting to be collected or to become due.
    pub waiting: i64,
    /// Whoever is nearest to it while nobody has reached it.
    pub nearest: Option<Nearest>,
}

/// Whoever is nearest to a rung.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Nearest {
    /// Who, masked.
    pub face: MaskedFace,
    /// Friends still missing.
    pub missing: i64,
}

/// The running ladder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Ladder {
    /// Which; none: no ladder runs.
    pub programme: Option<ProgrammeId>,
    /// In the owner's words; empty without one.
    pub name: String,
    /// By rising number of friends.
    pub rungs: Vec<LadderRung>,
    /// What has gone.
    pub given: Money,
    /// What waits.
    pub promised: Money,
    /// The hard stop.
    pub budget: Money,
}

/// What one colleague gave at their own discretion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DiscretionRow {
    /// Who; none: nobody was signed in.
    pub staff: Option<StaffId>,
    /// Their name; empty without one.
    pub name: String,
    /// Shared posts confirmed.
    pub posts: i64,
    /// Of these, rewarded.
    pub rewarded_posts: i64,
    /// What those rewards cost.
    pub posts_cost: Money,
    /// Gifts promised by hand.
    pub gifts: i64,
    /// What they cost: a piece at its cost of today.
    pub gifts_cost: Money,
    /// Points given by hand, less those taken.
    pub points: i64,
    /// Rewards whose sale was refunded at their till and whose gift had gone.
    pub kept_though_refunded: i64,
    /// What those cost.
    pub kept_cost: Money,
}

/// Given at discretion, by colleague.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Discretion {
    /// Most costly first.
    pub rows: Vec<DiscretionRow>,
}

/// A leader's commission of a month.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PayableRow {
    /// Whose, as they are now.
    pub member: MemberId,
    /// In full: for owners.
    pub name: String,
    /// Their number.
    pub number: i64,
    /// YYYY-MM, shop-local.
    pub month: String,
    /// Direct friends who bought in it.
    pub friends: i64,
    /// What they paid, less refunds.
    pub sales: Money,
    /// What is still to be paid.
    pub amount: Money,
    /// What was paid.
    pub paid: Money,
    /// UTC milliseconds of the last payment.
    pub paid_at_ms: Option<i64>,
    /// Whether it may be paid: the month is over and nothing is held any more.
    pub due: bool,
}

/// Commissions written down: those to be paid first, then newest month first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Payables {
    /// At most 500.
    pub rows: Vec<PayableRow>,
    /// Still to be paid.
    pub total: Money,
}

/// Records that a leader was paid a month's commission.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PayOutCommission {
    /// The leader.
    pub member: MemberId,
    /// YYYY-MM, shop-local.
    pub month: String,
}
