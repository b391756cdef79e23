//! The ledger of stored value, and what went over the counter for it.

use crate::kernel::ids::id_list;
use crate::kernel::{CauseId, Error, MemberId, Money, PayoutId, RechargeId, Result, StaffId, Tx};
use crate::stored_value::commands::{PaymentKind, WalletEntryKind};
use rusqlite::{Connection, OptionalExtension, Row, params};

/// A line to write.
#[derive(Debug, Clone, Copy)]
pub(in crate::stored_value) struct Line {
    pub(in crate::stored_value) kind: WalletEntryKind,
    pub(in crate::stored_value) principal: i64,
    pub(in crate::stored_value) bonus: i64,
    pub(in crate::stored_value) recharge: Option<RechargeId>,
    pub(in crate::stored_value) payout: Option<PayoutId>,
    pub(in crate::stored_value) cause: Option<CauseId>,
    pub(in crate::stored_value) reverses: Option<i64>,
}

impl Line {
    /// A line that follows from a cause.
    pub(in crate::stored_value) fn of(kind: WalletEntryKind, principal: i64, bonus: i64, cause: CauseId) -> Line {
        Line { kind, principal, bonus, recharge: None, payout: None, cause: Some(cause), reverses: None }
    }
}

pub(in crate::stored_value) fn insert(tx: &Tx<'_>, member: MemberId, line: &Line) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO wallet_entry
           (member_id, kind, principal, bonus, recharge_id, payout_id, cause_id, reverses_id, actor, till, at_ms)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
    )?
    .execute(params![
        member,
        line.kind,
        line.principal,
        line.bonus,
        line.recharge,
        line.payout,
        line.cause,
        line.reverses,
        tx.actor.staff,
        tx.actor.till,
        tx.now_ms
    ])?;
    Ok(())
}

pub(in crate::stored_value) fn insert_recharge(
    tx: &Tx<'_>,
    paid_by: PaymentKind,
    cash_given: Option<Money>,
) -> Result<RechargeId> {
    tx.prepare_cached("INSERT INTO recharge (paid_by, cash_given) VALUES (?1, ?2)")?
        .execute(params![paid_by, cash_given])?;
    RechargeId::try_from(tx.last_insert_rowid()).map_err(Error::failure)
}

pub(in crate::stored_value) fn insert_payout(tx: &Tx<'_>, paid_by: PaymentKind) -> Result<PayoutId> {
    tx.prepare_cached("INSERT INTO payout (paid_by) VALUES (?1)")?.execute([paid_by])?;
    PayoutId::try_from(tx.last_insert_rowid()).map_err(Error::failure)
}

/// A line that a cause wrote, with what was reversed of it so far (both signed).
#[derive(Debug, Clone, Copy)]
pub(in crate::stored_value) struct Posted {
    pub(in crate::stored_value) entry: i64,
    pub(in crate::stored_value) member: MemberId,
    pub(in crate::stored_value) principal: i64,
    pub(in crate::stored_value) bonus: i64,
    pub(in crate::stored_value) principal_back: i64,
    pub(in crate::stored_value) bonus_back: i64,
}

/// What a cause wrote, last line first; its reversals stand beside.
pub(in crate::stored_value) fn posted_for(conn: &Connection, cause: CauseId) -> Result<Vec<Posted>> {
    let mut rows = conn.prepare_cached(
        "SELECT e.id, e.member_id, e.principal, e.bonus, coalesce(sum(back.principal), 0), coalesce(sum(back.bonus), 0)
         FROM wallet_entry AS e LEFT JOIN wallet_entry AS back ON back.reverses_id = e.id
         WHERE e.cause_id = ?1 AND e.reverses_id IS NULL GROUP BY e.id ORDER BY e.id DESC",
    )?;
    let rows = rows
        .query_map([cause], |row| {
            Ok(Posted {
                entry: row.get(0)?,
                member: row.get(1)?,
                principal: row.get(2)?,
                bonus: row.get(3)?,
                principal_back: row.get(4)?,
                bonus_back: row.get(5)?,
            })
        })?
        .collect::<rusqlite::Result<_>>()?;
    Ok(rows)
}

/// A recharge with its line.
#[derive(Debug, Clone)]
pub(in crate::stored_value) struct RechargeRow {
    pub(in crate::stored_value) member: MemberId,
    pub(in crate::stored_value) principal: i64,
    pub(in crate::stored_value) bonus: i64,
    pub(in crate::stored_value) actor: Option<StaffId>,
    pub(in crate::stored_value) till: String,
    pub(in crate::stored_value) at_ms: i64,
    pub(in crate::stored_value) cause: CauseId,
    pub(in crate::stored_value) undone_at_ms: Option<i64>,
}

