//! Rows of draws and their decks.

use super::bytes;
use crate::kernel::{CauseId, DrawId, Error, GiftId, Money, Result, StaffId, Tx};
use crate::lottery::commands::{DrawChange, DrawState, DrawTerms};
use crate::lottery::proof::{Cards, Head, Id};
use rusqlite::types::Type;
use rusqlite::{Connection, OptionalExtension, Row, params};

/// A draw as it stands in the file.
#[derive(Debug, Clone)]
pub(in crate::lottery) struct DrawRow {
    pub(in crate::lottery) id: DrawId,
    pub(in crate::lottery) uuid: Id,
    pub(in crate::lottery) number: i64,
    pub(in crate::lottery) state: DrawState,
    pub(in crate::lottery) terms: DrawTerms,
    pub(in crate::lottery) saved_at_ms: i64,
    pub(in crate::lottery) starts_at_ms: Option<i64>,
    pub(in crate::lottery) ends_at_ms: Option<i64>,
    pub(in crate::lottery) opened: Option<Opened>,
    pub(in crate::lottery) deals: i64,
    pub(in crate::lottery) upgrades_sold: i64,
    pub(in crate::lottery) list_closed_at_ms: Option<i64>,
    pub(in crate::lottery) list_digest: Option<Head>,
    pub(in crate::lottery) outside: Option<String>,
    pub(in crate::lottery) closed_at_ms: Option<i64>,
    pub(in crate::lottery) close_reason: Option<String>,
}

/// What a draw has from the moment it was published.
#[derive(Debug, Clone)]
pub(in crate::lottery) struct Opened {
    pub(in crate::lottery) at_ms: i64,
    pub(in crate::lottery) cause: CauseId,
    pub(in crate::lottery) rule_sheet: String,
    pub(in crate::lottery) commitment: Head,
    pub(in crate::lottery) head: Head,
}

const COLUMNS: &str = "SELECT id, uuid, number, state, terms, saved_at_ms, starts_at_ms, ends_at_ms, opened_at_ms, opened_cause,
    rule_sheet, commitment, head, deals, upgrades_sold, list_closed_at_ms, list_digest, outside, closed_at_ms, close_reason
    FROM draw";

fn read(row: &Row<'_>) -> rusqlite::Result<DrawRow> {
    let terms: String = row.get(4)?;
    let opened_at_ms: Option<i64> = row.get(8)?;
    let opened = match opened_at_ms {
        Some(at_ms) => Some(Opened {
            at_ms,
            cause: row.get(9)?,
            rule_sheet: row.get(10)?,
            commitment: bytes(row, 11)?,
            head: bytes(row, 12)?,
        }),
        None => None,
    };
    Ok(DrawRow {
        id: row.get(0)?,
        uuid: bytes(row, 1)?,
        number: row.get(2)?,
        state: row.get(3)?,
        terms: serde_json::from_str(&terms)
            .map_err(|error| rusqlite::Error::FromSqlConversionFailure(4, Type::Text, error.into()))?,
        saved_at_ms: row.get(5)?,
        starts_at_ms: row.get(6)?,
        ends_at_ms: row.get(7)?,
        opened,
        deals: row.get(13)?,
        upgrades_sold: row.get(14)?,
        list_closed_at_ms: row.get(15)?,
        list_digest: row.get(16)?,
        outside: row.get(17)?,
        closed_at_ms: row.get(18)?,
        close_reason: row.get(19)?,
    })
}

pub(in crate::lottery) fn find(conn: &Connection, draw: DrawId) -> Result<Option<DrawRow>> {
    Ok(conn.prepare_cached(&format!("{COLUMNS} WHERE id = ?1"))?.query_row([draw], read).optional()?)
}

/// Open ones, drafts, then closed ones, newest first.
pub(in crate::lottery) fn list(conn: &Connection) -> Result<Vec<DrawRow>> {
    let order = "ORDER BY CASE state WHEN 'open' THEN 1 WHEN 'draft' THEN 2 ELSE 3 END, number DESC";
    let mut rows = conn.prepare_cached(&format!("{COLUMNS} {order}"))?;
    let rows = rows.query_map([], read)?.collect::<rusqlite::Result<_>>()?;
    Ok(rows)
}

