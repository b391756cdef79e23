//! Promising a gift.

use super::commands::{Backing, Grant, GrantReason};
use super::stock::{keep_piece, known, settled};
use super::store::gift::GiftRow;
use super::store::grant::{self, NewGrant};
use super::{GiftsRefusal, rules, store, waiting};
use crate::kernel::{CauseId, Error, Fact, GiftId, GrantId, MemberId, Result, Subject, Topic, Tx, time};
use crate::members;

/// What is promised, to whom, why.
pub(super) struct Promise<'a> {
    pub(super) member: MemberId,
    pub(super) gift: GiftId,
    pub(super) reason: GrantReason,
    pub(super) note: &'a str,
    /// The fact it follows from; none when promised by hand.
    pub(super) cause: Option<CauseId>,
    /// It cannot be handed over before this moment; its days begin then.
    pub(super) ready_at_ms: Option<i64>,
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
    promise_with(tx, promise, &gift, None, None)
}

/// Promises a gift that is settled, retired or not: with the piece that is there for it, or as its free pieces allow;
/// until a moment of its own, or as long as the rules say.
pub(super) fn promise_with(
    tx: &Tx<'_>,
    promise: &Promise<'_>,
    gift: &GiftRow,
    backing: Option<Backing>,
    expires_at_ms: Option<i64>,
) -> Result<Grant> {
    let backing = backing.unwrap_or(waiting::backing_of(gift.free()));
    let days = rules::rules(tx)?.grant_days;
    let from_ms = promise.ready_at_ms.unwrap_or(tx.now_ms).max(tx.now_ms);
    let new = NewGrant {
        member: promise.member,
        gift: gift.id,
        reason: promise.reason,
        note: promise.note,
        backing,
        cause: promise.cause,
        expires_at_ms: expires_at_ms.unwrap_or_else(|| time::through_days(from_ms, days, tx.zone)),
        ready_at_ms: promise.ready_at_ms,
    };
    let grant = grant::insert(tx, &new)?;
    let cause = tx.happened(Fact::GiftPromised { grant, member: promise.member, gift: gift.id })?;
    if backing == Backing::Reserved {
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
    // Whoever had themselves erased to join again is welcome, but not given the same gift twice.
    if members::rejoined_erased(tx, *member)? {
        return Ok(());
    }
    if store::gift::find(tx, gift, tx.now_ms)?.is_none_or(|row| row.retired) {
        return Ok(());
    }
    promise(
        tx,
        &Promise {
            member: *member,
            gift,
            reason: GrantReason::Joined,
            note: "",
            cause: Some(cause),
            ready_at_ms: None,
        },
    )?;
    Ok(())
}

/// Promises a gift that a member paid for with points. Without a free piece it is owed.
///
/// # Refuses
/// `unknown_gift`, `retired`.
pub(crate) fn promise_for_points(tx: &Tx<'_>, member: MemberId, gift: GiftId, cause: CauseId) -> Result<Grant> {
    promise(tx, &Promise { member, gift, reason: GrantReason::Points, note: "", cause: Some(cause), ready_at_ms: None })
}

/// Promises a gift that somebody earned by a programme, held until a moment where one is named. Its promise.
///
/// # Refuses
/// `unknown_gift`, `retired`.
pub(crate) fn promise_reward(
    tx: &Tx<'_>,
    member: MemberId,
    gift: GiftId,
    reason: GrantReason,
    cause: CauseId,
    ready_at_ms: Option<i64>,
) -> Result<GrantId> {
    Ok(promise(tx, &Promise { member, gift, reason, note: "", cause: Some(cause), ready_at_ms })?.grant)
}

/// Names a gift that is in use.
///
/// # Refuses
/// `unknown_gift`, `retired`.
pub(crate) fn in_use(tx: &Tx<'_>, gift: GiftId) -> Result<()> {
    if known(tx, gift)?.retired { Err(GiftsRefusal::Retired.into()) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::super::trial_tests::{act, cached, gift, look, member};
    use super::super::waiting::waiting_for;
    use super::*;
    use crate::testing::TestShop;

    fn welcome(shop: &TestShop, gift: Option<GiftId>) {
        act(shop, |tx| {
            store::gift::save_rules(tx, &super::super::commands::GiftRules { welcome_gift: gift, ..rules::rules(tx)? })
        });
    }

    fn join(shop: &TestShop, member: MemberId) -> CauseId {
        act(shop, |tx| tx.happened(Fact::MemberJoined { member, inviter: None }))
    }

    #[test]
    fn whoever_joins_is_promised_the_welcome_gift_of_the_rules() {
        let shop = TestShop::open();
        let (who, bag) = (member(&shop), gift(&shop, "Bag", 1));
        let waits = || look(&shop, |view| waiting_for(view, who));
        join(&shop, who);
        assert_eq!(waits(), [], "no rule, no gift");
        welcome(&shop, Some(bag));
        join(&shop, who);
        assert_eq!((waits()[0].reason, waits()[0].backing), (GrantReason::Joined, Backing::Reserved));
        join(&shop, who);
        assert_eq!(waits()[1].backing, Backing::Owed, "without a free piece joining goes on, the shop owes");
        act(&shop, |tx| store::gift::set_retired(tx, bag, Some(1)));
        join(&shop, who);
        assert_eq!(waits().len(), 2, "a retired welcome gift is not promised");
        assert_eq!(cached(&shop, bag), [1, 1, 100, 0]);
        assert_eq!(shop.findings(), []);
    }

    #[test]
    fn what_followed_from_a_cause_is_taken_back_with_it() {
        let shop = TestShop::open();
        let (who, bag) = (member(&shop), gift(&shop, "Bag", 1));
        welcome(&shop, Some(bag));
        let cause = join(&shop, who);
        act(&shop, |tx| super::super::reverse(tx, cause));
        assert_eq!(look(&shop, |view| waiting_for(view, who)), []);
        assert_eq!(cached(&shop, bag), [1, 0, 100, 0], "its piece is free again");
        act(&shop, |tx| super::super::reverse(tx, cause));
        assert_eq!(shop.findings(), [], "taking back twice takes back once");
    }
}
