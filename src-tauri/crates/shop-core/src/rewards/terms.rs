//! Whether terms can be promised at all.

use super::commands::{Reward, Step, Terms, Trigger, TriggerKind};
use super::{RewardsRefusal, money, spread};
use crate::kernel::{GiftId, Money, Result, Tx};
use crate::{gifts, vouchers};
use std::collections::BTreeSet;

/// The most an amount in the terms may be, in minor units.
const MOST_AMOUNT: i64 = 100_000_000_000;
/// The most stored value that one reward adds, in minor units.
const MOST_BONUS: i64 = 1_000_000_000;
/// The most chances of one reward.
const MOST_CHANCES: i64 = 100;
/// The most points that one reward adds.
const MOST_POINTS: i64 = 10_000_000;
/// Rungs of a ladder, steps of a commission.
const MOST_LINES: i64 = 20;

impl Trigger {
    /// The trigger without its numbers.
    pub(super) fn kind(&self) -> TriggerKind {
        match self {
            Trigger::FriendJoined => TriggerKind::FriendJoined,
            Trigger::FriendBought { .. } => TriggerKind::FriendBought,
            Trigger::FriendRecharged { .. } => TriggerKind::FriendRecharged,
            Trigger::PostShared => TriggerKind::PostShared,
            Trigger::Bought { .. } => TriggerKind::Bought,
            Trigger::VisitStreak { .. } => TriggerKind::VisitStreak,
            Trigger::BirthdayMonth => TriggerKind::BirthdayMonth,
            Trigger::MemberDay { .. } => TriggerKind::MemberDay,
            Trigger::Ladder { .. } => TriggerKind::Ladder,
            Trigger::Leader { .. } => TriggerKind::Leader,
        }
    }

    /// The least amount, where there is one.
    pub(super) fn least(&self) -> Option<Money> {
        match self {
            Trigger::FriendBought { least }
            | Trigger::FriendRecharged { least }
            | Trigger::Bought { least }
            | Trigger::MemberDay { least } => Some(*least),
            _ => None,
        }
    }
}

impl TriggerKind {
    /// Whether a friend does it.
    pub(super) fn is_of_friend(self) -> bool {
        matches!(self, TriggerKind::FriendJoined | TriggerKind::FriendBought | TriggerKind::FriendRecharged)
    }

    /// Whether it has rewards of its own instead of the member's and the friend's.
    pub(super) fn is_stepped(self) -> bool {
        matches!(self, TriggerKind::Ladder | TriggerKind::Leader)
    }
}

/// The rewards that terms name: the member's, the friend's, the rungs'.
pub(super) fn rewards(terms: &Terms) -> Vec<&Reward> {
    let mut all: Vec<&Reward> = [&terms.member, &terms.friend].into_iter().flatten().collect();
    if let Trigger::Ladder { rungs } = &terms.trigger {
        all.extend(rungs.iter().map(|rung| &rung.reward));
    }
    all
}

/// The gifts that terms name, each once.
pub(super) fn gifts_of(terms: &Terms) -> BTreeSet<GiftId> {
    let gift = |reward: &&Reward| if let Reward::Gift { gift } = reward { Some(*gift) } else { None };
    rewards(terms).iter().filter_map(gift).collect()
}

/// Terms whose numbers fit, whose days are days and whose gifts are promised.
///
/// # Refuses
/// What [`in_bounds`] refuses, `gifts.unknown_gift`, `gifts.retired`, `vouchers.unknown_offer`, `vouchers.offer_stopped`,
/// `vouchers.offer_over`.
pub(super) fn possible(tx: &Tx<'_>, terms: &Terms) -> Result<()> {
    in_bounds(terms)?;
    for reward in rewards(terms) {
        if let Reward::Voucher { offer } = reward {
            vouchers::in_use(tx, *offer)?;
        }
    }
    gifts_of(terms).into_iter().try_for_each(|gift| gifts::in_use(tx, gift))
}

