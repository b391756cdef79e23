//! The secret of a draw: made at opening, sealed under a key that lies outside the file, opened only where cards are
//! dealt and when the draw closes.

use super::LotteryRefusal;
use super::proof::Id;
use super::store::secrets;
use crate::kernel::{DrawId, Error, Result, Tx, View, chance};
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use zeroize::Zeroizing;

/// What the key in the vault is for.
const PURPOSE: &str = "draw";

/// Makes the secret of a draw and keeps it sealed, bound to this draw.
pub(super) fn make(tx: &Tx<'_>, draw: DrawId, uuid: &Id) -> Result<Zeroizing<[u8; 32]>> {
    let secret = Zeroizing::new(chance::bytes::<32>(tx.chance));
    let nonce: [u8; 24] = chance::bytes(tx.chance);
    let sealed = cipher(tx)?
        .encrypt(XNonce::from_slice(&nonce), Payload { msg: &*secret, aad: uuid })
        .map_err(|_| Error::failure("a secret could not be sealed"))?;
    secrets::insert(tx, draw, &nonce, &sealed)?;
    Ok(secret)
}

/// Opens the secret of a draw.
///
/// # Refuses
/// `secret_lost` on a computer that has not the key it was sealed under.
pub(super) fn open(view: &View<'_>, draw: DrawId, uuid: &Id) -> Result<Zeroizing<[u8; 32]>> {
    let row = secrets::find(view, draw)?.ok_or_else(|| Error::failure("a published draw without a secret"))?;
    if let Some(told) = row.told {
        return Ok(Zeroizing::new(told));
    }
    let payload = Payload { msg: &row.sealed, aad: uuid };
    let opened = cipher(view)?.decrypt(XNonce::from_slice(&row.nonce), payload).map(Zeroizing::new);
    let opened = opened.map_err(|_| LotteryRefusal::SecretLost)?;
    let secret: [u8; 32] = opened.as_slice().try_into().map_err(|_| LotteryRefusal::SecretLost)?;
    Ok(Zeroizing::new(secret))
}

fn cipher(view: &View<'_>) -> Result<XChaCha20Poly1305> {
    Ok(XChaCha20Poly1305::new(view.key(PURPOSE)?.as_slice().into()))
}
