//! Where the time comes from.

use std::sync::atomic::{AtomicI64, Ordering};

/// Tells the time. Handed in by the door, so that nothing below reads a clock of its own.
pub trait Clock: Send + Sync {
    /// Unix time, UTC milliseconds.
    fn now_ms(&self) -> i64;
}

/// A clock that moves only when told: for tests, and for living through the demo shop's past.
pub struct SetClock(AtomicI64);

impl SetClock {
    /// Stands at `at_ms`.
    pub fn at(at_ms: i64) -> Self {
        SetClock(AtomicI64::new(at_ms))
    }

    /// Moves to `at_ms`.
    pub fn set(&self, at_ms: i64) {
        self.0.store(at_ms, Ordering::SeqCst);
    }

    /// Moves forward, or back.
    pub fn advance(&self, ms: i64) {
        self.0.fetch_add(ms, Ordering::SeqCst);
    }
}

impl Clock for SetClock {
    fn now_ms(&self) -> i64 {
        self.0.load(Ordering::SeqCst)
    }
}
