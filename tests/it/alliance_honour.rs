//! Vouchers between shops that are never connected: honoured there and here, handed out by others, bound into books.

use crate::alliance_street::{agreed, alarms, count, exchange, file, import, meet, pass, proposal, shop};
use crate::gifts_support::gift;
use crate::intake_support;
use crate::people::member;
use crate::vouchers_support::{answer, gift_offer, redeem, refusal, refused};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use shop_core::kernel::Role;
use shop_core::testing::TestShop;

/// A pair that has met, by their numbers in each other's books.
struct Pair<'a> {
    one: (&'a TestShop, i64),
    other: (&'a TestShop, i64),
}

impl<'a> Pair<'a> {
    fn met(one: &'a TestShop, other: &'a TestShop) -> Pair<'a> {
        let (to_other, to_one) = meet(one, other);
        let pair = Pair { one: (one, to_other), other: (other, to_one) };
        pair.exchange();
        pair
    }

    fn exchange(&self) {
        exchange(self.one, self.other);
    }
}

/// QR text and typed code of every voucher of a batch.
fn papers(shop: &TestShop, batch: &Value) -> Vec<(String, String)> {
    let ids: Vec<i64> = shop.with_conn(|conn| {
        let mut rows = conn.prepare("SELECT id FROM voucher WHERE batch_id = ?1 ORDER BY serial").unwrap();
        let rows = rows.query_map([batch.as_i64().unwrap()], |row| row.get(0)).unwrap();
        rows.map(Result::unwrap).collect()
    });
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    ids.iter()
        .map(|voucher| shop.ok(Role::Clerk, "vouchers.read_issued", json!({ "voucher": voucher })))
        .map(|issued| (text(&issued["text"]), text(&issued["typed"])))
        .collect()
}

fn issued(shop: &TestShop, offer: i64, count: i64) -> Vec<(String, String)> {
    let request = json!({ "offer": offer, "count": count, "runName": "With every bun" });
    let told = shop.ok(Role::Owner, "alliance.issue_for_partner", request);
    papers(shop, &told["batch"])
}

fn claims(shop: &TestShop) -> Vec<(String, i64, String)> {
    shop.with_conn(|conn| {
        let query = "SELECT form, amount, state FROM alliance_claim WHERE direction = 'out' ORDER BY id";
        let mut rows = conn.prepare(query).unwrap();
        let rows = rows.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).unwrap();
        rows.map(Result::unwrap).collect()
    })
}

#[test]
fn what_one_shop_promises_another_honours_with_the_cable_out_and_claims() {
    let (bakery, fruit) = (shop("Bakery", 1), shop("Fruit", 2));
    let pair = Pair::met(&bakery, &fruit);
    let tangerines = gift(&fruit, "Tangerines", 5, 200);
    let bun = json!({ "gives": { "kind": "gift" } });
    let (offer, _) = agreed(pair.one, pair.other, bun, Some(tangerines));
    let five_off = bakery.ok(Role::Owner, "alliance.propose_offer", proposal(pair.one.1, json!({})));
    let too_early = json!({ "offer": five_off["offer"], "count": 1, "runName": "Early" });
    assert_eq!(bakery.refused(Role::Owner, "alliance.issue_for_partner", too_early), "alliance.not_agreed");

    let papers = issued(&bakery, offer, 4);
    // Before the next file the fruit shop knows the key and the offer, and no range.
    let seen = fruit.ok(Role::Clerk, "vouchers.check", json!({ "text": papers[0].0 }));
    let source = (&seen["voucher"]["fromPartner"], &seen["voucher"]["sourceName"], &seen["voucher"]["sourceCode"]);
    assert_eq!((&seen["answer"], source), (&json!("green"), (&json!(true), &json!("Bakery"), &json!(""))));
    assert_eq!(answer(&fruit, &papers[0].1), "wrong_code");
    let told = pass(&bakery, pair.one.1, &fruit);
    assert_eq!(count(&told, "vouchers_issued"), 4);
    assert_eq!(answer(&fruit, &papers[0].1), "green");
    redeem(&fruit, &papers[0].0).unwrap();
    assert_eq!(refused(&fruit, &papers[0].1), "vouchers.already_redeemed");
    let act = redeem(&fruit, &papers[1].1).unwrap();
    assert_eq!(refused(&bakery, &papers[2].0), "vouchers.for_named_shop", "the issuer sends them on");
    let scanned = |state: &str| ("scanned".to_owned(), 400, state.to_owned());
    let typed = |state: &str| ("typed".to_owned(), 400, state.to_owned());
    assert_eq!(claims(&fruit), [scanned("open"), typed("open")]);

    // A gift taken back at the counter: the claim becomes nothing, the voucher stays used.
    fruit.ok(Role::Clerk, "vouchers.undo_redeem", json!({ "redemption": act["redemption"] }));
    assert_eq!(refused(&fruit, &papers[1].0), "vouchers.already_redeemed");
    assert_eq!(claims(&fruit), [scanned("open"), typed("reversed")]);
    let sent = fruit.ok(Role::Manager, "alliance.export", json!({ "partner": pair.other.1, "way": "file" }));
    assert_eq!((count(&sent, "claims_came"), count(&sent, "claim_reversed")), (2, 1));
    assert_eq!(fruit.findings(), []);
    assert_eq!(bakery.findings(), []);
}

