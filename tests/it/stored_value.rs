//! Paying stored value in, spending it, paying it out, taking it back.

use crate::gifts_support::{DAY_MS, adds_up, pass, refusal};
use crate::value_support::{anonymous, fact, id, money, named, recharge, said_no, spend, top_up, wallet, with_word};
use serde_json::{Value, json};
use shop_core::kernel::{ApiError, Clock, Role, Share};
use shop_core::stored_value::{self, PaymentKind};
use shop_core::testing::TestShop;
use shop_core::{Call, dispatch};
use uuid::Uuid;

#[test]
fn pay_200_get_220_and_spend_the_paid_part_first() {
    let shop = TestShop::open();
    let who = named(&shop, "0001");
    let request = json!({ "member": who, "paid": 20_000, "bonus": 2_000, "paidBy": "cash", "cashGiven": 30_000 });
    let done = shop.ok(Role::Clerk, "stored_value.recharge", request);
    assert_eq!((&done["change"], &done["memberName"]), (&json!(10_000), &json!("Sofía H.")));
    assert_eq!(done["wallet"]["balance"], 22_000);
    let (_, spent) = spend(&shop, who, 20_500).unwrap();
    assert_eq!((spent.principal, spent.bonus, spent.balance_after), (money(20_000), money(500), money(1_500)));
    assert_eq!(wallet(&shop, who), [0, 1_500]);
    let refused = said_no(spend(&shop, who, 1_501));
    assert_eq!(refused["code"], "not_enough");
    assert_eq!((&refused["amount"], &refused["missing"]), (&json!(1_500), &json!(1)));
    spend(&shop, who, 1_500).expect("exactly what is there can be spent");
    assert_eq!(said_no(spend(&shop, who, 0))["code"], "amount_out_of_bounds");
    adds_up(&shop);
}

#[test]
fn a_recharge_is_a_package_or_has_no_bonus() {
    let shop = TestShop::open();
    let who = named(&shop, "0001");
    let refused = |request: Value| shop.refused(Role::Clerk, "stored_value.recharge", request);
    assert_eq!(refused(top_up(who, 20_000, 2_001)), "stored_value.unknown_package");
    assert_eq!(refused(top_up(who, 20_000, 0)), "stored_value.unknown_package", "nobody is denied their bonus");
    assert_eq!(refused(top_up(who, 12_345, 1)), "stored_value.unknown_package");
    assert_eq!(refused(top_up(who, 0, 0)), "stored_value.amount_out_of_bounds");
    let cash =
        |given: i64, by: &str| json!({ "member": who, "paid": 500, "bonus": 0, "paidBy": by, "cashGiven": given });
    assert_eq!(refused(cash(499, "cash")), "stored_value.cash_too_little");
    assert_eq!(refused(cash(500, "card")), "stored_value.cash_too_little", "cash for a payment that is none");
    assert_eq!(shop.ok(Role::Clerk, "stored_value.recharge", cash(500, "cash"))["change"], 0);
    for paid_by in ["card", "mobile"] {
        let request = json!({ "member": who, "paid": 500, "bonus": 0, "paidBy": paid_by, "cashGiven": null });
        assert_eq!(shop.ok(Role::Clerk, "stored_value.recharge", request)["change"], Value::Null);
    }
    assert_eq!(refused(top_up(99, 500, 0)), "members.unknown_member");
    let today = shop.ok(Role::Clerk, "today.read", json!({}));
    assert_eq!((&today["acts"][0]["kind"], &today["acts"][0]["args"]["amount"]), (&json!("recharged"), &json!(500)));
    adds_up(&shop);
}