/// Terms whose numbers fit and whose days are days.
///
/// # Refuses
/// `term_out_of_bounds`, `amount_out_of_bounds`, `reward_missing`, `not_for_this_trigger`, `clerk_limit_missing`,
/// `rungs_not_rising`, `days_impossible`.
pub(super) fn in_bounds(terms: &Terms) -> Result<()> {
    let kind = terms.trigger.kind();
    if let Some(least) = terms.trigger.least() {
        amount("least", least, 0, MOST_AMOUNT)?;
    }
    match &terms.trigger {
        Trigger::VisitStreak { weeks } => within("weeks", i64::from(*weeks), 2, 52)?,
        Trigger::Ladder { rungs } => {
            within("rungs", count(rungs), 1, MOST_LINES)?;
            rungs.iter().try_for_each(|rung| within("friends", rung.friends, 1, 10_000))?;
            rising(rungs.iter().map(|rung| rung.friends))?;
        }
        Trigger::Leader { steps, .. } => steps_in_bounds(steps)?,
        _ => {}
    }
    parts(terms, kind)?;
    rewards(terms).into_iter().try_for_each(reward)?;
    limits(terms, kind)?;
    amount("budget", terms.budget, 1, MOST_AMOUNT)?;
    within("holdDays", i64::from(terms.hold_days), 0, 90)?;
    let from = spread::day(&terms.from_day)?;
    match &terms.to_day {
        Some(to) if spread::day(to)? < from => Err(RewardsRefusal::DaysImpossible.into()),
        _ => Ok(()),
    }
}

fn steps_in_bounds(steps: &[Step]) -> Result<()> {
    within("steps", count(steps), 1, MOST_LINES)?;
    for step in steps {
        amount("fromAmount", step.from_amount, 0, MOST_AMOUNT)?;
        within("shareBp", step.share_bp, 1, 5_000)?;
    }
    rising(steps.iter().map(|step| step.from_amount.minor()))
}

/// Who gets something, as it belongs to the trigger.
fn parts(terms: &Terms, kind: TriggerKind) -> Result<()> {
    if kind.is_stepped() && terms.member.is_some() {
        return not_for("member");
    }
    if terms.friend.is_some() && !kind.is_of_friend() {
        return not_for("friend");
    }
    if terms.member.is_none() && terms.friend.is_none() && !kind.is_stepped() {
        return Err(RewardsRefusal::RewardMissing.into());
    }
    Ok(())
}

fn reward(reward: &Reward) -> Result<()> {
    match reward {
        Reward::Gift { .. } | Reward::Voucher { .. } => Ok(()),
        Reward::Points { points } => within("points", *points, 1, MOST_POINTS),
        Reward::Chances { chances } => within("chances", i64::from(*chances), 1, MOST_CHANCES),
        Reward::Bonus { amount: bonus } => amount("bonus", *bonus, 1, MOST_BONUS),
    }
}

fn limits(terms: &Terms, kind: TriggerKind) -> Result<()> {
    if let Some(limit) = terms.per_member {
        if kind.is_stepped() {
            return not_for("perMember");
        }
        within("perMember", limit.times, 1, 10_000)?;
    }
    if let Some(times) = terms.per_day {
        if kind.is_stepped() {
            return not_for("perDay");
        }
        within("perDay", times, 1, 100_000)?;
    }
    match (terms.per_clerk_day, kind) {
        (None, TriggerKind::PostShared) => Err(RewardsRefusal::ClerkLimitMissing.into()),
        (Some(times), TriggerKind::PostShared) => within("perClerkDay", times, 1, 1_000),
        (Some(_), _) => not_for("perClerkDay"),
        (None, _) => Ok(()),
    }
}

fn rising(numbers: impl Iterator<Item = i64>) -> Result<()> {
    let numbers: Vec<i64> = numbers.collect();
    let rises = numbers.windows(2).all(|pair| matches!(pair, [one, next] if one < next));
    if rises { Ok(()) } else { Err(RewardsRefusal::RungsNotRising.into()) }
}

fn within(field: &str, number: i64, least: i64, most: i64) -> Result<()> {
    if (least..=most).contains(&number) {
        Ok(())
    } else {
        Err(RewardsRefusal::TermOutOfBounds { field: field.to_owned(), least, most }.into())
    }
}

fn amount(field: &str, amount: Money, least: i64, most: i64) -> Result<()> {
    if (least..=most).contains(&amount.minor()) {
        Ok(())
    } else {
        Err(RewardsRefusal::AmountOutOfBounds { field: field.to_owned(), cap: money(most)? }.into())
    }
}

fn not_for(field: &str) -> Result<()> {
    Err(RewardsRefusal::NotForThisTrigger { field: field.to_owned() }.into())
}

fn count<T>(lines: &[T]) -> i64 {
    i64::try_from(lines.len()).unwrap_or(i64::MAX)
}
