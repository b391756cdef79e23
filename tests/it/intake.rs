//! Joining by phone, from asking to the card.

use crate::intake_support::{
    MINUTE_MS, ask, asked, confirm, deed, deeds, first, joined, on_page, open, page, tick, token, waiting,
};
use crate::people::{detail, member};
use serde_json::{Value, json};
use shop_core::kernel::Role;
use shop_core::testing::TestShop;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

#[test]
fn a_phone_asks_the_clerk_confirms_and_the_phone_shows_the_card() {
    let shop = TestShop::open();
    open(&shop);
    let wishes = json!({ "purposes": ["offers", "card", "offers"], "birthMonth": 4, "language": "es" });
    assert_eq!(deed(&shop, asked(1, "  王强 \n", "138 1234 5678", wishes)), "done");
    assert_eq!(
        page(&shop, 1),
        json!({ "is": "waiting", "name": "王强", "phoneEnds": "5678", "askedAtMs": 1_795_160_520_000_i64 })
    );
    assert_eq!(deed(&shop, on_page("shown", 1)), "intake.unknown_page", "there is no card to see yet");

    let listed = shop.ok(Role::Clerk, "intake.list_requests", json!({}));
    assert_eq!(
        listed,
        json!({ "waiting": 1, "requests": [{
            "request": 1, "name": "王强", "phoneEnds": "5678", "askedAtMs": 1_795_160_520_000_i64, "atDisplay": false,
            "source": "walk_in", "inviter": null, "purposes": ["offers"], "known": null, "candidates": [],
        }] })
    );
    shop.later(8_000);
    let enrolment = confirm(&shop, 1);
    assert_eq!((&enrolment["number"], &enrolment["name"]), (&json!(1), &json!("王强")));
    assert_eq!(waiting(&shop), [] as [Value; 0]);

    let sheet = detail(&shop, 1);
    assert_eq!((&sheet["phone"], &sheet["birthMonth"]), (&json!("+8613812345678"), &json!(4)));
    assert_eq!((&sheet["source"], &sheet["language"]), (&json!("walk_in"), &json!("es")));
    let said: Vec<_> = sheet["consents"].as_array().unwrap().iter().map(|c| (&c["purpose"], &c["given"])).collect();
    assert_eq!(
        said,
        [
            (&json!("card"), &json!(true)),
            (&json!("offers"), &json!(true)),
            (&json!("birthday"), &json!(false)),
            (&json!("profile"), &json!(false))
        ]
    );

    let card = page(&shop, 1)["card"].clone();
    assert_eq!((&card["text"], &card["number"], &card["name"]), (&enrolment["card"], &json!(1), &json!("王强")));
    assert_eq!((&card["phoneEnds"], &card["birthMonth"], &card["gifts"]), (&json!("5678"), &json!(4), &json!([])));
    assert_eq!(card["choices"][0], json!({ "purpose": "offers", "given": true }));
    assert!(card["svg"].as_str().unwrap().starts_with("<svg"), "a card to scan");
    let invite = shop.ok(Role::Clerk, "intake.read_invite", json!({ "member": 1 }));
    assert_eq!((&card["invite"], &card["inviteSvg"]), (&invite["typed"], &invite["svg"]));

    shop.later(2_000);
    assert_eq!(deeds(&shop, vec![on_page("shown", 1)]), ["done"]);
    shop.later(3_600_000);
    assert_eq!(deeds(&shop, vec![on_page("shown", 1)]), ["done"], "a second look");
    assert_eq!(shop.ok(Role::Clerk, "today.read", json!({}))["joinTakesMs"], 10_000, "the first look counts");
    assert_eq!(shop.findings(), []);
}

