//! The ladder: so many counted friends, such a reward.

use super::commands::{NextRung, Rung, Trigger};
use super::give::{Earned, give, thing};
use super::reverse::{Because, take_back};
use super::shown::what_of;
use super::spread::period;
use super::store::programmes::{self, ProgrammeRow};
use super::store::{Side, friends, rewards};
use crate::kernel::{CauseId, Fact, MemberId, Result, Tx, View};
use crate::members::Person;

/// How far a person has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Progress {
    /// Friends who count, ever.
    pub(crate) counted: i64,
    /// Friends who count since the running ladder's first day; all without a ladder.
    pub(crate) on_ladder: i64,
    /// The next rung.
    pub(crate) next: Option<NextRung>,
}

/// The rungs of a ladder; none of another programme.
pub(super) fn rungs(programme: &ProgrammeRow) -> &[Rung] {
    match &programme.terms.trigger {
        Trigger::Ladder { rungs } => rungs,
        _ => &[],
    }
}

/// The ladder that runs; there is one at a time.
pub(super) fn running(view: &View<'_>) -> Result<Option<ProgrammeRow>> {
    Ok(programmes::running(view)?.into_iter().find(|programme| !rungs(programme).is_empty()))
}

/// Friends of a person who count within the days of a ladder.
pub(super) fn counted(view: &View<'_>, programme: &ProgrammeRow, person: &Person) -> Result<i64> {
    let (from_ms, to_ms) = period(&programme.terms, view.zone)?;
    friends::count_counted(view, &person.rows, from_ms, to_ms)
}

/// The first rung that so many friends do not reach.
pub(super) fn next(view: &View<'_>, programme: Option<&ProgrammeRow>, on_ladder: i64) -> Result<Option<NextRung>> {
    let rung = programme.and_then(|programme| rungs(programme).iter().find(|rung| rung.friends > on_ladder));
    let Some(rung) = rung else { return Ok(None) };
    Ok(Some(NextRung {
        friends: rung.friends,
        missing: rung.friends.saturating_sub(on_ladder),
        what: what_of(view, &rung.reward)?,
    }))
}

/// How far a person has come.
///
/// # Refuses
/// `members.unknown_member`, `members.erased`.
pub(crate) fn progress(view: &View<'_>, member: MemberId) -> Result<Progress> {
    let person = Person::of(view, member)?;
    let counted_ever = friends::count_counted(view, &person.rows, i64::MIN, i64::MAX)?;
    let ladder = running(view)?;
    let on_ladder = match &ladder {
        Some(programme) => counted(view, programme, &person)?,
        None => counted_ever,
    };
    Ok(Progress { counted: counted_ever, on_ladder, next: next(view, ladder.as_ref(), on_ladder)? })
}

/// A friend counts: reaction to the fact. Whoever brought them has reached the rungs up to their number of friends.
pub(crate) fn climbed(tx: &Tx<'_>, cause: CauseId, fact: &Fact) -> Result<()> {
    let Fact::FriendCounted { friend, inviter } = fact else { return Ok(()) };
    let Some(person) = Person::here(tx, *inviter)? else { return Ok(()) };
    climb(tx, &person, Some((*friend, *inviter)), cause)
}

/// Gives the rungs that a person has reached and has not had, lowest first.
pub(super) fn climb(tx: &Tx<'_>, person: &Person, pair: Option<(MemberId, MemberId)>, cause: CauseId) -> Result<()> {
    for programme in programmes::running(tx)? {
        if rungs(&programme).is_empty() || !is_open(tx, &programme)? {
            continue;
        }
        let friends = counted(tx, &programme, person)?;
        let had = rewards::rungs_had(tx, &person.rows, programme.id)?;
        for rung in rungs(&programme).iter().filter(|rung| rung.friends <= friends && !had.contains(&rung.friends)) {
            let earned = Earned {
                programme: &programme,
                side: Side::Member,
                member: person.row,
                acting: person.row,
                pair,
                cause,
                moment_ms: tx.now_ms,
                least: 1,
                rung: Some(rung.friends),
                once: None,
                limited: false,
            };
            give(tx, &earned, thing(tx, &rung.reward)?)?;
        }
    }
    Ok(())
}

/// Takes back the rungs that a person's friends no longer reach, highest first: of every ladder, ended or not.
pub(super) fn descend(tx: &Tx<'_>, person: &Person, because: Because) -> Result<()> {
    for programme in programmes::list(tx)?.into_iter().filter(|programme| !rungs(programme).is_empty()) {
        let friends = counted(tx, &programme, person)?;
        for row in rewards::standing_rungs(tx, &person.rows, programme.id)? {
            if row.rung.is_some_and(|rung| rung > friends) {
                take_back(tx, &row, because)?;
            }
        }
    }
    Ok(())
}

fn is_open(view: &View<'_>, programme: &ProgrammeRow) -> Result<bool> {
    super::occasions::is_open(view, programme, view.now_ms)
}
