//! Promises and what goes over the counter.

use crate::gifts_support::{
    DAY_MS, FAMILY, HOUR_MS, adds_up, gift, hand_over, member, new_gift, numbers, pass, promise, promised, read,
    refusal,
};
use serde_json::{Value, json};
use shop_core::kernel::{ApiError, Clock, Role};
use shop_core::testing::TestShop;
use shop_core::{Call, dispatch};
use uuid::Uuid;

#[test]
fn a_promise_keeps_a_piece_and_handing_over_takes_it() {
    let shop = TestShop::open();
    let (who, mug) = (member(&shop), gift(&shop, "Mug", 2, 450));
    let grant = promised(&shop, who, mug);
    assert_eq!(grant["backing"], "reserved");
    assert!(!grant["memberName"].as_str().unwrap().contains(FAMILY), "a name is masked on the counter");
    assert_eq!(numbers(&shop, mug), [2, 1, 1, 0, 900]);

    let waiting = shop.ok(Role::Clerk, "gifts.list_grants", json!({ "member": who, "limit": 10 }));
    assert_eq!((&waiting["total"], &waiting["grants"][0]["grant"]), (&json!(1), &grant["grant"]));

    let handed = shop.ok(Role::Clerk, "gifts.hand_over", json!({ "grant": grant["grant"] }));
    assert_eq!((&handed["member"], &handed["shelfLeft"]), (&json!(who), &json!(1)));
    assert_eq!(numbers(&shop, mug), [1, 0, 1, 0, 450]);
    assert_eq!(read(&shop, mug)["given"], 1);
    let waiting = shop.ok(Role::Clerk, "gifts.list_grants", json!({ "member": null, "limit": 10 }));
    assert_eq!(waiting, json!({ "grants": [], "total": 0 }));
    adds_up(&shop);
}

#[test]
fn a_gift_is_handed_over_once_and_the_second_till_is_told_when_and_where() {
    let shop = TestShop::open();
    let (who, mug) = (member(&shop), gift(&shop, "Mug", 2, 450));
    let grant = promise(&shop, who, mug);
    let at_ms = shop.clock.now_ms();
    hand_over(&shop, Role::Clerk, grant);
    shop.clock.advance(60_000);
    assert_eq!(
        refusal(&shop, Role::Manager, "gifts.hand_over", json!({ "grant": grant })),
        json!({ "area": "gifts", "code": "already_handed_over", "atMs": at_ms, "till": "1", "by": "林秀 Xiu" }),
    );
    assert_eq!(shop.refused(Role::Clerk, "gifts.hand_over", json!({ "grant": 999 })), "gifts.unknown_grant");
    adds_up(&shop);
}

#[test]
fn a_promise_waits_through_its_last_day_and_not_a_moment_longer() {
    let shop = TestShop::open();
    let (who, mug) = (member(&shop), gift(&shop, "Mug", 1, 450));
    let grant = promised(&shop, who, mug);
    let expires_at_ms = grant["expiresAtMs"].as_i64().unwrap();
    // 15:42 in Shanghai; local 24:00 of the day 30 days later.
    assert_eq!(expires_at_ms - shop.clock.now_ms(), 30 * DAY_MS + (8 * 60 + 18) * 60_000);

    pass(&shop, expires_at_ms - shop.clock.now_ms() - 1);
    assert_eq!(numbers(&shop, mug), [1, 1, 0, 0, 450], "a moment before midnight it still waits");
    shop.clock.advance(1);
    assert_eq!(numbers(&shop, mug), [1, 0, 1, 0, 450], "readings treat it as free before any tick");
    let waiting = shop.ok(Role::Clerk, "gifts.list_grants", json!({ "member": who, "limit": 10 }));
    assert_eq!(waiting["total"], 0);
    assert_eq!(
        refusal(&shop, Role::Clerk, "gifts.hand_over", json!({ "grant": grant["grant"] })),
        json!({ "area": "gifts", "code": "expired", "atMs": expires_at_ms }),
    );
    let again = promised(&shop, who, mug);
    assert_eq!(again["backing"], "reserved", "the piece of the promise that ran out is kept for the new one");
    adds_up(&shop);
}

