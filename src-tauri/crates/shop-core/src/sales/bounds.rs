//! What amounts, texts and days may be.

use super::SalesRefusal;
use crate::kernel::{Error, Money, Result, View, text};
use chrono::NaiveDate;

/// The most one sale, line or price may come to, in minor units.
pub(super) const MOST_AMOUNT: i64 = 10_000_000_000;

/// An amount in minor units.
pub(super) fn money(minor: i64) -> Result<Money> {
    Money::try_from(minor).map_err(Error::failure)
}

/// An amount from `least` to the bound.
///
/// # Refuses
/// `amount_out_of_bounds`.
pub(super) fn amount_within(amount: Money, least: i64) -> Result<Money> {
    if (least..=MOST_AMOUNT).contains(&amount.minor()) {
        Ok(amount)
    } else {
        Err(SalesRefusal::AmountOutOfBounds { cap: money(MOST_AMOUNT)? }.into())
    }
}

/// Typed text, cleaned.
///
/// # Refuses
/// `text_too_long`.
pub(super) fn text_within(typed: &str, most: usize) -> Result<String> {
    let cleaned = text::clean_within(typed, most);
    Ok(cleaned.ok_or(SalesRefusal::TextTooLong { most: i64::try_from(most).unwrap_or(i64::MAX) })?)
}

/// How a day stands in the file.
pub(super) fn day_text(day: NaiveDate) -> String {
    day.format("%Y-%m-%d").to_string()
}

/// A day as it was asked for; none means today.
///
/// # Refuses
/// `day_unreadable`, `day_ahead`.
pub(super) fn day_asked(view: &View<'_>, asked: Option<&str>) -> Result<NaiveDate> {
    let Some(asked) = asked else { return Ok(view.today()) };
    let day = NaiveDate::parse_from_str(asked, "%Y-%m-%d").map_err(|_| SalesRefusal::DayUnreadable)?;
    if day > view.today() { Err(SalesRefusal::DayAhead.into()) } else { Ok(day) }
}
