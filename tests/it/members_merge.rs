//! Two rows of one person, and two persons again.

use crate::people::{as_change, detail, enrol, found, member};
use serde_json::{Value, json};
use shop_core::kernel::Role;
use shop_core::testing::TestShop;

fn merge(shop: &TestShop, survivor: i64, merged: i64) -> i64 {
    shop.ok(Role::Manager, "members.merge", json!({ "survivor": survivor, "merged": merged }))["merge"]
        .as_i64()
        .unwrap()
}

fn undo(shop: &TestShop, merge: i64) {
    shop.ok(Role::Manager, "members.undo_merge", json!({ "merge": merge }));
}

#[test]
fn both_cards_names_and_phones_lead_to_the_survivor_who_takes_over_what_it_lacks() {
    let shop = TestShop::open();
    let no_phone = json!({ "phone": null, "noPhoneReason": "no_phone", "tags": ["a"], "duplicatesSeen": true });
    let first = enrol(&shop, "王强", "", no_phone);
    shop.later(86_400_000);
    let rich = json!({ "district": "徐汇", "birthMonth": 3, "tags": ["A", "b"], "interests": ["fish"], "language": "es", "duplicatesSeen": true });
    let second = enrol(&shop, "Wang Qiang Junior", "13812345678", rich);
    let (survivor, merged) = (first["member"].as_i64().unwrap(), second["member"].as_i64().unwrap());
    let merge = merge(&shop, survivor, merged);

    let sheet = detail(&shop, merged);
    assert_eq!(sheet, detail(&shop, survivor), "either row is the person");
    for (field, value) in [
        ("member", json!(survivor)),
        ("name", json!("王强")),
        ("phone", json!("+8613812345678")),
        ("district", json!("徐汇")),
        ("birthMonth", json!(3)),
        ("language", json!("es")),
        ("tags", json!(["a", "b"])),
        ("interests", json!(["fish"])),
        ("visits", json!(2)),
        ("stage", json!("active")),
    ] {
        assert_eq!(sheet[field], value, "{field}");
    }
    assert_eq!(sheet["cards"].as_array().unwrap().len(), 2);
    assert_eq!(
        sheet["merges"],
        json!([{ "merge": merge, "name": "Wang Qiang Junior", "number": 2, "atMs": sheet["merges"][0]["atMs"] }])
    );
    for text in [first["card"].as_str().unwrap(), second["card"].as_str().unwrap(), "王强", "junior", "5678", "2"] {
        assert_eq!(found(&shop, text), ["王强"], "{text}");
    }
    let list = json!({ "stage": null, "giftWaiting": false, "tag": null, "source": null, "sort": "number", "offset": 0, "limit": 9 });
    assert_eq!(shop.ok(Role::Clerk, "members.list", list)["total"], 1);
    assert!(shop.findings().is_empty(), "{:?}", shop.findings());
}

#[test]
fn merges_that_make_no_sense_are_refused() {
    let shop = TestShop::open();
    let [a, b, c] = [1, 2, 3].map(|n| member(&shop, &format!("Name{n}"), &format!("1380000000{n}"), json!({})));
    let refused = |survivor: i64, merged: i64| {
        shop.refused(Role::Manager, "members.merge", json!({ "survivor": survivor, "merged": merged }))
    };
    assert_eq!(refused(a, a), "members.same_person");
    assert_eq!(refused(a, 99), "members.unknown_member");
    let first = merge(&shop, a, b);
    assert_eq!(refused(a, b), "members.same_person");
    assert_eq!(refused(b, a), "members.same_person", "no circle can be closed");
    let second = merge(&shop, c, b);
    assert_eq!(detail(&shop, b)["member"], c, "a chain is followed to its end");
    assert_eq!(detail(&shop, c)["merges"].as_array().unwrap().len(), 2);
    let undo_refused = |merge: i64| shop.refused(Role::Manager, "members.undo_merge", json!({ "merge": merge }));
    assert_eq!(undo_refused(first), "members.later_merge");
    assert_eq!(undo_refused(99), "members.unknown_merge");
    undo(&shop, second);
    assert_eq!(undo_refused(second), "members.already_undone");
    undo(&shop, first);
    for id in [a, b, c] {
        assert_eq!(detail(&shop, id)["member"], id);
    }
    assert!(shop.findings().is_empty());
}

