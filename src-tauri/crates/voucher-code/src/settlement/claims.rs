//! What a redeemer has claimed, and what it had acknowledged before each claim.

use crate::body::{Claim, Content, Place, Side};
use crate::frame::FrameHash;
use std::collections::{BTreeMap, BTreeSet};

use super::book::View;
use super::issuer::Issuer;

/// A claim, and what its redeemer knew when it made it.
pub(super) struct Claimed<'b> {
    pub(super) place: Place,
    pub(super) claim: &'b Claim,
    /// Up to where the issuer's frames bind it.
    pub(super) known: Option<Place>,
    /// The offers that were agreed to.
    pub(super) agreed: BTreeSet<u16>,
}

/// A redeemer's words.
pub(super) struct Redeemer<'b> {
    pub(super) claims: Vec<Claimed<'b>>,
    pub(super) reversed: BTreeSet<Place>,
    pub(super) disputed: BTreeSet<Place>,
    pub(super) conceded: BTreeSet<Place>,
}

impl<'b> Redeemer<'b> {
    pub(super) fn read(issuer: &View<'_>, said: &Issuer, redeemer: &View<'b>) -> Redeemer<'b> {
        let hashes: BTreeMap<Place, FrameHash> =
            issuer.frames.iter().map(|(place, kept)| (*place, kept.hash)).collect();
        let (mut known, mut agreed) = (None, BTreeSet::new());
        let mut read = Redeemer {
            claims: vec![],
            reversed: BTreeSet::new(),
            disputed: BTreeSet::new(),
            conceded: BTreeSet::new(),
        };
        for (place, kept) in &redeemer.frames {
            match &kept.content {
                Some(Content::Ack(ack)) if ack.chain.from == issuer.identity.shop() => {
                    let acknowledged = Place { generation: ack.chain.generation, sequence: ack.sequence };
                    // An acknowledgement of something that the issuer did not write binds nobody.
                    if hashes.get(&acknowledged) == Some(&ack.hash) {
                        known = known.max(Some(acknowledged));
                    }
                }
                Some(Content::Agree(named)) if said.is_offered(named) => {
                    agreed.insert(named.number);
                }
                Some(Content::Claim(claim)) => {
                    read.claims.push(Claimed { place: *place, claim, known, agreed: agreed.clone() });
                }
                Some(Content::Reverse(claim)) if claim < place => {
                    read.reversed.insert(*claim);
                }
                Some(Content::Dispute(dispute)) if dispute.side == Side::Own => {
                    read.disputed.insert(dispute.claim);
                }
                Some(Content::Concede(concession)) if concession.side == Side::Own => {
                    read.conceded.insert(concession.claim);
                }
                _ => {}
            }
        }
        read
    }
}
