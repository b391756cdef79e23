//! A gift goes over the counter.

use super::commands::{Backing, GrantReason, GrantState, Handover, MovementKind};
use super::stock::{known, settle};
use super::store::grant::{self, GrantRow};
use super::store::ledger::{self, Line};
use super::store::{gift, handover};
use super::value::value_out;
use super::{GiftsRefusal, undo_hand_over, waiting};
use crate::kernel::{
    Error, Fact, GrantId, HandoverId, MemberId, Money, Result, StaffId, Subject, Topic, Tx, View, text,
};
use crate::{members, staff};

/// Hands over the piece that was kept for a promise; its share of the value goes with it.
///
/// An owed promise is served when a piece is free, and then only in its turn. A retired gift is handed over as promised.
///
/// # Refuses
/// `unknown_grant`, `already_handed_over`, `expired`, `cancelled`, `out_of_stock`, `members.erased`.
pub(super) fn hand_over(tx: &Tx<'_>, promise: GrantId) -> Result<Handover> {
    let gift = found(tx, promise)?.gift;
    settle(tx, gift)?;
    let promised = found(tx, promise)?;
    still_waits(tx, &promised)?;
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

/// A gift that went over the counter, as its slip tells it.
#[derive(Debug, Clone)]
pub(crate) struct HandedOver {
    /// To whom, as they were then.
    pub(crate) member: MemberId,
    /// Of what.
    pub(crate) gift_name: String,
    /// What customers take it to be worth.
    pub(crate) worth: Money,
    /// Why it was promised.
    pub(crate) reason: GrantReason,
    /// By whom.
    pub(crate) by: Option<StaffId>,
    /// UTC milliseconds.
    pub(crate) at_ms: i64,
}

/// A handing over; none where there is none, or where it was taken back.
pub(crate) fn told(view: &View<'_>, act: HandoverId) -> Result<Option<HandedOver>> {
    if undo_hand_over::is_undone(view, act)? {
        return Ok(None);
    }
    let Some(row) = handover::find(view, act)? else { return Ok(None) };
    let Some(promised) = grant::find(view, row.grant)? else { return Ok(None) };
    let worth = gift::find(view, promised.gift, view.now_ms)?.map_or(Money::ZERO, |gift| gift.perceived_value);
    Ok(Some(HandedOver {
        member: row.member,
        gift_name: promised.gift_name,
        worth,
        reason: promised.reason,
        by: row.actor,
        at_ms: row.at_ms,
    }))
}
