//! What a member has on the card.

use super::commands::Wallet;
use super::post::money;
use super::store::{proofs, wallets};
use super::{expiry, rules};
use crate::kernel::{MemberId, Money, Result, View};
use crate::members;
use crate::members::Person;

/// A member's stored value as of now; the sum of all their rows.
///
/// # Refuses
/// `members.unknown_member`, `members.erased`.
pub fn wallet(view: &View<'_>, member: MemberId) -> Result<Wallet> {
    of_person(view, &Person::of(view, member)?)
}

/// What still fits under a member's cap: whoever grants a bonus by rule gives no more than that.
///
/// # Refuses
/// `members.unknown_member`, `members.erased`.
pub fn room(view: &View<'_>, member: MemberId) -> Result<Money> {
    Ok(wallet(view, member)?.room)
}

pub(super) fn of_person(view: &View<'_>, person: &Person) -> Result<Wallet> {
    let sum = wallets::sum(view, &person.rows)?;
    let named = is_named(view, person.row)?;
    let cap = rules::cap(view, named)?;
    let balance = sum.principal.saturating_add(sum.bonus);
    let expires_at_ms = expiry::expires_at_ms(&sum, named);
    Ok(Wallet {
        member: person.row,
        principal: money(sum.principal)?,
        bonus: money(sum.bonus)?,
        balance: money(balance)?,
        overdrawn: wallets::is_marked(view, &person.rows)?,
        named,
        cap,
        room: money(cap.minor().saturating_sub(balance).max(0))?,
        expires_at_ms,
        expired: expiry::has_come(expires_at_ms, view.now_ms),
        has_pin: proofs::pin(view, person.row, &person.rows)?.is_some(),
    })
}

/// Whether a person is known here by more than their card: they have a phone.
fn is_named(view: &View<'_>, member: MemberId) -> Result<bool> {
    Ok(members::face(view, member)?.phone_last4.is_some())
}
