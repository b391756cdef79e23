//! Refunds mirror what a sale posted; voids take it back whole.

use crate::gifts_support::refusal;
use crate::sales_support::*;
use proptest::prelude::*;
use serde_json::{Value, json};
use shop_core::kernel::Role;
use shop_core::testing::TestShop;

fn give_back(shop: &TestShop, sale: &Value, what: Value) -> Value {
    shop.ok(Role::Manager, "sales.refund", refund(sale, what))
}

#[test]
fn buying_earning_and_refunding_leaves_no_points_behind() {
    // Complaint 4.
    let shop = TestShop::open();
    let who = buyer(&shop, 1);
    let sale = pay(&shop, member_pays(&who, 4_280, json!([cash()])));
    assert_eq!(points(&shop, who.id), 42);
    let part = give_back(&shop, &sale, by_amount(2_140));
    assert_eq!((&part["slip"]["pointsBack"], points(&shop, who.id)), (&json!(21), 21), "in proportion, rounded down");
    let rest = give_back(&shop, &sale, json!({ "by": "rest" }));
    assert_eq!((&rest["slip"]["pointsBack"], points(&shop, who.id), settled(&shop, who.id)), (&json!(21), 0, 0));
    assert_eq!((&rest["receipt"]["refundable"], &rest["slip"]["number"]), (&json!(0), &json!(2)));
    assert_eq!(shop.refused(Role::Manager, "sales.refund", refund(&sale, by_amount(1))), "sales.nothing_to_refund");
    let book = shop.ok(Role::Clerk, "members.read_timeline", json!({ "member": who.id, "before": null, "limit": 20 }));
    assert_eq!((&book["entries"][0]["kind"], &book["entries"][0]["amount"]), (&json!("sale_refunded"), &json!(-2_140)));
    adds_up(&shop);
}

#[test]
fn points_spent_meanwhile_lead_below_zero_with_a_manager_and_a_flag() {
    // Complaints 3 and 4: never silently.
    let shop = TestShop::open();
    let who = buyer(&shop, 1);
    let sale = pay(&shop, member_pays(&who, 5_000, json!([cash()])));
    pay(&shop, member_pays(&who, 20_000, json!([cash()])));
    pay(&shop, member_pays(&who, 220, json!([by_points(220)])));
    assert_eq!(points(&shop, who.id), 30);
    let asked = shop.ok(Role::Clerk, "sales.quote_refund", refund(&sale, json!({ "by": "rest" })));
    assert_eq!((&asked["needsManager"], &asked["pointsBack"]), (&json!("negative_points"), &json!(50)));
    let done = with_word(&shop, "sales.refund", &refund(&sale, json!({ "by": "rest" })), "negative_points");
    assert_eq!((&done["pointsBalance"], &done["slip"]["approvedBy"]), (&json!(-20), &json!("He Jun")));
    let audit = shop.ok(Role::Owner, "staff.list_audit", json!({ "filter": "look", "before": null, "limit": 5 }));
    assert!(audit.to_string().contains("sales.refund"), "the owner is shown it: {audit}");
    pay(&shop, member_pays(&who, 3_000, json!([cash()])));
    assert_eq!(points(&shop, who.id), 10, "the next points pay the debt first");
    adds_up(&shop);
}

#[test]
fn a_refund_gives_back_what_paid_and_never_takes_it_twice() {
    // Complaints 5, 7 and 15: points and stored value come back, even to an empty card, as an entry of their own.
    let shop = TestShop::open();
    let who = buyer(&shop, 1);
    recharge(&shop, who.id, 20_000, 2_000);
    pay(&shop, member_pays(&who, 30_000, json!([cash()])));
    let sale = pay(&shop, member_pays(&who, 22_300, json!([by("stored_value", 22_000), by_points(300)])));
    assert_eq!((wallet(&shop, who.id), points(&shop, who.id)), ([0, 0], 220));
    let done = give_back(&shop, &sale, json!({ "by": "rest" }));
    assert_eq!((wallet(&shop, who.id), points(&shop, who.id)), ([20_000, 2_000], 300));
    assert_eq!(
        [part(&done["slip"], "stored_value", "principal"), part(&done["slip"], "stored_value", "bonus")],
        [20_000, 2_000]
    );
    assert_eq!((part(&done["slip"], "points", "points"), part(&done["slip"], "cash", "amount")), (300, 0));
    assert_eq!(done["storedBalance"], 22_000);
    assert_eq!(count(&shop, "wallet_entry WHERE kind = 'returned'"), 1);
    adds_up(&shop);
}