#[test]
fn without_a_free_piece_the_shop_owes_and_the_oldest_is_served_first() {
    let shop = TestShop::open();
    let (who, mug) = (member(&shop), gift(&shop, "Mug", 1, 450));
    let kept = promise(&shop, who, mug);
    let (first, second) = (promised(&shop, who, mug), promised(&shop, who, mug));
    assert_eq!((&first["backing"], &second["backing"]), (&json!("owed"), &json!("owed")));
    assert_eq!(numbers(&shop, mug), [1, 1, 0, 2, 450]);
    assert_eq!(
        shop.refused(Role::Clerk, "gifts.hand_over", json!({ "grant": first["grant"] })),
        "gifts.out_of_stock",
        "the piece on the shelf is kept for somebody else"
    );

    shop.ok(Role::Manager, "gifts.receive", json!({ "gift": mug, "quantity": 1, "unitCost": 450, "capReason": null }));
    assert_eq!(numbers(&shop, mug), [2, 2, 0, 1, 900]);
    let waiting = shop.ok(Role::Clerk, "gifts.list_grants", json!({ "member": who, "limit": 10 }));
    let backing: Vec<_> = waiting["grants"].as_array().unwrap().iter().map(|row| row["backing"].clone()).collect();
    assert_eq!(backing, ["reserved", "reserved", "owed"], "the oldest owed promise got the piece that came");

    shop.ok(Role::Manager, "gifts.cancel_grant", json!({ "grant": kept, "note": "promised twice" }));
    assert_eq!(numbers(&shop, mug), [2, 2, 0, 0, 900], "a piece that is released goes to what is owed");
    hand_over(&shop, Role::Clerk, second["grant"].as_i64().unwrap());
    adds_up(&shop);
}

#[test]
fn a_promise_taken_back_is_neither_handed_over_nor_taken_back_again() {
    let shop = TestShop::open();
    let (who, mug) = (member(&shop), gift(&shop, "Mug", 1, 450));
    let grant = promise(&shop, who, mug);
    let cancel = |note: &str| json!({ "grant": grant, "note": note });
    assert_eq!(shop.refused(Role::Manager, "gifts.cancel_grant", cancel(" ")), "gifts.note_missing");
    assert_eq!(shop.refused(Role::Clerk, "gifts.cancel_grant", cancel("no")), "kernel.not_allowed");
    shop.ok(Role::Manager, "gifts.cancel_grant", cancel("promised twice"));
    assert_eq!(shop.refused(Role::Manager, "gifts.cancel_grant", cancel("again")), "gifts.cancelled");
    assert_eq!(shop.refused(Role::Clerk, "gifts.hand_over", json!({ "grant": grant })), "gifts.cancelled");
    assert_eq!(numbers(&shop, mug), [1, 0, 1, 0, 450]);
    adds_up(&shop);
}

#[test]
fn an_undone_handing_over_restores_shelf_value_and_promise_once() {
    let shop = TestShop::open();
    let (who, mug) = (member(&shop), gift(&shop, "Mug", 3, 333));
    shop.ok(Role::Manager, "gifts.receive", json!({ "gift": mug, "quantity": 1, "unitCost": 500, "capReason": null }));
    let before = numbers(&shop, mug);
    let grant = promise(&shop, who, mug);
    let handover = hand_over(&shop, Role::Clerk, grant);
    shop.ok(Role::Manager, "gifts.receive", json!({ "gift": mug, "quantity": 5, "unitCost": 900, "capReason": null }));

    let again = shop.ok(Role::Clerk, "gifts.undo_hand_over", json!({ "handover": handover }));
    assert_eq!((&again["state"], &again["backing"]), (&json!("waiting"), &json!("reserved")));
    let after = numbers(&shop, mug);
    assert_eq!(after, [before[0] + 5, 1, before[2] + 4, 0, before[4] + 4_500], "the very value it left with came back");
    assert_eq!(read(&shop, mug)["given"], 0);
    assert_eq!(
        refusal(&shop, Role::Clerk, "gifts.undo_hand_over", json!({ "handover": handover })),
        json!({ "area": "gifts", "code": "already_undone", "atMs": shop.clock.now_ms() }),
    );
    assert_eq!(shop.refused(Role::Clerk, "gifts.undo_hand_over", json!({ "handover": 77 })), "gifts.unknown_handover");
    let second = hand_over(&shop, Role::Clerk, grant);
    assert_ne!(second, handover, "it may be handed over again");
    adds_up(&shop);
}

