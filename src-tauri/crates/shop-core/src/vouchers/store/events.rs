//! What happened to vouchers.

use super::EventKind;
use crate::kernel::{CauseId, Error, MemberId, RedemptionId, Result, SaleId, StaffId, Tx, VoucherId, ids::id_list};
use rusqlite::{Connection, OptionalExtension, Row, params};

/// Something that happened.
#[derive(Debug, Clone)]
pub(in crate::vouchers) struct EventRow {
    pub(in crate::vouchers) id: RedemptionId,
    pub(in crate::vouchers) voucher: VoucherId,
    pub(in crate::vouchers) kind: EventKind,
    pub(in crate::vouchers) sale: Option<SaleId>,
    pub(in crate::vouchers) receipt: String,
    pub(in crate::vouchers) member: Option<MemberId>,
    pub(in crate::vouchers) other: Option<VoucherId>,
    pub(in crate::vouchers) reason: String,
    pub(in crate::vouchers) cause: Option<CauseId>,
    pub(in crate::vouchers) actor: Option<StaffId>,
    pub(in crate::vouchers) approver: Option<StaffId>,
    pub(in crate::vouchers) till: String,
    pub(in crate::vouchers) at_ms: i64,
}

const COLUMNS: &str = "id, voucher_id, kind, sale_id, receipt, member_id, other_id, reason, cause_id, actor, approver,
    till, at_ms";

fn from_row(row: &Row<'_>) -> rusqlite::Result<EventRow> {
    Ok(EventRow {
        id: row.get(0)?,
        voucher: row.get(1)?,
        kind: row.get(2)?,
        sale: row.get(3)?,
        receipt: row.get(4)?,
        member: row.get(5)?,
        other: row.get(6)?,
        reason: row.get(7)?,
        cause: row.get(8)?,
        actor: row.get(9)?,
        approver: row.get(10)?,
        till: row.get(11)?,
        at_ms: row.get(12)?,
    })
}

/// Something to write.
#[derive(Debug, Clone, Copy)]
pub(in crate::vouchers) struct NewEvent<'a> {
    pub(in crate::vouchers) voucher: VoucherId,
    pub(in crate::vouchers) kind: EventKind,
    pub(in crate::vouchers) number: Option<i64>,
    pub(in crate::vouchers) sale: Option<SaleId>,
    pub(in crate::vouchers) receipt: &'a str,
    pub(in crate::vouchers) member: Option<MemberId>,
    pub(in crate::vouchers) off: i64,
    pub(in crate::vouchers) cost: i64,
    pub(in crate::vouchers) typed: bool,
    /// Of another shop's voucher: as it came, and what its issuer settles.
    pub(in crate::vouchers) paper: Option<&'a [u8]>,
    pub(in crate::vouchers) owed: i64,
    pub(in crate::vouchers) restores: Option<RedemptionId>,
    pub(in crate::vouchers) other: Option<VoucherId>,
    pub(in crate::vouchers) reason: &'a str,
    pub(in crate::vouchers) cause: Option<CauseId>,
}

impl<'a> NewEvent<'a> {
    /// Just that it happened.
    pub(in crate::vouchers) fn plain(voucher: VoucherId, kind: EventKind, reason: &'a str) -> Self {
        NewEvent {
            voucher,
            kind,
            number: None,
            sale: None,
            receipt: "",
            member: None,
            off: 0,
            cost: 0,
            typed: false,
            paper: None,
            owed: 0,
            restores: None,
            other: None,
            reason,
            cause: None,
        }
    }
}

pub(in crate::vouchers) fn insert(tx: &Tx<'_>, new: &NewEvent<'_>) -> Result<RedemptionId> {
    insert_at(tx, new, &tx.actor.till)
}

/// Something that happened at a till, of this shop or of another.
pub(in crate::vouchers) fn insert_at(tx: &Tx<'_>, new: &NewEvent<'_>, till: &str) -> Result<RedemptionId> {
    let approver = tx.approved.borrow().as_ref().map(|word| word.approver);
    tx.prepare_cached(
        "INSERT INTO voucher_event (voucher_id, kind, number, sale_id, receipt, member_id, off, cost, typed, restores, other_id,
           reason, cause_id, actor, approver, till, at_ms, paper, owed)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19)",
    )?
    .execute(params![
        new.voucher,
        new.kind,
        new.number,
        new.sale,
        new.receipt,
        new.member,
        new.off,
        new.cost,
        new.typed,
        new.restores,
        new.other,
        new.reason,
        new.cause,
        tx.actor.staff,
        approver,
        till,
        tx.now_ms,
        new.paper,
        new.owed
    ])?;
    RedemptionId::try_from(tx.last_insert_rowid()).map_err(Error::failure)
}

/// The side journal says that a voucher was used, and the book does not.
pub(in crate::vouchers) fn unfinished(conn: &Connection, voucher: VoucherId, at_ms: i64) -> Result<()> {
    conn.execute(
        "INSERT INTO voucher_event (voucher_id, kind, till, at_ms) VALUES (?1, 'unfinished', '', ?2)",
        params![voucher, at_ms],
    )?;
    Ok(())
}

/// The id that the next event will have.
pub(in crate::vouchers) fn next_id(conn: &Connection) -> Result<RedemptionId> {
    let next = conn
        .prepare_cached("SELECT coalesce(max(id), 0) + 1 FROM voucher_event")?
        .query_row([], |row| row.get::<_, i64>(0))?;
    RedemptionId::try_from(next).map_err(Error::failure)
}

