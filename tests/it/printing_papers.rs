//! Every document through the shop, in three languages: it can be read back, and says what it is about.

use crate::gifts_support::{gift, promise};
use crate::lottery_support;
use crate::printing_support::{bare, sale, text_of};
use serde_json::{Value, json};
use shop_core::kernel::Role;
use shop_core::testing::TestShop;

/// A shop in which something of everything happened, and every document of it with a text that it must say.
fn busy_shop() -> (TestShop, Vec<(Value, &'static str)>) {
    let shop = TestShop::open();
    let settings = json!({ "phone": "555 0182", "hours": "7:30–18:00", "operator": "Orchard Lane Ltd., no. 4471" });
    shop.ok(Role::Manager, "printing.change_settings", settings);
    let who = crate::people::member(&shop, "Lucía Vega", "13800001234", json!({ "duplicatesSeen": true }));
    let grant = promise(&shop, who, gift(&shop, "Bag of apples", 3, 100));
    let handover = shop.ok(Role::Clerk, "gifts.hand_over", json!({ "grant": grant }))["handover"].clone();
    let paid = json!({ "member": who, "paid": 20_000, "bonus": 2_000, "paidBy": "mobile", "cashGiven": null });
    let recharge = shop.ok(Role::Clerk, "stored_value.recharge", paid)["recharge"].clone();
    let bought = json!({
        "basket": { "member": who, "lines": [{ "name": "Sweet oranges", "quantity": 3, "price": 1250 }] },
        "payments": [{ "kind": "cash", "given": 5000 }],
    });
    let sold = shop.ok(Role::Clerk, "sales.pay", bought)["sale"].clone();
    let flyer = shop.ok(Role::Manager, "printing.save_flyer", json!({
        "name": "Plain", "design": "tiles", "size": "a6", "theme": "own", "cutMarks": true, "lowersPrice": false,
        "words": { "en": { "shop": "Orchard", "headline": "Come in", "gift": "An orange", "until": "31 December 2026" } },
    }))["flyer"].clone();
    sale(&shop);
    let expected = shop.ok(Role::Clerk, "sales.show_expected", json!({}))["ways"][0]["expected"].clone();
    shop.ok(Role::Clerk, "sales.count_shift", json!({ "counted": { "by": "total", "amount": expected } }));
    shop.ok(Role::Clerk, "sales.close_shift", json!({ "cause": null }));
    let day = shop.ok(Role::Clerk, "sales.close_day", json!({}));
    let bag = lottery_support::prize(&shop, "Drawn jam", 3, 240);
    let draw = lottery_support::opened(&shop, lottery_support::terms("deck", &[(bag, 3)]));
    let deal = lottery_support::drew(&shop, draw, who, 2)["deal"]["deal"].clone();
    let slip =
        shop.ok(Role::Clerk, "lottery.make_slip", json!({ "draw": draw, "reason": "a tourist" }))["slip"].clone();
    let rules = [json!({ "label": "Who", "text": "Anyone from the street." })];
    let documents = vec![
        (json!({ "kind": "sale_slip", "sale": sold }), "Sweet oranges"),
        (json!({ "kind": "recharge_slip", "recharge": recharge }), "220"),
        (json!({ "kind": "hand_over_slip", "handover": handover }), "Bag of apples"),
        (json!({ "kind": "shift_slip", "shift": 1 }), "49"),
        (json!({ "kind": "day_close_slip", "day": day["day"], "number": day["number"] }), "2026"),
        (json!({ "kind": "draw_slip", "deal": deal }), "Drawn jam"),
        (json!({ "kind": "chance_slip", "slip": slip }), "Sunday draw"),
        (json!({ "kind": "draw_rules", "draw": draw }), "Sunday draw"),
        (json!({ "kind": "winner_wall", "draw": draw }), "Drawn jam"),
        (json!({ "kind": "member_card", "member": who }), "Lucía Vega"),
        (json!({ "kind": "member_cards", "members": [who, who] }), "Lucía Vega"),
        (json!({ "kind": "flyer", "flyer": flyer }), "An orange"),
        (json!({ "kind": "table_tent" }), "青篷果铺"),
        (json!({ "kind": "window_poster" }), "青篷果铺"),
        (
            json!({ "kind": "group_rules", "title": "Our circle", "below": "", "rules": rules }),
            "Anyone from the street.",
        ),
        (json!({ "kind": "member_export", "member": who }), "Lucía Vega"),
        (json!({ "kind": "prepaid_terms" }), "Orchard Lane Ltd."),
        (json!({ "kind": "test_page" }), "ñáé¿"),
    ];
    (shop, documents)
}

#[test]
fn every_document_is_drawn_in_three_languages_and_every_size() {
    let (shop, documents) = busy_shop();
    let choices = shop.ok(Role::Clerk, "printing.read_choices", json!({}));
    let choices = choices["choices"].as_array().unwrap();
    assert_eq!(choices.len(), documents.len(), "no kind is left out");
    for (document, says) in &documents {
        let kind = &document["kind"];
        let sizes = choices.iter().find(|choice| choice["document"] == *kind).unwrap()["sizes"].as_array().unwrap();
        for language in ["en", "zh-CN", "es"] {
            for size in sizes {
                let request = json!({ "document": document, "language": language, "size": size });
                let drawn = shop.ok(Role::Owner, "printing.render", request);
                assert_eq!(drawn["size"], *size);
                assert!(drawn["fileName"].as_str().unwrap().ends_with(".pdf"));
                let text = text_of(&drawn);
                assert!(text.contains(&bare(says)), "{kind} in {language} at {size} does not say {says}: {text}");
                for note in drawn["warnings"].as_array().unwrap() {
                    let is_tight = note["key"] == "paper-warning-text-cut" || note["key"] == "paper-warning-outside";
                    assert!(!is_tight || kind == "flyer" || kind == "member_cards", "{kind} {language} {size}: {note}");
                }
            }
        }
    }
}

#[test]
fn a_document_speaks_its_own_language() {
    let (shop, documents) = busy_shop();
    let said = |language: &str| {
        let request = json!({ "document": documents[0].0, "language": language, "copy": true, "oneToner": true });
        text_of(&shop.ok(Role::Clerk, "printing.render", request))
    };
    for (language, cash, copy) in [("en", "cash", "COPY"), ("zh-CN", "现金", "副本"), ("es", "efectivo", "COPIA")] {
        let text = said(language);
        assert!(text.contains(cash) && text.contains(copy), "{language}: {text}");
    }
    assert!(said("es").contains("37,50"), "amounts are written as the language writes them");
}

#[test]
fn the_same_document_has_the_same_bytes() {
    let (shop, documents) = busy_shop();
    let draw = || shop.ok(Role::Clerk, "printing.render", json!({ "document": documents[0].0 }))["pdf"].clone();
    assert_eq!(draw(), draw());
}

#[test]
fn an_invitation_without_a_join_page_says_that_it_has_no_code() {
    let shop = TestShop::open();
    let drawn = shop.ok(Role::Clerk, "printing.render", json!({ "document": { "kind": "window_poster" } }));
    let lacks: Vec<&str> =
        drawn["lacks"].as_array().unwrap().iter().map(|lack| lack["key"].as_str().unwrap()).collect();
    assert!(lacks.contains(&"paper-lack-join-page") && lacks.contains(&"paper-lack-who"), "{lacks:?}");
}

#[test]
fn the_recovery_sheet_is_typed_back_and_its_key_is_kept_nowhere() {
    let shop = TestShop::open();
    let key = shop.ok(Role::Owner, "backup.new_key", json!({}))["backupKey"].as_str().unwrap().to_owned();
    let drawn = shop.ok(Role::Owner, "printing.render_recovery_sheet", json!({ "key": key, "language": "en" }));
    let text = text_of(&drawn);
    let rows: Vec<&str> = text.split(['A', 'B', 'C', 'D']).collect();
    assert!(rows.len() > 4, "four rows are printed");
    shop.with_conn(|conn| {
        let plain = key.replace('-', "");
        let tables: Vec<String> = conn
            .prepare("SELECT name FROM sqlite_schema WHERE type = 'table'")
            .unwrap()
            .query_map([], |row| row.get(0))
            .unwrap()
            .collect::<Result<_, _>>()
            .unwrap();
        for table in
            tables.iter().filter(|table| ["print_job", "audit_detail", "request", "setting"].contains(&table.as_str()))
        {
            let mut rows = conn.prepare(&format!("SELECT * FROM {table}")).unwrap();
            let columns = rows.column_count();
            let mut rows = rows.query([]).unwrap();
            while let Some(row) = rows.next().unwrap() {
                for column in 0..columns {
                    let value = format!("{:?}", row.get_ref(column).unwrap());
                    assert!(!value.contains(&key) && !value.contains(&plain), "{table} keeps the key");
                }
            }
        }
    });
}
