//! Tests over the whole crate.

mod alliance;
mod answers;
mod bodies;
mod chunks;
mod contents;
mod fuzz;
mod keys;
mod packs;
mod published;
mod round_trips;
mod settling;
mod settling_order;
mod trade;

use crate::*;

/// A shop with all its keys.
pub(crate) struct Shop {
    pub(crate) identity: IdentitySecret,
    pub(crate) issuing: IssuingSecret,
    pub(crate) agreement: AgreementSecret,
}

pub(crate) fn shop(number: u8) -> Shop {
    Shop {
        identity: IdentitySecret::from_seed(&[number; 32]),
        issuing: IssuingSecret::from_seed(&[number.wrapping_add(100); 32]),
        agreement: AgreementSecret::from_bytes(&[number.wrapping_add(200); 32]),
    }
}

impl Shop {
    pub(crate) fn id(&self) -> ShopId {
        self.identity.public().shop()
    }

    pub(crate) fn issuer(&self) -> Issuer {
        Issuer { shop: self.id(), key: self.issuing.public(), last_redeem_day: Day(u16::MAX) }
    }

    pub(crate) fn claim(&self) -> ClaimKey {
        ClaimKey::of(&self.issuing, Epoch(1))
    }

    /// The key for this shop's codes at another, computed by either side.
    pub(crate) fn typed_key(&self, redeemer: &Shop, side: &Shop) -> TypedKey {
        let (ours, theirs) = (self.agreement.public(), redeemer.agreement.public());
        let pair = Pair {
            issuer: self.id(),
            redeemer: redeemer.id(),
            issuer_agreement: &ours,
            redeemer_agreement: &theirs,
            epoch: Epoch(1),
        };
        TypedKey::new(&self.issuing.public(), redeemer.id(), PairKey::agree(&side.agreement, &pair).unwrap())
    }
}

pub(crate) fn terms() -> Terms {
    Terms::new(Kind::AmountOff, 7, 500, (Day(100), Day(110)), Flags::default()).unwrap()
}

pub(crate) fn payload(issuer: &Shop, redeemer: &Shop, serial: u32, terms: Terms) -> Payload {
    let (key, redeemer) = (issuer.issuing.public().hint(), redeemer.id().short());
    Payload { key, redeemer, serial: Serial(serial), random: Random([1, 2, 3, 4]), terms }
}

pub(crate) fn qr(issuer: &Shop, redeemer: &Shop) -> QrVoucher {
    QrVoucher::issue(payload(issuer, redeemer, 9, terms()), &issuer.issuing).unwrap()
}

pub(crate) fn typed(issuer: &Shop, redeemer: &Shop) -> TypedCode {
    TypedCode::issue(&issuer.typed_key(redeemer, redeemer), &issuer.claim(), Serial(9), &terms()).unwrap()
}

pub(crate) fn issuing_certificate(shop: &Shop, epoch: u32) -> IssuingCertificate {
    IssuingCertificate {
        epoch: Epoch(epoch),
        key: shop.issuing.public(),
        first_day: Day(1),
        last_issue_day: Day(2),
        last_redeem_day: Day(3),
        currency: Currency::new(*b"EUR").unwrap(),
        liability: 4,
        claim_commitment: ClaimKey::of(&shop.issuing, Epoch(epoch)).commitment(),
    }
}

pub(crate) fn card(shop: &Shop) -> Card {
    let agreement = AgreementCertificate { generation: Generation(1), key: shop.agreement.public() };
    Card {
        identity: shop.identity.public(),
        number: 1,
        names: vec![(Language::English, "Corner".to_owned()), (Language::Spanish, "Esquina".to_owned())],
        contact: String::new(),
        issuing: vec![Signed::sign(issuing_certificate(shop, 1), &shop.identity).unwrap()],
        agreement: Signed::sign(agreement, &shop.identity).unwrap(),
    }
}

pub(crate) fn exchange(from: &Shop, to: &Shop) -> Exchange {
    let chain = Chain { from: from.id(), to: to.id(), generation: Generation(3) };
    let first = Frame::new(1, chain.start(), FrameKind::Card, vec![1, 2]).unwrap();
    let second = Frame::new(2, first.hash(), FrameKind::Leave, vec![]).unwrap();
    let head = Head { chain, sequence: 2, hash: second.hash() };
    Exchange::new(Signed::sign(head, &from.identity).unwrap(), vec![first, second])
}
