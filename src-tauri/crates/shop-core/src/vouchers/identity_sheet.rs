//! The shop's identity on paper: its seed, sealed under a passphrase, and brought back from there.
//!
//! 1 (1 byte) ‖ salt (16) ‖ XChaCha20-Poly1305 of the seed (48), as five rows of 13 bytes with a check symbol each; the
//! code on the sheet is `SLR1` and the rows. The key is Argon2id (64 MiB, 3 passes, 1 lane) of the passphrase and the
//! salt, the nonce zero because no key is used twice, the associated data `storeloop/recovery/1` 00.

use super::commands::{BringIdentityBack, IdentityBack, SealIdentity, SealedIdentity};
use super::{VouchersRefusal, keys};
use crate::dispatch::Act;
use crate::kernel::{Error, Result, Topic, chance, check_symbol};
use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use zeroize::Zeroizing;

/// Characters of a passphrase.
const LEAST: usize = 12;
const MOST: usize = 200;
const CONTEXT: &[u8] = b"storeloop/recovery/1\0";
/// What the code on the sheet begins with.
const PREFIX: &str = "SLR1";
/// Rows of the sheet, and bytes of one.
const ROWS: usize = 5;
const ROW: usize = 13;

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
    let rows = check_symbol::rows(&sealed(&seed, &request.passphrase, salt)?, ROW);
    let text = format!("{PREFIX}{}", rows.concat());
    let sheet = SealedIdentity { rows: rows.iter().map(|row| check_symbol::grouped(row)).collect(), text };
    act.write_secret(|tx| {
        tx.needs_look();
        Ok(sheet)
    })
}

/// The rows of a sheet as they stand on paper, and the code beside them; none for what is no sheet.
pub(crate) fn on_paper(text: &str) -> Option<(Vec<String>, String)> {
    let bytes = check_symbol::from_rows::<ROW>(text, PREFIX, ROWS).ok()?;
    let rows = check_symbol::rows(&bytes, ROW);
    let code = format!("{PREFIX}{}", rows.concat());
    Some((rows.iter().map(|row| check_symbol::grouped(row)).collect(), code))
}

/// Opens a sheet and has the vault keep the identity on it, unless it is there already. A shop that lost its other
/// secrets as well is another generation from here on, so that it issues with keys it has.
///
/// # Refuses
/// `sheet_malformed`, `sheet_row_mistyped`, `passphrase_wrong`, `sheet_of_another_shop`.
pub(super) fn bring_back(act: &Act<'_>, request: &BringIdentityBack) -> Result<IdentityBack> {
    if let Some(done) = act.done_before()? {
        return Ok(done);
    }
    let bytes = check_symbol::from_rows::<ROW>(&request.text, PREFIX, ROWS).map_err(|row| match row {
        Some(row) => VouchersRefusal::SheetRowMistyped { row: row_name(row) },
        None => VouchersRefusal::SheetMalformed,
    })?;
    let seed = opened(&bytes, &request.passphrase)?;
    act.write(|tx| {
        let was_there = keys::bring_identity_back(tx, &seed)?;
        tx.needs_look();
        tx.changed(&[Topic::Vouchers]);
        Ok(IdentityBack { was_there })
    })
}

/// A, B, C … as on the sheet.
fn row_name(row: usize) -> String {
    ('A'..='Z').nth(row).map(String::from).unwrap_or_default()
}

fn cipher(passphrase: &str, salt: &[u8]) -> Result<XChaCha20Poly1305> {
    let failure = |error: &dyn std::fmt::Display| Error::failure(error.to_string());
    let params = Params::new(64 * 1024, 3, 1, Some(32)).map_err(|error| failure(&error))?;
    let mut key = Zeroizing::new([0_u8; 32]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(passphrase.as_bytes(), salt, &mut *key)
        .map_err(|error| failure(&error))?;
    XChaCha20Poly1305::new_from_slice(&*key).map_err(|error| failure(&error))
}

fn sealed(seed: &[u8; 32], passphrase: &str, salt: [u8; 16]) -> Result<Vec<u8>> {
    let sealed = cipher(passphrase, &salt)?
        .encrypt(&XNonce::default(), Payload { msg: seed, aad: CONTEXT })
        .map_err(|error| Error::failure(error.to_string()))?;
    Ok([&[1][..], &salt, &sealed].concat())
}

/// The seed under the passphrase.
///
/// # Refuses
/// `sheet_malformed` for a sheet of a later kind, `passphrase_wrong`.
fn opened(bytes: &[u8], passphrase: &str) -> Result<Zeroizing<[u8; 32]>> {
    let Some((1, rest)) = bytes.split_first() else { return Err(VouchersRefusal::SheetMalformed.into()) };
    let (salt, sealed) = rest.split_at_checked(16).ok_or(VouchersRefusal::SheetMalformed)?;
    let opened = cipher(passphrase, salt)?
        .decrypt(&XNonce::default(), Payload { msg: sealed, aad: CONTEXT })
        .map(Zeroizing::new)
        .map_err(|_| VouchersRefusal::PassphraseWrong)?;
    let seed = <[u8; 32]>::try_from(opened.as_slice()).map_err(|_| VouchersRefusal::SheetMalformed)?;
    Ok(Zeroizing::new(seed))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_passphrase_opens_the_sheet() {
        let bytes = sealed(&[9; 32], "three words and more", [4; 16]).unwrap();
        assert_eq!((bytes.len(), &bytes[1..17]), (ROWS * ROW, &[4; 16][..]));
        assert_eq!(*opened(&bytes, "three words and more").unwrap(), [9; 32]);
        assert!(opened(&bytes, "three words and mora").is_err());
    }
}
