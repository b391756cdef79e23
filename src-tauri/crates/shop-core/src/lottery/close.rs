//! Closing a draw: undealt prizes, pieces, the secret.

use super::bounds::reason_within;
use super::change::running;
use super::commands::{CloseDraw, Draw, DrawKind, Undealt};
use super::deal::{How, next_card};
use super::reckon::needs;
use super::standing::STALE_MS;
use super::store::draws::{self, DrawRow};
use super::store::{DealKind, PickState, deals, picks, secrets};
use super::{LotteryRefusal, draft, seal, shown};
use crate::gifts;
use crate::kernel::{Error, Fact, Result, Role, Topic, Tx};
use crate::members;
use crate::members::Person;

/// Closes a draw: what its rules say of undealt prizes is done, the pieces set aside are free again, the secret is told.
/// After its end, or when every card is dealt, a manager does so; before, the owner, with a reason that is printed.
/// Where the secret is lost the owner closes it with a reason, and what was not dealt is not awarded.
///
/// # Refuses
/// `unknown_draw`, `not_open`, `early_needs_owner`, `reason_missing`, `text_too_long`, `still_picking`, `secret_lost` for
/// a manager.
pub(super) fn close(tx: &Tx<'_>, request: &CloseDraw) -> Result<Draw> {
    let row = running(tx, request.draw)?;
    let reason = reason_of(tx, &row, request.reason.as_deref())?;
    if let Some(pick) = picks::of_draw(tx, row.id)? {
        if tx.now_ms.saturating_sub(pick.at_ms) < STALE_MS {
            return Err(LotteryRefusal::StillPicking { till: pick.till }.into());
        }
        picks::end(tx, pick.id, PickState::LetGo)?;
    }
    match seal::open(tx, row.id, &row.uuid) {
        Ok(secret) => {
            if row.terms.undealt == Undealt::ClosingDraw && row.terms.kind != DrawKind::Evening {
                closing_draw(tx, &row, &secret)?;
            }
            secrets::tell(tx, row.id, &secret)?;
        }
        Err(Error::Refusal(_)) if tx.actor.role.may(Role::Owner) => {
            if reason.is_none() {
                return Err(LotteryRefusal::ReasonMissing.into());
            }
            tx.needs_look();
        }
        Err(error) => return Err(error),
    }
    let opened = row.opened.as_ref().ok_or_else(|| Error::failure("a draw that was never opened"))?;
    for (gift, needed) in needs(&row.terms) {
        gifts::let_go(tx, gift, needed, opened.cause)?;
    }
    draws::set_closed(tx, row.id, reason.as_deref())?;
    tx.happened(Fact::DrawClosed { draw: row.id })?;
    if let Some(reason) = &reason {
        tx.note(reason);
    }
    tx.changed(&[Topic::Lottery, Topic::Gifts, Topic::Members]);
    shown::draw(tx, &draft::found(tx, row.id)?)
}

/// The reason, where one is needed or given.
///
/// # Refuses
/// `early_needs_owner`, `reason_missing`, `text_too_long`.
fn reason_of(tx: &Tx<'_>, row: &DrawRow, typed: Option<&str>) -> Result<Option<String>> {
    let is_over = row.ends_at_ms.is_some_and(|ends| ends <= tx.now_ms);
    let is_dealt = match row.terms.kind {
        DrawKind::Evening => row.deals > 0,
        _ => draws::prizes(tx, row.id)?.iter().all(|prize| prize.left() == 0),
    };
    let is_due = is_dealt || (is_over && row.terms.kind != DrawKind::Evening);
    if !is_due && !tx.actor.role.may(Role::Owner) {
        return Err(LotteryRefusal::EarlyNeedsOwner.into());
    }
    match typed.filter(|typed| !typed.is_empty()) {
        Some(typed) => Ok(Some(reason_within(typed)?)),
        None if is_due => Ok(None),
        None => Err(LotteryRefusal::ReasonMissing.into()),
    }
}

/// Deals the rest of the deck among those who took part, in the order of their first cards, round after round, until no
/// prize is left. The choice of each deal is 0. Nobody who works here, nobody who was erased.
fn closing_draw(tx: &Tx<'_>, row: &DrawRow, secret: &[u8; 32]) -> Result<()> {
    let mut those = Vec::new();
    for member in deals::participants(tx, row.id)? {
        if let Some(person) = Person::here(tx, member)?
            && !members::works_here(tx, person.row)?
            && !those.contains(&person.row)
        {
            those.push(person.row);
        }
    }
    for member in those.iter().cycle() {
        let now = draft::found(tx, row.id)?;
        let prizes = draws::prizes(tx, row.id)?;
        if !prizes.iter().any(|prize| prize.gift.is_some() && prize.left() > 0) {
            break;
        }
        let how = How {
            kind: DealKind::Closing,
            member: *member,
            chance: None,
            pick: None,
            by: tx.actor.staff,
            till: tx.actor.till.clone(),
        };
        next_card(tx, &now, &prizes, secret, 0, how)?;
    }
    Ok(())
}
