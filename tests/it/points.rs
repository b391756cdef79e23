//! Earning points, spending them, losing them, taking them back.

use crate::gifts_support::{adds_up, gift, pass, refusal};
use crate::value_support::{card, fact, id, money, named, points_of, points_rules, said_no, with_word};
use serde_json::{Value, json};
use shop_core::kernel::{ApiError, CauseId, Clock, Role, Share};
use shop_core::points::{self, EarnBasis, ProductPieces};
use shop_core::testing::TestShop;

fn earn(shop: &TestShop, member: i64, amount: i64) -> (CauseId, i64) {
    shop.act(Role::Clerk, |tx| {
        let cause = fact(tx, member)?;
        let basis = EarnBasis { amount: money(amount), visit: Some(tx.today()), products: &[] };
        Ok((cause, points::earn(tx, id(member), basis, cause)?))
    })
    .unwrap()
}

fn spend(shop: &TestShop, member: i64, number: i64) -> Result<CauseId, ApiError> {
    shop.act(Role::Clerk, |tx| {
        let cause = fact(tx, member)?;
        points::spend(tx, id(member), number, cause)?;
        Ok(cause)
    })
}

fn reverse(shop: &TestShop, cause: CauseId, part: i64, whole: i64) {
    shop.act(Role::Clerk, |tx| points::reverse_part(tx, cause, Share::so_far(part, whole))).unwrap();
}

fn adjust(member: i64, points: i64, reason: &str) -> Value {
    json!({ "member": member, "points": points, "reason": reason })
}

#[test]
fn a_sale_earns_by_amount_visit_product_day_and_level() {
    let shop = TestShop::open();
    let who = named(&shop, "0001");
    let quote = |amount: i64, products: Value| {
        let ask = json!({ "member": who, "amount": amount, "products": products });
        shop.ok(Role::Clerk, "points.quote_sale", ask)["earns"].as_i64().unwrap()
    };
    assert_eq!(quote(4_280, json!([])), 42, "earns 42 points");
    assert_eq!(earn(&shop, who, 4_280).1, 42);
    assert_eq!(earn(&shop, who, 99).1, 0);
    points_rules(&shop, json!({ "visitPoints": 5, "products": [{ "product": "Sugar oranges", "points": 10 }] }));
    assert_eq!(
        quote(4_280, json!([{ "product": " sugar ORANGES", "pieces": 2 }, { "product": "pears", "pieces": 9 }])),
        67
    );
    points_rules(&shop, json!({ "memberDay": { "day": 20, "multiplierBp": 20_000 } }));
    assert_eq!(quote(4_280, json!([])), 95, "⌊(42.80 + 5) × 2⌋ on the 20th");
    points_rules(&shop, json!({ "levels": [{ "name": "Gold", "from": 10_000, "multiplierBp": 15_000 }] }));
    let settle = |amount: i64| {
        shop.act(Role::Clerk, |tx| {
            let cause = fact(tx, who)?;
            points::settled_spend(tx, id(who), money(amount), cause)?;
            Ok(cause)
        })
        .unwrap()
    };
    let level = || shop.ok(Role::Clerk, "points.read_points", json!({ "member": who }))["level"]["name"].clone();
    settle(9_999);
    assert_eq!((level(), quote(4_280, json!([]))), (Value::Null, 95), "never before the threshold is met");
    let last = settle(1);
    assert_eq!((level(), quote(4_280, json!([]))), (json!("Gold"), 143), "⌊47.80 × 2 × 1.5⌋");
    reverse(&shop, last, 1, 1);
    reverse(&shop, last, 1, 1);
    assert_eq!(level(), Value::Null, "a refund takes the level with it");
    let visit_less = shop.act(Role::Clerk, |tx| {
        let cause = fact(tx, who)?;
        let products = [ProductPieces { product: "Sugar oranges".to_owned(), pieces: -3 }];
        points::earn(tx, id(who), EarnBasis { amount: money(-500), visit: None, products: &products }, cause)
    });
    assert_eq!(visit_less.unwrap(), 0, "nothing earns less than nothing");
    adds_up(&shop);
}

