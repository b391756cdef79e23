//! What the counter is told before a sale.

use super::balance::left_of;
use super::commands::{PointsQuote, ProductPieces};
use super::earn::{EarnBasis, would_earn};
use super::formulas::{self, most_on_sale, points_worth};
use super::rules::rules;
use crate::kernel::{MemberId, Money, Result, View};
use crate::members::Person;
use chrono::NaiveDate;
use rusqlite::Connection;

/// What a sale would earn, and how many points may pay for it.
///
/// # Refuses
/// `members.unknown_member`, `members.erased`.
pub fn quote(view: &View<'_>, member: MemberId, amount: Money, products: &[ProductPieces]) -> Result<PointsQuote> {
    let person = Person::of(view, member)?;
    let rules = rules(view)?;
    let most = most_on_sale(&rules, amount, left_of(view, &person)?);
    Ok(PointsQuote {
        earns: would_earn(view, &person, &EarnBasis { amount, visit: Some(view.today()), products })?,
        most,
        most_worth: formulas::worth(&rules, most),
        minimum: rules.minimum,
        step: rules.step,
        free_of_proof: points_worth(&rules, rules.proof_above),
    })
}

/// How many of the `left` points may pay for a sale.
pub fn most(conn: &Connection, amount: Money, left: i64) -> Result<i64> {
    Ok(most_on_sale(&rules(conn)?, amount, left))
}

/// What points are worth on a sale.
pub fn worth(conn: &Connection, points: i64) -> Result<Money> {
    Ok(formulas::worth(&rules(conn)?, points))
}

/// What points cost the shop at most: their worth, rounded up.
pub(crate) fn cost(conn: &Connection, points: i64) -> Result<Money> {
    Ok(formulas::cost(&rules(conn)?, points))
}

/// Whether a shop-local day is the member day of the rules.
pub(crate) fn is_member_day(conn: &Connection, day: NaiveDate) -> Result<bool> {
    Ok(formulas::is_member_day(rules(conn)?.member_day, day))
}

/// Whether the rules name a member day.
pub(crate) fn has_member_day(conn: &Connection) -> Result<bool> {
    Ok(rules(conn)?.member_day.is_some())
}
