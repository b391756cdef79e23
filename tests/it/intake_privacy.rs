//! What is left of those who asked.

use crate::intake_support::{MINUTE_MS, ask, asked, deed, joined, on_page, page, tick, waiting};
use crate::people::member;
use serde_json::{Value, json};
use shop_core::kernel::Role;
use shop_core::testing::TestShop;

const HOUR_MS: i64 = 60 * MINUTE_MS;

/// Which of the traces are in some byte of the shop's folder, the write-ahead log folded in as it is by and by.
fn seen(shop: &TestShop, traces: &[&str]) -> Vec<String> {
    shop.with_conn(|conn| conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))).unwrap();
    let files = std::fs::read_dir(shop.folder.path()).unwrap().map(|file| std::fs::read(file.unwrap().path()).unwrap());
    let bytes: Vec<u8> = files.flatten().collect();
    let is_seen = |trace: &&&str| bytes.windows(trace.len()).any(|window| window == trace.as_bytes());
    traces.iter().filter(is_seen).map(|trace| (*trace).to_owned()).collect()
}

const TRACES: [&str; 6] = ["Featherstonehaugh", "13812345678", "倾城", "13987654321", "Quillfeather", "13700000001"];

fn three_ask(shop: &TestShop) {
    ask(shop, 1, "Wilhelmina Featherstonehaugh", "138 1234 5678");
    ask(shop, 2, "欧阳倾城", "13987654321");
    ask(shop, 3, "Ada Quillfeather", "13700000001");
}

#[test]
fn nothing_is_left_of_those_who_did_not_join() {
    let shop = TestShop::open();
    three_ask(&shop);
    assert_eq!(seen(&shop, &TRACES).len(), 6, "while they wait they are kept");
    shop.ok(Role::Clerk, "intake.decline", json!({ "request": 1 }));
    deed(&shop, on_page("withdrawn", 2));
    assert_eq!(seen(&shop, &TRACES[2..4]), [""; 0], "who takes the request back is forgotten at once");
    shop.later(30 * MINUTE_MS);
    tick(&shop);
    assert_eq!(waiting(&shop), [] as [Value; 0]);
    assert_eq!(seen(&shop, &TRACES).len(), 4, "for an hour the clerk can still be asked about it");
    shop.later(30 * MINUTE_MS);
    tick(&shop);
    assert_eq!(seen(&shop, &TRACES), ["Quillfeather", "13700000001"], "an hour after the declining");
    shop.later(30 * MINUTE_MS);
    tick(&shop);
    assert_eq!(seen(&shop, &TRACES), [""; 0], "an hour after the waiting ended");
    assert_eq!(page(&shop, 1), json!({ "is": "ended" }), "the page still says that it ended");
    assert_eq!(shop.findings(), []);
}

#[test]
fn who_joined_stands_on_their_sheet_alone_and_no_token_is_in_the_file() {
    let shop = TestShop::open();
    let mut sent = asked(0xfeed_beef, "王强", "13812345678", json!({}));
    sent["token"] = json!("0123456789abcdef0123456789abcdef");
    assert_eq!(deed(&shop, sent), "done");
    shop.ok(Role::Clerk, "intake.confirm", json!({ "request": 1, "duplicatesSeen": false }));
    let kept: i64 = shop
        .with_conn(|conn| {
            conn.query_row("SELECT count(*) FROM join_request WHERE phone IS NOT NULL OR name IS NOT NULL", [], |row| {
                row.get(0)
            })
        })
        .unwrap();
    assert_eq!(kept, 0);
    assert_eq!(seen(&shop, &["0123456789abcdef0123456789abcdef"]), [""; 0]);
}

#[test]
fn an_erased_person_s_pages_requests_and_invitations_go_with_them() {
    let shop = TestShop::open();
    let first = joined(&shop, 1, "Wilhelmina Featherstonehaugh", "13812345678");
    let second = member(&shop, "欧阳倾城", "13987654321", json!({}));
    shop.ok(Role::Manager, "members.merge", json!({ "survivor": first, "merged": second }));
    ask(&shop, 2, "欧阳倾城", "13987654321");
    ask(&shop, 3, "Ada Quillfeather", "13700000001");
    deed(&shop, on_page("shown", 1));
    shop.ok(Role::Owner, "privacy.erase", json!({ "member": first, "reason": "" }));
    assert_eq!(seen(&shop, &TRACES), ["Quillfeather", "13700000001"], "and nobody else");
    for at in [1, 2] {
        assert_eq!(page(&shop, at), json!({ "is": "unknown" }));
        assert_eq!(deed(&shop, on_page("shown", at)), "intake.unknown_page");
    }
    assert_eq!(page(&shop, 3)["is"], "waiting");
    shop.later(HOUR_MS);
    tick(&shop);
    assert_eq!(shop.findings(), []);
}

#[test]
fn an_export_tells_how_someone_asked() {
    let shop = TestShop::open();
    let wishes = json!({ "purposes": ["offers"] });
    deed(&shop, asked(1, "王强", "13812345678", wishes));
    shop.later(5_000);
    shop.ok(Role::Clerk, "intake.confirm", json!({ "request": 1, "duplicatesSeen": false }));
    let export = shop.ok(Role::Owner, "privacy.export_person", json!({ "member": 1 }));
    let person: Value = serde_json::from_str(export["json"].as_str().unwrap()).unwrap();
    assert_eq!(
        person["intake"]["requests"],
        json!([{
            "askedAtMs": 1_795_160_520_000_i64, "became": "confirmed", "atMs": 1_795_160_525_000_i64,
            "onTheDisplay": false, "language": "zh-CN", "source": "walk_in", "purposes": ["offers"], "cardSeenAtMs": null,
        }])
    );
    let invite = shop.ok(Role::Clerk, "intake.read_invite", json!({ "member": 1 }))["text"].clone();
    assert_eq!(person["intake"]["invitations"], json!([invite]));
}

#[test]
fn what_a_savepoint_keeps_of_the_rows_of_a_crowd_lies_in_memory() {
    let shop = TestShop::open();
    let store: i64 = shop.with_conn(|conn| conn.query_row("PRAGMA temp_store", [], |row| row.get(0))).unwrap();
    assert_eq!(store, 2, "else SQLite writes names and phones to a file outside the shop's folder");
}
