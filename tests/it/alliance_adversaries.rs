//! Partners that cheat, lose or repeat what they send, and strangers between two shops: what each comes to.

use crate::alliance_neighbour::{Neighbour, QUARTER, TODAY};
use crate::alliance_support::*;
use serde_json::{Value, json};
use shop_core::kernel::{ApiError, Role};
use shop_core::testing::TestShop;
use voucher_code::*;

fn why(trade: &Trade) -> Vec<Value> {
    trade.states("oursThere").into_iter().map(|(_, why)| why).collect()
}

/// The shop's issuing certificate and the range it announced, as the neighbour heard them.
fn announced(neighbour: &Neighbour) -> (IssuingPublic, Range) {
    let heard = neighbour.heard();
    let key = heard.iter().find_map(|(_, content)| match content {
        Content::Card(card) => Some(card.unverified().issuing[0].unverified().key.clone()),
        _ => None,
    });
    let range = heard.iter().find_map(|(_, content)| match content {
        Content::Range(range) => Some(range.clone()),
        _ => None,
    });
    (key.unwrap(), range.unwrap())
}

#[test]
fn a_partner_that_invents_claims_is_suspended_at_the_third() {
    let (mut trade, _) = Trade::issuing(9, 20);
    let (key, range) = announced(&trade.neighbour);
    let agreement = trade.neighbour.their_agreement().unwrap();
    for (nth, serial) in (range.first.0..).take(3).enumerate() {
        assert_eq!(trade.state(), "paired", "after {nth}");
        let code = trade.neighbour.invents(&key, serial, range.terms, &agreement);
        trade.neighbour.claims(Claimed::Typed(code), TODAY);
        trade.exchange();
    }
    assert_eq!(why(&trade), [json!("wrong_tag"), json!("wrong_tag"), json!("wrong_tag")]);
    assert_eq!(trade.state(), "suspended");
    trade.exchange();
    let told =
        trade.neighbour.heard().into_iter().filter(|(_, content)| matches!(content, Content::Suspend(_))).count();
    assert_eq!(told, 1, "and is told so once");
}

#[test]
fn what_nobody_issued_is_not_paid_though_our_key_signed_it() {
    let (mut trade, papers) = Trade::issuing(9, 1);
    let issuing = issuing_secret(&trade.shop);
    let known = *QrVoucher::parse(&papers[0].0).unwrap().payload();
    // A thief with the issuing key signs a serial that was never issued, and another random for one that was.
    for (serial, random) in [(known.serial.0 + 5_000, 1), (known.serial.0, 77)] {
        let payload = Payload { serial: Serial(serial), random: Random(u32::to_be_bytes(random)), ..known };
        let forged = QrVoucher::issue(payload, &issuing).unwrap();
        trade.neighbour.claims(Claimed::Qr(forged), TODAY);
    }
    trade.exchange();
    assert_eq!(why(&trade), [json!("not_issued"), json!("not_issued")]);
}

#[test]
fn a_voucher_signed_by_nobody_known_is_not_paid() {
    let (mut trade, papers) = Trade::issuing(9, 1);
    let payload = *QrVoucher::parse(&papers[0].0).unwrap().payload();
    let other = IssuingSecret::from_seed(&[50; 32]);
    let stranger = QrVoucher::issue(Payload { key: other.public().hint(), ..payload }, &other).unwrap();
    trade.neighbour.claims(Claimed::Qr(stranger), TODAY);
    trade.exchange();
    assert_eq!(why(&trade), [json!("unknown_key")]);
}

/// The issuing secret of the trial shop: its uuid is zeros, its generation 1, its quarter the 27th.
fn issuing_secret(shop: &TestShop) -> IssuingSecret {
    use sha2::{Digest, Sha256};
    use shop_core::kernel::Vault;
    let root = shop.vault.key("vouchers").unwrap();
    let text = [&b"storeloop/issuing-seed/1\0"[..], &[0; 16], &1_i64.to_be_bytes(), &27_u32.to_be_bytes()].concat();
    // HMAC-SHA256 by hand: the tests have no crate for it.
    let pad = |byte: u8| -> Vec<u8> { (0..64).map(|at| root.get(at).copied().unwrap_or(0) ^ byte).collect() };
    let inner = Sha256::new().chain_update(pad(0x36)).chain_update(&text).finalize();
    let seed: [u8; 32] = Sha256::new().chain_update(pad(0x5c)).chain_update(inner).finalize().into();
    let secret = IssuingSecret::from_seed(&seed);
    let public: Vec<u8> = shop.with_conn(|conn| {
        conn.query_row(
            "SELECT public FROM voucher_key WHERE kind = 'issuing' AND epoch = 27 AND shop_id IS NULL",
            [],
            |row| row.get(0),
        )
        .unwrap()
    });
    assert_eq!(public, secret.public().as_bytes());
    secret
}

