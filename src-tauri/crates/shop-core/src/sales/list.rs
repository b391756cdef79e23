//! Sales in a list.

use super::bounds::money;
use super::commands::{ListSales, SaleRow as Shown, SalesPage};
use super::store::sale::{self, SaleRow};
use super::store::{refund, shift};
use super::{SalesRefusal, receipt};
use crate::kernel::{Result, View};
use crate::members;

/// The most sales of a page.
const MOST: u32 = 200;

/// A page of sales, newest first.
///
/// # Refuses
/// `limit_out_of_bounds`, `no_shift`, `members.unknown_member`.
pub(super) fn list(view: &View<'_>, request: &ListSales) -> Result<SalesPage> {
    let limit = request.limit.unwrap_or(50);
    if !(1..=MOST).contains(&limit) {
        return Err(SalesRefusal::LimitOutOfBounds { most: i64::from(MOST) }.into());
    }
    let person = request.member.map(|member| members::aliases(view, member)).transpose()?;
    let shift = match request.this_shift {
        true => Some(shift::open_at(view, &view.actor.till)?.ok_or(SalesRefusal::NoShift)?.id),
        false => None,
    };
    let mut rows = sale::list(view, request, person.as_deref(), shift, i64::from(limit).saturating_add(1))?;
    let limit = usize::try_from(limit).unwrap_or(usize::MAX);
    let more = rows.len() > limit;
    rows.truncate(limit);
    Ok(SalesPage { sales: rows.into_iter().map(|row| shown(view, row)).collect::<Result<_>>()?, more })
}

fn shown(view: &View<'_>, row: SaleRow) -> Result<Shown> {
    let (refunded, voided) = refund::so_far(view, row.id)?;
    let (member, member_name) = receipt::buyer(view, row.member)?;
    Ok(Shown {
        sale: row.id,
        number: row.number,
        other_number: row.other_number,
        day: row.day,
        at_ms: row.at_ms,
        till: row.till,
        by: receipt::name_of(view, row.actor)?,
        member,
        member_name,
        total: row.total,
        refunded: money(refunded)?,
        ways: sale::payments(view, row.id)?.into_iter().map(|part| part.way).collect(),
        voided,
    })
}
