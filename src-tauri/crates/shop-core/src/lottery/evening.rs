//! Evening draws: entrants are collected, the list is closed and shown, an outside value is mixed in, names are drawn.

use super::bounds::text_within;
use super::change::running;
use super::commands::{Deal, Draw, DrawKind, EnterDraw, MemberDraws, MixOutside, OutsideValue, PassToReserve, Taps};
use super::evidence::{names, turns};
use super::person::taking_part;
use super::proof::{Dealer, list_digest, mixed, next_head, take_out};
use super::standing::standing;
use super::store::deals::{self, NewDeal};
use super::store::draws::{self, DrawRow};
use super::store::{DealKind, chances, entrants};
use super::void_deal::found;
use super::{LotteryRefusal, draft, member, seal, shown};
use crate::gifts;
use crate::gifts::commands::GrantState;
use crate::kernel::{DrawId, Error, Fact, Result, Role, Subject, Topic, Tx, View, chance, time};
use crate::members::Person;

/// A member enters an evening draw; one chance is used. Once a draw.
///
/// # Refuses
/// `unknown_draw`, `not_open`, `wrong_kind`, `barred`, `not_yet`, `over`, `list_closed`, `already_entered`, `no_chance`,
/// `members.unknown_member`, `members.erased`.
pub(super) fn enter(tx: &Tx<'_>, request: EnterDraw) -> Result<MemberDraws> {
    let row = evening(tx, request.draw)?;
    let person = taking_part(tx, request.member)?;
    let stands = standing(tx, &row, &person)?;
    if let Some((_, why)) = stands.blocked {
        return Err(why.into());
    }
    let chance = stands.chances.first().copied().ok_or(LotteryRefusal::NoChance)?;
    if !chances::use_up(tx, chance, None)? {
        return Err(LotteryRefusal::NoChance.into());
    }
    entrants::insert(tx, row.id, chance::uuid(tx.chance, tx.now_ms).into_bytes(), person.row, chance)?;
    tx.about(Subject::Member(person.row));
    tx.changed(&[Topic::Lottery, Topic::Members]);
    member::read(tx, person.row)
}

/// A running evening draw.
///
/// # Refuses
/// `unknown_draw`, `not_open`, `wrong_kind`.
fn evening(view: &View<'_>, draw: DrawId) -> Result<DrawRow> {
    let row = running(view, draw)?;
    if row.terms.kind == DrawKind::Evening { Ok(row) } else { Err(LotteryRefusal::WrongKind.into()) }
}

/// Closes the list: from now on it is shown as it is, with its digest. Before its time only the owner does so.
///
/// # Refuses
/// `unknown_draw`, `not_open`, `wrong_kind`, `list_closed`, `early_needs_owner`, `too_few_entrants`.
pub(super) fn close_list(tx: &Tx<'_>, draw: DrawId) -> Result<Draw> {
    let row = evening(tx, draw)?;
    if row.list_closed_at_ms.is_some() {
        return Err(LotteryRefusal::ListClosed.into());
    }
    if row.ends_at_ms.is_some_and(|ends| ends > tx.now_ms) && !tx.actor.role.may(Role::Owner) {
        return Err(LotteryRefusal::EarlyNeedsOwner.into());
    }
    let entered = entrants::of_draw(tx, row.id)?;
    // Three of them tap digits where no publication is named.
    let least = if row.terms.outside.is_some() { 1 } else { 3 };
    if entered.len() < least {
        return Err(LotteryRefusal::TooFewEntrants { least: i64::try_from(least).unwrap_or(i64::MAX) }.into());
    }
    let ids: Vec<_> = entered.iter().map(|entrant| entrant.uuid).collect();
    draws::set_list_closed(tx, row.id, &list_digest(&row.uuid, &ids))?;
    tx.changed(&[Topic::Lottery]);
    shown::draw(tx, &draft::found(tx, row.id)?)
}

