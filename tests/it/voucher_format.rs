//! The voucher format against its published vectors, in this program and in a second implementation in plain Python.

use crate::repository::root;
use crate::voucher_own::{accepted, shops};
use crate::voucher_refused::refused;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::process::Command;

const FILES: [&str; 3] = ["vectors.json", "own-vectors.json", "alliance-vectors.json"];

fn path(file: &str) -> PathBuf {
    root().join("tests/fixtures/vouchers").join(file)
}

fn read(file: &str) -> String {
    std::fs::read_to_string(path(file)).expect("the vectors")
}

#[test]
fn every_vector_is_agreed_byte_for_byte() {
    for file in FILES {
        let cases = voucher_code::vectors::check(&read(file)).expect("of the form");
        assert!(cases.len() >= 100, "{file} has its cases");
        for case in cases {
            assert!(case.agrees(), "{file}: {case:?}");
        }
    }
}

#[test]
fn the_published_vectors_are_those_that_the_seeds_make() {
    let mut made = accepted(&shops());
    made["refused"] = Value::Array(refused(&shops()));
    let target = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("own-vectors.json");
    std::fs::write(&target, format!("{made:#}\n")).expect("written");
    let published: Value = std::fs::read_to_string(path("own-vectors.json"))
        .map_or(Value::Null, |text| serde_json::from_str(&text).expect("JSON"));
    assert!(made == published, "what the seeds make lies in {}: compare it with the fixture", target.display());
}

#[test]
fn a_second_implementation_agrees() {
    let ran = Command::new("python3")
        .arg("-B")
        .arg(root().join("tests/it/voucher_check.py"))
        .args(FILES.map(path))
        .output()
        .expect("python3 is there");
    let said = String::from_utf8_lossy(&ran.stdout).into_owned() + &String::from_utf8_lossy(&ran.stderr);
    assert!(ran.status.success(), "{said}");
    assert_eq!(said.lines().filter(|line| line.contains(" cases of ")).count(), FILES.len(), "{said}");
}

#[test]
fn a_vector_that_lies_is_found() {
    let whole: Value = serde_json::from_str(&read("own-vectors.json")).expect("JSON");
    let lies = [
        ("/shops/0/shop_id", json!("00")),
        ("/pairing/0/digits", json!("000000000000000000000000")),
        ("/vouchers/0/payload", json!("")),
        ("/vouchers/1/qr", whole["vouchers"][0]["qr"].clone()),
        ("/vouchers/1/typed", whole["vouchers"][0]["typed"].clone()),
        ("/certificates/0/liability", json!(1)),
        ("/cards/0/text", json!("SLS1")),
        ("/exchanges/0/frames/0/hash", json!("")),
        ("/exchanges/0/bytes", json!("")),
        ("/refused/0/expect", json!("accepted")),
    ];
    for (place, lie) in lies {
        let mut file = whole.clone();
        *file.pointer_mut(place).expect("its place") = lie;
        let cases = voucher_code::vectors::check(&file.to_string()).expect("of the form");
        assert!(cases.iter().any(|case| !case.agrees()), "{place}");
    }
    for (place, nonsense) in
        [("/format", json!("other")), ("/shops/0/issuing_seed", json!("xy")), ("/vouchers", json!(1))]
    {
        let mut file = whole.clone();
        *file.pointer_mut(place).expect("its place") = nonsense;
        assert!(voucher_code::vectors::check(&file.to_string()).is_err(), "{place}");
    }
}

#[test]
fn the_vectors_show_every_answer() {
    let mut words = BTreeSet::new();
    for file in FILES {
        let file: Value = serde_json::from_str(&read(file)).expect("JSON");
        words.extend(file["refused"].as_array().expect("refusals").iter().map(|case| case["expect"].to_string()));
    }
    let known = [
        "malformed",
        "newer version",
        "typo",
        "unknown issuer",
        "bad signature",
        "not for this shop",
        "no range",
        "bad tag",
        "for another shop",
        "contradicts range",
        "second random",
        "not yet valid",
        "expired",
        "revoked",
        "already redeemed",
        "cap reached",
        "minimum spend",
        "needs manager",
        "one per member",
        "accepted",
        "broken chain",
        "sealed",
    ];
    assert_eq!(words, known.map(|word| format!("{word:?}")).into());
}

#[test]
fn the_page_shows_what_the_vectors_say() {
    let page = std::fs::read_to_string(root().join("src-tauri/crates/voucher-code/FORMAT.md")).expect("the page");
    let file: Value = serde_json::from_str(&read("own-vectors.json")).expect("JSON");
    let shown = [
        "/shops/0/identity_seed",
        "/shops/0/identity_public",
        "/shops/0/shop_id",
        "/shops/0/issuing_seed",
        "/shops/0/issuing_public",
        "/shops/0/agreement_public",
        "/shops/1/identity_public",
        "/shops/1/shop_id",
        "/shops/1/agreement_secret",
        "/shops/1/agreement_public",
        "/vouchers/2/payload",
        "/vouchers/2/qr",
        "/vouchers/2/typed",
    ];
    for place in shown {
        let value = file.pointer(place).and_then(Value::as_str).expect("a text");
        assert!(page.contains(value), "{place}");
    }
    let [bakery, books, _] = shops();
    let digits = voucher_code::PairingDigits::of(&bakery.identity.public(), &books.identity.public());
    assert!(page.contains(&digits.to_string()), "{digits}");
    let claim = voucher_code::ClaimKey::of(&bakery.issuing, voucher_code::Epoch(1));
    assert!(page.contains(&crate::voucher_own::hex(&*claim.reveal())), "Q");
    let listed = voucher_code::FrameKind::ALL.map(|kind| format!("{kind:?}").to_uppercase()).join(", ");
    assert!(page.replace('\n', " ").contains(&listed), "{listed}");
}
