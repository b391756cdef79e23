//! Vouchers on paper: what a scanner and a person read from the produced page is what is redeemed.

use crate::vouchers_support::{gift_offer, issued, redeem, refused};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use shop_core::kernel::Role;
use shop_core::testing::TestShop;
use std::process::Command;

/// The codes on a page as a scanner reads them, and its text.
fn read_back(rendered: &Value) -> (Vec<String>, String) {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).display().to_string();
    std::fs::write(path("paper.pdf"), STANDARD.decode(rendered["pdf"].as_str().unwrap()).unwrap()).unwrap();
    let run = |program: &str, args: &[&str]| {
        let said = Command::new(program).args(args).output().unwrap();
        String::from_utf8(said.stdout).unwrap()
    };
    // Not every picture of a whole page is read whole: a scanner sees one code at a time.
    for dpi in ["203", "300"] {
        run("pdftoppm", &["-r", dpi, "-gray", &path("paper.pdf"), &path(dpi)]);
    }
    let mut codes = Vec::new();
    for page in std::fs::read_dir(folder.path()).unwrap() {
        let page = page.unwrap().path();
        if page.extension().is_some_and(|end| end == "pgm") {
            let found = run("zbarimg", &["-q", "--raw", "-Sdisable", "-Sqr.enable", page.to_str().unwrap()]);
            codes.extend(found.lines().map(str::to_owned));
        }
    }
    codes.sort();
    codes.dedup();
    (codes, run("pdftotext", &["-raw", &path("paper.pdf"), "-"]))
}

/// The typed codes of a page's text: sixteen symbols, whatever stands between them.
fn typed_on(text: &str, wanted: &str) -> bool {
    let bare = |text: &str| text.chars().filter(char::is_ascii_alphanumeric).collect::<String>();
    bare(text).contains(&bare(wanted))
}

#[test]
fn a_voucher_issued_at_the_counter_is_scanned_back_from_its_page_and_redeemed_once() {
    for (kind, size) in [("voucher_slip", "slip80"), ("voucher_slip", "slip58"), ("voucher_a6", "a6")] {
        for language in ["en", "zh-CN", "es"] {
            let shop = TestShop::open();
            let (offer, _) = gift_offer(&shop, 3, json!({}));
            let voucher = issued(&shop, offer, None);
            let document = json!({ "kind": kind, "voucher": voucher["voucher"]["voucher"] });
            let request = json!({ "document": document, "size": size, "language": language });
            let (codes, said) = read_back(&shop.ok(Role::Clerk, "printing.render", request));
            assert_eq!(codes, [voucher["text"].as_str().unwrap()], "{kind} {size} {language}");
            assert!(typed_on(&said, voucher["typed"].as_str().unwrap()), "{kind} {size} {language}: {said}");
            // As a wedge scanner types it, through the counter's one entrance.
            let scan = shop.ok(Role::Clerk, "counter.read_scan", json!({ "text": codes[0] }));
            redeem(&shop, scan["text"].as_str().unwrap()).unwrap();
            assert_eq!(refused(&shop, voucher["typed"].as_str().unwrap()), "vouchers.already_redeemed");
        }
    }
}

#[test]
fn every_code_on_a_sheet_is_its_own_voucher() {
    let shop = TestShop::open();
    let (offer, _) = gift_offer(&shop, 30, json!({}));
    let made =
        shop.ok(Role::Manager, "vouchers.make_batch", json!({ "offer": offer, "count": 18, "runName": "School gate" }));
    let batch = &made["batch"]["batch"];
    for (ten, pages) in [(false, 3), (true, 2)] {
        let document = json!({ "kind": "voucher_sheet", "batch": batch, "first": null, "last": null, "ten": ten });
        assert_eq!(
            shop.refused(Role::Clerk, "printing.render", json!({ "document": document })),
            "kernel.not_allowed",
            "sheets are for managers"
        );
        let rendered = shop.ok(Role::Manager, "printing.render", json!({ "document": document }));
        assert_eq!(rendered["pages"], pages);
        let (codes, _) = read_back(&rendered);
        assert_eq!(codes.len(), 18, "eighteen different codes, ten: {ten}");
        if ten {
            for code in codes {
                redeem(&shop, &code).unwrap();
            }
        }
    }
    let document = json!({ "kind": "voucher_sheet", "batch": batch, "first": 1, "last": 19, "ten": false });
    assert_eq!(
        shop.refused(Role::Manager, "printing.render", json!({ "document": document })),
        "vouchers.not_in_batch"
    );
}

#[test]
fn whoever_is_unknown_has_a_slip_of_what_they_were_given() {
    let shop = TestShop::open();
    crate::printing_support::slip_printer(&shop, 9_100);
    let (offer, _) = gift_offer(&shop, 3, json!({}));
    let who = crate::gifts_support::member(&shop);
    let [one, two] = [(); 2].map(|()| issued(&shop, offer, None));
    shop.ok(Role::Clerk, "vouchers.redeem", json!({ "text": one["text"], "member": who }));
    assert_eq!(crate::printing_support::jobs(&shop).len(), 0, "a member is named in the book");
    let done = redeem(&shop, two["text"].as_str().unwrap()).unwrap();
    let jobs = crate::printing_support::jobs(&shop);
    assert_eq!(jobs[0]["document"], json!({ "kind": "redemption_slip", "redemption": done["redemption"] }));
    let rendered = shop.ok(Role::Clerk, "printing.render", json!({ "document": jobs[0]["document"] }));
    let said = crate::printing_support::text_of(&rendered);
    assert!(said.contains("Tangerines") && said.contains("V2"), "{said}");
}

#[test]
fn the_sheet_of_the_identity_is_scanned_and_typed_back_from_its_page() {
    let shop = TestShop::open();
    let (offer, _) = gift_offer(&shop, 3, json!({}));
    issued(&shop, offer, None);
    let passphrase = "plum cake on sundays";
    let sealed = shop.ok(Role::Owner, "vouchers.seal_identity", json!({ "passphrase": passphrase }));
    for language in ["en", "zh-CN", "es"] {
        let request = json!({ "key": "", "identity": sealed["text"], "language": language });
        let (codes, said) = read_back(&shop.ok(Role::Owner, "printing.render_recovery_sheet", request));
        assert_eq!(codes, [sealed["text"].as_str().unwrap()], "{language}");
        for row in sealed["rows"].as_array().unwrap() {
            assert!(typed_on(&said, row.as_str().unwrap()), "{language}: {row} in {said}");
        }
        let back = json!({ "text": codes[0], "passphrase": passphrase });
        assert_eq!(shop.ok(Role::Owner, "vouchers.bring_identity_back", back)["wasThere"], true);
    }
    for request in [json!({ "key": "" }), json!({ "key": "", "identity": "SLR1ABC" })] {
        assert_eq!(shop.refused(Role::Owner, "printing.render_recovery_sheet", request), "printing.key_malformed");
    }
}
