//! Kinds of gift, their cost, and the stock ledger.

use crate::gifts_support::{
    HOUR_MS, adds_up, gift, hand_over, member, new_gift, numbers, pass, promise, read, refusal,
};
use serde_json::{Value, json};
use shop_core::kernel::Role;
use shop_core::testing::TestShop;

const PNG: &str = "data:image/png;base64,iVBORw0KGgo=";

fn receive(gift: i64, quantity: i64, unit_cost: i64, reason: Value) -> Value {
    json!({ "gift": gift, "quantity": quantity, "unitCost": unit_cost, "capReason": reason })
}

#[test]
fn a_gift_is_added_with_what_lies_on_the_shelf() {
    let shop = TestShop::open();
    let added = shop.ok(Role::Manager, "gifts.add", new_gift("  Tangerine   bag ", "drainage", 40, 260));
    assert_eq!(added["name"], "Tangerine bag");
    assert_eq!((&added["shelf"], &added["free"], &added["stockValue"]), (&json!(40), &json!(40), &json!(10_400)));
    assert_eq!((&added["unitCost"], &added["given"], &added["hasPhoto"]), (&json!(260), &json!(0), &json!(false)));
    adds_up(&shop);
}

#[test]
fn what_a_gift_is_made_of_has_bounds() {
    let shop = TestShop::open();
    let base = new_gift("Mug", "reward", 3, 450);
    let refused = |name: &str, value: Value| {
        let mut gift = base.clone();
        gift[name] = value;
        shop.refused(Role::Owner, "gifts.add", gift)
    };
    assert_eq!(refused("name", json!(" \u{200e} ")), "gifts.name_missing");
    assert_eq!(refused("name", json!("x".repeat(61))), "gifts.text_too_long");
    assert_eq!(refused("supplier", json!("x".repeat(81))), "gifts.text_too_long");
    for picture in ["", "../etc", "Mug", &"x".repeat(41)] {
        assert_eq!(refused("picture", json!(picture)), "gifts.unknown_picture", "{picture}");
    }
    for amount in [-1, 100_000_001] {
        assert_eq!(refused("unitCost", json!(amount)), "gifts.amount_out_of_bounds");
        assert_eq!(refused("perceivedValue", json!(amount)), "gifts.amount_out_of_bounds");
    }
    for pieces in [-1, 100_001] {
        assert_eq!(refused("quantity", json!(pieces)), "gifts.quantity_out_of_bounds");
    }
    assert_eq!(refused("reorderLevel", json!(-1)), "gifts.quantity_out_of_bounds");
    assert_eq!(refused("unitCost", json!(2.5)), "kernel.bad_request", "money is whole minor units");
    shop.ok(Role::Owner, "gifts.add", base.clone());
    assert_eq!(shop.refused(Role::Owner, "gifts.add", base), "gifts.name_taken", "a doubled tap adds one gift");
    adds_up(&shop);
}

#[test]
fn a_drainage_gift_above_the_cap_needs_an_owners_reason() {
    let shop = TestShop::open();
    let mut dear = new_gift("Fruit box", "drainage", 10, 301);
    assert_eq!(
        refusal(&shop, Role::Manager, "gifts.add", dear.clone()),
        json!({ "area": "gifts", "code": "above_cap", "cap": 300, "cost": 301 }),
    );
    assert_eq!(shop.refused(Role::Owner, "gifts.add", dear.clone()), "gifts.above_cap", "an owner has to say why");
    dear["capReason"] = json!("opening week");
    assert_eq!(shop.refused(Role::Manager, "gifts.add", dear.clone()), "gifts.above_cap", "a manager cannot say why");
    let added = shop.ok(Role::Owner, "gifts.add", dear);
    assert_eq!((&added["capReason"], &added["capReasonBy"]), (&json!("opening week"), &json!("周岚 Lan")));
    let seen = shop.ok(Role::Clerk, "gifts.list", json!({ "retired": false }));
    assert_eq!(seen["gifts"][0]["capReason"], Value::Null);
    shop.ok(Role::Manager, "gifts.add", new_gift("Bag", "drainage", 10, 300));
    shop.ok(Role::Manager, "gifts.add", new_gift("Box", "lottery", 10, 900));
    adds_up(&shop);
}

