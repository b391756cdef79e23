//! Draws as a shop holds them: written, published, dealt, closed, checked by anyone.

use crate::lottery_support::{dealt, drew, give, of_member, opened, person, prize, read, stock, terms, with};
use crate::repository::root;
use crate::sales_support::{cash, with_word};

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
    assert_eq!(list["entrants"]["entrants"].as_array().unwrap().len(), 7);
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
