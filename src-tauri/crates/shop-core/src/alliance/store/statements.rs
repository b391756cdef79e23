//! Statements and their payments.

use crate::kernel::{Money, PartnerId, PartnerPaymentId, PartnerStatementId, Result, Tx};
use rusqlite::{Connection, OptionalExtension, Row, params};

/// A statement as it stands in the file.
#[derive(Debug, Clone)]
pub(in crate::alliance) struct StatementRow {
    pub(in crate::alliance) id: PartnerStatementId,
    pub(in crate::alliance) partner: PartnerId,
    pub(in crate::alliance) number: u32,
    pub(in crate::alliance) is_ours: bool,
    pub(in crate::alliance) hash: [u8; 32],
    /// The format's bytes; of a shop without the program the words on paper.
    pub(in crate::alliance) body: Vec<u8>,
    pub(in crate::alliance) days: (u16, u16),
    pub(in crate::alliance) state: String,
    /// Positive: the partner pays us.
    pub(in crate::alliance) due: Money,
    pub(in crate::alliance) paid: Money,
    pub(in crate::alliance) reason: String,
    pub(in crate::alliance) at_ms: i64,
    pub(in crate::alliance) countersigned_at_ms: Option<i64>,
}

impl StatementRow {
    /// Whether both have signed it.
    pub(in crate::alliance) fn is_signed(&self) -> bool {
        matches!(self.state.as_str(), "countersigned" | "paid" | "received")
    }
}

const COLUMNS: &str =
    "id, partner_id, number, drawn_by = 'us', hash, body, first_day, last_day, state, due, paid, reason, at_ms,
    countersigned_at_ms";

fn from_row(row: &Row<'_>) -> rusqlite::Result<StatementRow> {
    Ok(StatementRow {
        id: row.get(0)?,
        partner: row.get(1)?,
        number: row.get(2)?,
        is_ours: row.get(3)?,
        hash: row.get(4)?,
        body: row.get(5)?,
        days: (row.get(6)?, row.get(7)?),
        state: row.get(8)?,
        due: row.get(9)?,
        paid: row.get(10)?,
        reason: row.get(11)?,
        at_ms: row.get(12)?,
        countersigned_at_ms: row.get(13)?,
    })
}

pub(in crate::alliance) fn find(conn: &Connection, id: PartnerStatementId) -> Result<Option<StatementRow>> {
    let sql = format!("SELECT {COLUMNS} FROM alliance_statement WHERE id = ?1");
    Ok(conn.prepare_cached(&sql)?.query_row([id], from_row).optional()?)
}

pub(in crate::alliance) fn by_hash(
    conn: &Connection,
    partner: PartnerId,
    hash: &[u8; 32],
) -> Result<Option<StatementRow>> {
    let sql = format!("SELECT {COLUMNS} FROM alliance_statement WHERE partner_id = ?1 AND hash = ?2");
    Ok(conn.prepare_cached(&sql)?.query_row(params![partner, hash], from_row).optional()?)
}

/// The newest that both have signed.
pub(in crate::alliance) fn last_signed(conn: &Connection, partner: PartnerId) -> Result<Option<StatementRow>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM alliance_statement WHERE partner_id = ?1 AND state IN ('countersigned', 'paid', 'received')
         ORDER BY number DESC LIMIT 1"
    );
    Ok(conn.prepare_cached(&sql)?.query_row([partner], from_row).optional()?)
}

