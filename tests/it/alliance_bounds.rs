//! What shops are refused, and what the check finds between them.

use crate::alliance_street::{agreed, card, exchange, file, meet, page, pass, proposal, shop, taken};
use crate::alliance_support::{issue, redeem};
use serde_json::{Value, json};
use shop_core::kernel::Role;
use shop_core::testing::TestShop;
use std::sync::atomic::Ordering;

fn hand(shop: &TestShop) -> i64 {
    let words =
        json!({ "name": "老王粮油", "trade": "rice", "contact": "next door", "cap": 50_000, "note": "no computer" });
    shop.ok(Role::Owner, "alliance.add_hand_partner", words)["card"]["partner"].as_i64().unwrap()
}

#[test]
fn a_shop_without_the_program_takes_part_on_paper() {
    let fruit = shop("Fruit", 1);
    let partner = hand(&fruit);
    let page = page(&fruit, partner);
    assert_eq!((&page["card"]["state"], &page["short"], &page["out"]), (&json!("hand"), &json!(""), &json!(null)));
    let export = json!({ "partner": partner, "way": "file" });
    assert_eq!(fruit.refused(Role::Manager, "alliance.export", export), "alliance.on_paper_only");
    assert_eq!(fruit.refused(Role::Owner, "alliance.leave", json!({ "partner": partner })), "alliance.on_paper_only");
    let nameless = json!({ "name": " ", "trade": "", "contact": "", "cap": 0, "note": "" });
    assert_eq!(fruit.refused(Role::Owner, "alliance.add_hand_partner", nameless), "alliance.name_missing");
    let words = |more: Value| {
        let mut words = json!({ "partner": partner, "trade": "rice", "contact": "", "cap": 100, "note": "" });
        words.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        words
    };
    let long = words(json!({ "trade": "x".repeat(41) }));
    assert_eq!(fruit.refused(Role::Owner, "alliance.change_partner", long), "alliance.text_too_long");
    let much = words(json!({ "cap": 100_000_001 }));
    assert_eq!(fruit.refused(Role::Owner, "alliance.change_partner", much), "alliance.amount_out_of_bounds");
    assert_eq!(fruit.ok(Role::Owner, "alliance.change_partner", words(json!({})))["cap"], 100);
    assert_eq!(fruit.refused(Role::Manager, "alliance.partner", json!({ "partner": 99 })), "alliance.unknown_partner");
    let seen = json!({ "alarm": 99, "note": "" });
    assert_eq!(fruit.refused(Role::Owner, "alliance.see_alarm", seen), "alliance.unknown_alarm");
    assert_eq!(fruit.findings(), []);
}

#[test]
fn an_offer_keeps_its_bounds() {
    let (bakery, fruit) = (shop("Bakery", 1), shop("Fruit", 2));
    let (at_bakery, at_fruit) = meet(&bakery, &fruit);
    let refused = |more: Value| bakery.refused(Role::Owner, "alliance.propose_offer", proposal(at_bakery, more));
    let nothing = json!({ "texts": { "en": " ", "zhCn": "有", "es": "sí" } });
    assert_eq!(refused(nothing), "alliance.words_missing");
    assert_eq!(
        refused(json!({ "gives": { "kind": "percent", "hundredths": 10_001 } })),
        "alliance.count_out_of_bounds"
    );
    assert_eq!(refused(json!({ "claimWindowDays": 367 })), "alliance.count_out_of_bounds");
    assert_eq!(refused(json!({ "price": -1 })), "alliance.amount_out_of_bounds");
    let over = json!({ "valid": { "kind": "dates", "from": "2026-10-01", "until": "2026-10-31" } });
    assert_eq!(refused(over), "alliance.dates_wrong");
    for _ in 0..10 {
        bakery.ok(Role::Owner, "alliance.propose_offer", proposal(at_bakery, json!({ "cap": 100_000_000 })));
    }
    assert_eq!(
        refused(json!({ "cap": 1 })),
        "alliance.liability_reached",
        "ten times a million is all the key stands for"
    );
    let unpaid = json!({ "cap": 1, "bearer": "redeemer" });
    let free = bakery.ok(Role::Owner, "alliance.propose_offer", proposal(at_bakery, unpaid));
    assert_eq!(free["owed"], 0);
    pass(&bakery, at_bakery, &fruit);
    let unknown = json!({ "offer": 99, "answer": { "kind": "decline", "reason": "" } });
    assert_eq!(fruit.refused(Role::Owner, "alliance.answer_offer", unknown), "alliance.unknown_offer");
    fruit.with_conn(|conn| conn.execute("UPDATE shop SET currency = 'EUR'", []).unwrap());
    let theirs =
        fruit.ok(Role::Manager, "alliance.offers", json!({ "partner": at_fruit }))["theirs"][0]["offer"].clone();
    let agree = json!({ "offer": theirs, "answer": { "kind": "agree", "gift": null } });
    assert_eq!(fruit.refused(Role::Owner, "alliance.answer_offer", agree), "alliance.other_currency");
}

