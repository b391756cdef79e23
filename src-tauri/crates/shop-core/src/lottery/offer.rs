//! What is offered to whoever won the last prize: another gift, as a sale of its own. The prize is theirs whatever they say.

use super::commands::{DrawKind, DrawState, UpgradeOffer, UpgradeState, UpgradeTerms};
use super::person::masked;
use super::store::deals::{self, DealRow};
use super::store::draws::{self, DrawRow};
use super::store::{DealKind, offers};
use super::void_deal::found;
use super::{LotteryRefusal, draft};
use crate::gifts;
use crate::gifts::commands::{Grant, GrantState};
use crate::kernel::{CauseId, DealId, Error, MemberId, Money, Result, Topic, Tx, View, time};

/// What is offered after a deal, and where that stands.
///
/// # Refuses
/// `unknown_deal`, `no_offer`.
pub(super) fn read(view: &View<'_>, deal: DealId) -> Result<UpgradeOffer> {
    let dealt = found(view, deal)?;
    Ok(after(view, &draft::found(view, dealt.draw)?, &dealt)?.ok_or(LotteryRefusal::NoOffer)?)
}

/// What is offered after a deal: only after the last prize of a draw where everyone wins.
pub(super) fn after(view: &View<'_>, row: &DrawRow, dealt: &DealRow) -> Result<Option<UpgradeOffer>> {
    let Some((terms, won_name)) = terms_of(view, row, dealt)? else { return Ok(None) };
    let Some(sheet) = gifts::sheet(view, terms.gift)? else { return Ok(None) };
    let (member, member_name) = masked(view, dealt.member)?;
    let left = i64::from(terms.quota).saturating_sub(row.upgrades_sold);
    Ok(Some(UpgradeOffer {
        deal: dealt.id,
        draw_name: row.terms.name.clone(),
        member,
        member_name,
        won_name,
        gift: terms.gift,
        gift_name: sheet.name,
        picture: sheet.picture,
        value: sheet.value,
        price: terms.price,
        instead: terms.instead,
        left,
        state: state(view, row, dealt, &terms, left)?,
    }))
}

fn terms_of(view: &View<'_>, row: &DrawRow, dealt: &DealRow) -> Result<Option<(UpgradeTerms, String)>> {
    let Some(terms) = row.terms.upgrade.filter(|_| row.terms.kind == DrawKind::EveryoneWins) else { return Ok(None) };
    let prizes = draws::prizes(view, row.id)?;
    let last = prizes.last().filter(|last| last.number == dealt.prize && dealt.kind == DealKind::Picked);
    Ok(last.filter(|_| dealt.voided.is_none()).map(|last| (terms, last.name.clone())))
}

fn state(view: &View<'_>, row: &DrawRow, dealt: &DealRow, terms: &UpgradeTerms, left: i64) -> Result<UpgradeState> {
    if let Some(said) = offers::of_deal(view, dealt.id)? {
        return Ok(match (said.taken, said.taken_back) {
            (false, _) => UpgradeState::Declined,
            (true, false) => UpgradeState::Taken,
            (true, true) => UpgradeState::Gone,
        });
    }
    let is_running = row.state == DrawState::Open && row.ends_at_ms.is_some_and(|ends| ends > view.now_ms);
    let waits =
        dealt.grant.map(|grant| gifts::state_of(view, grant)).transpose()?.flatten() == Some(GrantState::Waiting);
    let is_there = is_running && left > 0 && (waits || !terms.instead);
    Ok(if is_there { UpgradeState::Open } else { UpgradeState::Gone })
}

/// The offer is declined. Nothing else changes.
///
/// # Refuses
/// `unknown_deal`, `no_offer`, `offer_declined`, `offer_taken`, `offer_gone`.
pub(super) fn decline(tx: &Tx<'_>, deal: DealId) -> Result<UpgradeOffer> {
    stands_open(tx, deal)?;
    offers::insert(tx, deal, None)?;
    tx.changed(&[Topic::Lottery]);
    read(tx, deal)
}

