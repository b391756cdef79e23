//! Holding: a reward that cannot be collected or spent before its day.

use super::commands::WhatKind;
use super::give::post;
use super::money;
use super::reverse::{Because, take_back};
use super::store::rewards;
use crate::kernel::time::DAY_MS;
use crate::kernel::{Error, Money, Result, Share, Topic, Tx, View, jobs, time};
use crate::members::Person;
use crate::stored_value;

/// The moment from which a reward given now can be collected: local midnight after its days; none where there are none.
pub(super) fn due(view: &View<'_>, hold_days: u32) -> Option<i64> {
    hold_days.checked_sub(1).map(|days| time::through_days(view.now_ms, days, view.zone))
}

/// Work of each minute: posts what is due, at most 500 at a time. A card that has no room waits another day; what was held
/// for someone whose data are erased goes back to the budget.
pub(crate) fn tick(tx: &Tx<'_>) -> Result<()> {
    let most = i64::try_from(jobs::MOST_ROWS).unwrap_or(i64::MAX);
    for row in rewards::due(tx, tx.now_ms, most)? {
        tx.changed(&[Topic::Rewards]);
        let Some(person) = Person::here(tx, row.member)? else {
            take_back(tx, &row, Because::Cause)?;
            continue;
        };
        if row.kind == WhatKind::Bonus && stored_value::room(tx, person.row)? < money(row.quantity)? {
            rewards::hold_until(tx, row.id, tx.now_ms.saturating_add(DAY_MS))?;
            continue;
        }
        let cause = row.given_cause.ok_or_else(|| Error::failure("a held reward that nobody gave"))?;
        if rewards::release(tx, row.id)? {
            post(tx, person.row, row.kind, row.quantity, cause)?;
            // What refunds took of a commission while it was held.
            if row.back > Money::ZERO {
                stored_value::reverse_part(tx, cause, Share::so_far(row.back.minor(), row.cost.minor()))?;
            }
        }
    }
    Ok(())
}
