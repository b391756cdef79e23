//! Signing up, changing, cards, stages, the list and the book.

use crate::people::{as_change, detail, enrol, member, sheet};
use serde_json::{Value, json};
use shop_core::kernel::{ApiError, Caller, Clock, Role};
use shop_core::testing::TestShop;
use shop_core::{Call, dispatch};
use uuid::Uuid;

#[test]
fn a_member_gets_the_next_number_a_card_and_a_sheet() {
    let shop = TestShop::open();
    let first = enrol(
        &shop,
        "李梅 Li Mei",
        "138 1234 5678",
        json!({
            "birthMonth": 2, "birthDay": 29, "district": " 徐汇 ", "tags": ["VIP", "vip ", "水果"], "interests": ["baking"],
            "source": "flyer", "language": "zh-CN",
            "consents": [{ "purpose": "card", "given": true }, { "purpose": "offers", "given": false }],
        }),
    );
    assert_eq!((first["number"].as_i64(), first["giftsWaiting"].as_i64()), (Some(1), Some(0)));
    let card = first["card"].as_str().unwrap();
    assert!(card.starts_with("SLM1") && card.len() == 31, "{card}");
    let second = enrol(&shop, "Tom", "13900000000", json!({}));
    assert_eq!(second["number"], 2, "numbers are consecutive");

    let sheet = detail(&shop, first["member"].as_i64().unwrap());
    for (field, value) in [
        ("name", json!("李梅 Li Mei")),
        ("phone", json!("+8613812345678")),
        ("phoneLast4", json!("5678")),
        ("birthMonth", json!(2)),
        ("birthDay", json!(29)),
        ("district", json!("徐汇")),
        ("tags", json!(["VIP", "水果"])),
        ("interests", json!(["baking"])),
        ("source", json!("flyer")),
        ("language", json!("zh-CN")),
        ("stage", json!("new")),
        ("visits", json!(1)),
        ("visits90", json!(1)),
        ("friends", json!(0)),
        ("inviter", Value::Null),
        ("merges", json!([])),
    ] {
        assert_eq!(sheet[field], value, "{field}");
    }
    assert_eq!(sheet["consents"][0]["purpose"], "card");
    assert_eq!(sheet["consents"][1]["given"], false);
    assert_eq!(sheet["cards"][0]["ends"].as_str().unwrap(), &card[27..]);
    assert_eq!(sheet["lastVisitAtMs"], sheet["joinedAtMs"], "whoever joins is here");
    assert!(shop.findings().is_empty(), "{:?}", shop.findings());
}

#[test]
fn every_reason_not_to_sign_someone_up_is_told() {
    let shop = TestShop::open();
    let known = member(&shop, "王强", "13812345678", json!({}));
    let long = "强".repeat(201);
    for (code, changes) in [
        ("name_missing", json!({ "name": " \u{200d} " })),
        ("text_too_long", json!({ "name": long })),
        ("text_too_long", json!({ "district": "x".repeat(81) })),
        ("text_too_long", json!({ "tags": ["x".repeat(41)] })),
        ("too_many_words", json!({ "interests": (0..21).map(|n| n.to_string()).collect::<Vec<_>>() })),
        ("phone_not_usable", json!({ "phone": "12345" })),
        ("phone_not_usable", json!({ "phone": "call me 🍎" })),
        ("phone_or_reason", json!({ "phone": null })),
        ("phone_or_reason", json!({ "phone": "  " })),
        ("birthday_impossible", json!({ "birthMonth": 2, "birthDay": 30 })),
        ("birthday_impossible", json!({ "birthDay": 1 })),
        ("under_fourteen", json!({ "fourteen": false })),
        ("inviter_missing", json!({ "source": "inviter" })),
        ("unknown_inviter", json!({ "source": "inviter", "inviter": 999 })),
        ("inviter_is_self", json!({ "inviter": known, "phone": "13812345678", "duplicatesSeen": true })),
        ("unknown_wording", json!({ "wordingVersion": 2 })),
        ("card_consent_needed", json!({ "consents": [{ "purpose": "card", "given": false }] })),
        ("phone_known", json!({ "phone": "+86 138-1234-5678" })),
        ("maybe_known", json!({ "name": "王强" })),
        ("maybe_known", json!({ "name": "王蔷" })),
        ("maybe_known", json!({ "name": "Wang Qiang" })),
    ] {
        let request = sheet("New One", "13900000001", changes.clone());
        assert_eq!(shop.refused(Role::Clerk, "members.enrol", request), format!("members.{code}"), "{changes}");
    }
    for out_of_type in
        [json!({ "birthMonth": 300 }), json!({ "source": "tv" }), json!({ "name": 5 }), json!({ "inviter": 0 })]
    {
        let request = sheet("New One", "13900000001", out_of_type);
        assert_eq!(shop.refused(Role::Clerk, "members.enrol", request), "kernel.bad_request");
    }
    let count: i64 =
        shop.with_conn(|conn| conn.query_row("SELECT count(*) FROM member", [], |row| row.get(0))).unwrap();
    assert_eq!(count, 1, "a refusal leaves nothing behind");
    assert_eq!(enrol(&shop, "New One", "13900000001", json!({}))["number"], 2, "nor does it use up a number");
    assert!(shop.findings().is_empty());
}

