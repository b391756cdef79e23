//! The computer's clock and its source of chance.

use shop_core::kernel::{Chance, Clock};
use std::time::{SystemTime, UNIX_EPOCH};

/// The computer's clock.
pub(crate) struct SystemClock;

impl Clock for SystemClock {
    #[allow(clippy::disallowed_methods, reason = "the one place where time comes in")]
    fn now_ms(&self) -> i64 {
        let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        i64::try_from(since.as_millis()).unwrap_or(i64::MAX)
    }
}

/// The operating system's random bytes.
pub(crate) struct SystemChance;

impl Chance for SystemChance {
    #[allow(clippy::panic, reason = "a guessable key is worse than a stop; the doors catch it and tell a failure")]
    fn fill(&self, bytes: &mut [u8]) {
        if let Err(error) = getrandom::fill(bytes) {
            std::panic::panic_any(format!("the operating system gives no random bytes: {error}"));
        }
    }
}
