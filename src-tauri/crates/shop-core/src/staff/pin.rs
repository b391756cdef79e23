//! PINs.

/// What one argon2id hash costs: memory in KiB and passes. Never below 19 MiB, 2, 1 (OWASP floor).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct PinCost {
    /// KiB of memory.
    pub(crate) memory_kib: u32,
    /// Passes over it.
    pub(crate) passes: u32,
}

impl PinCost {
    /// The least a PIN is hashed with.
    pub(crate) const FLOOR: PinCost = PinCost { memory_kib: 19 * 1024, passes: 2 };
}
