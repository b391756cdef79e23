//! Random sales, refunds, voids, recharges and retries, compared after each step with books a child would keep.

use crate::sales_support::*;
use proptest::prelude::*;
use serde_json::{Value, json};
use shop_core::kernel::{ApiError, Role};
use shop_core::testing::TestShop;
use shop_core::{Call, dispatch};

#[derive(Debug, Clone)]
enum Act {
    Sell { who: usize, amount: i64, stored: i64, points: i64 },
    Refund { nth: usize, amount: i64 },
    Void { nth: usize },
    Recharge { who: usize, package: usize },
    Again,
}

fn acts() -> impl Strategy<Value = Vec<Act>> {
    let who = 0_usize..2;
    let act = prop_oneof![
        5 => (who.clone(), 50_i64..30_000, 0_i64..20_000, 0_i64..60)
            .prop_map(|(who, amount, stored, tens)| Act::Sell { who, amount, stored, points: tens * 10 }),
        4 => (0_usize..1_000, 1_i64..20_000).prop_map(|(nth, amount)| Act::Refund { nth, amount }),
        1 => (0_usize..1_000).prop_map(|nth| Act::Void { nth }),
        2 => (who, 0_usize..2).prop_map(|(who, package)| Act::Recharge { who, package }),
        1 => Just(Act::Again),
    ];
    prop::collection::vec(act, 1..40)
}

#[derive(Debug, Clone, Default)]
struct Person {
    principal: i64,
    bonus: i64,
    points: i64,
    settled: i64,
}

#[derive(Debug, Clone)]
struct Sold {
    id: Value,
    who: usize,
    total: i64,
    refunded: i64,
    stored: i64,
    points: i64,
    earned: i64,
    money: i64,
}

#[derive(Debug, Default)]
struct Model {
    people: Vec<Person>,
    sales: Vec<Sold>,
    /// Cash that sales and recharges brought, less what went back.
    drawer: i64,
    receipts: i64,
    refunds: i64,
}

impl Model {
    fn sells(&self, who: usize, amount: i64, stored: i64, points: i64) -> Result<(), &'static str> {
        let has = &self.people[who];
        let fits = has.points.min(amount) / 10 * 10;
        let most = if fits < 100 { 0 } else { fits };
        if stored + points > amount {
            Err("paid_too_much")
        } else if points > most && points <= has.points {
            Err("points_out_of_bounds")
        } else if stored > has.principal + has.bonus {
            Err("not_enough")
        } else if points > 0 && points < 100 {
            Err("below_minimum")
        } else if points > 0 && points > has.points {
            Err("not_enough")
        } else {
            Ok(())
        }
    }

    fn sold(&mut self, id: Value, who: usize, total: i64, stored: i64, points: i64) -> &Sold {
        let money = total - points;
        let person = &mut self.people[who];
        let from_principal = stored.min(person.principal);
        person.principal -= from_principal;
        person.bonus -= stored - from_principal;
        person.points += money / 100 - points;
        person.settled += money;
        self.drawer += total - stored - points;
        self.receipts += 1;
        self.sales.push(Sold { id, who, total, refunded: 0, stored, points, earned: money / 100, money });
        self.sales.last().unwrap()
    }

    /// What goes back follows from the share so far; what the parts are the reply says, and they must add up.
    fn refunded(&mut self, nth: usize, amount: i64, slip: &Value) {
        let sale = &mut self.sales[nth];
        let of = |whole: i64, refunded: i64| whole * refunded / sale.total;
        let after = sale.refunded + amount;
        let diff = |whole: i64| of(whole, after) - of(whole, sale.refunded);
        assert_eq!(slip["pointsBack"], diff(sale.earned));
        assert_eq!(part(slip, "points", "points"), diff(sale.points));
        let ways = ["cash", "stored_value", "points"].map(|way| part(slip, way, "amount"));
        assert_eq!(ways.iter().sum::<i64>(), amount, "the parts are the refund");
        let [cash, stored, _] = ways;
        assert!(stored <= sale.stored);
        let person = &mut self.people[sale.who];
        person.points += diff(sale.points) - diff(sale.earned);
        person.settled -= diff(sale.money);
        person.principal += part(slip, "stored_value", "principal");
        person.bonus += part(slip, "stored_value", "bonus");
        assert_eq!(part(slip, "stored_value", "principal") + part(slip, "stored_value", "bonus"), stored);
        sale.refunded = after;
        self.drawer -= cash;
        self.refunds += 1;
    }
}

