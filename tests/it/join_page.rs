//! The pages of the join page, over the wire: from the code on the screen to the card.

use crate::join_support::{Answer, LONG, OpenShop, confirm_first, encode, wait_until, waiting, wide};
use crate::people::{detail, member};
use serde_json::{Value, json};
use shop_core::kernel::Role;
use std::io::Read;
use std::sync::mpsc::channel;
use std::time::Duration;

const LANGUAGES: [&str; 3] = ["en", "zh-CN", "es"];

#[test]
fn a_phone_joins_and_shows_its_card() {
    let open = OpenShop::with(wide());
    let gift = json!({
        "name": "Tangerine bag", "tier": "drainage", "perceivedValue": 680, "reorderLevel": 2, "supplier": "",
        "picture": "orange", "unitCost": 240, "quantity": 100, "capReason": null,
    });
    let gift = open.shop.ok(Role::Manager, "gifts.add", gift)["id"].clone();

    let mut phone = open.phone().speaking("de, es-MX;q=0.9, en;q=0.8");
    let fields = [
        ("name", "李梅"),
        ("phone", "138 1234 0926"),
        ("birthday", "yes"),
        ("month", "4"),
        ("fourteen", "yes"),
        ("code", ""),
    ];
    let sent = phone.ask_with(&open.form_path(), &fields);
    assert_eq!(sent.status, 303, "{sent:?}");
    let page = sent.header("location").unwrap().to_owned();

    let wait = phone.get(&page);
    assert!(wait.header("refresh") == Some("5") && wait.body.contains("0926"), "{}", wait.body);
    assert!(
        wait.body.contains("<bdi>李梅</bdi>") && wait.body.contains("Ahora, al mostrador"),
        "in the phone's language"
    );
    let request = waiting(&open.shop).remove(0);
    assert_eq!(
        (&request["name"], &request["purposes"], &request["atDisplay"]),
        (&json!("李梅"), &json!(["birthday"]), &json!(false))
    );

    open.shop.later(7_000);
    let own = confirm_first(&open.shop)["member"].as_i64().unwrap();
    assert_eq!(detail(&open.shop, own)["language"], "es");
    open.shop.ok(Role::Owner, "gifts.give", json!({ "member": own, "gift": gift, "reason": "post", "note": "" }));
    let card = phone.get(&page);
    assert!(
        card.body.contains("N.º 1") && card.body.contains("<path fill=\"#000\"") && card.body.contains("Tangerine bag"),
        "{}",
        card.body
    );
    assert!(card.header("refresh").is_none(), "a card does not flicker");
    open.wait_until(|shop| shop.ok(Role::Clerk, "today.read", json!({}))["joinTakesMs"] == 7_000);

    let token = card.hidden("token");
    let path = page.split('?').next().unwrap();
    let chosen =
        phone.post(&format!("{path}/choose?l=es"), &[("token", &token), ("purpose", "offers"), ("given", "yes")]);
    assert_eq!((chosen.status, chosen.header("location").unwrap()), (303, format!("{path}?l=es&me=1#me").as_str()));
    let said = |purpose: &str| {
        let consents = detail(&open.shop, own)["consents"].as_array().unwrap().clone();
        consents.into_iter().find(|consent| consent["purpose"] == purpose).unwrap()["given"].clone()
    };
    assert_eq!((said("offers"), said("birthday")), (json!(true), json!(true)));
    phone.post(&format!("{path}/choose?l=es"), &[("token", &token), ("purpose", "birthday"), ("given", "no")]);
    assert_eq!(said("birthday"), json!(false));
    let garbled = phone.post(&format!("{path}/choose"), &[("token", &token), ("purpose", "card"), ("given", "no")]);
    assert_eq!(garbled.status, 400, "the card itself is no choice");
    assert_eq!(open.shop.findings(), []);
}

