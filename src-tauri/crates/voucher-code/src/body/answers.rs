//! Short bodies: what is closed, given up, agreed to, accepted, refused, disputed and paid (format, section 7).

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

    fn read(reader: &mut Reader<'_>) -> Result<Place, Malformed> {
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

/// ACCEPT: claims of the other's chain that the sender pays.
///
/// | offset | bytes | field |
/// |---|---|---|
/// | 0 | 4 | generation of the other's chain |
/// | 4 | each 8 | sequences of claims, 1 to 500 of them, rising |
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answered {
    /// Of the other's chain.
    pub generation: Generation,
    /// Which claims, rising.
    pub claims: Vec<u64>,
}

impl Answered {
    /// Most claims in one frame.
    pub const MOST: usize = 500;

    /// The body.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = self.generation.0.to_be_bytes().to_vec();
        for claim in &self.claims {
            bytes.extend(claim.to_be_bytes());
        }
        bytes
    }

    /// Reads the body.
    ///
    /// # Errors
    /// [`Malformed`].
    pub fn from_bytes(bytes: &[u8]) -> Result<Answered, Malformed> {
        let mut reader = Reader::new(bytes);
        let (generation, mut claims) = (Generation(reader.u32()?), Vec::new());
        while !reader.is_empty() {
            claims.push(reader.u64()?);
        }
        if !(1..=Answered::MOST).contains(&claims.len()) {
            return Err(Malformed::Count);
        }
        if claims.first() == Some(&0) || !claims.is_sorted_by(|one, next| one < next) {
            return Err(Malformed::Order);
        }
        Ok(Answered { generation, claims })
    }

    /// Where the claims stand.
    pub fn places(&self) -> impl Iterator<Item = Place> + '_ {
        self.claims.iter().map(|sequence| Place { generation: self.generation, sequence: *sequence })
    }
}

/// Why a claim is not paid: the closed list. All but the last two follow from the frames alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Why {
    /// 1: no known issuing key made it.
    UnknownKey,
    /// 2: the signature does not fit.
    BadSignature,
    /// 3: the issuer's own tag of a typed code is wrong.
    WrongTag,
    /// 4: it names another redeemer.
    OtherRedeemer,
    /// 5: its offer was not agreed to when it was claimed.
    NotAgreed,
    /// 6: its terms are not those of its range or offer.
    Contradicts,
    /// 7: redeemed before its first day.
    NotYetValid,
    /// 8: redeemed after its last day and the day of grace.
    Expired,
    /// 9: the redeemer knew that it was taken back.
    Revoked,
    /// 10: the serial was claimed before.
    Duplicate,
    /// 11: the offer's cap is used up.
    CapReached,
    /// 12: behind the end of the epoch's claims.
    Late,
    /// 13: the issuer has no record of it, though its key signed.
    NotIssued,
    /// 14: the issuer doubts that it was redeemed.
    Doubtful,
}

impl Why {
    /// All in the order of their numbers.
    pub const ALL: [Why; 14] = [
        Why::UnknownKey,
        Why::BadSignature,
        Why::WrongTag,
        Why::OtherRedeemer,
        Why::NotAgreed,
        Why::Contradicts,
        Why::NotYetValid,
        Why::Expired,
        Why::Revoked,
        Why::Duplicate,
        Why::CapReached,
        Why::Late,
        Why::NotIssued,
        Why::Doubtful,
    ];

    /// The number on the wire, 1 to 14.
    pub fn number(self) -> u8 {
        (1..).zip(Why::ALL).find(|(_, why)| *why == self).map_or(0, |(number, _)| number)
    }

    /// The reason with this number.
    pub fn from_number(number: u8) -> Option<Why> {
        Why::ALL.get(usize::from(number).checked_sub(1)?).copied()
    }

    /// Whether the issuer may pay all the same; the others would pay one voucher twice or nobody's promise.
    pub fn is_waivable(self) -> bool {
        matches!(self, Why::NotYetValid | Why::Expired | Why::Revoked | Why::CapReached | Why::Late)
    }
}