#[test]
fn an_average_that_passes_the_cap_needs_the_same_word() {
    let shop = TestShop::open();
    let bag = shop.ok(Role::Owner, "gifts.add", new_gift("Bag", "drainage", 10, 290))["id"].as_i64().unwrap();
    shop.ok(Role::Manager, "gifts.receive", receive(bag, 10, 310, Value::Null));
    assert_eq!(numbers(&shop, bag)[4], 6_000, "an average of exactly the cap is allowed");
    let dearer = receive(bag, 1, 321, Value::Null);
    assert_eq!(
        refusal(&shop, Role::Manager, "gifts.receive", dearer.clone()),
        json!({ "area": "gifts", "code": "above_cap", "cap": 300, "cost": 301 }),
        "301 is the average of 6321 over 21 pieces"
    );
    assert_eq!(numbers(&shop, bag)[0], 20, "nothing was written");
    shop.ok(Role::Owner, "gifts.receive", receive(bag, 1, 321, json!("harvest was poor")));
    shop.ok(Role::Manager, "gifts.receive", receive(bag, 1, 301, Value::Null));
    let much_dearer = receive(bag, 20, 900, Value::Null);
    assert_eq!(shop.refused(Role::Manager, "gifts.receive", much_dearer), "gifts.above_cap", "a word covers its cost");
    adds_up(&shop);
}

#[test]
fn a_gift_changes_its_words_freely_and_its_tier_under_the_cap() {
    let shop = TestShop::open();
    let (mug, cup) = (gift(&shop, "Mug", 2, 450), gift(&shop, "Cup", 2, 200));
    let change = |gift: i64, name: &str, tier: &str, reason: Value| {
        json!({ "gift": gift, "name": name, "tier": tier, "perceivedValue": 1_000, "reorderLevel": 1, "supplier": "Ma",
                "picture": "jar", "capReason": reason })
    };
    let changed = shop.ok(Role::Manager, "gifts.change", change(cup, "Small cup", "drainage", Value::Null));
    assert_eq!(
        (&changed["name"], &changed["tier"], &changed["shelf"]),
        (&json!("Small cup"), &json!("drainage"), &json!(2))
    );
    assert_eq!(
        shop.refused(Role::Manager, "gifts.change", change(mug, "Mug", "drainage", json!("so"))),
        "gifts.above_cap"
    );
    shop.ok(Role::Owner, "gifts.change", change(mug, "Mug", "drainage", json!("regulars love it")));
    let kept = shop.ok(Role::Manager, "gifts.change", change(mug, "Big mug", "drainage", Value::Null));
    assert_eq!(kept["capReason"], "regulars love it", "only an owner's words replace an owner's words");
    assert_eq!(
        shop.refused(Role::Manager, "gifts.change", change(mug, "Small cup", "drainage", Value::Null)),
        "gifts.name_taken"
    );
    assert_eq!(
        shop.refused(Role::Manager, "gifts.change", change(99, "A", "reward", Value::Null)),
        "gifts.unknown_gift"
    );

    let mut rules = shop.ok(Role::Owner, "gifts.read_rules", json!({}));
    rules["drainageCap"] = json!(100);
    shop.ok(Role::Owner, "gifts.change_rules", rules);
    shop.ok(Role::Manager, "gifts.change", change(cup, "Tiny cup", "drainage", Value::Null));
    adds_up(&shop);
}

