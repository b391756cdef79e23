//! Two and three shops through `dispatch`: cards, meeting, digits, offers and what goes to and fro.

use crate::alliance_street::{
    agreed, alarms, card, count, exchange, file, import, meet, meet_by, page, pass, proposal, shop, taken,
};
use crate::vouchers_support::refusal;
use serde_json::{Value, json};
use shop_core::kernel::Role;
use shop_core::testing::TestShop;

fn overview(shop: &TestShop) -> Value {
    shop.ok(Role::Manager, "alliance.overview", json!({}))
}

#[test]
fn scanned_from_each_others_screens_two_shops_are_partners_at_once() {
    let (bakery, fruit) = (shop("面包房 Bakery", 1), shop("青篷果铺", 2));
    let preview = fruit.ok(Role::Owner, "alliance.read_card", json!({ "text": card(&bakery) }));
    assert_eq!((&preview["name"], &preview["partner"]), (&json!("面包房 Bakery"), &json!(null)));
    assert_eq!(preview["issuesToday"], true);
    let (at_bakery, at_fruit) = meet(&bakery, &fruit);
    for (one, partner, name) in [(&bakery, at_bakery, "青篷果铺"), (&fruit, at_fruit, "面包房 Bakery")] {
        let page = page(one, partner);
        assert_eq!((&page["card"]["state"], &page["card"]["name"]), (&json!("paired"), &json!(name)));
        assert_eq!(page["keys"].as_array().unwrap().len(), 2, "this quarter's and the next one's");
        assert_eq!(page["card"]["waiting"], 1, "our card waits to be sent");
    }
    let preview = fruit.ok(Role::Owner, "alliance.read_card", json!({ "text": card(&bakery) }));
    assert_eq!(preview["partner"], at_fruit);
    let again = json!({ "card": { "text": card(&bakery) }, "how": "screen" });
    assert_eq!(fruit.refused(Role::Owner, "alliance.meet", again), "alliance.already_known");
    exchange((&bakery, at_bakery), (&fruit, at_fruit));
    assert_eq!((bakery.findings(), fruit.findings()), (vec![], vec![]));
}

#[test]
fn a_card_from_a_file_or_a_chat_waits_until_both_owners_have_compared_the_digits() {
    let (bakery, fruit) = (shop("Bakery", 1), shop("Fruit", 2));
    let ours = bakery.ok(Role::Owner, "alliance.our_card", json!({}));
    let by_chat =
        json!({ "card": { "text": format!("look at this\n> {}", ours["paste"].as_str().unwrap()) }, "how": "chat" });
    let one = fruit.ok(Role::Owner, "alliance.meet", by_chat);
    let theirs = fruit.ok(Role::Owner, "alliance.our_card", json!({}));
    let by_file = json!({ "card": { "base64": theirs["base64"] }, "how": "file" });
    let other = bakery.ok(Role::Owner, "alliance.meet", by_file);
    assert_eq!(one["digits"], other["digits"], "the same on both screens");
    assert_eq!(one["digits"].as_str().unwrap().len(), 29, "six groups of four");
    assert_eq!(one["card"]["state"], "unconfirmed");
    let partner = one["card"]["partner"].as_i64().unwrap();
    let export = json!({ "partner": partner, "way": "file" });
    assert_eq!(fruit.refused(Role::Manager, "alliance.export", export), "alliance.not_confirmed");
    assert_eq!(
        fruit.refused(Role::Owner, "alliance.propose_offer", proposal(partner, json!({}))),
        "alliance.not_confirmed"
    );
    let at_bakery = other["card"]["partner"].as_i64().unwrap();
    bakery.ok(Role::Owner, "alliance.confirm", json!({ "partner": at_bakery, "same": true }));
    assert_eq!(refusal(import(&fruit, &file(&bakery, at_bakery))).0, "alliance.not_confirmed");
    let confirmed = fruit.ok(Role::Owner, "alliance.confirm", json!({ "partner": partner, "same": true }));
    assert_eq!(confirmed["page"]["card"]["state"], "paired");
    let twice = json!({ "partner": partner, "same": true });
    assert_eq!(fruit.refused(Role::Owner, "alliance.confirm", twice), "alliance.nothing_to_compare");
    exchange((&bakery, at_bakery), (&fruit, partner));
}