#[test]
fn points_are_spent_in_part_by_minimum_and_step_and_quoted_so() {
    let shop = TestShop::open();
    let who = named(&shop, "0001");
    shop.ok(Role::Manager, "points.adjust", adjust(who, 326, "tasting"));
    let ask = json!({ "member": who, "amount": 4_280, "products": [] });
    let quote = shop.ok(Role::Clerk, "points.quote_sale", ask);
    assert_eq!(
        (&quote["most"], &quote["mostWorth"], &quote["minimum"], &quote["step"]),
        (&json!(320), &json!(320), &json!(100), &json!(10))
    );
    assert_eq!(quote["freeOfProof"], 5_000);
    assert_eq!(said_no(spend(&shop, who, 99))["code"], "below_minimum");
    assert_eq!(said_no(spend(&shop, who, 101))["code"], "not_a_step");
    assert_eq!(said_no(spend(&shop, who, 330))["code"], "not_enough");
    assert_eq!(said_no(spend(&shop, who, 0))["code"], "points_out_of_bounds");
    spend(&shop, who, 100).unwrap();
    assert_eq!(points_of(&shop, who), 226);
    let spent: usize = std::thread::scope(|scope| {
        let tills: Vec<_> = (0..8).map(|_| scope.spawn(|| usize::from(spend(&shop, who, 100).is_ok()))).collect();
        tills.into_iter().map(|till| till.join().unwrap()).sum()
    });
    assert_eq!((spent, points_of(&shop, who)), (2, 26), "tills at once never spend more than there is");
    adds_up(&shop);
}

#[test]
fn what_expires_is_the_unspent_rest_of_its_lot_at_local_midnight() {
    let shop = TestShop::open();
    let who = named(&shop, "0001");
    points_rules(&shop, json!({ "expiryDays": 30, "minimum": 0, "step": 1 }));
    earn(&shop, who, 10_000);
    shop.later(24 * 3_600_000);
    earn(&shop, who, 20_000);
    let cause = spend(&shop, who, 60).unwrap();
    let next = || shop.ok(Role::Clerk, "points.read_points", json!({ "member": who }))["nextExpiry"].clone();
    assert_eq!(next()["points"], 40, "the soonest to expire went first");
    let until_ms = next()["expiresAtMs"].as_i64().unwrap();
    assert_eq!((until_ms + 8 * 3_600_000) % 86_400_000, 0, "midnight in Shanghai");
    shop.later(until_ms - shop.clock.now_ms() - 1);
    assert_eq!(points_of(&shop, who), 240, "its last moment");
    shop.later(1);
    assert_eq!(points_of(&shop, who), 200, "before the tick too, and what was spent does not come back as a debt");
    assert_eq!(said_no(spend(&shop, who, 201))["code"], "not_enough", "nobody spends what ran out");
    shop.clock.advance(-60_000);
    assert_eq!(points_of(&shop, who), 240, "by the clock as it stands");
    shop.later(60_000);
    shop.ok(Role::System, "system.tick", json!({}));
    shop.ok(Role::System, "system.tick", json!({}));
    assert_eq!(points_of(&shop, who), 200);
    shop.clock.advance(-60_000);
    assert_eq!(points_of(&shop, who), 200, "what was written down stays, whatever the clock");
    shop.later(60_000);
    reverse(&shop, cause, 1, 1);
    assert_eq!(points_of(&shop, who), 200, "points come back to their lot, with its old day");
    shop.ok(Role::System, "system.tick", json!({}));
    adds_up(&shop);
}

#[test]
fn a_refund_takes_earned_points_in_proportion_and_may_leave_a_debt_that_the_next_points_pay() {
    let shop = TestShop::open();
    let who = named(&shop, "0001");
    points_rules(&shop, json!({ "minimum": 0, "step": 1 }));
    let (cause, earned) = earn(&shop, who, 10_000);
    assert_eq!(earned, 100);
    reverse(&shop, cause, 1, 3);
    assert_eq!(points_of(&shop, who), 67, "⌊100 ÷ 3⌋ are taken");
    reverse(&shop, cause, 1, 3);
    assert_eq!(points_of(&shop, who), 67, "one refund, once");
    spend(&shop, who, 60).unwrap();
    reverse(&shop, cause, 3, 3);
    let now = || shop.ok(Role::Clerk, "points.read_points", json!({ "member": who }));
    assert_eq!((&now()["points"], &now()["debt"], &now()["worth"]), (&json!(-60), &json!(60), &json!(0)));
    assert_eq!(said_no(spend(&shop, who, 1))["code"], "not_enough");
    reverse(&shop, cause, 3, 3);
    earn(&shop, who, 5_000);
    assert_eq!((points_of(&shop, who), now()["debt"].clone()), (-10, json!(10)));
    earn(&shop, who, 5_000);
    assert_eq!((points_of(&shop, who), now()["debt"].clone()), (40, json!(0)));
    adds_up(&shop);
}