#[test]
fn under_the_law_of_china_a_card_with_a_name_holds_5000_and_one_without_1000() {
    let shop = TestShop::open();
    for (who, cap) in [(named(&shop, "0001"), 500_000), (anonymous(&shop), 100_000)] {
        recharge(&shop, who, cap - 1, 0);
        let refused = refusal(&shop, Role::Clerk, "stored_value.recharge", top_up(who, 2, 0));
        assert_eq!(
            (&refused["code"], &refused["cap"], &refused["amount"]),
            (&json!("above_cap"), &json!(cap), &json!(1))
        );
        recharge(&shop, who, 1, 0);
        assert_eq!(shop.refused(Role::Clerk, "stored_value.recharge", top_up(who, 1, 0)), "stored_value.above_cap");
        let grant = shop.act(Role::Clerk, |tx| {
            let cause = fact(tx, who)?;
            stored_value::grant_bonus(tx, id(who), money(1), cause)
        });
        assert_eq!(said_no(grant)["code"], "above_cap", "the bonus counts too");
        let (cause, _) = spend(&shop, who, 100).unwrap();
        recharge(&shop, who, 100, 0);
        shop.act(Role::Clerk, |tx| stored_value::reverse(tx, cause)).expect("one's own money comes back above any cap");
        assert_eq!(wallet(&shop, who), [cap + 100, 0]);
    }
    adds_up(&shop);
}

#[test]
fn elsewhere_the_owner_sets_the_caps_and_nowhere_above_the_law() {
    let shop = TestShop::open();
    let who = anonymous(&shop);
    let mut rules = shop.ok(Role::Owner, "stored_value.read_rules", json!({}))["rules"].clone();
    let change = |rules: &Value| shop.call(Role::Owner, "stored_value.change_rules", rules.clone());
    let code = |rules: &Value| said_no(change(rules))["code"].clone();
    rules["namedCap"] = json!(500_001);
    assert_eq!(code(&rules), "cap_above_law");
    rules["namedCap"] = json!(500_000);
    rules["anonymousCap"] = json!(100_001);
    assert_eq!(code(&rules), "cap_above_law");
    rules["anonymousCap"] = json!(5_000);
    rules["anonymousYears"] = json!(2);
    assert_eq!(code(&rules), "years_out_of_bounds");
    rules["anonymousYears"] = json!(3);
    let packages = rules["packages"].clone();
    rules["packages"] = json!([{ "pay": 100, "bonus": 1 }, { "pay": 100, "bonus": 2 }]);
    assert_eq!(code(&rules), "packages_unfit");
    rules["packages"] = json!([{ "pay": 0, "bonus": 1 }]);
    assert_eq!(code(&rules), "amount_out_of_bounds");
    rules["packages"] = packages;
    change(&rules).unwrap();
    assert_eq!(shop.refused(Role::Clerk, "stored_value.recharge", top_up(who, 5_001, 0)), "stored_value.above_cap");
    assert_eq!(shop.refused(Role::Manager, "stored_value.change_rules", rules.clone()), "kernel.not_allowed");
    for law in ["eu", "none"] {
        shop.with_conn(|conn| conn.execute("UPDATE shop SET law = ?1", [law]).unwrap());
        rules["namedCap"] = json!(900_000);
        rules["anonymousCap"] = Value::Null;
        rules["anonymousYears"] = json!(1);
        change(&rules).unwrap();
        recharge(&shop, who, 200_000, 0);
    }
    shop.with_conn(|conn| conn.execute("UPDATE shop SET law = 'cn'", []).unwrap());
    let terms = shop.ok(Role::Clerk, "stored_value.read_rules", json!({}));
    assert_eq!(
        (&terms["namedCap"], &terms["anonymousCap"], &terms["anonymousYears"]),
        (&json!(500_000), &json!(100_000), &json!(3)),
        "a law that comes later binds"
    );
    adds_up(&shop);
}

