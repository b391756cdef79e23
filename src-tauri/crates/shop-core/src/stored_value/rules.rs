//! The owner's rules on stored value, and what the law makes of them.

use super::StoredValueRefusal;
use super::commands::{Package, StoredValueRules, StoredValueTerms};
use super::post::MOST_AMOUNT;
use crate::kernel::{Money, Result, Topic, Tx, View};
use crate::shop::{self, commands::Law};
use rusqlite::Connection;

/// The setting that keeps the rules once somebody changed them.
const SETTING: &str = "stored_value_rules";
/// The most packages that a screen shows.
const MOST_PACKAGES: usize = 8;
/// The most years that a rule may name.
const MOST_YEARS: u32 = 50;
/// The law of China on single-purpose prepaid cards: whole units of the currency, years.
const CN_NAMED: i64 = 5_000;
const CN_ANONYMOUS: i64 = 1_000;
const CN_LEAST_YEARS: u32 = 3;

/// The rules in force.
pub(super) fn rules(conn: &Connection) -> Result<StoredValueRules> {
    match shop::kept(conn, SETTING)? {
        Some(rules) => Ok(rules),
        None => Ok(defaults(unit(conn)?, law(conn)?)),
    }
}

/// What holds until an owner says otherwise: 100, 200 with 20, 500 with 65, 1,000 with 150; caps and years as the law
/// has them.
fn defaults(unit: i64, law: Law) -> StoredValueRules {
    let money = |units: i64| Money::try_from(units.saturating_mul(unit)).unwrap_or(Money::ZERO);
    let package = |(pay, bonus)| Package { pay: money(pay), bonus: money(bonus) };
    StoredValueRules {
        packages: [(100, 0), (200, 20), (500, 65), (1_000, 150)].map(package).into(),
        named_cap: None,
        anonymous_cap: None,
        anonymous_years: (law == Law::Cn).then_some(CN_LEAST_YEARS),
    }
}

/// The rules with the caps and years in force.
pub(crate) fn terms(view: &View<'_>) -> Result<StoredValueTerms> {
    Ok(StoredValueTerms {
        rules: rules(view)?,
        named_cap: cap(view, true)?,
        anonymous_cap: cap(view, false)?,
        anonymous_years: anonymous_years(view)?,
    })
}

/// The most a balance may be: the owner's cap or the law's, whichever is less.
pub(super) fn cap(conn: &Connection, named: bool) -> Result<Money> {
    let rules = rules(conn)?;
    let own = if named { rules.named_cap } else { rules.anonymous_cap };
    let most = law_cap(law(conn)?, unit(conn)?, named);
    Ok(own.map_or(most, |own| own.min(most)))
}

/// Years for which a balance without a name is good; a law that came later than the rule binds too.
pub(super) fn anonymous_years(conn: &Connection) -> Result<Option<u32>> {
    let least = least_years(law(conn)?);
    Ok(rules(conn)?.anonymous_years.map(|years| years.max(least)))
}

/// Changes the rules. What is on the cards stays as it is.
///
/// # Refuses
/// `packages_unfit`, `amount_out_of_bounds`, `cap_above_law`, `years_out_of_bounds`.
pub(super) fn change(tx: &Tx<'_>, rules: StoredValueRules) -> Result<StoredValueTerms> {
    let payments: std::collections::BTreeSet<Money> = rules.packages.iter().map(|package| package.pay).collect();
    if rules.packages.len() > MOST_PACKAGES || payments.len() < rules.packages.len() {
        return Err(StoredValueRefusal::PackagesUnfit { most: i64::try_from(MOST_PACKAGES).unwrap_or(0) }.into());
    }
    for package in &rules.packages {
        within(package.pay, 1)?;
        within(package.bonus, 0)?;
    }
    let (law, unit) = (law(tx)?, unit(tx)?);
    for (own, named) in [(rules.named_cap, true), (rules.anonymous_cap, false)] {
        let Some(own) = own else { continue };
        within(own, 0)?;
        let most = law_cap(law, unit, named);
        if own > most {
            return Err(StoredValueRefusal::CapAboveLaw { cap: most }.into());
        }
    }
    let least = least_years(law);
    if rules.anonymous_years.is_some_and(|years| !(least..=MOST_YEARS).contains(&years)) {
        return Err(
            StoredValueRefusal::YearsOutOfBounds { least: i64::from(least), most: i64::from(MOST_YEARS) }.into()
        );
    }
    shop::keep(tx, SETTING, &rules)?;
    tx.changed(&[Topic::StoredValue]);
    terms(tx)
}

/// An amount from `least` to the most that one act moves.
///
/// # Refuses
/// `amount_out_of_bounds`.
pub(super) fn within(amount: Money, least: i64) -> Result<Money> {
    if (least..=MOST_AMOUNT).contains(&amount.minor()) {
        Ok(amount)
    } else {
        Err(StoredValueRefusal::AmountOutOfBounds.into())
    }
}

fn law_cap(law: Law, unit: i64, named: bool) -> Money {
    let most = match (law, named) {
        (Law::Cn, true) => CN_NAMED.saturating_mul(unit),
        (Law::Cn, false) => CN_ANONYMOUS.saturating_mul(unit),
        _ => MOST_AMOUNT,
    };
    Money::try_from(most).unwrap_or(Money::ZERO)
}

fn least_years(law: Law) -> u32 {
    if law == Law::Cn { CN_LEAST_YEARS } else { 1 }
}

fn law(conn: &Connection) -> Result<Law> {
    Ok(shop::find(conn)?.map_or(Law::None, |shop| shop.law))
}

/// Minor units of one whole unit of the currency.
fn unit(conn: &Connection) -> Result<i64> {
    Ok(10_i64.checked_pow(u32::from(shop::exponent(conn)?)).unwrap_or(100))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_law_counts_whole_units_of_the_currency() {
        let caps = |unit| [true, false].map(|named| law_cap(Law::Cn, unit, named).minor());
        assert_eq!(caps(100), [500_000, 100_000]);
        assert_eq!(caps(1), [5_000, 1_000], "a currency without decimals");
        assert_eq!(caps(1_000), [5_000_000, 1_000_000]);
        assert_eq!(law_cap(Law::Eu, 100, false).minor(), MOST_AMOUNT);
        assert_eq!(defaults(100, Law::Cn).anonymous_years, Some(3));
        assert_eq!(defaults(100, Law::Eu).anonymous_years, None);
        let package = defaults(100, Law::None).packages[1];
        assert_eq!((package.pay.minor(), package.bonus.minor()), (20_000, 2_000), "pay 200, get 220");
    }
}
