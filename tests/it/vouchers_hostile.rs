//! Whoever means ill, each a test: copies, changed and invented vouchers, guesses, a clock set back, restored and copied
//! books, a journal that was tampered with.

use crate::gifts_support::DAY_MS;
use crate::vouchers_support::{answer, check, gift_offer, issued, redeem, refusal, refused, state, text, typed};
use serde_json::json;
use shop_core::kernel::Clock;
use shop_core::kernel::{Role, WitnessRecord};
use shop_core::testing::TestShop;
use std::sync::atomic::Ordering;
use voucher_code::{Flags, IssuingSecret, Kind, Payload, QrVoucher, Terms};

const MINUTE_MS: i64 = 60_000;

/// A voucher by a key of somebody else, with the hint of the shop's own.
fn forged(genuine: &str, change: impl Fn(&mut [u8; 92])) -> String {
    let mut bytes = QrVoucher::parse(genuine).unwrap().to_bytes();
    change(&mut bytes);
    format!("SL1{}", voucher_code::symbols::encode(&bytes))
}

#[test]
fn a_copied_voucher_is_good_once_and_two_tills_cannot_race_for_it() {
    let shop = TestShop::open();
    let (offer, _) = gift_offer(&shop, 9, json!({}));
    let voucher = issued(&shop, offer, None);
    let tries = [Role::Clerk, Role::Manager, Role::Owner, Role::Clerk];
    let taken = std::thread::scope(|scope| {
        let calls = tries.map(|role| {
            let (shop, text) = (&shop, text(&voucher));
            scope.spawn(move || shop.call(role, "vouchers.redeem", json!({ "text": text, "member": null })).is_ok())
        });
        calls.into_iter().map(|call| call.join().unwrap()).filter(|ok| *ok).count()
    });
    assert_eq!(taken, 1, "four copies at three tills, one gift");
    assert_eq!(shop.findings(), []);
}

#[test]
fn no_changed_byte_is_taken() {
    let shop = TestShop::open();
    let (offer, _) = gift_offer(&shop, 9, json!({}));
    let genuine = issued(&shop, offer, None);
    for at in 0..92 {
        let shown = forged(text(&genuine), |bytes| bytes[at] ^= 0x10);
        assert_ne!(answer(&shop, &shown), "green", "byte {at}");
    }
    // One meaning has one text: nothing is repaired in a scan.
    for shown in [text(&genuine).to_lowercase(), format!("{}0", text(&genuine)), text(&genuine)[..150].to_owned()] {
        assert_eq!(refused(&shop, &shown), "vouchers.malformed", "{shown}");
    }
    let newer = forged(text(&genuine), |bytes| bytes[0] = 0x20);
    assert_eq!(refused(&shop, &newer), "vouchers.newer_version");
    redeem(&shop, text(&genuine)).unwrap();
}

#[test]
fn a_foreign_key_a_weak_key_and_a_bent_signature_are_not_the_shops() {
    let shop = TestShop::open();
    let (offer, _) = gift_offer(&shop, 9, json!({}));
    let genuine = issued(&shop, offer, None);
    let payload = *QrVoucher::parse(text(&genuine)).unwrap().payload();
    // Another key signs the same words under the shop's hint.
    let foreign = IssuingSecret::from_seed(&[7; 32]);
    let its_own = Payload { key: foreign.public().hint(), ..payload };
    let signed = QrVoucher::issue(its_own, &foreign).unwrap();
    assert_eq!(refused(&shop, &signed.to_text()), "vouchers.unknown_issuer");
    let hinted = forged(&signed.to_text(), |bytes| bytes[1..5].copy_from_slice(&payload.key.0));
    assert_eq!(refused(&shop, &hinted), "vouchers.bad_signature");
    // S + L verifies wherever S is not asked to be canonical.
    const ORDER: [u8; 32] = [
        0xed, 0xd3, 0xf5, 0x5c, 0x1a, 0x63, 0x12, 0x58, 0xd6, 0x9c, 0xf7, 0xa2, 0xde, 0xf9, 0xde, 0x14, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x10,
    ];
    let bent = forged(text(&genuine), |bytes| {
        let mut carry = 0_u16;
        for (byte, add) in bytes[60..].iter_mut().zip(ORDER) {
            let sum = u16::from(*byte) + u16::from(add) + carry;
            *byte = sum.to_le_bytes()[0];
            carry = sum >> 8;
        }
    });
    assert_eq!(refused(&shop, &bent), "vouchers.bad_signature", "the signature has one form");
    // The neutral element as R with S = 0 fits any message under a key of small order.
    let nothing = forged(text(&genuine), |bytes| {
        bytes[28..].fill(0);
        bytes[28] = 1;
    });
    assert_eq!(refused(&shop, &nothing), "vouchers.bad_signature");
    assert!(
        voucher_code::IssuingPublic::from_bytes(&{
            let mut key = [0; 32];
            key[0] = 1;
            key
        })
        .is_err(),
        "a key of small order"
    );
    assert!(voucher_code::AgreementPublic::from_bytes(&[0; 32]).is_err(), "agreement on nothing");
}

