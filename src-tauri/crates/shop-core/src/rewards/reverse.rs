//! Taking rewards back when what they were given for is taken back. A mirror: no rule of giving runs again.

use super::commands::{RewardState, TriggerKind, WhatKind};
use super::store::rewards::{self, RewardRow};
use super::store::{friends, programmes, sales};
use super::{ladder, money};
use crate::kernel::{CauseId, Error, Money, Result, Share, Topic, Tx};
use crate::members::Person;
use crate::{gifts, lottery, points, stored_value, vouchers};

/// Why a reward is taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Because {
    /// Its cause was.
    Cause,
    /// Inviter and friend, or two friends, turned out to be one person.
    Merge,
}

/// Takes back whatever was given because of a cause.
pub(crate) fn reverse(tx: &Tx<'_>, cause: CauseId) -> Result<()> {
    reverse_part(tx, cause, Share::WHOLE)
}

/// Takes back what a cause no longer carries when `share` of it, all refunds together, is given back: a reward whose sale
/// falls below its amount, and of a commission its share. A friend whose sale is gone entirely counts no more, and with
/// them the rungs above. Once more with the same share takes back nothing more.
pub(crate) fn reverse_part(tx: &Tx<'_>, cause: CauseId, share: Share) -> Result<()> {
    let amount = sales::of(tx, cause)?.map(|(amount, _)| amount);
    let left = match amount {
        Some(amount) => amount.saturating_sub(share.of(amount)),
        None if share.is_whole() => 0,
        None => i64::MAX,
    };
    for row in rewards::standing_for(tx, cause)? {
        let programme = programmes::find(tx, row.programme)?.ok_or_else(|| Error::failure("a reward of nothing"))?;
        if programme.terms.trigger.kind() == TriggerKind::Leader && !share.is_whole() {
            take_part(tx, &row, share)?;
        } else if left < row.least {
            take_back(tx, &row, Because::Cause)?;
        }
    }
    if let Some(amount) = amount {
        sales::set_back(tx, cause, share.of(amount))?;
    }
    if left == 0
        && let Some(friend) = friends::counted_by(tx, cause)?
    {
        friends::uncount(tx, friend.member)?;
        let inviter = Person::with_erased(tx, friend.inviter)?;
        ladder::descend(tx, &inviter, Because::Cause)?;
        tx.changed(&[Topic::Rewards, Topic::Members]);
    }
    Ok(())
}

/// Takes one reward back, and what the ledgers posted for it. A gift that has gone, and a commission that was paid, stay
/// used of the budget and are kept.
pub(super) fn take_back(tx: &Tx<'_>, row: &RewardRow, because: Because) -> Result<()> {
    let mut kept = row.paid_at_ms.is_some();
    if let Some(grant) = row.grant {
        kept = gifts::standing_of(tx, &[grant])?.1.contains(&grant);
    }
    if let Some(cause) = row.given_cause {
        lottery::reverse(tx, cause)?;
        kept |= vouchers::used_for(tx, cause)?;
        vouchers::reverse(tx, cause)?;
        stored_value::reverse(tx, cause)?;
        points::reverse(tx, cause)?;
        gifts::reverse(tx, cause)?;
    }
    let back = if kept { row.back } else { row.cost };
    if !rewards::end(tx, row.id, back, kept, because == Because::Merge)? {
        return Ok(());
    }
    free(tx, row, back)?;
    if kept {
        tx.needs_look();
    }
    Ok(())
}

/// Takes back so much of a commission that `share` of it is.
fn take_part(tx: &Tx<'_>, row: &RewardRow, share: Share) -> Result<()> {
    let back = money(share.of(row.cost.minor()))?;
    if back <= row.back || row.paid_at_ms.is_some() {
        return Ok(());
    }
    if row.kind == WhatKind::Bonus
        && row.state == RewardState::Given
        && let Some(cause) = row.given_cause
    {
        stored_value::reverse_part(tx, cause, share)?;
    }
    rewards::set_back(tx, row.id, back)?;
    free(tx, row, back)
}

fn free(tx: &Tx<'_>, row: &RewardRow, back: Money) -> Result<()> {
    programmes::free_budget(tx, row.programme, back.minor().saturating_sub(row.back.minor()))?;
    tx.changed(&[Topic::Rewards, Topic::Members]);
    Ok(())
}
