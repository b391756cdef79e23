//! Taking members over from the table of another program.

use crate::gifts_support::gift;
use crate::people::{detail, found, member};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use encoding_rs::GB18030;
use serde_json::{Value, json};
use shop_core::kernel::{ApiError, Role, Topic};
use shop_core::testing::TestShop;
use shop_core::{Call, dispatch};
use uuid::Uuid;

const NAME_AND_PHONE: [&str; 2] = ["name", "phone"];

fn table(text: &str) -> String {
    STANDARD.encode(text)
}

/// Names and phones of `rows` people of whom nobody is here yet.
fn many(rows: usize) -> String {
    let rows = (0..rows).map(|row| format!("Guest {row},138{row:08}\n"));
    table(&format!("name,phone\n{}", rows.collect::<String>()))
}

fn request(job: u128, file: &str, columns: &[&str]) -> Value {
    let columns: Vec<_> = columns.iter().map(|column| (!column.is_empty()).then_some(*column)).collect();
    json!({ "job": Uuid::from_u128(job), "file": file, "columns": columns, "agreed": true })
}

fn import(shop: &TestShop, job: u128, file: &str, columns: &[&str]) -> Value {
    shop.ok(Role::Manager, "members.import", request(job, file, columns))
}

/// State, rows tried and rows not taken.
fn came(report: &Value) -> (&str, i64, i64) {
    let job = &report["job"];
    (job["state"].as_str().unwrap(), job["done"].as_i64().unwrap(), job["failed"].as_i64().unwrap())
}

/// The rows that were not taken, each with its reason.
fn missed(report: &Value) -> Vec<(i64, String)> {
    let rows = report["missed"].as_array().unwrap().iter();
    rows.map(|row| (row["row"].as_i64().unwrap(), row["why"]["code"].as_str().unwrap().to_owned())).collect()
}

fn count(shop: &TestShop, from: &str) -> i64 {
    shop.with_conn(|conn| conn.query_row(&format!("SELECT count(*) FROM {from}"), [], |row| row.get(0))).unwrap()
}

#[test]
fn a_table_is_looked_into_before_anything_is_written() {
    let shop = TestShop::open();
    let text = "\u{feff}姓名;手机号;备注;Kundennr\n王强;13812345678;;7\n李梅;;a;8\n赵敏;;b;9\n孙倩;;c;10\n";
    let preview = shop.ok(Role::Manager, "members.preview_import", json!({ "file": table(text) }));
    assert_eq!((&preview["rows"], &preview["encoding"]), (&json!(4), &json!("UTF-8")));
    assert_eq!(
        preview["columns"],
        json!([
            { "header": "姓名", "meaning": "name", "samples": ["王强", "李梅", "赵敏"] },
            { "header": "手机号", "meaning": "phone", "samples": ["13812345678"] },
            { "header": "备注", "meaning": "note", "samples": ["a", "b", "c"] },
            { "header": "Kundennr", "meaning": null, "samples": ["7", "8", "9"] },
        ]),
        "the mark before the first header is no part of it, and empty cells are no samples"
    );
    assert_eq!((count(&shop, "member"), count(&shop, "job")), (0, 0));
}

