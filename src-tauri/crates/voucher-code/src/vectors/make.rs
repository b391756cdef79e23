//! What the file's seeds and fields make.

use super::file::{self, Certificate, File};
use super::{Case, VectorFault, find, hex, unhex, unhex_key};
use crate::{
    AgreementCertificate, AgreementSecret, Card, Chain, ClaimKey, Currency, Day, Epoch, Exchange, Facts, Frame,
    FrameKind, Generation, Head, IdentitySecret, Issuer, IssuingCertificate, IssuingSecret, Language, Pair, PairKey,
    Payload, QrVoucher, Random, Serial, Signed, TypedCode, TypedIssuer, TypedKey, check_qr, check_typed,
};

/// A shop of the file with its keys.
pub(super) struct Shop {
    pub(super) name: String,
    pub(super) identity: IdentitySecret,
    pub(super) issuing: IssuingSecret,
    pub(super) agreement: AgreementSecret,
}

impl Shop {
    pub(super) fn read(said: &file::Shop) -> Result<Shop, VectorFault> {
        Ok(Shop {
            name: said.name.clone(),
            identity: IdentitySecret::from_seed(&unhex_key(&said.identity_seed)?),
            issuing: IssuingSecret::from_seed(&unhex_key(&said.issuing_seed)?),
            agreement: AgreementSecret::from_bytes(&unhex_key(&said.agreement_secret)?),
        })
    }

    /// The shop as a redeemer knows it.
    pub(super) fn issuer(&self, last_redeem_day: Day) -> Issuer {
        Issuer { shop: self.identity.public().shop(), key: self.issuing.public(), last_redeem_day }
    }

    /// What this shop's codes are checked with at a redeemer.
    pub(super) fn typed_key(&self, redeemer: &Shop, epoch: u32) -> Result<TypedKey, VectorFault> {
        let (issuer_agreement, redeemer_agreement) = (self.agreement.public(), redeemer.agreement.public());
        let to = redeemer.identity.public().shop();
        let pair = Pair {
            issuer: self.identity.public().shop(),
            redeemer: to,
            issuer_agreement: &issuer_agreement,
            redeemer_agreement: &redeemer_agreement,
            epoch: Epoch(epoch),
        };
        let key = PairKey::agree(&redeemer.agreement, &pair).map_err(|fault| VectorFault::Value(fault.to_string()))?;
        Ok(TypedKey::new(&self.issuing.public(), to, key))
    }

    /// What the seeds make against what the file says; the promise of Q is that of epoch 1.
    pub(super) fn compare(&self, said: &file::Shop, cases: &mut Vec<Case>) {
        let (identity, issuing, agreement) = (self.identity.public(), self.issuing.public(), self.agreement.public());
        let found: [(&str, &str, &[u8]); 5] = [
            ("identity key", &said.identity_public, identity.as_bytes()),
            ("shop id", &said.shop_id, &identity.shop().0),
            ("issuing key", &said.issuing_public, issuing.as_bytes()),
            ("agreement key", &said.agreement_public, agreement.as_bytes()),
            ("claim commitment", &said.claim_commit, &ClaimKey::of(&self.issuing, Epoch(1)).commitment()),
        ];
        for (what, expected, bytes) in found {
            cases.push(Case::new(format!("shop {}: {what}", said.name), expected, hex(bytes)));
        }
    }
}

/// One voucher: its three forms, and that its redeemer takes both on its first day, a manager being there.
pub(super) fn voucher(
    shops: &[Shop],
    said: &file::Voucher,
    name: &str,
    cases: &mut Vec<Case>,
) -> Result<(), VectorFault> {
    let (issuer, redeemer) = (find(shops, &said.issuer)?, find(shops, &said.redeemer)?);
    let (terms, serial, own) = (said.fields.terms()?, Serial(said.fields.serial), redeemer.identity.public().shop());
    let random = Random(said.fields.random.to_be_bytes());
    let payload = Payload { key: issuer.issuing.public().hint(), redeemer: own.short(), serial, random, terms };
    cases.push(Case::new(format!("{name}: payload"), &said.payload, hex(&payload.to_bytes())));
    let qr = QrVoucher::issue(payload, &issuer.issuing).map_err(|fault| VectorFault::Value(fault.to_string()))?;
    cases.push(Case::new(format!("{name}: qr"), &said.qr, qr.to_text()));

    let known: Vec<Issuer> = shops.iter().map(|shop| shop.issuer(Day(u16::MAX))).collect();
    let facts = || Facts::<()> { range: Some(terms), has_manager: true, ..Facts::nothing(own, terms.first_day()) };
    let taken = check_qr(&said.qr, &known, |_| facts());
    cases.push(Case::new(format!("{name}: qr taken"), "accepted", taken.map_or_else(|no| no.word(), |_| "accepted")));

    let claim = ClaimKey::of(&issuer.issuing, Epoch(said.epoch));
    let key = issuer.typed_key(redeemer, said.epoch)?;
    let typed = TypedCode::issue(&key, &claim, serial, &terms).map_or_else(|_| String::new(), |code| code.to_string());
    cases.push(Case::new(format!("{name}: typed"), said.typed.as_deref().unwrap_or_default(), typed));
    if let Some(text) = &said.typed {
        let known = [TypedIssuer { issuer: issuer.issuer(Day(u16::MAX)), key, claim: Some(claim) }];
        let taken = check_typed(text, &known, |_, held| (held == serial).then_some(terms), |_| facts());
        let found = taken.map_or_else(|no| no.word(), |_| "accepted");
        cases.push(Case::new(format!("{name}: typed taken"), "accepted", found));
    }
    Ok(())
}

