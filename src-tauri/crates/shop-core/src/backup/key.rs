//! The shop's key: the public half seals backups, the secret half stands on the recovery sheet only.

use super::{BackupRefusal, rows, store};
use crate::kernel::{Chance, Done, Error, Result, Topic, Tx, chance};
use age::secrecy::{ExposeSecret, SecretString};
use age::x25519::{Identity, Recipient};
use bech32::{Bech32, Hrp};
use rusqlite::Connection;

/// A key with room for the blanks that people type between its groups.
const MOST_TYPED: usize = 200;

/// The secret key as it was typed, pasted or scanned: its long form or the four rows of the sheet. Blanks and case do not
/// count.
///
/// # Refuses
/// `key_malformed`.
pub(super) fn parse(typed: &str) -> Result<Identity, BackupRefusal> {
    if typed.len() > MOST_TYPED {
        return Err(BackupRefusal::KeyMalformed);
    }
    let key: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
    let key = rows::long_form(&key).unwrap_or_else(|| key.to_uppercase());
    key.parse().map_err(|_| BackupRefusal::KeyMalformed)
}

/// Whom backups are sealed for.
///
/// # Refuses
/// `no_key` before the shop has one.
pub(super) fn recipient(conn: &Connection) -> Result<Recipient> {
    let kept = store::recipient(conn)?.ok_or(BackupRefusal::NoKey)?;
    Ok(kept.parse().map_err(|_| BackupRefusal::NoKey)?)
}

/// Makes the shop's key: the public half is kept, the secret half returned for the recovery sheet. Backups made so far
/// still open with the key before it.
pub(crate) fn make_key(tx: &Tx<'_>) -> Result<String> {
    let (key, recipient) = new_pair(tx.chance)?;
    store::set_recipient(tx, &recipient.to_string())?;
    store::set_key_made(tx)?;
    tx.needs_look();
    tx.changed(&[Topic::Backup]);
    Ok(key.expose_secret().to_owned())
}

/// When a key was made, as typed; none for a key that is not the one in use, or made before that was kept.
pub(crate) fn made_at(conn: &Connection, typed: &str) -> Result<Option<i64>> {
    let is_ours = match (parse(typed), recipient(conn)) {
        (Ok(identity), Ok(recipient)) => identity.to_public().to_string() == recipient.to_string(),
        _ => false,
    };
    if is_ours { store::key_made_at(conn) } else { Ok(None) }
}

/// A key from the chance that was handed in, and whom it opens for.
fn new_pair(chance: &dyn Chance) -> Result<(SecretString, Recipient)> {
    let secret: [u8; 32] = chance::bytes(chance);
    let prefix = Hrp::parse("age-secret-key-").map_err(|error| Error::failure(error.to_string()))?;
    let text = bech32::encode::<Bech32>(prefix, &secret).map_err(|error| Error::failure(error.to_string()))?;
    let key: Identity = text.to_uppercase().parse().map_err(|error: &str| Error::failure(error))?;
    Ok((key.to_string(), key.to_public()))
}

/// Notes that the owner holds the key that opens the backups.
///
/// # Refuses
/// `key_malformed`, `key_does_not_fit`, `no_key`.
pub(super) fn confirm(tx: &Tx<'_>, typed: &str) -> Result<Done> {
    let identity = parse(typed)?;
    if identity.to_public().to_string() != recipient(tx)?.to_string() {
        return Err(BackupRefusal::KeyDoesNotFit.into());
    }
    store::set_key_checked(tx)?;
    tx.changed(&[Topic::Backup]);
    Ok(Done {})
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::chance::CountedChance;

    #[test]
    fn what_is_sealed_for_the_shop_opens_with_its_key_alone() {
        let chance = CountedChance::default();
        let (key, recipient) = new_pair(&chance).unwrap();
        let (other, _) = new_pair(&chance).unwrap();
        assert!(key.expose_secret().starts_with("AGE-SECRET-KEY-1"), "as the age tool prints it");
        assert_ne!(key.expose_secret(), other.expose_secret());
        let sealed = age::encrypt(&recipient, b"the shop").unwrap();
        let open = |key: &SecretString| {
            let key: Identity = key.expose_secret().parse().unwrap();
            age::decrypt(&key, &sealed)
        };
        assert_eq!(open(&key).unwrap(), b"the shop");
        assert!(open(&other).is_err());
    }

    #[test]
    fn a_key_is_read_as_people_type_it() {
        let identity = Identity::generate();
        let key = identity.to_string().expose_secret().to_owned();
        let grouped: String = key
            .to_lowercase()
            .chars()
            .enumerate()
            .flat_map(|(at, c)| [(at % 4 == 0).then_some(' '), Some(c)])
            .flatten()
            .collect();
        let read = parse(&format!("\t{grouped}\n")).unwrap();
        assert_eq!(read.to_public().to_string(), identity.to_public().to_string());
        let mut mistyped = key.clone();
        let last = mistyped.pop().unwrap();
        mistyped.push(if last == 'Q' { 'P' } else { 'Q' });
        for wrong in ["", "AGE-SECRET-KEY-1", mistyped.as_str(), &"A".repeat(5000), &identity.to_public().to_string()] {
            assert_eq!(parse(wrong).err(), Some(BackupRefusal::KeyMalformed), "{wrong:.40}");
        }
    }
}