#[test]
fn a_family_shares_a_phone_and_two_people_a_name_once_the_clerk_has_seen_it() {
    let shop = TestShop::open();
    member(&shop, "王强", "13812345678", json!({}));
    let refusal = shop.call(Role::Clerk, "members.enrol", sheet("王丽", "13812345678", json!({}))).unwrap_err();
    assert_eq!(refusal.refusal().unwrap().numbers["name"], "王*", "the counter may be overheard");
    member(&shop, "王丽", "13812345678", json!({ "duplicatesSeen": true }));
    member(&shop, "王强", "13900000000", json!({ "duplicatesSeen": true }));

    let duplicates = |name: &str, phone: Value, except: Value| {
        let reply =
            shop.ok(Role::Clerk, "members.read_duplicates", json!({ "name": name, "phone": phone, "except": except }));
        let candidates = reply["candidates"].as_array().unwrap().iter();
        candidates
            .map(|c| (c["member"]["member"].as_i64().unwrap(), c["likeness"].as_str().unwrap().to_owned()))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        duplicates("王强", json!("13812345678"), json!(null)),
        [(2, "same_phone".to_owned()), (1, "same_phone".to_owned()), (3, "same_name".to_owned())],
        "the strongest likeness first, then the newest"
    );
    assert_eq!(
        duplicates("王强", json!("13812"), json!(3)),
        [(1, "same_name".to_owned())],
        "a phone half typed is passed over"
    );
    assert_eq!(duplicates("", json!(null), json!(null)), []);
}

#[test]
fn latin_names_are_alike_in_another_order_or_with_a_word_more() {
    let shop = TestShop::open();
    member(&shop, "María García López", "13812345678", json!({}));
    for name in ["Maria Garcia Lopez", "garcia lopez maría", "María García", "María García López Ruiz"] {
        let refused = shop.refused(Role::Clerk, "members.enrol", sheet(name, "13900000000", json!({})));
        assert_eq!(refused, "members.maybe_known", "{name}");
    }
    enrol(&shop, "María Herrera", "13900000000", json!({}));
}

#[test]
fn names_of_every_script_are_kept_and_found_as_they_are() {
    let shop = TestShop::open();
    let names = [
        "👩‍🌾🍎",
        "𠮷野家",
        "محمد بن سلمان",
        "דוד כהן",
        "Nguyễn Thị Hoa",
        "김민수",
        "やまだ たろう",
        "สมชาย ใจดี",
        "Йосип Ґалаґан",
        "O'Brien-Łukasz",
        "देवनागरी",
        &"强".repeat(200),
        "…",
        "-",
    ];
    for (at, name) in names.iter().enumerate() {
        member(&shop, name, &format!("138{at:08}"), json!({ "duplicatesSeen": true }));
        assert!(crate::people::found(&shop, name).contains(&(*name).to_owned()), "{name} is not found by itself");
    }
    assert!(shop.findings().is_empty());
}

