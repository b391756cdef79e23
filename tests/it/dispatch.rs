//! Roles, request ids, sessions and notices, through the door that every caller uses.

use serde_json::{Value, json};
use shop_core::commands::{Access, COMMANDS};
use shop_core::kernel::chance;
use shop_core::kernel::{ApiError, Caller, Clock, Role};
use shop_core::testing::TestShop;
use shop_core::{Call, dispatch};

const EVERYONE: [Role; 6] = [Role::Display, Role::Guest, Role::Clerk, Role::Manager, Role::Owner, Role::System];

fn refusal(outcome: &Result<Value, ApiError>) -> String {
    match outcome {
        Err(ApiError::Refused { refusal }) => format!("{}.{}", refusal.area, refusal.code),
        Err(ApiError::Failed { reference }) => panic!("a failure: {reference}"),
        Ok(reply) => format!("done: {reply}"),
    }
}

fn louder(loudness: i64) -> Call {
    Call::new("shop.change_settings", json!({ "loudness": loudness }))
}

fn id(shop: &TestShop) -> uuid::Uuid {
    chance::uuid(&*shop.chance, 0)
}

fn audit_entries(shop: &TestShop) -> i64 {
    shop.with_conn(|conn| conn.query_row("SELECT count(*) FROM audit", [], |row| row.get(0)).unwrap())
}

#[test]
fn no_command_can_be_called_below_its_role() {
    let shop = TestShop::open();
    for command in COMMANDS {
        assert!(
            command.access != Access::Plain || Role::Guest.may(command.role),
            "{}: dispatch asks for no role where there may be no file",
            command.name
        );
        for role in EVERYONE {
            // A request that fits no command: the role is looked at before it, and nothing is done either way.
            let outcome = shop.call(role, command.name, Value::Null);
            let is_shut_out = match refusal(&outcome).as_str() {
                "kernel.not_allowed" | "kernel.signed_out" => true,
                "kernel.bad_request" => false,
                other => panic!("{} as {role:?}: {other}", command.name),
            };
            assert_eq!(
                is_shut_out,
                !role.may(command.role),
                "{} needs {:?}; called as {role:?}",
                command.name,
                command.role
            );
        }
    }
}

#[test]
fn every_command_is_named_area_and_verb_and_stands_once() {
    for (at, command) in COMMANDS.iter().enumerate() {
        let (area, verb) = command.name.split_once('.').unwrap_or_default();
        let is_word = |word: &str| !word.is_empty() && word.chars().all(|c| c.is_ascii_lowercase() || c == '_');
        assert!(is_word(area) && is_word(verb), "{}", command.name);
        assert!(COMMANDS[..at].iter().all(|earlier| earlier.name != command.name), "{} stands twice", command.name);
    }
}

#[test]
fn what_no_one_knows_and_what_does_not_fit_is_refused() {
    let shop = TestShop::open();
    assert_eq!(shop.refused(Role::Owner, "shop.sell_everything", json!({})), "kernel.unknown_command");
    assert_eq!(
        shop.refused(Role::Manager, "shop.change_settings", json!({ "loudness": "loud" })),
        "kernel.bad_request"
    );
    assert_eq!(shop.refused(Role::Manager, "shop.change_settings", json!("loud")), "kernel.bad_request");
    let endless = "x".repeat(5_000);
    let outcome = shop.call(Role::Owner, &endless, json!({}));
    let unknown = outcome.unwrap_err();
    let named = unknown.refusal().unwrap().numbers["command"].as_str().unwrap().len();
    assert!(named <= 60, "a hostile name is not echoed in full");
}

#[test]
fn an_act_is_done_once_by_its_id() {
    let shop = TestShop::open();
    let manager = shop.caller(Role::Manager);
    let (act, call) = (id(&shop), louder(30));
    let first = dispatch(&shop.app, &manager, &call.clone().with_id(act)).unwrap();
    let entries = audit_entries(&shop);
    assert_eq!(dispatch(&shop.app, &manager, &call.clone().with_id(act)).unwrap(), first, "the stored reply");
    assert_eq!(audit_entries(&shop), entries, "a repeat adds no audit entry");

    let reused = |caller: &Caller, call: Call| refusal(&dispatch(&shop.app, caller, &call.with_id(act)));
    assert_eq!(reused(&manager, louder(31)), "kernel.request_id_reused", "another request");
    assert_eq!(reused(&shop.caller(Role::Owner), louder(30)), "kernel.request_id_reused", "another caller");
    let other = Call::new("shop.set_logo", json!({ "image": null }));
    assert_eq!(reused(&shop.caller(Role::Owner), other), "kernel.request_id_reused", "another command");
    assert_eq!(reused(&shop.caller(Role::Clerk), louder(30)), "kernel.not_allowed", "the role comes first");

    assert_eq!(refusal(&dispatch(&shop.app, &manager, &louder(30))), "kernel.request_id_missing");
    assert!(shop.findings().is_empty());
}

