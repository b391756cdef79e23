//! Where the shop's own keys lie: never in the database.

use super::refusal::Result;
use serde::{Deserialize, Serialize};
use std::io;
use ts_rs::TS;
use zeroize::Zeroizing;

/// Keeps one key of 32 bytes a purpose outside the database, so that neither the file nor a backup of it gives away what
/// is sealed under it. Handed in by the door.
pub trait Vault: Send + Sync {
    /// The key for a purpose, made of chance when it is asked for the first time and the same ever after. A purpose is
    /// 1 to 20 small letters or `-`.
    ///
    /// # Errors
    /// When the key cannot be read, or a new one is not certainly kept.
    fn key(&self, purpose: &'static str) -> io::Result<Zeroizing<[u8; 32]>>;

    /// Keeps a key that is brought back from paper in place of the one for its purpose.
    ///
    /// # Errors
    /// When it is not certainly kept.
    fn bring_back(&self, purpose: &'static str, key: &Zeroizing<[u8; 32]>) -> io::Result<()>;

    /// Where the keys lie, for the owner to know.
    fn lies(&self) -> SecretsLie {
        SecretsLie::Memory
    }
}

/// Where the shop's secrets lie.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SecretsLie {
    /// In the keyring of the computer's user.
    Keyring,
    /// In a file that only that user can read.
    File,
    /// Nowhere that lasts: a trial.
    Memory,
}

/// What a shop has that nobody handed a vault: nothing can be sealed or opened.
pub(crate) struct NoVault;

impl Vault for NoVault {
    fn key(&self, _: &'static str) -> io::Result<Zeroizing<[u8; 32]>> {
        Err(no_place())
    }

    fn bring_back(&self, _: &'static str, _: &Zeroizing<[u8; 32]>) -> io::Result<()> {
        Err(no_place())
    }
}

fn no_place() -> io::Error {
    io::Error::new(io::ErrorKind::NotFound, "this program was opened without a place for keys")
}

impl super::View<'_> {
    /// Where the shop's keys lie.
    pub(crate) fn secrets_lie(&self) -> SecretsLie {
        self.vault.lies()
    }

    /// The shop's key for a purpose. Whoever asks lets it go with the act: it stands in no row, reply or log.
    pub(crate) fn key(&self, purpose: &'static str) -> Result<Zeroizing<[u8; 32]>> {
        self.vault.key(purpose).map_err(|error| super::Error::Failure(error.into()))
    }

    /// Has the vault keep a key that was brought back from paper.
    pub(crate) fn bring_key_back(&self, purpose: &'static str, key: &Zeroizing<[u8; 32]>) -> Result<()> {
        self.vault.bring_back(purpose, key).map_err(|error| super::Error::Failure(error.into()))
    }
}
