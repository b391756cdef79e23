//! What pieces are worth: pure arithmetic on whole minor units.
//!
//! The value of a shelf is a ledger of its own. The average cost of a piece is value ÷ pieces, for display only; money
//! is never computed from a rounded average.

use crate::kernel::Money;

/// What `pieces` of a shelf of `shelf` pieces worth `value` take with them: ⌊value × pieces ÷ shelf⌋.
///
/// The last piece takes the rest, so that an empty shelf is worth nothing. `pieces` beyond the shelf take all of it.
pub(super) fn value_out(value: i64, pieces: i64, shelf: i64) -> i64 {
    if pieces >= shelf {
        return value;
    }
    share(value, pieces, shelf)
}

/// What `pieces` more are worth when nobody says: as much as those on the shelf, rounded down; on an empty shelf what a
/// piece cost at the last receipt.
pub(super) fn value_in(value: i64, pieces: i64, shelf: i64, last_cost: Money) -> i64 {
    if shelf > 0 { share(value, pieces, shelf) } else { last_cost.minor().saturating_mul(pieces) }
}

/// The average cost of a piece for display, rounded half up; on an empty shelf that of the last receipt.
pub(super) fn shown_cost(value: i64, shelf: i64, last_cost: Money) -> Money {
    if shelf <= 0 {
        return last_cost;
    }
    let doubled = value.saturating_mul(2).saturating_add(shelf);
    let average = doubled.checked_div(shelf.saturating_mul(2)).unwrap_or(0);
    Money::try_from(average).unwrap_or(Money::ZERO)
}

/// The average cost of a piece rounded up: above a cap whenever the exact average is.
pub(super) fn cost_rounded_up(value: i64, shelf: i64, last_cost: Money) -> Money {
    if shelf <= 0 {
        return last_cost;
    }
    let average = value.saturating_add(shelf.saturating_sub(1)).checked_div(shelf).unwrap_or(0);
    Money::try_from(average).unwrap_or(Money::ZERO)
}

/// ⌊value × pieces ÷ shelf⌋, in 128 bits: the product of the bounds does not fit 64.
fn share(value: i64, pieces: i64, shelf: i64) -> i64 {
    let product = i128::from(value).saturating_mul(i128::from(pieces));
    product.checked_div(i128::from(shelf)).and_then(|share| i64::try_from(share).ok()).unwrap_or(0)
}

#[cfg(test)]
#[allow(clippy::arithmetic_side_effects, reason = "the numbers of a test are chosen to fit")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn money(minor: i64) -> Money {
        Money::try_from(minor).unwrap()
    }

    #[test]
    fn an_average_is_shown_half_up_and_judged_rounded_up() {
        assert_eq!(shown_cost(601, 2, Money::ZERO), money(301), "300.5 is shown as 301");
        assert_eq!(shown_cost(1000, 3, Money::ZERO), money(333));
        assert_eq!(cost_rounded_up(1000, 3, Money::ZERO), money(334), "333.33 is above a cap of 333");
        assert_eq!(cost_rounded_up(900, 3, Money::ZERO), money(300), "exactly the cap is not above it");
        assert_eq!(shown_cost(0, 0, money(250)), money(250), "an empty shelf shows the last receipt's cost");
    }

    #[test]
    fn pieces_found_on_an_empty_shelf_are_worth_the_last_receipt() {
        assert_eq!(value_in(0, 3, 0, money(250)), 750);
        assert_eq!(value_in(1000, 1, 3, money(250)), 333, "never above the average of those that lie there");
    }

    proptest! {
        /// Conservation: however a shelf is emptied, what went out is what it was worth, and nothing is ever negative.
        #[test]
        fn an_emptied_shelf_gave_out_exactly_its_value(
            shelf in 1_i64..1_000_000,
            cost in 0_i64..100_000_000,
            steps in proptest::collection::vec(1_i64..300_000, 1..40),
        ) {
            let (worth, mut left, mut value, mut out) = (shelf * cost / 3, shelf, shelf * cost / 3, 0);
            for pieces in steps.into_iter().chain([shelf]) {
                let pieces = pieces.min(left);
                let taken = value_out(value, pieces, left);
                prop_assert!((0..=value).contains(&taken), "a piece never takes more than there is");
                (left, value, out) = (left - pieces, value - taken, out + taken);
                prop_assert!(left > 0 || value == 0, "the last piece takes the rest");
            }
            prop_assert_eq!(out, worth);
        }

        /// Taking pieces out and in again never makes the shelf dearer per piece.
        #[test]
        fn pieces_valued_at_the_average_never_raise_it(value in 0_i64..10_000_000, shelf in 1_i64..5_000, more in 1_i64..5_000) {
            let added = value_in(value, more, shelf, Money::ZERO);
            prop_assert!((value + added) * shelf <= value * (shelf + more));
        }
    }
}
