//! Sales at the counter: priced, paid in parts, proved, numbered, held, kept over a crash.

use crate::gifts_support::refusal;
use crate::sales_support::*;
use serde_json::{Value, json};
use shop_core::kernel::{ApiError, Role};
use shop_core::testing::TestShop;
use shop_core::{Call, dispatch};
use std::sync::{Arc, Barrier};
use uuid::Uuid;

fn quote(shop: &TestShop, request: Value) -> Value {
    shop.ok(Role::Clerk, "sales.quote", request)
}

#[test]
fn an_amount_is_paid_in_cash_and_the_change_is_told() {
    let shop = TestShop::open();
    let asked = quote(&shop, amount(4_280, json!([{ "kind": "cash", "given": 5_000 }])));
    assert_eq!((&asked["cashDue"], &asked["change"], &asked["covers"]), (&json!(4_280), &json!(720), &json!(true)));
    let sale = pay(&shop, amount(4_280, json!([{ "kind": "cash", "given": 5_000 }])));
    assert_eq!((&sale["number"], &sale["day"], &sale["change"]), (&json!(1), &json!("2026-11-20"), &json!(720)));
    assert_eq!((&sale["given"], &sale["earned"], &sale["pointsBalance"]), (&json!(5_000), &json!(0), &Value::Null));
    assert_eq!(part(&sale, "cash", "amount"), 4_280, "the change does not stay in the drawer");
    for by in [
        json!({ "by": "sale", "sale": sale["sale"] }),
        json!({ "by": "receipt", "day": null, "number": 1 }),
        json!({ "by": "receipt", "day": "2026-11-20", "number": 1 }),
        json!({ "by": "scan", "text": sale["code"].as_str().unwrap().to_lowercase() }),
    ] {
        assert_eq!(shop.ok(Role::Clerk, "sales.read_sale", by.clone()), sale, "{by}");
    }
    adds_up(&shop);
}

