//! A deal is voided: a manager's word and a reason. Its card stays dealt, its trace stays.

use super::bounds::reason_within;
use super::commands::{Deal, VoidDeal};
use super::store::deals::DealRow;
use super::store::{chances, deals};
use super::{LotteryRefusal, draft, shown};
use crate::gifts;
use crate::gifts::commands::GrantState;
use crate::kernel::{DealId, Error, Result, Subject, Topic, Tx, View};
use crate::staff;

/// Voids a deal while its prize waits. The promise is cancelled, its piece is free, the member may get the chance back.
///
/// # Refuses
/// `text_too_long`, `reason_missing`, `unknown_deal`, `already_voided`, `prize_handed_over`,
/// `kernel.approval_needed` (`void_deal`).
pub(super) fn void(tx: &Tx<'_>, request: &VoidDeal) -> Result<Deal> {
    let reason = reason_within(&request.reason)?;
    let dealt = found(tx, request.deal)?;
    if let Some(voided) = &dealt.voided {
        return Err(LotteryRefusal::AlreadyVoided { at_ms: voided.at_ms }.into());
    }
    let state = dealt.grant.map(|grant| gifts::state_of(tx, grant)).transpose()?.flatten();
    if state == Some(GrantState::HandedOver) {
        return Err(LotteryRefusal::PrizeHandedOver.into());
    }
    staff::require_approval(tx, "void_deal", None)?;
    let approver = tx.approved.borrow().as_ref().map(|word| word.approver);
    deals::set_void(tx, dealt.id, &reason, approver)?;
    gifts::reverse(tx, dealt.cause)?;
    if request.give_back_chance
        && let Some(chance) = dealt.chance
        && !chances::give_back(tx, chance)?
    {
        return Err(Error::failure("a card without a used chance"));
    }
    tx.note(&reason);
    tx.about(Subject::Member(dealt.member));
    tx.changed(&[Topic::Lottery, Topic::Gifts, Topic::Members]);
    shown::deal(tx, &draft::found(tx, dealt.draw)?, &found(tx, dealt.id)?)
}

/// A deal that exists.
///
/// # Refuses
/// `unknown_deal`.
pub(super) fn found(view: &View<'_>, deal: DealId) -> Result<DealRow> {
    Ok(deals::find(view, deal)?.ok_or(LotteryRefusal::UnknownDeal)?)
}
