//! Shifts and the close of a day, to the cent.

use crate::gifts_support::{gift, hand_over, promise, refusal};
use crate::sales_support::*;
use serde_json::{Value, json};
use shop_core::kernel::Role;
use shop_core::testing::TestShop;

fn way<'v>(of: &'v Value, way: &str) -> &'v Value {
    of["ways"].as_array().unwrap().iter().find(|row| row["way"] == way).unwrap()
}

#[test]
fn a_shift_is_counted_blind_and_closes_to_the_cent() {
    let shop = TestShop::open();
    let who = buyer(&shop, 1);
    for command in ["sales.show_expected", "sales.close_shift", "sales.move_cash", "sales.count_shift"] {
        let request = match command {
            "sales.move_cash" => json!({ "amount": 1, "note": "x" }),
            "sales.count_shift" => json!({ "counted": { "by": "total", "amount": 0 } }),
            "sales.close_shift" => json!({ "cause": null }),
            _ => json!({}),
        };
        assert_eq!(shop.refused(Role::Clerk, command, request), "sales.no_shift", "{command}");
    }
    assert_eq!(shop.refused(Role::Clerk, "sales.list", json!({ "thisShift": true })), "sales.no_shift");
    // A sale begins a shift; its float is said later.
    pay(&shop, amount(4_280, json!([by("card", 1_000), { "kind": "cash", "given": 5_000 }])));
    let begun = shop.ok(Role::Clerk, "sales.read_shift", json!({}))["shift"].clone();
    assert_eq!((&begun["float"], &begun["sales"], &begun["openedBy"]), (&Value::Null, &json!(1), &json!("林秀 Xiu")));
    shop.ok(Role::Clerk, "sales.open_shift", json!({ "float": 50_000 }));
    assert_eq!(shop.refused(Role::Clerk, "sales.open_shift", json!({ "float": 1 })), "sales.shift_open");
    recharge(&shop, who.id, 20_000, 2_000);
    let sale = pay(&shop, member_pays(&who, 6_320, json!([by("stored_value", 320), cash()])));
    shop.ok(Role::Clerk, "sales.refund", refund(&sale, by_amount(632)));
    shop.ok(Role::Clerk, "sales.move_cash", json!({ "amount": -10_000, "note": "to the bank" }));
    assert_eq!(
        shop.refused(Role::Clerk, "sales.move_cash", json!({ "amount": 5, "note": " " })),
        "sales.reason_missing"
    );
    let expected = 50_000 + 3_280 + 20_000 + 6_000 - 600 - 10_000;
    let blind = shop.ok(Role::Clerk, "sales.read_shift", json!({}))["shift"].clone();
    assert_eq!((&way(&blind, "cash")["expected"], &blind["expectedShownAtMs"]), (&Value::Null, &Value::Null));
    assert_eq!(shop.refused(Role::Clerk, "sales.close_shift", json!({ "cause": null })), "sales.not_counted");
    for pieces in [
        json!([{ "value": 10_000, "pieces": 1 }, { "value": 10_000, "pieces": 2 }]),
        json!([{ "value": 3, "pieces": 1 }]),
    ] {
        let count = json!({ "counted": { "by": "pieces", "pieces": pieces } });
        assert_eq!(shop.refused(Role::Clerk, "sales.count_shift", count), "sales.count_wrong");
    }
    let counted = shop.ok(
        Role::Clerk,
        "sales.count_shift",
        json!({
            "counted": { "by": "pieces", "pieces": [
                { "value": 10_000, "pieces": 6 }, { "value": 5_000, "pieces": 1 }, { "value": 1_000, "pieces": 3 },
                { "value": 500, "pieces": 1 }, { "value": 50, "pieces": 1 },
            ] },
            "others": [{ "way": "card", "amount": 1_000 }],
        }),
    );
    assert_eq!(
        (&way(&counted, "cash")["expected"], &way(&counted, "cash")["counted"]),
        (&json!(expected), &json!(68_550))
    );
    assert_eq!((&counted["difference"], &way(&counted, "card")["difference"]), (&json!(-130), &json!(0)));
    assert_eq!(way(&counted, "stored_value")["counted"], 288, "320 less 32 refunded");
    assert!(counted["expectedShownAtMs"].is_number());
    let said = refusal(&shop, Role::Clerk, "sales.close_shift", json!({ "cause": null }));
    assert_eq!((&said["code"], &said["amount"]), (&json!("cause_missing"), &json!(-130)));
    pay(&shop, amount(150, json!([cash()])));
    let close = json!({ "cause": "wrong_change", "note": "18:20 was busy" });
    assert_eq!(shop.refused(Role::Clerk, "sales.close_shift", close.clone()), "sales.not_counted", "sold since");
    shop.ok(Role::Clerk, "sales.count_shift", json!({ "counted": { "by": "total", "amount": 68_700 } }));
    let closed = shop.ok(Role::Clerk, "sales.close_shift", close);
    assert_eq!(
        (&closed["difference"], &closed["cause"], &closed["counts"]),
        (&json!(-130), &json!("wrong_change"), &json!(2))
    );
    let after: Vec<i64> = shop.with_conn(|conn| {
        let mut rows = conn.prepare("SELECT after_shown FROM shift_count ORDER BY id").unwrap();
        rows.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
    });
    assert_eq!(after, [0, 1], "a count says whether the expected amount was known");
    shop.later(3_600_000);
    shop.ok(Role::Clerk, "sales.open_shift", json!({ "float": 0 }));
    let next = shop.ok(Role::Clerk, "sales.show_expected", json!({}));
    assert_eq!((&next["unevenLately"], &next["unevenAmount"]), (&json!(1), &json!(-130)));
    assert_eq!(way(&next, "cash")["expected"], 0, "what the closed shift counted is not counted again");
    let earlier = shop.ok(Role::Clerk, "sales.read_shift", json!({ "shift": closed["id"] }))["shift"].clone();
    assert_eq!(earlier, closed);
    assert_eq!(shop.refused(Role::Clerk, "sales.read_shift", json!({ "shift": 99 })), "sales.unknown_shift");
    adds_up(&shop);
}

