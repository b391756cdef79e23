//! A body of every kind: written, read, and refused when it is out of bounds.

use super::trade::*;
use super::*;

fn place(sequence: u64) -> Place {
    Place { generation: Generation(1), sequence }
}

fn answered(claims: &[u64]) -> Answered {
    Answered { generation: Generation(1), claims: claims.to_vec() }
}

pub(crate) fn statement() -> Statement {
    let (bakery, books) = (shop(1), shop(2));
    let chain = |from: &Shop, to: &Shop| Chain { from: from.id(), to: to.id(), generation: Generation(1) };
    let (one, other) = (chain(&bakery, &books), chain(&books, &bakery));
    let (lower, higher) = if bakery.id() < books.id() { (one, other) } else { (other, one) };
    let total = Total {
        direction: Direction::LowerPays,
        offer: 7,
        currency: Currency::new(*b"EUR").unwrap(),
        accepted: 3,
        rejected: 1,
        reversed: 1,
        disputed: 0,
        open: 2,
        due: 900,
    };
    Statement {
        number: 1,
        previous: [0; 32],
        days: (Day(100), Day(130)),
        lower: Cut { chain: lower, sequence: 9, hash: FrameHash([9; 32]) },
        higher: Cut::start(higher),
        totals: vec![total, Total { direction: Direction::HigherPays, due: 1000, ..total }],
    }
}

pub(crate) fn payment() -> Payment {
    let statement = statement().named().unwrap();
    Payment { number: 3, statement, currency: Currency::new(*b"EUR").unwrap(), amount: 100, words: "cash".to_owned() }
}

/// One of every kind.
pub(crate) fn contents() -> Vec<Content> {
    let (bakery, books) = (shop(1), shop(2));
    let named = Named { number: 4, hash: [3; 32] };
    let part = |kind| Part::split(kind, &[7; 10]).unwrap().remove(0);
    let chain = Chain { from: bakery.id(), to: books.id(), generation: Generation(1) };
    let range = Range {
        epoch: Epoch(1),
        first: Serial(1),
        last: Serial(2),
        terms: terms(),
        agreement: books.agreement.public(),
    };
    let claim =
        Claim { voucher: Claimed::Qr(qr(&bakery, &books)), day: Day(3), till: "1".to_owned(), receipt: "A".to_owned() };
    let words = "not ours".to_owned();
    vec![
        Content::Card(Box::new(Signed::sign(card(&bakery), &bakery.identity).unwrap())),
        Content::Epoch(Box::new(Signed::sign(issuing_certificate(&bakery, 1), &bakery.identity).unwrap())),
        Content::Close(Close { epoch: Epoch(1), last_claim_day: Day(200) }),
        Content::Reveal(Reveal { epoch: Epoch(1), key: [3; 32] }),
        Content::Retire(Retired::Agreement(Generation(2))),
        Content::Ack(Ack { chain, sequence: 0, hash: chain.start() }),
        Content::Offer(Box::new(offer())),
        Content::Agree(offer().named().unwrap()),
        Content::Decline(offer().named().unwrap()),
        Content::Range(range),
        Content::Revoke(VoucherList { epoch: Epoch(1), chunk: 1, of: 1, vouchers: vec![(Serial(1), Random([2; 4]))] }),
        Content::Pack(part(FrameKind::Pack)),
        Content::Report(part(FrameKind::Report)),
        Content::Claim(claim),
        Content::Reverse(place(5)),
        Content::Accept(answered(&[1, 2, 9])),
        Content::Reject(Rejection { why: Why::Doubtful, claims: answered(&[3]) }),
        Content::Dispute(Dispute { side: Side::Own, claim: place(5), words }),
        Content::Concede(Concession { side: Side::Other, claim: place(5) }),
        Content::Statement(part(FrameKind::Statement)),
        Content::Countersign(named),
        Content::Payment(payment()),
        Content::Received(named),
        Content::Suspend(Suspension::Unpaid),
        Content::Leave,
        Content::Issued(VoucherList { epoch: Epoch(1), chunk: 1, of: 1, vouchers: vec![(Serial(1), Random([2; 4]))] }),
    ]
}

#[test]
fn a_body_of_every_kind_is_read_as_it_was_written() {
    let contents = contents();
    assert_eq!(contents.iter().map(Content::kind).collect::<Vec<_>>(), FrameKind::ALL);
    for content in contents {
        let frame = content.frame(1, FrameHash([1; 32])).unwrap();
        assert!(Content::of(&frame) == Ok(content.clone()), "{:?}", content.kind());
        let longer = [frame.body(), &[0]].concat();
        // A claim ends with a text, a list with an element: only whole ones may follow.
        let taken = Content::from_bytes(content.kind(), &longer);
        let is_open = matches!(content, Content::Pack(_) | Content::Report(_) | Content::Statement(_));
        assert_eq!(taken.is_ok(), is_open, "{:?}", content.kind());
    }
    assert!(Content::from_bytes(FrameKind::Pack, &vec![0; Frame::MOST_BODY + 1]) == Err(Malformed::Length.into()));
}

fn refused(content: Content) -> Option<Unreadable> {
    content.to_bytes().err()
}

