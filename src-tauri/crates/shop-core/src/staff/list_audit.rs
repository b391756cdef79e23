//! Who did what, for the owner and the managers.

use super::commands::{AuditEntry, AuditFilter, AuditKind, AuditPage, ListAudit};
use super::store;
use crate::kernel::{Result, Subject, View, audit};
use crate::reactions;
use rusqlite::{Row, params};

/// Entries of a page.
const MOST_ENTRIES: i64 = 200;

/// A page of entries before `before`, newest first. `person`: what they did and what was done about them.
pub(super) fn list_audit(view: &View<'_>, request: &ListAudit) -> Result<AuditPage> {
    let before = request.before.unwrap_or(i64::MAX);
    let limit = request.limit.clamp(1, MOST_ENTRIES);
    let kept = filtered(request.filter);
    let count = |condition: &str| {
        view.query_row(
            &format!("SELECT count(*) FROM audit WHERE ({condition}) AND ({BY_OR_ABOUT})"),
            [request.person],
            |row| row.get(0),
        )
    };
    let (total, needs_look) = (count(kept)?, count(filtered(AuditFilter::Look))?);
    let mut page = view.prepare(&format!(
        "SELECT seq, at_ms, actor, command, subjects, note, amount, approver, look, request_id IS NULL
         FROM audit LEFT JOIN audit_detail USING (seq)
         WHERE ({kept}) AND ({BY_OR_ABOUT}) AND seq < ?2 ORDER BY seq DESC LIMIT ?3"
    ))?;
    let rows = page.query_map(params![request.person, before, limit], entry)?.collect::<Result<Vec<_>, _>>()?;
    let entries = rows.into_iter().map(|row| named(view, row)).collect::<Result<_>>()?;
    Ok(AuditPage { entries, total, needs_look, head: audit::head_text(view)? })
}

/// The entries of one person.
const BY_OR_ABOUT: &str = "?1 IS NULL OR actor = ?1
    OR EXISTS (SELECT 1 FROM audit_subject AS about WHERE about.kind = 'staff' AND about.id = ?1 AND about.seq = audit.seq)";

fn filtered(filter: AuditFilter) -> &'static str {
    match filter {
        AuditFilter::All => "true",
        AuditFilter::Look => "look = 1",
        AuditFilter::Approved => "approver IS NOT NULL",
        AuditFilter::Members => "command GLOB 'members.*' OR command GLOB 'privacy.*'",
        AuditFilter::Gifts => "command GLOB 'gifts.*'",
        AuditFilter::Staff => "command GLOB 'staff.*'",
        AuditFilter::Shop => "command GLOB 'shop.*' OR command GLOB 'setup.*' OR command GLOB 'backup.*'",
    }
}

/// An entry before its ids were given names.
struct EntryRow {
    entry: AuditEntry,
    actor: Option<crate::kernel::StaffId>,
    approver: Option<crate::kernel::StaffId>,
    subjects: String,
}

fn entry(row: &Row<'_>) -> rusqlite::Result<EntryRow> {
    let command: String = row.get(3)?;
    let is_evidence: bool = row.get(9)?;
    let kind = match (is_evidence, command.starts_with("staff.")) {
        (false, _) => AuditKind::Done,
        (true, true) => AuditKind::LockedOut,
        (true, false) => AuditKind::Refused,
    };
    Ok(EntryRow {
        actor: row.get(2)?,
        approver: row.get(7)?,
        subjects: row.get(4)?,
        entry: AuditEntry {
            seq: row.get(0)?,
            at_ms: row.get(1)?,
            actor: String::new(),
            command,
            kind,
            look: row.get(8)?,
            subjects: Vec::new(),
            note: row.get(5)?,
            amount: row.get(6)?,
            approver: None,
        },
    })
}

fn named(view: &View<'_>, row: EntryRow) -> Result<AuditEntry> {
    let subjects: Vec<Subject> = serde_json::from_str(&row.subjects)?;
    let mut names = Vec::new();
    for subject in subjects {
        names.extend(reactions::subject_name(view, subject)?);
    }
    let actor = row.actor.map(|staff| store::name_of(view, staff)).transpose()?.unwrap_or_default();
    let approver = row.approver.map(|staff| store::name_of(view, staff)).transpose()?;
    Ok(AuditEntry { actor, approver, subjects: names, ..row.entry })
}