/// The number that the next redemption outside a sale will have.
pub(in crate::vouchers) fn next_number(conn: &Connection) -> Result<i64> {
    Ok(conn
        .prepare_cached("SELECT coalesce(max(number), 0) + 1 FROM voucher_event")?
        .query_row([], |row| row.get(0))?)
}

pub(in crate::vouchers) fn find(conn: &Connection, event: RedemptionId) -> Result<Option<EventRow>> {
    Ok(conn
        .prepare_cached(&format!("SELECT {COLUMNS} FROM voucher_event WHERE id = ?1"))?
        .query_row([event], from_row)
        .optional()?)
}

/// What happened to a voucher, oldest first.
pub(in crate::vouchers) fn of(conn: &Connection, voucher: VoucherId) -> Result<Vec<EventRow>> {
    let mut rows =
        conn.prepare_cached(&format!("SELECT {COLUMNS} FROM voucher_event WHERE voucher_id = ?1 ORDER BY id"))?;
    let rows = rows.query_map([voucher], from_row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The last event of a voucher that moved it.
pub(in crate::vouchers) fn last(conn: &Connection, voucher: VoucherId) -> Result<Option<EventRow>> {
    Ok(conn
        .prepare_cached(&format!(
            "SELECT {COLUMNS} FROM voucher_event WHERE voucher_id = ?1 AND kind <> 'missing' ORDER BY id DESC LIMIT 1"
        ))?
        .query_row([voucher], from_row)
        .optional()?)
}

/// The last event by which a voucher was used, here or at another shop; whatever became of it.
pub(in crate::vouchers) fn used(conn: &Connection, voucher: VoucherId) -> Result<Option<EventRow>> {
    Ok(conn
        .prepare_cached(&format!(
            "SELECT {COLUMNS} FROM voucher_event WHERE voucher_id = ?1 AND kind IN ('redeemed', 'unfinished', 'claimed')
             ORDER BY id DESC LIMIT 1"
        ))?
        .query_row([voucher], from_row)
        .optional()?)
}

/// The paper of another shop's voucher that was used, and what its issuer settles.
pub(in crate::vouchers) fn paper(conn: &Connection, event: RedemptionId) -> Result<Option<(Vec<u8>, i64)>> {
    Ok(conn
        .prepare_cached("SELECT paper, owed FROM voucher_event WHERE id = ?1 AND paper IS NOT NULL")?
        .query_row([event], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?)
}

/// Redemptions that followed from a cause and stand.
pub(in crate::vouchers) fn standing_for(conn: &Connection, cause: CauseId) -> Result<Vec<EventRow>> {
    let mut rows = conn.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM voucher_event AS e WHERE cause_id = ?1 AND kind = 'redeemed'
           AND NOT EXISTS (SELECT 1 FROM voucher_event WHERE restores = e.id) ORDER BY id DESC"
    ))?;
    let rows = rows.query_map([cause], from_row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Whether a redemption was taken back.
pub(in crate::vouchers) fn is_restored(conn: &Connection, event: RedemptionId) -> Result<bool> {
    Ok(conn
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM voucher_event WHERE restores = ?1)")?
        .query_row([event], |row| row.get(0))?)
}

/// Whether a person used a voucher of an offer, and it stands.
pub(in crate::vouchers) fn had_one(
    conn: &Connection,
    offer: crate::kernel::VoucherOfferId,
    person: &[MemberId],
) -> Result<bool> {
    Ok(conn
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM voucher_event AS e JOIN voucher AS v ON v.id = e.voucher_id
             WHERE e.member_id IN (SELECT value FROM json_each(?2)) AND e.kind = 'redeemed' AND v.offer_id = ?1
               AND NOT EXISTS (SELECT 1 FROM voucher_event WHERE restores = e.id))",
        )?
        .query_row(params![offer, id_list(person)], |row| row.get(0))?)
}

/// What happened with a person's vouchers or was redeemed by them before a moment, newest first: moment, kind, offer.
pub(in crate::vouchers) fn of_person(
    conn: &Connection,
    person: &[MemberId],
    before_ms: i64,
    most: usize,
) -> Result<Vec<(i64, String, crate::kernel::VoucherOfferId)>> {
    let mut rows = conn.prepare_cached(
        "SELECT at_ms, kind, offer_id FROM (
           SELECT e.at_ms, e.kind, v.offer_id, e.id FROM voucher_event AS e JOIN voucher AS v ON v.id = e.voucher_id
           WHERE e.member_id IN (SELECT value FROM json_each(?1)) AND e.kind IN ('redeemed', 'restored')
           UNION ALL
           SELECT issued_at_ms, 'issued', offer_id, 0 FROM voucher WHERE member_id IN (SELECT value FROM json_each(?1)))
         WHERE at_ms < ?2 ORDER BY at_ms DESC, id DESC LIMIT ?3",
    )?;
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    let rows =
        rows.query_map(params![id_list(person), before_ms, most], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// What was taken off a sale when it was paid.
pub(in crate::vouchers) fn off_in_sale(conn: &Connection, sale: SaleId) -> Result<i64> {
    Ok(conn
        .prepare_cached("SELECT coalesce(sum(off), 0) FROM voucher_event WHERE sale_id = ?1 AND kind = 'redeemed'")?
        .query_row([sale], |row| row.get(0))?)
}
