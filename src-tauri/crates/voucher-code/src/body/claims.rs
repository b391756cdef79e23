//! What becomes of a claim: ACCEPT, REJECT, DISPUTE, CONCEDE (format, section 7).

use super::answers::Place;
use crate::Malformed;
use crate::bytes::{Reader, write_text};
use crate::keys::Generation;

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
