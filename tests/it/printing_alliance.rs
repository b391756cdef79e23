//! Papers between shops, drawn from what two shops really exchanged: statement, workbook, coupon book, a partner's pack.

use crate::alliance_street::{agreed, exchange, meet, shop};
use crate::alliance_support::issue;
use crate::gifts_support::gift;
use crate::printing_support::{bare, office_printer, text_of};
use crate::vouchers_support::gift_offer;
use serde_json::{Value, json};
use shop_core::kernel::Role;
use shop_core::testing::TestShop;

/// Kinds of documents that take two shops.
pub(crate) const BETWEEN_SHOPS: [&str; 4] = ["partner_statement", "coupon_book", "pack_sheet", "pack_piece"];

/// Two shops with a statement between them and a pack of theirs to be handed out here.
struct Street {
    ours: TestShop,
    theirs: TestShop,
    statement: i64,
    their_statement: i64,
    pack: i64,
    book: i64,
}

fn street() -> Street {
    let (ours, theirs) = (shop("Green Awning", 41), shop("Wren Hair", 42));
    let (to_them, to_us) = meet(&ours, &theirs);
    let both = |ours: &TestShop, theirs: &TestShop| exchange((ours, to_them), (theirs, to_us));
    both(&ours, &theirs);
    let bag = gift(&ours, "Bag of apples", 20, 100);
    let gives = json!({ "gives": { "kind": "gift" } });
    let (offer, _) = agreed((&theirs, to_us), (&ours, to_them), gives, Some(bag));
    both(&ours, &theirs);
    let papers = issue(&theirs, offer, 4);
    both(&ours, &theirs);
    for (text, _) in papers.iter().take(3) {
        ours.ok(Role::Clerk, "vouchers.redeem", json!({ "text": text, "member": null }));
    }
    both(&ours, &theirs);
    theirs.ok(Role::Owner, "alliance.answer_claims", json!({ "partner": to_us, "byRule": true }));
    let (own, _) = gift_offer(&theirs, 30, json!({}));
    let of = json!({ "kind": "own", "offer": own });
    theirs.ok(Role::Owner, "alliance.make_pack", json!({ "partner": to_us, "of": of, "count": 12 }));
    both(&ours, &theirs);
    let statement = ours.ok(Role::Owner, "alliance.draw_statement", json!({ "partner": to_them }))["statement"].clone();
    both(&ours, &theirs);
    let came = theirs.ok(Role::Manager, "alliance.statements", json!({}))["statements"][0]["statement"].clone();
    theirs.ok(Role::Owner, "alliance.countersign", json!({ "statement": came }));
    both(&ours, &theirs);
    let pack = ours.ok(Role::Manager, "alliance.packs", json!({}))["received"][0]["pack"].clone();
    let (home, _) = gift_offer(&ours, 30, json!({}));
    let offers = json!([{ "kind": "own", "offer": home }]);
    let asked = json!({ "copies": 2, "packs": [pack], "offers": offers, "title": "One street" });
    let book = ours.ok(Role::Manager, "alliance.coupon_book", asked)["book"].clone();
    let number = |value: &Value| value.as_i64().unwrap();
    Street {
        statement: number(&statement["statement"]),
        their_statement: number(&came),
        pack: number(&pack),
        book: number(&book),
        ours,
        theirs,
    }
}

fn drawn(shop: &TestShop, document: &Value, language: &str, size: &str) -> Value {
    let request = json!({ "document": document, "language": language, "size": size });
    shop.ok(Role::Manager, "printing.render", request)
}

