//! The shop's own test vectors, made anew from seeds and compared with the file that is published.

use serde_json::{Value, json};
use voucher_code::*;

/// A shop of the vectors; everything of it comes from its name.
pub(crate) struct Shop {
    pub(crate) name: &'static str,
    seeds: [[u8; 32]; 3],
    pub(crate) identity: IdentitySecret,
    pub(crate) issuing: IssuingSecret,
    pub(crate) agreement: AgreementSecret,
}

impl Shop {
    fn new(name: &'static str, issuing: [u8; 32]) -> Shop {
        let seed = |what: &str| -> [u8; 32] {
            let mut seed = [b'.'; 32];
            let text = format!("{what} of {name}");
            seed[..text.len()].copy_from_slice(text.as_bytes());
            seed
        };
        let seeds = [seed("identity"), issuing, seed("agreement")];
        Shop {
            name,
            identity: IdentitySecret::from_seed(&seeds[0]),
            issuing: IssuingSecret::from_seed(&seeds[1]),
            agreement: AgreementSecret::from_bytes(&seeds[2]),
            seeds,
        }
    }

    pub(crate) fn id(&self) -> ShopId {
        self.identity.public().shop()
    }

    pub(crate) fn typed_key(&self, redeemer: &Shop, epoch: u32) -> TypedKey {
        let (issuer_agreement, redeemer_agreement) = (&self.agreement.public(), &redeemer.agreement.public());
        let (issuer, epoch) = (self.id(), Epoch(epoch));
        let pair = Pair { issuer, redeemer: redeemer.id(), issuer_agreement, redeemer_agreement, epoch };
        let key = PairKey::agree(&redeemer.agreement, &pair).unwrap();
        TypedKey::new(&self.issuing.public(), redeemer.id(), key)
    }

    fn said(&self) -> Value {
        json!({
            "name": self.name,
            "identity_seed": hex(&self.seeds[0]),
            "identity_public": hex(self.identity.public().as_bytes()),
            "shop_id": hex(&self.id().0),
            "issuing_seed": hex(&self.seeds[1]),
            "issuing_public": hex(self.issuing.public().as_bytes()),
            "agreement_secret": hex(&self.seeds[2]),
            "agreement_public": hex(self.agreement.public().as_bytes()),
            "claim_commit": hex(&ClaimKey::of(&self.issuing, Epoch(1)).commitment()),
        })
    }
}

