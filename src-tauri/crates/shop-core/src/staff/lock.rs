//! The lock-out after wrong guesses, as a rule on values.
//!
//! The fifth wrong guess in a row locks for 30 s, each further one twice as long, 15 minutes at most. Only elapsed time
//! opens a lock: a clock that is set back leaves what remains of it as it was.

/// Wrong guesses in a row without a lock.
const FREE_GUESSES: i64 = 5;
const SHORTEST_MS: i64 = 30_000;
const LONGEST_MS: i64 = 15 * 60_000;

/// Guesses at one person, one till or the recovery code.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Lock {
    /// Wrong guesses since the last right one.
    pub(crate) wrong: i64,
    /// When it opens, by the clock as it stood at `seen_ms`.
    pub(crate) locked_until_ms: Option<i64>,
    /// When it was last looked at to guess.
    pub(crate) seen_ms: i64,
}

impl Lock {
    /// The same lock by the clock as it stands now.
    pub(crate) fn at(self, now_ms: i64) -> Lock {
        // Set back: what remained when it was last seen remains still.
        let counted_to_ms = now_ms.max(self.seen_ms);
        let locked_until_ms = self
            .locked_until_ms
            .map(|until_ms| until_ms.saturating_sub(counted_to_ms))
            .filter(|remains_ms| *remains_ms > 0)
            .map(|remains_ms| now_ms.saturating_add(remains_ms));
        Lock { locked_until_ms, seen_ms: now_ms, ..self }
    }

    /// One more guess, taken for wrong until it is proved right.
    pub(crate) fn guessed(self, now_ms: i64) -> Lock {
        let wrong = self.wrong.saturating_add(1);
        Lock { wrong, locked_until_ms: lock_ms(wrong).map(|ms| now_ms.saturating_add(ms)), seen_ms: now_ms }
    }

    /// How many more wrong guesses until the next lock-out.
    pub(crate) fn left(self) -> i64 {
        FREE_GUESSES.saturating_sub(self.wrong).max(0)
    }
}

/// Whole seconds from now, rounded up, at least one.
pub(crate) fn seconds(until_ms: i64, now_ms: i64) -> i64 {
    until_ms.saturating_sub(now_ms).saturating_add(999).saturating_div(1000).max(1)
}

fn lock_ms(wrong: i64) -> Option<i64> {
    let beyond = wrong.checked_sub(FREE_GUESSES).filter(|beyond| *beyond >= 0)?;
    let doublings = u32::try_from(beyond).unwrap_or(u32::MAX);
    Some(SHORTEST_MS.saturating_mul(2_i64.saturating_pow(doublings)).min(LONGEST_MS))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_fifth_wrong_guess_locks_and_each_further_one_doubles_up_to_a_quarter_of_an_hour() {
        let seconds: Vec<Option<i64>> = (1..=12).map(|wrong| lock_ms(wrong).map(|ms| ms / 1000)).collect();
        let locks = [30, 60, 120, 240, 480, 900, 900, 900].map(Some);
        assert_eq!(seconds, [&[None; 4][..], &locks].concat());
        assert_eq!(lock_ms(i64::MAX), Some(LONGEST_MS), "no number of guesses overflows");
    }

    #[test]
    fn a_lock_says_whole_seconds() {
        assert_eq!(seconds(30_000, 0), 30);
        assert_eq!(seconds(30_000, 29_999), 1);
        assert_eq!(seconds(29_001, 0), 30);
    }

    #[test]
    fn a_clock_far_ahead_that_is_put_right_does_not_shut_a_person_out_for_years() {
        let year_ms = 365 * 86_400_000;
        let mut lock = Lock::default().at(year_ms);
        for _ in 0..5 {
            lock = lock.guessed(year_ms);
        }
        assert_eq!(lock.at(0).locked_until_ms, Some(30_000), "30 s remain, whatever the year");
    }

    proptest! {
        /// However the clock is set, a lock opens only once as much time went forward as it was set for.
        #[test]
        fn no_clock_opens_a_lock_early(wrong in 5_i64..9, moves in prop::collection::vec(-90_000_i64..20_000, 1..40)) {
            let mut now_ms = 1_000_000;
            let mut lock = Lock { wrong: wrong - 1, ..Lock::default() }.guessed(now_ms);
            let locked_ms = lock_ms(wrong).unwrap();
            let mut forward_ms = 0;
            for step_ms in moves {
                now_ms += step_ms;
                forward_ms += step_ms.max(0);
                lock = lock.at(now_ms);
                prop_assert_eq!(lock.locked_until_ms.is_none(), forward_ms >= locked_ms);
                if forward_ms >= locked_ms { break; }
            }
        }
    }
}
