//! The refusals among the shop's own test vectors: what a forger, a bad printer and a tired person come up with.

use crate::voucher_own::*;
use serde_json::{Value, json};
use voucher_code::*;

/// One of bakery's, for books: an amount off, serial 40, from day 2500 to 2600.
const FIELDS: Fields = (1, 40, 400, 8, 500, 2500, 2600, 0);

pub(crate) fn refused(shops: &[Shop; 3]) -> Vec<Value> {
    [unreadable(shops), forged(shops), declined(shops), mistyped(shops), cards(shops), exchanges(shops)].concat()
}

fn text(bytes: &[u8]) -> String {
    format!("SL1{}", symbols::encode(bytes))
}

fn unreadable(shops: &[Shop; 3]) -> Vec<Value> {
    let voucher = qr(&shops[0], &shops[1], &FIELDS);
    let (good, bytes) = (voucher.to_text(), voucher.to_bytes());
    let changed = |at: usize, byte: u8| {
        let mut bytes = bytes;
        bytes[at] = byte;
        text(&bytes)
    };
    let percent = |value: [u8; 4]| {
        let mut bytes = bytes;
        bytes[0] = 0x12;
        bytes[19..23].copy_from_slice(&value);
        text(&bytes)
    };
    let malformed = [
        String::new(),
        "SL1".to_owned(),
        good[1..].to_owned(),
        good[..150].to_owned(),
        format!("{good}0"),
        format!(" {good}"),
        format!("{good}\n"),
        good.to_lowercase(),
        good.replacen("SL1", "SL2", 1),
        good.replacen("SL1", "SLI", 1),
        format!("{}O", &good[..150]),
        format!("{}U", &good[..150]),
        format!("{}1", &good[..150]),
        format!("{}é", &good[..149]),
        percent([0, 0, 0, 0]),
        percent([0, 0, 0x27, 0x11]),
        changed(0, 0x15),
        changed(0, 0x1f),
        changed(25, 0),
        changed(27, 4),
        changed(27, 0x80),
    ];
    let newer = [changed(0, 0x01), changed(0, 0x21), changed(0, 0xf1)];
    let malformed = malformed.iter().map(|text| json!({ "qr": text, "expect": "malformed" }));
    malformed.chain(newer.iter().map(|text| json!({ "qr": text, "expect": "newer version" }))).collect()
}

fn forged(shops: &[Shop; 3]) -> Vec<Value> {
    let bytes = qr(&shops[0], &shops[1], &FIELDS).to_bytes();
    let mut cases: Vec<([u8; 92], &str)> = Vec::new();
    // Every signed field that can change within its bounds, and both halves of the signature.
    for at in [0, 5, 8, 9, 12, 13, 16, 17, 18, 19, 22, 24, 26, 27, 28, 59, 60, 91] {
        let mut changed = bytes;
        changed[at] ^= 1;
        cases.push((changed, "bad signature"));
    }
    for at in 1..5 {
        let mut changed = bytes;
        changed[at] ^= 1;
        cases.push((changed, "unknown issuer"));
    }
    // S plus the group's order is the same number to a lenient reader.
    let order = "edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010";
    let mut carry = 0;
    let mut stretched = bytes;
    for (at, byte) in stretched[60..].iter_mut().enumerate() {
        let sum = u16::from(*byte) + u16::from_str_radix(&order[2 * at..2 * at + 2], 16).unwrap() + carry;
        (*byte, carry) = (sum.to_be_bytes()[1], sum >> 8);
    }
    cases.push((stretched, "bad signature"));
    // Commitments of small order with an answer of nothing.
    for first in [0, 1, 0xec] {
        let mut weak = bytes;
        weak[28..].fill(0);
        weak[28] = first;
        if first == 0xec {
            weak[29..60].fill(0xff);
            weak[59] = 0x7f;
        }
        cases.push((weak, "bad signature"));
    }
    // Twin's signature under bakery's terms: the hint is the same, the key is not.
    let mut foreign = bytes;
    foreign[28..].copy_from_slice(&qr(&shops[2], &shops[0], &FIELDS).to_bytes()[28..]);
    cases.push((foreign, "bad signature"));
    cases.iter().map(|(bytes, word)| json!({ "qr": text(bytes), "expect": word })).collect()
}

