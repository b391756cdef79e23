//! What waits, and the number of it that stands beside each member.

use super::commands::{Backing, Grant, GrantState};
use super::store::grant::{self, GrantRow};
use crate::kernel::{Error, Fact, GrantId, MemberId, Result, Topic, Tx, View, text};
use crate::members;

/// What waits for a person, soonest-expiring first; expired promises are left out.
pub(crate) fn waiting_for(view: &View<'_>, member: MemberId) -> Result<Vec<Grant>> {
    let rows = grant::waiting_of(view, &members::aliases(view, member)?, view.now_ms, i64::MAX)?;
    rows.into_iter().map(|row| shown(view, row)).collect()
}

/// What waits for everyone, soonest-expiring first.
pub(crate) fn waiting_soonest(view: &View<'_>, most: i64) -> Result<Vec<Grant>> {
    grant::waiting(view, view.now_ms, most)?.into_iter().map(|row| shown(view, row)).collect()
}

/// Whether a promise still waits for its member.
pub(crate) fn does_wait(view: &View<'_>, promise: GrantId) -> Result<bool> {
    let row = grant::find(view, promise)?;
    Ok(row.is_some_and(|row| row.state == GrantState::Waiting && row.expires_at_ms > view.now_ms))
}

/// A promise as it is shown: to whom by their present card, the name masked, its state as of now.
pub(super) fn shown(view: &View<'_>, row: GrantRow) -> Result<Grant> {
    let (member, face) = face_now(view, row.member)?;
    let is_over = row.state == GrantState::Waiting && row.expires_at_ms <= view.now_ms;
    Ok(Grant {
        grant: row.id,
        member,
        member_name: text::masked(&face.name),
        phone_last4: face.phone_last4,
        gift: row.gift,
        gift_name: row.gift_name,
        tier: row.tier,
        picture: row.picture,
        has_photo: row.has_photo,
        reason: row.reason,
        note: row.note,
        state: if is_over { GrantState::Expired } else { row.state },
        backing: row.backing,
        granted_at_ms: row.granted_at_ms,
        ready_at_ms: row.ready_at_ms,
        expires_at_ms: row.expires_at_ms,
    })
}

/// Counts anew what waits for a person and tells the members. Who was erased has nothing waiting and is left alone.
pub(super) fn recount(tx: &Tx<'_>, member: MemberId) -> Result<()> {
    let person = match members::survivor(tx, member) {
        Ok(person) => person,
        Err(Error::Refusal(_)) => return Ok(()),
        Err(failure) => return Err(failure),
    };
    let number = grant::count_waiting_of(tx, &members::aliases(tx, person)?, tx.now_ms)?;
    members::set_gifts_waiting(tx, person, number)?;
    tx.changed(&[Topic::Members]);
    Ok(())
}

/// Two rows became one person, or two again: what waits is counted anew.
pub(crate) fn merged(tx: &Tx<'_>, _cause: crate::kernel::CauseId, fact: &Fact) -> Result<()> {
    if let Fact::MembersMerged { survivor, merged, .. } | Fact::MergeUndone { survivor, merged, .. } = fact {
        recount(tx, *survivor)?;
        recount(tx, *merged)?;
        tx.changed(&[Topic::Gifts]);
    }
    Ok(())
}

/// The person behind a row as of now, and how they are shown. An erased one keeps the row and has no name.
pub(crate) fn face_now(view: &View<'_>, member: MemberId) -> Result<(MemberId, members::Face)> {
    let shown = members::survivor(view, member).and_then(|person| Ok((person, members::face(view, person)?)));
    match shown {
        Err(Error::Refusal(_)) => Ok((member, members::Face { name: String::new(), number: 0, phone_last4: None })),
        known => known,
    }
}

/// Whether a promise has a piece behind it.
pub(super) fn backing_of(free: i64) -> Backing {
    if free > 0 { Backing::Reserved } else { Backing::Owed }
}
