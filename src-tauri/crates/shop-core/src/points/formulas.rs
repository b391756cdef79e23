//! The formulas of points: pure arithmetic on whole numbers, each rounded down once.

use super::commands::{MemberDay, PointsRules};
use crate::kernel::Money;
use crate::kernel::share::portion;
use chrono::{Datelike, Months, NaiveDate};

/// What a factor of one is, in basis points.
pub(super) const ONE_BP: i64 = 10_000;

/// ⌊(amount × points ÷ per + extra) × day × level⌋, the factors in basis points; nothing of less than nothing.
pub(super) fn earned(rules: &PointsRules, amount: Money, extra: i64, day_bp: i64, level_bp: i64) -> i64 {
    let per = i128::from(rules.earn_per.minor().max(1));
    let of_amount = i128::from(amount.minor().max(0)).saturating_mul(i128::from(rules.earn_points));
    let base = of_amount.saturating_add(i128::from(extra.max(0)).saturating_mul(per));
    let raised = base.saturating_mul(i128::from(day_bp)).saturating_mul(i128::from(level_bp));
    let one = i128::from(ONE_BP);
    let unit = per.saturating_mul(one).saturating_mul(one);
    raised.checked_div(unit).and_then(|points| i64::try_from(points).ok()).unwrap_or(0).max(0)
}

/// ⌊points × worth amount ÷ worth points⌋; a debt is worth nothing.
pub(super) fn worth(rules: &PointsRules, points: i64) -> Money {
    Money::try_from(portion(points.max(0), rules.worth_amount.minor(), rules.worth_points)).unwrap_or(Money::ZERO)
}

/// ⌈points × worth amount ÷ worth points⌉: what points cost the shop.
pub(super) fn cost(rules: &PointsRules, points: i64) -> Money {
    let product = i128::from(points.max(0)).saturating_mul(i128::from(rules.worth_amount.minor()));
    let per = i128::from(rules.worth_points.max(1));
    let up = product.saturating_add(per).saturating_sub(1).checked_div(per).and_then(|cost| i64::try_from(cost).ok());
    up.and_then(|cost| Money::try_from(cost).ok()).unwrap_or(Money::ZERO)
}

/// The most points that are worth no more than an amount: ⌊amount × worth points ÷ worth amount⌋.
pub(super) fn points_worth(rules: &PointsRules, amount: Money) -> i64 {
    if rules.worth_amount == Money::ZERO {
        return 0;
    }
    portion(amount.minor().max(0), rules.worth_points, rules.worth_amount.minor())
}

/// The most points that may pay on a sale: what the member has, no more than the rules let points pay, in whole steps;
/// none below the minimum.
pub(super) fn most_on_sale(rules: &PointsRules, amount: Money, has: i64) -> i64 {
    let payable = Money::try_from(portion(amount.minor().max(0), rules.most_of_sale_bp, ONE_BP)).unwrap_or(Money::ZERO);
    let most = has.min(points_worth(rules, payable)).max(0);
    let rest = most.checked_rem(rules.step.max(1)).unwrap_or(0);
    let most = most.saturating_sub(rest);
    if most < rules.minimum { 0 } else { most }
}

/// The factor of a shop-local day: a member day on the 31st is the last day of a shorter month.
pub(super) fn day_bp(member_day: Option<MemberDay>, today: NaiveDate) -> i64 {
    member_day.filter(|rule| is_member_day(Some(*rule), today)).map_or(ONE_BP, |rule| rule.multiplier_bp)
}

/// Whether a shop-local day is the member day.
pub(super) fn is_member_day(member_day: Option<MemberDay>, today: NaiveDate) -> bool {
    let Some(rule) = member_day else { return false };
    let next_month = today.with_day(1).and_then(|first| first.checked_add_months(Months::new(1)));
    let last = next_month.and_then(|first| first.pred_opt()).map_or(31, |last| last.day());
    today.day() == rule.day.min(last)
}

#[cfg(test)]
#[allow(clippy::arithmetic_side_effects, reason = "the numbers of a test are chosen to fit")]
mod tests {
    use super::*;
    use crate::points::rules::defaults;
    use proptest::prelude::*;

    fn money(minor: i64) -> Money {
        Money::try_from(minor).unwrap()
    }

    fn plain(rules: &PointsRules, amount: i64) -> i64 {
        earned(rules, money(amount), 0, ONE_BP, ONE_BP)
    }

