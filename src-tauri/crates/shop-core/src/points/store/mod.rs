//! Rows of points. SQL only.

pub(super) mod entries;
pub(super) mod lots;
pub(super) mod purchases;
pub(super) mod settled;
pub(super) mod visits;

use crate::kernel::words::words;
use serde::Serialize;

/// What became of points in one line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Kind {
    Earned,
    Granted,
    Adjusted,
    Spent,
    Returned,
    TakenBack,
    Expired,
    Offset,
    Erased,
}

words! {
    Kind {
        Earned = "earned", Granted = "granted", Adjusted = "adjusted", Spent = "spent", Returned = "returned",
        TakenBack = "taken_back", Expired = "expired", Offset = "offset", Erased = "erased",
    }
}
