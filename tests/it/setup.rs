//! The first run, through dispatch.

use serde_json::{Value, json};
use shop_core::kernel::{Caller, Role};
use shop_core::testing::TestShop;
use shop_core::{Call, dispatch};
use std::path::Path;

fn shop_of_lan() -> Value {
    json!({
        "language": "zh-CN", "name": "青篷果铺", "address": "12 Garden Road", "kind": "staple_frequent", "country": "CN",
        "currency": "CNY", "timeZone": "Asia/Shanghai", "law": "cn", "ownerName": "周岚 Lan", "ownerPin": "25801470",
        "soundOn": false, "loudness": 35,
    })
}

/// Fails if any of the secrets stands in clear in any file of the folder.
pub(crate) fn nowhere_in(folder: &Path, secrets: &[&str]) {
    for file in std::fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        if path.is_file() {
            let bytes = std::fs::read(&path).unwrap();
            for secret in secrets {
                let found = bytes.windows(secret.len()).any(|window| window == secret.as_bytes());
                assert!(!found, "{secret} lies in {}", path.display());
            }
        }
    }
}

#[test]
fn the_first_run_makes_a_shop_its_owner_and_two_secrets_for_paper() {
    let shop = TestShop::empty();
    assert_eq!(shop.ok(Role::Guest, "shop.read_state", json!({}))["stage"], "new");
    let opened = shop.ok(Role::Guest, "setup.open_shop", shop_of_lan());
    assert_eq!((&opened["person"]["name"], &opened["person"]["role"]), (&json!("周岚 Lan"), &json!("owner")));
    let key = opened["backupKey"].as_str().unwrap();
    let code = opened["recoveryCode"].as_str().unwrap();
    let token = opened["token"].as_str().unwrap();
    assert!(key.starts_with("AGE-SECRET-KEY-1"), "{key}");
    assert_eq!(code.len(), 21, "{code}");

    let state = shop.ok(Role::Guest, "shop.read_state", json!({}));
    assert_eq!((&state["stage"], &state["shop"]["name"]), (&json!("ready"), &json!("青篷果铺")));
    assert_eq!((&state["settings"]["soundOn"], &state["settings"]["loudness"]), (&json!(false), &json!(35)));
    let recipient: String = shop.with_conn(|conn| {
        conn.query_row("SELECT value ->> '$' FROM setting WHERE key = 'backup_recipient'", [], |row| row.get(0))
            .unwrap()
    });
    assert!(recipient.starts_with("age1"), "backups know only whom they are for: {recipient}");
    nowhere_in(shop.folder.path(), &[key, code, &code.replace('-', ""), token, "25801470"]);

    let owner = Caller::till("1", Some(token.to_owned()));
    let verdict = dispatch(&shop.app, &owner, &Call::new("staff.verify_audit", json!({}))).unwrap();
    assert_eq!((&verdict["whole"], &verdict["entries"]), (&json!(true), &json!(1)), "the book begins with the opening");
    assert!(shop.findings().is_empty());

    let sign_in = |pin: &str| Call::new("staff.sign_in", json!({ "person": opened["person"]["id"], "pin": pin }));
    dispatch(&shop.app, &Caller::till("2", None), &sign_in("25801470")).unwrap();
    let recover = json!({ "recoveryCode": code, "newPin": "9037" });
    let id = shop_core::kernel::chance::uuid(&*shop.chance, 0);
    dispatch(&shop.app, &Caller::till("2", None), &Call::new("staff.recover", recover).with_id(id)).unwrap();
    dispatch(&shop.app, &Caller::till("2", None), &sign_in("9037")).unwrap();
}

#[test]
fn a_shop_is_opened_once() {
    let shop = TestShop::empty();
    let first = Call::new("setup.open_shop", shop_of_lan()).with_id(uuid::Uuid::from_u128(1));
    let till = Caller::till("1", None);
    dispatch(&shop.app, &till, &first).unwrap();
    for again in [first, Call::new("setup.open_shop", shop_of_lan()).with_id(uuid::Uuid::from_u128(2))] {
        let refused = dispatch(&shop.app, &till, &again).unwrap_err();
        assert_eq!(refused.refusal().unwrap().code, "already_open", "nobody opens it anew with a PIN of their own");
    }
}

#[test]
fn a_first_run_that_does_not_fit_leaves_an_empty_folder() {
    let shop = TestShop::empty();
    for (field, value, code) in [
        ("ownerPin", json!("1234"), "staff.pin_too_simple"),
        ("ownerPin", json!("25"), "staff.pin_not_digits"),
        ("ownerName", json!("  "), "staff.name_missing"),
        ("ownerName", json!("x".repeat(61)), "staff.text_too_long"),
        ("name", json!(""), "shop.name_missing"),
        ("name", json!("x".repeat(81)), "shop.text_too_long"),
        ("currency", json!("XYZ"), "shop.unknown_currency"),
        ("timeZone", json!("Mars/Olympus"), "shop.unknown_time_zone"),
        ("country", json!("China"), "shop.unknown_country"),
        ("loudness", json!(101), "shop.loudness_out_of_bounds"),
        ("loudness", json!(-1), "kernel.bad_request"),
        ("kind", json!("casino"), "kernel.bad_request"),
    ] {
        let mut request = shop_of_lan();
        request[field] = value;
        assert_eq!(shop.refused(Role::Guest, "setup.open_shop", request), code, "{field}");
        let rows: i64 = shop.with_conn(|conn| {
            conn.query_row(
                "SELECT (SELECT count(*) FROM shop) + (SELECT count(*) FROM staff) + (SELECT count(*) FROM setting)
                      + (SELECT count(*) FROM request) + (SELECT count(*) FROM recovery_code)",
                [],
                |row| row.get(0),
            )
            .unwrap()
        });
        assert_eq!(rows, 0, "nothing half-written after {code}");
    }
    shop.ok(Role::Guest, "setup.open_shop", shop_of_lan());
}
