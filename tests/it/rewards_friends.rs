//! Friends who count: joining, buying, refunds, inviters named later, merges, erasure, holding, export.

use crate::gifts_support::{DAY_MS, adds_up, gift as add_gift, numbers, refusal};
use crate::people;
use crate::rewards_support::*;
use serde_json::json;
use shop_core::kernel::Role;
use shop_core::testing::TestShop;

fn points_of(shop: &TestShop, member: i64) -> i64 {
    crate::sales_support::points(shop, member)
}

#[test]
fn a_friend_joins_buys_and_both_get_their_part_and_a_refund_takes_it_back() {
    let shop = TestShop::open();
    let (apple, bag) = (add_gift(&shop, "Apple box", 5, 1_640), add_gift(&shop, "Cotton bag", 5, 290));
    let programme = running(
        &shop,
        "December friends",
        friend_bought(2_000, json!({ "member": gift(apple), "friend": gift(bag), "friendWhen": "joined" })),
    );
    let inviter = joins(&shop, 1);
    let friend = friend(&shop, 2, inviter);
    assert_eq!(states(&shop, friend), ["given"], "the friend's part comes on joining");
    assert_eq!(of(&shop, friend)["whyNotCounted"], "not_bought_yet");
    let small = buys(&shop, friend, 1_999);
    assert_eq!(states(&shop, inviter), [""; 0], "one cent below the least amount");
    assert_eq!(of(&shop, inviter)["countedFriends"], 1, "but they bought, so they count");
    let large = buys(&shop, friend, 2_000);
    assert_eq!(states(&shop, inviter), ["given"], "the first of at least so much");
    buys(&shop, friend, 5_000);
    assert_eq!(states(&shop, inviter), ["given"], "the second is not the first");
    let shown = &of(&shop, inviter)["rewards"][0];
    assert_eq!((&shown["because"]["maskedName"], &shown["what"]["name"]), (&json!("Nuria S."), &json!("Apple box")));
    assert_eq!(used(&shop, programme), 1_640 + 290);
    assert_eq!(card(&shop, programme)["promised"], 1_930);
    gives_back(&shop, &large, Some(1));
    assert_eq!(states(&shop, inviter), ["taken_back"], "what is left of the sale is below its condition");
    assert_eq!((used(&shop, programme), numbers(&shop, apple)[1]), (290, 0), "its piece and its cost are free again");
    assert_eq!(of(&shop, inviter)["countedFriends"], 1);
    gives_back(&shop, &small, None);
    assert_eq!(of(&shop, friend)["whyNotCounted"], "refunded");
    assert_eq!(of(&shop, inviter)["countedFriends"], 0);
    buys(&shop, friend, 100);
    assert_eq!(of(&shop, inviter)["countedFriends"], 1, "a later sale counts anew");
    adds_up(&shop);
}

#[test]
fn a_gift_that_has_gone_is_kept_and_the_owner_sees_it() {
    let shop = TestShop::open();
    let apple = add_gift(&shop, "Apple box", 5, 1_640);
    let programme = running(&shop, "Friends", friend_bought(0, json!({ "member": gift(apple) })));
    let inviter = joins(&shop, 1);
    let sale = buys(&shop, friend(&shop, 2, inviter), 900);
    let grant = of(&shop, inviter)["rewards"][0]["what"]["grant"].clone();
    shop.ok(Role::Clerk, "gifts.hand_over", json!({ "grant": grant }));
    assert_eq!((&card(&shop, programme)["given"], &card(&shop, programme)["promised"]), (&json!(1_640), &json!(0)));
    gives_back(&shop, &sale, None);
    let shown = &of(&shop, inviter)["rewards"][0];
    assert_eq!((&shown["state"], &shown["kept"]), (&json!("taken_back"), &json!(true)));
    assert_eq!(used(&shop, programme), 1_640, "what has gone stays used: the budget is a hard stop");
    let report =
        shop.ok(Role::Owner, "rewards.read_discretion", json!({ "fromDay": "2026-11-20", "toDay": "2026-11-20" }));
    let kept = |row: &&serde_json::Value| row["keptThoughRefunded"] == 1;
    assert_eq!(report["rows"].as_array().unwrap().iter().find(kept).unwrap()["keptCost"], 1_640);
    adds_up(&shop);
}

