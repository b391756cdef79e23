//! Leaders: commission on what their own direct friends pay, one level only.

use super::commands::{MemberRewards, Trigger, TriggerKind};
use super::formulas::commission;
use super::give::{Earned, commission as paid, give};
use super::spread::month_of;
use super::store::friends::{self, FriendRow};
use super::store::programmes::ProgrammeRow;
use super::store::{Side, rewards, sales};
use super::{RewardsRefusal, member, money};
use crate::kernel::{CauseId, MemberId, Result, Subject, Topic, Tx, View};
use crate::members::Person;

/// A direct friend of a leader paid: the commission of the month's total with this sale less that without it.
pub(super) fn earn(
    tx: &Tx<'_>,
    programme: &ProgrammeRow,
    friend: &FriendRow,
    cause: CauseId,
    amount: i64,
    moment_ms: i64,
) -> Result<()> {
    let Trigger::Leader { steps, paid_as } = &programme.terms.trigger else { return Ok(()) };
    let Some(leader) = Person::here(tx, friend.inviter)? else { return Ok(()) };
    if !friends::is_leader(tx, &leader.rows)? {
        return Ok(());
    }
    // The sale is written down already.
    let (after, _) = sales::of_friends(tx, &leader.rows, &month_of(moment_ms, tx.zone))?;
    let before = commission(steps, after.saturating_sub(amount));
    let more = commission(steps, after).saturating_sub(before);
    if more <= 0 {
        return Ok(());
    }
    let earned = Earned {
        programme,
        side: Side::Member,
        member: leader.row,
        acting: leader.row,
        pair: Some((friend.member, friend.inviter)),
        cause,
        moment_ms,
        least: 1,
        rung: None,
        once: None,
        limited: false,
    };
    give(tx, &earned, paid(*paid_as, money(more)?))?;
    Ok(())
}

/// A person's commission of a month, less what refunds took back.
pub(super) fn of_month(view: &View<'_>, person: &Person, month: &str) -> Result<i64> {
    let mut sum = 0_i64;
    for row in rewards::standing_of(view, &person.rows)? {
        if month_of(row.moment_ms, view.zone) == month
            && super::shown::kind_of(view, row.programme)? == TriggerKind::Leader
        {
            sum = sum.saturating_add(row.cost.minor()).saturating_sub(row.back.minor());
        }
    }
    Ok(sum)
}

/// Names a member a leader.
///
/// # Refuses
/// `leader_already`, `members.unknown_member`, `members.erased`.
pub(super) fn name(tx: &Tx<'_>, member: MemberId) -> Result<MemberRewards> {
    let person = Person::of(tx, member)?;
    if friends::is_leader(tx, &person.rows)? {
        return Err(RewardsRefusal::LeaderAlready.into());
    }
    friends::name_leader(tx, person.row)?;
    told(tx, &person);
    member::read(tx, person.row)
}

/// A member is a leader no more; what was given stands.
///
/// # Refuses
/// `not_a_leader`, `members.unknown_member`, `members.erased`.
pub(super) fn dismiss(tx: &Tx<'_>, member: MemberId) -> Result<MemberRewards> {
    let person = Person::of(tx, member)?;
    if !friends::dismiss_leader(tx, &person.rows)? {
        return Err(RewardsRefusal::NotALeader.into());
    }
    told(tx, &person);
    member::read(tx, person.row)
}

fn told(tx: &Tx<'_>, person: &Person) {
    tx.about(Subject::Member(person.row));
    tx.changed(&[Topic::Rewards, Topic::Members]);
}
