//! The close of a shop-local day: what it came to, and the head of the audit chain at that moment.

use super::bounds::{day_asked, day_text, money};
use super::commands::{Day, DayOnly, DayWay};
use super::shift::{self, WAYS};
use super::store::{day as store, shift as shifts};
use super::{SalesRefusal, receipt};
use crate::kernel::{Fact, Result, Topic, Tx, View, audit, time};
use crate::{gifts, stored_value};
use chrono::NaiveDate;

/// A day: as it stood when it was closed, else as it stands. Costs and what the shop owes are for managers and owners.
///
/// # Refuses
/// `day_unreadable`, `day_ahead`.
pub(super) fn read(view: &View<'_>, request: &DayOnly) -> Result<Day> {
    let day = day_asked(view, request.day.as_deref())?;
    let text = day_text(day);
    let shown = match store::last_slip(view, &text)? {
        Some(slip) => Day {
            number: Some(slip.number),
            closed_at_ms: Some(slip.at_ms),
            closed_by: receipt::name_of(view, slip.actor)?,
            ..serde_json::from_str(&slip.slip)?
        },
        None => sums(view, day)?,
    };
    Ok(without_costs(view, shown))
}

/// Closes a day: its sums are kept as a slip with the next number. Once more makes another slip; nothing is lost when
/// something is sold after it. A backup is due from then on.
///
/// # Refuses
/// `till_still_open`, `day_unreadable`, `day_ahead`.
pub(super) fn close(tx: &Tx<'_>, request: &DayOnly) -> Result<Day> {
    let day = day_asked(tx, request.day.as_deref())?;
    let sums = sums(tx, day)?;
    if let Some(till) = sums.open_tills.first() {
        return Err(SalesRefusal::TillStillOpen { till: till.clone() }.into());
    }
    let number = store::next_number(tx)?;
    store::insert(tx, number, &sums.day, &serde_json::to_string(&sums)?)?;
    tx.happened(Fact::DayClosed { number })?;
    tx.amount(sums.sales_amount);
    tx.changed(&[Topic::Sales, Topic::Backup]);
    read(tx, request)
}

fn without_costs(view: &View<'_>, day: Day) -> Day {
    if view.sees_costs() {
        return day;
    }
    Day { gift_cost: None, liability_principal: None, liability_bonus: None, ..day }
}

fn sums(view: &View<'_>, day: NaiveDate) -> Result<Day> {
    let text = day_text(day);
    let (from_ms, to_ms) = (time::start_of_day(day, view.zone), time::end_of_day(day, view.zone));
    let shifts = shifts::between(view, from_ms, to_ms)?;
    let open_tills =
        shifts.iter().filter(|shift| shift.closed_at_ms.is_none()).map(|shift| shift.till.clone()).collect();
    let shifts = shifts.iter().map(|row| shift::shown(view, row)).collect::<Result<Vec<_>>>()?;
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
        sales: sales.times,
        sales_amount: sales.amount,
        refunds: refunds.times,
        refunds_amount: refunds.amount,
        voids: voids.times,
        voids_amount: voids.amount,
        rounding: store::rounding(view, &text)?,
        ways,
        recharges: recharges.times,
        recharged: recharges.paid,
        recharge_bonus: recharges.bonus,
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
    })
}