#[test]
fn a_balance_without_a_name_is_good_for_three_years_to_the_last_moment_and_then_locked_not_lost() {
    let shop = TestShop::open();
    let (who, with_name) = (anonymous(&shop), named(&shop, "0001"));
    recharge(&shop, with_name, 500, 0);
    let wallet_of = |who: i64| shop.ok(Role::Clerk, "stored_value.read_wallet", json!({ "member": who }));
    let until_ms = recharge(&shop, who, 500, 0)["wallet"]["expiresAtMs"].as_i64().unwrap();
    assert_eq!(until_ms, 1_889_884_800_000, "through 20 November 2029, local 24:00 in Shanghai");
    assert_eq!(wallet_of(with_name)["expiresAtMs"], Value::Null, "a balance with a name does not expire");
    shop.later(until_ms - shop.clock.now_ms() - 1);
    spend(&shop, who, 100).expect("its last moment");
    shop.later(1);
    assert_eq!(said_no(spend(&shop, who, 100))["code"], "expired");
    assert_eq!((&wallet_of(who)["expired"], &wallet_of(who)["balance"]), (&json!(true), &json!(400)));
    spend(&shop, with_name, 100).unwrap();
    shop.clock.advance(-60_000);
    spend(&shop, who, 100).expect("by the clock as it stands it is good");
    shop.later(60_000);
    shop.ok(Role::Manager, "stored_value.reopen", json!({ "member": who }));
    spend(&shop, who, 100).expect("opened again");
    shop.later(1_200 * DAY_MS);
    assert_eq!(said_no(spend(&shop, who, 100))["code"], "expired");
    recharge(&shop, who, 500, 0);
    spend(&shop, who, 700).expect("a recharge opens all of it");
    adds_up(&shop);
}

#[test]
fn paying_out_gives_the_paid_part_and_lets_the_bonus_lapse_in_proportion() {
    let shop = TestShop::open();
    let who = named(&shop, "0001");
    recharge(&shop, who, 20_000, 2_000);
    spend(&shop, who, 5_000).unwrap();
    let pay_out = |amount: Value| json!({ "member": who, "amount": amount, "paidBy": "cash" });
    let quote = shop.ok(Role::Clerk, "stored_value.quote_payout", json!({ "member": who, "amount": 5_000 }));
    assert_eq!(quote, json!({ "paid": 5_000, "lapses": 666, "left": 11_334 }));
    let done = with_word(&shop, "stored_value.refund_balance", &pay_out(json!(5_000)), "refund_balance");
    assert_eq!((&done["paid"], &done["lapsed"]), (&json!(5_000), &json!(666)));
    assert_eq!(
        shop.refused(Role::Manager, "stored_value.refund_balance", pay_out(json!(10_001))),
        "stored_value.more_than_paid"
    );
    shop.ok(Role::Manager, "stored_value.refund_balance", pay_out(Value::Null));
    assert_eq!(wallet(&shop, who), [0, 0]);
    assert_eq!(
        shop.refused(Role::Manager, "stored_value.refund_balance", pay_out(Value::Null)),
        "stored_value.more_than_paid"
    );
    let statement = |from: &str, to: &str| json!({ "member": who, "fromDay": from, "toDay": to });
    let told = shop.ok(Role::Clerk, "stored_value.read_statement", statement("2026-11-20", "2026-11-20"));
    let lines: Vec<_> = told["lines"]
        .as_array()
        .unwrap()
        .iter()
        .map(|line| (line["kind"].clone(), line["balanceAfter"].clone()))
        .collect();
    let kinds = ["recharged", "spent", "paid_out", "paid_out"];
    assert_eq!(
        lines,
        kinds.map(Value::from).into_iter().zip([22_000, 17_000, 11_334, 0].map(Value::from)).collect::<Vec<_>>()
    );
    let before = shop.ok(Role::Clerk, "stored_value.read_statement", statement("2026-11-01", "2026-11-19"));
    assert_eq!(before["closing"], json!({ "principal": 0, "bonus": 0 }));
    assert_eq!(before["lines"], json!([]));
    for days in [statement("2026-11-20", "2026-11-19"), statement("2025-01-01", "2026-11-19")] {
        assert_eq!(shop.refused(Role::Clerk, "stored_value.read_statement", days), "stored_value.days_out_of_bounds");
    }
    assert_eq!(
        shop.refused(Role::Clerk, "stored_value.read_statement", statement("today", "2026-11-19")),
        "kernel.bad_request"
    );
    let counted = shop.act(Role::Manager, |tx| stored_value::till_money(tx, "1", 0, i64::MAX)).unwrap();
    assert_eq!(counted.len(), 1);
    assert_eq!(
        (counted[0].paid_by, counted[0].paid_in, counted[0].paid_out),
        (PaymentKind::Cash, money(20_000), money(5_000))
    );
    adds_up(&shop);
}

