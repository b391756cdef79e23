//! What people complain about elsewhere, each as a test of its own; the numbers are those of the list of complaints.

use crate::gifts_support::{DAY_MS, adds_up, gift as add_gift};
use crate::people;
use crate::rewards_support::*;
use proptest::prelude::*;
use serde_json::json;
use shop_core::kernel::Role;
use shop_core::testing::TestShop;
use shop_core::{Call, dispatch};

/// 11: a limit is beaten by two checkouts at the same moment.
#[test]
fn racing_tills_use_the_last_of_a_budget_without_a_cent_too_much() {
    let shop = TestShop::open();
    // Room for seven rewards and 99 minor units that no eighth fits into.
    let programme = running(
        &shop,
        "Bought",
        terms(json!({ "kind": "bought", "least": 0 }), json!({ "member": bonus(100), "budget": 799 })),
    );
    let people: Vec<i64> = (0..24).map(|nth| joins(&shop, nth)).collect();
    std::thread::scope(|scope| {
        for (till, role) in [Role::Clerk, Role::Manager, Role::Owner].into_iter().enumerate() {
            let (app, caller) = (&shop.app, shop.caller(role));
            let people: Vec<i64> = people.iter().copied().skip(till).step_by(3).collect();
            scope.spawn(move || {
                for who in people {
                    let id = uuid::Uuid::from_u128(u128::try_from(who).unwrap() + (1 << 80));
                    let request = json!({ "basket": { "member": who, "amount": 500 }, "payments": [{ "kind": "cash", "given": null }] });
                    dispatch(app, &caller, &Call::new("sales.pay", request).with_id(id)).expect("a sale is never stopped");
                }
            });
        }
    });
    let card = card(&shop, programme);
    assert_eq!((&card["used"], &card["times"], &card["missed"]), (&json!(700), &json!(7), &json!(17)));
    assert_eq!((&card["pause"], &card["left"]), (&json!("budget_used"), &json!(0)));
    let sum: i64 = people.iter().map(|who| crate::sales_support::wallet(&shop, *who)[1]).sum();
    assert_eq!(sum, 700);
    adds_up(&shop);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    /// 13: the last one within a limit is refused. At 0, 1, N−1, N and N+1 of every limit, and of the budget.
    #[test]
    fn the_last_one_within_a_limit_is_given_and_the_next_is_not(most in 1_i64..5, which in 0..3, spare in 0_i64..100) {
        let shop = TestShop::open();
        let limits = match which {
            0 => json!({ "perMember": { "times": most, "every": "week" } }),
            1 => json!({ "perDay": most }),
            _ => json!({ "budget": most * 100 + spare }),
        };
        let programme = running(&shop, "Post", posts(limits));
        let who = joins(&shop, 1);
        for nth in 1..=most + 1 {
            let reply = confirm(&shop, Role::Manager, who, programme);
            let why = ["member_limit", "day_limit", "budget"][usize::try_from(which).unwrap()];
            if nth <= most {
                prop_assert_eq!(&reply["state"], "given");
            } else {
                prop_assert_eq!((&reply["state"], &reply["whyMissed"]), (&json!("missed"), &json!(why)));
            }
        }
        prop_assert_eq!(used(&shop, programme), most * 100);
        prop_assert_eq!(shop.findings(), vec![]);
    }
}

#[test]
fn a_limit_counts_anew_exactly_when_its_span_does() {
    let shop = TestShop::open();
    let programme = running(&shop, "Post", posts(json!({ "perMember": { "times": 1, "every": "week" } })));
    let who = joins(&shop, 1);
    let state = |shop: &TestShop| confirm(shop, Role::Manager, who, programme)["state"].clone();
    assert_eq!([state(&shop), state(&shop)], ["given", "missed"]);
    // Friday 15:42 to Sunday 24:00.
    let to_monday = 2 * DAY_MS + 8 * 3_600_000 + 18 * 60_000;
    shop.later(to_monday - 1);
    assert_eq!(state(&shop), "missed", "the last millisecond of Sunday");
    shop.later(1);
    assert_eq!(state(&shop), "given", "Monday");
    adds_up(&shop);
}

/// 19: a tier is given before its threshold is met.
#[test]
fn a_rung_is_reached_exactly_at_its_number() {
    let shop = TestShop::open();
    running(&shop, "Ladder", ladder(&[(3, points(30))], json!({})));
    let inviter = joins(&shop, 1);
    let friends: Vec<i64> = (2..6).map(|nth| friend(&shop, nth, inviter)).collect();
    assert_eq!(states(&shop, inviter), [""; 0], "four joined, none bought: joining is not counting");
    for (at, who) in friends.iter().enumerate() {
        buys(&shop, *who, 100);
        assert_eq!(states(&shop, inviter).len(), usize::from(at >= 2), "after {} friends", at + 1);
    }
    adds_up(&shop);
}

