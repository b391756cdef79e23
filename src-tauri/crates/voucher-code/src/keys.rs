//! A shop's keys (format, section 4).
//!
//! | key | kind | lives | signs or agrees |
//! |---|---|---|---|
//! | identity | Ed25519 | as long as the shop | certificates, cards, heads of chains |
//! | issuing | Ed25519 | an epoch | vouchers only |
//! | agreement | X25519 | a generation | the shared key of typed codes |
//!
//! Secrets are made from 32 bytes that are handed in, wipe themselves when they go, and have no `Debug`.

use crate::context::{self, sha256};
use ed25519_dalek::{Signature, Signer, SigningKey, Verifier, VerifyingKey};
use thiserror::Error;
use x25519_dalek::{PublicKey, StaticSecret};

/// The first 16 bytes of SHA-256 over the identity's public key: a shop's name among machines.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ShopId(pub [u8; 16]);

impl ShopId {
    /// Its first four bytes.
    pub fn short(&self) -> ShortId {
        let [a, b, c, d, ..] = self.0;
        ShortId([a, b, c, d])
    }
}

/// The first four bytes of a [`ShopId`]; two shops that share one cannot be partners.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ShortId(pub [u8; 4]);

/// The first four bytes of SHA-256 over an issuing key: a hint only, every key that fits is tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct KeyHint(pub [u8; 4]);

/// A quarter in which one issuing key signs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Epoch(pub u32);

/// Counts the agreement keys of a shop; a restored shop begins a new one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Generation(pub u32);

/// Why a key is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum KeyFault {
    /// Not the one encoding of a point.
    #[error("the bytes are no public key")]
    NoKey,
    /// A point of small order: anybody could sign for it, or its shared secret would be all zeros.
    #[error("a weak public key")]
    Weak,
    /// Neither side of the pair is ours.
    #[error("the secret belongs to neither shop of the pair")]
    Foreign,
}

/// A signature does not fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("the signature does not fit")]
pub struct BadSignature;

/// Bytes of a public Ed25519 key, checked: the canonical encoding of a point that is not of small order.
fn signing_point(bytes: &[u8; 32]) -> Result<VerifyingKey, KeyFault> {
    // y is below 2^255-19 in the one canonical encoding.
    let [low, middle @ .., high] = bytes;
    if high & 0x7f == 0x7f && middle.iter().all(|byte| *byte == 0xff) && *low >= 0xed {
        return Err(KeyFault::NoKey);
    }
    let key = VerifyingKey::from_bytes(bytes).map_err(|_| KeyFault::NoKey)?;
    if key.is_weak() { Err(KeyFault::Weak) } else { Ok(key) }
}

/// The canonical encodings of the points of small order, without the sign in the last bit: y is 0, 1, -1, or one of two
/// of order eight.
const SMALL_ORDER: [[u8; 32]; 5] = {
    let (zero, mut one, mut minus_one) = ([0; 32], [0; 32], [0xff; 32]);
    let [first, ..] = &mut one;
    *first = 1;
    let [first, .., last] = &mut minus_one;
    (*first, *last) = (0xec, 0x7f);
    [zero, one, minus_one, ORDER_EIGHT, ORDER_EIGHT_TOO]
};
const ORDER_EIGHT: [u8; 32] = [
    0x26, 0xe8, 0x95, 0x8f, 0xc2, 0xb2, 0x27, 0xb0, 0x45, 0xc3, 0xf4, 0x89, 0xf2, 0xef, 0x98, 0xf0, 0xd5, 0xdf, 0xac,
    0x05, 0xd3, 0xc6, 0x33, 0x39, 0xb1, 0x38, 0x02, 0x88, 0x6d, 0x53, 0xfc, 0x05,
];
const ORDER_EIGHT_TOO: [u8; 32] = [
    0xc7, 0x17, 0x6a, 0x70, 0x3d, 0x4d, 0xd8, 0x4f, 0xba, 0x3c, 0x0b, 0x76, 0x0d, 0x10, 0x67, 0x0f, 0x2a, 0x20, 0x53,
    0xfa, 0x2c, 0x39, 0xcc, 0xc6, 0x4e, 0xc7, 0xfd, 0x77, 0x92, 0xac, 0x03, 0x7a,
];

/// Strictly: S below the group's order, a canonical commitment that is not of small order; keys of small order are not
/// taken in at all.
///
/// The commitment is computed anew and compared by its bytes, so a canonical one is the only one that fits, and those of
/// small order are five known ys. That is a seventh faster than decoding the commitment to look at its order.
fn verify(key: &VerifyingKey, context: &[u8], body: &[u8], signature: &[u8; 64]) -> Result<(), BadSignature> {
    let mut y = *signature.first_chunk::<32>().ok_or(BadSignature)?;
    let [.., last] = &mut y;
    *last &= 0x7f;
    if SMALL_ORDER.contains(&y) {
        return Err(BadSignature);
    }
    let signature = Signature::from_bytes(signature);
    key.verify(&context::message(context, body), &signature).map_err(|_| BadSignature)
}