#[test]
fn a_handing_over_undone_after_its_time_frees_the_piece() {
    let shop = TestShop::open();
    let (who, mug) = (member(&shop), gift(&shop, "Mug", 1, 450));
    let grant = promised(&shop, who, mug);
    let handover = hand_over(&shop, Role::Clerk, grant["grant"].as_i64().unwrap());
    pass(&shop, grant["expiresAtMs"].as_i64().unwrap() - shop.clock.now_ms() + 60_000);
    let undone = shop.ok(Role::Manager, "gifts.undo_hand_over", json!({ "handover": handover }));
    assert_eq!(undone["state"], "expired");
    assert_eq!(numbers(&shop, mug), [1, 0, 1, 0, 450]);
    adds_up(&shop);
}

#[test]
fn two_tills_never_hand_out_the_last_piece_twice() {
    let shop = TestShop::open();
    let (who, mug) = (member(&shop), gift(&shop, "Mug", 1, 450));
    let grant = promise(&shop, who, mug);
    let calls: Vec<_> = (0..8_u128)
        .map(|n| {
            let role = if n % 2 == 0 { Role::Clerk } else { Role::Manager };
            (shop.caller(role), Call::new("gifts.hand_over", json!({ "grant": grant })).with_id(Uuid::from_u128(n + 1)))
        })
        .collect();
    let replies = race(&shop, &calls);
    let served = replies.iter().filter(|reply| reply.is_ok()).count();
    assert_eq!(served, 1, "of eight hands on one promise exactly one gets the piece");
    for refused in replies.iter().filter_map(|reply| reply.as_ref().err()) {
        assert_eq!(refused.refusal().unwrap().code, "already_handed_over");
    }
    assert_eq!(numbers(&shop, mug), [0, 0, 0, 0, 0]);
    adds_up(&shop);
}

#[test]
fn promises_made_at_once_never_keep_one_piece_for_two() {
    let shop = TestShop::open();
    let (who, mug) = (member(&shop), gift(&shop, "Mug", 3, 450));
    let give = json!({ "member": who, "gift": mug, "reason": "post", "note": "" });
    let calls: Vec<_> = (0..8_u128)
        .map(|n| (shop.caller(Role::Owner), Call::new("gifts.give", give.clone()).with_id(Uuid::from_u128(n + 1))))
        .collect();
    let replies = race(&shop, &calls);
    let reserved = replies.iter().filter(|reply| reply.as_ref().unwrap()["backing"] == "reserved").count();
    assert_eq!(reserved, 3, "three pieces stand behind three of eight promises");
    assert_eq!(numbers(&shop, mug), [3, 3, 0, 5, 1_350]);
    adds_up(&shop);
}

#[test]
fn a_repeated_request_moves_stock_once_and_is_answered_alike() {
    let shop = TestShop::open();
    let (who, mug) = (member(&shop), gift(&shop, "Mug", 2, 450));
    let grant = promise(&shop, who, mug);
    let call = Call::new("gifts.hand_over", json!({ "grant": grant })).with_id(Uuid::from_u128(7));
    let calls = vec![(shop.caller(Role::Clerk), call); 6];
    let replies = race(&shop, &calls);
    for reply in &replies {
        assert_eq!(reply, &replies[0], "whoever repeats an act gets the answer of the act");
        assert!(reply.is_ok());
    }
    assert_eq!(numbers(&shop, mug), [1, 0, 1, 0, 450], "stock moved once");
    adds_up(&shop);
}

