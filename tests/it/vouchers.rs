//! Vouchers through `dispatch`: issued, checked, redeemed, refused the second time, taken back, replaced, taken out of use.

use crate::gifts_support::{DAY_MS, member};
use crate::vouchers_support::{
    amount_offer, answer, check, gift_offer, issued, offer, redeem, refusal, refused, state, terms, text, typed,
};
use serde_json::json;
use shop_core::kernel::Role;
use shop_core::testing::TestShop;

#[test]
fn a_gift_is_handed_over_once_whichever_text_is_shown() {
    let shop = TestShop::open();
    let (offer, gift) = gift_offer(&shop, 3, json!({}));
    let voucher = issued(&shop, offer, None);
    let verdict = check(&shop, text(&voucher));
    assert_eq!(verdict["answer"], "green");
    assert_eq!((&verdict["inSale"], &verdict["needsManager"]), (&json!(false), &json!(null)));
    assert_eq!(verdict["voucher"]["effect"]["does"], "hand_over");
    assert_eq!(verdict["voucher"]["number"], "000001");
    assert_eq!(verdict["voucher"]["issuer"], "青篷果铺");
    let done = redeem(&shop, text(&voucher)).unwrap();
    assert_eq!((&done["receipt"], &done["shelfLeft"]), (&json!("V1"), &json!(2)));
    assert_eq!(state(&shop, &voucher), "redeemed");
    for shown in [text(&voucher), typed(&voucher), &typed(&voucher).to_lowercase().replace('-', " ")] {
        let (code, numbers) = refusal(redeem(&shop, shown));
        assert_eq!(code, "vouchers.already_redeemed", "{shown}");
        assert_eq!((&numbers["till"], &numbers["receipt"]), (&json!("1"), &json!("V1")));
        let red = check(&shop, shown);
        assert_eq!(red["used"]["receipt"], "V1", "the answer says on which receipt");
    }
    let moved = shop.ok(Role::Manager, "gifts.list_movements", json!({ "gift": gift }));
    assert_eq!(moved["movements"][0]["kind"], "redeemed");
    assert_eq!(shop.witness.0.lock().unwrap().len(), 1, "the side journal knows of it, once");
    assert_eq!(shop.findings(), []);
}

#[test]
fn a_redemption_is_taken_back_and_the_voucher_is_good_again() {
    let shop = TestShop::open();
    let (offer, gift) = gift_offer(&shop, 1, json!({}));
    let voucher = issued(&shop, offer, None);
    let done = redeem(&shop, text(&voucher)).unwrap();
    let second = issued(&shop, offer, None);
    let (code, numbers) = refusal(redeem(&shop, text(&second)));
    assert_eq!(code, "vouchers.out_of_stock");
    assert_eq!((&numbers["shelf"], &numbers["kept"]), (&json!(0), &json!(0)));
    let undo = json!({ "redemption": done["redemption"] });
    shop.ok(Role::Clerk, "vouchers.undo_redeem", undo.clone());
    assert_eq!(shop.refused(Role::Clerk, "vouchers.undo_redeem", undo), "vouchers.already_undone");
    assert_eq!(
        shop.refused(Role::Clerk, "vouchers.undo_redeem", json!({ "redemption": 999 })),
        "vouchers.unknown_redemption"
    );
    let moved = shop.ok(Role::Manager, "gifts.list_movements", json!({ "gift": gift }));
    assert_eq!((&moved["movements"][0]["kind"], &moved["movements"][0]["shelfAfter"]), (&json!("returned"), &json!(1)));
    assert_eq!(answer(&shop, text(&voucher)), "green");
    redeem(&shop, text(&voucher)).unwrap();
    assert_eq!(shop.witness.0.lock().unwrap().len(), 3, "used, good again, used");
    assert_eq!(shop.findings(), []);
}

