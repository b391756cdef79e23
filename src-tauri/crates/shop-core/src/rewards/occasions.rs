//! What happens, and who has earned something by it.

use super::commands::{FriendWhen, Reward, Trigger};
use super::friendship::effective;
use super::give::{Earned, give, thing};
use super::leader;
use super::spread::{month_of, period, week_of};
use super::store::friends::{self, FriendRow};
use super::store::programmes::{self, ProgrammeRow};
use super::store::{Side, rewards, sales};
use crate::kernel::{CauseId, Fact, MemberId, Result, Topic, Tx, View, time};
use crate::members::Person;
use crate::{members, points, stored_value};
use chrono::Datelike;

/// The act that something is earned by.
#[derive(Debug, Clone, Copy)]
pub(super) struct Doing {
    pub(super) cause: CauseId,
    pub(super) moment_ms: i64,
    /// It stands while at least so much of the sale is left.
    pub(super) least: i64,
}

/// Whether a running programme rewards what happens at a moment: within its days, and not before it was started.
pub(super) fn is_open(view: &View<'_>, programme: &ProgrammeRow, moment_ms: i64) -> Result<bool> {
    let (from_ms, to_ms) = period(&programme.terms, view.zone)?;
    Ok((from_ms..to_ms).contains(&moment_ms) && programme.started_at_ms.is_some_and(|started| started <= moment_ms))
}

/// The inviter's part of what a friend did, once for each friend.
pub(super) fn member_reward(tx: &Tx<'_>, programme: &ProgrammeRow, friend: &FriendRow, doing: Doing) -> Result<()> {
    of_friend(tx, programme, friend, doing, Side::Member, programme.terms.member.as_ref())
}

/// The friend's own part, once.
pub(super) fn friend_reward(tx: &Tx<'_>, programme: &ProgrammeRow, friend: &FriendRow, doing: Doing) -> Result<()> {
    of_friend(tx, programme, friend, doing, Side::Friend, programme.terms.friend.as_ref())
}

fn of_friend(
    tx: &Tx<'_>,
    programme: &ProgrammeRow,
    friend: &FriendRow,
    doing: Doing,
    side: Side,
    reward: Option<&Reward>,
) -> Result<()> {
    let Some(reward) = reward else { return Ok(()) };
    let earned = Earned {
        programme,
        side,
        member: if side == Side::Member { friend.inviter } else { friend.member },
        acting: friend.inviter,
        pair: Some((friend.member, friend.inviter)),
        cause: doing.cause,
        moment_ms: doing.moment_ms,
        least: doing.least,
        rung: None,
        once: Some(format!("friend {}", friend.member.get())),
        limited: true,
    };
    give(tx, &earned, thing(tx, reward)?)?;
    Ok(())
}

/// The member's part of what they did themselves.
fn own(tx: &Tx<'_>, programme: &ProgrammeRow, person: &Person, doing: Doing, once: Option<String>) -> Result<()> {
    let Some(reward) = &programme.terms.member else { return Ok(()) };
    let earned = Earned {
        programme,
        side: Side::Member,
        member: person.row,
        acting: person.row,
        pair: None,
        cause: doing.cause,
        moment_ms: doing.moment_ms,
        least: doing.least,
        rung: None,
        once,
        limited: true,
    };
    give(tx, &earned, thing(tx, reward)?)?;
    Ok(())
}

/// A sale was paid, here or at another till: reaction to both.
pub(crate) fn bought(tx: &Tx<'_>, cause: CauseId, fact: &Fact) -> Result<()> {
    let (member, amount, moment_ms) = match fact {
        Fact::SalePaid { member: Some(member), amount, .. } => (*member, *amount, tx.now_ms),
        Fact::SaleImported { member: Some(member), amount, at_ms, .. } => (*member, *amount, *at_ms),
        _ => return Ok(()),
    };
    let Some(person) = Person::here(tx, member)? else { return Ok(()) };
    let friend = effective(tx, person.row)?;
    sales::insert(tx, cause, member, friend.as_ref(), amount, &month_of(moment_ms, tx.zone), moment_ms)?;
    let day = time::day_of(moment_ms, tx.zone);
    for programme in programmes::running(tx)? {
        if !is_open(tx, &programme, moment_ms)? {
            continue;
        }
        let doing = |least: i64| Doing { cause, moment_ms, least };
        match &programme.terms.trigger {
            Trigger::Bought { least } if amount >= *least => {
                own(tx, &programme, &person, doing(least.minor()), None)?;
            }
            Trigger::MemberDay { least } if amount >= *least && points::is_member_day(tx, day)? => {
                own(tx, &programme, &person, doing(least.minor()), None)?;
            }
            Trigger::BirthdayMonth if members::birth_month(tx, person.row)?.map(u32::from) == Some(day.month()) => {
                own(tx, &programme, &person, doing(1), Some(format!("year {}", day.year())))?;
            }
            Trigger::VisitStreak { weeks } => streak(tx, &programme, &person, doing(1), *weeks)?,
            Trigger::FriendBought { least } if amount >= *least => {
                if let Some(friend) = &friend
                    && !sales::bought_before(tx, &person.rows, least.minor().max(1), cause)?
                {
                    both(tx, &programme, friend, doing(least.minor()))?;
                }
            }
            Trigger::Leader { .. } => {
                if let Some(friend) = &friend {
                    leader::earn(tx, &programme, friend, cause, amount.minor(), moment_ms)?;
                }
            }
            _ => {}
        }
    }
    match friend {
        Some(friend) if friend.counted_at_ms.is_none() => count(tx, &friend, cause, moment_ms),
        _ => Ok(()),
    }
}

