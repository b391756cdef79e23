//! Who takes part, with all their rows.

use super::LotteryRefusal;
use crate::kernel::{Error, MemberId, Result, View, text};
use crate::{gifts, members};
use rusqlite::Connection;

/// A person: the row that acts, and all rows that are theirs.
#[derive(Debug, Clone)]
pub(super) struct Person {
    pub(super) row: MemberId,
    pub(super) rows: Vec<MemberId>,
}

impl Person {
    /// The person behind a row as of now.
    ///
    /// # Refuses
    /// `members.unknown_member`, `members.erased`.
    pub(super) fn of(conn: &Connection, member: MemberId) -> Result<Person> {
        let row = members::survivor(conn, member)?;
        Ok(Person { row, rows: members::aliases(conn, row)? })
    }

    /// The person behind a row; `None` when their data are erased.
    pub(super) fn here(conn: &Connection, member: MemberId) -> Result<Option<Person>> {
        match Person::of(conn, member) {
            Ok(person) => Ok(Some(person)),
            Err(Error::Refusal(_)) => Ok(None),
            Err(failure) => Err(failure),
        }
    }

    /// The person behind a row, where they may take part.
    ///
    /// # Refuses
    /// `barred`, `members.unknown_member`, `members.erased`.
    pub(super) fn taking_part(conn: &Connection, member: MemberId) -> Result<Person> {
        let person = Person::of(conn, member)?;
        if members::works_here(conn, person.row)? { Err(LotteryRefusal::Barred.into()) } else { Ok(person) }
    }
}

/// The row of someone as of now and their name, masked; an erased person has none.
pub(super) fn masked(view: &View<'_>, member: MemberId) -> Result<(MemberId, String)> {
    let (member, face) = gifts::face_now(view, member)?;
    let name = if face.name.is_empty() { String::new() } else { text::masked(&face.name) };
    Ok((member, name))
}