#[test]
fn lines_come_back_by_piece_and_each_only_once() {
    // Complaint 6.
    let shop = TestShop::open();
    let who = buyer(&shop, 1);
    recharge(&shop, who.id, 20_000, 2_000);
    let line = |name: &str, quantity: i64, price: i64| json!({ "product": null, "name": name, "quantity": quantity, "price": price });
    let sale = pay(
        &shop,
        json!({
            "basket": { "member": who.id, "lines": [line("Kiwi", 3, 700), line("Figs", 1, 900)] },
            "payments": [by("stored_value", 1_000), cash()], "proof": card_proof(&who),
        }),
    );
    let lines = |lines: Value| json!({ "by": "lines", "lines": lines });
    let done = shop.ok(Role::Clerk, "sales.refund", refund(&sale, lines(json!([{ "line": 1, "quantity": 2 }]))));
    assert_eq!((&done["slip"]["amount"], &done["receipt"]["lines"][0]["returned"]), (&json!(1_400), &json!(2)));
    assert_eq!(
        (part(&done["slip"], "cash", "amount"), part(&done["slip"], "stored_value", "amount")),
        (933, 467),
        "1,400 × 2,000 ÷ 3,000 and the rest, by largest remainder"
    );
    for wrong in [
        json!([{ "line": 1, "quantity": 2 }]),
        json!([{ "line": 2, "quantity": 0 }]),
        json!([{ "line": 3, "quantity": 1 }]),
        json!([{ "line": 2, "quantity": 1 }, { "line": 2, "quantity": 1 }]),
    ] {
        assert_eq!(
            shop.refused(Role::Clerk, "sales.refund", refund(&sale, lines(wrong.clone()))),
            "sales.line_not_left",
            "{wrong}"
        );
    }
    let said = refusal(&shop, Role::Clerk, "sales.refund", refund(&sale, by_amount(1_601)));
    assert_eq!((&said["code"], &said["amount"]), (&json!("more_than_sold"), &json!(1_600)));
    give_back(&shop, &sale, by_amount(1_000));
    assert_eq!(
        shop.refused(Role::Manager, "sales.refund", refund(&sale, lines(json!([{ "line": 2, "quantity": 1 }])))),
        "sales.more_than_sold"
    );
    assert_eq!(shop.refused(Role::Manager, "sales.refund", refund(&sale, by_amount(0))), "sales.nothing_to_refund");
    let last = give_back(&shop, &sale, json!({ "by": "rest" }));
    assert_eq!(last["receipt"]["lines"][1]["returned"], 1);
    assert_eq!((wallet(&shop, who.id), points(&shop, who.id)), ([20_000, 2_000], 0));
    adds_up(&shop);
}

#[test]
fn a_clerk_needs_a_manager_above_the_limit_in_however_many_parts() {
    let shop = TestShop::open();
    let sale = pay(&shop, amount(9_000, json!([cash()])));
    shop.ok(Role::Clerk, "sales.refund", refund(&sale, by_amount(3_000)));
    shop.ok(Role::Clerk, "sales.refund", refund(&sale, by_amount(2_000)));
    let asked = shop.ok(Role::Clerk, "sales.quote_refund", refund(&sale, by_amount(1)));
    assert_eq!((&asked["needsManager"], &asked["clerkLimit"]), (&json!("refund_above"), &json!(5_000)));
    with_word(&shop, "sales.refund", &refund(&sale, by_amount(1)), "refund_above");
    assert_eq!(shop.ok(Role::Manager, "sales.quote_refund", refund(&sale, by_amount(1)))["needsManager"], Value::Null);
    let unknown = json!({ "sale": 99, "what": { "by": "rest" }, "reason": "" });
    assert_eq!(shop.refused(Role::Clerk, "sales.refund", unknown), "sales.unknown_sale");
    adds_up(&shop);
}