#[test]
fn last_months_file_again_changes_nothing() {
    let (mut trade, papers) = Trade::issuing(9, 3);
    trade.neighbour_claims(&papers[0].0);
    let old = trade.neighbour.file();
    trade.exchange();
    trade.neighbour_claims(&papers[1].0);
    trade.exchange();
    let before = trade.claims();
    for _ in 0..3 {
        let told = trade.reads(&old);
        assert_eq!(told["frames"]["taken"], 0, "{told}");
    }
    assert_eq!(trade.claims(), before);
    assert!(trade.alarms().is_empty());
}

#[test]
fn two_histories_are_kept_as_evidence_and_neither_is_taken_further() {
    let (mut trade, papers) = Trade::issuing(9, 3);
    let mut other = trade.neighbour.copy();
    trade.neighbour_claims(&papers[0].0);
    trade.exchange();
    let voucher = QrVoucher::parse(&papers[1].0).unwrap();
    other.claims(Claimed::Qr(voucher.clone()), TODAY);
    other.claims(Claimed::Qr(voucher), TODAY);
    trade.reads(&other.file());
    assert_eq!(trade.alarms(), ["fork"]);
    assert_eq!(trade.states("oursThere").len(), 1, "the first history stays");
    trade.reads(&other.file());
    assert_eq!(trade.alarms(), ["fork"], "the same trouble is told once");
}

#[test]
fn a_gap_is_asked_for_and_what_lies_behind_it_waits() {
    let (mut trade, papers) = Trade::issuing(9, 3);
    let first = trade.neighbour_claims(&papers[0].0);
    trade.neighbour_claims(&papers[1].0);
    let told = trade.reads(&trade.neighbour.file_from(first.sequence + 1));
    assert_eq!((&told["frames"]["taken"], &told["frames"]["held"]), (&json!(0), &json!(1)), "{told}");
    assert_eq!(told["frames"]["missing"]["from"], json!(first.sequence));
    assert!(trade.states("oursThere").is_empty());
    trade.reads(&trade.neighbour.file());
    assert_eq!(trade.states("oursThere").len(), 2);
}

#[test]
fn frames_in_any_order_twice_and_with_gaps_come_to_the_same() {
    let (mut trade, papers) = Trade::issuing(9, 6);
    let mut files = Vec::new();
    for (text, typed) in &papers {
        trade.neighbour_claims(text);
        files.push(trade.neighbour.file_from(trade.neighbour.wrote.len() as u64));
        trade.neighbour_claims(typed);
        files.push(trade.neighbour.file_from(trade.neighbour.wrote.len() as u64));
    }
    for at in [7, 3, 11, 0, 5, 5, 9, 2, 10, 1, 8, 4, 6, 3, 0] {
        trade.reads(&files[at]);
    }
    trade.reads(&trade.neighbour.file());
    let states: Vec<String> = trade.states("oursThere").into_iter().map(|(state, _)| state).collect();
    assert_eq!(states, ["accepted", "rejected"].repeat(6), "each voucher is paid once");
    assert!(trade.alarms().is_empty());
}

#[test]
fn a_denied_typed_claim_is_proven_by_what_the_issuer_reveals() {
    let mut trade = Trade::honouring(9);
    let terms = Neighbour::terms(THEIR_OFFER);
    let typed = trade.neighbour.typed(3, terms, &trade.neighbour.their_agreement().unwrap()).to_string();
    trade.shop.ok(Role::Clerk, "vouchers.check", json!({ "text": typed }));
    trade.redeem(&typed).unwrap();
    trade.exchange();
    let claim =
        trade.neighbour.heard().into_iter().find(|(_, content)| matches!(content, Content::Claim(_))).unwrap().0;
    let claims = Answered { generation: claim.generation, claims: vec![claim.sequence] };
    trade.neighbour.says(&Content::Reject(Rejection { why: Why::WrongTag, claims }));
    trade.exchange();
    assert_eq!(trade.states("theirsHere"), [("rejected".to_owned(), json!("wrong_tag"))]);
    let reveal = Reveal { epoch: QUARTER, key: *trade.neighbour.claim_key().reveal() };
    trade.neighbour.says(&Content::Reveal(reveal));
    trade.exchange();
    let line = trade.claims()["theirsHere"][0].clone();
    assert_eq!(
        (&line["state"], &line["rule"]["kind"]),
        (&json!("disputed"), &json!("pays")),
        "the frames say that it lied"
    );
}

