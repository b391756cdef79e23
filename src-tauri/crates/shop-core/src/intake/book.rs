//! What an export and an erasure ask of intake.

use super::codes::{self, Kind};
use super::store::codes as rows;
use super::store::requests;
use crate::kernel::{MemberId, Result, Topic, Tx, View};
use crate::members;
use serde_json::{Value, json};

/// What is kept of a person: how they asked to join, and their invitation.
pub(crate) fn export(view: &View<'_>, member: MemberId) -> Result<Value> {
    let (mut asked, mut invites) = (Vec::new(), Vec::new());
    for alias in members::aliases(view, member)? {
        asked.extend(requests::of_member(view, alias)?.into_iter().map(|row| {
            json!({
                "askedAtMs": row.asked_at_ms, "became": row.state.as_str(), "atMs": row.ended_at_ms,
                "onTheDisplay": row.at_display, "language": row.language, "source": row.source,
                "purposes": row.purposes, "cardSeenAtMs": row.shown_at_ms,
            })
        }));
        invites.extend(rows::invite_of(view, alias)?.map(|code| codes::text_of(Kind::Invite, code)));
    }
    Ok(json!({ "requests": asked, "invitations": invites }))
}

/// Takes a person's pages and invitations away, and what waits or waited with one of their phones.
pub(crate) fn erase(tx: &Tx<'_>, member: MemberId) -> Result<()> {
    for phone in members::phones(tx, member)? {
        requests::forget_phone(tx, &phone)?;
    }
    for alias in members::aliases(tx, member)? {
        requests::forget_member(tx, alias)?;
        rows::forget_invite(tx, alias)?;
    }
    tx.changed(&[Topic::Intake]);
    Ok(())
}