#[test]
fn the_same_token_asks_once_and_what_is_no_token_never() {
    let shop = TestShop::open();
    ask(&shop, 1, "王强", "13812345678");
    ask(&shop, 1, "Someone else", "13900000001");
    assert_eq!(waiting(&shop).len(), 1, "a deed that is sent again changes nothing");
    assert_eq!(waiting(&shop)[0]["name"], "王强");
    confirm(&shop, 1);
    ask(&shop, 1, "王强", "13812345678");
    assert_eq!(waiting(&shop).len(), 0, "not even after it was answered");
    for token in ["", "1", &"g".repeat(32), &"A".repeat(32), &"1".repeat(33), "李李李李李李李李李李李"] {
        let sent = asked(2, "Ana", "13900000001", json!({ "token": token }));
        assert_eq!(deed(&shop, sent), "intake.unknown_page", "{token}");
        let read = shop.ok(Role::System, "intake.read_page", json!({ "token": token }));
        assert_eq!(read, json!({ "is": "unknown" }));
    }
    for is in ["withdrawn", "shown"] {
        assert_eq!(deed(&shop, on_page(is, 99)), "intake.unknown_page");
    }
    let stored: i64 = shop
        .with_conn(|conn| {
            conn.query_row("SELECT count(*) FROM join_request WHERE token_digest = ?1", [token(1)], |row| row.get(0))
        })
        .unwrap();
    assert_eq!(stored, 0, "the token itself is not kept");
}

#[test]
fn what_is_typed_must_fit_the_rules_of_signing_up() {
    let shop = TestShop::open();
    let refused = |name: &str, phone: &str, changes: Value| deed(&shop, asked(1, name, phone, changes));
    for name in ["", " \t", "\u{200d}", "\u{0}"] {
        assert_eq!(refused(name, "13812345678", json!({})), "members.name_missing");
    }
    assert_eq!(refused(&"强".repeat(201), "13812345678", json!({})), "members.text_too_long");
    for phone in ["", "1", "110", "4001234567", "phone", "+1", "138123456789012345678", "'; DROP TABLE member; --"] {
        assert_eq!(refused("Ana", phone, json!({})), "members.phone_not_usable", "{phone}");
    }
    assert_eq!(refused("Ana", "13812345678", json!({ "fourteen": false })), "members.under_fourteen");
    assert_eq!(refused("Ana", "13812345678", json!({ "birthMonth": 13 })), "members.birthday_impossible");
    assert_eq!(refused("Ana", "13812345678", json!({ "wordingVersion": 2 })), "members.unknown_wording");
    assert_eq!(refused("Ana", "13812345678", json!({ "code": "K7M-4QX-2RT" })), "intake.code_unknown");
    assert_eq!(waiting(&shop).len(), 0);
    for (at, (name, phone)) in [
        ("👩‍🌾 阿依古丽", "+34 612 34 56 78"),
        ("محمد\u{202e} بن سلمان", "+971501234567"),
        ("Robert'); DROP TABLE join_request;--", "１３８ １２３４ ５６７８"),
        ("𠮷野家 <script>alert(1)</script>", "+86 139 8765 4321"),
    ]
    .iter()
    .enumerate()
    {
        ask(&shop, u64::try_from(at).unwrap(), name, phone);
    }
    let names: Vec<_> = waiting(&shop).iter().map(|request| request["name"].clone()).collect();
    assert_eq!(names.len(), 4, "names of any script are taken: {names:?}");
    assert_eq!(names[1], "محمد بن سلمان", "and cannot turn the line they stand in");
}

#[test]
fn one_phone_waits_once_and_two_hundred_in_all() {
    let shop = TestShop::open();
    ask(&shop, 1, "王强", "13812345678");
    ask(&shop, 2, "小强", "+86 138 1234 5678");
    assert_eq!(page(&shop, 1), json!({ "is": "ended" }), "the newer request takes the place of the older");
    assert_eq!(waiting(&shop).len(), 1);
    assert_eq!(waiting(&shop)[0]["name"], "小强");
    let crowd_asks = |first_page: u64| {
        let asked = |at| asked(first_page + at, "Ana", &format!("139{at:08}"), json!({}));
        for part in (0..199).map(asked).collect::<Vec<_>>().chunks(64) {
            assert!(deeds(&shop, part.to_vec()).iter().all(|outcome| outcome == "done"));
        }
    };
    crowd_asks(100);
    let listed = shop.ok(Role::Clerk, "intake.list_requests", json!({}));
    assert_eq!((&listed["waiting"], listed["requests"].as_array().unwrap().len()), (&json!(200), 20));
    assert_eq!(deed(&shop, asked(3, "Ben", "13700000001", json!({}))), "intake.too_many_waiting");
    ask(&shop, 4, "小强", "13812345678");
    assert_eq!(page(&shop, 2), json!({ "is": "ended" }), "whoever waits already may ask anew");
    assert_eq!(deed(&shop, asked(5, "小强", "13812345678", json!({ "code": "?" }))), "intake.code_unknown");
    assert_eq!(page(&shop, 4)["is"], "waiting", "a refused deed takes nobody's place");
    shop.later(30 * MINUTE_MS);
    ask(&shop, 3, "Ben", "13700000001");
    assert_eq!(waiting(&shop).len(), 1, "those who waited too long are no longer in the way, tick or not");
    crowd_asks(400);
    let late = asked(6, "小强", "13812345678", json!({}));
    assert_eq!(deed(&shop, late), "intake.too_many_waiting", "who waited too long has no place any more");
}

