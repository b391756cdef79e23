//! Why nothing is promised, handed over or put on the shelf.

use crate::kernel::{Money, Reason};
use serde::Serialize;
use ts_rs::TS;

/// Each variant has a sentence in `assets/locales/*/gifts.ftl`.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(tag = "code", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum GiftsRefusal {
    /// There is no such gift.
    UnknownGift,
    /// A gift needs a name.
    NameMissing,
    /// Another gift in use has this name.
    NameTaken,
    /// A text is longer than its field.
    TextTooLong {
        /// The bound in characters.
        most: i64,
    },
    /// The name of a drawing is not one.
    UnknownPicture,
    /// A number of pieces is out of bounds.
    QuantityOutOfBounds {
        /// At least.
        least: i64,
        /// At most.
        most: i64,
    },
    /// An amount is below zero or above the bound.
    AmountOutOfBounds {
        /// At most.
        most: Money,
    },
    /// The gift would cost more than its tier allows, and no owner gave a reason.
    AboveCap {
        /// Of the tier.
        cap: Money,
        /// A piece, rounded up.
        cost: Money,
    },
    /// The gift is retired: it is not promised any more.
    Retired,
    /// All pieces are kept for others, or there is none.
    OutOfStock,
    /// There are fewer pieces on the shelf.
    MoreThanShelf {
        /// Pieces on the shelf.
        shelf: i64,
    },
    /// Fewer pieces were handed over than are said to come back.
    MoreThanGiven {
        /// Pieces with customers.
        given: i64,
    },
    /// The act needs a few words on why.
    NoteMissing,
    /// Promises for this reason are made by the shop's rules, not by hand.
    ReasonNotByHand,
    /// A manager's own promises of today are used up; the owner may promise more.
    DailyLimit {
        /// A day.
        most: i64,
    },
    /// There is no such promise.
    UnknownGrant,
    /// The gift went over the counter before.
    AlreadyHandedOver {
        /// UTC milliseconds.
        at_ms: i64,
        /// At which till.
        till: String,
        /// By whom; empty when they are unknown.
        by: String,
    },
    /// The promise ran out.
    Expired {
        /// UTC milliseconds.
        at_ms: i64,
    },
    /// The gift is a reward that is held for some days yet.
    NotReady {
        /// From then on, UTC milliseconds.
        at_ms: i64,
    },
    /// The promise was taken back.
    Cancelled,
    /// There is no such act.
    UnknownHandover,
    /// The act was taken back before.
    AlreadyUndone {
        /// UTC milliseconds.
        at_ms: i64,
    },
    /// The days a gift waits are out of bounds.
    DaysOutOfBounds {
        /// At least.
        least: i64,
        /// At most.
        most: i64,
    },
    /// A daily limit is out of bounds.
    LimitOutOfBounds {
        /// At most.
        most: i64,
    },
}

impl Reason for GiftsRefusal {
    const AREA: &'static str = "gifts";
}