#[test]
fn a_recharge_is_taken_back_while_nothing_of_it_is_spent() {
    let shop = TestShop::open();
    let who = named(&shop, "0001");
    let undo = |done: &Value| json!({ "recharge": done["recharge"] });
    let first = recharge(&shop, who, 20_000, 2_000);
    shop.ok(Role::Clerk, "stored_value.undo_recharge", undo(&first));
    assert_eq!(wallet(&shop, who), [0, 0]);
    assert_eq!(shop.refused(Role::Clerk, "stored_value.undo_recharge", undo(&first)), "stored_value.already_undone");
    assert_eq!(
        shop.refused(Role::Clerk, "stored_value.undo_recharge", json!({ "recharge": 99 })),
        "stored_value.unknown_recharge"
    );
    let second = recharge(&shop, who, 20_000, 2_000);
    let (cause, _) = spend(&shop, who, 1).unwrap();
    assert_eq!(shop.refused(Role::Clerk, "stored_value.undo_recharge", undo(&second)), "stored_value.already_spent");
    shop.act(Role::Clerk, |tx| stored_value::reverse(tx, cause)).unwrap();
    pass(&shop, 9 * 3_600_000);
    with_word(&shop, "stored_value.undo_recharge", &undo(&second), "undo_late");
    let counted = shop.act(Role::Manager, |tx| stored_value::till_money(tx, "1", 0, i64::MAX)).unwrap();
    assert_eq!(
        (counted[0].paid_in, counted[0].paid_out),
        (money(0), money(0)),
        "money that went back is not in the till"
    );
    assert_eq!(shop.ok(Role::Clerk, "today.read", json!({}))["acts"], json!([]), "what was taken back is no act");
    adds_up(&shop);
}

#[test]
fn refunds_in_parts_bring_back_exactly_what_was_taken_and_never_more() {
    let shop = TestShop::open();
    let who = named(&shop, "0001");
    recharge(&shop, who, 20_000, 2_000);
    let (cause, _) = spend(&shop, who, 21_000).unwrap();
    let back = |part: i64| {
        shop.act(Role::Clerk, |tx| stored_value::reverse_part(tx, cause, Share::so_far(part, 3))).unwrap();
        wallet(&shop, who)
    };
    assert_eq!(back(1), [6_667, 1_333], "of 7,000 the larger remainder is the principal's");
    assert_eq!(back(1), [6_667, 1_333], "the same refund again is no refund");
    assert_eq!(back(2), [13_333, 1_667]);
    assert_eq!(back(1), [13_333, 1_667], "nothing is taken again");
    assert_eq!(back(3), [20_000, 2_000]);
    shop.act(Role::Clerk, |tx| stored_value::reverse(tx, cause)).unwrap();
    assert_eq!(wallet(&shop, who), [20_000, 2_000]);
    adds_up(&shop);
}

#[test]
fn what_is_taken_back_after_it_was_spent_leaves_a_marked_debt_and_nothing_else_does() {
    let shop = TestShop::open();
    let who = named(&shop, "0001");
    let cause = shop
        .act(Role::Clerk, |tx| {
            let cause = fact(tx, who)?;
            stored_value::grant_bonus(tx, id(who), money(500), cause)?;
            Ok(cause)
        })
        .unwrap();
    spend(&shop, who, 300).unwrap();
    shop.act(Role::Clerk, |tx| stored_value::reverse(tx, cause)).unwrap();
    let wallet_now = || shop.ok(Role::Clerk, "stored_value.read_wallet", json!({ "member": who }));
    assert_eq!((&wallet_now()["bonus"], &wallet_now()["overdrawn"]), (&json!(-300), &json!(true)));
    assert_eq!(said_no(spend(&shop, who, 1))["code"], "not_enough");
    recharge(&shop, who, 1_000, 0);
    assert_eq!(said_no(spend(&shop, who, 701))["code"], "not_enough", "the debt is paid first");
    spend(&shop, who, 700).unwrap();
    assert_eq!((wallet(&shop, who), &wallet_now()["overdrawn"]), ([300, -300], &json!(true)));
    shop.act(Role::Clerk, |tx| {
        let cause = fact(tx, who)?;
        stored_value::grant_bonus(tx, id(who), money(300), cause)
    })
    .unwrap();
    assert_eq!(wallet_now()["overdrawn"], false);
    let below = "UPDATE wallet SET bonus = -1";
    assert!(
        shop.with_conn(|conn| conn.execute(below, []).is_err()),
        "the file itself holds nobody below zero unmarked"
    );
    adds_up(&shop);
}

