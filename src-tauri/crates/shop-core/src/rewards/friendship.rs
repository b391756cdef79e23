//! Who brought whom: one inviter for ever.

use super::commands::{FriendWhen, Trigger, WhyNotCounted};
use super::occasions::{Doing, friend_reward, is_open, member_reward};
use super::store::friends::{self, FriendRow};
use super::store::{Void, programmes};
use crate::kernel::{CauseId, Fact, MemberId, Result, Topic, Tx};
use crate::members;
use crate::members::Person;
use rusqlite::Connection;

/// A member joined whom somebody brought, or an inviter was named later: reaction to both. Who may not be rewarded for it
/// has joined all the same; the reason stays with the friend.
pub(crate) fn joined(tx: &Tx<'_>, cause: CauseId, fact: &Fact) -> Result<()> {
    let (member, inviter) = match fact {
        Fact::MemberJoined { member, inviter: Some(inviter) } | Fact::InviterNamed { member, inviter } => {
            (*member, *inviter)
        }
        _ => return Ok(()),
    };
    let void = void_now(tx, member, inviter)?;
    friends::insert(tx, member, inviter, void)?;
    tx.changed(&[Topic::Rewards, Topic::Members]);
    let Some(friend) = effective(tx, member)? else { return Ok(()) };
    for programme in programmes::running(tx)? {
        let doing = Doing { cause, moment_ms: tx.now_ms, least: 1 };
        if !is_open(tx, &programme, doing.moment_ms)? {
            continue;
        }
        match &programme.terms.trigger {
            Trigger::FriendJoined => {
                member_reward(tx, &programme, &friend, doing)?;
                friend_reward(tx, &programme, &friend, doing)?;
            }
            Trigger::FriendBought { .. } | Trigger::FriendRecharged { .. }
                if programme.terms.friend_when == FriendWhen::Joined =>
            {
                friend_reward(tx, &programme, &friend, doing)?;
            }
            _ => {}
        }
    }
    Ok(())
}

/// Why a friend is not rewarded for, known when they are brought.
fn void_now(conn: &Connection, member: MemberId, inviter: MemberId) -> Result<Option<Void>> {
    if members::rejoined_erased(conn, member)? {
        return Ok(Some(Void::Rejoined));
    }
    Ok(share_a_phone(conn, member, inviter)?.then_some(Void::SamePhone))
}

/// Whether two members have a phone in common.
pub(super) fn share_a_phone(conn: &Connection, one: MemberId, other: MemberId) -> Result<bool> {
    let phones = members::phones(conn, one)?;
    Ok(members::phones(conn, other)?.iter().any(|phone| phones.contains(phone)))
}

/// The friend a person is: by the first of their rows that was brought; `None` when nobody brought them, or they do not
/// count whatever they buy.
pub(super) fn effective(conn: &Connection, member: MemberId) -> Result<Option<FriendRow>> {
    let rows = friends::of_person(conn, &members::aliases(conn, member)?)?;
    Ok(rows.into_iter().find(|row| row.void.is_none()))
}

/// By whom a person was brought, and why they do not count.
pub(super) fn of_person(conn: &Connection, person: &Person) -> Result<Option<(FriendRow, Option<WhyNotCounted>)>> {
    let rows = friends::of_person(conn, &person.rows)?;
    let row = rows.iter().find(|row| row.void.is_none()).or(rows.first()).copied();
    Ok(row.map(|row| (row, why_not_counted(&row))))
}

fn why_not_counted(row: &FriendRow) -> Option<WhyNotCounted> {
    match row.void {
        Some(Void::Rejoined) => Some(WhyNotCounted::Rejoined),
        Some(Void::SamePhone) => Some(WhyNotCounted::SamePhone),
        Some(Void::SamePerson) => Some(WhyNotCounted::SamePerson),
        Some(Void::InvitedBefore) => Some(WhyNotCounted::InvitedBefore),
        None if row.counted_at_ms.is_some() => None,
        None if row.refunded => Some(WhyNotCounted::Refunded),
        None => Some(WhyNotCounted::NotBoughtYet),
    }
}