#[test]
fn what_is_held_cannot_be_collected_or_spent_before_its_day() {
    let shop = TestShop::open();
    let apple = add_gift(&shop, "Apple box", 5, 1_640);
    let held = json!({ "member": gift(apple), "friend": points(50), "holdDays": 3 });
    let programme = running(&shop, "Held", friend_bought(0, held));
    let inviter = joins(&shop, 1);
    let friend = friend(&shop, 2, inviter);
    buys(&shop, friend, 100);
    assert_eq!((states(&shop, inviter), states(&shop, friend)), (vec!["held".to_owned()], vec!["held".to_owned()]));
    let grant = of(&shop, inviter)["rewards"][0]["what"]["grant"].clone();
    let early = refusal(&shop, Role::Clerk, "gifts.hand_over", json!({ "grant": grant }));
    let due = of(&shop, inviter)["rewards"][0]["dueAtMs"].clone();
    assert_eq!((&early["code"], &early["atMs"]), (&json!("not_ready"), &due));
    assert_eq!(numbers(&shop, apple)[1], 1, "its piece is kept from the first day");
    let before = points_of(&shop, friend);
    shop.later(due.as_i64().unwrap() - 1_795_160_520_000 - 1);
    shop.ok(Role::System, "system.tick", json!({}));
    assert_eq!(
        (points_of(&shop, friend), states(&shop, friend)[0].as_str()),
        (before, "held"),
        "one millisecond early"
    );
    shop.later(1);
    shop.ok(Role::System, "system.tick", json!({}));
    assert_eq!((points_of(&shop, friend), states(&shop, friend)[0].as_str()), (before + 50, "given"));
    shop.ok(Role::Clerk, "gifts.hand_over", json!({ "grant": grant }));
    assert_eq!(card(&shop, programme)["promised"], 0);
    adds_up(&shop);
}

#[test]
fn what_is_held_falls_with_its_cause_before_it_was_given() {
    let shop = TestShop::open();
    let programme = running(&shop, "Held", friend_bought(0, json!({ "member": bonus(500), "holdDays": 1 })));
    let inviter = joins(&shop, 1);
    let sale = buys(&shop, friend(&shop, 2, inviter), 100);
    assert_eq!(used(&shop, programme), 500);
    gives_back(&shop, &sale, None);
    shop.later(3 * DAY_MS);
    shop.ok(Role::System, "system.tick", json!({}));
    assert_eq!((used(&shop, programme), crate::sales_support::wallet(&shop, inviter)), (0, [0, 0]));
    adds_up(&shop);
}

#[test]
fn an_inviter_is_named_later_once_and_never_in_a_circle() {
    let shop = TestShop::open();
    let programme =
        running(&shop, "Joined", terms(json!({ "kind": "friend_joined" }), json!({ "member": points(10) })));
    let (one, two, three) = (joins(&shop, 1), joins(&shop, 2), joins(&shop, 3));
    let name = |member: i64, inviter: i64| json!({ "member": member, "inviter": inviter });
    let no = |member: i64, inviter: i64| shop.refused(Role::Clerk, "rewards.name_inviter", name(member, inviter));
    assert_eq!(no(one, one), "rewards.self_invited");
    let same = people::member(&shop, "Otra Persona", &phone(1), json!({ "duplicatesSeen": true }));
    assert_eq!(no(same, one), "rewards.same_phone");
    assert_eq!(of(&shop, two)["mayNameInviter"], true);
    let reply = shop.ok(Role::Clerk, "rewards.name_inviter", name(two, one));
    assert_eq!((&reply["inviter"]["member"], &reply["mayNameInviter"]), (&json!(one), &json!(false)));
    assert_eq!((states(&shop, one), used(&shop, programme)), (vec!["given".to_owned()], 10));
    assert_eq!(people::detail(&shop, two)["inviterId"], one, "the sheet tells it too");
    assert_eq!(no(two, three), "rewards.inviter_known");
    assert_eq!(no(one, two), "rewards.circle");
    shop.ok(Role::Clerk, "rewards.name_inviter", name(three, two));
    assert_eq!(no(one, three), "rewards.circle", "nor over two corners");
    let bought = joins(&shop, 4);
    buys(&shop, bought, 100);
    assert_eq!(no(bought, one), "rewards.bought_already");
    let late = joins(&shop, 5);
    shop.later(30 * DAY_MS);
    assert_eq!(of(&shop, late)["mayNameInviter"], true, "the thirtieth day is not too late");
    shop.later(1);
    assert_eq!(no(late, one), "rewards.too_late");
    adds_up(&shop);
}

