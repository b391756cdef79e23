//! How lately and how often someone comes. The rule stands in the doc of [`super`].

use super::commands::Stage;
use super::store::merges;
use super::store::rows;
use super::store::secrets;
use super::store::visits::{self, VisitDay};
use crate::kernel::{MemberId, Result, Topic, Tx, time};
use chrono::{Datelike, NaiveDate};
use rusqlite::Connection;
use std::collections::BTreeMap;

/// The days over which often is counted.
pub(super) const WINDOW_DAYS: i64 = 90;
/// At most this many days since the last visit: comes.
const LATELY_DAYS: i64 = 30;
/// At least this many visits within the window: comes often.
const OFTEN: usize = 6;
/// At most this many rows move in one tick, so that no till waits for it.
const MOST_MOVES: i64 = 500;
/// 1970-01-01 as chrono counts days.
const EPOCH_FROM_CE: i64 = 719_163;

/// Days since 1970.
pub(crate) fn day_number(day: NaiveDate) -> i64 {
    i64::from(day.num_days_from_ce()) - EPOCH_FROM_CE
}

fn date(day: i64) -> Option<NaiveDate> {
    i32::try_from(day.checked_add(EPOCH_FROM_CE)?).ok().and_then(NaiveDate::from_num_days_from_ce_opt)
}

/// The stage on `today` and the first day on which it moves by itself; lost moves only by a visit. `visits`: days, newest
/// first.
fn stage_on(today: i64, joined: i64, visits: &[i64]) -> (Stage, Option<i64>) {
    let last = visits.first().copied().unwrap_or(joined);
    if visits.len() < 2 && today - joined <= LATELY_DAYS {
        return (Stage::New, Some(joined + LATELY_DAYS + 1));
    }
    let since = today - last;
    if since <= LATELY_DAYS {
        let leaves = last + LATELY_DAYS + 1;
        return match visits.get(OFTEN - 1) {
            Some(nth) if today - nth < WINDOW_DAYS => (Stage::Core, Some(leaves.min(nth + WINDOW_DAYS))),
            _ => (Stage::Active, Some(leaves)),
        };
    }
    if since <= WINDOW_DAYS { (Stage::Sleeping, Some(last + WINDOW_DAYS + 1)) } else { (Stage::Lost, None) }
}

/// The days on which any of a person's rows was here, newest first.
pub(super) fn visit_days(conn: &Connection, person: &[MemberId]) -> Result<Vec<VisitDay>> {
    let mut latest: BTreeMap<i64, i64> = BTreeMap::new();
    for row in person {
        for visit in visits::days(conn, *row)? {
            let at_ms = latest.entry(visit.day).or_insert(visit.at_ms);
            *at_ms = visit.at_ms.max(*at_ms);
        }
    }
    Ok(latest.into_iter().rev().map(|(day, at_ms)| VisitDay { day, at_ms }).collect())
}

/// The days on which a person was here, as numbers since 1970, newest first.
///
/// # Refuses
/// `members.unknown_member`.
pub(crate) fn visit_numbers(conn: &Connection, member: MemberId) -> Result<Vec<i64>> {
    let person = super::persons::aliases(conn, member)?;
    Ok(visit_days(conn, &person)?.into_iter().map(|visit| visit.day).collect())
}

/// The stage now of someone who was here on one day only, the day of joining, and when it next moves.
#[cfg(any(test, feature = "testing"))]
pub(super) fn after_joining(tx: &Tx<'_>, joined_at_ms: i64) -> (Stage, Option<i64>) {
    let joined = day_number(time::day_of(joined_at_ms, tx.zone));
    let (stage, moves_on) = stage_on(day_number(tx.today()), joined, &[joined]);
    (stage, moves_on.and_then(date).map(|day| time::start_of_day(day, tx.zone)))
}

/// Counts a person's visits anew and sets their stage. `root` is a row that stands for itself.
pub(super) fn refresh(tx: &Tx<'_>, root: MemberId) -> Result<()> {
    let Some(row) = rows::find(tx, root)?.filter(|row| row.standing == rows::Standing::Live) else { return Ok(()) };
    let days = visit_days(tx, &merges::rows_of(tx, root)?)?;
    let numbers: Vec<i64> = days.iter().map(|visit| visit.day).collect();
    let joined = day_number(time::day_of(row.joined_at_ms, tx.zone));
    let (stage, moves_on) = stage_on(day_number(tx.today()), joined, &numbers);
    let until_ms = moves_on.and_then(date).map(|day| time::start_of_day(day, tx.zone));
    let last_ms = days.iter().map(|visit| visit.at_ms).max();
    visits::set_stage(tx, root, i64::try_from(numbers.len()).unwrap_or(i64::MAX), last_ms, stage, until_ms)
}

