//! Why no points are spent, given or taken.

use crate::kernel::{Money, Reason};
use serde::Serialize;
use ts_rs::TS;

/// Each variant has a sentence in `assets/locales/*/points.ftl`.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(tag = "code", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum PointsRefusal {
    /// A number of points is nothing, below it, or beyond what is reckoned with.
    PointsOutOfBounds {
        /// At most.
        most: i64,
    },
    /// There are fewer points.
    NotEnough {
        /// What is there.
        points: i64,
    },
    /// So few points are not spent on a sale.
    BelowMinimum {
        /// At least.
        least: i64,
    },
    /// Points are spent on a sale in whole steps.
    NotAStep {
        /// The step.
        step: i64,
    },
    /// No price in points stands beside this gift.
    NoPrice,
    /// There is no such gift paid for with points.
    UnknownPurchase,
    /// The points were given back before.
    AlreadyUndone {
        /// UTC milliseconds.
        at_ms: i64,
    },
    /// The gift was handed over, expired or cancelled: its points stay spent.
    NotWaiting,
    /// Points given or taken by hand need a reason.
    ReasonMissing,
    /// A text is longer than its field.
    TextTooLong {
        /// The bound in characters.
        most: i64,
    },
    /// A number in the rules is out of bounds.
    RuleOutOfBounds {
        /// At least.
        least: i64,
        /// At most.
        most: i64,
    },
    /// A level or product has no name, or the name of another.
    NamesUnfit,
    /// A level must begin above the one before it.
    LevelsNotRising {
        /// Where the one before begins.
        amount: Money,
    },
}

impl Reason for PointsRefusal {
    const AREA: &'static str = "points";
}