/// Mixes the outside value in, once, after the list is closed.
///
/// # Refuses
/// `unknown_draw`, `not_open`, `wrong_kind`, `list_open`, `already_mixed`, `outside_unfit`, `text_too_long`.
pub(super) fn mix(tx: &Tx<'_>, request: &MixOutside) -> Result<Draw> {
    let row = evening(tx, request.draw)?;
    let list = row.list_digest.ok_or(LotteryRefusal::ListOpen)?;
    if row.outside.is_some() {
        return Err(LotteryRefusal::AlreadyMixed.into());
    }
    let outside = match (&request.outside, &row.terms.outside) {
        (OutsideValue::Published { value }, Some(_)) => {
            let value = text_within(value, 120)?;
            if value.is_empty() {
                return Err(LotteryRefusal::OutsideUnfit.into());
            }
            value
        }
        (OutsideValue::Tapped { taps }, None) => tapped(taps, entrants::count(tx, row.id)?)?,
        _ => return Err(LotteryRefusal::OutsideUnfit.into()),
    };
    let opened = row.opened.as_ref().ok_or_else(|| Error::failure("a draw that was never opened"))?;
    draws::set_mixed(tx, row.id, &outside, &mixed(&opened.commitment, &list, &outside))?;
    tx.changed(&[Topic::Lottery]);
    shown::draw(tx, &draft::found(tx, row.id)?)
}

/// Three digits of three entrants: `POSITION=DIGITS` in the order they were tapped, joined by `;`.
///
/// # Refuses
/// `outside_unfit`.
fn tapped(taps: &[Taps], entrants: i64) -> Result<String> {
    let is_fit = |(at, tap): (usize, &Taps)| {
        (1..=entrants).contains(&tap.position)
            && tap.digits.len() == 3
            && tap.digits.bytes().all(|digit| digit.is_ascii_digit())
            && taps.iter().take(at).all(|other| other.position != tap.position)
    };
    if taps.len() != 3 || !taps.iter().enumerate().all(is_fit) {
        return Err(LotteryRefusal::OutsideUnfit.into());
    }
    let parts: Vec<String> = taps.iter().map(|tap| format!("{}={}", tap.position, tap.digits)).collect();
    Ok(parts.join(";"))
}

/// Draws the winners of each prize and its reserves, the top prize first, without putting a name back; fewer where the
/// list ends. The prizes are promised at once.
///
/// # Refuses
/// `unknown_draw`, `not_open`, `wrong_kind`, `not_mixed`, `already_drawn`, `secret_lost`.
pub(super) fn draw_winners(tx: &Tx<'_>, draw: DrawId) -> Result<Draw> {
    let row = evening(tx, draw)?;
    if row.outside.is_none() {
        return Err(LotteryRefusal::NotMixed.into());
    }
    if row.deals > 0 {
        return Err(LotteryRefusal::AlreadyDrawn.into());
    }
    let secret = seal::open(tx, row.id, &row.uuid)?;
    let opened = row.opened.as_ref().ok_or_else(|| Error::failure("a draw that was never opened"))?;
    let dealer = Dealer { secret: &secret, draw: row.uuid };
    let entered = entrants::of_draw(tx, row.id)?;
    let prizes = draws::prizes(tx, row.id)?;
    let (mut head, mut left) = (opened.head, names(entered.len()));
    let claim_until_ms = time::through_days(tx.now_ms, row.terms.rules.claim_days, tx.zone);
    for (position, (number, kind)) in (0_u32..).zip(turns(&draws::whole(&prizes), row.terms.reserves)) {
        let Some(drawn) = dealer.deal(position, 0, &head, &left) else { break };
        take_out(&mut left, drawn);
        let entrant = entered.iter().find(|entrant| entrant.position == drawn);
        let entrant = entrant.ok_or_else(|| Error::failure("a name that is on no list"))?;
        let uuid = chance::uuid(tx.chance, tx.now_ms).into_bytes();
        head = next_head(&head, 0, drawn, &uuid);
        let is_winner = kind == "winner";
        if !draws::advance(tx, row.id, i64::from(position), &head)? {
            return Err(Error::failure("a name was drawn twice"));
        }
        let id = deals::next_id(tx)?;
        let cause = tx.happened(Fact::CardDealt { deal: id, draw: row.id, member: entrant.member })?;
        let prize = prizes.iter().find(|prize| prize.number == number).and_then(|prize| prize.gift);
        // Whoever had themselves erased since keeps their place on the list and wins nothing.
        let here = Person::here(tx, entrant.member)?;
        let grant = match (is_winner, prize, here) {
            (true, Some(gift), Some(person)) => {
                Some(gifts::promise_aside(tx, person.row, gift, (opened.cause, cause), claim_until_ms)?.grant)
            }
            _ => None,
        };
        if is_winner && !draws::take_card(tx, row.id, number)? {
            return Err(Error::failure("a prize was drawn twice"));
        }
        let new = NewDeal {
            uuid,
            draw: row.id,
            position: i64::from(position),
            choice: 0,
            result: drawn,
            prize: number,
            kind: if is_winner { DealKind::Winner } else { DealKind::Reserve },
            member: entrant.member,
            chance: None,
            pick: None,
            head,
            claim_until_ms: grant.map(|_| claim_until_ms),
            actor: tx.actor.staff,
            till: tx.actor.till.clone(),
        };
        deals::insert(tx, id, &new, cause, grant)?;
    }
    tx.changed(&[Topic::Lottery, Topic::Gifts, Topic::Members]);
    shown::draw(tx, &draft::found(tx, row.id)?)
}

