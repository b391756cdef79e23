//! What every line of the ledger goes through: the line and the balance move together, or neither.

use super::commands::WalletEntryKind;
use super::store::entries::{self, Line};
use super::store::wallets;
use crate::kernel::{Error, MemberId, Money, Result, Subject, Topic, Tx};
use crate::members::Person;

/// The most that one act moves, in minor units.
pub(super) const MOST_AMOUNT: i64 = 1_000_000_000;

/// Writes a line on the person's own row.
pub(super) fn post(tx: &Tx<'_>, person: &Person, line: &Line) -> Result<()> {
    post_on(tx, person.row, &person.rows, line)
}

/// Writes a line on one of a person's rows and moves its balance by one conditional update: whoever comes second to the
/// same money changes no row. Only reversals and erasures may lead below zero.
pub(super) fn post_on(tx: &Tx<'_>, row: MemberId, person: &[MemberId], line: &Line) -> Result<()> {
    let guarded = !matches!(line.kind, WalletEntryKind::TakenBack | WalletEntryKind::Erased);
    if !wallets::move_balance(tx, row, person, (line.principal, line.bonus), guarded)? {
        return Err(Error::failure(format!("member {}: {line:?} does not fit the balance", row.get())));
    }
    entries::insert(tx, row, line)?;
    tx.about(Subject::Member(row));
    tx.changed(&[Topic::StoredValue, Topic::Members]);
    Ok(())
}

/// An amount as it stands in the file.
pub(super) fn money(minor: i64) -> Result<Money> {
    Money::try_from(minor).map_err(Error::failure)
}
