//! What shops do when something does not fit: two histories, gaps, changed files, a rest, a parting, a lost key, and
//! alliances with their founders.

use crate::alliance_street::{
    alarms, card, count, exchange, file, import, meet, meet_by, page, pass, proposal, shop, taken,
};
use crate::vouchers_support::refusal;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use shop_core::kernel::Role;
use shop_core::testing::TestShop;

fn state(shop: &TestShop, partner: i64) -> String {
    page(shop, partner)["card"]["state"].as_str().unwrap().to_owned()
}

#[test]
fn two_histories_of_one_shop_are_kept_side_by_side_and_neither_wins() {
    let (bakery, copy, fruit) = (shop("Bakery", 1), shop("Bakery", 1), shop("Fruit", 2));
    let (at_bakery, at_fruit) = meet(&bakery, &fruit);
    let at_copy = meet_by(&copy, &fruit, "screen")["card"]["partner"].as_i64().unwrap();
    bakery.ok(Role::Owner, "alliance.propose_offer", proposal(at_bakery, json!({})));
    copy.ok(Role::Owner, "alliance.propose_offer", proposal(at_copy, json!({ "price": 9 })));
    pass(&bakery, at_bakery, &fruit);
    let other = file(&copy, at_copy);
    for _ in 0..2 {
        let told = taken(&fruit, &other);
        assert_eq!((&told["taken"], &told["alarms"][0]["kind"]), (&json!(0), &json!("fork")));
    }
    let found = alarms(&fruit);
    assert_eq!((found.len(), &found[0]["sequence"], &found[0]["partner"]), (1, &json!(2), &json!(at_fruit)));
    assert_ne!(found[0]["knownHash"], found[0]["otherHash"]);
    let signed: (i64, i64) = fruit.with_conn(|conn| {
        conn.query_row("SELECT length(ours), length(evidence) FROM alliance_alarm", [], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })
        .unwrap()
    });
    assert_eq!(signed, (140, 140), "both signed heads are the proof");
    let offers = fruit.ok(Role::Manager, "alliance.offers", json!({ "partner": at_fruit }));
    assert_eq!((offers["theirs"].as_array().unwrap().len(), &offers["theirs"][0]["price"]), (1, &json!(400)));
    assert_eq!(fruit.findings(), []);
}

#[test]
fn what_is_missing_is_held_asked_for_and_taken_in_order() {
    let (bakery, fruit) = (shop("Bakery", 1), shop("Fruit", 2));
    let (at_bakery, at_fruit) = meet(&bakery, &fruit);
    bakery.ok(Role::Owner, "alliance.propose_offer", proposal(at_bakery, json!({})));
    file(&bakery, at_bakery);
    // A file that went astray, and was taken for read.
    bakery.with_conn(|conn| {
        conn.execute_batch(
            "INSERT INTO alliance_acked SELECT partner_id, direction, generation, sequence, hash, at_ms
             FROM alliance_frame WHERE direction = 'out' AND sequence = 2",
        )
        .unwrap();
    });
    bakery.ok(Role::Owner, "alliance.propose_offer", proposal(at_bakery, json!({ "price": 7 })));
    let told = pass(&bakery, at_bakery, &fruit);
    assert_eq!((&told["taken"], &told["held"]), (&json!(0), &json!(1)));
    assert_eq!(told["missing"], json!({ "from": 1, "to": 2 }));
    let warnings = page(&fruit, at_fruit)["card"]["warnings"].as_array().unwrap().clone();
    assert!(warnings.contains(&json!({ "code": "missing", "from": 1, "to": 2 })), "{warnings:?}");
    pass(&fruit, at_fruit, &bakery);
    let told = pass(&bakery, at_bakery, &fruit);
    assert_eq!((&told["taken"], &told["missing"]), (&json!(4), &json!(null)));
    assert_eq!(count(&told, "offer_proposed"), 2);
    exchange((&bakery, at_bakery), (&fruit, at_fruit));
    assert_eq!((bakery.findings(), fruit.findings()), (vec![], vec![]));
}