#[test]
fn a_refund_of_a_sale_paid_with_points_gives_them_back_and_takes_them_no_second_time() {
    let shop = TestShop::open();
    let who = named(&shop, "0001");
    shop.ok(Role::Manager, "points.adjust", adjust(who, 300, "tasting"));
    let cause = shop
        .act(Role::Clerk, |tx| {
            let cause = fact(tx, who)?;
            points::spend(tx, id(who), 200, cause)?;
            points::earn(
                tx,
                id(who),
                EarnBasis { amount: money(3_000), visit: Some(tx.today()), products: &[] },
                cause,
            )?;
            Ok(cause)
        })
        .unwrap();
    assert_eq!(points_of(&shop, who), 130);
    for _ in 0..2 {
        reverse(&shop, cause, 1, 3);
        assert_eq!(points_of(&shop, who), 186, "⌊200 ÷ 3⌋ come back, 10 are taken, once");
    }
    reverse(&shop, cause, 3, 3);
    assert_eq!(points_of(&shop, who), 300, "exactly as before the sale");
    shop.act(Role::Clerk, |tx| points::reverse(tx, cause)).unwrap();
    assert_eq!(points_of(&shop, who), 300);
    adds_up(&shop);
}

#[test]
fn a_gift_is_paid_for_with_points_and_given_back_while_it_waits() {
    let shop = TestShop::open();
    let (who, mug) = (named(&shop, "0001"), gift(&shop, "Mug", 1, 450));
    shop.ok(Role::Manager, "points.adjust", adjust(who, 6_000, "tasting"));
    let buy = |points: i64, proof: Value| json!({ "member": who, "gift": mug, "points": points, "proof": proof });
    let refused = |request: Value| shop.refused(Role::Clerk, "points.spend_on_gift", request);
    assert_eq!(refused(buy(55, Value::Null)), "points.no_price");
    points_rules(&shop, json!({ "gifts": [{ "gift": mug, "points": 55 }] }));
    assert_eq!(refused(buy(54, Value::Null)), "points.no_price", "the price on the screen is the price");
    let bought = shop.ok(Role::Clerk, "points.spend_on_gift", buy(55, Value::Null));
    assert_eq!((&bought["grant"]["reason"], &bought["grant"]["backing"]), (&json!("points"), &json!("reserved")));
    assert_eq!(bought["balance"]["points"], 5_945, "minimum and step are for sales");
    let undo = |bought: &Value| json!({ "purchase": bought["purchase"] });
    shop.ok(Role::Clerk, "points.undo_purchase", undo(&bought));
    assert_eq!(points_of(&shop, who), 6_000);
    assert_eq!(shop.refused(Role::Clerk, "points.undo_purchase", undo(&bought)), "points.already_undone");
    assert_eq!(shop.refused(Role::Clerk, "points.undo_purchase", json!({ "purchase": 99 })), "points.unknown_purchase");
    let late = shop.ok(Role::Clerk, "points.spend_on_gift", buy(55, Value::Null));
    pass(&shop, 9 * 3_600_000);
    with_word(&shop, "points.undo_purchase", &undo(&late), "undo_late");
    let bought = shop.ok(Role::Clerk, "points.spend_on_gift", buy(55, Value::Null));
    shop.ok(Role::Clerk, "gifts.hand_over", json!({ "grant": bought["grant"]["grant"] }));
    assert_eq!(shop.refused(Role::Clerk, "points.undo_purchase", undo(&bought)), "points.not_waiting");
    points_rules(&shop, json!({ "gifts": [{ "gift": mug, "points": 5_001 }] }));
    assert_eq!(refused(buy(5_001, Value::Null)), "stored_value.proof_missing", "worth more than 50.00");
    let proof = json!({ "by": "card", "cardText": card(&shop, who) });
    shop.ok(Role::Clerk, "points.spend_on_gift", buy(5_001, proof));
    assert_eq!(refused(buy(5_001, json!({ "by": "card", "cardText": card(&shop, who) }))), "points.not_enough");
    points_rules(&shop, json!({ "gifts": [{ "gift": mug, "points": 5_000 }] }));
    assert_eq!(refused(buy(5_000, Value::Null)), "points.not_enough", "exactly 50.00 needs no proof");
    assert_eq!(
        shop.refused(Role::Clerk, "gifts.give", json!({ "member": who, "gift": mug, "reason": "points", "note": "x" })),
        "gifts.reason_not_by_hand"
    );
    adds_up(&shop);
}

