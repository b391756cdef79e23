//! Papers that are not what they seem, and people who try.

use super::*;
use crate::vouchers::{issuing_keys, know_key, retire_key, revoke};
use voucher_code::{Payload, QrVoucher, Random, Terms};

#[test]
fn a_shop_that_nobody_told_of_and_one_that_is_stopped_are_not_honoured() {
    let stranger = Two::met();
    let (bakery, fruit) = (shop(3), shop(4));
    know(&bakery, &fruit, "Fruit", 1_000_000, Standing::Full);
    let (offer, _) = propose(&bakery, number(&fruit), &Promise::default());
    bakery.act(Role::Owner, |tx| agreed(tx, offer)).unwrap();
    let (batch, _) = made(&bakery, offer, number(&fruit), 1).unwrap();
    let paper = bakery.act(Role::Owner, |tx| papers(tx, batch)).unwrap().remove(0);
    assert_eq!(answer(&fruit, &text(&paper)), "unknown_issuer");
    assert_eq!(outcome(redeem(&fruit, &typed(&paper))), "not_for_this_shop");
    let paper = stranger.issue(1, true).remove(0);
    know(&stranger.fruit, &stranger.bakery, "Bakery", 1_000_000, Standing::Stopped);
    assert_eq!(answer(&stranger.fruit, &text(&paper)), "partner_stopped");
    assert_eq!(numbers(redeem(&stranger.fruit, &typed(&paper)))["name"], "Bakery");
    assert_eq!(count(&stranger.fruit, "SELECT count(*) FROM voucher"), 0);
}

#[test]
fn no_changed_sign_of_a_partners_voucher_is_taken() {
    let two = Two::met();
    let paper = two.issue(1, true).remove(0);
    let good = text(&paper);
    for at in 3..good.len() {
        let mut signs = good.clone().into_bytes();
        signs[at] = if signs[at] == b'7' { b'8' } else { b'7' };
        let told = answer(&two.fruit, &String::from_utf8(signs).unwrap());
        assert!(
            ["malformed", "newer_version", "unknown_issuer", "bad_signature"].contains(&told.as_str()),
            "{at}: {told}"
        );
    }
    assert_eq!(count(&two.fruit, "SELECT count(*) FROM voucher"), 0, "and none of them is in the book");
    assert_eq!(answer(&two.fruit, &good), "green");
}

#[test]
fn a_voucher_for_another_shop_is_named_where_that_is_known() {
    let two = Two::met();
    let tea = shop(5);
    know(&two.bakery, &tea, "Tea", 1_000_000, Standing::Full);
    let (offer, _) = propose(&two.bakery, number(&tea), &Promise::default());
    two.bakery.act(Role::Owner, |tx| agreed(tx, offer)).unwrap();
    let (batch, _) = made(&two.bakery, offer, number(&tea), 1).unwrap();
    let paper = two.bakery.act(Role::Owner, |tx| papers(tx, batch)).unwrap().remove(0);
    assert_eq!(answer(&two.fruit, &text(&paper)), "for_another_shop");
    assert_eq!(numbers(redeem(&two.bakery, &text(&paper)))["name"], "Tea", "the issuer itself does not take it");
    know(&two.fruit, &tea, "Tea", 1_000_000, Standing::Introduced);
    assert_eq!(answer(&two.fruit, &text(&paper)), "for_named_shop");
    assert_eq!(numbers(redeem(&two.fruit, &text(&paper)))["name"], "Tea");
}

#[test]
fn what_contradicts_its_range_is_kept_as_evidence_before_and_after_it_was_seen() {
    let two = Two::met();
    let (batch, mut range) = two.made(2);
    let papers = two.bakery.act(Role::Owner, |tx| papers(tx, batch)).unwrap();
    assert_eq!(answer(&two.fruit, &text(&papers[0])), "green", "without a range the signature is enough");
    let terms = range.terms;
    let days = (terms.first_day(), terms.last_day());
    range.terms = Terms::new(terms.kind(), terms.offer(), terms.value() + 1, days, terms.flags()).unwrap();
    two.tell(&range);
    for paper in &papers {
        assert_eq!(answer(&two.fruit, &text(paper)), "contradicts_range");
        assert_eq!(numbers(redeem(&two.fruit, &text(paper)))["name"], "Bakery");
    }
    assert_eq!(count(&two.fruit, "SELECT count(*) FROM voucher_evidence WHERE why = 'contradicts_range'"), 2);
    assert_eq!(outcome(redeem(&two.fruit, &typed(&papers[0]))), "wrong_code");
    range.terms = terms;
    two.tell(&range);
    assert_eq!(answer(&two.fruit, &text(&papers[1])), "contradicts_range", "the first range counts");
    assert_eq!(count(&two.fruit, "SELECT count(*) FROM voucher_event WHERE kind = 'redeemed'"), 0);
}

