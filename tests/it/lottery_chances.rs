//! Chances: how they are earned, handed out, limited, taken back; who has none.

use crate::lottery_support::{dealt, give, of_member, opened, person, prize, read, terms, with};
use crate::sales_support::{amount, cash, pay, with_word};
use serde_json::{Value, json};
use shop_core::kernel::Role;
use shop_core::testing::TestShop;

/// 24 hours.
const DAY_MS: i64 = 86_400_000;

#[test]
fn limits_bound_what_one_person_is_dealt() {
    let shop = TestShop::open();
    let bag = prize(&shop, "Bag", 5, 240);
    let limits = json!({ "limits": { "perDay": null, "whole": 1 }, "fromDay": "2026-11-21" });
    let draw = opened(&shop, with(terms("deck", &[(bag, 5)]), limits));
    let who = person(&shop, 1);
    give(&shop, draw, who);
    give(&shop, draw, who);
    let begin = json!({ "draw": draw, "member": who });
    assert_eq!(shop.refused(Role::Clerk, "lottery.begin", begin.clone()), "lottery.not_yet");
    shop.later(DAY_MS);
    dealt(&shop, draw, who, 1);
    assert_eq!(shop.refused(Role::Clerk, "lottery.begin", begin), "lottery.draw_limit");
}

#[test]
fn sales_joining_and_points_earn_chances_and_a_refund_takes_unused_ones_back() {
    let shop = TestShop::open();
    let bag = prize(&shop, "Bag", 9, 240);
    let chances = json!([
        { "kind": "sale_over", "amount": 3_000, "mostPerSale": 2 }, { "kind": "joined", "chances": 3 },
        { "kind": "points", "points": 50 },
    ]);
    let draw = opened(
        &shop,
        with(terms("deck", &[(bag, 9)]), json!({ "chances": chances, "limits": { "perDay": 4, "whole": null } })),
    );
    let who = person(&shop, 1);
    let count = || of_member(&shop, who)["draws"][0]["chances"].as_i64().unwrap();
    assert_eq!(count(), 3, "for joining");
    let buys = |minor: i64| pay(&shop, json!({ "basket": { "member": who, "amount": minor }, "payments": [cash()] }));
    buys(2_999);
    assert_eq!(count(), 3);
    let sale = buys(99_000);
    assert_eq!(count(), 5, "at most two a sale");
    pay(&shop, amount(99_000, json!([cash()])));
    let back = |what: Value| json!({ "sale": sale["sale"], "what": what, "reason": "soft" });
    shop.ok(Role::Owner, "sales.refund", back(json!({ "by": "amount", "amount": 50_000 })));
    assert_eq!(count(), 4, "of a part in proportion, rounded down");
    shop.ok(Role::Owner, "sales.refund", back(json!({ "by": "rest" })));
    assert_eq!(count(), 3);
    shop.ok(Role::Owner, "points.adjust", json!({ "member": who, "points": 120, "reason": "tasting" }));
    let buy = |count: u32| json!({ "member": who, "draw": draw, "count": count, "proof": null });
    assert_eq!(shop.refused(Role::Clerk, "lottery.buy_chance", buy(30)), "points.not_enough");
    shop.ok(Role::Clerk, "lottery.buy_chance", buy(2));
    assert_eq!(count(), 5);
    for _ in 0..4 {
        dealt(&shop, draw, who, 1);
    }
    assert_eq!(of_member(&shop, who)["draws"][0]["blocked"], "day_limit");
    assert_eq!(shop.refused(Role::Clerk, "lottery.begin", json!({ "draw": draw, "member": who })), "lottery.day_limit");
    shop.later(DAY_MS);
    dealt(&shop, draw, who, 1);
    assert_eq!(shop.refused(Role::Clerk, "lottery.begin", json!({ "draw": draw, "member": who })), "lottery.no_chance");
    let line = json!({ "member": who, "draw": draw, "reason": "rain" });
    assert_eq!(shop.refused(Role::Clerk, "lottery.give_chance", line), "lottery.not_handed_out");
    assert_eq!(shop.findings(), []);
}