#[test]
fn a_partners_amount_in_a_sale_is_claimed_and_given_up_with_the_whole_refund() {
    let (bakery, fruit) = (shop("Bakery", 1), shop("Fruit", 2));
    let pair = Pair::met(&bakery, &fruit);
    let (offer, _) = agreed(pair.one, pair.other, json!({}), None);
    let papers = issued(&bakery, offer, 2);
    pair.exchange();
    let sale = |text: &str| crate::vouchers_support::sale(2_000, &[text], None);
    assert_eq!(answer(&fruit, &papers[0].0), "green");
    let receipt = fruit.ok(Role::Clerk, "sales.pay", sale(&papers[0].0));
    assert_eq!(receipt["payments"].as_array().unwrap().iter().filter(|part| part["way"] == "voucher").count(), 1);
    assert_eq!(claims(&fruit).len(), 1);
    let rest = json!({ "sale": receipt["sale"], "what": { "by": "rest" }, "reason": "bruised" });
    fruit.ok(Role::Manager, "sales.refund", rest);
    assert_eq!(claims(&fruit)[0].2, "reversed");
    assert_eq!(answer(&fruit, &papers[0].0), "already_redeemed");
    // A sale that is refused leaves neither a use nor a claim.
    let twice = json!({ "basket": { "amount": 2_000, "vouchers": [papers[1].0, papers[1].1], "member": null },
                        "payments": [{ "kind": "cash", "given": null }] });
    assert_eq!(fruit.refused(Role::Clerk, "sales.pay", twice), "vouchers.not_stackable");
    assert_eq!((claims(&fruit).len(), answer(&fruit, &papers[1].0).as_str()), (1, "green"));
}