#[test]
fn a_request_is_taken_back_by_its_own_phone() {
    let open = OpenShop::with(wide());
    let mut phone = open.phone();
    let page = phone.join(&open.form_path(), "王强", "13812345678");
    let token = phone.get(&page).hidden("token");
    let path = page.split('?').next().unwrap();
    assert_eq!(phone.post(&format!("{path}/withdraw?l=en"), &[("token", &token)]).status, 303);
    assert!(phone.get(&page).body.contains("You took your request back"));
    assert_eq!(waiting(&open.shop), [] as [Value; 0]);
}

#[test]
fn a_wrong_an_old_and_a_foreign_code_open_nothing() {
    let open = OpenShop::with(wide());
    let mut phone = open.phone();
    let (own, foreign) = (open.form_path(), OpenShop::with(wide()));
    let code = own.trim_start_matches("/j/");
    for path in [
        "/j/00000000",
        "/j/%20",
        "/j/%ff",
        &own.to_lowercase(),
        &own[..own.len() - 1],
        &format!("{own}0"),
        "/j/",
        "/j/a/b",
    ] {
        let answer = phone.get(path);
        assert!(![200, 500].contains(&answer.status) && !answer.body.contains("name=\"phone\""), "{path}: {answer:?}");
    }
    // Chance counts alike in all test shops; opened a second time it has another key.
    for open in [false, true] {
        foreign.shop.ok(Role::Clerk, "intake.set_open", json!({ "open": open }));
    }
    assert_ne!(foreign.form_path(), own);
    assert_eq!(phone.get(&foreign.form_path()).status, 410);
    let scan = phone.get("/");
    assert!(scan.status == 200 && !scan.body.contains(code), "whoever types the address is told to scan");

    let form = phone.get(&own);
    open.shop.later(60_000);
    let next = open.form_path();
    assert_ne!(next, own);
    assert_eq!(phone.clone().get(&next).status, 200);
    assert_eq!(phone.get(&own).status, 200, "the code of the last minute is still taken");
    open.shop.later(60_000);
    assert_eq!(phone.clone().get(&open.form_path()).status, 200);
    assert_eq!(open.phone().get(&own).status, 410, "{own} is two minutes old");
    let in_spanish = phone.get(&format!("{own}?l=es"));
    assert_eq!(in_spanish.hidden("token"), form.hidden("token"), "another language goes on with the same form");
    let token = form.hidden("token");
    let sent = phone.post(
        &own,
        &[("token", &token), ("wording", "1"), ("name", "王强"), ("phone", "13812345678"), ("fourteen", "yes")],
    );
    assert_eq!(sent.status, 303, "a form that was open in time may be filled in for ten minutes: {sent:?}");
}

#[test]
fn a_code_opens_the_form_in_the_moment_it_appears() {
    let open = OpenShop::with(wide());
    for minute in 0..5 {
        open.shop.later(60_000);
        assert_eq!(open.phone().get(&open.form_path()).status, 200, "minute {minute}");
    }
}

#[test]
fn a_form_with_a_fault_comes_back_as_it_was_filled_in() {
    let open = OpenShop::with(wide());
    let mut phone = open.phone();
    for (wrong, field, says) in [
        (("name", "  "), "name", "Write how we should call you"),
        (("phone", "12"), "phone", "not a complete number"),
        (("fourteen", ""), "fourteen", "be 14 or older"),
        (("code", "NOPE"), "code", "No invitation or flyer"),
    ] {
        let mut fields = vec![
            ("name", "王 \"強\" <b>"),
            ("phone", "13812345678"),
            ("profile", "yes"),
            ("month", "11"),
            ("fourteen", "yes"),
            ("code", ""),
        ];
        fields.iter_mut().filter(|(name, _)| *name == wrong.0).for_each(|given| *given = wrong);
        let again = phone.ask_with(&open.form_path(), &fields);
        assert_eq!(again.status, 422, "{field}");
        let before_field = again.body.split(says).next().filter(|before| before.len() < again.body.len());
        assert!(
            before_field.is_some_and(|before| before.contains(&format!("for=\"{field}\"")) || field == "fourteen"),
            "{field}: {}",
            again.body
        );
        let kept = ["value=\"yes\" checked", "value=\"11\" selected"];
        assert!(kept.iter().all(|kept| again.body.contains(kept)), "{field}");
        if field != "name" {
            assert!(again.body.contains("value=\"王 &quot;強&quot; &lt;b&gt;\""), "{field}: {}", again.body);
        }
    }
    let absent = phone.ask_with(&open.form_path(), &[]);
    assert_eq!(absent.status, 422, "nothing at all was sent");
    assert_eq!(waiting(&open.shop), [] as [Value; 0]);
}

