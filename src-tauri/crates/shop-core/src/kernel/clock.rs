//! Where the time comes from.

/// Tells the time. Handed in by the door, so that nothing below reads a clock of its own.
pub trait Clock: Send + Sync {
    /// Unix time, UTC milliseconds.
    fn now_ms(&self) -> i64;
}
