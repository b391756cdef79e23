//! People, their PINs, a manager's word and who did what, through dispatch.

use crate::staff::{HE_JUN, LAN, XIU, call, miss, person, sign_in, till};
use serde_json::{Value, json};
use shop_core::kernel::chance;
use shop_core::kernel::{Caller, Clock, Role};
use shop_core::testing::TestShop;
use shop_core::{Call, dispatch};

#[test]
fn people_come_change_and_go_and_an_owner_always_remains() {
    let shop = TestShop::open();
    let add = |name: &str, role: &str, pin: &str| json!({ "name": name, "role": role, "pin": pin });
    let thu = shop.ok(Role::Owner, "staff.add_person", add("  Nguyễn   Thu ", "clerk", "1111"));
    assert_eq!((&thu["name"], &thu["role"], &thu["signedIn"]), (&json!("Nguyễn Thu"), &json!("clerk"), &json!(false)));
    let refused = |command: &str, request: Value| shop.refused(Role::Owner, command, request);
    assert_eq!(refused("staff.add_person", add("nguyễn thu", "clerk", "1111")), "staff.name_taken");
    assert_eq!(refused("staff.add_person", add(" \u{202e} ", "clerk", "1111")), "staff.name_missing");
    assert_eq!(refused("staff.add_person", add(&"x".repeat(61), "clerk", "1111")), "staff.text_too_long");
    assert_eq!(refused("staff.add_person", add("Ann", "system", "1111")), "staff.role_not_for_people");
    assert_eq!(refused("staff.add_person", add("Ann", "guest", "1111")), "staff.role_not_for_people");
    assert_eq!(refused("staff.add_person", add("Ann", "manager", "1111")), "staff.pin_too_simple");
    assert_eq!(refused("staff.add_person", add("Ann", "clerk", "11")), "staff.pin_not_digits");

    let change = |person: &Value, name: &str, role: &str| json!({ "person": person, "name": name, "role": role });
    assert_eq!(refused("staff.change_person", change(&json!(77), "Ann", "clerk")), "staff.unknown_person");
    assert_eq!(refused("staff.change_person", change(&json!(LAN), "Lan", "manager")), "staff.last_owner");
    assert_eq!(refused("staff.person_leaves", json!({ "person": LAN })), "staff.last_owner");
    assert_eq!(
        refused("staff.change_person", change(&thu["id"], "Nguyễn Thu", "owner")),
        "staff.pin_too_simple",
        "nobody comes to approve with 1111"
    );
    let new_pin = json!({ "person": thu["id"], "currentPin": null, "newPin": "8036" });
    shop.ok(Role::Owner, "staff.set_pin", new_pin);
    shop.ok(Role::Owner, "staff.change_person", change(&thu["id"], "Nguyễn Thu", "owner"));
    shop.ok(Role::Owner, "staff.person_leaves", json!({ "person": LAN }));
    assert_eq!(shop.refused(Role::Owner, "staff.new_recovery_code", json!({})), "kernel.signed_out");

    assert_eq!(person(&shop, Role::Guest, LAN), Value::Null, "guests and clerks do not see who left");
    let gone = person(&shop, Role::Manager, LAN);
    assert_eq!((&gone["left"], &gone["signedIn"]), (&json!(true), &json!(false)), "signed out at every till");
    assert!(shop.findings().is_empty());
}

#[test]
fn a_shop_has_a_hundred_people_at_most() {
    let shop = TestShop::open();
    shop.with_conn(|conn| {
        for n in 4..=100 {
            conn.execute("INSERT INTO staff (id, name, role, since_ms) VALUES (?1, 'p' || ?1, 'clerk', 0)", [n])
                .unwrap();
        }
    });
    let one_more = json!({ "name": "Ann", "role": "clerk", "pin": "1111" });
    assert_eq!(shop.refused(Role::Owner, "staff.add_person", one_more), "staff.too_many_people");
}

