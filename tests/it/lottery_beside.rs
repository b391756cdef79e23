//! What follows from draws elsewhere: papers, rewards, a member's book and export.

use crate::lottery_support::{dealt, drew, of_member, opened, person, prize, save, terms, with};
use crate::printing_support::{choose, jobs, slip_printer};
use crate::sales_support::{cash, pay};
use serde_json::{Value, json};
use shop_core::kernel::Role;
use shop_core::testing::TestShop;

#[test]
fn papers_of_a_draw_are_drawn_in_three_languages_and_a_picked_card_prints_its_slip() {
    let shop = TestShop::open();
    slip_printer(&shop, 9);
    choose(&shop, "draw_slip", "always");
    let (crate_, bag) = (prize(&shop, "Crate", 9, 6_800), prize(&shop, "Bag", 20, 240));
    let offer = json!({ "gift": crate_, "price": 9_800, "quota": 2, "instead": true });
    let limits = json!({ "perDay": 3, "whole": 9 });
    let change = json!({ "upgrade": offer, "limits": limits });
    let draw = opened(&shop, with(terms("everyone_wins", &[(crate_, 1), (bag, 12)]), change));
    let who = person(&shop, 1);
    let told = drew(&shop, draw, who, 2);
    let printed: Vec<Value> = jobs(&shop).iter().map(|job| job["document"].clone()).collect();
    assert_eq!(printed, [json!({ "kind": "draw_slip", "deal": told["deal"]["deal"] })], "by itself, in the act");
    let slip = shop.ok(Role::Clerk, "lottery.make_slip", json!({ "draw": draw, "reason": "a tourist" }));
    let evening = save(&shop, with(terms("evening", &[(bag, 2)]), json!({ "reserves": 2 })));
    shop.ok(
        Role::Owner,
        "lottery.change",
        json!({ "draw": draw, "untilDay": "2026-11-30", "claimDays": null, "limits": null }),
    );
    shop.ok(Role::Owner, "lottery.close", json!({ "draw": draw, "reason": "short week" }));
    for language in ["en", "zh-CN", "es"] {
        for document in [
            json!({ "kind": "draw_rules", "draw": draw }),
            json!({ "kind": "draw_rules", "draw": evening }),
            json!({ "kind": "winner_wall", "draw": draw }),
            json!({ "kind": "draw_slip", "deal": told["deal"]["deal"] }),
            json!({ "kind": "chance_slip", "slip": slip["slip"] }),
        ] {
            let request = json!({ "document": document, "language": language });
            let drawn = shop.ok(Role::Clerk, "printing.render", request);
            assert_eq!(drawn["warnings"], json!([]), "{language} {document}");
        }
    }
    for (document, code) in [
        (json!({ "kind": "draw_rules", "draw": 99 }), "lottery.unknown_draw"),
        (json!({ "kind": "winner_wall", "draw": evening }), "lottery.not_open"),
        (json!({ "kind": "draw_slip", "deal": 99 }), "lottery.unknown_deal"),
        (json!({ "kind": "chance_slip", "slip": 99 }), "lottery.unknown_slip"),
    ] {
        assert_eq!(shop.refused(Role::Clerk, "printing.render", json!({ "document": document })), code);
    }
}

#[test]
fn a_rewards_programme_gives_chances_for_any_draw() {
    let shop = TestShop::open();
    let bag = prize(&shop, "Bag", 9, 240);
    let terms_of = json!({
        "trigger": { "kind": "bought", "least": 2_000 }, "member": { "kind": "chances", "chances": 2 }, "friend": null,
        "friendWhen": "joined", "perMember": null, "perDay": null, "perClerkDay": null, "budget": 10_000, "holdDays": 0,
        "fromDay": "2026-11-20", "toDay": null,
    });
    let saved = shop.ok(
        Role::Owner,
        "rewards.save_draft",
        json!({ "programme": null, "name": "Lucky sale", "terms": terms_of }),
    );
    shop.ok(Role::Owner, "rewards.start", json!({ "programme": saved["programme"] }));
    let who = person(&shop, 1);
    let sale = pay(&shop, json!({ "basket": { "member": who, "amount": 2_500 }, "payments": [cash()] }));
    let chances = json!([{ "kind": "joined", "chances": 1 }]);
    let draw = opened(&shop, with(terms("deck", &[(bag, 9)]), json!({ "chances": chances })));
    let count = || of_member(&shop, who)["draws"][0]["chances"].as_i64().unwrap();
    assert_eq!(count(), 2, "won before the draw was published, good for any");
    dealt(&shop, draw, who, 4);
    assert_eq!(count(), 1);
    let customer = shop.ok(Role::Clerk, "counter.read_customer", json!({ "member": who }));
    assert_eq!(customer["chances"], 1);
    shop.ok(Role::Owner, "sales.refund", json!({ "sale": sale["sale"], "what": { "by": "rest" }, "reason": "soft" }));
    assert_eq!(count(), 0, "the unused one goes back with its sale");
    assert_eq!(shop.findings(), []);
}

#[test]
fn a_members_book_and_export_tell_of_chances_and_cards() {
    let shop = TestShop::open();
    let bag = prize(&shop, "Bag", 9, 240);
    let draw = opened(&shop, terms("deck", &[(bag, 9)]));
    let who = person(&shop, 1);
    drew(&shop, draw, who, 2);
    let book = shop.ok(Role::Clerk, "members.read_timeline", json!({ "member": who, "before": null, "limit": 20 }));
    let kinds: Vec<&str> =
        book["entries"].as_array().unwrap().iter().map(|entry| entry["kind"].as_str().unwrap()).collect();
    assert!(kinds.contains(&"draw_card") && kinds.contains(&"chance_given"), "{kinds:?}");
    let file = shop.ok(Role::Owner, "privacy.export_person", json!({ "member": who }));
    let all: Value = serde_json::from_str(file["json"].as_str().unwrap()).unwrap();
    assert_eq!(all["lottery"]["cards"][0]["prize"], "Bag");
    assert_eq!(all["lottery"]["chances"][0]["note"], "came in the rain");
    let moved = shop.ok(Role::Clerk, "gifts.list_movements", json!({ "gift": bag }));
    let kinds: Vec<&str> =
        moved["movements"].as_array().unwrap().iter().map(|line| line["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["reserved", "let_go", "set_aside", "received"]);
}
