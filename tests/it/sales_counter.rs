//! What stands around a sale: held and open ones, products, the customer display, what is kept of a person.

use crate::sales_support::*;
use serde_json::{Value, json};
use shop_core::db::Opening;
use shop_core::kernel::{Role, Topic};
use shop_core::testing::{ShopOnDisk, TestShop};

#[test]
fn two_tills_that_pay_one_held_sale_have_one_winner() {
    // Complaint 14: what is paid is over, whoever still shows it.
    let shop = TestShop::open();
    let held = shop.ok(Role::Clerk, "sales.hold", json!({ "basket": { "amount": 900 }, "label": "red scarf" }));
    assert_eq!((&held["total"], &held["till"], &held["recalledAt"]), (&json!(900), &json!("1"), &Value::Null));
    let open = shop.ok(Role::Clerk, "sales.recall", json!({ "held": held["held"] }));
    let again = shop.ok(Role::Manager, "sales.recall", json!({ "held": held["held"] }));
    assert_eq!(open, again);
    let pay_it = json!({ "basket": open["basket"], "payments": [cash()], "held": open["held"] });
    shop.ok(Role::Manager, "sales.pay", pay_it.clone());
    assert_eq!(shop.refused(Role::Clerk, "sales.pay", pay_it), "sales.held_gone");
    assert_eq!(shop.refused(Role::Clerk, "sales.recall", json!({ "held": held["held"] })), "sales.held_gone");
    assert_eq!(shop.refused(Role::Clerk, "sales.drop_held", json!({ "held": held["held"] })), "sales.held_gone");
    assert_eq!(count(&shop, "sale"), 1);
    let next = shop.ok(Role::Clerk, "sales.hold", json!({ "basket": { "amount": 100 } }));
    let newer = shop.ok(Role::Clerk, "sales.hold", json!({ "basket": { "amount": 200 }, "held": next["held"] }));
    let list = shop.ok(Role::Clerk, "sales.list_held", json!({}));
    assert_eq!(list["sales"], json!([newer]), "put aside anew it replaces the old one");
    shop.ok(Role::Clerk, "sales.drop_held", json!({ "held": newer["held"] }));
    for _ in 0..100 {
        shop.ok(Role::Clerk, "sales.hold", json!({ "basket": { "amount": 1 } }));
    }
    assert_eq!(shop.refused(Role::Clerk, "sales.hold", json!({ "basket": { "amount": 1 } })), "sales.too_many_held");
    adds_up(&shop);
}

#[test]
fn the_sale_being_typed_survives_a_restart_and_is_gone_when_paid() {
    let shop = TestShop::open();
    let sale = json!({
        "basket": { "member": null, "amount": null, "lines": [{ "product": null, "name": "Figs", "quantity": 3, "price": 450 }], "note": "bag", "vouchers": [] },
        "payments": [{ "kind": "cash", "given": 2_000 }], "held": null,
    });
    let heard = shop.app.listen();
    shop.ok(Role::Clerk, "sales.keep_open", json!({ "sale": sale }));
    assert_eq!(heard.recv().unwrap().topics, [Topic::Sales], "typing is no act in the audit");
    let shop = shop.restarted();
    assert_eq!(shop.ok(Role::Clerk, "sales.read_open", json!({}))["sale"], sale);
    assert_eq!(shop.ok(Role::Manager, "sales.read_open", json!({}))["sale"], Value::Null, "each till has its own");
    let shown = shop.ok(Role::Display, "sales.read_display", json!({ "till": "1" }));
    assert_eq!((&shown["open"]["total"], &shown["last"]), (&json!(1_350), &Value::Null));
    pay(&shop, json!({ "basket": sale["basket"], "payments": sale["payments"] }));
    assert_eq!(shop.ok(Role::Clerk, "sales.read_open", json!({}))["sale"], Value::Null);
    shop.ok(Role::Clerk, "sales.keep_open", json!({ "sale": sale }));
    shop.ok(Role::Clerk, "sales.keep_open", json!({ "sale": null }));
    assert_eq!(shop.ok(Role::Clerk, "sales.read_open", json!({}))["sale"], Value::Null);
    let long = json!({ "sale": { "basket": { "note": "x".repeat(300_000) } } });
    assert_eq!(shop.refused(Role::Clerk, "sales.keep_open", long), "sales.too_many_lines");
}

