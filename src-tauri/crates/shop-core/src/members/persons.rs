//! Who someone is: rows that were found to be one person.

use super::cards::{self, Scanned};
use super::store::words::{self, Kind};
use super::store::{merges, rows, search};
use super::{MembersRefusal, phone};
use crate::kernel::{Error, MemberId, Result, Tx};
use rusqlite::Connection;

/// How a member is shown beside a gift.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Face {
    /// In full; mask it before another customer may see it. Empty for an erased person.
    pub(crate) name: String,
    /// The member's number.
    pub(crate) number: i64,
    /// The phone's last four digits.
    pub(crate) phone_last4: Option<String>,
}

/// How many people are members.
pub(crate) fn how_many(conn: &Connection) -> Result<i64> {
    rows::count_live(conn)
}

/// Who someone is now: the survivor of merges.
///
/// # Refuses
/// `members.unknown_member`, `members.erased`.
pub(crate) fn survivor(conn: &Connection, member: MemberId) -> Result<MemberId> {
    match merges::root(conn, member)? {
        None => Err(MembersRefusal::UnknownMember.into()),
        Some((_, true)) => Err(MembersRefusal::Erased.into()),
        Some((root, false)) => Ok(root),
    }
}

/// All rows that are this person: the survivor and everyone merged into it, erased or not.
///
/// # Refuses
/// `members.unknown_member`.
pub(crate) fn aliases(conn: &Connection, member: MemberId) -> Result<Vec<MemberId>> {
    let (root, _) = merges::root(conn, member)?.ok_or(MembersRefusal::UnknownMember)?;
    merges::rows_of(conn, root)
}

/// How a person is shown: as their survivor; an erased one without a name.
///
/// # Refuses
/// `members.unknown_member`.
pub(crate) fn face(conn: &Connection, member: MemberId) -> Result<Face> {
    let (root, _) = merges::root(conn, member)?.ok_or(MembersRefusal::UnknownMember)?;
    let row = rows::find(conn, root)?.ok_or(MembersRefusal::UnknownMember)?;
    Ok(Face { name: row.name, number: row.number, phone_last4: row.phone.map(|phone| phone.last4) })
}

/// The name that a row was enrolled with; `None` for strangers and erased persons.
pub(crate) fn name_of(conn: &Connection, member: MemberId) -> Result<Option<String>> {
    Ok(rows::find(conn, member)?.map(|row| row.name).filter(|name| !name.is_empty()))
}

/// Everyone whose phone this is, by their present rows; families share phones. The newest row stands first.
pub(crate) fn holders(conn: &Connection, e164: &str) -> Result<Vec<MemberId>> {
    let mut holders = Vec::new();
    for row in search::by_phone(conn, e164)? {
        if let Some((root, false)) = merges::root(conn, row)?
            && !holders.contains(&root)
        {
            holders.push(root);
        }
    }
    Ok(holders)
}

/// The phones of all rows that are this person, E.164.
///
/// # Refuses
/// `members.unknown_member`.
pub(crate) fn phones(conn: &Connection, member: MemberId) -> Result<Vec<String>> {
    let mut phones = Vec::new();
    for row in aliases(conn, member)? {
        phones.extend(rows::find(conn, row)?.and_then(|row| row.phone).map(|phone| phone.e164));
    }
    Ok(phones)
}

/// The flyer's or invitation's code that a row was enrolled with; empty: none.
pub(crate) fn source_code(conn: &Connection, member: MemberId) -> Result<String> {
    Ok(rows::find(conn, member)?.map(|row| row.source_code).unwrap_or_default())
}

/// Rows that are not erased, by id, from the one after `after` on; at most `most`.
pub(crate) fn rows_after(conn: &Connection, after: i64, most: i64) -> Result<Vec<MemberId>> {
    rows::after(conn, after, most)
}

/// Sets the cached number of gifts waiting for a person; gifts call it whenever that changes. An erased person has none.
///
/// # Refuses
/// `members.unknown_member`.
pub(crate) fn set_gifts_waiting(tx: &Tx<'_>, member: MemberId, waiting: i64) -> Result<()> {
    let (root, _) = merges::root(tx, member)?.ok_or(MembersRefusal::UnknownMember)?;
    rows::set_gifts_waiting(tx, root, waiting)
}

/// Whether the person signed up with a phone that had been erased here in the 12 months before: they are a member like
/// any other, but are not rewarded for joining again.
///
/// # Refuses
/// `members.unknown_member`.
pub(crate) fn rejoined_erased(conn: &Connection, member: MemberId) -> Result<bool> {
    for row in aliases(conn, member)? {
        if rows::find(conn, row)?.is_some_and(|row| row.rejoined) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Whom a row of another program's table means: by their phone, by the number they have here or by their card's text.
/// `None` for a stranger.
pub(crate) fn found_by_row(conn: &Connection, phone: &str, member: &str) -> Result<Option<MemberId>> {
    let phone = match phone::read(conn, Some(phone)) {
        Ok(phone) => phone,
        Err(Error::Refusal(_)) => None,
        Err(failure) => return Err(failure),
    };
    let mut found = match phone {
        Some(phone) => search::by_phone(conn, &phone.e164)?,
        None => Vec::new(),
    };
    if let Ok(number) = member.parse() {
        found.extend(search::by_number(conn, number)?);
    }
    if let Some(Scanned::Card { member, .. }) = cards::scanned(conn, member)? {
        found.push(member);
    }
    found.first().map(|row| survivor(conn, *row)).transpose()
}

/// Tags that say that somebody works here, in the languages of the program.
const STAFF_TAGS: [&str; 6] = ["staff", "员工", "店员", "personal", "empleado", "empleada"];

/// Whether a person is tagged as someone who works here, by any of their rows.
///
/// # Refuses
/// `members.unknown_member`.
pub(crate) fn works_here(conn: &Connection, member: MemberId) -> Result<bool> {
    for row in aliases(conn, member)? {
        let tags = words::of(conn, row, Kind::Tag)?;
        if tags.iter().any(|tag| STAFF_TAGS.contains(&tag.to_lowercase().as_str())) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The month of a person's birthday, where they told it.
///
/// # Refuses
/// `members.unknown_member`, `members.erased`.
pub(crate) fn birth_month(conn: &Connection, member: MemberId) -> Result<Option<u8>> {
    let row = rows::find(conn, survivor(conn, member)?)?;
    Ok(row.and_then(|row| row.birth_month))
}

/// When the first of a person's rows joined, UTC milliseconds.
///
/// # Refuses
/// `members.unknown_member`.
pub(crate) fn joined_at(conn: &Connection, member: MemberId) -> Result<i64> {
    let mut first = i64::MAX;
    for row in aliases(conn, member)? {
        first = rows::find(conn, row)?.map_or(first, |row| row.joined_at_ms.min(first));
    }
    Ok(first)
}

/// Writes down later who brought a row that nobody is known to have brought.
pub(crate) fn name_inviter(tx: &Tx<'_>, member: MemberId, inviter: MemberId) -> Result<()> {
    rows::name_inviter(tx, member, inviter)
}
