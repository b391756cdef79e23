//! The door: opening, settings, codes, the customer display.

use crate::intake_support::{MINUTE_MS, deed, open, report, waiting};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use shop_core::kernel::{Caller, Role};
use shop_core::testing::TestShop;
use shop_core::{Call, dispatch};

fn front(shop: &TestShop) -> Value {
    shop.ok(Role::System, "intake.read_front", json!({}))
}

fn display(shop: &TestShop) -> Value {
    shop.ok(Role::Display, "intake.read_display", json!({}))
}

fn state(shop: &TestShop) -> Value {
    shop.ok(Role::Clerk, "intake.read_state", json!({}))
}

fn change(shop: &TestShop, change: Value) -> String {
    shop.refused(Role::Manager, "intake.change_settings", change)
}

#[test]
fn a_code_is_good_for_its_minute_and_the_next() {
    let shop = TestShop::open();
    assert_eq!((&front(&shop)["open"], &front(&shop)["codes"]), (&json!(false), &json!([])), "shut");
    open(&shop);
    let first = front(&shop);
    let [now, last] = [0, 1].map(|at| first["codes"][at].as_str().unwrap().to_owned());
    assert_eq!((now.len(), last.len()), (8, 8));
    assert_ne!(now, last);
    shop.later(MINUTE_MS);
    assert_eq!(front(&shop)["codes"][1], now, "this minute's code is the next minute's last");
    shop.later(MINUTE_MS);
    assert!(!front(&shop)["codes"].as_array().unwrap().contains(&json!(now)), "then it is over");
    let words = front(&shop)["words"].clone();
    assert_eq!(words, first["words"], "the words last through the day");
    shop.later(24 * 60 * MINUTE_MS);
    assert_ne!(front(&shop)["words"], words);
    assert_eq!((&first["shopName"], &first["timeZone"]), (&json!("青篷果铺"), &json!("Asia/Shanghai")));
    assert_eq!((&first["language"], &first["wordingVersion"]), (&json!("en"), &json!(1)));

    shop.ok(Role::Clerk, "intake.set_open", json!({ "open": true }));
    let codes = front(&shop)["codes"].clone();
    shop.ok(Role::Clerk, "intake.set_open", json!({ "open": false }));
    assert_eq!(front(&shop)["codes"], json!([]), "shut again");
    shop.ok(Role::Clerk, "intake.set_open", json!({ "open": true }));
    assert_ne!(front(&shop)["codes"], codes, "another opening has other codes");
}

#[test]
fn the_display_shows_the_code_only_while_the_page_listens() {
    let shop = TestShop::open();
    assert_eq!(display(&shop)["join"], Value::Null);
    report(&shop, "listening", json!("192.168.1.20:8743"));
    assert_eq!(display(&shop)["join"], Value::Null, "nobody wants it open");
    open(&shop);
    let join = display(&shop)["join"].clone();
    let code = front(&shop)["codes"][0].as_str().unwrap().to_owned();
    assert_eq!(join["url"], format!("http://192.168.1.20:8743/j/{code}"));
    assert_eq!((&join["words"], &join["freshUntilMs"]), (&front(&shop)["words"], &json!(1_795_160_580_000_i64)));
    assert!(join["svg"].as_str().unwrap().starts_with("<svg"));
    for door in ["closed", "no_network", "address_gone", "port_taken", "failed"] {
        report(&shop, door, Value::Null);
        assert_eq!(display(&shop)["join"], Value::Null, "{door}");
        assert_eq!(state(&shop)["door"], door);
    }
}

#[test]
fn the_state_tells_what_the_listener_said_and_when_a_phone_was_seen() {
    let shop = TestShop::open();
    let fresh = state(&shop);
    assert_eq!((&fresh["open"], &fresh["door"], &fresh["address"]), (&json!(false), &json!("closed"), &Value::Null));
    open(&shop);
    let notices = shop.app.listen();
    report(&shop, "listening", json!("192.168.1.20:8743"));
    assert_eq!(notices.try_iter().count(), 0, "the same again is no news");
    let seen = || state(&shop)["phoneSeenAtMs"].clone();
    assert_eq!(seen(), Value::Null);
    deed(&shop, json!({ "is": "seen" }));
    let at = seen();
    assert_eq!(at, 1_795_160_520_000_i64);
    shop.later(MINUTE_MS - 1);
    deed(&shop, json!({ "is": "seen" }));
    assert_eq!(seen(), at, "at most once a minute");
    shop.later(1);
    deed(&shop, json!({ "is": "seen" }));
    assert_eq!(seen(), 1_795_160_580_000_i64);
    shop.clock.advance(-MINUTE_MS);
    deed(&shop, json!({ "is": "seen" }));
    assert_eq!(seen(), at, "a clock set back keeps nothing from being seen");
    shop.ok(Role::Clerk, "intake.set_open", json!({ "open": true }));
    assert_eq!(seen(), at, "it was open");
    shop.ok(Role::Clerk, "intake.set_open", json!({ "open": false }));
    shop.ok(Role::Clerk, "intake.set_open", json!({ "open": true }));
    assert_eq!(seen(), Value::Null, "the self-test begins anew");
}

