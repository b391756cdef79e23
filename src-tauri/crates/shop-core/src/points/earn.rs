//! Points for a sale.

use super::commands::PointsRules;
pub use super::commands::ProductPieces;
use super::credit::credit;
use super::formulas::{ONE_BP, day_bp, earned};
use super::level::level_at;
use super::rules::{MOST_POINTS, folded, rules};
use super::store::{Kind, settled, visits};
use crate::kernel::{CauseId, MemberId, Money, Result, Tx, View};
use crate::members::Person;
use chrono::NaiveDate;

/// What a sale earns by.
#[derive(Debug, Clone, Copy)]
pub struct EarnBasis<'a> {
    /// What was paid with money or stored value; what points paid earns nothing.
    pub amount: Money,
    /// The shop-local day on which they came; none where nobody came for it. Points for coming are paid once a day.
    pub visit: Option<NaiveDate>,
    /// What was bought, where lines were typed.
    pub products: &'a [ProductPieces],
}

/// Gives a member the points of a sale: by the level they had before it and the day it is. How many.
///
/// # Refuses
/// `members.unknown_member`, `members.erased`.
pub fn earn(tx: &Tx<'_>, member: MemberId, basis: EarnBasis<'_>, cause: CauseId) -> Result<i64> {
    let person = Person::of(tx, member)?;
    let points = would_earn(tx, &person, &basis)?;
    if points > 0 {
        let visit = unpaid_visit(tx, &person, &basis)?;
        credit(tx, &person, Kind::Earned, points, cause)?;
        if let Some(day) = visit {
            visits::insert(tx, person.row, day, cause)?;
        }
    }
    Ok(points)
}

/// The points of a sale, at most what one act moves.
pub(super) fn would_earn(view: &View<'_>, person: &Person, basis: &EarnBasis<'_>) -> Result<i64> {
    let rules = rules(view)?;
    let level_bp = level_at(&rules, settled::sum(view, &person.rows)?).map_or(ONE_BP, |level| level.multiplier_bp);
    let visit = unpaid_visit(view, person, basis)?.map_or(0, |_| rules.visit_points);
    let extra = visit.saturating_add(of_products(&rules, basis.products));
    let day_bp = day_bp(rules.member_day, view.today());
    Ok(earned(&rules, basis.amount, extra, day_bp, level_bp).min(MOST_POINTS))
}

/// The day of a visit that is paid for and was not yet.
fn unpaid_visit(view: &View<'_>, person: &Person, basis: &EarnBasis<'_>) -> Result<Option<NaiveDate>> {
    match basis.visit {
        Some(day) if rules(view)?.visit_points > 0 && !visits::is_paid(view, &person.rows, day)? => Ok(Some(day)),
        _ => Ok(None),
    }
}

fn of_products(rules: &PointsRules, bought: &[ProductPieces]) -> i64 {
    let points = |line: &ProductPieces| {
        let name = folded(&line.product);
        let rule = rules.products.iter().find(|rule| folded(&rule.product) == name);
        rule.map_or(0, |rule| rule.points.saturating_mul(line.pieces.max(0)))
    };
    bought.iter().map(points).fold(0, i64::saturating_add)
}