fn code(outcome: &Result<Value, ApiError>) -> &str {
    match outcome {
        Ok(_) => "done",
        Err(ApiError::Refused { refusal }) => &refusal.code,
        Err(other) => panic!("{other:?}"),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(20))]

    #[test]
    fn any_sequence_keeps_every_ledger_as_the_model_says(acts in acts()) {
        let shop = TestShop::open();
        let buyers = [buyer(&shop, 1), buyer(&shop, 2)];
        let mut model = Model { people: vec![Person::default(); 2], ..Model::default() };
        let mut last: Option<(Call, Result<Value, ApiError>)> = None;
        for act in acts {
            match act {
                Act::Sell { who, amount, stored, points } => {
                    let mut payments = Vec::new();
                    if stored > 0 { payments.push(by("stored_value", stored)); }
                    if points > 0 { payments.push(by_points(points)); }
                    payments.push(cash());
                    let call = Call::new("sales.pay", member_pays(&buyers[who], amount, json!(payments))).with_id(id(&shop));
                    let outcome = dispatch(&shop.app, &shop.caller(Role::Manager), &call);
                    match model.sells(who, amount, stored, points) {
                        Ok(()) => {
                            prop_assert_eq!(code(&outcome), "done");
                            let sale = outcome.as_ref().unwrap();
                            let sold = model.sold(sale["sale"].clone(), who, amount, stored, points);
                            prop_assert_eq!(&sale["earned"], sold.earned);
                            prop_assert_eq!(&sale["number"], model.receipts);
                            last = Some((call, outcome));
                        }
                        Err(why) => prop_assert_eq!(code(&outcome), why),
                    }
                }
                Act::Refund { nth, amount } if !model.sales.is_empty() => {
                    let nth = nth % model.sales.len();
                    let sale = &model.sales[nth];
                    let left = sale.total - sale.refunded;
                    let request = json!({ "sale": sale.id, "what": by_amount(amount), "reason": "" });
                    let call = Call::new("sales.refund", request).with_id(id(&shop));
                    let outcome = dispatch(&shop.app, &shop.caller(Role::Manager), &call);
                    if left == 0 {
                        prop_assert_eq!(code(&outcome), "nothing_to_refund");
                    } else if amount > left {
                        prop_assert_eq!(code(&outcome), "more_than_sold");
                    } else {
                        prop_assert_eq!(code(&outcome), "done");
                        model.refunded(nth, amount, &outcome.as_ref().unwrap()["slip"]);
                        last = Some((call, outcome));
                    }
                }
                Act::Void { nth } if !model.sales.is_empty() => {
                    let nth = nth % model.sales.len();
                    let sale = &model.sales[nth];
                    let (total, is_whole, is_over) = (sale.total, sale.refunded == 0, sale.refunded == sale.total);
                    let request = json!({ "sale": sale.id, "reason": "typed twice" });
                    let outcome = shop.call(Role::Manager, "sales.void", request);
                    if is_over {
                        prop_assert_eq!(code(&outcome), "nothing_to_refund");
                    } else if !is_whole {
                        prop_assert_eq!(code(&outcome), "refunded_already");
                    } else {
                        prop_assert_eq!(code(&outcome), "done");
                        model.refunded(nth, total, &outcome.unwrap()["slip"]);
                    }
                }
                Act::Recharge { who, package } => {
                    let (paid, bonus) = [(10_000, 0), (20_000, 2_000)][package];
                    let request = json!({
                        "member": buyers[who].id, "paid": paid, "bonus": bonus, "paidBy": "cash", "cashGiven": null,
                    });
                    let outcome = shop.call(Role::Manager, "stored_value.recharge", request);
                    if code(&outcome) == "done" {
                        model.people[who].principal += paid;
                        model.people[who].bonus += bonus;
                        model.drawer += paid;
                    } else {
                        prop_assert_eq!(code(&outcome), "above_cap");
                    }
                }
                Act::Again => {
                    if let Some((call, outcome)) = &last {
                        let again = dispatch(&shop.app, &shop.caller(Role::Manager), call);
                        prop_assert_eq!(&again, outcome, "a repeat changes nothing");
                    }
                }
                _ => {}
            }
            for (buyer, person) in buyers.iter().zip(&model.people) {
                prop_assert_eq!(wallet(&shop, buyer.id), [person.principal, person.bonus]);
                prop_assert_eq!((points(&shop, buyer.id), settled(&shop, buyer.id)), (person.points, person.settled));
            }
            prop_assert_eq!((count(&shop, "sale"), count(&shop, "refund")), (model.receipts, model.refunds));
            prop_assert_eq!(shop.findings(), []);
        }
        if model.receipts > 0 {
            let shift = shop.ok(Role::Manager, "sales.show_expected", json!({}));
            let ways = shift["ways"].as_array().unwrap();
            let drawer = ways.iter().find(|way| way["way"] == "cash").unwrap();
            prop_assert_eq!(&drawer["expected"], model.drawer, "the drawer holds what the model says");
        }
    }
}
