//! Bounds of what is typed, days and times.

use super::LotteryRefusal;
use super::commands::{DrawKind, DrawTerms};
use super::store::draws::Span;
use crate::kernel::{Money, Result, text, time};
use chrono::{NaiveDate, NaiveTime, TimeZone};
use chrono_tz::Tz;

/// The most cards of a deck.
pub(super) const MOST_CARDS: u32 = 10_000;
/// The most prizes of a draw.
pub(super) const MOST_PRIZES: usize = 12;
/// The most an upgrade costs, in minor units.
pub(super) const MOST_AMOUNT: i64 = 100_000_000;

/// Typed text, cleaned.
///
/// # Refuses
/// `text_too_long`.
pub(super) fn text_within(typed: &str, most: usize) -> Result<String> {
    let cleaned = text::clean_within(typed, most);
    Ok(cleaned.ok_or(LotteryRefusal::TextTooLong { most: i64::try_from(most).unwrap_or(i64::MAX) })?)
}

/// A reason in a few words.
///
/// # Refuses
/// `text_too_long`, `reason_missing`.
pub(super) fn reason_within(typed: &str) -> Result<String> {
    let reason = text_within(typed, 200)?;
    if reason.is_empty() { Err(LotteryRefusal::ReasonMissing.into()) } else { Ok(reason) }
}

/// A number of cards.
///
/// # Refuses
/// `cards_out_of_bounds`.
pub(super) fn cards_within(cards: u32, least: u32) -> Result<()> {
    if (least..=MOST_CARDS).contains(&cards) {
        Ok(())
    } else {
        Err(LotteryRefusal::CardsOutOfBounds { most: i64::from(MOST_CARDS) }.into())
    }
}

/// A number within bounds.
///
/// # Refuses
/// `number_out_of_bounds`.
pub(super) fn within(number: i64, least: i64, most: i64) -> Result<()> {
    if (least..=most).contains(&number) {
        Ok(())
    } else {
        Err(LotteryRefusal::NumberOutOfBounds { least, most }.into())
    }
}

/// An amount of at least 1 minor unit.
///
/// # Refuses
/// `amount_out_of_bounds`.
pub(super) fn amount_within(amount: Money) -> Result<()> {
    if (1..=MOST_AMOUNT).contains(&amount.minor()) {
        Ok(())
    } else {
        Err(LotteryRefusal::AmountOutOfBounds { most: Money::try_from(MOST_AMOUNT).unwrap_or(Money::ZERO) }.into())
    }
}

/// A day; none for an empty text.
///
/// # Refuses
/// `day_unreadable`.
pub(super) fn day(text: &str) -> Result<Option<NaiveDate>> {
    if text.is_empty() {
        return Ok(None);
    }
    let day = NaiveDate::parse_from_str(text, "%Y-%m-%d").ok().filter(|day| day.to_string() == text);
    Ok(Some(day.ok_or(LotteryRefusal::DayUnreadable)?))
}

/// A time of the day, HH:MM.
///
/// # Refuses
/// `day_unreadable`.
pub(super) fn clock(text: &str) -> Result<NaiveTime> {
    let time = NaiveTime::parse_from_str(text, "%H:%M").ok();
    Ok(time.filter(|time| time.format("%H:%M").to_string() == text).ok_or(LotteryRefusal::DayUnreadable)?)
}

/// When a draw starts, and the first moment at which it is over: local 24:00 of its last day, or the evening's time.
///
/// # Refuses
/// `day_unreadable`.
pub(super) fn span(terms: &DrawTerms, zone: Tz) -> Result<Span> {
    let starts = day(&terms.from_day)?.map(|day| time::start_of_day(day, zone));
    let Some(last) = day(&terms.until_day)? else { return Ok((starts, None)) };
    let ends = match &terms.evening_at {
        Some(text) if terms.kind == DrawKind::Evening => {
            let local = last.and_time(clock(text)?);
            zone.from_local_datetime(&local).earliest().map_or(time::end_of_day(last, zone), |at| at.timestamp_millis())
        }
        _ => time::end_of_day(last, zone),
    };
    Ok((starts, Some(ends)))
}
