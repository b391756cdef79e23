//! What a draw would cost and what is missing, while its owner types.

use super::bounds::{day, span};
use super::commands::{DrawKind, DrawLack, DrawTerms, PrizeStock, Reckon, Reckoning, RuleLine};
use super::cost::{Costly, costs, left_over, pays_for, share};
use super::draft;
use super::proof::Id;
use super::rule_sheet::{self, SheetPrize};
use crate::gifts::commands::Tier;
use crate::gifts::{self, GiftSheet};
use crate::kernel::{Error, GiftId, Money, Result, View};
use crate::shop;
use crate::shop::commands::Law;

/// What the law of China lets the top prize be worth, in whole units of the currency.
const CN_TOP: i64 = 50_000;

/// Reckons a draw, finished or not. Nothing is written.
///
/// # Refuses
/// What [`draft::cleaned`] refuses.
pub(super) fn reckon(view: &View<'_>, request: Reckon) -> Result<Reckoning> {
    let terms = draft::cleaned(request.terms)?;
    let sheets = sheets(view, &terms)?;
    let cost_of = |gift: GiftId| sheet_of(&sheets, gift).map_or(0, |sheet| sheet.unit_cost.minor());
    let mut deck: Vec<Costly> =
        terms.prizes.iter().map(|prize| Costly { cards: i64::from(prize.cards), cost: cost_of(prize.gift) }).collect();
    let last = deck.last().copied();
    deck.push(Costly { cards: i64::from(terms.blanks), cost: 0 });
    let cards = deck.iter().fold(0_i64, |sum, kind| sum.saturating_add(kind.cards));
    // In an evening draw every prize finds its winner, however many come.
    let dealt = if terms.kind == DrawKind::Evening { cards } else { request.participants.clamp(0, cards) };
    let reckoned = costs(&deck, dealt);
    let thirds = last.map_or(0, |last| share(last.cards, dealt, cards));
    let upgrade = terms.upgrade.as_ref().filter(|_| terms.kind == DrawKind::EveryoneWins);
    let upgrades = upgrade.map_or(0, |offer| request.upgrades_taken.clamp(0, i64::from(offer.quota)));
    let upgrade_cost = upgrade.map_or(0, |offer| cost_of(offer.gift));
    let thirds_cost = last.map_or(0, |last| thirds.saturating_mul(last.cost));
    let price_for = |sum: i64| pays_for(sum, upgrades, upgrade_cost).map(money).transpose();
    let budget = terms.budget.map(Money::minor);
    let over = budget.map(|budget| reckoned.worst.saturating_sub(budget)).filter(|over| *over > 0);
    Ok(Reckoning {
        cards,
        participants: dealt,
        best: money(reckoned.best)?,
        expected: money(reckoned.expected)?,
        worst: money(reckoned.worst)?,
        whole_deck: money(reckoned.whole)?,
        per_participant: money(reckoned.each)?,
        worst_over_budget: over.map(money).transpose()?,
        thirds_expected: thirds,
        upgrades,
        break_even: price_for(reckoned.expected)?,
        pays_thirds: price_for(thirds_cost)?,
        left_over: match upgrade {
            Some(offer) if upgrades > 0 => {
                Some(money(left_over(reckoned.expected, upgrades, upgrade_cost, offer.price.minor()))?)
            }
            _ => None,
        },
        stock: stock(&needs(&terms), &sheets),
        top_cap: top_cap(view)?,
        lacks: lacks(view, &terms)?,
        rule_sheet: preview(view, &[0; 16], &terms)?,
    })
}

/// The rule sheet as it would be published.
pub(super) fn preview(view: &View<'_>, uuid: &Id, terms: &DrawTerms) -> Result<Vec<RuleLine>> {
    let sheets = sheets(view, terms)?;
    let prizes: Vec<SheetPrize<'_>> = terms
        .prizes
        .iter()
        .map(|prize| {
            let sheet = sheet_of(&sheets, prize.gift);
            SheetPrize {
                cards: prize.cards,
                value: sheet.map_or(0, |sheet| sheet.value.minor()),
                name: sheet.map_or("", |sheet| &sheet.name),
            }
        })
        .collect();
    let upgrade = terms.upgrade.as_ref().and_then(|offer| sheet_of(&sheets, offer.gift));
    rule_sheet::lines(view, uuid, terms, &prizes, upgrade.map(|sheet| sheet.name.as_str()))
}

/// A gift and how it stands now.
pub(super) type Sheets = Vec<(GiftId, GiftSheet)>;

/// Every gift that the terms name and the shop has.
pub(super) fn sheets(view: &View<'_>, terms: &DrawTerms) -> Result<Sheets> {
    let mut sheets = Sheets::new();
    for (gift, _) in needs(terms) {
        if let Some(sheet) = gifts::sheet(view, gift)? {
            sheets.push((gift, sheet));
        }
    }
    Ok(sheets)
}

pub(super) fn sheet_of(sheets: &Sheets, gift: GiftId) -> Option<&GiftSheet> {
    sheets.iter().find(|(known, _)| *known == gift).map(|(_, sheet)| sheet)
}

