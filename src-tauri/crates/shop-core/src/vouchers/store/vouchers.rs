//! Vouchers.

use super::Standing;
use crate::kernel::{
    CauseId, Error, MemberId, Result, StaffId, Tx, VoucherBatchId, VoucherId, VoucherOfferId, ids::id_list,
};
use rusqlite::{Connection, OptionalExtension, Row, params};

/// A voucher as it stands in the file.
#[derive(Debug, Clone)]
pub(in crate::vouchers) struct VoucherRow {
    pub(in crate::vouchers) id: VoucherId,
    pub(in crate::vouchers) key: i64,
    pub(in crate::vouchers) serial: u32,
    /// None for another shop's voucher that was only typed here.
    pub(in crate::vouchers) random: Option<[u8; 4]>,
    pub(in crate::vouchers) offer: VoucherOfferId,
    /// Who promises, where it is another shop.
    pub(in crate::vouchers) shop: Option<i64>,
    /// Who takes it, where it is another shop.
    pub(in crate::vouchers) redeemer: Option<i64>,
    /// Value and flags as signed, of another shop's voucher.
    pub(in crate::vouchers) value: Option<(u32, u8)>,
    pub(in crate::vouchers) first_day: u16,
    pub(in crate::vouchers) last_day: u16,
    pub(in crate::vouchers) member: Option<MemberId>,
    pub(in crate::vouchers) batch: Option<VoucherBatchId>,
    pub(in crate::vouchers) recovered: bool,
    pub(in crate::vouchers) standing: Standing,
    pub(in crate::vouchers) reason: String,
    pub(in crate::vouchers) issued_by: Option<StaffId>,
    pub(in crate::vouchers) issued_at: String,
    pub(in crate::vouchers) issued_at_ms: i64,
}

const COLUMNS: &str =
    "id, key_id, serial, random, offer_id, first_day, last_day, member_id, batch_id, recovered, state,
    reason, issued_by, issued_at, issued_at_ms, shop_id, redeemer_id, value, flags";

fn from_row(row: &Row<'_>) -> rusqlite::Result<VoucherRow> {
    Ok(VoucherRow {
        id: row.get(0)?,
        key: row.get(1)?,
        serial: row.get(2)?,
        random: row.get(3)?,
        offer: row.get(4)?,
        first_day: row.get(5)?,
        last_day: row.get(6)?,
        member: row.get(7)?,
        batch: row.get(8)?,
        recovered: row.get(9)?,
        standing: row.get(10)?,
        reason: row.get(11)?,
        issued_by: row.get(12)?,
        issued_at: row.get(13)?,
        issued_at_ms: row.get(14)?,
        shop: row.get(15)?,
        redeemer: row.get(16)?,
        value: row.get::<_, Option<u32>>(17)?.zip(row.get(18)?),
    })
}

/// A voucher to write.
#[derive(Debug, Clone, Copy)]
pub(in crate::vouchers) struct NewVoucher<'a> {
    pub(in crate::vouchers) key: i64,
    pub(in crate::vouchers) serial: i64,
    pub(in crate::vouchers) random: Option<[u8; 4]>,
    pub(in crate::vouchers) offer: VoucherOfferId,
    pub(in crate::vouchers) shop: Option<i64>,
    pub(in crate::vouchers) redeemer: Option<i64>,
    pub(in crate::vouchers) value: Option<(u32, u8)>,
    pub(in crate::vouchers) first_day: u16,
    pub(in crate::vouchers) last_day: u16,
    pub(in crate::vouchers) member: Option<MemberId>,
    pub(in crate::vouchers) batch: Option<VoucherBatchId>,
    pub(in crate::vouchers) recovered: bool,
    pub(in crate::vouchers) reason: &'a str,
    pub(in crate::vouchers) free_by: Option<StaffId>,
    pub(in crate::vouchers) cause: Option<CauseId>,
}

impl NewVoucher<'static> {
    /// One of the shop's own, in the drawer.
    pub(in crate::vouchers) fn plain(
        key: i64,
        serial: i64,
        random: [u8; 4],
        offer: VoucherOfferId,
        (first_day, last_day): (u16, u16),
    ) -> Self {
        NewVoucher {
            key,
            serial,
            random: Some(random),
            offer,
            shop: None,
            redeemer: None,
            value: None,
            first_day,
            last_day,
            member: None,
            batch: None,
            recovered: false,
            reason: "",
            free_by: None,
            cause: None,
        }
    }
}

pub(in crate::vouchers) fn insert(tx: &Tx<'_>, new: &NewVoucher<'_>) -> Result<VoucherId> {
    tx.prepare_cached(
        "INSERT INTO voucher (key_id, serial, random, offer_id, first_day, last_day, member_id, batch_id, recovered, reason,
           free_by, cause_id, issued_by, issued_at, issued_at_ms, shop_id, redeemer_id, value, flags)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19)",
    )?
    .execute(params![
        new.key,
        new.serial,
        new.random,
        new.offer,
        new.first_day,
        new.last_day,
        new.member,
        new.batch,
        new.recovered,
        new.reason,
        new.free_by,
        new.cause,
        tx.actor.staff,
        tx.actor.till,
        tx.now_ms,
        new.shop,
        new.redeemer,
        new.value.map(|(value, _)| value),
        new.value.map(|(_, flags)| flags)
    ])?;
    VoucherId::try_from(tx.last_insert_rowid()).map_err(Error::failure)
}