/// An offer that may be taken.
///
/// # Refuses
/// `unknown_deal`, `no_offer`, `offer_declined`, `offer_taken`, `offer_gone`.
fn stands_open(view: &View<'_>, deal: DealId) -> Result<UpgradeOffer> {
    let offer = read(view, deal)?;
    match offer.state {
        UpgradeState::Open => Ok(offer),
        UpgradeState::Declined => Err(LotteryRefusal::OfferDeclined.into()),
        UpgradeState::Taken => Err(LotteryRefusal::OfferTaken.into()),
        UpgradeState::Gone => Err(LotteryRefusal::OfferGone.into()),
    }
}

/// What an offer sells: to whom, what, for how much.
pub(crate) struct ForSale {
    pub(crate) member: MemberId,
    pub(crate) gift_name: String,
    pub(crate) price: Money,
}

/// What a sale of an offer is about.
///
/// # Refuses
/// `unknown_deal`, `no_offer`, `offer_declined`, `offer_taken`, `offer_gone`.
pub(crate) fn for_sale(view: &View<'_>, deal: DealId) -> Result<ForSale> {
    let offer = stands_open(view, deal)?;
    Ok(ForSale { member: offer.member, gift_name: offer.gift_name, price: offer.price })
}

/// The offer was paid by the sale that is the cause: one of the quota is used, the gift is promised, and where it comes
/// instead the prize goes back.
///
/// # Refuses
/// `unknown_deal`, `no_offer`, `offer_declined`, `offer_taken`, `offer_gone` when another till sold the last one.
pub(crate) fn sold(tx: &Tx<'_>, deal: DealId, cause: CauseId) -> Result<Grant> {
    let offer = stands_open(tx, deal)?;
    let dealt = found(tx, deal)?;
    let row = draft::found(tx, dealt.draw)?;
    let terms = row.terms.upgrade.ok_or(LotteryRefusal::NoOffer)?;
    let opened = row.opened.as_ref().ok_or_else(|| Error::failure("a draw that was never opened"))?;
    if !draws::sell_upgrade(tx, row.id, i64::from(terms.quota))? {
        return Err(LotteryRefusal::OfferGone.into());
    }
    if terms.instead {
        gifts::reverse(tx, dealt.cause)?;
    }
    let until_ms = time::through_days(tx.now_ms, row.terms.rules.claim_days, tx.zone);
    let grant = gifts::promise_aside(tx, offer.member, terms.gift, (opened.cause, cause), until_ms)?;
    offers::insert(tx, deal, Some((cause, grant.grant)))?;
    tx.changed(&[Topic::Lottery, Topic::Gifts, Topic::Members]);
    Ok(grant)
}

/// The sale of an offer was given back whole: the gift goes back with it by its own ledger; a prize it had replaced is
/// promised anew. What was sold of the quota stays sold.
pub(super) fn sale_taken_back(tx: &Tx<'_>, cause: CauseId) -> Result<()> {
    let Some(said) = offers::of_sale(tx, cause)? else { return Ok(()) };
    if !offers::take_back(tx, said.deal)? {
        return Ok(());
    }
    let dealt = found(tx, said.deal)?;
    let row = draft::found(tx, dealt.draw)?;
    let instead = row.terms.upgrade.is_some_and(|terms| terms.instead);
    let prize = draws::prizes(tx, row.id)?.into_iter().find(|prize| prize.number == dealt.prize);
    if let (true, Some(gift), Some(opened)) = (instead, prize.and_then(|prize| prize.gift), &row.opened) {
        let until_ms = time::through_days(tx.now_ms, row.terms.rules.claim_days, tx.zone);
        let grant = gifts::promise_aside(tx, dealt.member, gift, (opened.cause, dealt.cause), until_ms)?;
        deals::set_grant(tx, dealt.id, grant.grant, until_ms)?;
    }
    tx.changed(&[Topic::Lottery]);
    Ok(())
}
