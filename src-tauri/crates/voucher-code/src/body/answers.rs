//! Short bodies: what is closed, given up, agreed to, countersigned and paid (format, section 7).

use crate::bytes::{Reader, write_text};
use crate::certificate::Currency;
use crate::context::{self, sha256};
use crate::keys::{Epoch, Generation};
use crate::payload::Day;
use crate::{Malformed, Unreadable};

/// A frame's place among all that one shop has sent to another.
///
/// | offset | bytes | field |
/// |---|---|---|
/// | 0 | 4 | generation of the chain |
/// | 4 | 8 | sequence, from 1 |
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// The chain's.
    pub generation: Generation,
    /// From 1.
    pub sequence: u64,
}

impl Place {
    /// The body of a REVERSE, whose claim stands in the sender's own chain.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = self.generation.0.to_be_bytes().to_vec();
        bytes.extend(self.sequence.to_be_bytes());
        bytes
    }

    /// Reads the body.
    ///
    /// # Errors
    /// [`Malformed`].
    pub fn from_bytes(bytes: &[u8]) -> Result<Place, Malformed> {
        let mut reader = Reader::new(bytes);
        let place = Place::read(&mut reader)?;
        reader.end()?;
        Ok(place)
    }

    pub(super) fn read(reader: &mut Reader<'_>) -> Result<Place, Malformed> {
        let place = Place { generation: Generation(reader.u32()?), sequence: reader.u64()? };
        if place.sequence == 0 { Err(Malformed::Order) } else { Ok(place) }
    }
}

/// CLOSE: after this day nothing of an epoch is redeemed and claimed any more.
///
/// | offset | bytes | field |
/// |---|---|---|
/// | 0 | 4 | epoch |
/// | 4 | 2 | last claim day |
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Close {
    /// The issuer's epoch.
    pub epoch: Epoch,
    /// The last day, in the redeemer's calendar; never before what an offer promised.
    pub last_claim_day: Day,
}

impl Close {
    /// The body.
    pub fn to_bytes(&self) -> Vec<u8> {
        [&self.epoch.0.to_be_bytes()[..], &self.last_claim_day.0.to_be_bytes()].concat()
    }

    /// Reads the body.
    ///
    /// # Errors
    /// [`Malformed::Length`].
    pub fn from_bytes(bytes: &[u8]) -> Result<Close, Malformed> {
        let mut reader = Reader::new(bytes);
        let close = Close { epoch: Epoch(reader.u32()?), last_claim_day: Day(reader.u16()?) };
        reader.end()?;
        Ok(close)
    }
}

/// RETIRE: a key that is given up; what it signs or agrees from now on is not the shop's.
///
/// | offset | bytes | field |
/// |---|---|---|
/// | 0 | 1 | 0 identity, 1 issuing, 2 agreement |
/// | 1 | 4 | epoch or generation; 0 for the identity |
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Retired {
    /// The pair is frozen until both owners pair again in person.
    Identity,
    /// The key of this epoch.
    Issuing(Epoch),
    /// The key of this generation.
    Agreement(Generation),
}

impl Retired {
    /// The body.
    pub fn to_bytes(&self) -> Vec<u8> {
        let (kind, number) = match self {
            Retired::Identity => (0, 0),
            Retired::Issuing(epoch) => (1, epoch.0),
            Retired::Agreement(generation) => (2, generation.0),
        };
        [&[kind][..], &u32::to_be_bytes(number)].concat()
    }

    /// Reads the body.
    ///
    /// # Errors
    /// [`Malformed`].
    pub fn from_bytes(bytes: &[u8]) -> Result<Retired, Malformed> {
        let mut reader = Reader::new(bytes);
        let retired = match (reader.u8()?, reader.u32()?) {
            (0, 0) => Retired::Identity,
            (1, epoch) => Retired::Issuing(Epoch(epoch)),
            (2, generation) => Retired::Agreement(Generation(generation)),
            _ => return Err(Malformed::Kind),
        };
        reader.end()?;
        Ok(retired)
    }
}

/// AGREE and DECLINE: an offer by number and hash.
///
/// | offset | bytes | field |
/// |---|---|---|
/// | 0 | 2 | number |
/// | 2 | 32 | SHA-256(`storeloop/offer/1` 00 ‖ the offer's body) |
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OfferRef {
    /// The issuer's number.
    pub number: u16,
    /// The offer's hash.
    pub hash: [u8; 32],
}

impl OfferRef {
    /// The body.
    pub fn to_bytes(&self) -> Vec<u8> {
        [&self.number.to_be_bytes()[..], &self.hash].concat()
    }

    /// Reads the body.
    ///
    /// # Errors
    /// [`Malformed::Length`].
    pub fn from_bytes(bytes: &[u8]) -> Result<OfferRef, Malformed> {
        let mut reader = Reader::new(bytes);
        let named = OfferRef { number: reader.u16()?, hash: reader.take()? };
        reader.end()?;
        Ok(named)
    }
}

