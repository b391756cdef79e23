//! Packs: sealed for one shop, and what is reported of them; bodies in parts.

use super::*;
use proptest::prelude::*;

pub(crate) fn pack(issuer: &Shop, redeemer: &Shop, serials: &[u32]) -> Pack {
    let (key, claim) = (issuer.typed_key(redeemer, redeemer), issuer.claim());
    let pieces = serials.iter().map(|serial| {
        let voucher = QrVoucher::issue(payload(issuer, redeemer, *serial, terms()), &issuer.issuing).unwrap();
        Piece::new(&voucher, TypedCode::issue(&key, &claim, Serial(*serial), &terms()).ok()).unwrap()
    });
    Pack { number: 4, epoch: Epoch(1), redeemer: redeemer.id(), terms: terms(), pieces: pieces.collect() }
}

pub(crate) fn ephemeral() -> AgreementSecret {
    AgreementSecret::from_bytes(&[42; 32])
}

#[test]
fn only_the_distributor_opens_a_pack_and_prints_the_vouchers() {
    let (bakery, books, third) = (shop(1), shop(2), shop(3));
    let (parties, serials) = ((bakery.id(), third.id()), [3, 9, 1 << 20]);
    let whole = pack(&bakery, &books, &serials).seal(parties, &third.agreement.public(), ephemeral()).unwrap();
    let opened = Pack::open(&whole, parties, &third.agreement).unwrap();
    assert_eq!(opened, pack(&bakery, &books, &serials));
    let vouchers = opened.vouchers(&bakery.issuing.public()).unwrap();
    let codes: Vec<bool> = vouchers.iter().map(|(_, code)| code.is_some()).collect();
    assert_eq!(codes, [true, true, false]);
    let known = [bakery.issuer()];
    for (voucher, _) in &vouchers {
        let facts = |_: &Genuine<'_>| Facts::<()>::nothing(books.id(), Day(100));
        assert!(check_qr(&voucher.to_text(), &known, facts).is_ok());
    }
    let sealed = Err(PackFault::Sealed);
    assert_eq!(Pack::open(&whole, parties, &books.agreement), sealed, "the redeemer cannot");
    assert_eq!(Pack::open(&whole, (books.id(), third.id()), &third.agreement), sealed);
    let mut renumbered = whole.clone();
    renumbered[3] ^= 1;
    assert_eq!(Pack::open(&renumbered, parties, &third.agreement), sealed);
    let mut newer = whole.clone();
    newer[4] = 2;
    assert_eq!(Pack::open(&newer, parties, &third.agreement), Err(Unreadable::NewerVersion.into()));
    let mut weak = whole;
    weak[5..37].fill(0);
    let fault = Malformed::Key(KeyFault::Weak);
    assert_eq!(Pack::open(&weak, parties, &third.agreement), Err(Unreadable::from(fault).into()));
}

#[test]
fn a_pack_holds_what_its_issuer_signed_for_its_redeemer() {
    let (bakery, books, third) = (shop(1), shop(2), shop(3));
    let good = pack(&bakery, &books, &[3, 9]);
    let key = bakery.issuing.public();
    assert_eq!(good.vouchers(&books.issuing.public()), Err(PackFault::NotGenuine(Serial(3))));
    let mut other = good.clone();
    other.redeemer = third.id();
    assert_eq!(other.vouchers(&key), Err(PackFault::NotGenuine(Serial(3))));
    let voucher = qr(&bakery, &books);
    let foreign = TypedCode::issue(&third.typed_key(&books, &books), &third.claim(), Serial(9), &terms()).unwrap();
    let mut mixed = good.clone();
    mixed.pieces = vec![Piece::new(&voucher, Some(foreign)).unwrap()];
    assert_eq!(mixed.vouchers(&key), Err(PackFault::OtherCode(Serial(9))));
    assert_eq!(Piece::new(&voucher, None), Err(Malformed::Count));
    let next = TypedCode::issue(&bakery.typed_key(&books, &books), &bakery.claim(), Serial(8), &terms()).unwrap();
    assert_eq!(Piece::new(&voucher, Some(next)), Err(Malformed::Order));
    let seal = |pack: &Pack| pack.seal((bakery.id(), third.id()), &third.agreement.public(), ephemeral());
    let (mut empty, mut turned) = (good.clone(), good);
    empty.pieces.clear();
    turned.pieces.reverse();
    assert_eq!(seal(&empty), Err(Unreadable::from(Malformed::Count).into()));
    assert_eq!(seal(&turned), Err(Unreadable::from(Malformed::Order).into()));
}

fn runs(serials: &[u32]) -> Vec<Run> {
    Run::of(serials.iter().map(|serial| Serial(*serial)))
}

pub(crate) fn report() -> Report {
    Report {
        pack: 4,
        hash: [5; 32],
        printed: runs(&[1, 2, 3, 4, 7]),
        handed_out: runs(&[1, 3, 4]),
        spoiled: runs(&[7]),
    }
}