#[test]
fn a_day_closes_to_the_cent_and_shows_a_clerk_no_costs() {
    let shop = TestShop::open();
    let who = buyer(&shop, 1);
    recharge(&shop, who.id, 20_000, 2_000);
    let sale = pay(&shop, member_pays(&who, 6_320, json!([by("stored_value", 3_000), by("mobile", 1_000), cash()])));
    shop.ok(Role::Clerk, "sales.refund", refund(&sale, by_amount(632)));
    let wrong = pay(&shop, amount(900, json!([cash()])));
    with_word(&shop, "sales.void", &json!({ "sale": wrong["sale"], "reason": "typed twice" }), "void");
    let box_of_apples = gift(&shop, "Apple box", 3, 250);
    hand_over(&shop, Role::Clerk, promise(&shop, who.id, box_of_apples));
    let said = refusal(&shop, Role::Clerk, "sales.close_day", json!({}));
    assert_eq!(
        (&said["code"], &said["till"]),
        (&json!("till_still_open"), &json!(1)),
        "the first till that had a shift"
    );
    shop.ok(Role::Clerk, "sales.count_shift", json!({ "counted": { "by": "total", "amount": 22_088 } }));
    shop.ok(Role::Clerk, "sales.close_shift", json!({ "cause": null }));
    let day = shop.ok(Role::Clerk, "sales.close_day", json!({}));
    for (field, is) in [
        ("sales", 1),
        ("salesAmount", 6_320),
        ("refunds", 1),
        ("refundsAmount", 632),
        ("voids", 1),
        ("voidsAmount", 900),
        ("recharges", 1),
        ("recharged", 20_000),
        ("rechargeBonus", 2_000),
        ("gifts", 1),
        ("number", 1),
        ("imported", 0),
    ] {
        assert_eq!(day[field], is, "{field}");
    }
    assert_eq!(
        (&way(&day, "cash")["taken"], &way(&day, "cash")["givenBack"], &way(&day, "cash")["recharged"]),
        (&json!(3_220), &json!(1_132), &json!(20_000))
    );
    assert_eq!((&way(&day, "mobile")["taken"], &way(&day, "stored_value")["givenBack"]), (&json!(1_000), &json!(300)));
    for costs in ["giftCost", "liabilityPrincipal", "liabilityBonus"] {
        assert_eq!(day[costs], Value::Null, "{costs} is not for a clerk");
    }
    let owners = shop.ok(Role::Manager, "sales.read_day", json!({ "day": "2026-11-20" }));
    assert_eq!(
        (&owners["giftCost"], &owners["liabilityPrincipal"], &owners["liabilityBonus"]),
        (&json!(250), &json!(17_300), &json!(2_000))
    );
    assert_eq!((&owners["auditHead"], &owners["closedBy"]), (&day["auditHead"], &json!("林秀 Xiu")));
    assert!(day["auditHead"].as_str().unwrap().len() >= 19 && day["auditEntries"].as_i64().unwrap() > 0);
    // Something is sold after the close: the slip stays, another one holds all.
    pay(&shop, amount(100, json!([cash()])));
    let now = shop.ok(Role::Manager, "sales.read_day", json!({}));
    assert_eq!((&now["salesAmount"], &now["number"], &now["closedAtMs"]), (&json!(6_420), &Value::Null, &Value::Null));
    let after = &now["afterClose"];
    assert_eq!((&after["number"], &after["closedBy"]), (&json!(1), &json!("林秀 Xiu")));
    assert_eq!((&after["sales"], &after["salesAmount"], &after["refunds"]), (&json!(1), &json!(100), &json!(0)));
    shop.ok(Role::Clerk, "sales.count_shift", json!({ "counted": { "by": "total", "amount": 100 } }));
    shop.ok(Role::Clerk, "sales.close_shift", json!({ "cause": null }));
    let again = shop.ok(Role::Clerk, "sales.close_day", json!({}));
    assert_eq!(
        (&again["number"], &again["salesAmount"], &again["afterClose"]),
        (&json!(2), &json!(6_420), &Value::Null)
    );
    assert_eq!(again["shifts"].as_array().unwrap().len(), 2, "the second slip is of the whole day");
    assert_eq!(shop.ok(Role::Clerk, "sales.read_day", json!({})), again, "while nothing comes after, the slip stands");
    assert_eq!(count(&shop, "day_close"), 2);
    assert_eq!(shop.refused(Role::Clerk, "sales.read_day", json!({ "day": "2026-11-21" })), "sales.day_ahead");
    assert_eq!(shop.refused(Role::Clerk, "sales.read_day", json!({ "day": "today" })), "sales.day_unreadable");
    adds_up(&shop);
}

