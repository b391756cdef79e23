//! The ladder, leaders and their commission, own purchases, streaks, birthdays, the leaderboard.

use crate::gifts_support::{DAY_MS, adds_up, gift as add_gift};
use crate::people;
use crate::rewards_support::*;
use serde_json::{Value, json};
use shop_core::kernel::Role;
use shop_core::testing::TestShop;

#[test]
fn the_ladder_gives_its_rungs_and_takes_back_what_friends_no_longer_reach() {
    let shop = TestShop::open();
    let apple = add_gift(&shop, "Apple box", 9, 1_640);
    let programme = running(&shop, "Ladder", ladder(&[(1, gift(apple)), (3, points(300)), (5, bonus(900))], json!({})));
    let inviter = joins(&shop, 1);
    assert_eq!(of(&shop, inviter)["nextRung"]["missing"], 1);
    let sales: Vec<Value> = (2..5).map(|nth| buys(&shop, friend(&shop, nth, inviter), 100)).collect();
    let rungs = |shop: &TestShop| {
        let all = of(shop, inviter)["rewards"].clone();
        let standing =
            all.as_array().unwrap().iter().filter(|row| row["state"] == "given").map(|row| row["rung"].clone());
        standing.collect::<Vec<_>>()
    };
    assert_eq!(rungs(&shop), [json!(3), json!(1)]);
    assert_eq!(
        (&of(&shop, inviter)["nextRung"]["friends"], &of(&shop, inviter)["nextRung"]["missing"]),
        (&json!(5), &json!(2))
    );
    let table = shop.ok(Role::Manager, "rewards.read_ladder", json!({}));
    let row = |at: usize| {
        ["friends", "cost", "members", "given", "waiting"].map(|name| table["rungs"][at][name].as_i64().unwrap())
    };
    assert_eq!([row(0), row(1), row(2)], [[1, 1_640, 1, 0, 1], [3, 300, 1, 1, 0], [5, 900, 0, 0, 0]]);
    assert_eq!((&table["rungs"][2]["nearest"]["missing"], &table["promised"]), (&json!(2), &json!(1_640)));
    assert_eq!(shop.ok(Role::Clerk, "rewards.read_ladder", json!({}))["rungs"][0]["cost"], Value::Null);
    gives_back(&shop, &sales[0], None);
    assert_eq!(rungs(&shop), [json!(1)], "the first friend's refund takes the third rung");
    buys(&shop, friend(&shop, 9, inviter), 100);
    assert_eq!(rungs(&shop), [json!(3), json!(1)], "reached again, given again");
    assert_eq!(used(&shop, programme), 1_940);
    adds_up(&shop);
}

#[test]
fn the_leaderboard_shares_places_and_masks_names() {
    let shop = TestShop::open();
    let inviters: Vec<i64> = (0..4).map(|nth| joins(&shop, nth)).collect();
    for (nth, (inviter, friends)) in inviters.iter().zip([2_i64, 1, 2, 0]).enumerate() {
        for other in 0..friends {
            buys(&shop, friend(&shop, 100 + 10 * i64::try_from(nth).unwrap() + other, *inviter), 100);
            shop.later(1_000);
        }
    }
    let board =
        shop.ok(Role::Clerk, "rewards.read_leaderboard", json!({ "fromDay": "2026-11-01", "toDay": "2026-11-20" }));
    let rows = board["rows"].as_array().unwrap();
    let shown: Vec<_> =
        rows.iter().map(|row| (row["place"].as_i64().unwrap(), row["friends"].as_i64().unwrap())).collect();
    assert_eq!(shown, [(1, 2), (1, 2), (3, 1)]);
    assert_eq!((&rows[0]["member"], &rows[0]["maskedName"]), (&json!(inviters[0]), &json!("Marta O.")));
    assert_eq!((&board["friends"], &board["members"]), (&json!(5), &json!(3)));
    let before = json!({ "fromDay": "2026-11-01", "toDay": "2026-11-19" });
    assert_eq!(shop.ok(Role::Clerk, "rewards.read_leaderboard", before)["friends"], 0);
    adds_up(&shop);
}

