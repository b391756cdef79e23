//! No input makes a parser panic, what it takes is written back byte for byte, and nothing signed survives a change.
//! `PROPTEST_CASES` makes the search longer.

use super::*;
use super::{alliance, chunks, contents, packs};
use proptest::prelude::*;
use proptest::sample::Index;

/// A change that a forger, a bad cable or a scratched print makes.
#[derive(Clone, Debug)]
enum Change {
    Flip(Index, u8),
    Set(Index, u8),
    Cut(Index),
    Drop(Index),
    Insert(Index, u8),
    Swap(Index, Index),
    Repeat(Index, Index),
}

fn change() -> impl Strategy<Value = Change> {
    let at = any::<Index>;
    prop_oneof![
        4 => (at(), 0..8_u8).prop_map(|(at, bit)| Change::Flip(at, 1 << bit)),
        4 => (at(), any::<u8>()).prop_map(|(at, byte)| Change::Set(at, byte)),
        1 => at().prop_map(Change::Cut),
        1 => at().prop_map(Change::Drop),
        1 => (at(), any::<u8>()).prop_map(|(at, byte)| Change::Insert(at, byte)),
        2 => (at(), at()).prop_map(|(one, other)| Change::Swap(one, other)),
        1 => (at(), at()).prop_map(|(one, other)| Change::Repeat(one, other)),
    ]
}

fn changed(bytes: &[u8], changes: &[Change]) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for change in changes {
        let length = bytes.len();
        if length == 0 {
            break;
        }
        match change {
            Change::Flip(at, bit) => bytes[at.index(length)] ^= bit,
            Change::Set(at, byte) => bytes[at.index(length)] = *byte,
            Change::Cut(at) => bytes.truncate(at.index(length)),
            Change::Drop(at) => drop(bytes.remove(at.index(length))),
            Change::Insert(at, byte) => bytes.insert(at.index(length), *byte),
            Change::Swap(one, other) => bytes.swap(one.index(length), other.index(length)),
            Change::Repeat(one, other) => {
                let (from, to) =
                    (one.index(length).min(other.index(length)), one.index(length).max(other.index(length)));
                let copy = bytes[from..to].to_vec();
                bytes.extend(copy);
            }
        }
    }
    bytes
}

/// Valid bytes of every kind, which the changes begin from.
fn seeds() -> Vec<Vec<u8>> {
    let (bakery, books) = (shop(1), shop(2));
    let signed = Signed::sign(card(&bakery), &bakery.identity).unwrap();
    let file = exchange(&bakery, &books);
    let range = Range {
        epoch: Epoch(1),
        first: Serial(1),
        last: Serial(2),
        terms: terms(),
        agreement: books.agreement.public(),
    };
    let claim = |voucher| Claim { voucher, day: Day(3), till: "1".to_owned(), receipt: "A-17".to_owned() }.to_bytes();
    let (pack, parties) = (packs::pack(&bakery, &books, &[3, 1 << 20]), (bakery.id(), books.id()));
    let handover = Handover::sign(AllianceId([7; 16]), 2, &bakery.identity, &books.identity);
    let more = [
        alliance::signed(3, &books, &[&bakery], vec![handover]).to_bytes(),
        packs::report().to_bytes().unwrap(),
        contents::statement().to_bytes().unwrap(),
        pack.seal(parties, &books.agreement.public(), packs::ephemeral()).unwrap(),
    ];
    let mut seeds = vec![
        qr(&bakery, &books).payload().to_bytes().to_vec(),
        qr(&bakery, &books).to_bytes().to_vec(),
        terms().to_bytes().to_vec(),
        signed.to_bytes(),
        signed.unverified().issuing[0].to_bytes(),
        signed.unverified().agreement.to_bytes(),
        file.head().to_bytes(),
        Frame::new(1, FrameHash([1; 32]), FrameKind::Ack, vec![1, 2, 3]).unwrap().to_bytes(),
        file.to_bytes().unwrap(),
        range.to_bytes(),
        VoucherList { epoch: Epoch(1), chunk: 1, of: 1, vouchers: vec![(Serial(1), Random([2; 4]))] }.to_bytes(),
        claim(Claimed::Qr(qr(&bakery, &books))).unwrap(),
        claim(Claimed::Typed(typed(&bakery, &books))).unwrap(),
        Reveal { epoch: Epoch(1), key: [3; 32] }.to_bytes(),
    ];
    seeds.extend(more);
    // A frame without a body is no seed for bodies.
    seeds
        .extend(contents::contents().iter().map(|content| content.to_bytes().unwrap()).filter(|body| !body.is_empty()));
    seeds
}

