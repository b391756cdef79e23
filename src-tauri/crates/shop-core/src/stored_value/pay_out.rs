//! Paying stored value out: the principal is the member's, the bonus lapses in proportion.

use super::commands::{PaidOut, PayoutQuote, RefundBalance, WalletEntryKind};
use super::post::{money, post};
use super::store::entries::{self, Line};
use super::store::wallets::{self, Sum};
use super::{StoredValueRefusal, rules, wallet};
use crate::kernel::share::portion;
use crate::kernel::{Fact, MemberId, Money, Result, Tx, View};
use crate::members::Person;
use crate::staff;
use rusqlite::Connection;

/// Pays principal out, all of it or a part, and lets the bonus lapse in proportion. Needs a manager's word, which is
/// also the proof. A balance that has run out is paid out like any other.
///
/// # Refuses
/// `amount_out_of_bounds`, `more_than_paid`, `kernel.approval_needed` (`refund_balance`), `members.unknown_member`,
/// `members.erased`.
pub(super) fn refund_balance(tx: &Tx<'_>, request: RefundBalance) -> Result<PaidOut> {
    let person = Person::of(tx, request.member)?;
    let (paid, lapsed) = shares(&wallets::sum(tx, &person.rows)?, request.amount)?;
    staff::require_approval(tx, "refund_balance", Some(money(paid)?))?;
    let payout = entries::insert_payout(tx, request.paid_by)?;
    let cause = tx.happened(Fact::BalancePaidOut { payout, member: person.row, paid: money(paid)? })?;
    let line = Line::of(WalletEntryKind::PaidOut, paid.saturating_neg(), lapsed.saturating_neg(), cause);
    post(tx, &person, &Line { payout: Some(payout), ..line })?;
    tx.amount(money(paid)?);
    Ok(PaidOut { payout, paid: money(paid)?, lapsed: money(lapsed)?, wallet: wallet::of_person(tx, &person)? })
}

/// What paying out would mean.
///
/// # Refuses
/// `amount_out_of_bounds`, `more_than_paid`, `members.unknown_member`, `members.erased`.
pub(super) fn quote(view: &View<'_>, member: MemberId, amount: Option<Money>) -> Result<PayoutQuote> {
    let sum = wallets::sum(view, &Person::of(view, member)?.rows)?;
    let (paid, lapses) = shares(&sum, amount)?;
    let left = sum.principal.saturating_add(sum.bonus).saturating_sub(paid).saturating_sub(lapses);
    Ok(PayoutQuote { paid: money(paid)?, lapses: money(lapses)?, left: money(left)? })
}

/// What is paid and what lapses with it: ⌊bonus × paid ÷ principal⌋, in the member's favour; all with the last of the
/// principal.
fn shares(sum: &Sum, amount: Option<Money>) -> Result<(i64, i64)> {
    let payable = payable(sum);
    let paid = match amount {
        Some(amount) => rules::within(amount, 1)?.minor(),
        None => payable,
    };
    if paid > payable || paid == 0 {
        return Err(StoredValueRefusal::MoreThanPaid { amount: money(payable)? }.into());
    }
    Ok((paid, portion(sum.bonus.max(0), paid, payable)))
}

/// The principal that is the member's to take: a bonus below zero is set off against it.
fn payable(sum: &Sum) -> i64 {
    sum.principal.min(sum.principal.saturating_add(sum.bonus)).max(0)
}

/// Stops the erasure of someone whose principal the shop still holds: it is paid out first.
///
/// # Refuses
/// `balance_left`, `members.unknown_member`, `members.erased`.
pub(crate) fn refuse_while_owed(conn: &Connection, member: MemberId) -> Result<()> {
    let payable = payable(&wallets::sum(conn, &Person::of(conn, member)?.rows)?);
    if payable > 0 {
        return Err(StoredValueRefusal::BalanceLeft { amount: money(payable)? }.into());
    }
    Ok(())
}

#[cfg(test)]
#[allow(clippy::arithmetic_side_effects, reason = "the numbers of a test are chosen to fit")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn of(principal: i64, bonus: i64, paid: Option<i64>) -> Option<(i64, i64)> {
        let sum = Sum { principal, bonus, expires_at_ms: None };
        shares(&sum, paid.map(|paid| Money::try_from(paid).unwrap())).ok()
    }

    #[test]
    fn the_bonus_lapses_in_proportion_rounded_down() {
        assert_eq!(of(15_000, 3_650, Some(5_000)), Some((5_000, 1_216)), "1,216.67 is rounded down");
        assert_eq!(of(15_000, 3_650, None), Some((15_000, 3_650)), "all of it with the last of the principal");
        assert_eq!(of(15_000, 3_650, Some(15_001)), None);
        assert_eq!(of(0, 3_650, None), None, "a bonus alone is not paid out");
        assert_eq!(of(100, -30, None), Some((70, 0)), "a bonus below zero is set off");
        assert_eq!(of(100, -100, None), None);
    }

    proptest! {
        /// However it is paid out, the member gets exactly the principal and the bonus is gone with the last of it.
        #[test]
        fn paid_out_in_parts_is_paid_out_whole(principal in 1_i64..100_000, bonus in 0_i64..100_000, parts in prop::collection::vec(1_i64..30_000, 0..12)) {
            let (mut left, mut bonus_left) = (principal, bonus);
            for part in parts {
                let Some((paid, lapsed)) = of(left, bonus_left, Some(part)) else { continue };
                prop_assert!(paid == part && (0..=bonus_left).contains(&lapsed));
                (left, bonus_left) = (left - paid, bonus_left - lapsed);
            }
            if left > 0 {
                prop_assert_eq!(of(left, bonus_left, None), Some((left, bonus_left)));
            } else {
                prop_assert_eq!(bonus_left, 0);
            }
        }
    }
}
