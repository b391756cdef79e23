//! The campaign that must fit into two days: 240 members become 1,500, and 6,000 shared posts are seen.

use crate::gifts_support::{DAY_MS, adds_up, gift as add_gift};
use crate::rewards_support::*;
use serde_json::json;
use shop_core::kernel::Role;
use shop_core::testing::TestShop;

/// Members when it begins.
const BEFORE: i64 = 240;
/// Members when it ends.
const AFTER: i64 = 1_500;
/// Posts that are shown.
const POSTS: i64 = 6_000;
/// Posts that the budget rewards.
const REWARDED: i64 = 360;

#[test]
fn two_hundred_and_forty_become_fifteen_hundred_in_two_days_at_a_cost_to_the_cent() {
    let shop = TestShop::open();
    let bag = add_gift(&shop, "Cotton bag", 2_000, 290);
    let (every, third) = (AFTER - BEFORE, (AFTER - BEFORE) / 3);
    // Room for every bag, and for a hundred of the inviters' rewards.
    let newcomers = running(
        &shop,
        "Newcomer bag",
        terms(json!({ "kind": "friend_joined" }), json!({ "friend": gift(bag), "budget": every * 290 })),
    );
    let inviters = running(
        &shop,
        "First purchase",
        friend_bought(2_000, json!({ "member": bonus(500), "budget": 100 * 500 + 499 })),
    );
    let posted = running(
        &shop,
        "Shared post",
        posts(json!({ "member": points(20), "budget": REWARDED * 20, "perClerkDay": 1_000 })),
    );
    let mut people: Vec<i64> = (0..BEFORE).map(|nth| joins(&shop, nth)).collect();
    for nth in BEFORE..AFTER {
        if nth == (BEFORE + AFTER) / 2 {
            shop.later(DAY_MS);
        }
        let inviter = people[usize::try_from(nth % BEFORE).unwrap()];
        let who = friend(&shop, nth, inviter);
        if nth % 3 == 0 {
            buys(&shop, who, 2_000);
        }
        people.push(who);
    }
    assert_eq!(shop.ok(Role::Owner, "members.count_stages", json!({}))["all"], AFTER);
    assert_eq!(used(&shop, newcomers), every * 290, "1,260 bags at 2.90");
    let card = card(&shop, inviters);
    assert_eq!((&card["used"], &card["times"], &card["missed"]), (&json!(50_000), &json!(100), &json!(third - 100)));

    let mut given = 0;
    for nth in 0..POSTS {
        let who = people[usize::try_from(nth).unwrap() % people.len()];
        given += i64::from(confirm(&shop, Role::Manager, who, posted)["state"] == "given");
    }
    assert_eq!((given, used(&shop, posted)), (REWARDED, REWARDED * 20));
    let report =
        shop.ok(Role::Owner, "rewards.read_discretion", json!({ "fromDay": "2026-11-20", "toDay": "2026-11-21" }));
    let row = &report["rows"][0];
    assert_eq!(
        (&row["posts"], &row["rewardedPosts"], &row["postsCost"]),
        (&json!(POSTS), &json!(REWARDED), &json!(REWARDED * 20))
    );
    let board =
        shop.ok(Role::Clerk, "rewards.read_leaderboard", json!({ "fromDay": "2026-11-20", "toDay": "2026-11-21" }));
    assert_eq!(board["friends"], third);
    adds_up(&shop);
}
