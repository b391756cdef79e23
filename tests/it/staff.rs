//! People, PINs, lock-outs and the recovery code, through dispatch.

use serde_json::{Value, json};
use shop_core::kernel::chance;
use shop_core::kernel::{ApiError, Caller, Clock, Role};
use shop_core::testing::TestShop;
use shop_core::{Call, dispatch};

const LAN: i64 = 1;
const HE_JUN: i64 = 2;
const XIU: i64 = 3;

/// A till nobody is signed in at.
fn till(name: &str) -> Caller {
    Caller::till(name, None)
}

fn call(shop: &TestShop, caller: &Caller, command: &str, request: Value) -> Result<Value, ApiError> {
    let id = chance::uuid(&*shop.chance, 0);
    dispatch(&shop.app, caller, &Call::new(command, request).with_id(id))
}

/// The refusal as code and numbers.
fn refused(outcome: Result<Value, ApiError>) -> (String, Value) {
    match outcome {
        Err(ApiError::Refused { refusal }) => {
            (format!("{}.{}", refusal.area, refusal.code), Value::Object(refusal.numbers))
        }
        other => panic!("a refusal was expected: {other:?}"),
    }
}

fn code(outcome: Result<Value, ApiError>) -> String {
    refused(outcome).0
}

fn sign_in(shop: &TestShop, till_name: &str, person: i64, pin: &str) -> Result<Value, ApiError> {
    call(shop, &till(till_name), "staff.sign_in", json!({ "person": person, "pin": pin }))
}

/// Signs in with a wrong PIN, each time at another till, so that only the person's own lock counts.
fn miss(shop: &TestShop, person: i64, at: i64) -> (String, Value) {
    refused(sign_in(shop, &format!("till {at}"), person, "9182"))
}

fn person(shop: &TestShop, role: Role, id: i64) -> Value {
    let people = shop.ok(role, "staff.list_people", json!({}));
    people["people"].as_array().unwrap().iter().find(|person| person["id"] == id).cloned().unwrap_or_default()
}

fn audit(shop: &TestShop, filter: &str) -> Value {
    shop.ok(Role::Manager, "staff.list_audit", json!({ "before": null, "person": null, "filter": filter, "limit": 50 }))
}

#[test]
fn a_pin_opens_a_session_at_one_till() {
    let shop = TestShop::open();
    let session = sign_in(&shop, "9", XIU, "1234").unwrap();
    assert_eq!(session["person"]["name"], "林秀 Xiu");
    assert_eq!(session["person"]["lastSeenAtMs"], shop.clock.now_ms());
    assert_eq!(session["autoLockMinutes"], 10);
    let at_nine = Caller::till("9", Some(session["token"].as_str().unwrap().to_owned()));
    let now = call(&shop, &at_nine, "staff.read_session", json!({})).unwrap();
    assert_eq!(now["session"]["person"]["id"], XIU);
    assert_eq!(now["session"]["lockAtMs"], shop.clock.now_ms() + 600_000);

    sign_in(&shop, "9", LAN, "2580").unwrap();
    let now = call(&shop, &at_nine, "staff.read_session", json!({})).unwrap();
    assert_eq!(now["session"], Value::Null, "whoever comes next signs the one before out");

    call(&shop, &shop.caller(Role::Clerk), "staff.sign_out", json!({})).unwrap();
    assert_eq!(shop.refused(Role::Clerk, "staff.new_recovery_code", json!({})), "kernel.signed_out");
    assert_eq!(audit(&shop, "all")["total"], 0, "coming and going is no act");
    assert!(shop.findings().is_empty());
}

#[test]
fn strangers_people_who_left_and_people_without_a_pin_are_not_let_in() {
    let shop = TestShop::open();
    assert_eq!(code(sign_in(&shop, "9", 77, "1234")), "staff.unknown_person");
    shop.with_conn(|conn| {
        conn.execute("UPDATE staff SET pin_hash = NULL, pin_set_at_ms = NULL WHERE id = 2", []).unwrap()
    });
    assert_eq!(code(sign_in(&shop, "9", HE_JUN, "1470")), "staff.no_pin");
    shop.ok(Role::Owner, "staff.person_leaves", json!({ "person": XIU }));
    assert_eq!(code(sign_in(&shop, "9", XIU, "1234")), "staff.left");
    let (code, bounds) = refused(sign_in(&shop, "9", LAN, "25"));
    assert_eq!((code.as_str(), bounds), ("staff.pin_not_digits", json!({ "least": 4, "most": 8 })));
}

