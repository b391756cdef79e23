//! Amounts of money.

use super::ids::MAX_EXACT;
use rusqlite::ToSql;
use rusqlite::types::{FromSql, FromSqlResult, ToSqlOutput, ValueRef};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// An amount in minor units of the shop's currency (fen, cents), signed, within ±(2^53 − 1).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(try_from = "i64")]
#[ts(type = "number")]
pub struct Money(i64);

impl Money {
    /// Nothing.
    pub const ZERO: Money = Money(0);

    /// The amount in minor units.
    pub fn minor(self) -> i64 {
        self.0
    }

    /// The sum; `None` beyond the bounds.
    pub fn plus(self, other: Money) -> Option<Money> {
        Money::try_from(self.0.checked_add(other.0)?).ok()
    }

    /// The difference; `None` beyond the bounds.
    pub fn minus(self, other: Money) -> Option<Money> {
        Money::try_from(self.0.checked_sub(other.0)?).ok()
    }

    /// The amount for `pieces` pieces at this price each; `None` beyond the bounds.
    pub fn times(self, pieces: i64) -> Option<Money> {
        Money::try_from(self.0.checked_mul(pieces)?).ok()
    }
}

impl TryFrom<i64> for Money {
    type Error = &'static str;
    fn try_from(minor: i64) -> Result<Self, Self::Error> {
        if (-MAX_EXACT..=MAX_EXACT).contains(&minor) {
            Ok(Money(minor))
        } else {
            Err("an amount lies within ±(2^53 − 1) minor units")
        }
    }
}

impl ToSql for Money {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.0.into())
    }
}

impl FromSql for Money {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        i64::column_result(value).map(Money)
    }
}

/// The number of decimals a currency is written with (ISO 4217 exponent); `None` for a code this program does not know.
pub fn exponent(currency: &str) -> Option<u8> {
    const NONE: [&str; 6] = ["JPY", "KRW", "VND", "CLP", "PYG", "ISK"];
    const TWO: [&str; 29] = [
        "CNY", "EUR", "USD", "GBP", "HKD", "TWD", "MOP", "SGD", "MYR", "THB", "IDR", "PHP", "INR", "AUD", "NZD", "CAD",
        "CHF", "SEK", "NOK", "DKK", "PLN", "CZK", "MXN", "ARS", "COP", "PEN", "UYU", "BRL", "DOP",
    ];
    const THREE: [&str; 3] = ["KWD", "BHD", "TND"];
    if NONE.contains(&currency) {
        Some(0)
    } else if TWO.contains(&currency) {
        Some(2)
    } else if THREE.contains(&currency) {
        Some(3)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_stays_within_what_javascript_counts_exactly() {
        let most = Money::try_from(MAX_EXACT).unwrap();
        assert_eq!(most.plus(Money::try_from(1).unwrap()), None);
        assert_eq!(most.times(2), None);
        assert!(serde_json::from_str::<Money>("9007199254740992").is_err());
    }
}
