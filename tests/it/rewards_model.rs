//! Random joinings, sales, refunds, posts and merges, compared after each step with books a child would keep.

use crate::rewards_support::*;
use proptest::prelude::*;
use serde_json::{Value, json};
use shop_core::kernel::Role;
use shop_core::testing::TestShop;
use std::collections::BTreeMap;

#[derive(Debug, Clone)]
enum Act {
    Join { inviter: Option<usize> },
    Sell { who: usize, amount: i64 },
    Refund { nth: usize, amount: i64 },
    Post { who: usize },
    Merge { one: usize, other: usize },
    UndoMerge,
}

fn acts() -> impl Strategy<Value = Vec<Act>> {
    let who = 0_usize..1_000;
    let act = prop_oneof![
        4 => prop::option::weighted(0.8, who.clone()).prop_map(|inviter| Act::Join { inviter }),
        6 => (who.clone(), 1_i64..400).prop_map(|(who, amount)| Act::Sell { who, amount }),
        4 => (who.clone(), 1_i64..500).prop_map(|(nth, amount)| Act::Refund { nth, amount }),
        2 => who.clone().prop_map(|who| Act::Post { who }),
        1 => (who.clone(), who).prop_map(|(one, other)| Act::Merge { one, other }),
        1 => Just(Act::UndoMerge),
    ];
    prop::collection::vec(act, 1..30)
}

/// A sale: how much, what came back.
#[derive(Debug, Clone)]
struct Sold {
    id: Value,
    amount: i64,
    back: i64,
}

#[derive(Debug, Default)]
struct Model {
    people: Vec<i64>,
    inviter: BTreeMap<i64, i64>,
    sold: Vec<Sold>,
    /// The sale because of which a friend counts.
    counts: BTreeMap<i64, usize>,
    /// Merged away: by whom.
    survivor: BTreeMap<i64, i64>,
    merges: Vec<(Value, i64)>,
}

impl Model {
    fn person(&self, mut row: i64) -> i64 {
        while let Some(survivor) = self.survivor.get(&row) {
            row = *survivor;
        }
        row
    }

    /// The row of a person by which they are a friend: the first that was brought by somebody else.
    fn friend_row(&self, person: i64) -> Option<i64> {
        let brought = self.inviter.iter().filter(|(row, _)| self.person(**row) == person);
        brought.filter(|(_, inviter)| self.person(**inviter) != person).map(|(row, _)| *row).min()
    }

    /// Friends of a person who count.
    fn counted(&self, person: i64) -> i64 {
        let is_theirs = |row: &&i64| {
            let inviter = self.inviter[*row];
            self.person(inviter) == person && self.friend_row(self.person(**row)) == Some(**row)
        };
        i64::try_from(self.counts.keys().filter(is_theirs).count()).unwrap()
    }

    fn sell(&mut self, who: i64, amount: i64, id: Value) {
        self.sold.push(Sold { id, amount, back: 0 });
        if let Some(friend) = self.friend_row(who) {
            self.counts.entry(friend).or_insert(self.sold.len() - 1);
        }
    }

    fn refund(&mut self, nth: usize, amount: i64) {
        self.sold[nth].back += amount;
        if self.sold[nth].back == self.sold[nth].amount {
            self.counts.retain(|_, sale| *sale != nth);
        }
    }
}

const BUDGET: i64 = 1_500;

fn step(shop: &TestShop, model: &mut Model, post: i64, act: &Act) {
    shop.later(1_000);
    let one_of = |nth: usize, model: &Model| (!model.people.is_empty()).then(|| model.people[nth % model.people.len()]);
    match act {
        Act::Join { inviter } => {
            let nth = i64::try_from(model.people.len()).unwrap() + 1;
            let who = match inviter.and_then(|nth| one_of(nth, model)) {
                Some(inviter) => {
                    let who = friend(shop, nth, inviter);
                    model.inviter.insert(who, model.person(inviter));
                    who
                }
                None => joins(shop, nth),
            };
            model.people.push(who);
        }
        Act::Sell { who, amount } => {
            let Some(who) = one_of(*who, model) else { return };
            let sale = buys(shop, who, *amount);
            let who = model.person(who);
            model.sell(who, *amount, sale["sale"].clone());
        }
        Act::Refund { nth, amount } => {
            if model.sold.is_empty() {
                return;
            }
            let nth = nth % model.sold.len();
            let left = model.sold[nth].amount - model.sold[nth].back;
            if left == 0 {
                return;
            }
            let amount = left.min(*amount);
            gives_back(shop, &json!({ "sale": model.sold[nth].id }), Some(amount));
            model.refund(nth, amount);
        }
        Act::Post { who } => {
            if let Some(who) = one_of(*who, model) {
                confirm(shop, Role::Manager, who, post);
            }
        }
        Act::Merge { one, other } => {
            let (Some(one), Some(other)) = (one_of(*one, model), one_of(*other, model)) else { return };
            let (one, other) = (model.person(one), model.person(other));
            if one != other {
                let merge = shop.ok(Role::Manager, "members.merge", json!({ "survivor": one, "merged": other }));
                model.survivor.insert(other, one);
                model.merges.push((merge["merge"].clone(), other));
            }
        }
        Act::UndoMerge => {
            if let Some((merge, merged)) = model.merges.pop() {
                shop.ok(Role::Manager, "members.undo_merge", json!({ "merge": merge }));
                model.survivor.remove(&merged);
            }
        }
    }
}

fn sum(shop: &TestShop, query: &str) -> i64 {
    shop.with_conn(|conn| conn.query_row(query, [], |row| row.get(0))).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    /// After every step: `check` is clean, no budget is passed, used is what stands, nothing was paid twice for one cause,
    /// and everybody's friends count as the child says.
    #[test]
    fn friends_count_and_budgets_hold_whatever_is_done(acts in acts()) {
        let shop = TestShop::open();
        let both = json!({ "member": points(90), "friend": bonus(40), "budget": BUDGET });
        let bought = running(&shop, "Friends", friend_bought(100, both));
        let post = running(&shop, "Post", posts(json!({ "budget": 300, "perMember": { "times": 2, "every": "ever" } })));
        let rungs = running(&shop, "Ladder", ladder(&[(1, points(10)), (2, bonus(25)), (3, points(30))], json!({ "budget": 120 })));
        let mut model = Model::default();
        for act in &acts {
            step(&shop, &mut model, post, act);
            prop_assert_eq!(shop.findings(), vec![], "after {:?}", act);
            for (programme, budget) in [(bought, BUDGET), (post, 300), (rungs, 120)] {
                let stands = sum(&shop, &format!(
                    "SELECT coalesce(sum(cost - back), 0) FROM reward WHERE programme_id = {programme} AND state <> 'missed'"
                ));
                let said = used(&shop, programme);
                prop_assert_eq!(said, stands);
                prop_assert!(said <= budget);
            }
            let twice = "SELECT count(*) FROM (SELECT 1 FROM reward WHERE state <> 'taken_back'
                GROUP BY programme_id, cause_id, member_id, side, rung HAVING count(*) > 1)";
            prop_assert_eq!(sum(&shop, twice), 0);
            for who in &model.people {
                let counted = of(&shop, *who)["countedFriends"].as_i64();
                prop_assert_eq!(counted, Some(model.counted(model.person(*who))), "member {} after {:?}", who, act);
            }
        }
    }
}