#[test]
fn a_leader_earns_by_direct_friends_alone_and_a_refund_takes_its_share() {
    let shop = TestShop::open();
    let steps = json!([{ "fromAmount": 0, "shareBp": 300 }, { "fromAmount": 10_000, "shareBp": 500 }]);
    let trigger = json!({ "kind": "leader", "steps": steps, "paidAs": "payable" });
    let programme = running(&shop, "Leaders", terms(trigger, json!({})));
    let leader = joins(&shop, 1);
    let direct = friend(&shop, 2, leader);
    let second = friend(&shop, 3, direct);
    buys(&shop, direct, 10_000);
    assert_eq!(used(&shop, programme), 0, "nobody is a leader before the owner says so");
    let only = json!({ "member": leader });
    assert_eq!(shop.ok(Role::Owner, "rewards.name_leader", only.clone())["isLeader"], true);
    assert_eq!(shop.refused(Role::Owner, "rewards.name_leader", only.clone()), "rewards.leader_already");
    buys(&shop, second, 90_000);
    assert_eq!(used(&shop, programme), 0, "a friend's friend is nobody's commission");
    let sale = buys(&shop, direct, 2_000);
    assert_eq!(of(&shop, leader)["commissionThisMonth"], 100, "5 % of what lies above 100.00");
    gives_back(&shop, &sale, Some(500));
    assert_eq!((of(&shop, leader)["commissionThisMonth"].as_i64(), used(&shop, programme)), (Some(75), 75));
    let pay = |month: &str| json!({ "member": leader, "month": month });
    assert_eq!(shop.refused(Role::Owner, "rewards.pay_out_commission", pay("2026-13")), "rewards.month_unreadable");
    assert_eq!(shop.refused(Role::Owner, "rewards.pay_out_commission", pay("2026-10")), "rewards.nothing_to_pay");
    assert_eq!(shop.refused(Role::Owner, "rewards.pay_out_commission", pay("2026-11")), "rewards.not_due");
    shop.later(12 * DAY_MS);
    let listed = shop.ok(Role::Owner, "rewards.list_payable", json!({}));
    let row = &listed["rows"][0];
    assert_eq!(
        (&row["amount"], &row["sales"], &row["friends"], &row["due"]),
        (&json!(75), &json!(11_500), &json!(1), &json!(true))
    );
    assert_eq!(shop.ok(Role::Owner, "rewards.pay_out_commission", pay("2026-11"))["total"], 0);
    assert_eq!(shop.refused(Role::Owner, "rewards.pay_out_commission", pay("2026-11")), "rewards.nothing_to_pay");
    shop.ok(Role::Owner, "rewards.dismiss_leader", only.clone());
    assert_eq!(shop.refused(Role::Owner, "rewards.dismiss_leader", only), "rewards.not_a_leader");
    adds_up(&shop);
}

#[test]
fn a_second_level_has_no_row_to_point_at() {
    let shop = TestShop::open();
    let top = joins(&shop, 1);
    let middle = friend(&shop, 2, top);
    let bottom = friend(&shop, 3, middle);
    buys(&shop, bottom, 100);
    let pair = |friend: i64, inviter: i64| {
        shop.with_conn(|conn| {
            conn.execute(
                "INSERT INTO member_sale (cause_id, member_id, friend_id, inviter_id, amount, month, at_ms)
                 SELECT id, ?1, ?1, ?2, 5, '2026-11', 0 FROM fact WHERE kind = 'member_joined' AND id NOT IN (SELECT cause_id FROM member_sale) LIMIT 1",
                [friend, inviter],
            )
        })
    };
    assert!(pair(bottom, top).is_err(), "past the direct pair");
    assert!(pair(bottom, middle).is_ok());
}

#[test]
fn a_commission_as_bonus_is_held_and_comes_to_the_cent() {
    let shop = TestShop::open();
    let trigger = json!({ "kind": "leader", "steps": [{ "fromAmount": 0, "shareBp": 1_000 }], "paidAs": "bonus" });
    let programme = running(&shop, "Leaders", terms(trigger, json!({ "holdDays": 1 })));
    let leader = joins(&shop, 1);
    shop.ok(Role::Owner, "rewards.name_leader", json!({ "member": leader }));
    let who = friend(&shop, 2, leader);
    let sale = buys(&shop, who, 1_000);
    gives_back(&shop, &sale, Some(333));
    assert_eq!(used(&shop, programme), 67, "100 less its share of 33");
    shop.later(2 * DAY_MS);
    shop.ok(Role::System, "system.tick", json!({}));
    assert_eq!(crate::sales_support::wallet(&shop, leader), [0, 67]);
    gives_back(&shop, &sale, Some(333));
    assert_eq!((used(&shop, programme), crate::sales_support::wallet(&shop, leader)), (34, [0, 34]));
    gives_back(&shop, &sale, None);
    assert_eq!((used(&shop, programme), crate::sales_support::wallet(&shop, leader)), (0, [0, 0]));
    adds_up(&shop);
}

