//! A neighbour shop that exists by the format alone: the other end of the tests of the alliance. It is honest unless a
//! test makes it say something else.

use voucher_code::*;

/// 2026-11-20, the day of the test shop.
pub(crate) const TODAY: u16 = 2_515;
/// Its quarter.
pub(crate) const QUARTER: Epoch = Epoch(27);

/// A shop with its keys, what it wrote to the shop under test, and what it has from it.
pub(crate) struct Neighbour {
    number: u8,
    pub(crate) identity: IdentitySecret,
    pub(crate) issuing: IssuingSecret,
    pub(crate) agreement: AgreementSecret,
    pub(crate) generation: Generation,
    /// The shop under test.
    pub(crate) other: Option<IdentityPublic>,
    /// What it wrote, by generation.
    pub(crate) wrote: Vec<(Generation, Frame)>,
    /// What it was sent, by generation, with the last signed head of each.
    pub(crate) got: Vec<(Generation, Frame)>,
    pub(crate) heads: Vec<Signed<Head>>,
}

impl Neighbour {
    pub(crate) fn new(number: u8) -> Neighbour {
        Neighbour {
            number,
            identity: IdentitySecret::from_seed(&[number; 32]),
            issuing: IssuingSecret::from_seed(&[number.wrapping_add(100); 32]),
            agreement: AgreementSecret::from_bytes(&[number.wrapping_add(200); 32]),
            generation: Generation(1),
            other: None,
            wrote: vec![],
            got: vec![],
            heads: vec![],
        }
    }

    /// A copy of it, which goes on by itself.
    pub(crate) fn copy(&self) -> Neighbour {
        Neighbour {
            generation: self.generation,
            other: self.other.clone(),
            wrote: self.wrote.clone(),
            got: self.got.clone(),
            heads: self.heads.clone(),
            ..Neighbour::new(self.number)
        }
    }

    pub(crate) fn id(&self) -> ShopId {
        self.identity.public().shop()
    }

    pub(crate) fn name(&self) -> String {
        format!("Neighbour {}", self.number)
    }

    pub(crate) fn claim_key(&self) -> ClaimKey {
        ClaimKey::of(&self.issuing, QUARTER)
    }

    pub(crate) fn certificate(&self) -> Signed<IssuingCertificate> {
        let body = IssuingCertificate {
            epoch: QUARTER,
            key: self.issuing.public(),
            first_day: Day(2_465),
            last_issue_day: Day(2_556),
            last_redeem_day: Day(3_286),
            currency: Currency::new(*b"CNY").unwrap(),
            liability: 1_000_000_000,
            claim_commitment: self.claim_key().commitment(),
        };
        Signed::sign(body, &self.identity).unwrap()
    }

    pub(crate) fn card(&self) -> Signed<Card> {
        let agreement = AgreementCertificate { generation: self.generation, key: self.agreement.public() };
        let card = Card {
            identity: self.identity.public(),
            number: self.generation.0,
            names: vec![(Language::Any, self.name())],
            contact: "8 Garden Road".to_owned(),
            issuing: vec![self.certificate()],
            agreement: Signed::sign(agreement, &self.identity).unwrap(),
        };
        Signed::sign(card, &self.identity).unwrap()
    }

    /// Reads the card of the shop under test.
    pub(crate) fn meets(&mut self, card_text: &str) {
        let card = Signed::<Card>::parse(card_text).unwrap();
        self.other = Some(card.open().unwrap().identity.clone());
    }

    pub(crate) fn other(&self) -> ShopId {
        self.other.as_ref().unwrap().shop()
    }

    pub(crate) fn chain(&self) -> Chain {
        Chain { from: self.id(), to: self.other(), generation: self.generation }
    }

    fn end(&self) -> (u64, FrameHash) {
        let last = self.wrote.iter().rev().find(|(generation, _)| *generation == self.generation);
        last.map_or((0, self.chain().start()), |(_, frame)| (frame.sequence(), frame.hash()))
    }

