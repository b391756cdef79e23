//! What is written is read again, for whatever is within bounds.

use super::*;
use proptest::prelude::*;

fn any_terms() -> impl Strategy<Value = Terms> {
    (0..5_u8, any::<u16>(), any::<u32>(), any::<u16>(), any::<u16>(), 0..4_u8).prop_map(
        |(kind, offer, value, one, other, flags)| {
            let kind = Kind::from_number(kind).unwrap();
            let value = if kind == Kind::PercentOff { value % 10_000 + 1 } else { value };
            let days = (Day(one.min(other)), Day(one.max(other)));
            Terms::new(kind, offer, value, days, Flags::from_byte(flags).unwrap()).unwrap()
        },
    )
}

proptest! {
    #[test]
    fn symbols(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let text = symbols::encode(&bytes);
        prop_assert_eq!(text.len(), (bytes.len() * 8).div_ceil(5));
        prop_assert_eq!(symbols::decode(&text), Ok(bytes));
    }

    #[test]
    fn vouchers(terms in any_terms(), serial in any::<u32>(), random in any::<[u8; 4]>(), redeemer in any::<[u8; 4]>()) {
        let bakery = shop(1);
        let key = bakery.issuing.public().hint();
        let redeemer = ShortId(redeemer);
        let payload = Payload { key, redeemer, serial: Serial(serial), random: Random(random), terms };
        prop_assert_eq!(Payload::from_bytes(&payload.to_bytes()), Ok(payload));
        let voucher = QrVoucher::issue(payload, &bakery.issuing).unwrap();
        let text = voucher.to_text();
        prop_assert_eq!(text.len(), QrVoucher::SYMBOLS);
        let read = QrVoucher::parse(&text).unwrap();
        prop_assert_eq!(read.payload(), &payload);
        prop_assert_eq!(read.verify(&bakery.issuing.public()), Ok(()));
        prop_assert_eq!(QrVoucher::from_bytes(&voucher.to_bytes()), Ok(voucher));
    }

    #[test]
    fn typed_codes(terms in any_terms(), serial in 0..1_u32 << 20) {
        let (bakery, books) = (shop(1), shop(2));
        let (key, claim) = (bakery.typed_key(&books, &books), bakery.claim());
        let code = TypedCode::issue(&key, &claim, Serial(serial), &terms).unwrap();
        let text = code.to_string();
        prop_assert_eq!((text.len(), TypedCode::parse(&text)), (19, Ok(code)));
        let sloppy = text.to_lowercase().replace('-', " ").replace('0', "o").replace('1', "l");
        prop_assert_eq!(TypedCode::parse(&sloppy), Ok(code));
        prop_assert!(code.fits(&key, &terms) && code.is_claimable(&claim, &books.id()));
        prop_assert_eq!((code.serial(), code.lead()), (Serial(serial), key.lead()));
    }

    #[test]
    fn frames(sequence in 1..u64::MAX, kind in 1..=26_u8, body in prop::collection::vec(any::<u8>(), 0..600)) {
        let kind = FrameKind::from_number(kind).unwrap();
        let frame = Frame::new(sequence, FrameHash([7; 32]), kind, body).unwrap();
        prop_assert_eq!(Frame::from_bytes(&frame.to_bytes()), Ok(frame));
    }

    #[test]
    fn bodies(terms in any_terms(), first in 0..1000_u32, more in 0..1000_u32, count in 0..600_usize, till in "\\PC{0,20}") {
        let (bakery, books) = (shop(1), shop(2));
        let (epoch, agreement) = (Epoch(first), books.agreement.public());
        let range = Range { epoch, first: Serial(first), last: Serial(first + more), terms, agreement };
        prop_assert!(range.holds(range.first) && range.holds(range.last) && !range.holds(Serial(first + more + 1)));
        prop_assert_eq!(Range::from_bytes(&range.to_bytes()), Ok(range));
        let vouchers = (0..u32::try_from(count).unwrap()).map(|serial| (Serial(serial), Random([1; 4]))).collect();
        let revoke = VoucherList { epoch, chunk: 1, of: 2, vouchers };
        let read = VoucherList::from_bytes(&revoke.to_bytes());
        if count <= VoucherList::MOST {
            prop_assert!(revoke.to_bytes().len() <= Frame::MOST_BODY);
            prop_assert_eq!(read, Ok(revoke));
        } else {
            prop_assert_eq!(read, Err(Malformed::Count));
        }
        for voucher in [Claimed::Qr(qr(&bakery, &books)), Claimed::Typed(typed(&bakery, &books))] {
            let claim = Claim { voucher, day: Day(3), till: till.clone(), receipt: "A-17".to_owned() };
            prop_assert_eq!(Claim::from_bytes(&claim.to_bytes().unwrap()), Ok(claim));
        }
    }
}

#[test]
fn signed_bodies() {
    let (bakery, books) = (shop(1), shop(2));
    let signed = Signed::sign(card(&bakery), &bakery.identity).unwrap();
    assert_eq!(Signed::<Card>::parse(&signed.to_text()), Ok(signed.clone()));
    assert_eq!(signed.open(), Ok(&card(&bakery)));
    let file = exchange(&bakery, &books);
    let read = Exchange::from_bytes(&file.to_bytes().unwrap()).unwrap();
    assert_eq!(read, file);
    assert_eq!(read.open(&bakery.identity.public()).map(|(head, frames)| (head.sequence, frames.len())), Ok((2, 2)));
    let two = [file.to_bytes().unwrap(), exchange(&shop(2), &shop(1)).to_bytes().unwrap()].concat();
    assert_eq!(Exchange::several(&two).unwrap(), [file.clone(), exchange(&shop(2), &shop(1))]);
    assert_eq!(Exchange::from_bytes(&two), Err(Malformed::Length.into()));
    assert!(Exchange::several(&two[..two.len() - 1]).is_err());
    let ack = Ack { chain: read.head().unverified().chain, sequence: 2, hash: FrameHash([9; 32]) };
    assert_eq!(Ack::from_bytes(&ack.to_bytes()), Ok(ack));
    let reveal = Reveal { epoch: Epoch(1), key: [5; 32] };
    assert!(Reveal::from_bytes(&reveal.to_bytes()).is_ok_and(|read| read == reveal));
}

#[test]
fn frames_have_their_limits() {
    let frame = |sequence, length| Frame::new(sequence, FrameHash([0; 32]), FrameKind::Pack, vec![0; length]);
    assert_eq!(frame(1, Frame::MOST_BODY).map(|frame| frame.to_bytes().len()), Ok(Frame::MOST));
    assert_eq!(frame(1, Frame::MOST_BODY + 1), Err(Malformed::Length));
    assert_eq!(frame(0, 0), Err(Malformed::Order));
    assert_eq!(Exchange::from_bytes(&vec![0; Exchange::MOST + 1]), Err(Malformed::Length.into()));
    assert_eq!((FrameKind::from_number(0), FrameKind::from_number(27)), (None, None));
    for kind in FrameKind::ALL {
        assert_eq!(FrameKind::from_number(kind.number()), Some(kind));
    }
}
