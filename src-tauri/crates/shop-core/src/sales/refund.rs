//! Some of a sale is given back: a mirror of what the sale posted. No rule of earning or spending runs again.

use super::bounds::{day_text, money, text_within};
use super::commands::{PayWay, RefundQuote, RefundSale, RefundWhat, Refunded, VoidSale};
use super::settings::settings;
use super::split::split;
use super::store::next::Numbered;
use super::store::refund::{self, RefundRow};
use super::store::sale::{self, Paid, SaleRow};
use super::store::shift as shifts;
use super::{SalesRefusal, receipt, shift};
use crate::kernel::{Error, Fact, MemberId, Money, RefundId, Result, Role, SaleId, Share, Subject, Topic, Tx, View};
use crate::{points, reactions, staff, stored_value};

/// What a refund comes to.
struct Plan {
    sale: SaleRow,
    amount: i64,
    /// Line and pieces.
    lines: Vec<(i64, i64)>,
    parts: Vec<Paid>,
    /// Of the total, by this refund and those before.
    refunded_after: i64,
    points_back: i64,
}

/// What a refund would come to. Nothing is written.
///
/// # Refuses
/// What `refund` refuses, but for the manager's word.
pub(super) fn quote(view: &View<'_>, request: &RefundSale) -> Result<RefundQuote> {
    let plan = plan(view, request.sale, &request.what)?;
    let limit = settings(view)?.clerk_refund_limit;
    let is_clerk = view.actor.role == Role::Clerk;
    let (member, _) = receipt::buyer(view, plan.sale.member)?;
    let ends_below = match member {
        Some(member) => {
            let given_back = plan.parts.iter().fold(0_i64, |sum, part| sum.saturating_add(part.points));
            let now = points::balance(view, member)?.points;
            now.saturating_add(given_back).saturating_sub(plan.points_back) < 0 && plan.points_back > given_back
        }
        None => false,
    };
    let needs_manager = if is_clerk && plan.refunded_after > limit.minor() {
        Some("refund_above".to_owned())
    } else {
        (is_clerk && ends_below).then(|| "negative_points".to_owned())
    };
    Ok(RefundQuote {
        amount: money(plan.amount)?,
        parts: plan.parts.iter().map(|part| receipt::shown(part, 0)).collect::<Result<_>>()?,
        points_back: plan.points_back,
        needs_manager,
        clerk_limit: limit,
    })
}

/// Gives back some of a sale, to the ways it was paid. Earned points are taken back and spent ones come back in
/// proportion; the visit stays.
///
/// What a clerk may give back of one sale without a manager is bounded, all its refunds together. Whoever spent the points
/// of the sale meanwhile ends below zero, which needs a manager too, and the owner is shown it.
///
/// # Refuses
/// `unknown_sale`, `nothing_to_refund`, `more_than_sold`, `line_not_left`, `amount_out_of_bounds`,
/// `text_too_long`, `kernel.approval_needed` (`refund_above`, `negative_points`), `members.erased` where stored value would
/// come back.
pub(super) fn refund(tx: &Tx<'_>, request: &RefundSale) -> Result<Refunded> {
    let reason = text_within(&request.reason, 200)?;
    let plan = plan(tx, request.sale, &request.what)?;
    if plan.refunded_after > settings(tx)?.clerk_refund_limit.minor() {
        staff::require_approval(tx, "refund_above", Some(money(plan.amount)?))?;
    }
    give_back(tx, plan, &reason, Kind::Refund)
}

/// Takes a whole sale back within its shift: as if it had not been, but for its number and its entries.
///
/// # Refuses
/// `unknown_sale`, `not_in_this_shift`, `nothing_to_refund`, `refunded_already`, `reason_missing`,
/// `text_too_long`, `kernel.approval_needed` (`void`).
pub(super) fn void(tx: &Tx<'_>, request: &VoidSale) -> Result<Refunded> {
    let reason = text_within(&request.reason, 200)?;
    if reason.is_empty() {
        return Err(SalesRefusal::ReasonMissing.into());
    }
    let plan = plan(tx, request.sale, &RefundWhat::Rest)?;
    if plan.amount != plan.sale.total.minor() {
        return Err(SalesRefusal::RefundedAlready.into());
    }
    let open_here = shifts::open_at(tx, &tx.actor.till)?.map(|shift| shift.id);
    if open_here.is_none() || open_here != plan.sale.shift {
        return Err(SalesRefusal::NotInThisShift.into());
    }
    staff::require_approval(tx, "void", Some(plan.sale.total))?;
    give_back(tx, plan, &reason, Kind::Void)
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Refund,
    Void,
}

fn give_back(tx: &Tx<'_>, plan: Plan, reason: &str, kind: Kind) -> Result<Refunded> {
    let (member, _) = receipt::buyer(tx, plan.sale.member)?;
    let points_before = balance(tx, member)?;
    let shift = shift::now_or_new(tx)?;
    let id = RefundId::try_from(Numbered::Refund.next_id(tx)?).map_err(Error::failure)?;
    let cause = tx.happened(Fact::SaleRefunded {
        refund: id,
        sale: plan.sale.id,
        member: plan.sale.member,
        amount: money(plan.amount)?,
    })?;
    let mut parts = plan.parts.clone();
    mirror(tx, &plan, kind, member, &mut parts)?;
    if balance(tx, member)?.is_some_and(|now| now < 0 && points_before.is_some_and(|before| now < before)) {
        staff::require_approval(tx, "negative_points", Some(money(plan.amount)?))?;
        tx.needs_look();
    }
    let day = day_text(tx.today());
    let approver = tx.approved.borrow().as_ref().map(|word| word.approver);
    let row = RefundRow {
        id,
        sale: plan.sale.id,
        number: Numbered::Refund.next_number(tx, &day)?,
        day,
        at_ms: tx.now_ms,
        till: tx.actor.till.clone(),
        shift,
        actor: tx.actor.staff,
        approver,
        amount: money(plan.amount)?,
        points_back: plan.points_back,
        reason: reason.to_owned(),
        is_void: kind == Kind::Void,
        cause,
    };
    refund::insert(tx, &row, &plan.lines, &parts)?;
    if let Some(member) = member {
        tx.about(Subject::Member(member));
    }
    tx.note(reason);
    tx.amount(row.amount);
    tx.changed(&[Topic::Sales, Topic::Members]);
    let receipt = receipt::of(tx, &plan.sale)?;
    Ok(Refunded {
        slip: receipt::slip(tx, &row)?,
        points_balance: receipt.points_balance,
        stored_balance: receipt.stored_balance,
        receipt,
    })
}