#[test]
fn what_is_signed_with_the_shops_key_but_not_in_its_book_is_kept_as_evidence() {
    let shop = TestShop::open();
    let (offer, _) = gift_offer(&shop, 9, json!({}));
    let genuine = issued(&shop, offer, None);
    // Whoever stole the key: the seed follows from the trial's vault as `vouchers/keys.rs` says.
    let key = stolen(&shop);
    let payload = *QrVoucher::parse(text(&genuine)).unwrap().payload();
    let sign = |payload: Payload| QrVoucher::issue(payload, &key).unwrap().to_text();
    let copied = sign(Payload { random: voucher_code::Random([9; 4]), ..payload });
    assert_eq!(refused(&shop, &copied), "vouchers.second_copy");
    let days = (payload.terms.first_day(), voucher_code::Day(payload.terms.last_day().0 + 300));
    let longer = Terms::new(
        Kind::Gift,
        payload.terms.offer(),
        payload.terms.value(),
        days,
        Flags { no_change: true, needs_manager: false },
    );
    assert_eq!(refused(&shop, &sign(Payload { terms: longer.unwrap(), ..payload })), "vouchers.contradicts_book");
    assert_eq!(
        refused(&shop, &sign(Payload { serial: voucher_code::Serial(77), ..payload })),
        "vouchers.unknown_voucher"
    );
    let elsewhere = sign(Payload { redeemer: voucher_code::ShortId([1, 2, 3, 4]), ..payload });
    assert_eq!(refused(&shop, &elsewhere), "vouchers.for_another_shop");
    let kept: i64 =
        shop.with_conn(|conn| conn.query_row("SELECT count(*) FROM voucher_evidence", [], |row| row.get(0)).unwrap());
    assert_eq!(kept, 2, "both that speak against the book");
    redeem(&shop, text(&genuine)).unwrap();
}

/// The issuing secret of the trial shop: its uuid is zeros, its generation 1, its quarter the 27th.
fn stolen(shop: &TestShop) -> IssuingSecret {
    let (generation, public): (i64, Vec<u8>) = shop.with_conn(|conn| {
        let key = "SELECT generation, public FROM voucher_key WHERE kind = 'issuing' AND epoch = 27";
        conn.query_row(key, [], |row| Ok((row.get(0)?, row.get(1)?))).unwrap()
    });
    let root = shop_core::kernel::Vault::key(&*shop.vault, "vouchers").unwrap();
    let message =
        [&b"storeloop/issuing-seed/1\0"[..], &[0; 16], &generation.to_be_bytes(), &27_u32.to_be_bytes()].concat();
    let secret = IssuingSecret::from_seed(&hmac(&root, &message));
    assert_eq!(secret.public().as_bytes().as_slice(), public);
    secret
}

/// HMAC-SHA256 as RFC 2104 writes it.
fn hmac(key: &[u8; 32], message: &[u8]) -> [u8; 32] {
    use sha2::{Digest, Sha256};
    let pad = |with: u8| {
        let mut block = [with; 64];
        block.iter_mut().zip(key).for_each(|(to, from)| *to ^= from);
        block
    };
    let inner = Sha256::new().chain_update(pad(0x36)).chain_update(message).finalize();
    Sha256::new().chain_update(pad(0x5c)).chain_update(inner).finalize().into()
}

/// A typed code with a right check symbol and a wrong tag: one of its symbols is another, the last one fits.
fn guess(genuine: &str, nth: u8) -> String {
    guess_at(genuine, 8, nth)
}

/// The same with another symbol at a place.
fn guess_at(genuine: &str, place: usize, nth: u8) -> String {
    let alphabet = voucher_code::symbols::ALPHABET;
    let mut values: Vec<u8> = genuine
        .bytes()
        .filter(|symbol| *symbol != b'-')
        .map(|symbol| alphabet.bytes().position(|known| known == symbol).unwrap() as u8)
        .collect();
    values.pop();
    values[place] = (values[place] + 1 + nth) % 32;
    values.push(voucher_code::symbols::check_symbol(&values));
    values.iter().map(|value| char::from(alphabet.as_bytes()[usize::from(*value)])).collect()
}

