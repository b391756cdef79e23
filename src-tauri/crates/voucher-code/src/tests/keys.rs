//! Keys that are taken, and those that are not.

use super::*;

#[test]
fn a_key_of_small_order_is_refused_for_signing() {
    let mut one = [0; 32];
    one[0] = 1;
    let mut minus_one = [0xff; 32];
    (minus_one[0], minus_one[31]) = (0xec, 0x7f);
    for weak in [[0; 32], one, minus_one] {
        assert_eq!(IssuingPublic::from_bytes(&weak), Err(KeyFault::Weak));
        assert_eq!(IdentityPublic::from_bytes(&weak), Err(KeyFault::Weak));
    }
}

#[test]
fn a_point_has_one_encoding() {
    // y = p + 3 for y = 3, which is on the curve; the sign bit does not change that.
    let mut canonical = [0; 32];
    canonical[0] = 3;
    assert!(IssuingPublic::from_bytes(&canonical).is_ok());
    let mut stretched = [0xff; 32];
    (stretched[0], stretched[31]) = (0xf0, 0x7f);
    assert_eq!(IssuingPublic::from_bytes(&stretched), Err(KeyFault::NoKey));
    stretched[31] = 0xff;
    assert_eq!(IssuingPublic::from_bytes(&stretched), Err(KeyFault::NoKey));
    let mut outside = [0; 32];
    outside[0] = 2;
    assert_eq!(IdentityPublic::from_bytes(&outside), Err(KeyFault::NoKey));
}

#[test]
fn an_agreement_of_zeros_is_refused() {
    let order_eight = [
        0xe0, 0xeb, 0x7a, 0x7c, 0x3b, 0x41, 0xb8, 0xae, 0x16, 0x56, 0xe3, 0xfa, 0xf1, 0x9f, 0xc4, 0x6a, 0xda, 0x09,
        0x8d, 0xeb, 0x9c, 0x32, 0xb1, 0xfd, 0x86, 0x62, 0x05, 0x16, 0x5f, 0x49, 0xb8, 0x00,
    ];
    let mut one = [0; 32];
    one[0] = 1;
    for weak in [[0; 32], one, order_eight] {
        assert_eq!(AgreementPublic::from_bytes(&weak), Err(KeyFault::Weak));
    }
    assert!(AgreementPublic::from_bytes(shop(1).agreement.public().as_bytes()).is_ok());
}

#[test]
fn both_sides_of_a_pair_agree_and_a_third_does_not() {
    let (bakery, books, third) = (shop(1), shop(2), shop(3));
    let code = typed(&bakery, &books);
    assert!(code.fits(&bakery.typed_key(&books, &bakery), &terms()));
    assert!(code.fits(&bakery.typed_key(&books, &books), &terms()));
    assert!(!code.fits(&books.typed_key(&bakery, &books), &terms()), "each direction has its own key");
    let (ours, theirs) = (bakery.agreement.public(), books.agreement.public());
    let pair = Pair {
        issuer: bakery.id(),
        redeemer: books.id(),
        issuer_agreement: &ours,
        redeemer_agreement: &theirs,
        epoch: Epoch(1),
    };
    assert_eq!(PairKey::agree(&third.agreement, &pair).err(), Some(KeyFault::Foreign));
}

#[test]
fn a_revealed_key_must_be_the_promised_one() {
    let (bakery, books) = (shop(1), shop(2));
    let (claim, code) = (bakery.claim(), typed(&bakery, &books));
    let key = *claim.reveal();
    let revealed = ClaimKey::revealed(&key, &claim.commitment()).expect("as promised");
    assert!(code.is_claimable(&revealed, &books.id()));
    assert!(!code.is_claimable(&revealed, &bakery.id()));
    assert!(!code.is_claimable(&ClaimKey::of(&bakery.issuing, Epoch(2)), &books.id()));
    let mut other = key;
    other[31] ^= 1;
    assert!(ClaimKey::revealed(&other, &claim.commitment()).is_none());
}

