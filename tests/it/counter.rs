//! Scans at the counter.

use crate::people::{enrol, member};
use serde_json::{Value, json};
use shop_core::kernel::Role;
use shop_core::testing::TestShop;

fn scan(shop: &TestShop, text: &str) -> Value {
    shop.ok(Role::Clerk, "counter.read_scan", json!({ "text": text }))
}

#[test]
fn a_card_shows_its_customer_however_the_scanner_sent_it() {
    let shop = TestShop::open();
    let enrolment = enrol(&shop, "王强", "13812345678", json!({}));
    let card = enrolment["card"].as_str().unwrap();
    let customer = shop.ok(Role::Clerk, "counter.read_customer", json!({ "member": enrolment["member"] }));
    assert_eq!(customer["member"]["name"], "王强");
    assert_eq!(customer["lately"][0]["kind"], "joined");
    assert_eq!(customer["grants"], json!([]));
    for sent in [
        card.to_owned(),
        format!("  {card}\r\n"),
        format!("\u{2}{card}\u{3}"),
        card.to_lowercase(),
        format!("{card}{card}"),
        format!("{card}\n{card}"),
    ] {
        assert_eq!(scan(&shop, &sent), json!({ "is": "member", "customer": customer }), "{sent:?}");
    }
    shop.ok(Role::Manager, "shop.change_settings", json!({ "scannerPrefix": "QR7" }));
    assert_eq!(scan(&shop, &format!("QR7{card}"))["is"], "member");
    assert_eq!(scan(&shop, "QR7 Tom"), json!({ "is": "text", "text": "QR7 Tom" }));
}

#[test]
fn an_ended_a_foreign_and_half_a_card_are_told_apart() {
    let shop = TestShop::open();
    let enrolment = enrol(&shop, "王强", "13812345678", json!({}));
    let card = enrolment["card"].as_str().unwrap().to_owned();
    for (why, state) in [("replaced", "replaced"), ("lost", "lost")] {
        let old = shop.ok(Role::Clerk, "members.read_card", json!({ "member": enrolment["member"] }))["text"].clone();
        shop.ok(Role::Clerk, "members.replace_card", json!({ "member": enrolment["member"], "why": why }));
        let ended = scan(&shop, old.as_str().unwrap());
        assert_eq!((&ended["is"], &ended["state"]), (&json!("ended_card"), &json!(state)));
        assert_eq!(ended["customer"]["member"]["name"], "王强");
    }
    let foreign = format!("SLM1{}", shop_core::kernel::check_symbol::encode(&[9; 16]));
    assert_eq!(scan(&shop, &foreign), json!({ "is": "unknown_card" }));
    let longer = format!("{card}{}", &card[..20]);
    for half in [
        &card[..30],
        &card[..20],
        "SLM1",
        &card[..27],
        &longer,
        &format!("{card}{foreign}"),
        &card.replace('M', "L").replacen('L', "LM", 1).replace("SLML", "SLM1X"),
    ] {
        let is = scan(&shop, half)["is"].clone();
        assert!(is == "half" || is == "text", "{half} is {is}");
    }
    for half in [&card[..30], &card[..20], "SLM1", &longer, &format!("{card}{foreign}")] {
        assert_eq!(scan(&shop, half), json!({ "is": "half" }), "{half}");
    }
}

#[test]
fn other_codes_are_named_and_anything_else_is_text() {
    let shop = TestShop::open();
    for (sent, kind) in [
        ("SL1ABCDEF", "voucher"),
        ("SLS1ABC", "shop_card"),
        ("SLX1ABC", "exchange"),
        ("SLT1ABC", "staff_badge"),
        ("SLR1ABC", "recovery_sheet"),
        ("http://192.168.1.7:7000/j/1", "join_page"),
        ("HTTPS://shop.example/", "join_page"),
    ] {
        assert_eq!(scan(&shop, sent), json!({ "is": "later", "kind": kind }), "{sent}");
    }
    let long = "x".repeat(1_000_000);
    for (sent, text) in [
        ("", ""),
        (" 王强 ", "王强"),
        ("\u{0}\u{1b}[A", "[A"),
        ("👩‍🌾", "👩‍🌾"),
        ("6901234567892", "6901234567892"),
        (&long, &long[..200]),
    ] {
        assert_eq!(scan(&shop, sent), json!({ "is": "text", "text": text }));
    }
}

#[test]
fn nobody_reads_customers_without_signing_in() {
    let shop = TestShop::open();
    let id = member(&shop, "Ana", "13812345678", json!({}));
    assert_eq!(shop.refused(Role::Guest, "counter.read_customer", json!({ "member": id })), "kernel.signed_out");
    assert_eq!(shop.refused(Role::Guest, "counter.read_scan", json!({ "text": "x" })), "kernel.signed_out");
    assert_eq!(shop.refused(Role::Clerk, "counter.read_customer", json!({ "member": 99 })), "members.unknown_member");
}
