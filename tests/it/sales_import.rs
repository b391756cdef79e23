//! Sales of another till: a messy table comes in once, row by row, and says what it could not take.

use crate::sales_support::*;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use encoding_rs::GB18030;
use serde_json::{Value, json};
use shop_core::kernel::Role;
use shop_core::testing::TestShop;
use uuid::Uuid;

const COLUMNS: [&str; 5] = ["receipt", "date", "amount", "phone", "way"];

fn request(job: u128, file: &str, columns: &[&str]) -> Value {
    json!({ "job": Uuid::from_u128(job), "file": file, "columns": columns, "earns": true })
}

fn missed(report: &Value) -> Vec<(i64, String)> {
    let rows = report["missed"].as_array().unwrap().iter();
    rows.map(|row| (row["row"].as_i64().unwrap(), row["why"]["code"].as_str().unwrap().to_owned())).collect()
}

fn messy() -> String {
    let text = "小票号,交易时间,实收,会员手机,支付方式\n\
        A1,2026-11-18 09:15,¥42.80,13810007919,现金\n\
        A2,2026/11/18 10:00,\"1,234.50\",,微信\n\
        A1,2026-11-18 11:00,99.00,,现金\n\
        A3,昨天,10.00,,现金\n\
        A4,2026-11-18 12:00,十块,,现金\n\
        A5,2026-11-18 12:30,-3.00,,现金\n\
        A6,2026-11-18 13:00,8.00,13900000000,现金\n\
        A7,2027-01-01 13:00,8.00,,现金\n\
        A8,2026年11月19日 下午3:42,7,,银行卡\n\
        A9,2026-11-18 14:00,200000000,,现金\n";
    let (bytes, _, _) = GB18030.encode(text);
    STANDARD.encode(&bytes)
}

#[test]
fn a_messy_table_in_gb18030_comes_in_once_and_reports_the_rest() {
    let shop = TestShop::open();
    let who = buyer(&shop, 1);
    let file = messy();
    let preview = shop.ok(Role::Manager, "sales.preview_import", json!({ "file": file }));
    assert_eq!(
        (&preview["rows"], &preview["encoding"], &preview["takenBefore"]),
        (&json!(10), &json!("gb18030"), &json!(0))
    );
    let meanings: Vec<&str> =
        preview["columns"].as_array().unwrap().iter().map(|column| column["meaning"].as_str().unwrap()).collect();
    assert_eq!(meanings, COLUMNS);
    assert_eq!((&preview["first"][0]["amount"], &preview["first"][3]["atMs"]), (&json!(4_280), &Value::Null));
    assert_eq!(count(&shop, "sale"), 0, "a look writes nothing");
    let report = shop.ok(Role::Manager, "sales.import", request(1, &file, &COLUMNS));
    assert_eq!(
        (&report["taken"], &report["passedOver"], &report["job"]["state"]),
        (&json!(3), &json!(1), &json!("done"))
    );
    let why = |row: i64, why: &str| (row, why.to_owned());
    assert_eq!(
        missed(&report),
        [
            why(4, "date_unreadable"),
            why(5, "amount_unreadable"),
            why(6, "amount_unreadable"),
            why(7, "member_unknown"),
            why(8, "date_impossible"),
            why(10, "amount_out_of_bounds"),
        ]
    );
    assert_eq!((points(&shop, who.id), settled(&shop, who.id)), (42, 4_280));
    let list = shop.ok(Role::Clerk, "sales.list", json!({ "day": "2026-11-18" }));
    assert_eq!((&list["sales"][1]["otherNumber"], &list["sales"][1]["number"]), (&json!("A1"), &Value::Null));
    // The same file as another job, and the same receipts in another file: nothing twice.
    let again = shop.ok(Role::Manager, "sales.import", request(2, &file, &COLUMNS));
    assert_eq!((&again["taken"], &again["passedOver"]), (&json!(0), &json!(4)));
    let other = STANDARD
        .encode("小票号,交易时间,实收,会员手机,支付方式\nA2,2026-11-18 10:00,5.00,,\nB1,2026-11-18 10:00,5.00,,\n");
    let other = shop.ok(Role::Manager, "sales.import", request(3, &other, &COLUMNS));
    assert_eq!((&other["taken"], &other["passedOver"]), (&json!(1), &json!(1)));
    assert_eq!((count(&shop, "sale"), points(&shop, who.id)), (4, 42));
    let day = shop.ok(Role::Clerk, "sales.read_day", json!({ "day": "2026-11-18" }));
    assert_eq!(
        (&day["sales"], &day["imported"], &day["importedAmount"]),
        (&json!(0), &json!(3), &json!(4_280 + 123_450 + 500))
    );
    adds_up(&shop);
}

