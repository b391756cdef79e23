//! The voucher as a QR text (format, section 3).
//!
//! | symbols | content |
//! |---|---|
//! | 3 | `SL1` |
//! | 148 | base32 of payload (28) ‖ signature (64); the 4 left-over bits zero |
//!
//! 151 capitals and digits, which is QR alphanumeric: version 6 at level M, version 8 at level Q.

use crate::keys::{BadSignature, IssuingPublic, IssuingSecret};
use crate::payload::Payload;
use crate::{Malformed, Unreadable, symbols};

/// What a voucher's text begins with.
pub const PREFIX: &str = "SL1";

/// A voucher as it was read: nothing says yet that its issuer made it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QrVoucher {
    payload: Payload,
    signature: [u8; 64],
}

impl QrVoucher {
    /// Payload and signature.
    pub const LENGTH: usize = 92;
    /// Symbols of the text.
    pub const SYMBOLS: usize = 151;

    /// Signs a voucher. The payload's hint must be this key's, else nobody could check it.
    ///
    /// # Errors
    /// [`BadSignature`] when the payload names another key.
    pub fn issue(payload: Payload, issuing: &IssuingSecret) -> Result<QrVoucher, BadSignature> {
        if payload.key != issuing.public().hint() {
            return Err(BadSignature);
        }
        let signature = issuing.sign(&payload.to_bytes());
        Ok(QrVoucher { payload, signature })
    }

    pub(crate) fn with_signature(payload: Payload, signature: [u8; 64]) -> QrVoucher {
        QrVoucher { payload, signature }
    }

    pub(crate) fn signature(&self) -> &[u8; 64] {
        &self.signature
    }

    /// Reads a scanned text; a scan is exact, so nothing is repaired.
    ///
    /// # Errors
    /// [`Unreadable::Malformed`] or [`Unreadable::NewerVersion`].
    pub fn parse(text: &str) -> Result<QrVoucher, Unreadable> {
        let symbols = text.strip_prefix(PREFIX).ok_or(Malformed::Prefix)?;
        if text.len() != QrVoucher::SYMBOLS {
            return Err(Malformed::Length.into());
        }
        QrVoucher::from_bytes(&symbols::decode(symbols)?)
    }

    /// Reads the 92 bytes, as a claim carries them.
    ///
    /// # Errors
    /// [`Unreadable::Malformed`] or [`Unreadable::NewerVersion`].
    pub fn from_bytes(bytes: &[u8]) -> Result<QrVoucher, Unreadable> {
        let (payload, signature) = bytes.split_first_chunk().ok_or(Malformed::Length)?;
        let signature = <[u8; 64]>::try_from(signature).map_err(|_| Malformed::Length)?;
        Ok(QrVoucher { payload: Payload::from_bytes(payload)?, signature })
    }

    /// The 92 bytes.
    pub fn to_bytes(&self) -> [u8; QrVoucher::LENGTH] {
        let mut bytes = [0; QrVoucher::LENGTH];
        let payload = self.payload.to_bytes();
        for (to, from) in bytes.iter_mut().zip(payload.iter().chain(&self.signature)) {
            *to = *from;
        }
        bytes
    }

    /// The text for the QR code.
    pub fn to_text(&self) -> String {
        format!("{PREFIX}{}", symbols::encode(&self.to_bytes()))
    }

    /// What it says; believe it only after [`QrVoucher::verify`].
    pub fn payload(&self) -> &Payload {
        &self.payload
    }

    /// Checks the signature, strictly: no key or commitment of small order, canonical S.
    ///
    /// # Errors
    /// [`BadSignature`].
    pub fn verify(&self, key: &IssuingPublic) -> Result<(), BadSignature> {
        key.verify(&self.payload.to_bytes(), &self.signature)
    }
}
