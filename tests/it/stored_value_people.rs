//! Stored value and points of people: proof, merging, erasing, what their book says.

use crate::gifts_support::{adds_up, refusal};
use crate::value_support::{card, id, named, points_of, recharge, said_no, spend, wallet, word};
use serde_json::{Value, json};
use shop_core::kernel::{ApiError, Role};
use shop_core::stored_value::{Proof, prove};
use shop_core::testing::TestShop;
use shop_core::{Call, dispatch};
use uuid::Uuid;

fn by_card(shop: &TestShop, member: i64, text: &str) -> Result<(), ApiError> {
    shop.act(Role::Clerk, |tx| prove(tx, id(member), &Proof::Card { card_text: text.to_owned() }))
}

fn by_token(shop: &TestShop, role: Role, member: i64, token: &str) -> Result<(), ApiError> {
    shop.act(role, |tx| prove(tx, id(member), &Proof::Pin { proof_token: token.to_owned() }))
}

fn set_pin(shop: &TestShop, member: i64, new_pin: &str) -> Value {
    let proof = json!({ "by": "card", "cardText": card(shop, member) });
    json!({ "member": member, "newPin": new_pin, "proof": proof })
}

fn token(shop: &TestShop, member: i64, pin: &str) -> String {
    let proof = shop.ok(Role::Clerk, "stored_value.prove_by_pin", json!({ "member": member, "pin": pin }));
    proof["proofToken"].as_str().unwrap().to_owned()
}

#[test]
fn only_the_members_own_card_that_works_proves_them() {
    let shop = TestShop::open();
    let (who, other) = (named(&shop, "0001"), named(&shop, "0002"));
    recharge(&shop, who, 20_000, 2_000);
    let (own, others) = (card(&shop, who), card(&shop, other));
    by_card(&shop, who, &own).expect("the member's card");
    assert_eq!(said_no(by_card(&shop, who, &others))["code"], "other_card");
    for text in ["13800000001", "Sofía Herrera", "", &own[..20], "SLM10000000000000000000000000000"] {
        assert_eq!(said_no(by_card(&shop, who, text))["code"], "no_card", "naming a phone number is no proof: {text}");
    }
    shop.ok(Role::Clerk, "members.replace_card", json!({ "member": who, "why": "lost" }));
    assert_eq!(said_no(by_card(&shop, who, &own))["code"], "card_ended", "a lost card proves nothing");
    by_card(&shop, who, &card(&shop, who)).expect("the new card");
    assert_eq!(wallet(&shop, who), [20_000, 2_000], "the balance follows the member");
    let merge = json!({ "survivor": who, "merged": other });
    shop.ok(Role::Manager, "members.merge", merge);
    by_card(&shop, who, &others).expect("the card of an alias is the person's");
    let prefix = json!({ "scannerPrefix": "QR" });
    shop.ok(Role::Owner, "shop.change_settings", prefix);
    by_card(&shop, who, &format!("QR{others}")).expect("as the scanner sends it");
}

#[test]
fn a_pin_proves_once_at_its_till_for_five_minutes() {
    let shop = TestShop::open();
    let (who, other) = (named(&shop, "0001"), named(&shop, "0002"));
    let prove_by = json!({ "member": who, "pin": "2468" });
    assert_eq!(shop.refused(Role::Clerk, "stored_value.prove_by_pin", prove_by.clone()), "stored_value.no_pin");
    assert_eq!(
        shop.refused(Role::Clerk, "stored_value.set_pin", set_pin(&shop, who, "1234")),
        "stored_value.pin_too_simple"
    );
    assert_eq!(shop.refused(Role::Clerk, "stored_value.set_pin", set_pin(&shop, who, "24")), "staff.pin_not_digits");
    let mut stolen = set_pin(&shop, who, "2468");
    stolen["proof"]["cardText"] = json!(card(&shop, other));
    assert_eq!(shop.refused(Role::Clerk, "stored_value.set_pin", stolen), "stored_value.other_card");
    shop.ok(Role::Clerk, "stored_value.set_pin", set_pin(&shop, who, "2468"));
    let kept: i64 = shop.with_conn(|conn| {
        conn.query_row(
            "SELECT count(*) FROM audit_detail WHERE request LIKE '%SLM1%' OR request LIKE '%2468%'",
            [],
            |row| row.get(0),
        )
        .unwrap()
    });
    assert_eq!(kept, 0, "neither card nor PIN is kept");

    let good = token(&shop, who, "2468");
    assert_eq!(said_no(by_token(&shop, Role::Manager, who, &good))["code"], "proof_invalid", "another till");
    assert_eq!(said_no(by_token(&shop, Role::Clerk, other, &good))["code"], "proof_invalid", "another member");
    by_token(&shop, Role::Clerk, who, &good).expect("its member at its till");
    assert_eq!(said_no(by_token(&shop, Role::Clerk, who, &good))["code"], "proof_invalid", "once");
    let good = token(&shop, who, "2468");
    shop.later(5 * 60_000 - 1);
    let cancelled: Result<(), ApiError> = shop.act(Role::Clerk, |tx| {
        prove(tx, id(who), &Proof::Pin { proof_token: good.clone() })?;
        Err(shop_core::stored_value::StoredValueRefusal::ProofMissing.into())
    });
    assert_eq!(said_no(cancelled)["code"], "proof_missing");
    by_token(&shop, Role::Clerk, who, &good).expect("an act that was refused used nothing up");
    let late = token(&shop, who, "2468");
    shop.later(5 * 60_000);
    assert_eq!(said_no(by_token(&shop, Role::Clerk, who, &late))["code"], "proof_invalid", "five minutes are over");
    shop.clock.advance(-6 * 60_000);
    assert_eq!(said_no(by_token(&shop, Role::Clerk, who, &late))["code"], "proof_invalid", "before it was given");
    assert_eq!(said_no(by_token(&shop, Role::Clerk, who, "made up"))["code"], "proof_invalid");
    adds_up(&shop);
}