#[test]
fn a_refusal_is_not_remembered() {
    let shop = TestShop::open();
    let manager = shop.caller(Role::Manager);
    let act = id(&shop);
    let outcome = dispatch(&shop.app, &manager, &louder(101).with_id(act));
    assert_eq!(refusal(&outcome), "shop.loudness_out_of_bounds");
    assert!(dispatch(&shop.app, &manager, &louder(100).with_id(act)).is_ok(), "the same act, put right");
    assert_eq!(audit_entries(&shop), 1);
}

#[test]
fn a_till_left_alone_locks_and_only_a_pin_opens_it() {
    let shop = TestShop::open();
    let clerk = shop.caller(Role::Clerk);
    let new_pin = || Call::new("staff.set_pin", json!({ "person": 3, "currentPin": null, "newPin": "4321" }));
    let touch = |shop: &TestShop| refusal(&dispatch(&shop.app, &clerk, &new_pin().with_id(id(shop))));
    for _ in 0..3 {
        shop.clock.advance(10 * 60_000);
        assert_eq!(touch(&shop), "staff.current_pin_missing", "each call within ten minutes keeps it open");
    }
    // A screen that asks by itself keeps nothing open.
    shop.clock.advance(9 * 60_000);
    let session = dispatch(&shop.app, &clerk, &Call::new("staff.read_session", json!({}))).unwrap();
    let lock_at_ms = session["session"]["lockAtMs"].as_i64().unwrap();
    shop.clock.advance(60_001);
    let now_ms = shop.clock.now_ms();
    assert_eq!(lock_at_ms, now_ms - 1, "it said so before");

    for _ in 0..2 {
        assert_eq!(touch(&shop), "kernel.till_locked", "trying again does not open it");
    }
    let people = dispatch(&shop.app, &clerk, &Call::new("staff.list_people", json!({}))).unwrap();
    assert_eq!(people["people"][0]["lastSeenAtMs"], Value::Null, "a locked till sees what a guest sees");
    assert_eq!(touch(&shop), "kernel.till_locked", "nor does looking at the lock screen");
    let session = dispatch(&shop.app, &clerk, &Call::new("staff.read_session", json!({}))).unwrap();
    assert_eq!(session["session"], Value::Null);

    let sign_in = Call::new("staff.sign_in", json!({ "person": 3, "pin": "1234" }));
    let token = dispatch(&shop.app, &clerk, &sign_in).unwrap()["token"].as_str().unwrap().to_owned();
    let again = Caller::till("1", Some(token));
    assert_eq!(
        refusal(&dispatch(&shop.app, &again, &new_pin().with_id(id(&shop)))),
        "staff.current_pin_missing",
        "signed in anew"
    );
}

#[test]
fn a_session_counts_at_its_own_till_alone() {
    let shop = TestShop::open();
    let token = shop.caller(Role::Owner).session;
    let elsewhere = Caller::till("7", token);
    let outcome = dispatch(&shop.app, &elsewhere, &Call::new("staff.verify_audit", json!({})));
    assert_eq!(refusal(&outcome), "kernel.signed_out", "a token carried to another till is worth nothing");
    let guess = Caller::till("3", Some("0".repeat(32)));
    let outcome = dispatch(&shop.app, &guess, &Call::new("staff.verify_audit", json!({})));
    assert_eq!(refusal(&outcome), "kernel.signed_out");
}

#[test]
fn people_who_left_or_became_less_lose_what_they_may_at_once() {
    let shop = TestShop::open();
    shop.ok(Role::Manager, "staff.verify_audit", json!({}));
    shop.ok(Role::Owner, "staff.change_person", json!({ "person": 2, "name": "He Jun", "role": "clerk" }));
    assert_eq!(shop.refused(Role::Manager, "staff.verify_audit", json!({})), "kernel.not_allowed");
    shop.ok(Role::Owner, "staff.person_leaves", json!({ "person": 2 }));
    assert_eq!(shop.refused(Role::Manager, "staff.verify_audit", json!({})), "kernel.signed_out");
}

#[test]
fn a_closed_shop_takes_no_more_calls() {
    let shop = TestShop::open();
    shop.app.close();
    assert_eq!(shop.refused(Role::Owner, "staff.verify_audit", json!({})), "kernel.no_shop");
    assert_eq!(shop.refused(Role::Manager, "shop.change_settings", json!({})), "kernel.no_shop");
}
