//! Presence: what only someone who is here can cause.

use super::stages;
use super::store::{merges, visits};
use crate::kernel::{CauseId, Fact, Result, Topic, Tx};

/// A person was here: reaction to joining and to a gift handed over. Their stage follows at once.
pub(crate) fn visited(tx: &Tx<'_>, cause: CauseId, fact: &Fact) -> Result<()> {
    let member = match fact {
        Fact::MemberJoined { member, .. } | Fact::GiftHandedOver { member, .. } => *member,
        _ => return Ok(()),
    };
    visits::add(tx, member, stages::day_number(tx.today()), cause)?;
    refreshed(tx, member)
}

/// Takes back the presence that a cause proved; the day still counts while something else proves it.
pub(crate) fn reverse(tx: &Tx<'_>, cause: CauseId) -> Result<()> {
    match visits::take_back(tx, cause)? {
        Some(member) => refreshed(tx, member),
        None => Ok(()),
    }
}

fn refreshed(tx: &Tx<'_>, member: crate::kernel::MemberId) -> Result<()> {
    if let Some((root, _)) = merges::root(tx, member)? {
        stages::refresh(tx, root)?;
    }
    tx.changed(&[Topic::Members]);
    Ok(())
}