#[test]
fn a_lost_voucher_is_replaced_and_only_the_new_one_counts() {
    let shop = TestShop::open();
    let (offer, _) = gift_offer(&shop, 3, json!({}));
    let old = issued(&shop, offer, Some(member(&shop)));
    let request = json!({ "voucher": old["voucher"]["voucher"], "reason": "lost on the bus" });
    assert_eq!(shop.refused(Role::Clerk, "vouchers.reissue", request.clone()), "kernel.not_allowed");
    let new = shop.ok(Role::Manager, "vouchers.reissue", request.clone());
    assert_eq!(shop.refused(Role::Manager, "vouchers.reissue", request), "vouchers.not_good");
    let (code, numbers) = refusal(redeem(&shop, text(&old)));
    assert_eq!((code.as_str(), &numbers["number"]), ("vouchers.reissued", &new["voucher"]["number"]));
    assert_eq!(new["voucher"]["lastDay"], old["voucher"]["lastDay"], "a lost voucher is not good for longer");
    redeem(&shop, text(&new)).unwrap();
    let trail = shop.ok(Role::Clerk, "vouchers.read_voucher", json!({ "voucher": old["voucher"]["voucher"] }));
    let kinds: Vec<_> = trail["lines"].as_array().unwrap().iter().map(|line| line["kind"].clone()).collect();
    assert_eq!(kinds, ["issued", "handed_out", "reissued"]);
    assert_eq!(trail["lines"][2]["otherNumber"], new["voucher"]["number"]);
    assert_eq!(trail["lines"][2]["reason"], "lost on the bus");
}

#[test]
fn days_states_and_persons_are_looked_at_in_their_order() {
    let shop = TestShop::open();
    let (offer, _) =
        gift_offer(&shop, 9, json!({ "valid": { "kind": "dates", "from": "2026-11-22", "until": "2026-11-23" } }));
    let voucher = issued(&shop, offer, None);
    assert_eq!(answer(&shop, text(&voucher)), "not_yet_valid");
    shop.later(2 * DAY_MS);
    assert_eq!(answer(&shop, text(&voucher)), "green", "on its first day");
    shop.later(DAY_MS);
    assert_eq!(answer(&shop, text(&voucher)), "green", "through its last day");
    shop.later(DAY_MS);
    assert_eq!(answer(&shop, text(&voucher)), "expired", "own vouchers have no day of grace");
    assert_eq!(refused(&shop, typed(&voucher)), "vouchers.expired");
    assert_eq!(state(&shop, &voucher), "expired");
    assert_eq!(
        shop.refused(Role::Owner, "vouchers.issue", json!({ "offer": offer, "member": null, "reason": "x" })),
        "vouchers.offer_over"
    );

    let (bound, _) = gift_offer_named(&shop, "Peaches", json!({ "bound": true }));
    let issue = json!({ "offer": bound, "member": null, "reason": "x" });
    assert_eq!(shop.refused(Role::Owner, "vouchers.issue", issue), "vouchers.member_needed");
    let (owner, other) = (member(&shop), other_member(&shop));
    let theirs = issued(&shop, bound, Some(owner));
    assert_eq!(refused(&shop, text(&theirs)), "vouchers.member_needed");
    let by = |member: i64| json!({ "text": text(&theirs), "member": member });
    assert_eq!(shop.refused(Role::Clerk, "vouchers.redeem", by(other)), "vouchers.of_another_member");
    assert_eq!(shop.ok(Role::Clerk, "vouchers.redeem", by(owner))["member"], owner);

    let (single, _) = gift_offer_named(&shop, "Plums", json!({ "onePerMember": true }));
    let [one, two] = [(); 2].map(|()| issued(&shop, single, None));
    let by = |voucher: &serde_json::Value| json!({ "text": text(voucher), "member": owner });
    shop.ok(Role::Clerk, "vouchers.redeem", by(&one));
    assert_eq!(shop.refused(Role::Clerk, "vouchers.redeem", by(&two)), "vouchers.one_per_member");

    let void = json!({ "vouchers": [two["voucher"]["voucher"]], "reason": "found on the floor" });
    assert_eq!(shop.ok(Role::Manager, "vouchers.void", void.clone()), json!({ "voided": 1, "left": 0 }));
    assert_eq!(shop.ok(Role::Manager, "vouchers.void", void), json!({ "voided": 0, "left": 1 }));
    assert_eq!(refused(&shop, text(&two)), "vouchers.void");
    assert_eq!(shop.findings(), []);
}

fn gift_offer_named(shop: &TestShop, name: &str, more: serde_json::Value) -> (i64, i64) {
    let gift = crate::gifts_support::gift(shop, name, 9, 100);
    (offer(shop, json!({ "kind": "gift", "gift": gift }), more), gift)
}

fn other_member(shop: &TestShop) -> i64 {
    shop.ok(Role::Owner, "members.enrol", crate::gifts_support::enrol("Mateo"))["member"].as_i64().unwrap()
}

