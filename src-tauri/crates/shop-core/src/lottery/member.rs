//! What a member has in draws.

use super::commands::{DrawKind, MemberDraw, MemberDraws, UpgradeState};
use super::standing::{per_clerk, points_each, standing};
use super::store::draws::{self, DrawRow};
use super::store::{chances, deals};
use super::{draft, offer, shown};
use crate::kernel::{MemberId, Result, Role, View, time};
use crate::members;
use crate::members::Person;

/// Deals shown of a member.
const MOST_DEALS: i64 = 50;

/// What a member has in running draws, what they were dealt, what is offered to them.
///
/// # Refuses
/// `members.unknown_member`, `members.erased`.
pub(super) fn read(view: &View<'_>, member: MemberId) -> Result<MemberDraws> {
    let person = Person::of(view, member)?;
    let running = draws::open(view)?;
    let dealt = deals::of_member(view, &person.rows, i64::MAX, MOST_DEALS)?;
    let mut deals = Vec::new();
    let mut offers = Vec::new();
    for deal in &dealt {
        let row = match running.iter().find(|row| row.id == deal.draw) {
            Some(row) => row.clone(),
            None => draft::found(view, deal.draw)?,
        };
        deals.push(shown::deal(view, &row, deal)?);
        offers.extend(offer::after(view, &row, deal)?.filter(|offer| offer.state == UpgradeState::Open));
    }
    Ok(MemberDraws {
        member: person.row,
        barred: members::works_here(view, person.row)?,
        draws: running.iter().map(|row| in_draw(view, row, &person)).collect::<Result<_>>()?,
        deals,
        offers,
    })
}

fn in_draw(view: &View<'_>, row: &DrawRow, person: &Person) -> Result<MemberDraw> {
    let stands = standing(view, row, person)?;
    let left =
        draws::prizes(view, row.id)?.iter().fold(0_i64, |sum, prize| sum.saturating_add(i64::from(prize.left())));
    let is_evening = row.terms.kind == DrawKind::Evening;
    Ok(MemberDraw {
        draw: row.id,
        name: row.terms.name.clone(),
        kind: row.terms.kind,
        face: row.terms.face,
        left: if is_evening { 0 } else { left },
        chances: i64::try_from(stands.chances.len()).unwrap_or(i64::MAX),
        dealt: stands.dealt,
        blocked: stands.blocked.map(|(why, _)| why),
        points_each: points_each(row),
        hand_outs_left: hand_outs_left(view, row)?,
        ends_at_ms: row.ends_at_ms.unwrap_or(0),
    })
}

fn hand_outs_left(view: &View<'_>, row: &DrawRow) -> Result<Option<i64>> {
    let (Some(per_day), Some(person)) = (per_clerk(row), view.actor.staff) else { return Ok(None) };
    let most = match view.actor.role {
        Role::Manager => per_day.saturating_mul(4),
        _ => per_day,
    };
    let done = chances::handed_out(view, row.id, person, time::start_of_day(view.today(), view.zone))?;
    Ok(Some(most.saturating_sub(done).max(0)))
}

/// Chances of a member for all running draws together, for other capabilities' pages.
pub(crate) fn how_many_chances(view: &View<'_>, member: MemberId) -> Result<i64> {
    let person = Person::of(view, member)?;
    let loose = chances::count_loose(view, &person.rows, view.now_ms)?;
    let mut bound = 0_i64;
    let mut has_any = false;
    for row in draws::open(view)? {
        has_any = true;
        let all = i64::try_from(chances::waiting(view, &person.rows, row.id, view.now_ms)?.len()).unwrap_or(i64::MAX);
        bound = bound.saturating_add(all.saturating_sub(loose));
    }
    Ok(if has_any { bound.saturating_add(loose) } else { 0 })
}
