//! What the tests of gifts begin with.

use serde_json::{Value, json};
use shop_core::kernel::{ApiError, Role};
use shop_core::testing::TestShop;

/// An hour.
pub(crate) const HOUR_MS: i64 = 3_600_000;
/// 24 hours.
pub(crate) const DAY_MS: i64 = 24 * HOUR_MS;

/// Time goes by at tills that somebody touches now and then, so that none of them locks.
pub(crate) fn pass(shop: &TestShop, ms: i64) {
    shop.ok(Role::Owner, "shop.change_settings", json!({ "autoLockMinutes": 120 }));
    let mut left = ms;
    while left > 0 {
        for role in [Role::Clerk, Role::Manager, Role::Owner] {
            shop.ok(role, "gifts.read_rules", json!({}));
        }
        let step = left.min(2 * HOUR_MS);
        shop.clock.advance(step);
        left -= step;
    }
}

/// The family name of everyone here, which no counter may show to others.
pub(crate) const FAMILY: &str = "Herrera";

/// Someone with a card, joined before the test began to look.
pub(crate) fn member(shop: &TestShop) -> i64 {
    shop.ok(Role::Owner, "members.enrol", enrol("Sofía"))["member"].as_i64().unwrap()
}

pub(crate) fn enrol(first: &str) -> Value {
    json!({
        "name": format!("{first} {FAMILY}"), "phone": null, "noPhoneReason": "no_phone", "birthMonth": null,
        "birthDay": null, "fourteen": true, "district": "", "tags": [], "interests": [], "source": "walk_in",
        "inviter": null, "consents": [], "wordingVersion": 1, "language": null, "duplicatesSeen": true,
    })
}

/// A gift of the reward tier (no cap) with so many pieces at so much each.
pub(crate) fn gift(shop: &TestShop, name: &str, pieces: i64, unit_cost: i64) -> i64 {
    shop.ok(Role::Owner, "gifts.add", new_gift(name, "reward", pieces, unit_cost))["id"].as_i64().unwrap()
}

pub(crate) fn new_gift(name: &str, tier: &str, pieces: i64, unit_cost: i64) -> Value {
    json!({
        "name": name, "tier": tier, "perceivedValue": 900, "reorderLevel": 2, "supplier": "Hu Farm", "picture": "bag",
        "unitCost": unit_cost, "quantity": pieces, "capReason": null,
    })
}

/// A promise by the owner, who is not counted; its id.
pub(crate) fn promise(shop: &TestShop, member: i64, gift: i64) -> i64 {
    promised(shop, member, gift)["grant"].as_i64().unwrap()
}

pub(crate) fn promised(shop: &TestShop, member: i64, gift: i64) -> Value {
    shop.ok(Role::Owner, "gifts.give", json!({ "member": member, "gift": gift, "reason": "post", "note": "" }))
}

/// A gift as the owner sees it.
pub(crate) fn read(shop: &TestShop, gift: i64) -> Value {
    let all = shop.ok(Role::Owner, "gifts.list", json!({ "retired": true }));
    all["gifts"].as_array().unwrap().iter().find(|row| row["id"] == gift).unwrap().clone()
}

/// Shelf, reserved, free, owed, value.
pub(crate) fn numbers(shop: &TestShop, gift: i64) -> [i64; 5] {
    let row = read(shop, gift);
    ["shelf", "reserved", "free", "owed", "stockValue"].map(|name| row[name].as_i64().unwrap())
}

pub(crate) fn hand_over(shop: &TestShop, role: Role, grant: i64) -> i64 {
    shop.ok(role, "gifts.hand_over", json!({ "grant": grant }))["handover"].as_i64().unwrap()
}

/// The refusal with its numbers.
pub(crate) fn refusal(shop: &TestShop, role: Role, command: &str, request: Value) -> Value {
    match shop.call(role, command, request) {
        Err(ApiError::Refused { refusal }) => serde_json::to_value(refusal).unwrap(),
        other => panic!("{command} was to be refused: {other:?}"),
    }
}

/// Everything adds up.
pub(crate) fn adds_up(shop: &TestShop) {
    assert_eq!(shop.findings(), [], "after every act the books add up");
}
