//! Rows of programmes, friends, sales of members and rewards. SQL only.

pub(super) mod friends;
pub(super) mod posts;
pub(super) mod programmes;
pub(super) mod rewards;
pub(super) mod sales;
pub(super) mod sums;

use super::commands::{ProgrammeState, RewardState, WhatKind, WhyMissed};
use crate::kernel::words::words;
use rusqlite::{Connection, Params, Row};

/// Whose part of a reward it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    /// The inviter's, or that of the member who did it.
    Member,
    /// The friend's.
    Friend,
}

/// Why a friend does not count whatever they buy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Void {
    Rejoined,
    SamePhone,
    SamePerson,
    InvitedBefore,
}

words! {
    ProgrammeState { Draft = "draft", Running = "running", Ended = "ended" }
    RewardState { Held = "held", Given = "given", TakenBack = "taken_back", Missed = "missed" }
    WhatKind {
        Gift = "gift", Points = "points", Bonus = "bonus", Chances = "chances", Voucher = "voucher", Payable = "payable"
    }
    WhyMissed {
        Budget = "budget", MemberLimit = "member_limit", DayLimit = "day_limit", ClerkLimit = "clerk_limit",
        GiftRetired = "gift_retired", NoRoom = "no_room",
    }
    Side { Member = "member", Friend = "friend" }
    Void {
        Rejoined = "rejoined", SamePhone = "same_phone", SamePerson = "same_person", InvitedBefore = "invited_before",
    }
}

/// All rows of a query.
fn all<T>(
    conn: &Connection,
    query: &str,
    params: impl Params,
    read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
) -> rusqlite::Result<Vec<T>> {
    conn.prepare_cached(query)?.query_map(params, read)?.collect()
}
