//! Until when the balance of someone without a phone can be spent. A balance with a name does not expire.

use super::StoredValueRefusal;
use super::commands::Wallet;
use super::store::wallets::{self, Sum};
use super::{rules, wallet};
use crate::kernel::{MemberId, Result, Subject, Topic, Tx, View, time};
use crate::members::Person;
use chrono::Months;

/// The first moment at which a balance cannot be spent; none for someone with a phone.
pub(super) fn expires_at_ms(sum: &Sum, named: bool) -> Option<i64> {
    sum.expires_at_ms.filter(|_| !named)
}

/// Whether that moment has come: the one rule that tills, slips and readings share.
pub(super) fn has_come(expires_at_ms: Option<i64>, now_ms: i64) -> bool {
    expires_at_ms.is_some_and(|at_ms| at_ms <= now_ms)
}

/// Stops what spends a balance that has run out.
///
/// # Refuses
/// `expired`.
pub(super) fn refuse_expired(wallet: &Wallet) -> Result<()> {
    match wallet.expires_at_ms.filter(|_| wallet.expired) {
        Some(at_ms) => Err(StoredValueRefusal::Expired { at_ms }.into()),
        None => Ok(()),
    }
}

/// A balance without a name is good anew, through local 24:00 of the same day so many years later; of one with a name no
/// moment is kept.
pub(super) fn renew(tx: &Tx<'_>, person: &Person, named: bool) -> Result<()> {
    let years = rules::anonymous_years(tx)?.filter(|_| !named);
    wallets::set_expiry(tx, &person.rows, years.map(|years| through_years(tx, years)))
}

/// Opens a balance that has run out again, for as many years as a recharge would.
///
/// # Refuses
/// `members.unknown_member`, `members.erased`.
pub(super) fn reopen(tx: &Tx<'_>, member: MemberId) -> Result<Wallet> {
    let person = Person::of(tx, member)?;
    renew(tx, &person, wallet::of_person(tx, &person)?.named)?;
    tx.about(Subject::Member(person.row));
    tx.changed(&[Topic::StoredValue]);
    wallet::of_person(tx, &person)
}

fn through_years(view: &View<'_>, years: u32) -> i64 {
    let today = view.today();
    let day = today.checked_add_months(Months::new(years.saturating_mul(12))).unwrap_or(today);
    time::end_of_day(day, view.zone)
}
