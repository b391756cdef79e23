//! The slips that end a shift and a day.

use super::slips::way;
use super::{Drawn, nothing, width};
use crate::backup;
use crate::kernel::{Error, Money, Result, ShiftId, time};
use crate::printing::commands::{DocumentKind, PaperSize};
use crate::printing::desk::{Desk, broken};
use crate::sales::commands::{Day, PayWay, ReadShift, Shift};
use crate::{gifts, sales};
use shop_print::{CashCount, DayClose, Row, ShiftSlip, SlipHead};

/// The end of a shift; before it is closed there is none.
///
/// # Refuses
/// `sales.unknown_shift`, `nothing_to_print`.
pub(super) fn shift(desk: &Desk<'_>, shift: ShiftId, size: PaperSize) -> Result<Drawn> {
    let none = || nothing(DocumentKind::ShiftSlip);
    let read = sales::read_shift(desk.view, &ReadShift { shift: Some(shift) })?.shift.ok_or_else(none)?;
    let closed_at_ms = read.closed_at_ms.ok_or_else(none)?;
    let number = shift.get().to_string();
    let mut rows = vec![Row::new(desk.say("print-receipts")?, desk.formats.count(read.sales))];
    for one in read.ways.iter().filter(|one| one.way != PayWay::Cash) {
        if let Some(counted) = one.counted.or(one.expected).filter(|amount| *amount != Money::ZERO) {
            rows.push(Row::new(way(desk, one.way)?, desk.amount(counted)));
        }
    }
    let span = [("from", desk.moment(read.opened_at_ms)), ("to", desk.moment(closed_at_ms))];
    let span: Vec<(&str, &str)> = span.iter().map(|(name, text)| (*name, text.as_str())).collect();
    let slip = ShiftSlip {
        head: desk.head(closed_at_ms, number.clone(), read.closed_by.clone(), None),
        span: desk.with("print-span", &span)?,
        sales: rows,
        cash: CashCount { moved: moves(desk, shift)?, ..cash(desk, &[&read])? },
        note: Some(read.note.clone()).filter(|note| !note.is_empty()),
    };
    let paper = shop_print::shift_slip(&slip, width(size), &desk.setting()).map_err(broken)?;
    Ok(Drawn::new(paper, size, format!("shift-{number}")))
}

/// The drawers of some shifts, added up; what was not said or counted counts as nothing.
fn cash(desk: &Desk<'_>, shifts: &[&Shift]) -> Result<CashCount> {
    let sum = |of: fn(&Shift) -> Option<Money>| {
        let mut amounts = shifts.iter().filter_map(|shift| of(shift));
        amounts.try_fold(Money::ZERO, Money::plus).ok_or_else(|| Error::failure("drawers beyond the bounds"))
    };
    Ok(CashCount {
        opening: desk.amount(sum(|shift| shift.float)?),
        moved: Vec::new(),
        expected: desk.amount(sum(|shift| in_drawer(shift)?.expected)?),
        counted: desk.amount(sum(|shift| in_drawer(shift)?.counted)?),
        difference: desk.amount(sum(|shift| shift.difference)?),
    })
}

/// Money put into the drawer of a shift and taken out of it, each with the reason that was given.
fn moves(desk: &Desk<'_>, shift: ShiftId) -> Result<Vec<Row>> {
    let moves = sales::cash_moves(desk.view, shift)?;
    Ok(moves.into_iter().map(|(amount, reason)| Row::new(reason, desk.amount(amount))).collect())
}

/// The same of some shifts, added up apart.
fn put_and_taken(desk: &Desk<'_>, shifts: &[&Shift]) -> Result<Vec<Row>> {
    let (mut put, mut taken) = (Money::ZERO, Money::ZERO);
    for shift in shifts {
        for (amount, _) in sales::cash_moves(desk.view, shift.id)? {
            let side = if amount > Money::ZERO { &mut put } else { &mut taken };
            *side = side.plus(amount).ok_or_else(|| Error::failure("drawers beyond the bounds"))?;
        }
    }
    let rows =
        [("print-cash-put", put), ("print-cash-taken", taken)].into_iter().filter(|(_, sum)| *sum != Money::ZERO);
    rows.map(|(key, sum)| Ok(Row::new(desk.say(key)?, desk.amount(sum)))).collect()
}

fn in_drawer(shift: &Shift) -> Option<&crate::sales::commands::ShiftWay> {
    shift.ways.iter().find(|one| one.way == PayWay::Cash)
}

