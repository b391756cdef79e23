//! The alliance list: who belongs to an alliance, signed by its founder; and how one founder hands over to the next
//! (format, section 11).

use crate::bytes::{Reader, write_text};
use crate::card::Card;
use crate::context::{self, sha256};
use crate::keys::{BadSignature, IdentityPublic, IdentitySecret, ShopId};
use crate::signed::{Body, Signed, sealed::Sealed};
use crate::{Malformed, Unreadable};
use thiserror::Error;

const VERSION: u8 = 1;

/// What stays the same whatever its list says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AllianceId(pub [u8; 16]);

/// From a sequence on, another shop signs the lists.
///
/// | offset | bytes | field |
/// |---|---|---|
/// | 0 | 16 | alliance |
/// | 16 | 4 | first sequence that the new founder signs |
/// | 20 | 32 | identity key of the old founder |
/// | 52 | 32 | identity key of the new founder |
///
/// Both sign it, over `storeloop/handover/1` 00 ‖ these 84 bytes: the old one's signature comes first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Handover {
    alliance: AllianceId,
    from_sequence: u32,
    old: IdentityPublic,
    new: IdentityPublic,
    signatures: [[u8; 64]; 2],
}

impl Handover {
    /// Signed by both.
    pub fn sign(alliance: AllianceId, from_sequence: u32, old: &IdentitySecret, new: &IdentitySecret) -> Handover {
        let mut handover = Handover::begin(alliance, from_sequence, old, new.public());
        let body = handover.body();
        let [_, second] = &mut handover.signatures;
        *second = new.sign(context::HANDOVER, &body);
        handover
    }

    /// Signed by the old founder: the half that goes to the new one. It counts for nothing before [`Handover::complete`].
    pub fn begin(alliance: AllianceId, from_sequence: u32, old: &IdentitySecret, new: IdentityPublic) -> Handover {
        let mut handover = Handover { alliance, from_sequence, old: old.public(), new, signatures: [[0; 64]; 2] };
        let body = handover.body();
        let [first, _] = &mut handover.signatures;
        *first = old.sign(context::HANDOVER, &body);
        handover
    }

    /// The new founder signs too.
    ///
    /// # Errors
    /// [`BadSignature`] when the old one did not sign it, or it goes to somebody else.
    pub fn complete(mut self, new: &IdentitySecret) -> Result<Handover, BadSignature> {
        let body = self.body();
        let [first, second] = &mut self.signatures;
        self.old.verify(context::HANDOVER, &body, first)?;
        if self.new != new.public() {
            return Err(BadSignature);
        }
        *second = new.sign(context::HANDOVER, &body);
        Ok(self)
    }

    /// Of which alliance.
    pub fn alliance(&self) -> AllianceId {
        self.alliance
    }

    /// Who signed until then.
    pub fn old_founder(&self) -> &IdentityPublic {
        &self.old
    }

    /// Alliance and hand-over, as the half travels.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = self.alliance.0.to_vec();
        self.write(&mut bytes);
        bytes
    }

    /// Reads the bytes; nothing may follow.
    ///
    /// # Errors
    /// [`Malformed`].
    pub fn from_bytes(bytes: &[u8]) -> Result<Handover, Malformed> {
        let mut reader = Reader::new(bytes);
        let alliance = AllianceId(reader.take()?);
        let handover = Handover::read(alliance, &mut reader)?;
        reader.end()?;
        Ok(handover)
    }

    /// The first sequence of the new founder's.
    pub fn from_sequence(&self) -> u32 {
        self.from_sequence
    }

    /// Who signs from then on.
    pub fn new_founder(&self) -> &IdentityPublic {
        &self.new
    }

    fn body(&self) -> Vec<u8> {
        let from = self.from_sequence.to_be_bytes();
        [&self.alliance.0[..], &from, self.old.as_bytes(), self.new.as_bytes()].concat()
    }

    fn write(&self, bytes: &mut Vec<u8>) {
        let body = self.body();
        bytes.extend(body.iter().skip(self.alliance.0.len()));
        bytes.extend(self.signatures.iter().flatten());
    }

    fn read(alliance: AllianceId, reader: &mut Reader<'_>) -> Result<Handover, Malformed> {
        let from_sequence = reader.u32()?;
        let mut key = || IdentityPublic::from_bytes(&reader.take()?).map_err(Malformed::Key);
        let (old, new) = (key()?, key()?);
        let signatures = [reader.take()?, reader.take()?];
        Ok(Handover { alliance, from_sequence, old, new, signatures })
    }

    fn verify(&self) -> Result<(), BadSignature> {
        let body = self.body();
        for (identity, signature) in [&self.old, &self.new].into_iter().zip(&self.signatures) {
            identity.verify(context::HANDOVER, &body, signature)?;
        }
        Ok(())
    }
}

