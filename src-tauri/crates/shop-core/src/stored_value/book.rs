//! What a member's book, an export and an erasure ask of stored value.

use super::commands::WalletEntryKind;
use super::post::{money, post_on};
use super::store::entries::{self, Entry, Line};
use super::store::{proofs, wallets};
use crate::kernel::{MemberId, Result, Tx, View};
use crate::members::{self, TimelineEntry};
use serde_json::{Map, Value, json};

/// What this capability has to tell of a person, newest first, before a moment.
pub(crate) fn timeline(view: &View<'_>, member: MemberId, before_ms: i64, limit: usize) -> Result<Vec<TimelineEntry>> {
    let lines = entries::latest(view, &members::aliases(view, member)?, before_ms, limit)?;
    lines.into_iter().map(told).collect()
}

fn told(entry: Entry) -> Result<TimelineEntry> {
    let kind = match (entry.kind, entry.of) {
        (WalletEntryKind::Recharged, _) => "recharged",
        (WalletEntryKind::Granted, _) => "bonus_granted",
        (WalletEntryKind::Spent, _) => "value_spent",
        (WalletEntryKind::PaidOut, _) => "balance_paid_out",
        (WalletEntryKind::TakenBack, Some(WalletEntryKind::Recharged)) => "recharge_undone",
        (WalletEntryKind::TakenBack, _) => "bonus_taken_back",
        (WalletEntryKind::Returned, _) => "value_returned",
        (WalletEntryKind::Erased, _) => "value_closed",
    };
    let part = |amount: crate::kernel::Money| Value::from(amount.minor().saturating_abs());
    let mut args =
        Map::from_iter([("principal".to_owned(), part(entry.principal)), ("bonus".to_owned(), part(entry.bonus))]);
    // By it the slip is printed once more.
    args.extend(entry.recharge.map(|recharge| ("recharge".to_owned(), Value::from(recharge))));
    let amount = money(entry.principal.minor().saturating_add(entry.bonus.minor()))?;
    Ok(TimelineEntry { at_ms: entry.at_ms, kind: kind.to_owned(), args, amount: Some(amount) })
}

/// What is kept of a person.
pub(crate) fn export(view: &View<'_>, member: MemberId) -> Result<Value> {
    let rows = members::aliases(view, member)?;
    let sum = wallets::sum(view, &rows)?;
    let lines: Vec<Value> = entries::between(view, &rows, i64::MIN, i64::MAX)?
        .into_iter()
        .map(|line| json!({ "atMs": line.at_ms, "kind": line.kind, "principal": line.principal, "bonus": line.bonus }))
        .collect();
    Ok(json!({ "principal": sum.principal, "bonus": sum.bonus, "expiresAtMs": sum.expires_at_ms, "lines": lines }))
}

/// Closes the balance of someone whose data are erased and forgets their PIN: what nobody can ever prove to be theirs is
/// owed to nobody. The lines stay in the books, nameless.
pub(crate) fn erase(tx: &Tx<'_>, member: MemberId) -> Result<()> {
    let mut rows = members::aliases(tx, member)?;
    if !rows.contains(&member) {
        rows.push(member);
    }
    proofs::forget(tx, &rows)?;
    for row in &rows {
        let left = wallets::sum(tx, &[*row])?;
        if left.principal == 0 && left.bonus == 0 {
            continue;
        }
        let (principal, bonus) = (left.principal.saturating_neg(), left.bonus.saturating_neg());
        let kind = WalletEntryKind::Erased;
        let line = Line { kind, principal, bonus, recharge: None, payout: None, cause: None, reverses: None };
        post_on(tx, *row, &[*row], &line)?;
    }
    Ok(())
}