#[test]
fn coming_is_paid_for_once_a_day_and_taken_back_with_its_sale() {
    let shop = TestShop::open();
    let who = named(&shop, "0001");
    points_rules(&shop, json!({ "visitPoints": 5 }));
    let sale = |amount: i64| {
        let request =
            json!({ "basket": { "member": who, "amount": amount }, "payments": [{ "kind": "cash", "given": null }] });
        let paid = shop.ok(Role::Clerk, "sales.pay", request);
        (paid["sale"].clone(), paid["earned"].as_i64().unwrap())
    };
    let quoted = || {
        let ask = json!({ "basket": { "member": who, "amount": 1_000 }, "payments": [] });
        shop.ok(Role::Clerk, "sales.quote", ask)["earns"].as_i64().unwrap()
    };
    let back = |sale: &Value, what: Value| {
        shop.ok(Role::Manager, "sales.refund", json!({ "sale": sale, "what": what, "reason": "" }));
    };
    assert_eq!(quoted(), 15);
    let (first, earned) = sale(1_000);
    assert_eq!(earned, 15);
    assert_eq!((quoted(), sale(1_000).1), (10, 10), "they came once");
    back(&first, json!({ "by": "amount", "amount": 500 }));
    assert_eq!((points_of(&shop, who), sale(1_000).1), (25 - 7, 10), "half is back, and they came all the same");
    back(&first, json!({ "by": "rest" }));
    assert_eq!(points_of(&shop, who), 20, "the points for coming go with the sale they came with");
    let (again, earned) = sale(1_000);
    assert_eq!((earned, sale(1_000).1), (15, 10), "the next sale of the day is paid for coming, once");
    back(&again, json!({ "by": "rest" }));
    pass(&shop, 24 * 3_600_000);
    assert_eq!((sale(1_000).1, sale(1_000).1), (15, 10), "a new day");
    adds_up(&shop);
}

#[test]
fn a_gift_paid_for_with_points_that_is_never_handed_over_gives_them_back() {
    let shop = TestShop::open();
    let (who, mug) = (named(&shop, "0001"), gift(&shop, "Mug", 5, 450));
    points_rules(&shop, json!({ "expiryDays": null, "gifts": [{ "gift": mug, "points": 55 }] }));
    shop.ok(Role::Manager, "points.adjust", adjust(who, 200, "tasting"));
    let buy = || {
        let request = json!({ "member": who, "gift": mug, "points": 55, "proof": null });
        shop.ok(Role::Clerk, "points.spend_on_gift", request)
    };
    let undo =
        |bought: &Value| shop.refused(Role::Manager, "points.undo_purchase", json!({ "purchase": bought["purchase"] }));
    let cancelled = buy();
    assert_eq!(points_of(&shop, who), 145);
    let cancel = json!({ "grant": cancelled["grant"]["grant"], "note": "broken" });
    shop.ok(Role::Manager, "gifts.cancel_grant", cancel);
    assert_eq!(points_of(&shop, who), 200, "cancelled");
    assert_eq!(undo(&cancelled), "points.already_undone", "and not once more");
    let (lapsed, handed) = (buy(), buy());
    shop.ok(Role::Clerk, "gifts.hand_over", json!({ "grant": handed["grant"]["grant"] }));
    pass(&shop, 32 * 24 * 3_600_000);
    assert_eq!(points_of(&shop, who), 90);
    shop.ok(Role::System, "system.tick", json!({}));
    assert_eq!(points_of(&shop, who), 145, "run out; what was handed over stays paid for");
    assert_eq!(undo(&lapsed), "points.already_undone");
    adds_up(&shop);
}

