//! What a programme promises, as it goes over the wire and lies in the file.

use crate::kernel::{GiftId, Money, VoucherOfferId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What has to happen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum Trigger {
    /// An invited friend joined.
    FriendJoined,
    /// A friend paid for the first time at least so much.
    FriendBought {
        /// On one sale.
        least: Money,
    },
    /// A friend topped up for the first time at least so much.
    FriendRecharged {
        /// Without the bonus.
        least: Money,
    },
    /// A clerk has seen the member's shared post.
    PostShared,
    /// The member paid at least so much.
    Bought {
        /// On one sale.
        least: Money,
    },
    /// The member came in so many weeks in a row, Monday to Sunday; once a streak.
    VisitStreak {
        /// 2 to 52.
        weeks: u32,
    },
    /// The member's first paid visit in the month of their birthday; once a year.
    BirthdayMonth,
    /// The member paid at least so much on the member day of the points rules.
    MemberDay {
        /// On one sale.
        least: Money,
    },
    /// So many friends counted, since the first day of the programme.
    Ladder {
        /// By rising number of friends, 1 to 20 of them.
        rungs: Vec<Rung>,
    },
    /// A leader's direct friends paid so much in a shop-local month.
    Leader {
        /// By rising amount, 1 to 20 of them.
        steps: Vec<Step>,
        /// How the leader gets it.
        paid_as: PaidAs,
    },
}

/// The word of a trigger without its numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TriggerKind {
    /// See [`Trigger`].
    FriendJoined,
    /// See [`Trigger`].
    FriendBought,
    /// See [`Trigger`].
    FriendRecharged,
    /// See [`Trigger`].
    PostShared,
    /// See [`Trigger`].
    Bought,
    /// See [`Trigger`].
    VisitStreak,
    /// See [`Trigger`].
    BirthdayMonth,
    /// See [`Trigger`].
    MemberDay,
    /// See [`Trigger`].
    Ladder,
    /// See [`Trigger`].
    Leader,
}

/// A rung of the ladder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Rung {
    /// Counted friends, 1 to 10,000; reached exactly then.
    pub friends: i64,
    /// What the member gets.
    pub reward: Reward,
}

/// A step of the leader's commission: holds for what lies above its amount, up to the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Step {
    /// What direct friends paid in the month.
    pub from_amount: Money,
    /// In basis points, 1 to 5,000: 300 is 3 %.
    pub share_bp: i64,
}

/// How a leader gets a commission.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PaidAs {
    /// As bonus on their card.
    Bonus,
    /// Written down, and paid outside Storeloop.
    Payable,
}

/// What somebody gets.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum Reward {
    /// A gift from the shelf; without a free piece the shop owes it.
    Gift {
        /// Which.
        gift: GiftId,
    },
    /// Points.
    Points {
        /// 1 to 10,000,000.
        points: i64,
    },
    /// Stored value that the shop adds.
    Bonus {
        /// 1 minor unit or more.
        amount: Money,
    },
    /// Chances for any draw; they are used within a year.
    Chances {
        /// 1 to 100.
        chances: u32,
    },
    /// A voucher of the shop.
    Voucher {
        /// Of which offer.
        offer: VoucherOfferId,
    },
}

/// When the friend gets theirs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FriendWhen {
    /// On joining.
    Joined,
    /// When the inviter does.
    WithInviter,
}

/// A span of shop-local time in which a limit counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Every {
    /// Midnight to midnight.
    Day,
    /// Monday to Sunday.
    Week,
    /// The month of the calendar.
    Month,
    /// As long as the programme runs.
    Ever,
}

/// At most so many times for each member whose doing it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MemberLimit {
    /// 1 to 10,000.
    pub times: i64,
    /// In this span.
    pub every: Every,
}

/// All terms of a programme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Terms {
    /// What has to happen.
    pub trigger: Trigger,
    /// What the inviter gets where a friend did it, else the member who did it.
    pub member: Option<Reward>,
    /// What the friend gets; only where a friend does it.
    pub friend: Option<Reward>,
    /// When the friend gets it.
    pub friend_when: FriendWhen,
    /// For each member whose doing it is: where a friend did it, for the inviter and all their friends together.
    pub per_member: Option<MemberLimit>,
    /// Of the whole programme, 1 to 100,000 a shop-local day; not of a ladder and not of leaders.
    pub per_day: Option<i64>,
    /// Shared posts alone, needed there: 1 to 1,000 by one clerk a shop-local day.
    pub per_clerk_day: Option<i64>,
    /// All that the programme may cost; it stops there.
    pub budget: Money,
    /// Days until it can be collected or spent, 0 to 90.
    pub hold_days: u32,
    /// The first shop-local day, YYYY-MM-DD.
    pub from_day: String,
    /// The last shop-local day; none: until it is ended.
    pub to_day: Option<String>,
}
