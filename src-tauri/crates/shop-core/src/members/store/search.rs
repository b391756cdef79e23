//! What members are found by.

use super::all;
use crate::kernel::{MemberId, Result, Tx};
use crate::members::names::NameKeys;
use rusqlite::{Connection, params};

/// Puts a name into the search.
pub(in crate::members) fn add(tx: &Tx<'_>, member: MemberId, keys: &NameKeys) -> Result<()> {
    tx.prepare_cached("INSERT INTO member_name (member_id, words, sounds, initials) VALUES (?1, ?2, ?3, ?4)")?
        .execute(params![member, keys.words, keys.sounds, keys.initials])?;
    Ok(())
}

/// Takes a name out of the search.
pub(in crate::members) fn remove(tx: &Tx<'_>, member: MemberId) -> Result<()> {
    tx.prepare_cached("DELETE FROM member_name WHERE member_id = ?1")?.execute([member])?;
    Ok(())
}

/// Rows whose name has this key, newest first.
pub(in crate::members) fn by_key(conn: &Connection, key: &str, most: i64) -> Result<Vec<MemberId>> {
    ids(
        conn,
        "SELECT id FROM member WHERE name_key = ?1 AND standing <> 'erased' ORDER BY id DESC LIMIT ?2",
        params![key, most],
    )
}

/// Rows that a full-text search matches, newest first.
pub(in crate::members) fn by_text(conn: &Connection, search: &str, most: i64) -> Result<Vec<MemberId>> {
    ids(
        conn,
        "SELECT rowid FROM member_search WHERE member_search MATCH ?1 ORDER BY rowid DESC LIMIT ?2",
        params![search, most],
    )
}

/// Live rows whose name sounds exactly like this.
pub(in crate::members) fn by_sort(conn: &Connection, sort: &str, most: i64) -> Result<Vec<MemberId>> {
    ids(
        conn,
        "SELECT id FROM member WHERE name_sort = ?1 AND standing = 'live' ORDER BY id DESC LIMIT ?2",
        params![sort, most],
    )
}

/// Live rows whose name goes on after these words.
pub(in crate::members) fn by_sort_beginning(conn: &Connection, words: &str, most: i64) -> Result<Vec<MemberId>> {
    // A blank sorts before every letter; '!' is the next character after it.
    ids(
        conn,
        "SELECT id FROM member WHERE name_sort >= ?1 AND name_sort < ?2 AND standing = 'live' ORDER BY name_sort LIMIT ?3",
        params![format!("{words} "), format!("{words}!"), most],
    )
}

/// The row with this number.
pub(in crate::members) fn by_number(conn: &Connection, number: i64) -> Result<Vec<MemberId>> {
    ids(conn, "SELECT id FROM member WHERE number = ?1 AND standing <> 'erased'", [number])
}

/// Rows whose phone ends like this, newest first.
pub(in crate::members) fn by_last4(conn: &Connection, digits: &str, most: i64) -> Result<Vec<MemberId>> {
    ids(conn, "SELECT id FROM member WHERE phone_last4 = ?1 ORDER BY id DESC LIMIT ?2", params![digits, most])
}

/// Rows with this very phone, newest first.
pub(in crate::members) fn by_phone(conn: &Connection, e164: &str) -> Result<Vec<MemberId>> {
    ids(conn, "SELECT id FROM member WHERE phone = ?1 ORDER BY id DESC LIMIT 50", [e164])
}

/// Rows whose phone begins like this, in the order of the phones.
pub(in crate::members) fn by_phone_beginning(conn: &Connection, beginning: &str, most: i64) -> Result<Vec<MemberId>> {
    // ':' is the next character after '9'.
    ids(
        conn,
        "SELECT id FROM member WHERE phone >= ?1 AND phone < ?2 ORDER BY phone LIMIT ?3",
        params![beginning, format!("{beginning}:"), most],
    )
}

/// Rows with a tag that is or begins like this, newest first within each tag.
pub(in crate::members) fn by_tag(conn: &Connection, folded: &str, most: i64) -> Result<Vec<MemberId>> {
    ids(
        conn,
        "SELECT member_id FROM member_word WHERE kind = 'tag' AND folded >= ?1 AND folded < ?2
         ORDER BY folded, member_id DESC LIMIT ?3",
        params![folded, format!("{folded}\u{10ffff}"), most],
    )
}

fn ids(conn: &Connection, sql: &str, params: impl rusqlite::Params) -> Result<Vec<MemberId>> {
    Ok(all(conn, sql, params, |row| row.get(0))?)
}
