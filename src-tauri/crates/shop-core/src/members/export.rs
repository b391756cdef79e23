//! What is kept of one person, for the person.

use super::store::words::{self, Kind};
use super::store::{cards as card_rows, consents, rows};
use super::{cards, detail, persons, stages};
use crate::kernel::{MemberId, Result, View, text};
use serde_json::{Value, json};

/// Every row of the person with its cards, consents, words and visits. Other people stand masked.
///
/// # Refuses
/// `unknown_member`, `erased`.
pub(crate) fn export(view: &View<'_>, member: MemberId) -> Result<Value> {
    let member = persons::survivor(view, member)?;
    let mut records = Vec::new();
    for id in persons::aliases(view, member)? {
        records.extend(record(view, id)?);
    }
    let sheet = serde_json::to_value(detail::detail(view, member)?)?;
    Ok(json!({ "sheet": sheet, "records": records }))
}

fn record(view: &View<'_>, id: MemberId) -> Result<Option<Value>> {
    let Some(row) = rows::find(view, id)? else { return Ok(None) };
    let inviter = row.inviter.map(|inviter| persons::face(view, inviter)).transpose()?;
    let cards: Vec<Value> = card_rows::of(view, id)?
        .into_iter()
        .map(|card| {
            json!({
                "text": cards::card_text(card.card_id), "state": card.state,
                "issuedAtMs": card.issued_at_ms, "endedAtMs": card.ended_at_ms,
            })
        })
        .collect();
    let consents: Vec<Value> =
        consents::of(view, id)?.into_iter().map(|(_, line)| serde_json::to_value(line)).collect::<Result<_, _>>()?;
    let visits: Vec<i64> = stages::visit_days(view, &[id])?.iter().map(|visit| visit.at_ms).collect();
    Ok(Some(json!({
        "id": row.uuid.to_string(),
        "number": row.number,
        "name": row.name,
        "phone": row.phone.as_ref().map(|phone| &phone.e164),
        "phoneAsTyped": row.phone.as_ref().map(|phone| &phone.typed),
        "noPhoneReason": row.no_phone_reason,
        "birthMonth": row.birth_month,
        "birthDay": row.birth_day,
        "fourteenOrOlder": true,
        "district": row.district,
        "household": row.household,
        "note": row.note,
        "language": row.language,
        "source": row.source,
        "sourceCode": row.source_code,
        "inviter": inviter.map(|face| text::masked(&face.name)),
        "joinedAtMs": row.joined_at_ms,
        "joinedAgain": row.rejoined,
        "tags": words::of(view, id, Kind::Tag)?,
        "interests": words::of(view, id, Kind::Interest)?,
        "cards": cards,
        "consents": consents,
        "visitsAtMs": visits,
        "stage": row.stage,
    })))
}