#[test]
fn a_partner_hands_our_vouchers_out_and_whoever_joins_by_them_came_by_that_partner() {
    let (bakery, fruit) = (shop("Bakery", 1), shop("Fruit", 2));
    let pair = Pair::met(&bakery, &fruit);
    let (offer, _) = gift_offer(&fruit, 10, json!({}));
    let request = json!({ "partner": pair.other.1, "of": { "kind": "own", "offer": offer }, "count": 5 });
    let sent = fruit.ok(Role::Owner, "alliance.make_pack", request);
    assert_eq!(
        (&sent["redeemedHere"], &sent["acknowledged"], &sent["gives"]["kind"]),
        (&json!(true), &json!(false), &json!("gift"))
    );
    let bytes = file(&fruit, pair.other.1);
    let told = import(&bakery, &bytes).unwrap()["frames"].clone();
    assert_eq!(count(&told, "pack_came"), 1);
    import(&bakery, &bytes).unwrap();
    let packs = bakery.ok(Role::Manager, "alliance.packs", json!({}));
    assert_eq!(packs["received"].as_array().unwrap().len(), 1, "the same file again is no second pack");
    let pack = packs["received"][0]["pack"].clone();
    assert_eq!((&packs["received"][0]["redeemer"], &packs["received"][0]["count"]), (&json!("Fruit"), &json!(5)));

    let person = member(&bakery, "王小明", "13800000001", json!({}));
    let to_give = |shop: &TestShop| shop.ok(Role::Clerk, "alliance.to_give", json!({}))["packs"].clone();
    assert_eq!((&to_give(&bakery)[0]["pack"], &to_give(&bakery)[0]["left"]), (&pack, &json!(5)));
    assert_eq!((&to_give(&bakery)[0]["redeemer"], to_give(&fruit)), (&json!("Fruit"), json!([])));
    let given = bakery.ok(Role::Clerk, "alliance.give_piece", json!({ "pack": pack, "piece": null, "member": person }));
    let text = given["piece"]["text"].as_str().unwrap();
    assert!(given["svg"].as_str().unwrap().starts_with("<svg"));
    assert_eq!(refused(&bakery, text), "vouchers.for_named_shop", "the distributor sends its customer on");
    let again = json!({ "pack": pack, "piece": given["piece"]["piece"], "member": null });
    assert_eq!(bakery.refused(Role::Clerk, "alliance.give_piece", again), "alliance.no_piece");
    assert_eq!(to_give(&bakery)[0]["left"], 4);

    // At the fruit shop the customer signs up with it.
    let seen = fruit.ok(Role::Clerk, "vouchers.check", json!({ "text": text }));
    assert_eq!((&seen["voucher"]["fromPartner"], &seen["voucher"]["sourceName"]), (&json!(true), &json!("Bakery")));
    let by = json!({ "source": "partner", "sourceCode": seen["voucher"]["sourceCode"] });
    member(&fruit, "李小红", "13800000002", by);
    redeem(&fruit, text).unwrap();
    let pieces = bakery.ok(Role::Manager, "alliance.pieces", json!({ "pack": pack }));
    let spoiled = pieces["pieces"][4]["serial"].clone();
    let torn =
        json!({ "pack": pack, "printed": [], "handedOut": [], "spoiled": [{ "first": spoiled, "last": spoiled }] });
    let told = bakery.ok(Role::Manager, "alliance.report_pack", torn);
    assert_eq!((&told["printed"], &told["handedOut"], &told["spoiled"]), (&json!(2), &json!(1), &json!(1)));
    let torn_text = pieces["pieces"][4]["text"].as_str().unwrap().to_owned();
    assert_eq!(answer(&fruit, &torn_text), "green");
    assert_eq!(count(&pass(&bakery, pair.one.1, &fruit), "pack_reported"), 1);
    assert_eq!(answer(&fruit, &torn_text), "void", "spoiled paper is out of use");
    let back =
        json!({ "pack": pack, "printed": [], "handedOut": [{ "first": spoiled, "last": spoiled }], "spoiled": [] });
    assert_eq!(bakery.refused(Role::Manager, "alliance.report_pack", back), "alliance.no_piece");

    let best = json!({ "from": "2026-11-01", "until": "2026-11-30" });
    let best = fruit.ok(Role::Manager, "alliance.best_distributors", best);
    let first = &best["distributors"][0];
    assert_eq!((&first["name"], &first["pieces"], &first["handedOut"]), (&json!("Bakery"), &json!(5), &json!(1)));
    assert_eq!((&first["used"], &first["newMembers"], &first["perMille"]), (&json!(1), &json!(1), &json!(1_000)));
    assert_eq!(first["cost"], 200);
    let turned = json!({ "from": "2026-11-30", "until": "2026-11-01" });
    assert_eq!(fruit.refused(Role::Manager, "alliance.best_distributors", turned), "alliance.dates_wrong");
    pair.exchange();
    let sent = fruit.ok(Role::Manager, "alliance.packs", json!({ "partner": pair.other.1 }))["sent"][0].clone();
    assert_eq!((&sent["acknowledged"], &sent["handedOut"], &sent["newMembers"]), (&json!(true), &json!(1), &json!(1)));
    assert_eq!(fruit.findings(), []);

    // Somebody whose card is on their phone finds it there, as a picture to keep.
    intake_support::ask(&bakery, 1, "周周", "13800000009");
    let joined = intake_support::confirm(&bakery, intake_support::first(&bakery))["member"].clone();
    let on_phone = || intake_support::page(&bakery, 1)["card"]["vouchers"].clone();
    assert_eq!(on_phone(), json!([]));
    let kept = bakery.ok(Role::Clerk, "alliance.give_piece", json!({ "pack": pack, "piece": null, "member": joined }));
    assert_eq!((&on_phone()[0]["shop"], &on_phone()[0]["typed"]), (&json!("Fruit"), &kept["piece"]["typed"]));
    let png = on_phone()[0]["picture"].as_str().unwrap().strip_prefix("data:image/png;base64,").unwrap().to_owned();
    let file = bakery.folder.path().join("kept.png");
    std::fs::write(&file, STANDARD.decode(png).unwrap()).unwrap();
    let mut reader = std::process::Command::new("zbarimg");
    let read = reader.args(["-q", "--raw", "-Sdisable", "-Sqr.enable"]).arg(&file).output().unwrap();
    assert_eq!(String::from_utf8(read.stdout).unwrap().trim(), kept["piece"]["text"]);
    let known = member(&bakery, "孙丽", "13800000010", json!({}));
    bakery.ok(Role::Manager, "members.merge", json!({ "survivor": known, "merged": joined }));
    assert_eq!(on_phone()[0]["typed"], kept["piece"]["typed"], "what was given to one of two rows is the person's");
}