#[test]
fn points_by_hand_need_a_manager_and_a_reason() {
    let shop = TestShop::open();
    let who = named(&shop, "0001");
    let refused = |request: Value| shop.refused(Role::Manager, "points.adjust", request);
    assert_eq!(shop.refused(Role::Clerk, "points.adjust", adjust(who, 5, "x")), "kernel.not_allowed");
    assert_eq!(refused(adjust(who, 5, " ")), "points.reason_missing");
    assert_eq!(refused(adjust(who, 5, &"x".repeat(201))), "points.text_too_long");
    assert_eq!(refused(adjust(who, 0, "x")), "points.points_out_of_bounds");
    assert_eq!(refused(adjust(who, -1, "x")), "points.not_enough");
    shop.ok(Role::Manager, "points.adjust", adjust(who, 5, "x"));
    assert_eq!(shop.ok(Role::Manager, "points.adjust", adjust(who, -5, "x"))["points"], 0);
    shop.act(Role::Clerk, |tx| {
        let cause = fact(tx, who)?;
        points::grant(tx, id(who), 7, cause)
    })
    .unwrap();
    assert_eq!(points_of(&shop, who), 7);
    adds_up(&shop);
}

#[test]
fn rules_that_cannot_be_are_refused() {
    let shop = TestShop::open();
    let rules = shop.ok(Role::Owner, "points.read_rules", json!({}));
    let code = |rule: &str, value: Value| {
        let mut changed = rules.clone();
        changed[rule] = value;
        refusal(&shop, Role::Owner, "points.change_rules", changed)["code"].clone()
    };
    for (rule, value) in [
        ("earnPoints", json!(-1)),
        ("earnPer", json!(0)),
        ("worthPoints", json!(0)),
        ("worthAmount", json!(-1)),
        ("step", json!(0)),
        ("minimum", json!(-1)),
        ("mostOfSaleBp", json!(10_001)),
        ("proofAbove", json!(-1)),
        ("expiryDays", json!(0)),
        ("memberDay", json!({ "day": 32, "multiplierBp": 10_000 })),
        ("memberDay", json!({ "day": 1, "multiplierBp": 9_999 })),
        ("visitPoints", json!(10_000_001)),
    ] {
        assert_eq!(code(rule, value.clone()), "rule_out_of_bounds", "{rule} {value}");
    }
    let level = |name: &str, from: i64| json!({ "name": name, "from": from, "multiplierBp": 10_000 });
    assert_eq!(code("levels", json!([level(" ", 1)])), "names_unfit");
    assert_eq!(code("levels", json!([level("Gold", 1), level("gold", 2)])), "names_unfit");
    assert_eq!(code("levels", json!([level("A", 5), level("B", 5)])), "levels_not_rising");
    assert_eq!(code("levels", json!([level(&"x".repeat(61), 5)])), "text_too_long");
    assert_eq!(
        code("products", json!([{ "product": "a", "points": 1 }, { "product": "A ", "points": 1 }])),
        "names_unfit"
    );
    assert_eq!(code("gifts", json!([{ "gift": 99, "points": 1 }])), "unknown_gift");
    assert_eq!(shop.refused(Role::Manager, "points.change_rules", rules.clone()), "kernel.not_allowed");
}

#[test]
fn the_check_finds_points_that_do_not_add_up() {
    let shop = TestShop::open();
    let who = named(&shop, "0001");
    let (cause, _) = earn(&shop, who, 10_000);
    shop.act(Role::Clerk, |tx| points::settled_spend(tx, id(who), money(5), cause)).unwrap();
    let found = |tamper: &str| {
        shop.with_conn(|conn| conn.execute_batch(&format!("SAVEPOINT t; {tamper}")).unwrap());
        let found: Vec<String> = shop.findings().into_iter().map(|finding| finding.what).collect();
        shop.with_conn(|conn| conn.execute_batch("ROLLBACK TO t; RELEASE t").unwrap());
        found
    };
    assert_eq!(found("UPDATE points_wallet SET points = 1"), ["points-balance"]);
    assert_eq!(found("UPDATE points_wallet SET debt = 1"), ["points-balance"]);
    assert_eq!(found("UPDATE points_wallet SET settled = 1"), ["points-settled"]);
    assert_eq!(found("UPDATE points_lot SET unspent = 1"), ["points-lot"]);
    let too_much = "INSERT INTO points_entry (member_id, kind, points, lot_id, cause_id, till, at_ms)
        SELECT member_id, 'taken_back', -101, lot_id, cause_id, '1', 0 FROM points_entry";
    assert_eq!(found(too_much), ["points-balance", "points-lot", "points-reversal"]);
    for broken in [
        "UPDATE points_entry SET points = 1",
        "DELETE FROM points_entry",
        "DELETE FROM points_lot",
        "UPDATE points_wallet SET points = -1",
    ] {
        assert!(shop.with_conn(|conn| conn.execute_batch(broken).is_err()), "{broken}");
    }
    adds_up(&shop);
}