/// Every parser of bytes, and what it writes back.
fn parse_all(bytes: &[u8]) -> Vec<Vec<u8>> {
    let mut written = Vec::new();
    written
        .extend(bytes.try_into().ok().and_then(|bytes| Payload::from_bytes(bytes).ok()).map(|it| it.to_bytes().into()));
    written
        .extend(bytes.try_into().ok().and_then(|bytes| Terms::from_bytes(bytes).ok()).map(|it| it.to_bytes().into()));
    written.extend(QrVoucher::from_bytes(bytes).ok().map(|it| it.to_bytes().to_vec()));
    written.extend(Signed::<Card>::from_bytes(bytes).ok().map(|it| it.to_bytes()));
    written.extend(Signed::<IssuingCertificate>::from_bytes(bytes).ok().map(|it| it.to_bytes()));
    written.extend(Signed::<AgreementCertificate>::from_bytes(bytes).ok().map(|it| it.to_bytes()));
    written.extend(Signed::<Head>::from_bytes(bytes).ok().map(|it| it.to_bytes()));
    written.extend(Frame::from_bytes(bytes).ok().map(|it| it.to_bytes()));
    written.extend(Exchange::from_bytes(bytes).ok().map(|it| it.to_bytes().unwrap()));
    written.extend(Exchange::several(bytes).ok().map(|all| all.iter().flat_map(|it| it.to_bytes().unwrap()).collect()));
    written.extend(Range::from_bytes(bytes).ok().map(|it| it.to_bytes()));
    written.extend(VoucherList::from_bytes(bytes).ok().map(|it| it.to_bytes()));
    written.extend(Claim::from_bytes(bytes).ok().map(|it| it.to_bytes().unwrap()));
    written.extend(Ack::from_bytes(bytes).ok().map(|it| it.to_bytes()));
    written.extend(Reveal::from_bytes(bytes).ok().map(|it| it.to_bytes()));
    for kind in FrameKind::ALL {
        written.extend(Content::from_bytes(kind, bytes).ok().map(|it| it.to_bytes().unwrap()));
    }
    written.extend(Signed::<Members>::from_bytes(bytes).ok().map(|it| it.to_bytes()));
    written.extend(Report::from_bytes(bytes).ok().map(|it| it.to_bytes().unwrap()));
    written.extend(Statement::from_bytes(bytes).ok().map(|it| it.to_bytes().unwrap()));
    let (bakery, books) = (shop(1), shop(2));
    let parties = (bakery.id(), books.id());
    let opened = Pack::open(bytes, parties, &books.agreement).ok();
    written.extend(opened.map(|it| it.seal(parties, &books.agreement.public(), packs::ephemeral()).unwrap()));
    written
}

/// Every parser of texts; a scanned text is written back as it was, a typed one says the same when typed again.
fn parse_text(text: &str) {
    if let Ok(voucher) = QrVoucher::parse(text) {
        assert_eq!(voucher.to_text(), text);
    }
    if let Ok(card) = Signed::<Card>::parse(text) {
        assert_eq!(card.to_text(), text);
    }
    if let Ok(chunk) = Chunk::parse(text) {
        assert_eq!(chunk.to_text(), text);
    }
    for chunk in Found::within(text).unwrap().chunks {
        assert_eq!(Chunk::parse(&chunk.to_text()), Ok(chunk));
    }
    if let Ok(bytes) = symbols::decode(text) {
        assert_eq!(symbols::encode(&bytes), text);
    }
    if let Ok(code) = TypedCode::parse(text) {
        assert_eq!(TypedCode::parse(&code.to_string()), Ok(code));
    }
}

/// Texts that once were worth a second look, a line each.
const CORPUS: &str = include_str!("../../../../../tests/fixtures/vouchers/corpus.txt");

#[test]
fn the_corpus() {
    let lines = CORPUS.lines().chain(["", "\0", "SL1\u{301}", "\u{feff}SL1"]);
    for line in lines {
        parse_text(line);
        parse_all(line.as_bytes());
    }
    for seed in seeds() {
        assert!(parse_all(&seed).contains(&seed), "every seed is valid for one parser");
        for end in 0..seed.len() {
            assert!(parse_all(&seed[..end]).iter().all(|written| *written == seed[..end]));
        }
    }
}

