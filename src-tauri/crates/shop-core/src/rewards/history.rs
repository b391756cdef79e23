//! How friends came lately.

use super::commands::{FriendHistory, FriendMonth};
use super::formulas::share_bp;
use super::money;
use super::spread::month_of;
use super::store::{friends, sales};
use crate::kernel::time::{self, DAY_MS};
use crate::kernel::{Money, Result, View};
use crate::members;

/// Months that are told: this one and those before it.
const MONTHS: usize = 4;
/// The days after joining in which spending is measured.
const WINDOW_DAYS: i64 = 30;

/// This month and the three before it, oldest first.
pub(super) fn history(view: &View<'_>) -> Result<FriendHistory> {
    let mut months = Vec::new();
    let mut to_ms = i64::MAX;
    let mut at_ms = view.now_ms;
    for _ in 0..MONTHS {
        let from_ms = time::start_of_month(at_ms, view.zone);
        months.push(month(view, from_ms, to_ms)?);
        (to_ms, at_ms) = (from_ms, from_ms.saturating_sub(1));
    }
    months.reverse();
    Ok(FriendHistory { months })
}

fn month(view: &View<'_>, from_ms: i64, to_ms: i64) -> Result<FriendMonth> {
    let month = month_of(from_ms, view.zone);
    let (mut joined, mut bought, mut spent) = (0_i64, 0_i64, 0_i64);
    for (friend, at_ms, has_bought) in friends::joined_between(view, from_ms, to_ms)? {
        joined = joined.saturating_add(1);
        if has_bought {
            bought = bought.saturating_add(1);
            let until_ms = at_ms.saturating_add(WINDOW_DAYS.saturating_mul(DAY_MS));
            for row in members::aliases(view, friend)? {
                spent = spent.saturating_add(sales::spent(view, row, at_ms, until_ms)?);
            }
        }
    }
    let (sales, refunded) = sales::friends_sales(view, &month)?;
    Ok(FriendMonth {
        month,
        joined,
        bought,
        bought_bp: share_bp(bought, joined),
        spent_in_30_days: spent.checked_div(bought).map(money).transpose()?,
        sales,
        refunded,
    })
}

/// What each friend who bought spent in 30 days, over the months that are told; nothing without any.
pub(super) fn spent_each(view: &View<'_>) -> Result<Money> {
    let months = history(view)?.months;
    let (mut sum, mut people) = (0_i64, 0_i64);
    for month in &months {
        let each = month.spent_in_30_days.map_or(0, Money::minor);
        sum = sum.saturating_add(each.saturating_mul(month.bought));
        people = people.saturating_add(month.bought);
    }
    money(sum.checked_div(people).unwrap_or(0))
}

/// How many friends each inviter brought, rounded up, at least one.
pub(super) fn friends_each(view: &View<'_>) -> Result<i64> {
    let (friends, inviters) = friends::totals(view)?;
    Ok(super::formulas::each_rounded_up(friends, inviters).unwrap_or(1).max(1))
}
