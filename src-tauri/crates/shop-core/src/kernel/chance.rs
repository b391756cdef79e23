//! Where chance comes from.

use uuid::{Builder, Uuid};

/// Gives random bytes fit for keys. Handed in by the door; tests hand in a counted one.
pub trait Chance: Send + Sync {
    /// Fills `bytes` with random ones.
    fn fill(&self, bytes: &mut [u8]);
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
