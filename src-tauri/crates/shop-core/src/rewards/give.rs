//! Giving: what a programme promised for something that happened. Never stops what happened.

use super::commands::{PaidAs, Reward, RewardState, TriggerKind, WhatKind, WhyMissed};
use super::store::programmes::{self, ProgrammeRow};
use super::store::rewards::{self, NewReward, RewardRow};
use super::store::{Side, posts, sales};
use super::{hold, limits, money, reverse_part};
use crate::gifts::commands::GrantReason;
use crate::kernel::{
    CauseId, Error, Fact, GiftId, GrantId, MemberId, Money, Result, RewardId, Share, Subject, Topic, Tx, View,
    VoucherOfferId,
};
use crate::members::Person;
use crate::{gifts, lottery, points, stored_value, vouchers};

/// What somebody has earned.
pub(super) struct Earned<'a> {
    pub(super) programme: &'a ProgrammeRow,
    pub(super) side: Side,
    /// Who gets it.
    pub(super) member: MemberId,
    /// Whose doing it was: limits count for them.
    pub(super) acting: MemberId,
    /// The friend and their inviter, where a friend is the reason.
    pub(super) pair: Option<(MemberId, MemberId)>,
    pub(super) cause: CauseId,
    /// When the cause happened.
    pub(super) moment_ms: i64,
    /// It stands while at least so much of the sale is left.
    pub(super) least: i64,
    pub(super) rung: Option<i64>,
    /// The key of what is rewarded once.
    pub(super) once: Option<String>,
    /// Whether limits are asked; not for what is given again.
    pub(super) limited: bool,
}

/// What is given, with its cost now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Thing {
    pub(super) kind: WhatKind,
    pub(super) gift: Option<GiftId>,
    /// Pieces, points, chances or minor units; of a voucher its offer.
    pub(super) quantity: i64,
    pub(super) cost: Money,
}

/// What a reward is, and what it costs: a gift its average cost now, points their worth, both rounded up.
pub(super) fn thing(view: &View<'_>, reward: &Reward) -> Result<Thing> {
    Ok(match reward {
        Reward::Gift { gift } => {
            let cost = gifts::sheet(view, *gift)?.map_or(Money::ZERO, |sheet| sheet.unit_cost);
            Thing { kind: WhatKind::Gift, gift: Some(*gift), quantity: 1, cost }
        }
        Reward::Points { points } => {
            Thing { kind: WhatKind::Points, gift: None, quantity: *points, cost: points::cost(view, *points)? }
        }
        // What a card of a draw costs stands in that draw's own budget.
        Reward::Chances { chances } => {
            Thing { kind: WhatKind::Chances, gift: None, quantity: i64::from(*chances), cost: Money::ZERO }
        }
        Reward::Bonus { amount } => commission(PaidAs::Bonus, *amount),
        Reward::Voucher { offer } => {
            Thing { kind: WhatKind::Voucher, gift: None, quantity: offer.get(), cost: vouchers::cost(view, *offer)? }
        }
    })
}

/// Money that is given: as bonus on the card, or written down.
pub(super) fn commission(paid_as: PaidAs, amount: Money) -> Thing {
    let kind = match paid_as {
        PaidAs::Bonus => WhatKind::Bonus,
        PaidAs::Payable => WhatKind::Payable,
    };
    Thing { kind, gift: None, quantity: amount.minor(), cost: amount }
}

/// Gives what was earned, or stores why it is missed. `None`: it was given or missed before, or there is nobody to give to.
pub(super) fn give(tx: &Tx<'_>, earned: &Earned<'_>, what: Thing) -> Result<Option<RewardId>> {
    let Some(person) = Person::here(tx, earned.member)? else { return Ok(None) };
    let programme = earned.programme;
    if let Some(once) = &earned.once
        && rewards::had_once(tx, &person.rows, programme.id, earned.side, once)?
    {
        return Ok(None);
    }
    let asked = if earned.limited { Some((earned.side, earned.acting, earned.moment_ms)) } else { None };
    let why_missed = match why_not(tx, programme, asked, &person, what)? {
        Some(why) => Some(why),
        None if programmes::use_budget(tx, programme.id, what.cost)? => None,
        None => Some(WhyMissed::Budget),
    };
    let due_at_ms = hold::due(tx, programme.terms.hold_days).filter(|_| why_missed.is_none());
    let state = match (why_missed, due_at_ms) {
        (Some(_), _) => RewardState::Missed,
        (None, Some(_)) => RewardState::Held,
        (None, None) => RewardState::Given,
    };
    let reward = rewards::insert(
        tx,
        &NewReward {
            programme: programme.id,
            side: earned.side,
            member: person.row,
            acting: earned.acting,
            pair: earned.pair,
            kind: what.kind,
            gift: what.gift,
            quantity: what.quantity,
            cost: what.cost,
            cause: earned.cause,
            least: earned.least.max(1),
            rung: earned.rung,
            once: earned.once.as_deref(),
            state,
            why_missed,
            due_at_ms,
            moment_ms: earned.moment_ms,
        },
    )?;
    tx.changed(&[Topic::Rewards, Topic::Members]);
    if state != RewardState::Missed {
        tx.about(Subject::Member(person.row));
        let cause = tx.happened(Fact::RewardGiven { reward, member: person.row, programme: programme.id })?;
        let grant = promise(tx, earned, &person, what, cause, due_at_ms)?;
        rewards::set_given(tx, reward, cause, grant)?;
        if state == RewardState::Given {
            post(tx, person.row, what.kind, what.quantity, cause)?;
        }
    }
    Ok(Some(reward))
}

