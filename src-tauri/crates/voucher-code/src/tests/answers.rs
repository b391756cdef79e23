//! Every answer of the order, and that the first failure is the one.

use super::*;

type Used = (i64, &'static str, &'static str);

/// Everything that can be wrong at once; each test step puts one thing right.
fn all_wrong(own: &Shop) -> Facts<Used> {
    let other = Terms::new(Kind::AmountOff, 7, 501, (Day(100), Day(110)), Flags::default()).unwrap();
    Facts {
        own: own.id(),
        today: Day(99),
        range: Some(other),
        random: Some(Random([0; 4])),
        is_revoked: true,
        used: Some((1_700_000_000_000, "till 2", "A-17")),
        cap: Some(Cap { left: 499, cost: 500 }),
        offer: OfferTerms { least: 2000, spend: 1999, had_one: true },
        is_clock_behind: true,
        is_uncertain: true,
        has_manager: false,
    }
}

#[test]
fn the_first_failure_in_the_order_is_the_answer() {
    let (bakery, books, third) = (shop(1), shop(2), shop(3));
    let asking =
        Terms::new(Kind::AmountOff, 7, 500, (Day(100), Day(110)), Flags { needs_manager: true, no_change: true });
    let voucher = QrVoucher::issue(payload(&bakery, &books, 9, asking.unwrap()), &bakery.issuing).unwrap();
    let (text, issuers) = (voucher.to_text(), [bakery.issuer(), books.issuer()]);
    let answer = |facts: &Facts<Used>| {
        let facts = facts.clone();
        match check_qr(&text, &issuers, |_| facts) {
            Ok(genuine) => Ok((genuine.serial(), genuine.issuer().shop)),
            Err(Refusal::Declined(why)) => Err(why),
            Err(other) => panic!("{other}"),
        }
    };
    let mut facts = all_wrong(&third);
    assert_eq!(answer(&facts), Err(Declined::ForAnotherShop(books.id().short())));
    facts.own = books.id();
    assert_eq!(answer(&facts), Err(Declined::ContradictsRange));
    facts.range = asking.ok();
    assert_eq!(answer(&facts), Err(Declined::SecondRandom));
    facts.random = Some(Random([1, 2, 3, 4]));
    assert_eq!(answer(&facts), Err(Declined::NotYetValid(Day(100))));
    facts.today = Day(112);
    assert_eq!(answer(&facts), Err(Declined::Expired(Day(110))));
    facts.today = Day(111);
    assert_eq!(answer(&facts), Err(Declined::Revoked), "a partner's voucher has a day of grace");
    facts.is_revoked = false;
    assert_eq!(answer(&facts), Err(Declined::AlreadyRedeemed((1_700_000_000_000, "till 2", "A-17"))));
    facts.used = None;
    assert_eq!(answer(&facts), Err(Declined::CapReached { left: 499, cost: 500 }));
    facts.cap = Some(Cap { left: 500, cost: 500 });
    assert_eq!(answer(&facts), Err(Declined::MinimumSpend { least: 2000, spend: 1999 }));
    facts.offer.spend = 2000;
    assert_eq!(answer(&facts), Err(Declined::NeedsManager(Manager::Voucher)));
    facts.has_manager = true;
    assert_eq!(answer(&facts), Err(Declined::OnePerMember));
    facts.offer.had_one = false;
    assert_eq!(answer(&facts), Ok((Serial(9), bakery.id())));
}

#[test]
fn a_manager_is_asked_for_the_clock_and_after_a_restore() {
    let (bakery, issuers) = (shop(1), [shop(1).issuer()]);
    let text = qr(&bakery, &bakery).to_text();
    let with = |change: fn(&mut Facts<()>)| {
        let mut facts = Facts::nothing(bakery.id(), Day(100));
        change(&mut facts);
        check_qr(&text, &issuers, |_| facts).map(|_| ())
    };
    assert_eq!(with(|_| ()), Ok(()));
    let why = |why| Err(Refusal::Declined(Declined::NeedsManager(why)));
    assert_eq!(with(|facts| facts.is_clock_behind = true), why(Manager::Clock));
    assert_eq!(with(|facts| facts.is_uncertain = true), why(Manager::Uncertain));
    assert_eq!(with(|facts| (facts.is_uncertain, facts.has_manager) = (true, true)), Ok(()));
}