    #[test]
    fn a_sale_earns_whole_points_rounded_down() {
        let rules = defaults(100);
        assert_eq!([0, 99, 100, 101, 199, 4_280].map(|amount| plain(&rules, amount)), [0, 0, 1, 1, 1, 42]);
        assert_eq!(plain(&rules, -4_280), 0, "a refund runs no rule");
        assert_eq!(plain(&PointsRules { earn_points: 0, ..rules.clone() }, 4_280), 0);
        let three_per_ten = PointsRules { earn_points: 3, earn_per: money(1_000), ..rules };
        assert_eq!([333, 334, 666, 667, 999, 1_000].map(|amount| plain(&three_per_ten, amount)), [0, 1, 1, 2, 2, 3]);
    }

    #[test]
    fn factors_are_exact_until_the_one_rounding_at_the_end() {
        let rules = defaults(100);
        assert_eq!(earned(&rules, money(199), 0, 2 * ONE_BP, ONE_BP), 3, "3.98, not 2 × 1");
        assert_eq!(earned(&rules, money(199), 0, 2 * ONE_BP, 15_000), 5, "5.97");
        assert_eq!(earned(&rules, money(50), 1, 2 * ONE_BP, ONE_BP), 3, "half a point and a visit, doubled");
        assert_eq!(
            earned(&rules, money(1_000_000_000), 1_000_000, 100_000, 100_000),
            1_100_000_000,
            "no bound overflows"
        );
    }

    #[test]
    fn points_are_worth_what_the_rules_say_rounded_down() {
        let rules = defaults(100);
        assert_eq!(worth(&rules, 320), money(320), "320 points are worth 3.20");
        assert_eq!(worth(&rules, -5), Money::ZERO);
        let yen = defaults(1);
        assert_eq!([99, 100, 320].map(|points| worth(&yen, points)), [money(0), money(1), money(3)]);
        assert_eq!(points_worth(&yen, money(3)), 300);
        assert_eq!(points_worth(&PointsRules { worth_amount: Money::ZERO, ..yen }, money(3)), 0);
    }

    #[test]
    fn a_member_day_that_a_month_lacks_is_its_last() {
        let rule = |day| Some(MemberDay { day, multiplier_bp: 20_000 });
        let on = |text: &str, day| day_bp(rule(day), text.parse().unwrap());
        assert_eq!([on("2026-11-28", 28), on("2026-11-27", 28), on("2026-11-29", 28)], [20_000, ONE_BP, ONE_BP]);
        assert_eq!([on("2026-11-30", 31), on("2026-11-29", 31), on("2027-02-28", 30)], [20_000, ONE_BP, 20_000]);
        assert_eq!([on("2026-12-30", 31), on("2026-12-31", 31)], [ONE_BP, 20_000], "a month that has the day keeps it");
        assert_eq!(day_bp(None, "2026-11-28".parse().unwrap()), ONE_BP);
    }

    #[test]
    fn at_the_bounds_of_minimum_and_step() {
        let rules = PointsRules { minimum: 100, step: 50, most_of_sale_bp: 5_000, ..defaults(100) };
        let most = |amount, has| most_on_sale(&rules, money(amount), has);
        assert_eq!([99, 100, 101, 149, 150].map(|has| most(100_000, has)), [0, 100, 100, 100, 150]);
        assert_eq!(
            [199, 200, 299, 300].map(|amount| most(amount, 9_999)),
            [0, 100, 100, 150],
            "half of a sale at most"
        );
        assert_eq!(most(100_000, -5), 0);
    }

    proptest! {
        /// Points that may be spent never pay more than the sale, are there, and fit minimum and step.
        #[test]
        fn what_may_be_spent_fits_all_rules(
            amount in 0_i64..100_000, has in -100_i64..100_000, minimum in 0_i64..500, step in 1_i64..300,
            bp in 0_i64..=10_000, worth_points in 1_i64..200, worth_amount in 0_i64..300,
        ) {
            let rules = PointsRules {
                minimum, step, most_of_sale_bp: bp, worth_points, worth_amount: money(worth_amount), ..defaults(100)
            };
            let most = most_on_sale(&rules, money(amount), has);
            prop_assert!(most == 0 || (most >= minimum && most <= has && most % step == 0));
            prop_assert!(worth(&rules, most).minor() * 10_000 <= amount * bp, "they pay no more than their part");
        }

        /// Splitting a sale never earns more than the sale.
        #[test]
        fn two_halves_earn_no_more_than_the_whole(one in 0_i64..50_000, other in 0_i64..50_000, day in 10_000_i64..40_000) {
            let rules = defaults(100);
            let of = |amount| earned(&rules, money(amount), 0, day, ONE_BP);
            prop_assert!(of(one) + of(other) <= of(one + other) && of(one + other) <= of(one) + of(other) + 1);
        }
    }
}