#[test]
fn a_clerk_is_told_no_sums_while_a_drawer_is_to_be_counted_blind() {
    let shop = TestShop::open();
    pay(&shop, amount(4_280, json!([by("card", 1_000), cash()])));
    let wrong = pay(&shop, amount(900, json!([cash()])));
    with_word(&shop, "sales.void", &json!({ "sale": wrong["sale"], "reason": "typed twice" }), "void");
    let sums = ["salesAmount", "refundsAmount", "voidsAmount", "rounding", "recharged", "rechargeBonus"];
    let hidden = |day: &Value| day["ways"] == json!([]) && sums.iter().all(|sum| day[sum] == Value::Null);
    let shown = |day: &Value| day["ways"].as_array().unwrap().len() == 6 && sums.iter().all(|sum| day[sum].is_number());
    let day = |role| shop.ok(role, "sales.read_day", json!({}));
    let clerks = day(Role::Clerk);
    assert!(hidden(&clerks), "{clerks}");
    assert_eq!((&clerks["sales"], &clerks["voids"]), (&json!(1), &json!(1)), "how many is no secret");
    let blind = shop.ok(Role::Clerk, "sales.read_shift", json!({}))["shift"].clone();
    assert!(blind["ways"].as_array().unwrap().iter().all(|way| way["expected"] == Value::Null));
    for told in ["sales", "giftCost", "stockValue", "liability"] {
        assert_eq!(shop.ok(Role::Clerk, "today.read", json!({}))[told], Value::Null, "{told}");
    }
    assert!(shown(&day(Role::Manager)) && shown(&day(Role::Owner)));
    shop.ok(Role::Clerk, "sales.count_shift", json!({ "counted": { "by": "total", "amount": 3_280 } }));
    assert!(shown(&day(Role::Clerk)), "the count is in");
    shop.ok(Role::Clerk, "sales.close_shift", json!({ "cause": null }));
    shop.ok(Role::Clerk, "sales.close_day", json!({}));
    assert!(shown(&day(Role::Clerk)));
    // The next shift of a closed day is as blind as the first.
    pay(&shop, amount(500, json!([cash()])));
    let later = day(Role::Clerk);
    assert!(hidden(&later), "{later}");
    assert_eq!((&later["afterClose"]["sales"], &later["afterClose"]["salesAmount"]), (&json!(1), &Value::Null));
    let mut open = shop.ok(Role::Manager, "sales.read_settings", json!({}));
    open["blindCount"] = json!(false);
    shop.ok(Role::Manager, "sales.change_settings", open);
    assert!(shown(&day(Role::Clerk)), "a shop that does not count blind hides nothing");
}