/// A winner did not claim in time: the prize passes to the first reserve of it that got nothing yet, who may claim it for
/// as long.
///
/// # Refuses
/// `unknown_deal`, `wrong_kind`, `prize_handed_over`, `may_still_claim`, `no_reserve`.
pub(super) fn pass_to_reserve(tx: &Tx<'_>, request: PassToReserve) -> Result<Deal> {
    let winner = found(tx, request.deal)?;
    let row = draft::found(tx, winner.draw)?;
    let is_drawn = matches!(winner.kind, DealKind::Winner | DealKind::Reserve);
    if row.terms.kind != DrawKind::Evening || !is_drawn || winner.passed_on {
        return Err(LotteryRefusal::WrongKind.into());
    }
    match winner.grant.map(|grant| gifts::state_of(tx, grant)).transpose()?.flatten() {
        Some(GrantState::HandedOver) => return Err(LotteryRefusal::PrizeHandedOver.into()),
        Some(GrantState::Waiting) => {
            return Err(LotteryRefusal::MayStillClaim { at_ms: winner.claim_until_ms.unwrap_or(tx.now_ms) }.into());
        }
        None if winner.kind == DealKind::Reserve => return Err(LotteryRefusal::WrongKind.into()),
        _ => {}
    }
    let prize = draws::prizes(tx, row.id)?.into_iter().find(|prize| prize.number == winner.prize);
    let opened = row.opened.as_ref().ok_or_else(|| Error::failure("a draw that was never opened"))?;
    for reserve in deals::of_draw(tx, row.id)? {
        let waits = reserve.kind == DealKind::Reserve && reserve.prize == winner.prize && reserve.grant.is_none();
        let person = if waits { Person::here(tx, reserve.member)? } else { None };
        if let (Some(person), Some(gift)) = (person, prize.as_ref().and_then(|prize| prize.gift)) {
            let until_ms = time::through_days(tx.now_ms, row.terms.rules.claim_days, tx.zone);
            let causes = (opened.cause, reserve.cause);
            let grant = gifts::promise_aside(tx, person.row, gift, causes, until_ms)?;
            deals::set_grant(tx, reserve.id, grant.grant, until_ms)?;
            deals::set_passed_on(tx, winner.id)?;
            tx.about(Subject::Member(person.row));
            tx.changed(&[Topic::Lottery, Topic::Gifts, Topic::Members]);
            return shown::deal(tx, &row, &found(tx, reserve.id)?);
        }
    }
    Err(LotteryRefusal::NoReserve.into())
}
