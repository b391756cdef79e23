//! A voucher is used for something that goes over the counter at once, and that is taken back.

use super::commands::{Effect, Gives, RedeemVoucher, Redemption, ReleaseUnfinished, UndoRedeem, Voucher};
use super::judge::{At, insist};
use super::recognise::{Known, for_act};
use super::store::events::{self, EventRow, NewEvent};
use super::store::{EventKind, Standing, reserved, vouchers};
use super::{VouchersRefusal, clock, journal, offers, shown, text_needed};
use crate::gifts;
use crate::kernel::{Error, Fact, MemberId, Money, RedemptionId, Result, Role, Subject, Topic, Tx, View, time};
use crate::{members, reactions, shop, staff};

/// Redeems a voucher for a gift, a pack or chances in draws: the piece leaves the shelf, the voucher is used, the side
/// journal says so, all in one act. Chances are given by who answers for draws.
///
/// # Refuses
/// `journal_damaged`; what the text is refused for ([`for_act`]), what the voucher is refused for ([`insist`]); `in_a_sale`,
/// `members.unknown_member`, `members.erased`.
pub(super) fn redeem(tx: &Tx<'_>, request: &RedeemVoucher) -> Result<Redemption> {
    journal::is_whole(tx)?;
    let member = request.member.map(|member| members::survivor(tx, member)).transpose()?;
    let known = for_act(tx, &request.text)?;
    let place = tx.actor.till.clone();
    insist(tx, &known, &At { member, lines: &[], in_sale: false, place: &place })?;
    let gift = offers::gift_of(&known.offer.terms);
    if gift.is_none() && !matches!(known.offer.terms.gives, Gives::Chance { .. }) {
        return Err(VouchersRefusal::InASale.into());
    }
    let redemption = events::next_id(tx)?;
    let cause = tx.happened(Fact::VoucherRedeemed { redemption, voucher: known.row.id, member })?;
    let cost = match gift {
        Some(gift) => {
            tx.about(Subject::Gift(gift));
            gifts::hand_over_for_voucher(tx, gift, cause)?.cost
        }
        None => Money::ZERO,
    };
    let number = events::next_number(tx)?;
    let receipt = format!("V{number}");
    let new = NewEvent {
        number: Some(number),
        receipt: &receipt,
        member,
        cost: cost.minor(),
        cause: Some(cause),
        ..used(&known)
    };
    write(tx, &known, redemption, &new)?;
    tx.amount(cost);
    shown_again(tx, redemption)
}

/// What every use of a voucher writes.
pub(super) fn used(known: &Known) -> NewEvent<'_> {
    let paper = known.paper.as_deref();
    let owed = if paper.is_some() { known.offer.owed } else { 0 };
    NewEvent { typed: known.is_typed, paper, owed, ..NewEvent::plain(known.row.id, EventKind::Redeemed, "") }
}

/// Writes a use, and has the side journal say so before the act commits.
pub(super) fn write(tx: &Tx<'_>, known: &Known, redemption: RedemptionId, new: &NewEvent<'_>) -> Result<()> {
    if events::insert(tx, new)? != redemption {
        return Err(Error::failure("a redemption with another number than it was told by"));
    }
    shop::number_till(tx)?;
    reserved::release(tx, known.row.id)?;
    journal::redeemed(tx, &known.row)?;
    clock::seen(tx)?;
    if known.row.shop.is_some() {
        if let Some(random) = known.proven.genuine().random() {
            vouchers::set_random(tx, known.row.id, random.0)?;
        }
        tx.happened(Fact::PartnerVoucherUsed { redemption, voucher: known.row.id })?;
    }
    if let Some(member) = new.member {
        tx.about(Subject::Member(member));
    }
    tx.changed(&[Topic::Vouchers, Topic::Gifts, Topic::Members]);
    Ok(())
}

/// A redemption as it is told, with the voucher as it stands.
///
/// # Refuses
/// `unknown_redemption`.
pub(crate) fn shown_again(view: &View<'_>, redemption: RedemptionId) -> Result<Redemption> {
    let event = redeemed(view, redemption)?;
    let voucher = shown::of_row(view, &shown::found(view, event.voucher)?)?;
    let (member, member_name) = shown::face(view, event.member)?;
    let shelf_left = match &voucher.effect {
        Effect::HandOver { gift } | Effect::HandOverPack { gift, .. } => {
            Some(gifts::shelf_and_free(view, gift.gift)?.0)
        }
        _ => None,
    };
    Ok(Redemption { redemption, receipt: event.receipt, voucher, member, member_name, shelf_left, at_ms: event.at_ms })
}