#[test]
fn a_pack_is_for_newcomers() {
    let shop = TestShop::open();
    let gift = crate::gifts_support::gift(&shop, "Welcome bag", 5, 500);
    let old = member(&shop);
    let pack = offer(&shop, json!({ "kind": "newcomer", "gift": gift, "withinDays": 14 }), json!({}));
    let voucher = issued(&shop, pack, None);
    assert_eq!(refused(&shop, text(&voucher)), "vouchers.member_needed");
    shop.later(15 * DAY_MS);
    let by = |member: i64| json!({ "text": text(&voucher), "member": member });
    let (code, numbers) = refusal(shop.call(Role::Clerk, "vouchers.redeem", by(old)));
    assert_eq!((code.as_str(), &numbers["days"]), ("vouchers.newcomers_only", &json!(14)));
    shop.ok(Role::Clerk, "vouchers.redeem", by(other_member(&shop)));
}

#[test]
fn a_chance_is_given_to_a_member_and_taken_back() {
    let shop = TestShop::open();
    let old = member(&shop);
    let prize = crate::lottery_support::prize(&shop, "Drawn jam", 3, 240);
    let chance = offer(&shop, json!({ "kind": "chance", "count": 2 }), json!({}));
    let voucher = issued(&shop, chance, None);
    assert_eq!(refused(&shop, text(&voucher)), "vouchers.member_needed");
    let by = json!({ "text": text(&voucher), "member": old });
    let redemption = shop.ok(Role::Clerk, "vouchers.redeem", by)["redemption"].clone();
    crate::lottery_support::opened(&shop, crate::lottery_support::terms("deck", &[(prize, 3)]));
    let chances = || shop.ok(Role::Clerk, "counter.read_customer", json!({ "member": old }))["chances"].clone();
    assert_eq!(chances(), 2, "for any draw");
    shop.ok(Role::Clerk, "vouchers.undo_redeem", json!({ "redemption": redemption }));
    assert_eq!(chances(), 0);
}

#[test]
fn what_was_issued_never_changes() {
    let shop = TestShop::open();
    let (first, gift) = gift_offer(&shop, 3, json!({}));
    let gives = json!({ "kind": "gift", "gift": gift });
    let change = |offer: i64, days: i64| {
        let terms = terms(gives.clone(), json!({ "valid": { "kind": "days", "days": days } }));
        shop.ok(Role::Owner, "vouchers.save_offer", json!({ "offer": offer, "terms": terms }))
    };
    assert_eq!(change(first, 10)["offer"], first, "a draft is written over");
    let voucher = issued(&shop, first, None);
    let second = change(first, 20);
    assert_ne!(second["offer"], first, "once issued, another offer takes its place");
    assert_eq!((&second["number"], &second["state"]), (&json!(2), &json!("draft")));
    let listed = shop.ok(Role::Clerk, "vouchers.list_offers", json!({}));
    let old = listed["offers"].as_array().unwrap().iter().find(|row| row["offer"] == first).unwrap();
    assert_eq!((&old["state"], &old["issued"]), (&json!("stopped"), &json!(1)));
    let issue = json!({ "offer": first, "member": null, "reason": "x" });
    assert_eq!(shop.refused(Role::Owner, "vouchers.issue", issue), "vouchers.offer_stopped");
    redeem(&shop, text(&voucher)).unwrap();
    for (gives, more, code) in [
        (json!({ "kind": "amount", "amount": 0 }), json!({}), "amount_out_of_bounds"),
        (json!({ "kind": "percent", "hundredths": 10_001 }), json!({}), "percent_out_of_bounds"),
        (json!({ "kind": "chance", "count": 0 }), json!({}), "count_out_of_bounds"),
        (gives.clone(), json!({ "name": { "en": " ", "zhCn": "橘", "es": "" } }), "name_missing"),
        (gives.clone(), json!({ "name": { "en": "x".repeat(61), "zhCn": "", "es": "" } }), "text_too_long"),
        (gives.clone(), json!({ "valid": { "kind": "days", "days": 367 } }), "days_out_of_bounds"),
        (
            gives.clone(),
            json!({ "valid": { "kind": "dates", "from": "2026-12-02", "until": "2026-12-01" } }),
            "dates_wrong",
        ),
    ] {
        let request = json!({ "offer": null, "terms": terms(gives, more) });
        assert_eq!(shop.refused(Role::Owner, "vouchers.save_offer", request), format!("vouchers.{code}"));
    }
    assert_eq!(shop.refused(Role::Owner, "vouchers.stop_offer", json!({ "offer": 99 })), "vouchers.unknown_offer");
}