#[test]
fn what_is_out_of_bounds_is_never_written() {
    let no = |fault: Malformed| Some(Unreadable::from(fault));
    assert_eq!(refused(Content::Reverse(place(0))), no(Malformed::Order));
    assert_eq!(refused(Content::Accept(answered(&[]))), no(Malformed::Count));
    assert_eq!(refused(Content::Accept(answered(&[2, 1]))), no(Malformed::Order));
    assert_eq!(refused(Content::Accept(answered(&[0, 1]))), no(Malformed::Order));
    let many: Vec<u64> = (1..=501).collect();
    assert_eq!(refused(Content::Accept(answered(&many[..500]))), None);
    assert_eq!(refused(Content::Accept(answered(&many))), no(Malformed::Count));
    let rejection = |claims: &[u64]| Content::Reject(Rejection { why: Why::Late, claims: answered(claims) });
    assert_eq!((refused(rejection(&many[..500])), refused(rejection(&[]))), (None, no(Malformed::Count)));
    let words = |words: &str| Dispute { side: Side::Own, claim: place(1), words: words.to_owned() };
    assert_eq!(refused(Content::Dispute(words("a\u{7f}"))), no(Malformed::Text));
    assert_eq!(refused(Content::Dispute(words(&"x".repeat(256)))), no(Malformed::Length));
    assert_eq!(refused(Content::Payment(Payment { amount: 0, ..payment() })), no(Malformed::Count));
    let texts =
        |text: String| Content::Offer(Box::new(Offer { texts: [text, "b".to_owned(), "c".to_owned()], ..offer() }));
    assert_eq!(refused(texts(String::new())), no(Malformed::Text));
    assert_eq!(refused(texts("x".repeat(1001))), no(Malformed::Text));
    assert_eq!(refused(texts("a\nb".to_owned())), no(Malformed::Text));
    let longest = ["中", "é", "x"].map(|letter| letter.repeat(1000 / letter.len()));
    assert_eq!(refused(Content::Offer(Box::new(Offer { texts: longest, ..offer() }))), None);
}

#[test]
fn unknown_numbers_are_refused() {
    let changed = |content: &Content, at: usize, byte: u8| {
        let mut bytes = content.to_bytes().unwrap();
        bytes[at] = byte;
        Content::from_bytes(content.kind(), &bytes).err()
    };
    let no = |fault: Malformed| Some(Unreadable::from(fault));
    let offer = Content::Offer(Box::new(offer()));
    assert_eq!(changed(&offer, 2, 5), no(Malformed::Kind));
    assert_eq!(changed(&offer, 3, b'e'), no(Malformed::Currency));
    assert_eq!(changed(&offer, 14, 3), no(Malformed::Kind));
    assert_eq!(changed(&offer, 25, 2), no(Malformed::Flags));
    let reject = Content::Reject(Rejection { why: Why::Late, claims: answered(&[1]) });
    assert_eq!((changed(&reject, 0, 0), changed(&reject, 0, 15)), (no(Malformed::Kind), no(Malformed::Kind)));
    assert_eq!(changed(&Content::Concede(Concession { side: Side::Own, claim: place(1) }), 0, 2), no(Malformed::Kind));
    for (byte, known) in [(0, false), (1, true), (5, true), (6, false)] {
        assert_eq!(changed(&Content::Suspend(Suspension::Wish), 0, byte).is_none(), known);
    }
    let retire = Content::Retire(Retired::Issuing(Epoch(9)));
    assert_eq!((changed(&retire, 0, 3), changed(&retire, 0, 0)), (no(Malformed::Kind), no(Malformed::Kind)));
    for (number, why) in (1..).zip(Why::ALL) {
        assert_eq!((why.number(), Why::from_number(number)), (number, Some(why)));
    }
    assert_eq!((Why::from_number(0), Why::from_number(15)), (None, None));
}

#[test]
fn a_statement_is_the_same_whoever_writes_it() {
    let good = statement();
    assert_eq!(Statement::from_bytes(&good.to_bytes().unwrap()), Ok(good.clone()));
    assert_eq!(good.balances().into_iter().collect::<Vec<_>>(), [(*b"EUR", -100)]);
    let swapped = Statement { lower: good.higher, higher: good.lower, ..good.clone() };
    assert_eq!(swapped.to_bytes(), Err(Malformed::Order));
    let elsewhere = Cut { chain: Chain { from: shop(3).id(), ..good.lower.chain }, ..good.lower };
    assert_eq!(Statement { lower: elsewhere, ..good.clone() }.to_bytes(), Err(Malformed::Order));
    let begun = Cut { hash: FrameHash([0; 32]), ..good.higher };
    assert_eq!(Statement { higher: begun, ..good.clone() }.to_bytes(), Err(Malformed::Order));
    let mut turned = good.clone();
    turned.totals.reverse();
    assert_eq!(turned.to_bytes(), Err(Malformed::Order));
    assert_eq!(Statement { number: 0, ..good.clone() }.to_bytes(), Err(Malformed::Count));
    assert_eq!(Statement { days: (Day(2), Day(1)), ..good }.to_bytes(), Err(Malformed::Days));
}

#[test]
fn the_page_names_every_context() {
    use crate::context::*;

    let page = include_str!("../../FORMAT.md");
    let used = [
        CERT,
        CARD,
        HEAD,
        VOUCHER,
        HINT,
        TYPED,
        CLAIM,
        CLAIM_COMMIT,
        CLAIM_KEY,
        PAIR,
        PAIRING,
        CHAIN,
        FRAME,
        MEMBERS,
        HANDOVER,
        OFFER,
        PAYMENT,
        PACK,
        WHOLE,
        ITEM,
        CHUNK,
        EXCHANGE_MAGIC,
    ];
    for context in used {
        let text = std::str::from_utf8(context).unwrap();
        let name = text.strip_prefix("storeloop/").and_then(|rest| rest.strip_suffix("/1\0")).unwrap();
        assert!(page.contains(&format!("`{name}`")) && page.contains(&format!("ctx({name})")), "{name}");
    }
}