pub(in crate::stored_value) fn recharge(conn: &Connection, recharge: RechargeId) -> Result<Option<RechargeRow>> {
    Ok(conn
        .prepare_cached(
            "SELECT member_id, principal, bonus, actor, till, at_ms, cause_id,
               (SELECT max(at_ms) FROM wallet_entry WHERE reverses_id = e.id)
             FROM wallet_entry AS e WHERE recharge_id = ?1",
        )?
        .query_row([recharge], |row| {
            Ok(RechargeRow {
                member: row.get(0)?,
                principal: row.get(1)?,
                bonus: row.get(2)?,
                actor: row.get(3)?,
                till: row.get(4)?,
                at_ms: row.get(5)?,
                cause: row.get(6)?,
                undone_at_ms: row.get(7)?,
            })
        })
        .optional()?)
}

/// How a recharge was paid.
pub(in crate::stored_value) fn paid_by(conn: &Connection, recharge: RechargeId) -> Result<PaymentKind> {
    Ok(conn.prepare_cached("SELECT paid_by FROM recharge WHERE id = ?1")?.query_row([recharge], |row| row.get(0))?)
}

/// A line as it is shown; `of`: what kind of line it reverses.
#[derive(Debug, Clone)]
pub(in crate::stored_value) struct Entry {
    id: i64,
    pub(in crate::stored_value) at_ms: i64,
    pub(in crate::stored_value) kind: WalletEntryKind,
    pub(in crate::stored_value) of: Option<WalletEntryKind>,
    pub(in crate::stored_value) principal: Money,
    pub(in crate::stored_value) bonus: Money,
    pub(in crate::stored_value) till: String,
    /// The recharge it posted.
    pub(in crate::stored_value) recharge: Option<i64>,
}

const SHOWN: &str =
    "SELECT e.id, e.at_ms, e.kind, (SELECT kind FROM wallet_entry WHERE id = e.reverses_id), e.principal, e.bonus, e.till,
            e.recharge_id
    FROM wallet_entry AS e WHERE e.member_id";

fn read(row: &Row<'_>) -> rusqlite::Result<Entry> {
    Ok(Entry {
        id: row.get(0)?,
        at_ms: row.get(1)?,
        kind: row.get(2)?,
        of: row.get(3)?,
        principal: row.get(4)?,
        bonus: row.get(5)?,
        till: row.get(6)?,
        recharge: row.get(7)?,
    })
}

/// The last lines of a person before a moment, newest first.
pub(in crate::stored_value) fn latest(
    conn: &Connection,
    rows: &[MemberId],
    before_ms: i64,
    most: usize,
) -> Result<Vec<Entry>> {
    // A sale tells its own line, with what followed from it.
    // Row by row, so that the index hands the lines over in order and none but the last are looked at.
    let text = format!(
        "{SHOWN} = ?1 AND e.at_ms < ?2 AND NOT EXISTS (SELECT 1 FROM fact WHERE fact.id = e.cause_id AND fact.kind = 'sale_paid')
         ORDER BY e.at_ms DESC, e.id DESC LIMIT ?3"
    );
    let mut lines = conn.prepare_cached(&text)?;
    let mut found: Vec<Entry> = Vec::new();
    for row in rows {
        let most = i64::try_from(most).unwrap_or(i64::MAX);
        for line in lines.query_map(params![row, before_ms, most], read)? {
            found.push(line?);
        }
    }
    found.sort_by_key(|line| std::cmp::Reverse((line.at_ms, line.id)));
    found.truncate(most);
    Ok(found)
}

/// The lines of a person from a moment to before another, in the order in which they were written.
pub(in crate::stored_value) fn between(
    conn: &Connection,
    rows: &[MemberId],
    from_ms: i64,
    to_ms: i64,
) -> Result<Vec<Entry>> {
    let text = format!("{SHOWN} IN (SELECT value FROM json_each(?1)) AND e.at_ms >= ?2 AND e.at_ms < ?3 ORDER BY e.id");
    let mut found = conn.prepare_cached(&text)?;
    let found = found.query_map(params![id_list(rows), from_ms, to_ms], read)?.collect::<rusqlite::Result<Vec<_>>>()?;
    Ok(found)
}

