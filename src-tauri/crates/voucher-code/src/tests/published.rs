//! The vectors of what shops exchange: made anew from seeds, compared with the file that is published, and checked.

use super::trade::*;
use super::*;
use crate::settlement::Status;
use crate::vectors::{self, alliance::word};
use serde_json::{Value, json};

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

const NAMES: [&str; 3] = ["one", "two", "three"];

fn said(number: u8) -> Value {
    let shop = shop(number);
    json!({
        "name": NAMES[usize::from(number) - 1],
        "identity_seed": hex(&[number; 32]),
        "identity_public": hex(shop.identity.public().as_bytes()),
        "shop_id": hex(&shop.id().0),
        "issuing_seed": hex(&[number + 100; 32]),
        "issuing_public": hex(shop.issuing.public().as_bytes()),
        "agreement_secret": hex(&[number + 200; 32]),
        "agreement_public": hex(shop.agreement.public().as_bytes()),
        "claim_commit": hex(&shop.claim().commitment()),
    })
}

fn terms_said() -> Value {
    json!({ "kind": 1, "offer": 7, "value": 500, "first_day": 100, "last_day": 110, "flags": 0 })
}

fn with(mut fields: Value, content: &Content) -> Value {
    let kind = format!("{:?}", content.kind()).to_lowercase();
    fields["kind"] = json!(kind);
    fields["body"] = json!(hex(&content.to_bytes().unwrap()));
    fields
}

fn end(cut: &Cut, from: &str, to: &str) -> Value {
    let (generation, sequence) = (cut.chain.generation.0, cut.sequence);
    json!({ "from": from, "to": to, "generation": generation, "sequence": sequence, "end": hex(&cut.hash.0) })
}

