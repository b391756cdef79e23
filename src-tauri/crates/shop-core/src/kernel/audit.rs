//! Who did what: one entry per write, chained by SHA-256, with details that erasure may delete.
//!
//! hash = SHA-256 over length-prefixed {seq, at_ms, actor, till, command, subjects, approver, amount, look,
//! SHA-256(salt32 ‖ canonical request), previous hash}. Request, note and salt lie in `audit_detail`; without them the
//! chain still verifies, and nobody can guess the request from its digest.

use super::chance::{bytes, hex};
use super::refusal::Result;
use super::request::RequestId;
use super::tx::{Subject, Tx, View};
use super::{Finding, MemberId, Topic};
use rusqlite::{Connection, OptionalExtension, params};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use ts_rs::TS;

/// What the verification of the chain says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AuditVerdict {
    /// Every entry follows from the one before it.
    pub whole: bool,
    /// How many entries there are.
    pub entries: i64,
    /// The first 16 hexadecimal digits of the last hash, in groups of four.
    pub head: String,
    /// The first entry that does not fit.
    pub broken_at: Option<i64>,
    /// UTC milliseconds.
    pub checked_at_ms: i64,
}

struct Link {
    seq: i64,
    at_ms: i64,
    actor: Option<i64>,
    till: String,
    command: String,
    subjects: String,
    approver: Option<i64>,
    amount: Option<i64>,
    look: bool,
    request_digest: Vec<u8>,
    prev: Vec<u8>,
}

impl Link {
    fn hash(&self) -> [u8; 32] {
        let mut sha = Sha256::new();
        let number = |n: Option<i64>| n.map_or(String::new(), |n| n.to_string());
        let fields = [
            self.seq.to_string(),
            self.at_ms.to_string(),
            number(self.actor),
            self.till.clone(),
            self.command.clone(),
            self.subjects.clone(),
            number(self.approver),
            number(self.amount),
            self.look.to_string(),
        ];
        let texts = fields.iter().map(String::as_bytes);
        for field in texts.chain([self.request_digest.as_slice(), self.prev.as_slice()]) {
            sha.update(u64::try_from(field.len()).unwrap_or(u64::MAX).to_be_bytes());
            sha.update(field);
        }
        sha.finalize().into()
    }
}

/// Adds the entry of the act that `tx` is about to commit.
pub(crate) fn append(tx: &Tx<'_>, canonical: &str, request: Option<RequestId>) -> Result<()> {
    let (last, prev) = head(tx)?;
    let salt: [u8; 32] = bytes(tx.chance);
    let subjects = tx.subjects.borrow();
    let approved = tx.approved.borrow();
    let link = Link {
        seq: last.saturating_add(1),
        at_ms: tx.now_ms,
        actor: tx.actor.staff.map(|id| id.get()),
        till: tx.actor.till.clone(),
        command: tx.command.to_owned(),
        subjects: serde_json::to_string(&*subjects)?,
        approver: approved.as_ref().map(|word| word.approver.get()),
        amount: tx.amount.get().or(approved.as_ref().and_then(|word| word.amount)).map(|money| money.minor()),
        look: tx.needs_look.get().is_some(),
        request_digest: Sha256::new().chain_update(salt).chain_update(canonical).finalize().to_vec(),
        prev,
    };
    tx.prepare_cached("INSERT INTO audit (seq, at_ms, actor, till, command, subjects, approver, amount, look, request_digest, prev, hash, request_id)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)")?.execute(params![
            link.seq, link.at_ms, link.actor, link.till, link.command, link.subjects, link.approver, link.amount,
            link.look, link.request_digest, link.prev, link.hash(), request.map(|id| id.0.as_bytes().to_vec())
        ],)?;
    let reason = approved.as_ref().map(|word| word.reason.clone()).filter(|reason| !reason.is_empty());
    let note = match (tx.note.borrow().clone(), reason) {
        (Some(note), Some(reason)) if note != reason => Some(format!("{note} · {reason}")),
        (note, reason) => note.or(reason),
    };
    tx.prepare_cached("INSERT INTO audit_detail (seq, salt, request, note) VALUES (?1, ?2, ?3, ?4)")?
        .execute(params![link.seq, salt, canonical, note])?;
    for subject in subjects.iter() {
        let (kind, id) = match subject {
            Subject::Member(id) => ("member", id.get()),
            Subject::Gift(id) => ("gift", id.get()),
            Subject::Staff(id) => ("staff", id.get()),
        };
        tx.prepare_cached("INSERT INTO audit_subject (kind, id, seq) VALUES (?1, ?2, ?3)")?
            .execute((kind, id, link.seq))?;
    }
    tx.changed(&[Topic::Audit]);
    Ok(())
}