#[test]
fn digits_are_the_same_on_both_screens() {
    let (one, other) = (shop(1).identity.public(), shop(2).identity.public());
    let digits = PairingDigits::of(&one, &other);
    assert_eq!(digits, PairingDigits::of(&other, &one));
    assert_ne!(digits, PairingDigits::of(&one, &shop(3).identity.public()));
    assert_eq!(digits.digits().len(), 24);
    let shown = digits.to_string();
    assert_eq!((shown.len(), shown.split(' ').count(), shown.replace(' ', "")), (29, 6, digits.digits()));
}

#[test]
fn what_is_signed_for_one_purpose_serves_no_other() {
    // The same bytes under another context: a card's signature over a certificate's body.
    let shop = shop(1);
    let body = issuing_certificate(&shop, 1).to_bytes();
    let signature = shop.identity.sign(crate::context::CARD, &body);
    let forged = Signed::<IssuingCertificate>::from_bytes(&[body, signature.to_vec()].concat()).unwrap();
    assert_eq!(forged.verify(&shop.identity.public()), Err(BadSignature));
}

#[test]
fn only_what_can_be_read_again_is_signed() {
    let shop = shop(1);
    let backwards = IssuingCertificate { last_redeem_day: Day(1), ..issuing_certificate(&shop, 1) };
    assert_eq!(Signed::sign(backwards, &shop.identity), Err(Malformed::Days.into()));
    let signed = |change: fn(&mut Card)| {
        let mut card = card(&shop);
        change(&mut card);
        Signed::sign(card, &shop.identity).map(|_| ())
    };
    assert_eq!(signed(|_| ()), Ok(()));
    assert_eq!(signed(|card| card.names.clear()), Err(Malformed::Count.into()));
    assert_eq!(signed(|card| card.names.reverse()), Err(Malformed::Order.into()));
    assert_eq!(signed(|card| card.names[0].1.clear()), Err(Malformed::Text.into()));
    assert_eq!(signed(|card| card.contact = "one\ntwo".to_owned()), Err(Malformed::Text.into()));
    assert!(signed(|card| card.contact = "x".repeat(256)).is_err());
    assert!(signed(|card| card.contact = "x".repeat(255)).is_ok());
    assert!(signed(|card| card.issuing = vec![card.issuing[0].clone(); 2]).is_err());
    assert_eq!(Currency::new(*b"eur"), Err(Malformed::Currency));
}

#[test]
fn a_card_stands_apart_from_known_short_ids() {
    let own = card(&shop(1));
    let short = own.identity.shop().short();
    assert!(own.is_distinct([shop(2).id().short()]));
    assert!(!own.is_distinct([shop(2).id().short(), short]));
}

#[test]
fn a_voucher_is_signed_by_the_key_it_names() {
    let (bakery, books) = (shop(1), shop(2));
    let payload = payload(&bakery, &books, 9, terms());
    assert_eq!(QrVoucher::issue(payload, &books.issuing), Err(BadSignature));
}

#[test]
fn a_serial_above_twenty_bits_has_no_typed_code() {
    let (bakery, books) = (shop(1), shop(2));
    let key = bakery.typed_key(&books, &books);
    let issue = |serial| TypedCode::issue(&key, &bakery.claim(), Serial(serial), &terms());
    assert_eq!(issue(1 << 20), Err(SerialTooHigh));
    assert_eq!(issue((1 << 20) - 1).map(|code| code.serial()), Ok(Serial((1 << 20) - 1)));
}

/// Whether a type can be printed with `{:?}`: the inherent constant wins where its bound holds.
struct Shown<T>(std::marker::PhantomData<T>);
trait Hidden {
    const SHOWN: bool = false;
}
impl<T> Hidden for Shown<T> {}
impl<T: std::fmt::Debug> Shown<T> {
    const SHOWN: bool = true;
}

#[test]
fn secrets_are_wiped_and_never_printed() {
    fn wipes<T: zeroize::ZeroizeOnDrop>() {}
    wipes::<ed25519_dalek::SigningKey>();
    wipes::<x25519_dalek::StaticSecret>();
    wipes::<x25519_dalek::SharedSecret>();
    wipes::<zeroize::Zeroizing<[u8; 32]>>();
    let shown = [
        Shown::<IdentitySecret>::SHOWN,
        Shown::<IssuingSecret>::SHOWN,
        Shown::<AgreementSecret>::SHOWN,
        Shown::<PairKey>::SHOWN,
        Shown::<ClaimKey>::SHOWN,
        Shown::<TypedKey>::SHOWN,
        Shown::<TypedIssuer>::SHOWN,
        Shown::<Reveal>::SHOWN,
    ];
    assert_eq!((shown, Shown::<Terms>::SHOWN), ([false; 8], true));
}

