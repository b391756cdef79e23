//! Where chance comes from.

use sha2::{Digest, Sha256};
use std::sync::atomic::{AtomicU64, Ordering};
use uuid::{Builder, Uuid};

/// Gives random bytes fit for keys. Handed in by the door; tests hand in a counted one.
pub trait Chance: Send + Sync {
    /// Fills `bytes` with random ones.
    fn fill(&self, bytes: &mut [u8]);
}

/// Chance that is the same in every run: SHA-256 of a counter. For invented data only, never for a shop's keys.
#[derive(Default)]
pub struct CountedChance(AtomicU64);

impl From<u64> for CountedChance {
    /// Counts on from a number, so as not to repeat an earlier run.
    fn from(count: u64) -> Self {
        CountedChance(AtomicU64::new(count))
    }
}

impl Chance for CountedChance {
    fn fill(&self, bytes: &mut [u8]) {
        for chunk in bytes.chunks_mut(32) {
            let block: [u8; 32] = Sha256::digest(self.0.fetch_add(1, Ordering::SeqCst).to_be_bytes()).into();
            for (into, from) in chunk.iter_mut().zip(block) {
                *into = from;
            }
        }
    }
}

/// `N` random bytes.
pub fn bytes<const N: usize>(chance: &dyn Chance) -> [u8; N] {
    let mut bytes = [0; N];
    chance.fill(&mut bytes);
    bytes
}

/// A UUIDv7 for a row that a customer or partner may see.
pub fn uuid(chance: &dyn Chance, now_ms: i64) -> Uuid {
    Builder::from_unix_timestamp_millis(u64::try_from(now_ms).unwrap_or(0), &bytes(chance)).into_uuid()
}

/// Lower-case hexadecimal.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
