//! What the tests of draws begin with.

use crate::gifts_support::new_gift;
use crate::people;
use serde_json::{Value, json};
use shop_core::kernel::Role;
use shop_core::testing::TestShop;

/// A gift of the lottery tier with so many pieces at so much each.
pub(crate) fn prize(shop: &TestShop, name: &str, pieces: i64, unit_cost: i64) -> i64 {
    shop.ok(Role::Owner, "gifts.add", new_gift(name, "lottery", pieces, unit_cost))["id"].as_i64().unwrap()
}

/// The nth person with a card.
pub(crate) fn person(shop: &TestShop, nth: u32) -> i64 {
    let phone = format!("139{:08}", 20_000_000 + nth * 7_919);
    people::enrol(shop, &format!("Nuria Soler{nth}"), &phone, json!({ "duplicatesSeen": true }))["member"]
        .as_i64()
        .unwrap()
}

/// A finished draft of 20 to 26 November 2026: gifts and their cards, the top prize first.
pub(crate) fn terms(kind: &str, prizes: &[(i64, u32)]) -> Value {
    let prizes: Vec<Value> = prizes.iter().map(|(gift, cards)| json!({ "gift": gift, "cards": cards })).collect();
    json!({
        "name": "Sunday draw", "kind": kind, "face": "wheel", "fromDay": "2026-11-20", "untilDay": "2026-11-26",
        "eveningAt": if kind == "evening" { json!("20:00") } else { Value::Null },
        "prizes": prizes, "blanks": 0,
        "chances": [{ "kind": "hand_out", "perDay": 1000 }, { "kind": "sale_over", "amount": 3000, "mostPerSale": 2 }],
        "limits": { "perDay": null, "whole": null }, "upgrade": null, "undealt": "not_awarded", "reserves": 0,
        "outside": null, "budget": null,
        "rules": {
            "organiser": "青篷果铺", "contact": "5550 0182", "whoMay": "Members of the shop, from 14 years on.",
            "claimDays": 14, "claimWhere": "At the counter, with the card.", "forfeiture": "It is raffled at New Year.",
        },
    })
}

/// With other values at the top.
pub(crate) fn with(mut terms: Value, other: Value) -> Value {
    for (key, value) in other.as_object().unwrap() {
        terms[key] = value.clone();
    }
    terms
}

pub(crate) fn save(shop: &TestShop, terms: Value) -> i64 {
    shop.ok(Role::Owner, "lottery.save_draft", json!({ "draw": null, "terms": terms }))["draw"].as_i64().unwrap()
}

/// A published draw.
pub(crate) fn opened(shop: &TestShop, terms: Value) -> i64 {
    let draw = save(shop, terms);
    shop.ok(Role::Owner, "lottery.open", json!({ "draw": draw }));
    draw
}

pub(crate) fn give(shop: &TestShop, draw: i64, member: i64) {
    let request = json!({ "member": member, "draw": draw, "reason": "came in the rain" });
    shop.ok(Role::Owner, "lottery.give_chance", request);
}

/// Begins at the clerk's till and deals what a choice gets.
pub(crate) fn dealt(shop: &TestShop, draw: i64, member: i64, choice: u32) -> Value {
    let pick = shop.ok(Role::Clerk, "lottery.begin", json!({ "draw": draw, "member": member }));
    let choice = choice.min(u32::try_from(pick["left"].as_i64().unwrap()).unwrap());
    shop.ok(Role::Clerk, "lottery.deal", json!({ "pick": pick["pick"], "choice": choice }))
}

/// With a chance handed out for it.
pub(crate) fn drew(shop: &TestShop, draw: i64, member: i64, choice: u32) -> Value {
    give(shop, draw, member);
    dealt(shop, draw, member, choice)
}

pub(crate) fn read(shop: &TestShop, draw: i64) -> Value {
    shop.ok(Role::Manager, "lottery.read_draw", json!({ "draw": draw }))
}

pub(crate) fn of_member(shop: &TestShop, member: i64) -> Value {
    shop.ok(Role::Clerk, "lottery.read_member", json!({ "member": member }))
}

pub(crate) fn stock(shop: &TestShop, gift: i64) -> [i64; 4] {
    let gifts = shop.ok(Role::Clerk, "gifts.list", json!({ "retired": true }));
    let found = gifts["gifts"].as_array().unwrap().iter().find(|row| row["id"] == gift).unwrap().clone();
    ["shelf", "reserved", "aside", "free"].map(|part| found[part].as_i64().unwrap())
}
