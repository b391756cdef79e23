//! Every page in every language: small, self-contained, and not to be broken by what people type.

use super::*;
use crate::join::forms::Typed;
use shop_core::alliance::commands::PhoneVoucher;
use shop_core::intake::commands::{PhoneCard, PhoneFriends, PurposeChoice, WaitingGift};
use shop_core::kernel::Refusal;
use shop_core::lottery::commands::{PhoneDraw, PhoneTurn};
use shop_core::members::commands::Purpose;
use shop_core::vouchers::commands::OfferName;

const SCRIPT: &str = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)> \u{202e}אבג";

fn front(text: &str) -> Front {
    Front {
        open: true,
        interface: String::new(),
        port: 8710,
        shop_name: text.to_owned(),
        promise: format!("{text}\n今天加入，带走一斤橘子"),
        language: Language::En,
        time_zone: "Asia/Shanghai".to_owned(),
        codes: vec!["AAAABBBB".to_owned()],
        words: ["w00".to_owned(), "w01".to_owned()],
        wording_version: 1,
    }
}

fn draw(text: &str, fits: Option<bool>) -> PhoneDraw {
    let code = "7f3a91c2".to_owned();
    let turn = |choice: u32| PhoneTurn {
        number: 42,
        choice,
        prize: (choice > 1).then(|| text.to_owned()),
        check_code: code.clone(),
    };
    PhoneDraw {
        name: text.to_owned(),
        check_code: code.clone(),
        chances: 2,
        left: 78,
        closed: fits.is_some(),
        dealt: 42,
        secret: fits.map(|_| code.clone()),
        fits,
        turns: (0..3).map(turn).collect(),
    }
}

fn voucher(text: &str) -> PhoneVoucher {
    let words = OfferName { en: text.to_owned(), zh_cn: text.to_owned(), es: String::new() };
    let picture = shop_core::kernel::qr::picture(&format!("SL1{}", "A7".repeat(74))).unwrap();
    let (until, typed) = ("2026-12-31".to_owned(), "AB12-CD34-EF56-GH78".to_owned());
    PhoneVoucher { shop: text.to_owned(), words, until, typed, picture }
}

fn own_card(text: &str) -> PhoneCard {
    // As long as the real ones: a QR of 29 modules.
    let svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 37 37\"><path d=\"{}\"/></svg>",
        "M4 14h1v1h-1z".repeat(190)
    );
    let gift = |until: Option<&str>| WaitingGift { gift: text.to_owned(), until: until.map(str::to_owned) };
    PhoneCard {
        name: text.to_owned(),
        number: 1187,
        text: "SLM1".to_owned(),
        svg: svg.clone(),
        gifts: [Some("2026-11-30"), None, Some("soon")].into_iter().cycle().take(8).map(gift).collect(),
        vouchers: vec![voucher(text); 5],
        invite: Some(text.to_owned()),
        invite_svg: Some(svg),
        friends: PhoneFriends { counted: 2, missing: Some(1), gift: Some(text.to_owned()), points: None },
        draws: [None, Some(true)].map(|fits| draw(text, fits)).into(),
        choices: [Purpose::Offers, Purpose::Birthday, Purpose::Profile]
            .map(|purpose| PurposeChoice { purpose, given: purpose == Purpose::Offers })
            .into(),
        phone_ends: "0926".to_owned(),
        birth_month: Some(11),
        joined_at_ms: 1_795_160_520_000,
    }
}

/// The one kind of picture that a page may hold: it carries itself.
const OWN_PICTURE: &str = "<img src=\"data:image/png;base64,";