#[test]
fn tills_are_called_by_numbers_in_the_order_of_their_first_shifts() {
    let shop = TestShop::open();
    // The manager stands at the till whose id is 2, the clerk at the one whose id is 1.
    let first = shop.ok(Role::Manager, "sales.open_shift", json!({ "float": 100 }));
    let second = shop.ok(Role::Clerk, "sales.open_shift", json!({ "float": 200 }));
    assert_eq!((&first["till"], &first["tillNumber"]), (&json!("2"), &json!(1)));
    assert_eq!((&second["till"], &second["tillNumber"]), (&json!("1"), &json!(2)));
    shop.ok(Role::Manager, "sales.count_shift", json!({ "counted": { "by": "total", "amount": 100 } }));
    shop.ok(Role::Manager, "sales.close_shift", json!({ "cause": null }));
    let said = refusal(&shop, Role::Clerk, "sales.close_day", json!({}));
    assert_eq!((&said["code"], &said["till"]), (&json!("till_still_open"), &json!(2)), "its number, not its id");
    let day = shop.ok(Role::Clerk, "sales.read_day", json!({}));
    assert_eq!(day["openTills"], json!([2]));
    let numbers: Vec<i64> =
        day["shifts"].as_array().unwrap().iter().map(|shift| shift["tillNumber"].as_i64().unwrap()).collect();
    assert_eq!(numbers, [1, 2]);
    shop.later(3_600_000);
    let again = shop.ok(Role::Manager, "sales.open_shift", json!({ "float": 0 }));
    assert_eq!(again["tillNumber"], 1, "a till keeps its number");
}

#[test]
fn closing_a_day_makes_a_backup_due_at_once_and_only_one() {
    let keyed = crate::backup_support::Keyed::new();
    let files = || keyed.state()["targets"][0]["files"].as_i64().unwrap();
    keyed.back_up();
    keyed.shop.clock.advance(60_000);
    keyed.shop.sign_in();
    keyed.shop.ok(Role::Clerk, "sales.pay", amount(500, json!([cash()])));
    keyed.shop.ok(Role::System, "backup.run_due", json!({ "closing": false }));
    assert_eq!(files(), 1, "a minute after the last one none is due");
    keyed.shop.ok(Role::Clerk, "sales.count_shift", json!({ "counted": { "by": "total", "amount": 500 } }));
    keyed.shop.ok(Role::Clerk, "sales.close_shift", json!({ "cause": null }));
    keyed.shop.ok(Role::Clerk, "sales.close_day", json!({}));
    for minute in ["the next", "the one after"] {
        keyed.shop.clock.advance(60_000);
        keyed.shop.sign_in();
        keyed.shop.ok(Role::System, "backup.run_due", json!({ "closing": false }));
        assert_eq!(files(), 2, "{minute} minute");
    }
}

#[test]
fn today_tells_owners_what_was_sold_beside_what_is_usual() {
    let shop = TestShop::open();
    let week = 7 * 86_400_000;
    pay(&shop, amount(1_000, json!([cash()])));
    shop.later(1_000);
    pay(&shop, amount(9_000, json!([cash()])));
    shop.later(week - 1_000);
    pay(&shop, amount(501, json!([cash()])));
    shop.later(week);
    shop.clock.advance(500);
    let sale = pay(&shop, amount(4_000, json!([cash()])));
    shop.ok(Role::Manager, "sales.refund", refund(&sale, by_amount(300)));
    let wrong = pay(&shop, amount(700, json!([cash()])));
    with_word(&shop, "sales.void", &json!({ "sale": wrong["sale"], "reason": "typed twice" }), "void");
    let today = |role| shop.ok(role, "today.read", json!({}))["sales"].clone();
    assert_eq!(today(Role::Owner), json!({ "times": 1, "amount": 3_700, "usual": 750 }), "1,000 and 501 by this time");
    assert_eq!(today(Role::Clerk), Value::Null);
}

#[test]
fn a_scanned_receipt_leads_to_its_sale() {
    let shop = TestShop::open();
    let sale = pay(&shop, amount(1_000, json!([cash()])));
    let scan = |text: &str| shop.ok(Role::Clerk, "counter.read_scan", json!({ "text": text }));
    let code = sale["code"].as_str().unwrap();
    assert_eq!(scan(code), json!({ "is": "receipt", "sale": sale["sale"] }));
    assert_eq!(scan(&code[..20]), json!({ "is": "unknown_code" }));
}