#[test]
fn five_wrong_pins_lock_and_no_clock_opens_the_lock_early() {
    let shop = TestShop::open();
    let who = named(&shop, "0001");
    shop.ok(Role::Clerk, "stored_value.set_pin", set_pin(&shop, who, "2468"));
    let guess =
        |pin: &str| refusal(&shop, Role::Clerk, "stored_value.prove_by_pin", json!({ "member": who, "pin": pin }));
    for left in (1..5).rev() {
        let refused = guess("1357");
        assert_eq!((&refused["code"], &refused["left"]), (&json!("wrong_pin"), &json!(left)));
    }
    assert_eq!(guess("1357")["code"], "pin_locked");
    assert_eq!(guess("2468")["code"], "pin_locked", "the right one does not open it");
    shop.clock.advance(-3_600_000);
    assert_eq!(guess("2468")["seconds"], 30, "set back, what remained remains");
    shop.later(30_000);
    token(&shop, who, "2468");
    by_card(&shop, who, &card(&shop, who)).expect("the card works all the while");
}

#[test]
fn a_manager_proves_whoever_they_know() {
    let shop = TestShop::open();
    let who = named(&shop, "0001");
    shop.act(Role::Manager, |tx| prove(tx, id(who), &Proof::Manager)).expect("a manager at the till");
    let refused = said_no(shop.act(Role::Clerk, |tx| prove(tx, id(who), &Proof::Manager)));
    assert_eq!((&refused["code"], &refused["action"]), (&json!("approval_needed"), &json!("spend_unproved")));
    let request = json!({ "member": who, "newPin": "2468", "proof": { "by": "manager" } });
    let word = word(&shop, "stored_value.set_pin", &request, "spend_unproved");
    let call = Call::new("stored_value.set_pin", request).with_id(Uuid::from_u128(5)).approved(&word);
    dispatch(&shop.app, &shop.caller(Role::Clerk), &call).expect("with the word");
    token(&shop, who, "2468");
    adds_up(&shop);
}

#[test]
fn two_cards_of_one_person_are_one_balance_and_come_apart_while_neither_owes() {
    let shop = TestShop::open();
    let (one, other) = (named(&shop, "0001"), named(&shop, "0002"));
    recharge(&shop, one, 1_000, 0);
    recharge(&shop, other, 20_000, 2_000);
    let adjust = |member: i64, points: i64| json!({ "member": member, "points": points, "reason": "tasting" });
    shop.ok(Role::Manager, "points.adjust", adjust(one, 100));
    shop.ok(Role::Manager, "points.adjust", adjust(other, 200));
    let merge =
        || shop.ok(Role::Manager, "members.merge", json!({ "survivor": one, "merged": other }))["merge"].clone();
    let undo = |merge: &Value| shop.call(Role::Manager, "members.undo_merge", json!({ "merge": merge }));
    let first = merge();
    assert_eq!(
        (wallet(&shop, one), wallet(&shop, other)),
        ([21_000, 2_000], [21_000, 2_000]),
        "either card shows the sum"
    );
    assert_eq!(points_of(&shop, one), 300);
    undo(&first).unwrap();
    assert_eq!((wallet(&shop, one), wallet(&shop, other)), ([1_000, 0], [20_000, 2_000]), "exactly as before");
    assert_eq!((points_of(&shop, one), points_of(&shop, other)), (100, 200));
    let second = merge();
    let (cause, spent) = spend(&shop, other, 22_000).unwrap();
    assert_eq!(spent.bonus.minor(), 1_000, "the whole principal of both goes first");
    let refused = said_no(undo(&second));
    assert_eq!((&refused["code"], &refused["missing"]), (&json!("merge_owes"), &json!(21_000)));
    adds_up(&shop);
    shop.act(Role::Clerk, |tx| shop_core::stored_value::reverse(tx, cause)).unwrap();
    spend(&shop, one, 1_000).expect("what the one had is theirs to spend");
    undo(&second).unwrap();
    assert_eq!((wallet(&shop, one), wallet(&shop, other)), ([0, 0], [20_000, 2_000]));
    adds_up(&shop);
}

