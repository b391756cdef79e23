//! Who takes part, and who is masked how.

use super::LotteryRefusal;
use crate::kernel::{MemberId, Result, View};
use crate::members::Person;
use crate::{gifts, members};
use rusqlite::Connection;

/// The person behind a row, where they may take part.
///
/// # Refuses
/// `barred`, `members.unknown_member`, `members.erased`.
pub(super) fn taking_part(conn: &Connection, member: MemberId) -> Result<Person> {
    let person = Person::of(conn, member)?;
    if members::works_here(conn, person.row)? { Err(LotteryRefusal::Barred.into()) } else { Ok(person) }
}

/// The row of someone as of now and their name, masked; an erased person has none.
pub(super) fn masked(view: &View<'_>, member: MemberId) -> Result<(MemberId, String)> {
    let (member, face) = gifts::face_now(view, member)?;
    Ok((member, face.masked()))
}