#[test]
fn a_sale_paid_in_three_parts_spends_earns_and_settles_in_one_act_with_one_notice() {
    let shop = TestShop::open();
    let who = buyer(&shop, 1);
    recharge(&shop, who.id, 20_000, 2_000);
    pay(&shop, member_pays(&who, 50_000, json!([cash()])));
    assert_eq!(points(&shop, who.id), 500, "one point for each full unit");
    let heard = shop.app.listen();
    let parts = json!([by("stored_value", 20_500), by_points(300), { "kind": "cash", "given": 10_000 }]);
    let asked = quote(&shop, json!({ "basket": { "member": who.id, "amount": 30_000 }, "payments": parts }));
    assert_eq!(asked["needsProof"], true);
    assert_eq!((&asked["points"]["worth"], &asked["storedValue"]["leaves"]), (&json!(300), &json!(0)));
    let sale = pay(&shop, member_pays(&who, 30_000, parts));
    assert_eq!(heard.try_iter().count(), 1, "one act tells its changes once");
    assert_eq!([part(&sale, "stored_value", "principal"), part(&sale, "stored_value", "bonus")], [20_000, 500]);
    assert_eq!((part(&sale, "points", "points"), part(&sale, "points", "amount")), (300, 300));
    assert_eq!((part(&sale, "cash", "amount"), &sale["change"]), (9_200, &json!(800)));
    assert_eq!(sale["earned"], asked["earns"], "the quote and the sale run one rule");
    assert_eq!(sale["earned"], 297, "what points paid earns nothing");
    assert_eq!((wallet(&shop, who.id), points(&shop, who.id)), ([0, 1_500], 500 - 300 + 297));
    assert_eq!(settled(&shop, who.id), 50_000 + 29_700);
    let book = shop.ok(Role::Clerk, "members.read_timeline", json!({ "member": who.id, "before": null, "limit": 20 }));
    let line = &book["entries"][0];
    assert_eq!((&line["kind"], &line["amount"]), (&json!("sale"), &json!(30_000)));
    assert_eq!(line["args"], json!({ "receipt": "2", "points": 297 }), "one line tells the sale and what followed");
    let kinds: Vec<&str> =
        book["entries"].as_array().unwrap().iter().map(|line| line["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["sale", "sale", "recharged", "joined"]);
    let lately = shop.ok(Role::Clerk, "today.read", json!({}))["acts"][0].clone();
    assert_eq!((&lately["kind"], &lately["args"]["amount"]), (&json!("sale_paid"), &json!(30_000)));
    adds_up(&shop);
}

#[test]
fn an_act_that_comes_twice_is_one_sale_with_one_set_of_points() {
    // Complaints 1 and 2: a repeat, at once or later, is the first sale over again.
    let shop = Arc::new(TestShop::open());
    let who = buyer(&shop, 1);
    let call = Call::new("sales.pay", member_pays(&who, 4_200, json!([cash()]))).with_id(Uuid::from_u128(5));
    let both: Vec<Value> = (0..2)
        .map(|_| {
            let (shop, call) = (Arc::clone(&shop), call.clone());
            std::thread::spawn(move || dispatch(&shop.app, &shop.caller(Role::Clerk), &call).unwrap())
        })
        .collect::<Vec<_>>()
        .into_iter()
        .map(|till| till.join().unwrap())
        .collect();
    assert_eq!(both[0], both[1]);
    shop.later(3_600_000);
    assert_eq!(dispatch(&shop.app, &shop.caller(Role::Clerk), &call).unwrap(), both[0]);
    assert_eq!((count(&shop, "sale"), points(&shop, who.id), settled(&shop, who.id)), (1, 42, 4_200));
    adds_up(&shop);
}

#[test]
fn naming_a_member_spends_nothing() {
    // Complaint 10.
    let shop = TestShop::open();
    let (who, other) = (buyer(&shop, 1), buyer(&shop, 2));
    recharge(&shop, who.id, 20_000, 2_000);
    let by_name = json!({ "basket": { "member": who.id, "amount": 1_000 }, "payments": [by("stored_value", 1_000)] });
    assert_eq!(shop.refused(Role::Clerk, "sales.pay", by_name.clone()), "stored_value.proof_missing");
    let mut anothers = by_name.clone();
    anothers["proof"] = card_proof(&other);
    assert_eq!(shop.refused(Role::Clerk, "sales.pay", anothers), "stored_value.other_card");
    let mut word = by_name;
    word["proof"] = json!({ "by": "manager" });
    let sale = with_word(&shop, "sales.pay", &word, "spend_unproved");
    assert_eq!(sale["by"], "林秀 Xiu", "the one who served is on record");
    assert_eq!(wallet(&shop, who.id), [19_000, 2_000]);
    // Points worth little need no proof, above the threshold they do.
    pay(&shop, member_pays(&who, 700_000, json!([cash()])));
    let points = |points: i64| json!({ "basket": { "member": who.id, "amount": 100_000 }, "payments": [by_points(points), cash()] });
    shop.ok(Role::Clerk, "sales.pay", points(5_000));
    let above = points(5_010);
    assert_eq!(shop.refused(Role::Clerk, "sales.pay", above), "stored_value.proof_missing");
    adds_up(&shop);
}

#[test]
fn a_part_of_the_points_may_be_spent_in_steps_from_a_minimum() {
    // Complaint 9.
    let shop = TestShop::open();
    let who = buyer(&shop, 1);
    pay(&shop, member_pays(&who, 50_000, json!([cash()])));
    let basket = json!({ "member": who.id, "amount": 399 });
    let asked = quote(&shop, json!({ "basket": basket, "payments": [] }));
    assert_eq!(
        asked["points"],
        json!({ "balance": 500, "least": 100, "step": 10, "most": 390, "mostWorth": 390, "worth": 0 }),
        "no more than the sale comes to"
    );
    let with_card = quote(&shop, json!({ "basket": basket, "payments": [by("card", 250)] }));
    assert_eq!(with_card["points"]["most"], 140, "no more than the other parts leave");
    for (points, why) in [(90, "points.below_minimum"), (105, "points.not_a_step"), (400, "sales.paid_too_much")] {
        let request = member_pays(&who, 399, json!([by_points(points), cash()]));
        assert_eq!(shop.refused(Role::Clerk, "sales.pay", request), why, "{points}");
    }
    pay(&shop, member_pays(&who, 399, json!([by_points(100), cash()])));
    assert_eq!(points(&shop, who.id), 500 - 100 + 2, "the rest stays");
    shop.ok(Role::Owner, "points.change_rules", {
        let mut rules = shop.ok(Role::Owner, "points.read_rules", json!({}));
        rules["mostOfSaleBp"] = json!(5_000);
        rules
    });
    let half = member_pays(&who, 400, json!([by_points(210), cash()]));
    let said = refusal(&shop, Role::Clerk, "sales.pay", half);
    assert_eq!((&said["code"], &said["most"]), (&json!("points_out_of_bounds"), &json!(200)));
    adds_up(&shop);
}

#[test]
fn what_was_quoted_is_looked_at_again_when_it_is_paid() {
    // Complaint 12: the screen is old, the books are not.
    let shop = TestShop::open();
    let who = buyer(&shop, 1);
    recharge(&shop, who.id, 20_000, 2_000);
    let all = member_pays(&who, 22_000, json!([by("stored_value", 22_000)]));
    assert_eq!(quote(&shop, json!({ "basket": all["basket"], "payments": all["payments"] }))["covers"], true);
    pay(&shop, member_pays(&who, 1, json!([by("stored_value", 1)])));
    assert_eq!(shop.refused(Role::Clerk, "sales.pay", all), "stored_value.not_enough");
    let pears = product(&shop, "Pears", 500);
    let lines = json!({ "lines": [{ "product": pears, "quantity": 2, "price": null }] });
    shop.ok(
        Role::Manager,
        "sales.change_product",
        json!({ "product": pears, "name": "Pears", "price": 600, "kind": "profit" }),
    );
    let shown = json!({ "basket": lines, "payments": [cash()], "totalShown": 1_000 });
    let said = refusal(&shop, Role::Clerk, "sales.pay", shown);
    assert_eq!((&said["code"], &said["amount"]), (&json!("total_changed"), &json!(1_200)));
    assert_eq!(count(&shop, "sale"), 1);
    adds_up(&shop);
}

#[test]
fn racing_tills_never_overspend_and_number_without_gaps() {
    // Complaint 11: one balance, many tills.
    let shop = Arc::new(TestShop::open());
    let who = Arc::new(buyer(&shop, 1));
    recharge(&shop, who.id, 10_000, 0);
    let start = Arc::new(Barrier::new(6));
    let tills: Vec<_> = (0..6_u128)
        .map(|till| {
            let (shop, who, start) = (Arc::clone(&shop), Arc::clone(&who), Arc::clone(&start));
            std::thread::spawn(move || {
                start.wait();
                let role = [Role::Clerk, Role::Manager, Role::Owner][usize::try_from(till % 3).unwrap()];
                (0..8_u128)
                    .filter(|nth| {
                        let request = member_pays(&who, 700, json!([by("stored_value", 700)]));
                        let call = Call::new("sales.pay", request).with_id(Uuid::from_u128(till * 100 + nth));
                        match dispatch(&shop.app, &shop.caller(role), &call) {
                            Ok(_) => true,
                            Err(ApiError::Refused { refusal }) if refusal.code == "not_enough" => false,
                            Err(other) => panic!("{other:?}"),
                        }
                    })
                    .count()
            })
        })
        .collect();
    let paid: usize = tills.into_iter().map(|till| till.join().unwrap()).sum();
    assert_eq!(paid, 14, "10,000 pays 14 times 700 and not once more");
    assert_eq!(wallet(&shop, who.id), [200, 0]);
    let numbers: (i64, i64, i64) = shop
        .with_conn(|conn| {
            conn.query_row("SELECT min(number), max(number), count(DISTINCT number) FROM sale", [], |row| {
                Ok((row.get(0)?, row.get(1)?, row.get(2)?))
            })
        })
        .unwrap();
    assert_eq!(numbers, (1, 14, 14));
    shop.later(86_400_000);
    assert_eq!(pay(&shop, amount(100, json!([cash()])))["number"], 1, "each shop-local day begins at 1");
    adds_up(&shop);
}

#[test]
fn cash_is_due_in_the_shops_step_and_the_rounding_is_on_the_receipt() {
    let shop = TestShop::open();
    let mut settings = shop.ok(Role::Clerk, "sales.read_settings", json!({}));
    assert_eq!((&settings["cashStep"], &settings["clerkRefundLimit"]), (&json!(1), &json!(5_000)));
    settings["cashStep"] = json!(5);
    settings["mobileLabel"] = json!("WeChat");
    assert_eq!(shop.ok(Role::Manager, "sales.change_settings", settings.clone()), settings);
    assert_eq!(shop.refused(Role::Clerk, "sales.change_settings", settings.clone()), "kernel.not_allowed");
    settings["cashStep"] = json!(3);
    assert_eq!(shop.refused(Role::Manager, "sales.change_settings", settings), "sales.step_out_of_bounds");
    let sale = pay(&shop, amount(1_233, json!([by("card", 1_000), cash()])));
    assert_eq!((part(&sale, "cash", "amount"), &sale["rounding"]), (235, &json!(2)));
    let exact = pay(&shop, amount(1_233, json!([by("mobile", 1_233)])));
    assert_eq!(exact["rounding"], 0, "only cash is rounded");
    adds_up(&shop);
}

#[test]
fn whoever_is_no_member_earns_and_spends_nothing() {
    // Complaint 21: what is personal needs a member.
    let shop = TestShop::open();
    for spend in [by("stored_value", 100), by_points(100)] {
        let request = amount(100, json!([spend]));
        assert_eq!(shop.refused(Role::Clerk, "sales.pay", request), "sales.member_needed");
    }
    let asked = quote(&shop, amount(10_000, json!([])));
    assert_eq!((&asked["earns"], &asked["points"], &asked["storedValue"]), (&json!(0), &Value::Null, &Value::Null));
}

#[test]
fn what_cannot_be_sold_is_refused_with_the_reason() {
    let shop = TestShop::open();
    let line =
        |quantity: i64, price: Value| json!({ "product": null, "name": "x", "quantity": quantity, "price": price });
    let lines = |lines: Vec<Value>| json!({ "basket": { "lines": lines }, "payments": [cash()] });
    for (request, why) in [
        (json!({ "basket": {}, "payments": [cash()] }), "nothing_sold"),
        (amount(0, json!([cash()])), "nothing_sold"),
        (json!({ "basket": { "amount": 5, "lines": [line(1, json!(5))] }, "payments": [cash()] }), "amount_and_lines"),
        (amount(-5, json!([cash()])), "amount_out_of_bounds"),
        (amount(10_000_000_001, json!([cash()])), "amount_out_of_bounds"),
        (lines(vec![line(9_999, json!(9_999_999))]), "amount_out_of_bounds"),
        (lines(vec![line(0, json!(5))]), "quantity_out_of_bounds"),
        (lines(vec![line(10_000, json!(5))]), "quantity_out_of_bounds"),
        (lines(vec![line(1, Value::Null)]), "price_missing"),
        (lines(vec![line(1, json!(1)); 201]), "too_many_lines"),
        (lines(vec![json!({ "product": 7, "quantity": 1, "price": null })]), "unknown_product"),
        (json!({ "basket": { "amount": 5, "note": "n".repeat(201) }, "payments": [cash()] }), "text_too_long"),
        (amount(500, json!([])), "not_paid"),
        (amount(500, json!([by("card", 499)])), "not_paid"),
        (amount(500, json!([by("card", 501)])), "paid_too_much"),
        (amount(500, json!([{ "kind": "cash", "given": 499 }])), "cash_too_little"),
        (amount(500, json!([cash(), cash()])), "way_twice"),
        (amount(500, json!([by("card", 1), by("card", 499)])), "way_twice"),
    ] {
        assert_eq!(shop.refused(Role::Clerk, "sales.pay", request.clone()), format!("sales.{why}"), "{request}");
    }
    for (by, why) in [
        (json!({ "by": "receipt", "day": "20.11.2026", "number": 1 }), "day_unreadable"),
        (json!({ "by": "receipt", "day": "2026-11-21", "number": 1 }), "day_ahead"),
        (json!({ "by": "receipt", "day": null, "number": 1 }), "unknown_sale"),
        (json!({ "by": "scan", "text": "SLP1NOTACODE" }), "unknown_sale"),
    ] {
        assert_eq!(shop.refused(Role::Clerk, "sales.read_sale", by.clone()), format!("sales.{why}"), "{by}");
    }
    assert_eq!(shop.refused(Role::Clerk, "sales.list", json!({ "limit": 201 })), "sales.limit_out_of_bounds");
    assert_eq!(count(&shop, "sale"), 0);
    adds_up(&shop);
}