/// Takes back what the ledgers posted for the sale: stored value exactly as this refund divides it, everything else in
/// proportion to the total. A void takes back the visit too.
fn mirror(tx: &Tx<'_>, plan: &Plan, kind: Kind, member: Option<MemberId>, parts: &mut [Paid]) -> Result<()> {
    let share = match kind {
        Kind::Void => Share::WHOLE,
        Kind::Refund => Share::so_far(plan.refunded_after, plan.sale.total.minor()),
    };
    // What was given because of the sale goes first, so that the wallet then moves by the sale's own money alone.
    reactions::take_rewards_back(tx, plan.sale.cause, share)?;
    let before = wallet(tx, member)?;
    let stored = stored_share(tx, plan)?;
    match kind {
        Kind::Void => reactions::reverse(tx, plan.sale.cause)?,
        Kind::Refund => reactions::reverse_part(tx, plan.sale.cause, share, stored)?,
    }
    let after = wallet(tx, member)?;
    for part in parts.iter_mut().filter(|part| part.way == PayWay::StoredValue) {
        part.principal = after.0.saturating_sub(before.0).max(0);
        part.bonus = after.1.saturating_sub(before.1).max(0);
    }
    Ok(())
}

/// What of the stored value that paid the sale has come back when this refund is done.
fn stored_share(tx: &Tx<'_>, plan: &Plan) -> Result<Share> {
    let of = |parts: &[Paid]| parts.iter().find(|part| part.way == PayWay::StoredValue).map_or(0, |part| part.exact);
    let whole = of(&sale::payments(tx, plan.sale.id)?);
    let before = of(&refund::parts_of_sale(tx, plan.sale.id)?);
    Ok(Share::so_far(before.saturating_add(of(&plan.parts)), whole))
}

fn wallet(view: &View<'_>, member: Option<MemberId>) -> Result<(i64, i64)> {
    let Some(member) = member else { return Ok((0, 0)) };
    let wallet = stored_value::wallet(view, member)?;
    Ok((wallet.principal.minor(), wallet.bonus.minor()))
}

fn balance(view: &View<'_>, member: Option<MemberId>) -> Result<Option<i64>> {
    member.map(|member| Ok(points::balance(view, member)?.points)).transpose()
}

fn plan(view: &View<'_>, id: SaleId, what: &RefundWhat) -> Result<Plan> {
    let row = sale::find(view, id)?.ok_or(SalesRefusal::UnknownSale)?;
    let (refunded, _) = refund::so_far(view, id)?;
    let total = row.total.minor();
    let left = total.saturating_sub(refunded);
    if left <= 0 {
        return Err(SalesRefusal::NothingToRefund.into());
    }
    let (amount, lines) = wanted(view, id, what, left)?;
    if amount <= 0 {
        return Err(SalesRefusal::NothingToRefund.into());
    }
    if amount > left {
        return Err(SalesRefusal::MoreThanSold { amount: money(left)? }.into());
    }
    let refunded_after = refunded.saturating_add(amount);
    let step = settings(view)?.cash_step;
    let parts = split(total, refunded, amount, &sale::payments(view, id)?, &refund::parts_of_sale(view, id)?, step);
    let points_back = Share::so_far(refunded_after, total)
        .of(row.earned)
        .saturating_sub(Share::so_far(refunded, total).of(row.earned));
    Ok(Plan { sale: row, amount, lines, parts, refunded_after, points_back })
}

/// Amount, and lines with pieces.
fn wanted(view: &View<'_>, id: SaleId, what: &RefundWhat, left: i64) -> Result<(i64, Vec<(i64, i64)>)> {
    let sold = sale::lines(view, id)?;
    match what {
        RefundWhat::Amount { amount } => Ok((amount.minor(), Vec::new())),
        RefundWhat::Rest => {
            let open = sold.iter().map(|line| (line.line, line.quantity.saturating_sub(line.returned)));
            Ok((left, open.filter(|(_, open)| *open > 0).collect()))
        }
        RefundWhat::Lines { lines } => {
            let mut amount = 0_i64;
            let mut taken: Vec<(i64, i64)> = Vec::new();
            for wanted in lines {
                let line = sold.iter().find(|line| line.line == wanted.line);
                let open = line.map_or(0, |line| line.quantity.saturating_sub(line.returned));
                let is_second = taken.iter().any(|(line, _)| *line == wanted.line);
                let price = line.map_or(Money::ZERO, |line| line.price);
                if is_second || !(1..=open).contains(&wanted.quantity) {
                    return Err(SalesRefusal::LineNotLeft { line: wanted.line, left: open }.into());
                }
                let of_line = price.times(wanted.quantity).map_or(i64::MAX, Money::minor);
                amount = amount.saturating_add(of_line);
                taken.push((wanted.line, wanted.quantity));
            }
            Ok((amount, taken))
        }
    }
}
