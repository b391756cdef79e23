//! The owner's rules on points.

use super::PointsRefusal;
use super::commands::{Level, PointsRules, ProductPoints};
use super::formulas::ONE_BP;
use crate::gifts;
use crate::kernel::{Money, Result, Topic, Tx, text};
use crate::shop;
use rusqlite::Connection;
use std::collections::BTreeSet;

/// The setting that keeps the rules once somebody changed them.
const SETTING: &str = "points_rules";
/// The most points that one act moves, and that a rule may name.
pub(super) const MOST_POINTS: i64 = 10_000_000;
/// The most an amount in the rules may be, in minor units.
const MOST_AMOUNT: i64 = 100_000_000_000;
/// The largest factor: ten times.
const MOST_BP: i64 = 100_000;
const MOST_NAME: usize = 60;
const MOST_LINES: usize = 500;

/// The rules in force.
pub(super) fn rules(conn: &Connection) -> Result<PointsRules> {
    match shop::kept(conn, SETTING)? {
        Some(rules) => Ok(rules),
        None => Ok(defaults(10_i64.checked_pow(u32::from(shop::exponent(conn)?)).unwrap_or(100))),
    }
}

/// What holds until an owner says otherwise: a point for each whole unit of the currency, a hundred are worth one, good
/// for a year, spent from 100 in steps of 10, no levels. `unit`: minor units of one whole unit.
pub(super) fn defaults(unit: i64) -> PointsRules {
    let money = |minor: i64| Money::try_from(minor).unwrap_or(Money::ZERO);
    PointsRules {
        earn_points: 1,
        earn_per: money(unit),
        visit_points: 0,
        products: Vec::new(),
        member_day: None,
        expiry_days: Some(365),
        worth_points: 100,
        worth_amount: money(unit),
        minimum: 100,
        step: 10,
        most_of_sale_bp: ONE_BP,
        proof_above: money(unit.saturating_mul(50)),
        levels: Vec::new(),
        gifts: Vec::new(),
    }
}

/// Changes the rules. Points that were earned keep their day.
///
/// # Refuses
/// `rule_out_of_bounds`, `names_unfit`, `levels_not_rising`, `text_too_long`, `gifts.unknown_gift`, `gifts.retired`.
pub(super) fn change(tx: &Tx<'_>, rules: PointsRules) -> Result<PointsRules> {
    for points in [rules.earn_points, rules.visit_points, rules.minimum] {
        within(points, 0, MOST_POINTS)?;
    }
    within(rules.earn_per.minor(), 1, MOST_AMOUNT)?;
    within(rules.worth_points, 1, MOST_POINTS)?;
    within(rules.worth_amount.minor(), 0, MOST_AMOUNT)?;
    within(rules.step, 1, MOST_POINTS)?;
    within(rules.most_of_sale_bp, 0, ONE_BP)?;
    within(rules.proof_above.minor(), 0, MOST_AMOUNT)?;
    if let Some(days) = rules.expiry_days {
        within(i64::from(days), 1, 3_660)?;
    }
    if let Some(rule) = rules.member_day {
        within(i64::from(rule.day), 1, 31)?;
        within(rule.multiplier_bp, ONE_BP, MOST_BP)?;
    }
    let lines = rules.products.len().max(rules.levels.len()).max(rules.gifts.len());
    within(i64::try_from(lines).unwrap_or(i64::MAX), 0, i64::try_from(MOST_LINES).unwrap_or(0))?;
    for price in &rules.gifts {
        within(price.points, 1, MOST_POINTS)?;
        gifts::in_use(tx, price.gift)?;
    }
    let rules = PointsRules { products: products(rules.products)?, levels: levels(rules.levels)?, ..rules };
    shop::keep(tx, SETTING, &rules)?;
    tx.changed(&[Topic::Points]);
    Ok(rules)
}

fn products(typed: Vec<ProductPoints>) -> Result<Vec<ProductPoints>> {
    let mut known = BTreeSet::new();
    let mut products = Vec::new();
    for ProductPoints { product, points } in typed {
        within(points, 0, MOST_POINTS)?;
        let product = name(&product)?;
        if !known.insert(folded(&product)) {
            return Err(PointsRefusal::NamesUnfit.into());
        }
        products.push(ProductPoints { product, points });
    }
    Ok(products)
}

fn levels(typed: Vec<Level>) -> Result<Vec<Level>> {
    let mut known = BTreeSet::new();
    let mut levels: Vec<Level> = Vec::new();
    for Level { name: typed, from, multiplier_bp } in typed {
        within(from.minor(), 0, MOST_AMOUNT)?;
        within(multiplier_bp, ONE_BP, MOST_BP)?;
        let name = name(&typed)?;
        if !known.insert(folded(&name)) {
            return Err(PointsRefusal::NamesUnfit.into());
        }
        if let Some(before) = levels.last().filter(|before| before.from >= from) {
            return Err(PointsRefusal::LevelsNotRising { amount: before.from }.into());
        }
        levels.push(Level { name, from, multiplier_bp });
    }
    Ok(levels)
}

fn name(typed: &str) -> Result<String> {
    let most = i64::try_from(MOST_NAME).unwrap_or(0);
    let name = text::clean_within(typed, MOST_NAME).ok_or(PointsRefusal::TextTooLong { most })?;
    if name.is_empty() { Err(PointsRefusal::NamesUnfit.into()) } else { Ok(name) }
}

/// A product's name as it is compared.
pub(super) fn folded(name: &str) -> String {
    text::clean(name).to_lowercase()
}

fn within(number: i64, least: i64, most: i64) -> Result<()> {
    if (least..=most).contains(&number) { Ok(()) } else { Err(PointsRefusal::RuleOutOfBounds { least, most }.into()) }
}
