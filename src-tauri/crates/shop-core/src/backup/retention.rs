//! Which backups are kept: close together when new, further apart when old.

use crate::kernel::time::{DAY_MS, HOUR_MS, day_of};
use chrono::Datelike;
use chrono_tz::Tz;
use std::collections::BTreeSet;

/// Everything this young is kept.
const ALL_MS: i64 = 48 * HOUR_MS;
/// Then one a day until this age.
const DAILY_MS: i64 = ALL_MS + 30 * DAY_MS;
/// Then one a week until this age.
const WEEKLY_MS: i64 = DAILY_MS + 12 * 7 * DAY_MS;
/// Then one a month until this age; nothing older.
const MONTHLY_MS: i64 = WEEKLY_MS + 366 * DAY_MS;
/// The newest this many are never let go, whatever the clock says: a clock that once ran a year ahead must not empty
/// the folder.
const ALWAYS: usize = 10;

/// A stretch of time of which one backup is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Stretch {
    Day(i32),
    Week(i32),
    Month(i32, u32),
}

/// The moments whose backups are let go. Of each day, week or month the last one is kept; days are the shop's.
pub(super) fn let_go(made_at_ms: &[i64], now_ms: i64, zone: Tz) -> BTreeSet<i64> {
    let made: BTreeSet<i64> = made_at_ms.iter().copied().collect();
    let mut stands_for = BTreeSet::new();
    let mut gone = BTreeSet::new();
    for (rank, at_ms) in made.into_iter().rev().enumerate() {
        let is_young = now_ms.saturating_sub(at_ms) <= ALL_MS;
        // Those that stay anyway stand for their stretch as well, so that thinning twice changes nothing.
        let is_the_last_of_its_stretch =
            stretch_of(at_ms, now_ms, zone).is_some_and(|stretch| stands_for.insert(stretch));
        if rank >= ALWAYS && !is_young && !is_the_last_of_its_stretch {
            gone.insert(at_ms);
        }
    }
    gone
}

/// The stretch a backup of that age stands for; `None` when it is too old to stand for any, or too young to need one.
fn stretch_of(at_ms: i64, now_ms: i64, zone: Tz) -> Option<Stretch> {
    let day = day_of(at_ms, zone);
    match now_ms.saturating_sub(at_ms) {
        age_ms if age_ms <= ALL_MS => None,
        age_ms if age_ms <= DAILY_MS => Some(Stretch::Day(day.num_days_from_ce())),
        age_ms if age_ms <= WEEKLY_MS => Some(Stretch::Week(day.num_days_from_ce().saturating_sub(1).div_euclid(7))),
        age_ms if age_ms <= MONTHLY_MS => Some(Stretch::Month(day.year(), day.month())),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const NOW: i64 = 1_795_160_520_000;

    fn kept(made: &[i64], now_ms: i64) -> Vec<i64> {
        let gone = let_go(made, now_ms, Tz::Asia__Shanghai);
        made.iter().copied().filter(|at_ms| !gone.contains(at_ms)).collect()
    }

    #[test]
    fn a_shop_open_for_two_years_keeps_about_a_hundred() {
        let hourly: Vec<i64> = (0..2 * 366 * 24).map(|hour| NOW - hour * HOUR_MS).collect();
        let kept = kept(&hourly, NOW);
        let within = |from: i64, to: i64| kept.iter().filter(|at| (from..to).contains(&(NOW - **at))).count();
        assert_eq!(within(0, ALL_MS + 1), 49, "every one of the last 48 hours");
        assert!((30..=31).contains(&within(ALL_MS + 1, DAILY_MS + 1)), "one a day for 30 days");
        assert!((12..=13).contains(&within(DAILY_MS + 1, WEEKLY_MS + 1)), "one a week for 12 weeks");
        assert!((12..=13).contains(&within(WEEKLY_MS + 1, MONTHLY_MS + 1)), "one a month for 12 months");
        assert_eq!(within(MONTHLY_MS + 1, i64::MAX), 0, "nothing older");
    }

    #[test]
    fn of_a_day_the_last_one_is_kept() {
        let day = NOW - 10 * DAY_MS;
        let made: Vec<i64> = (0..5).map(|hour| day - hour * HOUR_MS).chain((0..20).map(|n| NOW - n)).collect();
        assert_eq!(kept(&made, NOW).iter().filter(|at| **at <= day).copied().collect::<Vec<_>>(), [day]);
    }

    #[test]
    fn a_clock_that_ran_years_ahead_does_not_empty_the_folder() {
        let made: Vec<i64> = (0..40).map(|hour| NOW - hour * HOUR_MS).collect();
        let kept = kept(&made, NOW + 20 * 366 * DAY_MS);
        assert_eq!(kept, made[..ALWAYS], "the newest ten stay, whatever the clock says");
    }

    proptest! {
        #[test]
        fn the_newest_stays_thinning_again_changes_nothing_and_gaps_stay_bounded(
            ages in prop::collection::vec(-2 * DAY_MS..600 * DAY_MS, 0..120),
            later in 0_i64..30 * DAY_MS,
        ) {
            let made: Vec<i64> = ages.iter().map(|age| NOW - age).collect();
            let once = kept(&made, NOW);
            prop_assert_eq!(once.iter().max(), made.iter().max(), "the newest is never let go");
            prop_assert!(once.len() >= made.len().min(ALWAYS));
            prop_assert_eq!(&kept(&once, NOW), &once, "thinning a thinned folder changes nothing");
            for at in &made {
                if NOW - at <= ALL_MS {
                    prop_assert!(once.contains(at), "48 hours are kept whole, and so is what a wrong clock dated ahead");
                } else if NOW - at <= DAILY_MS {
                    let day = day_of(*at, Tz::Asia__Shanghai);
                    let is_there = |other: &&i64| day_of(**other, Tz::Asia__Shanghai) == day;
                    prop_assert!(once.iter().any(|other| is_there(&other)), "a day that had a backup still has one");
                }
            }
            // Thinning each hour or once a month comes to the same at the end for what is then kept per day and young.
            let at_once = kept(&made, NOW + later);
            let in_steps = kept(&once, NOW + later);
            prop_assert_eq!(at_once.iter().max(), in_steps.iter().max());
            prop_assert!(in_steps.iter().all(|at| made.contains(at)));
        }
    }
}
