//! Shop-local days. Times are UTC milliseconds everywhere; a day begins and ends on the shop's own clock.

use chrono::{DateTime, Datelike, Days, NaiveDate, TimeZone, Utc};
use chrono_tz::Tz;

/// Milliseconds of a minute.
pub const MINUTE_MS: i64 = 60_000;
/// Milliseconds of an hour.
pub const HOUR_MS: i64 = 3_600_000;
/// Milliseconds of 24 hours; a shop-local day may be an hour longer or shorter.
pub const DAY_MS: i64 = 86_400_000;

/// The shop-local day of a moment.
pub fn day_of(at_ms: i64, zone: Tz) -> NaiveDate {
    DateTime::<Utc>::from_timestamp_millis(at_ms).unwrap_or_default().with_timezone(&zone).date_naive()
}

/// The first moment of a shop-local day. Where the clock skips midnight, the first moment after the gap.
pub fn start_of_day(day: NaiveDate, zone: Tz) -> i64 {
    let midnight = day.and_hms_opt(0, 0, 0).unwrap_or_default();
    let mut local = midnight;
    for _ in 0..8 {
        if let Some(moment) = zone.from_local_datetime(&local).earliest() {
            return moment.timestamp_millis();
        }
        local = local.checked_add_signed(chrono::TimeDelta::minutes(30)).unwrap_or(local);
    }
    midnight.and_utc().timestamp_millis()
}

/// The end of a shop-local day, local 24:00: the first moment that is no longer "through" that day.
pub fn end_of_day(day: NaiveDate, zone: Tz) -> i64 {
    start_of_day(day.checked_add_days(Days::new(1)).unwrap_or(day), zone)
}

/// Local 24:00 of the day `days` days after the day of `at_ms`: "waits for `days` days".
pub fn through_days(at_ms: i64, days: u32, zone: Tz) -> i64 {
    let day = day_of(at_ms, zone);
    end_of_day(day.checked_add_days(Days::new(u64::from(days))).unwrap_or(day), zone)
}

/// The first moment of the shop-local month of a moment.
pub fn start_of_month(at_ms: i64, zone: Tz) -> i64 {
    let day = day_of(at_ms, zone);
    start_of_day(day.with_day(1).unwrap_or(day), zone)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_ends_at_local_24_00_even_when_the_clock_jumps() {
        let zone: Tz = "Europe/Madrid".parse().unwrap();
        let spring_forward = NaiveDate::from_ymd_opt(2026, 3, 29).unwrap();
        let hours = (end_of_day(spring_forward, zone) - start_of_day(spring_forward, zone)) / HOUR_MS;
        assert_eq!(hours, 23, "the day the clocks go forward has 23 hours");
        assert_eq!(day_of(end_of_day(spring_forward, zone) - 1, zone), spring_forward);
    }

    #[test]
    fn a_shop_in_shanghai_is_already_in_tomorrow() {
        let zone: Tz = "Asia/Shanghai".parse().unwrap();
        let evening_utc = 1_795_622_400_000 + 17 * HOUR_MS; // 2026-11-25 17:00 UTC
        assert_eq!(day_of(evening_utc, zone), NaiveDate::from_ymd_opt(2026, 11, 26).unwrap());
    }
}