#[test]
fn five_wrong_pins_lock_a_person_out_everywhere_and_each_further_one_twice_as_long() {
    let shop = TestShop::open();
    for left in [4, 3, 2, 1] {
        assert_eq!(miss(&shop, XIU, left), ("staff.wrong_pin".to_owned(), json!({ "left": left })));
    }
    for (n, seconds) in [30, 60, 120, 240, 480, 900, 900].into_iter().enumerate() {
        let (code, lock) = miss(&shop, XIU, 10 + n as i64);
        let until_ms = shop.clock.now_ms() + seconds * 1000;
        assert_eq!(
            (code.as_str(), &lock),
            ("staff.person_locked", &json!({ "untilMs": until_ms, "seconds": seconds }))
        );
        assert_eq!(person(&shop, Role::Guest, XIU)["lockedUntilMs"], until_ms);
        let (code, _) = refused(sign_in(&shop, "another", XIU, "1234"));
        assert_eq!(code, "staff.person_locked", "even the right PIN waits");
        shop.clock.advance(seconds * 1000 - 1);
        assert_eq!(refused(sign_in(&shop, "another", XIU, "1234")).1["seconds"], 1);
        shop.clock.advance(1);
    }
    let owner = sign_in(&shop, "3", LAN, "2580").unwrap();
    let owner = Caller::till("3", Some(owner["token"].as_str().unwrap().to_owned()));
    let people = call(&shop, &owner, "staff.list_people", json!({})).unwrap();
    assert_eq!(people["people"][2]["wrongToday"], 11, "guesses while locked are not even compared");
    assert_eq!(person(&shop, Role::Guest, XIU)["wrongToday"], 0, "nothing for guests");

    sign_in(&shop, "another", XIU, "1234").unwrap();
    assert_eq!(miss(&shop, XIU, 30).1, json!({ "left": 4 }), "the right PIN begins anew");
    let page = json!({ "before": null, "person": XIU, "filter": "look", "limit": 50 });
    let page = call(&shop, &owner, "staff.list_audit", page).unwrap();
    assert_eq!((page["total"].as_i64(), page["needsLook"].as_i64()), (Some(7), Some(7)), "one entry for each lock-out");
    let entry = &page["entries"][0];
    assert_eq!(
        (&entry["kind"], &entry["command"], &entry["subjects"], &entry["actor"]),
        (&json!("locked_out"), &json!("staff.sign_in"), &json!(["林秀 Xiu"]), &json!(""))
    );
    assert!(shop.findings().is_empty());
}

#[test]
fn a_till_is_locked_out_for_everyone_whoever_was_tried() {
    let shop = TestShop::open();
    for person in [LAN, HE_JUN, XIU, LAN] {
        assert_eq!(code(sign_in(&shop, "9", person, "9182")), "staff.wrong_pin");
    }
    let (locked, lock) = refused(sign_in(&shop, "9", HE_JUN, "9182"));
    assert_eq!((locked.as_str(), &lock["seconds"]), ("staff.till_locked_out", &json!(30)));
    assert_eq!(code(sign_in(&shop, "9", XIU, "1234")), "staff.till_locked_out");
    sign_in(&shop, "8", XIU, "1234").expect("no one person missed five times, so other tills are open");
    shop.clock.advance(30_000);
    sign_in(&shop, "9", LAN, "2580").unwrap();
    assert_eq!(refused(sign_in(&shop, "9", XIU, "9182")).1, json!({ "left": 4 }), "a right PIN clears the till");
}

#[test]
fn a_lock_out_survives_a_restart_and_a_clock_that_is_set_back() {
    let mut shop = TestShop::open();
    for n in 1..=5 {
        miss(&shop, XIU, n);
    }
    shop = shop.restarted();
    assert_eq!(refused(sign_in(&shop, "9", XIU, "1234")).1["seconds"], 30, "the database remembers");
    shop.clock.advance(10_000);
    assert_eq!(refused(sign_in(&shop, "9", XIU, "1234")).1["seconds"], 20);
    shop.clock.advance(-86_400_000);
    assert_eq!(refused(sign_in(&shop, "9", XIU, "1234")).1["seconds"], 20, "setting the clock back wins nothing");
    shop = shop.restarted();
    shop.clock.advance(19_999);
    assert_eq!(code(sign_in(&shop, "9", XIU, "1234")), "staff.person_locked");
    shop.clock.advance(1);
    sign_in(&shop, "9", XIU, "1234").expect("and costs no more than the time that was left");
}

#[test]
fn guesses_in_parallel_are_all_counted() {
    let shop = TestShop::open();
    let tries: Vec<String> = std::thread::scope(|scope| {
        let tills: Vec<_> = (0..12)
            .map(|n| {
                scope.spawn({
                    let shop = &shop;
                    move || miss(shop, XIU, n).0
                })
            })
            .collect();
        tills.into_iter().map(|till| till.join().unwrap()).collect()
    });
    let compared = shop.with_conn(|conn| {
        conn.query_row("SELECT wrong FROM pin_lock WHERE kind = 'person' AND name = '3'", [], |row| {
            row.get::<_, i64>(0)
        })
        .unwrap()
    });
    assert_eq!(compared, 5, "the sixth is not compared, however fast it comes: {tries:?}");
}