#[test]
fn a_gift_by_hand_needs_a_reason_that_is_told() {
    let shop = TestShop::open();
    let (who, mug) = (member(&shop), gift(&shop, "Mug", 5, 450));
    let give = |reason: &str, note: &str| json!({ "member": who, "gift": mug, "reason": reason, "note": note });
    for reason in ["joined", "drew", "referred", "voucher", "activity"] {
        assert_eq!(shop.refused(Role::Clerk, "gifts.give", give(reason, "x")), "gifts.reason_not_by_hand");
    }
    for reason in ["apology", "other"] {
        assert_eq!(shop.refused(Role::Clerk, "gifts.give", give(reason, " \t ")), "gifts.note_missing");
        shop.ok(Role::Clerk, "gifts.give", give(reason, "cracked bowl"));
    }
    let long = "字".repeat(201);
    let too_long = refusal(&shop, Role::Clerk, "gifts.give", give("other", &long));
    assert_eq!(too_long, json!({ "area": "gifts", "code": "text_too_long", "most": 200 }));
    shop.ok(Role::Clerk, "gifts.give", give("other", &long[..600]));
    shop.ok(Role::Clerk, "gifts.give", give("birthday", ""));
    let unknown = json!({ "member": who, "gift": 99, "reason": "post", "note": "" });
    assert_eq!(shop.refused(Role::Clerk, "gifts.give", unknown), "gifts.unknown_gift");
    adds_up(&shop);
}

#[test]
fn gifts_at_discretion_are_counted_by_person_and_day() {
    let shop = TestShop::open();
    let (who, mug) = (member(&shop), gift(&shop, "Mug", 200, 450));
    let give =
        |role| shop.call(role, "gifts.give", json!({ "member": who, "gift": mug, "reason": "post", "note": "" }));
    for _ in 0..20 {
        give(Role::Manager).unwrap();
    }
    let refused = give(Role::Manager).unwrap_err();
    assert_eq!(
        serde_json::to_value(refused.refusal().unwrap()).unwrap(),
        json!({ "area": "gifts", "code": "daily_limit", "most": 20 }),
        "beyond a manager's number only the owner promises"
    );
    for _ in 0..25 {
        give(Role::Owner).unwrap();
    }
    pass(&shop, 9 * HOUR_MS);
    give(Role::Manager).expect("after midnight the count begins anew");
    adds_up(&shop);
}

#[test]
fn a_retired_gift_is_handed_over_as_promised_and_not_promised_again() {
    let shop = TestShop::open();
    let (who, mug) = (member(&shop), gift(&shop, "Mug", 2, 450));
    let grant = promise(&shop, who, mug);
    shop.ok(Role::Manager, "gifts.retire", json!({ "gift": mug }));
    let listed = shop.ok(Role::Clerk, "gifts.list", json!({ "retired": false }));
    assert_eq!(listed["gifts"], json!([]), "a retired gift is out of sight");
    let give = json!({ "member": who, "gift": mug, "reason": "post", "note": "" });
    assert_eq!(shop.refused(Role::Clerk, "gifts.give", give.clone()), "gifts.retired");
    hand_over(&shop, Role::Clerk, grant);
    let other = gift(&shop, "Mug", 1, 100);
    assert_eq!(
        shop.refused(Role::Manager, "gifts.bring_back", json!({ "gift": mug })),
        "gifts.name_taken",
        "two gifts of one name cannot be told apart at the counter"
    );
    shop.ok(Role::Manager, "gifts.retire", json!({ "gift": other }));
    shop.ok(Role::Manager, "gifts.bring_back", json!({ "gift": mug }));
    shop.ok(Role::Clerk, "gifts.give", give);
    adds_up(&shop);
}

