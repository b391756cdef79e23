//! A clerk says later who brought a member.

use super::commands::{MemberRewards, NameInviter};
use super::friendship::share_a_phone;
use super::merge::is_above;
use super::store::{friends, sales};
use super::{RewardsRefusal, member};
use crate::kernel::time::DAY_MS;
use crate::kernel::{Fact, Result, Subject, Tx, View};
use crate::members::Person;
use crate::{members, reactions};

/// How long after joining an inviter may be named.
const MOST_DAYS: i64 = 30;

/// Names who brought a member who has not bought yet.
///
/// # Refuses
/// `self_invited`, `inviter_known`, `too_late`, `bought_already`, `rejoined`, `same_phone`, `circle`,
/// `members.unknown_member`, `members.erased`.
pub(super) fn name(tx: &Tx<'_>, request: NameInviter) -> Result<MemberRewards> {
    let friend = Person::of(tx, request.member)?;
    let inviter = Person::of(tx, request.inviter)?;
    if friend.row == inviter.row {
        return Err(RewardsRefusal::SelfInvited.into());
    }
    if let Some(refusal) = why_not(tx, &friend)? {
        return Err(refusal.into());
    }
    if share_a_phone(tx, friend.row, inviter.row)? {
        return Err(RewardsRefusal::SamePhone.into());
    }
    if is_above(tx, &friend, inviter.row)? {
        return Err(RewardsRefusal::Circle.into());
    }
    members::name_inviter(tx, friend.row, inviter.row)?;
    tx.happened(Fact::InviterNamed { member: friend.row, inviter: inviter.row })?;
    tx.about(Subject::Member(friend.row));
    tx.about(Subject::Member(inviter.row));
    // The reply tells what followed from it.
    reactions::settle(tx)?;
    member::read(tx, friend.row)
}

/// Why no inviter may be named for a person, whoever it would be.
pub(super) fn why_not(view: &View<'_>, friend: &Person) -> Result<Option<RewardsRefusal>> {
    if !friends::of_person(view, &friend.rows)?.is_empty() {
        return Ok(Some(RewardsRefusal::InviterKnown));
    }
    let since_ms = view.now_ms.saturating_sub(members::joined_at(view, friend.row)?);
    if since_ms > MOST_DAYS.saturating_mul(DAY_MS) {
        return Ok(Some(RewardsRefusal::TooLate { most: MOST_DAYS }));
    }
    if sales::has_bought(view, &friend.rows)? {
        return Ok(Some(RewardsRefusal::BoughtAlready));
    }
    if members::rejoined_erased(view, friend.row)? {
        return Ok(Some(RewardsRefusal::Rejoined));
    }
    Ok(None)
}
