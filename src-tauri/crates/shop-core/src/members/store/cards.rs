//! Cards.

use super::super::commands::CardState;
use super::all;
use crate::kernel::{MemberId, Result, Tx};
use rusqlite::{Connection, OptionalExtension, Row, params};

/// A card as it lies in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::members) struct CardRow {
    pub(in crate::members) card_id: [u8; 16],
    pub(in crate::members) member: MemberId,
    pub(in crate::members) state: CardState,
    pub(in crate::members) issued_at_ms: i64,
    pub(in crate::members) ended_at_ms: Option<i64>,
}

fn read(row: &Row<'_>) -> rusqlite::Result<CardRow> {
    Ok(CardRow {
        card_id: row.get(0)?,
        member: row.get(1)?,
        state: row.get(2)?,
        issued_at_ms: row.get(3)?,
        ended_at_ms: row.get(4)?,
    })
}

/// The card with these bytes.
pub(in crate::members) fn find(conn: &Connection, card_id: [u8; 16]) -> Result<Option<CardRow>> {
    Ok(conn
        .prepare_cached(
            "SELECT card_id, member_id, state, issued_at_ms, ended_at_ms FROM member_card WHERE card_id = ?1",
        )?
        .query_row([card_id], read)
        .optional()?)
}

/// A row's cards, newest first.
pub(in crate::members) fn of(conn: &Connection, member: MemberId) -> Result<Vec<CardRow>> {
    Ok(all(
        conn,
        "SELECT card_id, member_id, state, issued_at_ms, ended_at_ms FROM member_card WHERE member_id = ?1
         ORDER BY issued_at_ms DESC, ended_at_ms IS NOT NULL, card_id",
        [member],
        read,
    )?)
}

/// The row's card that works.
pub(in crate::members) fn live(conn: &Connection, member: MemberId) -> Result<Option<CardRow>> {
    Ok(conn
        .prepare_cached(
            "SELECT card_id, member_id, state, issued_at_ms, ended_at_ms FROM member_card WHERE member_id = ?1 AND state = 'live'",
        )?
        .query_row([member], read)
        .optional()?)
}

/// Adds a card that works.
pub(in crate::members) fn insert(tx: &Tx<'_>, card_id: [u8; 16], member: MemberId) -> Result<()> {
    tx.prepare_cached("INSERT INTO member_card (card_id, member_id, state, issued_at_ms) VALUES (?1, ?2, 'live', ?3)")?
        .execute(params![card_id, member, tx.now_ms])?;
    Ok(())
}

/// Ends the row's card that works.
pub(in crate::members) fn end(tx: &Tx<'_>, member: MemberId, state: CardState) -> Result<()> {
    tx.prepare_cached("UPDATE member_card SET state = ?2, ended_at_ms = ?3 WHERE member_id = ?1 AND state = 'live'")?
        .execute(params![member, state, tx.now_ms])?;
    Ok(())
}

/// Takes an erased person's cards away: whoever finds one cannot learn whose it was.
pub(in crate::members) fn forget(tx: &Tx<'_>, member: MemberId) -> Result<()> {
    tx.prepare_cached("DELETE FROM member_card WHERE member_id = ?1")?.execute([member])?;
    Ok(())
}
