//! What every act on stock begins and ends with: promises that ran out are released, free pieces go to what is owed.
//!
//! After [`settle`] no promise of the gift waits beyond its time, and none is owed while a piece is free. The oldest
//! owed promise is served first; where pieces vanish, the newest promise loses its piece first.

use super::commands::{Backing, GrantReason, GrantState, MovementKind};
use super::store::gift::{self, GiftRow};
use super::store::grant::{self, GrantRow};
use super::store::ledger::{self, Line};
use super::{GiftsRefusal, aside, waiting};
use crate::kernel::{CauseId, Fact, GiftId, GrantId, Result, Topic, Tx, View};

/// The most pieces one act brings or takes.
pub(super) const MOST_QUANTITY: i64 = 100_000;
/// The most pieces of one gift in the shop.
pub(super) const MOST_SHELF: i64 = 1_000_000;
/// The most a piece may cost or be taken to be worth, in minor units.
pub(super) const MOST_AMOUNT: i64 = 100_000_000;

/// Settles a gift and returns it as it stands then.
///
/// # Refuses
/// `unknown_gift`.
pub(super) fn settled(tx: &Tx<'_>, gift: GiftId) -> Result<GiftRow> {
    settle(tx, gift)?;
    known(tx, gift)
}

/// A gift that exists, as it stands in the file.
///
/// # Refuses
/// `unknown_gift`.
pub(super) fn known(view: &View<'_>, gift: GiftId) -> Result<GiftRow> {
    Ok(gift::find(view, gift, view.now_ms)?.ok_or(GiftsRefusal::UnknownGift)?)
}

/// Releases the gift's promises that ran out and gives free pieces to what is owed.
pub(super) fn settle(tx: &Tx<'_>, gift: GiftId) -> Result<()> {
    for row in grant::run_out(tx, Some(gift), tx.now_ms, i64::MAX)? {
        expire(tx, &row)?;
    }
    serve_owed(tx, gift)
}

/// Ends a promise whose time is over; its piece is free again.
pub(super) fn expire(tx: &Tx<'_>, row: &GrantRow) -> Result<()> {
    end_waiting(tx, row, GrantState::Expired, row.expires_at_ms)
}

/// Ends a promise that waits without handing anything over. Whoever paid for it with points is told of by a fact.
pub(super) fn end_waiting(tx: &Tx<'_>, row: &GrantRow, state: GrantState, at_ms: i64) -> Result<()> {
    if grant::end(tx, row.id, state, at_ms)? {
        if row.backing == Backing::Reserved {
            release(tx, row.gift, row.id)?;
        }
        waiting::recount(tx, row.member)?;
        tx.changed(&[Topic::Gifts, Topic::Members]);
        if row.reason == GrantReason::Points {
            tx.happened(Fact::PaidGiftLapsed { grant: row.id, member: row.member, gift: row.gift })?;
        }
    }
    Ok(())
}

/// Keeps free pieces for the oldest promises that have none.
pub(super) fn serve_owed(tx: &Tx<'_>, gift: GiftId) -> Result<()> {
    let Some(row) = gift::find(tx, gift, tx.now_ms)? else { return Ok(()) };
    for owed in grant::oldest_owed(tx, gift, row.free())? {
        grant::set_backing(tx, owed, Backing::Reserved)?;
        keep_piece(tx, gift, owed, None)?;
    }
    Ok(())
}

/// Keeps a piece for a promise.
pub(super) fn keep_piece(tx: &Tx<'_>, gift: GiftId, promise: GrantId, cause: Option<CauseId>) -> Result<()> {
    let line = Line { reserved: 1, grant: Some(promise), cause, ..Line::default() };
    ledger::post(tx, gift, MovementKind::Reserved, &line)
}

/// Lets go of what was set aside last, then takes the piece from the newest promises, until no more than `shelf` pieces
/// are kept: those promises are owed from now on.
pub(super) fn keep_at_most(tx: &Tx<'_>, row: &GiftRow, shelf: i64) -> Result<()> {
    aside::keep_at_most(tx, row, shelf)?;
    let too_many = row.reserved.saturating_sub(shelf).max(0);
    for promise in grant::newest_reserved(tx, row.id, too_many)? {
        grant::set_backing(tx, promise, Backing::Owed)?;
        release(tx, row.id, promise)?;
    }
    Ok(())
}

fn release(tx: &Tx<'_>, gift: GiftId, promise: GrantId) -> Result<()> {
    let line = Line { reserved: -1, grant: Some(promise), ..Line::default() };
    ledger::post(tx, gift, MovementKind::Released, &line)
}