/// The order, one record after the other; where two apply, the earlier answers.
fn declined(shops: &[Shop; 3]) -> Vec<Value> {
    let [bakery, books, _] = shops;
    let case = |redeemer: &str, fields: &Fields, range: &Fields, facts: Value, word: &str| {
        let (scanned, code) = (qr(bakery, books, fields), typed(bakery, books, 1, fields).unwrap());
        let facts =
            json!({ "redeemer": redeemer, "issuer": "bakery", "fields": said(range), "facts": facts, "expect": word });
        let with = |form: &str, text: String| {
            let mut case = facts.clone();
            case[form] = json!(text);
            case
        };
        let mut cases = vec![with("qr", scanned.to_text())];
        // A typed code is checked with the terms of the range and has no random: those two cannot contradict.
        if redeemer == "books" && range == fields && word != "second random" {
            cases.push(with("typed", code.to_string()));
        }
        cases
    };
    let asks = (1, 40, 400, 8, 500, 2500, 2600, 1);
    let other = (1, 40, 400, 8, 501, 2500, 2600, 0);
    let all = json!({ "today": 2499, "random": 400, "revoked": true, "used": true, "cap_left": 499, "cost": 500,
        "least": 2, "spend": 1, "had_one": true, "clock_behind": true, "uncertain": true });
    let but = |changes: &[(&str, Value)]| {
        let mut facts = all.clone();
        for (name, value) in changes {
            facts[*name] = value.clone();
        }
        facts
    };
    let (today, no) = (("today", json!(2600)), json!(false));
    let unused = [today.clone(), ("revoked", no.clone()), ("used", no.clone())];
    let paid = [unused.as_slice(), &[("cap_left", json!(500)), ("spend", json!(2))]].concat();
    let agreed = [paid.as_slice(), &[("manager", json!(true))]].concat();
    let sure = [paid.as_slice(), &[("clock_behind", no.clone()), ("had_one", no.clone())]].concat();
    let free = [sure.as_slice(), &[("uncertain", no.clone())]].concat();
    let mut cases = vec![
        case("twin", &FIELDS, &other, all.clone(), "for another shop"),
        case("books", &FIELDS, &other, but(&[("random", json!(401))]), "contradicts range"),
        case("books", &FIELDS, &FIELDS, but(&[("random", json!(401))]), "second random"),
        case("books", &FIELDS, &FIELDS, all.clone(), "not yet valid"),
        case("books", &FIELDS, &FIELDS, but(&[("today", json!(2602))]), "expired"),
        case("books", &FIELDS, &FIELDS, but(&[("today", json!(2552)), ("last_redeem_day", json!(2550))]), "expired"),
        case("books", &FIELDS, &FIELDS, but(&[("today", json!(2601))]), "revoked"),
        case("books", &FIELDS, &FIELDS, but(&[("today", json!(2500)), ("revoked", no)]), "already redeemed"),
        case("books", &FIELDS, &FIELDS, but(&unused), "cap reached"),
        case(
            "books",
            &FIELDS,
            &FIELDS,
            but(&[unused.as_slice(), &[("cap_left", json!(500))]].concat()),
            "minimum spend",
        ),
        case("books", &FIELDS, &FIELDS, but(&paid), "needs manager"),
        case("books", &FIELDS, &FIELDS, but(&sure), "needs manager"),
        case("books", &asks, &asks, but(&free), "needs manager"),
        case("books", &FIELDS, &FIELDS, but(&agreed), "one per member"),
        case("books", &FIELDS, &FIELDS, but(&free), "accepted"),
        case("books", &asks, &asks, but(&[free.as_slice(), &[("manager", json!(true))]].concat()), "accepted"),
    ]
    .concat();
    // The shop's own have no day of grace.
    let own = typed(bakery, bakery, 1, &FIELDS).unwrap().to_string();
    for (today, word) in [(2600, "accepted"), (2601, "expired")] {
        cases.push(json!({ "typed": own, "issuer": "bakery", "redeemer": "bakery", "fields": said(&FIELDS),
            "facts": { "today": today }, "expect": word }));
    }
    cases
}

