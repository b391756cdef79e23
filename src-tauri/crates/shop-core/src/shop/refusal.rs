//! Why the shop's own data are not taken.

use crate::kernel::Reason;
use serde::Serialize;
use ts_rs::TS;

/// Each variant has a sentence in `assets/locales/*/shop.ftl`.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(tag = "code", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum ShopRefusal {
    /// A shop needs a name.
    NameMissing,
    /// A text is longer than its field.
    TextTooLong {
        /// The bound in characters.
        most: i64,
    },
    /// No such time zone.
    UnknownTimeZone,
    /// No such currency.
    UnknownCurrency,
    /// No such country: two letters are asked for.
    UnknownCountry,
    /// The time until the till locks is out of bounds.
    LockMinutesOutOfBounds {
        /// At least.
        least: i64,
        /// At most.
        most: i64,
    },
    /// The loudness is not between 0 and 100.
    LoudnessOutOfBounds,
    /// The prefix has more than 8 characters or other than letters and digits.
    PrefixNotUsable,
    /// There is a shop in this folder already.
    AlreadyOpen,
}

impl Reason for ShopRefusal {
    const AREA: &'static str = "shop";
}
