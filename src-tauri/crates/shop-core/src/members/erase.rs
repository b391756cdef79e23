//! Taking a person's data out. The books stay: number, source, dates and visits are nobody's any more.

use super::MembersRefusal;
use super::store::{cards, consents, merges, rows, search, secrets, words};
use crate::kernel::{MemberId, Result, Topic, Tx, time};
use rusqlite::Connection;
use uuid::Uuid;

/// How long the keyed hash of an erased phone is kept: 12 months.
const PHONE_KEPT_MS: i64 = 365 * time::DAY_MS;

/// Makes all rows of a person nameless: name, phone, note, words, consents, cards and search are gone; a keyed hash of
/// each phone is kept for 12 months so that nobody is rewarded for joining again. Does nothing to an erased person.
///
/// # Refuses
/// `unknown_member`.
pub(crate) fn erase(tx: &Tx<'_>, member: MemberId) -> Result<()> {
    let (root, _) = merges::root(tx, member)?.ok_or(MembersRefusal::UnknownMember)?;
    for id in merges::rows_of(tx, root)? {
        let Some(row) = rows::find(tx, id)?.filter(|row| row.standing != rows::Standing::Erased) else { continue };
        if let Some(phone) = row.phone {
            secrets::keep(tx, &phone.e164, tx.now_ms.saturating_add(PHONE_KEPT_MS))?;
        }
        search::remove(tx, id)?;
        words::forget(tx, id)?;
        cards::forget(tx, id)?;
        merges::forget_fills_of(tx, id)?;
        rows::blank(tx, id)?;
        consents::forget(tx, id)?;
    }
    tx.changed(&[Topic::Members]);
    Ok(())
}

/// The uuids of all rows of a person who is not erased; empty for strangers and erased people.
pub(crate) fn uuids(conn: &Connection, member: MemberId) -> Result<Vec<Uuid>> {
    let Some((root, false)) = merges::root(conn, member)? else { return Ok(Vec::new()) };
    let mut uuids = Vec::new();
    for id in merges::rows_of(conn, root)? {
        uuids.extend(rows::find(conn, id)?.map(|row| row.uuid));
    }
    Ok(uuids)
}

/// The member of a uuid, and whether it is erased.
pub(crate) fn erased_by_uuid(conn: &Connection, uuid: Uuid) -> Result<Option<(MemberId, bool)>> {
    Ok(rows::by_uuid(conn, uuid)?.map(|row| (row.id, row.standing == rows::Standing::Erased)))
}