#[test]
fn utf8_with_its_mark_and_gb18030_are_taken_alike() {
    for is_gb in [false, true] {
        let shop = TestShop::open();
        let text = "姓名,手机,生日,小区,标签,兴趣,备注\n王强 Wang,138 1234 5678,1988-11-20,徐汇,老客、水果,茶,常来\n𠮷田,13900000000,3月,,,,\n";
        let file = if is_gb { STANDARD.encode(GB18030.encode(text).0) } else { table(&format!("\u{feff}{text}")) };
        let preview = shop.ok(Role::Manager, "members.preview_import", json!({ "file": file }));
        assert_eq!(preview["encoding"], if is_gb { "gb18030" } else { "UTF-8" });
        let columns: Vec<_> = preview["columns"].as_array().unwrap().iter().map(|c| c["meaning"].clone()).collect();
        let columns: Vec<_> = columns.iter().map(|meaning| meaning.as_str().unwrap()).collect();
        let report = import(&shop, 1, &file, &columns);
        assert_eq!(came(&report), ("done", 2, 0), "{report}");

        let first = detail(&shop, 1);
        for (field, value) in [
            ("name", json!("王强 Wang")),
            ("phone", json!("+8613812345678")),
            ("birthMonth", json!(11)),
            ("birthDay", json!(20)),
            ("district", json!("徐汇")),
            ("tags", json!(["老客", "水果"])),
            ("interests", json!(["茶"])),
            ("note", json!("常来")),
        ] {
            assert_eq!(first[field], value, "{field}");
        }
        let said: Vec<_> = first["consents"].as_array().unwrap().iter().map(|said| said["purpose"].clone()).collect();
        assert_eq!(said, ["card"], "an import asks for nothing but the card");
        assert_eq!(first["cards"][0]["state"], "live");
        assert_eq!((&detail(&shop, 2)["name"], &detail(&shop, 2)["birthDay"]), (&json!("𠮷田"), &Value::Null));
        assert_eq!(found(&shop, "wangqiang"), ["王强 Wang"], "whoever is taken over can be found");
        assert!(shop.findings().is_empty(), "{:?}", shop.findings());
    }
}

#[test]
fn bad_rows_are_told_one_by_one_and_the_rest_is_taken() {
    let shop = TestShop::open();
    member(&shop, "王强", "13812345678", json!({}));
    let long = "x".repeat(201);
    let tags = (0..21).map(|n| n.to_string()).collect::<Vec<_>>().join(";");
    let text = format!(
        "name,phone,birthday,tags\n\
         Ana,13900000001,,\n\
         ,13900000002,,\n\
         Ben,call me 🍎,,\n\
         Cleo,13900000003,2-30,\n\
         Dora,13900000004,soon,\n\
         Someone,+86 138-1234-5678,,\n\
         Erik,13900000001,,\n\
         {long},13900000005,,\n\
         Fay,13900000006,,{tags}\n\
         王强,,,\n\
         Gus\n\
         Hana,13900000007,29.2.,\n\
         Ida,13900000008,2-29,a;b\n"
    );
    let report = import(&shop, 1, &table(&text), &["name", "phone", "birthday", "tags"]);
    let expected = [
        (2, "name_missing"),
        (3, "phone_not_usable"),
        (4, "birthday_impossible"),
        (5, "birthday_impossible"),
        (6, "phone_known"),
        (7, "phone_known"),
        (8, "text_too_long"),
        (9, "too_many_words"),
        (10, "maybe_known"),
        (12, "birthday_impossible"),
    ];
    assert_eq!(missed(&report), expected.map(|(row, code)| (row, code.to_owned())));
    assert_eq!(came(&report), ("done", 13, 10));
    assert_eq!(report["missed"][4]["why"]["name"], "王*", "the counter may be overheard");
    let names: Vec<String> = ["Ana", "Gus", "Ida"].map(str::to_owned).into();
    let numbers: Vec<_> = (2..=4).map(|id| detail(&shop, id)).collect();
    assert_eq!(numbers.iter().map(|sheet| sheet["name"].as_str().unwrap()).collect::<Vec<_>>(), names);
    assert_eq!(numbers[2]["number"], 4, "a row that is not taken uses up no number");
    assert_eq!(count(&shop, "member"), 4);
    assert!(shop.findings().is_empty(), "{:?}", shop.findings());
}

#[test]
fn the_same_file_takes_nobody_twice() {
    let shop = TestShop::open();
    let file = table("name,phone\nAna,13900000001\nBen,\n");
    assert_eq!(came(&import(&shop, 1, &file, &NAME_AND_PHONE)), ("done", 2, 0));
    assert_eq!(came(&import(&shop, 1, &file, &NAME_AND_PHONE)), ("done", 2, 0), "the same job is done once");
    let again = import(&shop, 2, &file, &NAME_AND_PHONE);
    assert_eq!(missed(&again), [(1, "phone_known".to_owned()), (2, "maybe_known".to_owned())]);
    assert_eq!(count(&shop, "member"), 2);
    assert!(shop.findings().is_empty());
}

