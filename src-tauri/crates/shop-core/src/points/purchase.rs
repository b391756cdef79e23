//! A gift paid for with points.

use super::PointsRefusal;
use super::balance::balance;
use super::commands::{PointsBalance, Purchase, SpendOnGift};
use super::credit::within;
use super::reverse::reverse;
use super::rules::rules;
use super::spend::{prove_if_needed, take};
use super::store::{Kind, purchases};
use crate::kernel::{CauseId, Fact, MemberId, PurchaseId, Result, Role, Subject, Tx, time};
use crate::members::Person;
use crate::stored_value::Proof;
use crate::{gifts, reactions, staff};

/// Spends the points that a gift costs and promises it. The price is the rules'; minimum and step are for sales. Without
/// a free piece the shop owes the gift.
///
/// # Refuses
/// `no_price` also when the price is another by now, `not_enough`, `stored_value.proof_missing` and what
/// `stored_value.prove` refuses, `gifts.unknown_gift`, `gifts.retired`, `members.unknown_member`, `members.erased`.
pub(super) fn spend_on_gift(tx: &Tx<'_>, request: &SpendOnGift) -> Result<Purchase> {
    let rules = rules(tx)?;
    let price = rules.gifts.iter().find(|price| price.gift == request.gift && price.points == request.points);
    let points = price.ok_or(PointsRefusal::NoPrice)?.points;
    let person = Person::of(tx, request.member)?;
    prove_if_needed(tx, person.row, points, request.proof.as_ref())?;
    let cause = tx.happened(Fact::PointsSpentOnGift { member: person.row, gift: request.gift, points })?;
    take(tx, &person, Kind::Spent, points, cause)?;
    let grant = gifts::promise_for_points(tx, person.row, request.gift, cause)?;
    let purchase = purchases::insert(tx, person.row, grant.grant, points, cause)?;
    Ok(Purchase { purchase, grant, balance: balance(tx, person.row)? })
}

/// Pays something else than a sale or a gift with points: all of them or none. Minimum and step are for sales.
///
/// # Refuses
/// `points_out_of_bounds`, `not_enough`, `stored_value.proof_missing` and what `stored_value.prove` refuses,
/// `members.unknown_member`, `members.erased`.
pub(crate) fn pay_with_points(
    tx: &Tx<'_>,
    member: MemberId,
    points: i64,
    proof: Option<&Proof>,
    cause: impl FnOnce() -> Result<CauseId>,
) -> Result<CauseId> {
    within(points)?;
    prove_if_needed(tx, member, points, proof)?;
    let person = Person::of(tx, member)?;
    let cause = cause()?;
    take(tx, &person, Kind::Spent, points, cause)?;
    Ok(cause)
}

/// A gift that was paid for ran out or was cancelled: the points come back to their lots, once.
pub(crate) fn gift_lapsed(tx: &Tx<'_>, _cause: CauseId, fact: &Fact) -> Result<()> {
    let Fact::PaidGiftLapsed { grant, .. } = fact else { return Ok(()) };
    purchases::cause_of(tx, *grant)?.map_or(Ok(()), |cause| reverse(tx, cause))
}

/// Takes the promise back and gives the points back, while the gift waits.
///
/// A clerk does so for their own act at the same till on the same shop-local day; otherwise a manager's word is needed.
///
/// # Refuses
/// `unknown_purchase`, `already_undone`, `not_waiting`, `kernel.approval_needed`, `members.erased`.
pub(super) fn undo_purchase(tx: &Tx<'_>, purchase: PurchaseId) -> Result<PointsBalance> {
    let bought = purchases::find(tx, purchase)?.ok_or(PointsRefusal::UnknownPurchase)?;
    if let Some(at_ms) = bought.undone_at_ms {
        return Err(PointsRefusal::AlreadyUndone { at_ms }.into());
    }
    let person = Person::of(tx, bought.member)?;
    tx.about(Subject::Member(person.row));
    if !gifts::does_wait(tx, bought.grant)? {
        return Err(PointsRefusal::NotWaiting.into());
    }
    let is_same_day = time::day_of(bought.at_ms, tx.zone) == tx.today();
    let is_own = bought.till == tx.actor.till && bought.actor == tx.actor.staff;
    if tx.actor.role == Role::Clerk && !(is_same_day && is_own) {
        staff::require_approval(tx, "undo_late", None)?;
    }
    reactions::reverse(tx, bought.cause)?;
    balance(tx, person.row)
}