#[test]
fn a_new_pin_takes_the_old_one_or_the_owner() {
    let shop = TestShop::open();
    let set = |person: i64, current: Option<&str>, new: &str| json!({ "person": person, "currentPin": current, "newPin": new });
    assert_eq!(shop.refused(Role::Clerk, "staff.set_pin", set(XIU, None, "5566")), "staff.current_pin_missing");
    assert_eq!(shop.refused(Role::Clerk, "staff.set_pin", set(XIU, Some("9182"), "5566")), "staff.wrong_pin");
    assert_eq!(shop.refused(Role::Manager, "staff.set_pin", set(XIU, None, "5566")), "kernel.not_allowed");
    assert_eq!(shop.refused(Role::Owner, "staff.set_pin", set(LAN, None, "5566")), "staff.current_pin_missing");
    assert_eq!(shop.refused(Role::Manager, "staff.set_pin", set(HE_JUN, Some("1470"), "1111")), "staff.pin_too_simple");

    let elsewhere = sign_in(&shop, "8", XIU, "1234").unwrap();
    let elsewhere = Caller::till("8", Some(elsewhere["token"].as_str().unwrap().to_owned()));
    let act = Call::new("staff.set_pin", set(XIU, Some("1234"), "5566")).with_id(chance::uuid(&*shop.chance, 0));
    dispatch(&shop.app, &shop.caller(Role::Clerk), &act).unwrap();
    let lost_reply = dispatch(&shop.app, &shop.caller(Role::Clerk), &act);
    assert!(lost_reply.is_ok(), "a repeat is not a wrong guess at the PIN that has changed: {lost_reply:?}");
    let session = call(&shop, &elsewhere, "staff.read_session", json!({})).unwrap();
    assert_eq!(session["session"], Value::Null, "the other till is signed out");
    assert_eq!(person(&shop, Role::Clerk, XIU)["signedIn"], true, "this one is not");

    for n in 0..5 {
        miss(&shop, XIU, n);
    }
    shop.ok(Role::Owner, "staff.set_pin", set(XIU, None, "7788"));
    sign_in(&shop, "9", XIU, "7788").expect("the owner's new PIN lifts the lock-out");
    assert!(shop.findings().is_empty());
}

#[test]
fn a_word_is_not_given_for_oneself_by_a_clerk_or_without_a_reason() {
    let shop = TestShop::open();
    let ask = |approver: i64, pin: &str, reason: &str| json!({ "approver": approver, "pin": pin, "command": "gifts.give", "request": {}, "action": "per_day", "amount": null, "reason": reason });
    shop.ok(Role::Owner, "staff.add_person", json!({ "name": "Diego", "role": "clerk", "pin": "1111" }));
    assert_eq!(shop.refused(Role::Manager, "staff.approve", ask(HE_JUN, "1470", "why")), "staff.not_for_oneself");
    assert_eq!(shop.refused(Role::Clerk, "staff.approve", ask(XIU, "1234", "why")), "staff.not_for_oneself");
    assert_eq!(shop.refused(Role::Clerk, "staff.approve", ask(4, "1111", "why")), "staff.not_a_manager");
    assert_eq!(shop.refused(Role::Clerk, "staff.approve", ask(HE_JUN, "1470", "  ")), "staff.reason_missing");
    assert_eq!(
        shop.refused(Role::Clerk, "staff.approve", ask(HE_JUN, "1470", &"x".repeat(201))),
        "staff.text_too_long"
    );
    assert_eq!(shop.refused(Role::Clerk, "staff.approve", ask(HE_JUN, "9182", "why")), "staff.wrong_pin");
    let word = shop.ok(Role::Clerk, "staff.approve", ask(HE_JUN, "1470", "why"));
    assert_eq!(word["expiresAtMs"], shop.clock.now_ms() + 60_000);
    for n in 0..5 {
        miss(&shop, HE_JUN, n);
    }
    assert_eq!(shop.refused(Role::Clerk, "staff.approve", ask(HE_JUN, "1470", "why")), "staff.person_locked");
}

