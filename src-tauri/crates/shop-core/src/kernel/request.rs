//! Every write once: request ids with their stored replies, and the canonical form of a request.

use super::refusal::{KernelRefusal, Result};
use super::tx::View;
use super::{Money, StaffId};
use rusqlite::{OptionalExtension, params};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// Replies longer than this are not kept (64 KiB); a repeat is told when the act was done.
const MOST_REPLY: usize = 64 * 1024;
/// Replies are kept for seven days, ids for good.
const KEPT_MS: i64 = 7 * super::time::DAY_MS;
/// Fields that never reach a stored digest or the audit detail: a short secret could be guessed from its hash.
const SECRETS: [&str; 12] = [
    "pin",
    "currentPin",
    "newPin",
    "ownerPin",
    "key",
    "recoveryCode",
    "approval",
    "token",
    "wifiPassword",
    "cardText",
    "proofToken",
    "passphrase",
];

/// The id that a client makes when an act opens on screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct RequestId(pub Uuid);

/// A manager's word that this command used up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Approved {
    /// Who gave it.
    pub approver: StaffId,
    /// What for, in their words.
    pub reason: String,
    /// Of how much.
    pub amount: Option<Money>,
}

/// One encoding per meaning: keys sorted, secrets taken out.
pub(crate) fn canonical(request: &Value) -> String {
    fn write(value: &Value, into: &mut String) {
        match value {
            Value::Object(fields) => {
                let mut keys: Vec<&String> = fields.keys().filter(|key| !SECRETS.contains(&key.as_str())).collect();
                keys.sort();
                into.push('{');
                for (at, key) in keys.into_iter().enumerate() {
                    if at > 0 {
                        into.push(',');
                    }
                    into.push_str(&Value::String(key.clone()).to_string());
                    into.push(':');
                    write(fields.get(key).unwrap_or(&Value::Null), into);
                }
                into.push('}');
            }
            Value::Array(items) => {
                into.push('[');
                for (at, item) in items.iter().enumerate() {
                    if at > 0 {
                        into.push(',');
                    }
                    write(item, into);
                }
                into.push(']');
            }
            plain => into.push_str(&plain.to_string()),
        }
    }
    let mut text = String::new();
    write(request, &mut text);
    text
}

/// SHA-256 of the canonical request.
pub(crate) fn digest(canonical: &str) -> [u8; 32] {
    Sha256::digest(canonical.as_bytes()).into()
}

/// The stored reply of an act that was done before; `None`: this id is new.
///
/// # Refuses
/// `request_id_reused` when the id was used by another caller, for another command or request;
/// `already_done` when the reply is no longer kept.
pub(crate) fn earlier_reply(view: &View<'_>, id: RequestId, command: &str, digest: &[u8; 32]) -> Result<Option<Value>> {
    let found = view
        .prepare_cached("SELECT command, actor, till, digest, reply, at_ms FROM request WHERE id = ?1")?
        .query_row([id.0.as_bytes()], |row| {
            Ok((
                row.get::<_, String>(0)?,
                row.get::<_, Option<StaffId>>(1)?,
                row.get::<_, String>(2)?,
                row.get::<_, Vec<u8>>(3)?,
                row.get::<_, Option<String>>(4)?,
                row.get::<_, i64>(5)?,
            ))
        })
        .optional()?;
    let Some((its_command, actor, till, its_digest, reply, at_ms)) = found else { return Ok(None) };
    if its_command != command || actor != view.actor.staff || till != view.actor.till || its_digest != digest {
        return Err(KernelRefusal::RequestIdReused.into());
    }
    match reply {
        Some(reply) => Ok(Some(serde_json::from_str(&reply)?)),
        None => Err(KernelRefusal::AlreadyDone { at_ms }.into()),
    }
}

/// Keeps the reply beside the act, in the act's own transaction.
pub(crate) fn keep_reply(
    view: &View<'_>,
    id: RequestId,
    command: &str,
    digest: &[u8; 32],
    reply: &Value,
) -> Result<()> {
    let reply = reply.to_string();
    view.prepare_cached(
        "INSERT INTO request (id, command, actor, till, digest, reply, at_ms) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?
    .execute(params![
        id.0.as_bytes(),
        command,
        view.actor.staff,
        view.actor.till,
        digest,
        (reply.len() <= MOST_REPLY).then_some(reply),
        view.now_ms
    ])?;
    Ok(())
}

/// Lets go of replies older than seven days; the ids stay.
pub(crate) fn forget_old_replies(view: &View<'_>) -> Result<()> {
    view.prepare_cached("UPDATE request SET reply = NULL WHERE reply IS NOT NULL AND at_ms < ?1")?
        .execute([view.now_ms.saturating_sub(KEPT_MS)])?;
    Ok(())
}

/// Clears the stored replies of acts about a person whose data are erased.
pub(crate) fn forget_replies_about(view: &View<'_>, audit_seqs_of: i64) -> Result<()> {
    view.prepare_cached("UPDATE request SET reply = NULL WHERE reply IS NOT NULL AND id IN
           (SELECT request_id FROM audit JOIN audit_subject USING (seq) WHERE kind = 'member' AND id = ?1 AND request_id IS NOT NULL)")?.execute([audit_seqs_of],)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn one_meaning_has_one_text_and_no_secret_in_it() {
        let one = json!({ "b": [1, { "pin": "1234", "z": null }], "a": "x" });
        let other: Value = serde_json::from_str(r#"{ "a": "x", "b": [1, { "z": null, "pin": "9999" }] }"#).unwrap();
        assert_eq!(canonical(&one), r#"{"a":"x","b":[1,{"z":null}]}"#);
        assert_eq!(canonical(&one), canonical(&other), "a PIN must not be guessable from a stored digest");
    }
}
