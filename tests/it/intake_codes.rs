//! Codes of flyers and invitations.

use crate::intake_support::{ask, asked, confirm, deed, first, page, tick, waiting};
use crate::people::{detail, enrol, member};
use serde_json::{Value, json};
use shop_core::kernel::Role;
use shop_core::kernel::check_symbol;
use shop_core::testing::{TestShop, fill_members};

fn invite(shop: &TestShop, member: i64) -> Value {
    shop.ok(Role::Clerk, "intake.read_invite", json!({ "member": member }))
}

fn run(shop: &TestShop, name: &str) -> Value {
    shop.ok(Role::Manager, "intake.add_run", json!({ "name": name, "pieces": 500 }))
}

fn runs(shop: &TestShop) -> Vec<Value> {
    shop.ok(Role::Clerk, "intake.list_runs", json!({}))["runs"].as_array().unwrap().clone()
}

fn scan(shop: &TestShop, text: &str) -> Value {
    shop.ok(Role::Clerk, "counter.read_scan", json!({ "text": text }))
}

#[test]
fn an_invitation_brings_a_friend_on_the_phone() {
    let shop = TestShop::open();
    let sofia = member(&shop, "Sofía Herrera", "13812345678", json!({}));
    let own = invite(&shop, sofia);
    let (text, typed) = (own["text"].as_str().unwrap(), own["typed"].as_str().unwrap());
    assert!(text.starts_with("SLI1") && text.len() == 13, "{text}");
    assert_eq!(typed.replace('-', ""), text[4..], "to say it needs no prefix");
    for (at, code) in [text.to_owned(), typed.to_lowercase(), format!("sli1 {typed}")].iter().enumerate() {
        let at = u64::try_from(at).unwrap();
        let sent = asked(at, "Ana", &format!("1390000000{at}"), json!({ "code": code }));
        assert_eq!(deed(&shop, sent), "done", "{code}");
    }
    let listed = waiting(&shop);
    assert_eq!((&listed[0]["source"], &listed[0]["inviter"]), (&json!("inviter"), &json!("Sofía H.")));
    assert_eq!(listed[2]["inviter"], "Sofía H.");
    let ana = confirm(&shop, first(&shop))["member"].as_i64().unwrap();
    let sheet = detail(&shop, ana);
    assert_eq!((&sheet["source"], &sheet["inviterId"]), (&json!("inviter"), &json!(sofia)));
    assert_eq!(invite(&shop, sofia)["friends"], 1);
    let export = shop.ok(Role::Owner, "privacy.export_person", json!({ "member": ana }))["json"].clone();
    assert!(export.as_str().unwrap().contains(text), "the code that brought them is kept");
    assert_eq!(shop.findings(), []);
}

#[test]
fn a_flyer_that_comes_back_is_counted_once_for_each_who_asks() {
    let shop = TestShop::open();
    let (garden, market) = (run(&shop, " Garden Road "), run(&shop, "Market"));
    assert_eq!(
        (&garden["name"], &garden["pieces"], &garden["cameBack"]),
        (&json!("Garden Road"), &json!(500), &json!(0))
    );
    let code = garden["text"].as_str().unwrap();
    assert!(code.starts_with("SLF1") && code.len() == 13);
    assert_eq!(scan(&shop, code), json!({ "is": "flyer", "run": garden["run"], "runName": "Garden Road" }));
    enrol(
        &shop,
        "Ana",
        "13800000001",
        json!({ "source": "flyer", "sourceCode": format!(" {} ", code.to_lowercase()) }),
    );
    let by = |changes: Value| json!({ "code": changes });
    assert_eq!(deed(&shop, asked(1, "Ben", "13800000002", by(garden["typed"].clone()))), "done");
    assert_eq!(waiting(&shop)[0]["source"], "flyer");
    confirm(&shop, first(&shop));
    assert_eq!(deed(&shop, asked(2, "Cleo", "13800000003", by(json!(code)))), "done");
    assert_eq!(deed(&shop, asked(3, "Cleo", "13800000003", by(json!(code)))), "done");
    assert_eq!(deed(&shop, asked(4, "Cleo", "13800000003", json!({}))), "done");
    assert_eq!(
        waiting(&shop)[0]["source"],
        "flyer",
        "who scans the counter afterwards was brought by the flyer all the same"
    );
    let listed = runs(&shop);
    assert_eq!((&listed[0]["name"], &listed[1]["name"]), (&json!("Market"), &json!("Garden Road")), "newest first");
    assert_eq!(
        (&listed[1]["cameBack"], &listed[1]["joined"]),
        (&json!(3), &json!(2)),
        "Cleo asked three times and counts once"
    );
    assert_eq!((&listed[0]["cameBack"], &listed[0]["joined"]), (&json!(0), &json!(0)));
    assert_ne!(garden["text"], market["text"]);

    let refused = |name: &str, pieces: i64| {
        shop.refused(Role::Manager, "intake.add_run", json!({ "name": name, "pieces": pieces }))
    };
    assert_eq!(refused(" ", 1), "intake.run_name_missing");
    assert_eq!(refused(&"x".repeat(81), 1), "intake.text_too_long");
    assert_eq!(refused("Posters", -1), "intake.pieces_out_of_bounds");
    assert_eq!(refused("Posters", 1_000_001), "intake.pieces_out_of_bounds");
    let long = crate::people::sheet("Dora", "13800000009", json!({ "sourceCode": "x".repeat(41) }));
    assert_eq!(shop.refused(Role::Clerk, "members.enrol", long), "members.text_too_long");
    assert_eq!(shop.findings(), []);
}

