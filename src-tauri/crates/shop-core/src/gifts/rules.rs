//! The owner's rules on gifts.

use super::commands::GiftRules;
use super::promise::in_use;
use super::stock::MOST_AMOUNT;
use super::store::gift;
use super::{GiftsRefusal, amount_within};
use crate::kernel::{Money, Result, Topic, Tx, View};
use crate::shop;
use rusqlite::Connection;

/// The most a month's budget may be, in minor units.
const MOST_BUDGET: i64 = 100_000_000_000;
/// The most gifts a day at anyone's discretion.
const MOST_PER_DAY: u32 = 1_000;

/// The rules in force.
pub(super) fn rules(conn: &Connection) -> Result<GiftRules> {
    match gift::rules(conn)? {
        Some(rules) => Ok(rules),
        None => Ok(defaults(shop::exponent(conn)?)),
    }
}

/// What holds until an owner says otherwise: 3.00 for a drainage gift in a currency of two decimals, 30 days, five
/// gifts a day at a clerk's discretion and twenty at a manager's.
pub(super) fn defaults(exponent: u8) -> GiftRules {
    let cap = 10_i64.checked_pow(u32::from(exponent)).and_then(|unit| unit.checked_mul(3)).unwrap_or(300);
    GiftRules {
        drainage_cap: Money::try_from(cap).unwrap_or(Money::ZERO),
        lottery_cap: None,
        reward_cap: None,
        month_budget: None,
        welcome_gift: None,
        grant_days: 30,
        clerk_per_day: 5,
        manager_per_day: 20,
    }
}

/// The rules as the one who asks may see them: the budget is a cost.
pub(super) fn shown(view: &View<'_>) -> Result<GiftRules> {
    let rules = rules(view)?;
    Ok(GiftRules { month_budget: rules.month_budget.filter(|_| view.sees_costs()), ..rules })
}

/// Changes the rules. What was promised keeps its day, what lies on the shelf keeps its place.
///
/// # Refuses
/// `amount_out_of_bounds`, `days_out_of_bounds`, `limit_out_of_bounds`; `unknown_gift`, `retired` for the welcome gift.
pub(super) fn change(tx: &Tx<'_>, rules: GiftRules) -> Result<GiftRules> {
    amount_within(rules.drainage_cap, MOST_AMOUNT)?;
    for cap in [rules.lottery_cap, rules.reward_cap].into_iter().flatten() {
        amount_within(cap, MOST_AMOUNT)?;
    }
    if let Some(budget) = rules.month_budget {
        amount_within(budget, MOST_BUDGET)?;
    }
    if !(1..=366).contains(&rules.grant_days) {
        return Err(GiftsRefusal::DaysOutOfBounds { least: 1, most: 366 }.into());
    }
    if rules.clerk_per_day > MOST_PER_DAY || rules.manager_per_day > MOST_PER_DAY {
        return Err(GiftsRefusal::LimitOutOfBounds { most: i64::from(MOST_PER_DAY) }.into());
    }
    if let Some(gift) = rules.welcome_gift {
        in_use(tx, gift)?;
    }
    gift::save_rules(tx, &rules)?;
    tx.changed(&[Topic::Gifts]);
    Ok(rules)
}