#[test]
fn a_photo_is_kept_apart_and_judged_by_its_bytes() {
    let shop = TestShop::open();
    let mug = gift(&shop, "Mug", 2, 450);
    let set = |image: Value| json!({ "gift": mug, "image": image });
    for not_one in
        [json!("hello"), json!("data:image/png;base64,aGVsbG8="), json!("data:text/html;base64,iVBORw0KGgo=")]
    {
        assert_eq!(shop.refused(Role::Manager, "gifts.set_photo", set(not_one)), "picture.unknown_picture");
    }
    let huge = format!("data:image/png;base64,{}", "iVBO".repeat(200_000));
    assert_eq!(shop.refused(Role::Manager, "gifts.set_photo", set(json!(huge))), "picture.too_large");
    shop.ok(Role::Manager, "gifts.set_photo", set(json!(PNG)));
    assert_eq!(shop.ok(Role::Clerk, "gifts.read_photo", json!({ "gift": mug })), json!({ "image": PNG }));
    assert_eq!(read(&shop, mug)["hasPhoto"], true);
    shop.ok(Role::Manager, "gifts.set_photo", set(Value::Null));
    assert_eq!(shop.ok(Role::Clerk, "gifts.read_photo", json!({ "gift": mug })), json!({ "image": null }));
    let unknown = json!({ "gift": 99, "image": null });
    assert_eq!(shop.refused(Role::Manager, "gifts.set_photo", unknown), "gifts.unknown_gift");
    adds_up(&shop);
}

#[test]
fn what_comes_has_bounds() {
    let shop = TestShop::open();
    let mug = gift(&shop, "Mug", 0, 450);
    for quantity in [0, -3, 100_001] {
        let refused = shop.refused(Role::Manager, "gifts.receive", receive(mug, quantity, 450, Value::Null));
        assert_eq!(refused, "gifts.quantity_out_of_bounds");
    }
    for cost in [-1, 100_000_001] {
        let refused = shop.refused(Role::Manager, "gifts.receive", receive(mug, 1, cost, Value::Null));
        assert_eq!(refused, "gifts.amount_out_of_bounds");
    }
    assert_eq!(shop.refused(Role::Manager, "gifts.receive", receive(99, 1, 1, Value::Null)), "gifts.unknown_gift");
    for _ in 0..10 {
        shop.ok(Role::Manager, "gifts.receive", receive(mug, 100_000, 100_000_000, Value::Null));
    }
    let refused = shop.refused(Role::Manager, "gifts.receive", receive(mug, 1, 1, Value::Null));
    assert_eq!(refused, "gifts.quantity_out_of_bounds", "a shelf holds a million pieces");
    assert_eq!(numbers(&shop, mug), [1_000_000, 0, 1_000_000, 0, 100_000_000_000_000]);
    shop.ok(Role::Manager, "gifts.count", json!({ "gift": mug, "counted": 333_333, "note": "" }));
    adds_up(&shop);
}

#[test]
fn the_last_piece_takes_the_rest_of_the_value() {
    let shop = TestShop::open();
    let (who, mug) = (member(&shop), gift(&shop, "Mug", 2, 100));
    shop.ok(Role::Manager, "gifts.receive", receive(mug, 1, 101, Value::Null));
    let mut left = Vec::new();
    for _ in 0..3 {
        hand_over(&shop, Role::Clerk, promise(&shop, who, mug));
        left.push(numbers(&shop, mug)[4]);
    }
    assert_eq!(left, [201, 101, 0], "301 over three: 100, 100 and the rest");
    adds_up(&shop);
}

#[test]
fn broken_pieces_leave_the_shelf_and_the_newest_promise_its_piece() {
    let shop = TestShop::open();
    let (who, mug) = (member(&shop), gift(&shop, "Mug", 3, 100));
    let damage = |quantity: i64, note: &str| json!({ "gift": mug, "quantity": quantity, "note": note });
    assert_eq!(shop.refused(Role::Clerk, "gifts.report_damage", damage(1, "")), "gifts.note_missing");
    assert_eq!(shop.refused(Role::Clerk, "gifts.report_damage", damage(0, "x")), "gifts.quantity_out_of_bounds");
    assert_eq!(
        refusal(&shop, Role::Clerk, "gifts.report_damage", damage(4, "fell")),
        json!({ "area": "gifts", "code": "more_than_shelf", "shelf": 3 }),
    );
    let promises: Vec<i64> = (0..3).map(|_| promise(&shop, who, mug)).collect();
    shop.ok(Role::Clerk, "gifts.report_damage", damage(2, "fell off the shelf"));
    assert_eq!(numbers(&shop, mug), [1, 1, 0, 2, 100]);
    let waiting = shop.ok(Role::Clerk, "gifts.list_grants", json!({ "member": who, "limit": 10 }));
    let backing: Vec<_> = waiting["grants"].as_array().unwrap().iter().map(|row| row["backing"].clone()).collect();
    assert_eq!(backing, ["reserved", "owed", "owed"], "the oldest promise keeps its piece");
    assert_eq!(shop.refused(Role::Clerk, "gifts.hand_over", json!({ "grant": promises[2] })), "gifts.out_of_stock");
    hand_over(&shop, Role::Clerk, promises[0]);
    assert_eq!(numbers(&shop, mug), [0, 0, 0, 2, 0]);
    adds_up(&shop);
}