#[test]
fn nobody_is_erased_while_the_shop_holds_their_money() {
    let shop = TestShop::open();
    let who = named(&shop, "0001");
    recharge(&shop, who, 20_000, 2_000);
    shop.ok(Role::Clerk, "stored_value.set_pin", set_pin(&shop, who, "2468"));
    shop.ok(Role::Manager, "points.adjust", json!({ "member": who, "points": 50, "reason": "her mother was ill" }));
    let (cause, _) = spend(&shop, who, 5_000).unwrap();
    let erase = json!({ "member": who, "reason": "asked for it" });
    assert_eq!(refusal(&shop, Role::Owner, "privacy.erase", erase.clone())["code"], "balance_left");
    assert!(!shop.folder.path().join("erasures.log").exists(), "a refused erasure is not applied after a restore");
    let export =
        shop.ok(Role::Owner, "privacy.export_person", json!({ "member": who }))["json"].as_str().unwrap().to_owned();
    let export: Value = serde_json::from_str(&export).unwrap();
    assert_eq!(
        (&export["storedValue"]["principal"], &export["points"]["lots"][0]["points"]),
        (&json!(15_000), &json!(50))
    );
    let pay_out = json!({ "member": who, "amount": 14_000, "paidBy": "cash" });
    shop.ok(Role::Manager, "stored_value.refund_balance", pay_out);
    let rest = json!({ "member": who, "amount": null, "paidBy": "cash" });
    let liability = || shop.ok(Role::Owner, "points.read_liability", json!({}));
    assert_eq!(liability(), json!({ "principal": 1_000, "bonus": 134, "points": 50, "pointsWorth": 50 }));
    shop.ok(Role::Manager, "stored_value.refund_balance", rest);
    shop.ok(Role::Owner, "privacy.erase", erase);
    assert_eq!(liability(), json!({ "principal": 0, "bonus": 0, "points": 0, "pointsWorth": 0 }));
    let kept: i64 = shop.with_conn(|conn| {
        conn.query_row(
            "SELECT (SELECT count(*) FROM wallet_pin) + (SELECT count(*) FROM audit_detail WHERE note LIKE '%mother%')",
            [],
            |row| row.get(0),
        )
        .unwrap()
    });
    assert_eq!(kept, 0);
    assert_eq!(said_no(spend(&shop, who, 1))["code"], "erased");
    let refund = shop.act(Role::Clerk, |tx| shop_core::stored_value::reverse(tx, cause));
    assert_eq!(said_no(refund)["code"], "erased", "money is not put where nobody can prove it to be theirs");
    adds_up(&shop);
}

#[test]
fn the_counter_the_book_and_the_owners_today_tell_the_balance() {
    let shop = TestShop::open();
    let who = named(&shop, "0001");
    recharge(&shop, who, 20_000, 2_000);
    spend(&shop, who, 500).unwrap();
    shop.ok(Role::Manager, "points.adjust", json!({ "member": who, "points": 320, "reason": "tasting" }));
    let customer = shop.ok(Role::Clerk, "counter.read_customer", json!({ "member": who }));
    assert_eq!((&customer["wallet"]["principal"], &customer["wallet"]["bonus"]), (&json!(19_500), &json!(2_000)));
    assert_eq!((&customer["points"]["points"], &customer["points"]["worth"]), (&json!(320), &json!(320)));
    let told: Vec<_> =
        customer["lately"].as_array().unwrap().iter().map(|line| line["kind"].as_str().unwrap().to_owned()).collect();
    assert_eq!(told, ["points_adjusted", "value_spent", "recharged", "joined"]);
    assert_eq!(customer["lately"][2]["args"], json!({ "principal": 20_000, "bonus": 2_000, "recharge": 1 }));
    assert_eq!(customer["lately"][1]["amount"], -500);
    let today = |role: Role| shop.ok(role, "today.read", json!({}))["liability"].clone();
    assert_eq!(today(Role::Owner), json!({ "principal": 19_500, "bonus": 2_000, "points": 320, "pointsWorth": 320 }));
    assert_eq!((today(Role::Manager), today(Role::Clerk)), (Value::Null, Value::Null));
}