/// What differs from phone to phone by chance, and nothing else, made alike.
fn masked(answer: &Answer, hide: &[&str]) -> Answer {
    let mask = |text: &str| hide.iter().fold(text.to_owned(), |text, hidden| text.replace(hidden, "#"));
    let head = answer.head.lines().filter(|line| !line.starts_with("date:")).collect::<Vec<_>>().join("\n");
    Answer { status: answer.status, head: mask(&head), body: mask(&answer.body) }
}

#[test]
fn a_phone_cannot_tell_whether_a_number_is_known() {
    let open = OpenShop::with(wide());
    member(&open.shop, "林秀", "13800000926", json!({}));
    let seen = |number: &str| -> Vec<Answer> {
        let (mut phone, form_path) = (open.phone(), open.form_path());
        let sent = phone.ask(&form_path, "王强", number);
        let page = sent.header("location").unwrap().to_owned();
        let wait = phone.get(&page);
        let (token, own) = (wait.hidden("token"), page[3..35].to_owned());
        let request = waiting(&open.shop).last().unwrap()["request"].clone();
        open.shop.ok(Role::Clerk, "intake.decline", json!({ "request": request }));
        let ended = phone.get(&page);
        let cookie = phone.cookie.clone().unwrap();
        let again = phone.ask(&form_path, "王强", number);
        let second = again.header("location").unwrap()[3..35].to_owned();
        [&sent, &wait, &ended, &again].map(|answer| masked(answer, &[&own, &second, &token, &cookie])).into()
    };
    let (known, unknown) = (seen("13800000926"), seen("13900000926"));
    assert_eq!(known, unknown);
    assert!(known[2].body.contains("See the clerk"), "{}", known[2].body);
    assert!(waiting(&open.shop).iter().any(|request| !request["known"].is_null()), "the clerk is told");
}

#[test]
fn every_page_is_small_complete_and_asks_nothing_of_anyone() {
    let open = OpenShop::with(wide());
    let own = format!("http://{}", open.at);
    for (at, language) in LANGUAGES.into_iter().enumerate() {
        let mut phone = open.phone().speaking(language);
        let name = "<script>alert(1)</script> אבג \u{202e}";
        let number = format!("1381234000{at}");
        let form = phone.get(&open.form_path());
        let wrong = phone.ask(&open.form_path(), name, "1");
        let page = phone.join(&open.form_path(), name, &number);
        let wait = phone.get(&page);
        confirm_first(&open.shop);
        let card = phone.get(&page);
        let none = phone.get("/nothing");
        for (what, answer) in
            [("form", form), ("wrong", wrong), ("wait", wait), ("card", card), ("none", none), ("scan", phone.get("/"))]
        {
            assert!(answer.body.len() < 15 * 1024, "{what} in {language}: {} bytes", answer.body.len());
            assert!(answer.body.contains(&format!("<html lang=\"{language}\">")), "{what} in {language}");
            let foreign = answer.body.replace(&own, "");
            assert!(
                !foreign.contains("<script") && !foreign.contains("http://") && !foreign.contains("https://"),
                "{what}"
            );
            assert!(!answer.body.contains("phone-"), "{what} in {language} lacks a sentence: {}", answer.body);
            for (header, value) in [
                ("content-security-policy", "default-src 'none'; style-src 'sha256-"),
                ("content-security-policy", "form-action 'self'; frame-ancestors 'none'"),
                ("x-content-type-options", "nosniff"),
                ("referrer-policy", "same-origin"),
                ("cache-control", "no-store"),
            ] {
                assert!(answer.header(header).is_some_and(|found| found.contains(value)), "{what}: {header}");
            }
        }
        let switched = phone.get(&format!("{}?l=es", open.form_path()));
        assert!(switched.body.contains("<html lang=\"es\">"), "the switch wins over the phone");
    }
}

