//! Changing a running draw in favour of those who take part.

use super::bounds::{span, within};
use super::commands::{ChangeDraw, Draw, DrawLimits, DrawState};
use super::store::draws::{self, DrawRow};
use super::{LotteryRefusal, draft, shown};
use crate::kernel::{DrawId, Result, Topic, Tx, View};

/// Makes the period longer, the time to claim longer or the limits higher, and writes down before and after. The deck,
/// the prizes and the rule sheet that the commitment was made to stay as they are.
///
/// # Refuses
/// `unknown_draw`, `not_open`, `not_in_favour`, `day_unreadable`, `number_out_of_bounds`.
pub(super) fn change(tx: &Tx<'_>, request: &ChangeDraw) -> Result<Draw> {
    let row = running(tx, request.draw)?;
    let mut terms = row.terms.clone();
    let mut changes: Vec<(&str, String, String)> = Vec::new();
    if let Some(day) = request.until_day.as_ref().filter(|day| **day != terms.until_day) {
        changes.push(("until_day", terms.until_day.clone(), day.clone()));
        terms.until_day.clone_from(day);
    }
    if let Some(days) = request.claim_days.filter(|days| *days != terms.rules.claim_days) {
        within(i64::from(days), 1, 366)?;
        if days < terms.rules.claim_days {
            return Err(LotteryRefusal::NotInFavour.into());
        }
        changes.push(("claim_days", terms.rules.claim_days.to_string(), days.to_string()));
        terms.rules.claim_days = days;
    }
    if let Some(limits) = request.limits {
        let (was, is) = (terms.limits, limits);
        for (what, before, after) in [("per_day", was.per_day, is.per_day), ("whole", was.whole, is.whole)] {
            raise(&mut changes, what, before, after)?;
        }
        terms.limits = DrawLimits { ..limits };
    }
    let span = span(&terms, tx.zone)?;
    if span.1 < row.ends_at_ms {
        return Err(LotteryRefusal::NotInFavour.into());
    }
    draws::save(tx, row.id, &terms, span)?;
    for (what, before, after) in &changes {
        draws::add_change(tx, row.id, what, before, after)?;
    }
    tx.changed(&[Topic::Lottery]);
    shown::draw(tx, &draft::found(tx, row.id)?)
}

/// A limit goes up, or away.
fn raise(
    changes: &mut Vec<(&'static str, String, String)>,
    what: &'static str,
    before: Option<u32>,
    after: Option<u32>,
) -> Result<()> {
    let text = |most: Option<u32>| most.map(|most| most.to_string()).unwrap_or_default();
    if let Some(after) = after {
        within(i64::from(after), 1, 10_000)?;
    }
    if before == after {
        return Ok(());
    }
    match (before, after) {
        (Some(_), None) => {}
        (Some(before), Some(after)) if after > before => {}
        _ => return Err(LotteryRefusal::NotInFavour.into()),
    }
    changes.push((what, text(before), text(after)));
    Ok(())
}

/// A draw that is published and not closed.
///
/// # Refuses
/// `unknown_draw`, `not_open`.
pub(super) fn running(view: &View<'_>, draw: DrawId) -> Result<DrawRow> {
    let row = draft::found(view, draw)?;
    if row.state == DrawState::Open { Ok(row) } else { Err(LotteryRefusal::NotOpen { state: row.state }.into()) }
}
