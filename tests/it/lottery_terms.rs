//! What a draw needs before it is published, and what may change of it afterwards.

use crate::lottery_support::{drew, opened, person, prize, read, save, terms, with};
use serde_json::{Value, json};
use shop_core::kernel::Role;
use shop_core::testing::TestShop;

/// 24 hours.
const DAY_MS: i64 = 86_400_000;

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