#[test]
fn papers_between_shops_are_drawn_in_three_languages_and_every_size() {
    let street = street();
    let pieces = street.ours.ok(Role::Manager, "alliance.pieces", json!({ "pack": street.pack }));
    let piece = &pieces["pieces"][11]["piece"];
    let documents = [
        json!({ "kind": "partner_statement", "statement": street.statement }),
        json!({ "kind": "coupon_book", "book": street.book }),
        json!({ "kind": "pack_sheet", "pack": street.pack }),
        json!({ "kind": "pack_piece", "pack": street.pack, "piece": piece }),
    ];
    let choices = street.ours.ok(Role::Clerk, "printing.read_choices", json!({}));
    for (document, kind) in documents.iter().zip(BETWEEN_SHOPS) {
        assert_eq!(document["kind"], kind);
        let all = choices["choices"].as_array().unwrap();
        let sizes = all.iter().find(|choice| choice["document"] == kind).unwrap()["sizes"].clone();
        for language in ["en", "zh-CN", "es"] {
            for size in sizes.as_array().unwrap() {
                let paper = drawn(&street.ours, document, language, size.as_str().unwrap());
                let text = text_of(&paper);
                assert!(text.contains("WrenHair"), "{kind} {language} {size}: {text}");
                assert!(!text.contains("print-") && !text.contains("paper-"), "{kind} {language} {size}: {text}");
                let warnings = paper["warnings"].as_array().unwrap();
                assert!(warnings.is_empty(), "{kind} {language} {size}: {warnings:?}");
            }
        }
    }
}

#[test]
fn both_shops_print_one_statement_with_the_same_lines_and_codes() {
    let street = street();
    let said = |shop: &TestShop, statement: i64| {
        let document = json!({ "kind": "partner_statement", "statement": statement });
        text_of(&drawn(shop, &document, "en", "a4"))
    };
    let told = street.ours.ok(Role::Manager, "alliance.statement", json!({ "statement": street.statement }));
    let (one, other) = (said(&street.ours, street.statement), said(&street.theirs, street.their_statement));
    let hash = told["statement"]["hash"].as_str().unwrap();
    for text in [&one, &other] {
        assert!(text.contains(hash), "the statement's own code: {text}");
        assert!(text.contains("WrenHairpaysGreenAwning") && text.contains("12.00"), "{text}");
        assert_eq!(text.matches("4.004.00").count(), 3, "agreed and due of three lines: {text}");
        for cut in told["cuts"].as_array().unwrap() {
            assert!(text.contains(cut["hash"].as_str().unwrap()), "{text}");
        }
    }
    assert!(one.contains("Signedbythekeysofbothshops"), "{one}");
}

#[test]
fn a_statement_that_is_not_signed_says_so() {
    let street = street();
    let document = json!({ "kind": "partner_statement", "statement": 99 });
    let request = json!({ "document": document, "language": "en" });
    assert_eq!(street.ours.refused(Role::Manager, "printing.render", request.clone()), "alliance.unknown_statement");
    assert_eq!(street.ours.refused(Role::Clerk, "printing.render", request), "kernel.not_allowed");
    let nowhere = json!([{ "first": 900_000, "last": 900_001 }]);
    let sheet = json!({ "document": { "kind": "pack_sheet", "pack": street.pack, "runs": nowhere } });
    assert_eq!(street.ours.refused(Role::Manager, "printing.render", sheet), "printing.nothing_to_print");
    let book = json!({ "document": { "kind": "coupon_book", "book": 99 } });
    assert_eq!(street.ours.refused(Role::Manager, "printing.render", book), "alliance.unknown_book");
}

#[test]
fn a_statement_leaves_as_a_workbook_that_is_read_again() {
    let street = street();
    for (language, day) in [("en", "Day"), ("zh-CN", "日期"), ("es", "Día")] {
        let request = json!({ "of": { "kind": "statement", "statement": street.statement }, "language": language });
        let book = street.ours.ok(Role::Manager, "printing.render_workbook", request);
        assert_eq!(book["fileName"], "statement-1.xlsx");
        let read = street.ours.ok(Role::Manager, "sales.preview_import", json!({ "file": book["base64"] }));
        assert_eq!((&read["encoding"], &read["rows"]), (&json!("xlsx"), &json!(3)), "{read}");
        assert!(read["columns"].to_string().contains(day), "{read}");
    }
    let days = json!({ "kind": "distributors", "from": "2020-01-01", "until": "2099-12-31" });
    let book = street.theirs.ok(Role::Manager, "printing.render_workbook", json!({ "of": days }));
    assert_eq!(book["fileName"], "distributors-2020-01-01-2099-12-31.xlsx");
    let refused = street.ours.refused(Role::Clerk, "printing.render_workbook", json!({ "of": days }));
    assert_eq!(refused, "kernel.not_allowed");
}

