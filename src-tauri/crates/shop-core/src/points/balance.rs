//! What a member has in points.

use super::commands::{NextExpiry, PointsBalance};
use super::formulas::worth;
use super::level::level_at;
use super::rules::rules;
use super::store::lots::{self, Lot};
use super::store::{entries, settled};
use crate::kernel::{Error, MemberId, Money, Result, View};
use crate::members::Person;

/// The lots that count and what is owed against them.
pub(super) struct Standing {
    pub(super) lots: Vec<Lot>,
    pub(super) debt: i64,
}

impl Standing {
    pub(super) fn of(view: &View<'_>, person: &Person) -> Result<Standing> {
        let debts = entries::debts(view, &person.rows)?;
        let debt = debts.iter().fold(0, |sum: i64, (_, debt)| sum.saturating_add(*debt));
        Ok(Standing { lots: lots::valid(view, &person.rows, view.now_ms)?, debt })
    }

    /// To spend; below zero while a debt is open.
    pub(super) fn points(&self) -> i64 {
        self.lots.iter().fold(self.debt.saturating_neg(), |sum, lot| sum.saturating_add(lot.unspent))
    }
}

/// A member's points to spend; below zero while a debt is open.
///
/// # Refuses
/// `members.unknown_member`, `members.erased`.
pub fn left(view: &View<'_>, member: MemberId) -> Result<i64> {
    left_of(view, &Person::of(view, member)?)
}

/// [`left`] of a person who is known.
pub(super) fn left_of(view: &View<'_>, person: &Person) -> Result<i64> {
    let debts = entries::debts(view, &person.rows)?;
    let debt = debts.iter().fold(0, |sum: i64, (_, debt)| sum.saturating_add(*debt));
    Ok(lots::left(view, &person.rows, view.now_ms)?.saturating_sub(debt))
}

/// A member's points, their worth, the next to expire, and the level.
///
/// # Refuses
/// `members.unknown_member`, `members.erased`.
pub(crate) fn balance(view: &View<'_>, member: MemberId) -> Result<PointsBalance> {
    let person = Person::of(view, member)?;
    let standing = Standing::of(view, &person)?;
    let rules = rules(view)?;
    let points = standing.points();
    let spent = settled::sum(view, &person.rows)?;
    Ok(PointsBalance {
        member: person.row,
        points,
        worth: worth(&rules, points),
        debt: standing.debt,
        next_expiry: next_expiry(&standing.lots),
        settled_spend: Money::try_from(spent).map_err(Error::failure)?,
        level: level_at(&rules, spent).cloned(),
    })
}

/// All lots that expire at the same next moment, together.
fn next_expiry(lots: &[Lot]) -> Option<NextExpiry> {
    let expires_at_ms = lots.first()?.expires_at_ms?;
    let together = lots.iter().take_while(|lot| lot.expires_at_ms == Some(expires_at_ms));
    let points = together.fold(0, |sum: i64, lot| sum.saturating_add(lot.unspent));
    Some(NextExpiry { points, expires_at_ms })
}