/// A shop's lasting public key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IdentityPublic(VerifyingKey);

impl IdentityPublic {
    /// Takes a key in.
    ///
    /// # Errors
    /// [`KeyFault::NoKey`] or [`KeyFault::Weak`].
    pub fn from_bytes(bytes: &[u8; 32]) -> Result<Self, KeyFault> {
        signing_point(bytes).map(IdentityPublic)
    }

    /// The key's bytes.
    pub fn as_bytes(&self) -> &[u8; 32] {
        self.0.as_bytes()
    }

    /// The shop it stands for.
    pub fn shop(&self) -> ShopId {
        let [id @ .., _, _, _, _, _, _, _, _, _, _, _, _, _, _, _, _] = sha256(&[self.as_bytes()]);
        ShopId(id)
    }

    pub(crate) fn verify(&self, context: &[u8], body: &[u8], signature: &[u8; 64]) -> Result<(), BadSignature> {
        verify(&self.0, context, body, signature)
    }
}

/// A shop's lasting secret key.
pub struct IdentitySecret(SigningKey);

impl IdentitySecret {
    /// The key of this seed.
    pub fn from_seed(seed: &[u8; 32]) -> Self {
        IdentitySecret(SigningKey::from_bytes(seed))
    }

    /// What others know it by.
    pub fn public(&self) -> IdentityPublic {
        IdentityPublic(self.0.verifying_key())
    }

    pub(crate) fn sign(&self, context: &[u8], body: &[u8]) -> [u8; 64] {
        self.0.sign(&context::message(context, body)).to_bytes()
    }
}

/// The public key of an epoch's vouchers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IssuingPublic {
    key: VerifyingKey,
    digest: [u8; 32],
}

impl IssuingPublic {
    /// Takes a key in.
    ///
    /// # Errors
    /// [`KeyFault::NoKey`] or [`KeyFault::Weak`].
    pub fn from_bytes(bytes: &[u8; 32]) -> Result<Self, KeyFault> {
        signing_point(bytes).map(Self::of)
    }

    fn of(key: VerifyingKey) -> Self {
        IssuingPublic { key, digest: sha256(&[key.as_bytes()]) }
    }

    /// The key's bytes.
    pub fn as_bytes(&self) -> &[u8; 32] {
        self.key.as_bytes()
    }

    /// SHA-256 of the key: with the serial, what a redemption is kept under.
    pub fn digest(&self) -> &[u8; 32] {
        &self.digest
    }

    /// What a voucher names it by.
    pub fn hint(&self) -> KeyHint {
        let [a, b, c, d, ..] = self.digest;
        KeyHint([a, b, c, d])
    }

    pub(crate) fn verify(&self, body: &[u8], signature: &[u8; 64]) -> Result<(), BadSignature> {
        verify(&self.key, context::VOUCHER, body, signature)
    }
}

/// The secret key of an epoch's vouchers.
pub struct IssuingSecret(SigningKey);

impl IssuingSecret {
    /// The key of this seed.
    pub fn from_seed(seed: &[u8; 32]) -> Self {
        IssuingSecret(SigningKey::from_bytes(seed))
    }

    /// What others know it by.
    pub fn public(&self) -> IssuingPublic {
        IssuingPublic::of(self.0.verifying_key())
    }

    pub(crate) fn seed(&self) -> &[u8; 32] {
        self.0.as_bytes()
    }

    pub(crate) fn sign(&self, body: &[u8]) -> [u8; 64] {
        self.0.sign(&context::message(context::VOUCHER, body)).to_bytes()
    }
}

/// The public half of a shop's agreement key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct AgreementPublic([u8; 32]);

impl AgreementPublic {
    /// Takes a key in.
    ///
    /// # Errors
    /// [`KeyFault::Weak`] for a key whose shared secret is all zeros, whoever agrees with it.
    pub fn from_bytes(bytes: &[u8; 32]) -> Result<Self, KeyFault> {
        // Every secret is a multiple of eight, so a point of small order gives zeros with any of them.
        let shared = StaticSecret::from([1; 32]).diffie_hellman(&PublicKey::from(*bytes));
        if shared.was_contributory() { Ok(AgreementPublic(*bytes)) } else { Err(KeyFault::Weak) }
    }

    /// The key's bytes.
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

/// The secret half of a shop's agreement key.
pub struct AgreementSecret(StaticSecret);

impl AgreementSecret {
    /// The key of these bytes.
    pub fn from_bytes(bytes: &[u8; 32]) -> Self {
        AgreementSecret(StaticSecret::from(*bytes))
    }

    /// What others know it by.
    pub fn public(&self) -> AgreementPublic {
        AgreementPublic(PublicKey::from(&self.0).to_bytes())
    }

    /// The shared secret with another's key.
    pub(crate) fn agree(&self, other: &AgreementPublic) -> Result<x25519_dalek::SharedSecret, KeyFault> {
        let shared = self.0.diffie_hellman(&PublicKey::from(other.0));
        if shared.was_contributory() { Ok(shared) } else { Err(KeyFault::Weak) }
    }
}