#[test]
fn a_pack_is_for_one_shop_and_a_redeemer_hands_out_only_what_was_paid_ahead() {
    let (bakery, fruit, tea) = (shop("Bakery", 1), shop("Fruit", 2), shop("Tea", 3));
    let pair = Pair::met(&bakery, &fruit);
    let third = Pair::met(&bakery, &tea);
    let (offer, _) = agreed(pair.one, pair.other, json!({}), None);
    let of = json!({ "kind": "partner", "offer": offer });
    let own = json!({ "partner": pair.one.1, "of": of, "count": 2 });
    assert_eq!(bakery.refused(Role::Owner, "alliance.make_pack", own), "alliance.own_pack_not_prepaid");
    // By a third shop they may be handed out.
    let sent = bakery.ok(Role::Owner, "alliance.make_pack", json!({ "partner": third.one.1, "of": of, "count": 2 }));
    assert_eq!(sent["redeemer"], "Fruit");
    pair.exchange();
    let bytes = file(&bakery, third.one.1);
    assert_eq!(refusal(import(&fruit, &bytes)).0, "alliance.for_another_shop");
    import(&tea, &bytes).unwrap();
    let pack = tea.ok(Role::Manager, "alliance.packs", json!({}))["received"][0].clone();
    let given = json!({ "pack": pack["pack"], "piece": null, "member": null });
    let given = tea.ok(Role::Clerk, "alliance.give_piece", given);
    let text = given["piece"]["text"].as_str().unwrap();
    assert_eq!(answer(&fruit, text), "green");
    assert_eq!(answer(&tea, text), "for_another_shop", "tea has never met the fruit shop");
    // What tea spoils, the bakery takes back at the fruit shop.
    let serial = &tea.ok(Role::Manager, "alliance.pieces", json!({ "pack": pack["pack"] }))["pieces"][1];
    let run = json!([{ "first": serial["serial"], "last": serial["serial"] }]);
    tea.ok(Role::Manager, "alliance.report_pack", json!({ "pack": pack["pack"], "spoiled": run }));
    third.exchange();
    assert_eq!(count(&pass(&bakery, pair.one.1, &fruit), "vouchers_revoked"), 1);
    assert_eq!(answer(&fruit, serial["text"].as_str().unwrap()), "revoked");
    let missing = json!({ "pack": pack["pack"], "printed": [{ "first": 9_999, "last": 9_999 }] });
    assert_eq!(tea.refused(Role::Manager, "alliance.report_pack", missing), "alliance.no_piece");
    assert_eq!(tea.refused(Role::Manager, "alliance.pieces", json!({ "pack": 99 })), "alliance.unknown_pack");
    let sent = bakery.ok(Role::Manager, "alliance.packs", json!({}))["sent"][0]["pack"].clone();
    assert_eq!(bakery.refused(Role::Manager, "alliance.pieces", json!({ "pack": sent })), "alliance.unknown_pack");
    let none = json!({ "partner": third.one.1, "of": of, "count": 0 });
    assert_eq!(bakery.refused(Role::Owner, "alliance.make_pack", none), "alliance.count_out_of_bounds");
    assert_eq!(bakery.findings(), []);
}

