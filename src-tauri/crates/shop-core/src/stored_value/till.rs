//! Money that stored value brought over the counter, for the one who counts a till.

use super::commands::PaymentKind;
use super::post::money;
use super::store::entries;
use crate::kernel::{Money, Result, View};

/// What one kind of payment brought and took.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TillMoney {
    /// Cash, card or phone.
    pub paid_by: PaymentKind,
    /// Recharges, less those taken back.
    pub paid_in: Money,
    /// Balances paid out.
    pub paid_out: Money,
}

/// What was recharged in a span, at all tills; what was taken back counts when it is taken back.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct RechargedSum {
    /// Recharges made, less those taken back.
    pub(crate) times: i64,
    /// What customers paid for them.
    pub(crate) paid: Money,
    /// What the shop added.
    pub(crate) bonus: Money,
    /// What they paid, less what was paid out, by kind of payment.
    pub(crate) ways: Vec<(PaymentKind, Money)>,
}

/// What was recharged from a moment to before another, for the close of a day.
pub(crate) fn recharged_between(view: &View<'_>, from_ms: i64, to_ms: i64) -> Result<RechargedSum> {
    let (times, paid, bonus) = entries::recharged_sum(view, from_ms, to_ms)?;
    let mut ways: Vec<(PaymentKind, Money)> = Vec::new();
    for till in entries::tills_between(view, from_ms, to_ms)? {
        for came in till_money(view, &till, from_ms, to_ms)? {
            let more = money(came.paid_in.minor().saturating_sub(came.paid_out.minor()))?;
            ways.push((came.paid_by, more));
        }
    }
    Ok(RechargedSum { times, paid: money(paid)?, bonus: money(bonus)?, ways })
}

/// What came and went at a till from a moment to before another, by kind of payment. A recharge that is taken back counts
/// when and where it is taken back.
pub fn till_money(view: &View<'_>, till: &str, from_ms: i64, to_ms: i64) -> Result<Vec<TillMoney>> {
    let rows = entries::over_counter(view, till, from_ms, to_ms)?;
    let counted = rows.into_iter().map(|(paid_by, paid_in, paid_out)| {
        Ok(TillMoney { paid_by, paid_in: money(paid_in)?, paid_out: money(paid_out)? })
    });
    counted.collect()
}