#[test]
fn a_code_leads_to_its_own_key_only() {
    let (bakery, books) = (shop(1), shop(2));
    let text = typed(&bakery, &books).to_string().replace('-', "");
    let value = |symbol: char| u8::try_from(symbols::ALPHABET.find(symbol).unwrap()).unwrap();
    let mut values: Vec<u8> = text.chars().take(15).map(value).collect();
    values[0] ^= 1;
    values.push(symbols::check_symbol(&values));
    let other: String = values.iter().map(|value| symbols::letter(*value)).collect();
    let other = TypedCode::parse(&other).unwrap();
    assert_eq!(other.serial(), Serial(9));
    assert!(!other.fits(&bakery.typed_key(&books, &books), &terms()), "all else is right");
}

/// Signatures whose commitment is of small order, made with the secret key so that the equation of RFC 8032 holds: under
/// shop 1's issuing key, and under that key with a point of order eight added.
#[test]
fn a_commitment_of_small_order_is_refused_though_the_equation_holds() {
    use ed25519_dalek::{Signature, Verifier, VerifyingKey};

    let unhex = |text: &str| -> Vec<u8> {
        (0..text.len()).step_by(2).map(|at| u8::from_str_radix(&text[at..at + 2], 16).unwrap()).collect()
    };
    let (bakery, books) = (shop(1), shop(2));
    let payload = payload(&bakery, &books, 9, terms());
    let (own, mixed) = (
        "d62f016a1efd1e4fdf793eb42cd84471e1ba9f0cf04d1287b5cc71f616287cb8",
        "abe75ae83b749c7941b72cb5b75f08a512898b3979180a28580dfd95e1ce47dd",
    );
    let made = [
        (
            own,
            "0100000000000000000000000000000000000000000000000000000000000000c4dfe0f044aff37fe8fd8346da3877130b83253e035421ef79a9fe4b7d4fbe08",
        ),
        (
            mixed,
            "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037abe3982082fa722a71a4786167339719b3e95059b5f774752ef2d62a665d00804",
        ),
        (
            mixed,
            "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7fec9a2698f51aa874b0d523216f8a4fceab85d24fd4f0909d0a459ceb795bff0f",
        ),
        (
            mixed,
            "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa9a3a9ed7295620dacbce1a45e519a5462fb62bc53cc5bcde23ea69c828c0b503",
        ),
    ];
    for (key, signature) in made {
        let key: [u8; 32] = unhex(key).try_into().unwrap();
        let signature: [u8; 64] = unhex(signature).try_into().unwrap();
        let message = crate::context::message(crate::context::VOUCHER, &payload.to_bytes());
        let lenient = VerifyingKey::from_bytes(&key).unwrap().verify(&message, &Signature::from_bytes(&signature));
        assert!(lenient.is_ok(), "the equation holds");
        let voucher = QrVoucher::from_bytes(&[payload.to_bytes().as_slice(), &signature].concat()).unwrap();
        assert_eq!(voucher.verify(&IssuingPublic::from_bytes(&key).unwrap()), Err(BadSignature));
    }
}

/// What is faster than the library's own strict check says the same.
#[test]
fn strictness_is_the_librarys() {
    use ed25519_dalek::{Signature, VerifyingKey};

    let (bakery, books) = (shop(1), shop(2));
    let good = qr(&bakery, &books).to_bytes();
    let key = VerifyingKey::from_bytes(bakery.issuing.public().as_bytes()).unwrap();
    for at in 28..92 {
        for bit in [0, 1, 0x40, 0x80] {
            let mut bytes = good;
            bytes[at] ^= bit;
            let voucher = QrVoucher::from_bytes(&bytes).unwrap();
            let message = crate::context::message(crate::context::VOUCHER, &bytes[..28]);
            let strict = key.verify_strict(&message, &Signature::from_slice(&bytes[28..]).unwrap()).is_ok();
            assert_eq!(voucher.verify(&bakery.issuing.public()).is_ok(), strict);
        }
    }
}