#[test]
fn a_long_list_of_vouchers_is_taken_back_in_chunks_and_a_used_one_stays_used() {
    let (bakery, fruit) = (shop("Bakery", 1), shop("Fruit", 2));
    let pair = Pair::met(&bakery, &fruit);
    let (offer, theirs) = agreed(pair.one, pair.other, json!({ "gives": { "kind": "chance", "count": 1 } }), None);
    let request = json!({ "offer": offer, "count": 600, "runName": "Spring" });
    let told = bakery.ok(Role::Owner, "alliance.issue_for_partner", request);
    let papers = papers(&bakery, &told["batch"]);
    pair.exchange();
    let person = member(&fruit, "李小红", "13800000002", json!({}));
    fruit.ok(Role::Clerk, "vouchers.redeem", json!({ "text": papers[0].0, "member": person }));
    let run = json!({ "offer": offer, "batch": told["batch"], "first": told["first"], "last": told["last"] });
    let words = json!({ "partner": pair.one.1, "vouchers": [], "of": run, "reason": "" });
    assert_eq!(bakery.refused(Role::Owner, "alliance.revoke", words), "alliance.reason_missing");
    let revoke = json!({ "partner": pair.one.1, "vouchers": [], "of": run, "reason": "misprinted" });
    let out = |shop: &TestShop| {
        shop.ok(Role::Manager, "alliance.issued_for", json!({ "partner": pair.one.1 }))["runs"].clone()
    };
    let run = out(&bakery)[0].clone();
    assert_eq!((&run["offer"], &run["batch"], &run["runName"]), (&json!(offer), &told["batch"], &json!("Spring")));
    assert_eq!((&run["first"], &run["last"], &run["lastDay"]), (&told["first"], &told["last"], &told["lastDay"]));
    assert_eq!((&run["count"], &run["open"], &run["used"]), (&json!(600), &json!(600), &json!(0)));
    assert_eq!(bakery.refused(Role::Clerk, "alliance.revoke", revoke.clone()), "kernel.not_allowed");
    let done = bakery.ok(Role::Manager, "alliance.revoke", revoke.clone());
    assert_eq!(out(&bakery)[0]["open"], 0, "what is taken back is out no more");
    assert_eq!((&done["revoked"], &done["left"]), (&json!(600), &json!(0)), "the bakery has not heard of the use yet");
    let told = pass(&bakery, pair.one.1, &fruit);
    assert_eq!(
        (count(&told, "vouchers_revoked"), &told["taken"]),
        (600, &json!(2 + 1)),
        "two lists and an acknowledgement"
    );
    let used = |shop: &TestShop, text: &str| {
        let told = shop.ok(Role::Clerk, "vouchers.check", json!({ "text": text, "member": person }));
        told["why"]["code"].as_str().unwrap().to_owned()
    };
    assert_eq!(used(&fruit, &papers[599].1), "revoked");
    assert_eq!(used(&fruit, &papers[0].0), "revoked", "before the question whether it is used");
    assert_eq!(bakery.ok(Role::Owner, "alliance.revoke", revoke)["left"], 600);
    assert_eq!(alarms(&fruit).len(), 0);
    let theirs_out = fruit.ok(Role::Manager, "alliance.issued_for", json!({ "partner": pair.other.1 }));
    assert_eq!(theirs_out["runs"], json!([]), "what a partner issued is not ours to take back");
    assert_eq!(
        bakery.refused(Role::Manager, "alliance.issued_for", json!({ "partner": 99 })),
        "alliance.unknown_partner"
    );
    let end = json!({ "offer": theirs, "count": 1, "runName": "No" });
    assert_eq!(fruit.refused(Role::Owner, "alliance.issue_for_partner", end), "alliance.their_offer");
}

