//! The formulas of rewards: pure arithmetic on whole numbers, each rounded down once.

use super::commands::Step;
use crate::kernel::share::portion;

/// What a share of one is, in basis points.
const ONE_BP: i64 = 10_000;

/// The commission on what direct friends paid in a month: each step's share of what lies above its amount and below the
/// next one's, rounded down once for the total.
pub(super) fn commission(steps: &[Step], total: i64) -> i64 {
    let mut exact = 0_i128;
    for (at, step) in steps.iter().enumerate() {
        let next = steps.get(at.saturating_add(1)).map_or(i64::MAX, |next| next.from_amount.minor());
        let within = total.min(next).saturating_sub(step.from_amount.minor()).max(0);
        exact = exact.saturating_add(i128::from(within).saturating_mul(i128::from(step.share_bp)));
    }
    exact.checked_div(i128::from(ONE_BP)).and_then(|sum| i64::try_from(sum).ok()).unwrap_or(i64::MAX)
}

/// ⌈amount ÷ parts⌉; `None` of no parts.
pub(super) fn each_rounded_up(amount: i64, parts: i64) -> Option<i64> {
    amount.checked_add(parts.checked_sub(1)?)?.checked_div(parts)
}

/// ⌊part × 10,000 ÷ whole⌋; `None` of nothing.
pub(super) fn share_bp(part: i64, whole: i64) -> Option<i64> {
    (whole > 0).then(|| portion(ONE_BP, part, whole))
}

#[cfg(test)]
#[allow(clippy::arithmetic_side_effects, reason = "the numbers of a test are chosen to fit")]
mod tests {
    use super::*;
    use crate::kernel::Money;
    use proptest::prelude::*;

    fn steps(list: &[(i64, i64)]) -> Vec<Step> {
        list.iter()
            .map(|(from, share_bp)| Step { from_amount: Money::try_from(*from).unwrap(), share_bp: *share_bp })
            .collect()
    }

    #[test]
    fn a_step_holds_for_what_lies_above_its_amount_alone() {
        let steps = steps(&[(0, 300), (10_000, 500)]);
        assert_eq!(
            [0, 33, 34, 10_000, 10_019, 10_020].map(|total| commission(&steps, total)),
            [0, 0, 1, 300, 300, 301]
        );
        assert_eq!(commission(&steps, 20_000), 800);
        assert_eq!(commission(&[], 20_000), 0);
        assert_eq!(commission(&super::tests::steps(&[(5_000, 100)]), 5_000), 0, "exactly the amount is not above it");
    }

    proptest! {
        /// In whichever sales a month comes, their commissions add up to the commission of the month to the cent.
        #[test]
        fn the_parts_of_a_month_add_up(sales in prop::collection::vec(1_i64..50_000, 0..12), a in 0_i64..3_000, b in 0_i64..3_000) {
            let steps = steps(&[(0, a), (40_000, b)]);
            let (mut total, mut posted) = (0, 0);
            for sale in sales {
                let more = commission(&steps, total + sale) - commission(&steps, total);
                prop_assert!(more >= 0);
                (total, posted) = (total + sale, posted + more);
            }
            prop_assert_eq!(posted, commission(&steps, total));
        }
    }
}
