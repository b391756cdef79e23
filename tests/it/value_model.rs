//! Random sequences of acts on stored value and points, compared after each step with a model too simple to be wrong.

use crate::gifts_support::adds_up;
use crate::value_support::{fact, id, money, named, points_of, points_rules, recharge, spend, wallet};
use proptest::prelude::*;
use serde_json::json;
use shop_core::kernel::{ApiError, CauseId, Role, Share};
use shop_core::points::{self, EarnBasis};
use shop_core::stored_value;
use shop_core::testing::TestShop;

/// What somebody does to one of two members; `nth` is read as "one of those there are".
#[derive(Debug, Clone)]
enum Act {
    Recharge { who: usize, paid: i64 },
    Bonus { who: usize, amount: i64 },
    Spend { who: usize, amount: i64 },
    PayOut { who: usize, amount: i64 },
    Earn { who: usize, amount: i64 },
    Use { who: usize, points: i64 },
    Refund { nth: usize, part: i64 },
}

fn acts() -> impl Strategy<Value = Vec<Act>> {
    let who = 0_usize..2;
    let act = prop_oneof![
        3 => (who.clone(), 1_i64..3_000).prop_map(|(who, paid)| Act::Recharge { who, paid }),
        2 => (who.clone(), 1_i64..500).prop_map(|(who, amount)| Act::Bonus { who, amount }),
        4 => (who.clone(), 1_i64..2_000).prop_map(|(who, amount)| Act::Spend { who, amount }),
        1 => (who.clone(), 1_i64..1_000).prop_map(|(who, amount)| Act::PayOut { who, amount }),
        3 => (who.clone(), 1_i64..9_000).prop_map(|(who, amount)| Act::Earn { who, amount }),
        3 => (who, 1_i64..80).prop_map(|(who, points)| Act::Use { who, points }),
        5 => (0_usize..1_000, 0_i64..=4).prop_map(|(nth, part)| Act::Refund { nth, part }),
    ];
    proptest::collection::vec(act, 1..50)
}

/// What a cause moved: signed amounts, and how much of each was taken back.
#[derive(Debug, Clone)]
struct Posted {
    cause: CauseId,
    who: usize,
    moved: [i64; 3],
    back: [i64; 3],
}

/// Principal, bonus and points of two members, and every cause.
#[derive(Debug, Default)]
struct Model {
    has: [[i64; 3]; 2],
    posted: Vec<Posted>,
}

impl Model {
    fn post(&mut self, cause: CauseId, who: usize, moved: [i64; 3]) {
        (0..3).for_each(|part| self.has[who][part] += moved[part]);
        self.posted.push(Posted { cause, who, moved, back: [0; 3] });
    }

    /// A refund as a child would work it out: quarters, rounded down; the odd piece of money to the larger remainder.
    fn refund(&mut self, nth: usize, part: i64) {
        let posted = &mut self.posted[nth];
        let [principal, bonus, points] = posted.moved.map(i64::abs);
        let sum = (principal + bonus) * part / 4;
        let exact = |of: i64| of * sum;
        let whole = (principal + bonus).max(1);
        let (mut p, mut b) = (exact(principal) / whole, exact(bonus) / whole);
        if p + b < sum {
            if exact(principal) % whole >= exact(bonus) % whole { p += 1 } else { b += 1 }
        }
        for (at, target) in [p, b, points * part / 4].into_iter().enumerate() {
            let more = (target - posted.back[at]).max(0);
            posted.back[at] += more;
            self.has[posted.who][at] -= more * posted.moved[at].signum();
        }
    }
}

struct Run {
    shop: TestShop,
    people: [i64; 2],
    model: Model,
}

impl Run {
    fn new() -> Self {
        let shop = TestShop::open();
        points_rules(&shop, json!({ "minimum": 0, "step": 1 }));
        let people = [named(&shop, "0001"), named(&shop, "0002")];
        Run { shop, people, model: Model::default() }
    }