#[test]
fn guesses_are_counted_across_restarts_until_typing_rests_asks_and_stops() {
    let mut shop = TestShop::open();
    let (offer, _) = gift_offer(&shop, 99, json!({}));
    let voucher = issued(&shop, offer, None);
    let good = typed(&voucher).to_owned();
    // A slip of the finger is no guess, nor is a code of another shop or of a serial that nobody issued.
    let mut slip = good.clone();
    slip.replace_range(0..1, if good.starts_with('A') { "B" } else { "A" });
    assert_eq!(answer(&shop, &slip), "typo");
    assert_eq!(refused(&shop, &guess_at(&good, 0, 0)), "vouchers.not_for_this_shop");
    for nth in 0..4 {
        assert_eq!(answer(&shop, &guess(&good, nth)), "wrong_code");
    }
    assert_eq!(answer(&shop, &good), "green", "four wrong ones stop nobody");
    shop = shop.restarted();
    assert_eq!(refused(&shop, &guess(&good, 4)), "vouchers.wrong_code", "redeeming counts as looking does");
    let (code, numbers) = refusal(redeem(&shop, &good));
    assert_eq!(code, "vouchers.guess_pause", "five, and typing rests though the program was started again");
    assert_eq!(numbers["untilMs"], shop.clock.now_ms() + 10 * MINUTE_MS);
    assert_eq!(answer(&shop, text(&voucher)), "green", "scanning goes on");
    for nth in 5..10 {
        shop.later(10 * MINUTE_MS);
        assert_eq!(answer(&shop, &guess(&good, nth)), "wrong_code", "{nth}");
    }
    shop.later(10 * MINUTE_MS);
    assert_eq!(check(&shop, &good)["needsManager"], "guesses", "ten, and a manager is asked");
    assert_eq!(refusal(redeem(&shop, &good)).1["action"], "guesses");
    for nth in 10..30 {
        shop.later(10 * MINUTE_MS);
        let wrong = json!({ "text": guess(&good, nth), "member": null });
        assert_eq!(shop.refused(Role::Manager, "vouchers.redeem", wrong), "vouchers.wrong_code", "{nth}");
    }
    shop.later(10 * MINUTE_MS);
    assert_eq!(answer(&shop, &good), "scan_only", "thirty, and only scanning works");
    assert_eq!(shop.refused(Role::Manager, "vouchers.redeem", json!({ "text": good })), "vouchers.scan_only");
    let keys = shop.ok(Role::Owner, "vouchers.read_keys", json!({}));
    assert_eq!(keys["guesses"], 30);
    shop.later(2 * DAY_MS);
    redeem(&shop, &good).unwrap();
}

#[test]
fn a_sale_is_no_way_to_guess_without_being_counted() {
    let shop = TestShop::open();
    let offer = crate::vouchers_support::amount_offer(&shop, 500, json!({}));
    let voucher = issued(&shop, offer, None);
    for shown in [typed(&voucher).to_owned(), guess(typed(&voucher), 0)] {
        let quoted = crate::vouchers_support::quote(&shop, &crate::vouchers_support::sale(5_000, &[&shown], None));
        assert_eq!(quoted["vouchers"][0]["why"]["code"], "check_first", "right or wrong, the answer is the same");
    }
    assert_eq!(answer(&shop, typed(&voucher)), "green");
    let quoted = crate::vouchers_support::quote(&shop, &crate::vouchers_support::sale(5_000, &[typed(&voucher)], None));
    assert_eq!((&quoted["voucherOff"], &quoted["covers"]), (&json!(500), &json!(true)));
    let pay = crate::vouchers_support::sale(5_000, &[&guess(typed(&voucher), 0)], None);
    assert_eq!(shop.refused(Role::Clerk, "sales.pay", pay), "vouchers.wrong_code");
    assert_eq!(shop.ok(Role::Owner, "vouchers.read_keys", json!({}))["guesses"], 1, "a guess at paying is counted");
}