#[test]
fn a_changed_file_says_what_is_wrong_and_changes_nothing() {
    let (bakery, fruit, stranger) = (shop("Bakery", 1), shop("Fruit", 2), shop("Stranger", 3));
    let (at_bakery, _) = meet(&bakery, &fruit);
    bakery.ok(Role::Owner, "alliance.propose_offer", proposal(at_bakery, json!({})));
    let good = STANDARD.decode(file(&bakery, at_bakery)).unwrap();
    let read = |bytes: &[u8]| refusal(import(&fruit, &STANDARD.encode(bytes))).0;
    for at in (0..good.len()).step_by(7) {
        let mut changed = good.clone();
        changed[at] ^= 1;
        let code = read(&changed);
        let known = ["not_ours", "damaged", "not_signed", "broken", "for_another_shop", "unknown_sender"];
        assert!(known.iter().any(|known| code == format!("alliance.{known}")), "byte {at}: {code}");
    }
    for length in [0, 1, 20, 21, 100, good.len() - 1] {
        assert!(["alliance.not_ours", "alliance.damaged"].contains(&read(&good[..length]).as_str()), "{length} bytes");
    }
    assert_eq!(read(&[good.clone(), vec![0]].concat()), "alliance.damaged");
    assert_eq!(refusal(import(&stranger, &STANDARD.encode(&good))).0, "alliance.for_another_shop");
    let (at_stranger, _) = meet(&stranger, &bakery);
    let _ = at_stranger;
    fruit.with_conn(|conn| {
        assert_eq!(
            conn.query_row("SELECT count(*) FROM alliance_frame WHERE direction = 'in'", [], |row| row
                .get::<_, i64>(0))
                .unwrap(),
            0
        )
    });
    assert_eq!(taken(&fruit, &STANDARD.encode(&good))["taken"], 2);
    assert_eq!(fruit.findings(), []);
}

#[test]
fn a_rest_stops_what_is_new_and_only_who_wanted_it_ends_it() {
    let (bakery, fruit) = (shop("Bakery", 1), shop("Fruit", 2));
    let (at_bakery, at_fruit) = meet(&bakery, &fruit);
    exchange((&bakery, at_bakery), (&fruit, at_fruit));
    let rest = bakery.ok(Role::Owner, "alliance.suspend", json!({ "partner": at_bakery, "why": "unpaid" }));
    assert_eq!((&rest["card"]["state"], &rest["card"]["stoppedBy"]), (&json!("suspended"), &json!("us")));
    assert_eq!(
        bakery.refused(Role::Owner, "alliance.propose_offer", proposal(at_bakery, json!({}))),
        "alliance.suspended"
    );
    let twice = json!({ "partner": at_bakery, "why": "wish" });
    assert_eq!(bakery.refused(Role::Owner, "alliance.suspend", twice), "alliance.suspended");
    assert_eq!(count(&pass(&bakery, at_bakery, &fruit), "partner_suspended"), 1);
    let page = page(&fruit, at_fruit);
    assert_eq!((&page["card"]["stoppedBy"], &page["stoppedWhy"]), (&json!("them"), &json!("unpaid")));
    let go_on = json!({ "partner": at_fruit });
    assert_eq!(fruit.refused(Role::Owner, "alliance.resume", go_on), "alliance.suspended_by_them");
    bakery.ok(Role::Owner, "alliance.resume", json!({ "partner": at_bakery }));
    assert_eq!(
        bakery.refused(Role::Owner, "alliance.resume", json!({ "partner": at_bakery })),
        "alliance.not_suspended"
    );
    assert_eq!(count(&pass(&bakery, at_bakery, &fruit), "partner_resumed"), 1);
    assert_eq!(state(&fruit, at_fruit), "paired");
    exchange((&bakery, at_bakery), (&fruit, at_fruit));
}

#[test]
fn a_parting_is_told_and_may_be_undone_by_meeting_again() {
    let (bakery, fruit) = (shop("Bakery", 1), shop("Fruit", 2));
    let (at_bakery, at_fruit) = meet(&bakery, &fruit);
    bakery.ok(Role::Owner, "alliance.leave", json!({ "partner": at_bakery }));
    assert_eq!(bakery.refused(Role::Owner, "alliance.leave", json!({ "partner": at_bakery })), "alliance.left");
    assert_eq!(count(&pass(&bakery, at_bakery, &fruit), "partner_left"), 1);
    assert_eq!((state(&fruit, at_fruit), state(&bakery, at_bakery)), ("left".to_owned(), "left".to_owned()));
    assert_eq!(fruit.refused(Role::Owner, "alliance.propose_offer", proposal(at_fruit, json!({}))), "alliance.left");
    meet(&bakery, &fruit);
    exchange((&bakery, at_bakery), (&fruit, at_fruit));
    assert_eq!((state(&fruit, at_fruit), state(&bakery, at_bakery)), ("paired".to_owned(), "paired".to_owned()));
}

