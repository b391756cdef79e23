//! Draws as a shop holds them: written, published, dealt, closed, checked by anyone.

use crate::lottery_support::{dealt, drew, give, of_member, opened, person, prize, read, save, stock, terms, with};
use crate::repository::root;
use crate::sales_support::{amount, cash, pay, with_word};

use serde_json::{Value, json};
use shop_core::kernel::Role;
use shop_core::lottery::evidence;
use shop_core::testing::TestShop;
use std::path::PathBuf;
use std::process::Command;

/// 24 hours.
const DAY_MS: i64 = 86_400_000;

/// The evidence of a closed draw, found whole by the core and by the Python script.
fn proved(shop: &TestShop, draw: i64, name: &str) -> Value {
    let file = shop.ok(Role::Manager, "lottery.export_evidence", json!({ "draw": draw }));
    let text = file["text"].as_str().unwrap();
    evidence::verify(text).unwrap();
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.json"));
    std::fs::write(&path, text).unwrap();
    let ran = Command::new("python3").arg("-B").arg(root().join("tests/it/draw_check.py")).arg(&path).output().unwrap();
    assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stdout));
    serde_json::from_str(text).unwrap()
}

#[test]
fn a_second_implementation_agrees_with_the_vectors() {
    let vectors = root().join("tests/fixtures/draws/vectors.json");
    let ran =
        Command::new("python3").arg("-B").arg(root().join("tests/it/draw_check.py")).arg(vectors).output().unwrap();
    assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stdout));
}

#[test]
fn every_card_of_a_deck_goes_out_once_and_the_evidence_fits() {
    let shop = TestShop::open();
    let (crate_, bag) = (prize(&shop, "Crate", 2, 6_800), prize(&shop, "Bag", 4, 240));
    let draw = opened(&shop, with(terms("deck", &[(crate_, 2), (bag, 4)]), json!({ "blanks": 3 })));
    assert_eq!(stock(&shop, crate_), [2, 0, 2, 0], "set aside when the draw is published");
    let before = read(&shop, draw);
    let commitment = before["commitment"].as_str().unwrap().to_owned();
    assert_eq!(before["checkCode"], commitment[..8]);
    let mut prizes = Vec::new();
    for nth in 0..9 {
        let who = person(&shop, nth);
        let told = drew(&shop, draw, who, nth + 1);
        assert_eq!(told["deal"]["index"], nth);
        assert_eq!(told["left"], 8 - i64::from(nth));
        let number = told["deal"]["prizeNumber"].as_i64().unwrap();
        assert_eq!(told["deal"]["blank"], number == 3);
        assert_eq!(told["deal"]["grantState"], if number == 3 { Value::Null } else { json!("waiting") });
        let check = told["deal"]["checkCode"].as_str().unwrap();
        assert_eq!(check, &told["deal"]["head"].as_str().unwrap()[..8]);
        prizes.push(number);
    }
    prizes.sort_unstable();
    assert_eq!(prizes, [1, 1, 2, 2, 2, 2, 3, 3, 3]);
    assert_eq!(stock(&shop, crate_), [2, 2, 0, 0], "every prize waits for whoever drew it");
    let who = person(&shop, 20);
    give(&shop, draw, who);
    assert_eq!(
        shop.refused(Role::Clerk, "lottery.begin", json!({ "draw": draw, "member": who })),
        "lottery.deck_empty"
    );
    assert_eq!(shop.refused(Role::Manager, "lottery.export_evidence", json!({ "draw": draw })), "lottery.not_open");
    let closed = shop.ok(Role::Manager, "lottery.close", json!({ "draw": draw, "reason": null }));
    assert_eq!((closed["state"].as_str(), &closed["notAwarded"]), (Some("closed"), &json!([])));
    let proof = shop.ok(Role::Clerk, "lottery.read_proof", json!({ "draw": draw }));
    assert_eq!(proof["commitment"], commitment, "what was shown before the first deal");
    assert_eq!((&proof["fits"], proof["secret"].as_str().unwrap().len()), (&json!(true), 64));
    let file = proved(&shop, draw, "deck");
    assert_eq!(file["deals"].as_array().unwrap().len(), 9);
    assert!(!file.to_string().contains("Nuria"), "nobody's name stands in the evidence");
    let wall = shop.ok(Role::Clerk, "lottery.read_winners", json!({ "draw": draw }));
    assert_eq!(wall["total"], 6);
    assert_eq!(wall["winners"][0]["prizeNumber"], 1);
    assert_eq!(wall["winners"][0]["memberName"].as_str().unwrap().split(' ').count(), 2, "masked");
    assert_eq!(shop.findings(), []);
}

