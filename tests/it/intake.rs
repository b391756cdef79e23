//! Joining by phone, from asking to the card.

use crate::intake_support::{
    MINUTE_MS, ask, asked, confirm, deed, deeds, first, joined, on_page, open, page, tick, token, waiting,
};
use crate::people::{detail, member};
use serde_json::{Value, json};
use shop_core::kernel::{ApiError, Role};
use shop_core::testing::TestShop;
use shop_core::{Call, dispatch};

#[test]
fn a_phone_asks_the_clerk_confirms_and_the_phone_shows_the_card() {
    let shop = TestShop::open();
    open(&shop);
    let wishes = json!({ "purposes": ["offers", "card", "offers"], "birthMonth": 4, "language": "es" });
    assert_eq!(deed(&shop, asked(1, "  王强 \n", "138 1234 5678", wishes)), "done");
    assert_eq!(
        page(&shop, 1),
        json!({ "is": "waiting", "name": "王强", "phoneEnds": "5678", "askedAtMs": 1_795_160_520_000_i64 })
    );
    assert_eq!(deed(&shop, on_page("shown", 1)), "intake.unknown_page", "there is no card to see yet");

    let listed = shop.ok(Role::Clerk, "intake.list_requests", json!({}));
    assert_eq!(
        listed,
        json!({ "waiting": 1, "requests": [{
            "request": 1, "name": "王强", "phoneEnds": "5678", "askedAtMs": 1_795_160_520_000_i64, "atDisplay": false,
            "source": "walk_in", "inviter": null, "purposes": ["offers"], "known": null, "candidates": [],
        }] })
    );
    shop.later(8_000);
    let enrolment = confirm(&shop, 1);
    assert_eq!((&enrolment["number"], &enrolment["name"]), (&json!(1), &json!("王强")));
    assert_eq!(waiting(&shop), [] as [Value; 0]);

    let sheet = detail(&shop, 1);
    assert_eq!((&sheet["phone"], &sheet["birthMonth"]), (&json!("+8613812345678"), &json!(4)));
    assert_eq!((&sheet["source"], &sheet["language"]), (&json!("walk_in"), &json!("es")));
    let said: Vec<_> = sheet["consents"].as_array().unwrap().iter().map(|c| (&c["purpose"], &c["given"])).collect();
    assert_eq!(
        said,
        [
            (&json!("card"), &json!(true)),
            (&json!("offers"), &json!(true)),
            (&json!("birthday"), &json!(false)),
            (&json!("profile"), &json!(false))
        ]
    );

    let card = page(&shop, 1)["card"].clone();
    assert_eq!((&card["text"], &card["number"], &card["name"]), (&enrolment["card"], &json!(1), &json!("王强")));
    assert_eq!((&card["phoneEnds"], &card["birthMonth"], &card["gifts"]), (&json!("5678"), &json!(4), &json!([])));
    assert_eq!(card["choices"][0], json!({ "purpose": "offers", "given": true }));
    assert!(card["svg"].as_str().unwrap().starts_with("<svg"), "a card to scan");
    let invite = shop.ok(Role::Clerk, "intake.read_invite", json!({ "member": 1 }));
    assert_eq!((&card["invite"], &card["inviteSvg"]), (&invite["typed"], &invite["svg"]));

    shop.later(2_000);
    assert_eq!(deeds(&shop, vec![on_page("shown", 1)]), ["done"]);
    shop.later(3_600_000);
    assert_eq!(deeds(&shop, vec![on_page("shown", 1)]), ["done"], "a second look");
    assert_eq!(shop.ok(Role::Clerk, "today.read", json!({}))["joinTakesMs"], 10_000, "the first look counts");
    assert_eq!(shop.findings(), []);
}