#[test]
fn an_inviter_who_is_the_invitee_has_invited_nobody_until_the_merge_is_undone() {
    let shop = TestShop::open();
    let inviter = member(&shop, "Ana", "13800000001", json!({}));
    let friend = member(&shop, "Ben", "13800000002", json!({ "source": "inviter", "inviter": inviter }));
    let other = member(&shop, "Cleo", "13800000003", json!({ "inviter": friend }));
    assert_eq!(detail(&shop, inviter)["friends"], 1);
    let act = merge(&shop, inviter, friend);
    let sheet = detail(&shop, inviter);
    assert_eq!(
        (&sheet["friends"], &sheet["inviter"]),
        (&json!(1), &Value::Null),
        "Cleo counts, they themselves do not"
    );
    assert_eq!(detail(&shop, other)["inviterId"], inviter, "an inviter is who they are now");
    let lost: i64 = shop
        .with_conn(|conn| {
            conn.query_row("SELECT count(*) FROM member WHERE inviter_lost = ?1", [act], |row| row.get(0))
        })
        .unwrap();
    assert_eq!(lost, 1, "what took the inviter away is on record");
    undo(&shop, act);
    assert_eq!(detail(&shop, friend)["inviterId"], inviter);
    assert_eq!(detail(&shop, inviter)["friends"], 1);

    merge(&shop, other, friend);
    assert_eq!(detail(&shop, other)["friends"], 0, "the other way round too");
    assert!(shop.findings().is_empty());
}

#[test]
fn what_was_changed_since_a_merge_stays_when_it_is_undone() {
    let shop = TestShop::open();
    let a = member(&shop, "Ana", "", json!({ "phone": null, "noPhoneReason": "child" }));
    let b = member(&shop, "Ben", "13800000002", json!({ "district": "Old town" }));
    let act = merge(&shop, a, b);
    shop.ok(Role::Clerk, "members.change", as_change(&detail(&shop, a), json!({ "district": "New town" })));
    undo(&shop, act);
    let sheet = detail(&shop, a);
    assert_eq!(
        (&sheet["district"], &sheet["phone"], &sheet["noPhoneReason"]),
        (&json!("New town"), &Value::Null, &json!("child"))
    );
    assert_eq!(detail(&shop, b)["phone"], "+8613800000002");
    assert!(shop.findings().is_empty());
}

#[test]
fn a_card_replaced_while_merged_ends_both_and_an_undo_leaves_nobody_without() {
    let shop = TestShop::open();
    let a = enrol(&shop, "Ana", "13800000001", json!({}));
    let b = enrol(&shop, "Ben", "13800000002", json!({}));
    let (id, other) = (a["member"].as_i64().unwrap(), b["member"].as_i64().unwrap());
    let act = merge(&shop, id, other);
    shop.ok(Role::Clerk, "members.replace_card", json!({ "member": other, "why": "lost" }));
    for card in [&a["card"], &b["card"]] {
        let scan = shop.ok(Role::Clerk, "counter.read_scan", json!({ "text": card }));
        assert_eq!((&scan["is"], &scan["state"]), (&json!("ended_card"), &json!("lost")));
    }
    undo(&shop, act);
    let live = |id: i64| detail(&shop, id)["cards"].as_array().unwrap().iter().filter(|c| c["state"] == "live").count();
    assert_eq!((live(id), live(other)), (1, 1));
    assert!(shop.findings().is_empty(), "{:?}", shop.findings());
}