#[test]
fn what_is_too_long_for_a_chat_goes_as_a_file() {
    let (bakery, fruit) = (shop("Bakery", 1), shop("Fruit", 2));
    let (at_bakery, _) = meet(&bakery, &fruit);
    let words = "很长的话".repeat(50);
    for _ in 0..8 {
        let texts = json!({ "texts": { "en": words, "zhCn": words, "es": words }, "cap": 1 });
        bakery.ok(Role::Owner, "alliance.propose_offer", proposal(at_bakery, texts));
    }
    let waiting = bakery.ok(Role::Manager, "alliance.waiting", json!({}));
    assert_eq!(waiting["partners"][0]["qrCodes"], json!(null));
    let by_codes = json!({ "partner": at_bakery, "way": "qr" });
    assert_eq!(bakery.refused(Role::Manager, "alliance.export", by_codes), "alliance.too_long_for_way");
    assert_eq!(pass(&bakery, at_bakery, &fruit)["taken"], 9);
}

#[test]
fn pieces_of_two_things_are_not_one() {
    let (bakery, fruit) = (shop("Bakery", 1), shop("Fruit", 2));
    let (at_bakery, _) = meet(&bakery, &fruit);
    let codes =
        bakery.ok(Role::Manager, "alliance.export", json!({ "partner": at_bakery, "way": "qr" }))["codes"].clone();
    let first = codes[0]["text"].as_str().unwrap();
    fruit.ok(Role::Manager, "alliance.import", json!({ "text": first }));
    // A piece of another number of pieces under the same name cannot be made by accident; the kept one is changed.
    fruit.with_conn(|conn| {
        let other = codes[1]["text"].as_str().unwrap();
        conn.execute(
            "INSERT INTO alliance_chunk SELECT item, 99, parts, ?1, at_ms FROM alliance_chunk",
            [card_piece(&bakery, other)],
        )
        .unwrap();
    });
    let told = fruit.refused(Role::Manager, "alliance.import", json!({ "text": first }));
    assert_eq!(told, "alliance.pieces_contradict");
    assert_eq!(fruit.refused(Role::Manager, "alliance.import", json!({})), "alliance.not_ours");
    let both = json!({ "text": first, "base64": "" });
    assert_eq!(fruit.refused(Role::Manager, "alliance.import", both), "alliance.not_ours");
    let large = json!({ "text": "x".repeat(4 * 1024 * 1024 + 1) });
    assert_eq!(fruit.refused(Role::Manager, "alliance.import", large), "alliance.too_large");
}

/// A piece of our card instead of one of our file.
fn card_piece(shop: &TestShop, _: &str) -> String {
    let paste = shop.ok(Role::Owner, "alliance.our_card", json!({}))["paste"].as_str().unwrap().to_owned();
    let (_, behind) = paste.split_once("SLX1").unwrap();
    let piece = behind.split("SLX1").next().unwrap();
    format!("SLX1{}", piece.split_whitespace().collect::<String>())
}

