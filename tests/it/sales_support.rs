//! What the tests of sales begin with.

use serde_json::{Value, json};
use shop_core::kernel::Role;
use shop_core::testing::TestShop;
use shop_core::{Call, dispatch};
use uuid::Uuid;

/// A member with a card in hand and nothing on it.
pub(crate) struct Buyer {
    pub(crate) id: i64,
    pub(crate) card: String,
}

/// The nth member, each with a phone of their own.
pub(crate) fn buyer(shop: &TestShop, nth: u32) -> Buyer {
    let phone = format!("138{:08}", 10_000_000 + nth * 7_919);
    let joined = crate::people::enrol(shop, &format!("Lucía Vega{nth}"), &phone, json!({ "duplicatesSeen": true }));
    Buyer { id: joined["member"].as_i64().unwrap(), card: joined["card"].as_str().unwrap().to_owned() }
}

pub(crate) fn recharge(shop: &TestShop, member: i64, paid: i64, bonus: i64) {
    let request = json!({ "member": member, "paid": paid, "bonus": bonus, "paidBy": "cash", "cashGiven": null });
    shop.ok(Role::Clerk, "stored_value.recharge", request);
}

/// Principal and bonus.
pub(crate) fn wallet(shop: &TestShop, member: i64) -> [i64; 2] {
    let wallet = shop.ok(Role::Clerk, "stored_value.read_wallet", json!({ "member": member }));
    ["principal", "bonus"].map(|part| wallet[part].as_i64().unwrap())
}

pub(crate) fn points(shop: &TestShop, member: i64) -> i64 {
    shop.ok(Role::Clerk, "points.read_points", json!({ "member": member }))["points"].as_i64().unwrap()
}

pub(crate) fn settled(shop: &TestShop, member: i64) -> i64 {
    shop.ok(Role::Clerk, "points.read_points", json!({ "member": member }))["settledSpend"].as_i64().unwrap()
}

pub(crate) fn cash() -> Value {
    json!({ "kind": "cash", "given": null })
}

pub(crate) fn by_points(points: i64) -> Value {
    json!({ "kind": "points", "points": points })
}

/// By card, mobile or stored_value.
pub(crate) fn by(way: &str, amount: i64) -> Value {
    json!({ "kind": way, "amount": amount })
}

pub(crate) fn card_proof(buyer: &Buyer) -> Value {
    json!({ "by": "card", "cardText": buyer.card })
}

/// An amount, paid like this.
pub(crate) fn amount(amount: i64, payments: Value) -> Value {
    json!({ "basket": { "amount": amount }, "payments": payments })
}

/// An amount that a member pays like this, their card in hand.
pub(crate) fn member_pays(buyer: &Buyer, amount: i64, payments: Value) -> Value {
    json!({
        "basket": { "member": buyer.id, "amount": amount }, "payments": payments, "proof": card_proof(buyer),
    })
}

pub(crate) fn pay(shop: &TestShop, request: Value) -> Value {
    shop.ok(Role::Clerk, "sales.pay", request)
}

pub(crate) fn refund(sale: &Value, what: Value) -> Value {
    json!({ "sale": sale["sale"], "what": what, "reason": "soft on one side" })
}

pub(crate) fn by_amount(amount: i64) -> Value {
    json!({ "by": "amount", "amount": amount })
}

/// What went to a way of a sale or refund.
pub(crate) fn part(of: &Value, way: &str, field: &str) -> i64 {
    let parts = of.get("payments").or_else(|| of.get("parts")).unwrap().as_array().unwrap();
    parts.iter().find(|part| part["way"] == way).map_or(0, |part| part[field].as_i64().unwrap())
}

/// A clerk's act with a manager's word.
pub(crate) fn with_word(shop: &TestShop, command: &str, request: &Value, action: &str) -> Value {
    let needed = crate::gifts_support::refusal(shop, Role::Clerk, command, request.clone());
    assert_eq!((&needed["code"], &needed["action"]), (&json!("approval_needed"), &json!(action)));
    let word = json!({
        "approver": 2, "pin": "1470", "command": command, "request": request, "action": action, "amount": null,
        "reason": "the customer is right",
    });
    let approval = shop.ok(Role::Clerk, "staff.approve", word)["approval"].as_str().unwrap().to_owned();
    let call = Call::new(command, request.clone()).with_id(id(shop)).approved(&approval);
    dispatch(&shop.app, &shop.caller(Role::Clerk), &call).unwrap_or_else(|error| panic!("{command}: {error:?}"))
}

/// A product on the list.
pub(crate) fn product(shop: &TestShop, name: &str, price: i64) -> i64 {
    let added = shop.ok(Role::Manager, "sales.add_product", json!({ "name": name, "price": price, "kind": "traffic" }));
    added["id"].as_i64().unwrap()
}

/// A request id that was not used before.
pub(crate) fn id(shop: &TestShop) -> Uuid {
    let used: i64 = count(shop, "request");
    Uuid::from_u128(u128::try_from(used).unwrap() + 1_000_000)
}

pub(crate) fn count(shop: &TestShop, from: &str) -> i64 {
    shop.with_conn(|conn| conn.query_row(&format!("SELECT count(*) FROM {from}"), [], |row| row.get(0))).unwrap()
}

pub(crate) fn adds_up(shop: &TestShop) {
    assert_eq!(shop.findings(), [], "after every act the books add up");
}