#[test]
fn products_are_found_and_arranged_and_keep_what_was_sold() {
    let shop = TestShop::open();
    let (apple, pear) = (product(&shop, "山东苹果", 980), product(&shop, "Birne", 600));
    let names = |search: &str| -> Vec<String> {
        let found = shop.ok(Role::Clerk, "sales.list_products", json!({ "search": search }));
        let found = found["products"].as_array().unwrap().iter();
        found.map(|product| product["name"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(
        (names("sdpg"), names("pingg"), names("bir")),
        (vec!["山东苹果".to_owned()], vec!["山东苹果".to_owned()], vec!["Birne".to_owned()])
    );
    shop.ok(Role::Clerk, "sales.arrange_favourites", json!({ "products": [apple, pear] }));
    assert_eq!(names(""), ["山东苹果", "Birne"]);
    let sale = pay(
        &shop,
        json!({ "basket": { "lines": [{ "product": pear, "quantity": 2, "price": null }] }, "payments": [cash()] }),
    );
    shop.ok(
        Role::Manager,
        "sales.change_product",
        json!({ "product": pear, "name": "Pera", "price": 1, "kind": "profit" }),
    );
    let read = shop.ok(Role::Clerk, "sales.read_sale", json!({ "by": "sale", "sale": sale["sale"] }));
    assert_eq!((&read["lines"][0]["name"], &read["total"]), (&json!("Birne"), &json!(1_200)));
    let add = |name: &str| json!({ "name": name, "price": 5, "kind": "traffic" });
    assert_eq!(shop.refused(Role::Manager, "sales.add_product", add(" pera ")), "sales.product_name_taken");
    assert_eq!(shop.refused(Role::Manager, "sales.add_product", add(" ")), "sales.product_name_missing");
    shop.ok(Role::Manager, "sales.retire_product", json!({ "product": pear }));
    assert_eq!(names(""), ["山东苹果"]);
    let sell =
        json!({ "basket": { "lines": [{ "product": pear, "quantity": 1, "price": null }] }, "payments": [cash()] });
    assert_eq!(shop.refused(Role::Clerk, "sales.pay", sell), "sales.product_retired");
    shop.ok(Role::Manager, "sales.add_product", add("Pera"));
    assert_eq!(
        shop.refused(Role::Manager, "sales.bring_back_product", json!({ "product": pear })),
        "sales.product_name_taken"
    );
    for wrong in [json!([apple, apple]), json!((1..=61).collect::<Vec<i64>>())] {
        assert_eq!(
            shop.refused(Role::Clerk, "sales.arrange_favourites", json!({ "products": wrong })),
            "sales.favourites_wrong"
        );
    }
    assert_eq!(shop.refused(Role::Manager, "sales.retire_product", json!({ "product": 99 })), "sales.unknown_product");
    for nth in 0..498 {
        product(&shop, &format!("Nr {nth}"), 1);
    }
    assert_eq!(shop.refused(Role::Manager, "sales.add_product", add("one too many")), "sales.too_many_products");
}

#[test]
fn the_customer_rates_the_last_sale_once_in_one_tap() {
    let shop = TestShop::open();
    let first = pay(&shop, amount(100, json!([cash()])));
    let last = pay(&shop, amount(4_280, json!([by("card", 4_280)])));
    let shown = shop.ok(Role::Display, "sales.read_display", json!({ "till": null }));
    assert_eq!(
        (&shown["last"]["sale"], &shown["last"]["total"], &shown["last"]["ratable"]),
        (&last["sale"], &json!(4_280), &json!(true))
    );
    let rate = |sale: &Value, rating: i64| json!({ "sale": sale["sale"], "rating": rating });
    assert_eq!(shop.refused(Role::Display, "sales.rate", rate(&last, 6)), "sales.rating_out_of_bounds");
    assert_eq!(shop.refused(Role::Display, "sales.rate", rate(&first, 5)), "sales.not_ratable");
    assert_eq!(shop.refused(Role::Display, "sales.rate", json!({ "sale": 99, "rating": 5 })), "sales.unknown_sale");
    shop.ok(Role::Display, "sales.rate", rate(&last, 4));
    assert_eq!(shop.refused(Role::Display, "sales.rate", rate(&last, 1)), "sales.not_ratable", "once");
    assert_eq!(shop.ok(Role::Clerk, "sales.read_sale", json!({ "by": "sale", "sale": last["sale"] }))["rating"], 4);
    shop.later(120_000);
    assert_eq!(shop.ok(Role::Display, "sales.read_display", json!({ "till": "1" }))["last"], Value::Null);
}

#[test]
fn erasing_a_person_leaves_the_books_and_takes_the_words() {
    let shop = TestShop::open();
    let who = buyer(&shop, 1);
    let sale = pay(
        &shop,
        json!({ "basket": { "member": who.id, "amount": 900, "note": "her mother waits" }, "payments": [cash()] }),
    );
    shop.ok(Role::Clerk, "sales.hold", json!({ "basket": { "member": who.id, "amount": 100 } }));
    let kept = shop.ok(Role::Owner, "privacy.export_person", json!({ "member": who.id }));
    assert!(kept.to_string().contains("her mother waits"), "an export tells all that is kept");
    shop.ok(Role::Owner, "privacy.erase", json!({ "member": who.id, "reason": "asked for it" }));
    let read = shop.ok(Role::Clerk, "sales.read_sale", json!({ "by": "sale", "sale": sale["sale"] }));
    assert_eq!((&read["note"], &read["memberName"], &read["total"]), (&json!(""), &json!(""), &json!(900)));
    assert_eq!(shop.ok(Role::Clerk, "sales.list_held", json!({}))["sales"], json!([]));
    adds_up(&shop);
}

#[test]
fn the_sale_being_typed_survives_a_crash() {
    let folder = tempfile::TempDir::new().unwrap();
    let sale = json!({ "basket": { "member": null, "amount": 4_280, "lines": [], "note": "", "vouchers": [] }, "payments": [], "held": null });
    let shop = ShopOnDisk::open(folder.path(), Opening::SHOP, 1);
    shop.ok(Role::Clerk, "sales.keep_open", json!({ "sale": sale }));
    shop.ok(Role::Clerk, "sales.hold", json!({ "basket": { "amount": 700 }, "label": "red scarf" }));
    shop.ok(Role::Clerk, "sales.keep_open", json!({ "sale": sale }));
    // Nobody closes a shop whose plug is pulled.
    std::mem::forget(shop);
    let shop = ShopOnDisk::open(folder.path(), Opening::SHOP, 2);
    assert_eq!(shop.ok(Role::Clerk, "sales.read_open", json!({}))["sale"], sale);
    let held = shop.ok(Role::Clerk, "sales.list_held", json!({}));
    let open = shop.ok(Role::Clerk, "sales.recall", json!({ "held": held["sales"][0]["held"] }));
    let pay = json!({ "basket": open["basket"], "payments": [cash()], "held": open["held"] });
    assert_eq!(shop.ok(Role::Clerk, "sales.pay", pay)["number"], 1);
    assert_eq!(shop.findings(), []);
}
