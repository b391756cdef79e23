//! Invitations: every member has one code to pass on.

use super::IntakeRefusal;
use super::codes::{self, Code, Kind, ScannedCode};
use super::commands::Invite;
use super::store::codes as rows;
use crate::kernel::{CauseId, Fact, MemberId, Result, Tx, View, qr};
use crate::{members, shop};
use rusqlite::Connection;

/// Up to which row of members invitations were made.
const MADE_TO: &str = "intake_invites_made_to";
/// The most that are made in one tick.
const MOST: i64 = 500;

/// A member's invitation.
///
/// # Refuses
/// `members.unknown_member`, `members.erased`; `invite_not_made` within the first minutes after an upgrade or import.
pub(super) fn read_invite(view: &View<'_>, member: MemberId) -> Result<Invite> {
    let member = members::survivor(view, member)?;
    let code = code_of(view, member)?.ok_or(IntakeRefusal::InviteNotMade)?;
    let text = codes::text_of(Kind::Invite, code);
    let friends = members::detail(view, member)?.friends;
    Ok(Invite { svg: qr::svg(&text)?, text, typed: codes::typed_of(code), friends })
}

/// The code of a person: the survivor's own, or else that of a row merged into it.
pub(super) fn code_of(conn: &Connection, survivor: MemberId) -> Result<Option<Code>> {
    if let Some(code) = rows::invite_of(conn, survivor)? {
        return Ok(Some(code));
    }
    for alias in members::aliases(conn, survivor)? {
        if let Some(code) = rows::invite_of(conn, alias)? {
            return Ok(Some(code));
        }
    }
    Ok(None)
}

/// Someone joined: they get an invitation, and the flyer that brought them has come back.
pub(crate) fn joined(tx: &Tx<'_>, _cause: CauseId, fact: &Fact) -> Result<()> {
    if let Fact::MemberJoined { member, .. } = fact {
        make(tx, *member)?;
        if let Some(ScannedCode::Flyer { run, .. }) = codes::scanned(tx, &members::source_code(tx, *member)?)? {
            rows::add_back(tx, *member, run)?;
        }
    }
    Ok(())
}

/// Makes invitations for members who came by another way than the counter, at most 500 at once.
pub(super) fn back_fill(tx: &Tx<'_>) -> Result<()> {
    let made_to: i64 = shop::kept(tx, MADE_TO)?.unwrap_or(0);
    let members = members::rows_after(tx, made_to, MOST)?;
    for member in &members {
        make(tx, *member)?;
    }
    match members.last() {
        Some(last) => shop::keep(tx, MADE_TO, &last.get()),
        None => Ok(()),
    }
}

fn make(tx: &Tx<'_>, member: MemberId) -> Result<()> {
    if rows::invite_of(tx, member)?.is_none() {
        rows::add_invite(tx, member, codes::fresh(tx)?)?;
    }
    Ok(())
}