fn mistyped(shops: &[Shop; 3]) -> Vec<Value> {
    let [bakery, books, _] = shops;
    let case = |text: &str, redeemer: &str, word: &str| json!({ "typed": text, "issuer": "bakery", "redeemer": redeemer, "fields": said(&FIELDS), "expect": word });
    let good = typed(bakery, books, 1, &FIELDS).unwrap().to_string();
    let bare = good.replace('-', "");
    // A code with other symbols, its check symbol put right.
    let forged = |code: &str, at: usize| {
        let mut values: Vec<u8> = code.replace('-', "")[..15]
            .bytes()
            .map(|symbol| u8::try_from(symbols::ALPHABET.find(char::from(symbol)).unwrap()).unwrap())
            .collect();
        values[at] ^= 1;
        values.push(symbols::check_symbol(&values));
        values.iter().map(|value| char::from(symbols::ALPHABET.as_bytes()[usize::from(*value)])).collect::<String>()
    };
    let apart = bare.as_bytes().windows(2).position(|pair| pair[0] != pair[1]).unwrap();
    let mut swapped = bare.clone().into_bytes();
    swapped.swap(apart, apart + 1);
    let swapped = String::from_utf8(swapped).unwrap();
    let own = typed(bakery, bakery, 1, &FIELDS).unwrap().to_string();
    let mut cases = vec![
        case(&good, "books", "accepted"),
        case(&good.to_lowercase(), "books", "accepted"),
        case(&format!(" {} ", bare.replace('0', "o").replace('1', "l")), "books", "accepted"),
        case(&bare.replace('0', "O").replace('1', "I"), "books", "accepted"),
        case(&bare.chars().map(|symbol| format!("{symbol}- ")).collect::<String>(), "books", "accepted"),
        case("", "books", "malformed"),
        case(&bare[1..], "books", "malformed"),
        case(&format!("{bare}0"), "books", "malformed"),
        case(&format!("{}U", &bare[..15]), "books", "malformed"),
        case(&good.replace('-', "–"), "books", "malformed"),
        case(&format!("{}\n", &bare[..15]), "books", "malformed"),
        case(&swapped, "books", "typo"),
        case(&forged(&good, 0), "books", "not for this shop"),
        case(&good, "twin", "not for this shop"),
        json!({ "typed": good, "issuer": "bakery", "redeemer": "books", "expect": "no range" }),
        // The claim's tag is the issuer's to check: at a partner it passes, at the issuer itself it does not.
        case(&forged(&good, 14), "books", "accepted"),
        case(&forged(&own, 14), "bakery", "bad tag"),
        case(&typed(bakery, books, 2, &FIELDS).unwrap().to_string(), "books", "bad tag"),
    ];
    cases.extend((2..12).map(|at| case(&forged(&good, at), "books", "bad tag")));
    cases
}