#[test]
fn a_middleman_is_found_by_the_digits_and_his_card_is_kept_as_evidence() {
    let (bakery, fruit, middle) = (shop("Bakery", 1), shop("Fruit", 2), shop("Bakery", 3));
    let page = meet_by(&fruit, &middle, "chat");
    let honest = fruit.ok(Role::Owner, "alliance.read_card", json!({ "text": card(&bakery) }));
    assert_ne!(page["digits"], honest["digits"], "whoever stands between cannot show the same digits to both");
    let partner = page["card"]["partner"].as_i64().unwrap();
    let thrown = fruit.ok(Role::Owner, "alliance.confirm", json!({ "partner": partner, "same": false }));
    assert_eq!(thrown["page"], json!(null));
    assert_eq!(overview(&fruit)["partners"], json!([]));
    let found = alarms(&fruit);
    assert_eq!((found.len(), &found[0]["kind"], &found[0]["name"]), (1, &json!("digits_differ"), &json!("Bakery")));
    let seen =
        fruit.ok(Role::Owner, "alliance.see_alarm", json!({ "alarm": found[0]["alarm"], "note": "called them" }));
    assert_eq!((&seen["seen"], &seen["note"]), (&json!(true), &json!("called them")));
    assert_eq!(overview(&fruit)["alarms"], 0);
}

#[test]
fn a_hostile_card_is_refused() {
    let (bakery, fruit) = (shop("Bakery", 1), shop("Fruit", 2));
    let meets =
        |text: &str| fruit.refused(Role::Owner, "alliance.meet", json!({ "card": { "text": text }, "how": "screen" }));
    assert_eq!(meets(&card(&fruit)), "alliance.own_card");
    let text = card(&bakery);
    let mut changed = text.clone();
    let last = if changed.pop() == Some('0') { 'G' } else { '0' };
    changed.push(last);
    assert!(["alliance.card_not_signed", "alliance.damaged"].contains(&meets(&changed).as_str()));
    let name_changed = text.replacen(&text[64..66], if &text[64..66] == "00" { "11" } else { "00" }, 1);
    assert!(["alliance.card_not_signed", "alliance.damaged"].contains(&meets(&name_changed).as_str()));
    assert_eq!(meets("SLS1H"), "alliance.damaged");
    // The first byte is the version: a card of another one.
    let newer = format!("SLS1G{}", &text[5..]);
    assert_eq!(meets(&newer), "alliance.newer_version");
    assert_eq!(meets("good morning"), "alliance.not_ours");
    let how = json!({ "card": { "text": text }, "how": "hand" });
    assert_eq!(fruit.refused(Role::Owner, "alliance.meet", how), "alliance.how_unfit");
    assert_eq!(overview(&fruit)["partners"], json!([]));
}

#[test]
fn a_shop_whose_short_number_is_taken_is_refused_and_remembered() {
    let (bakery, fruit, impostor) = (shop("Bakery", 1), shop("Fruit", 2), shop("Impostor", 3));
    meet_by(&fruit, &bakery, "screen");
    let text = card(&impostor);
    // No test can make two keys with one short number: the known partner's row is set to the impostor's.
    let short =
        fruit.ok(Role::Owner, "alliance.read_card", json!({ "text": text }))["short"].as_str().unwrap().to_owned();
    fruit.with_conn(|conn| {
        conn.execute_batch("DROP TRIGGER partner_stays").unwrap();
        conn.execute("UPDATE partner SET short = unhex(?1)", [short]).unwrap();
    });
    let (code, numbers) =
        refusal(fruit.call(Role::Owner, "alliance.meet", json!({ "card": { "text": text }, "how": "screen" })));
    assert_eq!((code.as_str(), &numbers["name"]), ("alliance.short_taken", &json!("Bakery")));
    assert_eq!(alarms(&fruit)[0]["kind"], "short_taken");
    assert_eq!(alarms(&fruit)[0]["name"], "Impostor");
}

