//! How what is given back is divided over the ways a sale was paid. Pure.
//!
//! | what | rule |
//! |---|---|
//! | points | ⌊points × refunded so far ÷ total⌋ come back in all; of their worth likewise |
//! | the other ways | the rest, in proportion to what each has left, by largest remainder; a tie goes to cash, card, mobile pay, stored value in this order |
//! | cash | what went back so far, to the nearest step, never more than came in; the last refund brings exactly the rest |
//!
//! Together the exact parts of a refund are its amount, and of all refunds what was paid.

use super::commands::PayWay;
use super::settings::rounded_to_step;
use super::store::sale::Paid;
use crate::kernel::share::portion;

/// Divides a refund of `amount` over the ways. `back`: what went back to each way before. Parts of nothing are left out.
pub(super) fn split(total: i64, refunded: i64, amount: i64, paid: &[Paid], back: &[Paid], step: i64) -> Vec<Paid> {
    let gone = |way: PayWay| back.iter().find(|part| part.way == way).copied().unwrap_or(nothing(way));
    let after = refunded.saturating_add(amount);
    let mut parts = Vec::new();
    let mut left = amount;
    if let Some(part) = paid.iter().find(|part| part.way == PayWay::Points) {
        let before = gone(PayWay::Points);
        let exact = portion(part.exact, after, total).saturating_sub(before.exact);
        let points = portion(part.points, after, total).saturating_sub(before.points);
        left = left.saturating_sub(exact);
        parts.push(Paid { exact, amount: exact, points, ..nothing(PayWay::Points) });
    }
    let others: Vec<(&Paid, Paid)> =
        paid.iter().filter(|part| part.way != PayWay::Points).map(|part| (part, gone(part.way))).collect();
    let weights: Vec<i64> = others.iter().map(|(part, gone)| part.exact.saturating_sub(gone.exact)).collect();
    for ((part, gone), exact) in others.into_iter().zip(by_largest_remainder(left, &weights)) {
        let amount = match part.way {
            PayWay::Cash => {
                let so_far = gone.exact.saturating_add(exact);
                let moved =
                    if so_far == part.exact { part.amount } else { rounded_to_step(so_far, step).min(part.amount) };
                moved.saturating_sub(gone.amount).max(0)
            }
            _ => exact,
        };
        parts.push(Paid { exact, amount, ..nothing(part.way) });
    }
    parts.retain(|part| part.exact > 0 || part.amount > 0 || part.points > 0);
    parts.sort_by_key(|part| part.way);
    parts
}

fn nothing(way: PayWay) -> Paid {
    Paid { way, exact: 0, amount: 0, points: 0, principal: 0, bonus: 0 }
}

/// Divides an amount in proportion to weights; what rounding down leaves goes to the largest remainders, earlier ones
/// first where they are equal. No part is above its weight while the amount is not above their sum.
fn by_largest_remainder(amount: i64, weights: &[i64]) -> Vec<i64> {
    let sum = weights.iter().copied().fold(0, i64::saturating_add);
    let mut shares: Vec<i64> = weights.iter().map(|weight| portion(*weight, amount, sum)).collect();
    let remainder = |at: usize| {
        let weight = i128::from(weights.get(at).copied().unwrap_or(0));
        weight.saturating_mul(i128::from(amount)).checked_rem(i128::from(sum)).unwrap_or(0)
    };
    let mut order: Vec<usize> = (0..weights.len()).collect();
    order.sort_by_key(|at| std::cmp::Reverse(remainder(*at)));
    let mut left = amount.saturating_sub(shares.iter().copied().fold(0, i64::saturating_add));
    for at in order {
        if let Some(share) = shares.get_mut(at).filter(|_| left > 0) {
            *share = share.saturating_add(1);
            left = left.saturating_sub(1);
        }
    }
    shares
}

#[cfg(test)]
#[allow(clippy::arithmetic_side_effects, reason = "the numbers of a test are chosen to fit")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_rounding_leaves_goes_to_the_largest_remainder() {
        assert_eq!(by_largest_remainder(10, &[1, 1, 1]), [4, 3, 3], "a tie goes to the first");
        assert_eq!(by_largest_remainder(100, &[333, 667]), [33, 67]);
        assert_eq!(by_largest_remainder(0, &[5, 5]), [0, 0]);
        assert_eq!(by_largest_remainder(5, &[]), [0; 0]);
    }

    #[test]
    fn what_came_in_goes_out_though_the_step_has_changed_since() {
        let paid = [Paid { exact: 1_232, amount: 1_232, ..nothing(PayWay::Cash) }];
        let moved = |refunded, amount, back: &[Paid]| split(1_232, refunded, amount, &paid, back, 5)[0].amount;
        assert_eq!(moved(0, 1_232, &[]), 1_232, "taken when cash was not rounded");
        assert_eq!(moved(0, 632, &[]), 630);
        let back = [Paid { exact: 632, amount: 630, ..nothing(PayWay::Cash) }];
        assert_eq!(moved(632, 600, &back), 602, "the last refund brings the rest");
    }

    /// A sale and where to cut its refunds.
    fn sales() -> impl Strategy<Value = (Vec<Paid>, i64, Vec<i64>)> {
        let parts = prop::array::uniform5(0_i64..400);
        (parts, 1_i64..300, prop::sample::select(vec![1_i64, 5, 10, 50, 100]), prop::collection::vec(1_i64..300, 0..8))
            .prop_filter_map("a sale of nothing", |(exact, points, step, cuts)| {
                const WAYS: [PayWay; 5] =
                    [PayWay::Cash, PayWay::Card, PayWay::Mobile, PayWay::StoredValue, PayWay::Points];
                let paid: Vec<Paid> = WAYS
                    .into_iter()
                    .zip(exact)
                    .filter(|(_, exact)| *exact > 0)
                    .map(|(way, exact)| Paid {
                        amount: if way == PayWay::Cash { rounded_to_step(exact, step) } else { exact },
                        points: if way == PayWay::Points { points } else { 0 },
                        exact,
                        ..nothing(way)
                    })
                    .collect();
                (!paid.is_empty()).then_some((paid, step, cuts))
            })
    }

    proptest! {
        /// However a sale is refunded, each refund is exactly its amount and none goes below nothing; in the end every way
        /// got back exactly what came in, rounding and points too.
        #[test]
        fn refunds_add_up_to_what_was_paid((paid, step, cuts) in sales()) {
            let total: i64 = paid.iter().map(|part| part.exact).sum();
            let mut back: Vec<Paid> = Vec::new();
            let mut refunded = 0;
            for amount in cuts.into_iter().chain([total]) {
                let amount = amount.min(total - refunded);
                let parts = split(total, refunded, amount, &paid, &back, step);
                prop_assert_eq!(parts.iter().map(|part| part.exact).sum::<i64>(), amount);
                for part in parts {
                    prop_assert!(part.exact >= 0 && part.amount >= 0 && part.points >= 0, "{:?}", part);
                    match back.iter_mut().find(|gone| gone.way == part.way) {
                        Some(gone) => {
                            gone.exact += part.exact;
                            gone.amount += part.amount;
                            gone.points += part.points;
                        }
                        None => back.push(part),
                    }
                }
                for gone in &back {
                    let came = paid.iter().find(|part| part.way == gone.way).expect("a way that was paid");
                    prop_assert!(gone.exact <= came.exact && gone.amount <= came.amount && gone.points <= came.points);
                }
                refunded += amount;
            }
            back.sort_by_key(|part| part.way);
            prop_assert_eq!(back, paid);
        }
    }
}