    /// Writes a frame. Where it stands.
    pub(crate) fn says(&mut self, content: &Content) -> Place {
        let (sequence, hash) = self.end();
        let frame = content.frame(sequence + 1, hash).unwrap();
        self.wrote.push((self.generation, frame));
        Place { generation: self.generation, sequence: sequence + 1 }
    }

    /// Acknowledges all it has of the other's newest chain.
    pub(crate) fn acknowledges(&mut self) {
        let Some((generation, frame)) = self.got.last().cloned() else { return };
        let chain = Chain { from: self.other(), to: self.id(), generation };
        self.says(&Content::Ack(Ack { chain, sequence: frame.sequence(), hash: frame.hash() }));
    }

    pub(crate) fn head(&self) -> Signed<Head> {
        let (sequence, hash) = self.end();
        Signed::sign(Head { chain: self.chain(), sequence, hash }, &self.identity).unwrap()
    }

    /// Everything of its chain, as a file.
    pub(crate) fn file(&self) -> Vec<u8> {
        self.file_from(1)
    }

    /// The same from a frame on.
    pub(crate) fn file_from(&self, first: u64) -> Vec<u8> {
        let frames = self.wrote.iter().filter(|(generation, _)| *generation == self.generation);
        let frames = frames.map(|(_, frame)| frame.clone()).filter(|frame| frame.sequence() >= first).collect();
        Exchange::new(self.head(), frames).to_bytes().unwrap()
    }

    /// What it has of the other's chain of a generation, to be given back: with the head that the other signed.
    pub(crate) fn given_back(&self, generation: Generation) -> Vec<u8> {
        let of = |head: &&Signed<Head>| head.unverified().chain.generation == generation;
        let head = self.heads.iter().filter(of).max_by_key(|head| head.unverified().sequence).unwrap();
        let last = head.unverified().sequence;
        let frames = self.got.iter().filter(|(known, frame)| *known == generation && frame.sequence() <= last);
        Exchange::new(head.clone(), frames.map(|(_, frame)| frame.clone()).collect()).to_bytes().unwrap()
    }

    /// Reads a file of the shop under test, whatever order its frames come in.
    pub(crate) fn takes(&mut self, bytes: &[u8]) {
        let exchange = Exchange::from_bytes(bytes).unwrap();
        let (head, frames) = exchange.open(self.other.as_ref().unwrap()).unwrap();
        assert_eq!(head.chain.to, self.id(), "a file for this shop");
        let generation = head.chain.generation;
        for frame in frames {
            let is_known =
                self.got.iter().any(|(known, kept)| *known == generation && kept.sequence() == frame.sequence());
            if !is_known {
                self.got.push((generation, frame.clone()));
            }
        }
        self.got.sort_by_key(|(generation, frame)| (generation.0, frame.sequence()));
        self.heads.push(exchange.head().clone());
    }

    /// The same for a file that may hold frames of its own, given back, behind those said to it.
    pub(crate) fn takes_all(&mut self, bytes: &[u8]) {
        for exchange in Exchange::several(bytes).unwrap() {
            if exchange.head().unverified().chain.from == self.other() {
                self.takes(&exchange.to_bytes().unwrap());
            }
        }
    }

    /// All that the shop under test has said to it.
    pub(crate) fn heard(&self) -> Vec<(Place, Content)> {
        let read = |(generation, frame): &(Generation, Frame)| {
            let place = Place { generation: *generation, sequence: frame.sequence() };
            Content::of(frame).ok().map(|content| (place, content))
        };
        self.got.iter().filter_map(read).collect()
    }

    /// The agreement key that the other's newest card or certificate names.
    pub(crate) fn their_agreement(&self) -> Option<AgreementPublic> {
        let mut cards = self.heard().into_iter().filter_map(|(_, content)| match content {
            Content::Card(card) => card.open().ok().map(|card| card.agreement.unverified().key),
            _ => None,
        });
        cards.next_back()
    }

