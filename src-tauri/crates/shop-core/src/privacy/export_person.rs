//! Everything that is kept of one person, for that person.

use super::commands::PersonExport;
use crate::kernel::{MemberId, Result, View};
use crate::{members, reactions, shop};
use serde_json::{Value, json};

/// JSON of what every capability holds. The file's name tells the number, not the name.
///
/// # Refuses
/// `members.unknown_member`, `members.erased`.
pub(super) fn export_person(view: &View<'_>, member: MemberId) -> Result<PersonExport> {
    let member = members::survivor(view, member)?;
    let number = members::face(view, member)?.number;
    let mut person = serde_json::Map::new();
    person.insert("shop".to_owned(), json!(shop::find(view)?.map(|shop| shop.name)));
    person.insert("exportedAtMs".to_owned(), json!(view.now_ms));
    person.insert("timeZone".to_owned(), json!(view.zone.name()));
    person.extend(reactions::export(view, member)?);
    Ok(PersonExport {
        file_name: format!("member-{number:06}-{}.json", view.today()),
        json: serde_json::to_string_pretty(&Value::Object(person))?,
    })
}
