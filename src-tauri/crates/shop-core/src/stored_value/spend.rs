//! Spending stored value, and bonus that the shop gives.

use super::commands::WalletEntryKind;
use super::post::{money, post};
use super::recharge::refuse_above_cap;
use super::store::entries::Line;
use super::{StoredValueRefusal, expiry, rules, wallet};
use crate::kernel::{CauseId, MemberId, Money, Result, Tx};
use crate::members::Person;

/// What was taken from where.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spent {
    /// From what the member paid.
    pub principal: Money,
    /// From what the shop added.
    pub bonus: Money,
    /// What is left, both together.
    pub balance_after: Money,
}

/// Spends stored value: principal first, bonus last. The caller has asked `prove` before.
///
/// # Refuses
/// `amount_out_of_bounds`, `expired`, `not_enough`, `members.unknown_member`, `members.erased`.
pub fn spend(tx: &Tx<'_>, member: MemberId, amount: Money, cause: CauseId) -> Result<Spent> {
    rules::within(amount, 1)?;
    let person = Person::of(tx, member)?;
    let now = wallet::of_person(tx, &person)?;
    expiry::refuse_expired(&now)?;
    if now.balance < amount {
        let has = now.balance.minor();
        let missing = money(amount.minor().saturating_sub(has))?;
        return Err(StoredValueRefusal::NotEnough { amount: now.balance, missing }.into());
    }
    let (principal, bonus) = taken(now.principal.minor(), amount.minor());
    let line = Line::of(WalletEntryKind::Spent, principal.saturating_neg(), bonus.saturating_neg(), cause);
    post(tx, &person, &line)?;
    let balance_after = money(now.balance.minor().saturating_sub(amount.minor()))?;
    Ok(Spent { principal: money(principal)?, bonus: money(bonus)?, balance_after })
}

/// Gives a member bonus for something that happened: a reward, a campaign.
///
/// # Refuses
/// `amount_out_of_bounds`, `above_cap` (ask [`room`](super::room) first), `members.unknown_member`, `members.erased`.
pub fn grant_bonus(tx: &Tx<'_>, member: MemberId, amount: Money, cause: CauseId) -> Result<()> {
    rules::within(amount, 1)?;
    let person = Person::of(tx, member)?;
    let now = wallet::of_person(tx, &person)?;
    refuse_above_cap(&now, amount)?;
    post(tx, &person, &Line::of(WalletEntryKind::Granted, 0, amount.minor(), cause))?;
    // What expired before there was anything on the card did not expire.
    if now.balance == Money::ZERO || now.expires_at_ms.is_none() {
        expiry::renew(tx, &person, now.named)?;
    }
    Ok(())
}

/// How an amount is taken: principal first, what is lacking from the bonus.
fn taken(principal: i64, amount: i64) -> (i64, i64) {
    let from_principal = amount.min(principal.max(0));
    (from_principal, amount.saturating_sub(from_principal))
}

#[cfg(test)]
#[allow(clippy::arithmetic_side_effects, reason = "the numbers of a test are chosen to fit")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn principal_goes_first_and_bonus_last() {
        assert_eq!(taken(15_000, 15_000), (15_000, 0), "exactly the principal leaves the bonus whole");
        assert_eq!(taken(15_000, 15_001), (15_000, 1));
        assert_eq!(taken(0, 5), (0, 5));
        assert_eq!(taken(-5, 5), (0, 5), "a principal below zero pays nothing");
    }

    proptest! {
        /// Whoever has enough in all can pay, and no part that was not below zero falls below it.
        #[test]
        fn whatever_is_there_is_enough(principal in -1_000_i64..10_000, bonus in -1_000_i64..10_000, amount in 1_i64..20_000) {
            prop_assume!(amount <= principal + bonus);
            let (from_principal, from_bonus) = taken(principal, amount);
            prop_assert_eq!(from_principal + from_bonus, amount);
            prop_assert!(from_principal == 0 || principal - from_principal >= 0);
            prop_assert!(from_bonus == 0 || bonus - from_bonus >= 0);
            prop_assert!(from_bonus == 0 || from_principal == principal.max(0), "no bonus before the principal is used up");
        }
    }
}
