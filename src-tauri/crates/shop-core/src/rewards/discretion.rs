//! What colleagues gave at their own discretion.

use super::commands::{DaySpan, Discretion, DiscretionRow};
use super::money;
use super::spread::span;
use super::store::{posts, sums};
use crate::kernel::{Money, Result, StaffId, View};
use crate::{gifts, points, staff};
use std::collections::BTreeMap;

/// Sums of one colleague, in minor units, pieces and points.
#[derive(Default)]
struct Sums {
    posts: i64,
    rewarded: i64,
    posts_cost: i64,
    gifts: i64,
    gifts_cost: i64,
    points: i64,
    kept: i64,
    kept_cost: i64,
}

/// Given at discretion in a span of days, by colleague, most costly first.
///
/// # Refuses
/// `days_impossible`.
pub(super) fn read(view: &View<'_>, days: &DaySpan) -> Result<Discretion> {
    let (from_ms, to_ms) = span(view, days)?;
    let mut people: BTreeMap<Option<StaffId>, Sums> = BTreeMap::new();
    for (person, seen) in posts::by_person(view, from_ms, to_ms)? {
        people.entry(person).or_default().posts = seen;
    }
    for (person, rewarded, cost) in sums::posts(view, from_ms, to_ms)? {
        let sums = people.entry(person).or_default();
        (sums.rewarded, sums.posts_cost) = (rewarded, cost);
    }
    for given in gifts::by_hand_between(view, from_ms, to_ms)? {
        let cost = gifts::sheet(view, given.gift)?.map_or(Money::ZERO, |sheet| sheet.unit_cost);
        let sums = people.entry(given.staff).or_default();
        sums.gifts = sums.gifts.saturating_add(given.pieces);
        sums.gifts_cost = sums.gifts_cost.saturating_add(cost.minor().saturating_mul(given.pieces));
    }
    for (person, given) in points::by_hand_between(view, from_ms, to_ms)? {
        people.entry(person).or_default().points = given;
    }
    for (person, kept, cost) in sums::kept(view, from_ms, to_ms)? {
        let sums = people.entry(person).or_default();
        (sums.kept, sums.kept_cost) = (kept, cost);
    }
    let mut rows = Vec::new();
    for (person, sums) in people {
        rows.push(DiscretionRow {
            staff: person,
            name: person.map(|person| staff::name_of(view, person)).transpose()?.unwrap_or_default(),
            posts: sums.posts,
            rewarded_posts: sums.rewarded,
            posts_cost: money(sums.posts_cost)?,
            gifts: sums.gifts,
            gifts_cost: money(sums.gifts_cost)?,
            points: sums.points,
            kept_though_refunded: sums.kept,
            kept_cost: money(sums.kept_cost)?,
        });
    }
    let cost = |row: &DiscretionRow| {
        row.posts_cost.minor().saturating_add(row.gifts_cost.minor()).saturating_add(row.kept_cost.minor())
    };
    rows.sort_by_key(|row| std::cmp::Reverse(cost(row)));
    Ok(Discretion { rows })
}