#[test]
fn own_purchases_streaks_birthdays_and_member_days() {
    let shop = TestShop::open();
    let mut rules = shop.ok(Role::Owner, "points.read_rules", json!({}));
    rules["memberDay"] = json!({ "day": 20, "multiplierBp": 10_000 });
    shop.ok(Role::Owner, "points.change_rules", rules);
    let own = |kind: Value| terms(kind, json!({ "member": points(7) }));
    let bought = running(&shop, "Bought", own(json!({ "kind": "bought", "least": 1_000 })));
    let day = running(&shop, "Day", own(json!({ "kind": "member_day", "least": 500 })));
    let birthday = running(&shop, "Birthday", own(json!({ "kind": "birthday_month" })));
    let streak = running(&shop, "Streak", own(json!({ "kind": "visit_streak", "weeks": 3 })));
    let how = json!({ "birthMonth": 11 });
    let who = people::member(&shop, "Eva Rey", "13800001111", how);
    let all = |shop: &TestShop| [bought, day, birthday, streak].map(|programme| used(shop, programme) / 7);
    assert_eq!(card(&shop, bought)["terms"]["trigger"]["least"], 1_000);
    let first = buys(&shop, who, 999);
    assert_eq!(all(&shop), [0, 1, 1, 0]);
    buys(&shop, who, 1_000);
    assert_eq!(all(&shop), [1, 2, 1, 0], "the second in the birthday month is not the first");
    gives_back(&shop, &first, None);
    assert_eq!(all(&shop), [1, 1, 0, 0]);
    shop.later(7 * DAY_MS);
    buys(&shop, who, 100);
    assert_eq!(all(&shop), [1, 1, 1, 0], "the first that stands; the 27th is no member day");
    shop.later(7 * DAY_MS);
    buys(&shop, who, 100);
    assert_eq!(all(&shop), [1, 1, 1, 1], "a visit in each of three weeks");
    shop.later(7 * DAY_MS);
    buys(&shop, who, 100);
    assert_eq!(all(&shop)[3], 1, "a week counts for one streak only");
    adds_up(&shop);
}

#[test]
fn friends_of_the_last_months_are_told() {
    let shop = TestShop::open();
    let inviter = joins(&shop, 1);
    let (one, _) = (friend(&shop, 2, inviter), friend(&shop, 3, inviter));
    buys(&shop, one, 12_720);
    let sale = buys(&shop, one, 300);
    gives_back(&shop, &sale, None);
    let months = shop.ok(Role::Manager, "rewards.read_history", json!({}))["months"].clone();
    assert_eq!(months.as_array().unwrap().len(), 4);
    let now = &months[3];
    assert_eq!(
        (&now["month"], &now["joined"], &now["bought"], &now["boughtBp"]),
        (&json!("2026-11"), &json!(2), &json!(1), &json!(5_000))
    );
    assert_eq!((&now["spentIn30Days"], &now["sales"], &now["refunded"]), (&json!(12_720), &json!(2), &json!(1)));
    assert_eq!(months[0]["boughtBp"], Value::Null);
}

#[test]
fn a_full_card_and_a_retired_gift_miss_the_reward_and_stop_no_sale() {
    let shop = TestShop::open();
    let mug = add_gift(&shop, "Mug", 5, 100);
    let kind = json!({ "kind": "bought", "least": 0 });
    let money = running(&shop, "Money", terms(kind.clone(), json!({ "member": bonus(600_000) })));
    let mugs = running(&shop, "Mugs", terms(kind, json!({ "member": gift(mug) })));
    shop.ok(Role::Owner, "gifts.retire", json!({ "gift": mug }));
    let who = joins(&shop, 1);
    buys(&shop, who, 100);
    let whys: Vec<Value> =
        of(&shop, who)["rewards"].as_array().unwrap().iter().map(|row| row["whyMissed"].clone()).collect();
    assert_eq!(whys, ["gift_retired", "no_room"]);
    assert_eq!((used(&shop, money), used(&shop, mugs), &card(&shop, mugs)["pause"]), (0, 0, &json!("gift_retired")));
    adds_up(&shop);
}