#[test]
fn a_clock_set_back_makes_no_expired_voucher_good_without_a_manager() {
    let shop = TestShop::open();
    let (offer, _) = gift_offer(&shop, 9, json!({ "valid": { "kind": "days", "days": 3 } }));
    let voucher = issued(&shop, offer, None);
    shop.later(5 * DAY_MS);
    shop.ok(Role::System, "system.tick", json!({}));
    assert_eq!(answer(&shop, text(&voucher)), "expired");
    shop.later(-4 * DAY_MS);
    assert_eq!(check(&shop, text(&voucher))["needsManager"], "clock");
    assert_eq!(refusal(redeem(&shop, text(&voucher))).1["action"], "clock");
    let keys = shop.ok(Role::Owner, "vouchers.read_keys", json!({}));
    assert_eq!(keys["clockBehindMs"], 4 * DAY_MS);
    let reset = |reason: &str| json!({ "reason": reason });
    assert_eq!(shop.refused(Role::Manager, "vouchers.reset_clock_mark", reset("x")), "kernel.not_allowed");
    assert_eq!(shop.refused(Role::Owner, "vouchers.reset_clock_mark", reset("")), "vouchers.reason_missing");
    shop.ok(Role::Owner, "vouchers.reset_clock_mark", reset("the battery was changed"));
    assert_eq!(check(&shop, text(&voucher))["needsManager"], json!(null));
}

#[test]
fn what_the_journal_knows_and_the_book_does_not_fails_closed_until_a_manager_releases_it() {
    let shop = TestShop::open();
    let (offer, _) = gift_offer(&shop, 9, json!({}));
    let voucher = issued(&shop, offer, None);
    redeem(&shop, text(&voucher)).unwrap();
    let other = issued(&shop, offer, None);
    // The record of a redemption that never committed: that of the first voucher, told of the second.
    let mut record = shop.witness.0.lock().unwrap()[0].0;
    let payload = *QrVoucher::parse(text(&other)).unwrap().payload();
    record[9..13].copy_from_slice(&payload.serial.0.to_be_bytes());
    record[13..17].copy_from_slice(&payload.random.0);
    let sum = crc32(&record[..28]).to_be_bytes();
    record[28..].copy_from_slice(&sum);
    shop.witness.0.lock().unwrap().push(WitnessRecord(record));
    let shop = shop.restarted();
    shop.ok(Role::System, "system.tick", json!({}));
    assert_eq!(refused(&shop, text(&other)), "vouchers.unfinished");
    assert_eq!(state(&shop, &other), "unfinished");
    assert_eq!(refused(&shop, text(&voucher)), "vouchers.already_redeemed");
    let release =
        json!({ "voucher": other["voucher"]["voucher"], "reason": "the power went, nothing was handed over" });
    assert_eq!(shop.refused(Role::Clerk, "vouchers.release_unfinished", release.clone()), "kernel.not_allowed");
    shop.ok(Role::Manager, "vouchers.release_unfinished", release);
    redeem(&shop, text(&other)).unwrap();
    let shop = shop.restarted();
    shop.ok(Role::System, "system.tick", json!({}));
    assert_eq!(state(&shop, &other), "redeemed", "released, then used: comparing again changes nothing");
    assert_eq!(shop.findings(), []);
}

#[test]
fn a_damaged_or_shortened_journal_lets_vouchers_rest_until_the_owner_has_looked() {
    for damage in ["bent", "short"] {
        let shop = TestShop::open();
        let (offer, _) = gift_offer(&shop, 9, json!({}));
        for _ in 0..3 {
            redeem(&shop, text(&issued(&shop, offer, None))).unwrap();
        }
        let next = issued(&shop, offer, None);
        let shop = if damage == "short" {
            let shop = shop.restarted();
            shop.ok(Role::System, "system.tick", json!({}));
            shop.witness.0.lock().unwrap().truncate(1);
            shop
        } else {
            shop.witness.0.lock().unwrap()[1].0[5] ^= 1;
            shop
        };
        let shop = shop.restarted();
        shop.ok(Role::System, "system.tick", json!({}));
        assert_eq!(answer(&shop, text(&next)), "journal_damaged", "{damage}");
        assert_eq!(refused(&shop, text(&next)), "vouchers.journal_damaged");
        assert_eq!(shop.ok(Role::Owner, "vouchers.read_keys", json!({}))["journal"]["damaged"], true);
        shop.ok(Role::Owner, "vouchers.confirm_journal", json!({ "reason": "the disk was changed" }));
        redeem(&shop, text(&next)).unwrap();
    }
}

