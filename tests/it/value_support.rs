//! What the tests of stored value and points begin with.

use crate::gifts_support::refusal;
use serde_json::{Value, json};
use shop_core::kernel::{ApiError, CauseId, Fact, MemberId, Money, Role, Tx};
use shop_core::stored_value::{self, Spent};
use shop_core::testing::TestShop;
use shop_core::{Call, dispatch};

pub(crate) fn money(minor: i64) -> Money {
    Money::try_from(minor).unwrap()
}

pub(crate) fn id(member: i64) -> MemberId {
    MemberId::try_from(member).unwrap()
}

/// Someone with a phone.
pub(crate) fn named(shop: &TestShop, last4: &str) -> i64 {
    crate::people::member(shop, "Sofía Herrera", &format!("1380000{last4}"), json!({ "duplicatesSeen": true }))
}

/// Someone without.
pub(crate) fn anonymous(shop: &TestShop) -> i64 {
    crate::gifts_support::member(shop)
}

/// A recharge as the counter sends it.
pub(crate) fn top_up(member: i64, paid: i64, bonus: i64) -> Value {
    json!({ "member": member, "paid": paid, "bonus": bonus, "paidBy": "cash", "cashGiven": null })
}

pub(crate) fn recharge(shop: &TestShop, member: i64, paid: i64, bonus: i64) -> Value {
    shop.ok(Role::Clerk, "stored_value.recharge", top_up(member, paid, bonus))
}

/// Principal and bonus.
pub(crate) fn wallet(shop: &TestShop, member: i64) -> [i64; 2] {
    let wallet = shop.ok(Role::Clerk, "stored_value.read_wallet", json!({ "member": member }));
    ["principal", "bonus"].map(|part| wallet[part].as_i64().unwrap())
}

pub(crate) fn points_of(shop: &TestShop, member: i64) -> i64 {
    shop.ok(Role::Clerk, "points.read_points", json!({ "member": member }))["points"].as_i64().unwrap()
}

/// Rules of points with some of them changed.
pub(crate) fn points_rules(shop: &TestShop, changes: Value) {
    let mut rules = shop.ok(Role::Owner, "points.read_rules", json!({}));
    for (rule, value) in changes.as_object().unwrap() {
        rules[rule] = value.clone();
    }
    shop.ok(Role::Owner, "points.change_rules", rules);
}

/// A fact that nobody reacts to, as a sale's would be.
pub(crate) fn fact(tx: &Tx<'_>, member: i64) -> shop_core::kernel::Result<CauseId> {
    tx.happened(Fact::PointsAdjusted { member: id(member), points: 0 })
}

/// Spends stored value for a cause of its own, proof aside.
pub(crate) fn spend(shop: &TestShop, member: i64, amount: i64) -> Result<(CauseId, Spent), ApiError> {
    shop.act(Role::Clerk, |tx| {
        let cause = fact(tx, member)?;
        Ok((cause, stored_value::spend(tx, id(member), money(amount), cause)?))
    })
}

/// The refusal of a verb.
pub(crate) fn said_no<T: std::fmt::Debug>(outcome: Result<T, ApiError>) -> Value {
    match outcome {
        Err(ApiError::Refused { refusal }) => serde_json::to_value(refusal).unwrap(),
        other => panic!("it was to be refused: {other:?}"),
    }
}

/// The text of the card that works.
pub(crate) fn card(shop: &TestShop, member: i64) -> String {
    shop.ok(Role::Clerk, "members.read_card", json!({ "member": member }))["text"].as_str().unwrap().to_owned()
}

/// The clerk's act with the manager's word, after it was refused without.
pub(crate) fn with_word(shop: &TestShop, command: &str, request: &Value, action: &str) -> Value {
    let needed = refusal(shop, Role::Clerk, command, request.clone());
    assert_eq!((&needed["code"], &needed["action"]), (&json!("approval_needed"), &json!(action)));
    let call = Call::new(command, request.clone()).with_id(uuid::Uuid::from_u128(77));
    dispatch(&shop.app, &shop.caller(Role::Clerk), &call.approved(&word(shop, command, request, action)))
        .expect("with the word it is done")
}

/// A manager's word.
pub(crate) fn word(shop: &TestShop, command: &str, request: &Value, action: &str) -> String {
    let word = json!({
        "approver": 2, "pin": "1470", "command": command, "request": request, "action": action, "amount": null,
        "reason": "regular customer",
    });
    shop.ok(Role::Clerk, "staff.approve", word)["approval"].as_str().unwrap().to_owned()
}