/// Number and hash of the last entry; 0 and 32 zero bytes before the first.
pub(crate) fn head(conn: &Connection) -> Result<(i64, Vec<u8>)> {
    let last = conn
        .prepare_cached("SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1")?
        .query_row([], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    Ok(last.unwrap_or((0, vec![0; 32])))
}

/// How people see the head: 16 hexadecimal digits in groups of four.
pub(crate) fn head_text(conn: &Connection) -> Result<String> {
    let digits = hex(&head(conn)?.1).to_uppercase();
    let groups: Vec<&str> = [0..4, 4..8, 8..12, 12..16].into_iter().filter_map(|group| digits.get(group)).collect();
    Ok(groups.join(" "))
}

/// The whole head: 64 hexadecimal digits in groups of four.
pub(crate) fn head_whole(conn: &Connection) -> Result<String> {
    let digits: Vec<char> = hex(&head(conn)?.1).to_uppercase().chars().collect();
    Ok(digits.chunks(4).map(String::from_iter).collect::<Vec<_>>().join(" "))
}

/// Walks the whole chain.
pub(crate) fn verify(view: &View<'_>) -> Result<AuditVerdict> {
    let broken_at = broken_link(view)?;
    Ok(AuditVerdict {
        whole: broken_at.is_none(),
        entries: view.prepare_cached("SELECT count(*) FROM audit")?.query_row([], |row| row.get(0))?,
        head: head_text(view)?,
        broken_at,
        checked_at_ms: view.now_ms,
    })
}

/// The finding of `check`, if the chain is broken.
pub(crate) fn check(conn: &Connection) -> Result<Vec<Finding>> {
    Ok(broken_link(conn)?.map(|seq| Finding::new("audit-chain", format!("entry {seq}"))).into_iter().collect())
}

/// The first entry that does not follow from the one before it, or whose kept request is not the one that was done.
fn broken_link(conn: &Connection) -> Result<Option<i64>> {
    let mut rows = conn.prepare(
        "SELECT seq, at_ms, actor, till, command, subjects, approver, amount, look, request_digest, prev, hash, salt, request
         FROM audit LEFT JOIN audit_detail USING (seq) ORDER BY seq",
    )?;
    let mut rows = rows.query([])?;
    let (mut seq, mut prev) = (0_i64, vec![0_u8; 32]);
    while let Some(row) = rows.next()? {
        let link = Link {
            seq: row.get(0)?,
            at_ms: row.get(1)?,
            actor: row.get(2)?,
            till: row.get(3)?,
            command: row.get(4)?,
            subjects: row.get(5)?,
            approver: row.get(6)?,
            amount: row.get(7)?,
            look: row.get(8)?,
            request_digest: row.get(9)?,
            prev: row.get(10)?,
        };
        let hash: Vec<u8> = row.get(11)?;
        let (salt, request): (Option<Vec<u8>>, Option<String>) = (row.get(12)?, row.get(13)?);
        let kept_fits = match (salt, request) {
            (Some(salt), Some(request)) => {
                Sha256::new().chain_update(salt).chain_update(request).finalize().as_slice() == link.request_digest
            }
            _ => true,
        };
        seq = seq.saturating_add(1);
        if link.seq != seq || link.prev != prev || link.hash().as_slice() != hash || !kept_fits {
            return Ok(Some(link.seq));
        }
        prev = hash;
    }
    Ok(None)
}

/// Deletes what the entries about a member say beyond ids. The chain stays whole.
pub(crate) fn erase_details(tx: &Tx<'_>, member: MemberId) -> Result<()> {
    super::request::forget_replies_about(tx, member.get())?;
    tx.prepare_cached(
        "DELETE FROM audit_detail WHERE seq IN (SELECT seq FROM audit_subject WHERE kind = 'member' AND id = ?1)",
    )?
    .execute([member])?;
    Ok(())
}