/// REJECT: claims of the other's chain that the sender does not pay.
///
/// | offset | bytes | field |
/// |---|---|---|
/// | 0 | 1 | why, 1 to 14 |
/// | 1 | n | generation and sequences as in an ACCEPT |
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rejection {
    /// Why none of them is paid.
    pub why: Why,
    /// Which claims.
    pub claims: Answered,
}

impl Rejection {
    /// The body.
    pub fn to_bytes(&self) -> Vec<u8> {
        [vec![self.why.number()], self.claims.to_bytes()].concat()
    }

    /// Reads the body.
    ///
    /// # Errors
    /// [`Malformed`].
    pub fn from_bytes(bytes: &[u8]) -> Result<Rejection, Malformed> {
        let mut reader = Reader::new(bytes);
        let why = Why::from_number(reader.u8()?).ok_or(Malformed::Kind)?;
        Ok(Rejection { why, claims: Answered::from_bytes(reader.rest())? })
    }
}

/// Whose chain a claim stands in, seen from who writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Side {
    /// 0: in the writer's own.
    Own,
    /// 1: in the other's.
    Other,
}

impl Side {
    fn number(self) -> u8 {
        u8::from(self == Side::Other)
    }

    fn read(reader: &mut Reader<'_>) -> Result<Side, Malformed> {
        match reader.u8()? {
            0 => Ok(Side::Own),
            1 => Ok(Side::Other),
            _ => Err(Malformed::Kind),
        }
    }
}

/// DISPUTE: a claim's answer is not agreed to; it carries over to the next statement.
///
/// | offset | bytes | field |
/// |---|---|---|
/// | 0 | 1 | 0 a claim in the sender's chain, 1 in the other's |
/// | 1 | 12 | place of the claim |
/// | 13 | 1 + n | length and UTF-8 of what the sender has to say |
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dispute {
    /// Whose claim.
    pub side: Side,
    /// Where it stands.
    pub claim: Place,
    /// In the owner's words; may be empty.
    pub words: String,
}

impl Dispute {
    /// The body.
    ///
    /// # Errors
    /// [`Malformed`] for words over 255 bytes or with control characters.
    pub fn to_bytes(&self) -> Result<Vec<u8>, Malformed> {
        let mut bytes = vec![self.side.number()];
        bytes.extend(self.claim.to_bytes());
        write_text(&mut bytes, &self.words)?;
        Ok(bytes)
    }

    /// Reads the body.
    ///
    /// # Errors
    /// [`Malformed`].
    pub fn from_bytes(bytes: &[u8]) -> Result<Dispute, Malformed> {
        let mut reader = Reader::new(bytes);
        let (side, claim) = (Side::read(&mut reader)?, Place::read(&mut reader)?);
        let words = reader.text()?.to_owned();
        reader.end()?;
        Ok(Dispute { side, claim, words })
    }
}

/// CONCEDE: the sender gives in. The claim's issuer pays it, its redeemer goes without.
///
/// | offset | bytes | field |
/// |---|---|---|
/// | 0 | 1 | 0 a claim in the sender's chain, 1 in the other's |
/// | 1 | 12 | place of the claim |
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Concession {
    /// Whose claim.
    pub side: Side,
    /// Where it stands.
    pub claim: Place,
}

impl Concession {
    /// The body.
    pub fn to_bytes(&self) -> Vec<u8> {
        [vec![self.side.number()], self.claim.to_bytes()].concat()
    }

    /// Reads the body.
    ///
    /// # Errors
    /// [`Malformed`].
    pub fn from_bytes(bytes: &[u8]) -> Result<Concession, Malformed> {
        let mut reader = Reader::new(bytes);
        let concession = Concession { side: Side::read(&mut reader)?, claim: Place::read(&mut reader)? };
        reader.end()?;
        Ok(concession)
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
