//! Rewards and friends of one person, as they go over the wire.

use super::programmes::ProgrammeName;
use crate::kernel::{GiftId, GrantId, MemberId, Money, RewardId, VoucherOfferId};
use crate::vouchers::commands::OfferName;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What somebody got, ready to be shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum What {
    /// A gift.
    Gift {
        /// Which.
        gift: GiftId,
        /// Its name.
        name: String,
        /// Its built-in drawing.
        picture: String,
        /// Whether it has a photo.
        has_photo: bool,
        /// Its promise; none for one that was missed.
        grant: Option<GrantId>,
    },
    /// Points.
    Points {
        /// How many.
        points: i64,
    },
    /// Stored value that the shop added.
    Bonus {
        /// How much.
        amount: Money,
    },
    /// Chances for any draw.
    Chances {
        /// How many.
        chances: i64,
    },
    /// A voucher.
    Voucher {
        /// Of which offer.
        offer: VoucherOfferId,
        /// What the offer is called.
        name: OfferName,
    },
    /// A commission written down.
    Payable {
        /// How much.
        amount: Money,
        /// It was paid then, UTC milliseconds.
        paid_at_ms: Option<i64>,
    },
}

/// Where a reward stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RewardState {
    /// Given, but not to be collected or spent before its day.
    Held,
    /// Given.
    Given,
    /// Taken back because its cause was.
    TakenBack,
    /// Not given: a limit or the budget was reached.
    Missed,
}

/// Which limit was reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum WhyMissed {
    /// The programme's budget.
    Budget,
    /// So many times for each person.
    MemberLimit,
    /// So many times a day.
    DayLimit,
    /// So many times a day by one clerk.
    ClerkLimit,
    /// The gift is retired.
    GiftRetired,
    /// The card holds no more stored value.
    NoRoom,
}

/// Somebody else as a member's page may name them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MaskedFace {
    /// Who, as they are now.
    pub member: MemberId,
    /// Masked; empty once erased.
    pub masked_name: String,
    /// Their number; 0 once erased.
    pub number: i64,
}

/// A reward as it is explained.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RewardShown {
    /// The reward.
    pub reward: RewardId,
    /// Of which programme.
    pub programme: ProgrammeName,
    /// The friend because of whom; none where it was the member's own doing.
    pub because: Option<MaskedFace>,
    /// Whether it is the friend's own part of it: because of having been invited.
    pub as_friend: bool,
    /// The rung that was reached, in friends.
    pub rung: Option<i64>,
    /// What.
    pub what: What,
    /// UTC milliseconds.
    pub at_ms: i64,
    /// It cannot be collected or spent before this, UTC milliseconds; none: at once.
    pub due_at_ms: Option<i64>,
    /// Where it stands.
    pub state: RewardState,
    /// Which limit was reached.
    pub why_missed: Option<WhyMissed>,
    /// It was taken back, but the gift had gone.
    pub kept: bool,
    /// Of a commission: what refunds took back of it.
    pub taken_back: Money,
}

/// Why a friend does not count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum WhyNotCounted {
    /// Has not bought anything yet.
    NotBoughtYet,
    /// What they first bought was given back.
    Refunded,
    /// The phone was erased here lately: joining again is welcome and not rewarded.
    Rejoined,
    /// Inviter and friend turned out to be one person.
    SamePerson,
    /// The inviter and the friend have the same phone.
    SamePhone,
    /// The friend turned out to be someone who had been invited before.
    InvitedBefore,
}

/// The next rung of the ladder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NextRung {
    /// Friends needed.
    pub friends: i64,
    /// Friends still missing.
    pub missing: i64,
    /// What waits there.
    pub what: What,
}

/// All that rewards have to tell of a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MemberRewards {
    /// Who, as they are now.
    pub member: MemberId,
    /// Who brought them.
    pub inviter: Option<MaskedFace>,
    /// Why they do not count as a friend of their inviter; none: they do, or nobody brought them.
    pub why_not_counted: Option<WhyNotCounted>,
    /// Whether a clerk may still name an inviter.
    pub may_name_inviter: bool,
    /// Friends of theirs who joined.
    pub joined_friends: i64,
    /// Friends of theirs who count.
    pub counted_friends: i64,
    /// Friends who count since the running ladder's first day; equals `counted_friends` without a ladder.
    pub ladder_friends: i64,
    /// The next rung; none without a running ladder or beyond its last rung.
    pub next_rung: Option<NextRung>,
    /// Newest first, at most 100.
    pub rewards: Vec<RewardShown>,
    /// Whether the owner named them a leader.
    pub is_leader: bool,
    /// Their commission of this shop-local month, less what refunds took back.
    pub commission_this_month: Money,
    /// Running programmes for shared posts that this person may be confirmed for now.
    pub posts: Vec<PostChoice>,
}

/// A programme for shared posts, as the counter offers it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PostChoice {
    /// Which.
    pub programme: ProgrammeName,
    /// What the member gets.
    pub what: What,
    /// Why a post confirmed now would give nothing; `clerk_limit`: a manager's word helps.
    pub why_not: Option<WhyMissed>,
}

/// Names who brought a member, later than at joining.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
pub struct NameInviter {
    /// Who was brought.
    pub member: MemberId,
    /// Who brought them.
    pub inviter: MemberId,
}
