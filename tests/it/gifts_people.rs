//! Gifts and the people they are for: joining, merging, erasing, a manager's word.

use crate::gifts_support::{HOUR_MS, adds_up, enrol, gift, hand_over, member, numbers, pass, promise};
use serde_json::{Value, json};
use shop_core::kernel::Role;
use shop_core::testing::TestShop;
use shop_core::{Call, dispatch};
use uuid::Uuid;

/// How many gifts the member's own page says are waiting.
fn waiting(shop: &TestShop, member: i64) -> i64 {
    shop.ok(Role::Clerk, "members.read_member", json!({ "member": member }))["giftsWaiting"].as_i64().unwrap()
}

fn listed(shop: &TestShop, member: i64) -> Vec<Value> {
    let listed = shop.ok(Role::Clerk, "gifts.list_grants", json!({ "member": member, "limit": 50 }));
    listed["grants"].as_array().unwrap().clone()
}

#[test]
fn joining_brings_the_welcome_gift_and_today_counts_it() {
    let shop = TestShop::open();
    let bag = gift(&shop, "Bag", 1, 100);
    let mut rules = shop.ok(Role::Owner, "gifts.read_rules", json!({}));
    rules["welcomeGift"] = json!(bag);
    shop.ok(Role::Owner, "gifts.change_rules", rules);
    let first = shop.ok(Role::Clerk, "members.enrol", enrol("Ana"))["member"].as_i64().unwrap();
    let second = shop.ok(Role::Clerk, "members.enrol", enrol("Luz"))["member"].as_i64().unwrap();
    assert_eq!((waiting(&shop, first), waiting(&shop, second)), (1, 1), "nobody is turned away for want of a gift");
    assert_eq!(listed(&shop, first)[0]["reason"], "joined");
    assert_eq!(listed(&shop, second)[0]["backing"], "owed");
    let today = shop.ok(Role::Clerk, "today.read", json!({}));
    assert_eq!(today["joinedToday"], 2);
    let kinds: Vec<_> = today["acts"].as_array().unwrap().iter().map(|act| act["kind"].clone()).collect();
    assert_eq!(kinds, ["joined", "joined"], "a gift by rule is no act of its own");
    assert_eq!(today["acts"][0]["args"]["name"], "Luz H.");
    adds_up(&shop);
}

#[test]
fn what_waits_is_counted_at_every_turn() {
    let shop = TestShop::open();
    let (who, bag) = (member(&shop), gift(&shop, "Bag", 1, 100));
    let (grant, owed) = (promise(&shop, who, bag), promise(&shop, who, bag));
    assert_eq!(waiting(&shop, who), 2);
    let handover = hand_over(&shop, Role::Clerk, grant);
    assert_eq!(waiting(&shop, who), 1);
    let visits = || shop.ok(Role::Clerk, "members.read_member", json!({ "member": who }))["visits"].clone();
    let visited = visits();
    shop.ok(Role::Clerk, "gifts.undo_hand_over", json!({ "handover": handover }));
    assert_eq!(waiting(&shop, who), 2);
    assert_eq!(visits(), visited, "who joined today was here today, with or without the gift");
    shop.ok(Role::Manager, "gifts.cancel_grant", json!({ "grant": owed, "note": "a slip" }));
    assert_eq!(waiting(&shop, who), 1);
    pass(&shop, 31 * 24 * HOUR_MS);
    shop.ok(Role::System, "system.tick", json!({}));
    assert_eq!(waiting(&shop, who), 0);
    adds_up(&shop);
}

#[test]
fn an_undone_handing_over_is_no_visit() {
    let shop = TestShop::open();
    let (who, bag) = (member(&shop), gift(&shop, "Bag", 1, 100));
    let grant = promise(&shop, who, bag);
    let visits = || shop.ok(Role::Clerk, "members.read_member", json!({ "member": who }))["visits"].as_i64().unwrap();
    let joined = visits();
    pass(&shop, 24 * HOUR_MS);
    let handover = hand_over(&shop, Role::Clerk, grant);
    assert_eq!(visits(), joined + 1, "whoever collects a gift was here");
    shop.ok(Role::Clerk, "gifts.undo_hand_over", json!({ "handover": handover }));
    assert_eq!(visits(), joined, "what followed from the act is taken back with it");
    adds_up(&shop);
}

#[test]
fn gifts_of_two_cards_of_one_person_wait_together() {
    let shop = TestShop::open();
    let (one, other, bag) = (member(&shop), member(&shop), gift(&shop, "Bag", 3, 100));
    promise(&shop, one, bag);
    let grant = promise(&shop, other, bag);
    let merge = shop.ok(Role::Manager, "members.merge", json!({ "survivor": one, "merged": other }))["merge"].clone();
    assert_eq!((waiting(&shop, one), listed(&shop, one).len(), listed(&shop, other).len()), (2, 2, 2));
    assert!(listed(&shop, other).iter().all(|row| row["member"] == one), "both are the survivor's");
    let handed = shop.ok(Role::Clerk, "gifts.hand_over", json!({ "grant": grant }));
    assert_eq!(handed["member"], one);
    shop.ok(Role::Clerk, "gifts.undo_hand_over", json!({ "handover": handed["handover"] }));
    shop.ok(Role::Manager, "members.undo_merge", json!({ "merge": merge }));
    assert_eq!((waiting(&shop, one), waiting(&shop, other)), (1, 1), "each has their own again");
    assert_eq!(listed(&shop, other)[0]["grant"], grant);
    adds_up(&shop);
}

