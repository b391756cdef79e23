//! OFFER: what an issuer would pay a redeemer for, and under which terms; it never changes (format, section 7).

use crate::Malformed;
use crate::bytes::{Reader, write_long_text};
use crate::certificate::Currency;
use crate::context::{self, sha256};
use crate::payload::Kind;

use super::answers::OfferRef;

/// Who bears what a redemption costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Bearer {
    /// 0: the issuer pays the settlement price.
    Issuer,
    /// 1: the redeemer, who is paid nothing.
    Redeemer,
    /// 2: each a half; the issuer pays half the price, rounded down to a minor unit.
    Halves,
}

impl Bearer {
    const ALL: [Bearer; 3] = [Bearer::Issuer, Bearer::Redeemer, Bearer::Halves];

    /// The number on the wire.
    pub fn number(self) -> u8 {
        match self {
            Bearer::Issuer => 0,
            Bearer::Redeemer => 1,
            Bearer::Halves => 2,
        }
    }

    /// The bearer with this number.
    pub fn from_number(number: u8) -> Option<Bearer> {
        Bearer::ALL.into_iter().find(|bearer| bearer.number() == number)
    }
}

/// What an offer allows besides.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct OfferFlags {
    /// Bit 0: a pack may be paid ahead and given to the redeemer to hand out; its claims then cost nothing more.
    pub prepaid_pack: bool,
}

/// An offer of one issuer to one redeemer.
///
/// | offset | bytes | field |
/// |---|---|---|
/// | 0 | 2 | number |
/// | 2 | 1 | kind of its vouchers |
/// | 3 | 3 | currency |
/// | 6 | 8 | settlement price of a redemption, minor units |
/// | 14 | 1 | who bears it: 0 issuer, 1 redeemer, 2 halves |
/// | 15 | 8 | cap of this redeemer: all its claims together, minor units |
/// | 23 | 2 | claim window: days behind a voucher's last day |
/// | 25 | 1 | flags: bit 0 prepaid pack |
/// | 26 | each 2 + n | length (1 to 1,000) and UTF-8 of the text in English, Chinese, Spanish; no control characters |
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// The issuer's number of it, the one that vouchers carry.
    pub number: u16,
    /// What its vouchers give.
    pub kind: Kind,
    /// Of price and cap.
    pub currency: Currency,
    /// What a redemption settles for, minor units.
    pub price: u64,
    /// Who bears it.
    pub bearer: Bearer,
    /// The most that all claims of this redeemer come to, minor units.
    pub cap: u64,
    /// So many days behind its last day a voucher can be claimed at least.
    pub claim_window: u16,
    /// What it allows besides.
    pub flags: OfferFlags,
    /// What it says, in English, Chinese and Spanish.
    pub texts: [String; 3],
}

impl Offer {
    /// Most bytes of a text.
    pub const MOST_TEXT: usize = 1000;

    /// What the issuer owes for a redemption, minor units.
    pub fn owed(&self) -> u64 {
        match self.bearer {
            _ if self.flags.prepaid_pack => 0,
            Bearer::Issuer => self.price,
            Bearer::Redeemer => 0,
            Bearer::Halves => self.price / 2,
        }
    }

    /// The body.
    ///
    /// # Errors
    /// [`Malformed`] for a text that is empty, too long or has control characters.
    pub fn to_bytes(&self) -> Result<Vec<u8>, Malformed> {
        let mut bytes = self.number.to_be_bytes().to_vec();
        bytes.push(self.kind.number());
        bytes.extend(self.currency.bytes());
        bytes.extend(self.price.to_be_bytes());
        bytes.push(self.bearer.number());
        bytes.extend(self.cap.to_be_bytes());
        bytes.extend(self.claim_window.to_be_bytes());
        bytes.push(u8::from(self.flags.prepaid_pack));
        for text in &self.texts {
            write_long_text(&mut bytes, text)?;
        }
        Offer::from_bytes(&bytes).map(|_| bytes)
    }

    /// Reads the body.
    ///
    /// # Errors
    /// [`Malformed`].
    pub fn from_bytes(bytes: &[u8]) -> Result<Offer, Malformed> {
        let mut reader = Reader::new(bytes);
        let number = reader.u16()?;
        let kind = Kind::from_number(reader.u8()?).ok_or(Malformed::Kind)?;
        let currency = Currency::new(reader.take()?)?;
        let price = reader.u64()?;
        let bearer = Bearer::from_number(reader.u8()?).ok_or(Malformed::Kind)?;
        let (cap, claim_window) = (reader.u64()?, reader.u16()?);
        let flags = match reader.u8()? {
            bits @ 0..=1 => OfferFlags { prepaid_pack: bits == 1 },
            _ => return Err(Malformed::Flags),
        };
        let mut text = || reader.long_text(Offer::MOST_TEXT).map(str::to_owned);
        let texts = [text()?, text()?, text()?];
        reader.end()?;
        Ok(Offer { number, kind, currency, price, bearer, cap, claim_window, flags, texts })
    }

    /// What it is agreed to by: its number and SHA-256(`storeloop/offer/1` 00 ‖ body).
    ///
    /// # Errors
    /// As [`Offer::to_bytes`].
    pub fn named(&self) -> Result<OfferRef, Malformed> {
        Ok(OfferRef { number: self.number, hash: sha256(&[context::OFFER, &self.to_bytes()?]) })
    }
}
