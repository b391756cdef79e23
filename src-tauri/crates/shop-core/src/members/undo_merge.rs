//! They were two persons after all.

use super::MembersRefusal;
use super::merge::field_of;
use super::store::rows::{self, MemberRow};
use super::store::{cards as card_rows, merges, words};
use super::{cards, persons, phone::Phone, stages};
use crate::kernel::{Fact, MergeId, Result, Subject, Topic, Tx};
use serde::Deserialize;
use serde_json::Value;

/// Lets the merged row stand alone again; what the survivor had taken over goes back unless someone changed it since.
///
/// # Refuses
/// `unknown_merge`, `already_undone`, `later_merge` when a merge done after it touched the same survivor, `erased`.
pub(super) fn undo_merge(tx: &Tx<'_>, merge: MergeId) -> Result<()> {
    let row = merges::find(tx, merge)?.ok_or(MembersRefusal::UnknownMerge)?;
    if row.undone {
        return Err(MembersRefusal::AlreadyUndone.into());
    }
    persons::survivor(tx, row.survivor)?;
    if merges::has_later(tx, merge, row.survivor)? {
        return Err(MembersRefusal::LaterMerge.into());
    }
    let person = merges::rows_of(tx, row.survivor)?;
    merges::undo(tx, merge, row.merged)?;
    give_back(tx, merge, rows::find(tx, row.survivor)?.ok_or(MembersRefusal::UnknownMember)?)?;
    words::give_back(tx, merge, row.survivor)?;
    merges::give_inviters_back(tx, merge, &person)?;
    for member in [row.survivor, row.merged] {
        stages::refresh(tx, member)?;
        // Both cards ended when one was replaced while they were one person.
        if card_rows::live(tx, member)?.is_none() {
            cards::issue(tx, member)?;
        }
        tx.about(Subject::Member(member));
    }
    tx.changed(&[Topic::Members, Topic::Gifts]);
    tx.happened(Fact::MergeUndone { merge, survivor: row.survivor, merged: row.merged })?;
    Ok(())
}

fn give_back(tx: &Tx<'_>, merge: MergeId, mut row: MemberRow) -> Result<()> {
    for (field, before, after) in merges::fills(tx, merge)? {
        if field_of(&row, &field) != after {
            continue;
        }
        match field.as_str() {
            "phone" => {
                let kept = PhoneBefore::deserialize(before)?;
                (row.phone, row.no_phone_reason) = match (kept.e164, kept.typed, kept.last4) {
                    (Some(e164), Some(typed), Some(last4)) => (Some(Phone { e164, typed, last4 }), None),
                    _ => (None, kept.none),
                };
            }
            "birthday" => (row.birth_month, row.birth_day) = serde_json::from_value(before)?,
            "district" => row.district = text_of(before),
            "household" => row.household = serde_json::from_value(before)?,
            "language" => row.language = serde_json::from_value(before)?,
            "note" => row.note = text_of(before),
            _ => {}
        }
    }
    merges::forget_fills(tx, merge)?;
    rows::put_back(tx, &row)
}

fn text_of(value: Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

/// A phone field as `field_of` writes it.
#[derive(Deserialize)]
struct PhoneBefore {
    e164: Option<String>,
    typed: Option<String>,
    last4: Option<String>,
    none: Option<super::commands::NoPhoneReason>,
}
