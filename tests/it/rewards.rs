//! Programmes: drafts, start, change, end, and every reason to say no.

use crate::gifts_support::{adds_up, gift as add_gift, refusal};
use crate::rewards_support::*;
use serde_json::{Value, json};
use shop_core::kernel::Role;
use shop_core::testing::TestShop;

fn no(shop: &TestShop, command: &str, request: Value) -> String {
    shop.refused(Role::Owner, command, request)
}

fn no_draft(shop: &TestShop, terms: Value) -> String {
    no(shop, "rewards.save_draft", json!({ "programme": null, "name": "Trial", "terms": terms }))
}

#[test]
fn a_draft_is_kept_started_changed_and_ended() {
    let shop = TestShop::open();
    let programme = draft(&shop, "Shared post", posts(json!({ "budget": 500 })));
    assert_eq!(card(&shop, programme)["state"], "draft");
    let again = json!({ "programme": programme, "name": "Post", "terms": posts(json!({ "budget": 600 })) });
    assert_eq!(shop.ok(Role::Owner, "rewards.save_draft", again)["budget"], 600);
    let only = json!({ "programme": programme });
    assert_eq!(shop.ok(Role::Owner, "rewards.start", only.clone())["state"], "running");
    assert_eq!(no(&shop, "rewards.start", only.clone()), "rewards.not_a_draft");
    assert_eq!(no(&shop, "rewards.drop_draft", only.clone()), "rewards.not_a_draft");
    let change = |terms: Value| json!({ "programme": programme, "name": "Post", "terms": terms });
    assert_eq!(no(&shop, "rewards.change", change(posts(json!({ "budget": 600 })))), "rewards.nothing_changed");
    let less = refusal(&shop, Role::Owner, "rewards.change", change(posts(json!({ "budget": 599 }))));
    assert_eq!((&less["code"], &less["field"]), (&json!("against_members"), &json!("budget")));
    let better = change(posts(json!({ "budget": 900, "member": points(150) })));
    assert_eq!(shop.ok(Role::Owner, "rewards.change", better)["budget"], 900);
    let changes = shop.ok(Role::Owner, "rewards.list_changes", only.clone());
    let change = &changes["changes"][0];
    assert_eq!(change["fields"], json!(["member", "budget"]));
    assert_eq!((&change["before"]["budget"], &change["after"]["budget"]), (&json!(600), &json!(900)));
    assert_eq!(change["by"], "周岚 Lan");
    let end = |reason: &str| json!({ "programme": programme, "reason": reason });
    assert_eq!(no(&shop, "rewards.end", end(" ")), "rewards.reason_missing");
    assert_eq!(shop.ok(Role::Owner, "rewards.end", end("autumn is over"))["state"], "ended");
    assert_eq!(no(&shop, "rewards.end", end("twice")), "rewards.not_running");
    let late = json!({ "programme": programme, "name": "Post", "terms": posts(json!({ "budget": 9_000 })) });
    assert_eq!(no(&shop, "rewards.change", late), "rewards.not_running");
    let other = draft(&shop, "Post", posts(json!({})));
    shop.ok(Role::Owner, "rewards.drop_draft", json!({ "programme": other }));
    assert_eq!(no(&shop, "rewards.drop_draft", json!({ "programme": other })), "rewards.unknown_programme");
    adds_up(&shop);
}

#[test]
fn terms_that_cannot_be_promised_are_refused_by_name() {
    let shop = TestShop::open();
    let retired = add_gift(&shop, "Old mug", 1, 100);
    shop.ok(Role::Owner, "gifts.retire", json!({ "gift": retired }));
    let least = |least: i64| json!({ "kind": "bought", "least": least });
    let cases = [
        (terms(json!({ "kind": "bought", "least": 0 }), json!({})), "reward_missing"),
        (terms(least(0), json!({ "member": points(0) })), "term_out_of_bounds"),
        (terms(least(0), json!({ "member": bonus(0) })), "amount_out_of_bounds"),
        (terms(least(-1), json!({ "member": points(1) })), "amount_out_of_bounds"),
        (terms(least(0), json!({ "member": points(1), "budget": 0 })), "amount_out_of_bounds"),
        (terms(least(0), json!({ "member": points(1), "holdDays": 91 })), "term_out_of_bounds"),
        (terms(least(0), json!({ "member": points(1), "friend": points(1) })), "not_for_this_trigger"),
        (terms(least(0), json!({ "member": points(1), "perClerkDay": 5 })), "not_for_this_trigger"),
        (terms(least(0), json!({ "member": points(1), "perDay": 0 })), "term_out_of_bounds"),
        (terms(least(0), json!({ "member": points(1), "fromDay": "2026-11-31" })), "days_impossible"),
        (terms(least(0), json!({ "member": points(1), "toDay": "2026-10-31" })), "days_impossible"),
        (posts(json!({ "perClerkDay": null })), "clerk_limit_missing"),
        (posts(json!({ "perClerkDay": 1_001 })), "term_out_of_bounds"),
        (posts(json!({ "perMember": { "times": 0, "every": "week" } })), "term_out_of_bounds"),
        (terms(json!({ "kind": "visit_streak", "weeks": 1 }), json!({ "member": points(1) })), "term_out_of_bounds"),
        (ladder(&[(3, points(1)), (1, points(1))], json!({})), "rungs_not_rising"),
        (ladder(&[(3, points(1)), (3, points(1))], json!({})), "rungs_not_rising"),
        (ladder(&[(1, points(1))], json!({ "member": points(1) })), "not_for_this_trigger"),
        (ladder(&[], json!({})), "term_out_of_bounds"),
    ];
    for (terms, code) in cases {
        assert_eq!(no_draft(&shop, terms.clone()), format!("rewards.{code}"), "{terms}");
    }
    assert_eq!(no_draft(&shop, terms(least(0), json!({ "member": gift(retired) }))), "gifts.retired");
    assert_eq!(no_draft(&shop, terms(least(0), json!({ "member": gift(99) }))), "gifts.unknown_gift");
    let named = |name: String| json!({ "programme": null, "name": name, "terms": posts(json!({})) });
    assert_eq!(no(&shop, "rewards.save_draft", named(" ".to_owned())), "rewards.name_missing");
    assert_eq!(no(&shop, "rewards.save_draft", named("x".repeat(61))), "rewards.text_too_long");
    draft(&shop, "Post", posts(json!({})));
    assert_eq!(no(&shop, "rewards.save_draft", named("Post".to_owned())), "rewards.name_taken");
}