#[test]
fn an_offer_that_is_changed_keeps_what_was_agreed() {
    let mut trade = Trade::honouring(9);
    let cheaper = Offer { price: 1, ..trade.neighbour.offer(THEIR_OFFER, PRICE, 1_000_000) };
    trade.neighbour.says(&Content::Offer(Box::new(cheaper)));
    trade.exchange();
    assert_eq!(trade.alarms(), ["contradicts"]);
    trade.redeem(&trade.neighbour.voucher(1, Neighbour::terms(THEIR_OFFER)).to_text()).unwrap();
    assert_eq!(trade.draw()["statement"]["due"], json!(PRICE));
}

#[test]
fn whoever_stands_between_two_shops_is_seen_by_the_digits() {
    let shop = TestShop::open();
    let middleman = Neighbour::new(66);
    let meet = json!({ "card": { "text": middleman.card().to_text() }, "how": "chat" });
    let page = shop.ok(Role::Owner, "alliance.meet", meet);
    let partner = page["card"]["partner"].clone();
    assert_eq!(page["card"]["state"], "unconfirmed");
    let export = json!({ "partner": partner, "way": "file" });
    assert_eq!(shop.refused(Role::Manager, "alliance.export", export), "alliance.not_confirmed");
    shop.ok(Role::Owner, "alliance.confirm", json!({ "partner": partner, "same": false }));
    let alarms = shop.ok(Role::Manager, "alliance.alarms", json!({}));
    assert_eq!(alarms["alarms"][0]["kind"], "digits_differ");
    let claims = json!({ "partner": partner });
    assert_eq!(shop.refused(Role::Manager, "alliance.claims", claims), "alliance.unknown_partner");
}

#[test]
fn two_copies_of_a_partner_are_two_histories() {
    let mut trade = Trade::honouring(9);
    let mut twin = trade.neighbour.copy();
    trade.neighbour.says(&Content::Suspend(Suspension::Wish));
    twin.says(&Content::Leave);
    trade.reads(&trade.neighbour.file());
    trade.reads(&twin.file());
    assert_eq!(trade.alarms(), ["fork"]);
    assert_eq!(trade.state(), "suspended", "the second history had no effect");
}

#[test]
fn of_a_retired_issuing_key_only_what_was_really_made_is_honoured() {
    let mut trade = Trade::honouring(9);
    let terms = Neighbour::terms(THEIR_OFFER);
    trade.redeem(&trade.neighbour.voucher(1, terms).to_text()).unwrap();
    trade.neighbour.says(&Content::Retire(Retired::Issuing(QUARTER)));
    trade.exchange();
    let refused = code(trade.redeem(&trade.neighbour.voucher(2, terms).to_text()));
    assert_eq!(refused, "vouchers.revoked");
    let made = vec![(Serial(2), trade.neighbour.voucher(2, terms).payload().random), (Serial(3), Random([0xEE; 4]))];
    trade.neighbour.says(&Content::Issued(VoucherList { epoch: QUARTER, chunk: 1, of: 1, vouchers: made }));
    trade.exchange();
    trade.redeem(&trade.neighbour.voucher(2, terms).to_text()).unwrap();
    for forged in [3, 4] {
        assert_eq!(code(trade.redeem(&trade.neighbour.voucher(forged, terms).to_text())), "vouchers.revoked");
    }
    trade.exchange();
    let states = trade.states("theirsHere");
    assert_eq!((states.len(), &*states[0].0, &*states[1].0), (2, "accepted", "accepted"), "both are owed");
}

