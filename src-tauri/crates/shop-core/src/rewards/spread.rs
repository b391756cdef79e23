//! Days, weeks and months on the shop's own clock.

use super::RewardsRefusal;
use super::commands::{DaySpan, Every, Terms};
use crate::kernel::{Result, View, time};
use chrono::{Datelike, Days, NaiveDate};
use chrono_tz::Tz;

/// A day as YYYY-MM-DD.
///
/// # Refuses
/// `days_impossible`.
pub(super) fn day(text: &str) -> Result<NaiveDate> {
    let day = NaiveDate::parse_from_str(text, "%Y-%m-%d").ok();
    let within = day.filter(|day| text.len() == 10 && (2000..=2200).contains(&day.year()));
    Ok(within.ok_or(RewardsRefusal::DaysImpossible)?)
}

/// The moments from the first of a span of days to before the end of the last.
///
/// # Refuses
/// `days_impossible`.
pub(super) fn span(view: &View<'_>, days: &DaySpan) -> Result<(i64, i64)> {
    let (from, to) = (day(&days.from_day)?, day(&days.to_day)?);
    let is_span = (0..3_660).contains(&to.signed_duration_since(from).num_days());
    if is_span {
        Ok((time::start_of_day(from, view.zone), time::end_of_day(to, view.zone)))
    } else {
        Err(RewardsRefusal::DaysImpossible.into())
    }
}

/// The moments of a programme's days; without a last day to the end of time.
pub(super) fn period(terms: &Terms, zone: Tz) -> Result<(i64, i64)> {
    let from = time::start_of_day(day(&terms.from_day)?, zone);
    let to = match &terms.to_day {
        Some(to) => time::end_of_day(day(to)?, zone),
        None => i64::MAX,
    };
    Ok((from, to))
}

/// The span of a limit that a moment lies in.
pub(super) fn around(at_ms: i64, every: Every, zone: Tz) -> (i64, i64) {
    let today = time::day_of(at_ms, zone);
    let (first, next) = match every {
        Every::Day => (Some(today), today.checked_add_days(Days::new(1))),
        Every::Week => {
            let monday = today.checked_sub_days(Days::new(u64::from(today.weekday().num_days_from_monday())));
            (monday, monday.and_then(|day| day.checked_add_days(Days::new(7))))
        }
        Every::Month => {
            let first = today.with_day(1);
            (first, first.and_then(|day| day.checked_add_months(chrono::Months::new(1))))
        }
        Every::Ever => (None, None),
    };
    let start = first.map_or(i64::MIN, |day| time::start_of_day(day, zone));
    (start, next.map_or(i64::MAX, |day| time::start_of_day(day, zone)))
}

/// The shop-local month of a moment, YYYY-MM.
pub(super) fn month_of(at_ms: i64, zone: Tz) -> String {
    time::day_of(at_ms, zone).format("%Y-%m").to_string()
}

/// The week, Monday to Sunday, of a day as a number since 1970.
pub(super) fn week_of(day_number: i64) -> i64 {
    day_number.saturating_add(3).div_euclid(7)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weeks_begin_on_monday_and_limits_at_local_midnight() {
        let zone: Tz = "Asia/Shanghai".parse().unwrap();
        let at = |text: &str| time::start_of_day(text.parse().unwrap(), zone);
        let noon = at("2026-11-20") + 12 * time::HOUR_MS;
        assert_eq!(around(noon, Every::Day, zone), (at("2026-11-20"), at("2026-11-21")));
        assert_eq!(around(noon, Every::Week, zone), (at("2026-11-16"), at("2026-11-23")), "a Friday");
        assert_eq!(around(at("2026-11-23") - 1, Every::Week, zone).1, at("2026-11-23"));
        assert_eq!(around(at("2026-11-23"), Every::Week, zone).0, at("2026-11-23"));
        assert_eq!(around(noon, Every::Month, zone), (at("2026-11-01"), at("2026-12-01")));
        assert_eq!(around(noon, Every::Ever, zone), (i64::MIN, i64::MAX));
        // 1970-01-04 was a Sunday, the day after a Monday.
        assert_eq!([3, 4, 10, 11].map(week_of), [0, 1, 1, 2]);
    }
}
