//! Writing a draw before it is published.

use super::bounds::{MOST_PRIZES, amount_within, cards_within, clock, day, span, text_within, within};
use super::commands::{ChanceRule, Draw, DrawLack, DrawState, DrawTerms, SaveDraw};
use super::store::draws::{self, DrawRow};
use super::{LotteryRefusal, reckon, shown};
use crate::kernel::{Done, DrawId, Result, Topic, Tx, View, chance};

/// Saves a draft as it stands, finished or not.
///
/// # Refuses
/// What [`cleaned`] refuses; `unknown_draw`, `not_a_draft`.
pub(super) fn save(tx: &Tx<'_>, request: SaveDraw) -> Result<Draw> {
    let terms = cleaned(request.terms)?;
    let span = span(&terms, tx.zone)?;
    let id = match request.draw {
        Some(id) => {
            still_draft(tx, id)?;
            draws::save(tx, id, &terms, span)?;
            id
        }
        None => draws::insert(tx, chance::uuid(tx.chance, tx.now_ms).into_bytes(), &terms, span)?,
    };
    tx.changed(&[Topic::Lottery]);
    shown::draw(tx, &found(tx, id)?)
}

/// Throws a draft away.
///
/// # Refuses
/// `unknown_draw`, `not_a_draft`.
pub(super) fn drop_draft(tx: &Tx<'_>, draw: DrawId) -> Result<Done> {
    still_draft(tx, draw)?;
    draws::drop_draft(tx, draw)?;
    tx.changed(&[Topic::Lottery]);
    Ok(Done {})
}

/// A draw that exists.
///
/// # Refuses
/// `unknown_draw`.
pub(super) fn found(view: &View<'_>, draw: DrawId) -> Result<DrawRow> {
    Ok(draws::find(view, draw)?.ok_or(LotteryRefusal::UnknownDraw)?)
}

/// A draft.
///
/// # Refuses
/// `unknown_draw`, `not_a_draft`.
pub(super) fn still_draft(view: &View<'_>, draw: DrawId) -> Result<DrawRow> {
    let row = found(view, draw)?;
    if row.state == DrawState::Draft { Ok(row) } else { Err(LotteryRefusal::NotADraft.into()) }
}

/// Terms with cleaned texts, within bounds. What is empty stays empty.
///
/// # Refuses
/// `text_too_long`, `too_many_prizes`, `cards_out_of_bounds`, `number_out_of_bounds`, `amount_out_of_bounds`,
/// `day_unreadable`.
pub(super) fn cleaned(mut terms: DrawTerms) -> Result<DrawTerms> {
    terms.name = text_within(&terms.name, 60)?;
    day(&terms.from_day)?;
    day(&terms.until_day)?;
    terms.evening_at = terms.evening_at.filter(|time| !time.is_empty());
    if let Some(time) = &terms.evening_at {
        clock(time)?;
    }
    if terms.prizes.len() > MOST_PRIZES {
        return Err(LotteryRefusal::TooManyPrizes { most: i64::try_from(MOST_PRIZES).unwrap_or(i64::MAX) }.into());
    }
    for prize in &terms.prizes {
        cards_within(prize.cards, 1)?;
    }
    cards_within(terms.prizes.iter().fold(terms.blanks, |sum, prize| sum.saturating_add(prize.cards)), 0)?;
    for (at, rule) in terms.chances.iter().enumerate() {
        rule_within(rule)?;
        if terms.chances.iter().take(at).any(|other| kind_of(other) == kind_of(rule)) {
            return Err(LotteryRefusal::NumberOutOfBounds { least: 0, most: 1 }.into());
        }
    }
    for most in [terms.limits.per_day, terms.limits.whole].into_iter().flatten() {
        within(i64::from(most), 1, 10_000)?;
    }
    if let Some(upgrade) = &terms.upgrade {
        amount_within(upgrade.price)?;
        cards_within(upgrade.quota, 1)?;
    }
    within(i64::from(terms.reserves), 0, 10)?;
    if let Some(outside) = &mut terms.outside {
        outside.publication = text_within(&outside.publication, 120)?;
        day(&outside.day)?;
    }
    let rules = &mut terms.rules;
    rules.organiser = text_within(&rules.organiser, 120)?;
    rules.contact = text_within(&rules.contact, 120)?;
    rules.who_may = text_within(&rules.who_may, 300)?;
    rules.claim_where = text_within(&rules.claim_where, 200)?;
    rules.forfeiture = text_within(&rules.forfeiture, 200)?;
    within(i64::from(rules.claim_days), 0, 366)?;
    if let Some(budget) = terms.budget {
        amount_within(budget)?;
    }
    Ok(terms)
}

fn rule_within(rule: &ChanceRule) -> Result<()> {
    match rule {
        ChanceRule::SaleOver { amount, most_per_sale } => {
            amount_within(*amount)?;
            within(i64::from(*most_per_sale), 1, 100)
        }
        ChanceRule::Joined { chances } | ChanceRule::FriendCounted { chances } => within(i64::from(*chances), 1, 100),
        ChanceRule::Points { points } => within(*points, 1, 10_000_000),
        ChanceRule::HandOut { per_day } => within(i64::from(*per_day), 1, 1_000),
    }
}

fn kind_of(rule: &ChanceRule) -> u8 {
    match rule {
        ChanceRule::SaleOver { .. } => 0,
        ChanceRule::Joined { .. } => 1,
        ChanceRule::FriendCounted { .. } => 2,
        ChanceRule::Points { .. } => 3,
        ChanceRule::HandOut { .. } => 4,
    }
}

/// The first thing that is missing.
///
/// # Refuses
/// `not_ready`.
pub(super) fn finished(view: &View<'_>, terms: &DrawTerms) -> Result<()> {
    let lacks = reckon::lacks(view, terms)?;
    match lacks.into_iter().find(|lack| !matches!(lack, DrawLack::Stock | DrawLack::TopPrize)) {
        Some(lack) => Err(LotteryRefusal::NotReady { lack }.into()),
        None => Ok(()),
    }
}