#[test]
fn a_sheet_is_changed_as_a_whole_and_found_by_its_new_words() {
    let shop = TestShop::open();
    let id = member(&shop, "王强", "138 1234 5678", json!({ "tags": ["a"] }));
    let before = detail(&shop, id);
    let changed = shop.ok(
        Role::Clerk,
        "members.change",
        as_change(
            &before,
            json!({
                "name": "王小强", "note": "likes plums", "household": 3, "tags": ["b"], "birthMonth": 5, "language": "es",
                "consents": [{ "purpose": "offers", "given": true }],
            }),
        ),
    );
    assert_eq!(changed, detail(&shop, id));
    assert_eq!(
        (&changed["note"], &changed["household"], &changed["tags"]),
        (&json!("likes plums"), &json!(3), &json!(["b"]))
    );
    assert_eq!(crate::people::found(&shop, "小强"), ["王小强"]);
    let old: i64 = shop
        .with_conn(|conn| {
            conn.query_row("SELECT count(*) FROM member_search WHERE member_search MATCH '\"王 强\"'", [], |r| {
                r.get(0)
            })
        })
        .unwrap();
    assert_eq!(old, 0, "the old name left the search");

    for (code, changes) in [
        ("name_missing", json!({ "name": "" })),
        ("phone_or_reason", json!({ "phone": null, "noPhoneReason": null })),
        ("phone_not_usable", json!({ "phone": "1" })),
        ("birthday_impossible", json!({ "birthMonth": 13 })),
        ("household_out_of_bounds", json!({ "household": 21 })),
        ("text_too_long", json!({ "note": "x".repeat(501) })),
        ("inviter_missing", json!({ "source": "inviter" })),
        ("unknown_wording", json!({ "wordingVersion": 0 })),
        ("card_consent_needed", json!({ "consents": [{ "purpose": "card", "given": false }] })),
        ("unknown_member", json!({ "member": 99 })),
    ] {
        let refused = shop.refused(Role::Clerk, "members.change", as_change(&changed, changes.clone()));
        assert_eq!(refused, format!("members.{code}"), "{changes}");
    }
    let no_phone = as_change(&changed, json!({ "phone": null, "noPhoneReason": "prefers_not" }));
    assert_eq!(shop.ok(Role::Clerk, "members.change", no_phone)["phoneLast4"], Value::Null);
    assert!(shop.findings().is_empty());
}

#[test]
fn consents_are_only_ever_added_and_the_last_word_counts() {
    let shop = TestShop::open();
    let id = member(&shop, "Ana", "13812345678", json!({}));
    let say = |given: bool| {
        shop.clock.advance(1_000);
        let consents = json!({ "consents": [{ "purpose": "offers", "given": given }] });
        shop.ok(Role::Clerk, "members.change", as_change(&detail(&shop, id), consents))
    };
    say(true);
    say(true);
    let last = say(false);
    assert_eq!(
        last["consents"][1],
        json!({ "purpose": "offers", "given": false, "wordingVersion": 1, "atMs": shop.clock.now_ms() })
    );
    shop.with_conn(|conn| {
        let rows: i64 =
            conn.query_row("SELECT count(*) FROM member_consent WHERE purpose = 'offers'", [], |r| r.get(0)).unwrap();
        assert_eq!(rows, 2, "saying the same again adds nothing");
        assert!(conn.execute("UPDATE member_consent SET given = 1", []).is_err(), "what was said cannot be changed");
        assert!(conn.execute("DELETE FROM member_consent", []).is_err(), "nor taken away while the person is known");
        assert!(conn.execute("DELETE FROM member_visit", []).is_err());
        assert!(conn.execute("DELETE FROM member", []).is_err());
    });
}