/// A person's balance as of a moment: principal, bonus of all lines before it.
pub(in crate::stored_value) fn before(conn: &Connection, rows: &[MemberId], at_ms: i64) -> Result<(i64, i64)> {
    Ok(conn
        .prepare_cached(
            "SELECT coalesce(sum(principal), 0), coalesce(sum(bonus), 0) FROM wallet_entry
             WHERE member_id IN (SELECT value FROM json_each(?1)) AND at_ms < ?2",
        )?
        .query_row(params![id_list(rows), at_ms], |row| Ok((row.get(0)?, row.get(1)?)))?)
}

/// Money over the counter at a till from a moment to before another: how, paid in, paid out. What was taken back counts
/// when it was taken back.
pub(in crate::stored_value) fn over_counter(
    conn: &Connection,
    till: &str,
    from_ms: i64,
    to_ms: i64,
) -> Result<Vec<(PaymentKind, i64, i64)>> {
    let mut rows = conn.prepare_cached(
        "WITH counted (recharge_id, payout_id, principal) AS (
           SELECT recharge_id, payout_id, principal FROM wallet_entry
           WHERE (recharge_id IS NOT NULL OR payout_id IS NOT NULL) AND till = ?1 AND at_ms >= ?2 AND at_ms < ?3
           UNION ALL
           SELECT e.recharge_id, e.payout_id, back.principal
           FROM wallet_entry AS back JOIN wallet_entry AS e ON e.id = back.reverses_id
           WHERE back.reverses_id IS NOT NULL AND (e.recharge_id IS NOT NULL OR e.payout_id IS NOT NULL)
             AND back.till = ?1 AND back.at_ms >= ?2 AND back.at_ms < ?3)
         SELECT coalesce(recharge.paid_by, payout.paid_by) AS paid_by,
           sum(iif(recharge.id IS NULL, 0, counted.principal)), -sum(iif(payout.id IS NULL, 0, counted.principal))
         FROM counted LEFT JOIN recharge ON recharge.id = counted.recharge_id
           LEFT JOIN payout ON payout.id = counted.payout_id GROUP BY 1 ORDER BY 1",
    )?;
    let rows = rows
        .query_map(params![till, from_ms, to_ms], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(rows)
}

/// Recharges in a span, less those taken back in it: how many, what was paid, what the shop added.
pub(in crate::stored_value) fn recharged_sum(conn: &Connection, from_ms: i64, to_ms: i64) -> Result<(i64, i64, i64)> {
    Ok(conn
        .prepare_cached(
            "SELECT coalesce(sum(times), 0), coalesce(sum(principal), 0), coalesce(sum(bonus), 0) FROM (
               SELECT 1 AS times, principal, bonus FROM wallet_entry
               WHERE recharge_id IS NOT NULL AND at_ms >= ?1 AND at_ms < ?2
               UNION ALL
               SELECT -1, back.principal, back.bonus
               FROM wallet_entry AS back JOIN wallet_entry AS made ON made.id = back.reverses_id
               WHERE back.reverses_id IS NOT NULL AND made.recharge_id IS NOT NULL AND back.at_ms >= ?1 AND back.at_ms < ?2)",
        )?
        .query_row([from_ms, to_ms], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?)
}

/// Tills that recharged, paid out or took back in a span.
pub(in crate::stored_value) fn tills_between(conn: &Connection, from_ms: i64, to_ms: i64) -> Result<Vec<String>> {
    let mut tills = conn.prepare_cached(
        "SELECT DISTINCT till FROM wallet_entry
         WHERE (recharge_id IS NOT NULL OR payout_id IS NOT NULL OR reverses_id IS NOT NULL) AND at_ms >= ?1 AND at_ms < ?2",
    )?;
    let tills = tills.query_map([from_ms, to_ms], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    Ok(tills)
}

/// Whether one of these rows was recharged at least so much by an act before `cause` that stands.
pub(in crate::stored_value) fn recharged_before(
    conn: &Connection,
    rows: &[MemberId],
    least: Money,
    cause: CauseId,
) -> Result<bool> {
    Ok(conn
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM wallet_entry AS line WHERE kind = 'recharged' AND principal >= ?2 AND cause_id < ?3
               AND member_id IN (SELECT value FROM json_each(?1))
               AND NOT EXISTS (SELECT 1 FROM wallet_entry WHERE reverses_id = line.id))",
        )?
        .query_row(params![id_list(rows), least, cause], |row| row.get(0))?)
}