#[test]
fn tills_at_once_never_spend_more_than_there_is() {
    let shop = TestShop::open();
    let who = named(&shop, "0001");
    recharge(&shop, who, 1_000, 0);
    let spent: usize = std::thread::scope(|scope| {
        let tills: Vec<_> = (0..8).map(|_| scope.spawn(|| usize::from(spend(&shop, who, 300).is_ok()))).collect();
        tills.into_iter().map(|till| till.join().unwrap()).sum()
    });
    assert_eq!((spent, wallet(&shop, who)), (3, [100, 0]));
    adds_up(&shop);
}

#[test]
fn a_repeated_recharge_is_one_and_recharges_at_once_stay_under_the_cap() {
    let shop = TestShop::open();
    let who = named(&shop, "0001");
    let race = |ids: Vec<u128>, request: &Value| -> Vec<Result<Value, ApiError>> {
        std::thread::scope(|scope| {
            let calls = ids
                .into_iter()
                .map(|n| Call::new("stored_value.recharge", request.clone()).with_id(Uuid::from_u128(n)));
            let tills: Vec<_> = calls
                .map(|call| {
                    scope.spawn(|| {
                        let call = call;
                        dispatch(&shop.app, &shop.caller(Role::Clerk), &call)
                    })
                })
                .collect();
            tills.into_iter().map(|till| till.join().unwrap()).collect()
        })
    };
    let replies = race(vec![7; 6], &top_up(who, 20_000, 2_000));
    assert!(replies.iter().all(|reply| reply == &replies[0] && reply.is_ok()), "a repeat gets the answer of the act");
    assert_eq!(wallet(&shop, who), [20_000, 2_000]);
    let replies = race((100..106).collect(), &top_up(who, 150_000, 0));
    assert_eq!(
        replies.iter().filter(|reply| reply.is_ok()).count(),
        3,
        "22,000 and three times 150,000 fit under 500,000"
    );
    adds_up(&shop);
}

#[test]
fn the_check_finds_what_does_not_add_up() {
    let shop = TestShop::open();
    let who = named(&shop, "0001");
    recharge(&shop, who, 20_000, 2_000);
    let found = |tamper: &str| {
        shop.with_conn(|conn| conn.execute_batch(&format!("SAVEPOINT t; {tamper}")).unwrap());
        let found: Vec<String> = shop.findings().into_iter().map(|finding| finding.what).collect();
        shop.with_conn(|conn| conn.execute_batch("ROLLBACK TO t; RELEASE t").unwrap());
        found
    };
    assert_eq!(found("UPDATE wallet SET principal = 1"), ["value-balance"]);
    assert_eq!(found("UPDATE wallet SET bonus = 2001"), ["value-balance"]);
    assert_eq!(found("INSERT INTO recharge (paid_by) VALUES ('card')"), ["value-act"]);
    assert_eq!(found("UPDATE wallet SET pooled = 1, principal = -1; "), ["value-balance", "value-below-zero"]);
    let mirror = "INSERT INTO wallet_entry (member_id, kind, principal, bonus, cause_id, reverses_id, till, at_ms)
        SELECT member_id, 'taken_back', -20001, 0, cause_id, id, '1', 0 FROM wallet_entry";
    assert_eq!(found(mirror), ["value-balance", "value-reversal"]);
    for broken in ["UPDATE wallet_entry SET bonus = 0", "DELETE FROM wallet_entry", "DELETE FROM recharge"] {
        assert!(shop.with_conn(|conn| conn.execute_batch(broken).is_err()), "{broken}");
    }
    adds_up(&shop);
}
