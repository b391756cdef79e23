//! The rules: what a claim comes to (format, section 9).

use crate::body::{Bearer, Claimed as Form, Offer, Place, Why};
use crate::certificate::IssuingCertificate;
use crate::keys::{Epoch, ShopId};
use crate::payload::{Random, Serial, Terms};
use crate::qr::QrVoucher;
use crate::typed::{Lead, TypedCode};
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use super::book::View;
use super::claims::{Claimed, Redeemer};
use super::issuer::{Answer, Issuer};
use super::lines::{Line, Rule, Status};

/// A claim whose key is found.
struct Found {
    epoch: Epoch,
    serial: Serial,
    random: Option<Random>,
    terms: Option<Terms>,
    is_told: bool,
    fault: Option<Why>,
}

/// One direction of a pair; remembers what statements have settled.
#[derive(Default)]
pub(super) struct Judge {
    closed: BTreeMap<Place, Line>,
    /// Signatures that were checked at an earlier cut.
    verified: RefCell<BTreeSet<(Place, Epoch)>>,
}

impl Judge {
    /// What a countersigned statement settles for good.
    pub(super) fn close(&mut self, lines: Vec<Line>) {
        for line in lines.into_iter().filter(|line| line.status.is_final()) {
            self.closed.entry(line.place).or_insert(line);
        }
    }

    pub(super) fn closed(&self) -> &BTreeMap<Place, Line> {
        &self.closed
    }

    /// A line for every claim in the order of their places; settled ones as they were settled.
    pub(super) fn lines(&self, issuer: &View<'_>, redeemer: &View<'_>) -> Vec<Line> {
        let said = Issuer::read(issuer);
        let claimed = Redeemer::read(issuer, &said, redeemer);
        let (mut serials, mut spent) = (BTreeSet::new(), BTreeMap::new());
        let mut lines = Vec::new();
        for claim in &claimed.claims {
            let found = self.find(&said, claim, redeemer.identity.shop());
            let (rule, serial, offer) = match &found {
                Err((why, serial)) => (Rule::Refused(*why), *serial, None),
                Ok(found) => {
                    let offer = found.terms.and_then(|terms| said.offers.get(&terms.offer())).map(|(offer, _)| offer);
                    // Whatever becomes of the first claim of a serial, it is the one that counts.
                    let is_first = serials.insert((found.epoch, found.serial));
                    let rule = match found.fault {
                        Some(why) => Rule::Refused(why),
                        None if !is_first => Rule::Refused(Why::Duplicate),
                        None => match refusal(&said, claim, found, offer) {
                            Some(why) => Rule::Refused(why),
                            None => within(&said, claim, found, offer, &spent),
                        },
                    };
                    (rule, found.serial, offer)
                }
            };
            let line = match self.closed.get(&claim.place) {
                Some(line) => *line,
                None => {
                    let status = status(&said, &claimed, claim.place, rule);
                    let due = if status == Status::Accepted { offer.map_or(0, Offer::owed) } else { 0 };
                    let offer = offer.map(|it| (it.number, it.currency));
                    Line { place: claim.place, serial, offer, rule, status, due }
                }
            };
            if let (Some(offer), Status::Accepted | Status::Disputed | Status::Open) = (offer, line.status) {
                let sum: &mut u64 = spent.entry(offer.number).or_default();
                *sum = sum.saturating_add(offer.owed());
            }
            lines.push(line);
        }
        lines
    }

    /// The key that made it.
    fn find(&self, said: &Issuer, claim: &Claimed<'_>, own: ShopId) -> Result<Found, (Why, Serial)> {
        match &claim.claim.voucher {
            Form::Qr(voucher) => self.find_scanned(said, claim.place, voucher, own),
            Form::Typed(code) => find_typed(said, code, own),
        }
    }

    fn find_scanned(
        &self,
        said: &Issuer,
        place: Place,
        voucher: &QrVoucher,
        own: ShopId,
    ) -> Result<Found, (Why, Serial)> {
        let payload = voucher.payload();
        let mut fault = Why::UnknownKey;
        for (epoch, certificate) in said.keys.iter().filter(|(_, known)| known.key.hint() == payload.key) {
            let is_known = self.verified.borrow().contains(&(place, *epoch));
            if is_known || voucher.verify(&certificate.key).is_ok() {
                self.verified.borrow_mut().insert((place, *epoch));
                let is_ours = payload.redeemer == own.short();
                return Ok(Found {
                    epoch: *epoch,
                    serial: payload.serial,
                    random: Some(payload.random),
                    terms: Some(payload.terms),
                    is_told: true,
                    fault: (!is_ours).then_some(Why::OtherRedeemer),
                });
            }
            fault = Why::BadSignature;
        }
        Err((fault, payload.serial))
    }
}

/// A typed code's key: of those its first symbols lead to, one whose revealed Q fits, else one with a range.
fn find_typed(said: &Issuer, code: &TypedCode, own: ShopId) -> Result<Found, (Why, Serial)> {
    let serial = code.serial();
    let terms_of = |epoch: &Epoch| range(said, *epoch, serial);
    let fits = |epoch: &Epoch| said.revealed.get(epoch).map(|(_, key)| code.is_claimable(key, &own));
    let led: Vec<Epoch> = said
        .keys
        .iter()
        .filter(|(_, certificate)| Lead::of(&certificate.key, &own) == code.lead())
        .map(|(epoch, _)| *epoch)
        .collect();
    let best = led.iter().find(|epoch| fits(epoch) == Some(true));
    let ranged = || led.iter().find(|epoch| terms_of(epoch).is_some());
    let epoch = best.or_else(ranged).or(led.first()).ok_or((Why::UnknownKey, serial))?;
    let (terms, told) = (terms_of(epoch), fits(epoch));
    let fault = match (told, terms) {
        (_, None) => Some(Why::Contradicts),
        (Some(false), _) => Some(Why::WrongTag),
        _ => None,
    };
    Ok(Found { epoch: *epoch, serial, random: None, terms, is_told: told.is_some(), fault })
}

