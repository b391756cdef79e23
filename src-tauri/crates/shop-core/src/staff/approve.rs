//! A manager's word for one act of someone else: given, and used up.

use super::add_person::only;
use super::commands::{Approval, Approve};
use super::pin::Pin;
use super::prove::{TillLock, prove, someone_here};
use super::store::approvals::{self, ApprovalRow};
use super::{StaffRefusal, store};
use crate::dispatch::{self, Act};
use crate::kernel::refusal::KernelRefusal;
use crate::kernel::request::{self, Approved};
use crate::kernel::{Money, Result, Role, StaffId, Topic, Tx, text};
use rusqlite::Connection;
use sha2::{Digest, Sha256};

/// How long a word is good.
const GOOD_MS: i64 = 60_000;
/// Characters of a reason.
const MOST_REASON: usize = 200;
/// Bytes of the name of a command or an action.
const MOST_KEY: usize = 60;

/// Gives a manager's word for one act of the one who is signed in: this command with this request at this till, once,
/// for 60 seconds. It stands in the audit entry of the act it is used for.
///
/// # Refuses
/// `not_for_oneself`, `unknown_person`, `left`, `not_a_manager`, `reason_missing`, `text_too_long`, and what a wrong PIN
/// is refused for.
pub(super) fn approve(act: &Act<'_>, request: &Approve) -> Result<Approval> {
    let reason = text::clean_within(&request.reason, MOST_REASON).ok_or(StaffRefusal::TextTooLong { most: 200 })?;
    if reason.is_empty() {
        return Err(StaffRefusal::ReasonMissing.into());
    }
    if request.command.len() > MOST_KEY || request.action.len() > MOST_KEY {
        return Err(StaffRefusal::TextTooLong { most: 60 }.into());
    }
    act.read(|view| {
        if view.actor.staff == Some(request.approver) {
            return Err(StaffRefusal::NotForOneself.into());
        }
        can_approve(view, request.approver)
    })?;
    prove(act, request.approver, &Pin::typed(&request.pin)?, TillLock::Binds)?;
    act.step(|tx| {
        let actor = only(tx, Role::Clerk)?;
        let token = dispatch::token(tx);
        let expires_at_ms = tx.now_ms.saturating_add(GOOD_MS);
        let word = ApprovalRow {
            id: 0,
            approver: request.approver,
            actor,
            till: tx.actor.till.clone(),
            command: request.command.clone(),
            request_digest: request::digest(&request::canonical(&request.request)),
            action: request.action.clone(),
            amount: request.amount,
            reason,
            given_at_ms: tx.now_ms,
            expires_at_ms,
            used_at_ms: None,
        };
        approvals::forget_old_reasons(tx)?;
        approvals::insert(tx, &digest_of(&token), &word)?;
        Ok(Approval { approval: token, expires_at_ms })
    })
}

/// Whether that person's word counts.
///
/// # Refuses
/// `unknown_person`, `left`, `not_a_manager`.
pub(super) fn can_approve(conn: &Connection, approver: StaffId) -> Result<()> {
    if someone_here(conn, approver)?.role.may(Role::Manager) { Ok(()) } else { Err(StaffRefusal::NotAManager.into()) }
}

/// Asks for a manager's word, unless the one who acts is a manager. The word is used up; it covers the whole act, so a
/// second rule that asks in the same act is content with it.
///
/// An approval that does not fit is kept as evidence, and the owner is shown that it was presented.
///
/// # Refuses
/// `kernel.approval_needed` with the `action`, `kernel.approval_invalid`.
pub(crate) fn require_approval(tx: &Tx<'_>, action: &str, amount: Option<Money>) -> Result<()> {
    if tx.actor.role.may(Role::Manager) || tx.actor.role == Role::System || tx.approved.borrow().is_some() {
        return Ok(());
    }
    let Some(token) = tx.approval.as_deref() else {
        return Err(KernelRefusal::ApprovalNeeded { action: action.to_owned() }.into());
    };
    let found = approvals::find(tx, &digest_of(token))?;
    match fitting(tx, found, action, amount)? {
        Ok(word) => {
            approvals::use_up(tx, word.id)?;
            let amount = amount.or(word.amount);
            tx.approved.replace(Some(Approved { approver: word.approver, reason: word.reason, amount }));
            Ok(())
        }
        Err(Misfit { why, approval }) => {
            tx.afterwards(move |tx| {
                tx.changed(&[Topic::Audit]);
                approvals::note_misuse(tx, why, approval)
            });
            Err(KernelRefusal::ApprovalInvalid.into())
        }
    }
}

/// Why a word does not fit.
struct Misfit {
    why: &'static str,
    approval: Option<i64>,
}

fn fitting(
    tx: &Tx<'_>,
    found: Option<ApprovalRow>,
    action: &str,
    amount: Option<Money>,
) -> Result<Result<ApprovalRow, Misfit>> {
    let Some(word) = found else { return Ok(Err(Misfit { why: "unknown", approval: None })) };
    let is_for_this_act = Some(word.actor) == tx.actor.staff
        && word.till == tx.actor.till
        && word.command == tx.command
        && word.request_digest == request::digest(&request::canonical(tx.request))
        && word.action == action
        && covers(word.amount, amount);
    let why = if word.used_at_ms.is_some() {
        "used"
    } else if !(word.given_at_ms..word.expires_at_ms).contains(&tx.now_ms) {
        "expired"
    } else if !is_for_this_act {
        "other_act"
    } else if !store::role_of(tx, word.approver)?.is_some_and(|role| role.may(Role::Manager)) {
        "approver_gone"
    } else {
        return Ok(Ok(word));
    };
    Ok(Err(Misfit { why, approval: Some(word.id) }))
}

/// A word for an amount covers no more than that; a clerk's screen may not know the amount, then the request alone binds.
fn covers(said: Option<Money>, needed: Option<Money>) -> bool {
    match (said, needed) {
        (Some(said), Some(needed)) => said >= needed,
        _ => true,
    }
}

/// Only the digest of a token is kept: whoever reads the file finds no live one.
fn digest_of(token: &str) -> [u8; 32] {
    Sha256::digest(token.as_bytes()).into()
}

#[cfg(test)]
mod tests;