fn bodies() -> Vec<Value> {
    let contents = contents::contents();
    let content = |kind: FrameKind| contents.iter().find(|content| content.kind() == kind).unwrap();
    let (offer, statement, payment) = (offer(), contents::statement(), contents::payment());
    let offered = hex(&offer.named().unwrap().hash);
    let chain = Chain { from: shop(1).id(), to: shop(2).id(), generation: Generation(1) };
    let total = |pays: u8, due: u64| json!({ "pays": pays, "offer": 7, "currency": "EUR", "counts": [3, 1, 1, 0, 2], "due": due });
    let is_first_lower = statement.lower.chain.from == shop(1).id();
    let (lower, higher) = if is_first_lower { ("one", "two") } else { ("two", "one") };
    let named = hex(&statement.named().unwrap().hash);
    let report = packs::report();
    let longest = Offer {
        texts: ["中", "é", "x"].map(|letter| letter.repeat(1000 / letter.len())),
        price: u64::MAX,
        bearer: Bearer::Halves,
        flags: OfferFlags { prepaid_pack: true },
        ..offer.clone()
    };
    let offer_said = |offer: &Offer| {
        json!({
            "number": 7, "gives": 1, "currency": "EUR", "price": offer.price, "bearer": offer.bearer.number(),
            "cap": 1000, "claim_window": 10, "prepaid_pack": offer.flags.prepaid_pack, "texts": offer.texts,
            "hash": hex(&offer.named().unwrap().hash),
        })
    };
    let retired = [Retired::Identity, Retired::Issuing(Epoch(9)), Retired::Agreement(Generation(2))];
    let retired = (0..)
        .zip(retired)
        .zip([0, 9, 2])
        .map(|((what, retired), number)| with(json!({ "what": what, "number": number }), &Content::Retire(retired)));
    let suspended = (1..).zip(Suspension::ALL).map(|(why, one)| with(json!({ "why": why }), &Content::Suspend(one)));
    let many: Vec<u64> = (1..=500).map(|at| at * 3).collect();
    let answered = |claims: &[u64]| Answered { generation: Generation(1), claims: claims.to_vec() };
    let rejected = (1..=14_u8).map(|number| {
        let why = Why::from_number(number).unwrap();
        let content = Content::Reject(Rejection { why, claims: answered(&[3]) });
        with(json!({ "why": number, "generation": 1, "claims": [3] }), &content)
    });
    let listed = || json!({ "epoch": 1, "chunk": 1, "of": 1, "vouchers": [[1, u32::from_be_bytes([2; 4])]] });
    let mut bodies = vec![
        with(json!({ "epoch": 1, "last_claim_day": 200 }), content(FrameKind::Close)),
        with(json!({ "epoch": 1, "key": hex(&[3; 32]) }), content(FrameKind::Reveal)),
        with(json!({ "chain": end(&Cut::start(chain), "one", "two") }), content(FrameKind::Ack)),
        with(offer_said(&offer), content(FrameKind::Offer)),
        with(offer_said(&longest), &Content::Offer(Box::new(longest.clone()))),
        with(json!({ "number": 7, "offer": offered }), content(FrameKind::Agree)),
        with(json!({ "number": 7, "offer": offered }), content(FrameKind::Decline)),
        with(
            json!({ "epoch": 1, "first": 1, "last": 2, "terms": terms_said(), "agreement": "two" }),
            content(FrameKind::Range),
        ),
        with(listed(), content(FrameKind::Revoke)),
        with(listed(), content(FrameKind::Issued)),
        with(json!({ "generation": 1, "sequence": 5 }), content(FrameKind::Reverse)),
        with(json!({ "generation": 1, "claims": [1, 2, 9] }), content(FrameKind::Accept)),
        with(json!({ "generation": 1, "claims": many }), &Content::Accept(answered(&many))),
        with(json!({ "side": 0, "generation": 1, "sequence": 5, "words": "not ours" }), content(FrameKind::Dispute)),
        with(json!({ "side": 1, "generation": 1, "sequence": 5 }), content(FrameKind::Concede)),
        with(json!({ "number": 4, "statement": hex(&[3; 32]) }), content(FrameKind::Countersign)),
        with(json!({ "number": 4, "payment": hex(&[3; 32]) }), content(FrameKind::Received)),
        with(
            json!({
                "number": 3, "statement": [1, named], "currency": "EUR", "amount": 100, "words": "cash",
                "hash": hex(&payment.named().unwrap().hash),
            }),
            content(FrameKind::Payment),
        ),
        with(json!({}), content(FrameKind::Leave)),
        json!({
            "kind": "statement", "number": 1, "previous": hex(&[0; 32]), "days": [100, 130],
            "lower": end(&statement.lower, lower, higher), "higher": end(&statement.higher, higher, lower),
            "totals": [total(0, 900), total(1, 1000)],
            "hash": named, "body": hex(&statement.to_bytes().unwrap()),
        }),
        json!({
            "kind": "report", "pack": 4, "whole": hex(&[5; 32]), "printed": [[1, 4], [7, 7]],
            "handed_out": [[1, 1], [3, 4]], "spoiled": [[7, 7]], "body": hex(&report.to_bytes().unwrap()),
            "hash": hex(&Part::hash(FrameKind::Report, &report.to_bytes().unwrap())),
        }),
    ];
    bodies.extend(retired.chain(suspended).chain(rejected));
    bodies
}

fn lists() -> Vec<Value> {
    let (one, two, three) = (shop(1), shop(2), shop(3));
    let alliance = AllianceId([7; 16]);
    let handover = |from, old: &Shop, new: &Shop| Handover::sign(alliance, from, &old.identity, &new.identity);
    let said = |list: Signed<Members>, founder: &str, handovers: Value| {
        let members = list.unverified();
        let cards: Vec<String> = members.cards.iter().map(Signed::to_text).collect();
        json!({
            "alliance": hex(&members.alliance.0), "sequence": members.sequence, "founder": founder,
            "name": members.name, "handovers": handovers, "cards": cards, "bytes": hex(&list.to_bytes()),
        })
    };
    let led = vec![handover(3, &one, &two), handover(6, &two, &three)];
    vec![
        said(super::alliance::signed(1, &one, &[], vec![]), "one", json!([])),
        said(super::alliance::signed(2, &one, &[&two, &three], vec![]), "one", json!([])),
        said(
            super::alliance::signed(9, &three, &[&two], led),
            "three",
            json!([[3, "one", "two"], [6, "two", "three"]]),
        ),
    ]
}