#[test]
fn an_older_card_is_refused_and_so_is_signing_without_keys() {
    let (bakery, fruit) = (shop("Bakery", 1), shop("Fruit", 2));
    let old = card(&bakery);
    bakery.later(60_000);
    bakery.with_conn(|conn| conn.execute("UPDATE shop SET address = '13 Garden Road'", []).unwrap());
    let (at_bakery, at_fruit) = meet(&bakery, &fruit);
    let again = json!({ "card": { "text": old }, "how": "screen" });
    assert_eq!(fruit.refused(Role::Owner, "alliance.meet", again), "alliance.older_card");
    assert_eq!(page(&fruit, at_fruit)["ownContact"], "13 Garden Road");
    bakery.vault.0.store(77, Ordering::SeqCst);
    let export = json!({ "partner": at_bakery, "way": "file" });
    assert_eq!(bakery.refused(Role::Manager, "alliance.export", export), "alliance.secrets_missing");
    assert_eq!(bakery.ok(Role::Manager, "alliance.overview", json!({}))["secretsMissing"], true);
}

#[test]
fn a_list_holds_sixty_shops() {
    let bakery = shop("Bakery", 1);
    let partners: Vec<i64> = (1..=60).collect();
    let many = json!({ "alliance": null, "name": "Everybody", "partners": partners });
    assert_eq!(bakery.refused(Role::Owner, "alliance.found_list", many), "alliance.too_many_shops");
}

#[test]
fn a_stolen_issuing_key_is_given_up_and_another_takes_its_place() {
    let (bakery, fruit) = (shop("Bakery", 1), shop("Fruit", 2));
    let (at_bakery, at_fruit) = meet(&bakery, &fruit);
    let bun = crate::gifts_support::gift(&fruit, "Bun", 50, 200);
    let (offer, _) =
        agreed((&bakery, at_bakery), (&fruit, at_fruit), json!({ "gives": { "kind": "gift" } }), Some(bun));
    let real = issue(&bakery, offer, 3);
    exchange((&bakery, at_bakery), (&fruit, at_fruit));
    let before = page(&fruit, at_fruit)["keys"].as_array().unwrap().len();
    bakery.ok(Role::Owner, "alliance.retire", json!({ "what": "issuing", "reason": "a sheet was photographed" }));
    let told = taken(&fruit, &file(&bakery, at_bakery));
    let kinds: Vec<&str> = told["news"].as_array().unwrap().iter().map(|news| news["kind"].as_str().unwrap()).collect();
    assert!(kinds.contains(&"key_retired") && kinds.contains(&"card_renewed"), "{kinds:?}");
    assert!(kinds.contains(&"vouchers_confirmed"), "{kinds:?}");
    redeem(&fruit, &real[0].0).expect("a real one stays good");
    redeem(&fruit, &real[1].1).expect("and so does one that is typed");
    assert!(page(&fruit, at_fruit)["keys"].as_array().unwrap().len() > before, "new keys came with the card");
    exchange((&bakery, at_bakery), (&fruit, at_fruit));
    assert_eq!(page(&fruit, at_fruit)["card"]["state"], "paired");
    assert_eq!((bakery.findings(), fruit.findings()), (vec![], vec![]));
}

#[test]
fn the_check_finds_a_frame_that_was_changed() {
    let (bakery, fruit) = (shop("Bakery", 1), shop("Fruit", 2));
    let (at_bakery, at_fruit) = meet(&bakery, &fruit);
    agreed((&bakery, at_bakery), (&fruit, at_fruit), json!({}), None);
    assert_eq!(fruit.findings(), []);
    fruit.with_conn(|conn| {
        conn.execute_batch(
            "DROP TRIGGER alliance_frame_append_only; UPDATE alliance_frame SET body = zeroblob(3) WHERE direction = 'in' AND sequence = 2;
             UPDATE alliance_acked SET sequence = 99; UPDATE alliance_offer SET answered_at_ms = NULL;",
        )
        .unwrap();
    });
    let mut found: Vec<String> = fruit.findings().into_iter().map(|finding| finding.what).collect();
    found.dedup();
    assert_eq!(found, ["alliance-chain", "alliance-acknowledged", "alliance-offer"]);
}
