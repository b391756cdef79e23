//! A member's cards and book.

use crate::people::{as_change, detail, enrol, member};
use serde_json::{Value, json};
use shop_core::kernel::Role;
use shop_core::testing::TestShop;

#[test]
fn a_lost_card_ends_and_the_new_one_works() {
    let shop = TestShop::open();
    let enrolment = enrol(&shop, "Ana", "13812345678", json!({}));
    let (id, old) = (enrolment["member"].as_i64().unwrap(), enrolment["card"].as_str().unwrap().to_owned());
    let picture = shop.ok(Role::Clerk, "members.replace_card", json!({ "member": id, "why": "lost" }));
    assert_ne!(picture["text"].as_str().unwrap(), old);
    assert!(picture["svg"].as_str().unwrap().starts_with("<svg "));
    assert_eq!(shop.ok(Role::Clerk, "members.read_card", json!({ "member": id })), picture);
    let sheet = detail(&shop, id);
    let states: Vec<&str> = sheet["cards"].as_array().unwrap().iter().map(|c| c["state"].as_str().unwrap()).collect();
    assert_eq!(states, ["live", "lost"]);
    assert_eq!(
        shop.refused(Role::Clerk, "members.replace_card", json!({ "member": 9, "why": "lost" })),
        "members.unknown_member"
    );
    assert_eq!(shop.refused(Role::Clerk, "members.read_card", json!({ "member": 9 })), "members.unknown_member");
    assert!(shop.findings().is_empty());
}

#[test]
fn the_book_tells_what_happened_and_shows_others_masked() {
    let shop = TestShop::open();
    let inviter = member(&shop, "Sofía Herrera", "13800000001", json!({}));
    shop.clock.advance(1_000);
    let friend = member(&shop, "王强", "13800000002", json!({ "source": "inviter", "inviter": inviter }));
    let sheet = detail(&shop, friend);
    assert_eq!((&sheet["inviter"], &sheet["inviterId"]), (&json!("Sofía H."), &json!(inviter)));
    assert_eq!(detail(&shop, inviter)["friends"], 1);
    shop.clock.advance(1_000);
    shop.ok(Role::Clerk, "members.replace_card", json!({ "member": friend, "why": "replaced" }));
    shop.clock.advance(1_000);
    let consents = json!({ "consents": [{ "purpose": "birthday", "given": true }] });
    shop.ok(Role::Clerk, "members.change", as_change(&detail(&shop, friend), consents));

    let book = |member: i64, limit: i64, before: Value| {
        let page = shop.ok(
            Role::Clerk,
            "members.read_timeline",
            json!({ "member": member, "before": before, "limit": limit }),
        );
        let entries: Vec<(String, Value)> = page["entries"]
            .as_array()
            .unwrap()
            .iter()
            .map(|entry| (entry["kind"].as_str().unwrap().to_owned(), entry["args"].clone()))
            .collect();
        (entries, page["more"].as_bool().unwrap(), page["entries"].clone())
    };
    let (entries, more, all) = book(friend, 50, Value::Null);
    assert_eq!(
        entries,
        [
            ("consent".to_owned(), json!({ "purpose": "birthday", "given": "yes" })),
            ("card_replaced".to_owned(), json!({ "why": "replaced" })),
            ("joined".to_owned(), json!({ "source": "inviter", "inviter": "Sofía H." })),
        ]
    );
    assert!(!more);
    assert_eq!(book(inviter, 50, Value::Null).0[0], ("invited".to_owned(), json!({ "friend": "王*" })));
    let (first, more, page) = book(friend, 1, Value::Null);
    assert_eq!((first.len(), more), (1, true));
    let (rest, more, _) = book(friend, 2, page[0]["atMs"].clone());
    assert_eq!((rest.len(), more), (2, false), "the pages together are the book: {all}");
    assert_eq!(
        shop.refused(Role::Clerk, "members.read_timeline", json!({ "member": 77, "before": null, "limit": 5 })),
        "members.unknown_member"
    );
    assert_eq!(
        shop.refused(Role::Clerk, "members.read_timeline", json!({ "member": friend, "before": null, "limit": 0 })),
        "members.limit_out_of_bounds"
    );
}
