//! Changing a running programme: only in favour of its members.

use super::commands::{
    ChangeProgramme, FriendWhen, MemberLimit, ProgrammeCard, ProgrammeChange, ProgrammeChanges, Reward, Step, Terms,
    Trigger,
};
use super::draft::{free_name, is_running, known};
use super::formulas::commission;
use super::shown::word_of;
use super::store::programmes;
use super::{RewardsRefusal, list, terms};
use crate::kernel::{ProgrammeId, Result, Topic, Tx, View};
use crate::staff;

/// Changes a running programme. The change is kept with what was before.
///
/// # Refuses
/// `unknown_programme`, `not_running`, `nothing_changed`, `against_members` with the field, `name_missing`, `name_taken`,
/// `text_too_long`, and what [`terms::possible`] refuses.
pub(super) fn change(tx: &Tx<'_>, request: &ChangeProgramme) -> Result<ProgrammeCard> {
    let before = is_running(tx, request.programme)?;
    let name = free_name(tx, &request.name, Some(before.id))?;
    let mut fields = changed(&before.terms, &request.terms);
    if name != before.name {
        fields.push("name");
    }
    if fields.is_empty() {
        return Err(RewardsRefusal::NothingChanged.into());
    }
    if let Some(field) = worse(&before.terms, &request.terms) {
        return Err(RewardsRefusal::AgainstMembers { field: field.to_owned() }.into());
    }
    terms::possible(tx, &request.terms)?;
    programmes::add_change(tx, &before, &name, &request.terms, &fields)?;
    programmes::update(tx, before.id, &name, &request.terms, word_of(request.terms.trigger.kind()))?;
    tx.amount(request.terms.budget);
    tx.changed(&[Topic::Rewards, Topic::Members]);
    list::card_of(tx, before.id)
}

/// The changes of a programme, newest first.
///
/// # Refuses
/// `unknown_programme`.
pub(super) fn changes(view: &View<'_>, programme: ProgrammeId) -> Result<ProgrammeChanges> {
    known(view, programme)?;
    let mut changes = Vec::new();
    for row in programmes::changes(view, programme)? {
        changes.push(ProgrammeChange {
            at_ms: row.at_ms,
            by: row.actor.map(|person| staff::name_of(view, person)).transpose()?.unwrap_or_default(),
            fields: row.fields,
            before: row.before,
            after: row.after,
            name_before: row.name_before,
            name_after: row.name_after,
        });
    }
    Ok(ProgrammeChanges { changes })
}

/// The fields of the terms that differ.
fn changed(before: &Terms, after: &Terms) -> Vec<&'static str> {
    let differ = [
        ("trigger", before.trigger != after.trigger),
        ("member", before.member != after.member),
        ("friend", before.friend != after.friend),
        ("friendWhen", before.friend_when != after.friend_when),
        ("perMember", before.per_member != after.per_member),
        ("perDay", before.per_day != after.per_day),
        ("perClerkDay", before.per_clerk_day != after.per_clerk_day),
        ("budget", before.budget != after.budget),
        ("holdDays", before.hold_days != after.hold_days),
        ("fromDay", before.from_day != after.from_day),
        ("toDay", before.to_day != after.to_day),
    ];
    differ.into_iter().filter(|(_, differs)| *differs).map(|(field, _)| field).collect()
}

/// The first field that would be worse for members.
fn worse(before: &Terms, after: &Terms) -> Option<&'static str> {
    // Days as YYYY-MM-DD stand in the order of the calendar.
    let is_kept = [
        ("trigger", trigger_kept(&before.trigger, &after.trigger)),
        ("member", reward_kept(before.member.as_ref(), after.member.as_ref())),
        ("friend", reward_kept(before.friend.as_ref(), after.friend.as_ref())),
        (
            "friendWhen",
            before.friend.is_none()
                || before.friend_when == after.friend_when
                || after.friend_when == FriendWhen::Joined,
        ),
        ("perMember", limit_kept(before.per_member, after.per_member)),
        ("perDay", number_kept(before.per_day, after.per_day)),
        ("perClerkDay", number_kept(before.per_clerk_day, after.per_clerk_day)),
        ("budget", after.budget >= before.budget),
        ("holdDays", after.hold_days <= before.hold_days),
        ("fromDay", after.from_day <= before.from_day),
        (
            "toDay",
            after.to_day.is_none() || before.to_day.as_ref().is_some_and(|day| after.to_day.as_ref() >= Some(day)),
        ),
    ];
    is_kept.into_iter().find(|(_, kept)| !kept).map(|(field, _)| field)
}

fn trigger_kept(before: &Trigger, after: &Trigger) -> bool {
    match (before, after) {
        (Trigger::VisitStreak { weeks: before }, Trigger::VisitStreak { weeks: after }) => after <= before,
        (Trigger::Ladder { rungs: before }, Trigger::Ladder { rungs: after }) => before.iter().all(|rung| {
            let same = after.iter().find(|other| other.friends == rung.friends);
            same.is_some_and(|other| reward_kept(Some(&rung.reward), Some(&other.reward)))
        }),
        (
            Trigger::Leader { steps: before, paid_as: paid_before },
            Trigger::Leader { steps: after, paid_as: paid_after },
        ) => paid_before == paid_after && steps_kept(before, after),
        _ => before.kind() == after.kind() && after.least() <= before.least(),
    }
}

/// Two commissions bend only at their steps: one is nowhere lower if it is not at any of these, nor rises slower beyond.
fn steps_kept(before: &[Step], after: &[Step]) -> bool {
    let mut bends = before.iter().chain(after).map(|step| step.from_amount.minor());
    let last = |steps: &[Step]| steps.last().map_or(0, |step| step.share_bp);
    bends.all(|total| commission(after, total) >= commission(before, total)) && last(after) >= last(before)
}

/// The same thing, as much of it or more; or something where there was nothing.
fn reward_kept(before: Option<&Reward>, after: Option<&Reward>) -> bool {
    match (before, after) {
        (None, _) => true,
        (Some(Reward::Gift { gift: before }), Some(Reward::Gift { gift: after })) => before == after,
        (Some(Reward::Points { points: before }), Some(Reward::Points { points: after })) => after >= before,
        (Some(Reward::Chances { chances: before }), Some(Reward::Chances { chances: after })) => after >= before,
        (Some(Reward::Bonus { amount: before }), Some(Reward::Bonus { amount: after })) => after >= before,
        (Some(Reward::Voucher { offer: before }), Some(Reward::Voucher { offer: after })) => before == after,
        _ => false,
    }
}

/// As often or more often, in as long a span or a shorter one; or as often as one likes.
fn limit_kept(before: Option<MemberLimit>, after: Option<MemberLimit>) -> bool {
    match (before, after) {
        (_, None) => true,
        (None, Some(_)) => false,
        (Some(before), Some(after)) => after.times >= before.times && after.every <= before.every,
    }
}

fn number_kept(before: Option<i64>, after: Option<i64>) -> bool {
    after.is_none() || before.is_some_and(|before| after >= Some(before))
}

#[cfg(test)]
mod tests;
