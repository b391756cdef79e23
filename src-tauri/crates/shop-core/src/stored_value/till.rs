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

/// What came and went at a till from a moment to before another, by kind of payment. A recharge that is taken back counts
/// when and where it is taken back.
pub fn till_money(view: &View<'_>, till: &str, from_ms: i64, to_ms: i64) -> Result<Vec<TillMoney>> {
    let rows = entries::over_counter(view, till, from_ms, to_ms)?;
    let counted = rows.into_iter().map(|(paid_by, paid_in, paid_out)| {
        Ok(TillMoney { paid_by, paid_in: money(paid_in)?, paid_out: money(paid_out)? })
    });
    counted.collect()
}
