//! A gift goes over the counter.

use super::commands::{Backing, GrantState, Handover, MovementKind};
use super::stock::{known, settle};
use super::store::grant::{self, GrantRow};
use super::store::handover;
use super::store::ledger::{self, Line};
use super::value::value_out;
use super::{GiftsRefusal, waiting};
use crate::kernel::{Error, Fact, GrantId, Money, Result, Subject, Topic, Tx, text};
use crate::{members, staff};

/// Hands over the piece that was kept for a promise; its share of the value goes with it.
///
/// An owed promise is served when a piece is free, and then only in its turn. A retired gift is handed over as promised.
///
/// # Refuses
/// `unknown_grant`, `already_handed_over`, `expired`, `cancelled`, `not_ready`, `out_of_stock`,
/// `members.erased`.
pub(super) fn hand_over(tx: &Tx<'_>, promise: GrantId) -> Result<Handover> {
    let gift = found(tx, promise)?.gift;
    settle(tx, gift)?;
    let promised = found(tx, promise)?;
    still_waits(tx, &promised)?;
    if let Some(at_ms) = promised.ready_at_ms.filter(|ready_at_ms| *ready_at_ms > tx.now_ms) {
        return Err(GiftsRefusal::NotReady { at_ms }.into());
    }
    let member = members::survivor(tx, promised.member)?;
    let stock = known(tx, gift)?;
    if promised.backing == Backing::Owed || stock.shelf < 1 {
        return Err(GiftsRefusal::OutOfStock.into());
    }
    if !grant::end(tx, promise, GrantState::HandedOver, tx.now_ms)? {
        return Err(Error::failure("a promise that no longer waits"));
    }
    let act = handover::insert(tx, promise, promised.member, gift)?;
    let cause = tx.happened(Fact::GiftHandedOver { handover: act, member, gift })?;
    let cost = value_out(stock.value.minor(), 1, stock.shelf);
    let line = Line {
        shelf: -1,
        reserved: -1,
        value: cost.saturating_neg(),
        grant: Some(promise),
        handover: Some(act),
        cause: Some(cause),
        ..Line::default()
    };
    ledger::post(tx, gift, MovementKind::HandedOver, &line)?;

    waiting::recount(tx, promised.member)?;
    tx.amount(Money::try_from(cost).unwrap_or(Money::ZERO));
    tx.about(Subject::Member(member));
    tx.about(Subject::Gift(gift));
    tx.changed(&[Topic::Gifts, Topic::Members]);
    Ok(Handover {
        handover: act,
        member,
        member_name: text::masked(&members::face(tx, member)?.name),
        gift,
        gift_name: promised.gift_name,
        shelf_left: stock.shelf.saturating_sub(1),
    })
}

/// A promise that exists.
///
/// # Refuses
/// `unknown_grant`.
pub(super) fn found(tx: &Tx<'_>, promise: GrantId) -> Result<GrantRow> {
    Ok(grant::find(tx, promise)?.ok_or(GiftsRefusal::UnknownGrant)?)
}

/// Refuses a promise that no longer waits, with what became of it.
///
/// # Refuses
/// `already_handed_over`, `expired`, `cancelled`.
pub(super) fn still_waits(tx: &Tx<'_>, promised: &GrantRow) -> Result<()> {
    match promised.state {
        GrantState::Waiting => Ok(()),
        GrantState::Expired => Err(GiftsRefusal::Expired { at_ms: promised.expires_at_ms }.into()),
        GrantState::Cancelled => Err(GiftsRefusal::Cancelled.into()),
        GrantState::HandedOver => {
            let act =
                handover::last_of(tx, promised.id)?.ok_or_else(|| Error::failure("handed over without an act"))?;
            let by = act.actor.map(|person| staff::name_of(tx, person)).transpose()?.unwrap_or_default();
            Err(GiftsRefusal::AlreadyHandedOver { at_ms: act.at_ms, till: act.till, by }.into())
        }
    }
}
