//! Vouchers in a sale: quoted, paid, kept while the sale is open, given back.

use crate::sales_support::product;
use crate::vouchers_support::{
    amount_offer, answer, gift_offer, issued, offer, quote, refusal, refused, sale, state, text, typed,
};
use serde_json::json;
use shop_core::kernel::Role;
use shop_core::testing::TestShop;

fn pay_refused(shop: &TestShop, request: serde_json::Value) -> String {
    shop.refused(Role::Clerk, "sales.pay", request)
}

#[test]
fn an_amount_comes_off_the_sale_and_is_used_with_it() {
    let shop = TestShop::open();
    let five = amount_offer(&shop, 500, json!({ "minSpend": 3_000 }));
    let voucher = issued(&shop, five, None);
    let told = quote(&shop, &sale(2_999, &[text(&voucher)], None));
    assert_eq!((&told["covers"], &told["vouchers"][0]["why"]["code"]), (&json!(false), &json!("minimum_spend")));
    assert_eq!(pay_refused(&shop, sale(2_999, &[text(&voucher)], None)), "vouchers.minimum_spend");
    assert_eq!(refused(&shop, text(&voucher)), "vouchers.in_a_sale");
    let told = quote(&shop, &sale(3_000, &[text(&voucher)], None));
    assert_eq!((&told["total"], &told["voucherOff"], &told["rest"]), (&json!(3_000), &json!(500), &json!(2_500)));
    let receipt = shop.ok(Role::Clerk, "sales.pay", sale(3_000, &[text(&voucher)], None));
    let parts: Vec<_> = receipt["payments"]
        .as_array()
        .unwrap()
        .iter()
        .map(|part| (part["way"].clone(), part["amount"].clone()))
        .collect();
    assert_eq!(parts, [(json!("cash"), json!(2_500)), (json!("voucher"), json!(500))]);
    let (code, numbers) = refusal(shop.call(Role::Clerk, "sales.pay", sale(3_000, &[text(&voucher)], None)));
    assert_eq!((code.as_str(), &numbers["receipt"]), ("vouchers.already_redeemed", &json!("1")));
    assert_eq!(state(&shop, &voucher), "redeemed");
    assert_eq!(shop.findings(), []);
}

#[test]
fn a_sale_never_falls_below_nothing_and_a_whole_one_may_be_paid_by_vouchers() {
    let shop = TestShop::open();
    let large = amount_offer(&shop, 5_000, json!({ "stackable": true }));
    let [one, two] = [(); 2].map(|()| issued(&shop, large, None));
    let told = quote(&shop, &sale(3_000, &[text(&one), text(&two)], None));
    assert_eq!((&told["vouchers"][0]["off"], &told["vouchers"][1]["off"]), (&json!(3_000), &json!(0)));
    assert_eq!((&told["rest"], &told["covers"]), (&json!(0), &json!(true)));
    let receipt = shop.ok(
        Role::Clerk,
        "sales.pay",
        json!({ "basket": { "amount": 3_000, "vouchers": [text(&one)] }, "payments": [] }),
    );
    assert_eq!(receipt["payments"][0]["way"], "voucher");
    assert_eq!(shop.findings(), []);
}

#[test]
fn a_percentage_is_of_what_it_is_for_and_rounds_halves_up() {
    let shop = TestShop::open();
    let (tea, cup) = (product(&shop, "Tea", 333), product(&shop, "Cup", 1_000));
    let fifteen = offer(&shop, json!({ "kind": "percent", "hundredths": 1_500 }), json!({ "products": [tea] }));
    let voucher = issued(&shop, fifteen, None);
    let basket = |lines: serde_json::Value| json!({ "basket": { "lines": lines, "vouchers": [text(&voucher)] }, "payments": [{ "kind": "cash", "given": null }] });
    let without = basket(json!([{ "product": cup, "quantity": 1, "price": null }]));
    assert_eq!(pay_refused(&shop, without), "vouchers.nothing_in_scope");
    let both = basket(
        json!([{ "product": cup, "quantity": 1, "price": null }, { "product": tea, "quantity": 1, "price": null }]),
    );
    assert_eq!(quote(&shop, &both)["voucherOff"], 50, "15 % of 3.33 is 49.95, of the tea alone");
    shop.ok(Role::Clerk, "sales.pay", both);
    assert_eq!(shop.findings(), []);
}