proptest! {
    #[test]
    fn any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        for written in parse_all(&bytes) {
            prop_assert_eq!(&written, &bytes);
        }
    }

    #[test]
    fn any_text(text in "\\PC{0,200}", symbols in "(SL1|SLS1|SLX1)?[0-9A-HJKMNP-TV-Z]{0,200}", code in "[0-9a-zA-Z -]{10,24}") {
        parse_text(&text);
        parse_text(&symbols);
        parse_text(&code);
    }

    #[test]
    fn changed_bytes(seed in any::<Index>(), changes in prop::collection::vec(change(), 1..5)) {
        let seeds = seeds();
        let bytes = changed(&seeds[seed.index(seeds.len())], &changes);
        for written in parse_all(&bytes) {
            prop_assert_eq!(&written, &bytes);
        }
    }

    #[test]
    fn changed_texts(at in any::<Index>(), changes in prop::collection::vec(change(), 1..5)) {
        let lines: Vec<&str> = CORPUS.lines().collect();
        parse_text(&String::from_utf8_lossy(&changed(lines[at.index(lines.len())].as_bytes(), &changes)));
    }

    #[test]
    fn a_changed_voucher_is_never_genuine(changes in prop::collection::vec(change(), 1..4)) {
        let (bakery, books) = (shop(1), shop(2));
        let (good, issuers) = (qr(&bakery, &books), [bakery.issuer()]);
        let bytes = changed(&good.to_bytes(), &changes);
        if let Ok(voucher) = QrVoucher::from_bytes(&bytes) {
            prop_assert_eq!(genuine_qr(&voucher, &issuers).is_ok(), voucher == good);
        }
        let text = changed(good.to_text().as_bytes(), &changes);
        if let Ok(voucher) = QrVoucher::parse(&String::from_utf8_lossy(&text)) {
            prop_assert_eq!(genuine_qr(&voucher, &issuers).is_ok(), voucher == good);
        }
    }

    #[test]
    fn a_changed_code_is_never_genuine(changes in prop::collection::vec(change(), 1..4)) {
        let (bakery, books) = (shop(1), shop(2));
        let (key, good) = (bakery.typed_key(&books, &books), typed(&bakery, &books));
        let known = [TypedIssuer { issuer: bakery.issuer(), key, claim: Some(bakery.claim()) }];
        let text = changed(good.to_string().as_bytes(), &changes);
        if let Ok(code) = TypedCode::parse(&String::from_utf8_lossy(&text)) {
            prop_assert_eq!(genuine_typed(&code, &known, |_, _| Some(terms())).is_ok(), code == good);
        }
    }

    #[test]
    fn a_changed_card_is_never_opened(changes in prop::collection::vec(change(), 1..4)) {
        let bakery = shop(1);
        let good = Signed::sign(card(&bakery), &bakery.identity).unwrap();
        if let Ok(card) = Signed::<Card>::from_bytes(&changed(&good.to_bytes(), &changes)) {
            prop_assert_eq!(card.open().is_ok(), card == good);
        }
    }

    #[test]
    fn a_changed_exchange_file_is_never_opened(changes in prop::collection::vec(change(), 1..4)) {
        let (bakery, books) = (shop(1), shop(2));
        let good = exchange(&bakery, &books);
        if let Ok(file) = Exchange::from_bytes(&changed(&good.to_bytes().unwrap(), &changes)) {
            prop_assert_eq!(file.open(&bakery.identity.public()).is_ok(), file == good);
        }
    }

    #[test]
    fn a_changed_list_is_never_opened(changes in prop::collection::vec(change(), 1..4)) {
        let (bakery, books) = (shop(1), shop(2));
        let good = alliance::signed(3, &bakery, &[&books], vec![]);
        if let Ok(list) = Signed::<Members>::from_bytes(&changed(&good.to_bytes(), &changes)) {
            prop_assert_eq!(list.open().is_ok(), list == good);
        }
    }

    #[test]
    fn a_changed_chunk_is_found_whole_or_not_at_all(changes in prop::collection::vec(change(), 1..6)) {
        let good = chunks::chunks(700);
        let text: String = good.iter().map(Chunk::lines).collect();
        let pasted = String::from_utf8_lossy(&changed(text.as_bytes(), &changes)).into_owned();
        for chunk in Found::within(&pasted).unwrap().chunks {
            prop_assert!(good.contains(&chunk));
        }
    }

    #[test]
    fn one_wrong_symbol_or_two_swapped_are_a_typo(one in 0..16_usize, other in 0..16_usize, symbol in 0..32_usize) {
        let code = typed(&shop(1), &shop(2)).to_string().replace('-', "");
        let mut wrong = code.clone().into_bytes();
        wrong[one] = symbols::ALPHABET.as_bytes()[symbol];
        let mut swapped = code.clone().into_bytes();
        swapped.swap(one, other);
        for text in [wrong, swapped].map(|text| String::from_utf8(text).unwrap()) {
            let expected = if text == code { None } else { Some(Unreadable::Typo) };
            prop_assert_eq!(TypedCode::parse(&text).err(), expected);
        }
    }
}
