//! A member's statement.

use super::StoredValueRefusal;
use super::commands::{Balance, ReadStatement, Statement, StatementLine};
use super::post::money;
use super::store::entries;
use crate::kernel::refusal::KernelRefusal;
use crate::kernel::{Result, View, time};
use crate::members::Person;
use chrono::NaiveDate;

/// The most days that one statement covers.
const MOST_DAYS: i64 = 366;

/// Every line of a person's stored value in a range of shop-local days, both included, between the balance before and
/// the balance after.
///
/// # Refuses
/// `days_out_of_bounds`, `members.unknown_member`, `members.erased`.
pub(super) fn read_statement(view: &View<'_>, request: &ReadStatement) -> Result<Statement> {
    let (from_day, to_day) = (day(&request.from_day)?, day(&request.to_day)?);
    let days = to_day.signed_duration_since(from_day).num_days();
    if !(0..=MOST_DAYS).contains(&days) {
        return Err(StoredValueRefusal::DaysOutOfBounds { most: MOST_DAYS }.into());
    }
    let person = Person::of(view, request.member)?;
    let from_ms = time::start_of_day(from_day, view.zone);
    let to_ms = time::end_of_day(to_day, view.zone);
    let (mut principal, mut bonus) = entries::before(view, &person.rows, from_ms)?;
    let opening = Balance { principal: money(principal)?, bonus: money(bonus)? };
    let mut lines = Vec::new();
    for entry in entries::between(view, &person.rows, from_ms, to_ms)? {
        principal = principal.saturating_add(entry.principal.minor());
        bonus = bonus.saturating_add(entry.bonus.minor());
        lines.push(StatementLine {
            at_ms: entry.at_ms,
            kind: entry.kind,
            principal: entry.principal,
            bonus: entry.bonus,
            balance_after: money(principal.saturating_add(bonus))?,
            till: entry.till,
        });
    }
    Ok(Statement { opening, lines, closing: Balance { principal: money(principal)?, bonus: money(bonus)? } })
}

/// A day as it goes over the wire.
///
/// # Refuses
/// `kernel.bad_request`.
fn day(text: &str) -> Result<NaiveDate> {
    text.parse().map_err(|_| KernelRefusal::BadRequest { detail: "a day is written 2026-11-01".to_owned() }.into())
}