#[test]
fn a_phone_may_take_its_request_back_while_it_waits() {
    let shop = TestShop::open();
    ask(&shop, 1, "王强", "13812345678");
    assert_eq!(deeds(&shop, vec![on_page("withdrawn", 1), on_page("withdrawn", 1)]), ["done", "done"]);
    assert_eq!(page(&shop, 1), json!({ "is": "withdrawn" }));
    assert_eq!(waiting(&shop).len(), 0);
    let again = json!({ "request": 1, "duplicatesSeen": false });
    assert_eq!(shop.refused(Role::Clerk, "intake.confirm", again), "intake.request_ended");
    joined(&shop, 2, "王强", "13812345678");
    assert_eq!(deed(&shop, on_page("withdrawn", 2)), "intake.request_ended", "a card is not given back");
    assert_eq!(page(&shop, 2)["is"], "card");
}

#[test]
fn choices_are_changed_on_the_card_s_page_and_written_with_their_day() {
    let shop = TestShop::open();
    ask(&shop, 1, "王强", "13812345678");
    let chose = |purpose: &str, given: bool| {
        deed(&shop, json!({ "is": "chose", "token": token(1), "purpose": purpose, "given": given }))
    };
    assert_eq!(chose("offers", true), "intake.unknown_page", "there is no card yet");
    confirm(&shop, 1);
    assert_eq!(chose("offers", true), "done");
    assert_eq!(chose("offers", true), "done");
    assert_eq!(page(&shop, 1)["card"]["choices"][0], json!({ "purpose": "offers", "given": true }));
    assert_eq!(detail(&shop, 1)["consents"][1]["given"], true);
    shop.later(MINUTE_MS);
    assert_eq!(chose("offers", false), "done");
    assert_eq!(page(&shop, 1)["card"]["choices"][0]["given"], false);
    assert_eq!(chose("card", false), "members.card_consent_needed", "the card itself is the owner's to erase");
    let kept: i64 = shop
        .with_conn(|conn| {
            conn.query_row("SELECT count(*) FROM member_consent WHERE purpose = 'offers'", [], |row| row.get(0))
        })
        .unwrap();
    assert_eq!(kept, 3, "no, yes, no; the same word twice is one");
}

#[test]
fn a_card_that_was_lost_takes_its_page_with_it() {
    let shop = TestShop::open();
    let id = joined(&shop, 1, "王强", "13812345678");
    shop.later(MINUTE_MS);
    shop.ok(Role::Clerk, "members.replace_card", json!({ "member": id, "why": "replaced" }));
    let card = page(&shop, 1)["card"]["text"].clone();
    let now = shop.ok(Role::Clerk, "members.read_card", json!({ "member": id }))["text"].clone();
    assert_eq!(card, now, "a worn card is followed by the new one");
    shop.ok(Role::Clerk, "members.replace_card", json!({ "member": id, "why": "lost" }));
    assert_eq!(page(&shop, 1), json!({ "is": "ended" }), "the phone may be lost with it");
    assert_eq!(deed(&shop, on_page("shown", 1)), "intake.unknown_page");
    let chose = json!({ "is": "chose", "token": token(1), "purpose": "offers", "given": true });
    assert_eq!(deed(&shop, chose), "intake.unknown_page");
    shop.later(MINUTE_MS);
    ask(&shop, 2, "王强", "13812345678");
    let card = shop.ok(Role::Clerk, "members.read_card", json!({ "member": id }))["text"].clone();
    shop.ok(Role::Clerk, "intake.connect", json!({ "request": first(&shop), "card": card }));
    assert_eq!(page(&shop, 2)["is"], "card", "the phone that is connected after that shows the new card");
}