/// All pages with `text` wherever people or the shop write something.
fn all(book: &Book, language: Language, text: &str) -> Vec<(String, String)> {
    let front = front(text);
    let frame = book.frame(Some(&front), language, "/c/00112233445566778899aabbccddeeff");
    let typed = Typed { name: text.to_owned(), phone: text.to_owned(), code: text.to_owned(), ..Typed::default() };
    let refusal = Refusal { area: "members".to_owned(), code: "name_missing".to_owned(), numbers: Map::new() };
    let mut pages = vec![
        ("form".to_owned(), form(&frame, "t", &Typed::default(), None)),
        ("form again".to_owned(), form(&frame, "t", &typed, Some(&refusal))),
        ("waiting".to_owned(), waiting(&frame, "t", text, "0926", 1_795_160_520_000)),
        ("card".to_owned(), card(&frame, "t", &own_card(text), true)),
        ("vouchers".to_owned(), vouchers(&frame, &own_card(text))),
    ];
    for about in NOTES {
        pages.push((about.to_owned(), note(&frame, about)));
    }
    pages
        .into_iter()
        .map(|(name, page)| {
            (format!("{name} in {}", tag(language)), page.into_string().replace(OWN_PICTURE, "<picture "))
        })
        .collect()
}

const NOTES: [&str; 12] =
    ["scan", "stale", "old", "lost", "often", "again", "crowd", "busy", "garbled", "failed", "ended", "withdrawn"];

#[test]
fn every_page_is_small_and_asks_nothing_of_anyone() {
    let book = Book::open();
    let long = "李".repeat(60);
    for language in LANGUAGES {
        for text in ["青篷果铺 Green Awning", &long] {
            for (name, page) in all(&book, language, text) {
                assert!(page.len() < 15 * 1024, "{name}: {} bytes", page.len());
                for foreign in ["<script", "http://", "https://", "src=", " style=", "url(h", "@import", "onclick"] {
                    assert!(!page.contains(foreign), "{name} holds {foreign}");
                }
                assert!(
                    !page.contains("<h1></h1>") && !page.contains("<p class=\"lead\"></p>"),
                    "{name} lacks a sentence"
                );
            }
        }
    }
}

#[test]
fn what_people_type_stays_text() {
    let book = Book::open();
    for (name, page) in all(&book, Language::Es, SCRIPT) {
        assert!(!page.contains("<script") && !page.contains("<img"), "{name}");
        assert!(!page.contains("\"'>"), "{name}: nobody breaks out of an attribute");
    }
    let (_, waiting) = all(&book, Language::En, SCRIPT).swap_remove(2);
    assert!(waiting.contains("<bdi>&lt;script&gt;"), "the name is shown as it was typed, and isolated");
}

#[test]
fn a_page_says_what_it_is_about() {
    let book = Book::open();
    let page = |language, at: usize| all(&book, language, "Green Awning").swap_remove(at).1;
    let form = page(Language::En, 0);
    assert!(form.contains("plum lantern") && !form.contains("checked") && !form.contains("今天"), "{form}");
    assert_eq!(form.matches("required").count(), 3, "name, number, age: no more is asked for");
    let again = page(Language::ZhCn, 1);
    assert!(again.contains("aria-invalid=\"true\"") && again.contains("role=\"alert\""));
    assert!(again.contains("plum lantern") && again.contains("李子"), "as the display says it, and what it means");
    assert!(
        again.contains("今天加入") && !again.contains("<span>Green Awning</span>"),
        "the promise in the phone's language"
    );
    assert!(page(Language::En, 2).contains("15:42"), "on the shop's clock");
    let card = page(Language::Es, 3);
    for told in ["N.º 1187", "hasta el 30 nov", "noviembre", "0926", "value=\"offers\"", "20 nov 2026", "y 6 más"] {
        assert!(card.contains(told), "{told}: {card}");
    }
    for (at, about) in NOTES.iter().enumerate() {
        assert!(!page(Language::En, 4 + at).contains("phone-"), "{about}");
    }
}

#[test]
fn without_a_shop_a_page_still_stands() {
    let book = Book::open();
    let page = note(&book.frame(None, Language::En, "/"), "scan").into_string();
    assert!(page.contains("Scan the code on the counter screen"));
}

#[test]
fn the_buttons_of_a_page_lead_back_to_it() {
    let book = Book::open();
    let front = front("Shop");
    let frame = book.frame(Some(&front), Language::Es, "/c/00ff/withdraw");
    assert!(note(&frame, "old").into_string().contains("href=\"/c/00ff?l=en\""));
    assert_eq!(frame.link("/c/00ff"), "/c/00ff?l=es");
}
