//! What an identity key signs: a context, a body with one encoding, and 64 bytes of signature behind it.

use crate::keys::{BadSignature, IdentityPublic, IdentitySecret};
use crate::{Malformed, Unreadable};

/// A body that an identity key may sign; the crate's own bodies only.
pub trait Body: Sized + PartialEq + sealed::Sealed {
    /// The context that keeps its signature from serving another purpose.
    const CONTEXT: &'static [u8];

    /// The one encoding.
    fn to_bytes(&self) -> Vec<u8>;

    /// Reads the one encoding.
    ///
    /// # Errors
    /// [`Unreadable`] for any other bytes.
    fn from_bytes(bytes: &[u8]) -> Result<Self, Unreadable>;
}

pub(crate) mod sealed {
    /// Keeps foreign types from being signed.
    pub trait Sealed {}
}

/// A body and its signature: nothing says yet that they fit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signed<B> {
    body: B,
    signature: [u8; 64],
}

impl<B: Body> Signed<B> {
    /// Signs a body, if it can be read again: what is out of bounds is never signed.
    ///
    /// # Errors
    /// [`Unreadable`]: what a reader would say.
    pub fn sign(body: B, identity: &IdentitySecret) -> Result<Signed<B>, Unreadable> {
        let bytes = body.to_bytes();
        if B::from_bytes(&bytes)? != body {
            return Err(Malformed::Length.into());
        }
        let signature = identity.sign(B::CONTEXT, &bytes);
        Ok(Signed { body, signature })
    }

    /// The body, once its signature fits this key.
    ///
    /// # Errors
    /// [`BadSignature`].
    pub fn verify(&self, identity: &IdentityPublic) -> Result<&B, BadSignature> {
        identity.verify(B::CONTEXT, &self.body.to_bytes(), &self.signature)?;
        Ok(&self.body)
    }

    /// The body, whoever wrote it: to find the key it should be verified with.
    pub fn unverified(&self) -> &B {
        &self.body
    }

    /// Body and signature.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = self.body.to_bytes();
        bytes.extend_from_slice(&self.signature);
        bytes
    }

    /// Reads body and signature; nothing may follow.
    ///
    /// # Errors
    /// [`Unreadable`].
    pub fn from_bytes(bytes: &[u8]) -> Result<Signed<B>, Unreadable> {
        let (body, signature) = bytes.split_last_chunk::<64>().ok_or(Malformed::Length)?;
        Ok(Signed { body: B::from_bytes(body)?, signature: *signature })
    }
}
