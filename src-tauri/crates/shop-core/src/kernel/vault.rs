//! Where the shop's own keys lie: never in the database.

use super::refusal::Result;
use std::io;
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
}

/// What a shop has that nobody handed a vault: nothing can be sealed or opened.
pub(crate) struct NoVault;

impl Vault for NoVault {
    fn key(&self, _: &'static str) -> io::Result<Zeroizing<[u8; 32]>> {
        Err(io::Error::new(io::ErrorKind::NotFound, "this program was opened without a place for keys"))
    }
}

impl super::View<'_> {
    /// The shop's key for a purpose. Whoever asks lets it go with the act: it stands in no row, reply or log.
    pub(crate) fn key(&self, purpose: &'static str) -> Result<Zeroizing<[u8; 32]>> {
        self.vault.key(purpose).map_err(|error| super::Error::Failure(error.into()))
    }
}
