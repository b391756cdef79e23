//! What the tests between shops begin with: shops with keys of their own, each on its own computer, and nothing between
//! them but what they hand each other.

use serde_json::{Value, json};
use shop_core::kernel::{ApiError, Role};
use shop_core::testing::TestShop;
use std::sync::atomic::Ordering;

/// A shop with its own name, keys and numbers.
pub(crate) fn shop(name: &str, computer: u64) -> TestShop {
    let shop = TestShop::open();
    shop.vault.0.store(computer, Ordering::SeqCst);
    shop.with_conn(|conn| {
        let uuid: [u8; 16] = core::array::from_fn(|_| computer.to_be_bytes()[7]);
        conn.execute("UPDATE shop SET name = ?1, uuid = ?2", (name, uuid)).expect("the shop's row");
    });
    shop
}

/// Our card, as the QR holds it.
pub(crate) fn card(shop: &TestShop) -> String {
    shop.ok(Role::Owner, "alliance.our_card", json!({}))["text"].as_str().unwrap().to_owned()
}

/// A meeting on one side: the partner's page.
pub(crate) fn meet_by(one: &TestShop, other: &TestShop, how: &str) -> Value {
    one.ok(Role::Owner, "alliance.meet", json!({ "card": { "text": card(other) }, "how": how }))
}

/// Two shops scan each other's screens; the number of the other in each book.
pub(crate) fn meet(one: &TestShop, other: &TestShop) -> (i64, i64) {
    let partner = |page: Value| page["card"]["partner"].as_i64().unwrap();
    (partner(meet_by(one, other, "screen")), partner(meet_by(other, one, "screen")))
}

/// What a shop writes out for a partner, as a file.
pub(crate) fn file(from: &TestShop, partner: i64) -> String {
    let exported = from.ok(Role::Manager, "alliance.export", json!({ "partner": partner, "way": "file" }));
    exported["base64"].as_str().unwrap().to_owned()
}

/// Reading a file in.
pub(crate) fn import(to: &TestShop, file: &str) -> Result<Value, ApiError> {
    to.call(Role::Manager, "alliance.import", json!({ "base64": file }))
}

/// A file read in that must be taken: what came of it.
pub(crate) fn taken(to: &TestShop, file: &str) -> Value {
    import(to, file).unwrap_or_else(|error| panic!("the file was to be taken: {error:?}"))["frames"].clone()
}

/// One file from one shop to the other: what came of it.
pub(crate) fn pass(from: &TestShop, partner: i64, to: &TestShop) -> Value {
    taken(to, &file(from, partner))
}

/// Files to and fro until nothing waits.
pub(crate) fn exchange((one, to_other): (&TestShop, i64), (other, to_one): (&TestShop, i64)) {
    for _ in 0..4 {
        pass(one, to_other, other);
        pass(other, to_one, one);
    }
    for (shop, partner) in [(one, to_other), (other, to_one)] {
        let waiting = shop.ok(Role::Manager, "alliance.waiting", json!({}))["partners"].clone();
        let waits = waiting.as_array().unwrap().iter().any(|waits| waits["partner"] == partner);
        assert!(!waits, "something still waits: {waiting}");
    }
}

pub(crate) fn page(shop: &TestShop, partner: i64) -> Value {
    shop.ok(Role::Manager, "alliance.partner", json!({ "partner": partner }))
}

pub(crate) fn alarms(shop: &TestShop) -> Vec<Value> {
    shop.ok(Role::Manager, "alliance.alarms", json!({}))["alarms"].as_array().unwrap().clone()
}

/// How often a kind stands in the news.
pub(crate) fn count(frames: &Value, kind: &str) -> i64 {
    let news = frames["news"].as_array().unwrap();
    news.iter().find(|one| one["kind"] == kind).map_or(0, |one| one["count"].as_i64().unwrap())
}

/// An offer of amounts off, changed by `more`.
pub(crate) fn proposal(partner: i64, more: Value) -> Value {
    let mut proposal = json!({
        "partner": partner, "gives": { "kind": "amount", "amount": 500 },
        "texts": { "en": "Five off at the counter", "zhCn": "立减五元", "es": "Cinco menos en caja" },
        "price": 400, "bearer": "issuer", "cap": 100_000, "claimWindowDays": 30, "prepaid": false,
        "valid": { "kind": "days", "days": 60 }, "needsManager": false, "noChange": true,
    });
    for (key, value) in more.as_object().unwrap() {
        proposal[key] = value.clone();
    }
    proposal
}

/// An offer of one shop that the other agreed to and both know of: its row in each book.
pub(crate) fn agreed(
    (issuer, to_redeemer): (&TestShop, i64),
    (redeemer, to_issuer): (&TestShop, i64),
    more: Value,
    gift: Option<i64>,
) -> (i64, i64) {
    let ours = issuer.ok(Role::Owner, "alliance.propose_offer", proposal(to_redeemer, more));
    pass(issuer, to_redeemer, redeemer);
    let offers = redeemer.ok(Role::Manager, "alliance.offers", json!({ "partner": to_issuer }));
    let theirs = offers["theirs"][0]["offer"].as_i64().unwrap();
    let answer = json!({ "offer": theirs, "answer": { "kind": "agree", "gift": gift } });
    redeemer.ok(Role::Owner, "alliance.answer_offer", answer);
    pass(redeemer, to_issuer, issuer);
    (ours["offer"].as_i64().unwrap(), theirs)
}