fn packs_said() -> Vec<Value> {
    let (one, two, three) = (shop(1), shop(2), shop(3));
    let pack = packs::pack(&one, &two, &[3, 9, 1 << 20]);
    let made = |distributor: &Shop, name: &str| {
        let parties = (one.id(), distributor.id());
        let whole = pack.seal(parties, &distributor.agreement.public(), packs::ephemeral()).unwrap();
        let random = u32::from_be_bytes([1, 2, 3, 4]);
        json!({
            "issuer": "one", "redeemer": "two", "distributor": name, "number": 4, "epoch": 1, "terms": terms_said(),
            "pieces": [[3, random], [9, random], [1 << 20, random]], "ephemeral": hex(&[42; 32]), "whole": hex(&whole),
        })
    };
    vec![made(&three, "three"), made(&two, "two")]
}

fn bytes(length: usize) -> Vec<u8> {
    (0..length).map(|at| u8::try_from(at * 7 % 256).unwrap()).collect()
}

fn parts() -> Vec<Value> {
    let of = |kind: FrameKind, length| {
        let whole = bytes(length);
        let parts = Part::split(kind, &whole).unwrap();
        let bodies: Vec<String> = parts.iter().map(|part| hex(&part.to_bytes())).collect();
        json!({ "kind": kind.number(), "whole": hex(&whole), "bodies": bodies })
    };
    vec![of(FrameKind::Report, 1), of(FrameKind::Pack, Part::SIZE), of(FrameKind::Statement, Part::SIZE + 1)]
}

fn chunks_said() -> Vec<Value> {
    let of = |item: Item, length| {
        let file = bytes(length);
        let chunks = Chunk::split(item, &file).unwrap();
        let texts: Vec<String> = chunks.iter().map(Chunk::to_text).collect();
        let lines = |chunk: &Chunk| chunk.lines().lines().map(|line| format!("> {line}\n")).collect::<String>();
        let pasted: String = chunks.iter().rev().map(|chunk| format!("Hi, 12:33:\n{}", lines(chunk))).collect();
        json!({ "item": item.number(), "file": hex(&file), "texts": texts, "pasted": pasted })
    };
    vec![of(Item::Card, 1), of(Item::Members, 300), of(Item::Exchange, 901)]
}

/// A month of two shops with one of everything that can become of a claim.
fn month() -> Trade {
    let mut trade = Trade::agreed_between(1, 2, &Offer { cap: 10_000, ..offer() });
    trade.scans(1, Day(105));
    trade.scans(1, Day(106));
    let reversed = trade.scans(2, Day(105));
    trade.says(1, Content::Reverse(reversed));
    trade.revokes(3, 1);
    trade.acknowledges();
    trade.scans(3, Day(105));
    let accepted = trade.types(4);
    trade.accepts(accepted);
    trade.types(5);
    let doubted = trade.types(6);
    trade.rejects(doubted, Why::Doubtful);
    let wronged = trade.scans(7, Day(105));
    trade.rejects(wronged, Why::BadSignature);
    trade.scans(8, Day(99));
    trade.scans(9, Day(112));
    let disputed = trade.types(10);
    trade.rejects(disputed, Why::NotIssued);
    trade.disputes(1, disputed);
    let invented = trade.invents(11);
    trade.rejects(invented, Why::WrongTag);
    trade.claims(Claimed::Qr(qr(&shop(3), &trade.redeemer)), Day(105));
    trade
}