#[test]
fn the_cap_of_an_offer_bounds_what_a_thief_can_do() {
    let mut trade = Trade::honouring_with(9, PRICE * 2);
    let terms = Neighbour::terms(THEIR_OFFER);
    for serial in 1..=2 {
        trade.redeem(&trade.neighbour.voucher(serial, terms).to_text()).unwrap();
    }
    assert_eq!(code(trade.redeem(&trade.neighbour.voucher(3, terms).to_text())), "vouchers.cap_reached");
    trade.exchange();
    assert_eq!(trade.states("theirsHere").len(), 2);
}

#[test]
fn a_clock_set_back_asks_a_manager_and_one_set_ahead_ends_vouchers() {
    let trade = Trade::honouring(9);
    let terms = Neighbour::terms(THEIR_OFFER);
    trade.redeem(&trade.neighbour.voucher(1, terms).to_text()).unwrap();
    trade.shop.clock.advance(-10 * 60_000);
    assert_eq!(code(trade.redeem(&trade.neighbour.voucher(2, terms).to_text())), "kernel.approval_needed");
    trade.shop.later(366 * 86_400_000);
    assert_eq!(code(trade.redeem(&trade.neighbour.voucher(3, terms).to_text())), "vouchers.expired");
}

#[test]
fn codes_typed_from_a_photograph_are_counted_and_then_wait() {
    let trade = Trade::honouring(9);
    let terms = Neighbour::terms(THEIR_OFFER);
    let agreement = trade.neighbour.their_agreement().unwrap();
    // Half of a code seen on a picture: the right key and serial, and tags that were guessed.
    let guess = |serial: u32| {
        let other = Terms::new(Kind::Gift, THEIR_OFFER, 2, (Day(TODAY), Day(TODAY + 60)), Flags::default()).unwrap();
        trade.neighbour.typed(serial, other, &agreement).to_string()
    };
    let answer = |text: &str| {
        let verdict = trade.shop.ok(Role::Clerk, "vouchers.check", json!({ "text": text }));
        verdict["why"]["code"].as_str().unwrap_or("green").to_owned()
    };
    for serial in 10..15 {
        assert_eq!(answer(&guess(serial)), "wrong_code");
    }
    assert_eq!(answer(&trade.neighbour.typed(20, terms, &agreement).to_string()), "guess_pause", "even a good one");
    assert!(trade.redeem(&trade.neighbour.voucher(20, terms).to_text()).is_ok(), "scanning goes on");
}

#[test]
fn garbage_is_refused_in_words_and_never_breaks_anything() {
    let mut trade = Trade::honouring(9);
    trade.redeem(&trade.neighbour.voucher(1, Neighbour::terms(THEIR_OFFER)).to_text()).unwrap();
    trade.exchange();
    let before = trade.claims();
    let refused = |bytes: &[u8]| code(trade.shop.call(Role::Manager, "alliance.import", file(bytes)));
    assert_eq!(refused(&[]), "alliance.not_ours");
    assert_eq!(refused(&[0xAB; 4096]), "alliance.not_ours");
    // A file of a gigabyte is not even decoded.
    let huge = json!({ "base64": "A".repeat(Exchange::MOST / 3 * 4 + 64), "way": "file" });
    assert_eq!(code(trade.shop.call(Role::Manager, "alliance.import", huge)), "alliance.too_large");
    let good = trade.neighbour.file();
    for at in (0..good.len()).step_by(7) {
        let mut bad = good.clone();
        bad[at] ^= 0x41;
        let told = trade.shop.call(Role::Manager, "alliance.import", file(&bad));
        assert!(!matches!(told, Err(ApiError::Failed { .. })), "byte {at}: {told:?}");
        let told = trade.shop.call(Role::Manager, "alliance.import", file(&good[..at]));
        assert!(matches!(told, Err(ApiError::Refused { .. })), "cut at {at}: {told:?}");
    }
    assert_eq!(trade.claims(), before);
}

#[test]
fn whoever_is_paid_for_vouchers_gets_no_pack_of_them_to_hoard_unless_they_are_paid_ahead() {
    let (trade, _) = Trade::issuing(9, 1);
    let offers = trade.shop.ok(Role::Manager, "alliance.offers", json!({ "partner": trade.partner }));
    let of = json!({ "kind": "partner", "offer": offers["ours"][0]["offer"] });
    let pack = json!({ "partner": trade.partner, "of": of, "count": 10 });
    assert_eq!(trade.shop.refused(Role::Owner, "alliance.make_pack", pack), "alliance.own_pack_not_prepaid");
}
