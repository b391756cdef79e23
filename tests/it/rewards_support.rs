//! What the tests of rewards begin with.

use crate::people;
use serde_json::{Value, json};
use shop_core::kernel::Role;
use shop_core::testing::TestShop;

/// Terms with a trigger; `changes` replaces fields.
pub(crate) fn terms(trigger: Value, changes: Value) -> Value {
    let mut terms = json!({
        "trigger": trigger, "member": null, "friend": null, "friendWhen": "with_inviter", "perMember": null, "perDay": null,
        "perClerkDay": null, "budget": 1_000_000, "holdDays": 0, "fromDay": "2026-11-01", "toDay": null,
    });
    for (field, value) in changes.as_object().expect("changes are an object") {
        terms[field] = value.clone();
    }
    terms
}

pub(crate) fn points(points: i64) -> Value {
    json!({ "kind": "points", "points": points })
}

pub(crate) fn bonus(amount: i64) -> Value {
    json!({ "kind": "bonus", "amount": amount })
}

pub(crate) fn gift(gift: i64) -> Value {
    json!({ "kind": "gift", "gift": gift })
}

/// Shared posts with a points reward.
pub(crate) fn posts(changes: Value) -> Value {
    let mut all = json!({ "member": points(100), "perClerkDay": 10 });
    for (field, value) in changes.as_object().expect("changes are an object") {
        all[field] = value.clone();
    }
    terms(json!({ "kind": "post_shared" }), all)
}

/// A friend's first purchase of at least so much.
pub(crate) fn friend_bought(least: i64, changes: Value) -> Value {
    terms(json!({ "kind": "friend_bought", "least": least }), changes)
}

pub(crate) fn ladder(rungs: &[(i64, Value)], changes: Value) -> Value {
    let rungs: Vec<Value> =
        rungs.iter().map(|(friends, reward)| json!({ "friends": friends, "reward": reward })).collect();
    terms(json!({ "kind": "ladder", "rungs": rungs }), changes)
}

pub(crate) fn draft(shop: &TestShop, name: &str, terms: Value) -> i64 {
    let request = json!({ "programme": null, "name": name, "terms": terms });
    shop.ok(Role::Owner, "rewards.save_draft", request)["programme"].as_i64().expect("an id")
}

/// A programme that runs.
pub(crate) fn running(shop: &TestShop, name: &str, terms: Value) -> i64 {
    let programme = draft(shop, name, terms);
    shop.ok(Role::Owner, "rewards.start", json!({ "programme": programme }));
    programme
}

pub(crate) fn card(shop: &TestShop, programme: i64) -> Value {
    shop.ok(Role::Manager, "rewards.read_programme", json!({ "programme": programme }))
}

pub(crate) fn used(shop: &TestShop, programme: i64) -> i64 {
    card(shop, programme)["used"].as_i64().expect("an amount")
}

pub(crate) fn of(shop: &TestShop, member: i64) -> Value {
    shop.ok(Role::Clerk, "rewards.read_member", json!({ "member": member }))
}

/// States of a person's rewards, newest first.
pub(crate) fn states(shop: &TestShop, member: i64) -> Vec<String> {
    let rewards = of(shop, member)["rewards"].clone();
    rewards.as_array().expect("rewards").iter().map(|row| row["state"].as_str().expect("a state").to_owned()).collect()
}

pub(crate) fn phone(nth: i64) -> String {
    format!("139{:08}", nth * 31 + 7)
}

/// The nth stranger joins.
pub(crate) fn joins(shop: &TestShop, nth: i64) -> i64 {
    people::member(shop, &format!("Marta Olmo{nth}"), &phone(nth), json!({ "duplicatesSeen": true }))
}

/// The nth person joins because of somebody.
pub(crate) fn friend(shop: &TestShop, nth: i64, inviter: i64) -> i64 {
    let how = json!({ "duplicatesSeen": true, "source": "inviter", "inviter": inviter });
    people::member(shop, &format!("Nuria Sanz{nth}"), &phone(nth), how)
}

/// A member pays so much in cash.
pub(crate) fn buys(shop: &TestShop, member: i64, amount: i64) -> Value {
    let request =
        json!({ "basket": { "member": member, "amount": amount }, "payments": [{ "kind": "cash", "given": null }] });
    shop.ok(Role::Clerk, "sales.pay", request)
}

/// A manager gives so much of a sale back; all of it without an amount.
pub(crate) fn gives_back(shop: &TestShop, sale: &Value, amount: Option<i64>) {
    let what = amount.map_or(json!({ "by": "rest" }), |amount| json!({ "by": "amount", "amount": amount }));
    shop.ok(Role::Manager, "sales.refund", json!({ "sale": sale["sale"], "what": what, "reason": "bruised" }));
}

pub(crate) fn confirm(shop: &TestShop, role: Role, member: i64, programme: i64) -> Value {
    shop.ok(role, "rewards.confirm_post", json!({ "member": member, "programme": programme }))
}