fn settlements() -> Vec<Value> {
    let mut revealed = month();
    revealed.reveals();
    revealed.acknowledges();
    revealed.scans(20, Day(105));
    // Another pair, so that the payer has the other place, halves what it costs, and reaches its cap.
    let mut capped = Trade::agreed_between(3, 2, &Offer { bearer: Bearer::Halves, price: 501, ..offer() });
    (0..6).for_each(|serial| {
        capped.scans(serial, Day(105));
    });
    [month(), revealed, capped].map(settled).to_vec()
}

fn settled(trade: Trade) -> Value {
    let name = |shop: &ShopId| {
        (1..).zip(NAMES).find(|(number, _)| super::shop(*number).id() == *shop).map(|(_, name)| name).unwrap()
    };
    let frames = trade.sent.iter().map(|(from, frame)| json!([name(from), frame.kind().number(), hex(frame.body())]));
    let settlement = trade.settled();
    let lines = settlement.lines().iter().map(|(direction, line)| {
        json!({
            "pays": u8::from(*direction == Direction::HigherPays), "sequence": line.place.sequence,
            "serial": line.serial.0, "status": word(line.status), "due": line.due,
        })
    });
    let cuts = trade.book().cuts(Generation(1), Generation(1)).unwrap();
    let statement = settlement.statement(&cuts, (Day(100), Day(130)), None).unwrap();
    json!({
        "one": name(&trade.issuer.id()), "other": name(&trade.redeemer.id()),
        "frames": frames.collect::<Vec<_>>(), "days": [100, 130],
        "lines": lines.collect::<Vec<_>>(), "statement": hex(&statement.to_bytes().unwrap()),
    })
}

fn refused() -> Vec<Value> {
    let mut cases = Vec::new();
    let mut body = |kind: FrameKind, bytes: &[u8]| {
        cases.push(json!({ "body": [kind.number(), hex(bytes)], "expect": "malformed" }));
    };
    for content in contents::contents() {
        let (kind, good) = (content.kind(), content.to_bytes().unwrap());
        let is_part = matches!(kind, FrameKind::Pack | FrameKind::Report | FrameKind::Statement);
        if !is_part && kind != FrameKind::Card {
            body(kind, &[good.as_slice(), &[0]].concat());
            if !good.is_empty() {
                body(kind, &good[..good.len() - 1]);
            }
        }
    }
    let offer = offer().to_bytes().unwrap();
    for (at, byte) in [(2, 5), (3, b'e'), (14, 3), (25, 2), (28, 10)] {
        let mut changed = offer.clone();
        changed[at] = byte;
        body(FrameKind::Offer, &changed);
    }
    body(FrameKind::Accept, &[0; 4]);
    body(FrameKind::Accept, &[0; 12]);
    body(FrameKind::Reverse, &[0; 12]);
    body(FrameKind::Reject, &[&[15][..], &[0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1]].concat());
    body(FrameKind::Suspend, &[6]);
    body(FrameKind::Retire, &[0, 0, 0, 0, 1]);
    let statement = contents::statement().to_bytes().unwrap();
    for (at, byte) in [(3, 0), (36, 9), (40, statement[40] ^ 1), (194, 2)] {
        let mut changed = statement.clone();
        changed[at] = byte;
        body(FrameKind::Statement, &changed);
    }
    let report = packs::report().to_bytes().unwrap();
    for (at, byte) in [(41, 9), (45, 0), (49, 5), (56, 9)] {
        let mut changed = report.clone();
        changed[at] = byte;
        body(FrameKind::Report, &changed);
    }
    let text = chunks::chunks(601)[1].to_text();
    let swapped = |at: usize| {
        let mut letters: Vec<char> = text.chars().collect();
        letters[at] = if letters[at] == '0' { '1' } else { '0' };
        letters.into_iter().collect::<String>()
    };
    for text in
        [swapped(5), swapped(100), swapped(520), text[..500].to_owned(), format!("{text}0"), text.to_lowercase()]
    {
        cases.push(json!({ "chunk": text, "expect": "malformed" }));
    }
    let list = super::alliance::signed(2, &shop(1), &[&shop(2)], vec![]).to_bytes();
    for (at, byte, word) in
        [(0, 2, "newer version"), (20, 9, "bad signature"), (20, 0, "malformed"), (53, 0, "malformed")]
    {
        let mut changed = list.clone();
        changed[at] = byte;
        cases.push(json!({ "list": hex(&changed), "expect": word }));
    }
    let whole = packs_said()[0]["whole"].as_str().unwrap().to_owned();
    let pack = |whole: &str, to: &str, word: &str| json!({ "pack": whole, "issuer": "one", "distributor": to, "expect": word });
    cases.extend([
        pack(&whole, "two", "sealed"),
        pack(&whole.replacen("00000004", "00000005", 1), "three", "sealed"),
        pack(&whole.replacen("0000000401", "0000000402", 1), "three", "newer version"),
        pack(&whole[..whole.len() - 2], "three", "sealed"),
        pack("000000", "three", "malformed"),
    ]);
    cases
}