#[test]
fn a_manager_lifts_a_lock_out_at_the_very_till_and_it_is_recorded() {
    let shop = TestShop::open();
    for _ in 0..5 {
        sign_in(&shop, "9", XIU, "9182").unwrap_err();
    }
    let lift = |person: i64, approver: i64, pin: &str| {
        call(&shop, &till("9"), "staff.let_in", json!({ "person": person, "approver": approver, "pin": pin }))
    };
    assert_eq!(code(lift(XIU, XIU, "1234")), "staff.not_for_oneself");
    assert_eq!(code(lift(HE_JUN, XIU, "1234")), "staff.not_a_manager");
    assert_eq!(code(lift(77, HE_JUN, "1470")), "staff.unknown_person");
    assert_eq!(code(lift(XIU, HE_JUN, "9182")), "staff.till_locked_out", "a wrong word lifts nothing");
    lift(XIU, HE_JUN, "1470").unwrap();
    sign_in(&shop, "9", XIU, "1234").unwrap();
    let page = audit(&shop, "approved");
    let entry = &page["entries"][0];
    assert_eq!(
        (&entry["command"], &entry["approver"], &entry["subjects"], &entry["kind"]),
        (&json!("staff.let_in"), &json!("He Jun"), &json!(["林秀 Xiu"]), &json!("done"))
    );
    // The one who lifts can be locked out too, wherever they try.
    for n in 0..5 {
        let request = json!({ "person": XIU, "approver": HE_JUN, "pin": "9182" });
        call(&shop, &till(&format!("t{n}")), "staff.let_in", request).unwrap_err();
    }
    assert_eq!(code(lift(XIU, HE_JUN, "1470")), "staff.person_locked");
    assert!(shop.findings().is_empty());
}

#[test]
fn the_owners_code_opens_once_and_gives_the_next() {
    let shop = TestShop::open();
    let code_1 = shop.ok(Role::Owner, "staff.new_recovery_code", json!({}))["code"].as_str().unwrap().to_owned();
    for _ in 0..5 {
        sign_in(&shop, "9", LAN, "9182").unwrap_err();
    }
    let recover = |code: &str, pin: &str| {
        call(&shop, &till("9"), "staff.recover", json!({ "recoveryCode": code, "newPin": pin }))
    };
    assert_eq!(code(recover("not a code", "7391")), "staff.recovery_code_mistyped");
    assert_eq!(code(recover(&code_1, "1234")), "staff.pin_too_simple", "and the code is not used up");
    let typed = code_1.to_lowercase().replace('-', " ");
    let back = recover(&typed, "7391").unwrap();
    assert_eq!(back["person"]["id"], LAN);
    assert_eq!(back["person"]["lockedUntilMs"], Value::Null, "the lock-out is lifted");
    assert_eq!(
        shop.refused(Role::Owner, "staff.new_recovery_code", json!({})),
        "kernel.signed_out",
        "other tills are closed"
    );
    sign_in(&shop, "9", LAN, "7391").unwrap();
    assert_eq!(code(sign_in(&shop, "9", LAN, "2580")), "staff.wrong_pin", "the old PIN is gone");

    let (wrong, numbers) = refused(recover(&code_1, "7391"));
    assert_eq!((wrong.as_str(), numbers), ("staff.wrong_recovery_code", json!({ "left": 4 })), "single use");
    let code_2 = back["newRecoveryCode"].as_str().unwrap();
    assert_ne!(code_2, code_1);
    for _ in 0..4 {
        recover(&code_1, "7391").unwrap_err();
    }
    let (locked, lock) = refused(recover(code_2, "7391"));
    assert_eq!((locked.as_str(), &lock["seconds"]), ("staff.recovery_locked", &json!(30)), "guessing is rated");
    shop.clock.advance(30_000);
    recover(code_2, "7391").unwrap();
    assert_eq!(audit(&shop, "look")["total"], 4, "two recoveries, a locked-out PIN, a locked-out code");
    assert!(shop.findings().is_empty());
}

#[test]
fn a_code_is_shown_once_even_when_the_call_is_repeated() {
    let shop = TestShop::open();
    let act = chance::uuid(&*shop.chance, 0);
    let new_code = Call::new("staff.new_recovery_code", json!({})).with_id(act);
    let owner = shop.caller(Role::Owner);
    dispatch(&shop.app, &owner, &new_code).unwrap();
    let (again, when) = refused(dispatch(&shop.app, &owner, &new_code));
    assert_eq!((again.as_str(), &when["atMs"]), ("kernel.already_done", &json!(shop.clock.now_ms())));
}

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
    assert_eq!(person(&shop, Role::Manager, LAN)["left"], true);
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