/// Bakery and books; twin's issuing key has the same hint as bakery's, found by trying 143,618 seeds.
pub(crate) fn shops() -> [Shop; 3] {
    let numbered = |number: u32| {
        let mut seed = [0; 32];
        seed[..4].copy_from_slice(&number.to_be_bytes());
        seed[4..8].copy_from_slice(b"twin");
        seed
    };
    let shops =
        [Shop::new("bakery", numbered(86_866)), Shop::new("books", numbered(1)), Shop::new("twin", numbered(143_618))];
    assert_eq!(shops[0].issuing.public().hint(), shops[2].issuing.public().hint());
    shops
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Kind, serial, random, offer, value, first day, last day, flags.
pub(crate) type Fields = (u8, u32, u32, u16, u32, u16, u16, u8);

pub(crate) fn terms(fields: &Fields) -> Terms {
    let &(kind, _, _, offer, value, first, last, flags) = fields;
    let days = (Day(first), Day(last));
    Terms::new(Kind::from_number(kind).unwrap(), offer, value, days, Flags::from_byte(flags).unwrap()).unwrap()
}

pub(crate) fn said(fields: &Fields) -> Value {
    let &(kind, serial, random, offer, value, first_day, last_day, flags) = fields;
    json!({
        "kind": kind, "serial": serial, "random": random, "offer": offer, "value": value,
        "first_day": first_day, "last_day": last_day, "flags": flags,
    })
}

pub(crate) fn qr(issuer: &Shop, redeemer: &Shop, fields: &Fields) -> QrVoucher {
    let (redeemer, random) = (redeemer.id().short(), Random(fields.2.to_be_bytes()));
    let key = issuer.issuing.public().hint();
    let payload = Payload { key, redeemer, serial: Serial(fields.1), random, terms: terms(fields) };
    QrVoucher::issue(payload, &issuer.issuing).unwrap()
}

pub(crate) fn typed(issuer: &Shop, redeemer: &Shop, epoch: u32, fields: &Fields) -> Option<TypedCode> {
    let claim = ClaimKey::of(&issuer.issuing, Epoch(epoch));
    TypedCode::issue(&issuer.typed_key(redeemer, epoch), &claim, Serial(fields.1), &terms(fields)).ok()
}

fn vouchers(shops: &[Shop; 3]) -> Vec<Value> {
    let [bakery, books, twin] = shops;
    let cases: [(&Shop, &Shop, u32, Fields); 10] = [
        (bakery, bakery, 1, (0, 0, 0, 0, 0, 0, 0, 0)),
        (bakery, bakery, 1, (1, 1, u32::MAX, 1, 500, 2500, 2530, 2)),
        (bakery, books, 1, (2, 2, 77, 2, 1, 2500, 2500, 1)),
        (bakery, books, 2, (2, 3, 78, 2, 10_000, 2500, 2501, 3)),
        (books, bakery, 1, (3, (1 << 20) - 1, 79, u16::MAX, u32::MAX, 0, u16::MAX, 0)),
        (books, bakery, 1, (3, 1 << 20, 80, 3, 3, 2500, 2600, 0)),
        (books, books, u32::MAX, (4, u32::MAX, 81, 4, 4, u16::MAX, u16::MAX, 3)),
        (books, books, u32::MAX, (4, 81, 82, 4, 4, u16::MAX, u16::MAX, 3)),
        (twin, bakery, 1, (1, 4, 83, 5, 250, 2500, 2600, 0)),
        (twin, twin, 7, (0, 5, 84, 6, 9, 2500, 2600, 0)),
    ];
    let made = cases.iter().map(|(issuer, redeemer, epoch, fields)| {
        let scanned = qr(issuer, redeemer, fields);
        json!({
            "issuer": issuer.name, "redeemer": redeemer.name, "epoch": epoch, "fields": said(fields),
            "payload": hex(&scanned.payload().to_bytes()), "qr": scanned.to_text(),
            "typed": typed(issuer, redeemer, *epoch, fields).map(|code| code.to_string()),
        })
    });
    made.collect()
}

pub(crate) fn issuing_certificate(shop: &Shop, epoch: u32) -> Signed<IssuingCertificate> {
    let body = IssuingCertificate {
        epoch: Epoch(epoch),
        key: shop.issuing.public(),
        first_day: Day(2500),
        last_issue_day: Day(2591),
        last_redeem_day: Day(2956),
        currency: Currency::new(*b"EUR").unwrap(),
        liability: 250_000,
        claim_commitment: ClaimKey::of(&shop.issuing, Epoch(epoch)).commitment(),
    };
    Signed::sign(body, &shop.identity).unwrap()
}

pub(crate) fn agreement_certificate(shop: &Shop) -> Signed<AgreementCertificate> {
    let body = AgreementCertificate { generation: Generation(1), key: shop.agreement.public() };
    Signed::sign(body, &shop.identity).unwrap()
}

pub(crate) fn card(shop: &Shop) -> Card {
    Card {
        identity: shop.identity.public(),
        number: 7,
        names: vec![(Language::Any, "Bäckerei".to_owned()), (Language::Chinese, "面包店".to_owned())],
        contact: "+49 30 1234567".to_owned(),
        issuing: vec![issuing_certificate(shop, 1), issuing_certificate(shop, 2)],
        agreement: agreement_certificate(shop),
    }
}

/// A chain from bakery to books with a range, an acknowledgement, a revocation, a claim and a revealed key.
pub(crate) fn frames(shops: &[Shop; 3]) -> (Chain, Vec<Frame>) {
    let [bakery, books, _] = shops;
    let chain = Chain { from: bakery.id(), to: books.id(), generation: Generation(1) };
    let fields = (2, 2, 77, 2, 1, 2500, 2500, 1);
    let (epoch, back) = (Epoch(1), Chain { from: books.id(), to: bakery.id(), generation: Generation(1) });
    let agreement = books.agreement.public();
    let range = Range { epoch, first: Serial(2), last: Serial(101), terms: terms(&fields), agreement };
    let vouchers = vec![(Serial(2), Random([0, 0, 0, 77])), (Serial(9), Random([1, 2, 3, 4]))];
    let claim = |voucher| Claim { voucher, day: Day(2500), till: "1".to_owned(), receipt: "A-17".to_owned() };
    let scanned = claim(Claimed::Qr(qr(books, bakery, &(1, 6, 85, 7, 100, 2500, 2600, 0))));
    let code = typed(books, bakery, 1, &(1, 6, 85, 7, 100, 2500, 2600, 0)).unwrap();
    let key = *ClaimKey::of(&bakery.issuing, epoch).reveal();
    let bodies = [
        (FrameKind::Range, range.to_bytes()),
        (FrameKind::Ack, Ack { chain: back, sequence: 0, hash: back.start() }.to_bytes()),
        (FrameKind::Revoke, VoucherList { epoch, chunk: 1, of: 1, vouchers }.to_bytes()),
        (FrameKind::Claim, scanned.to_bytes().unwrap()),
        (FrameKind::Claim, claim(Claimed::Typed(code)).to_bytes().unwrap()),
        (FrameKind::Reveal, Reveal { epoch, key }.to_bytes()),
        (FrameKind::Leave, vec![]),
    ];
    let (mut hash, mut frames) = (chain.start(), Vec::new());
    for (sequence, (kind, body)) in (1..).zip(bodies) {
        let frame = Frame::new(sequence, hash, kind, body).unwrap();
        hash = frame.hash();
        frames.push(frame);
    }
    (chain, frames)
}

pub(crate) fn exchange(shop: &Shop, chain: Chain, frames: &[Frame], sent: std::ops::Range<usize>) -> Exchange {
    let last = frames.last().unwrap();
    let head = Head { chain, sequence: last.sequence(), hash: last.hash() };
    Exchange::new(Signed::sign(head, &shop.identity).unwrap(), frames[sent].to_vec())
}

/// The whole file but its refusals.
pub(crate) fn accepted(shops: &[Shop; 3]) -> Value {
    let [bakery, books, twin] = shops;
    let digits = |a: &Shop, b: &Shop| {
        let digits = PairingDigits::of(&a.identity.public(), &b.identity.public()).digits();
        json!({ "a": a.name, "b": b.name, "digits": digits })
    };
    let issuing = |epoch: u32| {
        json!({
            "shop": "bakery", "kind": "issuing", "epoch": epoch, "first_day": 2500, "last_issue_day": 2591,
            "last_redeem_day": 2956, "currency": "EUR", "liability": 250_000,
            "bytes": hex(&issuing_certificate(bakery, epoch).to_bytes()),
        })
    };
    let agreed = agreement_certificate(bakery);
    let (chain, frames) = frames(shops);
    let sent = frames
        .iter()
        .map(|frame| json!({ "kind": frame.kind().number(), "body": hex(frame.body()), "hash": hex(&frame.hash().0) }));
    json!({
        "format": "storeloop/voucher/1",
        "shops": [bakery.said(), books.said(), twin.said()],
        "pairing": [digits(bakery, books), digits(twin, bakery)],
        "vouchers": vouchers(shops),
        "certificates": [
            issuing(1),
            issuing(2),
            { "shop": "bakery", "kind": "agreement", "generation": 1, "bytes": hex(&agreed.to_bytes()) },
        ],
        "cards": [{
            "shop": "bakery", "number": 7, "names": [[0, "Bäckerei"], [2, "面包店"]], "contact": "+49 30 1234567",
            "text": Signed::sign(card(bakery), &bakery.identity).unwrap().to_text(),
        }],
        "exchanges": [{
            "from": "bakery", "to": "books", "generation": 1, "frames": sent.collect::<Vec<_>>(),
            "bytes": hex(&exchange(bakery, chain, &frames, 0..frames.len()).to_bytes().unwrap()),
        }],
    })
}