#[test]
fn the_last_day_is_printed_certified_and_graced() {
    let (bakery, books) = (shop(1), shop(2));
    let issuer = |last_redeem_day| Issuer { last_redeem_day: Day(last_redeem_day), ..bakery.issuer() };
    let last = |issuer: &Issuer, redeemer: &Shop| {
        genuine_qr(&qr(&bakery, redeemer), [issuer]).unwrap().last_day_at(&redeemer.id())
    };
    assert_eq!(last(&issuer(u16::MAX), &bakery), Day(110), "own ones have no day of grace");
    assert_eq!(last(&issuer(u16::MAX), &books), Day(111));
    assert_eq!(last(&issuer(105), &bakery), Day(105));
    assert_eq!(last(&issuer(105), &books), Day(106));
}

#[test]
fn who_made_a_scanned_voucher() {
    let (bakery, books) = (shop(1), shop(2));
    let voucher = qr(&bakery, &books);
    assert_eq!(genuine_qr(&voucher, &[books.issuer()]).err(), Some(NotGenuine::UnknownIssuer));
    assert_eq!(genuine_qr(&voucher, &[]).err(), Some(NotGenuine::UnknownIssuer));
    let mut bytes = voucher.to_bytes();
    bytes[91] ^= 0x10;
    let forged = QrVoucher::from_bytes(&bytes).unwrap();
    assert_eq!(genuine_qr(&forged, &[bakery.issuer()]).err(), Some(NotGenuine::BadSignature));
}

/// Two issuing keys whose hints are equal, found by trying 143,618 seeds.
fn twins() -> [Shop; 2] {
    let issuing = |number: u32| {
        let mut seed = [0; 32];
        seed[..4].copy_from_slice(&number.to_be_bytes());
        seed[4..8].copy_from_slice(b"twin");
        IssuingSecret::from_seed(&seed)
    };
    [Shop { issuing: issuing(86_866), ..shop(1) }, Shop { issuing: issuing(143_618), ..shop(2) }]
}

#[test]
fn a_foreign_key_with_an_equal_hint_proves_nothing() {
    let [one, other] = twins();
    assert_eq!(one.issuing.public().hint(), other.issuing.public().hint());
    let voucher = qr(&one, &other);
    assert_eq!(genuine_qr(&voucher, &[other.issuer()]).err(), Some(NotGenuine::BadSignature));
    for known in [[one.issuer(), other.issuer()], [other.issuer(), one.issuer()]] {
        assert_eq!(genuine_qr(&voucher, &known).map(|genuine| genuine.issuer().shop), Ok(one.id()), "all are tried");
    }
}

#[test]
fn who_made_a_typed_code() {
    let (bakery, books, third) = (shop(1), shop(2), shop(3));
    let known =
        |issuer: &Shop, claim| [TypedIssuer { issuer: issuer.issuer(), key: issuer.typed_key(&books, &books), claim }];
    let code = typed(&bakery, &books);
    let answer = |known: &[TypedIssuer], terms: Option<Terms>| {
        genuine_typed(&code, known, |_, _| terms).map(|genuine| (genuine.serial(), genuine.random()))
    };
    assert_eq!(answer(&known(&bakery, None), Some(terms())), Ok((Serial(9), None)));
    assert_eq!(answer(&known(&third, None), Some(terms())), Err(NotGenuine::NotForThisShop));
    assert_eq!(answer(&[], Some(terms())), Err(NotGenuine::NotForThisShop));
    assert_eq!(answer(&known(&bakery, None), None), Err(NotGenuine::NoRange));
    let other = Terms::new(Kind::AmountOff, 7, 501, (Day(100), Day(110)), Flags::default()).ok();
    assert_eq!(answer(&known(&bakery, None), other), Err(NotGenuine::BadTag));
    assert_eq!(answer(&known(&bakery, Some(bakery.claim())), Some(terms())), Ok((Serial(9), None)));
    assert_eq!(answer(&known(&bakery, Some(third.claim())), Some(terms())), Err(NotGenuine::BadTag));
    // Only a wrong tag is a guess.
    let guesses = [
        NotGenuine::BadTag,
        NotGenuine::NoRange,
        NotGenuine::NotForThisShop,
        NotGenuine::UnknownIssuer,
        NotGenuine::BadSignature,
    ];
    assert_eq!(guesses.map(|why| why.is_guess()), [true, false, false, false, false]);
}