#[test]
fn counting_sets_the_shelf_to_what_was_found() {
    let shop = TestShop::open();
    let mug = gift(&shop, "Mug", 3, 100);
    let count = |counted: i64| json!({ "gift": mug, "counted": counted, "note": "Friday" });
    for counted in [-1, 1_000_001] {
        assert_eq!(shop.refused(Role::Manager, "gifts.count", count(counted)), "gifts.quantity_out_of_bounds");
    }
    shop.ok(Role::Manager, "gifts.count", count(3));
    assert_eq!(to_look_at(&shop), 0, "a count that fits needs nobody's eye");
    shop.ok(Role::Manager, "gifts.count", count(5));
    assert_eq!(numbers(&shop, mug), [5, 0, 5, 0, 500], "found pieces are worth the average");
    shop.ok(Role::Manager, "gifts.count", count(0));
    assert_eq!(numbers(&shop, mug), [0, 0, 0, 0, 0]);
    shop.ok(Role::Manager, "gifts.count", count(2));
    assert_eq!(numbers(&shop, mug), [2, 0, 2, 0, 200], "on an empty shelf they are worth the last receipt");
    assert_eq!(to_look_at(&shop), 3, "each difference is the owner's to look at");
    adds_up(&shop);
}

fn to_look_at(shop: &TestShop) -> i64 {
    let query = "SELECT count(*) FROM audit WHERE command = 'gifts.count' AND look = 1";
    shop.with_conn(|conn| conn.query_row(query, [], |row| row.get(0)).unwrap())
}

#[test]
fn only_what_went_out_can_come_back() {
    let shop = TestShop::open();
    let (who, mug) = (member(&shop), gift(&shop, "Mug", 2, 100));
    let take_back = |quantity: i64| json!({ "gift": mug, "quantity": quantity, "note": "unopened" });
    assert_eq!(shop.refused(Role::Manager, "gifts.take_back", take_back(0)), "gifts.quantity_out_of_bounds");
    assert_eq!(
        refusal(&shop, Role::Manager, "gifts.take_back", take_back(1)),
        json!({ "area": "gifts", "code": "more_than_given", "given": 0 }),
    );
    let handover = hand_over(&shop, Role::Clerk, promise(&shop, who, mug));
    shop.ok(Role::Manager, "gifts.take_back", take_back(1));
    assert_eq!(numbers(&shop, mug), [2, 0, 2, 0, 200]);
    assert_eq!(
        shop.refused(Role::Clerk, "gifts.undo_hand_over", json!({ "handover": handover })),
        "gifts.more_than_given",
        "a piece cannot come back twice"
    );
    adds_up(&shop);
}

