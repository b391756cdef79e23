//! Today.

use crate::gifts_support::{FAMILY, HOUR_MS, adds_up, gift, hand_over, member, pass, promise};
use serde_json::{Value, json};
use shop_core::kernel::Role;
use shop_core::testing::TestShop;

fn today(shop: &TestShop, role: Role) -> Value {
    shop.ok(role, "today.read", json!({}))
}

#[test]
fn an_empty_shop_has_an_empty_day() {
    let shop = TestShop::open();
    let mut read = today(&shop, Role::Owner);
    let backup = read.as_object_mut().unwrap().remove("backup").expect("how safe the shop is stands beside its day");
    assert_eq!(backup["lastAtMs"], Value::Null);
    assert_eq!(
        read,
        json!({
            "waiting": [], "waitingTotal": 0, "owed": [], "runningOut": [], "joinedToday": 0, "handedOverToday": 0,
            "waitingHandovers": 0, "giftCost": 0, "stockValue": 0, "acts": [], "welcomeGift": null, "joinTakesMs": null,
            "sales": { "times": 0, "amount": 0, "usual": null },
            "liability": { "principal": 0, "bonus": 0, "points": 0, "pointsWorth": 0 },
        })
    );
}

#[test]
fn today_tells_what_waits_is_owed_and_runs_out() {
    let shop = TestShop::open();
    let (who, bag, mug) = (member(&shop), gift(&shop, "Bag", 4, 100), gift(&shop, "Mug", 1, 450));
    let handover = hand_over(&shop, Role::Clerk, promise(&shop, who, bag));
    hand_over(&shop, Role::Clerk, promise(&shop, who, bag));
    shop.ok(Role::Clerk, "gifts.undo_hand_over", json!({ "handover": handover }));
    for _ in 0..3 {
        promise(&shop, who, mug);
    }
    let read = today(&shop, Role::Manager);
    assert_eq!((&read["waitingTotal"], &read["waitingHandovers"]), (&json!(4), &json!(2)));
    assert_eq!(read["waiting"].as_array().unwrap().len(), 4);
    assert_eq!(read["handedOverToday"], 1, "what was taken back does not count");
    assert_eq!(read["giftCost"], 100);
    assert_eq!(read["stockValue"], 300 + 450);
    assert_eq!((&read["owed"][0]["giftName"], &read["owed"][0]["pieces"]), (&json!("Mug"), &json!(2)));
    assert_eq!(read["owed"][0]["for"].as_array().unwrap().len(), 2);
    let short: Vec<_> = read["runningOut"].as_array().unwrap().iter().map(|row| (&row["name"], &row["free"])).collect();
    assert_eq!(short, [(&json!("Mug"), &json!(0)), (&json!("Bag"), &json!(2))], "fewest first, at the level counts");

    let seen = today(&shop, Role::Clerk);
    assert_eq!((&seen["giftCost"], &seen["stockValue"]), (&Value::Null, &Value::Null));
    adds_up(&shop);
}

#[test]
fn the_acts_of_a_till_are_its_own_and_of_today() {
    let shop = TestShop::open();
    let (who, bag) = (member(&shop), gift(&shop, "Bag", 9, 100));
    let give = json!({ "member": who, "gift": bag, "reason": "birthday", "note": "" });
    let grant = shop.ok(Role::Clerk, "gifts.give", give)["grant"].as_i64().unwrap();
    let handover = hand_over(&shop, Role::Clerk, grant);
    let kinds = |role| -> Vec<String> {
        let read = today(&shop, role);
        read["acts"].as_array().unwrap().iter().map(|act| act["kind"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(kinds(Role::Clerk), ["gift_handed_over", "gift_promised"], "newest first");
    assert_eq!(kinds(Role::Manager), [""; 0], "another till did nothing");
    let acts = today(&shop, Role::Clerk)["acts"].clone();
    assert_eq!(acts[0]["args"]["gift"], "Bag");
    assert!(!acts[0]["args"]["name"].as_str().unwrap().contains(FAMILY), "a customer is masked");
    shop.ok(Role::Clerk, "gifts.undo_hand_over", json!({ "handover": handover }));
    assert_eq!(kinds(Role::Clerk), ["gift_promised"], "an act taken back is not told");
    for _ in 0..4 {
        hand_over(&shop, Role::Clerk, promise(&shop, who, bag));
    }
    assert_eq!(kinds(Role::Clerk).len(), 5);
    hand_over(&shop, Role::Clerk, promise(&shop, who, bag));
    assert_eq!(kinds(Role::Clerk), ["gift_handed_over"; 5]);
    pass(&shop, 9 * HOUR_MS);
    assert_eq!(kinds(Role::Clerk), [""; 0], "a day begins empty");
    assert_eq!(today(&shop, Role::Clerk)["handedOverToday"], 0);
    adds_up(&shop);
}

#[test]
fn the_welcome_gift_is_named_while_it_is_in_use() {
    let shop = TestShop::open();
    let (who, bag) = (member(&shop), gift(&shop, "Bag", 3, 100));
    let mut rules = shop.ok(Role::Owner, "gifts.read_rules", json!({}));
    rules["welcomeGift"] = json!(bag);
    shop.ok(Role::Owner, "gifts.change_rules", rules);
    promise(&shop, who, bag);
    assert_eq!(today(&shop, Role::Clerk)["welcomeGift"], json!({ "name": "Bag", "free": 2 }));
    shop.ok(Role::Manager, "gifts.retire", json!({ "gift": bag }));
    assert_eq!(today(&shop, Role::Clerk)["welcomeGift"], Value::Null);
    adds_up(&shop);
}
