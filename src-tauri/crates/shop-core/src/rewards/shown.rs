//! Rewards and programmes as they are shown.

use super::commands::{ProgrammeName, Reward, RewardShown, TriggerKind, What, WhatKind};
use super::give::offer_of;
use super::person::masked;
use super::store::Side;
use super::store::programmes::{self, ProgrammeRow};
use super::store::rewards::RewardRow;
use super::{draft, money};
use crate::kernel::{Error, GiftId, GrantId, Money, ProgrammeId, Result, View, VoucherOfferId};
use crate::{gifts, vouchers};

/// The word of a trigger in the file.
pub(super) fn word_of(kind: TriggerKind) -> &'static str {
    match kind {
        TriggerKind::FriendJoined => "friend_joined",
        TriggerKind::FriendBought => "friend_bought",
        TriggerKind::FriendRecharged => "friend_recharged",
        TriggerKind::PostShared => "post_shared",
        TriggerKind::Bought => "bought",
        TriggerKind::VisitStreak => "visit_streak",
        TriggerKind::BirthdayMonth => "birthday_month",
        TriggerKind::MemberDay => "member_day",
        TriggerKind::Ladder => "ladder",
        TriggerKind::Leader => "leader",
    }
}

pub(super) fn kind_of(view: &View<'_>, programme: ProgrammeId) -> Result<TriggerKind> {
    Ok(draft::known(view, programme)?.terms.trigger.kind())
}

pub(super) fn name_of(programme: &ProgrammeRow) -> ProgrammeName {
    ProgrammeName { programme: programme.id, name: programme.name.clone(), trigger: programme.terms.trigger.kind() }
}

/// What terms promise, ready to be shown.
pub(super) fn what_of(view: &View<'_>, reward: &Reward) -> Result<What> {
    match reward {
        Reward::Gift { gift } => gift_shown(view, *gift, None),
        Reward::Points { points } => Ok(What::Points { points: *points }),
        Reward::Chances { chances } => Ok(What::Chances { chances: i64::from(*chances) }),
        Reward::Bonus { amount } => Ok(What::Bonus { amount: *amount }),
        Reward::Voucher { offer } => voucher_shown(view, *offer),
    }
}

fn voucher_shown(view: &View<'_>, offer: VoucherOfferId) -> Result<What> {
    Ok(What::Voucher { offer, name: vouchers::offer_name(view, offer)? })
}

fn gift_shown(view: &View<'_>, gift: GiftId, grant: Option<GrantId>) -> Result<What> {
    let sheet = gifts::sheet(view, gift)?.ok_or_else(|| Error::failure("a reward of no gift"))?;
    Ok(What::Gift { gift, name: sheet.name, picture: sheet.picture, has_photo: sheet.has_photo, grant })
}

/// A reward, explained by its cause.
pub(super) fn shown(view: &View<'_>, row: &RewardRow) -> Result<RewardShown> {
    let programme = programmes::find(view, row.programme)?.ok_or_else(|| Error::failure("a reward of no programme"))?;
    let what = match (row.kind, row.gift) {
        (WhatKind::Gift, Some(gift)) => gift_shown(view, gift, row.grant)?,
        (WhatKind::Points, _) => What::Points { points: row.quantity },
        (WhatKind::Chances, _) => What::Chances { chances: row.quantity },
        (WhatKind::Voucher, _) => voucher_shown(view, offer_of(row.quantity)?)?,
        (WhatKind::Payable, _) => What::Payable { amount: money(row.quantity)?, paid_at_ms: row.paid_at_ms },
        _ => What::Bonus { amount: money(row.quantity)? },
    };
    let because = row.pair.map(|(friend, inviter)| if row.side == Side::Member { friend } else { inviter });
    let is_part = row.state != super::commands::RewardState::TakenBack;
    Ok(RewardShown {
        reward: row.id,
        programme: name_of(&programme),
        because: because.map(|member| masked(view, member)).transpose()?,
        as_friend: row.side == Side::Friend,
        rung: row.rung,
        what,
        at_ms: row.at_ms,
        due_at_ms: row.due_at_ms,
        state: row.state,
        why_missed: row.why_missed,
        kept: row.kept,
        taken_back: if is_part { row.back } else { Money::ZERO },
    })
}
