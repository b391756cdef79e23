//! What Today tells of sales.

use super::bounds::{day_text, money};
use super::store::day;
use crate::kernel::{Money, Result, View, time};
use chrono::Days;

/// Weeks that "usually by now" looks back.
const WEEKS: u64 = 4;

/// What was sold today, and what usually is by this time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct SoldToday {
    /// Own sales that were not voided.
    pub(crate) times: i64,
    /// What they came to, less what was refunded today.
    pub(crate) amount: Money,
    /// The average of this weekday by this time, over those of the last four weeks on which anything was sold, rounded
    /// down; none while there was none.
    pub(crate) usual: Option<Money>,
}

/// Today's sales beside what is usual.
pub(crate) fn sold_today(view: &View<'_>) -> Result<SoldToday> {
    let today = view.today();
    let since_morning_ms = view.now_ms.saturating_sub(time::start_of_day(today, view.zone));
    let text = day_text(today);
    let sales = day::sales(view, &text)?;
    let (mut days, mut sum) = (0_i64, 0_i64);
    for week in 1..=WEEKS {
        let Some(then) = today.checked_sub_days(Days::new(week.saturating_mul(7))) else { break };
        let until_ms = time::start_of_day(then, view.zone).saturating_add(since_morning_ms);
        if day::sales(view, &day_text(then))?.times > 0 {
            days = days.saturating_add(1);
            sum = sum.saturating_add(day::sales_until(view, &day_text(then), until_ms)?.minor());
        }
    }
    let refunds = day::refunds(view, &text)?.amount.minor();
    Ok(SoldToday {
        times: sales.times,
        amount: money(sales.amount.minor().saturating_sub(refunds))?,
        usual: sum.checked_div(days).map(money).transpose()?,
    })
}
