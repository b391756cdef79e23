//! How much of a whole has been taken back by now.

/// What was refunded of a sale by now, all its refunds together, of the whole.
///
/// Because it is the sum and not the single refund, what a ledger gives back for it is the same in whichever parts the
/// refunds came, is never more than was posted, and is all of it in the end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Share {
    refunded: i64,
    whole: i64,
}

impl Share {
    /// All of it.
    pub const WHOLE: Share = Share { refunded: 1, whole: 1 };

    /// `refunded` of `whole` by now; less than nothing is nothing, more than the whole is the whole.
    pub fn so_far(refunded: i64, whole: i64) -> Share {
        if whole <= 0 { Share::WHOLE } else { Share { refunded: refunded.clamp(0, whole), whole } }
    }

    /// Whether it is all of it.
    pub fn is_whole(self) -> bool {
        self.refunded == self.whole
    }

    /// That share of an amount that is not negative, rounded down: ⌊amount × refunded ÷ whole⌋.
    pub fn of(self, amount: i64) -> i64 {
        portion(amount, self.refunded, self.whole)
    }
}

/// ⌊amount × part ÷ whole⌋, in 128 bits; nothing of nothing.
pub fn portion(amount: i64, part: i64, whole: i64) -> i64 {
    let product = i128::from(amount).saturating_mul(i128::from(part));
    product.checked_div(i128::from(whole)).and_then(|share| i64::try_from(share).ok()).unwrap_or(0)
}

#[cfg(test)]
#[allow(clippy::arithmetic_side_effects, reason = "the numbers of a test are chosen to fit")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_share_is_rounded_down_and_the_whole_is_all() {
        assert_eq!(Share::so_far(1, 3).of(100), 33);
        assert_eq!(Share::so_far(3, 3).of(100), 100);
        assert_eq!(Share::so_far(9, 3).of(100), 100, "more than the whole is the whole");
        assert_eq!(Share::so_far(-1, 3).of(100), 0);
        assert_eq!(Share::so_far(0, 0).of(100), 100, "of a sale for nothing everything is taken back");
        assert_eq!(Share::WHOLE.of(i64::MAX), i64::MAX);
    }

    proptest! {
        /// In whichever parts refunds come, each adds something or nothing, and together they are all.
        #[test]
        fn parts_only_grow_and_end_at_the_whole(amount in 0_i64..1_000_000, whole in 1_i64..1_000, mut cuts in prop::collection::vec(0_i64..1_000, 0..8)) {
            cuts.push(whole);
            cuts.iter_mut().for_each(|cut| *cut = (*cut).min(whole));
            cuts.sort_unstable();
            let mut before = 0;
            for cut in cuts {
                let now = Share::so_far(cut, whole).of(amount);
                prop_assert!(before <= now && now <= amount);
                before = now;
            }
            prop_assert_eq!(before, amount);
        }
    }
}
