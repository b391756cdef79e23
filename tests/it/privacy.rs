//! Wordings, export and erasure.

use crate::people::{as_change, detail, enrol, found, member};
use serde_json::{Value, json};
use shop_core::kernel::Role;
use shop_core::kernel::time::DAY_MS;
use shop_core::testing::TestShop;
use shop_core::{Call, dispatch};

/// A person with something in every table, found to be two rows.
fn person(shop: &TestShop) -> (i64, i64) {
    let everything = json!({
        "district": "Quintessential Lane", "tags": ["xylophonist"], "interests": ["zitherplaying"], "birthMonth": 4,
        "consents": [{ "purpose": "card", "given": true }, { "purpose": "offers", "given": true }],
    });
    let first = member(shop, "Wilhelmina Featherstonehaugh", "13812345678", everything);
    let second = member(shop, "欧阳倾城 Ouyang", "13987654321", json!({ "source": "inviter", "inviter": first }));
    let note = as_change(&detail(shop, second), json!({ "note": "collects ammonites" }));
    shop.ok(Role::Clerk, "members.change", note);
    shop.ok(Role::Manager, "members.merge", json!({ "survivor": first, "merged": second }));
    (first, second)
}

#[test]
fn anyone_may_read_what_they_are_asked_to_agree_to() {
    let shop = TestShop::open();
    let wordings = shop.ok(Role::Guest, "privacy.read_wordings", json!({}));
    assert_eq!(wordings, json!({ "version": 1, "purposes": ["card", "offers", "birthday", "profile"] }));
}

#[test]
fn an_erased_person_is_in_no_byte_of_the_folder_and_the_books_stay() {
    let shop = TestShop::open();
    let (first, second) = person(&shop);
    let card =
        shop.ok(Role::Clerk, "members.read_card", json!({ "member": first }))["text"].as_str().unwrap().to_owned();
    member(&shop, "Ana", "13800000001", json!({ "inviter": first }));
    let traces: Vec<Vec<u8>> = [
        "featherstonehaugh",
        "Featherstonehaugh",
        "欧阳倾城",
        "倾 城",
        "qingcheng",
        "13812345678",
        "13987654321",
        "Quintessential",
        "xylophonist",
        "zitherplaying",
        "ammonites",
    ]
    .map(|trace| trace.as_bytes().to_vec())
    .into();
    let seen = |shop: &TestShop| {
        let files =
            std::fs::read_dir(shop.folder.path()).unwrap().map(|file| std::fs::read(file.unwrap().path()).unwrap());
        let bytes: Vec<u8> = files.flatten().collect();
        traces
            .iter()
            .filter(|trace| bytes.windows(trace.len()).any(|window| window == trace.as_slice()))
            .map(|trace| String::from_utf8_lossy(trace).into_owned())
            .collect::<Vec<_>>()
    };
    assert!(seen(&shop).len() >= 9, "before, the traces can be seen: {:?}", seen(&shop));

    shop.ok(Role::Owner, "privacy.erase", json!({ "member": second, "reason": "asked for it" }));
    assert_eq!(seen(&shop), Vec::<String>::new(), "what is erased is not left in a page, a log or an index");
    for id in [first, second] {
        assert_eq!(shop.refused(Role::Clerk, "members.read_member", json!({ "member": id })), "members.erased");
        assert_eq!(shop.refused(Role::Owner, "privacy.export_person", json!({ "member": id })), "members.erased");
    }
    assert_eq!(
        shop.refused(Role::Manager, "members.merge", json!({ "survivor": 3, "merged": first })),
        "members.erased"
    );
    assert_eq!(shop.refused(Role::Manager, "members.undo_merge", json!({ "merge": 1 })), "members.erased");
    assert_eq!(shop.ok(Role::Clerk, "counter.read_scan", json!({ "text": card })), json!({ "is": "unknown_card" }));
    for text in ["Wilhelmina", "欧阳", "oyqc", "5678", "13987654321", "xylophonist"] {
        assert_eq!(found(&shop, text), Vec::<String>::new(), "{text}");
    }
    let ana = detail(&shop, 3);
    assert_eq!((&ana["inviter"], &ana["number"]), (&json!("*"), &json!(3)), "that someone invited Ana stays");
    assert_eq!(enrol(&shop, "Ben", "13800000002", json!({}))["number"], 4, "a number is never used again");
    assert!(shop.findings().is_empty(), "{:?}", shop.findings());
}