/// An alliance's shops.
///
/// | bytes | field |
/// |---|---|
/// | 1 | version, 1 |
/// | 16 | alliance |
/// | 4 | sequence, from 1; a newer list has a higher |
/// | 32 | identity key of the founder, who signs the list |
/// | 1 + n | length and UTF-8 of the alliance's name, not empty |
/// | 1 | how many hand-overs, 0 to 16: all since the alliance began |
/// | each 196 | hand-over without its alliance: sequence (4), old (32), new (32), signatures (64, 64); sequences rise |
/// | 1 | how many shops, 1 to 60, the founder among them |
/// | each 2 + n | length and bytes of the card with its signature; shop ids rise, no two short ids are equal |
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Members {
    /// Which alliance.
    pub alliance: AllianceId,
    /// From 1.
    pub sequence: u32,
    /// Who signs.
    pub founder: IdentityPublic,
    /// What it is called.
    pub name: String,
    /// How the founder came to sign, from the first founder on.
    pub handovers: Vec<Handover>,
    /// Cards of all shops, by shop id.
    pub cards: Vec<Signed<Card>>,
}

impl Members {
    /// Most shops.
    pub const MOST: usize = 60;
    /// Most hand-overs.
    pub const MOST_HANDOVERS: usize = 16;

    /// The shops, by id.
    pub fn shops(&self) -> impl Iterator<Item = ShopId> + '_ {
        self.cards.iter().map(|card| card.unverified().identity.shop())
    }

    fn check(&self) -> Result<(), Malformed> {
        let counts = (1..=Members::MOST).contains(&self.cards.len()) && self.handovers.len() <= Members::MOST_HANDOVERS;
        if !counts || !self.shops().any(|shop| shop == self.founder.shop()) {
            return Err(Malformed::Count);
        }
        if self.name.is_empty() {
            return Err(Malformed::Text);
        }
        let shops: Vec<ShopId> = self.shops().collect();
        let apart = shops.is_sorted_by(|one, next| one.short() < next.short());
        let rise =
            self.handovers.is_sorted_by(|one, next| one.from_sequence < next.from_sequence && one.new == next.old);
        let first = self.handovers.first().is_none_or(|handover| handover.from_sequence > 1);
        let last = self.handovers.last();
        let reach = last.is_none_or(|last| last.new == self.founder && last.from_sequence <= self.sequence);
        let is_in_order = self.sequence > 0 && apart && rise && first && reach;
        if is_in_order { Ok(()) } else { Err(Malformed::Order) }
    }
}

impl Sealed for Members {}
impl Body for Members {
    const CONTEXT: &'static [u8] = context::MEMBERS;

    fn to_bytes(&self) -> Vec<u8> {
        let count = |length: usize| u8::try_from(length).unwrap_or(u8::MAX);
        let mut bytes = vec![VERSION];
        bytes.extend(self.alliance.0);
        bytes.extend(self.sequence.to_be_bytes());
        bytes.extend(self.founder.as_bytes());
        // What cannot be written is not read again, so that it is never signed.
        if write_text(&mut bytes, &self.name).is_err() {
            return vec![];
        }
        bytes.push(count(self.handovers.len()));
        for handover in &self.handovers {
            handover.write(&mut bytes);
        }
        bytes.push(count(self.cards.len()));
        for card in &self.cards {
            let card = card.to_bytes();
            bytes.extend(u16::try_from(card.len()).unwrap_or(u16::MAX).to_be_bytes());
            bytes.extend(card);
        }
        bytes
    }