#[test]
fn a_void_takes_a_whole_sale_back_within_its_shift() {
    // Complaints 14 and 22: what was used comes free, once.
    let shop = TestShop::open();
    let who = buyer(&shop, 1);
    pay(&shop, member_pays(&who, 30_000, json!([cash()])));
    let visits = || crate::people::detail(&shop, who.id)["visits"].clone();
    let before = visits();
    let sale = pay(&shop, member_pays(&who, 1_000, json!([by_points(200), cash()])));
    let void = |reason: &str| json!({ "sale": sale["sale"], "reason": reason });
    assert_eq!(shop.refused(Role::Clerk, "sales.void", void(" ")), "sales.reason_missing");
    assert_eq!(
        shop.refused(Role::Manager, "sales.void", void("typed twice")),
        "sales.not_in_this_shift",
        "another till's"
    );
    let done = with_word(&shop, "sales.void", &void("typed twice"), "void");
    assert_eq!(
        (&done["receipt"]["voided"], &done["slip"]["isVoid"], &done["slip"]["approvedBy"]),
        (&json!(true), &json!(true), &json!("He Jun"))
    );
    assert_eq!((points(&shop, who.id), settled(&shop, who.id), visits()), (300, 30_000, before));
    assert_eq!(shop.refused(Role::Clerk, "sales.void", void("again")), "sales.nothing_to_refund");
    assert_eq!(shop.refused(Role::Manager, "sales.refund", refund(&sale, by_amount(1))), "sales.nothing_to_refund");
    let next = pay(&shop, amount(500, json!([cash()])));
    assert_eq!(next["number"], 3, "a voided receipt keeps its number");
    shop.ok(Role::Clerk, "sales.refund", refund(&next, by_amount(100)));
    assert_eq!(
        shop.refused(Role::Clerk, "sales.void", json!({ "sale": next["sale"], "reason": "x" })),
        "sales.refunded_already"
    );
    adds_up(&shop);
}

/// One sale: its amount, how much of it stored value, points and card pay, and the cuts of its refunds.
fn sold() -> impl Strategy<Value = (i64, i64, i64, i64, Vec<i64>, i64)> {
    let step = prop::sample::select(vec![1_i64, 5, 10, 100]);
    (200_i64..9_000, 0_i64..4_000, 0_i64..30, 0_i64..4_000, prop::collection::vec(1_i64..5_000, 0..6), step)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Whatever a sale was paid with and however it is refunded, in the end every ledger stands where it stood, and the
    /// drawer holds what it held.
    #[test]
    fn refunds_in_any_parts_restore_every_ledger_exactly((total, stored, tens, card, cuts, step) in sold()) {
        let shop = TestShop::open();
        let who = buyer(&shop, 1);
        recharge(&shop, who.id, 20_000, 2_000);
        // So much that a part of what is spent comes from the bonus.
        pay(&shop, member_pays(&who, 18_000, json!([by("stored_value", 18_000)])));
        pay(&shop, member_pays(&who, 40_000, json!([cash()])));
        let mut settings = shop.ok(Role::Owner, "sales.read_settings", json!({}));
        settings["cashStep"] = json!(step);
        shop.ok(Role::Owner, "sales.change_settings", settings);
        let before = (wallet(&shop, who.id), points(&shop, who.id), settled(&shop, who.id));
        let mut payments = vec![cash()];
        let mut left = total;
        let spent = if tens >= 10 { (tens * 10).min(left / 10 * 10) } else { 0 };
        if spent >= 100 { payments.push(by_points(spent)); left -= spent; }
        let stored = stored.min(left);
        if stored > 0 { payments.push(by("stored_value", stored)); left -= stored; }
        let card = card.min(left);
        if card > 0 { payments.push(by("card", card)); }
        let sale = pay(&shop, member_pays(&who, total, json!(payments)));
        let mut open = total;
        let mut cash_back = 0;
        for cut in cuts.into_iter().chain([total]) {
            let cut = cut.min(open);
            if cut == 0 { break; }
            let done = give_back(&shop, &sale, by_amount(cut));
            cash_back += part(&done["slip"], "cash", "amount");
            open -= cut;
            prop_assert_eq!(&shop.findings(), &[]);
        }
        prop_assert_eq!((wallet(&shop, who.id), points(&shop, who.id), settled(&shop, who.id)), before);
        prop_assert_eq!(cash_back, part(&sale, "cash", "amount"));
    }
}
