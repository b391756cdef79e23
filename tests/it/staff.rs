//! People, PINs, lock-outs and the recovery code, through dispatch.

use serde_json::{Value, json};
use shop_core::kernel::chance;
use shop_core::kernel::{ApiError, Caller, Clock, Role};
use shop_core::testing::TestShop;
use shop_core::{Call, dispatch};

pub(crate) const LAN: i64 = 1;
pub(crate) const HE_JUN: i64 = 2;
pub(crate) const XIU: i64 = 3;

/// A till nobody is signed in at.
pub(crate) fn till(name: &str) -> Caller {
    Caller::till(name, None)
}

pub(crate) fn call(shop: &TestShop, caller: &Caller, command: &str, request: Value) -> Result<Value, ApiError> {
    let id = chance::uuid(&*shop.chance, 0);
    dispatch(&shop.app, caller, &Call::new(command, request).with_id(id))
}

/// The refusal as code and numbers.
pub(crate) fn refused(outcome: Result<Value, ApiError>) -> (String, Value) {
    match outcome {
        Err(ApiError::Refused { refusal }) => {
            (format!("{}.{}", refusal.area, refusal.code), Value::Object(refusal.numbers))
        }
        other => panic!("a refusal was expected: {other:?}"),
    }
}

pub(crate) fn code(outcome: Result<Value, ApiError>) -> String {
    refused(outcome).0
}

pub(crate) fn sign_in(shop: &TestShop, till_name: &str, person: i64, pin: &str) -> Result<Value, ApiError> {
    call(shop, &till(till_name), "staff.sign_in", json!({ "person": person, "pin": pin }))
}

/// Signs in with a wrong PIN, each time at another till, so that only the person's own lock counts.
pub(crate) fn miss(shop: &TestShop, person: i64, at: i64) -> (String, Value) {
    refused(sign_in(shop, &format!("till {at}"), person, "9182"))
}

pub(crate) fn person(shop: &TestShop, role: Role, id: i64) -> Value {
    let people = shop.ok(role, "staff.list_people", json!({}));
    people["people"].as_array().unwrap().iter().find(|person| person["id"] == id).cloned().unwrap_or_default()
}

pub(crate) fn audit(shop: &TestShop, filter: &str) -> Value {
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
