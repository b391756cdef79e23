//! Finding members by whatever is typed.

use crate::people::{enrol, found, member};
use serde_json::json;
use shop_core::kernel::Role;
use shop_core::testing::{TestShop, fill_members};

#[test]
fn han_names_are_found_by_any_of_their_characters_in_order() {
    let shop = TestShop::open();
    for (at, name) in ["王强", "欧阳小强", "强小", "王国强"].iter().enumerate() {
        member(&shop, name, &format!("1380000000{at}"), json!({ "duplicatesSeen": true }));
    }
    assert_eq!(found(&shop, "王强"), ["王强"]);
    assert_eq!(found(&shop, "小强"), ["欧阳小强"], "characters in another order are another name");
    assert_eq!(found(&shop, "强"), ["王国强", "强小", "欧阳小强", "王强"], "the newest first");
    assert_eq!(found(&shop, "欧阳 强"), ["欧阳小强"], "parts apart may stand apart");
    assert_eq!(found(&shop, "李"), Vec::<String>::new());
}

#[test]
fn a_hit_carries_the_name_as_other_customers_may_see_it() {
    let shop = TestShop::open();
    for (at, (name, mask)) in [("李梅 Li Mei", "李*"), ("Sofía Herrera", "Sofía H."), ("Tom", "T*")].iter().enumerate()
    {
        let who = member(&shop, name, &format!("1380000000{at}"), json!({ "duplicatesSeen": true }));
        let hits = shop.ok(Role::Clerk, "members.find", json!({ "text": name, "limit": 1 }));
        assert_eq!((&hits["hits"][0]["name"], &hits["hits"][0]["mask"]), (&json!(name), &json!(mask)));
        let customer = shop.ok(Role::Clerk, "counter.read_customer", json!({ "member": who }));
        assert_eq!(customer["member"]["mask"], *mask);
    }
}

#[test]
fn pinyin_in_full_unfinished_or_by_initials_finds_every_reading() {
    let shop = TestShop::open();
    for (at, name) in ["单雄信", "曾国藩", "欧阳小强", "吕布", "李梅 Li Mei", "西安"].iter().enumerate()
    {
        member(&shop, name, &format!("1380000000{at}"), json!({ "duplicatesSeen": true }));
    }
    for (typed, name) in [
        ("shanxiongxin", "单雄信"),
        ("shan xiong", "单雄信"),
        ("danxiong", "单雄信"),
        ("sxx", "单雄信"),
        ("dxx", "单雄信"),
        ("zengg", "曾国藩"),
        ("cengguofan", "曾国藩"),
        ("zgf", "曾国藩"),
        ("ouyangxiaoq", "欧阳小强"),
        ("XiaoQiang", "欧阳小强"),
        ("xq", "欧阳小强"),
        ("o y x q", "欧阳小强"),
        ("lvbu", "吕布"),
        ("lubu", "吕布"),
        ("lübù", "吕布"),
        ("limei", "李梅 Li Mei"),
        ("mei", "李梅 Li Mei"),
        ("xi'an", "西安"),
        ("xian", "西安"),
    ] {
        assert_eq!(found(&shop, typed), [name], "{typed}");
    }
    assert_eq!(found(&shop, "qiangxiao"), Vec::<String>::new(), "a reading has an order too");
}

#[test]
fn latin_names_are_found_by_beginnings_without_marks_and_in_any_order() {
    let shop = TestShop::open();
    member(&shop, "Sofía Herrera", "13800000001", json!({}));
    member(&shop, "Łukasz O'Brien", "13800000002", json!({}));
    for typed in ["sofia", "HERRERA", "herr sof", "sof her", "sh", "Sofía Herrera"] {
        assert_eq!(found(&shop, typed), ["Sofía Herrera"], "{typed}");
    }
    for typed in ["luk", "o'br", "obrien lukasz"] {
        assert_eq!(found(&shop, typed), ["Łukasz O'Brien"], "{typed}");
    }
}

#[test]
fn digits_find_numbers_last_digits_and_beginnings_of_phones() {
    let shop = TestShop::open();
    member(&shop, "One", "138 1111 0002", json!({}));
    member(&shop, "Two", "139 2222 3333", json!({}));
    member(&shop, "Abroad", "+34 612 34 56 78", json!({}));
    for (typed, names) in [
        ("1", vec!["One"]),
        ("#2", vec!["Two"]),
        ("000002", vec!["Two"]),
        ("0002", vec!["Two", "One"]),
        ("3333", vec!["Two"]),
        ("138", vec!["One"]),
        ("139 2222", vec!["Two"]),
        ("13922223333", vec!["Two"]),
        ("+86139", vec!["Two"]),
        ("8613922", vec!["Two"]),
        ("+34612", vec!["Abroad"]),
        ("0034612", vec!["Abroad"]),
        ("99", vec![]),
        ("999999999999999999999999", vec![]),
    ] {
        assert_eq!(found(&shop, typed), names, "{typed}");
    }
}

#[test]
fn a_card_or_a_tag_finds_its_members_and_nonsense_finds_nobody() {
    let shop = TestShop::open();
    let card =
        enrol(&shop, "Ana", "13800000001", json!({ "tags": ["Sunday market"] }))["card"].as_str().unwrap().to_owned();
    member(&shop, "Ben", "13800000002", json!({ "tags": ["sunday market", "fish"] }));
    assert_eq!(found(&shop, &card), ["Ana"]);
    assert_eq!(found(&shop, &card.to_lowercase()), ["Ana"], "typed by hand");
    assert_eq!(found(&shop, &format!("{} {}", &card[..10], &card[10..])), ["Ana"]);
    assert_eq!(found(&shop, &card[..20]), Vec::<String>::new(), "half a card is nobody's");
    assert_eq!(found(&shop, "SUNDAY"), ["Ben", "Ana"]);
    assert_eq!(found(&shop, "fish"), ["Ben"]);
    for typed in
        ["", "   ", "\"", "*", "a\" OR \"b", "NEAR(", "words:ana", "\u{0}", "🍎", "((((", "'; DROP TABLE member"]
    {
        assert_eq!(found(&shop, typed), Vec::<String>::new(), "{typed:?}");
    }
    let long = json!({ "text": "x".repeat(201), "limit": 5 });
    assert_eq!(shop.refused(Role::Clerk, "members.find", long), "members.text_too_long");
    assert_eq!(
        shop.refused(Role::Clerk, "members.find", json!({ "text": "a", "limit": 0 })),
        "members.limit_out_of_bounds"
    );
}

#[test]
fn a_long_answer_ends_at_its_limit_and_says_that_there_is_more() {
    let shop = TestShop::open();
    fill_members(&shop.app, 2_000);
    for text in ["w", "王", "wang", "138", "lw"] {
        let reply = shop.ok(Role::Clerk, "members.find", json!({ "text": text, "limit": 3 }));
        assert_eq!((reply["hits"].as_array().unwrap().len(), &reply["more"]), (3, &json!(true)), "{text}");
    }
    assert!(shop.findings().is_empty(), "{:?}", shop.findings());
}