#[test]
fn the_same_file_twice_changes_nothing_and_what_is_acknowledged_is_not_sent_again() {
    let (bakery, fruit) = (shop("Bakery", 1), shop("Fruit", 2));
    let (at_bakery, at_fruit) = meet(&bakery, &fruit);
    bakery.ok(Role::Owner, "alliance.propose_offer", proposal(at_bakery, json!({})));
    let first = file(&bakery, at_bakery);
    let took = taken(&fruit, &first);
    assert_eq!((&took["taken"], &took["known"], count(&took, "offer_proposed")), (&json!(2), &json!(0), 1));
    assert_eq!(took["answerWaits"], true, "an acknowledgement waits");
    let again = taken(&fruit, &first);
    assert_eq!((&again["taken"], &again["known"], &again["news"]), (&json!(0), &json!(2), &json!([])));
    // Sent again while nothing came back, and not once it did.
    assert_eq!(taken(&fruit, &file(&bakery, at_bakery))["known"], 2);
    assert_eq!(bakery.ok(Role::Manager, "alliance.waiting", json!({}))["partners"][0]["frames"], 2);
    let back = pass(&fruit, at_fruit, &bakery);
    assert_eq!(count(&back, "acknowledged"), 1);
    let last = taken(&fruit, &file(&bakery, at_bakery));
    assert_eq!((&last["taken"], &last["known"]), (&json!(1), &json!(0)), "only our own acknowledgement");
    exchange((&bakery, at_bakery), (&fruit, at_fruit));
    let (ours, theirs) = (page(&bakery, at_bakery), page(&fruit, at_fruit));
    assert_eq!(ours["out"]["hash"], theirs["inward"]["hash"], "both see the same head");
    assert_eq!(ours["inward"]["sequence"], theirs["out"]["sequence"]);
    assert_eq!((bakery.findings(), fruit.findings()), (vec![], vec![]));
}

#[test]
fn the_same_goes_by_chat_and_by_codes_in_any_order() {
    let (bakery, fruit) = (shop("Bakery", 1), shop("Fruit", 2));
    let (at_bakery, at_fruit) = meet(&bakery, &fruit);
    bakery.ok(Role::Owner, "alliance.propose_offer", proposal(at_bakery, json!({})));
    let text = bakery.ok(Role::Manager, "alliance.export", json!({ "partner": at_bakery, "way": "text" }));
    let pasted = format!("Hi! Here it is:\n\n> {}\nbye", text["text"].as_str().unwrap().replace('\n', "\n> "));
    let took = fruit.ok(Role::Manager, "alliance.import", json!({ "text": pasted }));
    assert_eq!(took["frames"]["taken"], 2);
    assert_eq!(page(&fruit, at_fruit)["card"]["lastExchange"]["way"], "text");
    let cut = pasted.replacen("SLX1", "SLX1 oops", 1);
    let damaged = fruit.ok(Role::Manager, "alliance.import", json!({ "text": cut }));
    assert_eq!((&damaged["kind"], &damaged["damaged"]), (&json!("pieces"), &json!(1)));
    let codes = fruit.ok(Role::Manager, "alliance.export", json!({ "partner": at_fruit, "way": "qr" }));
    let codes = codes["codes"].as_array().unwrap();
    assert!(codes.len() > 1, "a card alone fills more than one code");
    let (last, before) = codes.split_first().unwrap();
    for (at, code) in before.iter().rev().enumerate() {
        let waits = bakery.ok(Role::Manager, "alliance.import", json!({ "text": code["text"], "way": "qr" }));
        assert_eq!((&waits["kind"], &waits["have"]), (&json!("pieces"), &json!(at + 1)), "{waits}");
        let again = bakery.ok(Role::Manager, "alliance.import", json!({ "text": code["text"], "way": "qr" }));
        assert_eq!(again["have"], json!(at + 1), "the same code twice counts once");
    }
    let whole = bakery.ok(Role::Manager, "alliance.import", json!({ "text": last["text"], "way": "qr" }));
    assert_eq!((&whole["kind"], count(&whole["frames"], "acknowledged")), (&json!("frames"), 1));
    assert_eq!(page(&bakery, at_bakery)["card"]["lastExchange"]["way"], "qr");
}