#[test]
fn a_phone_that_was_erased_joins_again_and_is_not_rewarded() {
    let shop = TestShop::open();
    running(
        &shop,
        "Joined",
        terms(json!({ "kind": "friend_joined" }), json!({ "member": points(10), "friend": points(10) })),
    );
    let inviter = joins(&shop, 1);
    let gone = joins(&shop, 2);
    shop.ok(Role::Owner, "privacy.erase", json!({ "member": gone, "reason": "" }));
    let again = friend(&shop, 2, inviter);
    assert_eq!((states(&shop, inviter), states(&shop, again)), (vec![], vec![]));
    assert_eq!(of(&shop, again)["whyNotCounted"], "rejoined");
    buys(&shop, again, 500);
    assert_eq!(of(&shop, inviter)["countedFriends"], 0);
    let other = people::member(&shop, "Nuria Sanz2", &phone(2), json!({ "duplicatesSeen": true }));
    let request = json!({ "member": other, "inviter": inviter });
    assert_eq!(shop.refused(Role::Clerk, "rewards.name_inviter", request), "rewards.rejoined");
    adds_up(&shop);
}

#[test]
fn whoever_turns_out_to_be_their_own_friend_loses_it_and_gets_it_back_with_the_undoing() {
    let shop = TestShop::open();
    let apple = add_gift(&shop, "Apple box", 5, 1_640);
    let programme = running(&shop, "Friends", friend_bought(0, json!({ "member": gift(apple), "friend": points(20) })));
    let rungs = running(&shop, "Ladder", ladder(&[(1, points(30))], json!({})));
    let inviter = joins(&shop, 1);
    let double = friend(&shop, 2, inviter);
    buys(&shop, double, 700);
    assert_eq!((used(&shop, programme), used(&shop, rungs)), (1_660, 30));
    let merge =
        shop.ok(Role::Manager, "members.merge", json!({ "survivor": inviter, "merged": double }))["merge"].clone();
    assert_eq!((used(&shop, programme), used(&shop, rungs)), (0, 0));
    let now = of(&shop, inviter);
    assert_eq!((&now["countedFriends"], &now["whyNotCounted"]), (&json!(0), &json!("same_person")));
    adds_up(&shop);
    shop.later(1_000);
    shop.ok(Role::Manager, "members.undo_merge", json!({ "merge": merge }));
    assert_eq!((used(&shop, programme), used(&shop, rungs)), (1_660, 30), "they were two after all");
    assert_eq!(of(&shop, inviter)["countedFriends"], 1);
    adds_up(&shop);
}

#[test]
fn erasing_takes_back_what_waits_and_leaves_the_books() {
    let shop = TestShop::open();
    let apple = add_gift(&shop, "Apple box", 5, 1_640);
    let programme = running(
        &shop,
        "Friends",
        friend_bought(0, json!({ "member": gift(apple), "friend": bonus(100), "holdDays": 2 })),
    );
    let inviter = joins(&shop, 1);
    let friend = friend(&shop, 2, inviter);
    buys(&shop, friend, 700);
    let export = shop.ok(Role::Owner, "privacy.export_person", json!({ "member": inviter }));
    let text = export["json"].as_str().unwrap();
    assert!(text.contains("Friends") && !text.contains("Nuria"), "an export tells of others only numbers");
    shop.ok(Role::Owner, "privacy.erase", json!({ "member": inviter, "reason": "" }));
    assert_eq!((used(&shop, programme), numbers(&shop, apple)[1]), (100, 0));
    assert_eq!(of(&shop, friend)["inviter"]["maskedName"], "");
    let entries =
        shop.ok(Role::Clerk, "members.read_timeline", json!({ "member": friend, "before": null, "limit": 50 }));
    assert!(entries.to_string().contains("reward_given"));
    shop.later(3 * DAY_MS);
    shop.ok(Role::System, "system.tick", json!({}));
    assert_eq!(crate::sales_support::wallet(&shop, friend), [0, 100]);
    adds_up(&shop);
}

#[test]
fn a_friends_first_top_up_is_rewarded_once_and_falls_with_its_undoing() {
    let shop = TestShop::open();
    let trigger = json!({ "kind": "friend_recharged", "least": 10_000 });
    let programme = running(&shop, "Friend tops up", terms(trigger, json!({ "member": bonus(1_000) })));
    let inviter = joins(&shop, 1);
    let friend = friend(&shop, 2, inviter);
    let pay_in = |paid: i64| {
        let request = json!({ "member": friend, "paid": paid, "bonus": 0, "paidBy": "cash", "cashGiven": null });
        shop.ok(Role::Clerk, "stored_value.recharge", request)
    };
    pay_in(9_999);
    assert_eq!(used(&shop, programme), 0);
    let first = pay_in(10_001);
    pay_in(10_002);
    assert_eq!((used(&shop, programme), crate::sales_support::wallet(&shop, inviter)), (1_000, [0, 1_000]), "once");
    shop.ok(Role::Clerk, "stored_value.undo_recharge", json!({ "recharge": first["recharge"] }));
    assert_eq!((used(&shop, programme), crate::sales_support::wallet(&shop, inviter)), (0, [0, 0]));
    adds_up(&shop);
}