/// Pieces of each gift that a draw needs in all, the upgrades' among them, each gift once.
pub(super) fn needs(terms: &DrawTerms) -> Vec<(GiftId, i64)> {
    let upgrade = terms.upgrade.iter().filter(|_| terms.kind == DrawKind::EveryoneWins);
    let wanted = terms.prizes.iter().map(|prize| (prize.gift, prize.cards));
    let mut needs: Vec<(GiftId, i64)> = Vec::new();
    for (gift, pieces) in wanted.chain(upgrade.map(|offer| (offer.gift, offer.quota))) {
        match needs.iter_mut().find(|(known, _)| *known == gift) {
            Some((_, sum)) => *sum = sum.saturating_add(i64::from(pieces)),
            None => needs.push((gift, i64::from(pieces))),
        }
    }
    needs
}

/// What a draft needs from the shelf.
pub(super) fn stock(needs: &[(GiftId, i64)], sheets: &Sheets) -> Vec<PrizeStock> {
    let of = |(gift, needed): &(GiftId, i64)| {
        let sheet = sheet_of(sheets, *gift);
        let free = sheet.map_or(0, |sheet| sheet.free);
        PrizeStock {
            gift: *gift,
            gift_name: sheet.map(|sheet| sheet.name.clone()).unwrap_or_default(),
            unit_cost: sheet.map_or(Money::ZERO, |sheet| sheet.unit_cost),
            needed: *needed,
            set_aside: 0,
            free,
            short: needed.saturating_sub(free).max(0),
        }
    };
    needs.iter().map(of).collect()
}

/// The most the top prize may be worth; none: no bound.
pub(super) fn top_cap(view: &View<'_>) -> Result<Option<Money>> {
    let Some(shop) = shop::find(view)?.filter(|shop| shop.law == Law::Cn) else { return Ok(None) };
    let unit = 10_i64.checked_pow(u32::from(shop.currency.exponent)).unwrap_or(1);
    Ok(Some(money(CN_TOP.saturating_mul(unit))?))
}

/// What is missing before a draw may be published.
pub(super) fn lacks(view: &View<'_>, terms: &DrawTerms) -> Result<Vec<DrawLack>> {
    let sheets = sheets(view, terms)?;
    let rules = &terms.rules;
    let is_evening = terms.kind == DrawKind::Evening;
    let everyone_wins = terms.kind == DrawKind::EveryoneWins;
    let named = |gift: GiftId| sheet_of(&sheets, gift);
    let is_fit = |gift: GiftId| named(gift).is_some_and(|sheet| sheet.tier == Tier::Lottery && !sheet.retired);
    let cap = top_cap(view)?;
    let upgrade = terms.upgrade.as_ref();
    let fits_kind = (terms.blanks == 0 || terms.kind == DrawKind::Deck) && (upgrade.is_none() || everyone_wins);
    let outside_fits = match (&terms.outside, is_evening) {
        (None, _) => true,
        (Some(_), false) => false,
        (Some(from), true) => {
            !from.publication.is_empty() && day(&from.day)?.is_some() && day(&from.day)? >= day(&terms.until_day)?
        }
    };
    let tests = [
        (terms.name.is_empty(), DrawLack::Name),
        (terms.prizes.is_empty(), DrawLack::Prizes),
        (!is_in_order(view, terms)?, DrawLack::Period),
        (!fits_kind || !outside_fits, DrawLack::KindFit),
        (terms.chances.is_empty(), DrawLack::Chances),
        (rules.organiser.is_empty(), DrawLack::Organiser),
        (rules.contact.is_empty(), DrawLack::Contact),
        (rules.who_may.is_empty(), DrawLack::WhoMay),
        (rules.claim_days == 0 || rules.claim_where.is_empty(), DrawLack::Claim),
        (rules.forfeiture.is_empty(), DrawLack::Forfeiture),
        (!needs(terms).iter().all(|(gift, _)| is_fit(*gift)), DrawLack::Tier),
        (stock(&needs(terms), &sheets).iter().any(|stock| stock.short > 0), DrawLack::Stock),
        (
            cap.is_some_and(|cap| {
                terms.prizes.iter().any(|prize| named(prize.gift).is_some_and(|sheet| sheet.value > cap))
            }),
            DrawLack::TopPrize,
        ),
    ];
    Ok(tests.into_iter().filter(|(is_lacking, _)| *is_lacking).map(|(_, lack)| lack).collect())
}

/// Whether the days stand in order and are not over, and an evening has its time.
fn is_in_order(view: &View<'_>, terms: &DrawTerms) -> Result<bool> {
    let has_time = terms.kind != DrawKind::Evening || terms.evening_at.is_some();
    Ok(match span(terms, view.zone)? {
        (Some(starts), Some(ends)) => starts < ends && ends > view.now_ms && has_time,
        _ => false,
    })
}

/// An amount as it was reckoned.
pub(super) fn money(minor: i64) -> Result<Money> {
    Money::try_from(minor).map_err(Error::failure)
}