pub(in crate::vouchers) fn find(conn: &Connection, voucher: VoucherId) -> Result<Option<VoucherRow>> {
    Ok(conn
        .prepare_cached(&format!("SELECT {COLUMNS} FROM voucher WHERE id = ?1"))?
        .query_row([voucher], from_row)
        .optional()?)
}

pub(in crate::vouchers) fn by_serial(conn: &Connection, key: i64, serial: u32) -> Result<Option<VoucherRow>> {
    Ok(conn
        .prepare_cached(&format!("SELECT {COLUMNS} FROM voucher WHERE key_id = ?1 AND serial = ?2"))?
        .query_row(params![key, serial], from_row)
        .optional()?)
}

/// Vouchers of a batch by number, from first through last.
pub(in crate::vouchers) fn of_batch(
    conn: &Connection,
    batch: VoucherBatchId,
    first: i64,
    last: i64,
) -> Result<Vec<VoucherRow>> {
    let mut rows = conn.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM voucher WHERE batch_id = ?1 AND serial BETWEEN ?2 AND ?3 ORDER BY serial"
    ))?;
    let rows = rows.query_map(params![batch, first, last], from_row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// A person's vouchers: good ones first, soonest-ending first; then others, newest first.
pub(in crate::vouchers) fn of_person(
    conn: &Connection,
    person: &[MemberId],
    today: u16,
    others: i64,
) -> Result<(Vec<VoucherRow>, Vec<VoucherRow>)> {
    let mut good = conn.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM voucher WHERE member_id IN (SELECT value FROM json_each(?1))
           AND state IN ('issued', 'handed_out') AND last_day >= ?2 ORDER BY last_day, id LIMIT 200"
    ))?;
    let good = good.query_map(params![id_list(person), today], from_row)?.collect::<rusqlite::Result<_>>()?;
    let mut rest = conn.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM voucher WHERE member_id IN (SELECT value FROM json_each(?1))
           AND NOT (state IN ('issued', 'handed_out') AND last_day >= ?2) ORDER BY id DESC LIMIT ?3"
    ))?;
    let rest = rest.query_map(params![id_list(person), today, others], from_row)?.collect::<rusqlite::Result<_>>()?;
    Ok((good, rest))
}

/// Vouchers used by the side journal alone.
pub(in crate::vouchers) fn unfinished(conn: &Connection) -> Result<Vec<VoucherRow>> {
    let mut rows = conn
        .prepare_cached(&format!("SELECT {COLUMNS} FROM voucher WHERE state = 'unfinished' ORDER BY id LIMIT 200"))?;
    let rows = rows.query_map([], from_row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// How many someone issued at their own discretion since a moment.
pub(in crate::vouchers) fn free_since(conn: &Connection, person: StaffId, from_ms: i64) -> Result<i64> {
    Ok(conn
        .prepare_cached("SELECT count(*) FROM voucher WHERE free_by = ?1 AND issued_at_ms >= ?2")?
        .query_row(params![person, from_ms], |row| row.get(0))?)
}

/// Vouchers that followed from a cause and are still good.
pub(in crate::vouchers) fn good_for_cause(conn: &Connection, cause: CauseId) -> Result<Vec<VoucherId>> {
    let mut rows = conn.prepare_cached(
        "SELECT id FROM voucher WHERE cause_id = ?1 AND state IN ('issued', 'handed_out') ORDER BY id",
    )?;
    let rows = rows.query_map([cause], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Whether a voucher that followed from a cause was used.
pub(in crate::vouchers) fn used_for_cause(conn: &Connection, cause: CauseId) -> Result<bool> {
    Ok(conn
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM voucher WHERE cause_id = ?1 AND state = 'redeemed')")?
        .query_row([cause], |row| row.get(0))?)
}

/// Takes a person's words out.
pub(in crate::vouchers) fn clear_words(tx: &Tx<'_>, person: &[MemberId]) -> Result<()> {
    let person = id_list(person);
    tx.execute(
        "UPDATE voucher SET reason = '' WHERE reason <> '' AND member_id IN (SELECT value FROM json_each(?1))",
        [&person],
    )?;
    tx.execute(
        "UPDATE voucher_event SET reason = '' WHERE reason <> '' AND (member_id IN (SELECT value FROM json_each(?1))
           OR voucher_id IN (SELECT id FROM voucher WHERE member_id IN (SELECT value FROM json_each(?1))))",
        [&person],
    )?;
    Ok(())
}

/// A voucher that was only typed before was scanned now.
pub(in crate::vouchers) fn set_random(tx: &Tx<'_>, voucher: VoucherId, random: [u8; 4]) -> Result<()> {
    tx.execute("UPDATE voucher SET random = ?2 WHERE id = ?1 AND random IS NULL", params![voucher, random])?;
    Ok(())
}

/// Keeps a text that speaks against a voucher or against what its shop said; the same one again is kept once.
pub(in crate::vouchers) fn keep_evidence(
    tx: &Tx<'_>,
    voucher: Option<VoucherId>,
    shop: Option<i64>,
    why: &str,
    text: &str,
) -> Result<()> {
    tx.execute(
        "INSERT INTO voucher_evidence (voucher_id, shop_id, why, text, till, actor, at_ms)
         SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7
         WHERE NOT EXISTS (SELECT 1 FROM voucher_evidence WHERE why = ?3 AND text = ?4)",
        params![voucher, shop, why, text, tx.actor.till, tx.actor.staff, tx.now_ms],
    )?;
    Ok(())
}
