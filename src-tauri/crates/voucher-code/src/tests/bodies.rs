//! Bodies of frames that are out of bounds.

use super::*;

fn range(first: u32, last: u32) -> Vec<u8> {
    let agreement = shop(2).agreement.public();
    Range { epoch: Epoch(1), first: Serial(first), last: Serial(last), terms: terms(), agreement }.to_bytes()
}

#[test]
fn a_range_runs_forward_with_terms_and_a_key() {
    assert!(Range::from_bytes(&range(5, 5)).is_ok());
    assert_eq!(Range::from_bytes(&range(5, 4)), Err(Malformed::Order));
    let changed = |at: usize, byte: u8| {
        let mut bytes = range(5, 9);
        bytes[at] = byte;
        Range::from_bytes(&bytes)
    };
    assert_eq!(changed(12, 5), Err(Malformed::Kind));
    assert_eq!(changed(23, 4), Err(Malformed::Flags));
    assert_eq!(changed(19, 0xff), Err(Malformed::Days));
    let mut weak = range(5, 9);
    weak[24..].fill(0);
    assert_eq!(Range::from_bytes(&weak), Err(Malformed::Key(KeyFault::Weak)));
}

#[test]
fn a_revocation_has_its_chunks_and_its_order() {
    let revoke = |chunk, of, serials: &[u32]| {
        let vouchers = serials.iter().map(|serial| (Serial(*serial), Random([0; 4]))).collect();
        VoucherList::from_bytes(&VoucherList { epoch: Epoch(1), chunk, of, vouchers }.to_bytes()).map(|_| ())
    };
    assert_eq!((revoke(1, 1, &[]), revoke(2, 2, &[1, 3])), (Ok(()), Ok(())));
    assert_eq!((revoke(0, 1, &[]), revoke(0, 0, &[]), revoke(3, 2, &[])), {
        let no = || Err(Malformed::Count);
        (no(), no(), no())
    });
    assert_eq!((revoke(1, 1, &[3, 1]), revoke(1, 1, &[1, 1])), (Err(Malformed::Order), Err(Malformed::Order)));
}

#[test]
fn a_claim_carries_the_symbols_as_they_are_printed() {
    let (bakery, books) = (shop(1), shop(2));
    let claim = |till: &str| Claim {
        voucher: Claimed::Typed(typed(&bakery, &books)),
        day: Day(3),
        till: till.to_owned(),
        receipt: "A-17".to_owned(),
    };
    let bytes = claim("1").to_bytes().unwrap();
    assert!(Claim::from_bytes(&bytes).is_ok());
    let mut lower = bytes.clone();
    lower[1..17].make_ascii_lowercase();
    assert_ne!(lower, bytes);
    assert_eq!(Claim::from_bytes(&lower), Err(Malformed::Symbol.into()));
    let mut typo = bytes.clone();
    typo[16] = if typo[16] == b'0' { b'2' } else { b'0' };
    assert_eq!(Claim::from_bytes(&typo), Err(Unreadable::Typo));
    let mut other = bytes;
    other[0] = 2;
    assert_eq!(Claim::from_bytes(&other), Err(Malformed::Kind.into()));
    assert_eq!(claim("a\tb").to_bytes(), Err(Malformed::Text));
    assert_eq!(claim(&"x".repeat(256)).to_bytes(), Err(Malformed::Length));
}

#[test]
fn an_empty_chain_has_its_start_for_a_head() {
    let (bakery, books) = (shop(1), shop(2));
    let chain = Chain { from: bakery.id(), to: books.id(), generation: Generation(1) };
    let sign = |hash| Signed::sign(Head { chain, sequence: 0, hash }, &bakery.identity);
    assert!(sign(chain.start()).is_ok());
    assert_eq!(sign(FrameHash([0; 32])), Err(Malformed::Order.into()));
    let other = Chain { generation: Generation(2), ..chain };
    assert_eq!(sign(other.start()), Err(Malformed::Order.into()));
}

#[test]
fn terms_have_their_bounds() {
    let terms =
        |kind, value, days: (u16, u16)| Terms::new(kind, 1, value, (Day(days.0), Day(days.1)), Flags::default());
    assert!(terms(Kind::PercentOff, 1, (1, 1)).is_ok() && terms(Kind::PercentOff, 10_000, (1, 2)).is_ok());
    assert_eq!(terms(Kind::PercentOff, 0, (1, 1)), Err(Malformed::Percent));
    assert_eq!(terms(Kind::PercentOff, 10_001, (1, 1)), Err(Malformed::Percent));
    assert!(terms(Kind::AmountOff, 10_001, (1, 1)).is_ok());
    assert_eq!(terms(Kind::AmountOff, 1, (2, 1)), Err(Malformed::Days));
    for byte in 0..=255 {
        let flags = Flags::from_byte(byte);
        assert_eq!(flags.map(Flags::byte), if byte < 4 { Ok(byte) } else { Err(Malformed::Flags) });
    }
}
