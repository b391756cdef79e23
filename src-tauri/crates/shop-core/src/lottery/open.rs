//! Publishing a draw: what it promises is frozen, its pieces are set aside, the commitment is made.

use super::commands::{Draw, DrawKind};
use super::proof::Dealer;
use super::reckon::{needs, sheet_of, sheets, top_cap};
use super::store::draws::{self, PrizeRow};
use super::{LotteryRefusal, draft, reckon, rule_sheet, seal, shown};
use crate::gifts::{self, Aside};
use crate::kernel::{DrawId, Error, Fact, Result, Topic, Tx};

/// Publishes a draft and freezes it. Names, values and costs of the prizes stay as they are now.
///
/// An upgrade's gift is set aside like a prize's.
///
/// # Refuses
/// `unknown_draw`, `not_a_draft`, `not_ready` (the first thing that is missing), `top_prize_above_cap`, `not_free`.
pub(super) fn open(tx: &Tx<'_>, id: DrawId) -> Result<Draw> {
    let row = draft::still_draft(tx, id)?;
    let terms = &row.terms;
    draft::finished(tx, terms)?;
    let sheets = sheets(tx, terms)?;
    let top = terms.prizes.iter().filter_map(|prize| sheet_of(&sheets, prize.gift)).map(|sheet| sheet.value).max();
    if let Some(cap) = top_cap(tx)?.filter(|cap| top.is_some_and(|top| top > *cap)) {
        return Err(LotteryRefusal::TopPrizeAboveCap { cap }.into());
    }
    let cause = tx.happened(Fact::DrawOpened { draw: id })?;
    for (gift, needed) in needs(terms) {
        if let Aside::Short { free } = gifts::set_aside(tx, gift, needed, cause)? {
            let name = sheet_of(&sheets, gift).map(|sheet| sheet.name.clone()).unwrap_or_default();
            return Err(LotteryRefusal::NotFree { name, needed, free }.into());
        }
    }
    let mut deck = Vec::new();
    for (number, prize) in (1..).zip(&terms.prizes) {
        let sheet = sheet_of(&sheets, prize.gift).ok_or_else(|| Error::failure("a prize that is no gift"))?;
        deck.push(PrizeRow {
            number,
            gift: Some(prize.gift),
            name: sheet.name.clone(),
            value: sheet.value,
            unit_cost: sheet.unit_cost,
            cards: prize.cards,
            dealt: 0,
        });
    }
    if terms.kind == DrawKind::Deck && terms.blanks > 0 {
        deck.push(PrizeRow { number: after_last(&deck), cards: terms.blanks, ..PrizeRow::blank() });
    }
    let sheet = rule_sheet::text(&reckon::preview(tx, &row.uuid, terms)?);
    let secret = seal::make(tx, id, &row.uuid)?;
    let commitment =
        Dealer { secret: &secret, draw: row.uuid }.commitment(&rule_sheet::digest(&sheet), &draws::whole(&deck));
    draws::set_opened(tx, id, cause, &sheet, &commitment)?;
    for prize in &deck {
        draws::insert_prize(tx, id, prize)?;
    }
    tx.changed(&[Topic::Lottery, Topic::Gifts]);
    shown::draw(tx, &draft::found(tx, id)?)
}

fn after_last(deck: &[PrizeRow]) -> u32 {
    deck.last().map_or(1, |last| last.number.saturating_add(1))
}