#[test]
fn the_list_is_filtered_ordered_and_counted() {
    let shop = TestShop::open();
    member(&shop, "陈一", "13800000001", json!({ "tags": ["vip"] }));
    shop.clock.advance(1_000);
    member(
        &shop,
        "Álvaro",
        "13800000002",
        json!({ "source": "flyer", "tags": ["VIP", "x"], "interests": ["fish"], "district": "静安" }),
    );
    shop.clock.advance(1_000);
    member(&shop, "白二", "13800000003", json!({ "district": "徐汇" }));
    let list = |changes: Value| {
        let mut request = json!({ "stage": null, "giftWaiting": false, "tag": null, "source": null, "sort": "number", "offset": 0, "limit": 50 });
        for (field, value) in changes.as_object().unwrap() {
            request[field] = value.clone();
        }
        let page = shop.ok(Role::Clerk, "members.list", request);
        let names: Vec<String> =
            page["rows"].as_array().unwrap().iter().map(|r| r["name"].as_str().unwrap().to_owned()).collect();
        (names.join(" "), page["total"].as_i64().unwrap())
    };
    assert_eq!(list(json!({})), ("陈一 Álvaro 白二".to_owned(), 3));
    assert_eq!(list(json!({ "sort": "last_visit" })), ("白二 Álvaro 陈一".to_owned(), 3));
    assert_eq!(list(json!({ "sort": "name" })), ("Álvaro 白二 陈一".to_owned(), 3), "Han stands where it sounds");
    assert_eq!(list(json!({ "tag": "Vip" })), ("陈一 Álvaro".to_owned(), 2));
    assert_eq!(list(json!({ "tag": "VIP", "source": "flyer", "stage": "new" })), ("Álvaro".to_owned(), 1));
    assert_eq!(list(json!({ "stage": "lost" })), (String::new(), 0));
    assert_eq!(list(json!({ "giftWaiting": true })), (String::new(), 0));
    assert_eq!(list(json!({ "offset": 1, "limit": 1 })), ("Álvaro".to_owned(), 3));
    for limit in [0, 201, -1] {
        let request = json!({ "stage": null, "giftWaiting": false, "tag": null, "source": null, "sort": "name", "offset": 0, "limit": limit });
        assert_eq!(shop.refused(Role::Clerk, "members.list", request), "members.limit_out_of_bounds");
    }
    let counts = shop.ok(Role::Clerk, "members.count_stages", json!({}));
    assert_eq!(
        counts,
        json!({ "all": 3, "new": 3, "active": 0, "core": 0, "sleeping": 0, "lost": 0, "giftWaiting": 0, "joinedThisMonth": 3 })
    );
    let words = shop.ok(Role::Clerk, "members.list_words", json!({}));
    assert_eq!(words, json!({ "tags": ["vip", "x"], "interests": ["fish"], "districts": ["徐汇", "静安"] }));
}

#[test]
fn signing_up_twice_with_one_request_id_is_once_and_two_tills_never_share_a_number() {
    let shop = TestShop::open();
    let call = Call::new("members.enrol", sheet("Ana", "13812345678", json!({}))).with_id(uuid(1));
    let first = dispatch(&shop.app, &shop.caller(Role::Clerk), &call).unwrap();
    assert_eq!(
        dispatch(&shop.app, &shop.caller(Role::Clerk), &call).unwrap(),
        first,
        "the repeat gets the stored reply"
    );

    let tills: Vec<Caller> = [Role::Clerk, Role::Manager].map(|role| shop.caller(role)).into();
    let replies: Vec<Result<Value, ApiError>> = std::thread::scope(|scope| {
        let racing: Vec<_> = tills
            .iter()
            .enumerate()
            .map(|(at, caller)| {
                let app = &shop.app;
                scope.spawn(move || {
                    let request = sheet("Ben", "13900000000", json!({}));
                    dispatch(app, caller, &Call::new("members.enrol", request).with_id(uuid(10 + at as u128)))
                })
            })
            .collect();
        racing.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    let (ok, refused): (Vec<_>, Vec<_>) = replies.into_iter().partition(Result::is_ok);
    assert_eq!((ok.len(), refused.len()), (1, 1), "the second till sees the phone that the first one just took");
    assert_eq!(ok[0].as_ref().unwrap()["number"], 2);
    assert!(shop.findings().is_empty());
}

fn uuid(n: u128) -> Uuid {
    Uuid::from_u128(n)
}

#[test]
fn only_signed_in_people_read_members_and_only_managers_merge() {
    let shop = TestShop::open();
    let id = member(&shop, "Ana", "13812345678", json!({}));
    for (command, request) in [
        ("members.find", json!({ "text": "a", "limit": 5 })),
        ("members.read_member", json!({ "member": id })),
        ("members.count_stages", json!({})),
        ("members.enrol", sheet("Ben", "13900000000", json!({}))),
    ] {
        assert_eq!(shop.refused(Role::Guest, command, request), "kernel.signed_out", "{command}");
    }
    for (command, request) in
        [("members.merge", json!({ "survivor": 1, "merged": 2 })), ("members.undo_merge", json!({ "merge": 1 }))]
    {
        assert_eq!(shop.refused(Role::Clerk, command, request), "kernel.not_allowed", "{command}");
    }
}