#[test]
fn numbers_end() {
    let shop = TestShop::open();
    let offer = amount_offer(&shop, 500, json!({}));
    issued(&shop, offer, None);
    shop.with_conn(|conn| conn.execute("UPDATE voucher_key SET next_serial = 4294967295", []).unwrap());
    let issue = json!({ "offer": offer, "member": null, "reason": "x" });
    assert_eq!(shop.refused(Role::Owner, "vouchers.issue", issue), "vouchers.numbers_used_up");
    let last =
        "INSERT INTO voucher_offer (number, terms, state, made_at_ms) SELECT 65535, terms, state, 0 FROM voucher_offer";
    shop.with_conn(|conn| conn.execute(last, []).unwrap());
    let save = json!({ "offer": null, "terms": terms(json!({ "kind": "amount", "amount": 1 }), json!({})) });
    assert_eq!(shop.refused(Role::Owner, "vouchers.save_offer", save), "vouchers.too_many_offers");
}

#[test]
fn a_clerk_gives_a_few_a_day_and_then_asks() {
    let shop = TestShop::open();
    let offer = amount_offer(&shop, 500, json!({}));
    let issue = |reason: &str| json!({ "offer": offer, "member": null, "reason": reason });
    assert_eq!(shop.refused(Role::Clerk, "vouchers.issue", issue(" ")), "vouchers.reason_missing");
    for _ in 0..5 {
        shop.ok(Role::Clerk, "vouchers.issue", issue("waited long"));
    }
    let (code, numbers) = refusal(shop.call(Role::Clerk, "vouchers.issue", issue("waited long")));
    assert_eq!((code.as_str(), &numbers["action"]), ("kernel.approval_needed", &json!("discretion")));
    shop.later(DAY_MS);
    shop.ok(Role::Clerk, "vouchers.issue", issue("waited long"));
    let keys = shop.ok(Role::Owner, "vouchers.read_keys", json!({}));
    assert_eq!(keys["secretsFit"], true);
    assert_eq!(keys["epochs"][0]["name"], "2026 Q4");
    assert_eq!(keys["epochs"].as_array().unwrap().len(), 2, "the next quarter's key is made ahead");
}

#[test]
fn a_batch_is_made_handed_out_counted_and_told_by_the_month() {
    let shop = TestShop::open();
    let (offer, _) = gift_offer(&shop, 9, json!({}));
    let make =
        |count: i64| json!({ "offer": offer, "count": count, "run": null, "runName": "Mailboxes, Acacia Street" });
    for count in [0, 100_001] {
        assert_eq!(shop.refused(Role::Manager, "vouchers.make_batch", make(count)), "vouchers.count_out_of_bounds");
    }
    let made = shop.ok(Role::Manager, "vouchers.make_batch", make(1_200));
    assert_eq!((&made["job"]["state"], &made["batch"]["made"]), (&json!("done"), &json!(1_200)));
    let batch = made["batch"]["batch"].as_i64().unwrap();
    assert_eq!((&made["batch"]["first"], &made["batch"]["last"]), (&json!(1), &json!(1_200)));
    let range = |first: i64, last: i64| json!({ "range": { "batch": batch, "first": first, "last": last } });
    assert_eq!(shop.refused(Role::Manager, "vouchers.hand_out", range(1, 1_201)), "vouchers.not_in_batch");
    let out = shop.ok(Role::Manager, "vouchers.hand_out", range(1, 1_000));
    assert_eq!(out["handedOut"], 1_000);
    let report = json!({ "batch": batch, "missing": [110, 111], "spoiled": [1_100] });
    let told = shop.ok(Role::Manager, "vouchers.report_counterfoils", report);
    assert_eq!((&told["missing"], &told["spoiled"]), (&json!([110, 111]), &json!(1)));
    let month = shop.ok(Role::Manager, "vouchers.read_month", json!({ "month": "2026-11" }));
    let flow = &month["flow"];
    assert_eq!(flow["issued"], 1_200);
    assert_eq!((&flow["handedOut"], &flow["inDrawer"], &flow["spoiled"]), (&json!(1_000), &json!(199), &json!(1)));
    assert_eq!(month["runs"][0]["name"], "Mailboxes, Acacia Street");
    assert_eq!((&month["runs"][0]["printed"], &month["runs"][0]["handedOut"]), (&json!(1_200), &json!(1_000)));
    let void = json!({ "range": { "batch": batch, "first": 110, "last": 111 }, "reason": "missing stubs" });
    assert_eq!(shop.ok(Role::Manager, "vouchers.void", void)["voided"], 2);
    let read = shop.ok(Role::Manager, "vouchers.read_batch", json!({ "batch": batch }));
    assert_eq!(read["batch"]["missing"], json!([]));
    for (command, request, code) in [
        ("vouchers.read_batch", json!({ "batch": 99 }), "unknown_batch"),
        ("vouchers.cancel_batch", json!({ "job": uuid::Uuid::nil() }), "unknown_batch"),
        ("vouchers.read_month", json!({ "month": "November" }), "month_unreadable"),
        ("vouchers.make_batch", json!({ "offer": offer, "count": 1, "run": 99 }), "unknown_run"),
        ("vouchers.void", json!({ "reason": "nothing" }), "count_out_of_bounds"),
        ("vouchers.release_unfinished", json!({ "voucher": 5, "reason": "x" }), "not_unfinished"),
        ("vouchers.release_unfinished", json!({ "voucher": 9_999, "reason": "x" }), "unknown_voucher"),
    ] {
        assert_eq!(shop.refused(Role::Manager, command, request), format!("vouchers.{code}"), "{command}");
    }
    let bound = amount_offer(&shop, 100, json!({ "bound": true }));
    let request = json!({ "offer": bound, "count": 1, "runName": "x" });
    assert_eq!(shop.refused(Role::Manager, "vouchers.make_batch", request), "vouchers.bound_not_for_runs");
    assert_eq!(shop.findings(), []);
}

