//! What a member's book, an export and an erasure ask of draws.

use super::store::draws;
use super::store::{chances, deals};
use crate::kernel::{DrawId, MemberId, Result, Tx, View};
use crate::members::{self, TimelineEntry};
use serde_json::{Map, Value, json};

/// What this capability has to tell of a person, newest first, before a moment: chances that came and went, cards dealt.
pub(crate) fn timeline(view: &View<'_>, member: MemberId, before_ms: i64, limit: usize) -> Result<Vec<TimelineEntry>> {
    let rows = members::aliases(view, member)?;
    let most = i64::try_from(limit).unwrap_or(i64::MAX);
    let mut entries = Vec::new();
    for deal in deals::of_member(view, &rows, before_ms, most)? {
        let prize = draws::prizes(view, deal.draw)?.into_iter().find(|prize| prize.number == deal.prize);
        let prize = prize.map(|prize| prize.name).unwrap_or_default();
        let kind = if prize.is_empty() { "draw_blank" } else { "draw_card" };
        let args = Map::from_iter([
            ("draw".to_owned(), Value::String(name_of(view, Some(deal.draw))?)),
            ("gift".to_owned(), Value::String(prize)),
        ]);
        entries.push(TimelineEntry { at_ms: deal.at_ms, kind: kind.to_owned(), args, amount: None });
    }
    for (at_ms, reason, count, draw) in chances::book(view, &rows, before_ms, most)? {
        let kind = if reason == "taken_back" { "chance_taken_back" } else { "chance_given" };
        let args = Map::from_iter([
            ("draw".to_owned(), Value::String(name_of(view, draw)?)),
            ("count".to_owned(), Value::from(count)),
            ("reason".to_owned(), Value::String(reason)),
        ]);
        entries.push(TimelineEntry { at_ms, kind: kind.to_owned(), args, amount: None });
    }
    entries.sort_by_key(|entry| std::cmp::Reverse(entry.at_ms));
    entries.truncate(limit);
    Ok(entries)
}

fn name_of(view: &View<'_>, draw: Option<DrawId>) -> Result<String> {
    let row = draw.map(|draw| draws::find(view, draw)).transpose()?.flatten();
    Ok(row.map(|row| row.terms.name).unwrap_or_default())
}

/// What is kept of a person.
pub(crate) fn export(view: &View<'_>, member: MemberId) -> Result<Value> {
    let rows = members::aliases(view, member)?;
    let mut dealt = Vec::new();
    for deal in deals::of_member(view, &rows, i64::MAX, i64::MAX)? {
        let prize = draws::prizes(view, deal.draw)?.into_iter().find(|prize| prize.number == deal.prize);
        dealt.push(json!({
            "draw": name_of(view, Some(deal.draw))?,
            "prize": prize.map(|prize| prize.name).unwrap_or_default(),
            "choice": deal.choice,
            "voided": deal.voided.is_some(),
            "atMs": deal.at_ms,
        }));
    }
    Ok(json!({ "cards": dealt, "chances": chances::export(view, &rows)? }))
}

/// Takes a person's words out of chances. Cards, lists and proofs stay; they know ids only.
pub(crate) fn erase(tx: &Tx<'_>, member: MemberId) -> Result<()> {
    let mut rows = members::aliases(tx, member)?;
    rows.push(member);
    chances::clear_notes(tx, &rows)
}
