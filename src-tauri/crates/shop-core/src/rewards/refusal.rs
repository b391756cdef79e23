//! Why no reward is given, no programme is changed and no inviter is named.

use crate::kernel::{Money, Reason};
use serde::Serialize;
use ts_rs::TS;

/// Each variant has a sentence in `assets/locales/*/rewards.ftl`.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(tag = "code", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum RewardsRefusal {
    /// There is no such programme.
    UnknownProgramme,
    /// A programme needs a name.
    NameMissing,
    /// Another programme that runs or is a draft has this name.
    NameTaken,
    /// A text is longer than its field.
    TextTooLong {
        /// The bound in characters.
        most: i64,
    },
    /// The act needs a few words on why.
    ReasonMissing,
    /// A number of the terms is out of bounds.
    TermOutOfBounds {
        /// Which, as it is named in the terms.
        field: String,
        /// At least.
        least: i64,
        /// At most.
        most: i64,
    },
    /// An amount of the terms is out of bounds.
    AmountOutOfBounds {
        /// Which, as it is named in the terms.
        field: String,
        /// At most.
        cap: Money,
    },
    /// Nobody would get anything.
    RewardMissing,
    /// The friend's part or the limit of clerks does not belong to this trigger.
    NotForThisTrigger {
        /// Which, as it is named in the terms.
        field: String,
    },
    /// Shared posts need a limit for each clerk.
    ClerkLimitMissing,
    /// Rungs and steps rise, each only once.
    RungsNotRising,
    /// The member day is not set in the rules of points.
    NoMemberDay,
    /// A day is none, or the last lies before the first.
    DaysImpossible,
    /// The last day is over already.
    PeriodOver,
    /// One ladder runs already, and one commission for leaders.
    OneAtATime {
        /// The one that runs.
        name: String,
    },
    /// The programme is no draft any more.
    NotADraft,
    /// The programme does not run.
    NotRunning,
    /// The programme has not begun or its last day is over.
    NotNow,
    /// A running programme changes only in favour of its members.
    AgainstMembers {
        /// What would be worse, as it is named in the terms.
        field: String,
    },
    /// Nothing was changed.
    NothingChanged,
    /// The programme is not one for shared posts.
    NotForPosts,
    /// Somebody brought this member before.
    InviterKnown,
    /// Nobody brings themselves: it is one person.
    SelfInvited,
    /// Inviter and friend have the same phone.
    SamePhone,
    /// The inviter was brought by this member, or by someone they brought.
    Circle,
    /// The phone was erased here lately; joining again is not rewarded.
    Rejoined,
    /// The member joined too long ago.
    TooLate {
        /// Days.
        most: i64,
    },
    /// The member has bought already.
    BoughtAlready,
    /// The member is a leader already.
    LeaderAlready,
    /// The member is not a leader.
    NotALeader,
    /// A month is not one.
    MonthUnreadable,
    /// The month, or the hold of its last sale, is not over.
    NotDue,
    /// Nothing of that month is left to pay.
    NothingToPay,
    /// The numbers of a simulation are out of bounds.
    NumbersOutOfBounds {
        /// At most.
        most: i64,
    },
}

impl Reason for RewardsRefusal {
    const AREA: &'static str = "rewards";
}
