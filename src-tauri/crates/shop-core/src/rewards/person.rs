//! Who someone is, with all their rows; and who is masked how.

use super::commands::MaskedFace;
use crate::kernel::{Error, MemberId, Result, View, text};
use crate::{gifts, members};
use rusqlite::Connection;

/// A person: the row that acts, and all rows that are theirs.
#[derive(Debug, Clone, PartialEq, Eq)]
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

    /// The person behind a row; `None` when their data are erased: nothing is given to nobody.
    pub(super) fn here(conn: &Connection, member: MemberId) -> Result<Option<Person>> {
        match Person::of(conn, member) {
            Ok(person) => Ok(Some(person)),
            Err(Error::Refusal(_)) => Ok(None),
            Err(failure) => Err(failure),
        }
    }

    /// The rows of a person, erased or not.
    pub(super) fn with_erased(conn: &Connection, member: MemberId) -> Result<Person> {
        let rows = members::aliases(conn, member)?;
        Ok(Person { row: members::survivor(conn, member).unwrap_or(member), rows })
    }
}

/// Somebody else as a page may name them.
pub(super) fn masked(view: &View<'_>, member: MemberId) -> Result<MaskedFace> {
    let (member, face) = gifts::face_now(view, member)?;
    let masked_name = if face.name.is_empty() { String::new() } else { text::masked(&face.name) };
    Ok(MaskedFace { member, masked_name, number: face.number })
}
