//! A person with all their rows: what ledgers and limits count by.

use super::persons::{Face, aliases, survivor};
use crate::kernel::{Error, MemberId, Result, text};
use rusqlite::Connection;

/// A person: the row that acts, and all rows that are theirs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Person {
    /// The survivor of merges.
    pub(crate) row: MemberId,
    /// All rows that are theirs, this one among them.
    pub(crate) rows: Vec<MemberId>,
}

impl Person {
    /// The person behind a row as of now.
    ///
    /// # Refuses
    /// `members.unknown_member`, `members.erased`.
    pub(crate) fn of(conn: &Connection, member: MemberId) -> Result<Person> {
        let row = survivor(conn, member)?;
        Ok(Person { row, rows: aliases(conn, row)? })
    }

    /// The person behind a row; `None` when their data are erased: nothing is given to nobody.
    pub(crate) fn here(conn: &Connection, member: MemberId) -> Result<Option<Person>> {
        match Person::of(conn, member) {
            Ok(person) => Ok(Some(person)),
            Err(Error::Refusal(_)) => Ok(None),
            Err(failure) => Err(failure),
        }
    }

    /// The rows of a person, erased or not.
    ///
    /// # Refuses
    /// `members.unknown_member`.
    pub(crate) fn with_erased(conn: &Connection, member: MemberId) -> Result<Person> {
        let rows = aliases(conn, member)?;
        Ok(Person { row: survivor(conn, member).unwrap_or(member), rows })
    }
}

impl Face {
    /// The name as anyone may see it; empty for an erased person.
    pub(crate) fn masked(&self) -> String {
        if self.name.is_empty() { String::new() } else { text::masked(&self.name) }
    }
}
