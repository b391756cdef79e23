//! Why no stored value is paid in, spent or paid out.

use crate::kernel::{Money, Reason};
use serde::Serialize;
use ts_rs::TS;

/// Each variant has a sentence in `assets/locales/*/stored_value.ftl`.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(tag = "code", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum StoredValueRefusal {
    /// An amount is nothing, below it, or beyond what is reckoned with.
    AmountOutOfBounds,
    /// No package of the rules gives this bonus for this payment.
    UnknownPackage,
    /// The customer gave less cash than they pay, or cash for a payment that is none.
    CashTooLittle {
        /// What is lacking.
        missing: Money,
    },
    /// The balance would be above what the rules or the law allow.
    AboveCap {
        /// The most a balance may be.
        cap: Money,
        /// What still fits.
        amount: Money,
    },
    /// There is less on the card.
    NotEnough {
        /// What is there.
        amount: Money,
        /// What is lacking.
        missing: Money,
    },
    /// The balance of someone without a phone has run out; it is locked, not lost.
    Expired {
        /// UTC milliseconds.
        at_ms: i64,
    },
    /// More would be paid out than the member paid in and has left.
    MoreThanPaid {
        /// The principal that is left.
        amount: Money,
    },
    /// There is no such recharge.
    UnknownRecharge,
    /// The recharge was taken back before.
    AlreadyUndone {
        /// UTC milliseconds.
        at_ms: i64,
    },
    /// Some of the recharge was spent or paid out since.
    AlreadySpent,
    /// What was scanned is no card of this shop, or half of one.
    NoCard,
    /// The card is someone else's.
    OtherCard,
    /// The card was reported lost or replaced.
    CardEnded,
    /// The proof by PIN was for someone else or another till, is used up or too old.
    ProofInvalid,
    /// Points or stored value of this worth need a proof, and none was given.
    ProofMissing,
    /// The member has no PIN.
    NoPin,
    /// The PIN is wrong.
    WrongPin {
        /// How many tries are left before a lock-out.
        left: i64,
    },
    /// Too many wrong PINs.
    PinLocked {
        /// UTC milliseconds.
        until_ms: i64,
        /// From now.
        seconds: i64,
    },
    /// The PIN is one of the first that anyone tries.
    PinTooSimple,
    /// There are too many packages, or two take the same payment.
    PackagesUnfit {
        /// At most.
        most: i64,
    },
    /// The law allows no balance so large.
    CapAboveLaw {
        /// The law's.
        cap: Money,
    },
    /// A balance without a name must be good for longer.
    YearsOutOfBounds {
        /// At least so many years.
        least: i64,
        /// At most so many years.
        most: i64,
    },
    /// A person with principal left is not erased before it is paid out.
    BalanceLeft {
        /// The principal.
        amount: Money,
    },
    /// One of the two would owe what was spent while they were one person.
    MergeOwes {
        /// How much.
        missing: Money,
    },
    /// The first day lies after the last, or the days are more than a year apart.
    DaysOutOfBounds {
        /// At most so many days.
        most: i64,
    },
}

impl Reason for StoredValueRefusal {
    const AREA: &'static str = "stored_value";
}