#[test]
fn a_used_chance_stays_used_and_the_owner_is_shown_that_its_sale_went_back() {
    let shop = TestShop::open();
    let bag = prize(&shop, "Bag", 9, 240);
    let draw = opened(&shop, terms("deck", &[(bag, 9)]));
    let who = person(&shop, 1);
    let sale = pay(&shop, json!({ "basket": { "member": who, "amount": 3_000 }, "payments": [cash()] }));
    dealt(&shop, draw, who, 1);
    shop.ok(Role::Owner, "sales.refund", json!({ "sale": sale["sale"], "what": { "by": "rest" }, "reason": "soft" }));
    assert_eq!(read(&shop, draw)["deals"].as_array().unwrap().len(), 1);
    let look = shop.with_conn(|conn| {
        conn.query_row("SELECT look FROM audit ORDER BY seq DESC LIMIT 1", [], |row| row.get::<_, i64>(0)).unwrap()
    });
    assert_eq!(look, 1);
    assert_eq!(shop.findings(), []);
}

#[test]
fn hand_outs_are_counted_and_slips_are_taken_once() {
    let shop = TestShop::open();
    let bag = prize(&shop, "Bag", 9, 240);
    let chances = json!([{ "kind": "hand_out", "perDay": 2 }]);
    let draw = opened(&shop, with(terms("deck", &[(bag, 9)]), json!({ "chances": chances })));
    let who = person(&shop, 1);
    let give = |reason: &str| json!({ "member": who, "draw": draw, "reason": reason });
    assert_eq!(shop.refused(Role::Clerk, "lottery.give_chance", give("")), "lottery.reason_missing");
    shop.ok(Role::Clerk, "lottery.give_chance", give("came in the rain"));
    let slip = shop.ok(Role::Clerk, "lottery.make_slip", json!({ "draw": draw, "reason": "a tourist" }));
    assert!(slip["code"].as_str().unwrap().starts_with("SLD1"));
    assert_eq!(of_member(&shop, who)["draws"][0]["handOutsLeft"], 0);
    assert_eq!(shop.refused(Role::Clerk, "lottery.give_chance", give("again")), "kernel.approval_needed");
    with_word(&shop, "lottery.give_chance", &give("again"), "discretion");
    let take = |code: &str| json!({ "code": code, "member": who });
    let code = slip["code"].as_str().unwrap();
    assert_eq!(shop.refused(Role::Clerk, "lottery.take_slip", take(&code[..9])), "lottery.half_slip");
    assert_eq!(shop.refused(Role::Clerk, "lottery.take_slip", take("SLD1000000000")), "lottery.unknown_slip");
    let scan = shop.ok(Role::Clerk, "counter.read_scan", json!({ "text": code }));
    assert_eq!((scan["is"].as_str(), &scan["taken"]), (Some("draw_slip"), &json!(false)), "{scan}");
    let taken = shop.ok(Role::Clerk, "lottery.take_slip", take(slip["typed"].as_str().unwrap()));
    assert_eq!(taken["draws"][0]["chances"], 3);
    assert_eq!(shop.refused(Role::Clerk, "lottery.take_slip", take(code)), "lottery.slip_taken");
    for _ in 0..8 {
        shop.ok(Role::Manager, "lottery.make_slip", json!({ "draw": draw, "reason": "stand" }));
    }
    assert_eq!(
        shop.refused(Role::Manager, "lottery.make_slip", json!({ "draw": draw, "reason": "stand" })),
        "lottery.daily_limit"
    );
    assert_eq!(
        shop.refused(
            Role::Clerk,
            "lottery.buy_chance",
            json!({ "member": who, "draw": draw, "count": 1, "proof": null })
        ),
        "lottery.not_for_points"
    );
    assert_eq!(shop.findings(), []);
}

#[test]
fn who_works_here_takes_no_part() {
    let shop = TestShop::open();
    let bag = prize(&shop, "Bag", 9, 240);
    let draw = opened(&shop, terms("deck", &[(bag, 9)]));
    let xiu = crate::people::enrol(
        &shop,
        "林秀 Xiu",
        "13900000009",
        json!({ "tags": ["员工"], "duplicatesSeen": true }),
    )["member"]
        .as_i64()
        .unwrap();
    pay(&shop, json!({ "basket": { "member": xiu, "amount": 9_000 }, "payments": [cash()] }));
    let has = of_member(&shop, xiu);
    assert_eq!(
        (&has["barred"], &has["draws"][0]["chances"], &has["draws"][0]["blocked"]),
        (&json!(true), &json!(0), &json!("barred"))
    );
    let request = json!({ "member": xiu, "draw": draw, "reason": "colleague" });
    assert_eq!(shop.refused(Role::Owner, "lottery.give_chance", request), "lottery.barred");
    assert_eq!(shop.refused(Role::Clerk, "lottery.begin", json!({ "draw": draw, "member": xiu })), "lottery.barred");
}
