//! Rows of what customers said to offers.

use crate::kernel::{CauseId, DealId, GrantId, Result, Tx};
use rusqlite::{Connection, OptionalExtension, params};

/// What a customer said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::lottery) struct OfferRow {
    pub(in crate::lottery) deal: DealId,
    pub(in crate::lottery) taken: bool,
    pub(in crate::lottery) taken_back: bool,
}

pub(in crate::lottery) fn of_deal(conn: &Connection, deal: DealId) -> Result<Option<OfferRow>> {
    find(conn, "deal_id", deal.get())
}

/// The offer that a sale took.
pub(in crate::lottery) fn of_sale(conn: &Connection, cause: CauseId) -> Result<Option<OfferRow>> {
    find(conn, "cause_id", cause.get())
}

fn find(conn: &Connection, column: &str, key: i64) -> Result<Option<OfferRow>> {
    let text = format!("SELECT deal_id, taken, taken_back_at_ms IS NOT NULL FROM draw_offer WHERE {column} = ?1");
    Ok(conn
        .prepare_cached(&text)?
        .query_row([key], |row| Ok(OfferRow { deal: row.get(0)?, taken: row.get(1)?, taken_back: row.get(2)? }))
        .optional()?)
}

pub(in crate::lottery) fn insert(tx: &Tx<'_>, deal: DealId, taken: Option<(CauseId, GrantId)>) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO draw_offer (deal_id, taken, cause_id, grant_id, actor, at_ms) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?
    .execute(params![
        deal,
        taken.is_some(),
        taken.map(|(cause, _)| cause),
        taken.map(|(_, grant)| grant),
        tx.actor.staff,
        tx.now_ms
    ])?;
    Ok(())
}

/// The sale of an offer was given back. Whether it stood until now.
pub(in crate::lottery) fn take_back(tx: &Tx<'_>, deal: DealId) -> Result<bool> {
    let taken = tx
        .prepare_cached(
            "UPDATE draw_offer SET taken_back_at_ms = ?2 WHERE deal_id = ?1 AND taken = 1 AND taken_back_at_ms IS NULL",
        )?
        .execute(params![deal, tx.now_ms])?;
    Ok(taken == 1)
}
