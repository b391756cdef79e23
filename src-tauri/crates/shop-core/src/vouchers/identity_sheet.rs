//! The shop's identity on paper: its seed, sealed under a passphrase.
//!
//! `SLR1` and the base32 of: 1 (1 byte) ‖ salt (16) ‖ XChaCha20-Poly1305 of the seed (48), check symbol behind it. The key
//! is Argon2id (64 MiB, 3 passes, 1 lane) of the passphrase and the salt, the nonce zero because no key is used twice, the
//! associated data `storeloop/recovery/1` 00.

use super::commands::{SealIdentity, SealedIdentity};
use super::{VouchersRefusal, keys};
use crate::dispatch::Act;
use crate::kernel::{Error, Result, chance, check_symbol};
use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use zeroize::Zeroizing;

/// Characters of a passphrase.
const LEAST: usize = 12;
const MOST: usize = 200;
const CONTEXT: &[u8] = b"storeloop/recovery/1\0";
/// Symbols of a row to type.
const ROW: usize = 28;

/// Seals the seed of the identity; shown once, kept nowhere.
///
/// # Refuses
/// `passphrase_short`, `text_too_long`, `secrets_missing`, `kernel.already_done`.
pub(super) fn seal(act: &Act<'_>, request: &SealIdentity) -> Result<SealedIdentity> {
    let letters = request.passphrase.chars().count();
    if letters < LEAST {
        return Err(VouchersRefusal::PassphraseShort { least: i64::try_from(LEAST).unwrap_or(0) }.into());
    }
    if letters > MOST {
        return Err(VouchersRefusal::TextTooLong { most: i64::try_from(MOST).unwrap_or(0) }.into());
    }
    act.refuse_repeat()?;
    let seed = act.read(|view| match keys::secrets_fit(view)? {
        true => view.key("identity"),
        false => Err(VouchersRefusal::SecretsMissing.into()),
    })?;
    let salt: [u8; 16] = chance::bytes(&*act.app.chance);
    let text = sealed(&seed, &request.passphrase, salt)?;
    let symbols: Vec<char> = text.chars().collect();
    let rows = symbols.chunks(ROW).map(|row| {
        let groups: Vec<String> = row.chunks(4).map(String::from_iter).collect();
        groups.join("-")
    });
    let sheet = SealedIdentity { rows: rows.collect(), text };
    act.write_secret(|tx| {
        tx.needs_look();
        Ok(sheet)
    })
}

fn sealed(seed: &[u8; 32], passphrase: &str, salt: [u8; 16]) -> Result<String> {
    let failure = |error: &dyn std::fmt::Display| Error::failure(error.to_string());
    let params = Params::new(64 * 1024, 3, 1, Some(32)).map_err(|error| failure(&error))?;
    let mut key = Zeroizing::new([0_u8; 32]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(passphrase.as_bytes(), &salt, &mut *key)
        .map_err(|error| failure(&error))?;
    let cipher = XChaCha20Poly1305::new_from_slice(&*key).map_err(|error| failure(&error))?;
    let sealed =
        cipher.encrypt(&XNonce::default(), Payload { msg: seed, aad: CONTEXT }).map_err(|error| failure(&error))?;
    let bytes: Vec<u8> = [&[1][..], &salt, &sealed].concat();
    Ok(format!("SLR1{}", check_symbol::encode(&bytes)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_passphrase_opens_the_sheet() {
        let text = sealed(&[9; 32], "three words and more", [4; 16]).unwrap();
        let bytes = check_symbol::decode::<65>(text.strip_prefix("SLR1").unwrap()).unwrap();
        assert_eq!((bytes[0], &bytes[1..17]), (1, &[4; 16][..]));
        let open = |passphrase: &str| {
            let mut key = [0; 32];
            let params = Params::new(64 * 1024, 3, 1, Some(32)).unwrap();
            let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
            argon2.hash_password_into(passphrase.as_bytes(), &bytes[1..17], &mut key).unwrap();
            let cipher = XChaCha20Poly1305::new_from_slice(&key).unwrap();
            cipher.decrypt(&XNonce::default(), Payload { msg: &bytes[17..], aad: CONTEXT })
        };
        assert_eq!(open("three words and more").unwrap(), [9; 32]);
        assert!(open("three words and mora").is_err());
    }
}
