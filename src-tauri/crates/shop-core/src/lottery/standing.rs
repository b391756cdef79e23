//! How a member stands in a draw: chances, limits, whether they may pick now.

use super::LotteryRefusal;
use super::commands::{ChanceRule, DrawKind, DrawLimits, NoPickBecause};
use super::store::draws::{self, DrawRow};
use super::store::{chances, deals, entrants, picks};
use crate::kernel::time::{self, MINUTE_MS};
use crate::kernel::{Result, View};
use crate::members;
use crate::members::Person;

/// A pick that nobody ended for so long no longer keeps others from picking.
pub(super) const STALE_MS: i64 = 5 * MINUTE_MS;

/// How someone stands in a running draw.
pub(super) struct Standing {
    /// Chances that may be used, the one to be used first in front.
    pub(super) chances: Vec<i64>,
    /// Cards dealt to them.
    pub(super) dealt: i64,
    /// Why no card may be picked now, and the refusal that says so.
    pub(super) blocked: Option<(NoPickBecause, LotteryRefusal)>,
}

/// How a person stands in a published draw.
pub(super) fn standing(view: &View<'_>, row: &DrawRow, person: &Person) -> Result<Standing> {
    let chances = chances::waiting(view, &person.rows, row.id, view.now_ms)?;
    let dealt = deals::count_of(view, row.id, &person.rows, 0)?;
    let blocked = blocked(view, row, person, chances.len(), dealt)?;
    Ok(Standing { chances, dealt, blocked })
}

fn blocked(
    view: &View<'_>,
    row: &DrawRow,
    person: &Person,
    chances: usize,
    dealt: i64,
) -> Result<Option<(NoPickBecause, LotteryRefusal)>> {
    if members::works_here(view, person.row)? {
        return Ok(Some((NoPickBecause::Barred, LotteryRefusal::Barred)));
    }
    if let Some(at_ms) = row.starts_at_ms.filter(|at_ms| *at_ms > view.now_ms) {
        return Ok(Some((NoPickBecause::NotYet, LotteryRefusal::NotYet { at_ms })));
    }
    let is_evening = row.terms.kind == DrawKind::Evening;
    if is_evening && row.list_closed_at_ms.is_some() {
        return Ok(Some((NoPickBecause::ListClosed, LotteryRefusal::ListClosed)));
    }
    if let Some(at_ms) = row.ends_at_ms.filter(|at_ms| *at_ms <= view.now_ms) {
        return Ok(Some((NoPickBecause::Over, LotteryRefusal::Over { at_ms })));
    }
    if is_evening {
        if entrants::has_entered(view, row.id, &person.rows)? {
            return Ok(Some((NoPickBecause::Entered, LotteryRefusal::AlreadyEntered)));
        }
    } else if draws::prizes(view, row.id)?.iter().all(|prize| prize.left() == 0) {
        return Ok(Some((NoPickBecause::DeckEmpty, LotteryRefusal::DeckEmpty)));
    }
    if chances == 0 {
        return Ok(Some((NoPickBecause::NoChance, LotteryRefusal::NoChance)));
    }
    let DrawLimits { per_day, whole } = row.terms.limits;
    if let Some(most) = whole.map(i64::from).filter(|most| dealt >= *most) {
        return Ok(Some((NoPickBecause::DrawLimit, LotteryRefusal::DrawLimit { most })));
    }
    let today_ms = time::start_of_day(view.today(), view.zone);
    if let Some(most) = per_day.map(i64::from)
        && deals::count_of(view, row.id, &person.rows, today_ms)? >= most
    {
        return Ok(Some((NoPickBecause::DayLimit, LotteryRefusal::DayLimit { most })));
    }
    if let Some(pick) = picks::of_draw(view, row.id)?.filter(|pick| pick.till != view.actor.till)
        && view.now_ms.saturating_sub(pick.at_ms) < STALE_MS
    {
        return Ok(Some((NoPickBecause::Busy, LotteryRefusal::AnotherPicks { till: pick.till })));
    }
    Ok(None)
}

/// What a chance costs in points, where it is sold for points.
pub(super) fn points_each(row: &DrawRow) -> Option<i64> {
    row.terms.chances.iter().find_map(|rule| match rule {
        ChanceRule::Points { points } => Some(*points),
        _ => None,
    })
}

/// Chances a clerk may hand out a day.
pub(super) fn per_clerk(row: &DrawRow) -> Option<i64> {
    row.terms.chances.iter().find_map(|rule| match rule {
        ChanceRule::HandOut { per_day } => Some(i64::from(*per_day)),
        _ => None,
    })
}