#[test]
fn an_erasure_is_logged_first_done_once_and_only_by_the_owner() {
    let shop = TestShop::open();
    let (first, _) = person(&shop);
    let erase = json!({ "member": first, "reason": "" });
    assert_eq!(shop.refused(Role::Manager, "privacy.erase", erase.clone()), "kernel.not_allowed");
    assert_eq!(shop.refused(Role::Manager, "privacy.export_person", json!({ "member": first })), "kernel.not_allowed");
    let too_long = json!({ "member": first, "reason": "x".repeat(201) });
    assert_eq!(shop.refused(Role::Owner, "privacy.erase", too_long), "privacy.reason_too_long");
    assert_eq!(
        shop.refused(Role::Owner, "privacy.erase", json!({ "member": 99, "reason": "" })),
        "members.unknown_member"
    );
    let log = shop.folder.path().join("erasures.log");
    assert!(!log.exists(), "a refused erasure is not logged");

    let call = Call::new("privacy.erase", erase.clone()).with_id(uuid::Uuid::from_u128(7));
    for _ in 0..2 {
        dispatch(&shop.app, &shop.caller(Role::Owner), &call).expect("the repeat is answered like the first time");
    }
    let lines = std::fs::read_to_string(&log).unwrap();
    assert_eq!(lines.lines().count(), 2, "a line for each of the two rows, once: {lines}");
    assert_eq!(shop.refused(Role::Owner, "privacy.erase", erase), "members.erased");
}

#[test]
fn whoever_joins_again_within_a_year_is_a_member_and_marked() {
    let shop = TestShop::open();
    let again = |shop: &TestShop, name: &str, phone: &str| {
        let id = member(shop, name, phone, json!({ "duplicatesSeen": true }));
        shop.with_conn(|conn| {
            conn.query_row("SELECT rejoined FROM member WHERE id = ?1", [id], |row| row.get::<_, bool>(0))
        })
        .unwrap()
    };
    let id = member(&shop, "Ana", "13812345678", json!({}));
    shop.ok(Role::Owner, "privacy.erase", json!({ "member": id, "reason": "" }));
    assert!(again(&shop, "Anna", "138-1234-5678"), "the same phone, a new name");
    assert!(!again(&shop, "Ben", "13800000001"));
    let late = member(&shop, "Cleo", "", json!({ "phone": null, "noPhoneReason": "no_phone" }));
    shop.ok(Role::Clerk, "members.change", as_change(&detail(&shop, late), json!({ "phone": "13812345678" })));
    let marked: bool = shop
        .with_conn(|conn| conn.query_row("SELECT rejoined FROM member WHERE id = ?1", [late], |row| row.get(0)))
        .unwrap();
    assert!(marked, "giving the phone later is no way around it");
    shop.later(366 * DAY_MS);
    assert!(!again(&shop, "Dora", "13812345678"), "a year later the hash no longer counts");
}

#[test]
fn one_person_s_data_are_exported_in_full_and_others_masked() {
    let shop = TestShop::open();
    let inviter = member(&shop, "Sofía Herrera", "13800000009", json!({}));
    let id = member(&shop, "王强", "138 1234 5678", json!({ "inviter": inviter, "tags": ["VIP"] }));
    let export = shop.ok(Role::Owner, "privacy.export_person", json!({ "member": id }));
    assert_eq!(export["fileName"], "member-000002-2026-11-20.json");
    let person: Value = serde_json::from_str(export["json"].as_str().unwrap()).unwrap();
    assert_eq!(person["members"]["sheet"]["name"], "王强");
    let record = &person["members"]["records"][0];
    assert_eq!((&record["phoneAsTyped"], &record["inviter"]), (&json!("138 1234 5678"), &json!("Sofía H.")));
    assert_eq!(record["tags"], json!(["VIP"]));
    assert_eq!(record["consents"][0]["purpose"], "card");
    assert!(!export["json"].as_str().unwrap().contains("Herrera"), "another person's name is not this person's data");
    assert_eq!(shop.refused(Role::Owner, "privacy.export_person", json!({ "member": 99 })), "members.unknown_member");
}
