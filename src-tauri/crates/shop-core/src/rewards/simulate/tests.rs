#![allow(clippy::arithmetic_side_effects, reason = "the numbers of a test are chosen to fit")]

use super::super::commands::{MemberLimit, Step};
use super::*;
use proptest::prelude::*;

fn amount(minor: i64) -> Money {
    Money::try_from(minor).unwrap()
}

fn terms(trigger: Trigger, budget: i64) -> Terms {
    let gift = |id| Some(Reward::Gift { gift: GiftId::try_from(id).unwrap() });
    Terms {
        member: if trigger.kind().is_stepped() { None } else { gift(1) },
        friend: if trigger.kind().is_of_friend() { gift(2) } else { None },
        trigger,
        friend_when: FriendWhen::Joined,
        per_member: None::<MemberLimit>,
        per_day: None,
        per_clerk_day: None,
        budget: amount(budget),
        hold_days: 0,
        from_day: "2026-12-01".to_owned(),
        to_day: None,
    }
}

fn priced(name: &str, gift: i64, cost: i64) -> Priced {
    let gift = Some(GiftId::try_from(gift).unwrap());
    Priced { name: name.to_owned(), thing: Thing { kind: WhatKind::Gift, gift, quantity: 1, cost: amount(cost) } }
}

fn numbers(joins: i64, buys: i64) -> Numbers {
    Numbers { joins, buys, times: buys, each: 1, spends: 0 }
}

fn rungs(list: &[i64]) -> Vec<Rung> {
    list.iter().map(|friends| Rung { friends: *friends, reward: Reward::Points { points: 1 } }).collect()
}

#[test]
fn thirty_six_friends_of_whom_twenty_five_buy_cost_what_they_cost() {
    let terms = terms(Trigger::FriendBought { least: amount(2_000) }, 60_000);
    let prices = [priced("Apple box", 1, 1_640), priced("Cotton bag", 2, 290)];
    let free = BTreeMap::from([(GiftId::try_from(1).unwrap(), 9), (GiftId::try_from(2).unwrap(), 100)]);
    let said = reckon(&terms, numbers(36, 25), &prices, &free).unwrap();
    assert_eq!((said.expected, said.worst, said.stops), (amount(51_440), amount(60_000), true));
    assert_eq!(said.per_counted_friend, Some(amount(2_058)), "20.576, rounded up");
    assert_eq!(
        said.lines.iter().map(|line| (line.count, line.sum.minor())).collect::<Vec<_>>(),
        [(25, 41_000), (36, 10_440)]
    );
    assert_eq!(said.short.iter().map(|gift| (gift.free, gift.needed, gift.short)).collect::<Vec<_>>(), [(9, 25, 16)]);
    assert_eq!(said, reckon(&terms, numbers(36, 25), &prices, &free).unwrap(), "the same numbers, the same answer");
    let nobody = reckon(&terms, numbers(0, 0), &prices, &free).unwrap();
    assert_eq!((nobody.expected, nobody.per_counted_friend), (Money::ZERO, None));
}

#[test]
fn a_ladder_is_worst_when_friends_are_shared_out_dearest() {
    let ladder = rungs(&[1, 3, 5]);
    assert_eq!(worst_ladder(&ladder, &[100, 10, 10], 5), 500, "five inviters of one friend each");
    assert_eq!(worst_ladder(&ladder, &[1, 1, 1_000], 11), 2_004 + 1, "two who bring five, and one");
    assert_eq!(worst_ladder(&ladder, &[0, 900, 0], 2), 0, "nobody reaches it");
    assert_eq!(rung_counts(&ladder, 11, 5), [3, 2, 2], "two bring five each, one brings one");
    assert_eq!(rung_counts(&ladder, 0, 5), [0, 0, 0]);
}

#[test]
fn a_leader_costs_the_commission_of_what_friends_spend() {
    let steps = vec![Step { from_amount: Money::ZERO, share_bp: 300 }];
    let terms = terms(Trigger::Leader { steps, paid_as: super::super::commands::PaidAs::Payable }, 1_000_000);
    let said = reckon(&terms, Numbers { spends: 12_720, ..numbers(36, 25) }, &[], &BTreeMap::new()).unwrap();
    assert_eq!(said.expected, amount(25 * 12_720 * 3 / 100));
    assert_eq!(said.worst, amount(36 * 12_720 * 3 / 100));
}

proptest! {
    /// Nothing costs less than nothing, the expected is never above the worst, and neither passes the budget.
    #[test]
    fn expected_is_within_worst_and_worst_within_the_budget(
        kind in 0..4, joins in 0_i64..300, part in 0_i64..=100, each in 1_i64..12, one in 0_i64..5_000, two in 0_i64..5_000,
        budget in 1_i64..2_000_000,
    ) {
        let trigger = match kind {
            0 => Trigger::FriendJoined,
            1 => Trigger::FriendBought { least: Money::ZERO },
            2 => Trigger::Bought { least: Money::ZERO },
            _ => Trigger::Ladder { rungs: rungs(&[1, 3]) },
        };
        let buys = joins * part / 100;
        let prices = [priced("One", 1, one), priced("Two", 2, two)];
        let said = reckon(&terms(trigger, budget), Numbers { each, ..numbers(joins, buys) }, &prices, &BTreeMap::new()).unwrap();
        prop_assert!(said.expected.minor() >= 0 && said.expected <= said.worst);
        prop_assert!(said.worst.minor() <= budget);
        let sum: i64 = said.lines.iter().map(|line| line.sum.minor()).sum();
        prop_assert_eq!(said.expected.minor(), sum.min(budget));
    }
}