/// COUNTERSIGN and RECEIVED: a statement or a payment by number and hash.
///
/// | offset | bytes | field |
/// |---|---|---|
/// | 0 | 4 | number |
/// | 4 | 32 | hash |
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Named {
    /// The statement's or payment's number.
    pub number: u32,
    /// Its hash.
    pub hash: [u8; 32],
}

impl Named {
    /// The body.
    pub fn to_bytes(&self) -> Vec<u8> {
        [&self.number.to_be_bytes()[..], &self.hash].concat()
    }

    /// Reads the body.
    ///
    /// # Errors
    /// [`Malformed::Length`].
    pub fn from_bytes(bytes: &[u8]) -> Result<Named, Malformed> {
        let mut reader = Reader::new(bytes);
        let named = Named { number: reader.u32()?, hash: reader.take()? };
        reader.end()?;
        Ok(named)
    }
}

/// PAYMENT: the sender has paid a statement, or a part of it.
///
/// | offset | bytes | field |
/// |---|---|---|
/// | 0 | 4 | number, the payer's own |
/// | 4 | 36 | number and hash of the countersigned statement |
/// | 40 | 3 | currency |
/// | 43 | 8 | amount, minor units, not 0 |
/// | 51 | 1 + n | length and UTF-8 of how it was paid |
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Payment {
    /// The payer's number of it.
    pub number: u32,
    /// What is paid.
    pub statement: Named,
    /// In which currency.
    pub currency: Currency,
    /// How much, minor units.
    pub amount: u64,
    /// How: cash, a transfer's reference; may be empty.
    pub words: String,
}

impl Payment {
    /// The body.
    ///
    /// # Errors
    /// [`Malformed`] for words over 255 bytes or with control characters, or no amount.
    pub fn to_bytes(&self) -> Result<Vec<u8>, Malformed> {
        let mut bytes = self.number.to_be_bytes().to_vec();
        bytes.extend(self.statement.to_bytes());
        bytes.extend(self.currency.bytes());
        bytes.extend(self.amount.to_be_bytes());
        write_text(&mut bytes, &self.words)?;
        if self.amount == 0 { Err(Malformed::Count) } else { Ok(bytes) }
    }

    /// Reads the body.
    ///
    /// # Errors
    /// [`Malformed`].
    pub fn from_bytes(bytes: &[u8]) -> Result<Payment, Malformed> {
        let mut reader = Reader::new(bytes);
        let number = reader.u32()?;
        let statement = Named { number: reader.u32()?, hash: reader.take()? };
        let (currency, amount) = (Currency::new(reader.take()?)?, reader.u64()?);
        let words = reader.text()?.to_owned();
        reader.end()?;
        if amount == 0 { Err(Malformed::Count) } else { Ok(Payment { number, statement, currency, amount, words }) }
    }

    /// What it is confirmed by: its number and SHA-256(`storeloop/payment/1` 00 ‖ body).
    ///
    /// # Errors
    /// As [`Payment::to_bytes`].
    pub fn named(&self) -> Result<Named, Malformed> {
        Ok(Named { number: self.number, hash: sha256(&[context::PAYMENT, &self.to_bytes()?]) })
    }
}

/// SUSPEND: no new issue until the two agree again; open claims run out.
///
/// | offset | bytes | field |
/// |---|---|---|
/// | 0 | 1 | 1 the owner's wish, 2 claims with wrong tags, 3 two histories, 4 unpaid, 5 a key is stolen |
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Suspension {
    /// 1: the owner wants it.
    Wish,
    /// 2: three claims had a wrong tag.
    WrongTags,
    /// 3: the other's chain has a fork.
    Fork,
    /// 4: a countersigned statement is not paid.
    Unpaid,
    /// 5: a key is in other hands.
    Theft,
}

impl Suspension {
    /// All in the order of their numbers.
    pub const ALL: [Suspension; 5] =
        [Suspension::Wish, Suspension::WrongTags, Suspension::Fork, Suspension::Unpaid, Suspension::Theft];

    /// The body.
    pub fn to_bytes(&self) -> Vec<u8> {
        (1..).zip(Suspension::ALL).filter(|(_, one)| one == self).map(|(number, _)| number).collect()
    }

    /// Reads the body.
    ///
    /// # Errors
    /// [`Unreadable`].
    pub fn from_bytes(bytes: &[u8]) -> Result<Suspension, Unreadable> {
        let known = Suspension::ALL.into_iter().find(|suspension| suspension.to_bytes() == bytes);
        known.ok_or_else(|| if bytes.len() == 1 { Malformed::Kind.into() } else { Malformed::Length.into() })
    }
}