#[test]
fn nothing_is_honoured_that_nobody_agreed_to() {
    let (bakery, fruit) = (shop(1), shop(2));
    know(&fruit, &bakery, "Bakery", 1_000_000, Standing::Full);
    know(&bakery, &fruit, "Fruit", 1_000_000, Standing::Full);
    let (offer, terms) = propose(&bakery, number(&fruit), &Promise::default());
    assert_eq!(
        made(&bakery, offer, number(&fruit), 1)
            .map(|_| json!(null))
            .map_or_else(|no| outcome(Err(no)), |_| "made".to_owned()),
        "not_agreed",
        "nothing is issued before the partner agreed"
    );
    let two = Two { bakery, fruit, offer, terms, gift: 0 };
    two.bakery.act(Role::Owner, |tx| agreed(tx, offer)).unwrap();
    let paper = two.issue(1, true).remove(0);
    assert_eq!(answer(&two.fruit, &text(&paper)), "not_agreed");
    assert_eq!(numbers(redeem(&two.fruit, &typed(&paper)))["name"], "Bakery");
    let own = two.bakery.refused(
        Role::Owner,
        "vouchers.issue",
        json!({ "offer": offer, "member": null, "reason": "a trial" }),
    );
    assert_eq!(own, "vouchers.unknown_offer", "an offer for a partner is not issued at the counter");
}

#[test]
fn what_its_issuer_took_back_or_whose_key_it_gave_up_is_not_taken() {
    let two = Two::met();
    let papers = two.issue(3, true);
    let (issuer, key) = (number(&two.bakery), papers_key(&two));
    let gone = papers[0].voucher.payload();
    two.fruit.act(Role::Owner, |tx| revoke(tx, issuer, &key, &[(gone.serial, gone.random)])).unwrap();
    assert_eq!(answer(&two.fruit, &text(&papers[0])), "revoked");
    assert_eq!(numbers(redeem(&two.fruit, &typed(&papers[0])))["name"], "Bakery");
    // Another random than the issuer's list has is another voucher.
    let other = papers[1].voucher.payload();
    two.fruit.act(Role::Owner, |tx| revoke(tx, issuer, &key, &[(other.serial, Random([9; 4]))])).unwrap();
    assert_eq!(answer(&two.fruit, &text(&papers[1])), "green");
    let tea = shop(6);
    know(&two.fruit, &tea, "Tea", 1_000_000, Standing::Full);
    two.fruit.act(Role::Owner, |tx| retire_key(tx, number(&tea), &key)).unwrap();
    assert_eq!(answer(&two.fruit, &text(&papers[1])), "green", "nobody gives up another shop's key");
    two.fruit.act(Role::Owner, |tx| retire_key(tx, issuer, &key)).unwrap();
    for paper in &papers[1..] {
        assert_eq!(outcome(redeem(&two.fruit, &text(paper))), "revoked");
    }
}

fn papers_key(two: &Two) -> voucher_code::IssuingPublic {
    two.bakery.with_conn(|conn| {
        // The next quarter's key is made first.
        let keys = issuing_keys(conn, None).unwrap();
        let made: Vec<u8> = conn
            .query_row("SELECT public FROM voucher_key WHERE kind = 'issuing' AND next_serial > 1", [], |row| {
                row.get(0)
            })
            .unwrap();
        keys.into_iter().find(|key| key.as_bytes().as_slice() == made).unwrap()
    })
}

