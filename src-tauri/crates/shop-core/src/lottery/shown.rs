//! Draws, decks and deals as they are shown.

use super::commands::{
    Deal, Draw, DrawKind, DrawRow as Row, DrawState, Draws, Entrant, EntrantList, PrizeShown, PrizeStock, Voided,
};
use super::person::masked;
use super::reckon::{self, needs, sheet_of, sheets};
use super::store::deals::{self, DealRow};
use super::store::draws::{self, DrawRow, PrizeRow};
use super::store::{DealKind, chances, entrants, picks};
use super::{rule_sheet, seal, standing};
use crate::gifts;
use crate::kernel::chance::hex;
use crate::kernel::{Error, Money, Result, StaffId, View};
use crate::staff;

/// Deals shown with a draw.
const MOST_DEALS: i64 = 50;

/// All draws.
pub(super) fn list(view: &View<'_>) -> Result<Draws> {
    Ok(Draws { draws: draws::list(view)?.iter().map(|found| row(view, found)).collect::<Result<_>>()? })
}

/// The first 8 symbols of a head, as papers show them.
pub(super) fn check_code(head: &[u8; 32]) -> String {
    hex(head).chars().take(8).collect()
}

/// A draw in a list.
pub(super) fn row(view: &View<'_>, found: &DrawRow) -> Result<Row> {
    let terms = &found.terms;
    let prizes = match found.state {
        DrawState::Draft => prizes(view, &drafted(view, found)?)?,
        _ => prizes(view, &draws::prizes(view, found.id)?)?,
    };
    Ok(Row {
        draw: found.id,
        number: found.number,
        name: terms.name.clone(),
        kind: terms.kind,
        face: terms.face,
        state: found.state,
        cards: prizes.iter().fold(0, |sum, prize| sum.saturating_add(prize.cards)),
        left: prizes.iter().fold(0, |sum, prize| sum.saturating_add(prize.left)),
        prizes,
        entered: if terms.kind == DrawKind::Evening { entrants::count(view, found.id)? } else { 0 },
        list_closed: found.list_closed_at_ms.is_some(),
        starts_at_ms: found.starts_at_ms,
        ends_at_ms: found.ends_at_ms,
        opened_at_ms: found.opened.as_ref().map(|opened| opened.at_ms),
        closed_at_ms: found.closed_at_ms,
        saved_at_ms: found.saved_at_ms,
        last_deal_at_ms: deals::last_at_ms(view, found.id)?,
        check_code: found.opened.as_ref().map(|opened| check_code(&opened.commitment)),
    })
}

/// The deck of a draft as it would be published now.
fn drafted(view: &View<'_>, found: &DrawRow) -> Result<Vec<PrizeRow>> {
    let sheets = sheets(view, &found.terms)?;
    let mut deck: Vec<PrizeRow> = (1..)
        .zip(&found.terms.prizes)
        .map(|(number, prize)| {
            let sheet = sheet_of(&sheets, prize.gift);
            PrizeRow {
                number,
                gift: Some(prize.gift),
                name: sheet.map(|sheet| sheet.name.clone()).unwrap_or_default(),
                value: sheet.map_or(Money::ZERO, |sheet| sheet.value),
                cards: prize.cards,
                ..PrizeRow::blank()
            }
        })
        .collect();
    if found.terms.blanks > 0 {
        let number = deck.last().map_or(1, |last| last.number.saturating_add(1));
        deck.push(PrizeRow { number, cards: found.terms.blanks, ..PrizeRow::blank() });
    }
    Ok(deck)
}

/// The prizes of a deck, with the pictures of now.
pub(super) fn prizes(view: &View<'_>, deck: &[PrizeRow]) -> Result<Vec<PrizeShown>> {
    let shown = |prize: &PrizeRow| {
        let sheet = prize.gift.map(|gift| gifts::sheet(view, gift)).transpose()?.flatten();
        Ok(PrizeShown {
            number: prize.number,
            gift: prize.gift,
            gift_name: prize.name.clone(),
            picture: sheet.as_ref().map(|sheet| sheet.picture.clone()).unwrap_or_default(),
            has_photo: sheet.is_some_and(|sheet| sheet.has_photo),
            value: prize.value,
            cards: i64::from(prize.cards),
            left: i64::from(prize.left()),
        })
    };
    deck.iter().map(shown).collect()
}