#[test]
fn a_report_says_of_printed_vouchers_what_became_of_them() {
    let good = report();
    assert_eq!(Report::from_bytes(&good.to_bytes().unwrap()), Ok(good.clone()));
    assert_eq!(good.printed.iter().map(Run::count).collect::<Vec<_>>(), [4, 1]);
    let no = Err(Malformed::Order);
    assert_eq!(Report { handed_out: runs(&[5]), ..good.clone() }.to_bytes(), no, "not printed");
    assert_eq!(Report { handed_out: runs(&[4, 5]), ..good.clone() }.to_bytes(), no);
    assert_eq!(Report { spoiled: runs(&[3]), ..good.clone() }.to_bytes(), no, "handed out and spoiled");
    let split = [runs(&[1, 2]), runs(&[3, 4])].concat();
    assert_eq!(Report { printed: split, ..good.clone() }.to_bytes(), no, "one list, one encoding");
    let backward = vec![Run { first: Serial(4), last: Serial(1) }];
    assert_eq!(Report { printed: backward, ..good }.to_bytes(), no);
}

proptest! {
    #[test]
    fn parts_come_in_any_order_and_more_than_once(
        length in 1..20_000_usize,
        order in prop::collection::vec(any::<prop::sample::Index>(), 1..40),
    ) {
        let whole: Vec<u8> = (0..length).map(|at| u8::try_from(at % 251).unwrap()).collect();
        let parts = Part::split(FrameKind::Pack, &whole).unwrap();
        for part in &parts {
            let body = Content::Pack(part.clone()).to_bytes().unwrap();
            prop_assert!(body.len() <= Frame::MOST_BODY);
        }
        let mut set = PartSet::begin(FrameKind::Pack, &parts[0]);
        for at in &order {
            prop_assert_eq!(set.take(&parts[at.index(parts.len())]), Ok(()));
        }
        for missing in set.missing() {
            prop_assert_eq!(set.whole(), Ok(None));
            set.take(&parts[usize::from(missing) - 1]).unwrap();
        }
        prop_assert_eq!(set.whole(), Ok(Some(whole)));
    }

    #[test]
    fn a_changed_pack_is_never_opened(at in any::<prop::sample::Index>(), bit in 0..8_u8) {
        let (bakery, books) = (shop(1), shop(2));
        let parties = (bakery.id(), books.id());
        let mut whole = pack(&bakery, &books, &[3]).seal(parties, &books.agreement.public(), ephemeral()).unwrap();
        let at = at.index(whole.len());
        whole[at] ^= 1 << bit;
        // X25519 ignores the highest bit of a key, the seal does not: the key's bytes are bound to it.
        prop_assert!(Pack::open(&whole, parties, &books.agreement).is_err());
    }
}

#[test]
fn parts_of_another_whole_are_refused() {
    let parts = |byte: u8| Part::split(FrameKind::Report, &[byte; 5000]).unwrap();
    let (one, other) = (parts(1), parts(2));
    let mut set = PartSet::begin(FrameKind::Report, &one[0]);
    assert_eq!(set.take(&other[0]), Err(PieceFault::Foreign));
    let shorter = Part { of: 3, ..one[0].clone() };
    assert_eq!(set.take(&shorter), Err(PieceFault::Foreign));
    set.take(&one[0]).unwrap();
    let forged = Part { bytes: other[0].bytes.clone(), ..one[0].clone() };
    assert_eq!(set.take(&forged), Err(PieceFault::Contradicts));
    let tail = Part { bytes: vec![9; one[1].bytes.len()], ..one[1].clone() };
    set.take(&tail).unwrap();
    assert_eq!(set.whole(), Err(PieceFault::Hash));
    let mut kind = PartSet::begin(FrameKind::Pack, &one[0]);
    one.iter().for_each(|part| kind.take(part).unwrap());
    assert_eq!(kind.whole(), Err(PieceFault::Hash), "a whole of another kind");
    assert_eq!(Part::split(FrameKind::Pack, &[]), Err(Malformed::Length));
    assert_eq!(Part::split(FrameKind::Pack, &vec![0; Part::MOST_WHOLE + 1]), Err(Malformed::Length));
    let most = Part::split(FrameKind::Pack, &vec![0; Part::MOST_WHOLE]).unwrap();
    assert!(most.iter().all(|part| Part::from_bytes(&part.to_bytes()) == Ok(part.clone())));
    let sized =
        |part, of, length| Part::from_bytes(&Part { whole: [0; 32], part, of, bytes: vec![0; length] }.to_bytes());
    assert_eq!(sized(0, 1, 1).err(), Some(Malformed::Count));
    assert_eq!(sized(2, 1, 1).err(), Some(Malformed::Count));
    assert_eq!(sized(1, 263, Part::SIZE).err(), Some(Malformed::Count));
    assert_eq!(sized(1, 2, Part::SIZE - 1).err(), Some(Malformed::Length));
    assert_eq!(sized(2, 2, 0).err(), Some(Malformed::Length));
}