#[test]
fn an_erased_person_leaves_their_pieces_to_others() {
    let shop = TestShop::open();
    let (gone, stays, bag) = (member(&shop), member(&shop), gift(&shop, "Bag", 2, 100));
    let given = promise(&shop, gone, bag);
    let handover = hand_over(&shop, Role::Clerk, given);
    let give = json!({ "member": gone, "gift": bag, "reason": "other", "note": "her mother was ill" });
    let kept = shop.ok(Role::Clerk, "gifts.give", give)["grant"].clone();
    promise(&shop, stays, bag);
    shop.ok(Role::Owner, "privacy.erase", json!({ "member": gone, "reason": "asked for it" }));
    assert_eq!(numbers(&shop, bag), [1, 1, 0, 0, 100], "the piece went to the one who still waits");
    assert_eq!(shop.refused(Role::Clerk, "gifts.hand_over", json!({ "grant": kept })), "gifts.cancelled");
    let undo = json!({ "handover": handover });
    assert_eq!(shop.refused(Role::Manager, "gifts.undo_hand_over", undo), "members.erased");
    let give = json!({ "member": gone, "gift": bag, "reason": "post", "note": "" });
    assert_eq!(shop.refused(Role::Clerk, "gifts.give", give), "members.erased");
    let words: i64 = shop.with_conn(|conn| {
        let query = "SELECT (SELECT count(*) FROM gift_grant WHERE note <> '') + (SELECT count(*) FROM audit_detail WHERE note LIKE '%mother%' OR request LIKE '%mother%')";
        conn.query_row(query, [], |row| row.get(0)).unwrap()
    });
    assert_eq!(words, 0, "no word on them is left");
    assert_eq!(shop.ok(Role::Clerk, "today.read", json!({}))["handedOverToday"], 1, "the books stay");
    adds_up(&shop);
}

#[test]
fn beyond_the_daily_number_a_clerk_brings_a_managers_word() {
    let shop = TestShop::open();
    let (who, bag) = (member(&shop), gift(&shop, "Bag", 9, 100));
    let give = json!({ "member": who, "gift": bag, "reason": "post", "note": "" });
    for _ in 0..5 {
        shop.ok(Role::Clerk, "gifts.give", give.clone());
    }
    assert_eq!(needs_word_for(&shop, "gifts.give", &give), "discretion");
    with_word(&shop, "gifts.give", &give, "discretion");
    assert_eq!(numbers(&shop, bag), [9, 6, 3, 0, 900]);
    assert_eq!(needs_word_for(&shop, "gifts.give", &give), "discretion", "a word is good for one act");
    adds_up(&shop);
}

#[test]
fn undoing_late_or_elsewhere_needs_a_managers_word() {
    let shop = TestShop::open();
    let (who, bag) = (member(&shop), gift(&shop, "Bag", 9, 100));
    let by_manager = hand_over(&shop, Role::Manager, promise(&shop, who, bag));
    let by_clerk = hand_over(&shop, Role::Clerk, promise(&shop, who, bag));
    let undo = |handover: i64| json!({ "handover": handover });
    assert_eq!(needs_word_for(&shop, "gifts.undo_hand_over", &undo(by_manager)), "undo_late", "another till's act");
    pass(&shop, 9 * HOUR_MS);
    assert_eq!(needs_word_for(&shop, "gifts.undo_hand_over", &undo(by_clerk)), "undo_late", "yesterday's act");
    with_word(&shop, "gifts.undo_hand_over", &undo(by_clerk), "undo_late");
    shop.ok(Role::Manager, "gifts.undo_hand_over", undo(by_manager));
    assert_eq!(numbers(&shop, bag), [9, 2, 7, 0, 900]);
    adds_up(&shop);
}

/// What the clerk is asked to bring a manager's word for.
fn needs_word_for(shop: &TestShop, command: &str, request: &Value) -> String {
    let refusal = crate::gifts_support::refusal(shop, Role::Clerk, command, request.clone());
    assert_eq!(refusal["code"], "approval_needed");
    refusal["action"].as_str().unwrap().to_owned()
}

/// The clerk's act with the manager's word.
fn with_word(shop: &TestShop, command: &str, request: &Value, action: &str) {
    let word = json!({
        "approver": 2, "pin": "1470", "command": command, "request": request, "action": action, "amount": null,
        "reason": "regular customer",
    });
    let approval = shop.ok(Role::Clerk, "staff.approve", word)["approval"].as_str().unwrap().to_owned();
    let call = Call::new(command, request.clone()).with_id(Uuid::from_u128(1)).approved(&approval);
    dispatch(&shop.app, &shop.caller(Role::Clerk), &call).expect("with the word it is done");
}
