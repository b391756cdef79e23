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

#[cfg(test)]
mod tests {
    use crate::kernel::Role;
    use crate::testing::TestShop;
    use proptest::prelude::*;
    use serde_json::{Value, json};

    /// A member whose fields may each be missing, alike or different.
    fn sheet() -> impl Strategy<Value = Value> {
        let name = prop::sample::select(vec!["王强", "Ana Ruiz", "欧阳小强", "Ben", "👩‍🌾"]);
        let phone = prop::option::of(prop::sample::select(vec!["13800000001", "13800000002", "+34612345678"]));
        let words = prop::collection::vec(prop::sample::select(vec!["a", "A", "b", "c", "d"]), 0..4);
        (name, phone, prop::option::of(1_u8..=12), "[xy]{0,2}", words.clone(), words, any::<bool>()).prop_map(
            |(name, phone, month, district, tags, interests, offers)| {
                json!({
                    "name": name, "phone": phone, "noPhoneReason": "no_phone", "birthMonth": month, "birthDay": month,
                    "fourteen": true, "district": district, "tags": tags, "interests": interests, "source": "walk_in",
                    "consents": [{ "purpose": "offers", "given": offers }], "wordingVersion": 1, "language": null,
                    "duplicatesSeen": true,
                })
            },
        )
    }

    /// Everything that can be read of everyone.
    fn readings(shop: &TestShop, members: usize) -> Vec<Value> {
        let read = |command: &str, request: Value| shop.ok(Role::Clerk, command, request);
        let mut all: Vec<Value> = Vec::new();
        for member in 1..=members {
            all.push(read("members.read_member", json!({ "member": member })));
            all.push(read("members.read_card", json!({ "member": member })));
            all.push(read("members.read_timeline", json!({ "member": member, "limit": 200 })));
            all.push(shop.ok(Role::Owner, "privacy.export_person", json!({ "member": member })));
        }
        for text in ["强", "wq", "ana", "b", "a", "0001", "138", "1", "+34"] {
            all.push(read("members.find", json!({ "text": text, "limit": 50 })));
        }
        for sort in ["number", "name", "last_visit"] {
            all.push(read("members.list", json!({ "giftWaiting": false, "sort": sort, "offset": 0, "limit": 50 })));
        }
        all.push(read("members.count_stages", json!({})));
        all.push(read("members.list_words", json!({})));
        all.push(read("members.read_duplicates", json!({ "name": "王强", "phone": "13800000001" })));
        all
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(24))]

        /// Whatever is merged into whomever, in chains and with inviters, undoing the merges from the last to the first
        /// brings back every reading as it was before each.
        #[test]
        fn undoing_merges_brings_back_every_reading(
            sheets in prop::collection::vec((sheet(), 0_usize..6, 0_i64..3), 3..6),
            merges in prop::collection::vec((0_usize..6, 0_usize..6), 1..5),
        ) {
            let shop = TestShop::open();
            for (at, (sheet, inviter, days)) in sheets.iter().enumerate() {
                shop.later(days * crate::kernel::time::DAY_MS);
                let mut sheet = sheet.clone();
                if *inviter < at {
                    sheet["inviter"] = json!(inviter + 1);
                }
                if shop.call(Role::Clerk, "members.enrol", sheet.clone()).is_err() {
                    // The inviter has the same phone.
                    sheet["inviter"] = Value::Null;
                    shop.ok(Role::Clerk, "members.enrol", sheet);
                }
            }
            let mut done = vec![(Value::Null, readings(&shop, sheets.len()))];
            for (survivor, merged) in merges {
                let request = json!({ "survivor": survivor % sheets.len() + 1, "merged": merged % sheets.len() + 1 });
                shop.later(1_000);
                // Two rows of one person already: refused.
                if let Ok(reply) = shop.call(Role::Manager, "members.merge", request) {
                    prop_assert_eq!(shop.findings(), vec![]);
                    done.push((reply["merge"].clone(), readings(&shop, sheets.len())));
                }
            }
            while let Some((merge, _)) = done.pop().filter(|_| !done.is_empty()) {
                shop.later(1_000);
                shop.ok(Role::Manager, "members.undo_merge", json!({ "merge": merge }));
                let before = without_now(&done.last().expect("the readings before it").1);
                let after = without_now(&readings(&shop, sheets.len()));
                for (before, after) in before.iter().zip(&after) {
                    prop_assert_eq!(before, after);
                }
                prop_assert_eq!(shop.findings(), vec![]);
            }
        }
    }

    /// An export tells when it was made; nothing else in it may differ.
    fn without_now(readings: &[Value]) -> Vec<Value> {
        let plain = |reading: &Value| match reading["json"].as_str().map(serde_json::from_str::<Value>) {
            Some(Ok(mut export)) => {
                export["exportedAtMs"] = Value::Null;
                export
            }
            _ => reading.clone(),
        };
        readings.iter().map(plain).collect()
    }
}
