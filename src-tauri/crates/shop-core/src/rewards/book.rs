//! What a member's book, an export and an erasure ask of rewards.

use super::commands::{RewardState, WhatKind};
use super::person::masked;
use super::reverse::{Because, take_back};
use super::store::{friends, rewards, sales};
use super::{friendship, shown};
use crate::gifts;
use crate::kernel::{MemberId, Result, Topic, Tx, View};
use crate::members::Person;
use crate::members::{self, TimelineEntry};
use serde_json::{Map, Value, json};

/// What this capability has to tell of a person, newest first, before a moment: given, missed, taken back.
pub(crate) fn timeline(view: &View<'_>, member: MemberId, before_ms: i64, limit: usize) -> Result<Vec<TimelineEntry>> {
    let most = i64::try_from(limit).unwrap_or(i64::MAX);
    let told = rewards::book(view, &members::aliases(view, member)?, before_ms, most)?;
    let entry = |(at_ms, kind, programme): (i64, String, String)| TimelineEntry {
        at_ms,
        kind,
        args: Map::from_iter([("programme".to_owned(), Value::String(programme))]),
        amount: None,
    };
    Ok(told.into_iter().map(entry).collect())
}

/// What is kept of a person. Of others only their numbers.
pub(crate) fn export(view: &View<'_>, member: MemberId) -> Result<Value> {
    let person = Person::with_erased(view, member)?;
    let brought = friendship::of_person(view, &person)?;
    let inviter = brought.map(|(row, _)| masked(view, row.inviter)).transpose()?.map(|face| face.number);
    let rows = rewards::of_person(view, &person.rows, i64::MAX)?;
    let sales = sales::export(view, &person.rows)?;
    Ok(json!({
        "inviterNumber": inviter,
        "friends": friends::brought_by(view, &person.rows)?.len(),
        "isLeader": friends::is_leader(view, &person.rows)?,
        "rewards": rows.iter().map(|row| shown::shown(view, row).map(|shown| json!({
            "programme": shown.programme.name,
            "what": shown.what,
            "state": shown.state,
            "atMs": shown.at_ms,
        }))).collect::<Result<Vec<_>>>()?,
        "sales": sales.into_iter().map(|(at_ms, amount, back)| json!({ "atMs": at_ms, "amount": amount, "back": back })).collect::<Vec<_>>(),
    }))
}

/// Takes back what waits for someone whose data are erased. What they brought and bought stays in the books, nameless.
pub(crate) fn erase(tx: &Tx<'_>, member: MemberId) -> Result<()> {
    let person = Person::with_erased(tx, member)?;
    for row in rewards::standing_of(tx, &person.rows)? {
        let waits = match row.grant {
            Some(grant) => gifts::standing_of(tx, &[grant])?.0.contains(&grant),
            None => row.state == RewardState::Held && row.kind != WhatKind::Payable,
        };
        if waits {
            take_back(tx, &row, Because::Cause)?;
        }
    }
    friends::dismiss_leader(tx, &person.rows)?;
    tx.changed(&[Topic::Rewards]);
    Ok(())
}