#[test]
fn two_thousand_rows_are_taken() {
    let shop = TestShop::open();
    let report = import(&shop, 1, &many(2_000), &NAME_AND_PHONE);
    assert_eq!((came(&report), &report["job"]["total"]), (("done", 2_000, 0), &json!(2_000)));
    assert_eq!(shop.ok(Role::Manager, "members.read_import", json!({ "job": Uuid::from_u128(1) })), report);
    assert_eq!(count(&shop, "member"), 2_000);
    let entries = count(&shop, "audit WHERE command = 'members.import'");
    assert_eq!(entries, 20, "twenty acts of a hundred rows, each in the book");
    assert!(shop.findings().is_empty());
}

#[test]
fn another_till_stops_an_import_between_two_chunks_and_it_can_go_on() {
    let shop = TestShop::open();
    let (file, job) = (many(2_000), Uuid::from_u128(1));
    let notices = shop.app.listen();
    let report = std::thread::scope(|scope| {
        let running = scope.spawn(|| import(&shop, 1, &file, &NAME_AND_PHONE));
        // Members change with the first rows that are taken.
        while !notices.recv().unwrap().topics.contains(&Topic::Members) {}
        let stopped = shop.ok(Role::Owner, "members.cancel_import", json!({ "job": job }));
        assert_eq!(stopped["state"], "cancelled");
        running.join().unwrap()
    });
    let (state, done, failed) = came(&report);
    assert_eq!((state, done % 100, failed), ("cancelled", 0, 0), "whole chunks only");
    assert!((100..2_000).contains(&done), "no till waits for the end of an import: {done}");
    assert_eq!(count(&shop, "member"), done, "who was taken stays, and nobody after that");

    let report = import(&shop, 1, &file, &NAME_AND_PHONE);
    assert_eq!(came(&report), ("done", 2_000, 0), "it goes on where it stopped and leaves no row out");
    assert_eq!(count(&shop, "member"), 2_000);
    assert!(shop.findings().is_empty());
}

#[test]
fn a_failure_leaves_whole_chunks_and_the_repeat_does_the_rest() {
    let shop = TestShop::open();
    let file = many(350);
    shop.with_conn(|conn| {
        conn.execute_batch(
            "CREATE TEMP TRIGGER broken AFTER INSERT ON main.member WHEN new.name = 'Guest 250'
             BEGIN SELECT RAISE(ABORT, 'the disk gave way'); END;",
        )
    })
    .unwrap();
    let failed = shop.call(Role::Manager, "members.import", request(1, &file, &NAME_AND_PHONE));
    assert!(matches!(failed, Err(ApiError::Failed { .. })), "{failed:?}");
    assert_eq!(count(&shop, "member"), 200, "nothing of the third chunk is left");
    shop.with_conn(|conn| conn.execute_batch("DROP TRIGGER broken")).unwrap();
    assert_eq!(came(&import(&shop, 1, &file, &NAME_AND_PHONE)), ("done", 350, 0));
    assert_eq!(count(&shop, "member"), 350);
    assert!(shop.findings().is_empty());
}

