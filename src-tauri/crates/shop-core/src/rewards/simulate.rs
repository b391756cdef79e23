//! What terms would cost. A pure function of its numbers: the same numbers give the same answer.

use super::commands::{
    Assumption, AssumptionKind, FriendWhen, MissingGift, Reward, Rung, Simulate, Simulation, SimulationLine, Terms,
    Trigger, TriggerKind, WhatKind,
};
use super::formulas::{commission, each_rounded_up};
use super::give::{Thing, thing};
use super::{RewardsRefusal, history, list, money, terms};
use crate::kernel::{GiftId, Money, Result, View};
use crate::vouchers;
use std::collections::BTreeMap;

/// The most of anything that is simulated.
const MOST: i64 = 100_000;

/// What the simulation is told, beside the terms.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Numbers {
    joins: i64,
    buys: i64,
    times: i64,
    /// Friends that an inviter brings.
    each: i64,
    /// What a friend spends in a month, in minor units.
    spends: i64,
}

/// A reward with what it costs now.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Priced {
    name: String,
    thing: Thing,
}

/// Simulates terms as typed so far, with the shop's costs of today and, for ladders and leaders, its own history.
///
/// # Refuses
/// `numbers_out_of_bounds`, what [`terms::in_bounds`] refuses, `gifts.unknown_gift` for gifts that are not there.
pub(super) fn simulate(view: &View<'_>, request: &Simulate) -> Result<Simulation> {
    let times = request.times.unwrap_or(request.of_whom_buy);
    let is_within = [request.friends_who_join, times].iter().all(|number| (0..=MOST).contains(number))
        && (0..=request.friends_who_join).contains(&request.of_whom_buy);
    if !is_within {
        return Err(RewardsRefusal::NumbersOutOfBounds { most: MOST }.into());
    }
    terms::in_bounds(&request.terms)?;
    let numbers = Numbers {
        joins: request.friends_who_join,
        buys: request.of_whom_buy,
        times,
        each: history::friends_each(view)?,
        spends: history::spent_each(view)?.minor(),
    };
    let named = list::named_gifts(view, &request.terms)?;
    let mut prices = BTreeMap::new();
    for (at, reward) in terms::rewards(&request.terms).into_iter().enumerate() {
        let name = match reward {
            Reward::Gift { gift } => named
                .iter()
                .find(|named| named.gift == *gift)
                .map(|named| named.name.clone())
                .ok_or(crate::gifts::GiftsRefusal::UnknownGift)?,
            Reward::Voucher { offer } => vouchers::offer_label(view, *offer)?,
            _ => String::new(),
        };
        prices.insert(at, Priced { name, thing: thing(view, reward)? });
    }
    let free: BTreeMap<GiftId, i64> = named.iter().map(|named| (named.gift, named.free)).collect();
    reckon(&request.terms, numbers, &prices.into_values().collect::<Vec<_>>(), &free)
}

/// Lines, sums and what is short; `prices` in the order of [`terms::rewards`].
fn reckon(terms: &Terms, numbers: Numbers, prices: &[Priced], free: &BTreeMap<GiftId, i64>) -> Result<Simulation> {
    let expected = counts(terms, numbers);
    let lines = lines(terms, &expected, numbers, prices)?;
    let sum = lines.iter().fold(0_i64, |sum, line| sum.saturating_add(line.sum.minor()));
    let worst = worst(terms, numbers, prices);
    let budget = terms.budget.minor();
    let of_friends = terms.trigger.kind().is_of_friend() || terms.trigger.kind().is_stepped();
    let per_friend = if of_friends { each_rounded_up(sum.min(budget), numbers.buys) } else { None };
    Ok(Simulation {
        expected: money(sum.min(budget))?,
        worst: money(worst.max(sum).min(budget))?,
        stops: worst.max(sum) > budget,
        per_counted_friend: per_friend.map(money).transpose()?,
        assumptions: assumptions(terms, numbers, sum > budget)?,
        short: short(&expected, prices, free),
        lines,
    })
}

/// How often each reward is expected, in the order of [`terms::rewards`].
fn counts(terms: &Terms, numbers: Numbers) -> Vec<i64> {
    if let Trigger::Ladder { rungs } = &terms.trigger {
        return rung_counts(rungs, numbers.buys, numbers.each);
    }
    let (of_member, of_friend) = match terms.trigger.kind() {
        TriggerKind::FriendJoined => (numbers.joins, numbers.joins),
        TriggerKind::FriendBought if terms.friend_when == FriendWhen::Joined => (numbers.buys, numbers.joins),
        TriggerKind::FriendBought => (numbers.buys, numbers.buys),
        TriggerKind::FriendRecharged if terms.friend_when == FriendWhen::Joined => (numbers.times, numbers.joins),
        _ => (numbers.times, numbers.times),
    };
    let mut counts = Vec::new();
    counts.extend(terms.member.as_ref().map(|_| of_member));
    counts.extend(terms.friend.as_ref().map(|_| of_friend));
    counts
}