/// Published and not closed, oldest first.
pub(in crate::lottery) fn open(conn: &Connection) -> Result<Vec<DrawRow>> {
    let mut rows = conn.prepare_cached(&format!("{COLUMNS} WHERE state = 'open' ORDER BY id"))?;
    let rows = rows.query_map([], read)?.collect::<rusqlite::Result<_>>()?;
    Ok(rows)
}

/// When a draw starts and ends.
pub(in crate::lottery) type Span = (Option<i64>, Option<i64>);

pub(in crate::lottery) fn insert(tx: &Tx<'_>, uuid: Id, terms: &DrawTerms, span: Span) -> Result<DrawId> {
    tx.prepare_cached(
        "INSERT INTO draw (uuid, number, state, terms, saved_at_ms, starts_at_ms, ends_at_ms)
         VALUES (?1, (SELECT coalesce(max(number), 0) + 1 FROM draw), 'draft', ?2, ?3, ?4, ?5)",
    )?
    .execute(params![uuid, serde_json::to_string(terms)?, tx.now_ms, span.0, span.1])?;
    DrawId::try_from(tx.last_insert_rowid()).map_err(Error::failure)
}

pub(in crate::lottery) fn save(tx: &Tx<'_>, draw: DrawId, terms: &DrawTerms, span: Span) -> Result<()> {
    tx.prepare_cached(
        "UPDATE draw SET terms = ?2, saved_at_ms = ?3, starts_at_ms = ?4, ends_at_ms = ?5 WHERE id = ?1",
    )?
    .execute(params![draw, serde_json::to_string(terms)?, tx.now_ms, span.0, span.1])?;
    Ok(())
}

pub(in crate::lottery) fn drop_draft(tx: &Tx<'_>, draw: DrawId) -> Result<()> {
    tx.prepare_cached("DELETE FROM draw WHERE id = ?1 AND state = 'draft'")?.execute([draw])?;
    Ok(())
}

pub(in crate::lottery) fn set_opened(
    tx: &Tx<'_>,
    draw: DrawId,
    cause: CauseId,
    sheet: &str,
    head: &Head,
) -> Result<()> {
    tx.prepare_cached(
        "UPDATE draw SET state = 'open', opened_at_ms = ?2, opened_by = ?3, opened_cause = ?4, rule_sheet = ?5,
           commitment = ?6, head = ?6 WHERE id = ?1",
    )?
    .execute(params![draw, tx.now_ms, tx.actor.staff, cause, sheet, head])?;
    Ok(())
}

pub(in crate::lottery) fn set_closed(tx: &Tx<'_>, draw: DrawId, reason: Option<&str>) -> Result<()> {
    tx.prepare_cached(
        "UPDATE draw SET state = 'closed', closed_at_ms = ?2, closed_by = ?3, close_reason = ?4 WHERE id = ?1",
    )?
    .execute(params![draw, tx.now_ms, tx.actor.staff, reason])?;
    Ok(())
}

/// Moves the head on by one deal. Whether nobody else dealt meanwhile.
pub(in crate::lottery) fn advance(tx: &Tx<'_>, draw: DrawId, position: i64, head: &Head) -> Result<bool> {
    let moved = tx
        .prepare_cached("UPDATE draw SET head = ?3, deals = deals + 1 WHERE id = ?1 AND deals = ?2 AND state = 'open'")?
        .execute(params![draw, position, head])?;
    Ok(moved == 1)
}

/// Sells one upgrade of a quota. Whether one was left.
pub(in crate::lottery) fn sell_upgrade(tx: &Tx<'_>, draw: DrawId, quota: i64) -> Result<bool> {
    let sold = tx
        .prepare_cached(
            "UPDATE draw SET upgrades_sold = upgrades_sold + 1 WHERE id = ?1 AND upgrades_sold < ?2 AND state = 'open'",
        )?
        .execute(params![draw, quota])?;
    Ok(sold == 1)
}

pub(in crate::lottery) fn set_list_closed(tx: &Tx<'_>, draw: DrawId, digest: &Head) -> Result<()> {
    tx.prepare_cached("UPDATE draw SET list_closed_at_ms = ?2, list_digest = ?3 WHERE id = ?1")?
        .execute(params![draw, tx.now_ms, digest])?;
    Ok(())
}

pub(in crate::lottery) fn set_mixed(tx: &Tx<'_>, draw: DrawId, outside: &str, head: &Head) -> Result<()> {
    tx.prepare_cached("UPDATE draw SET outside = ?2, head = ?3 WHERE id = ?1")?
        .execute(params![draw, outside, head])?;
    Ok(())
}

