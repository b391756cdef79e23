//! Who brought friends, and the ladder as it stands.

use super::commands::{DaySpan, Ladder, LadderRung, Leaderboard, LeaderboardRow, Nearest};
use super::give::thing;
use super::ladder::{counted, next, rungs, running};
use super::list::promised;
use super::person::masked;
use super::shown::what_of;
use super::spread::{period, span};
use super::store::programmes::ProgrammeRow;
use super::store::{friends, sums};
use crate::gifts;
use crate::kernel::{MemberId, Money, Result, View};
use crate::members;
use crate::members::Person;
use std::collections::{BTreeMap, BTreeSet};

/// The most rows of a leaderboard.
const MOST_ROWS: usize = 100;

/// Friends by person: number and the moment of the last, most friends first, then who had them first.
fn by_person(view: &View<'_>, from_ms: i64, to_ms: i64) -> Result<Vec<(MemberId, i64)>> {
    let mut people: BTreeMap<MemberId, (i64, i64)> = BTreeMap::new();
    for (row, friends, last_ms) in friends::inviters(view, from_ms, to_ms)? {
        let person = members::survivor(view, row).unwrap_or(row);
        let (sum, last) = people.entry(person).or_insert((0, last_ms));
        (*sum, *last) = (sum.saturating_add(friends), last_ms.max(*last));
    }
    let mut people: Vec<_> = people.into_iter().map(|(person, (friends, last))| (person, friends, last)).collect();
    people.sort_by_key(|(person, friends, last)| (std::cmp::Reverse(*friends), *last, *person));
    Ok(people.into_iter().map(|(person, friends, _)| (person, friends)).collect())
}

/// Who brought friends in a span of days, names masked.
///
/// # Refuses
/// `days_impossible`.
pub(crate) fn leaderboard(view: &View<'_>, days: &DaySpan) -> Result<Leaderboard> {
    let (from_ms, to_ms) = span(view, days)?;
    let people = by_person(view, from_ms, to_ms)?;
    let ladder = running(view)?;
    let mut rows: Vec<LeaderboardRow> = Vec::new();
    for (at, (member, friends)) in (1_i64..).zip(&people).take(MOST_ROWS) {
        let place = rows.last().filter(|last| last.friends == *friends).map_or(at, |last| last.place);
        let face = masked(view, *member)?;
        rows.push(LeaderboardRow {
            place,
            member: *member,
            masked_name: face.masked_name,
            number: face.number,
            friends: *friends,
            next: next_of(view, ladder.as_ref(), *member)?,
        });
    }
    let sum = people.iter().fold(0_i64, |sum, (_, friends)| sum.saturating_add(*friends));
    Ok(Leaderboard { rows, friends: sum, members: i64::try_from(people.len()).unwrap_or(i64::MAX) })
}

fn next_of(
    view: &View<'_>,
    ladder: Option<&ProgrammeRow>,
    member: MemberId,
) -> Result<Option<super::commands::NextRung>> {
    let Some(programme) = ladder else { return Ok(None) };
    let on_ladder = counted(view, programme, &Person::with_erased(view, member)?)?;
    next(view, Some(programme), on_ladder)
}

/// The running ladder: who stands on which rung, what was given and what waits.
pub(crate) fn ladder(view: &View<'_>) -> Result<Ladder> {
    let Some(programme) = running(view)? else {
        let (given, promised, budget) = (Money::ZERO, Money::ZERO, Money::ZERO);
        return Ok(Ladder { programme: None, name: String::new(), rungs: Vec::new(), given, promised, budget });
    };
    let (from_ms, to_ms) = period(&programme.terms, view.zone)?;
    let people = by_person(view, from_ms, to_ms)?;
    let grants = sums::gifts(view, programme.id)?;
    let ids: Vec<_> = grants.iter().map(|(grant, ..)| *grant).collect();
    let waiting: BTreeSet<_> = gifts::standing_of(view, &ids)?.0.into_iter().collect();
    let stand = sums::rungs(view, programme.id)?;
    let mut shown = Vec::new();
    for rung in rungs(&programme) {
        let members = people.iter().filter(|(_, friends)| *friends >= rung.friends).count();
        let of_rung =
            grants.iter().filter(|(grant, _, at)| *at == Some(rung.friends) && waiting.contains(grant)).count();
        let held = stand.iter().filter(|(at, _, is_held, is_gift)| *at == rung.friends && *is_held && !is_gift).count();
        let waits = i64::try_from(of_rung.saturating_add(held)).unwrap_or(i64::MAX);
        let had = i64::try_from(stand.iter().filter(|(at, ..)| *at == rung.friends).count()).unwrap_or(i64::MAX);
        // Whoever is nearest has most friends.
        let first = people.first().filter(|_| members == 0);
        shown.push(LadderRung {
            friends: rung.friends,
            what: what_of(view, &rung.reward)?,
            cost: if view.sees_costs() { Some(thing(view, &rung.reward)?.cost) } else { None },
            members: i64::try_from(members).unwrap_or(i64::MAX),
            given: had.saturating_sub(waits),
            waiting: waits,
            nearest: match first {
                Some((member, friends)) => {
                    Some(Nearest { face: masked(view, *member)?, missing: rung.friends.saturating_sub(*friends) })
                }
                None => None,
            },
        });
    }
    let promised = promised(view, programme.id, None)?;
    Ok(Ladder {
        programme: Some(programme.id),
        name: programme.name,
        rungs: shown,
        given: programme.used.minus(promised).unwrap_or(Money::ZERO),
        promised,
        budget: programme.terms.budget,
    })
}