/// A draw in full, for managers and owners.
pub(super) fn draw(view: &View<'_>, found: &DrawRow) -> Result<Draw> {
    let deck = draws::prizes(view, found.id)?;
    let dealt = deals::of_draw(view, found.id)?;
    let cost_of = |deal: &DealRow| {
        let prize = deck.iter().find(|prize| prize.number == deal.prize);
        prize.filter(|_| deal.grant.is_some() && deal.voided.is_none()).map_or(0, |prize| prize.unit_cost.minor())
    };
    let cost_so_far = dealt.iter().fold(0_i64, |sum, deal| sum.saturating_add(cost_of(deal)));
    let is_draft = found.state == DrawState::Draft;
    let changes = draws::changes(view, found.id)?.into_iter().map(|(change, by)| {
        let by = name_of(view, by)?;
        Ok(super::commands::DrawChange { by, ..change })
    });
    let picking = picks::of_draw(view, found.id)?;
    let picking = picking.filter(|pick| view.now_ms.saturating_sub(pick.at_ms) < standing::STALE_MS);
    let is_evening = found.terms.kind == DrawKind::Evening && !is_draft;
    Ok(Draw {
        row: row(view, found)?,
        terms: found.terms.clone(),
        lacks: if is_draft { reckon::lacks(view, &found.terms)? } else { Vec::new() },
        stock: stock(view, found)?,
        commitment: found.opened.as_ref().map(|opened| hex(&opened.commitment)),
        rule_sheet: match &found.opened {
            Some(opened) => rule_sheet::read(&opened.rule_sheet),
            None => reckon::preview(view, &found.uuid, &found.terms)?,
        },
        changes: changes.collect::<Result<_>>()?,
        deals: deals::latest(view, found.id, MOST_DEALS)?
            .iter()
            .map(|dealt| deal(view, found, dealt))
            .collect::<Result<_>>()?,
        chances_waiting: chances::count_waiting(view, found.id)?,
        upgrades_sold: found.upgrades_sold,
        cost_so_far: reckon::money(cost_so_far)?,
        picking_at: picking.map(|pick| pick.till),
        entrants: if is_evening { Some(entrant_list(view, found, !dealt.is_empty())?) } else { None },
        secret_lost: found.state == DrawState::Open && is_lost(view, found)?,
        close_reason: found.close_reason.clone(),
        not_awarded: if found.state == DrawState::Closed { not_awarded(&deck) } else { Vec::new() },
    })
}

/// Prizes of a closed deck that nobody was dealt: number and cards; blanks left out.
pub(super) fn not_awarded(deck: &[PrizeRow]) -> Vec<(u32, i64)> {
    let undealt = deck.iter().filter(|prize| prize.gift.is_some() && prize.left() > 0);
    undealt.map(|prize| (prize.number, i64::from(prize.left()))).collect()
}

fn is_lost(view: &View<'_>, found: &DrawRow) -> Result<bool> {
    match seal::open(view, found.id, &found.uuid) {
        Ok(_) => Ok(false),
        Err(Error::Refusal(_)) => Ok(true),
        Err(failure) => Err(failure),
    }
}

/// What a draw needs from the shelf: a draft what is short, a running one what is still set aside.
fn stock(view: &View<'_>, found: &DrawRow) -> Result<Vec<PrizeStock>> {
    let mut needed = reckon::stock(&needs(&found.terms), &sheets(view, &found.terms)?);
    if let Some(opened) = &found.opened {
        for stock in &mut needed {
            stock.set_aside = gifts::set_aside_for(view, stock.gift, opened.cause)?;
            stock.short = 0;
        }
    }
    Ok(needed)
}

fn entrant_list(view: &View<'_>, found: &DrawRow, drawn: bool) -> Result<EntrantList> {
    let shown = |entrant: &entrants::EntrantRow| {
        let member_name = masked(view, entrant.member)?.1;
        Ok(Entrant { position: i64::from(entrant.position), member_name, at_ms: entrant.at_ms })
    };
    Ok(EntrantList {
        entrants: entrants::of_draw(view, found.id)?.iter().map(shown).collect::<Result<_>>()?,
        closed_at_ms: found.list_closed_at_ms,
        digest: found.list_digest.map(|digest| hex(&digest)),
        outside: found.outside.clone(),
        drawn,
    })
}

/// A deal as it is shown.
pub(super) fn deal(view: &View<'_>, found: &DrawRow, dealt: &DealRow) -> Result<Deal> {
    let prize = draws::prizes(view, found.id)?.into_iter().find(|prize| prize.number == dealt.prize);
    let prize = prize.ok_or_else(|| Error::failure("a deal of a prize that is not there"))?;
    let sheet = prize.gift.map(|gift| gifts::sheet(view, gift)).transpose()?.flatten();
    let (member, member_name) = masked(view, dealt.member)?;
    let reserve = dealt.kind == DealKind::Reserve && dealt.grant.is_none();
    Ok(Deal {
        deal: dealt.id,
        draw: dealt.draw,
        draw_name: found.terms.name.clone(),
        kind: found.terms.kind,
        face: found.terms.face,
        index: dealt.position,
        choice: u32::from(dealt.choice),
        prize_number: dealt.prize,
        gift: prize.gift.filter(|_| !reserve),
        gift_name: prize.name,
        picture: sheet.map(|sheet| sheet.picture).unwrap_or_default(),
        value: prize.value,
        blank: prize.gift.is_none(),
        reserve,
        member,
        member_name,
        head: hex(&dealt.head),
        check_code: check_code(&dealt.head),
        grant: dealt.grant,
        grant_state: dealt.grant.map(|grant| gifts::state_of(view, grant)).transpose()?.flatten(),
        claim_until_ms: dealt.claim_until_ms,
        till: dealt.till.clone(),
        by: name_of(view, dealt.actor)?,
        at_ms: dealt.at_ms,
        voided: match &dealt.voided {
            Some(voided) => {
                Some(Voided { at_ms: voided.at_ms, by: name_of(view, voided.by)?, reason: voided.reason.clone() })
            }
            None => None,
        },
    })
}

/// Someone's name; empty for nobody.
pub(super) fn name_of(view: &View<'_>, person: Option<StaffId>) -> Result<String> {
    Ok(person.map(|person| staff::name_of(view, person)).transpose()?.unwrap_or_default())
}