#[test]
fn scan_and_typing_of_one_voucher_meet_in_one_key() {
    let (bakery, books) = (shop(1), shop(2));
    let issuers = [bakery.issuer()];
    let scanned = genuine_qr(&qr(&bakery, &books), &issuers).unwrap();
    let known = [TypedIssuer { issuer: bakery.issuer(), key: bakery.typed_key(&books, &books), claim: None }];
    let code = genuine_typed(&typed(&bakery, &books), &known, |_, _| Some(terms())).unwrap();
    let key = |genuine: &Genuine<'_>| (*genuine.issuer().key.digest(), genuine.serial());
    assert_eq!(key(&scanned), key(&code));
    assert_eq!((scanned.terms(), scanned.redeemer()), (code.terms(), code.redeemer()));
}

#[test]
fn a_typed_text_goes_through_the_same_order() {
    let (bakery, books) = (shop(1), shop(2));
    let known = [TypedIssuer { issuer: bakery.issuer(), key: bakery.typed_key(&books, &books), claim: None }];
    let text = typed(&bakery, &books).to_string();
    let check = |text: &str, today| {
        let facts = |_: &Genuine<'_>| Facts::<()>::nothing(books.id(), Day(today));
        check_typed(text, &known, |_, _| Some(terms()), facts).map(|_| ()).map_err(|no| no.word())
    };
    assert_eq!(check(&text, 100), Ok(()));
    assert_eq!(check(&text, 99), Err("not yet valid"));
    assert_eq!(check(&text[1..], 100), Err("malformed"));
    let typo = if text.ends_with('0') { text.replace('0', "2") } else { format!("{}0", &text[..18]) };
    assert_eq!(check(&typo, 100), Err("typo"));
}

#[test]
fn what_to_do_with_a_frame() {
    let (bakery, books) = (shop(1), shop(2));
    let chain = Chain { from: bakery.id(), to: books.id(), generation: Generation(1) };
    let first = Frame::new(1, chain.start(), FrameKind::Ack, vec![]).unwrap();
    let second = Frame::new(2, first.hash(), FrameKind::Ack, vec![]).unwrap();
    assert_eq!(first.arrive(0, Some(chain.start()), None), Arrival::Next);
    assert_eq!(first.arrive(0, Some(Chain { from: books.id(), ..chain }.start()), None), Arrival::Fork);
    assert_eq!(second.arrive(0, Some(chain.start()), None), Arrival::Gap { from: 1, to: 1 });
    assert_eq!(second.arrive(1, Some(first.hash()), None), Arrival::Next);
    assert_eq!(first.arrive(2, None, Some(first.hash())), Arrival::Known);
    assert_eq!(first.arrive(2, None, Some(second.hash())), Arrival::Fork);
    assert_eq!(first.arrive(2, None, None), Arrival::Fork);
}

#[test]
fn evidence_is_what_the_issuer_signed_against_itself() {
    assert!(Declined::<()>::ContradictsRange.is_evidence() && Declined::<()>::SecondRandom.is_evidence());
    assert!(!Declined::<()>::Revoked.is_evidence());
}
