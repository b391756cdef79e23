//! The most a gift may cost by its tier, and the owner's word for more.

use super::commands::{GiftRules, Tier};
use super::store::gift::{self, CapReason};
use super::{GiftsRefusal, rules, text_within};
use crate::kernel::{Actor, GiftId, Money, Result, Role, Tx};

/// The most characters of an owner's reason.
const MOST_REASON: usize = 200;

/// Lets a gift cost `cost` a piece (rounded up), or says no. A new reason is kept and marked for the owner to look at.
///
/// # Refuses
/// `above_cap`, `text_too_long`.
pub(super) fn allow(
    tx: &Tx<'_>,
    gift: GiftId,
    tier: Tier,
    cost: Money,
    standing: Option<&CapReason>,
    typed: Option<&str>,
) -> Result<()> {
    let cap = cap_of(&rules::rules(tx)?, tier);
    let reason = reason_for(cap, cost, standing.cloned(), typed, &tx.actor)?;
    if reason.as_ref() != standing {
        gift::set_cap_reason(tx, gift, reason.as_ref())?;
        tx.note(reason.as_ref().map_or("", |reason| &reason.words));
        tx.needs_look();
    }
    Ok(())
}

/// The most a gift of this tier may cost a piece; `None`: no bound.
fn cap_of(rules: &GiftRules, tier: Tier) -> Option<Money> {
    match tier {
        Tier::Drainage => Some(rules.drainage_cap),
        Tier::Lottery => rules.lottery_cap,
        Tier::Reward => rules.reward_cap,
    }
}

/// The reason that stands once a piece costs `cost` (rounded up).
///
/// A reason covers costs up to the one it was given for; dearer needs a new one. Only an owner's words replace an
/// owner's words: those of others, and a field sent back unchanged, leave the reason as it is.
///
/// # Refuses
/// `above_cap` when the cost is above the cap, not covered, and no owner gives a reason now; `text_too_long`.
fn reason_for(
    cap: Option<Money>,
    cost: Money,
    standing: Option<CapReason>,
    typed: Option<&str>,
    actor: &Actor,
) -> Result<Option<CapReason>> {
    let typed = text_within(typed.unwrap_or_default(), MOST_REASON)?;
    let is_new =
        !typed.is_empty() && standing.as_ref().is_none_or(|reason| reason.words != typed || reason.covers < cost);
    let Some(cap) = cap.filter(|cap| cost > *cap) else {
        return Ok(standing);
    };
    if is_new && actor.role == Role::Owner {
        return Ok(Some(CapReason { words: typed, by: actor.staff, covers: cost }));
    }
    match standing {
        Some(reason) if cost <= reason.covers => Ok(Some(reason)),
        _ => Err(GiftsRefusal::AboveCap { cap, cost }.into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::{Error, StaffId};

    fn money(minor: i64) -> Money {
        Money::try_from(minor).unwrap()
    }

    fn actor(role: Role) -> Actor {
        Actor { staff: StaffId::try_from(1).ok(), role, till: "1".to_owned() }
    }

    fn judge(
        cost: i64,
        standing: Option<&CapReason>,
        typed: Option<&str>,
        role: Role,
    ) -> Result<Option<CapReason>, String> {
        reason_for(Some(money(300)), money(cost), standing.cloned(), typed, &actor(role)).map_err(|error| match error {
            Error::Refusal(refusal) => refusal.code,
            Error::Failure(failure) => failure.to_string(),
        })
    }

    #[test]
    fn at_the_cap_nobody_asks_above_it_only_an_owner_answers() {
        let refused = Err("above_cap".to_owned());
        assert_eq!(judge(300, None, None, Role::Manager), Ok(None), "exactly the cap is allowed");
        assert_eq!(judge(301, None, Some("good value"), Role::Manager), refused, "a manager's words do not count");
        assert_eq!(judge(301, None, Some("  "), Role::Owner), refused, "an owner has to say why");
        let given = judge(350, None, Some("opening week"), Role::Owner).unwrap().unwrap();
        assert_eq!((given.words.as_str(), given.covers), ("opening week", money(350)));
    }

    #[test]
    fn a_reason_covers_up_to_the_cost_it_was_given_for() {
        let given = judge(350, None, Some("opening week"), Role::Owner).unwrap();
        let standing = given.as_ref();
        assert_eq!(judge(350, standing, None, Role::Manager), Ok(given.clone()));
        assert_eq!(judge(320, standing, Some("mine"), Role::Manager), Ok(given.clone()), "the owner's words stay");
        assert_eq!(judge(351, standing, None, Role::Manager), Err("above_cap".to_owned()), "dearer needs a new word");
        let again = judge(400, standing, Some("opening week"), Role::Owner).unwrap().unwrap();
        assert_eq!(again.covers, money(400), "the same words given for more cover more");
    }
}