/// The inviter's part, and the friend's where it comes with it.
fn both(tx: &Tx<'_>, programme: &ProgrammeRow, friend: &FriendRow, doing: Doing) -> Result<()> {
    member_reward(tx, programme, friend, doing)?;
    if programme.terms.friend_when == FriendWhen::WithInviter {
        friend_reward(tx, programme, friend, doing)?;
    }
    Ok(())
}

/// A friend counts from now on.
fn count(tx: &Tx<'_>, friend: &FriendRow, sale: CauseId, moment_ms: i64) -> Result<()> {
    friends::count(tx, friend.member, sale, moment_ms)?;
    let cause = tx.happened(Fact::FriendCounted { friend: friend.member, inviter: friend.inviter })?;
    friends::set_counted_cause(tx, friend.member, cause)?;
    tx.changed(&[Topic::Rewards, Topic::Members]);
    Ok(())
}

/// Stored value was paid in: reaction to it.
pub(crate) fn recharged(tx: &Tx<'_>, cause: CauseId, fact: &Fact) -> Result<()> {
    let Fact::Recharged { member, paid, .. } = fact else { return Ok(()) };
    let Some(friend) = effective(tx, *member)? else { return Ok(()) };
    for programme in programmes::running(tx)? {
        let Trigger::FriendRecharged { least } = &programme.terms.trigger else { continue };
        if paid >= least
            && is_open(tx, &programme, tx.now_ms)?
            && !stored_value::recharged_before(tx, *member, *least, cause)?
        {
            both(tx, &programme, &friend, Doing { cause, moment_ms: tx.now_ms, least: 1 })?;
        }
    }
    Ok(())
}

/// A gift went over the counter, so somebody was here: reaction to it.
pub(crate) fn visited(tx: &Tx<'_>, cause: CauseId, fact: &Fact) -> Result<()> {
    let Fact::GiftHandedOver { member, .. } = fact else { return Ok(()) };
    let Some(person) = Person::here(tx, *member)? else { return Ok(()) };
    for programme in programmes::running(tx)? {
        if let Trigger::VisitStreak { weeks } = programme.terms.trigger
            && is_open(tx, &programme, tx.now_ms)?
        {
            streak(tx, &programme, &person, Doing { cause, moment_ms: tx.now_ms, least: 1 }, weeks)?;
        }
    }
    Ok(())
}

/// A visit in each of so many weeks in a row up to this one. A week counts for one streak only.
fn streak(tx: &Tx<'_>, programme: &ProgrammeRow, person: &Person, doing: Doing, weeks: u32) -> Result<()> {
    let this_week = week_of(members::day_number(time::day_of(doing.moment_ms, tx.zone)));
    let days = members::visit_numbers(tx, person.row)?;
    let used = rewards::last_once(tx, &person.rows, programme.id)?;
    let used: i64 = used.and_then(|once| once.strip_prefix("week ")?.parse().ok()).unwrap_or(i64::MIN);
    let mut run = 0_u32;
    let mut week = this_week;
    while run < weeks && week > used && days.iter().any(|day| week_of(*day) == week) {
        run = run.saturating_add(1);
        week = week.saturating_sub(1);
    }
    if run < weeks { Ok(()) } else { own(tx, programme, person, doing, Some(format!("week {this_week}"))) }
}

/// Somebody has seen a member's shared post. The reward, or why it is missed.
pub(super) fn shared(tx: &Tx<'_>, programme: &ProgrammeRow, member: MemberId, cause: CauseId) -> Result<()> {
    let person = Person::of(tx, member)?;
    own(tx, programme, &person, Doing { cause, moment_ms: tx.now_ms, least: 1 }, None)
}
