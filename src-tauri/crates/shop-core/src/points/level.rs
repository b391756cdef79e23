//! Levels by settled spend.

use super::commands::{Level, PointsRules};
use super::credit::told;
use super::store::{entries, settled};
use crate::kernel::{CauseId, MemberId, Money, Result, Tx};
use crate::members::Person;

/// Tells what a member paid for good, or got back for good (below zero). `reverse` of the cause takes it
/// back by itself.
///
/// # Refuses
/// `members.unknown_member`, `members.erased`.
pub fn settled_spend(tx: &Tx<'_>, member: MemberId, amount: Money, cause: CauseId) -> Result<()> {
    let person = Person::of(tx, member)?;
    if amount != Money::ZERO {
        entries::ensure(tx, person.row)?;
        settled::post(tx, person.row, amount.minor(), false, cause)?;
        told(tx, &person);
    }
    Ok(())
}

/// The highest level that begins at or under what was spent; the levels rise.
pub(super) fn level_at(rules: &PointsRules, spent: i64) -> Option<&Level> {
    rules.levels.iter().rfind(|level| level.from.minor() <= spent)
}

#[cfg(test)]
mod tests {
    use super::super::rules::defaults;
    use super::*;

    #[test]
    fn a_level_begins_exactly_at_its_amount() {
        let level = |name: &str, from| Level {
            name: name.to_owned(),
            from: Money::try_from(from).unwrap(),
            multiplier_bp: 10_000,
        };
        let rules = PointsRules { levels: vec![level("silver", 100), level("gold", 200)], ..defaults(100) };
        let at = |spent| level_at(&rules, spent).map(|level| level.name.as_str());
        assert_eq!([at(-1), at(0), at(99)], [None; 3], "never before the threshold is met");
        assert_eq!([at(100), at(101), at(199)], [Some("silver"); 3]);
        assert_eq!([at(200), at(201), at(i64::MAX)], [Some("gold"); 3]);
        assert_eq!(level_at(&defaults(100), 500), None);
    }
}
