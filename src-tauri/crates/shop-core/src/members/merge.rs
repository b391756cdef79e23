//! Two members turn out to be one person.

use super::commands::Merge;
use super::store::rows::{self, MemberRow};
use super::store::{merges, words};
use super::{MembersRefusal, persons, sheet, stages};
use crate::kernel::{Fact, MemberId, MergeId, Result, Subject, Topic, Tx};
use serde_json::{Value, json};

/// The longest note; a merged one is added while it fits.
const MOST_NOTE: usize = 500;

/// Folds `merged` into `survivor`. Both rows keep what is theirs, both cards work; the survivor takes over what it lacks.
/// Whoever invited themselves by this has invited nobody.
///
/// # Refuses
/// `unknown_member`, `erased`, `same_person`.
pub(super) fn merge(tx: &Tx<'_>, survivor: MemberId, merged: MemberId) -> Result<Merge> {
    let survivor = persons::survivor(tx, survivor)?;
    let merged = persons::survivor(tx, merged)?;
    if survivor == merged {
        return Err(MembersRefusal::SamePerson.into());
    }
    let own = rows::find(tx, survivor)?.ok_or(MembersRefusal::UnknownMember)?;
    let theirs = rows::find(tx, merged)?.ok_or(MembersRefusal::UnknownMember)?;
    let merge = merges::insert(tx, survivor, merged)?;
    fill(tx, merge, own, &theirs)?;
    words::take_over(tx, merge, survivor, merged, i64::try_from(sheet::MOST_WORDS).unwrap_or(0))?;
    lose_inviters(tx, merge, survivor)?;
    stages::refresh(tx, survivor)?;
    tx.about(Subject::Member(survivor));
    tx.about(Subject::Member(merged));
    tx.changed(&[Topic::Members, Topic::Gifts]);
    tx.happened(Fact::MembersMerged { merge, survivor, merged })?;
    Ok(Merge { merge })
}

/// The fields that a survivor may take over, as JSON.
pub(super) const FIELDS: [&str; 6] = ["phone", "birthday", "district", "household", "language", "note"];

/// A field of a row as JSON.
pub(super) fn field_of(row: &MemberRow, field: &str) -> Value {
    match field {
        "phone" => match &row.phone {
            Some(phone) => json!({ "e164": phone.e164, "typed": phone.typed, "last4": phone.last4 }),
            None => json!({ "none": row.no_phone_reason }),
        },
        "birthday" => json!([row.birth_month, row.birth_day]),
        "district" => json!(row.district),
        "household" => json!(row.household),
        "language" => json!(row.language),
        "note" => json!(row.note),
        _ => Value::Null,
    }
}

fn fill(tx: &Tx<'_>, merge: MergeId, own: MemberRow, theirs: &MemberRow) -> Result<()> {
    let mut filled = own.clone();
    if own.phone.is_none() && theirs.phone.is_some() {
        (filled.phone, filled.no_phone_reason) = (theirs.phone.clone(), None);
    }
    if own.birth_month.is_none() {
        (filled.birth_month, filled.birth_day) = (theirs.birth_month, theirs.birth_day);
    }
    if own.district.is_empty() {
        filled.district.clone_from(&theirs.district);
    }
    filled.household = own.household.or(theirs.household);
    filled.language = own.language.or(theirs.language);
    if !theirs.note.is_empty() && own.note != theirs.note {
        let both = if own.note.is_empty() { theirs.note.clone() } else { format!("{} / {}", own.note, theirs.note) };
        if both.chars().count() <= MOST_NOTE {
            filled.note = both;
        }
    }
    for field in FIELDS {
        let (before, after) = (field_of(&own, field), field_of(&filled, field));
        if before != after {
            merges::add_fill(tx, merge, field, &before, &after)?;
        }
    }
    rows::put_back(tx, &filled)
}

/// Rows of the person whose inviter is the person now.
fn lose_inviters(tx: &Tx<'_>, merge: MergeId, survivor: MemberId) -> Result<()> {
    for row in merges::rows_of(tx, survivor)? {
        let inviter = rows::find(tx, row)?.filter(|row| !row.inviter_lost).and_then(|row| row.inviter);
        let Some(inviter) = inviter else { continue };
        if merges::root(tx, inviter)?.is_some_and(|(root, _)| root == survivor) {
            merges::lose_inviter(tx, merge, row)?;
        }
    }
    Ok(())
}
