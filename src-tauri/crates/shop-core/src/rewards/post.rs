//! A clerk confirms having seen a shared post.

use super::RewardsRefusal;
use super::commands::{ConfirmPost, PostChoice, ProgrammeState, RewardShown, Trigger, WhyMissed};
use super::draft::known;
use super::give::{found, see_post, thing, why_not};
use super::occasions::{is_open, shared};
use super::shown::{name_of, shown, what_of};
use super::store::programmes::{self, ProgrammeRow};
use super::store::{Side, rewards};
use crate::kernel::{Error, Result, Role, Subject, Topic, Tx, View, time};
use crate::members::Person;
use crate::staff;

/// Confirms a post. It is rewarded while limits and budget last; beyond that it is confirmed and the reward missed.
///
/// What a clerk gives by this in a day is bounded by the programme; beyond it a manager's word is needed.
///
/// # Refuses
/// `unknown_programme`, `not_running`, `not_for_posts`, `not_now`, `kernel.approval_needed` (`discretion`),
/// `members.unknown_member`, `members.erased`.
pub(super) fn confirm(tx: &Tx<'_>, request: ConfirmPost) -> Result<RewardShown> {
    let programme = known(tx, request.programme)?;
    if programme.terms.trigger != Trigger::PostShared {
        return Err(RewardsRefusal::NotForPosts.into());
    }
    if programme.state != ProgrammeState::Running {
        return Err(RewardsRefusal::NotRunning.into());
    }
    if !is_open(tx, &programme, tx.now_ms)? {
        return Err(RewardsRefusal::NotNow.into());
    }
    let person = Person::of(tx, request.member)?;
    if would_miss(tx, &programme, &person)?.is_none() && clerk_limit_reached(tx, &programme)? {
        staff::require_approval(tx, "discretion", None)?;
    }
    let cause = see_post(tx, &programme, person.row)?;
    shared(tx, &programme, person.row, cause)?;
    tx.about(Subject::Member(person.row));
    tx.changed(&[Topic::Rewards]);
    let row = rewards::last_of(tx, cause)?.ok_or_else(|| Error::failure("a post that came to nothing"))?;
    shown(tx, &found(tx, row)?)
}

/// Whether the one who acts has given by this programme as often as a clerk may today.
fn clerk_limit_reached(view: &View<'_>, programme: &ProgrammeRow) -> Result<bool> {
    if view.actor.staff.is_none() || view.actor.role.may(Role::Manager) {
        return Ok(false);
    }
    let today_ms = time::start_of_day(view.today(), view.zone);
    let given = rewards::count_by_person(view, view.actor.staff, programme.id, today_ms)?;
    Ok(given >= programme.terms.per_clerk_day.unwrap_or(0))
}

/// Why a post confirmed now would give nothing.
fn would_miss(view: &View<'_>, programme: &ProgrammeRow, person: &Person) -> Result<Option<WhyMissed>> {
    let Some(reward) = &programme.terms.member else { return Ok(None) };
    let what = thing(view, reward)?;
    let asked = Some((Side::Member, person.row, view.now_ms));
    if let Some(why) = why_not(view, programme, asked, person, what)? {
        return Ok(Some(why));
    }
    let fits = programme.used.plus(what.cost).is_some_and(|used| used <= programme.terms.budget);
    Ok((!fits).then_some(WhyMissed::Budget))
}

/// Programmes for shared posts that run now, and whether a post would give something.
pub(super) fn choices(view: &View<'_>, person: &Person) -> Result<Vec<PostChoice>> {
    let mut choices = Vec::new();
    for programme in programmes::running(view)? {
        let Some(reward) = &programme.terms.member else { continue };
        if programme.terms.trigger != Trigger::PostShared || !is_open(view, &programme, view.now_ms)? {
            continue;
        }
        let mut why_not = would_miss(view, &programme, person)?;
        if why_not.is_none() && clerk_limit_reached(view, &programme)? {
            why_not = Some(WhyMissed::ClerkLimit);
        }
        choices.push(PostChoice { programme: name_of(&programme), what: what_of(view, reward)?, why_not });
    }
    Ok(choices)
}