#[test]
fn the_columns_are_remembered_for_files_with_these_headers() {
    let shop = TestShop::open();
    let file = STANDARD.encode("\u{feff}when;what;takings\n20.11.2026 08:00;tea;3,50\n");
    let columns = json!(["date", "note", "amount"]);
    let meanings = |file: &str| -> Vec<Value> {
        let preview = shop.ok(Role::Manager, "sales.preview_import", json!({ "file": file }));
        preview["columns"].as_array().unwrap().iter().map(|column| column["meaning"].clone()).collect()
    };
    assert_eq!(meanings(&file), vec![Value::Null; 3]);
    shop.ok(
        Role::Manager,
        "sales.import",
        json!({ "job": Uuid::from_u128(1), "file": file, "columns": columns, "earns": false }),
    );
    let next = STANDARD.encode("when;what;takings\n21.11.2026 08:00;tea;3,50\n");
    assert_eq!(json!(meanings(&next)), columns);
    assert_eq!(shop.ok(Role::Manager, "sales.preview_import", json!({ "file": file }))["takenBefore"], 1);
    adds_up(&shop);
}

#[test]
fn a_sale_of_another_till_is_refunded_the_way_it_was_paid_there() {
    let shop = TestShop::open();
    let who = buyer(&shop, 1);
    shop.ok(Role::Manager, "sales.import", request(1, &messy(), &COLUMNS));
    let list = shop.ok(Role::Clerk, "sales.list", json!({ "day": "2026-11-18" }));
    let (theirs, wechat) = (&list["sales"][1], &list["sales"][0]);
    assert_eq!((&theirs["otherNumber"], &wechat["otherNumber"]), (&json!("A1"), &json!("A2")));
    let read = |sale: &Value| shop.ok(Role::Clerk, "sales.read_sale", json!({ "by": "sale", "sale": sale["sale"] }));
    assert_eq!(read(theirs)["refundable"], 4_280);
    let some = shop.ok(Role::Clerk, "sales.refund", refund(theirs, by_amount(1_280)));
    assert_eq!((part(&some["slip"], "cash", "amount"), &some["slip"]["pointsBack"]), (1_280, &json!(12)));
    assert_eq!((points(&shop, who.id), settled(&shop, who.id)), (30, 3_000), "what it earned here goes in proportion");
    let over = shop.refused(Role::Clerk, "sales.refund", refund(theirs, by_amount(3_001)));
    assert_eq!(over, "sales.more_than_sold");
    let rest = shop.ok(Role::Clerk, "sales.refund", refund(theirs, json!({ "by": "rest" })));
    assert_eq!((&rest["slip"]["amount"], &rest["receipt"]["refundable"]), (&json!(3_000), &json!(0)));
    assert_eq!((points(&shop, who.id), settled(&shop, who.id)), (0, 0));
    let void = json!({ "sale": wechat["sale"], "reason": "typed twice" });
    assert_eq!(shop.refused(Role::Manager, "sales.void", void), "sales.not_in_this_shift");
    let large = shop.ok(Role::Manager, "sales.refund", refund(wechat, by_amount(123_450)));
    assert_eq!(part(&large["slip"], "mobile", "amount"), 123_450);
    let book = shop.ok(Role::Clerk, "members.read_timeline", json!({ "member": who.id, "beforeMs": null, "limit": 5 }));
    assert_eq!(
        (&book["entries"][0]["kind"], &book["entries"][0]["args"]["receipt"]),
        (&json!("sale_refunded"), &json!("A1"))
    );
    let expected = shop.ok(Role::Clerk, "sales.show_expected", json!({}));
    assert_eq!(expected["ways"][0]["expected"], -4_280, "the money left this drawer");
    adds_up(&shop);
}

