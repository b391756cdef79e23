//! Sealing for one shop's agreement key (format, section 7): X25519 with a key made for this one seal, HKDF-SHA256,
//! ChaCha20-Poly1305 (RFC 8439) with a nonce of zeros, because no key ever seals twice.
//!
//! | offset | bytes | field |
//! |---|---|---|
//! | 0 | 1 | version, 1 |
//! | 1 | 32 | ephemeral public key |
//! | 33 | n | ciphertext |
//! | 33 + n | 16 | Poly1305 tag, over `storeloop/pack/1` 00 ‖ number (4) as associated data too |

use crate::body::PackFault;
use crate::bytes::Reader;
use crate::context::{self, hkdf};
use crate::keys::{AgreementPublic, AgreementSecret, ShopId};
use crate::{Malformed, Unreadable};
use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{ChaCha20Poly1305, KeyInit, Nonce};
use zeroize::Zeroizing;

const VERSION: u8 = 1;

/// What a seal is bound to besides its content.
pub(crate) struct Parties {
    /// The sender's number of what is sealed.
    pub(crate) number: u32,
    /// Who seals.
    pub(crate) from: ShopId,
    /// Who opens.
    pub(crate) to: ShopId,
}

impl Parties {
    /// HKDF of the shared secret; info = `storeloop/pack/1` 00 ‖ from (16) ‖ to (16) ‖ ephemeral public (32) ‖
    /// receiver's agreement public (32).
    fn cipher(&self, shared: &[u8; 32], ephemeral: &AgreementPublic, receiver: &AgreementPublic) -> ChaCha20Poly1305 {
        let info = [context::PACK, &self.from.0, &self.to.0, ephemeral.as_bytes(), receiver.as_bytes()];
        ChaCha20Poly1305::new((&*hkdf(shared, &info)).into())
    }

    fn bound(&self) -> Vec<u8> {
        [context::PACK, &self.number.to_be_bytes()].concat()
    }
}

/// Seals; nothing comes of a key with which no secret is shared.
pub(crate) fn seal(
    plain: &[u8],
    parties: &Parties,
    receiver: &AgreementPublic,
    ephemeral: AgreementSecret,
) -> Option<Vec<u8>> {
    let (shared, public) = (ephemeral.agree(receiver).ok()?, ephemeral.public());
    let cipher = parties.cipher(shared.as_bytes(), &public, receiver);
    let sealed = cipher.encrypt(&Nonce::default(), Payload { msg: plain, aad: &parties.bound() }).ok()?;
    Some([&[VERSION], public.as_bytes().as_slice(), &sealed].concat())
}

/// Opens.
pub(crate) fn open(bytes: &[u8], parties: &Parties, own: &AgreementSecret) -> Result<Zeroizing<Vec<u8>>, PackFault> {
    let mut reader = Reader::new(bytes);
    if reader.u8().map_err(Unreadable::from)? != VERSION {
        return Err(Unreadable::NewerVersion.into());
    }
    let ephemeral = reader.take().map_err(Unreadable::from)?;
    let ephemeral = AgreementPublic::from_bytes(&ephemeral).map_err(|fault| Unreadable::from(Malformed::Key(fault)))?;
    let cipher = parties.cipher(own.agree(&ephemeral)?.as_bytes(), &ephemeral, &own.public());
    let sealed = Payload { msg: reader.rest(), aad: &parties.bound() };
    cipher.decrypt(&Nonce::default(), sealed).map(Zeroizing::new).map_err(|_| PackFault::Sealed)
}