/// 20: duplicate members; a merge loses or hides what they had.
#[test]
fn a_merge_hides_nothing_and_pays_nothing_twice() {
    let shop = TestShop::open();
    let programme = running(&shop, "Friends", friend_bought(0, json!({ "member": points(40) })));
    let (one, two) = (joins(&shop, 1), joins(&shop, 2));
    buys(&shop, friend(&shop, 3, one), 100);
    buys(&shop, friend(&shop, 4, two), 100);
    // The same friend, brought by both.
    let (first, second) = (friend(&shop, 5, one), friend(&shop, 6, two));
    buys(&shop, first, 100);
    buys(&shop, second, 100);
    assert_eq!(used(&shop, programme), 160);
    shop.ok(Role::Manager, "members.merge", json!({ "survivor": first, "merged": second }));
    assert_eq!(used(&shop, programme), 120, "one friend counts once, for whoever brought them first");
    assert_eq!(of(&shop, first)["inviter"]["member"], one);
    shop.later(1_000);
    let merge = shop.ok(Role::Manager, "members.merge", json!({ "survivor": one, "merged": two }))["merge"].clone();
    let now = of(&shop, two);
    assert_eq!((&now["member"], &now["countedFriends"]), (&json!(one), &json!(3)), "both rows' friends are theirs");
    assert_eq!(now["rewards"].as_array().unwrap().len(), 4);
    shop.later(1_000);
    shop.ok(Role::Manager, "members.undo_merge", json!({ "merge": merge }));
    assert_eq!((&of(&shop, one)["countedFriends"], &of(&shop, two)["countedFriends"]), (&json!(2), &json!(1)));
    adds_up(&shop);
}

#[test]
fn what_was_given_back_while_two_were_one_is_not_given_again() {
    let shop = TestShop::open();
    let programme = running(&shop, "Friends", friend_bought(50, json!({ "member": points(40) })));
    let (one, two) = (joins(&shop, 1), joins(&shop, 2));
    let (first, second) = (friend(&shop, 3, one), friend(&shop, 4, two));
    let sale = buys(&shop, second, 100);
    let merge =
        shop.ok(Role::Manager, "members.merge", json!({ "survivor": first, "merged": second }))["merge"].clone();
    assert_eq!(used(&shop, programme), 0);
    gives_back(&shop, &sale, Some(51));
    shop.later(1_000);
    shop.ok(Role::Manager, "members.undo_merge", json!({ "merge": merge }));
    assert_eq!(used(&shop, programme), 0, "what is left of the sale is below its condition");
    assert_eq!(of(&shop, two)["countedFriends"], 1, "but something of it stands");
    adds_up(&shop);
}

/// 21: a limit per customer is avoided by a second account.
#[test]
fn two_rows_of_one_person_share_one_limit() {
    let shop = TestShop::open();
    let programme = running(&shop, "Post", posts(json!({ "perMember": { "times": 1, "every": "ever" } })));
    let (one, two) = (joins(&shop, 1), joins(&shop, 2));
    confirm(&shop, Role::Manager, one, programme);
    shop.ok(Role::Manager, "members.merge", json!({ "survivor": two, "merged": one }));
    let reply = confirm(&shop, Role::Manager, one, programme);
    assert_eq!((&reply["state"], &reply["whyMissed"]), (&json!("missed"), &json!("member_limit")));
    // Without a member nothing is limited, so nothing is given.
    let bought =
        running(&shop, "Bought", terms(json!({ "kind": "bought", "least": 0 }), json!({ "member": points(10) })));
    shop.ok(
        Role::Clerk,
        "sales.pay",
        json!({ "basket": { "amount": 900 }, "payments": [{ "kind": "cash", "given": null }] }),
    );
    assert_eq!(used(&shop, bought), 0);
    adds_up(&shop);
}

/// 25: fake accounts and self-referral farm rewards.
#[test]
fn fake_friends_bring_nothing_before_they_pay_and_hold() {
    let shop = TestShop::open();
    let apple = add_gift(&shop, "Apple box", 5, 1_640);
    let programme = running(&shop, "Friends", friend_bought(2_000, json!({ "member": gift(apple), "holdDays": 3 })));
    let farmer = joins(&shop, 1);
    for nth in 2..7 {
        friend(&shop, nth, farmer);
    }
    assert_eq!((used(&shop, programme), states(&shop, farmer).len()), (0, 0), "five accounts that bought nothing");
    let own = people::sheet(
        "Mara Olmo",
        &phone(1),
        json!({ "duplicatesSeen": true, "source": "inviter", "inviter": farmer }),
    );
    assert_eq!(shop.refused(Role::Clerk, "members.enrol", own), "members.inviter_is_self");
    let sale = buys(&shop, friend(&shop, 8, farmer), 2_000);
    assert_eq!(states(&shop, farmer), ["held"], "a paid visit, and still not to be collected");
    gives_back(&shop, &sale, None);
    assert_eq!((states(&shop, farmer), used(&shop, programme)), (vec!["taken_back".to_owned()], 0));
    adds_up(&shop);
}
