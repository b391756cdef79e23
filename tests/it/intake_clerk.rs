//! The clerk answers: confirm, decline, connect.

use crate::intake_support::{MINUTE_MS, ask, asked, confirm, deed, first, joined, open, page, tick, waiting};
use crate::people::{detail, enrol, found, member};
use serde_json::{Value, json};
use shop_core::kernel::{ApiError, Role};
use shop_core::testing::TestShop;
use shop_core::{Call, dispatch};
use uuid::Uuid;

/// A manager's word for the clerk's act.
fn word(shop: &TestShop, command: &str, request: &Value, action: &str) -> String {
    let word = json!({
        "approver": 2, "pin": "1470", "command": command, "request": request, "action": action, "amount": null,
        "reason": "known in person",
    });
    shop.ok(Role::Clerk, "staff.approve", word)["approval"].as_str().unwrap().to_owned()
}

fn connect(shop: &TestShop, request: i64, card: Value) -> String {
    shop.refused(Role::Clerk, "intake.connect", json!({ "request": request, "card": card }))
}

#[test]
fn a_known_and_an_unknown_number_look_alike_to_the_phone() {
    let shop = TestShop::open();
    member(&shop, "李梅", "13812345678", json!({}));
    let known = deed(&shop, asked(1, "Ana", "13812345678", json!({})));
    let unknown = deed(&shop, asked(2, "Ana", "13912345678", json!({})));
    assert_eq!(known, unknown);
    assert_eq!(page(&shop, 1), page(&shop, 2));
    let listed = waiting(&shop);
    assert_eq!((&listed[0]["known"], &listed[1]["known"]), (&json!("李*"), &Value::Null), "the clerk sees it");
    for duplicates_seen in [false, true] {
        let request = json!({ "request": listed[0]["request"], "duplicatesSeen": duplicates_seen });
        assert_eq!(shop.refused(Role::Clerk, "intake.confirm", request), "intake.ask_for_card");
    }
    assert_eq!(found(&shop, "Ana"), Vec::<String>::new(), "no account by phone number");
}

#[test]
fn a_known_number_is_connected_by_the_old_card() {
    let shop = TestShop::open();
    let mei = enrol(&shop, "李梅", "13812345678", json!({}));
    let other = enrol(&shop, "王强", "13987654321", json!({}));
    ask(&shop, 1, "Mei", "13812345678");
    ask(&shop, 2, "Ana", "13700000001");
    let (known, new) = (1, 2);
    assert_eq!(connect(&shop, known, other["card"].clone()), "intake.card_of_another");
    for card in ["", "SLM1", "hello", &mei["card"].as_str().unwrap()[..20]] {
        assert_eq!(connect(&shop, known, json!(card)), "intake.card_not_usable", "{card}");
    }
    assert_eq!(connect(&shop, new, mei["card"].clone()), "intake.number_not_known");
    assert_eq!(connect(&shop, 99, mei["card"].clone()), "intake.unknown_request");
    assert_eq!(page(&shop, 1)["is"], "waiting");

    let connected = shop.ok(Role::Clerk, "intake.connect", json!({ "request": known, "card": mei["card"] }));
    assert_eq!(connected, json!({ "member": mei["member"] }));
    assert_eq!(page(&shop, 1)["card"]["name"], "李梅", "as on the card, not as typed");
    assert_eq!(connect(&shop, known, mei["card"].clone()), "intake.request_ended");
    assert_eq!(shop.ok(Role::Clerk, "today.read", json!({}))["joinedToday"], 2, "nobody joined by it");
    shop.ok(Role::Clerk, "members.replace_card", json!({ "member": mei["member"], "why": "replaced" }));
    ask(&shop, 3, "Mei", "13812345678");
    assert_eq!(connect(&shop, 3, mei["card"].clone()), "intake.card_not_usable", "a card that ended proves nothing");
    assert_eq!(shop.findings(), []);
}