#[test]
fn a_scan_tells_flyers_and_invitations_from_half_and_foreign_ones() {
    let shop = TestShop::open();
    let sofia = member(&shop, "Sofía", "13812345678", json!({}));
    let own = invite(&shop, sofia);
    let (text, typed) = (own["text"].as_str().unwrap(), own["typed"].as_str().unwrap());
    for sent in
        [text.to_owned(), text.to_lowercase(), format!("{text}{text}"), typed.to_owned(), format!("\u{2}{text}\r\n")]
    {
        let read = scan(&shop, &sent);
        assert_eq!((&read["is"], &read["inviter"]["member"]), (&json!("invite"), &json!(sofia)), "{sent}");
    }
    for prefix in ["SLF1", "SLI1"] {
        let foreign = format!("{prefix}{}", check_symbol::encode(&[9; 5]));
        assert_eq!(scan(&shop, &foreign), json!({ "is": "unknown_code" }), "{foreign}");
        for half in [prefix, "ABC", &foreign[4..12], "李李"] {
            let sent = if half == prefix { prefix.to_owned() } else { format!("{prefix}{half}") };
            assert_eq!(scan(&shop, &sent), json!({ "is": "half" }), "{sent}");
        }
    }
    let as_flyer = text.replace("SLI1", "SLF1");
    assert_eq!(scan(&shop, &as_flyer), json!({ "is": "unknown_code" }), "an invitation is no flyer");
    for text in ["138123456", "abcdefghi", "SLI", "S111", "李李李李李李李李李"] {
        assert_eq!(scan(&shop, text)["is"], "text", "{text}");
    }
}

#[test]
fn an_invitation_leads_to_the_survivor_and_dies_with_the_erased() {
    let shop = TestShop::open();
    let (one, other) = (member(&shop, "Ana", "13800000001", json!({})), member(&shop, "Ben", "13800000002", json!({})));
    let (first_code, second_code) = (invite(&shop, one)["text"].clone(), invite(&shop, other)["text"].clone());
    shop.ok(Role::Manager, "members.merge", json!({ "survivor": one, "merged": other }));
    assert_eq!(scan(&shop, second_code.as_str().unwrap())["inviter"]["member"], one);
    assert_eq!(invite(&shop, other)["text"], first_code, "one person, one invitation");
    let sent = asked(1, "Cleo", "13800000003", json!({ "code": second_code }));
    assert_eq!(deed(&shop, sent), "done");
    shop.ok(Role::Owner, "privacy.erase", json!({ "member": one, "reason": "" }));
    for code in [first_code, second_code] {
        assert_eq!(scan(&shop, code.as_str().unwrap()), json!({ "is": "unknown_code" }));
        assert_eq!(deed(&shop, asked(9, "Dora", "13800000004", json!({ "code": code }))), "intake.code_unknown");
    }
    let listed = waiting(&shop);
    assert_eq!((&listed[0]["source"], &listed[0]["inviter"]), (&json!("walk_in"), &Value::Null));
    confirm(&shop, first(&shop));
    assert_eq!(shop.refused(Role::Clerk, "intake.read_invite", json!({ "member": one })), "members.erased");
    assert_eq!(shop.refused(Role::Clerk, "intake.read_invite", json!({ "member": 99 })), "members.unknown_member");
    tick(&shop);
    assert_eq!(shop.findings(), [], "the tick makes the erased no new one");
}

#[test]
fn members_from_before_get_their_invitations_by_and_by() {
    let shop = TestShop::open();
    fill_members(&shop.app, 700);
    assert_eq!(shop.refused(Role::Clerk, "intake.read_invite", json!({ "member": 1 })), "intake.invite_not_made");
    ask(&shop, 1, "Ana", "13700000001");
    let newest = confirm(&shop, first(&shop))["member"].as_i64().unwrap();
    let own = invite(&shop, newest)["text"].clone();
    tick(&shop);
    assert!(invite(&shop, 500)["text"].is_string());
    assert_eq!(
        shop.refused(Role::Clerk, "intake.read_invite", json!({ "member": 501 })),
        "intake.invite_not_made",
        "at most 500 a minute"
    );
    tick(&shop);
    assert!(invite(&shop, 700)["text"].is_string());
    assert_eq!(invite(&shop, newest)["text"], own, "whoever has one keeps it");
    assert_eq!(page(&shop, 1)["card"]["invite"], invite(&shop, newest)["typed"]);
    assert_eq!(shop.findings(), []);
}
