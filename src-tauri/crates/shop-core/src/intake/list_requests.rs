//! Who waits for the clerk.

use super::ask;
use super::commands::{JoinRequest, JoinRequests};
use super::store::requests::{self, RequestRow};
use crate::kernel::{MemberId, Result, View, text};
use crate::members;
use rusqlite::Connection;

/// The most that are listed.
const MOST: i64 = 20;

/// Everyone who waits, oldest first, with what the clerk must know before confirming.
pub(super) fn list_requests(view: &View<'_>) -> Result<JoinRequests> {
    let since_ms = ask::waits_since(view.now_ms);
    let mut shown = Vec::new();
    for row in requests::waiting(view, since_ms, MOST)? {
        shown.extend(request(view, row)?);
    }
    Ok(JoinRequests { requests: shown, waiting: requests::count_waiting(view, since_ms)? })
}

fn request(view: &View<'_>, row: RequestRow) -> Result<Option<JoinRequest>> {
    let Some(who) = row.applicant else { return Ok(None) };
    let known = members::holders(view, &who.phone)?.first().map(|member| masked(view, *member)).transpose()?;
    let candidates = if known.is_none() { members::alike(view, &who.name)? } else { Vec::new() };
    Ok(Some(JoinRequest {
        request: row.request,
        name: who.name,
        phone_ends: who.phone_last4,
        asked_at_ms: row.asked_at_ms,
        at_display: row.at_display,
        source: row.source,
        inviter: row.inviter.map(|inviter| masked(view, inviter)).transpose()?,
        purposes: row.purposes,
        known,
        candidates,
    }))
}

/// A member as the counter may show them while other customers look on.
pub(super) fn masked(conn: &Connection, member: MemberId) -> Result<String> {
    Ok(text::masked(&members::face(conn, member)?.name))
}