/// A form as somebody fills it in.
fn filled(token: &str) -> [(&str, &str); 5] {
    [("token", token), ("wording", "1"), ("name", "王强"), ("phone", "13812345678"), ("fourteen", "yes")]
}

#[test]
fn a_double_tap_asks_once_and_a_second_person_asks_again() {
    let open = OpenShop::with(wide());
    let mut phone = open.phone();
    let form_path = open.form_path();
    let token = phone.get(&form_path).hidden("token");
    let fields = filled(&token);
    let taps: Vec<Answer> = std::thread::scope(|scope| {
        let taps: Vec<_> = (0..4).map(|_| scope.spawn(|| phone.post(&form_path, &fields))).collect();
        taps.into_iter().map(|tap| tap.join().unwrap()).collect()
    });
    assert!(
        taps.iter().all(|tap| tap.status == 303 && tap.header("location") == taps[0].header("location")),
        "{taps:?}"
    );
    assert_eq!(waiting(&open.shop).len(), 1);
    let second = phone.join(&form_path, "王小强", "13812345679");
    assert_ne!(Some(second.as_str()), taps[0].header("location"));
    assert_eq!(waiting(&open.shop).len(), 2);
}

#[test]
fn a_phone_that_hangs_up_while_it_is_written_finds_its_page_at_the_next_tap() {
    let open = OpenShop::with(wide());
    let mut phone = open.phone();
    let form_path = open.form_path();
    let token = phone.get(&form_path).hidden("token");
    let body = encode(&filled(&token));
    let origin = format!("Origin: http://{}\r\n", open.at);
    let ((begin, begun), (hang_up, hung_up)) = (channel(), channel());
    std::thread::scope(|scope| {
        // The shop writes something else for a long time.
        let shop = &open.shop;
        scope.spawn(move || {
            shop.with_conn(|_| {
                begin.send(()).unwrap();
                hung_up.recv_timeout(LONG).unwrap();
            });
        });
        begun.recv_timeout(LONG).unwrap();
        let mut stream = phone.begin_post(&form_path, &origin, &body);
        // The page has the whole form and waits for the shop: nothing comes back yet.
        stream.set_read_timeout(Some(Duration::from_millis(300))).unwrap();
        assert!(stream.read(&mut [0]).is_err());
        drop(stream);
        hang_up.send(()).unwrap();
    });
    wait_until(&open.shop, |shop| waiting(shop).len() == 1);
    let written = waiting(&open.shop)[0]["request"].clone();
    let tap = phone.post_with(&form_path, &origin, &body);
    assert_eq!(tap.status, 303, "{tap:?}");
    let still: Vec<Value> = waiting(&open.shop).iter().map(|waits| waits["request"].clone()).collect();
    assert_eq!(still, [written], "nothing new takes its place");
    let shown = phone.get(tap.header("location").unwrap());
    assert!(shown.header("refresh").is_some(), "it is the page of the request that waits: {shown:?}");
}

#[test]
fn what_is_no_page_of_ours_is_not_linked_to() {
    let open = OpenShop::with(wide());
    for path in ["//evil.example/", "/\\evil.example", "/c//evil.example", "/x/y"] {
        let lost = open.phone().get(path);
        assert!(lost.status == 404 && !lost.body.contains("evil.example/?l="), "{path}: {lost:?}");
        assert!(!lost.body.contains("href=\"//"), "{path}: {lost:?}");
    }
}