#[test]
fn every_reason_not_to_import_is_told_and_leaves_nothing() {
    let shop = TestShop::open();
    let good = table("name,phone\nAna,13900000001\n");
    let too_large = "A".repeat(16 * 1024 * 1024 / 3 * 4 + 8);
    let too_long = table(&format!("name\n{}", "a\n".repeat(200_001)));
    for (code, file) in [
        ("not_a_table", STANDARD.encode(b"PK\x03\x04workbook")),
        ("not_a_table", STANDARD.encode(b"\x89PNG\x00\x01")),
        ("not_a_table", "no base64".to_owned()),
        ("table_empty", table("name,phone\n")),
        ("table_empty", String::new()),
        ("table_too_large", too_large),
        ("table_too_large", too_long),
    ] {
        for (command, request) in [
            ("members.preview_import", json!({ "file": file })),
            ("members.import", request(1, &file, &NAME_AND_PHONE)),
        ] {
            assert_eq!(shop.refused(Role::Manager, command, request), format!("members.{code}"), "{command}");
        }
    }
    let refused = |request: Value| shop.refused(Role::Manager, "members.import", request);
    assert_eq!(refused(request(1, &good, &["", "phone"])), "members.name_column_missing");
    let mut unasked = request(1, &good, &NAME_AND_PHONE);
    unasked["agreed"] = json!(false);
    assert_eq!(refused(unasked), "members.card_consent_needed");
    assert_eq!(refused(request(1, &good, &["name", "salary"])), "kernel.bad_request");
    for command in ["members.read_import", "members.cancel_import"] {
        let unknown = json!({ "job": Uuid::from_u128(1) });
        assert_eq!(shop.refused(Role::Manager, command, unknown), "members.unknown_import");
    }
    assert_eq!((count(&shop, "member"), count(&shop, "job")), (0, 0));

    import(&shop, 1, &good, &NAME_AND_PHONE);
    assert_eq!(refused(request(1, &many(2), &NAME_AND_PHONE)), "kernel.request_id_reused", "a job is one table");
    assert_eq!(count(&shop, "member"), 1);
    assert!(shop.findings().is_empty());
}

#[test]
fn clerks_import_nobody() {
    let shop = TestShop::open();
    let file = table("name\nAna\n");
    let job = json!({ "job": Uuid::from_u128(1) });
    for (command, request) in [
        ("members.preview_import", json!({ "file": file })),
        ("members.import", request(1, &file, &["name"])),
        ("members.read_import", job.clone()),
        ("members.cancel_import", job),
    ] {
        assert_eq!(shop.refused(Role::Clerk, command, request.clone()), "kernel.not_allowed", "{command}");
        assert_eq!(shop.refused(Role::Guest, command, request), "kernel.signed_out", "{command}");
    }
    assert_eq!(count(&shop, "member"), 0);
}

#[test]
fn nobody_is_promised_a_welcome_gift_by_an_import() {
    let shop = TestShop::open();
    let mut rules = shop.ok(Role::Owner, "gifts.read_rules", json!({}));
    rules["welcomeGift"] = json!(gift(&shop, "Bag", 10, 100));
    shop.ok(Role::Owner, "gifts.change_rules", rules);
    import(&shop, 1, &table("name,phone\nAna,13900000001\n"), &NAME_AND_PHONE);
    assert_eq!((detail(&shop, 1)["giftsWaiting"].clone(), count(&shop, "gift_grant")), (json!(0), 0));
    let joined = member(&shop, "Ben", "13900000002", json!({}));
    assert_eq!(detail(&shop, joined)["giftsWaiting"], 1, "whoever signs up at the counter is promised one");
    assert!(shop.findings().is_empty());
}

#[test]
fn the_till_that_waits_gets_its_turn_while_an_import_runs() {
    let shop = TestShop::open();
    let file = many(1_000);
    let notices = shop.app.listen();
    std::thread::scope(|scope| {
        let running = scope.spawn(|| import(&shop, 1, &file, &NAME_AND_PHONE));
        while !notices.recv().unwrap().topics.contains(&Topic::Members) {}
        let request = crate::people::sheet("Ben", "13900000002", json!({}));
        let call = Call::new("members.enrol", request).with_id(Uuid::from_u128(9));
        let number = dispatch(&shop.app, &shop.caller(Role::Clerk), &call).unwrap()["number"].as_i64().unwrap();
        running.join().unwrap();
        assert!(number < 1_000, "the customer at the counter came in between: No. {number}");
    });
    assert!(shop.findings().is_empty());
}