#[test]
fn a_member_sees_their_vouchers_and_the_scan_leads_to_the_check() {
    let shop = TestShop::open();
    let who = member(&shop);
    let offer = amount_offer(&shop, 500, json!({}));
    let voucher = issued(&shop, offer, Some(who));
    let theirs = shop.ok(Role::Clerk, "vouchers.read_member", json!({ "member": who }));
    assert_eq!((&theirs["good"], &theirs["vouchers"][0]["number"]), (&json!(1), &voucher["voucher"]["number"]));
    for code in [text(&voucher), typed(&voucher)] {
        let scan = shop.ok(Role::Clerk, "counter.read_scan", json!({ "text": code }));
        assert_eq!(scan["is"], "voucher", "{code}");
    }
    let told = shop.ok(Role::Clerk, "members.read_timeline", json!({ "member": who, "beforeMs": null, "limit": 20 }));
    let kinds: Vec<_> = told["entries"].as_array().unwrap().iter().map(|entry| entry["kind"].clone()).collect();
    assert!(kinds.contains(&json!("voucher_issued")), "{kinds:?}");
    let sealed = json!({ "passphrase": "too short" });
    assert_eq!(shop.refused(Role::Owner, "vouchers.seal_identity", sealed), "vouchers.passphrase_short");
    let sheet = shop.ok(Role::Owner, "vouchers.seal_identity", json!({ "passphrase": "quite long enough" }));
    assert!(sheet["text"].as_str().unwrap().starts_with("SLR1"));
}

#[test]
fn a_programme_gives_a_voucher_and_takes_it_back_with_its_sale() {
    let shop = TestShop::open();
    let five = amount_offer(&shop, 500, json!({}));
    let who = member(&shop);
    let terms = json!({
        "trigger": { "kind": "bought", "least": 1_000 }, "member": { "kind": "voucher", "offer": five }, "friend": null,
        "friendWhen": "joined", "perMember": null, "perDay": null, "perClerkDay": null, "budget": 10_000, "holdDays": 0,
        "fromDay": "2026-11-20", "toDay": null,
    });
    let draft =
        shop.ok(Role::Owner, "rewards.save_draft", json!({ "programme": null, "name": "Thanks", "terms": terms }));
    shop.ok(Role::Owner, "rewards.start", json!({ "programme": draft["programme"] }));
    let sale = json!({ "basket": { "member": who, "amount": 1_500 }, "payments": [{ "kind": "cash", "given": null }] });
    let mut sold = [(); 2].map(|()| shop.ok(Role::Clerk, "sales.pay", sale.clone())["sale"].clone()).into_iter();
    let theirs = || shop.ok(Role::Clerk, "vouchers.read_member", json!({ "member": who }));
    assert_eq!(theirs()["good"], 2, "each sale gave one");
    let told = shop.ok(Role::Clerk, "rewards.read_member", json!({ "member": who }));
    assert!(told.to_string().contains("\"kind\":\"voucher\""), "{told}");
    let rest = json!({ "sale": sold.next(), "what": { "by": "rest" }, "reason": "soft" });
    shop.ok(Role::Manager, "sales.refund", rest);
    assert_eq!(theirs()["good"], 1, "a refunded sale takes its voucher back");
    let pause = || shop.ok(Role::Clerk, "rewards.list", json!({}))["programmes"][0]["pause"].clone();
    assert_eq!(pause(), json!(null));
    shop.ok(Role::Owner, "vouchers.stop_offer", json!({ "offer": five }));
    assert_eq!(pause(), "offer_stopped");
    assert_eq!(shop.findings(), []);
}
