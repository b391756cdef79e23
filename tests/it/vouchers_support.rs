//! What the tests of vouchers begin with.

use serde_json::{Value, json};
use shop_core::kernel::{ApiError, Role};
use shop_core::testing::TestShop;

/// A refusal with its numbers.
pub(crate) fn refusal(told: Result<Value, ApiError>) -> (String, Value) {
    match told {
        Err(ApiError::Refused { refusal }) => {
            let code = format!("{}.{}", refusal.area, refusal.code);
            (code, Value::Object(refusal.numbers))
        }
        other => panic!("was to be refused: {other:?}"),
    }
}

pub(crate) fn terms(gives: Value, more: Value) -> Value {
    let mut terms = json!({
        "name": { "en": "Bag of tangerines", "zhCn": "一袋橘子", "es": "Bolsa de mandarinas" },
        "gives": gives, "valid": { "kind": "days", "days": 30 }, "minSpend": 0, "products": [],
        "onePerMember": false, "stackable": false, "bound": false, "refund": "back", "needsManager": false,
        "noChange": true,
    });
    for (key, value) in more.as_object().unwrap() {
        terms[key] = value.clone();
    }
    terms
}

/// An offer; its row.
pub(crate) fn offer(shop: &TestShop, gives: Value, more: Value) -> i64 {
    let saved = shop.ok(Role::Owner, "vouchers.save_offer", json!({ "offer": null, "terms": terms(gives, more) }));
    saved["offer"].as_i64().unwrap()
}

/// An offer of a gift with so many pieces, and the gift.
pub(crate) fn gift_offer(shop: &TestShop, pieces: i64, more: Value) -> (i64, i64) {
    let gift = crate::gifts_support::gift(shop, "Tangerines", pieces, 200);
    (offer(shop, json!({ "kind": "gift", "gift": gift }), more), gift)
}

/// An offer of an amount off.
pub(crate) fn amount_offer(shop: &TestShop, amount: i64, more: Value) -> i64 {
    offer(shop, json!({ "kind": "amount", "amount": amount }), more)
}

/// A voucher issued by the owner, who is not counted.
pub(crate) fn issued(shop: &TestShop, offer: i64, member: Option<i64>) -> Value {
    shop.ok(Role::Owner, "vouchers.issue", json!({ "offer": offer, "member": member, "reason": "a trial" }))
}

pub(crate) fn text(issued: &Value) -> &str {
    issued["text"].as_str().unwrap()
}

pub(crate) fn typed(issued: &Value) -> &str {
    issued["typed"].as_str().unwrap()
}

pub(crate) fn check(shop: &TestShop, text: &str) -> Value {
    shop.ok(Role::Clerk, "vouchers.check", json!({ "text": text }))
}

/// green, or the reason of a red answer.
pub(crate) fn answer(shop: &TestShop, text: &str) -> String {
    let verdict = check(shop, text);
    match verdict["answer"].as_str().unwrap() {
        "green" => "green".to_owned(),
        _ => verdict["why"]["code"].as_str().unwrap().to_owned(),
    }
}

pub(crate) fn redeem(shop: &TestShop, text: &str) -> Result<Value, ApiError> {
    shop.call(Role::Clerk, "vouchers.redeem", json!({ "text": text, "member": null }))
}

/// The code of a refused redemption.
pub(crate) fn refused(shop: &TestShop, text: &str) -> String {
    refusal(redeem(shop, text)).0
}

/// Where a voucher stands.
pub(crate) fn state(shop: &TestShop, issued: &Value) -> String {
    let trail = shop.ok(Role::Clerk, "vouchers.read_voucher", json!({ "voucher": issued["voucher"]["voucher"] }));
    trail["voucher"]["state"].as_str().unwrap().to_owned()
}

/// A cart with one amount and these vouchers, paid in cash.
pub(crate) fn sale(amount: i64, texts: &[&str], member: Option<i64>) -> Value {
    json!({
        "basket": { "amount": amount, "vouchers": texts, "member": member },
        "payments": [{ "kind": "cash", "given": null }],
    })
}

pub(crate) fn quote(shop: &TestShop, sale: &Value) -> Value {
    let request = json!({ "basket": sale["basket"], "payments": sale["payments"] });
    shop.ok(Role::Clerk, "sales.quote", request)
}