#[test]
fn a_page_follows_its_member_through_a_merge_and_back() {
    let shop = TestShop::open();
    let first = joined(&shop, 1, "王强", "13812345678");
    let second = joined(&shop, 2, "Ana", "13987654321");
    shop.ok(Role::Manager, "members.merge", json!({ "survivor": first, "merged": second }));
    assert_eq!(page(&shop, 2)["card"]["number"], 1, "the survivor answers");
    assert_eq!(page(&shop, 2)["card"]["invite"], page(&shop, 1)["card"]["invite"]);
    shop.ok(Role::Manager, "members.undo_merge", json!({ "merge": 1 }));
    assert_eq!(page(&shop, 2)["card"]["number"], 2);
    assert_eq!(shop.findings(), []);
}

#[test]
fn nobody_who_waits_too_long_is_shown_or_confirmed_and_both_ends_read_alike() {
    let shop = TestShop::open();
    ask(&shop, 1, "王强", "13812345678");
    shop.later(30 * MINUTE_MS - 1);
    tick(&shop);
    assert_eq!(page(&shop, 1)["is"], "waiting");
    shop.later(1);
    for _ in 0..2 {
        assert_eq!(page(&shop, 1), json!({ "is": "ended" }), "before and after the tick");
        assert_eq!(waiting(&shop).len(), 0);
        let late = json!({ "request": 1, "duplicatesSeen": false });
        assert_eq!(shop.refused(Role::Clerk, "intake.confirm", late), "intake.request_ended");
        tick(&shop);
    }
    ask(&shop, 2, "Ana", "13987654321");
    shop.ok(Role::Clerk, "intake.decline", json!({ "request": 2 }));
    assert_eq!(page(&shop, 2), page(&shop, 1), "the phone is not told that it was declined");
}

#[test]
fn what_a_crowd_sends_is_one_commit_and_one_refusal_leaves_the_others() {
    let shop = TestShop::open();
    // The first act after an opening compares the side journal.
    shop.ok(Role::System, "system.tick", json!({}));
    let commits = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&commits);
    let hook = move || {
        counted.fetch_add(1, Ordering::SeqCst);
        false
    };
    shop.with_conn(|conn| conn.commit_hook(Some(hook))).unwrap();
    let notices = shop.app.listen();
    let mut crowd: Vec<Value> = (0..64).map(|at| asked(at, "Ana", &format!("139{:08}", at * 7), json!({}))).collect();
    crowd[30]["fourteen"] = json!(false);
    let outcomes = deeds(&shop, crowd.clone());
    assert_eq!(commits.load(Ordering::SeqCst), 1, "the disk is waited for once");
    assert_eq!(notices.try_iter().count(), 1, "and the screens are told once");
    assert_eq!(outcomes[30], "members.under_fourteen");
    assert_eq!(outcomes.iter().filter(|outcome| *outcome == "done").count(), 63);
    assert_eq!(page(&shop, 30), json!({ "is": "unknown" }));
    assert_eq!(page(&shop, 63)["is"], "waiting");
    crowd.push(json!({ "is": "seen" }));
    assert_eq!(shop.refused(Role::System, "intake.take_in", json!({ "deeds": crowd })), "intake.too_many_deeds");
}

#[test]
fn a_member_by_another_way_is_nobody_s_request() {
    let shop = TestShop::open();
    member(&shop, "Ana", "13812345678", json!({}));
    assert_eq!(waiting(&shop).len(), 0);
    assert_eq!(shop.ok(Role::Clerk, "today.read", json!({}))["joinTakesMs"], Value::Null);
}