/// How often each rung is reached when every inviter brings `each` of `friends`.
fn rung_counts(rungs: &[Rung], friends: i64, each: i64) -> Vec<i64> {
    let whole = friends.checked_div(each.max(1)).unwrap_or(0);
    let rest = friends.saturating_sub(whole.saturating_mul(each.max(1)));
    let reached = |rung: &Rung| {
        let by_whole = if rung.friends <= each { whole } else { 0 };
        by_whole.saturating_add(i64::from(rung.friends <= rest))
    };
    rungs.iter().map(reached).collect()
}

fn lines(terms: &Terms, counts: &[i64], numbers: Numbers, prices: &[Priced]) -> Result<Vec<SimulationLine>> {
    if let Trigger::Leader { steps, paid_as } = &terms.trigger {
        let sum = money(commission(steps, numbers.buys.saturating_mul(numbers.spends)))?;
        let what = super::give::commission(*paid_as, sum).kind;
        return Ok(vec![SimulationLine { what, name: String::new(), count: 1, points: None, each: sum, sum }]);
    }
    let line = |(count, priced): (&i64, &Priced)| {
        Ok(SimulationLine {
            what: priced.thing.kind,
            name: priced.name.clone(),
            count: *count,
            points: (priced.thing.kind == WhatKind::Points).then_some(priced.thing.quantity),
            each: priced.thing.cost,
            sum: money(count.saturating_mul(priced.thing.cost.minor()))?,
        })
    };
    counts.iter().zip(prices).map(line).collect()
}

/// What everything would cost if all who join bought, brought together in whichever way costs most.
fn worst(terms: &Terms, numbers: Numbers, prices: &[Priced]) -> i64 {
    let cost = |at: usize| prices.get(at).map_or(0, |priced| priced.thing.cost.minor());
    match &terms.trigger {
        Trigger::Ladder { rungs } => {
            let prices: Vec<i64> = (0..rungs.len()).map(cost).collect();
            worst_ladder(rungs, &prices, numbers.joins)
        }
        Trigger::Leader { steps, .. } => commission(steps, numbers.joins.saturating_mul(numbers.spends)),
        trigger => {
            let times = if trigger.kind().is_of_friend() { numbers.joins.max(numbers.times) } else { numbers.times };
            prices.iter().fold(0_i64, |sum, priced| sum.saturating_add(priced.thing.cost.minor().saturating_mul(times)))
        }
    }
}

/// The dearest way to share `friends` out among inviters.
fn worst_ladder(rungs: &[Rung], prices: &[i64], friends: i64) -> i64 {
    // Up to a rung: what reaching it costs in all.
    let mut groups: Vec<(usize, i64)> = Vec::new();
    let mut sum = 0_i64;
    for (rung, price) in rungs.iter().zip(prices) {
        sum = sum.saturating_add(*price);
        groups.extend(usize::try_from(rung.friends).ok().map(|size| (size, sum)));
    }
    let most = usize::try_from(friends).unwrap_or(0);
    let mut dearest: Vec<i64> = Vec::with_capacity(most.saturating_add(1));
    for number in 0..=most {
        let last = dearest.last().copied().unwrap_or(0);
        let best = groups.iter().filter_map(|(size, cost)| {
            let before = dearest.get(number.checked_sub(*size)?)?;
            Some(before.saturating_add(*cost))
        });
        dearest.push(best.fold(last, i64::max));
    }
    dearest.last().copied().unwrap_or(0)
}

fn assumptions(terms: &Terms, numbers: Numbers, stops: bool) -> Result<Vec<Assumption>> {
    let plain = |kind| Assumption { kind, amount: None, count: None };
    let mut all = vec![plain(AssumptionKind::CostsAsToday), plain(AssumptionKind::NothingRefunded)];
    if terms.trigger.least().is_some_and(|least| least > Money::ZERO) {
        let amount = terms.trigger.least();
        all.push(Assumption { amount, ..plain(AssumptionKind::EveryoneReachesLeast) });
    }
    if terms.per_member.is_some() || terms.per_day.is_some() || terms.per_clerk_day.is_some() {
        all.push(plain(AssumptionKind::NoLimitReached));
    }
    match terms.trigger {
        Trigger::Ladder { .. } => {
            all.push(Assumption { count: Some(numbers.each), ..plain(AssumptionKind::FriendsEach) });
        }
        Trigger::Leader { .. } => {
            all.push(Assumption { amount: Some(money(numbers.spends)?), ..plain(AssumptionKind::FriendSpends) });
        }
        _ => {}
    }
    if stops {
        all.push(Assumption { amount: Some(terms.budget), ..plain(AssumptionKind::BudgetStops) });
    }
    Ok(all)
}

fn short(counts: &[i64], prices: &[Priced], free: &BTreeMap<GiftId, i64>) -> Vec<MissingGift> {
    let mut needed: BTreeMap<GiftId, (String, i64)> = BTreeMap::new();
    for (count, priced) in counts.iter().zip(prices) {
        if let Some(gift) = priced.thing.gift {
            let (_, pieces) = needed.entry(gift).or_insert_with(|| (priced.name.clone(), 0));
            *pieces = pieces.saturating_add(*count);
        }
    }
    let missing = needed.into_iter().map(|(gift, (name, needed))| {
        let free = free.get(&gift).copied().unwrap_or(0);
        MissingGift { gift, name, free, needed, short: needed.saturating_sub(free) }
    });
    missing.filter(|gift| gift.short > 0).collect()
}

#[cfg(test)]
mod tests;