/// One prize of a published deck; blanks last, without a gift.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::lottery) struct PrizeRow {
    pub(in crate::lottery) number: u32,
    pub(in crate::lottery) gift: Option<GiftId>,
    pub(in crate::lottery) name: String,
    pub(in crate::lottery) value: Money,
    pub(in crate::lottery) unit_cost: Money,
    pub(in crate::lottery) cards: u32,
    pub(in crate::lottery) dealt: u32,
}

impl PrizeRow {
    /// Cards without a prize.
    pub(in crate::lottery) fn blank() -> Self {
        let (value, unit_cost) = (Money::ZERO, Money::ZERO);
        PrizeRow { number: 1, gift: None, name: String::new(), value, unit_cost, cards: 0, dealt: 0 }
    }

    /// Cards not dealt yet.
    pub(in crate::lottery) fn left(&self) -> u32 {
        self.cards.saturating_sub(self.dealt)
    }
}

/// The deck as it was published.
pub(in crate::lottery) fn whole(prizes: &[PrizeRow]) -> Vec<Cards> {
    prizes.iter().map(|prize| Cards { number: prize.number, cards: prize.cards }).collect()
}

/// What is left of it.
pub(in crate::lottery) fn left(prizes: &[PrizeRow]) -> Vec<Cards> {
    prizes.iter().map(|prize| Cards { number: prize.number, cards: prize.left() }).collect()
}

pub(in crate::lottery) fn insert_prize(tx: &Tx<'_>, draw: DrawId, prize: &PrizeRow) -> Result<()> {
    tx.prepare_cached("INSERT INTO draw_prize (draw_id, number, gift_id, name, value, unit_cost, cards) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)")?.execute(params![draw, prize.number, prize.gift, prize.name, prize.value, prize.unit_cost, prize.cards],)?;
    Ok(())
}

/// The deck in number order.
pub(in crate::lottery) fn prizes(conn: &Connection, draw: DrawId) -> Result<Vec<PrizeRow>> {
    let mut rows = conn.prepare_cached(
        "SELECT number, gift_id, name, value, unit_cost, cards, dealt FROM draw_prize WHERE draw_id = ?1 ORDER BY number",
    )?;
    let rows = rows
        .query_map([draw], |row| {
            Ok(PrizeRow {
                number: row.get(0)?,
                gift: row.get(1)?,
                name: row.get(2)?,
                value: row.get(3)?,
                unit_cost: row.get(4)?,
                cards: row.get(5)?,
                dealt: row.get(6)?,
            })
        })?
        .collect::<rusqlite::Result<_>>()?;
    Ok(rows)
}

/// Counts one more card of a prize as dealt. Whether one was left.
pub(in crate::lottery) fn take_card(tx: &Tx<'_>, draw: DrawId, prize: u32) -> Result<bool> {
    let taken = tx
        .prepare_cached("UPDATE draw_prize SET dealt = dealt + 1 WHERE draw_id = ?1 AND number = ?2 AND dealt < cards")?
        .execute(params![draw, prize])?;
    Ok(taken == 1)
}

/// Writes down a change of a running draw.
pub(in crate::lottery) fn add_change(tx: &Tx<'_>, draw: DrawId, what: &str, before: &str, after: &str) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO draw_change (draw_id, what, \"before\", \"after\", actor, at_ms) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?
    .execute(params![draw, what, before, after, tx.actor.staff, tx.now_ms])?;
    Ok(())
}

/// Changes of a running draw, oldest first; who made each stands apart.
pub(in crate::lottery) fn changes(conn: &Connection, draw: DrawId) -> Result<Vec<(DrawChange, Option<StaffId>)>> {
    let mut rows = conn.prepare_cached(
        "SELECT at_ms, what, \"before\", \"after\", actor FROM draw_change WHERE draw_id = ?1 ORDER BY id",
    )?;
    let rows = rows
        .query_map([draw], |row| {
            let change = DrawChange {
                at_ms: row.get(0)?,
                by: String::new(),
                what: row.get(1)?,
                before: row.get(2)?,
                after: row.get(3)?,
            };
            Ok((change, row.get(4)?))
        })?
        .collect::<rusqlite::Result<_>>()?;
    Ok(rows)
}
