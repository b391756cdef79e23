//! Paying stored value in.

use super::commands::{PaymentKind, Recharge, Recharged, Wallet, WalletEntryKind};
use super::post::{money, post};
use super::store::entries::{self, Line};
use super::{StoredValueRefusal, expiry, rules, wallet};
use crate::kernel::{CauseId, Fact, MemberId, Money, RechargeId, Result, StaffId, Tx, View, text};
use crate::members;
use crate::members::Person;
use rusqlite::Connection;

/// Pays a package of the rules in, or another amount without a bonus. The balance with its bonus stays within the cap.
///
/// A balance without a name is good anew from today.
///
/// # Refuses
/// `amount_out_of_bounds`, `unknown_package`, `cash_too_little`, `above_cap`, `members.unknown_member`, `members.erased`.
pub(super) fn recharge(tx: &Tx<'_>, request: Recharge) -> Result<Recharged> {
    rules::within(request.paid, 1)?;
    let package = rules::rules(tx)?.packages.into_iter().find(|package| package.pay == request.paid);
    if request.bonus != package.map_or(Money::ZERO, |package| package.bonus) {
        return Err(StoredValueRefusal::UnknownPackage.into());
    }
    let change = change(&request)?;
    let person = Person::of(tx, request.member)?;
    let before = wallet::of_person(tx, &person)?;
    refuse_above_cap(&before, money(request.paid.minor().saturating_add(request.bonus.minor()))?)?;
    let recharge = entries::insert_recharge(tx, request.paid_by, request.cash_given)?;
    let cause = tx.happened(Fact::Recharged { recharge, member: person.row, paid: request.paid })?;
    let line = Line::of(WalletEntryKind::Recharged, request.paid.minor(), request.bonus.minor(), cause);
    post(tx, &person, &Line { recharge: Some(recharge), ..line })?;
    expiry::renew(tx, &person, before.named)?;
    tx.amount(request.paid);
    Ok(Recharged {
        recharge,
        member_name: text::masked(&members::face(tx, person.row)?.name),
        paid: request.paid,
        bonus: request.bonus,
        change,
        wallet: wallet::of_person(tx, &person)?,
    })
}

/// What the customer gets back of their cash.
///
/// # Refuses
/// `cash_too_little`.
fn change(request: &Recharge) -> Result<Option<Money>> {
    let Some(given) = request.cash_given else { return Ok(None) };
    let over = given.minor().saturating_sub(request.paid.minor());
    if request.paid_by != PaymentKind::Cash || over < 0 {
        return Err(StoredValueRefusal::CashTooLittle { missing: money(over.saturating_neg().max(0))? }.into());
    }
    Ok(Some(money(over)?))
}

/// Stops what would lift a balance above its cap; exactly the cap is within it.
///
/// # Refuses
/// `above_cap`.
pub(super) fn refuse_above_cap(before: &Wallet, more: Money) -> Result<()> {
    if more > before.room {
        return Err(StoredValueRefusal::AboveCap { cap: before.cap, amount: before.room }.into());
    }
    Ok(())
}

/// Whether a person had recharged at least so much before an act, by one that stands.
///
/// # Refuses
/// `members.unknown_member`.
pub(crate) fn recharged_before(conn: &Connection, member: MemberId, least: Money, cause: CauseId) -> Result<bool> {
    entries::recharged_before(conn, &members::aliases(conn, member)?, least, cause)
}

/// Whether a recharge was taken back.
pub(crate) fn is_undone(view: &View<'_>, recharge: RechargeId) -> Result<bool> {
    Ok(entries::recharge(view, recharge)?.is_some_and(|row| row.undone_at_ms.is_some()))
}

/// A recharge as its receipt tells it.
#[derive(Debug, Clone)]
pub(crate) struct RechargeTold {
    /// For whom, as they were then.
    pub(crate) member: MemberId,
    /// How it was paid.
    pub(crate) paid_by: PaymentKind,
    /// What was paid.
    pub(crate) paid: Money,
    /// What the shop added.
    pub(crate) bonus: Money,
    /// By whom.
    pub(crate) by: Option<StaffId>,
    /// UTC milliseconds.
    pub(crate) at_ms: i64,
}

/// A recharge; none where there is none, or where it was taken back.
pub(crate) fn told(view: &View<'_>, recharge: RechargeId) -> Result<Option<RechargeTold>> {
    let Some(row) = entries::recharge(view, recharge)?.filter(|row| row.undone_at_ms.is_none()) else {
        return Ok(None);
    };
    Ok(Some(RechargeTold {
        member: row.member,
        paid_by: entries::paid_by(view, recharge)?,
        paid: money(row.principal)?,
        bonus: money(row.bonus)?,
        by: row.actor,
        at_ms: row.at_ms,
    }))
}
