//! What an issuer has said in its frames.

use crate::body::{Content, Offer, OfferRef, Place, Range, Retired, Side, Why};
use crate::certificate::IssuingCertificate;
use crate::keys::Epoch;
use crate::payload::{Day, Random, Serial};
use crate::secrets::ClaimKey;
use crate::signed::Signed;
use std::collections::{BTreeMap, BTreeSet};

use super::book::View;

/// The first answer to a claim; a change of mind is a CONCEDE.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Answer {
    Accept,
    Reject(Why),
}

/// An issuer's words, by what they are about, each with its place.
#[derive(Default)]
pub(super) struct Issuer {
    pub(super) keys: BTreeMap<Epoch, IssuingCertificate>,
    pub(super) offers: BTreeMap<u16, (Offer, OfferRef)>,
    pub(super) ranges: BTreeMap<Epoch, Vec<Range>>,
    pub(super) revoked: BTreeMap<(Epoch, Serial), Vec<(Place, Random)>>,
    pub(super) issued: BTreeMap<(Epoch, Serial), Vec<Random>>,
    pub(super) retired: BTreeMap<Epoch, Place>,
    pub(super) closed: BTreeMap<Epoch, (Place, Day)>,
    pub(super) revealed: BTreeMap<Epoch, (Place, ClaimKey)>,
    pub(super) answers: BTreeMap<Place, Answer>,
    pub(super) disputed: BTreeSet<Place>,
    pub(super) conceded: BTreeSet<Place>,
}

impl Issuer {
    pub(super) fn read(view: &View<'_>) -> Issuer {
        let mut said = Issuer::default();
        let contents = || view.frames.iter().filter_map(|(place, kept)| Some((*place, kept.content.as_ref()?)));
        for (place, content) in contents() {
            said.take(view, place, content);
        }
        // A key is revealed only if its certificate, which may come later, promised it.
        for (place, content) in contents() {
            if let Content::Reveal(reveal) = content
                && let Some(certificate) = said.keys.get(&reveal.epoch)
                && let Some(key) = ClaimKey::revealed(&reveal.key, &certificate.claim_commitment)
            {
                said.revealed.entry(reveal.epoch).or_insert((place, key));
            }
        }
        said
    }

    fn take(&mut self, view: &View<'_>, place: Place, content: &Content) {
        match content {
            Content::Card(card) => {
                let card = card.open().ok().filter(|card| card.identity == *view.identity);
                for certificate in card.into_iter().flat_map(|card| &card.issuing) {
                    self.certify(view, certificate);
                }
            }
            Content::Epoch(certificate) => self.certify(view, certificate),
            Content::Offer(offer) => {
                if let Ok(named) = offer.named() {
                    self.offers.entry(offer.number).or_insert(((**offer).clone(), named));
                }
            }
            Content::Range(range) => self.ranges.entry(range.epoch).or_default().push(range.clone()),
            Content::Revoke(revoke) => {
                for (serial, random) in &revoke.vouchers {
                    self.revoked.entry((revoke.epoch, *serial)).or_default().push((place, *random));
                }
            }
            Content::Issued(list) => {
                for (serial, random) in &list.vouchers {
                    self.issued.entry((list.epoch, *serial)).or_default().push(*random);
                }
            }
            Content::Retire(Retired::Issuing(epoch)) => {
                self.retired.entry(*epoch).or_insert(place);
            }
            Content::Close(close) => {
                self.closed.entry(close.epoch).or_insert((place, close.last_claim_day));
            }
            Content::Accept(answered) => {
                for claim in answered.places() {
                    self.answers.entry(claim).or_insert(Answer::Accept);
                }
            }
            Content::Reject(rejection) => {
                for claim in rejection.claims.places() {
                    self.answers.entry(claim).or_insert(Answer::Reject(rejection.why));
                }
            }
            Content::Dispute(dispute) if dispute.side == Side::Other => {
                self.disputed.insert(dispute.claim);
            }
            Content::Concede(concession) if concession.side == Side::Other => {
                self.conceded.insert(concession.claim);
            }
            _ => {}
        }
    }

    /// Whether an offer is the one that the issuer made, by number and hash.
    pub(super) fn is_offered(&self, named: &OfferRef) -> bool {
        self.offers.get(&named.number).is_some_and(|(_, offered)| offered == named)
    }

    /// The first certificate of an epoch counts, if the issuer signed it.
    fn certify(&mut self, view: &View<'_>, certificate: &Signed<IssuingCertificate>) {
        if let Ok(certificate) = certificate.verify(view.identity) {
            self.keys.entry(certificate.epoch).or_insert_with(|| certificate.clone());
        }
    }
}