/// Who redeemed, for its slip.
pub(crate) fn by(view: &View<'_>, redemption: RedemptionId) -> Result<String> {
    let actor = redeemed(view, redemption)?.actor;
    Ok(actor.map(|person| staff::name_of(view, person)).transpose()?.unwrap_or_default())
}

fn redeemed(view: &View<'_>, redemption: RedemptionId) -> Result<EventRow> {
    let event = events::find(view, redemption)?.filter(|event| event.kind == EventKind::Redeemed);
    Ok(event.ok_or(VouchersRefusal::UnknownRedemption)?)
}

/// Takes a redemption back: the piece lies on the shelf again, the voucher is good again, and the side journal says so.
/// Another shop's voucher stays used.
///
/// A clerk does so at the same till on the same shop-local day; otherwise a manager's word is needed. What was redeemed
/// in a sale is taken back with the sale.
///
/// # Refuses
/// `unknown_redemption`, `already_undone`, `in_a_sale`, `kernel.approval_needed` (`undo_late`).
pub(super) fn undo(tx: &Tx<'_>, request: UndoRedeem) -> Result<Voucher> {
    let event = redeemed(tx, request.redemption)?;
    if event.sale.is_some() {
        return Err(VouchersRefusal::InASale.into());
    }
    if events::is_restored(tx, event.id)? {
        return Err(VouchersRefusal::AlreadyUndone.into());
    }
    let is_same_day = time::day_of(event.at_ms, tx.zone) == tx.today();
    if tx.actor.role == Role::Clerk && !(is_same_day && event.till == tx.actor.till) {
        staff::require_approval(tx, "undo_late", None)?;
    }
    let cause = event.cause.ok_or_else(|| Error::failure("a redemption without its cause"))?;
    reactions::reverse(tx, cause)?;
    if let Some(member) = event.member {
        tx.about(Subject::Member(members_now(tx, member)?));
    }
    shown::of_row(tx, &shown::found(tx, event.voucher)?)
}

fn members_now(tx: &Tx<'_>, member: MemberId) -> Result<MemberId> {
    Ok(shown::face(tx, Some(member))?.0.unwrap_or(member))
}

/// Makes a used voucher good again. Another shop's stays used, and what its issuer owes for it is given up: the shop makes
/// good with a voucher of its own.
pub(super) fn restore(tx: &Tx<'_>, event: &EventRow) -> Result<()> {
    let row = shown::found(tx, event.voucher)?;
    let kind = if row.shop.is_some() { EventKind::Reversed } else { EventKind::Restored };
    events::insert(
        tx,
        &NewEvent {
            restores: Some(event.id),
            member: event.member,
            cause: event.cause,
            ..NewEvent::plain(event.voucher, kind, "")
        },
    )?;
    if row.shop.is_some() {
        tx.happened(Fact::PartnerVoucherReversed { redemption: event.id, voucher: row.id })?;
    } else {
        journal::good_again(tx, &row)?;
    }
    tx.changed(&[Topic::Vouchers, Topic::Members]);
    Ok(())
}

/// Lets a voucher go that is used by the side journal alone: the handing over was not finished, a manager says so.
///
/// # Refuses
/// `unknown_voucher`, `not_unfinished`, `reason_missing`, `text_too_long`.
pub(super) fn release(tx: &Tx<'_>, request: &ReleaseUnfinished) -> Result<Voucher> {
    let reason = text_needed(&request.reason)?;
    let row = shown::found(tx, request.voucher)?;
    if row.standing != Standing::Unfinished {
        return Err(VouchersRefusal::NotUnfinished.into());
    }
    events::insert(tx, &NewEvent::plain(row.id, EventKind::Released, &reason))?;
    journal::good_again(tx, &row)?;
    tx.note(&reason);
    tx.needs_look();
    tx.changed(&[Topic::Vouchers]);
    shown::of_row(tx, &shown::found(tx, row.id)?)
}
