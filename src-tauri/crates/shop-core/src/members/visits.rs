//! Presence: what only someone who is here can cause.

use super::stages;
use super::store::{merges, visits};
use crate::kernel::{CauseId, Fact, Result, Topic, Tx, time};

/// A person was here: reaction to joining, to a gift handed over and to a sale. Their stage follows at once.
pub(crate) fn visited(tx: &Tx<'_>, cause: CauseId, fact: &Fact) -> Result<()> {
    let (member, at_ms) = match fact {
        Fact::MemberJoined { member, .. } | Fact::GiftHandedOver { member, .. } => (*member, tx.now_ms),
        Fact::SalePaid { member: Some(member), .. } | Fact::VoucherRedeemed { member: Some(member), .. } => {
            (*member, tx.now_ms)
        }
        Fact::SaleImported { member: Some(member), at_ms, .. } => (*member, *at_ms),
        _ => return Ok(()),
    };
    visits::add(tx, member, stages::day_number(time::day_of(at_ms, tx.zone)), at_ms, cause)?;
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
