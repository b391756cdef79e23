//! What the counter is told before a sale.

use super::balance::{Person, Standing};
use super::commands::{PointsQuote, ProductPieces};
use super::earn::{EarnBasis, would_earn};
use super::formulas::{self, most_on_sale, points_worth};
use super::rules::rules;
use crate::kernel::{MemberId, Money, Result, View};
use rusqlite::Connection;

/// What a sale would earn, and how many points may pay for it.
///
/// # Refuses
/// `members.unknown_member`, `members.erased`.
pub fn quote(view: &View<'_>, member: MemberId, amount: Money, products: &[ProductPieces]) -> Result<PointsQuote> {
    let person = Person::of(view, member)?;
    let rules = rules(view)?;
    let most = most_on_sale(&rules, amount, Standing::of(view, &person)?.points());
    Ok(PointsQuote {
        earns: would_earn(view, &person, &EarnBasis { amount, visit: Some(view.today()), products })?,
        most,
        most_worth: formulas::worth(&rules, most),
        minimum: rules.minimum,
        step: rules.step,
        free_of_proof: points_worth(&rules, rules.proof_above),
    })
}

/// What points are worth on a sale.
pub fn worth(conn: &Connection, points: i64) -> Result<Money> {
    Ok(formulas::worth(&rules(conn)?, points))
}
