//! A card is dealt.

use super::change::running;
use super::commands::{DealCard, Dealt, PickCard};
use super::person::taking_part;
use super::pick::at_this_till;
use super::proof::{Dealer, next_head};
use super::store::deals::{self, NewDeal};
use super::store::draws::{self, DrawRow, PrizeRow};
use super::store::picks::{self, PickRow};
use super::store::{DealKind, PickState, chances};
use super::{LotteryRefusal, offer, seal, shown};
use crate::gifts;
use crate::kernel::{DealId, Error, Fact, MemberId, PickId, Result, StaffId, Subject, Topic, Tx, chance, time};

/// The customer said a number, the clerk typed it.
///
/// # Refuses
/// What [`deal`] refuses.
pub(super) fn by_clerk(tx: &Tx<'_>, request: DealCard) -> Result<Dealt> {
    let pick = at_this_till(tx, request.pick, &tx.actor.till)?;
    deal(tx, &pick, request.choice)
}

/// The customer tapped a card on the display of a till: only on what waits at that till.
///
/// # Refuses
/// What [`deal`] refuses.
pub(super) fn by_customer(tx: &Tx<'_>, request: &PickCard) -> Result<Dealt> {
    let pick = at_this_till(tx, request.pick, request.till.as_deref().unwrap_or("1"))?;
    deal(tx, &pick, request.choice)
}

/// Deals the card that the choice gets, uses the chance and promises the prize, all of it or nothing. A deal cannot be
/// undone, only voided; the card stays dealt.
///
/// # Refuses
/// `no_pick`, `not_open`, `over`, `choice_out_of_bounds`, `secret_lost`, `barred`, `no_chance` when the chance was taken
/// back meanwhile, `members.erased`.
fn deal(tx: &Tx<'_>, pick: &PickRow, choice: u32) -> Result<Dealt> {
    let row = running(tx, pick.draw)?;
    if let Some(at_ms) = row.ends_at_ms.filter(|at_ms| *at_ms <= tx.now_ms) {
        return Err(LotteryRefusal::Over { at_ms }.into());
    }
    let prizes = draws::prizes(tx, row.id)?;
    let left = prizes.iter().fold(0_i64, |sum, prize| sum.saturating_add(i64::from(prize.left())));
    let choice = u16::try_from(choice).ok().filter(|choice| (1..=left).contains(&i64::from(*choice)));
    let choice = choice.ok_or(LotteryRefusal::ChoiceOutOfBounds { most: left })?;
    let person = taking_part(tx, pick.member)?;
    let secret = seal::open(tx, row.id, &row.uuid)?;
    if !picks::end(tx, pick.id, PickState::Dealt)? || row.deals != pick.position {
        return Err(LotteryRefusal::NoPick.into());
    }
    let how = How {
        kind: DealKind::Picked,
        member: person.row,
        chance: Some(pick.chance),
        pick: Some(pick.id),
        by: pick.actor,
        till: pick.till.clone(),
    };
    let id = next_card(tx, &row, &prizes, &secret, choice, how)?;
    let dealt = deals::find(tx, id)?.ok_or_else(|| Error::failure("a deal that is not there"))?;
    let waiting = chances::waiting(tx, &person.rows, row.id, tx.now_ms)?;
    tx.changed(&[Topic::Lottery, Topic::Members]);
    Ok(Dealt {
        deal: shown::deal(tx, &row, &dealt)?,
        before: shown::prizes(tx, &prizes)?,
        left: left.saturating_sub(1),
        chances_left: i64::try_from(waiting.len()).unwrap_or(i64::MAX),
        offer: offer::after(tx, &row, &dealt)?,
    })
}

/// Who gets a card, and how it came about.
pub(super) struct How {
    pub(super) kind: DealKind,
    pub(super) member: MemberId,
    pub(super) chance: Option<i64>,
    pub(super) pick: Option<PickId>,
    pub(super) by: Option<StaffId>,
    pub(super) till: String,
}

/// Deals the next card of a deck and promises its prize.
///
/// # Refuses
/// `deck_empty`, `no_chance`.
pub(super) fn next_card(
    tx: &Tx<'_>,
    row: &DrawRow,
    prizes: &[PrizeRow],
    secret: &[u8; 32],
    choice: u16,
    how: How,
) -> Result<DealId> {
    let opened = row.opened.as_ref().ok_or_else(|| Error::failure("a draw that was never opened"))?;
    let position = u32::try_from(row.deals).map_err(|_| Error::failure("more deals than cards"))?;
    let dealer = Dealer { secret, draw: row.uuid };
    let number = dealer.deal(position, choice, &opened.head, &draws::left(prizes)).ok_or(LotteryRefusal::DeckEmpty)?;
    let prize = prizes.iter().find(|prize| prize.number == number);
    let prize = prize.ok_or_else(|| Error::failure("a card that is in no deck"))?;
    let uuid = chance::uuid(tx.chance, tx.now_ms).into_bytes();
    let head = next_head(&opened.head, choice, number, &uuid);
    if !draws::take_card(tx, row.id, number)? || !draws::advance(tx, row.id, row.deals, &head)? {
        return Err(Error::failure("a card was dealt twice"));
    }
    let id = deals::next_id(tx)?;
    let cause = tx.happened(Fact::CardDealt { deal: id, draw: row.id, member: how.member })?;
    if let Some(chance) = how.chance
        && !chances::use_up(tx, chance, Some(cause))?
    {
        return Err(LotteryRefusal::NoChance.into());
    }
    let claim_until_ms = time::through_days(tx.now_ms, row.terms.rules.claim_days, tx.zone);
    let grant = match prize.gift {
        Some(gift) => Some(gifts::promise_aside(tx, how.member, gift, (opened.cause, cause), claim_until_ms)?.grant),
        None => None,
    };
    let new = NewDeal {
        uuid,
        draw: row.id,
        position: row.deals,
        choice,
        result: number,
        prize: number,
        kind: how.kind,
        member: how.member,
        chance: how.chance,
        pick: how.pick,
        head,
        claim_until_ms: grant.map(|_| claim_until_ms),
        actor: how.by,
        till: how.till,
    };
    deals::insert(tx, id, &new, cause, grant)?;
    tx.about(Subject::Member(how.member));
    Ok(id)
}