#[test]
fn the_rules_have_bounds_and_only_an_owner_changes_them() {
    let shop = TestShop::open();
    let mug = gift(&shop, "Mug", 2, 450);
    let rules = shop.ok(Role::Owner, "gifts.read_rules", json!({}));
    assert_eq!(rules["drainageCap"], 300, "3.00 unless the owner says otherwise");
    let with = |name: &str, value: Value| {
        let mut changed = rules.clone();
        changed[name] = value;
        changed
    };
    let refused = |changed: Value| shop.refused(Role::Owner, "gifts.change_rules", changed);
    assert_eq!(refused(with("grantDays", json!(0))), "gifts.days_out_of_bounds");
    assert_eq!(refused(with("grantDays", json!(367))), "gifts.days_out_of_bounds");
    assert_eq!(refused(with("clerkPerDay", json!(1_001))), "gifts.limit_out_of_bounds");
    assert_eq!(refused(with("managerPerDay", json!(1_001))), "gifts.limit_out_of_bounds");
    assert_eq!(refused(with("drainageCap", json!(-1))), "gifts.amount_out_of_bounds");
    assert_eq!(refused(with("rewardCap", json!(100_000_001))), "gifts.amount_out_of_bounds");
    assert_eq!(refused(with("monthBudget", json!(-5))), "gifts.amount_out_of_bounds");
    assert_eq!(refused(with("welcomeGift", json!(99))), "gifts.unknown_gift");
    assert_eq!(shop.refused(Role::Manager, "gifts.change_rules", rules.clone()), "kernel.not_allowed");

    let changed = with("monthBudget", json!(50_000));
    assert_eq!(shop.ok(Role::Owner, "gifts.change_rules", changed.clone()), changed);
    assert_eq!(shop.ok(Role::Manager, "gifts.read_rules", json!({})), changed);
    let seen = shop.ok(Role::Clerk, "gifts.read_rules", json!({}));
    assert_eq!(seen["monthBudget"], Value::Null, "a budget is a cost");
    shop.ok(Role::Manager, "gifts.retire", json!({ "gift": mug }));
    assert_eq!(refused(with("welcomeGift", json!(mug))), "gifts.retired");
    adds_up(&shop);
}

#[test]
fn clerks_never_see_what_gifts_cost() {
    let shop = TestShop::open();
    let (who, mug) = (member(&shop), gift(&shop, "Mug", 3, 450));
    hand_over(&shop, Role::Clerk, promise(&shop, who, mug));
    promise(&shop, who, mug);
    let seen = shop.ok(Role::Clerk, "gifts.list", json!({ "retired": false }));
    assert_eq!(seen["month"], Value::Null);
    assert_eq!((&seen["gifts"][0]["unitCost"], &seen["gifts"][0]["stockValue"]), (&Value::Null, &Value::Null));
    let moved = shop.ok(Role::Clerk, "gifts.list_movements", json!({ "gift": mug }));
    assert!(moved["movements"].as_array().unwrap().iter().all(|line| line["value"].is_null()));
    let damage = json!({ "gift": mug, "quantity": 1, "note": "cracked" });
    assert_eq!(shop.ok(Role::Clerk, "gifts.report_damage", damage)["unitCost"], Value::Null);

    let told = shop.ok(Role::Manager, "gifts.list", json!({ "retired": false }));
    assert_eq!(told["month"], json!({ "given": 450, "promised": 450, "budget": null }));
    adds_up(&shop);
}

#[test]
fn what_is_not_a_clerks_is_refused() {
    let shop = TestShop::open();
    let mug = gift(&shop, "Mug", 3, 450);
    for (command, request) in [
        ("gifts.add", new_gift("Cup", "reward", 1, 1)),
        ("gifts.retire", json!({ "gift": mug })),
        ("gifts.bring_back", json!({ "gift": mug })),
        ("gifts.set_photo", json!({ "gift": mug, "image": null })),
        ("gifts.receive", json!({ "gift": mug, "quantity": 1, "unitCost": 1, "capReason": null })),
        ("gifts.take_back", json!({ "gift": mug, "quantity": 1, "note": "" })),
        ("gifts.count", json!({ "gift": mug, "counted": 3, "note": "" })),
    ] {
        assert_eq!(shop.refused(Role::Clerk, command, request), "kernel.not_allowed", "{command}");
    }
    assert_eq!(shop.refused(Role::Guest, "gifts.list", json!({ "retired": false })), "kernel.signed_out");
}

/// All calls at once, each from a thread of its own; their answers in order.
fn race(shop: &TestShop, calls: &[(shop_core::kernel::Caller, Call)]) -> Vec<Result<Value, ApiError>> {
    std::thread::scope(|scope| {
        let tills: Vec<_> =
            calls.iter().map(|(caller, call)| scope.spawn(|| dispatch(&shop.app, caller, call))).collect();
        tills.into_iter().map(|till| till.join().unwrap()).collect()
    })
}
