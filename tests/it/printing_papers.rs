//! Every document through the shop, in three languages: it can be read back, and says what it is about.

use crate::gifts_support::{gift, promise};
use crate::lottery_support;
use crate::printing_alliance::BETWEEN_SHOPS;
use crate::printing_support::{bare, sale, text_of};
use crate::rewards_support::{buys, friend};
use crate::vouchers_support::{gift_offer, issued, redeem, text};
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
    let (offer, _) = gift_offer(&shop, 9, json!({}));
    let voucher = issued(&shop, offer, None);
    let redeemed = redeem(&shop, text(&voucher)).unwrap()["redemption"].clone();
    let request = json!({ "offer": offer, "count": 9, "runName": "School gate" });
    let batch = shop.ok(Role::Manager, "vouchers.make_batch", request)["batch"]["batch"].clone();
    let one = &voucher["voucher"]["voucher"];
    let friend = friend(&shop, 71, who);
    buys(&shop, friend, 3_000);
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
        (json!({ "kind": "leaderboard", "fromDay": "2020-01-01", "toDay": "2029-12-01" }), "2020-01-01"),
        (
            json!({ "kind": "group_rules", "title": "Our circle", "below": "", "rules": rules }),
            "Anyone from the street.",
        ),
        (json!({ "kind": "member_export", "member": who }), "Lucía Vega"),
        (json!({ "kind": "prepaid_terms" }), "Orchard Lane Ltd."),
        (json!({ "kind": "voucher_slip", "voucher": one }), "000001"),
        (json!({ "kind": "voucher_a6", "voucher": one }), "青篷果铺"),
        (json!({ "kind": "voucher_sheet", "batch": batch, "first": null, "last": null, "ten": false }), "000009"),
        (json!({ "kind": "redemption_slip", "redemption": redeemed }), "Tangerines"),
        (json!({ "kind": "test_page" }), "ñáé¿"),
    ];
    (shop, documents)
}