/// Those with a number, oldest first.
pub(in crate::alliance) fn of_number(conn: &Connection, partner: PartnerId, number: u32) -> Result<Vec<StatementRow>> {
    let sql = format!("SELECT {COLUMNS} FROM alliance_statement WHERE partner_id = ?1 AND number = ?2 ORDER BY id");
    let mut rows = conn.prepare_cached(&sql)?;
    let rows = rows.query_map(params![partner, number], from_row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Statements of a partner or of all: those that wait for this shop first, then newest first.
pub(in crate::alliance) fn list(conn: &Connection, partner: Option<PartnerId>) -> Result<Vec<StatementRow>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM alliance_statement WHERE ?1 IS NULL OR partner_id = ?1 ORDER BY state <> 'came', id DESC LIMIT 500"
    );
    let mut rows = conn.prepare_cached(&sql)?;
    let rows = rows.query_map([partner], from_row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// A statement to write down.
#[derive(Debug, Clone, Copy)]
pub(in crate::alliance) struct NewStatement<'a> {
    pub(in crate::alliance) partner: PartnerId,
    pub(in crate::alliance) number: u32,
    pub(in crate::alliance) is_ours: bool,
    pub(in crate::alliance) hash: &'a [u8; 32],
    pub(in crate::alliance) previous: &'a [u8; 32],
    pub(in crate::alliance) body: &'a [u8],
    pub(in crate::alliance) days: (u16, u16),
    pub(in crate::alliance) state: &'a str,
    pub(in crate::alliance) due: Money,
}

pub(in crate::alliance) fn insert(tx: &Tx<'_>, new: &NewStatement<'_>) -> Result<PartnerStatementId> {
    Ok(tx
        .prepare_cached(
            "INSERT INTO alliance_statement (partner_id, number, drawn_by, hash, previous, body, first_day, last_day, state, due, at_ms)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11) RETURNING id",
        )?
        .query_row(
            params![
                new.partner,
                new.number,
                if new.is_ours { "us" } else { "them" },
                new.hash,
                new.previous,
                new.body,
                new.days.0,
                new.days.1,
                new.state,
                new.due,
                tx.now_ms
            ],
            |row| row.get(0),
        )?)
}

/// Moves a statement on; `reason` says why one is not signed.
pub(in crate::alliance) fn set_state(tx: &Tx<'_>, id: PartnerStatementId, state: &str, reason: &str) -> Result<()> {
    tx.prepare_cached(
        "UPDATE alliance_statement SET state = ?2, reason = ?3,
           countersigned_at_ms = CASE WHEN ?2 IN ('countersigned', 'paid', 'received') THEN coalesce(countersigned_at_ms, ?4) END
         WHERE id = ?1",
    )?
    .execute(params![id, state, reason, tx.now_ms])?;
    Ok(())
}

pub(in crate::alliance) fn set_paid(tx: &Tx<'_>, id: PartnerStatementId, paid: Money) -> Result<()> {
    tx.execute("UPDATE alliance_statement SET paid = ?2 WHERE id = ?1", params![id, paid])?;
    Ok(())
}

/// A payment as it stands in the file.
#[derive(Debug, Clone)]
pub(in crate::alliance) struct PaymentRow {
    pub(in crate::alliance) id: PartnerPaymentId,
    pub(in crate::alliance) statement: PartnerStatementId,
    /// We paid.
    pub(in crate::alliance) is_ours: bool,
    pub(in crate::alliance) number: u32,
    pub(in crate::alliance) hash: [u8; 32],
    pub(in crate::alliance) amount: Money,
    pub(in crate::alliance) words: String,
    pub(in crate::alliance) at_ms: i64,
    pub(in crate::alliance) received_at_ms: Option<i64>,
}

const PAYMENT: &str = "id, statement_id, direction = 'out', number, hash, amount, words, at_ms, received_at_ms";

fn payment_from(row: &Row<'_>) -> rusqlite::Result<PaymentRow> {
    Ok(PaymentRow {
        id: row.get(0)?,
        statement: row.get(1)?,
        is_ours: row.get(2)?,
        number: row.get(3)?,
        hash: row.get(4)?,
        amount: row.get(5)?,
        words: row.get(6)?,
        at_ms: row.get(7)?,
        received_at_ms: row.get(8)?,
    })
}

pub(in crate::alliance) fn payment(conn: &Connection, id: PartnerPaymentId) -> Result<Option<PaymentRow>> {
    let sql = format!("SELECT {PAYMENT} FROM alliance_payment WHERE id = ?1");
    Ok(conn.prepare_cached(&sql)?.query_row([id], payment_from).optional()?)
}

/// Payments of a statement, newest first.
pub(in crate::alliance) fn payments(conn: &Connection, statement: PartnerStatementId) -> Result<Vec<PaymentRow>> {
    let sql = format!("SELECT {PAYMENT} FROM alliance_payment WHERE statement_id = ?1 ORDER BY id DESC");
    let mut rows = conn.prepare_cached(&sql)?;
    let rows = rows.query_map([statement], payment_from)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// A payment to write down.
#[derive(Debug, Clone, Copy)]
pub(in crate::alliance) struct NewPayment<'a> {
    pub(in crate::alliance) statement: PartnerStatementId,
    pub(in crate::alliance) is_ours: bool,
    pub(in crate::alliance) number: u32,
    pub(in crate::alliance) hash: &'a [u8; 32],
    pub(in crate::alliance) amount: Money,
    pub(in crate::alliance) words: &'a str,
}

/// Writes a payment down; one that is known changes nothing.
pub(in crate::alliance) fn insert_payment(tx: &Tx<'_>, new: &NewPayment<'_>) -> Result<()> {
    tx.prepare_cached(
        "INSERT OR IGNORE INTO alliance_payment (statement_id, direction, number, hash, amount, words, at_ms)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?
    .execute(params![
        new.statement,
        if new.is_ours { "out" } else { "in" },
        new.number,
        new.hash,
        new.amount,
        new.words,
        tx.now_ms
    ])?;
    Ok(())
}

/// Payments by the payer's number and hash.
pub(in crate::alliance) fn payments_named(
    conn: &Connection,
    partner: PartnerId,
    is_ours: bool,
    number: u32,
    hash: &[u8; 32],
) -> Result<Vec<PartnerPaymentId>> {
    let mut rows = conn.prepare_cached(
        "SELECT p.id FROM alliance_payment p JOIN alliance_statement s ON s.id = p.statement_id
         WHERE s.partner_id = ?1 AND p.direction = ?2 AND p.number = ?3 AND p.hash = ?4",
    )?;
    let rows = rows.query_map(params![partner, if is_ours { "out" } else { "in" }, number, hash], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Statements that both have signed, oldest first.
pub(in crate::alliance) fn signed(conn: &Connection, partner: PartnerId) -> Result<Vec<StatementRow>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM alliance_statement WHERE partner_id = ?1 AND state IN ('countersigned', 'paid', 'received')
         ORDER BY number"
    );
    let mut rows = conn.prepare_cached(&sql)?;
    let rows = rows.query_map([partner], from_row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

pub(in crate::alliance) fn set_received(tx: &Tx<'_>, id: PartnerPaymentId) -> Result<()> {
    tx.execute(
        "UPDATE alliance_payment SET received_at_ms = ?2 WHERE id = ?1 AND received_at_ms IS NULL",
        params![id, tx.now_ms],
    )?;
    Ok(())
}

/// An offer's bytes, by its number.
pub(in crate::alliance) fn offer_body(
    conn: &Connection,
    partner: PartnerId,
    is_ours: bool,
    number: u16,
) -> Result<Option<Vec<u8>>> {
    Ok(conn
        .prepare_cached("SELECT body FROM alliance_offer WHERE partner_id = ?1 AND issuer = ?2 AND number = ?3")?
        .query_row(params![partner, if is_ours { "us" } else { "them" }, number], |row| row.get(0))
        .optional()?)
}

/// Vouchers of the two that are out and were not used: announced ones less those that were handed in.
pub(in crate::alliance) fn still_out(conn: &Connection, partner: PartnerId) -> Result<i64> {
    Ok(conn
        .prepare_cached(
            "SELECT max(0, (SELECT coalesce(sum(last - first + 1), 0) FROM alliance_range WHERE partner_id = ?1)
               - (SELECT count(DISTINCT direction || hex(coalesce(issuing_key, x'')) || serial) FROM alliance_claim WHERE partner_id = ?1))",
        )?
        .query_row([partner], |row| row.get(0))?)
}