    /// A verb with a cause of its own, whose answer must be `refused` or none.
    fn verb(
        &self,
        who: usize,
        refused: Option<&str>,
        verb: impl FnOnce(&shop_core::kernel::Tx<'_>, CauseId) -> shop_core::kernel::Result<()>,
    ) -> Option<CauseId> {
        let done = self.shop.act(Role::Clerk, |tx| {
            let cause = fact(tx, self.people[who])?;
            verb(tx, cause)?;
            Ok(cause)
        });
        match (done, refused) {
            (Ok(cause), None) => Some(cause),
            (Err(ApiError::Refused { refusal }), Some(code)) if refusal.code == code => None,
            (answer, expected) => panic!("{answer:?}, the model says {expected:?}"),
        }
    }

    fn act(&mut self, act: &Act) {
        match *act {
            Act::Recharge { who, paid } => {
                recharge(&self.shop, self.people[who], paid, 0);
                // The cause of a recharge is its own fact; it is refunded by its own command and not here.
                self.model.has[who][0] += paid;
            }
            Act::Bonus { who, amount } => {
                let member = id(self.people[who]);
                let cause =
                    self.verb(who, None, |tx, cause| stored_value::grant_bonus(tx, member, money(amount), cause));
                self.model.post(cause.unwrap(), who, [0, amount, 0]);
            }
            Act::Spend { who, amount } => {
                let [principal, bonus, _] = self.model.has[who];
                match spend(&self.shop, self.people[who], amount) {
                    Ok((cause, _)) => {
                        assert!(amount <= principal + bonus, "nobody spends what is not there");
                        let first = amount.min(principal.max(0));
                        self.model.post(cause, who, [-first, first - amount, 0]);
                    }
                    Err(_) => assert!(amount > principal + bonus, "whatever is there can be spent"),
                }
            }
            Act::PayOut { who, amount } => {
                let [principal, bonus, _] = self.model.has[who];
                let request = json!({ "member": self.people[who], "amount": amount, "paidBy": "cash" });
                let done = self.shop.call(Role::Manager, "stored_value.refund_balance", request);
                assert_eq!(done.is_ok(), amount <= principal.min(principal + bonus).max(0));
                if done.is_ok() {
                    self.model.has[who][0] -= amount;
                    self.model.has[who][1] -= bonus.max(0) * amount / principal;
                }
            }
            Act::Earn { who, amount } => {
                let member = id(self.people[who]);
                let basis = EarnBasis { amount: money(amount), visit: None, products: &[] };
                let cause = self.verb(who, None, |tx, cause| points::earn(tx, member, basis, cause).map(drop));
                self.model.post(cause.unwrap(), who, [0, 0, amount / 100]);
            }
            Act::Use { who, points: number } => {
                let member = id(self.people[who]);
                let refused = (number > self.model.has[who][2]).then_some("not_enough");
                let cause = self.verb(who, refused, |tx, cause| points::spend(tx, member, number, cause).map(drop));
                if let Some(cause) = cause {
                    self.model.post(cause, who, [0, 0, -number]);
                }
            }
            Act::Refund { nth, part } => {
                let Some(nth) = nth.checked_rem(self.model.posted.len()) else { return };
                let cause = self.model.posted[nth].cause;
                let share = Share::so_far(part, 4);
                self.shop
                    .act(Role::Clerk, |tx| {
                        points::reverse_part(tx, cause, share)?;
                        stored_value::reverse_part(tx, cause, share)
                    })
                    .unwrap();
                self.model.refund(nth, part);
            }
        }
    }

    /// The shop and the model say the same, and nothing is below zero unmarked.
    fn agrees(&self) {
        for (who, [principal, bonus, points]) in self.people.iter().zip(self.model.has) {
            assert_eq!(wallet(&self.shop, *who), [principal, bonus], "stored value");
            assert_eq!(points_of(&self.shop, *who), points, "points");
            let read = |command: &str| self.shop.ok(Role::Clerk, command, json!({ "member": who }));
            assert_eq!(read("stored_value.read_wallet")["overdrawn"], principal < 0 || bonus < 0);
            assert_eq!(
                read("points.read_points")["debt"],
                (-points).max(0),
                "a debt is open only while nothing can pay it"
            );
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, max_shrink_iters: 2_000, ..ProptestConfig::default() })]

    /// Whatever is done in whatever order, balances are what the simple books say, and all adds up.
    #[test]
    fn the_ledgers_say_what_simple_books_say(acts in acts()) {
        let mut run = Run::new();
        for act in &acts {
            run.act(act);
            run.agrees();
        }
        adds_up(&run.shop);
    }
}
