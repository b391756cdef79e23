//! Two rows became one person, or two again.
//!
//! Nothing moves: a person is the sum of their rows, and spends from the row that stays. So an undo gives each side what
//! it had, less what it spent itself, and is refused where one side would owe the other.

use super::StoredValueRefusal;
use super::post::money;
use super::store::wallets;
use crate::kernel::{CauseId, Fact, MemberId, Result, Topic, Tx};
use crate::members;

/// Reaction to a merge and to its undoing.
///
/// # Refuses
/// `merge_owes` when a side would be below zero.
pub(crate) fn merged(tx: &Tx<'_>, _cause: CauseId, fact: &Fact) -> Result<()> {
    match fact {
        Fact::MembersMerged { survivor, .. } => {
            let rows = members::aliases(tx, *survivor)?;
            wallets::ensure(tx, &rows)?;
            wallets::set_pooled(tx, &rows)?;
            wallets::clear_marks(tx, &rows)?;
        }
        Fact::MergeUndone { survivor, merged, .. } => {
            for side in [*survivor, *merged] {
                stands_alone(tx, side)?;
            }
        }
        _ => return Ok(()),
    }
    tx.changed(&[Topic::StoredValue]);
    Ok(())
}

fn stands_alone(tx: &Tx<'_>, side: MemberId) -> Result<()> {
    let rows = members::aliases(tx, side)?;
    let sum = wallets::sum(tx, &rows)?;
    let missing = sum.principal.min(0).saturating_add(sum.bonus.min(0)).saturating_neg();
    if missing > 0 {
        return Err(StoredValueRefusal::MergeOwes { missing: money(missing)? }.into());
    }
    wallets::set_pooled(tx, &rows)
}
