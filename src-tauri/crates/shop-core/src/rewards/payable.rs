//! Commissions that are written down and paid outside Storeloop.

use super::commands::{PayOutCommission, PayableRow, Payables, RewardState};
use super::spread::month_of;
use super::store::rewards::{self, RewardRow};
use super::store::sales;
use super::{RewardsRefusal, money};
use crate::gifts;
use crate::kernel::{MemberId, Result, Subject, Topic, Tx, View};
use crate::members::Person;
use std::collections::BTreeMap;

/// The most rows that are listed.
const MOST_ROWS: usize = 500;

/// By leader and month; those to be paid first, then newest month first.
pub(super) fn list(view: &View<'_>) -> Result<Payables> {
    let mut rows = Vec::new();
    for ((month, member), lines) in by_month(view)? {
        rows.push(row(view, month, member, &lines)?);
    }
    rows.sort_by(|one, other| {
        let open = |row: &PayableRow| row.amount.minor() == 0;
        open(one).cmp(&open(other)).then_with(|| other.month.cmp(&one.month))
    });
    let total = rows.iter().fold(0_i64, |sum, row| sum.saturating_add(row.amount.minor()));
    rows.truncate(MOST_ROWS);
    Ok(Payables { rows, total: money(total)? })
}

fn by_month(view: &View<'_>) -> Result<BTreeMap<(String, MemberId), Vec<RewardRow>>> {
    let mut months: BTreeMap<(String, MemberId), Vec<RewardRow>> = BTreeMap::new();
    for line in rewards::payable(view)? {
        let person = gifts::face_now(view, line.member)?.0;
        months.entry((month_of(line.moment_ms, view.zone), person)).or_default().push(line);
    }
    Ok(months)
}

fn row(view: &View<'_>, month: String, member: MemberId, lines: &[RewardRow]) -> Result<PayableRow> {
    let person = Person::with_erased(view, member)?;
    let (sales, friends) = sales::of_friends(view, &person.rows, &month)?;
    let rest = |line: &RewardRow| line.cost.minor().saturating_sub(line.back.minor());
    let sum = |is_paid: bool| {
        let of = lines.iter().filter(|line| line.paid_at_ms.is_some() == is_paid);
        money(of.fold(0_i64, |sum, line| sum.saturating_add(rest(line))))
    };
    let face = gifts::face_now(view, member)?.1;
    Ok(PayableRow {
        member,
        name: face.name,
        number: face.number,
        amount: sum(false)?,
        paid: sum(true)?,
        paid_at_ms: lines.iter().filter_map(|line| line.paid_at_ms).max(),
        due: is_due(view, &month, lines),
        month,
        friends,
        sales: money(sales)?,
    })
}

fn is_due(view: &View<'_>, month: &str, lines: &[RewardRow]) -> bool {
    let is_over = month_of(view.now_ms, view.zone).as_str() > month;
    is_over && lines.iter().all(|line| line.state != RewardState::Held)
}

/// Records that a leader was paid what a month still owes.
///
/// # Refuses
/// `month_unreadable`, `nothing_to_pay`, `not_due`, `members.unknown_member`, `members.erased`.
pub(super) fn pay_out(tx: &Tx<'_>, request: &PayOutCommission) -> Result<Payables> {
    super::spread::day(&format!("{}-01", request.month)).map_err(|_| RewardsRefusal::MonthUnreadable)?;
    let person = Person::of(tx, request.member)?;
    let lines = by_month(tx)?.remove(&(request.month.clone(), person.row)).unwrap_or_default();
    let owed = row(tx, request.month.clone(), person.row, &lines)?;
    if owed.amount.minor() == 0 {
        return Err(RewardsRefusal::NothingToPay.into());
    }
    if !owed.due {
        return Err(RewardsRefusal::NotDue.into());
    }
    for line in lines.iter().filter(|line| line.state == RewardState::Given && line.paid_at_ms.is_none()) {
        rewards::set_paid(tx, line.id)?;
    }
    tx.about(Subject::Member(person.row));
    tx.amount(owed.amount);
    tx.changed(&[Topic::Rewards]);
    list(tx)
}
