//! Erasing a person.

use super::commands::Erase;
use super::{PrivacyRefusal, erasures_log};
use crate::dispatch::Act;
use crate::kernel::app::Book;
use crate::kernel::{Done, Fact, MemberId, Result, Subject, Tx, text};
use crate::{members, reactions, stored_value};
use std::path::Path;

/// The longest reason, in characters.
const MOST_REASON: usize = 200;

/// Erases a person, all their rows: first the log beside the file, forced to disk, then the book. There is no way back.
///
/// # Refuses
/// `privacy.reason_too_long`, `stored_value.balance_left`, `members.unknown_member`, `members.erased`.
pub(super) fn erase(act: &Act<'_>, request: &Erase) -> Result<Done> {
    let reason = text::clean_within(&request.reason, MOST_REASON)
        .ok_or(PrivacyRefusal::ReasonTooLong { most: i64::try_from(MOST_REASON).unwrap_or(i64::MAX) })?;
    // Nobody to erase: a stranger, refused below, or a repeat of this very act, answered below.
    let rows = act.read(|view| {
        let rows = members::uuids(view, request.member)?;
        // Asked before the log is written: whoever stands in it is erased again after every restore.
        if !rows.is_empty() {
            stored_value::refuse_while_owed(view, request.member)?;
        }
        Ok(rows)
    })?;
    if !rows.is_empty() {
        erasures_log::append(act.app.folder(), &rows, act.now_ms())?;
    }
    let done = act.write(|tx| {
        let member = members::survivor(tx, request.member)?;
        tx.note(&reason);
        tx.needs_look();
        erase_person(tx, member)?;
        Ok(Done {})
    })?;
    fold_log(act);
    Ok(done)
}

/// Applies `erasures.log` again, after a restore brought back who had been erased. How many rows were erased again.
pub(crate) fn erase_again(tx: &Tx<'_>, folder: &Path) -> Result<i64> {
    let mut again: i64 = 0;
    for uuid in erasures_log::read(folder)? {
        let Some((member, false)) = members::erased_by_uuid(tx, uuid)? else { continue };
        again = again.saturating_add(i64::try_from(members::aliases(tx, member)?.len()).unwrap_or(0));
        erase_person(tx, member)?;
    }
    Ok(again)
}

fn erase_person(tx: &Tx<'_>, member: MemberId) -> Result<()> {
    for alias in members::aliases(tx, member)? {
        tx.about(Subject::Member(alias));
    }
    reactions::erase(tx, member)?;
    tx.happened(Fact::MemberErased { member })?;
    Ok(())
}

/// The write-ahead log still holds pages with what was erased; it is folded into the file and emptied. A reader may be in
/// the way: then the next checkpoint does it.
fn fold_log(act: &Act<'_>) {
    if let Book::Open(db) = &*act.app.book()
        && let Some(conn) = db.writer().as_ref()
        && let Err(error) = conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))
    {
        tracing::warn!(%error, "the write-ahead log was not folded in after an erasure");
    }
}