    /// The pair as settling sees it, from this side.
    pub(crate) fn book(&self) -> settlement::Book {
        let mut book = settlement::Book::new(&self.identity.public(), self.other.as_ref().unwrap()).unwrap();
        for (generation, frame) in &self.wrote {
            book.add(self.id(), *generation, frame).unwrap();
        }
        for (generation, frame) in &self.got {
            book.add(self.other(), *generation, frame).unwrap();
        }
        book
    }

    /// An offer of its own.
    pub(crate) fn offer(&self, number: u16, price: u64, cap: u64) -> Offer {
        Offer {
            number,
            kind: Kind::Gift,
            currency: Currency::new(*b"CNY").unwrap(),
            price,
            bearer: Bearer::Issuer,
            cap,
            claim_window: 30,
            flags: OfferFlags::default(),
            texts: ["Coffee", "咖啡", "Café"].map(str::to_owned),
        }
    }

    /// Terms of one of its vouchers: a gift, good from today for sixty days.
    pub(crate) fn terms(offer: u16) -> Terms {
        Terms::new(Kind::Gift, offer, 1, (Day(TODAY), Day(TODAY + 60)), Flags::default()).unwrap()
    }

    /// A voucher of its own for the shop under test.
    pub(crate) fn voucher(&self, serial: u32, terms: Terms) -> QrVoucher {
        self.voucher_with(serial, serial, terms)
    }

    pub(crate) fn voucher_with(&self, serial: u32, random: u32, terms: Terms) -> QrVoucher {
        let payload = Payload {
            key: self.issuing.public().hint(),
            redeemer: self.other().short(),
            serial: Serial(serial),
            random: Random(random.to_be_bytes()),
            terms,
        };
        QrVoucher::issue(payload, &self.issuing).unwrap()
    }

    /// The key of typed codes between an issuer and a redeemer of the pair.
    fn pair_key(&self, issuer: ShopId, redeemer: ShopId, theirs: &AgreementPublic, epoch: Epoch) -> PairKey {
        let ours = &self.agreement.public();
        let (issuer_agreement, redeemer_agreement) = if issuer == self.id() { (ours, theirs) } else { (theirs, ours) };
        let pair = Pair { issuer, redeemer, issuer_agreement, redeemer_agreement, epoch };
        PairKey::agree(&self.agreement, &pair).unwrap()
    }

    /// The typed code of one of its vouchers for the shop under test.
    pub(crate) fn typed(&self, serial: u32, terms: Terms, theirs: &AgreementPublic) -> TypedCode {
        let key = self.pair_key(self.id(), self.other(), theirs, QUARTER);
        let key = TypedKey::new(&self.issuing.public(), self.other(), key);
        TypedCode::issue(&key, &self.claim_key(), Serial(serial), &terms).unwrap()
    }

    /// A typed code of the shop under test that this one makes up: all but the issuer's own tag fits.
    pub(crate) fn invents(
        &self,
        issuing: &IssuingPublic,
        serial: u32,
        terms: Terms,
        theirs: &AgreementPublic,
    ) -> TypedCode {
        let key = TypedKey::new(issuing, self.id(), self.pair_key(self.other(), self.id(), theirs, QUARTER));
        let made_up = ClaimKey::of(&IssuingSecret::from_seed(&[77; 32]), QUARTER);
        TypedCode::issue(&key, &made_up, Serial(serial), &terms).unwrap()
    }

    /// Hands a voucher of the shop under test in.
    pub(crate) fn claims(&mut self, voucher: Claimed, day: u16) -> Place {
        let receipt = format!("B-{}", self.wrote.len());
        self.says(&Content::Claim(Claim { voucher, day: Day(day), till: "1".to_owned(), receipt }))
    }
}