/// Why a reward would be missed, but for the budget. `asked`: one side, whose doing it was and when, where limits hold.
pub(super) fn why_not(
    view: &View<'_>,
    programme: &ProgrammeRow,
    asked: Option<(Side, MemberId, i64)>,
    person: &Person,
    what: Thing,
) -> Result<Option<WhyMissed>> {
    if let Some(gift) = what.gift
        && gifts::sheet(view, gift)?.is_none_or(|sheet| sheet.retired)
    {
        return Ok(Some(WhyMissed::GiftRetired));
    }
    if what.kind == WhatKind::Voucher && !vouchers::is_issuable(view, offer_of(what.quantity)?)? {
        return Ok(Some(WhyMissed::GiftRetired));
    }
    if what.kind == WhatKind::Bonus && stored_value::room(view, person.row)? < what.cost {
        return Ok(Some(WhyMissed::NoRoom));
    }
    let Some((side, acting, moment_ms)) = asked else { return Ok(None) };
    limits::reached(view, programme, side, &Person::with_erased(view, acting)?, moment_ms)
}

/// A gift is promised at once, held or not.
fn promise(
    tx: &Tx<'_>,
    earned: &Earned<'_>,
    person: &Person,
    what: Thing,
    cause: CauseId,
    ready_at_ms: Option<i64>,
) -> Result<Option<GrantId>> {
    let Some(gift) = what.gift else { return Ok(None) };
    let reason = match earned.programme.terms.trigger.kind() {
        TriggerKind::PostShared => GrantReason::Post,
        TriggerKind::BirthdayMonth => GrantReason::Birthday,
        TriggerKind::Bought | TriggerKind::VisitStreak | TriggerKind::MemberDay => GrantReason::Activity,
        _ if earned.side == Side::Friend => GrantReason::Joined,
        _ => GrantReason::Referred,
    };
    Ok(Some(gifts::promise_reward(tx, person.row, gift, reason, cause, ready_at_ms)?))
}

/// Writes points, bonus or chances into their ledger. Gifts lie in theirs already, what is payable is written down here.
pub(super) fn post(tx: &Tx<'_>, member: MemberId, kind: WhatKind, quantity: i64, cause: CauseId) -> Result<()> {
    match kind {
        WhatKind::Points => points::grant(tx, member, quantity, cause),
        WhatKind::Bonus => stored_value::grant_bonus(tx, member, money(quantity)?, cause),
        WhatKind::Chances => lottery::reward(tx, member, u32::try_from(quantity).unwrap_or(0), cause),
        WhatKind::Voucher => match vouchers::issue_reward(tx, offer_of(quantity)?, member, cause) {
            // An offer that was stopped meanwhile, or keys that are elsewhere, stop nothing that happened.
            Err(Error::Refusal(_)) => {
                tx.needs_look();
                Ok(())
            }
            issued => issued.map(|_| ()),
        },
        WhatKind::Gift | WhatKind::Payable => Ok(()),
    }
}

/// The offer of a voucher that is given.
pub(super) fn offer_of(quantity: i64) -> Result<VoucherOfferId> {
    VoucherOfferId::try_from(quantity).map_err(Error::failure)
}

/// Gives again what a merge took back, as far as its sale still stands: the same thing for the same cause, within the
/// budget.
pub(super) fn give_again(tx: &Tx<'_>, row: &RewardRow) -> Result<()> {
    let Some(programme) = programmes::find(tx, row.programme)? else { return Ok(()) };
    let earned = Earned {
        programme: &programme,
        side: row.side,
        member: row.member,
        acting: row.acting,
        pair: row.pair,
        cause: row.cause,
        moment_ms: row.moment_ms,
        least: row.least,
        rung: row.rung,
        once: row.once.clone(),
        limited: false,
    };
    let sale = sales::of(tx, row.cause)?;
    if sale.is_none_or(|(amount, back)| amount.saturating_sub(back) >= row.least) {
        give(tx, &earned, Thing { kind: row.kind, gift: row.gift, quantity: row.quantity, cost: row.cost })?;
    }
    rewards::forget_merge(tx, row.id)?;
    match sale {
        // What refunds took of it stays taken.
        Some((amount, back)) if back > 0 => reverse_part(tx, row.cause, Share::so_far(back, amount)),
        _ => Ok(()),
    }
}

/// A shared post is seen, whether or not it is rewarded.
pub(super) fn see_post(tx: &Tx<'_>, programme: &ProgrammeRow, member: MemberId) -> Result<CauseId> {
    let cause = tx.happened(Fact::PostShared { member, programme: programme.id })?;
    posts::insert(tx, cause, programme.id, member)?;
    Ok(cause)
}

/// A reward that was just stored.
pub(super) fn found(view: &View<'_>, reward: RewardId) -> Result<RewardRow> {
    rewards::find(view, reward)?.ok_or_else(|| Error::failure("a reward that is not there"))
}
