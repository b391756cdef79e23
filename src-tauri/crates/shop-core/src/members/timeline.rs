//! A member's book, as far as members know it.

use super::commands::{CardState, ReadTimeline, Timeline, TimelineEntry};
use super::store::{cards, consents, merges, rows};
use super::{detail, find, persons};
use crate::kernel::{MemberId, Result, View, text};
use crate::reactions;
use serde_json::{Map, Value, json};

/// A page may be this much longer so that it does not end between two lines of one moment.
const SLACK: usize = 100;

/// A page of what every capability has to tell of a person, newest first.
///
/// # Refuses
/// `unknown_member`, `erased`, `limit_out_of_bounds`.
pub(super) fn read_timeline(view: &View<'_>, request: &ReadTimeline) -> Result<Timeline> {
    let member = persons::survivor(view, request.member)?;
    let limit = find::limit(request.limit)?;
    let before_ms = request.before.unwrap_or(i64::MAX);
    let mut entries = reactions::timeline(view, member, before_ms, limit + SLACK)?;
    let last_ms = limit.checked_sub(1).and_then(|last| entries.get(last)).map(|entry| entry.at_ms);
    let on_page =
        entries.iter().enumerate().take_while(|(at, entry)| *at < limit || Some(entry.at_ms) == last_ms).count();
    let more = entries.len() > on_page;
    entries.truncate(on_page);
    Ok(Timeline { entries, more })
}

/// What this capability has to tell of a person, newest first, before a moment: joining, cards replaced, friends who
/// came, merges that stand, consents changed after joining.
pub(crate) fn timeline(view: &View<'_>, member: MemberId, before_ms: i64, limit: usize) -> Result<Vec<TimelineEntry>> {
    let person = persons::aliases(view, member)?;
    let mut entries = Vec::new();
    for id in &person {
        if let Some(row) = rows::find(view, *id)? {
            let inviter = row.inviter.filter(|_| !row.inviter_lost);
            let inviter = inviter.map(|inviter| persons::face(view, inviter)).transpose()?;
            let inviter = inviter.map_or(String::new(), |face| text::masked(&face.name));
            entries.push(entry(row.joined_at_ms, "joined", json!({ "source": row.source, "inviter": inviter })));
            // What was said while signing up is part of joining.
            for (_, line) in consents::of(view, *id)?.iter().filter(|(_, line)| line.at_ms > row.joined_at_ms) {
                let given = if line.given { "yes" } else { "no" };
                entries.push(entry(line.at_ms, "consent", json!({ "purpose": line.purpose, "given": given })));
            }
        }
        for card in cards::of(view, *id)?.iter().filter(|card| card.state != CardState::Live) {
            if let Some(ended_at_ms) = card.ended_at_ms {
                entries.push(entry(ended_at_ms, "card_replaced", json!({ "why": card.state })));
            }
        }
        for line in merges::into(view, *id)? {
            entries.push(entry(line.at_ms, "merged", json!({ "number": line.number })));
        }
    }
    for (friend, joined_at_ms) in detail::friends(view, &person)? {
        let friend = text::masked(&persons::face(view, friend)?.name);
        entries.push(entry(joined_at_ms, "invited", json!({ "friend": friend })));
    }
    entries.retain(|entry| entry.at_ms < before_ms);
    entries.sort_by_key(|entry| std::cmp::Reverse(entry.at_ms));
    entries.truncate(limit);
    Ok(entries)
}

fn entry(at_ms: i64, kind: &str, args: Value) -> TimelineEntry {
    let args = match args {
        Value::Object(args) => args,
        _ => Map::new(),
    };
    TimelineEntry { at_ms, kind: kind.to_owned(), args, amount: None }
}