/// The terms of the first range that holds a serial.
fn range(said: &Issuer, epoch: Epoch, serial: Serial) -> Option<Terms> {
    said.ranges.get(&epoch)?.iter().find(|range| range.holds(serial)).map(|range| range.terms)
}

/// Whether a frame of the issuer's binds a claim: its redeemer had acknowledged it.
fn binds(claim: &Claimed<'_>, place: Place) -> bool {
    claim.known.is_some_and(|known| place <= known)
}

/// What speaks against a claim for itself, up to its being revoked.
fn refusal(said: &Issuer, claim: &Claimed<'_>, found: &Found, offer: Option<&Offer>) -> Option<Why> {
    let (Some(terms), Some(certificate)) = (found.terms, said.keys.get(&found.epoch)) else {
        return Some(Why::Contradicts);
    };
    if range(said, found.epoch, found.serial).is_some_and(|known| known != terms) {
        return Some(Why::Contradicts);
    }
    let Some(offer) = offer.filter(|offer| claim.agreed.contains(&offer.number)) else {
        return Some(Why::NotAgreed);
    };
    if offer.kind != terms.kind() || offer.currency != certificate.currency {
        return Some(Why::Contradicts);
    }
    let day = claim.claim.day;
    if day < terms.first_day() {
        return Some(Why::NotYetValid);
    }
    if day.0 > last_day(&terms, certificate).saturating_add(1) {
        return Some(Why::Expired);
    }
    let revoked = said.revoked.get(&(found.epoch, found.serial)).into_iter().flatten();
    let is_same = |random: &Random| found.random.is_none_or(|known| known == *random);
    let mut bound = revoked.filter(|(place, random)| binds(claim, *place) && is_same(random));
    // Of a key that is given up only what the issuer says it really made is good.
    let is_made = said.issued.get(&(found.epoch, found.serial)).into_iter().flatten().any(is_same);
    let is_retired = !is_made && said.retired.get(&found.epoch).is_some_and(|place| binds(claim, *place));
    (bound.next().is_some() || is_retired).then_some(Why::Revoked)
}

fn last_day(terms: &Terms, certificate: &IssuingCertificate) -> u16 {
    terms.last_day().min(certificate.last_redeem_day).0
}

/// What depends on other claims and on the end of the epoch.
fn within(
    said: &Issuer,
    claim: &Claimed<'_>,
    found: &Found,
    offer: Option<&Offer>,
    spent: &BTreeMap<u16, u64>,
) -> Rule {
    let (Some(offer), Some(terms)) = (offer, found.terms) else { return Rule::Refused(Why::NotAgreed) };
    // The end that an issuer announces never takes away what its offer promised.
    let promised = terms.last_day().0.saturating_add(offer.claim_window);
    let is_closed =
        |(place, day): &(Place, crate::Day)| binds(claim, *place) && claim.claim.day.0 > day.0.max(promised);
    let is_revealed = said.revealed.get(&found.epoch).is_some_and(|(place, _)| binds(claim, *place));
    if is_revealed || said.closed.get(&found.epoch).is_some_and(is_closed) {
        return Rule::Refused(Why::Late);
    }
    let before = spent.get(&offer.number).copied().unwrap_or_default();
    if offer.bearer != Bearer::Redeemer && before.saturating_add(offer.owed()) > offer.cap {
        return Rule::Refused(Why::CapReached);
    }
    if found.is_told { Rule::Pays } else { Rule::Untold }
}

/// The rule, the issuer's answer, and what either of the two said of it later.
fn status(said: &Issuer, claimed: &Redeemer<'_>, place: Place, rule: Rule) -> Status {
    if claimed.reversed.contains(&place) {
        return Status::Reversed;
    }
    let answer = said.answers.get(&place).copied();
    let is_payable = !matches!(rule, Rule::Refused(why) if !why.is_waivable());
    if said.conceded.contains(&place) && is_payable {
        return Status::Accepted;
    }
    if claimed.conceded.contains(&place) {
        return Status::Rejected(match (rule, answer) {
            (Rule::Refused(why), _) | (_, Some(Answer::Reject(why))) => why,
            _ => Why::Doubtful,
        });
    }
    if said.disputed.contains(&place) || claimed.disputed.contains(&place) {
        return Status::Disputed;
    }
    match (rule, answer) {
        (Rule::Refused(why), Some(Answer::Accept)) if why.is_waivable() => Status::Accepted,
        (Rule::Refused(why), _) => Status::Rejected(why),
        (_, Some(Answer::Accept)) | (Rule::Pays, None) => Status::Accepted,
        (_, Some(Answer::Reject(why @ (Why::NotIssued | Why::Doubtful)))) => Status::Rejected(why),
        (Rule::Untold, Some(Answer::Reject(Why::WrongTag))) => Status::Rejected(Why::WrongTag),
        // The frames say the contrary of the issuer's reason: neither paid nor lost.
        (_, Some(Answer::Reject(_))) => Status::Disputed,
        (Rule::Untold, None) => Status::Open,
    }
}
