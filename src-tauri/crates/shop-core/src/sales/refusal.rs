//! Why a sale, a refund, a shift or a product is not taken.

use crate::kernel::{Money, Reason};
use serde::Serialize;
use ts_rs::TS;

/// Each variant has a sentence in `assets/locales/*/sales.ftl`.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(tag = "code", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum SalesRefusal {
    /// Nothing is sold: no amount above 0, no line.
    NothingSold,
    /// An amount was typed and lines were entered: which of the two holds?
    AmountAndLines,
    /// An amount lies outside its bounds.
    AmountOutOfBounds {
        /// The bound.
        cap: Money,
    },
    /// A line has fewer than one or too many pieces.
    QuantityOutOfBounds {
        /// The bound.
        most: i64,
    },
    /// More lines than a receipt holds.
    TooManyLines {
        /// The bound.
        most: i64,
    },
    /// A text is longer than its field.
    TextTooLong {
        /// The bound in characters.
        most: i64,
    },
    /// A line without a product has no price.
    PriceMissing,
    /// There is no such product.
    UnknownProduct,
    /// The product is no longer sold.
    ProductRetired {
        /// Which.
        name: String,
    },
    /// Another product that is sold is called so.
    ProductNameTaken {
        /// How.
        name: String,
    },
    /// A product needs a name.
    ProductNameMissing,
    /// The shop sells as many products as the list holds.
    TooManyProducts {
        /// The bound.
        most: i64,
    },
    /// A product stands twice in the grid, or the grid is full.
    FavouritesWrong {
        /// The bound.
        most: i64,
    },
    /// A way of paying came twice.
    WayTwice,
    /// The parts do not pay the whole sale.
    NotPaid {
        /// What is missing.
        missing: Money,
    },
    /// The parts pay more than the sale comes to.
    PaidTooMuch {
        /// By how much.
        amount: Money,
    },
    /// The cash put down is less than what is due.
    CashTooLittle {
        /// What is due in cash.
        amount: Money,
    },
    /// The total is not what the customer was shown.
    TotalChanged {
        /// What it comes to now.
        amount: Money,
    },
    /// Only a member has stored value and points.
    MemberNeeded,
    /// The rules let points pay no more of this sale.
    PointsOutOfBounds {
        /// At most.
        most: i64,
    },
    /// The held sale was paid, dropped or replaced at another till.
    HeldGone,
    /// The shop holds as many sales as the list shows.
    TooManyHeld {
        /// The bound.
        most: i64,
    },
    /// There is no such sale.
    UnknownSale,
    /// Nothing is left to give back.
    NothingToRefund,
    /// More than is left of it.
    MoreThanSold {
        /// What is left of the total.
        amount: Money,
    },
    /// The line does not exist, came twice, or not so many of its pieces are left.
    LineNotLeft {
        /// Which.
        line: i64,
        /// Pieces that are left.
        left: i64,
    },
    /// A void says why.
    ReasonMissing,
    /// The sale's shift is over, or was at another till: refund it.
    NotInThisShift,
    /// Some of it was refunded already: refund the rest.
    RefundedAlready,
    /// The sale was rated, is too old, or is not the last one at its till.
    NotRatable,
    /// A rating is a number from 1 to 5.
    RatingOutOfBounds,
    /// A shift is open at this till.
    ShiftOpen,
    /// No shift is open at this till.
    NoShift,
    /// There is no such shift.
    UnknownShift,
    /// The drawer was not counted yet, or something was sold since.
    NotCounted,
    /// A difference says where it comes from.
    CauseMissing {
        /// Counted less expected.
        amount: Money,
    },
    /// A count names a value twice, or one that does not exist.
    CountWrong,
    /// A day is written YYYY-MM-DD.
    DayUnreadable,
    /// A day that has not come.
    DayAhead,
    /// A till still has its shift open.
    TillStillOpen {
        /// The till's number.
        till: i64,
    },
    /// Nothing in the settings may be so.
    StepOutOfBounds,
    /// A page holds so many at most.
    LimitOutOfBounds {
        /// The bound.
        most: i64,
    },
    /// The file is no table.
    NotATable,
    /// The table is beyond the bounds.
    TableTooLarge {
        /// The bound in MiB.
        most_mib: i64,
    },
    /// The table has headers and nothing under them.
    TableEmpty,
    /// The columns of date and amount must be named.
    ColumnsMissing,
    /// A date cannot be read.
    DateUnreadable,
    /// A date in the future, or before 2000.
    DateImpossible,
    /// An amount cannot be read, or is not above 0.
    AmountUnreadable,
    /// Nobody here has that phone or number.
    MemberUnknown,
    /// There is no such import.
    UnknownImport,
}

impl Reason for SalesRefusal {
    const AREA: &'static str = "sales";
}