/// Certificates, cards and exchange files.
pub(super) fn signed(shops: &[Shop], file: &File, cases: &mut Vec<Case>) -> Result<(), VectorFault> {
    let mut issuing: Vec<(&str, Signed<IssuingCertificate>)> = Vec::new();
    let mut agreement: Vec<(&str, Signed<AgreementCertificate>)> = Vec::new();
    for certificate in &file.certificates {
        let (shop, expected, found) = match certificate {
            Certificate::Issuing { shop, bytes, .. } => {
                let made = issuing_certificate(find(shops, shop)?, certificate)?;
                issuing.push((shop, made.clone()));
                (shop, bytes, made.to_bytes())
            }
            Certificate::Agreement { shop, generation, bytes } => {
                let keys = find(shops, shop)?;
                let body = AgreementCertificate { generation: Generation(*generation), key: keys.agreement.public() };
                let made = Signed::sign(body, &keys.identity)?;
                agreement.push((shop, made.clone()));
                (shop, bytes, made.to_bytes())
            }
        };
        cases.push(Case::new(format!("certificate of {shop}"), expected, hex(&found)));
    }
    for card in &file.cards {
        let shop = find(shops, &card.shop)?;
        let own = agreement.iter().find(|(of, _)| *of == card.shop);
        let (_, own) = own.ok_or_else(|| VectorFault::Value("a card without an agreement key".to_owned()))?;
        let names = card.names.iter().map(|(language, name)| Some((Language::from_number(*language)?, name.clone())));
        let body = Card {
            identity: shop.identity.public(),
            number: card.number,
            names: names.collect::<Option<_>>().ok_or_else(|| VectorFault::Value("a language".to_owned()))?,
            contact: card.contact.clone(),
            issuing: issuing.iter().filter(|(of, _)| *of == card.shop).map(|(_, made)| made.clone()).collect(),
            agreement: own.clone(),
        };
        let made = Signed::sign(body, &shop.identity)?;
        cases.push(Case::new(format!("card of {}", card.shop), &card.text, made.to_text()));
        let opened = Signed::<Card>::parse(&card.text).is_ok_and(|card| card.open().is_ok());
        let found = if opened { "opened" } else { "refused" };
        cases.push(Case::new(format!("card of {} opened", card.shop), "opened", found));
    }
    for said in &file.exchanges {
        exchange(shops, said, cases)?;
    }
    Ok(())
}

fn issuing_certificate(shop: &Shop, said: &Certificate) -> Result<Signed<IssuingCertificate>, VectorFault> {
    let Certificate::Issuing { epoch, first_day, last_issue_day, last_redeem_day, currency, liability, .. } = said
    else {
        return Err(VectorFault::Value("a certificate".to_owned()));
    };
    let letters = currency.as_bytes().try_into().map_err(|_| VectorFault::Value(currency.clone()))?;
    let body = IssuingCertificate {
        epoch: Epoch(*epoch),
        key: shop.issuing.public(),
        first_day: Day(*first_day),
        last_issue_day: Day(*last_issue_day),
        last_redeem_day: Day(*last_redeem_day),
        currency: Currency::new(letters).map_err(|fault| VectorFault::Value(fault.to_string()))?,
        liability: *liability,
        claim_commitment: ClaimKey::of(&shop.issuing, Epoch(*epoch)).commitment(),
    };
    Ok(Signed::sign(body, &shop.identity)?)
}

/// A chain from its first frame.
fn exchange(shops: &[Shop], said: &file::Exchange, cases: &mut Vec<Case>) -> Result<(), VectorFault> {
    let (from, to) = (find(shops, &said.from)?, find(shops, &said.to)?);
    let generation = Generation(said.generation);
    let chain = Chain { from: from.identity.public().shop(), to: to.identity.public().shop(), generation };
    let (mut sequence, mut hash, mut frames) = (0_u64, chain.start(), Vec::new());
    for said in &said.frames {
        sequence = sequence.saturating_add(1);
        let kind = FrameKind::from_number(said.kind).ok_or_else(|| VectorFault::Value("a frame's kind".to_owned()))?;
        let frame = Frame::new(sequence, hash, kind, unhex(&said.body)?)
            .map_err(|fault| VectorFault::Value(fault.to_string()))?;
        hash = frame.hash();
        cases.push(Case::new(format!("frame {sequence} of {} to {}", from.name, to.name), &said.hash, hex(&hash.0)));
        frames.push(frame);
    }
    let head = Signed::sign(Head { chain, sequence, hash }, &from.identity)?;
    let bytes = Exchange::new(head, frames).to_bytes().map_err(|fault| VectorFault::Value(fault.to_string()))?;
    let name = format!("exchange of {} to {}", from.name, to.name);
    let opened =
        Exchange::from_bytes(&unhex(&said.bytes)?).is_ok_and(|file| file.open(&from.identity.public()).is_ok());
    cases.push(Case::new(&name, &said.bytes, hex(&bytes)));
    cases.push(Case::new(format!("{name} opened"), "opened", if opened { "opened" } else { "refused" }));
    Ok(())
}
