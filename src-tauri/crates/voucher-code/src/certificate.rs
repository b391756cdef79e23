//! Certificates: the identity key vouches for the shop's other keys (format, section 4).

use crate::bytes::Reader;
use crate::context;
use crate::keys::{AgreementPublic, Epoch, Generation, IssuingPublic};
use crate::payload::Day;
use crate::signed::{Body, sealed::Sealed};
use crate::{Malformed, Unreadable};

const ISSUING: u8 = 1;
const AGREEMENT: u8 = 2;

/// An ISO 4217 code, three capitals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Currency([u8; 3]);

impl Currency {
    /// A code of three capitals.
    ///
    /// # Errors
    /// [`Malformed::Currency`].
    pub fn new(code: [u8; 3]) -> Result<Currency, Malformed> {
        if code.iter().all(u8::is_ascii_uppercase) { Ok(Currency(code)) } else { Err(Malformed::Currency) }
    }

    /// The three letters.
    pub fn bytes(self) -> [u8; 3] {
        self.0
    }
}

/// Vouches for an issuing key.
///
/// | offset | bytes | field |
/// |---|---|---|
/// | 0 | 1 | 1 |
/// | 1 | 4 | epoch |
/// | 5 | 32 | issuing public key |
/// | 37 | 2 | first day of issue |
/// | 39 | 2 | last day of issue |
/// | 41 | 2 | last day on which its vouchers are redeemed |
/// | 43 | 3 | currency |
/// | 46 | 8 | highest total liability, minor units |
/// | 54 | 32 | what Q must hash to when it is revealed |
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IssuingCertificate {
    /// The epoch.
    pub epoch: Epoch,
    /// The key.
    pub key: IssuingPublic,
    /// First day of issue.
    pub first_day: Day,
    /// Last day of issue, not before the first.
    pub last_issue_day: Day,
    /// Last day of redemption, not before the last of issue.
    pub last_redeem_day: Day,
    /// Of the liability.
    pub currency: Currency,
    /// All its vouchers together cost the issuer no more than this, in minor units.
    pub liability: u64,
    /// [`ClaimKey::commitment`](crate::ClaimKey::commitment).
    pub claim_commitment: [u8; 32],
}

impl IssuingCertificate {
    /// Bytes of certificate and signature.
    pub const SIGNED_LENGTH: usize = 150;
}

impl Sealed for IssuingCertificate {}
impl Body for IssuingCertificate {
    const CONTEXT: &'static [u8] = context::CERT;

    fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = vec![ISSUING];
        bytes.extend(self.epoch.0.to_be_bytes());
        bytes.extend(self.key.as_bytes());
        for day in [self.first_day, self.last_issue_day, self.last_redeem_day] {
            bytes.extend(day.0.to_be_bytes());
        }
        bytes.extend(self.currency.0);
        bytes.extend(self.liability.to_be_bytes());
        bytes.extend(self.claim_commitment);
        bytes
    }

    fn from_bytes(bytes: &[u8]) -> Result<Self, Unreadable> {
        let mut reader = Reader::new(bytes);
        if reader.u8()? != ISSUING {
            return Err(Malformed::Kind.into());
        }
        let certificate = IssuingCertificate {
            epoch: Epoch(reader.u32()?),
            key: IssuingPublic::from_bytes(&reader.take()?).map_err(Malformed::Key)?,
            first_day: Day(reader.u16()?),
            last_issue_day: Day(reader.u16()?),
            last_redeem_day: Day(reader.u16()?),
            currency: Currency::new(reader.take()?)?,
            liability: reader.u64()?,
            claim_commitment: reader.take()?,
        };
        reader.end()?;
        let days = [certificate.first_day, certificate.last_issue_day, certificate.last_redeem_day];
        if days.is_sorted() { Ok(certificate) } else { Err(Malformed::Days.into()) }
    }
}

/// Vouches for an agreement key.
///
/// | offset | bytes | field |
/// |---|---|---|
/// | 0 | 1 | 2 |
/// | 1 | 4 | generation |
/// | 5 | 32 | agreement public key |
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgreementCertificate {
    /// The generation.
    pub generation: Generation,
    /// The key.
    pub key: AgreementPublic,
}

impl AgreementCertificate {
    /// Bytes of certificate and signature.
    pub const SIGNED_LENGTH: usize = 101;
}

impl Sealed for AgreementCertificate {}
impl Body for AgreementCertificate {
    const CONTEXT: &'static [u8] = context::CERT;

    fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = vec![AGREEMENT];
        bytes.extend(self.generation.0.to_be_bytes());
        bytes.extend(self.key.as_bytes());
        bytes
    }

    fn from_bytes(bytes: &[u8]) -> Result<Self, Unreadable> {
        let mut reader = Reader::new(bytes);
        if reader.u8()? != AGREEMENT {
            return Err(Malformed::Kind.into());
        }
        let generation = Generation(reader.u32()?);
        let key = AgreementPublic::from_bytes(&reader.take()?).map_err(Malformed::Key)?;
        reader.end()?;
        Ok(AgreementCertificate { generation, key })
    }
}