fn cards(shops: &[Shop; 3]) -> Vec<Value> {
    let [bakery, books, _] = shops;
    let good = Signed::sign(card(bakery), &bakery.identity).unwrap();
    let bytes = good.to_bytes();
    let text = |bytes: &[u8]| format!("SLS1{}", symbols::encode(bytes));
    let changed = |at: usize, byte: u8| {
        let mut bytes = bytes.clone();
        bytes[at] = byte;
        text(&bytes)
    };
    let sign = |card: Card| Signed::sign(card, &bakery.identity).unwrap().to_text();
    let borrowed = sign(Card { issuing: vec![issuing_certificate(books, 1)], ..card(bakery) });
    let not_ours = sign(Card { agreement: agreement_certificate(books), ..card(bakery) });
    let stolen = Signed::sign(card(bakery), &books.identity).unwrap().to_text();
    let mut weak = bytes.clone();
    weak[1..33].fill(0);
    // The two languages stand at 38 and, behind nine bytes of name and its length, at 49.
    let cases = [
        (changed(40, b'b'), "bad signature"),
        (changed(36, 8), "bad signature"),
        (changed(bytes.len() - 1, 0xff), "bad signature"),
        (borrowed, "bad signature"),
        (not_ours, "bad signature"),
        (stolen, "bad signature"),
        (text(&weak), "malformed"),
        (changed(0, 2), "newer version"),
        (changed(37, 0), "malformed"),
        (changed(37, 5), "malformed"),
        (changed(38, 4), "malformed"),
        (changed(38, 2), "malformed"),
        (changed(40, 7), "malformed"),
        (changed(41, 0xff), "malformed"),
        (text(&bytes[1..]), "newer version"),
        (text(&bytes[..bytes.len() - 1]), "malformed"),
        (text(&[bytes.as_slice(), &[0]].concat()), "malformed"),
        (good.to_text().to_lowercase(), "malformed"),
    ];
    cases.iter().map(|(text, word)| json!({ "card": text, "expect": word })).collect()
}

fn exchanges(shops: &[Shop; 3]) -> Vec<Value> {
    let [bakery, books, _] = shops;
    let (chain, frames) = frames(shops);
    let file = |sent| exchange(bakery, chain, &frames, sent).to_bytes().unwrap();
    let good = file(0..frames.len());
    let changed = |at: usize, byte: u8| {
        let mut bytes = good.clone();
        bytes[at] = byte;
        bytes
    };
    let head = Head { chain, sequence: 7, hash: frames[6].hash() };
    let of = |frames: &[&Frame]| {
        let frames = frames.iter().map(|frame| (*frame).clone()).collect();
        Exchange::new(Signed::sign(head.clone(), &bakery.identity).unwrap(), frames).to_bytes().unwrap()
    };
    let foreign = Exchange::new(Signed::sign(head.clone(), &books.identity).unwrap(), vec![]).to_bytes().unwrap();
    let body = 21 + 140 + 4 + 43;
    let cases = [
        (file(0..frames.len()), "bakery", "accepted"),
        (file(3..frames.len()), "bakery", "accepted"),
        (file(0..0), "bakery", "accepted"),
        (good.clone(), "books", "bad signature"),
        (foreign.clone(), "bakery", "bad signature"),
        (foreign, "books", "bad signature"),
        (changed(22, 0), "bakery", "bad signature"),
        (changed(body, 0xff), "bakery", "broken chain"),
        (of(&[&frames[0], &frames[2]]), "bakery", "broken chain"),
        (of(&[&frames[0], &frames[1]]), "bakery", "broken chain"),
        (of(&[&frames[6], &frames[6]]), "bakery", "broken chain"),
        (of(&[&frames[1], &frames[0]]), "bakery", "broken chain"),
        (changed(0, b'S'), "bakery", "malformed"),
        (changed(164, 8), "bakery", "malformed"),
        (changed(164, 6), "bakery", "malformed"),
        (changed(161, 0xff), "bakery", "malformed"),
        (changed(body - 3, 0), "bakery", "malformed"),
        (changed(body - 3, 27), "bakery", "malformed"),
        (changed(body - 2, 0x10), "bakery", "malformed"),
        (good[..good.len() - 1].to_vec(), "bakery", "malformed"),
        ([good.as_slice(), &[0]].concat(), "bakery", "malformed"),
        (vec![], "bakery", "malformed"),
    ];
    let said = |(bytes, sender, word): &(Vec<u8>, &str, &str)| json!({ "exchange": hex(bytes), "issuer": sender, "expect": word });
    cases.iter().map(said).collect()
}
