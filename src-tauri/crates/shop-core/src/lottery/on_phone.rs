//! What a member's phone shows of draws: chances, and of each draw the chain that their cards stand in.

use super::commands::{DrawState, PhoneDraw, PhoneTurn};
use super::store::draws::{self, DrawRow};
use super::store::{chances, deals};
use super::{draft, prove, shown};
use crate::kernel::{DrawId, MemberId, Result, View};
use crate::members::Person;

/// Draws and turns that fit a phone's page.
const MOST_DRAWS: usize = 2;
const MOST_TURNS: usize = 3;

/// Running draws, then the last ones in which the member was dealt a card.
///
/// # Refuses
/// `members.unknown_member`, `members.erased`.
pub(crate) fn on_phone(view: &View<'_>, member: MemberId) -> Result<Vec<PhoneDraw>> {
    let person = Person::of(view, member)?;
    let dealt = deals::of_member(view, &person.rows, i64::MAX, 50)?;
    let mut ids: Vec<DrawId> = draws::open(view)?.iter().map(|row| row.id).collect();
    for deal in &dealt {
        if !ids.contains(&deal.draw) {
            ids.push(deal.draw);
        }
    }
    let mut told = Vec::new();
    for id in ids.into_iter().take(MOST_DRAWS) {
        let row = draft::found(view, id)?;
        let mut turns = Vec::new();
        for deal in dealt.iter().filter(|deal| deal.draw == id).take(MOST_TURNS) {
            let shown = shown::deal(view, &row, deal)?;
            turns.push(PhoneTurn {
                number: deal.position.saturating_add(1),
                choice: u32::from(deal.choice),
                prize: shown.gift.map(|_| shown.gift_name),
                check_code: shown.check_code,
            });
        }
        told.push(of_draw(view, &row, &person, turns)?);
    }
    Ok(told)
}

fn of_draw(view: &View<'_>, row: &DrawRow, person: &Person, turns: Vec<PhoneTurn>) -> Result<PhoneDraw> {
    let is_closed = row.state == DrawState::Closed;
    let proof = if is_closed { Some(prove::read(view, row.id)?) } else { None };
    let waiting = if is_closed { 0 } else { chances::waiting(view, &person.rows, row.id, view.now_ms)?.len() };
    let left =
        draws::prizes(view, row.id)?.iter().fold(0_i64, |sum, prize| sum.saturating_add(i64::from(prize.left())));
    Ok(PhoneDraw {
        name: row.terms.name.clone(),
        check_code: row.opened.as_ref().map(|opened| shown::check_code(&opened.commitment)).unwrap_or_default(),
        chances: i64::try_from(waiting).unwrap_or(i64::MAX),
        left,
        closed: is_closed,
        dealt: row.deals,
        secret: proof.as_ref().and_then(|proof| proof.secret.as_ref()).map(|secret| secret.chars().take(8).collect()),
        fits: proof.and_then(|proof| proof.fits),
        turns,
    })
}
