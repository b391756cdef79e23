//! What a draw costs before anyone plays: exact arithmetic on whole minor units.
//!
//! | what | formula |
//! |---|---|
//! | best, worst | the sum of the n cheapest, the n dearest cards |
//! | expected | whole deck × n ÷ cards, rounded half up |
//! | per participant | whole deck ÷ cards, rounded half up |
//! | last prizes expected | last prizes × n ÷ cards, rounded half up |
//! | break-even | ⌈(expected + upgrades × cost of the upgrade) ÷ upgrades⌉ |
//! | pays the last prizes | ⌈(last prizes expected × their cost + upgrades × cost of the upgrade) ÷ upgrades⌉ |

/// Cards of one kind and what each costs, in minor units; a blank costs nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Costly {
    pub(super) cards: i64,
    pub(super) cost: i64,
}

/// What dealing `n` cards of a deck costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Costs {
    pub(super) cards: i64,
    pub(super) whole: i64,
    pub(super) best: i64,
    pub(super) expected: i64,
    pub(super) worst: i64,
    pub(super) each: i64,
}

/// The costs of a deck of which `dealt` cards are dealt; more than the deck is all of it.
pub(super) fn costs(deck: &[Costly], dealt: i64) -> Costs {
    let cards = deck.iter().fold(0_i64, |sum, kind| sum.saturating_add(kind.cards));
    let whole = deck.iter().fold(0_i64, |sum, kind| sum.saturating_add(kind.cards.saturating_mul(kind.cost)));
    let dealt = dealt.clamp(0, cards);
    let mut sorted = deck.to_vec();
    sorted.sort_by_key(|kind| kind.cost);
    let best = first(sorted.iter(), dealt);
    let worst = first(sorted.iter().rev(), dealt);
    Costs { cards, whole, best, expected: share(whole, dealt, cards), worst, each: share(whole, 1, cards) }
}

fn first<'a>(kinds: impl Iterator<Item = &'a Costly>, dealt: i64) -> i64 {
    let (mut rest, mut sum) = (dealt, 0_i64);
    for kind in kinds {
        let taken = kind.cards.min(rest);
        sum = sum.saturating_add(taken.saturating_mul(kind.cost));
        rest = rest.saturating_sub(taken);
    }
    sum
}

/// `whole` × `part` ÷ `of`, rounded half up; nothing of nothing.
pub(super) fn share(whole: i64, part: i64, of: i64) -> i64 {
    if of <= 0 {
        return 0;
    }
    let doubled = i128::from(whole).saturating_mul(i128::from(part)).saturating_mul(2).saturating_add(i128::from(of));
    let of = i128::from(of).saturating_mul(2);
    doubled.checked_div(of).and_then(|share| i64::try_from(share).ok()).unwrap_or(i64::MAX)
}

/// The price at which `upgrades` sold pay for themselves and for `costs`, rounded up; none without upgrades.
pub(super) fn pays_for(costs: i64, upgrades: i64, upgrade_cost: i64) -> Option<i64> {
    if upgrades <= 0 {
        return None;
    }
    let all = costs.saturating_add(upgrades.saturating_mul(upgrade_cost));
    all.saturating_add(upgrades.saturating_sub(1)).checked_div(upgrades)
}

/// What is left of `upgrades` sold at `price` once they paid for themselves and `costs`; below 0: missing.
pub(super) fn left_over(costs: i64, upgrades: i64, upgrade_cost: i64, price: i64) -> i64 {
    upgrades.saturating_mul(price.saturating_sub(upgrade_cost)).saturating_sub(costs)
}

#[cfg(test)]
#[allow(clippy::arithmetic_side_effects, reason = "the numbers of a test are chosen to fit")]
mod tests {
    use super::*;

    const SUNDAY: [Costly; 3] =
        [Costly { cards: 2, cost: 6_800 }, Costly { cards: 8, cost: 1_450 }, Costly { cards: 110, cost: 240 }];

    #[test]
    fn eighty_of_a_deck_of_120() {
        let costs = costs(&SUNDAY, 80);
        assert_eq!(
            costs,
            Costs { cards: 120, whole: 51_600, best: 19_200, expected: 34_400, worst: 42_000, each: 430 }
        );
        assert_eq!(share(110, 80, 120), 73, "73 of the last prize are expected");
    }

    #[test]
    fn twelve_upgrades_at_98_pay_for_everything_and_leave_16() {
        let expected = costs(&SUNDAY, 80).expected;
        assert_eq!(pays_for(expected, 12, 6_800), Some(9_667), "1,160.00 ÷ 12 is 96.666…, rounded up");
        assert_eq!(left_over(expected, 12, 6_800, 9_800), 1_600);
        assert_eq!(left_over(expected, 12, 6_800, 9_667), 4, "at the break-even price nothing is missing");
        assert!(left_over(expected, 12, 6_800, 9_666) < 0, "a fen less and something is");
        assert_eq!(pays_for(73 * 240, 12, 6_800), Some(8_260), "the last prizes alone");
        assert_eq!(pays_for(expected, 0, 6_800), None);
    }

    #[test]
    fn nothing_dealt_costs_nothing_and_more_than_all_costs_all() {
        assert_eq!(costs(&SUNDAY, 0).worst, 0);
        let all = costs(&SUNDAY, 1_000);
        assert_eq!([all.best, all.expected, all.worst], [51_600; 3]);
        assert_eq!(costs(&[], 5), Costs { cards: 0, whole: 0, best: 0, expected: 0, worst: 0, each: 0 });
    }
}