#[test]
fn some_drafts_cannot_start() {
    let shop = TestShop::open();
    let start = |programme: i64| no(&shop, "rewards.start", json!({ "programme": programme }));
    let over = draft(&shop, "Over", posts(json!({ "toDay": "2026-11-19" })));
    assert_eq!(start(over), "rewards.period_over");
    let day = terms(json!({ "kind": "member_day", "least": 0 }), json!({ "member": points(5) }));
    assert_eq!(start(draft(&shop, "Day", day)), "rewards.no_member_day");
    running(&shop, "One ladder", ladder(&[(1, points(5))], json!({})));
    let second = draft(&shop, "Two ladders", ladder(&[(1, points(5))], json!({})));
    let said = refusal(&shop, Role::Owner, "rewards.start", json!({ "programme": second }));
    assert_eq!((&said["code"], &said["name"]), (&json!("one_at_a_time"), &json!("One ladder")));
    assert_eq!(start(99), "rewards.unknown_programme");
}

#[test]
fn posts_are_confirmed_by_clerks_within_their_number() {
    let shop = TestShop::open();
    let programme = running(&shop, "Post", posts(json!({ "perClerkDay": 2, "fromDay": "2026-11-20" })));
    let people: Vec<i64> = (0..4).map(|nth| joins(&shop, nth)).collect();
    for who in &people[..2] {
        assert_eq!(confirm(&shop, Role::Clerk, *who, programme)["state"], "given");
    }
    let third = json!({ "member": people[2], "programme": programme });
    assert_eq!(of(&shop, people[2])["posts"][0]["whyNot"], "clerk_limit");
    let reply = crate::sales_support::with_word(&shop, "rewards.confirm_post", &third, "discretion");
    assert_eq!((&reply["state"], &reply["what"]["points"]), (&json!("given"), &json!(100)));
    assert_eq!(confirm(&shop, Role::Manager, people[3], programme)["state"], "given", "a manager needs nobody's word");
    let other =
        running(&shop, "Bought", terms(json!({ "kind": "bought", "least": 0 }), json!({ "member": points(1) })));
    let wrong = |programme: i64| json!({ "member": people[0], "programme": programme });
    assert_eq!(no(&shop, "rewards.confirm_post", wrong(other)), "rewards.not_for_posts");
    let later = running(&shop, "Later", posts(json!({ "fromDay": "2026-11-21" })));
    assert_eq!(no(&shop, "rewards.confirm_post", wrong(later)), "rewards.not_now");
    assert_eq!(card(&shop, later)["pause"], "not_yet");
    let waiting = draft(&shop, "Waiting", posts(json!({})));
    assert_eq!(no(&shop, "rewards.confirm_post", wrong(waiting)), "rewards.not_running");
    let report =
        shop.ok(Role::Owner, "rewards.read_discretion", json!({ "fromDay": "2026-11-20", "toDay": "2026-11-20" }));
    let rows = report["rows"].as_array().unwrap();
    let clerk = rows.iter().find(|row| row["name"] == "林秀 Xiu").unwrap();
    assert_eq!((&clerk["posts"], &clerk["rewardedPosts"], &clerk["postsCost"]), (&json!(3), &json!(3), &json!(300)));
    assert_eq!(
        no(&shop, "rewards.read_discretion", json!({ "fromDay": "x", "toDay": "y" })),
        "rewards.days_impossible"
    );
    adds_up(&shop);
}

#[test]
fn a_simulation_is_told_from_the_shops_own_costs() {
    let shop = TestShop::open();
    let (apple, bag) = (add_gift(&shop, "Apple box", 9, 1_640), add_gift(&shop, "Cotton bag", 100, 290));
    let request = |joins: i64, buys: i64| {
        let terms = friend_bought(
            2_000,
            json!({ "member": gift(apple), "friend": gift(bag), "friendWhen": "joined", "budget": 60_000 }),
        );
        json!({ "terms": terms, "friendsWhoJoin": joins, "ofWhomBuy": buys, "times": null })
    };
    let said = shop.ok(Role::Manager, "rewards.simulate", request(36, 25));
    assert_eq!(
        (&said["expected"], &said["worst"], &said["perCountedFriend"]),
        (&json!(51_440), &json!(60_000), &json!(2_058))
    );
    assert_eq!(said["short"][0]["short"], 16);
    assert_eq!(no(&shop, "rewards.simulate", request(25, 36)), "rewards.numbers_out_of_bounds");
    assert_eq!(no(&shop, "rewards.simulate", request(100_001, 1)), "rewards.numbers_out_of_bounds");
}