#[test]
fn every_document_is_drawn_in_three_languages_and_every_size() {
    let (shop, documents) = busy_shop();
    let choices = shop.ok(Role::Clerk, "printing.read_choices", json!({}));
    let choices = choices["choices"].as_array().unwrap();
    assert_eq!(choices.len(), documents.len() + BETWEEN_SHOPS.len(), "no kind is left out");
    for (document, says) in &documents {
        let kind = &document["kind"];
        let sizes = choices.iter().find(|choice| choice["document"] == *kind).unwrap()["sizes"].as_array().unwrap();
        for language in ["en", "zh-CN", "es"] {
            for size in sizes {
                let request = json!({ "document": document, "language": language, "size": size });
                let drawn = shop.call(Role::Owner, "printing.render", request);
                let drawn = drawn.unwrap_or_else(|error| panic!("{document} in {language} at {size}: {error:?}"));
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
    let number: Vec<u8> = shop.with_conn(|conn| conn.query_row("SELECT uuid FROM shop", [], |row| row.get(0))).unwrap();
    let number: String = number.iter().take(4).map(|byte| format!("{byte:02x}")).collect();
    assert!(text.contains(&number), "the shop's own number {number}: {text}");
    let made = text.matches("Madeon").count();
    shop.later(5 * 24 * 3_600_000);
    let later =
        text_of(&shop.ok(Role::Owner, "printing.render_recovery_sheet", json!({ "key": key, "language": "en" })));
    let day_of = |text: &str| text.split("Madeon").nth(1).map(|rest| rest.chars().take(10).collect::<String>());
    assert_eq!((made, day_of(&later)), (1, day_of(&text)), "the key's day, not the sheet's");
    let printed = |text: &str| text.split("printed").nth(1).map(|rest| rest.chars().take(10).collect::<String>());
    assert_ne!(printed(&later), printed(&text));
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

#[test]
fn a_shift_and_a_day_tell_the_cash_that_was_moved_and_the_day_the_whole_head() {
    let shop = TestShop::open();
    shop.ok(Role::Clerk, "sales.open_shift", json!({ "float": 30_000 }));
    sale(&shop);
    shop.ok(Role::Clerk, "sales.move_cash", json!({ "amount": -10_000, "note": "to the bank" }));
    shop.ok(Role::Clerk, "sales.move_cash", json!({ "amount": 2_500, "note": "coins" }));
    shop.ok(Role::Clerk, "sales.count_shift", json!({ "counted": { "by": "total", "amount": 23_700 } }));
    let shift = shop.ok(Role::Clerk, "sales.close_shift", json!({ "cause": null }))["id"].clone();
    let day = shop.ok(Role::Clerk, "sales.close_day", json!({}));
    let said = |document: Value| {
        text_of(&shop.ok(Role::Owner, "printing.render", json!({ "document": document, "language": "en" })))
    };
    let text = said(json!({ "kind": "shift_slip", "shift": shift }));
    assert!(text.contains("−100.00tothebank") && text.contains("25.00coins"), "{text}");
    let text = said(json!({ "kind": "day_close_slip", "day": day["day"], "number": day["number"] }));
    assert!(text.contains("25.00Putintothedrawer") && text.contains("−100.00Takenout"), "{text}");
    let head = bare(day["auditHeadWhole"].as_str().unwrap());
    assert_eq!(head.len(), 64);
    assert!(text.contains(&head), "{head}: {text}");
    assert!(head.starts_with(&bare(day["auditHead"].as_str().unwrap())));
}

#[test]
fn the_refund_rule_of_a_balance_without_a_phone_says_until_when_it_is_good() {
    let shop = TestShop::open();
    let slip = |who: i64| {
        let paid = json!({ "member": who, "paid": 10_000, "bonus": 0, "paidBy": "card", "cashGiven": null });
        let recharge = shop.ok(Role::Clerk, "stored_value.recharge", paid)["recharge"].clone();
        let document = json!({ "kind": "recharge_slip", "recharge": recharge });
        text_of(&shop.ok(Role::Clerk, "printing.render", json!({ "document": document, "language": "en" })))
    };
    let named = slip(crate::people::member(&shop, "Ana", "13800005678", json!({})));
    assert!(named.contains("Noexpiry"), "{named}");
    let nameless = crate::people::member(&shop, "Bo", "", json!({ "phone": null, "noPhoneReason": "prefers_not" }));
    let text = slip(nameless);
    assert!(!text.contains("Noexpiry") && text.contains("Withoutaphone:gooduntil20"), "{text}");
}

#[test]
fn a_slip_asked_for_long_after_its_act_says_copy_though_none_was_printed_here() {
    let (shop, documents) = busy_shop();
    crate::printing_support::slip_printer(&shop, 9);
    let print = |changes: Value| {
        let mut request = json!({ "document": documents[1].0 });
        request.as_object_mut().unwrap().extend(changes.as_object().unwrap().clone());
        shop.ok(Role::Clerk, "printing.print", request)["copy"].clone()
    };
    assert_eq!(print(json!({})), false);
    assert_eq!(print(json!({ "copy": true })), true);
    let member = &documents.iter().find(|(document, _)| document["kind"] == "member_card").unwrap().0["member"];
    let book = shop.ok(Role::Clerk, "members.read_timeline", json!({ "member": member, "before": null, "limit": 20 }));
    let ids = |name: &str| book["entries"].as_array().unwrap().iter().filter(|e| e["args"][name].is_i64()).count();
    assert_eq!((ids("recharge"), ids("handover")), (1, 1), "{book}");
}

#[test]
fn a_long_document_is_watched_and_stopped() {
    let shop = TestShop::open();
    let who = crate::people::member(&shop, "Ana", "13800005678", json!({}));
    let none = json!({ "watch": "cards" });
    assert_eq!(shop.refused(Role::Clerk, "printing.watch_drawing", none.clone()), "printing.not_drawing");
    assert_eq!(shop.refused(Role::Clerk, "printing.stop_drawing", none.clone()), "printing.not_drawing");
    let request = json!({ "document": { "kind": "member_cards", "members": vec![who; 200] }, "watch": "cards" });
    std::thread::scope(|scope| {
        let drawing = scope.spawn(|| shop.refused(Role::Clerk, "printing.render", request));
        loop {
            let told = shop.call(Role::Clerk, "printing.watch_drawing", none.clone());
            if told.is_ok_and(|told| told["all"] == 80 && told["done"].as_i64().unwrap() > 0) {
                break;
            }
            assert!(!drawing.is_finished(), "it was done before anybody could look");
            std::thread::yield_now();
        }
        shop.ok(Role::Clerk, "printing.stop_drawing", none.clone());
        assert_eq!(drawing.join().unwrap(), "printing.drawing_stopped");
    });
    assert_eq!(shop.refused(Role::Clerk, "printing.watch_drawing", none), "printing.not_drawing");
}

#[test]
fn a_gifts_photo_and_the_logo_are_printed() {
    let shop = TestShop::open();
    // Two pixels of a PNG.
    let dot = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAADUlEQVR4nGM4IQcEJwAHIwIJ5FiIOQAAAABJRU5ErkJggg==";
    let gift = gift(&shop, "Bag of apples", 3, 100);
    let flyer = |design: &str| {
        let words = json!({
            "name": "Plain", "design": design, "size": "a5", "theme": "own", "cutMarks": false, "lowersPrice": false, "gift": gift,
            "words": { "en": { "shop": "Orchard", "headline": "Come in", "gift": "An orange", "until": "31 December 2026" } },
        });
        let mut request = words.clone();
        request["language"] = json!("en");
        shop.ok(Role::Clerk, "printing.preview_flyer", request)
    };
    let keys = |drawn: &Value| {
        drawn["warnings"]
            .as_array()
            .unwrap()
            .iter()
            .map(|note| note["key"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    let pdf = |drawn: &Value| drawn["pdf"].as_str().unwrap().len();
    let (drawing, no_logo) = (flyer("awning"), flyer("tiles"));
    assert!(keys(&no_logo).contains(&"paper-warning-logo-missing".to_owned()), "{:?}", keys(&no_logo));
    assert!(!keys(&drawing).contains(&"paper-warning-picture".to_owned()));
    shop.ok(Role::Manager, "gifts.set_photo", json!({ "gift": gift, "image": dot }));
    shop.ok(Role::Owner, "shop.set_logo", json!({ "image": dot }));
    let (photo, logo) = (flyer("awning"), flyer("tiles"));
    assert!(keys(&photo).contains(&"paper-warning-picture".to_owned()), "the photo is there, and coarse");
    assert!(!keys(&logo).contains(&"paper-warning-logo-missing".to_owned()));
    assert_ne!(pdf(&photo), pdf(&drawing));
}
