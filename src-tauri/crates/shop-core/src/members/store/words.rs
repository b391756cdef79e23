//! Tags and interests, and the words that were used so far.

use super::all;
use crate::kernel::{MemberId, MergeId, Result, Tx};
use crate::members::names;
use rusqlite::{Connection, params};
use std::collections::BTreeMap;

/// Tag or interest, as the file says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::members) enum Kind {
    Tag,
    Interest,
}

impl Kind {
    fn as_str(self) -> &'static str {
        match self {
            Kind::Tag => "tag",
            Kind::Interest => "interest",
        }
    }
}

/// A row's words in the order in which they were given.
pub(in crate::members) fn of(conn: &Connection, member: MemberId, kind: Kind) -> Result<Vec<String>> {
    Ok(all(
        conn,
        "SELECT word FROM member_word WHERE member_id = ?1 AND kind = ?2 ORDER BY place, folded",
        params![member, kind.as_str()],
        |row| row.get(0),
    )?)
}

/// Makes these the row's words. Words that stay keep where they came from.
pub(in crate::members) fn save(tx: &Tx<'_>, member: MemberId, kind: Kind, words: &[String]) -> Result<()> {
    let mut wanted: BTreeMap<String, (i64, &String)> = BTreeMap::new();
    for (place, word) in (0_i64..).zip(words) {
        wanted.entry(names::folded(word)).or_insert((place, word));
    }
    let now: Vec<String> = all(
        tx,
        "SELECT folded FROM member_word WHERE member_id = ?1 AND kind = ?2",
        params![member, kind.as_str()],
        |row| row.get(0),
    )?;
    for folded in now.iter().filter(|folded| !wanted.contains_key(*folded)) {
        tx.prepare_cached("DELETE FROM member_word WHERE member_id = ?1 AND kind = ?2 AND folded = ?3")?
            .execute(params![member, kind.as_str(), folded])?;
    }
    for (folded, (place, word)) in wanted {
        tx.prepare_cached(
            "INSERT INTO member_word (member_id, kind, folded, word, place) VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT (member_id, kind, folded) DO UPDATE SET word = excluded.word, place = excluded.place",
        )?
        .execute(params![member, kind.as_str(), folded, word, place])?;
    }
    Ok(())
}

/// The survivor takes over the merged row's words as long as there is room for them.
pub(in crate::members) fn take_over(
    tx: &Tx<'_>,
    merge: MergeId,
    survivor: MemberId,
    merged: MemberId,
    most: i64,
) -> Result<()> {
    for kind in [Kind::Tag, Kind::Interest] {
        tx.prepare_cached(
            "INSERT INTO member_word (member_id, kind, folded, word, place, from_merge)
             SELECT ?2, kind, folded, word, 100 + place, ?1 FROM member_word AS theirs
             WHERE member_id = ?3 AND kind = ?4 AND NOT EXISTS
                   (SELECT 1 FROM member_word WHERE member_id = ?2 AND kind = ?4 AND folded = theirs.folded)
             ORDER BY place
             LIMIT max(0, ?5 - (SELECT count(*) FROM member_word WHERE member_id = ?2 AND kind = ?4))",
        )?
        .execute(params![merge, survivor, merged, kind.as_str(), most])?;
    }
    Ok(())
}

/// Words that came with a merge go back with it.
pub(in crate::members) fn give_back(tx: &Tx<'_>, merge: MergeId, survivor: MemberId) -> Result<()> {
    tx.prepare_cached("DELETE FROM member_word WHERE member_id = ?1 AND from_merge = ?2")?
        .execute(params![survivor, merge])?;
    Ok(())
}

/// Takes all words of a row away.
pub(in crate::members) fn forget(tx: &Tx<'_>, member: MemberId) -> Result<()> {
    tx.prepare_cached("DELETE FROM member_word WHERE member_id = ?1")?.execute([member])?;
    Ok(())
}

/// Every word of a kind that is used, in order. Skips from word to word through the index instead of walking through
/// every member.
pub(in crate::members) fn known(conn: &Connection, kind: Kind, most: i64) -> Result<Vec<String>> {
    Ok(all(
        conn,
        "WITH RECURSIVE used (folded) AS (
            SELECT min(folded) FROM member_word WHERE kind = ?1
            UNION ALL
            SELECT (SELECT min(folded) FROM member_word WHERE kind = ?1 AND folded > used.folded) FROM used
            WHERE used.folded IS NOT NULL)
         SELECT (SELECT word FROM member_word WHERE kind = ?1 AND folded = used.folded LIMIT 1) FROM used
         WHERE folded IS NOT NULL LIMIT ?2",
        params![kind.as_str(), most],
        |row| row.get(0),
    )?)
}

/// Every district that someone lives in, in order.
pub(in crate::members) fn districts(conn: &Connection, most: i64) -> Result<Vec<String>> {
    Ok(all(
        conn,
        "WITH RECURSIVE used (district) AS (
            SELECT min(district) FROM member WHERE district <> ''
            UNION ALL
            SELECT (SELECT min(district) FROM member WHERE district <> '' AND district > used.district) FROM used
            WHERE used.district IS NOT NULL)
         SELECT district FROM used WHERE district IS NOT NULL LIMIT ?1",
        [most],
        |row| row.get(0),
    )?)
}
