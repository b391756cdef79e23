//! How the till is set.

use super::SalesRefusal;
use super::bounds::{amount_within, money, text_within};
use super::commands::SalesSettings;
use crate::kernel::{Money, Result, Topic, Tx};
use crate::shop;
use rusqlite::Connection;

/// Under which they are kept.
const KEY: &str = "sales";
/// Steps of cash, in minor units.
const STEPS: [i64; 5] = [1, 5, 10, 50, 100];

/// The settings in force: until somebody changes them, cash is due in the currency's smallest coin, and a clerk refunds
/// up to 50 units of the currency.
pub(super) fn settings(conn: &Connection) -> Result<SalesSettings> {
    let (currency, exponent) = match shop::find(conn)? {
        Some(shop) => (shop.currency.code, shop.currency.exponent),
        None => (String::new(), 2),
    };
    let unit = 10_i64.checked_pow(u32::from(exponent)).unwrap_or(100);
    let kept: Option<SalesSettings> = shop::kept(conn, KEY)?;
    let mut settings = match kept {
        Some(kept) => kept,
        None => SalesSettings {
            card_label: String::new(),
            mobile_label: String::new(),
            cash_step: smallest_coin(&currency),
            clerk_refund_limit: money(unit.saturating_mul(50))?,
            blind_count: true,
            denominations: Vec::new(),
        },
    };
    settings.denominations = denominations(&currency, unit)?;
    Ok(settings)
}

/// Changes the settings. What was sold stays as it was.
///
/// # Refuses
/// `step_out_of_bounds`, `amount_out_of_bounds`, `text_too_long`.
pub(super) fn change(tx: &Tx<'_>, request: SalesSettings) -> Result<SalesSettings> {
    if !STEPS.contains(&request.cash_step) {
        return Err(SalesRefusal::StepOutOfBounds.into());
    }
    let settings = SalesSettings {
        card_label: text_within(&request.card_label, 20)?,
        mobile_label: text_within(&request.mobile_label, 20)?,
        clerk_refund_limit: amount_within(request.clerk_refund_limit, 0)?,
        denominations: Vec::new(),
        ..request
    };
    shop::keep(tx, KEY, &settings)?;
    tx.changed(&[Topic::Sales, Topic::Shop]);
    self::settings(tx)
}

/// The smallest coin that is still in use, where cents are not.
fn smallest_coin(currency: &str) -> i64 {
    match currency {
        "CHF" | "AUD" | "CAD" | "SGD" | "MYR" => 5,
        "NZD" | "HKD" => 10,
        "DKK" => 50,
        "SEK" | "NOK" | "CZK" => 100,
        _ => 1,
    }
}

/// Coins and notes in use, largest first; for currencies not listed 1, 2 and 5 of each size.
fn denominations(currency: &str, unit: i64) -> Result<Vec<Money>> {
    let listed: &[i64] = match currency {
        "CNY" => &[10_000, 5_000, 2_000, 1_000, 500, 100, 50, 10],
        "EUR" => &[20_000, 10_000, 5_000, 2_000, 1_000, 500, 200, 100, 50, 20, 10, 5, 2, 1],
        "USD" => &[10_000, 5_000, 2_000, 1_000, 500, 100, 25, 10, 5, 1],
        "GBP" => &[5_000, 2_000, 1_000, 500, 200, 100, 50, 20, 10, 5, 2, 1],
        "CHF" => &[20_000, 10_000, 5_000, 2_000, 1_000, 500, 200, 100, 50, 20, 10, 5],
        "JPY" => &[10_000, 5_000, 2_000, 1_000, 500, 100, 50, 10, 5, 1],
        _ => &[],
    };
    if !listed.is_empty() {
        return listed.iter().copied().map(money).collect();
    }
    let mut values = Vec::new();
    let mut size = unit.saturating_mul(100);
    while size >= 1 {
        for times in [5, 2, 1] {
            values.push(money(size.saturating_mul(times))?);
        }
        size = size.checked_div(10).unwrap_or(0);
    }
    Ok(values)
}

/// Cash is due to the nearest step, ties away from zero.
pub(super) fn rounded_to_step(amount: i64, step: i64) -> i64 {
    let step = step.max(1);
    let half = step.checked_div(2).unwrap_or(0);
    // An odd step has no ties; an even one rounds its half up, which is away from zero.
    let over = amount.saturating_abs().saturating_add(half);
    let rounded = over.saturating_sub(over.checked_rem(step).unwrap_or(0));
    if amount < 0 { rounded.saturating_neg() } else { rounded }
}

#[cfg(test)]
#[allow(clippy::arithmetic_side_effects, reason = "the numbers of a test are chosen to fit")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn cash_is_rounded_to_the_nearest_step_and_ties_go_away_from_zero() {
        for (amount, step, due) in [
            (1_232, 5, 1_230),
            (1_233, 5, 1_235),
            (1_234, 1, 1_234),
            (1_250, 100, 1_300),
            (1_249, 100, 1_200),
            (-1_250, 100, -1_300),
            (4, 10, 0),
            (5, 10, 10),
            (0, 5, 0),
        ] {
            assert_eq!(rounded_to_step(amount, step), due, "{amount} in steps of {step}");
        }
    }

    proptest! {
        #[test]
        fn rounding_moves_by_half_a_step_at_most_and_never_turns_back(amount in -1_000_000_i64..1_000_000, at in 0..5_usize) {
            let step = STEPS[at];
            let due = rounded_to_step(amount, step);
            prop_assert_eq!(due % step, 0);
            prop_assert!((due - amount).abs() * 2 <= step);
            prop_assert!(rounded_to_step(amount + 1, step) >= due);
        }
    }
}
