//! Showing a member's card on the phone that asked with that member's number.

use super::IntakeRefusal;
use super::commands::{Connect, Connected};
use super::confirm::waiting;
use super::store::requests::{self, State};
use crate::kernel::{MemberId, Result, Subject, Topic, Tx};
use crate::members::commands::CardState;
use crate::members::{self, Scanned};
use crate::staff;

/// Proved by the old card, or on a manager's word; a number alone proves nothing. Where a family shares the number, the
/// card says who of them it is, and a manager's word is for the newest.
///
/// # Refuses
/// `unknown_request`, `request_ended`, `number_not_known`, `card_not_usable`, `card_of_another`,
/// `kernel.approval_needed`, `kernel.approval_invalid`.
pub(super) fn connect(tx: &Tx<'_>, request: &Connect) -> Result<Connected> {
    let (row, who) = waiting(tx, request.request)?;
    let holders = members::holders(tx, &who.phone)?;
    let newest = *holders.first().ok_or(IntakeRefusal::NumberNotKnown)?;
    let member = match &request.card {
        Some(card) => holder_of(tx, card, &holders)?,
        None => {
            staff::require_approval(tx, "connect", None)?;
            newest
        }
    };
    requests::end_as(tx, row.request, State::Connected, member)?;
    tx.about(Subject::Member(member));
    tx.changed(&[Topic::Intake]);
    Ok(Connected { member })
}

fn holder_of(tx: &Tx<'_>, card: &str, holders: &[MemberId]) -> Result<MemberId> {
    match members::scanned(tx, card)? {
        Some(Scanned::Card { member, state: CardState::Live }) if holders.contains(&member) => Ok(member),
        Some(Scanned::Card { state: CardState::Live, .. }) => Err(IntakeRefusal::CardOfAnother.into()),
        _ => Err(IntakeRefusal::CardNotUsable.into()),
    }
}
