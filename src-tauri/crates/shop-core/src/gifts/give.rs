//! Promising a gift at one's own discretion.

use super::commands::{GiftRules, GiveGift, Grant, GrantReason, GrantState};
use super::promise::{Promise, in_use, promise};
use super::store::grant;
use super::{GiftsRefusal, rules, text_within};
use crate::kernel::{GrantId, Result, Role, Subject, Tx, View, time};
use crate::{members, staff};

/// Promises a gift for a shared post, an apology, a birthday or another reason told in the note.
///
/// # Refuses
/// `reason_not_by_hand`, `text_too_long`, `note_missing` (apology, other), `unknown_gift`, `retired`,
/// `members.unknown_member`, `members.erased`, and what [`allowed_today`] refuses.
pub(super) fn give(tx: &Tx<'_>, request: GiveGift) -> Result<Grant> {
    let note = text_within(&request.note, 200)?;
    if !is_discretion(request.reason) {
        return Err(GiftsRefusal::ReasonNotByHand.into());
    }
    if note.is_empty() && matches!(request.reason, GrantReason::Apology | GrantReason::Other) {
        return Err(GiftsRefusal::NoteMissing.into());
    }
    in_use(tx, request.gift)?;
    let member = members::survivor(tx, request.member)?;
    tx.about(Subject::Member(member));
    allowed_today(tx)?;
    let promised = promise(
        tx,
        &Promise { member, gift: request.gift, reason: request.reason, note: &note, cause: None, ready_at_ms: None },
    )?;
    tx.note(&note);
    Ok(promised)
}

/// Whether the one who acts may promise one more gift today: a clerk beyond the daily number needs a manager's word, a
/// manager beyond theirs leaves it to the owner, an owner is not counted.
///
/// # Refuses
/// `kernel.approval_needed`, `daily_limit`.
fn allowed_today(tx: &Tx<'_>) -> Result<()> {
    let Some(person) = tx.actor.staff else { return Ok(()) };
    let today_ms = time::start_of_day(tx.today(), tx.zone);
    let promised = grant::promised_by_hand(tx, person, today_ms)?;
    match beyond(&rules::rules(tx)?, tx.actor.role, promised) {
        None => Ok(()),
        Some(most) if tx.actor.role == Role::Manager => Err(GiftsRefusal::DailyLimit { most }.into()),
        Some(_) => staff::require_approval(tx, "discretion", None),
    }
}

/// The daily number that `promised` has already reached; `None` while there is room.
fn beyond(rules: &GiftRules, role: Role, promised: i64) -> Option<i64> {
    let most = match role {
        Role::Owner | Role::System => return None,
        Role::Manager => i64::from(rules.manager_per_day),
        _ => i64::from(rules.clerk_per_day),
    };
    (promised >= most).then_some(most)
}

/// Whether a promise was made at someone's discretion, and not by a rule.
pub(crate) fn is_by_hand(view: &View<'_>, promise: GrantId) -> Result<bool> {
    let row = grant::find(view, promise)?;
    Ok(row.is_some_and(|row| row.state != GrantState::Cancelled && row.cause.is_none() && is_discretion(row.reason)))
}

fn is_discretion(reason: GrantReason) -> bool {
    matches!(reason, GrantReason::Post | GrantReason::Apology | GrantReason::Birthday | GrantReason::Other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_daily_number_is_reached_exactly_at_its_last_gift() {
        let rules = rules::defaults(2);
        assert_eq!(beyond(&rules, Role::Clerk, 4), None, "the fifth gift is a clerk's own");
        assert_eq!(beyond(&rules, Role::Clerk, 5), Some(5), "the sixth needs a word");
        assert_eq!(beyond(&rules, Role::Manager, 19), None);
        assert_eq!(beyond(&rules, Role::Manager, 20), Some(20));
        assert_eq!(beyond(&rules, Role::Owner, 10_000), None, "owners are not counted");
        let none = GiftRules { clerk_per_day: 0, ..rules };
        assert_eq!(beyond(&none, Role::Clerk, 0), Some(0), "with no discretion the first needs a word");
    }
}