#[test]
fn coming_is_paid_for_once_a_day_in_another_tills_sales_too() {
    let shop = TestShop::open();
    let who = buyer(&shop, 1);
    crate::value_support::points_rules(&shop, json!({ "visitPoints": 5 }));
    let file = STANDARD.encode(
        "小票号,交易时间,实收,会员手机,支付方式\nC1,2026-11-18 10:00,1.00,13810007919,\n\
         C2,2026-11-18 11:00,1.00,13810007919,\nC3,2026-11-19 10:00,1.00,13810007919,\n",
    );
    shop.ok(Role::Manager, "sales.import", request(1, &file, &COLUMNS));
    assert_eq!(points(&shop, who.id), 3 + 2 * 5, "three sales on two days");
    pay(&shop, member_pays(&who, 100, json!([cash()])));
    assert_eq!(points(&shop, who.id), 4 + 3 * 5);
    adds_up(&shop);
}

#[test]
fn a_workbook_is_read_like_text() {
    let shop = TestShop::open();
    let file = STANDARD.encode(include_bytes!("../fixtures/sales.xlsx"));
    let preview = shop.ok(Role::Manager, "sales.preview_import", json!({ "file": file }));
    assert_eq!((&preview["encoding"], &preview["rows"]), (&json!("xlsx"), &json!(3)));
    let report = shop.ok(Role::Manager, "sales.import", request(1, &file, &["receipt", "date", "amount", "way"]));
    assert_eq!((&report["taken"], missed(&report)), (&json!(2), vec![(3, "amount_unreadable".to_owned())]));
    let list = shop.ok(Role::Clerk, "sales.list", json!({ "day": "2026-11-18" }));
    let rows: Vec<(&Value, &Value)> =
        list["sales"].as_array().unwrap().iter().map(|row| (&row["otherNumber"], &row["total"])).collect();
    assert_eq!(rows, [(&json!("X2"), &json!(1_200)), (&json!("X1"), &json!(4_280))]);
    assert_eq!(list["sales"][1]["atMs"], 1_794_964_500_000_i64, "09:15 in Shanghai");
    adds_up(&shop);
}

#[test]
fn what_is_no_table_and_what_is_not_said_is_refused() {
    let shop = TestShop::open();
    let preview = |file: &str| shop.refused(Role::Manager, "sales.preview_import", json!({ "file": file }));
    assert_eq!(preview("!!"), "sales.not_a_table");
    assert_eq!(preview(&STANDARD.encode(b"PK\x03\x04garbage")), "sales.not_a_table");
    assert_eq!(preview(&STANDARD.encode("date,amount\n")), "sales.table_empty");
    assert_eq!(preview(&"A".repeat(24 * 1024 * 1024)), "sales.table_too_large");
    let file = STANDARD.encode("date,amount\n2026-11-18,5\n");
    assert_eq!(shop.refused(Role::Manager, "sales.import", request(1, &file, &["date"])), "sales.columns_missing");
    let job = json!({ "job": Uuid::from_u128(9) });
    assert_eq!(shop.refused(Role::Manager, "sales.read_import", job.clone()), "sales.unknown_import");
    assert_eq!(shop.refused(Role::Manager, "sales.cancel_import", job), "sales.unknown_import");
    shop.ok(Role::Manager, "sales.import", request(1, &file, &["date", "amount"]));
    let done = shop.ok(Role::Manager, "sales.cancel_import", json!({ "job": Uuid::from_u128(1) }));
    assert_eq!(done["state"], "done", "what is done cannot be stopped");
}
