//! The witness: the one side effect allowed before a commit.

/// 32 bytes for the side journal of redemptions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WitnessRecord(pub [u8; 32]);

/// Writes records beside the database and forces them to disk before the transaction commits.
pub trait Witness: Send + Sync {
    /// Called once per command, after the handler and before COMMIT, and only with at least one record.
    ///
    /// # Errors
    /// When the records are not certainly on disk; the command then fails and nothing is committed.
    fn attest(&self, records: &[WitnessRecord]) -> std::io::Result<()>;

    /// The number of the place where records lie: made by chance when it is asked for the first time, the same ever after,
    /// and never restored or copied with the shop's folder. It tells a shop that moved, or its copy, from the shop at home.
    ///
    /// # Errors
    /// When it cannot be read, or a new one is not certainly kept.
    fn place(&self) -> std::io::Result<[u8; 16]> {
        Ok([0; 16])
    }

    /// All that was attested, in order, as it stands on disk; the last record may be torn.
    ///
    /// # Errors
    /// When it cannot be read.
    fn testimony(&self) -> std::io::Result<Vec<u8>>;

    /// Lets go of what stands behind so many bytes: a torn last record.
    ///
    /// # Errors
    /// When it cannot be cut.
    fn cut_to(&self, bytes: u64) -> std::io::Result<()>;
}
