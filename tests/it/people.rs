//! People to sign up in tests.

use serde_json::{Value, json};
use shop_core::kernel::Role;
use shop_core::testing::TestShop;

/// A sheet with a name and a phone; `changes` replaces fields.
pub fn sheet(name: &str, phone: &str, changes: Value) -> Value {
    let mut sheet = json!({
        "name": name, "phone": phone, "noPhoneReason": null, "birthMonth": null, "birthDay": null, "fourteen": true,
        "district": "", "tags": [], "interests": [], "source": "walk_in", "inviter": null,
        "consents": [{ "purpose": "card", "given": true }], "wordingVersion": 1, "language": null, "duplicatesSeen": false,
    });
    for (field, value) in changes.as_object().expect("changes are an object") {
        sheet[field] = value.clone();
    }
    sheet
}

/// Signs someone up at the clerk's till.
pub fn enrol(shop: &TestShop, name: &str, phone: &str, changes: Value) -> Value {
    shop.ok(Role::Clerk, "members.enrol", sheet(name, phone, changes))
}

/// Signs someone up. Their id.
pub fn member(shop: &TestShop, name: &str, phone: &str, changes: Value) -> i64 {
    enrol(shop, name, phone, changes)["member"].as_i64().expect("an id")
}

/// A member's sheet.
pub fn detail(shop: &TestShop, member: i64) -> Value {
    shop.ok(Role::Clerk, "members.read_member", json!({ "member": member }))
}

/// The names that a search finds, in order.
pub fn found(shop: &TestShop, text: &str) -> Vec<String> {
    let found = shop.ok(Role::Clerk, "members.find", json!({ "text": text, "limit": 20 }));
    let hits = found["hits"].as_array().expect("hits");
    hits.iter().map(|hit| hit["name"].as_str().expect("a name").to_owned()).collect()
}

/// What `change` needs, from a sheet as it was read.
pub fn as_change(detail: &Value, changes: Value) -> Value {
    let mut change = json!({ "consents": [], "wordingVersion": 1 });
    for field in [
        "member",
        "name",
        "phone",
        "noPhoneReason",
        "birthMonth",
        "birthDay",
        "district",
        "household",
        "note",
        "tags",
        "interests",
        "source",
        "language",
    ] {
        change[field] = detail[field].clone();
    }
    for (field, value) in changes.as_object().expect("changes are an object") {
        change[field] = value.clone();
    }
    change
}
