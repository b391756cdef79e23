//! The close of a shop-local day: what it came to, and the head of the audit chain at that moment.
//!
//! A slip stands as it was made while the day comes to what it says. Once something came after, the day is shown as it
//! stands, beside what came since the slip, and closing again makes a slip of the whole day.

use super::bounds::{day_asked, day_text, money};
use super::commands::{AfterClose, Day, DayOnly, DayWay};
use super::settings::settings;
use super::shift::{self, WAYS};
use super::store::day::SlipRow;
use super::store::{day as store, shift as shifts};
use super::{SalesRefusal, receipt};
use crate::kernel::{Fact, Money, Result, ShiftId, Topic, Tx, View, audit, time};
use crate::{gifts, stored_value};
use chrono::NaiveDate;

/// A day: its slip while that stands, else the day as it stands. Costs and what the shop owes are for managers and owners;
/// a clerk sees no sums while a drawer is still to be counted blind.
///
/// # Refuses
/// `day_unreadable`, `day_ahead`.
pub(super) fn read(view: &View<'_>, request: &DayOnly) -> Result<Day> {
    let day = day_asked(view, request.day.as_deref())?;
    let now = sums(view, day)?;
    let shown = match store::last_slip(view, &now.day)? {
        Some(slip) => beside_slip(view, &slip, now)?,
        None => now,
    };
    for_eyes_of(view, shown)
}

/// The day that a slip closed; none where there is no such slip.
pub(crate) fn day_of_slip(view: &View<'_>, number: i64) -> Result<Option<String>> {
    store::day_of_slip(view, number)
}

/// A slip as it was made, whatever came after it; none where there is no such slip.
pub(crate) fn slip(view: &View<'_>, day: &str, number: i64) -> Result<Option<Day>> {
    let Some(row) = store::slip(view, day, number)? else { return Ok(None) };
    let slip: Day = serde_json::from_str(&row.slip)?;
    let closed_by = receipt::name_of(view, row.actor)?;
    Ok(Some(Day { number: Some(row.number), closed_at_ms: Some(row.at_ms), closed_by, ..slip }))
}

/// The slip while it stands, else the day as it stands with what came after.
fn beside_slip(view: &View<'_>, row: &SlipRow, now: Day) -> Result<Day> {
    let slip: Day = serde_json::from_str(&row.slip)?;
    let closed_by = receipt::name_of(view, row.actor)?;
    if figures(&slip) == figures(&now) {
        return Ok(Day { number: Some(row.number), closed_at_ms: Some(row.at_ms), closed_by, ..slip });
    }
    let after_close = AfterClose {
        number: row.number,
        closed_at_ms: row.at_ms,
        closed_by,
        sales: now.sales.saturating_sub(slip.sales),
        sales_amount: more(now.sales_amount, slip.sales_amount)?,
        refunds: now.refunds.saturating_sub(slip.refunds),
        refunds_amount: more(now.refunds_amount, slip.refunds_amount)?,
    };
    Ok(Day { after_close: Some(after_close), ..now })
}

fn more(now: Option<Money>, then: Option<Money>) -> Result<Option<Money>> {
    now.zip(then).map(|(now, then)| money(now.minor().saturating_sub(then.minor()))).transpose()
}

/// What a slip is compared by. What the shop owes, what its gifts cost and the chain go on after every close.
fn figures(day: &Day) -> (Vec<ShiftId>, Day) {
    let shifts = day.shifts.iter().map(|shift| shift.id).collect();
    let figures = Day {
        shifts: Vec::new(),
        gift_cost: None,
        liability_principal: None,
        liability_bonus: None,
        audit_entries: 0,
        audit_head: String::new(),
        audit_head_whole: String::new(),
        ..day.clone()
    };
    (shifts, figures)
}