#[test]
fn an_offer_binds_nobody_before_the_redeemer_has_signed() {
    let (bakery, fruit) = (shop("Bakery", 1), shop("Fruit", 2));
    let (at_bakery, at_fruit) = meet(&bakery, &fruit);
    let ours = bakery.ok(Role::Owner, "alliance.propose_offer", proposal(at_bakery, json!({})));
    assert_eq!((&ours["state"], &ours["owed"], &ours["issuer"]), (&json!("proposed"), &json!(400), &json!("us")));
    pass(&bakery, at_bakery, &fruit);
    assert_eq!(overview(&fruit)["waitsForUs"], 1);
    let theirs = &fruit.ok(Role::Manager, "alliance.offers", json!({ "partner": at_fruit }))["theirs"][0];
    assert_eq!(
        (&theirs["hash"], &theirs["number"], &theirs["kind"]),
        (&ours["hash"], &ours["number"], &json!("amount"))
    );
    assert_eq!(
        theirs["texts"],
        json!({ "en": "Five off at the counter", "zhCn": "立减五元", "es": "Cinco menos en caja" })
    );
    let agree = json!({ "offer": theirs["offer"], "answer": { "kind": "agree", "gift": null } });
    let mine = json!({ "offer": ours["offer"], "answer": { "kind": "agree", "gift": null } });
    assert_eq!(bakery.refused(Role::Owner, "alliance.answer_offer", mine), "alliance.own_offer");
    let with_gift = json!({ "offer": theirs["offer"], "answer": { "kind": "agree", "gift": 1 } });
    assert_eq!(fruit.refused(Role::Owner, "alliance.answer_offer", with_gift), "alliance.gift_not_needed");
    assert_eq!(fruit.ok(Role::Owner, "alliance.answer_offer", agree.clone())["state"], "agreed");
    assert_eq!(fruit.refused(Role::Owner, "alliance.answer_offer", agree), "alliance.already_answered");
    assert_eq!(count(&pass(&fruit, at_fruit, &bakery), "offer_agreed"), 1);
    let now = &bakery.ok(Role::Manager, "alliance.offers", json!({ "partner": at_bakery }))["ours"][0];
    assert_eq!(now["state"], "agreed");
    let over = bakery.ok(Role::Owner, "alliance.end_offer", json!({ "offer": ours["offer"] }));
    assert_eq!(over["state"], "over");
    assert_eq!(
        bakery.refused(Role::Owner, "alliance.end_offer", json!({ "offer": ours["offer"] })),
        "alliance.offer_over"
    );
    assert_eq!(
        fruit.refused(Role::Owner, "alliance.end_offer", json!({ "offer": theirs["offer"] })),
        "alliance.their_offer"
    );
}

#[test]
fn a_gift_offer_names_what_goes_over_the_counter_and_may_be_declined() {
    let (bakery, fruit) = (shop("Bakery", 1), shop("Fruit", 2));
    let (at_bakery, at_fruit) = meet(&bakery, &fruit);
    let gift = crate::gifts_support::gift(&fruit, "Tangerines", 5, 200);
    let more = json!({ "gives": { "kind": "gift" }, "bearer": "halves", "price": 301 });
    let (_, theirs) = agreed((&bakery, at_bakery), (&fruit, at_fruit), more.clone(), Some(gift));
    let offers = fruit.ok(Role::Manager, "alliance.offers", json!({ "partner": at_fruit }));
    let known = &offers["theirs"][0];
    assert_eq!(
        (&known["offer"], &known["giftName"], &known["owed"]),
        (&json!(theirs), &json!("Tangerines"), &json!(150))
    );
    bakery.ok(Role::Owner, "alliance.propose_offer", proposal(at_bakery, more));
    pass(&bakery, at_bakery, &fruit);
    let second =
        fruit.ok(Role::Manager, "alliance.offers", json!({ "partner": at_fruit }))["theirs"][0]["offer"].clone();
    let bare = json!({ "offer": second, "answer": { "kind": "agree", "gift": null } });
    assert_eq!(fruit.refused(Role::Owner, "alliance.answer_offer", bare), "alliance.gift_needed");
    let unknown = json!({ "offer": second, "answer": { "kind": "agree", "gift": 99 } });
    assert_eq!(fruit.refused(Role::Owner, "alliance.answer_offer", unknown), "alliance.unknown_gift");
    let no = json!({ "offer": second, "answer": { "kind": "decline", "reason": "too little" } });
    assert_eq!(fruit.ok(Role::Owner, "alliance.answer_offer", no)["reason"], "too little");
    assert_eq!(count(&pass(&fruit, at_fruit, &bakery), "offer_declined"), 1);
}
