//! Rows of approvals.

use crate::kernel::{Money, Result, StaffId, Tx};
use rusqlite::{OptionalExtension, params};

/// A manager's word for one act.
pub(in crate::staff) struct ApprovalRow {
    pub(in crate::staff) id: i64,
    pub(in crate::staff) approver: StaffId,
    pub(in crate::staff) actor: StaffId,
    pub(in crate::staff) till: String,
    pub(in crate::staff) command: String,
    pub(in crate::staff) request_digest: [u8; 32],
    pub(in crate::staff) action: String,
    pub(in crate::staff) amount: Option<Money>,
    pub(in crate::staff) reason: String,
    pub(in crate::staff) given_at_ms: i64,
    pub(in crate::staff) expires_at_ms: i64,
    pub(in crate::staff) used_at_ms: Option<i64>,
}

/// Keeps a new word; its row number is made here.
pub(in crate::staff) fn insert(tx: &Tx<'_>, token_digest: &[u8; 32], word: &ApprovalRow) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO approval (token_digest, approver, actor, till, command, request_digest, action, amount, reason,
                               given_at_ms, expires_at_ms)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
    )?
    .execute(params![
        token_digest,
        word.approver,
        word.actor,
        word.till,
        word.command,
        word.request_digest,
        word.action,
        word.amount,
        word.reason,
        word.given_at_ms,
        word.expires_at_ms
    ])?;
    Ok(())
}

pub(in crate::staff) fn find(tx: &Tx<'_>, token_digest: &[u8; 32]) -> Result<Option<ApprovalRow>> {
    Ok(tx
        .prepare_cached(
            "SELECT id, approver, actor, till, command, request_digest, action, amount, reason, given_at_ms,
                    expires_at_ms, used_at_ms
             FROM approval WHERE token_digest = ?1",
        )?
        .query_row([token_digest], |row| {
            Ok(ApprovalRow {
                id: row.get(0)?,
                approver: row.get(1)?,
                actor: row.get(2)?,
                till: row.get(3)?,
                command: row.get(4)?,
                request_digest: row.get(5)?,
                action: row.get(6)?,
                amount: row.get(7)?,
                reason: row.get(8)?,
                given_at_ms: row.get(9)?,
                expires_at_ms: row.get(10)?,
                used_at_ms: row.get(11)?,
            })
        })
        .optional()?)
}

/// The word is used up; its reason goes over to the audit entry.
pub(in crate::staff) fn use_up(tx: &Tx<'_>, id: i64) -> Result<()> {
    tx.prepare_cached("UPDATE approval SET used_at_ms = ?2, reason = '' WHERE id = ?1")?
        .execute(params![id, tx.now_ms])?;
    Ok(())
}

/// Lets go of the reasons of words that nobody used in time.
pub(in crate::staff) fn forget_old_reasons(tx: &Tx<'_>) -> Result<()> {
    tx.prepare_cached("UPDATE approval SET reason = '' WHERE reason <> '' AND expires_at_ms <= ?1")?
        .execute([tx.now_ms])?;
    Ok(())
}

/// Keeps that a word which did not fit was presented.
pub(in crate::staff) fn note_misuse(tx: &Tx<'_>, why: &str, approval: Option<i64>) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO approval_misuse (at_ms, actor, till, command, why, approval) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?
    .execute(params![tx.now_ms, tx.actor.staff, tx.actor.till, tx.command, why, approval])?;
    Ok(())
}