#[test]
fn a_coupon_book_holds_a_voucher_of_each_shop_that_its_counter_takes() {
    let street = street();
    let book = street.ours.ok(Role::Manager, "alliance.read_coupon_book", json!({ "book": street.book }));
    let document = json!({ "kind": "coupon_book", "book": street.book });
    let text = text_of(&drawn(&street.ours, &document, "en", "a4"));
    for copy in book["copies"].as_array().unwrap() {
        for piece in copy.as_array().unwrap() {
            let typed = bare(piece["typed"].as_str().unwrap()).replace('-', "");
            let plain = text.replace('-', "");
            assert!(typed.is_empty() || plain.contains(&typed), "{typed} is not on the sheet: {text}");
            let shop = if piece["redeemer"] == "Wren Hair" { &street.theirs } else { &street.ours };
            shop.ok(Role::Clerk, "vouchers.redeem", json!({ "text": piece["text"], "member": null }));
        }
    }
}

#[test]
fn what_is_not_on_paper_yet_goes_out_in_one_job_and_no_piece_twice() {
    let street = street();
    let ours = &street.ours;
    office_printer(ours, "office");
    let states = || {
        let told = ours.ok(Role::Manager, "alliance.pieces", json!({ "pack": street.pack }));
        told["pieces"].as_array().unwrap().clone()
    };
    // Two are in the coupon book; one more goes to a customer by phone, out of the middle.
    let middle = states()[6].clone();
    assert_eq!((states()[1]["state"].clone(), middle["state"].clone()), (json!("printed"), json!("new")));
    let give = json!({ "pack": street.pack, "piece": middle["piece"], "member": null });
    ours.ok(Role::Clerk, "alliance.give_piece", give);
    let new: Vec<Value> = states().into_iter().filter(|piece| piece["state"] == "new").collect();
    assert_eq!(new.len(), 9);

    let document = json!({ "kind": "pack_sheet", "pack": street.pack });
    let seen = text_of(&drawn(ours, &document, "en", "a4")).replace('-', "");
    let is_on = |text: &str, piece: &Value| text.contains(&piece["typed"].as_str().unwrap().replace('-', ""));
    assert!(states().iter().all(|piece| is_on(&seen, piece) == (piece["state"] == "new")), "{seen}");
    assert_eq!(states().iter().filter(|piece| piece["state"] == "new").count(), 9, "looking prints nothing");

    let job = ours.ok(Role::Manager, "printing.print", json!({ "document": document }));
    let (first, last) = (&new[0]["serial"], &new[8]["serial"]);
    let runs = &job["document"]["runs"];
    assert_eq!((runs.as_array().unwrap().len(), &runs[0]["first"], &runs[1]["last"]), (2, first, last));
    assert!(
        new.iter().all(|piece| states().iter().any(|now| now["piece"] == piece["piece"] && now["state"] == "printed"))
    );
    let again = json!({ "document": document });
    assert_eq!(ours.refused(Role::Manager, "printing.print", again), "printing.nothing_to_print");

    // The job names its pieces: printed again, it leaves out what a customer has by now.
    let give = json!({ "pack": street.pack, "piece": new[0]["piece"], "member": null });
    ours.ok(Role::Clerk, "alliance.give_piece", give);
    let text = text_of(&drawn(ours, &job["document"], "en", "a4")).replace('-', "");
    assert_eq!(new.iter().filter(|piece| is_on(&text, piece)).count(), 8);
    assert!(!is_on(&text, &new[0]) && !is_on(&text, &middle), "{text}");
    assert_eq!(ours.findings(), []);
}
