//! All that rewards have to tell of one person.

use super::commands::MemberRewards;
use super::friendship::of_person;
use super::person::masked;
use super::store::{friends, rewards};
use super::{ladder, leader, money, name_inviter, post, shown, spread};
use crate::kernel::{MemberId, Result, View};
use crate::members::Person;

/// The most rewards that are shown.
const MOST_SHOWN: i64 = 100;

/// A person's friends, rung and rewards, each explained by its cause.
///
/// # Refuses
/// `members.unknown_member`, `members.erased`.
pub(super) fn read(view: &View<'_>, member: MemberId) -> Result<MemberRewards> {
    let person = Person::of(view, member)?;
    let brought = of_person(view, &person)?;
    let progress = ladder::progress(view, person.row)?;
    let joined = friends::brought_by(view, &person.rows)?.len();
    let rows = rewards::of_person(view, &person.rows, MOST_SHOWN)?;
    let month = spread::month_of(view.now_ms, view.zone);
    Ok(MemberRewards {
        member: person.row,
        inviter: brought.as_ref().map(|(row, _)| masked(view, row.inviter)).transpose()?,
        why_not_counted: brought.and_then(|(_, why)| why),
        may_name_inviter: name_inviter::why_not(view, &person)?.is_none(),
        joined_friends: i64::try_from(joined).unwrap_or(i64::MAX),
        counted_friends: progress.counted,
        ladder_friends: progress.on_ladder,
        next_rung: progress.next,
        rewards: rows.iter().map(|row| shown::shown(view, row)).collect::<Result<_>>()?,
        is_leader: friends::is_leader(view, &person.rows)?,
        commission_this_month: money(leader::of_month(view, &person, &month)?)?,
        posts: post::choices(view, &person)?,
    })
}
