//! What the shop owes its members in goods or money.

use super::commands::Liability;
use super::formulas::worth;
use super::rules::rules;
use super::store::lots;
use crate::kernel::{Result, View};
use crate::stored_value;

/// Stored value and points of everyone, as of now.
pub(crate) fn liability(view: &View<'_>) -> Result<Liability> {
    let stored = stored_value::liability(view)?;
    let points = lots::total(view, view.now_ms)?;
    let points_worth = worth(&rules(view)?, points);
    Ok(Liability { principal: stored.principal, bonus: stored.bonus, points, points_worth })
}
