//! The two keys behind a typed code (format, section 5).
//!
//! | key | HKDF-SHA256 of | info |
//! |---|---|---|
//! | K, pair | X25519(own secret, other's public) | `storeloop/pair/1` 00 ‖ issuer's shop id (16) ‖ redeemer's (16) ‖ issuer's agreement public (32) ‖ redeemer's (32) ‖ epoch (4) |
//! | Q, claim | issuing key's seed (32) | `storeloop/claim-key/1` 00 ‖ epoch (4) |

use crate::context::{self, hkdf, hmac, sha256};
use crate::keys::{AgreementPublic, AgreementSecret, Epoch, IssuingSecret, KeyFault, ShopId};
use crate::payload::Serial;
use subtle::ConstantTimeEq;
use zeroize::Zeroizing;

/// Two shops in their roles, for one epoch of the issuer's.
#[derive(Clone, Copy, Debug)]
pub struct Pair<'a> {
    /// The shop that promises.
    pub issuer: ShopId,
    /// The shop that hands over; it may be the same.
    pub redeemer: ShopId,
    /// The issuer's agreement key.
    pub issuer_agreement: &'a AgreementPublic,
    /// The redeemer's agreement key.
    pub redeemer_agreement: &'a AgreementPublic,
    /// The issuer's epoch.
    pub epoch: Epoch,
}

/// K: what issuer and redeemer share, for one direction and one epoch.
pub struct PairKey(Zeroizing<[u8; 32]>);

impl PairKey {
    /// The key of a pair, from either side.
    ///
    /// # Errors
    /// [`KeyFault::Foreign`] when the secret belongs to neither side, [`KeyFault::Weak`] when nothing is agreed.
    pub fn agree(own: &AgreementSecret, pair: &Pair<'_>) -> Result<PairKey, KeyFault> {
        let public = own.public();
        let other = match (public == *pair.issuer_agreement, public == *pair.redeemer_agreement) {
            (true, _) => pair.redeemer_agreement,
            (false, true) => pair.issuer_agreement,
            (false, false) => return Err(KeyFault::Foreign),
        };
        let shared = own.agree(other)?;
        let info: [&[u8]; 6] = [
            context::PAIR,
            &pair.issuer.0,
            &pair.redeemer.0,
            pair.issuer_agreement.as_bytes(),
            pair.redeemer_agreement.as_bytes(),
            &pair.epoch.0.to_be_bytes(),
        ];
        Ok(PairKey(hkdf(shared.as_bytes(), &info)))
    }

    pub(crate) fn tag(&self, parts: &[&[u8]]) -> [u8; 32] {
        hmac(&self.0, parts)
    }
}

/// Q: what only the issuer has until it reveals it, so that a redeemer cannot invent claims.
pub struct ClaimKey(Zeroizing<[u8; 32]>);

impl ClaimKey {
    /// The key of an epoch.
    pub fn of(issuing: &IssuingSecret, epoch: Epoch) -> ClaimKey {
        ClaimKey(hkdf(issuing.seed(), &[context::CLAIM_KEY, &epoch.0.to_be_bytes()]))
    }

    /// A key that was revealed.
    ///
    /// Returns nothing unless it is the one that the issuer's certificate promised.
    pub fn revealed(key: &[u8; 32], promised: &[u8; 32]) -> Option<ClaimKey> {
        let key = ClaimKey(Zeroizing::new(*key));
        bool::from(key.commitment().ct_eq(promised)).then_some(key)
    }

    /// The key itself, to reveal it after the epoch's claim window.
    pub fn reveal(&self) -> Zeroizing<[u8; 32]> {
        self.0.clone()
    }

    /// What a certificate promises it by: SHA-256(`storeloop/claim-commit/1` 00 ‖ Q).
    pub fn commitment(&self) -> [u8; 32] {
        sha256(&[context::CLAIM_COMMIT, &*self.0])
    }

    /// R: the first 15 bits of HMAC-SHA256(Q, `storeloop/claim/1` 00 ‖ redeemer's shop id (16) ‖ serial (4)).
    pub(crate) fn tag(&self, redeemer: &ShopId, serial: Serial) -> u16 {
        let [high, low, ..] = hmac(&self.0, &[context::CLAIM, &redeemer.0, &serial.0.to_be_bytes()]);
        u16::from_be_bytes([high, low]) >> 1
    }
}
