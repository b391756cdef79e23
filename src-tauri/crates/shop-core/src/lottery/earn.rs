//! Chances that are earned by what happens.

use super::commands::{ChanceReason, ChanceRule};
use super::store::chances::{self, NewChance};
use super::store::draws::{self, DrawRow};
use crate::kernel::{CauseId, DrawId, Fact, MemberId, Result, Share, Topic, Tx, time};
use crate::members::Person;
use crate::{members, vouchers};

/// The most chances that one act earns.
const MOST_AT_ONCE: u32 = 100;
/// Days in which a chance for any draw is used.
const LOOSE_DAYS: u32 = 366;

/// A sale was paid: reaction to it.
pub(crate) fn bought(tx: &Tx<'_>, cause: CauseId, fact: &Fact) -> Result<()> {
    let Fact::SalePaid { member: Some(member), amount, .. } = fact else { return Ok(()) };
    by_rule(tx, *member, cause, ChanceReason::Sale, |rule| match rule {
        ChanceRule::SaleOver { amount: each, most_per_sale } => {
            let whole = amount.minor().checked_div(each.minor()).unwrap_or(0);
            Some(u32::try_from(whole).unwrap_or(u32::MAX).min(*most_per_sale))
        }
        _ => None,
    })
}

/// Someone became a member: reaction to it. Who had themselves erased to join again earns nothing by it.
pub(crate) fn joined(tx: &Tx<'_>, cause: CauseId, fact: &Fact) -> Result<()> {
    let Fact::MemberJoined { member, .. } = fact else { return Ok(()) };
    if members::rejoined_erased(tx, *member)? {
        return Ok(());
    }
    by_rule(tx, *member, cause, ChanceReason::Joined, |rule| match rule {
        ChanceRule::Joined { chances } => Some(*chances),
        _ => None,
    })
}

/// A friend counts: reaction to it, for whoever brought them.
pub(crate) fn friend_counted(tx: &Tx<'_>, cause: CauseId, fact: &Fact) -> Result<()> {
    let Fact::FriendCounted { inviter, .. } = fact else { return Ok(()) };
    by_rule(tx, *inviter, cause, ChanceReason::Friend, |rule| match rule {
        ChanceRule::FriendCounted { chances } => Some(*chances),
        _ => None,
    })
}

/// Gives what the rules of running draws promise, within their days, once a cause and draw. Who works here gets none.
fn by_rule(
    tx: &Tx<'_>,
    member: MemberId,
    cause: CauseId,
    reason: ChanceReason,
    earned: impl Fn(&ChanceRule) -> Option<u32>,
) -> Result<()> {
    let Some(person) = Person::here(tx, member)? else { return Ok(()) };
    if members::works_here(tx, person.row)? {
        return Ok(());
    }
    for row in draws::open(tx)?.iter().filter(|row| runs_now(row, tx.now_ms)) {
        let count = row.terms.chances.iter().find_map(&earned).unwrap_or(0);
        if count > 0 && !chances::has_earned(tx, cause, row.id)? {
            for _ in 0..count.min(MOST_AT_ONCE) {
                chances::insert(tx, &chance(person.row, Some(row.id), reason, cause))?;
            }
            tx.changed(&[Topic::Lottery, Topic::Members]);
        }
    }
    Ok(())
}

fn runs_now(row: &DrawRow, now_ms: i64) -> bool {
    row.list_closed_at_ms.is_none()
        && row.starts_at_ms.is_some_and(|starts| starts <= now_ms)
        && row.ends_at_ms.is_some_and(|ends| ends > now_ms)
}

fn chance(member: MemberId, draw: Option<DrawId>, reason: ChanceReason, cause: CauseId) -> NewChance<'static> {
    NewChance { member, draw, reason, note: "", cause: Some(cause), slip: None, expires_at_ms: None }
}

/// Chances for any draw, given by a rewards programme. They are used within a year.
pub(crate) fn reward(tx: &Tx<'_>, member: MemberId, count: u32, cause: CauseId) -> Result<()> {
    loose(tx, member, count, ChanceReason::Reward, cause)
}

/// Chances for any draw, for a voucher that gives them. They are used within a year.
pub(crate) fn brought(tx: &Tx<'_>, cause: CauseId, fact: &Fact) -> Result<()> {
    let Fact::VoucherRedeemed { voucher, member: Some(member), .. } = fact else { return Ok(()) };
    match vouchers::chances_of(tx, *voucher)? {
        Some(count) => loose(tx, *member, count, ChanceReason::Voucher, cause),
        None => Ok(()),
    }
}

fn loose(tx: &Tx<'_>, member: MemberId, count: u32, reason: ChanceReason, cause: CauseId) -> Result<()> {
    let expires_at_ms = Some(time::through_days(tx.now_ms, LOOSE_DAYS, tx.zone));
    for _ in 0..count.min(MOST_AT_ONCE) {
        chances::insert(tx, &NewChance { expires_at_ms, ..chance(member, None, reason, cause) })?;
    }
    tx.changed(&[Topic::Lottery, Topic::Members]);
    Ok(())
}

/// Takes back whatever was earned by a cause.
pub(crate) fn reverse(tx: &Tx<'_>, cause: CauseId) -> Result<()> {
    reverse_part(tx, cause, Share::WHOLE)?;
    super::offer::sale_taken_back(tx, cause)
}

/// Takes back ⌊chances × share⌋ of what a cause earned, unused ones first. A used one stays used, and the owner is shown
/// that it did. Once more with the same share takes back nothing more.
pub(crate) fn reverse_part(tx: &Tx<'_>, cause: CauseId, share: Share) -> Result<()> {
    let earned = chances::earned_by(tx, cause)?;
    let gone = chances::taken_back_of(tx, cause)?;
    let all = gone.saturating_add(i64::try_from(earned.len()).unwrap_or(i64::MAX));
    let mut wanted = share.of(all).saturating_sub(gone);
    for (chance, is_used) in earned {
        if wanted <= 0 {
            break;
        }
        if is_used {
            tx.needs_look();
            break;
        }
        chances::take_back(tx, chance, cause)?;
        wanted = wanted.saturating_sub(1);
        tx.changed(&[Topic::Lottery, Topic::Members]);
    }
    Ok(())
}