/// Closes a day: its sums are kept as a slip with the next number. Once more makes another slip of the whole day; nothing
/// is lost when something is sold after it. A backup is due from then on.
///
/// # Refuses
/// `till_still_open`, `day_unreadable`, `day_ahead`.
pub(super) fn close(tx: &Tx<'_>, request: &DayOnly) -> Result<Day> {
    let day = day_asked(tx, request.day.as_deref())?;
    let sums = sums(tx, day)?;
    if let Some(till) = sums.open_tills.first() {
        return Err(SalesRefusal::TillStillOpen { till: *till }.into());
    }
    let number = store::next_number(tx)?;
    store::insert(tx, number, &sums.day, &serde_json::to_string(&sums)?)?;
    tx.happened(Fact::DayClosed { number })?;
    tx.amount(sums.sales_amount.unwrap_or(Money::ZERO));
    tx.changed(&[Topic::Sales, Topic::Backup]);
    read(tx, request)
}

/// The day without what the one who asks may not see.
fn for_eyes_of(view: &View<'_>, day: Day) -> Result<Day> {
    if view.sees_costs() {
        return Ok(day);
    }
    let day = Day { gift_cost: None, liability_principal: None, liability_bonus: None, ..day };
    let is_uncounted =
        day.shifts.iter().any(|shift| shift.closed_at_ms.is_none() && shift.expected_shown_at_ms.is_none());
    if !(is_uncounted && settings(view)?.blind_count) {
        return Ok(day);
    }
    Ok(Day {
        sales_amount: None,
        refunds_amount: None,
        voids_amount: None,
        rounding: None,
        ways: Vec::new(),
        recharged: None,
        recharge_bonus: None,
        after_close: day.after_close.map(|after| AfterClose { sales_amount: None, refunds_amount: None, ..after }),
        ..day
    })
}

fn sums(view: &View<'_>, day: NaiveDate) -> Result<Day> {
    let text = day_text(day);
    let (from_ms, to_ms) = (time::start_of_day(day, view.zone), time::end_of_day(day, view.zone));
    let shifts = shifts::between(view, from_ms, to_ms)?;
    let shifts = shifts.iter().map(|row| shift::shown(view, row)).collect::<Result<Vec<_>>>()?;
    let open_tills =
        shifts.iter().filter(|shift| shift.closed_at_ms.is_none()).map(|shift| shift.till_number).collect();
    let recharges = stored_value::recharged_between(view, from_ms, to_ms)?;
    let mut ways = Vec::new();
    for way in WAYS {
        let (taken, given_back) = store::way(view, &text, way)?;
        let uneven = shifts
            .iter()
            .filter(|shift| shift.closed_at_ms.is_some())
            .filter_map(|shift| shift.ways.iter().find(|counted| counted.way == way)?.difference)
            .fold(0_i64, |sum, difference| sum.saturating_add(difference.minor()));
        let recharged = recharges
            .ways
            .iter()
            .filter(|(kind, _)| shift::way_of(*kind) == way)
            .fold(0_i64, |sum, (_, paid)| sum.saturating_add(paid.minor()));
        ways.push(DayWay { way, taken, given_back, recharged: money(recharged)?, difference: money(uneven)? });
    }
    let (sales, refunds, voids, imported) = (
        store::sales(view, &text)?,
        store::refunds(view, &text)?,
        store::voids(view, &text)?,
        store::imported(view, &text)?,
    );
    let (gifts, gift_cost) = gifts::handed_over_between(view, from_ms, to_ms)?;
    let liability = stored_value::liability(view)?;
    let (audit_entries, _) = audit::head(view)?;
    Ok(Day {
        day: text.clone(),
        number: None,
        closed_at_ms: None,
        closed_by: String::new(),
        after_close: None,
        sales: sales.times,
        sales_amount: Some(sales.amount),
        refunds: refunds.times,
        refunds_amount: Some(refunds.amount),
        voids: voids.times,
        voids_amount: Some(voids.amount),
        rounding: Some(store::rounding(view, &text)?),
        ways,
        recharges: recharges.times,
        recharged: Some(recharges.paid),
        recharge_bonus: Some(recharges.bonus),
        gifts,
        gift_cost: Some(gift_cost),
        liability_principal: Some(liability.principal),
        liability_bonus: Some(liability.bonus),
        imported: imported.times,
        imported_amount: imported.amount,
        shifts,
        open_tills,
        audit_entries,
        audit_head: audit::head_text(view)?,
        audit_head_whole: audit::head_whole(view)?,
    })
}
