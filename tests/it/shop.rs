//! The shop's own data and settings, through dispatch.

use serde_json::{Value, json};
use shop_core::kernel::Role;
use shop_core::testing::TestShop;

/// The smallest PNG: its first bytes are what tells a picture.
const PIXEL: &str = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

#[test]
fn a_shop_changes_its_name_but_not_its_currency() {
    let shop = TestShop::open();
    let change = |name: &str, zone: &str, country: &str| {
        json!({
            "name": name, "address": "Gate 3", "promise": "", "kind": "niche", "language": "es", "country": country,
            "timeZone": zone, "law": "eu",
        })
    };
    let changed = shop.ok(Role::Owner, "shop.change_shop", change("  Frutas\tLan ", "Europe/Madrid", "ES"));
    assert_eq!((&changed["name"], &changed["currency"]["code"]), (&json!("Frutas Lan"), &json!("CNY")));
    let refused = |request: Value| shop.refused(Role::Owner, "shop.change_shop", request);
    assert_eq!(refused(change("", "Europe/Madrid", "ES")), "shop.name_missing");
    assert_eq!(refused(change(&"x".repeat(81), "Europe/Madrid", "ES")), "shop.text_too_long");
    assert_eq!(refused(change("Lan", "Europe/Atlantis", "ES")), "shop.unknown_time_zone");
    assert_eq!(refused(change("Lan", "Europe/Madrid", "es")), "shop.unknown_country");
    assert!(shop.findings().is_empty());
}

#[test]
fn settings_stay_within_their_bounds() {
    let shop = TestShop::open();
    for (field, good, bad, code) in [
        ("autoLockMinutes", vec![json!(1), json!(120)], vec![json!(0), json!(121)], "shop.lock_minutes_out_of_bounds"),
        ("loudness", vec![json!(0), json!(100)], vec![json!(101)], "shop.loudness_out_of_bounds"),
        (
            "scannerPrefix",
            vec![json!(""), json!("AIM12345")],
            vec![json!("123456789"), json!("]C1"), json!("扫")],
            "shop.prefix_not_usable",
        ),
    ] {
        for value in good {
            let settings = shop.ok(Role::Manager, "shop.change_settings", json!({ field: value }));
            assert_eq!(settings[field], value);
        }
        for value in bad {
            assert_eq!(shop.refused(Role::Manager, "shop.change_settings", json!({ field: value })), code, "{value}");
        }
    }
    assert!(shop.findings().is_empty());
}

#[test]
fn a_logo_is_a_picture_of_bearable_size() {
    let shop = TestShop::open();
    shop.ok(Role::Owner, "shop.set_logo", json!({ "image": PIXEL }));
    assert_eq!(shop.ok(Role::Guest, "shop.read_logo", json!({}))["image"], PIXEL);
    let refused = |image: &str| shop.refused(Role::Owner, "shop.set_logo", json!({ "image": image }));
    assert_eq!(refused("data:image/svg+xml;base64,PHN2Zy8+"), "picture.unknown_picture");
    assert_eq!(refused("https://example.org/logo.png"), "picture.unknown_picture");
    let huge = format!("{PIXEL}{}", "A".repeat(800_000)).replace("==", "AA");
    assert_eq!(refused(&huge), "picture.too_large");
    shop.ok(Role::Owner, "shop.set_logo", json!({ "image": null }));
    assert_eq!(shop.ok(Role::Guest, "shop.read_logo", json!({}))["image"], Value::Null);
}