#[test]
fn a_stolen_identity_freezes_every_pair_until_the_two_meet_in_person() {
    let (bakery, fruit) = (shop("Bakery", 1), shop("Fruit", 2));
    let (at_bakery, at_fruit) = meet(&bakery, &fruit);
    exchange((&bakery, at_bakery), (&fruit, at_fruit));
    let no_words = json!({ "what": "identity", "reason": " " });
    assert_eq!(bakery.refused(Role::Owner, "alliance.retire", no_words), "alliance.reason_missing");
    // The last file still goes out: what freezes the pair must reach the other.
    bakery.ok(Role::Owner, "alliance.retire", json!({ "what": "identity", "reason": "the computer was stolen" }));
    assert_eq!(state(&bakery, at_bakery), "retired");
    let told = pass(&bakery, at_bakery, &fruit);
    assert_eq!((count(&told, "key_retired"), state(&fruit, at_fruit)), (1, "retired".to_owned()));
    let by_file = json!({ "card": { "text": card(&bakery) }, "how": "chat" });
    assert_eq!(fruit.refused(Role::Owner, "alliance.meet", by_file), "alliance.retired");
    assert_eq!(fruit.refused(Role::Owner, "alliance.propose_offer", proposal(at_fruit, json!({}))), "alliance.retired");
    meet(&bakery, &fruit);
    exchange((&bakery, at_bakery), (&fruit, at_fruit));
    assert_eq!((state(&fruit, at_fruit), state(&bakery, at_bakery)), ("paired".to_owned(), "paired".to_owned()));
}

fn list(shop: &TestShop, name: &str, alliance: Option<&Value>, partners: &[i64]) -> Value {
    shop.ok(Role::Owner, "alliance.found_list", json!({ "alliance": alliance, "name": name, "partners": partners }))
}

fn handed(shop: &TestShop, alliance: &Value) -> Value {
    let exported = shop.ok(Role::Manager, "alliance.export_list", json!({ "alliance": alliance }));
    json!({ "source": { "text": exported["text"] } })
}

#[test]
fn whoever_is_on_a_list_is_introduced_and_pairs_later() {
    let (bakery, fruit, books) = (shop("Bakery", 1), shop("Fruit", 2), shop("Books", 3));
    let (to_fruit, _) = meet(&bakery, &fruit);
    let (to_books, _) = meet(&bakery, &books);
    let founded = list(&bakery, "Garden Road", None, &[to_fruit, to_books]);
    assert_eq!(
        (&founded["sequence"], &founded["isOurs"], founded["members"].as_array().unwrap().len()),
        (&json!(1), &json!(true), 3)
    );
    let source = handed(&bakery, &founded["alliance"]);
    let read = fruit.ok(Role::Owner, "alliance.read_list", source.clone());
    assert_eq!((&read["introduced"], &read["known"]), (&json!(1), &json!(false)));
    assert_eq!(fruit.ok(Role::Owner, "alliance.read_list", source.clone())["known"], true);
    // The same list dragged in as anything else that came.
    let dragged = books.ok(Role::Manager, "alliance.import", json!({ "text": source["source"]["text"] }));
    assert_eq!((&dragged["kind"], &dragged["list"]["introduced"]), (&json!("list"), &json!(1)));
    let of = |shop: &TestShop, name: &str| {
        let overview = shop.ok(Role::Manager, "alliance.overview", json!({}));
        let cards = overview["partners"].as_array().unwrap().clone();
        cards.into_iter().find(|card| card["name"] == name).unwrap()["partner"].as_i64().unwrap()
    };
    let (books_at_fruit, fruit_at_books) = (of(&fruit, "Books"), of(&books, "Fruit"));
    let introduced = page(&fruit, books_at_fruit);
    assert_eq!((&introduced["card"]["state"], &introduced["cap"]), (&json!("introduced"), &json!(20_000)));
    assert_eq!(introduced["alliances"], json!(["Garden Road"]));
    exchange((&fruit, books_at_fruit), (&books, fruit_at_books));
    let own = json!({ "alliance": null, "name": "Mine", "partners": [books_at_fruit] });
    assert_eq!(fruit.refused(Role::Owner, "alliance.found_list", own), "alliance.not_paired");
    assert_eq!(introduced["digits"], page(&books, fruit_at_books)["digits"], "to be compared by telephone");
    let same = json!({ "partner": books_at_fruit, "same": true });
    assert_eq!(fruit.ok(Role::Owner, "alliance.confirm", same)["page"]["card"]["state"], "paired");
    // Whoever is on the list no more, and was never met, is parted from.
    list(&bakery, "Garden Road", Some(&founded["alliance"]), &[to_books]);
    let newer = handed(&bakery, &founded["alliance"]);
    books.ok(Role::Owner, "alliance.read_list", newer);
    assert_eq!(
        (state(&books, fruit_at_books), state(&fruit, books_at_fruit)),
        ("left".to_owned(), "paired".to_owned())
    );
    assert_eq!(books.refused(Role::Owner, "alliance.read_list", source), "alliance.older_list");
}

