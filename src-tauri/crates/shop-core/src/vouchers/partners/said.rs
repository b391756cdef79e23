//! Days and quarters as people say them.

use crate::vouchers::days;

/// The quarter of a day as 2026 Q4.
pub(crate) fn quarter_name(day: u16) -> String {
    days::epoch_name(days::epoch(days::day(day)))
}

/// A day typed as YYYY-MM-DD, as vouchers count days.
pub(crate) fn read_day(typed: &str) -> Option<u16> {
    days::read(typed)
}
