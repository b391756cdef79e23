//! Promising a gift.

use super::commands::{Grant, GrantReason};
use super::stock::{keep_piece, known, settled};
use super::store::grant::{self, NewGrant};
use super::{GiftsRefusal, rules, store, waiting};
use crate::kernel::{CauseId, Error, Fact, GiftId, MemberId, Result, Subject, Topic, Tx, time};

/// What is promised, to whom, why.
pub(super) struct Promise<'a> {
    pub(super) member: MemberId,
    pub(super) gift: GiftId,
    pub(super) reason: GrantReason,
    pub(super) note: &'a str,
    /// The fact it follows from; none when promised by hand.
    pub(super) cause: Option<CauseId>,
}

/// Promises a gift. With a free piece it is kept for the member, without one the shop owes it.
///
/// It waits through local 24:00 of the last of the days that the rules give it.
///
/// # Refuses
/// `unknown_gift`, `retired`.
pub(super) fn promise(tx: &Tx<'_>, promise: &Promise<'_>) -> Result<Grant> {
    let gift = settled(tx, promise.gift)?;
    if gift.retired {
        return Err(GiftsRefusal::Retired.into());
    }
    let days = rules::rules(tx)?.grant_days;
    let free = gift.shelf.saturating_sub(gift.reserved);
    let new = NewGrant {
        member: promise.member,
        gift: gift.id,
        reason: promise.reason,
        note: promise.note,
        backing: waiting::backing_of(free),
        cause: promise.cause,
        expires_at_ms: time::through_days(tx.now_ms, days, tx.zone),
    };
    let grant = grant::insert(tx, &new)?;
    let cause = tx.happened(Fact::GiftPromised { grant, member: promise.member, gift: gift.id })?;
    if free > 0 {
        keep_piece(tx, gift.id, grant, Some(cause))?;
    }
    waiting::recount(tx, promise.member)?;
    tx.about(Subject::Gift(gift.id));
    tx.changed(&[Topic::Gifts, Topic::Members]);
    let row = grant::find(tx, grant)?.ok_or_else(|| Error::failure("a promise that is not there"))?;
    waiting::shown(tx, row)
}

/// Promises the welcome gift by rule to whoever joined. A retired one is not promised; without a free piece it is owed.
pub(crate) fn promise_welcome(tx: &Tx<'_>, cause: CauseId, fact: &Fact) -> Result<()> {
    let Fact::MemberJoined { member, .. } = fact else { return Ok(()) };
    let Some(gift) = rules::rules(tx)?.welcome_gift else { return Ok(()) };
    if store::gift::find(tx, gift, tx.now_ms)?.is_none_or(|row| row.retired) {
        return Ok(());
    }
    promise(tx, &Promise { member: *member, gift, reason: GrantReason::Joined, note: "", cause: Some(cause) })?;
    Ok(())
}

/// Names a gift that is in use.
///
/// # Refuses
/// `unknown_gift`, `retired`.
pub(super) fn in_use(tx: &Tx<'_>, gift: GiftId) -> Result<()> {
    if known(tx, gift)?.retired { Err(GiftsRefusal::Retired.into()) } else { Ok(()) }
}