#[test]
fn a_torn_last_record_is_cut_and_nothing_rests() {
    let shop = TestShop::open();
    let (offer, _) = gift_offer(&shop, 9, json!({}));
    redeem(&shop, text(&issued(&shop, offer, None))).unwrap();
    let next = issued(&shop, offer, None);
    shop.witness.0.lock().unwrap().push(WitnessRecord([0x55; 32]));
    let shop = shop.restarted();
    redeem(&shop, text(&next)).unwrap();
    assert_eq!(shop.witness.0.lock().unwrap().len(), 2, "the torn one is gone");
}

#[test]
fn a_book_without_its_secrets_still_checks_scans_and_issues_nothing() {
    let shop = TestShop::open();
    let (offer, _) = gift_offer(&shop, 9, json!({}));
    let voucher = issued(&shop, offer, None);
    shop.vault.0.store(1, Ordering::SeqCst);
    let issue = json!({ "offer": offer, "member": null, "reason": "x" });
    assert_eq!(shop.refused(Role::Owner, "vouchers.issue", issue), "vouchers.secrets_missing");
    assert_eq!(
        shop.refused(Role::Clerk, "vouchers.check", json!({ "text": typed(&voucher) })),
        "vouchers.secrets_missing"
    );
    assert_eq!(shop.ok(Role::Owner, "vouchers.read_keys", json!({}))["secretsFit"], false);
    redeem(&shop, text(&voucher)).unwrap();
}

#[test]
fn the_identity_comes_back_from_its_sheet_on_another_computer() {
    let shop = TestShop::open();
    let (offer, _) = gift_offer(&shop, 9, json!({}));
    let before = issued(&shop, offer, None);
    let passphrase = "plum cake on sundays";
    let sheet = shop.ok(Role::Owner, "vouchers.seal_identity", json!({ "passphrase": passphrase }));
    let keys = || shop.ok(Role::Owner, "vouchers.read_keys", json!({}));
    let identity = keys()["identity"].clone();
    let rows: Vec<&str> = sheet["rows"].as_array().unwrap().iter().map(|row| row.as_str().unwrap()).collect();
    assert_eq!((rows.len(), rows[0].len()), (5, 26));
    let bring = |text: &str, passphrase: &str| json!({ "text": text, "passphrase": passphrase });
    let typed_rows = rows.join("\n").to_lowercase();

    // On its own computer the sheet is tried before it is folded.
    let right = shop.ok(Role::Owner, "vouchers.bring_identity_back", bring(&typed_rows, passphrase));
    assert_eq!(right["wasThere"], true);
    shop.vault.0.store(1, Ordering::SeqCst);
    let refused = |text: &str, passphrase: &str| {
        shop.refused(Role::Owner, "vouchers.bring_identity_back", bring(text, passphrase))
    };
    assert_eq!(refused(&typed_rows, "plum cake on mondays"), "vouchers.passphrase_wrong");
    assert_eq!(refused("SLR1", passphrase), "vouchers.sheet_malformed");
    let other = if rows[2].starts_with('0') { "1" } else { "0" };
    let slip = typed_rows.replacen(&rows[2].to_lowercase(), &format!("{other}{}", &rows[2][1..]), 1);
    assert_eq!(refused(&slip, passphrase), "vouchers.sheet_row_mistyped");
    assert_eq!(
        shop.refused(Role::Manager, "vouchers.bring_identity_back", bring(&typed_rows, passphrase)),
        "kernel.not_allowed"
    );
    let neighbour = TestShop::open();
    neighbour.vault.0.store(2, Ordering::SeqCst);
    let (theirs, _) = gift_offer(&neighbour, 9, json!({}));
    issued(&neighbour, theirs, None);
    let request = bring(sheet["text"].as_str().unwrap(), passphrase);
    assert_eq!(
        neighbour.refused(Role::Owner, "vouchers.bring_identity_back", request.clone()),
        "vouchers.sheet_of_another_shop"
    );
    assert_eq!(keys()["secretsFit"], false);

    assert_eq!(shop.ok(Role::Owner, "vouchers.bring_identity_back", request)["wasThere"], false);
    assert_eq!((&keys()["secretsFit"], &keys()["identity"]), (&json!(true), &identity));
    let after = issued(&shop, offer, None);
    redeem(&shop, typed(&after)).unwrap();
    redeem(&shop, text(&before)).unwrap();
    assert_eq!(shop.findings(), []);
}

/// CRC-32 (IEEE).
fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| if sum & 1 == 1 { (sum >> 1) ^ 0xEDB8_8320 } else { sum >> 1 })
    })
}
