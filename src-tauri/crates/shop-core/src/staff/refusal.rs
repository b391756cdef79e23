//! Why nobody is let in, and why people are not changed.

use crate::kernel::Reason;
use serde::Serialize;
use ts_rs::TS;

/// Each variant has a sentence in `assets/locales/*/staff.ftl`.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(tag = "code", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum StaffRefusal {
    /// Nobody with this id works or worked here.
    UnknownPerson,
    /// The person no longer works here.
    Left,
    /// The person has no PIN yet.
    NoPin,
    /// The PIN does not fit.
    WrongPin {
        /// How many tries are left before a lock-out.
        left: i64,
    },
    /// Too many wrong PINs for this person.
    PersonLocked {
        /// UTC milliseconds.
        until_ms: i64,
        /// From now.
        seconds: i64,
    },
    /// Too many wrong PINs at this till.
    TillLockedOut {
        /// UTC milliseconds.
        until_ms: i64,
        /// From now.
        seconds: i64,
    },
    /// A PIN has 4 to 8 digits and nothing else.
    PinNotDigits {
        /// At least so many.
        least: i64,
        /// At most so many.
        most: i64,
    },
    /// The PIN of someone who approves is one of the first that anyone tries.
    PinTooSimple,
    /// Whoever changes their own PIN gives the one they have.
    CurrentPinMissing,
    /// The check symbol of the recovery code does not fit: a slip of the finger.
    RecoveryCodeMistyped,
    /// The recovery code is not the one that counts now.
    WrongRecoveryCode {
        /// How many tries are left before a lock-out.
        left: i64,
    },
    /// Too many wrong recovery codes.
    RecoveryLocked {
        /// UTC milliseconds.
        until_ms: i64,
        /// From now.
        seconds: i64,
    },
    /// Nobody approves for themselves or lifts their own lock-out.
    NotForOneself,
    /// Whose word was given is neither a manager nor an owner.
    NotAManager,
    /// An approval says why.
    ReasonMissing,
    /// A person needs a name.
    NameMissing,
    /// Someone who works here is called the same.
    NameTaken,
    /// A text is longer than its field.
    TextTooLong {
        /// The bound in characters.
        most: i64,
    },
    /// Someone who works here is a clerk, a manager or an owner.
    RoleNotForPeople,
    /// Without an owner nobody could change anything any more.
    LastOwner,
    /// A shop has so many people at most.
    TooManyPeople {
        /// The bound.
        most: i64,
    },
}

impl Reason for StaffRefusal {
    const AREA: &'static str = "staff";
}