#[test]
fn a_coupon_book_has_one_voucher_of_each_shop_and_each_is_good_at_its_own_shop_only() {
    let (bakery, fruit, tea) = (shop("Bakery", 1), shop("Fruit", 2), shop("Tea", 3));
    let (with_bakery, with_tea) = (Pair::met(&fruit, &bakery), Pair::met(&fruit, &tea));
    let mut packs = Vec::new();
    for (pair, pieces) in [(&with_bakery, 3), (&with_tea, 2)] {
        let (shop, to_fruit) = pair.other;
        let (offer, _) = gift_offer(shop, 10, json!({}));
        let request = json!({ "partner": to_fruit, "of": { "kind": "own", "offer": offer }, "count": pieces });
        shop.ok(Role::Owner, "alliance.make_pack", request);
        pair.exchange();
        let received = fruit.ok(Role::Manager, "alliance.packs", json!({ "partner": pair.one.1 }));
        packs.push(received["received"][0]["pack"].clone());
    }
    let (own, _) = gift_offer(&fruit, 10, json!({}));
    let offers = json!([{ "kind": "own", "offer": own }]);
    let book = |copies: i64, title: &str| json!({ "copies": copies, "packs": packs, "offers": offers, "title": title });
    assert_eq!(fruit.refused(Role::Manager, "alliance.coupon_book", book(0, "Street")), "alliance.count_out_of_bounds");
    assert_eq!(fruit.refused(Role::Manager, "alliance.coupon_book", book(1, " ")), "alliance.name_missing");
    let (code, numbers) = refusal(fruit.call(Role::Manager, "alliance.coupon_book", book(3, "Street")));
    assert_eq!((code.as_str(), &numbers["left"]), ("alliance.not_enough", &json!(2)));
    let made = fruit.ok(Role::Manager, "alliance.coupon_book", book(2, "Our street"));
    assert_eq!(fruit.ok(Role::Manager, "alliance.read_coupon_book", json!({ "book": made["book"] })), made);
    let copies = made["copies"].as_array().unwrap();
    assert_eq!(copies.len(), 2);
    for copy in copies {
        let names: Vec<_> = copy.as_array().unwrap().iter().map(|piece| piece["redeemer"].clone()).collect();
        assert_eq!(names, ["Bakery", "Tea", "Fruit"]);
        for (at, home) in [&bakery, &tea, &fruit].into_iter().enumerate() {
            let text = copy[at]["text"].as_str().unwrap();
            for other in [&bakery, &tea, &fruit] {
                if !std::ptr::eq(other, home) {
                    assert_ne!(answer(other, text), "green");
                }
            }
            redeem(home, text).unwrap();
            assert_eq!(answer(home, copy[at]["typed"].as_str().unwrap()), "already_redeemed");
        }
    }
    let listed = fruit.ok(Role::Manager, "alliance.coupon_books", json!({}));
    assert_eq!((&listed["books"][0]["copies"], &listed["books"][0]["pieces"]), (&json!(2), &json!(3)));
    assert_eq!(
        fruit.refused(Role::Manager, "alliance.read_coupon_book", json!({ "book": 9 })),
        "alliance.unknown_book"
    );
    let left = fruit.ok(Role::Manager, "alliance.pieces", json!({ "pack": packs[0] }));
    let states: Vec<_> = left["pieces"].as_array().unwrap().iter().map(|piece| piece["state"].clone()).collect();
    assert_eq!(states, ["printed", "printed", "new"]);
    assert_eq!(fruit.findings(), []);
}

#[test]
fn at_rest_what_customers_hold_is_honoured_unless_a_key_is_stolen() {
    let (bakery, fruit) = (shop("Bakery", 1), shop("Fruit", 2));
    let pair = Pair::met(&bakery, &fruit);
    let (offer, _) = agreed(pair.one, pair.other, json!({ "gives": { "kind": "chance", "count": 1 } }), None);
    let papers = issued(&bakery, offer, 2);
    pair.exchange();
    let person = member(&fruit, "李小红", "13800000002", json!({}));
    let used = |nth: usize| json!({ "text": papers[nth].0, "member": person });
    fruit.ok(Role::Owner, "alliance.suspend", json!({ "partner": pair.other.1, "why": "unpaid" }));
    fruit.ok(Role::Clerk, "vouchers.redeem", used(0));
    assert_eq!(claims(&fruit).len(), 1, "and claimed");
    fruit.ok(Role::Owner, "alliance.resume", json!({ "partner": pair.other.1 }));
    fruit.ok(Role::Owner, "alliance.suspend", json!({ "partner": pair.other.1, "why": "theft" }));
    let (code, numbers) = refusal(fruit.call(Role::Clerk, "vouchers.redeem", used(1)));
    assert_eq!((code.as_str(), &numbers["name"]), ("vouchers.partner_stopped", &json!("Bakery")));
    let request = json!({ "offer": offer, "count": 1, "runName": "No" });
    pair.exchange();
    assert_eq!(bakery.refused(Role::Owner, "alliance.issue_for_partner", request), "alliance.suspended");
}