/// Work of each minute: moves the stages that are due, and lets go of hashes that were kept long enough.
pub(crate) fn tick(tx: &Tx<'_>) -> Result<()> {
    secrets::let_go(tx)?;
    let due = visits::overdue(tx, MOST_MOVES)?;
    for member in &due {
        refresh(tx, *member)?;
    }
    if !due.is_empty() {
        tx.changed(&[Topic::Members]);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dispatch::{self, Call, Once};
    use crate::kernel::time::DAY_MS;
    use crate::kernel::{Caller, Role};
    use crate::testing::{TestShop, fill_members};
    use proptest::prelude::*;
    use serde_json::Value;

    fn tick_of(shop: &TestShop) {
        let call = Call::new("system.tick", Value::Null);
        dispatch::write(&shop.app, &Caller::system(), &call, Role::System, Once::No, |tx| {
            tick(tx).map(|()| Value::Null)
        })
        .expect("the tick");
    }

    fn of_stage(shop: &TestShop, stage: Stage) -> i64 {
        shop.with_conn(|conn| conn.query_row("SELECT count(*) FROM member WHERE stage = ?1", [stage], |row| row.get(0)))
            .expect("a count")
    }

    #[test]
    fn the_tick_moves_what_is_due_and_at_most_500_at_once() {
        let shop = TestShop::open();
        fill_members(&shop.app, 3_000);
        assert!(of_stage(&shop, Stage::New) > 0 && of_stage(&shop, Stage::Sleeping) > 0);
        assert!(shop.findings().is_empty(), "{:?}", shop.findings());
        shop.clock.advance(91 * DAY_MS);
        let mut before = of_stage(&shop, Stage::Lost);
        let mut ticks = 0;
        while before < 3_000 {
            tick_of(&shop);
            let now = of_stage(&shop, Stage::Lost);
            assert!(now > before && now - before <= 500, "{before} → {now}");
            (before, ticks) = (now, ticks + 1);
        }
        assert!(ticks >= 2, "more than 500 were due");
        assert!(shop.findings().is_empty(), "{:?}", shop.findings());
    }

    #[test]
    fn stages_follow_the_table_at_its_very_edges() {
        // joined on day 0, today varies
        assert_eq!(stage_on(30, 0, &[0]).0, Stage::New);
        assert_eq!(stage_on(31, 0, &[0]).0, Stage::Sleeping);
        assert_eq!(stage_on(30, 0, &[]).0, Stage::New, "someone whose only visit was taken back joined all the same");
        assert_eq!(stage_on(5, 0, &[3, 0]).0, Stage::Active, "a second visit ends being new");
        assert_eq!(stage_on(130, 0, &[100, 0]).0, Stage::Active);
        assert_eq!(stage_on(131, 0, &[100, 0]).0, Stage::Sleeping);
        assert_eq!(stage_on(190, 0, &[100, 0]).0, Stage::Sleeping);
        assert_eq!(stage_on(191, 0, &[100, 0]).0, Stage::Lost);
        assert_eq!(stage_on(100, 0, &[100, 90, 80, 70, 60, 11]).0, Stage::Core);
        assert_eq!(stage_on(101, 0, &[100, 90, 80, 70, 60, 11]).0, Stage::Active, "the sixth visit left the window");
        assert_eq!(stage_on(100, 0, &[100, 90, 80, 70, 60]).0, Stage::Active, "five visits are not often");
    }

    proptest! {
        /// Until the day it names the stage stays, on that day it is another.
        #[test]
        fn a_stage_moves_on_exactly_the_day_it_names(ago in proptest::collection::btree_set(0_i64..200, 0..12), joined_ago in 0_i64..400) {
            let today = 1_000;
            let visits: Vec<i64> = ago.iter().map(|days| today - days).collect();
            let (mut stage, mut moves_on) = stage_on(today, today - joined_ago, &visits);
            for day in today..today + 200 {
                let (now, next) = stage_on(day, today - joined_ago, &visits);
                if Some(day) == moves_on {
                    prop_assert_ne!(now, stage);
                    (stage, moves_on) = (now, next);
                } else {
                    prop_assert_eq!((now, next), (stage, moves_on));
                }
            }
        }
    }
}
