//! What the tests of the way in begin with.

use serde_json::{Value, json};
use shop_core::kernel::Role;
use shop_core::testing::TestShop;

/// A minute.
pub(crate) const MINUTE_MS: i64 = 60_000;

/// The token of a phone's page.
pub(crate) fn token(phone: u64) -> String {
    format!("{phone:032x}")
}

/// What a phone sends to join; `changes` replaces fields.
pub(crate) fn asked(page: u64, name: &str, phone: &str, changes: Value) -> Value {
    let mut asked = json!({
        "is": "asked", "token": token(page), "name": name, "phone": phone, "purposes": [], "birthMonth": null,
        "fourteen": true, "wordingVersion": 1, "language": "zh-CN", "code": "",
    });
    for (field, value) in changes.as_object().expect("changes are an object") {
        asked[field] = value.clone();
    }
    asked
}

/// Lets the listener hand a deed in. `done`, or the refusal as `area.code`.
pub(crate) fn deed(shop: &TestShop, deed: Value) -> String {
    deeds(shop, vec![deed]).remove(0)
}

/// Lets the listener hand deeds in.
pub(crate) fn deeds(shop: &TestShop, deeds: Vec<Value>) -> Vec<String> {
    let taken = shop.ok(Role::System, "intake.take_in", json!({ "deeds": deeds }));
    let outcomes = taken["outcomes"].as_array().expect("outcomes");
    outcomes
        .iter()
        .map(|outcome| match outcome["is"].as_str() {
            Some("refused") => {
                let refusal = &outcome["refusal"];
                format!("{}.{}", refusal["area"].as_str().expect("an area"), refusal["code"].as_str().expect("a code"))
            }
            is => is.expect("an outcome").to_owned(),
        })
        .collect()
}

/// Someone asks on their phone and is written down.
pub(crate) fn ask(shop: &TestShop, page: u64, name: &str, phone: &str) {
    assert_eq!(deed(shop, asked(page, name, phone, json!({}))), "done");
}

/// What a page's token is sent with.
pub(crate) fn on_page(is: &str, page: u64) -> Value {
    json!({ "is": is, "token": token(page) })
}

/// A phone's page.
pub(crate) fn page(shop: &TestShop, page: u64) -> Value {
    shop.ok(Role::System, "intake.read_page", json!({ "token": token(page) }))
}

/// Everyone who waits, as the clerk sees them.
pub(crate) fn waiting(shop: &TestShop) -> Vec<Value> {
    let listed = shop.ok(Role::Clerk, "intake.list_requests", json!({}));
    listed["requests"].as_array().expect("requests").clone()
}

/// The request of whoever has waited longest.
pub(crate) fn first(shop: &TestShop) -> i64 {
    waiting(shop)[0]["request"].as_i64().expect("an id")
}

pub(crate) fn confirm(shop: &TestShop, request: i64) -> Value {
    shop.ok(Role::Clerk, "intake.confirm", json!({ "request": request, "duplicatesSeen": false }))
}

/// Someone asks on their phone and the clerk confirms. Their id.
pub(crate) fn joined(shop: &TestShop, at: u64, name: &str, phone: &str) -> i64 {
    ask(shop, at, name, phone);
    let request = waiting(shop).last().expect("they wait")["request"].as_i64().expect("an id");
    confirm(shop, request)["member"].as_i64().expect("an id")
}

/// Opens the page, and the listener says that it listens.
pub(crate) fn open(shop: &TestShop) {
    shop.ok(Role::Clerk, "intake.set_open", json!({ "open": true }));
    report(shop, "listening", json!("192.168.1.20:8743"));
}

pub(crate) fn report(shop: &TestShop, door: &str, address: Value) {
    let interfaces = json!([{ "name": "eth0", "ip": "192.168.1.20" }]);
    shop.ok(Role::System, "intake.report_door", json!({ "door": door, "address": address, "interfaces": interfaces }));
}

pub(crate) fn tick(shop: &TestShop) {
    shop.ok(Role::System, "system.tick", json!({}));
}
