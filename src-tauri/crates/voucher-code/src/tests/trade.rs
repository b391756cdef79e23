//! A pair of shops that trade, for the tests of settling.

use super::*;
use crate::settlement::*;

/// A pair: shop 1 promises, shop 2 redeems, unless `swapped`.
pub(crate) struct Trade {
    pub(crate) issuer: Shop,
    pub(crate) redeemer: Shop,
    pub(crate) chains: [Chain; 2],
    pub(crate) sent: Vec<(ShopId, Frame)>,
    pub(crate) heads: [(u64, FrameHash); 2],
}

pub(crate) const ISSUER: usize = 0;
pub(crate) const REDEEMER: usize = 1;
pub(crate) const DAY: Day = Day(105);

impl Trade {
    pub(crate) fn bare(issuer: u8, redeemer: u8) -> Trade {
        let (issuer, redeemer) = (shop(issuer), shop(redeemer));
        let chain = |from: &Shop, to: &Shop| Chain { from: from.id(), to: to.id(), generation: Generation(1) };
        let chains = [chain(&issuer, &redeemer), chain(&redeemer, &issuer)];
        let heads = [(0, chains[0].start()), (0, chains[1].start())];
        Trade { issuer, redeemer, chains, sent: vec![], heads }
    }

    /// With a certified key, an agreed offer, and a range of serials 0 to 99.
    pub(crate) fn agreed() -> Trade {
        Trade::agreed_between(1, 2, &offer())
    }

    pub(crate) fn agreed_between(issuer: u8, redeemer: u8, offer: &Offer) -> Trade {
        let mut trade = Trade::bare(issuer, redeemer);
        let certificate = Signed::sign(certificate(&trade.issuer), &trade.issuer.identity).unwrap();
        trade.says(ISSUER, Content::Epoch(Box::new(certificate)));
        trade.says(ISSUER, Content::Offer(Box::new(offer.clone())));
        let agreement = trade.redeemer.agreement.public();
        let (epoch, first, last) = (Epoch(1), Serial(0), Serial(99));
        trade.says(ISSUER, Content::Range(Range { epoch, first, last, terms: terms(), agreement }));
        trade.says(REDEEMER, Content::Agree(offer.named().unwrap()));
        trade
    }

    pub(crate) fn says(&mut self, side: usize, content: Content) -> Place {
        let (sequence, hash) = self.heads[side];
        let frame = content.frame(sequence + 1, hash).unwrap();
        self.heads[side] = (sequence + 1, frame.hash());
        self.sent.push((self.chains[side].from, frame));
        Place { generation: Generation(1), sequence: sequence + 1 }
    }

    pub(crate) fn voucher(&self, serial: u32, random: u8, terms: Terms) -> QrVoucher {
        let payload = Payload { random: Random([random; 4]), ..payload(&self.issuer, &self.redeemer, serial, terms) };
        QrVoucher::issue(payload, &self.issuer.issuing).unwrap()
    }

    pub(crate) fn scans(&mut self, serial: u32, day: Day) -> Place {
        self.claims(Claimed::Qr(self.voucher(serial, 1, terms())), day)
    }

    pub(crate) fn claims(&mut self, voucher: Claimed, day: Day) -> Place {
        self.says(REDEEMER, Content::Claim(Claim { voucher, day, till: "1".to_owned(), receipt: "A".to_owned() }))
    }

    pub(crate) fn code(&self, serial: u32, claim: &ClaimKey) -> Claimed {
        let key = self.issuer.typed_key(&self.redeemer, &self.redeemer);
        Claimed::Typed(TypedCode::issue(&key, claim, Serial(serial), &terms()).unwrap())
    }

    pub(crate) fn types(&mut self, serial: u32) -> Place {
        self.claims(self.code(serial, &self.issuer.claim()), DAY)
    }

    /// Types a code whose issuer's tag somebody made up.
    pub(crate) fn invents(&mut self, serial: u32) -> Place {
        let other = ClaimKey::of(&self.issuer.issuing, Epoch(77));
        self.claims(self.code(serial, &other), DAY)
    }

    pub(crate) fn acknowledges(&mut self) {
        let (sequence, hash) = self.heads[ISSUER];
        self.says(REDEEMER, Content::Ack(Ack { chain: self.chains[ISSUER], sequence, hash }));
    }

    pub(crate) fn accepts(&mut self, claim: Place) {
        let claims = Answered { generation: claim.generation, claims: vec![claim.sequence] };
        self.says(ISSUER, Content::Accept(claims));
    }

    pub(crate) fn rejects(&mut self, claim: Place, why: Why) {
        let claims = Answered { generation: claim.generation, claims: vec![claim.sequence] };
        self.says(ISSUER, Content::Reject(Rejection { why, claims }));
    }

    pub(crate) fn revokes(&mut self, serial: u32, random: u8) {
        let vouchers = vec![(Serial(serial), Random([random; 4]))];
        self.says(ISSUER, Content::Revoke(VoucherList { epoch: Epoch(1), chunk: 1, of: 1, vouchers }));
    }

    pub(crate) fn really_made(&mut self, serial: u32, random: u8) {
        let vouchers = vec![(Serial(serial), Random([random; 4]))];
        self.says(ISSUER, Content::Issued(VoucherList { epoch: Epoch(1), chunk: 1, of: 1, vouchers }));
    }

    pub(crate) fn reveals(&mut self) {
        self.says(ISSUER, Content::Reveal(Reveal { epoch: Epoch(1), key: *self.issuer.claim().reveal() }));
    }

    pub(crate) fn disputes(&mut self, side: usize, claim: Place) {
        let whose = if side == REDEEMER { Side::Own } else { Side::Other };
        self.says(side, Content::Dispute(Dispute { side: whose, claim, words: "no".to_owned() }));
    }

    pub(crate) fn concedes(&mut self, side: usize, claim: Place) {
        let whose = if side == REDEEMER { Side::Own } else { Side::Other };
        self.says(side, Content::Concede(Concession { side: whose, claim }));
    }

    pub(crate) fn book(&self) -> Book {
        book_of(&self.issuer, &self.redeemer, &self.sent)
    }

    pub(crate) fn settled(&self) -> Settlement {
        let book = self.book();
        book.settle(&book.cuts(Generation(1), Generation(1)).unwrap(), &[]).unwrap()
    }

    pub(crate) fn statuses(&self) -> Vec<Status> {
        self.settled().lines().iter().map(|(_, line)| line.status).collect()
    }
}

pub(crate) fn certificate(shop: &Shop) -> IssuingCertificate {
    IssuingCertificate { last_redeem_day: Day(500), ..issuing_certificate(shop, 1) }
}

pub(crate) fn offer() -> Offer {
    Offer {
        number: 7,
        kind: Kind::AmountOff,
        currency: Currency::new(*b"EUR").unwrap(),
        price: 300,
        bearer: Bearer::Issuer,
        cap: 1000,
        claim_window: 10,
        flags: OfferFlags::default(),
        texts: ["Coffee", "咖啡", "Café"].map(str::to_owned),
    }
}

pub(crate) fn book_of(one: &Shop, other: &Shop, sent: &[(ShopId, Frame)]) -> Book {
    let mut book = Book::new(&one.identity.public(), &other.identity.public()).unwrap();
    for (from, frame) in sent {
        book.add(*from, Generation(1), frame).unwrap();
    }
    book
}
