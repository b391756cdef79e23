//! A month of vouchers, a voucher's trail, a member's vouchers.

use super::commands::{
    MemberVouchers, OfferState, TrailKind, TrailLine, VoucherMonth, VoucherRun, VoucherState, VoucherTrail,
};
use super::store::events::{self, EventRow};
use super::store::{EventKind, batches, offers as offer_rows, sums, vouchers};
use super::{VouchersRefusal, batch, days, offers, shown};
use crate::kernel::{MemberId, Money, Result, StaffId, View, VoucherId, time};
use crate::{members, reactions, staff};
use chrono::{Months, NaiveDate};
use rusqlite::Connection;

/// What became of the vouchers of a month.
///
/// # Refuses
/// `month_unreadable`.
pub(super) fn read(view: &View<'_>, month: &str) -> Result<VoucherMonth> {
    let (from_ms, to_ms) = span(view, month)?;
    let today = days::today(view)?;
    let mut of_offers = Vec::new();
    for row in offer_rows::all(view)? {
        let offer = offers::shown_between(view, &row, from_ms, to_ms)?;
        if offer.issued > 0 || offer.state == OfferState::Active {
            of_offers.push(offer);
        }
    }
    of_offers.sort_by_key(|offer| std::cmp::Reverse(offer.issued));
    let mut runs = Vec::new();
    for sums in sums::runs(view, from_ms, to_ms)? {
        runs.extend(run(view, sums)?);
    }
    let made = batches::between(view, from_ms, to_ms)?;
    let unfinished = vouchers::unfinished(view)?;
    Ok(VoucherMonth {
        month: month.to_owned(),
        flow: sums::flow(view, from_ms, to_ms, today)?,
        offers: of_offers,
        runs,
        batches: made.iter().map(|row| batch::shown(view, row)).collect::<Result<_>>()?,
        unfinished: unfinished.iter().map(|row| shown::of_row(view, row)).collect::<Result<_>>()?,
    })
}

fn span(view: &View<'_>, month: &str) -> Result<(i64, i64)> {
    let first =
        if month.len() == 7 { NaiveDate::parse_from_str(&format!("{month}-01"), "%Y-%m-%d").ok() } else { None };
    let first = first.ok_or(VouchersRefusal::MonthUnreadable)?;
    let next = first.checked_add_months(Months::new(1)).ok_or(VouchersRefusal::MonthUnreadable)?;
    Ok((time::start_of_day(first, view.zone), time::start_of_day(next, view.zone)))
}

fn run(view: &View<'_>, (run, printed, handed_out, came_back, cost): sums::RunSums) -> Result<Option<VoucherRun>> {
    let Some(source) = reactions::source_run(view, run)? else { return Ok(None) };
    let each = cost.saturating_add(source.joined).saturating_sub(1).checked_div(source.joined);
    let sees = view.sees_costs();
    let money = |minor: i64| Money::try_from(minor).ok().filter(|_| sees);
    Ok(Some(VoucherRun {
        run,
        code: format!("F{run:02}"),
        name: source.name,
        printed,
        handed_out,
        came_back,
        joined: source.joined,
        cost: money(cost),
        cost_per_join: each.and_then(money),
    }))
}

/// A voucher and what happened to it.
///
/// # Refuses
/// `unknown_voucher`.
pub(super) fn trail(view: &View<'_>, voucher: VoucherId) -> Result<VoucherTrail> {
    let row = shown::found(view, voucher)?;
    let mut lines = vec![TrailLine {
        kind: TrailKind::Issued,
        at_ms: row.issued_at_ms,
        by: name_of(view, row.issued_by)?,
        approved_by: String::new(),
        till: shown::till(view, &row.issued_at)?,
        receipt: String::new(),
        sale: None,
        reason: row.reason.clone(),
        other: None,
        other_number: String::new(),
    }];
    for event in events::of(view, voucher)? {
        lines.push(line(view, event)?);
    }
    let told = shown::of_row(view, &row)?;
    if told.state == VoucherState::Expired {
        let over = TrailLine {
            kind: TrailKind::Expired,
            at_ms: time::end_of_day(days::day(row.last_day), view.zone),
            by: String::new(),
            approved_by: String::new(),
            till: String::new(),
            receipt: String::new(),
            sale: None,
            reason: String::new(),
            other: None,
            other_number: String::new(),
        };
        lines.push(over);
    }
    Ok(VoucherTrail { voucher: told, used: shown::used(view, &row)?, lines })
}

fn line(view: &View<'_>, event: EventRow) -> Result<TrailLine> {
    let other = event.other.map(|other| shown::found(view, other)).transpose()?;
    Ok(TrailLine {
        kind: match event.kind {
            EventKind::HandedOut => TrailKind::HandedOut,
            EventKind::Redeemed => TrailKind::Redeemed,
            EventKind::Restored => TrailKind::Restored,
            EventKind::Void => TrailKind::Void,
            EventKind::Reissued => TrailKind::Reissued,
            EventKind::Unfinished => TrailKind::Unfinished,
            EventKind::Released => TrailKind::Released,
            EventKind::Missing => TrailKind::Missing,
            EventKind::Claimed => TrailKind::Claimed,
            EventKind::Reversed => TrailKind::Reversed,
        },
        at_ms: event.at_ms,
        by: name_of(view, event.actor)?,
        approved_by: name_of(view, event.approver)?,
        till: shown::till(view, &event.till)?,
        receipt: event.receipt,
        sale: event.sale,
        reason: event.reason,
        other: event.other,
        other_number: other.map(|row| shown::number(row.serial)).unwrap_or_default(),
    })
}

fn name_of(conn: &Connection, person: Option<StaffId>) -> Result<String> {
    Ok(person.map(|person| staff::name_of(conn, person)).transpose()?.unwrap_or_default())
}

/// A member's vouchers, with those of all rows that are this person.
///
/// # Refuses
/// `members.unknown_member`.
pub(super) fn of_member(view: &View<'_>, member: MemberId) -> Result<MemberVouchers> {
    let person = members::aliases(view, member)?;
    let (good, others) = vouchers::of_person(view, &person, days::today(view)?, 20)?;
    let count = i64::try_from(good.len()).unwrap_or(i64::MAX);
    let all = good.iter().chain(&others).map(|row| shown::of_row(view, row)).collect::<Result<_>>()?;
    Ok(MemberVouchers { vouchers: all, good: count })
}