    fn from_bytes(bytes: &[u8]) -> Result<Self, Unreadable> {
        let mut reader = Reader::new(bytes);
        if reader.u8()? != VERSION {
            return Err(Unreadable::NewerVersion);
        }
        let (alliance, sequence) = (AllianceId(reader.take()?), reader.u32()?);
        let founder = IdentityPublic::from_bytes(&reader.take()?).map_err(Malformed::Key)?;
        let name = reader.text()?.to_owned();
        let (mut handovers, mut cards) = (Vec::new(), Vec::new());
        for _ in 0..reader.u8()? {
            handovers.push(Handover::read(alliance, &mut reader)?);
        }
        for _ in 0..reader.u8()? {
            let length = usize::from(reader.u16()?);
            cards.push(Signed::from_bytes(reader.slice(length)?)?);
        }
        reader.end()?;
        let members = Members { alliance, sequence, founder, name, handovers, cards };
        members.check()?;
        Ok(members)
    }
}

/// What a shop knows of an alliance from the list it took in last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownAlliance {
    /// Which alliance.
    pub alliance: AllianceId,
    /// The list's sequence.
    pub sequence: u32,
    /// The list's founder.
    pub founder: IdentityPublic,
    /// [`Signed::<Members>::hash`] of the list.
    pub hash: [u8; 32],
}

/// Why a list is not taken in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum MembersFault {
    /// The list, a card on it or a hand-over is not signed by whom it names.
    #[error(transparent)]
    Signature(#[from] BadSignature),
    /// Of another alliance.
    #[error("the list of another alliance")]
    OtherAlliance,
    /// Not newer than the known one.
    #[error("the list is not newer")]
    Older,
    /// The very one that is known: nothing is to do.
    #[error("the list is known")]
    Known,
    /// Another list with the sequence of the known one: the founder signed two, both are kept as evidence.
    #[error("two lists have the same sequence")]
    Contradicts,
    /// Signed by a shop to which the known founder has not handed over.
    #[error("not by the founder")]
    NotFounder,
    /// The founder on it had handed over before this sequence.
    #[error("the founder had handed over")]
    HandedOver,
}

impl Signed<Members> {
    /// Of the list with its signature: SHA-256(`storeloop/members/1` 00 ‖ bytes).
    pub fn hash(&self) -> [u8; 32] {
        sha256(&[context::MEMBERS, &self.to_bytes()])
    }

    /// The list, once it is signed by the founder it names, and every card and hand-over on it by whom they name.
    ///
    /// # Errors
    /// [`BadSignature`].
    pub fn open(&self) -> Result<&Members, BadSignature> {
        let members = self.verify(&self.unverified().founder)?;
        for card in &members.cards {
            card.open()?;
        }
        for handover in &members.handovers {
            handover.verify()?;
        }
        Ok(members)
    }

    /// The list, if it follows the known one: the same alliance, newer, and signed by the founder that is known or one
    /// to whom hand-overs lead from there.
    ///
    /// # Errors
    /// [`MembersFault`].
    pub fn follow(&self, known: &KnownAlliance) -> Result<&Members, MembersFault> {
        let members = self.open()?;
        if members.alliance != known.alliance {
            return Err(MembersFault::OtherAlliance);
        }
        if members.sequence < known.sequence {
            return Err(MembersFault::Older);
        }
        if members.sequence == known.sequence {
            return Err(if self.hash() == known.hash { MembersFault::Known } else { MembersFault::Contradicts });
        }
        if members.founder == known.founder {
            return Ok(members);
        }
        // The hand-overs are a chain that ends at the list's founder; it must pass through the known one.
        let left = members.handovers.iter().rev().find(|handover| handover.old == known.founder);
        match left {
            None => Err(MembersFault::NotFounder),
            Some(left) if left.from_sequence <= known.sequence => Err(MembersFault::HandedOver),
            Some(_) => Ok(members),
        }
    }

    /// What is kept of the list once it is taken in.
    pub fn known(&self) -> KnownAlliance {
        let Members { alliance, sequence, founder, .. } = self.unverified();
        KnownAlliance { alliance: *alliance, sequence: *sequence, founder: founder.clone(), hash: self.hash() }
    }
}
