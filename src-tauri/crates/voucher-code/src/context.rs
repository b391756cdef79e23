//! What is signed or hashed begins with a context, so that bytes made for one purpose never serve another (format,
//! section 1): its ASCII text and one zero byte.

use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

pub(crate) const CERT: &[u8] = b"storeloop/cert/1\0";
pub(crate) const CARD: &[u8] = b"storeloop/card/1\0";
pub(crate) const HEAD: &[u8] = b"storeloop/head/1\0";
pub(crate) const VOUCHER: &[u8] = b"storeloop/voucher/1\0";
pub(crate) const HINT: &[u8] = b"storeloop/hint/1\0";
pub(crate) const TYPED: &[u8] = b"storeloop/typed/1\0";
pub(crate) const CLAIM: &[u8] = b"storeloop/claim/1\0";
pub(crate) const CLAIM_COMMIT: &[u8] = b"storeloop/claim-commit/1\0";
pub(crate) const CLAIM_KEY: &[u8] = b"storeloop/claim-key/1\0";
pub(crate) const PAIR: &[u8] = b"storeloop/pair/1\0";
pub(crate) const PAIRING: &[u8] = b"storeloop/pairing/1\0";
pub(crate) const CHAIN: &[u8] = b"storeloop/chain/1\0";
pub(crate) const FRAME: &[u8] = b"storeloop/frame/1\0";

pub(crate) const MEMBERS: &[u8] = b"storeloop/members/1\0";
pub(crate) const HANDOVER: &[u8] = b"storeloop/handover/1\0";
pub(crate) const OFFER: &[u8] = b"storeloop/offer/1\0";
pub(crate) const PAYMENT: &[u8] = b"storeloop/payment/1\0";
pub(crate) const PACK: &[u8] = b"storeloop/pack/1\0";
pub(crate) const WHOLE: &[u8] = b"storeloop/whole/1\0";
pub(crate) const ITEM: &[u8] = b"storeloop/item/1\0";
pub(crate) const CHUNK: &[u8] = b"storeloop/chunk/1\0";

/// SHA-256 over the parts, one behind the other.
pub(crate) fn sha256(parts: &[&[u8]]) -> [u8; 32] {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update(part);
    }
    hash.finalize().into()
}

/// An HMAC-SHA256 with its key taken in; keys shorter than a block are filled up with zeros, as HMAC does.
pub(crate) fn hmac_key(block: &[u8; 64]) -> Hmac<Sha256> {
    Hmac::<Sha256>::new(block.into())
}

/// HMAC-SHA256 over the parts, one behind the other, with a key that was taken in before.
pub(crate) fn hmac_with(key: &Hmac<Sha256>, parts: &[&[u8]]) -> [u8; 32] {
    let mut mac = key.clone();
    for part in parts {
        mac.update(part);
    }
    mac.finalize().into_bytes().into()
}

/// HMAC-SHA256 over the parts, one behind the other.
pub(crate) fn hmac(key: &[u8; 32], parts: &[&[u8]]) -> [u8; 32] {
    let mut block = Zeroizing::new([0_u8; 64]);
    for (to, from) in block.iter_mut().zip(key) {
        *to = *from;
    }
    hmac_with(&hmac_key(&block), parts)
}

/// HKDF-SHA256 (RFC 5869) without salt; 32 bytes are one block of its output, so two HMACs are all of it.
pub(crate) fn hkdf(secret: &[u8; 32], info: &[&[u8]]) -> Zeroizing<[u8; 32]> {
    let extracted = Zeroizing::new(hmac(&[0; 32], &[secret]));
    let mut parts = info.to_vec();
    parts.push(&[1]);
    Zeroizing::new(hmac(&extracted, &parts))
}

/// A signature's message: the context, and what is signed.
pub(crate) fn message(context: &[u8], body: &[u8]) -> Vec<u8> {
    [context, body].concat()
}