/// The end of a day, as its slip says.
///
/// # Refuses
/// `nothing_to_print`.
pub(super) fn day(desk: &Desk<'_>, day: &str, number: i64, size: PaperSize) -> Result<Drawn> {
    let none = || nothing(DocumentKind::DayCloseSlip);
    let slip = sales::day_slip(desk.view, day, number)?.ok_or_else(none)?;
    let noon: chrono::NaiveDate = slip.day.parse().map_err(|_| none())?;
    let start_ms = time::start_of_day(noon, desk.view.zone);
    let closed_at_ms = slip.closed_at_ms.unwrap_or(start_ms);
    let shifts: Vec<&Shift> = slip.shifts.iter().collect();
    let amount = |amount: Option<Money>| desk.amount(amount.unwrap_or(Money::ZERO));
    let count = |number: i64| desk.formats.count(number);
    let closed = [("at", desk.moment(closed_at_ms)), ("by", slip.closed_by.clone())];
    let closed: Vec<(&str, &str)> = closed.iter().map(|(name, text)| (*name, text.as_str())).collect();
    let owed = total(slip.liability_principal, slip.liability_bonus)?;
    let backup = backup::state(desk.view)?.last_at_ms;
    let close = DayClose {
        head: SlipHead {
            when: String::new(),
            clerk: String::new(),
            ..desk.head(closed_at_ms, String::new(), String::new(), None)
        },
        day: desk.long_day(start_ms),
        till: desk
            .with("print-slip-of-day", &[("number", &number.to_string()), ("shifts", &count(length(&shifts)))])?,
        closed: desk.with("print-closed", &closed)?,
        sales: Row::new(
            desk.with("print-sales-refunds", &[("sales", &count(slip.sales)), ("refunds", &count(slip.refunds))])?,
            desk.amount(net(&slip)?),
        ),
        payments: payments(desk, &slip)?,
        cash: CashCount { moved: put_and_taken(desk, &shifts)?, ..cash(desk, &shifts)? },
        stored: vec![
            Row::new(desk.with("print-recharges", &[("count", &count(slip.recharges))])?, amount(slip.recharged)),
            Row::new(desk.say("print-bonus-given")?, amount(slip.recharge_bonus)),
        ],
        owed: desk.amount(owed),
        community: vec![
            Row::new(desk.say("print-gifts-given")?, count(slip.gifts)),
            Row::new(desk.say("print-gifts-wait")?, count(length(&gifts::waiting_soonest(desk.view, 10_000)?))),
            Row::new(desk.say("print-voids")?, count(slip.voids)),
        ],
        entries: count(slip.audit_entries),
        chain: desk.with("print-slip-number", &[("number", &number.to_string())])?,
        // Slips of before hold the first digits alone.
        head_hash: [&slip.audit_head_whole, &slip.audit_head]
            .into_iter()
            .find(|head| !head.is_empty())
            .cloned()
            .unwrap_or_default(),
        backup: backup.map_or_else(|| desk.say("print-no-backup"), |at_ms| Ok(desk.moment(at_ms)))?,
    };
    let paper = shop_print::day_close_slip(&close, width(size), &desk.setting()).map_err(broken)?;
    Ok(Drawn::new(paper, size, format!("day-{}-{number}", slip.day)))
}

fn length<T>(list: &[T]) -> i64 {
    i64::try_from(list.len()).unwrap_or(i64::MAX)
}

fn total(one: Option<Money>, other: Option<Money>) -> Result<Money> {
    let sum = one.unwrap_or(Money::ZERO).plus(other.unwrap_or(Money::ZERO));
    sum.ok_or_else(|| Error::failure("a sum beyond the bounds"))
}

/// Sales less refunds.
fn net(day: &Day) -> Result<Money> {
    let refunds = day.refunds_amount.unwrap_or(Money::ZERO);
    let left = day.sales_amount.unwrap_or(Money::ZERO).minus(refunds);
    left.ok_or_else(|| Error::failure("a sum beyond the bounds"))
}

fn payments(desk: &Desk<'_>, day: &Day) -> Result<Vec<Row>> {
    let mut rows = Vec::new();
    for one in &day.ways {
        let left = one.taken.minus(one.given_back).ok_or_else(|| Error::failure("a sum beyond the bounds"))?;
        if one.taken != Money::ZERO || one.given_back != Money::ZERO {
            rows.push(Row::new(way(desk, one.way)?, desk.amount(left)));
        }
    }
    Ok(rows)
}
