//! What a voucher takes off a sale. Pure.
//!
//! | gives | takes off |
//! |---|---|
//! | an amount | the amount, at most what its scope comes to and what is left of the sale |
//! | a percentage | what its scope comes to × hundredths ÷ 10,000, to the nearest minor unit, halves up; at most what is left |
//!
//! The scope is the whole sale, or the lines of the offer's products, before any voucher.

use super::commands::{CartLine, Gives, OfferTerms};
use crate::kernel::Money;

/// What all lines come to.
pub(super) fn total(lines: &[CartLine]) -> i64 {
    lines.iter().fold(0, |sum, line| sum.saturating_add(line.amount.minor()))
}

/// What the lines come to that an offer is for.
pub(super) fn in_scope(terms: &OfferTerms, lines: &[CartLine]) -> i64 {
    let is_for = |line: &&CartLine| {
        terms.products.is_empty() || line.product.is_some_and(|product| terms.products.contains(&product))
    };
    lines.iter().filter(is_for).fold(0, |sum, line| sum.saturating_add(line.amount.minor()))
}

/// What a voucher takes off, where `left` of the sale is still to pay; none for what is handed over.
pub(super) fn off(terms: &OfferTerms, lines: &[CartLine], left: i64) -> Option<Money> {
    let scope = in_scope(terms, lines);
    let off = match &terms.gives {
        Gives::Amount { amount } => amount.minor().min(scope),
        Gives::Percent { hundredths } => {
            let exact = i128::from(scope).saturating_mul(i128::from(*hundredths));
            i64::try_from(exact.saturating_add(5_000).checked_div(10_000).unwrap_or(0)).unwrap_or(0)
        }
        _ => return None,
    };
    Money::try_from(off.clamp(0, left.max(0))).ok()
}

#[cfg(test)]
mod tests {
    use super::super::commands::{OfferName, RefundRule, Valid};
    use super::*;
    use crate::kernel::ProductId;
    use proptest::prelude::*;

    fn money(minor: i64) -> Money {
        Money::try_from(minor).unwrap()
    }

    fn terms(gives: Gives, products: &[i64]) -> OfferTerms {
        OfferTerms {
            name: OfferName::default(),
            gives,
            valid: Valid::Days { days: 1 },
            min_spend: Money::ZERO,
            products: products.iter().map(|id| ProductId::try_from(*id).unwrap()).collect(),
            one_per_member: false,
            stackable: false,
            bound: false,
            refund: RefundRule::Back,
            needs_manager: false,
            no_change: true,
        }
    }

    fn line(product: i64, amount: i64) -> CartLine {
        CartLine { product: ProductId::try_from(product).ok(), amount: money(amount) }
    }

    #[test]
    fn an_amount_is_at_most_what_it_is_for_and_a_percentage_rounds_halves_up() {
        let lines = [line(1, 1_000), line(2, 333)];
        let amount = |minor| Gives::Amount { amount: money(minor) };
        assert_eq!(off(&terms(amount(500), &[]), &lines, 1_333), Some(money(500)));
        assert_eq!(off(&terms(amount(5_000), &[]), &lines, 1_333), Some(money(1_333)), "never below nothing");
        assert_eq!(off(&terms(amount(500), &[2]), &lines, 1_333), Some(money(333)), "only what it is for");
        assert_eq!(off(&terms(amount(500), &[]), &lines, 200), Some(money(200)), "another voucher took the rest");
        let percent = |hundredths| Gives::Percent { hundredths };
        assert_eq!(off(&terms(percent(1_500), &[2]), &lines, 1_333), Some(money(50)), "49.95 is 50");
        assert_eq!(off(&terms(percent(10_000), &[]), &lines, 1_333), Some(money(1_333)));
        assert_eq!(off(&terms(percent(1), &[2]), &[line(2, 5_000)], 5_000), Some(money(1)), "half a fen is one");
        assert_eq!(off(&terms(percent(1), &[2]), &[line(2, 4_999)], 4_999), Some(money(0)));
    }

    proptest! {
        /// Whatever a voucher gives, a sale stays between nothing and what it was.
        #[test]
        fn nothing_is_taken_off_beyond_the_sale(amounts in prop::collection::vec(0_i64..100_000_000, 1..20), value in 1_i64..100_000_000, hundredths in 1_i64..=10_000, left in 0_i64..1_000_000_000) {
            let lines: Vec<CartLine> = (1..).zip(&amounts).map(|(product, amount)| line(product, *amount)).collect();
            for gives in [Gives::Amount { amount: money(value) }, Gives::Percent { hundredths }] {
                let off = off(&terms(gives, &[1, 3]), &lines, left.min(total(&lines))).unwrap().minor();
                prop_assert!((0..=total(&lines).min(left)).contains(&off));
            }
        }
    }
}