#[test]
fn without_the_card_it_takes_a_manager_s_word() {
    let shop = TestShop::open();
    let id = member(&shop, "李梅", "13812345678", json!({}));
    ask(&shop, 1, "Mei", "13812345678");
    let request = json!({ "request": 1, "card": null });
    assert_eq!(shop.refused(Role::Clerk, "intake.connect", request.clone()), "kernel.approval_needed");
    let approval = word(&shop, "intake.connect", &request, "connect");
    let call =
        |number| Call::new("intake.connect", request.clone()).with_id(Uuid::from_u128(number)).approved(&approval);
    let connected = dispatch(&shop.app, &shop.caller(Role::Clerk), &call(1)).expect("with the word it is done");
    assert_eq!(connected, json!({ "member": id }));
    assert_eq!(page(&shop, 1)["is"], "card");
    ask(&shop, 2, "Mei", "13812345678");
    let again = json!({ "request": 2, "card": null });
    let reused = Call::new("intake.connect", again.clone()).with_id(Uuid::from_u128(2)).approved(&approval);
    let refused = dispatch(&shop.app, &shop.caller(Role::Clerk), &reused).unwrap_err();
    assert_eq!(refused.refusal().unwrap().code, "approval_invalid");
    shop.ok(Role::Manager, "intake.connect", again);
    assert_eq!(page(&shop, 2)["is"], "card", "a manager acts on their own word");
    assert_eq!(shop.findings(), []);
}

#[test]
fn a_family_with_one_number_is_told_apart_by_the_card() {
    let shop = TestShop::open();
    let mother = enrol(&shop, "李梅", "13812345678", json!({}));
    let son = enrol(&shop, "王小强", "13812345678", json!({ "duplicatesSeen": true }));
    ask(&shop, 1, "x", "13812345678");
    assert_eq!(waiting(&shop)[0]["known"], "王*", "the newest is named");
    let connected = shop.ok(Role::Clerk, "intake.connect", json!({ "request": 1, "card": mother["card"] }));
    assert_eq!(connected["member"], mother["member"]);
    ask(&shop, 2, "x", "13812345678");
    let connected = shop.ok(Role::Manager, "intake.connect", json!({ "request": 2, "card": null }));
    assert_eq!(connected["member"], son["member"], "and a manager's word is for that one");
}

#[test]
fn a_name_that_is_known_is_looked_at_before_it_is_confirmed() {
    let shop = TestShop::open();
    let id = member(&shop, "王强", "13812345678", json!({}));
    ask(&shop, 1, "王蔷", "13987654321");
    let listed = waiting(&shop);
    assert_eq!(listed[0]["candidates"][0]["member"]["member"], id, "they sound alike");
    let request = |seen: bool| json!({ "request": 1, "duplicatesSeen": seen });
    assert_eq!(shop.refused(Role::Clerk, "intake.confirm", request(false)), "members.maybe_known");
    assert_eq!(page(&shop, 1)["is"], "waiting");
    assert_eq!(shop.ok(Role::Clerk, "intake.confirm", request(true))["number"], 2);
}

#[test]
fn declining_can_be_taken_back_for_a_minute() {
    let shop = TestShop::open();
    open(&shop);
    let decline = |request: i64| shop.ok(Role::Clerk, "intake.decline", json!({ "request": request }));
    let undo = |request: i64| shop.refused(Role::Clerk, "intake.undo_decline", json!({ "request": request }));
    ask(&shop, 1, "王强", "13812345678");
    assert_eq!(undo(1), "intake.request_ended", "nothing was declined");
    decline(1);
    assert_eq!(page(&shop, 1), json!({ "is": "ended" }));
    assert_eq!(shop.refused(Role::Clerk, "intake.decline", json!({ "request": 1 })), "intake.request_ended");
    shop.later(MINUTE_MS);
    shop.ok(Role::Clerk, "intake.undo_decline", json!({ "request": 1 }));
    assert_eq!(page(&shop, 1)["is"], "waiting");
    decline(1);
    shop.later(MINUTE_MS + 1);
    assert_eq!(undo(1), "intake.too_late_to_undo");
    ask(&shop, 2, "王强", "13812345678");
    decline(2);
    ask(&shop, 3, "王强", "13812345678");
    assert_eq!(undo(2), "intake.asked_again");
    confirm(&shop, 3);
    for command in ["intake.decline", "intake.undo_decline"] {
        assert_eq!(shop.refused(Role::Clerk, command, json!({ "request": 99 })), "intake.unknown_request");
    }
    assert_eq!(
        shop.refused(Role::Clerk, "intake.confirm", json!({ "request": 99, "duplicatesSeen": true })),
        "intake.unknown_request"
    );
    assert_eq!(shop.findings(), []);
}

