//! Pieces set aside for something that was announced: a draw's prizes before anyone has won them.

use super::commands::{Backing, Grant, GrantReason, MovementKind};
use super::promise::{Promise, promise_with};
use super::stock::{known, serve_owed, settled};
use super::store::aside;
use super::store::gift::GiftRow;
use super::store::ledger::{self, Line};
use crate::kernel::{CauseId, Error, GiftId, MemberId, Result, Subject, Topic, Tx, View};
use rusqlite::Connection;

/// What setting aside comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Aside {
    /// All pieces are set aside.
    Done,
    /// Only so many are free; nothing was done.
    Short {
        /// Pieces free now.
        free: i64,
    },
}

/// Sets pieces aside for a cause, all or none.
///
/// # Refuses
/// `unknown_gift`.
pub(crate) fn set_aside(tx: &Tx<'_>, gift: GiftId, pieces: i64, cause: CauseId) -> Result<Aside> {
    let free = settled(tx, gift)?.free();
    if pieces > free {
        return Ok(Aside::Short { free });
    }
    if pieces > 0 {
        post(tx, gift, MovementKind::SetAside, pieces, cause)?;
        tx.about(Subject::Gift(gift));
    }
    Ok(Aside::Done)
}

/// Lets pieces go that were set aside for a cause, at most those that still are; the oldest owed promises get theirs.
pub(crate) fn let_go(tx: &Tx<'_>, gift: GiftId, pieces: i64, cause: CauseId) -> Result<()> {
    let pieces = pieces.min(aside::pieces(tx, cause, gift)?);
    if pieces > 0 {
        post(tx, gift, MovementKind::LetGo, pieces.saturating_neg(), cause)?;
        serve_owed(tx, gift)?;
    }
    Ok(())
}

/// Pieces still set aside of a gift for a cause.
pub(crate) fn set_aside_for(view: &View<'_>, gift: GiftId, cause: CauseId) -> Result<i64> {
    aside::pieces(view, cause, gift)
}

/// What is set aside for a cause, by gift.
pub(crate) fn asides_for(conn: &Connection, cause: CauseId) -> Result<Vec<(GiftId, i64)>> {
    aside::for_cause(conn, cause)
}

/// Promises a gift that was set aside for `announced` because of `cause`: its piece goes from there to the promise.
/// Where none is left there the promise is as any other. It waits until a moment of its own.
///
/// # Refuses
/// `unknown_gift`.
pub(crate) fn promise_aside(
    tx: &Tx<'_>,
    member: MemberId,
    gift: GiftId,
    (announced, cause): (CauseId, CauseId),
    expires_at_ms: i64,
) -> Result<Grant> {
    let mut backing = None;
    if aside::pieces(tx, announced, gift)? > 0 {
        post(tx, gift, MovementKind::LetGo, -1, announced)?;
        backing = Some(Backing::Reserved);
    } else {
        settled(tx, gift)?;
    }
    let row = known(tx, gift)?;
    let what = Promise { member, gift, reason: GrantReason::Drew, note: "", cause: Some(cause), ready_at_ms: None };
    promise_with(tx, &what, &row, backing, Some(expires_at_ms))
}

/// Lets go of what was set aside, the newest first, until with all promises no more than `shelf` pieces are kept.
pub(super) fn keep_at_most(tx: &Tx<'_>, row: &GiftRow, shelf: i64) -> Result<()> {
    let mut too_many = row.reserved.saturating_add(row.aside).saturating_sub(shelf).max(0);
    for (cause, pieces) in aside::of_gift(tx, row.id)? {
        let gone = pieces.min(too_many);
        if gone > 0 {
            post(tx, row.id, MovementKind::LetGo, gone.saturating_neg(), cause)?;
        }
        too_many = too_many.saturating_sub(gone);
    }
    Ok(())
}

fn post(tx: &Tx<'_>, gift: GiftId, kind: MovementKind, pieces: i64, cause: CauseId) -> Result<()> {
    if !aside::change(tx, cause, gift, pieces)? {
        return Err(Error::failure("fewer pieces are set aside than are let go"));
    }
    tx.changed(&[Topic::Gifts]);
    ledger::post(tx, gift, kind, &Line { aside: pieces, cause: Some(cause), ..Line::default() })
}

#[cfg(test)]
#[allow(clippy::arithmetic_side_effects, reason = "the numbers of a test are chosen to fit")]
mod tests {
    use super::*;
    use crate::gifts::trial_tests::{act, cached, gift, member};
    use crate::kernel::Fact;
    use crate::testing::TestShop;

    fn announce(shop: &TestShop) -> CauseId {
        let who = member(shop);
        act(shop, |tx| tx.happened(Fact::PointsAdjusted { member: who, points: 1 }))
    }

    #[test]
    fn what_is_set_aside_is_neither_promised_nor_set_aside_twice() {
        let shop = TestShop::open();
        let (who, bag) = (member(&shop), gift(&shop, "Bag", 3));
        let cause = announce(&shop);
        assert_eq!(act(&shop, |tx| set_aside(tx, bag, 4, cause)), Aside::Short { free: 3 });
        assert_eq!(act(&shop, |tx| set_aside(tx, bag, 2, cause)), Aside::Done);
        assert_eq!(act(&shop, |tx| set_aside(tx, bag, 2, cause)), Aside::Short { free: 1 });
        for backing in [Backing::Reserved, Backing::Owed] {
            let by_hand =
                Promise { member: who, gift: bag, reason: GrantReason::Post, note: "", cause: None, ready_at_ms: None };
            assert_eq!(act(&shop, |tx| crate::gifts::promise::promise(tx, &by_hand)).backing, backing);
        }
        let won = act(&shop, |tx| promise_aside(tx, who, bag, (cause, cause), tx.now_ms + 1_000));
        assert_eq!(won.backing, Backing::Reserved, "the piece set aside is the winner's, not that of who is owed");
        assert_eq!(act(&shop, |tx| set_aside_for(tx, bag, cause)), 1);
        act(&shop, |tx| let_go(tx, bag, 5, cause));
        assert_eq!(cached(&shop, bag)[1], 3, "the owed promise gets the piece that was let go");
        assert_eq!(shop.findings(), []);
    }

    #[test]
    fn where_pieces_vanish_what_was_set_aside_goes_before_promises() {
        let shop = TestShop::open();
        let (who, bag) = (member(&shop), gift(&shop, "Bag", 3));
        let cause = announce(&shop);
        act(&shop, |tx| set_aside(tx, bag, 2, cause));
        act(&shop, |tx| promise_aside(tx, who, bag, (cause, cause), tx.now_ms + 1_000));
        act(&shop, |tx| {
            crate::gifts::report_damage::report_damage(
                tx,
                crate::gifts::commands::ReportDamage { gift: bag, quantity: 2, note: "wet".to_owned() },
            )
        });
        assert_eq!(act(&shop, |tx| set_aside_for(tx, bag, cause)), 0);
        assert_eq!(cached(&shop, bag)[..2], [1, 1], "the promise keeps its piece");
        assert_eq!(shop.findings(), []);
    }
}
