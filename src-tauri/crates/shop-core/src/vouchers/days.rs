//! Days of vouchers: counted from 2020-01-01 in the shop's calendar, 0 to 65,535.

use crate::kernel::{Error, Result, View};
use chrono::{Datelike, Days, NaiveDate};

fn begin() -> NaiveDate {
    NaiveDate::from_ymd_opt(2020, 1, 1).unwrap_or_default()
}

/// The number of a day; none before 2020 and after June 2199.
pub(super) fn number(day: NaiveDate) -> Option<u16> {
    u16::try_from(day.signed_duration_since(begin()).num_days()).ok()
}

/// Today's number.
pub(super) fn today(view: &View<'_>) -> Result<u16> {
    number(view.today()).ok_or_else(|| Error::failure("the clock stands before 2020"))
}

/// The day of a number.
pub(super) fn day(number: u16) -> NaiveDate {
    begin().checked_add_days(Days::new(u64::from(number))).unwrap_or_default()
}

/// As 2026-11-30.
pub(super) fn text(number: u16) -> String {
    day(number).format("%Y-%m-%d").to_string()
}

/// Reads YYYY-MM-DD.
pub(super) fn read(text: &str) -> Option<u16> {
    if text.len() == 10 { NaiveDate::parse_from_str(text, "%Y-%m-%d").ok().and_then(number) } else { None }
}

/// The quarter of a day, counted from that of 2020-01-01.
pub(super) fn epoch(day: NaiveDate) -> u32 {
    let years = u32::try_from(day.year().saturating_sub(2020)).unwrap_or(0);
    years.saturating_mul(4).saturating_add(day.month0().checked_div(3).unwrap_or(0))
}

/// First and last day of a quarter.
pub(super) fn quarter(epoch: u32) -> (u16, u16) {
    let first = |epoch: u32| {
        let year = i32::try_from(epoch.checked_div(4).unwrap_or(0)).unwrap_or(0).saturating_add(2020);
        let month = epoch.checked_rem(4).unwrap_or(0).saturating_mul(3).saturating_add(1);
        NaiveDate::from_ymd_opt(year, month, 1).and_then(number).unwrap_or(u16::MAX)
    };
    (first(epoch), first(epoch.saturating_add(1)).saturating_sub(1))
}

/// As 2026 Q4.
pub(super) fn epoch_name(epoch: u32) -> String {
    let year = epoch.checked_div(4).unwrap_or(0).saturating_add(2020);
    format!("{year} Q{}", epoch.checked_rem(4).unwrap_or(0).saturating_add(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quarters_follow_each_other_without_a_gap() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 20).unwrap();
        assert_eq!((epoch(day), epoch_name(epoch(day)).as_str()), (27, "2026 Q4"));
        assert_eq!(quarter(27), (number(NaiveDate::from_ymd_opt(2026, 10, 1).unwrap()).unwrap(), 2556));
        assert_eq!(text(2556), "2026-12-31");
        for epoch in 0..200 {
            assert_eq!(quarter(epoch).1 + 1, quarter(epoch + 1).0);
        }
        assert_eq!(read("2026-12-31"), Some(2556));
        for text in ["2026-12-32", "2026-1-1", "31/12/2026", "2019-12-31", "", "2026-12-31 "] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
