//! All that is kept of a person, on one sheet.

use super::commands::{CardLine, ConsentLine, MemberDetail, MemberHit, Purpose};
use super::store::words::{self, Kind};
use super::store::{cards as card_rows, consents as consent_rows, merges, rows};
use super::{MembersRefusal, cards, persons, stages};
use crate::kernel::{MemberId, Result, View, text};
use rusqlite::Connection;
use std::collections::{BTreeMap, BTreeSet};

/// The person's sheet, whichever of their rows is named.
///
/// # Refuses
/// `unknown_member`, `erased`.
pub(crate) fn detail(view: &View<'_>, member: MemberId) -> Result<MemberDetail> {
    let member = persons::survivor(view, member)?;
    let person = persons::aliases(view, member)?;
    let row = rows::find(view, member)?.ok_or(MembersRefusal::UnknownMember)?;
    let inviter = match row.inviter.filter(|_| !row.inviter_lost) {
        Some(inviter) => merges::root(view, inviter)?.map(|(root, _)| root),
        None => None,
    };
    let days = stages::visit_days(view, &person)?;
    let since = stages::day_number(view.today()).saturating_sub(stages::WINDOW_DAYS);
    Ok(MemberDetail {
        hit: rows::hit(&row, words::of(view, member, Kind::Tag)?),
        phone: row.phone.map(|phone| phone.e164),
        no_phone_reason: row.no_phone_reason,
        birth_month: row.birth_month,
        birth_day: row.birth_day,
        household: row.household,
        note: row.note,
        interests: words::of(view, member, Kind::Interest)?,
        source: row.source,
        inviter: inviter.map(|inviter| persons::face(view, inviter)).transpose()?.map(|face| text::masked(&face.name)),
        inviter_id: inviter,
        friends: i64::try_from(friends(view, &person)?.len()).unwrap_or(i64::MAX),
        language: row.language,
        visits: row.visits,
        visits90: i64::try_from(days.iter().filter(|visit| visit.day > since).count()).unwrap_or(i64::MAX),
        consents: consents(view, &person)?,
        cards: card_lines(view, &person)?,
        merges: merges_of(view, &person)?,
    })
}

/// A person as they stand in lists.
pub(crate) fn hit(conn: &Connection, member: MemberId) -> Result<MemberHit> {
    let row = rows::find(conn, member)?.ok_or(MembersRefusal::UnknownMember)?;
    Ok(rows::hit(&row, words::of(conn, member, Kind::Tag)?))
}

/// The persons this person brought and the moment at which each first joined; two rows of one friend count once.
pub(super) fn friends(conn: &Connection, person: &[MemberId]) -> Result<BTreeMap<MemberId, i64>> {
    let own: BTreeSet<&MemberId> = person.iter().collect();
    let mut friends = BTreeMap::new();
    for (row, joined_at_ms) in rows::invited_by(conn, person)? {
        if let Some((root, _)) = merges::root(conn, row)?.filter(|(root, _)| !own.contains(root)) {
            let first = friends.entry(root).or_insert(joined_at_ms);
            *first = joined_at_ms.min(*first);
        }
    }
    Ok(friends)
}

/// What a person last said to each purpose, on any of their rows.
pub(super) fn consents(conn: &Connection, person: &[MemberId]) -> Result<Vec<ConsentLine>> {
    let mut latest: BTreeMap<Purpose, (i64, ConsentLine)> = BTreeMap::new();
    for row in person {
        for (id, line) in consent_rows::of(conn, *row)? {
            if latest.get(&line.purpose).is_none_or(|(known, _)| *known < id) {
                latest.insert(line.purpose, (id, line));
            }
        }
    }
    Ok(latest.into_values().map(|(_, line)| line).collect())
}

fn card_lines(conn: &Connection, person: &[MemberId]) -> Result<Vec<CardLine>> {
    let mut lines = Vec::new();
    for row in person {
        for card in card_rows::of(conn, *row)? {
            lines.push(CardLine {
                ends: cards::ends(card.card_id),
                state: card.state,
                issued_at_ms: card.issued_at_ms,
                ended_at_ms: card.ended_at_ms,
            });
        }
    }
    lines.sort_by_key(|line| std::cmp::Reverse(line.issued_at_ms));
    Ok(lines)
}

fn merges_of(conn: &Connection, person: &[MemberId]) -> Result<Vec<super::commands::MergeLine>> {
    let mut lines = Vec::new();
    for row in person {
        lines.extend(merges::into(conn, *row)?);
    }
    lines.sort_by_key(|line| std::cmp::Reverse(line.merge));
    Ok(lines)
}
