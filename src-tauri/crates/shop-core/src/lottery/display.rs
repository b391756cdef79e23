//! What the customer display of a till shows of draws.

use super::commands::{Dealt, DisplayDraw, DisplayPick, DrawDisplay, DrawKind, ReadDrawDisplay};
use super::person::masked;
use super::standing::STALE_MS;
use super::store::deals::{self, DealRow};
use super::store::draws::{self, DrawRow, PrizeRow};
use super::store::entrants;
use super::store::picks::{self, PickRow};
use super::{draft, shown};
use crate::kernel::chance::hex;
use crate::kernel::time::MINUTE_MS;
use crate::kernel::{Result, View};

/// How long the last card stands on the display.
const SHOWN_MS: i64 = 2 * MINUTE_MS;
/// So many cards can be tapped; of more the number is typed.
const MOST_TAPPED: i64 = 96;
/// So many names of a list are shown.
const MOST_NAMES: usize = 200;

/// The customer about to pick at a till, the last card dealt there, and what runs with its commitment.
pub(super) fn read(view: &View<'_>, request: &ReadDrawDisplay) -> Result<DrawDisplay> {
    let till = request.till.as_deref().unwrap_or("1");
    let waiting = picks::at_till(view, till)?.filter(|pick| view.now_ms.saturating_sub(pick.at_ms) < STALE_MS);
    let last = deals::last_at(view, till)?.filter(|deal| view.now_ms.saturating_sub(deal.at_ms) < SHOWN_MS);
    let runs =
        |row: &DrawRow| row.terms.kind == DrawKind::Evening || row.ends_at_ms.is_some_and(|ends| ends > view.now_ms);
    Ok(DrawDisplay {
        waiting: waiting.map(|pick| picking(view, &pick)).transpose()?,
        last: last.map(|deal| last_deal(view, &deal)).transpose()?,
        running: draws::open(view)?
            .iter()
            .filter(|row| runs(row))
            .map(|row| running(view, row))
            .collect::<Result<_>>()?,
    })
}

fn picking(view: &View<'_>, pick: &PickRow) -> Result<DisplayPick> {
    let row = draft::found(view, pick.draw)?;
    let prizes = shown::prizes(view, &draws::prizes(view, row.id)?)?;
    let left = prizes.iter().fold(0_i64, |sum, prize| sum.saturating_add(prize.left));
    Ok(DisplayPick {
        pick: pick.id,
        draw_name: row.terms.name.clone(),
        face: row.terms.face,
        member_name: masked(view, pick.member)?.1,
        index: pick.position,
        left,
        by_number: left > MOST_TAPPED,
        prizes,
        check_code: row.opened.map(|opened| shown::check_code(&opened.commitment)).unwrap_or_default(),
    })
}

/// The last card with the deck it was dealt from. Nothing of the offer: that is between clerk and customer.
fn last_deal(view: &View<'_>, deal: &DealRow) -> Result<Dealt> {
    let row = draft::found(view, deal.draw)?;
    let mut deck = draws::prizes(view, row.id)?;
    let left = deck.iter().fold(0_i64, |sum, prize| sum.saturating_add(i64::from(prize.left())));
    for later in deals::latest(view, row.id, row.deals.saturating_sub(deal.position))? {
        put_back(&mut deck, later.prize);
    }
    let mut told = shown::deal(view, &row, deal)?;
    told.by = String::new();
    told.voided = None;
    Ok(Dealt { deal: told, before: shown::prizes(view, &deck)?, left, chances_left: 0, offer: None })
}

fn put_back(deck: &mut [PrizeRow], number: u32) {
    if let Some(prize) = deck.iter_mut().find(|prize| prize.number == number) {
        prize.dealt = prize.dealt.saturating_sub(1);
    }
}

fn running(view: &View<'_>, row: &DrawRow) -> Result<DisplayDraw> {
    let prizes = shown::prizes(view, &draws::prizes(view, row.id)?)?;
    let mut names = Vec::new();
    if row.list_closed_at_ms.is_some() {
        for entrant in entrants::of_draw(view, row.id)?.iter().take(MOST_NAMES) {
            names.push(masked(view, entrant.member)?.1);
        }
    }
    Ok(DisplayDraw {
        name: row.terms.name.clone(),
        commitment: row.opened.as_ref().map(|opened| hex(&opened.commitment)).unwrap_or_default(),
        cards: prizes.iter().fold(0, |sum, prize| sum.saturating_add(prize.cards)),
        left: prizes.iter().fold(0, |sum, prize| sum.saturating_add(prize.left)),
        prizes,
        entrants: names,
        list_digest: row.list_digest.map(|digest| hex(&digest)),
    })
}
