//! A recharge is taken back.

use super::commands::Wallet;
use super::post::money;
use super::store::{entries, wallets};
use super::{StoredValueRefusal, wallet};
use crate::kernel::{RechargeId, Result, Role, Subject, Tx, time};
use crate::members::Person;
use crate::{reactions, staff};

/// Takes back a recharge of which nothing is spent, with whatever followed from it. The money goes back over the
/// counter as it came.
///
/// A clerk does so for their own act at the same till on the same shop-local day; otherwise a manager's word is needed.
///
/// # Refuses
/// `unknown_recharge`, `already_undone`, `already_spent`, `kernel.approval_needed`, `members.erased`.
pub(super) fn undo_recharge(tx: &Tx<'_>, recharge: RechargeId) -> Result<Wallet> {
    let row = entries::recharge(tx, recharge)?.ok_or(StoredValueRefusal::UnknownRecharge)?;
    if let Some(at_ms) = row.undone_at_ms {
        return Err(StoredValueRefusal::AlreadyUndone { at_ms }.into());
    }
    let person = Person::of(tx, row.member)?;
    tx.about(Subject::Member(person.row));
    let is_same_day = time::day_of(row.at_ms, tx.zone) == tx.today();
    if tx.actor.role == Role::Clerk && !(is_same_day && row.till == tx.actor.till && row.actor == tx.actor.staff) {
        staff::require_approval(tx, "undo_late", Some(money(row.principal)?))?;
    }
    let now = wallets::sum(tx, &person.rows)?;
    if now.principal < row.principal || now.bonus < row.bonus {
        return Err(StoredValueRefusal::AlreadySpent.into());
    }
    reactions::reverse(tx, row.cause)?;
    tx.amount(money(row.principal)?);
    wallet::of_person(tx, &person)
}
