//! The shop's key: the public half seals backups, the secret half stands on the recovery sheet only.

use super::{BackupRefusal, store};
use crate::kernel::{Done, Result, Topic, Tx};
use age::x25519::{Identity, Recipient};
use rusqlite::Connection;

/// A key with room for the blanks that people type between its groups.
const MOST_TYPED: usize = 200;

/// The secret key as it was typed or pasted: blanks and case do not count.
///
/// # Refuses
/// `key_malformed`.
pub(super) fn parse(typed: &str) -> Result<Identity, BackupRefusal> {
    if typed.len() > MOST_TYPED {
        return Err(BackupRefusal::KeyMalformed);
    }
    let key: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
    key.to_uppercase().parse().map_err(|_| BackupRefusal::KeyMalformed)
}

/// Whom backups are sealed for.
///
/// # Refuses
/// `no_key` before the shop has one.
pub(super) fn recipient(conn: &Connection) -> Result<Recipient> {
    let kept = store::recipient(conn)?.ok_or(BackupRefusal::NoKey)?;
    Ok(kept.parse().map_err(|_| BackupRefusal::NoKey)?)
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
    use age::secrecy::ExposeSecret;

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