#[test]
fn movements_tell_the_story_of_a_shelf_from_its_end() {
    let shop = TestShop::open();
    let (who, mug) = (member(&shop), gift(&shop, "Mug", 3, 100));
    let handover = hand_over(&shop, Role::Clerk, promise(&shop, who, mug));
    shop.ok(Role::Clerk, "gifts.undo_hand_over", json!({ "handover": handover }));
    shop.ok(Role::Clerk, "gifts.report_damage", json!({ "gift": mug, "quantity": 1, "note": "cracked" }));
    let told = shop.ok(Role::Manager, "gifts.list_movements", json!({ "gift": mug }));
    let lines: Vec<_> = told["movements"]
        .as_array()
        .unwrap()
        .iter()
        .map(|line| {
            let number = |name: &str| line[name].as_i64().unwrap();
            (line["kind"].as_str().unwrap(), number("shelf"), number("reserved"), number("shelfAfter"), number("value"))
        })
        .collect();
    assert_eq!(
        lines,
        [
            ("damaged", -1, 0, 2, -100),
            ("returned", 1, 1, 3, 100),
            ("handed_over", -1, -1, 2, -100),
            ("reserved", 0, 1, 3, 0),
            ("received", 3, 0, 3, 300),
        ]
    );
    assert_eq!(
        (&told["movements"][0]["note"], &told["movements"][0]["actor"]),
        (&json!("cracked"), &json!("林秀 Xiu"))
    );
    assert_eq!(shop.refused(Role::Clerk, "gifts.list_movements", json!({ "gift": 99 })), "gifts.unknown_gift");
    adds_up(&shop);
}

#[test]
fn the_months_cost_begins_anew_on_the_shops_first() {
    let shop = TestShop::open();
    let (who, mug) = (member(&shop), gift(&shop, "Mug", 5, 100));
    hand_over(&shop, Role::Clerk, promise(&shop, who, mug));
    let month = || shop.ok(Role::Owner, "gifts.list", json!({ "retired": false }))["month"]["given"].clone();
    assert_eq!(month(), 100);
    pass(&shop, 10 * 24 * HOUR_MS + 8 * HOUR_MS); // 23:42 on the last day of November
    assert_eq!(month(), 100);
    pass(&shop, HOUR_MS);
    assert_eq!(month(), 0);
    adds_up(&shop);
}

#[test]
fn the_ledger_and_what_it_stands_on_cannot_be_rewritten() {
    let shop = TestShop::open();
    let (who, mug) = (member(&shop), gift(&shop, "Mug", 2, 100));
    hand_over(&shop, Role::Clerk, promise(&shop, who, mug));
    shop.with_conn(|conn| {
        for rewrite in [
            "UPDATE stock_entry SET value = 0",
            "DELETE FROM stock_entry",
            "UPDATE handover SET till = 'x'",
            "DELETE FROM handover",
            "UPDATE gift_grant SET member_id = member_id",
            "DELETE FROM gift_grant",
            "UPDATE gift SET shelf = -1",
            "UPDATE gift SET reserved = shelf + 1",
        ] {
            assert!(conn.execute(rewrite, []).is_err(), "{rewrite}");
        }
    });
    adds_up(&shop);
}

#[test]
fn the_check_finds_stock_that_does_not_add_up() {
    let shop = TestShop::open();
    let (who, mug) = (member(&shop), gift(&shop, "Mug", 3, 100));
    promise(&shop, who, mug);
    let found = |tamper: &str, mend: &str| {
        shop.with_conn(|conn| conn.execute_batch(tamper).unwrap());
        let found: Vec<String> = shop.findings().into_iter().map(|finding| finding.what).collect();
        shop.with_conn(|conn| conn.execute_batch(mend).unwrap());
        found
    };
    assert_eq!(found("UPDATE gift SET shelf = 4", "UPDATE gift SET shelf = 3"), ["gift-stock"]);
    assert_eq!(found("UPDATE gift SET value = 299", "UPDATE gift SET value = 300"), ["gift-stock"]);
    assert_eq!(found("UPDATE gift SET given = 1", "UPDATE gift SET given = 0"), ["gift-stock"]);
    assert_eq!(found("UPDATE gift SET reserved = 2", "UPDATE gift SET reserved = 1"), ["gift-stock", "gift-promises"]);
    assert_eq!(
        found("UPDATE gift_grant SET backing = 'owed'", "UPDATE gift_grant SET backing = 'reserved'"),
        ["gift-promises", "gift-owed", "gift-reservation"]
    );
    assert_eq!(
        found(
            "UPDATE gift_grant SET state = 'handed_over', ended_at_ms = 1",
            "UPDATE gift_grant SET state = 'waiting', ended_at_ms = NULL"
        ),
        ["gift-promises", "gift-reservation", "gift-handover"]
    );
    adds_up(&shop);
}