#[test]
fn a_list_that_does_not_fit_is_refused() {
    let (bakery, fruit, books) = (shop("Bakery", 1), shop("Fruit", 2), shop("Books", 3));
    let (to_fruit, to_bakery) = meet(&bakery, &fruit);
    let founded = list(&bakery, "Garden Road", None, &[to_fruit]);
    let id = &founded["alliance"];
    let source = handed(&bakery, id);
    assert_eq!(books.refused(Role::Owner, "alliance.read_list", source.clone()), "alliance.unknown_founder");
    meet(&books, &bakery);
    assert_eq!(books.refused(Role::Owner, "alliance.read_list", source.clone()), "alliance.not_on_list");
    fruit.ok(Role::Owner, "alliance.read_list", source);
    let ours = json!({ "alliance": id, "name": "Mine", "partners": [to_bakery] });
    assert_eq!(fruit.refused(Role::Owner, "alliance.found_list", ours), "alliance.not_founder");
    let nowhere = json!({ "alliance": "00" });
    assert_eq!(fruit.refused(Role::Manager, "alliance.export_list", nowhere), "alliance.unknown_alliance");
    let nameless = json!({ "alliance": null, "name": " ", "partners": [] });
    assert_eq!(fruit.refused(Role::Owner, "alliance.found_list", nameless), "alliance.name_missing");
    let exported = bakery.ok(Role::Manager, "alliance.export_list", json!({ "alliance": id }));
    let mut bytes = STANDARD.decode(exported["base64"].as_str().unwrap()).unwrap();
    *bytes.last_mut().unwrap() ^= 1;
    let forged = json!({ "source": { "base64": STANDARD.encode(bytes) } });
    assert_eq!(fruit.refused(Role::Owner, "alliance.read_list", forged), "alliance.list_not_signed");
    let no_list = json!({ "source": { "text": card(&bakery) } });
    assert_eq!(fruit.refused(Role::Owner, "alliance.read_list", no_list), "alliance.not_ours");
    // A founder that signs two lists with one number.
    let twin = shop("Bakery", 1);
    let (twin_to_fruit, _) = (meet_by(&twin, &fruit, "screen")["card"]["partner"].as_i64().unwrap(), ());
    twin.with_conn(|conn| {
        let row: Vec<u8> =
            bakery.with_conn(|conn| conn.query_row("SELECT signed FROM alliance_list", [], |row| row.get(0)).unwrap());
        conn.execute(
            "INSERT INTO alliance_list (alliance, name, sequence, founder, hash, signed, at_ms)
             VALUES (unhex(?1), 'Garden Road', 1, zeroblob(32), zeroblob(32), ?2, 0)",
            (id.as_str().unwrap(), row),
        )
        .unwrap();
    });
    list(&twin, "Another", Some(id), &[twin_to_fruit]);
    list(&bakery, "Garden Road", Some(id), &[to_fruit]);
    fruit.ok(Role::Owner, "alliance.read_list", handed(&bakery, id));
    assert_eq!(fruit.refused(Role::Owner, "alliance.read_list", handed(&twin, id)), "alliance.two_lists");
    assert_eq!(alarms(&fruit)[0]["kind"], "two_lists");
}

#[test]
fn a_founder_hands_over_and_the_others_follow_by_both_signatures() {
    let (bakery, fruit, books) = (shop("Bakery", 1), shop("Fruit", 2), shop("Books", 3));
    let (to_fruit, to_bakery) = meet(&bakery, &fruit);
    let (to_books, _) = meet(&bakery, &books);
    let founded = list(&bakery, "Garden Road", None, &[to_fruit, to_books]);
    let id = &founded["alliance"];
    for shop in [&fruit, &books] {
        shop.ok(Role::Owner, "alliance.read_list", handed(&bakery, id));
    }
    let not_ours = json!({ "alliance": id, "partner": to_bakery });
    assert_eq!(fruit.refused(Role::Owner, "alliance.hand_over_list", not_ours), "alliance.not_founder");
    let half = bakery.ok(Role::Owner, "alliance.hand_over_list", json!({ "alliance": id, "partner": to_fruit }));
    let by_text = json!({ "source": { "text": half["text"] } });
    assert_eq!(books.refused(Role::Owner, "alliance.take_over_list", by_text), "alliance.no_hand_over");
    let by_file = json!({ "source": { "base64": half["base64"] } });
    let taken = fruit.ok(Role::Owner, "alliance.take_over_list", by_file.clone());
    assert_eq!((&taken["isOurs"], &taken["sequence"], &taken["founder"]), (&json!(true), &json!(2), &json!("Fruit")));
    assert_eq!(fruit.refused(Role::Owner, "alliance.take_over_list", by_file), "alliance.not_founder");
    for shop in [&bakery, &books] {
        let read = shop.ok(Role::Owner, "alliance.read_list", handed(&fruit, id));
        assert_eq!((&read["alliance"]["isOurs"], &read["alliance"]["founder"]), (&json!(false), &json!("Fruit")));
    }
    let again = json!({ "alliance": id, "name": "Mine again", "partners": [to_fruit] });
    assert_eq!(bakery.refused(Role::Owner, "alliance.found_list", again), "alliance.not_founder");
}