fn made() -> Value {
    json!({
        "format": "storeloop/voucher/1",
        "shops": [said(1), said(2), said(3)],
        "bodies": bodies(),
        "lists": lists(),
        "packs": packs_said(),
        "parts": parts(),
        "chunks": chunks_said(),
        "settlements": settlements(),
        "refused": refused(),
    })
}

const PUBLISHED: &str = include_str!("../../../../../tests/fixtures/vouchers/alliance-vectors.json");

#[test]
fn the_published_vectors_are_those_that_the_seeds_make() {
    let made = made();
    let published: Value = serde_json::from_str(PUBLISHED).expect("JSON");
    if made != published {
        let target = std::env::temp_dir().join("alliance-vectors.json");
        std::fs::write(&target, format!("{made:#}\n")).expect("written");
        panic!("what the seeds make lies in {}: compare it with the fixture", target.display());
    }
}

#[test]
fn every_published_vector_is_agreed() {
    let cases = vectors::check(PUBLISHED).expect("of the form");
    assert!(cases.len() > 100);
    for case in cases {
        assert!(case.agrees(), "{case:?}");
    }
}

#[test]
fn a_vector_that_lies_is_found() {
    let whole: Value = serde_json::from_str(PUBLISHED).expect("JSON");
    let lies = [
        ("/bodies/3/price", json!(1)),
        ("/bodies/3/hash", json!("")),
        ("/lists/2/bytes", json!("")),
        ("/packs/0/whole", json!("")),
        ("/parts/2/bodies/1", json!("")),
        ("/chunks/2/texts/3", json!("")),
        ("/chunks/2/pasted", json!("")),
        ("/settlements/0/lines/0/due", json!(1)),
        ("/settlements/0/statement", json!("")),
        ("/refused/0/expect", json!("accepted")),
    ];
    for (place, lie) in lies {
        let mut file = whole.clone();
        *file.pointer_mut(place).expect("its place") = lie;
        let cases = vectors::check(&file.to_string()).expect("of the form");
        assert!(cases.iter().any(|case| !case.agrees()), "{place}");
    }
}

#[test]
fn the_month_shows_everything_that_can_become_of_a_claim() {
    let statuses: Vec<Status> = month().settled().lines().iter().map(|(_, line)| line.status).collect();
    for wanted in [Status::Accepted, Status::Reversed, Status::Disputed, Status::Open] {
        assert!(statuses.contains(&wanted), "{wanted:?}");
    }
    let reasons = [Why::UnknownKey, Why::WrongTag, Why::NotYetValid, Why::Expired, Why::Revoked, Why::Duplicate];
    for why in reasons {
        assert!(statuses.contains(&Status::Rejected(why)), "{why:?}");
    }
}