#[test]
fn of_two_tills_that_confirm_at_once_one_makes_the_member() {
    let shop = TestShop::open();
    ask(&shop, 1, "王强", "13812345678");
    let call =
        |id| Call::new("intake.confirm", json!({ "request": 1, "duplicatesSeen": false })).with_id(Uuid::from_u128(id));
    let outcomes: Vec<Result<Value, ApiError>> = std::thread::scope(|scope| {
        let tills = [Role::Clerk, Role::Manager, Role::Owner];
        let racing: Vec<_> = tills
            .into_iter()
            .zip(1..)
            .map(|(role, id)| {
                let (caller, call, app) = (shop.caller(role), call(id), &shop.app);
                scope.spawn(move || dispatch(app, &caller, &call))
            })
            .collect();
        racing.into_iter().map(|till| till.join().unwrap()).collect()
    });
    assert_eq!(outcomes.iter().filter(|outcome| outcome.is_ok()).count(), 1, "{outcomes:?}");
    for refused in outcomes.iter().filter_map(|outcome| outcome.as_ref().err()) {
        assert_eq!(refused.refusal().unwrap().code, "request_ended");
    }
    assert_eq!(found(&shop, "王强").len(), 1);

    ask(&shop, 2, "Ana", "13987654321");
    let again =
        Call::new("intake.confirm", json!({ "request": 2, "duplicatesSeen": false })).with_id(Uuid::from_u128(9));
    let once = dispatch(&shop.app, &shop.caller(Role::Clerk), &again).unwrap();
    assert_eq!(dispatch(&shop.app, &shop.caller(Role::Clerk), &again).unwrap(), once, "a key pressed twice");
    assert_eq!(shop.findings(), []);
}

#[test]
fn the_welcome_gift_waits_on_the_phone_with_its_last_day() {
    let shop = TestShop::open();
    let bag = crate::gifts_support::gift(&shop, "Bag", 3, 100);
    let mut rules = shop.ok(Role::Owner, "gifts.read_rules", json!({}));
    rules["welcomeGift"] = json!(bag);
    shop.ok(Role::Owner, "gifts.change_rules", rules);
    ask(&shop, 1, "王强", "13812345678");
    assert_eq!(confirm(&shop, first(&shop))["giftsWaiting"], 1);
    assert_eq!(page(&shop, 1)["card"]["gifts"], json!([{ "gift": "Bag", "until": "2026-12-20" }]));
    let display = shop.ok(Role::Display, "intake.read_display", json!({}));
    assert_eq!(display["onNow"], json!([{ "is": "welcome_gift", "gift": "Bag", "free": 2 }]));
    assert_eq!(shop.findings(), []);
}

#[test]
fn joining_is_counted_from_asking_to_the_card_and_only_today() {
    let shop = TestShop::open();
    let takes = || shop.ok(Role::Clerk, "today.read", json!({}))["joinTakesMs"].clone();
    ask(&shop, 1, "王强", "13812345678");
    shop.later(20_000);
    confirm(&shop, 1);
    assert_eq!(takes(), Value::Null, "nobody has seen the card yet");
    deed(&shop, json!({ "is": "shown", "token": crate::intake_support::token(1) }));
    ask(&shop, 2, "Ana", "13987654321");
    shop.later(10_000);
    confirm(&shop, 2);
    deed(&shop, json!({ "is": "shown", "token": crate::intake_support::token(2) }));
    assert_eq!(takes(), 15_000);
    shop.later(9 * 60 * MINUTE_MS);
    tick(&shop);
    assert_eq!(takes(), Value::Null, "a day begins empty");
    assert_eq!(detail(&shop, 1)["visits"], 1, "who joined was here");
    joined(&shop, 3, "Ben", "13700000001");
}