#[test]
fn everyone_wins_one_takes_the_offer_and_one_declines() {
    let shop = TestShop::open();
    let (crate_, bag) = (prize(&shop, "Crate", 10, 6_800), prize(&shop, "Bag", 30, 240));
    let offer = json!({ "gift": crate_, "price": 9_800, "quota": 1, "instead": false });
    let draw = opened(&shop, with(terms("everyone_wins", &[(crate_, 1), (bag, 12)]), json!({ "upgrade": offer })));
    assert_eq!(stock(&shop, crate_), [10, 0, 2, 8], "one prize and one offer");
    let mut thirds = Vec::new();
    for nth in 0..4 {
        let who = person(&shop, nth);
        let told = drew(&shop, draw, who, 1);
        if told["offer"].is_object() {
            thirds.push((who, told["deal"]["deal"].as_i64().unwrap(), told["deal"]["grant"].as_i64().unwrap()));
        } else {
            assert_eq!(told["deal"]["prizeNumber"], 1, "only the last prize is followed by an offer");
        }
    }
    let [(declines, no, _), (takes, yes, third), (late, third_deal, _), ..] = thirds[..] else {
        panic!("too few thirds")
    };
    let said = shop.ok(Role::Clerk, "lottery.decline_offer", json!({ "deal": no }));
    assert_eq!(said["state"], "declined");
    let sell =
        |deal: i64, price: i64| json!({ "deal": deal, "payments": [cash()], "proof": null, "priceShown": price });
    assert_eq!(shop.refused(Role::Clerk, "sales.sell_upgrade", sell(no, 9_800)), "lottery.offer_declined");
    assert_eq!(shop.refused(Role::Clerk, "sales.sell_upgrade", sell(yes, 9_700)), "sales.total_changed");
    let open = json!({ "sale": { "basket": { "amount": 500 }, "payments": [], "held": null } });
    shop.ok(Role::Clerk, "sales.keep_open", open);
    let sold = shop.ok(Role::Clerk, "sales.sell_upgrade", sell(yes, 9_800));
    assert_eq!((&sold["receipt"]["total"], &sold["receipt"]["lines"][0]["name"]), (&json!(9_800), &json!("Crate")));
    assert_eq!((&sold["grant"]["member"], &sold["grant"]["backing"]), (&json!(takes), &json!("reserved")));
    let kept = shop.ok(Role::Clerk, "sales.read_open", json!({}));
    assert_eq!(kept["sale"]["basket"]["amount"], 500, "the sale being typed stays");
    assert_eq!(shop.refused(Role::Clerk, "sales.sell_upgrade", sell(yes, 9_800)), "lottery.offer_taken");
    assert_eq!(
        shop.refused(Role::Clerk, "sales.sell_upgrade", sell(third_deal, 9_800)),
        "lottery.offer_gone",
        "the quota"
    );
    let grants = |member: i64| {
        let waits = shop.ok(Role::Clerk, "gifts.list_grants", json!({ "member": member, "limit": 50 }));
        waits["grants"]
            .as_array()
            .unwrap()
            .iter()
            .map(|grant| grant["giftName"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(grants(declines), ["Bag"], "who declines keeps the prize");
    assert_eq!(grants(late), ["Bag"]);
    let mut both = grants(takes);
    both.sort();
    assert_eq!(both, ["Bag", "Crate"], "as well, not instead");
    shop.ok(Role::Clerk, "gifts.hand_over", json!({ "grant": third }));
    // Given back whole, the offer's gift goes back with its sale; the prize stays.
    let back = json!({ "sale": sold["receipt"]["sale"], "what": { "by": "rest" }, "reason": "changed her mind" });
    shop.ok(Role::Owner, "sales.refund", back);
    assert_eq!(grants(takes), [""; 0]);
    assert_eq!(read(&shop, draw)["upgradesSold"], 1, "what was sold of the quota stays sold");
    assert_eq!(shop.findings(), []);
    let closed = shop.ok(Role::Owner, "lottery.close", json!({ "draw": draw, "reason": "the shop moves" }));
    assert_eq!(closed["closeReason"], "the shop moves");
    assert_eq!(stock(&shop, bag)[2], 0, "what was set aside is free again");
    proved(&shop, draw, "everyone-wins");
    assert_eq!(shop.findings(), []);
}

#[test]
fn an_offer_instead_takes_the_prize_back_and_its_refund_gives_it_again() {
    let shop = TestShop::open();
    let (crate_, bag) = (prize(&shop, "Crate", 5, 6_800), prize(&shop, "Bag", 30, 240));
    let offer = json!({ "gift": crate_, "price": 9_800, "quota": 3, "instead": true });
    let draw = opened(&shop, with(terms("everyone_wins", &[(bag, 12)]), json!({ "upgrade": offer })));
    let waits = |member: i64| {
        let waits = shop.ok(Role::Clerk, "gifts.list_grants", json!({ "member": member, "limit": 50 }));
        waits["grants"]
            .as_array()
            .unwrap()
            .iter()
            .map(|grant| grant["giftName"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    let first = person(&shop, 1);
    let told = drew(&shop, draw, first, 3);
    let sell = json!({ "deal": told["deal"]["deal"], "payments": [cash()], "proof": null, "priceShown": 9_800 });
    let sold = shop.ok(Role::Clerk, "sales.sell_upgrade", sell);
    assert_eq!(waits(first), ["Crate"]);
    shop.ok(
        Role::Owner,
        "sales.refund",
        json!({ "sale": sold["receipt"]["sale"], "what": { "by": "rest" }, "reason": "" }),
    );
    assert_eq!(waits(first), ["Bag"], "the prize is the winner's whatever becomes of the offer");
    // Once the prize went over the counter nothing can be had instead of it.
    let second = person(&shop, 2);
    let told = drew(&shop, draw, second, 3);
    shop.ok(Role::Clerk, "gifts.hand_over", json!({ "grant": told["deal"]["grant"] }));
    let offer = shop.ok(Role::Clerk, "lottery.read_offer", json!({ "deal": told["deal"]["deal"] }));
    assert_eq!(offer["state"], "gone");
    assert_eq!(shop.findings(), []);
}

#[test]
fn a_voided_card_stays_dealt_and_leaves_its_trace() {
    let shop = TestShop::open();
    let bag = prize(&shop, "Bag", 3, 240);
    let draw = opened(&shop, terms("deck", &[(bag, 3)]));
    let who = person(&shop, 1);
    let told = drew(&shop, draw, who, 2);
    let void = json!({ "deal": told["deal"]["deal"], "reason": "wrong member", "giveBackChance": true });
    assert_eq!(shop.refused(Role::Clerk, "lottery.void_deal", void.clone()), "kernel.approval_needed");
    let voided = with_word(&shop, "lottery.void_deal", &void, "void_deal");
    assert_eq!((&voided["voided"]["by"], &voided["voided"]["reason"]), (&json!("He Jun"), &json!("wrong member")));
    assert_eq!(voided["grantState"], "cancelled");
    let now = read(&shop, draw);
    assert_eq!((&now["left"], now["deals"].as_array().unwrap().len()), (&json!(2), 1), "its card stays dealt");
    assert_eq!(stock(&shop, bag), [3, 0, 2, 1], "its piece is free");
    assert_eq!(of_member(&shop, who)["draws"][0]["chances"], 1, "the chance came back");
    assert_eq!(shop.refused(Role::Manager, "lottery.void_deal", void), "lottery.already_voided");
    let again = dealt(&shop, draw, who, 1);
    assert_eq!(again["deal"]["index"], 1);
    shop.ok(Role::Clerk, "gifts.hand_over", json!({ "grant": again["deal"]["grant"] }));
    let late = json!({ "deal": again["deal"]["deal"], "reason": "late", "giveBackChance": false });
    assert_eq!(shop.refused(Role::Manager, "lottery.void_deal", late), "lottery.prize_handed_over");
    shop.ok(Role::Owner, "lottery.close", json!({ "draw": draw, "reason": "short week" }));
    let file = proved(&shop, draw, "voided");
    assert_eq!(file["deals"][0]["voided"], true);
    assert_eq!(shop.findings(), []);
}

#[test]
fn undealt_prizes_go_round_among_those_who_took_part_or_are_listed() {
    let shop = TestShop::open();
    let bag = prize(&shop, "Bag", 20, 240);
    let rules = json!({ "undealt": "closing_draw", "blanks": 2 });
    let draw = opened(&shop, with(terms("deck", &[(bag, 7)]), rules));
    let (first, second) = (person(&shop, 1), person(&shop, 2));
    drew(&shop, draw, first, 1);
    drew(&shop, draw, second, 1);
    assert_eq!(
        shop.refused(Role::Manager, "lottery.close", json!({ "draw": draw, "reason": null })),
        "lottery.early_needs_owner"
    );
    assert_eq!(
        shop.refused(Role::Owner, "lottery.close", json!({ "draw": draw, "reason": null })),
        "lottery.reason_missing"
    );
    shop.later(8 * DAY_MS);
    let closed = shop.ok(Role::Manager, "lottery.close", json!({ "draw": draw, "reason": null }));
    assert_eq!(closed["notAwarded"], json!([]));
    let file = proved(&shop, draw, "closing");
    let kinds: Vec<&str> =
        file["deals"].as_array().unwrap().iter().map(|deal| deal["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds[..3], ["picked", "picked", "closing"]);
    let won = |who: i64| of_member(&shop, who)["deals"].as_array().unwrap().len();
    assert!(won(first).abs_diff(won(second)) <= 1, "round after round");
    // The same deck whose rules say so is only listed.
    let listed =
        opened(&shop, with(terms("deck", &[(bag, 3)]), json!({ "fromDay": "2026-11-28", "untilDay": "2026-11-29" })));
    let closed = shop.ok(Role::Owner, "lottery.close", json!({ "draw": listed, "reason": "no time" }));
    assert_eq!(closed["notAwarded"], json!([[1, 3]]));
    assert_eq!(shop.findings(), []);
}

#[test]
fn an_evening_draw_from_the_list_to_the_reserve() {
    let shop = TestShop::open();
    let bag = prize(&shop, "Bag", 5, 240);
    let draw = opened(&shop, with(terms("evening", &[(bag, 2)]), json!({ "reserves": 2 })));
    let all: Vec<i64> = (0..7).map(|nth| person(&shop, nth)).collect();
    for who in &all {
        give(&shop, draw, *who);
        shop.ok(Role::Clerk, "lottery.enter", json!({ "draw": draw, "member": who }));
    }
    assert_eq!(
        shop.refused(Role::Clerk, "lottery.enter", json!({ "draw": draw, "member": all[0] })),
        "lottery.already_entered"
    );
    assert_eq!(
        shop.refused(Role::Clerk, "lottery.begin", json!({ "draw": draw, "member": all[0] })),
        "lottery.wrong_kind"
    );
    let taps = |digits: [&str; 3]| {
        let taps: Vec<Value> =
            [2, 5, 7].iter().zip(digits).map(|(at, digits)| json!({ "position": at, "digits": digits })).collect();
        json!({ "draw": draw, "outside": { "kind": "tapped", "taps": taps } })
    };
    assert_eq!(shop.refused(Role::Manager, "lottery.mix", taps(["123", "045", "990"])), "lottery.list_open");
    assert_eq!(shop.refused(Role::Manager, "lottery.close_list", json!({ "draw": draw })), "lottery.early_needs_owner");
    let empty = opened(&shop, terms("evening", &[(prize(&shop, "Cup", 1, 100), 1)]));
    assert_eq!(shop.refused(Role::Owner, "lottery.close_list", json!({ "draw": empty })), "lottery.too_few_entrants");
    shop.later(6 * DAY_MS + DAY_MS / 3);
    let list = shop.ok(Role::Manager, "lottery.close_list", json!({ "draw": draw }));
    assert_eq!(list["list"]["entrants"].as_array().unwrap().len(), 7);
    assert_eq!(
        shop.refused(Role::Clerk, "lottery.enter", json!({ "draw": draw, "member": person(&shop, 30) })),
        "lottery.list_closed"
    );
    assert_eq!(shop.refused(Role::Manager, "lottery.draw_winners", json!({ "draw": draw })), "lottery.not_mixed");
    for wrong in [["12", "045", "990"], ["abc", "045", "990"]] {
        assert_eq!(shop.refused(Role::Manager, "lottery.mix", taps(wrong)), "lottery.outside_unfit");
    }
    shop.ok(Role::Manager, "lottery.mix", taps(["123", "045", "990"]));
    assert_eq!(shop.refused(Role::Manager, "lottery.mix", taps(["123", "045", "991"])), "lottery.already_mixed");
    let drawn = shop.ok(Role::Manager, "lottery.draw_winners", json!({ "draw": draw }));
    assert_eq!(shop.refused(Role::Manager, "lottery.draw_winners", json!({ "draw": draw })), "lottery.already_drawn");
    let mut deals = drawn["deals"].as_array().unwrap().clone();
    deals.reverse();
    let kinds: Vec<bool> = deals.iter().map(|deal| deal["reserve"].as_bool().unwrap()).collect();
    assert_eq!(kinds, [false, false, true, true]);
    let who: std::collections::BTreeSet<i64> = deals.iter().map(|deal| deal["member"].as_i64().unwrap()).collect();
    assert_eq!(who.len(), 4, "nobody is drawn twice");
    shop.ok(Role::Clerk, "gifts.hand_over", json!({ "grant": deals[0]["grant"] }));
    let pass = |at: usize| json!({ "deal": deals[at]["deal"] });
    assert_eq!(shop.refused(Role::Manager, "lottery.pass_to_reserve", pass(0)), "lottery.prize_handed_over");
    assert_eq!(shop.refused(Role::Manager, "lottery.pass_to_reserve", pass(1)), "lottery.may_still_claim");
    shop.later(15 * DAY_MS);
    let passed = shop.ok(Role::Manager, "lottery.pass_to_reserve", pass(1));
    assert_eq!((&passed["deal"], &passed["grantState"]), (&deals[2]["deal"], &json!("waiting")));
    assert_eq!(shop.refused(Role::Manager, "lottery.pass_to_reserve", pass(1)), "lottery.wrong_kind");
    shop.later(15 * DAY_MS);
    shop.ok(Role::Manager, "lottery.pass_to_reserve", pass(2));
    shop.later(15 * DAY_MS);
    assert_eq!(shop.refused(Role::Manager, "lottery.pass_to_reserve", pass(3)), "lottery.no_reserve");
    shop.ok(Role::Manager, "lottery.close", json!({ "draw": draw, "reason": null }));
    let file = proved(&shop, draw, "evening");
    assert_eq!(file["list"]["outside"], "2=123;5=045;7=990");
    assert_eq!(shop.findings(), []);
}

#[test]
fn a_draw_is_published_only_when_its_prizes_are_there_and_its_rules_are_said() {
    let shop = TestShop::open();
    let bag = prize(&shop, "Bag", 3, 240);
    let whole = terms("deck", &[(bag, 3)]);
    let lacks = |change: Value, lack: &str| {
        let draw = save(&shop, with(whole.clone(), change));
        let read = read(&shop, draw);
        assert!(read["lacks"].as_array().unwrap().contains(&json!(lack)), "{lack}: {:?}", read["lacks"]);
        shop.refused(Role::Owner, "lottery.open", json!({ "draw": draw }))
    };
    let rules = |key: &str| {
        let mut rules = whole["rules"].clone();
        rules[key] = json!("");
        json!({ "rules": rules })
    };
    for (change, lack) in [
        (json!({ "name": "" }), "name"),
        (json!({ "prizes": [] }), "prizes"),
        (json!({ "untilDay": "2026-11-19" }), "period"),
        (json!({ "kind": "everyone_wins", "blanks": 2 }), "kind_fit"),
        (json!({ "chances": [] }), "chances"),
        (rules("organiser"), "organiser"),
        (rules("contact"), "contact"),
        (rules("whoMay"), "who_may"),
        (rules("claimWhere"), "claim"),
        (rules("forfeiture"), "forfeiture"),
    ] {
        assert_eq!(lacks(change, lack), "lottery.not_ready", "{lack}");
    }
    let other =
        shop.ok(Role::Owner, "gifts.add", crate::gifts_support::new_gift("Mug", "reward", 9, 100))["id"].clone();
    assert_eq!(lacks(json!({ "prizes": [{ "gift": other, "cards": 1 }] }), "tier"), "lottery.not_ready");
    assert_eq!(lacks(json!({ "prizes": [{ "gift": bag, "cards": 4 }] }), "stock"), "lottery.not_free");
    let mut car = crate::gifts_support::new_gift("Car", "lottery", 1, 100);
    car["perceivedValue"] = json!(5_000_001);
    let car = shop.ok(Role::Owner, "gifts.add", car)["id"].clone();
    assert_eq!(lacks(json!({ "prizes": [{ "gift": car, "cards": 1 }] }), "top_prize"), "lottery.top_prize_above_cap");
    let draw = opened(&shop, whole.clone());
    let saved = json!({ "draw": draw, "terms": whole });
    assert_eq!(shop.refused(Role::Owner, "lottery.save_draft", saved), "lottery.not_a_draft", "published is frozen");
    assert_eq!(shop.refused(Role::Owner, "lottery.drop_draft", json!({ "draw": draw })), "lottery.not_a_draft");
    let second = save(&shop, whole);
    assert_eq!(
        shop.refused(Role::Owner, "lottery.open", json!({ "draw": second })),
        "lottery.not_free",
        "set aside once"
    );
    assert_eq!(shop.refused(Role::Manager, "lottery.open", json!({ "draw": second })), "kernel.not_allowed");
    shop.ok(Role::Owner, "lottery.drop_draft", json!({ "draw": second }));
    assert_eq!(shop.refused(Role::Manager, "lottery.read_draw", json!({ "draw": second })), "lottery.unknown_draw");
    assert_eq!(shop.findings(), []);
}

#[test]
fn what_is_typed_stays_within_bounds() {
    let shop = TestShop::open();
    let bag = prize(&shop, "Bag", 3, 240);
    let whole = terms("deck", &[(bag, 3)]);
    let refused = |change: Value| {
        shop.refused(Role::Owner, "lottery.save_draft", json!({ "draw": null, "terms": with(whole.clone(), change) }))
    };
    assert_eq!(refused(json!({ "name": "x".repeat(61) })), "lottery.text_too_long");
    assert_eq!(refused(json!({ "prizes": vec![json!({ "gift": bag, "cards": 1 }); 13] })), "lottery.too_many_prizes");
    assert_eq!(refused(json!({ "blanks": 9_998 })), "lottery.cards_out_of_bounds");
    assert_eq!(refused(json!({ "reserves": 11 })), "lottery.number_out_of_bounds");
    assert_eq!(refused(json!({ "budget": 0 })), "lottery.amount_out_of_bounds");
    assert_eq!(refused(json!({ "fromDay": "20 November" })), "lottery.day_unreadable");
    let reckon = json!({ "terms": whole, "participants": 2, "upgradesTaken": 0 });
    let costs = shop.ok(Role::Owner, "lottery.reckon", reckon);
    assert_eq!(
        [&costs["best"], &costs["expected"], &costs["worst"], &costs["wholeDeck"]],
        [480, 480, 480, 720].map(Value::from).each_ref()
    );
}

#[test]
fn a_running_draw_changes_only_in_favour() {
    let shop = TestShop::open();
    let bag = prize(&shop, "Bag", 3, 240);
    let draw = opened(&shop, with(terms("deck", &[(bag, 3)]), json!({ "limits": { "perDay": 1, "whole": 2 } })));
    let change =
        |other: Value| with(json!({ "draw": draw, "untilDay": null, "claimDays": null, "limits": null }), other);
    for worse in [
        json!({ "untilDay": "2026-11-25" }),
        json!({ "claimDays": 13 }),
        json!({ "limits": { "perDay": 1, "whole": 1 } }),
    ] {
        assert_eq!(shop.refused(Role::Owner, "lottery.change", change(worse)), "lottery.not_in_favour");
    }
    let better = json!({ "untilDay": "2026-11-30", "claimDays": 20, "limits": { "perDay": 2, "whole": null } });
    let changed = shop.ok(Role::Owner, "lottery.change", change(better));
    let what: Vec<&str> = changed["changes"].as_array().unwrap().iter().map(|c| c["what"].as_str().unwrap()).collect();
    assert_eq!(what, ["until_day", "claim_days", "per_day", "whole"]);
    assert_eq!(
        (&changed["changes"][0]["before"], &changed["changes"][0]["by"]),
        (&json!("2026-11-26"), &json!("周岚 Lan"))
    );
    let sheet = |draw: &Value| {
        draw["ruleSheet"].as_array().unwrap().iter().find(|line| line["key"] == "until").unwrap()["value"].clone()
    };
    assert_eq!(sheet(&changed), "2026-11-26", "the sheet that was committed to stays");
    shop.later(8 * DAY_MS);
    let who = person(&shop, 1);
    drew(&shop, draw, who, 1);
    shop.later(3 * DAY_MS);
    assert_eq!(shop.refused(Role::Clerk, "lottery.begin", json!({ "draw": draw, "member": who })), "lottery.over");
}

#[test]
fn limits_bound_what_one_person_is_dealt() {
    let shop = TestShop::open();
    let bag = prize(&shop, "Bag", 5, 240);
    let limits = json!({ "limits": { "perDay": null, "whole": 1 }, "fromDay": "2026-11-21" });
    let draw = opened(&shop, with(terms("deck", &[(bag, 5)]), limits));
    let who = person(&shop, 1);
    give(&shop, draw, who);
    give(&shop, draw, who);
    let begin = json!({ "draw": draw, "member": who });
    assert_eq!(shop.refused(Role::Clerk, "lottery.begin", begin.clone()), "lottery.not_yet");
    shop.later(DAY_MS);
    dealt(&shop, draw, who, 1);
    assert_eq!(shop.refused(Role::Clerk, "lottery.begin", begin), "lottery.draw_limit");
}

#[test]
fn sales_joining_and_points_earn_chances_and_a_refund_takes_unused_ones_back() {
    let shop = TestShop::open();
    let bag = prize(&shop, "Bag", 9, 240);
    let chances = json!([
        { "kind": "sale_over", "amount": 3_000, "mostPerSale": 2 }, { "kind": "joined", "chances": 3 },
        { "kind": "points", "points": 50 },
    ]);
    let draw = opened(
        &shop,
        with(terms("deck", &[(bag, 9)]), json!({ "chances": chances, "limits": { "perDay": 4, "whole": null } })),
    );
    let who = person(&shop, 1);
    let count = || of_member(&shop, who)["draws"][0]["chances"].as_i64().unwrap();
    assert_eq!(count(), 3, "for joining");
    let buys = |minor: i64| pay(&shop, json!({ "basket": { "member": who, "amount": minor }, "payments": [cash()] }));
    buys(2_999);
    assert_eq!(count(), 3);
    let sale = buys(99_000);
    assert_eq!(count(), 5, "at most two a sale");
    pay(&shop, amount(99_000, json!([cash()])));
    let back = |what: Value| json!({ "sale": sale["sale"], "what": what, "reason": "soft" });
    shop.ok(Role::Owner, "sales.refund", back(json!({ "by": "amount", "amount": 50_000 })));
    assert_eq!(count(), 4, "of a part in proportion, rounded down");
    shop.ok(Role::Owner, "sales.refund", back(json!({ "by": "rest" })));
    assert_eq!(count(), 3);
    shop.ok(Role::Owner, "points.adjust", json!({ "member": who, "points": 120, "reason": "tasting" }));
    let buy = |count: u32| json!({ "member": who, "draw": draw, "count": count, "proof": null });
    assert_eq!(shop.refused(Role::Clerk, "lottery.buy_chance", buy(30)), "points.not_enough");
    shop.ok(Role::Clerk, "lottery.buy_chance", buy(2));
    assert_eq!(count(), 5);
    for _ in 0..4 {
        dealt(&shop, draw, who, 1);
    }
    assert_eq!(of_member(&shop, who)["draws"][0]["blocked"], "day_limit");
    assert_eq!(shop.refused(Role::Clerk, "lottery.begin", json!({ "draw": draw, "member": who })), "lottery.day_limit");
    shop.later(DAY_MS);
    dealt(&shop, draw, who, 1);
    assert_eq!(shop.refused(Role::Clerk, "lottery.begin", json!({ "draw": draw, "member": who })), "lottery.no_chance");
    let line = json!({ "member": who, "draw": draw, "reason": "rain" });
    assert_eq!(shop.refused(Role::Clerk, "lottery.give_chance", line), "lottery.not_handed_out");
    assert_eq!(shop.findings(), []);
}

#[test]
fn a_used_chance_stays_used_and_the_owner_is_shown_that_its_sale_went_back() {
    let shop = TestShop::open();
    let bag = prize(&shop, "Bag", 9, 240);
    let draw = opened(&shop, terms("deck", &[(bag, 9)]));
    let who = person(&shop, 1);
    let sale = pay(&shop, json!({ "basket": { "member": who, "amount": 3_000 }, "payments": [cash()] }));
    dealt(&shop, draw, who, 1);
    shop.ok(Role::Owner, "sales.refund", json!({ "sale": sale["sale"], "what": { "by": "rest" }, "reason": "soft" }));
    assert_eq!(read(&shop, draw)["deals"].as_array().unwrap().len(), 1);
    let look = shop.with_conn(|conn| {
        conn.query_row("SELECT look FROM audit ORDER BY seq DESC LIMIT 1", [], |row| row.get::<_, i64>(0)).unwrap()
    });
    assert_eq!(look, 1);
    assert_eq!(shop.findings(), []);
}

#[test]
fn hand_outs_are_counted_and_slips_are_taken_once() {
    let shop = TestShop::open();
    let bag = prize(&shop, "Bag", 9, 240);
    let chances = json!([{ "kind": "hand_out", "perDay": 2 }]);
    let draw = opened(&shop, with(terms("deck", &[(bag, 9)]), json!({ "chances": chances })));
    let who = person(&shop, 1);
    let give = |reason: &str| json!({ "member": who, "draw": draw, "reason": reason });
    assert_eq!(shop.refused(Role::Clerk, "lottery.give_chance", give("")), "lottery.reason_missing");
    shop.ok(Role::Clerk, "lottery.give_chance", give("came in the rain"));
    let slip = shop.ok(Role::Clerk, "lottery.make_slip", json!({ "draw": draw, "reason": "a tourist" }));
    assert!(slip["code"].as_str().unwrap().starts_with("SLD1"));
    assert_eq!(of_member(&shop, who)["draws"][0]["handOutsLeft"], 0);
    assert_eq!(shop.refused(Role::Clerk, "lottery.give_chance", give("again")), "kernel.approval_needed");
    with_word(&shop, "lottery.give_chance", &give("again"), "discretion");
    let take = |code: &str| json!({ "code": code, "member": who });
    let code = slip["code"].as_str().unwrap();
    assert_eq!(shop.refused(Role::Clerk, "lottery.take_slip", take(&code[..9])), "lottery.half_slip");
    assert_eq!(shop.refused(Role::Clerk, "lottery.take_slip", take("SLD1000000000")), "lottery.unknown_slip");
    let scan = shop.ok(Role::Clerk, "counter.read_scan", json!({ "text": code }));
    assert_eq!((scan["is"].as_str(), &scan["taken"]), (Some("draw_slip"), &json!(false)), "{scan}");
    let taken = shop.ok(Role::Clerk, "lottery.take_slip", take(slip["typed"].as_str().unwrap()));
    assert_eq!(taken["draws"][0]["chances"], 3);
    assert_eq!(shop.refused(Role::Clerk, "lottery.take_slip", take(code)), "lottery.slip_taken");
    for _ in 0..8 {
        shop.ok(Role::Manager, "lottery.make_slip", json!({ "draw": draw, "reason": "stand" }));
    }
    assert_eq!(
        shop.refused(Role::Manager, "lottery.make_slip", json!({ "draw": draw, "reason": "stand" })),
        "lottery.daily_limit"
    );
    assert_eq!(
        shop.refused(
            Role::Clerk,
            "lottery.buy_chance",
            json!({ "member": who, "draw": draw, "count": 1, "proof": null })
        ),
        "lottery.not_for_points"
    );
    assert_eq!(shop.findings(), []);
}

#[test]
fn who_works_here_takes_no_part() {
    let shop = TestShop::open();
    let bag = prize(&shop, "Bag", 9, 240);
    let draw = opened(&shop, terms("deck", &[(bag, 9)]));
    let xiu = crate::people::enrol(
        &shop,
        "林秀 Xiu",
        "13900000009",
        json!({ "tags": ["员工"], "duplicatesSeen": true }),
    )["member"]
        .as_i64()
        .unwrap();
    pay(&shop, json!({ "basket": { "member": xiu, "amount": 9_000 }, "payments": [cash()] }));
    let has = of_member(&shop, xiu);
    assert_eq!(
        (&has["barred"], &has["draws"][0]["chances"], &has["draws"][0]["blocked"]),
        (&json!(true), &json!(0), &json!("barred"))
    );
    let request = json!({ "member": xiu, "draw": draw, "reason": "colleague" });
    assert_eq!(shop.refused(Role::Owner, "lottery.give_chance", request), "lottery.barred");
    assert_eq!(shop.refused(Role::Clerk, "lottery.begin", json!({ "draw": draw, "member": xiu })), "lottery.barred");
}

#[test]
fn the_display_deals_only_what_waits_at_its_till() {
    let shop = TestShop::open();
    let bag = prize(&shop, "Bag", 9, 240);
    let draw = opened(&shop, terms("deck", &[(bag, 9)]));
    let who = person(&shop, 1);
    give(&shop, draw, who);
    let pick = shop.ok(Role::Clerk, "lottery.begin", json!({ "draw": draw, "member": who }));
    let shown = |till: &str| shop.ok(Role::Display, "lottery.read_display", json!({ "till": till }));
    assert_eq!((&shown("1")["waiting"]["pick"], &shown("1")["waiting"]["byNumber"]), (&pick["pick"], &json!(false)));
    assert_eq!((&shown("2")["waiting"], &shown("2")["running"][0]["left"]), (&Value::Null, &json!(9)));
    let tap = |till: &str, choice: u32| json!({ "till": till, "pick": pick["pick"], "choice": choice });
    assert_eq!(shop.refused(Role::Display, "lottery.pick", tap("2", 4)), "lottery.no_pick");
    for choice in [0, 10, 65_536] {
        assert_eq!(shop.refused(Role::Display, "lottery.pick", tap("1", choice)), "lottery.choice_out_of_bounds");
    }
    let told = shop.ok(Role::Display, "lottery.pick", tap("1", 4));
    assert_eq!(shop.refused(Role::Display, "lottery.pick", tap("1", 4)), "lottery.no_pick");
    let last = shown("1")["last"].clone();
    assert_eq!(
        (&last["deal"]["deal"], &last["deal"]["by"], &last["left"]),
        (&told["deal"]["deal"], &json!(""), &json!(8))
    );
    assert_eq!(last["before"][0]["left"], 9, "what the wheel shows is the deck before the card");
    assert_eq!(told["deal"]["by"], "林秀 Xiu", "the clerk who began");
    for command in ["lottery.list", "lottery.read_proof"] {
        assert_eq!(shop.refused(Role::Display, command, json!({ "draw": draw })), "kernel.not_allowed");
    }
    give(&shop, draw, who);
    let pick = shop.ok(Role::Clerk, "lottery.begin", json!({ "draw": draw, "member": who }));
    assert_eq!(
        shop.refused(Role::Owner, "lottery.close", json!({ "draw": draw, "reason": "now" })),
        "lottery.still_picking"
    );
    shop.ok(Role::Clerk, "lottery.abandon", json!({ "pick": pick["pick"] }));
    assert_eq!(
        shop.refused(Role::Clerk, "lottery.deal", json!({ "pick": pick["pick"], "choice": 1 })),
        "lottery.no_pick"
    );
    assert_eq!(of_member(&shop, who)["draws"][0]["chances"], 1, "nothing was dealt, the chance is there");
    assert_eq!(
        shop.refused(Role::Clerk, "lottery.read_offer", json!({ "deal": told["deal"]["deal"] })),
        "lottery.no_offer"
    );
    assert_eq!(shop.refused(Role::Clerk, "lottery.read_offer", json!({ "deal": 999 })), "lottery.unknown_deal");
    assert_eq!(shop.findings(), []);
}