#[test]
fn the_audit_is_paged_filtered_and_verified() {
    let shop = TestShop::open();
    for loudness in 1..=7 {
        shop.ok(Role::Manager, "shop.change_settings", json!({ "loudness": loudness }));
    }
    shop.ok(Role::Owner, "staff.add_person", json!({ "name": "Diego", "role": "clerk", "pin": "1111" }));
    let page = |before: Value, filter: &str, person: Value, limit: i64| {
        shop.ok(
            Role::Manager,
            "staff.list_audit",
            json!({ "before": before, "person": person, "filter": filter, "limit": limit }),
        )
    };
    let seqs = |page: &Value| {
        page["entries"].as_array().unwrap().iter().map(|entry| entry["seq"].as_i64().unwrap()).collect::<Vec<_>>()
    };
    let first = page(Value::Null, "all", Value::Null, 3);
    assert_eq!((seqs(&first), first["total"].as_i64()), (vec![8, 7, 6], Some(8)));
    assert_eq!(seqs(&page(json!(6), "all", Value::Null, 3)), [5, 4, 3]);
    assert_eq!(seqs(&page(Value::Null, "all", Value::Null, -5)).len(), 1, "a page has one entry at least");
    assert_eq!(seqs(&page(Value::Null, "staff", Value::Null, 50)), [8]);
    assert_eq!(page(Value::Null, "shop", Value::Null, 50)["total"], 7);
    for filter in ["gifts", "members", "look", "approved"] {
        assert_eq!(page(Value::Null, filter, Value::Null, 50)["total"], 0, "{filter}");
    }
    assert_eq!(page(Value::Null, "all", json!(HE_JUN), 50)["total"], 7, "what he did");
    assert_eq!(page(Value::Null, "all", json!(4), 50)["total"], 1, "what was done about them");
    assert_eq!(first["entries"][0]["subjects"], json!(["Diego"]));
    assert_eq!(first["entries"][1]["actor"], "He Jun");

    let verdict = shop.ok(Role::Manager, "staff.verify_audit", json!({}));
    assert_eq!((&verdict["whole"], &verdict["entries"], &verdict["head"]), (&json!(true), &json!(8), &first["head"]));
    assert_eq!(first["head"].as_str().unwrap().len(), 19, "16 digits in groups of four");
    shop.with_conn(|conn| {
        conn.execute_batch("DROP TRIGGER audit_append_only; UPDATE audit SET actor = 1 WHERE seq = 5").unwrap();
    });
    let verdict = shop.ok(Role::Manager, "staff.verify_audit", json!({}));
    assert_eq!((&verdict["whole"], &verdict["brokenAt"]), (&json!(false), &json!(5)));
}

#[test]
fn no_secret_lies_in_the_file() {
    let shop = TestShop::open();
    let pin = "83920571";
    shop.ok(Role::Owner, "staff.add_person", json!({ "name": "Diego", "role": "manager", "pin": pin }));
    let session = sign_in(&shop, "9", 4, pin).unwrap();
    let code = shop.ok(Role::Owner, "staff.new_recovery_code", json!({}))["code"].as_str().unwrap().to_owned();
    let set = json!({ "person": 4, "currentPin": pin, "newPin": "61749203" });
    let at_nine = Caller::till("9", Some(session["token"].as_str().unwrap().to_owned()));
    call(&shop, &at_nine, "staff.set_pin", set).unwrap();
    let ask = json!({ "approver": 4, "pin": "61749203", "command": "gifts.give", "request": {}, "action": "per_day", "amount": null, "reason": "why" });
    let word = shop.ok(Role::Clerk, "staff.approve", ask)["approval"].as_str().unwrap().to_owned();
    let recovered =
        call(&shop, &till("9"), "staff.recover", json!({ "recoveryCode": code, "newPin": "50372846" })).unwrap();

    let next = recovered["newRecoveryCode"].as_str().unwrap();
    let secrets = [
        pin,
        "61749203",
        "50372846",
        &code,
        &code.replace('-', ""),
        next,
        &next.replace('-', ""),
        &word,
        session["token"].as_str().unwrap(),
        recovered["token"].as_str().unwrap(),
    ];
    crate::setup::nowhere_in(shop.folder.path(), &secrets);
}