#[test]
fn settings_are_kept_within_their_bounds() {
    let shop = TestShop::open();
    let wifi = json!({ "ssid": "Fruit; \"Guests\"", "wifiPassword": "ripe:pears", "security": "wpa" });
    let all = json!({
        "interface": " 192.168.1.20 ", "port": 1024, "source": "stand", "kiosk": true, "wifi": wifi, "idleAfterS": 15,
    });
    shop.ok(Role::Manager, "intake.change_settings", all);
    let now = state(&shop);
    assert_eq!(
        (&now["interface"], &now["port"], &now["source"]),
        (&json!("192.168.1.20"), &json!(1024), &json!("stand"))
    );
    assert_eq!((&now["kiosk"], &now["wifi"], &now["idleAfterS"]), (&json!(true), &wifi, &json!(15)));
    shop.ok(Role::Manager, "intake.change_settings", json!({ "interface": "fe80::1" }));
    assert_eq!(state(&shop)["port"], 1024, "what is not named stays");
    assert_eq!((&front(&shop)["interface"], &front(&shop)["port"]), (&json!("fe80::1"), &json!(1024)));

    for interface in ["localhost", "192.168.1", "192.168.1.20:80", "http://1.2.3.4"] {
        assert_eq!(change(&shop, json!({ "interface": interface })), "intake.interface_not_an_address");
    }
    assert_eq!(change(&shop, json!({ "port": 1023 })), "intake.port_out_of_bounds");
    for source in ["inviter", "flyer", "partner", "online"] {
        assert_eq!(change(&shop, json!({ "source": source })), "intake.source_not_of_the_door");
    }
    for seconds in [1, 14, 3601] {
        assert_eq!(change(&shop, json!({ "idleAfterS": seconds })), "intake.idle_out_of_bounds");
    }
    let network =
        |ssid: &str, password: &str| json!({ "wifi": { "ssid": ssid, "wifiPassword": password, "security": "wpa" } });
    for ssid in ["x".repeat(33), "网".repeat(11), "two\nlines".to_owned()] {
        assert_eq!(change(&shop, network(&ssid, "12345678")), "intake.wifi_name_not_usable");
    }
    for password in ["", "1234567", &"x".repeat(64), "1234\n56789"] {
        assert_eq!(change(&shop, network("Guests", password)), "intake.wifi_password_not_usable");
    }
    let open = json!({ "wifi": { "ssid": "Guests", "wifiPassword": "ignored", "security": "open" }, "idleAfterS": 0 });
    shop.ok(Role::Manager, "intake.change_settings", open);
    assert_eq!(state(&shop)["wifi"]["wifiPassword"], "");
    assert_eq!(display(&shop)["wifi"]["ssid"], "Guests");
    shop.ok(Role::Manager, "intake.change_settings", network("", ""));
    assert_eq!((&state(&shop)["wifi"], &display(&shop)["wifi"]), (&Value::Null, &Value::Null));
    let asked: i64 = shop
        .with_conn(|conn| {
            conn.query_row("SELECT count(*) FROM audit_detail WHERE request LIKE '%pears%'", [], |row| row.get(0))
        })
        .unwrap();
    assert_eq!(asked, 0, "the password is in no audit entry");
    assert_eq!(shop.refused(Role::Clerk, "intake.change_settings", json!({})), "kernel.not_allowed");
    assert_eq!(shop.findings(), []);
}