#[test]
fn a_second_random_for_a_serial_is_kept_and_not_taken() {
    let two = Two::met();
    let paper = two.issue(1, true).remove(0);
    let twin = two
        .bakery
        .act(Role::Owner, |tx| {
            let key = crate::vouchers::keys::current(tx)?;
            let payload = Payload { random: Random([7; 4]), ..*paper.voucher.payload() };
            Ok(QrVoucher::issue(payload, &crate::vouchers::keys::secrets(tx, &key)?.issuing).unwrap())
        })
        .unwrap();
    assert_eq!(outcome(redeem(&two.fruit, &text(&paper))), "taken");
    assert_eq!(answer(&two.fruit, &twin.to_text()), "second_copy");
    assert_eq!(outcome(redeem(&two.fruit, &twin.to_text())), "second_copy");
    assert_eq!(count(&two.fruit, "SELECT count(*) FROM voucher_evidence WHERE why = 'second_copy'"), 1);
}

#[test]
fn a_wrong_code_of_a_partner_is_counted_and_one_without_a_range_is_not() {
    let two = Two::met();
    let papers = two.issue(2, false);
    let guesses = |two: &Two| count(&two.fruit, "SELECT count(*) FROM voucher_guess");
    assert_eq!(outcome(redeem(&two.fruit, &typed(&papers[0]))), "wrong_code", "the partner's latest file is missing");
    assert_eq!((answer(&two.fruit, &typed(&papers[0])).as_str(), guesses(&two)), ("wrong_code", 0));
    let (batch, range) = two.made(1);
    two.tell(&range);
    let good = two.bakery.act(Role::Owner, |tx| super::papers(tx, batch)).unwrap().remove(0);
    // The signs of another serial's tag, with a check sign that fits.
    let (mine, other) = (typed(&good), typed(&papers[0]));
    let mixed = format!("{}{}", &mine[..7], &other[7..]);
    let mixed = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
        .chars()
        .map(|sign| format!("{}{sign}", &mixed[..18]))
        .find(|text| voucher_code::TypedCode::parse(text).is_ok())
        .unwrap();
    for counted in 1..=4 {
        assert_eq!(answer(&two.fruit, &mixed), "wrong_code");
        assert_eq!(guesses(&two), counted);
    }
    assert_eq!(outcome(redeem(&two.fruit, &mixed)), "wrong_code");
    assert_eq!(outcome(redeem(&two.fruit, &typed(&good))), "guess_pause", "five and typing rests");
    assert_eq!(outcome(redeem(&two.fruit, &text(&good))), "taken", "scanning goes on");
}

#[test]
fn two_shops_cannot_have_one_number_nor_one_key() {
    let two = Two::met();
    let tea = shop(7);
    know(&two.fruit, &tea, "Tea", 1_000_000, Standing::Full);
    let (identity, certificates) =
        two.bakery.act(Role::Owner, |tx| Ok((own_identity(tx)?, certificates(tx)?))).unwrap();
    let stolen = certificates.issuing[0].verify(&identity).unwrap();
    let told = two.fruit.act(Role::Owner, |tx| know_key(tx, number(&tea), stolen));
    assert_eq!(numbers(told.map(|()| json!(null)))["name"], "Tea", "that key is the bakery's");
    let told = two.fruit.act(Role::Owner, |tx| know_key(tx, number(&tea), stolen));
    assert_eq!(outcome(told.map(|()| json!(null))), "key_contradicts");
    let agreement = certificates.agreement.verify(&identity).unwrap().key;
    let own = two.fruit.with_conn(|conn| own_identity(conn).unwrap());
    let known = KnownShop {
        shop: own.shop(),
        identity: own,
        name: "We".to_owned(),
        agreement,
        cap: 1,
        standing: Standing::Full,
    };
    let told = two.fruit.act(Role::Owner, |tx| know_shop(tx, &known));
    assert_eq!(outcome(told.map(|()| json!(null))), "shop_number_taken");
    let mut offer = two.terms.clone();
    offer.number = 99;
    let told = two.fruit.act(Role::Owner, |tx| know_offer(tx, number(&two.bakery), &offer, None));
    assert_eq!(outcome(told.map(|_| json!(null))), "gift_missing");
    offer.currency = Currency::new(*b"EUR").unwrap();
    let told = two.fruit.act(Role::Owner, |tx| know_offer(tx, number(&two.bakery), &offer, None));
    assert_eq!(outcome(told.map(|_| json!(null))), "currency_differs");
}
