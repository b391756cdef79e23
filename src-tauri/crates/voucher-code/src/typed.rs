//! The voucher as a code that a person types (format, section 5): `HHSS-SSMM-MMMM-RRRC`, 80 bits.
//!
//! | bits | part | what it is |
//! |---|---|---|
//! | 10 | H | leads to the issuing key |
//! | 20 | S | serial |
//! | 30 | M | tag under the pair's key, over the terms of the range: checked offline by the redeemer |
//! | 15 | R | tag under the issuer's own key: checked by the issuer when the redeemer claims |
//! | 5 | C | check symbol |

use crate::context::{self, sha256};
use crate::keys::{IssuingPublic, ShopId};
use crate::payload::{Serial, Terms};
use crate::secrets::{ClaimKey, PairKey};
use crate::{Malformed, Unreadable, symbols};
use std::fmt;
use subtle::ConstantTimeEq;
use thiserror::Error;

/// Serials of 2^20 and above have no typed code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("the serial is too high for a typed code")]
pub struct SerialTooHigh;

/// H: the first 10 bits of SHA-256(`storeloop/hint/1` 00 ‖ issuing public key (32) ‖ redeemer's shop id (16)).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Lead(u16);

impl Lead {
    /// The lead of a key at a shop.
    pub fn of(issuing: &IssuingPublic, redeemer: &ShopId) -> Lead {
        let [high, low, ..] = sha256(&[context::HINT, issuing.as_bytes(), &redeemer.0]);
        Lead(u16::from_be_bytes([high, low]) >> 6)
    }

    /// 0 to 1,023.
    pub fn number(self) -> u16 {
        self.0
    }
}

/// What one issuing key's typed codes are made and checked with at one redeemer.
pub struct TypedKey {
    lead: Lead,
    digest: [u8; 32],
    redeemer: ShopId,
    pair: PairKey,
}

impl TypedKey {
    /// The key for an issuer's codes at a redeemer.
    pub fn new(issuing: &IssuingPublic, redeemer: ShopId, pair: PairKey) -> TypedKey {
        TypedKey { lead: Lead::of(issuing, &redeemer), digest: *issuing.digest(), redeemer, pair }
    }

    /// What its codes begin with.
    pub fn lead(&self) -> Lead {
        self.lead
    }

    /// The shop that takes its codes.
    pub fn redeemer(&self) -> ShopId {
        self.redeemer
    }

    /// M: the first 30 bits of HMAC-SHA256(K, `storeloop/typed/1` 00 ‖ SHA-256(issuing public key) (32) ‖ redeemer's
    /// shop id (16) ‖ serial (4) ‖ terms (12)).
    fn tag(&self, serial: Serial, terms: &Terms) -> u32 {
        let (serial, terms) = (serial.0.to_be_bytes(), terms.to_bytes());
        let [a, b, c, d, ..] = self.pair.tag(&[context::TYPED, &self.digest, &self.redeemer.0, &serial, &terms]);
        u32::from_be_bytes([a, b, c, d]) >> 2
    }
}

/// A typed code whose check symbol is right: nothing says yet that its issuer made it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct TypedCode {
    lead: u16,
    serial: u32,
    tag: u32,
    claim: u16,
}

impl TypedCode {
    /// Symbols without hyphens.
    pub const SYMBOLS: usize = 16;

    /// Makes the code of a voucher.
    ///
    /// # Errors
    /// [`SerialTooHigh`] for serials of 2^20 and above.
    pub fn issue(key: &TypedKey, claim: &ClaimKey, serial: Serial, terms: &Terms) -> Result<TypedCode, SerialTooHigh> {
        if serial >= Serial::TYPED_END {
            return Err(SerialTooHigh);
        }
        Ok(TypedCode {
            lead: key.lead.0,
            serial: serial.0,
            tag: key.tag(serial, terms),
            claim: claim.tag(&key.redeemer, serial),
        })
    }

    /// Reads what a person typed: lower case, spaces and hyphens anywhere, O for 0, I and L for 1.
    ///
    /// # Errors
    /// [`Unreadable::Malformed`] for another symbol or number of symbols, [`Unreadable::Typo`] when the check symbol
    /// is wrong.
    pub fn parse(text: &str) -> Result<TypedCode, Unreadable> {
        let mut values = [0; TypedCode::SYMBOLS];
        let mut free = values.iter_mut();
        for letter in text.bytes().filter(|letter| !matches!(letter, b' ' | b'-')) {
            let value = symbols::typed_value(letter).ok_or(Malformed::Symbol)?;
            *free.next().ok_or(Malformed::Length)? = value;
        }
        if free.next().is_some() {
            return Err(Malformed::Length.into());
        }
        let [before @ .., check] = values;
        if symbols::check_symbol(&before) != check {
            return Err(Unreadable::Typo);
        }
        let join = |values: &[u8]| values.iter().fold(0_u32, |bits, value| (bits << 5) | u32::from(*value));
        let [h0, h1, s0, s1, s2, s3, m0, m1, m2, m3, m4, m5, r0, r1, r2] = before;
        Ok(TypedCode {
            lead: low(join(&[h0, h1])),
            serial: join(&[s0, s1, s2, s3]),
            tag: join(&[m0, m1, m2, m3, m4, m5]),
            claim: low(join(&[r0, r1, r2])),
        })
    }

    /// Which keys to try.
    pub fn lead(&self) -> Lead {
        Lead(self.lead)
    }

    /// Which range to look at.
    pub fn serial(&self) -> Serial {
        Serial(self.serial)
    }

    /// Whether the redeemer's tag fits these terms; compared in constant time.
    pub fn fits(&self, key: &TypedKey, terms: &Terms) -> bool {
        let is_led = self.lead.ct_eq(&key.lead.0);
        bool::from(is_led & self.tag.ct_eq(&key.tag(self.serial(), terms)))
    }

    /// Whether the issuer's own tag fits; compared in constant time.
    pub fn is_claimable(&self, claim: &ClaimKey, redeemer: &ShopId) -> bool {
        self.claim.ct_eq(&claim.tag(redeemer, self.serial())).into()
    }

    /// The sixteen symbols without hyphens.
    pub(crate) fn symbols(&self) -> String {
        self.values().into_iter().map(symbols::letter).collect()
    }

    /// The sixteen values, check symbol last.
    fn values(&self) -> [u8; TypedCode::SYMBOLS] {
        let (h, s, m, r) = (u32::from(self.lead), self.serial, self.tag, u32::from(self.claim));
        let five = |bits: u32, shift: u32| {
            let [_, _, _, low] = (bits >> shift).to_be_bytes();
            low & 31
        };
        let before = [
            five(h, 5),
            five(h, 0),
            five(s, 15),
            five(s, 10),
            five(s, 5),
            five(s, 0),
            five(m, 25),
            five(m, 20),
            five(m, 15),
            five(m, 10),
            five(m, 5),
            five(m, 0),
            five(r, 10),
            five(r, 5),
            five(r, 0),
        ];
        let [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o] = before;
        [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, symbols::check_symbol(&before)]
    }
}

/// As printed, in four groups of four.
impl fmt::Display for TypedCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, value) in self.values().into_iter().enumerate() {
            if at > 0 && at % 4 == 0 {
                f.write_str("-")?;
            }
            write!(f, "{}", symbols::letter(value))?;
        }
        Ok(())
    }
}

/// The lower sixteen bits.
fn low(bits: u32) -> u16 {
    let [_, _, high, low] = bits.to_be_bytes();
    u16::from_be_bytes([high, low])
}