#[test]
fn idle_pictures_have_six_places_and_a_mebibyte_each() {
    let shop = TestShop::open();
    let picture = |bytes: usize| {
        let mut png = vec![0x89, b'P', b'N', b'G'];
        png.resize(bytes, 7);
        json!(format!("data:image/png;base64,{}", STANDARD.encode(png)))
    };
    let set = |slot: i64, image: Value| json!({ "slot": slot, "image": image });
    for slot in [1, 6] {
        shop.ok(Role::Manager, "intake.set_picture", set(slot, picture(1024 * 1024)));
    }
    assert_eq!(display(&shop)["pictures"], json!([1, 6]));
    let read = |slot: i64| shop.ok(Role::Display, "intake.read_picture", json!({ "slot": slot }))["image"].clone();
    assert_eq!(read(6), picture(1024 * 1024));
    assert_eq!(read(2), Value::Null);
    assert_eq!(
        shop.refused(Role::Manager, "intake.set_picture", set(2, picture(1024 * 1024 + 1))),
        "picture.too_large"
    );
    let page = json!("data:image/svg+xml;base64,PHN2Zz4=");
    assert_eq!(shop.refused(Role::Manager, "intake.set_picture", set(2, page)), "picture.unknown_picture");
    for slot in [0, 7, 255] {
        assert_eq!(
            shop.refused(Role::Manager, "intake.set_picture", set(slot, Value::Null)),
            "intake.slot_out_of_bounds"
        );
        assert_eq!(
            shop.refused(Role::Display, "intake.read_picture", json!({ "slot": slot })),
            "intake.slot_out_of_bounds"
        );
    }
    shop.ok(Role::Manager, "intake.set_picture", set(1, Value::Null));
    assert_eq!(state(&shop)["pictures"], json!([6]));
}

#[test]
fn customers_type_on_the_display_only_where_the_shop_wants_it() {
    let shop = TestShop::open();
    let typed = json!({
        "name": "王强", "phone": "13812345678", "purposes": ["profile"], "birthMonth": 12, "fourteen": true,
        "wordingVersion": 1, "language": "zh-CN",
    });
    assert_eq!(shop.refused(Role::Display, "intake.submit", typed.clone()), "intake.kiosk_off");
    shop.ok(Role::Manager, "intake.change_settings", json!({ "kiosk": true, "source": "activity" }));
    for _ in 0..2 {
        assert_eq!(shop.ok(Role::Display, "intake.submit", typed.clone()), json!({}));
    }
    let listed = waiting(&shop);
    assert_eq!(listed.len(), 1, "a key pressed twice asks once");
    assert_eq!((&listed[0]["atDisplay"], &listed[0]["source"]), (&json!(true), &json!("activity")));
    assert_eq!(listed[0]["purposes"], json!(["profile"]));
    let mut young = typed;
    young["fourteen"] = json!(false);
    assert_eq!(shop.refused(Role::Display, "intake.submit", young), "members.under_fourteen");
    let kept: i64 = shop
        .with_conn(|conn| {
            conn.query_row(
                "SELECT (SELECT count(*) FROM audit WHERE command = 'intake.submit') + (SELECT count(*) FROM request WHERE command = 'intake.submit')",
                [],
                |row| row.get(0),
            )
        })
        .unwrap();
    assert_eq!(kept, 0, "what was typed is in no audit entry and in no stored reply");
    let request = listed[0]["request"].clone();
    shop.ok(Role::Clerk, "intake.confirm", json!({ "request": request, "duplicatesSeen": false }));
    assert_eq!(shop.findings(), []);
}

#[test]
fn the_display_calls_its_own_commands_and_nothing_else() {
    let shop = TestShop::open();
    for command in ["shop.read_state", "shop.read_logo", "privacy.read_wordings", "intake.read_display"] {
        shop.ok(Role::Display, command, json!({}));
    }
    let names = shop.ok(Role::Display, "intake.suggest_names", json!({ "pinyin": "wang qiang" }));
    assert_eq!(names["names"][0], "王强");
    for command in
        ["intake.list_requests", "intake.read_state", "members.find", "staff.list_people", "intake.read_front"]
    {
        assert_eq!(shop.refused(Role::Display, command, json!({})), "kernel.not_allowed", "{command}");
    }
    // What the listener hands in comes from the program alone, whoever is signed in.
    for role in [Role::Display, Role::Guest, Role::Clerk, Role::Owner] {
        for (command, request) in [
            ("intake.take_in", json!({ "deeds": [] })),
            ("intake.read_page", json!({ "token": "0".repeat(32) })),
            ("intake.report_door", json!({ "door": "closed", "address": null, "interfaces": [] })),
        ] {
            assert_eq!(shop.refused(role, command, request), "kernel.not_allowed", "{command} as {role:?}");
        }
    }
}

#[test]
fn before_the_first_run_there_is_nothing_to_show() {
    let shop = TestShop::empty();
    for (caller, command) in [(Caller::display(), "intake.read_display"), (Caller::system(), "intake.read_front")] {
        let refused = dispatch(&shop.app, &caller, &Call::new(command, json!({}))).unwrap_err();
        assert_eq!(refused.refusal().unwrap().code, "no_shop", "{command}");
    }
}
