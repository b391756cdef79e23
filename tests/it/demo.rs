//! The demo shop: lived through by the shop's own commands, the same in every run, wiped without a trace.

use serde_json::{Value, json};
use shop_core::kernel::{Caller, Role};
use shop_core::testing::TestShop;
use shop_core::{Call, dispatch};

fn load(shop: &TestShop, language: &str) -> Value {
    shop.ok(Role::Guest, "setup.load_demo", json!({ "language": language }))
}

/// Reads as the owner of the demo shop, who signs in with the PIN that everyone may know.
fn as_owner(shop: &TestShop, command: &str, request: Value) -> Value {
    let people = shop.ok(Role::Guest, "staff.list_people", json!({}));
    let signed_in =
        shop.ok(Role::Guest, "staff.sign_in", json!({ "person": people["people"][0]["id"], "pin": "2580" }));
    let owner = Caller::till("1", signed_in["token"].as_str().map(str::to_owned));
    dispatch(&shop.app, &owner, &Call::new(command, request)).unwrap_or_else(|error| panic!("{command}: {error:?}"))
}

#[test]
fn four_hundred_members_and_three_months_add_up_in_each_language() {
    for (language, pinyin) in [("en", false), ("zh-CN", true), ("es", false)] {
        let shop = TestShop::empty();
        let demo = load(&shop, language);
        assert_eq!(demo["people"].as_array().map(Vec::len), Some(4), "{language}");
        assert_eq!(shop.findings(), [], "the books of the demo shop add up in {language}");
        let stages = as_owner(&shop, "members.count_stages", json!({}));
        assert_eq!(stages["all"], 400, "{language}");
        for stage in ["new", "active", "core", "sleeping"] {
            assert!(stages[stage].as_i64() > Some(10), "{language} has people of every stage: {stages}");
        }
        let today = as_owner(&shop, "today.read", json!({}));
        assert!(today["waitingTotal"].as_i64() > Some(5), "something waits for somebody in {language}");
        assert!(!today["runningOut"].as_array().unwrap().is_empty(), "something runs out in {language}");
        let found = as_owner(&shop, "members.find", json!({ "text": if pinyin { "wang" } else { "a" }, "limit": 5 }));
        assert_eq!(found["hits"].as_array().map(Vec::len), Some(5), "people are found by name in {language}");
        let rewards = as_owner(&shop, "rewards.list", json!({}));
        let programmes = rewards["programmes"].as_array().unwrap();
        assert_eq!(programmes.len(), 5, "{language}");
        for card in programmes.iter().filter(|card| card["state"] == "running") {
            assert!(card["times"].as_i64() > Some(3), "{language} has life in {}", card["name"]);
        }
        let last = json!({ "fromDay": "2026-10-20", "toDay": "2026-11-20" });
        let board = as_owner(&shop, "rewards.read_leaderboard", last);
        assert!(board["rows"][0]["friends"].as_i64() > Some(3), "someone in {language} brought friends: {board}");
        let verdict = as_owner(&shop, "staff.verify_audit", json!({}));
        assert_eq!(verdict["whole"], true, "{language}");
    }
}

#[test]
fn the_same_language_at_the_same_time_gives_the_same_shop() {
    let shops = [TestShop::empty(), TestShop::empty()];
    let [one, other] = shops.each_ref().map(|shop| {
        load(shop, "en");
        let everyone = json!({
            "stage": null, "giftWaiting": false, "tag": null, "source": null, "sort": "number", "offset": 0, "limit": 200
        });
        (as_owner(shop, "members.list", everyone), as_owner(shop, "gifts.list", json!({ "retired": true })))
    });
    assert_eq!(one, other);
}

#[test]
fn a_demo_shop_is_wiped_and_a_real_one_is_not() {
    let shop = TestShop::open();
    assert_eq!(shop.refused(Role::Owner, "setup.wipe_demo", json!({})), "setup.not_a_demo");
    assert_eq!(shop.refused(Role::Guest, "setup.load_demo", json!({ "language": "en" })), "shop.already_open");

    let shop = TestShop::empty();
    load(&shop, "es");
    let people = shop.ok(Role::Guest, "staff.list_people", json!({}));
    let signed_in =
        shop.ok(Role::Guest, "staff.sign_in", json!({ "person": people["people"][0]["id"], "pin": "2580" }));
    let owner = Caller::till("1", signed_in["token"].as_str().map(str::to_owned));
    dispatch(&shop.app, &owner, &Call::new("setup.wipe_demo", json!({})).with_id(uuid::Uuid::from_u128(7))).unwrap();
    assert_eq!(shop.ok(Role::Guest, "shop.read_state", json!({}))["stage"], "new");
    let left: Vec<_> =
        std::fs::read_dir(shop.folder.path()).unwrap().flatten().map(|entry| entry.file_name()).collect();
    assert!(!left.iter().any(|name| name.to_string_lossy().starts_with("demo")), "nothing half-made is left: {left:?}");
}