#[test]
fn some_vouchers_stand_alone_none_comes_twice_and_a_gift_belongs_into_no_sale() {
    let shop = TestShop::open();
    let alone = amount_offer(&shop, 500, json!({}));
    let [one, two] = [(); 2].map(|()| issued(&shop, alone, None));
    assert_eq!(pay_refused(&shop, sale(5_000, &[text(&one), text(&two)], None)), "vouchers.not_stackable");
    let beside = amount_offer(&shop, 100, json!({ "stackable": true }));
    let many: Vec<_> = (0..6).map(|_| issued(&shop, beside, None)).collect();
    assert_eq!(pay_refused(&shop, sale(5_000, &[text(&many[0]), typed(&many[0])], None)), "vouchers.came_twice");
    let texts: Vec<&str> = many.iter().map(text).collect();
    assert_eq!(pay_refused(&shop, sale(5_000, &texts, None)), "vouchers.too_many");
    let receipt = shop.ok(Role::Clerk, "sales.pay", sale(5_000, &texts[..5], None));
    assert_eq!(receipt["payments"][1]["amount"], 500);
    let (gift, _) = gift_offer(&shop, 1, json!({}));
    assert_eq!(pay_refused(&shop, sale(5_000, &[text(&issued(&shop, gift, None))], None)), "vouchers.not_in_a_sale");
}

#[test]
fn a_sale_that_is_open_or_put_aside_keeps_its_vouchers_for_a_quarter_of_an_hour() {
    let shop = TestShop::open();
    let five = amount_offer(&shop, 500, json!({}));
    let voucher = issued(&shop, five, None);
    let basket = json!({ "amount": 5_000, "vouchers": [text(&voucher)] });
    shop.ok(Role::Clerk, "sales.keep_open", json!({ "sale": { "basket": basket } }));
    let elsewhere = |shop: &TestShop| shop.call(Role::Manager, "sales.pay", sale(5_000, &[text(&voucher)], None));
    let (code, numbers) = refusal(elsewhere(&shop));
    assert_eq!((code.as_str(), &numbers["till"]), ("vouchers.reserved", &json!("1")));
    let held = shop.ok(Role::Clerk, "sales.hold", json!({ "basket": basket, "label": "Mei" }));
    assert_eq!(refusal(elsewhere(&shop)).0, "vouchers.reserved", "put aside, it is kept all the same");
    shop.ok(Role::Clerk, "sales.drop_held", json!({ "held": held["held"] }));
    let held = shop.ok(Role::Clerk, "sales.hold", json!({ "basket": basket, "label": "Mei" }));
    shop.ok(Role::Manager, "sales.recall", json!({ "held": held["held"] }));
    assert_eq!(
        pay_refused(&shop, sale(5_000, &[text(&voucher)], None)),
        "vouchers.reserved",
        "the till that took it up has it"
    );
    shop.later(15 * 60_000);
    shop.ok(Role::System, "system.tick", json!({}));
    assert_eq!(answer(&shop, text(&voucher)), "green", "after a quarter of an hour it is free");
    let mut pay = sale(5_000, &[text(&voucher)], None);
    pay["held"] = held["held"].clone();
    shop.ok(Role::Manager, "sales.pay", pay);
    assert_eq!(state(&shop, &voucher), "redeemed");
}

#[test]
fn a_whole_refund_treats_the_voucher_by_its_offer_and_a_part_leaves_it_used() {
    let shop = TestShop::open();
    for (rule, after) in [("back", "handed_out"), ("used", "redeemed")] {
        let five = amount_offer(&shop, 500, json!({ "refund": rule, "name": { "en": rule, "zhCn": "", "es": "" } }));
        let voucher = issued(&shop, five, None);
        let receipt = shop.ok(Role::Clerk, "sales.pay", sale(5_000, &[text(&voucher)], None));
        let part = json!({ "sale": receipt["sale"], "what": { "by": "amount", "amount": 1_000 }, "reason": "bruised" });
        let part = shop.ok(Role::Manager, "sales.refund", part);
        let parts: Vec<_> =
            part["slip"]["parts"].as_array().unwrap().iter().map(|part| part["amount"].clone()).collect();
        assert_eq!(parts, [900, 100], "nine in cash, one was the voucher's");
        assert_eq!(state(&shop, &voucher), "redeemed");
        let rest = json!({ "sale": receipt["sale"], "what": { "by": "rest" }, "reason": "bruised" });
        shop.ok(Role::Manager, "sales.refund", rest);
        assert_eq!(state(&shop, &voucher), after, "{rule}");
    }
    let void = amount_offer(&shop, 700, json!({ "refund": "used" }));
    let voucher = issued(&shop, void, None);
    let receipt = shop.ok(Role::Manager, "sales.pay", sale(5_000, &[text(&voucher)], None));
    shop.ok(Role::Manager, "sales.void", json!({ "sale": receipt["sale"], "reason": "wrong customer" }));
    assert_eq!(state(&shop, &voucher), "handed_out", "a voided sale was none");
    assert_eq!(shop.findings(), []);
}
