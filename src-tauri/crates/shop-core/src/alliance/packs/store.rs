//! Packs, their pieces, and parts on their way.

use crate::alliance::commands::PieceState;
use crate::kernel::words::words;
use crate::kernel::{AllianceOfferId, Error, MemberId, PackId, PartnerId, PieceId, Result, Tx, VoucherBatchId};
use rusqlite::{Connection, OptionalExtension, Row, params};
use voucher_code::{Epoch, FrameKind, Generation, Part, ShopId, Terms};

words! {
    PieceState { New = "new", Printed = "printed", HandedOut = "handed_out", Spoiled = "spoiled" }
}

/// A pack as it stands in the file.
#[derive(Debug, Clone)]
pub(in crate::alliance) struct PackRow {
    pub(in crate::alliance) id: PackId,
    pub(in crate::alliance) partner: PartnerId,
    /// We made it.
    pub(in crate::alliance) is_ours: bool,
    pub(in crate::alliance) number: u32,
    pub(in crate::alliance) hash: [u8; 32],
    pub(in crate::alliance) redeemer: ShopId,
    pub(in crate::alliance) offer: Option<AllianceOfferId>,
    pub(in crate::alliance) batch: Option<VoucherBatchId>,
    pub(in crate::alliance) terms: Terms,
    pub(in crate::alliance) count: i64,
    pub(in crate::alliance) report: Option<Vec<u8>>,
    pub(in crate::alliance) printed: i64,
    pub(in crate::alliance) handed_out: i64,
    pub(in crate::alliance) spoiled: i64,
    pub(in crate::alliance) at_ms: i64,
    pub(in crate::alliance) reported_at_ms: Option<i64>,
}

const COLUMNS: &str =
    "id, partner_id, direction = 'out', number, hash, redeemer, offer_id, batch_id, terms, count, report,
    printed, handed_out, spoiled, at_ms, reported_at_ms";

fn from_row(row: &Row<'_>) -> rusqlite::Result<PackRow> {
    let terms: [u8; 12] = row.get(8)?;
    let broken = |error| rusqlite::Error::FromSqlConversionFailure(8, rusqlite::types::Type::Blob, Box::new(error));
    Ok(PackRow {
        id: row.get(0)?,
        partner: row.get(1)?,
        is_ours: row.get(2)?,
        number: row.get(3)?,
        hash: row.get(4)?,
        redeemer: ShopId(row.get(5)?),
        offer: row.get(6)?,
        batch: row.get(7)?,
        terms: Terms::from_bytes(&terms).map_err(broken)?,
        count: row.get(9)?,
        report: row.get(10)?,
        printed: row.get(11)?,
        handed_out: row.get(12)?,
        spoiled: row.get(13)?,
        at_ms: row.get(14)?,
        reported_at_ms: row.get(15)?,
    })
}

fn direction(is_ours: bool) -> &'static str {
    if is_ours { "out" } else { "in" }
}

pub(super) fn find(conn: &Connection, pack: PackId) -> Result<Option<PackRow>> {
    Ok(conn
        .prepare_cached(&format!("SELECT {COLUMNS} FROM alliance_pack WHERE id = ?1"))?
        .query_row([pack], from_row)
        .optional()?)
}

pub(super) fn by_number(conn: &Connection, partner: PartnerId, is_ours: bool, number: u32) -> Result<Option<PackRow>> {
    Ok(conn
        .prepare_cached(&format!(
            "SELECT {COLUMNS} FROM alliance_pack WHERE partner_id = ?1 AND direction = ?2 AND number = ?3"
        ))?
        .query_row(params![partner, direction(is_ours), number], from_row)
        .optional()?)
}

pub(super) fn by_hash(
    conn: &Connection,
    partner: PartnerId,
    is_ours: bool,
    hash: &[u8; 32],
) -> Result<Option<PackRow>> {
    Ok(conn
        .prepare_cached(&format!(
            "SELECT {COLUMNS} FROM alliance_pack WHERE partner_id = ?1 AND direction = ?2 AND hash = ?3"
        ))?
        .query_row(params![partner, direction(is_ours), hash], from_row)
        .optional()?)
}

/// Packs, newest first.
pub(super) fn list(conn: &Connection, partner: Option<PartnerId>, is_ours: bool) -> Result<Vec<PackRow>> {
    let mut rows = conn.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM alliance_pack WHERE direction = ?1 AND (?2 IS NULL OR partner_id = ?2) ORDER BY id DESC"
    ))?;
    let rows = rows.query_map(params![direction(is_ours), partner], from_row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// A pack to write down.
pub(super) struct NewPack {
    pub(super) partner: PartnerId,
    pub(super) is_ours: bool,
    pub(super) number: u32,
    pub(super) hash: [u8; 32],
    pub(super) epoch: Epoch,
    pub(super) redeemer: ShopId,
    pub(super) offer: Option<AllianceOfferId>,
    pub(super) batch: Option<VoucherBatchId>,
    pub(super) run: Option<i64>,
    pub(super) terms: Terms,
    pub(super) count: i64,
}

pub(super) fn insert(tx: &Tx<'_>, new: &NewPack) -> Result<PackId> {
    tx.execute(
        "INSERT INTO alliance_pack (partner_id, direction, number, hash, epoch, redeemer, offer_id, batch_id, run_id, terms, count,
           at_ms) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
        params![
            new.partner,
            direction(new.is_ours),
            new.number,
            new.hash,
            new.epoch.0,
            new.redeemer.0,
            new.offer,
            new.batch,
            new.run,
            new.terms.to_bytes(),
            new.count,
            tx.now_ms
        ],
    )?;
    PackId::try_from(tx.last_insert_rowid()).map_err(Error::failure)
}

/// The number of our next pack for a partner. A restored shop leaves some out: it may have forgotten packs.
pub(super) fn next_number(conn: &Connection, partner: PartnerId) -> Result<u32> {
    Ok(conn.query_row(
        "SELECT max(coalesce((SELECT max(number) FROM alliance_pack WHERE partner_id = ?1 AND direction = 'out'), 0),
           (generation - 1) * 128) + 1 FROM shop",
        [partner],
        |row| row.get(0),
    )?)
}

/// The run by which a partner's packs bring members.
pub(super) fn run_of(conn: &Connection, partner: PartnerId) -> Result<Option<i64>> {
    Ok(conn
        .query_row(
            "SELECT run_id FROM alliance_pack WHERE partner_id = ?1 AND direction = 'out' AND run_id IS NOT NULL
             ORDER BY id DESC LIMIT 1",
            [partner],
            |row| row.get(0),
        )
        .optional()?)
}

/// Whether packs of ours bring members by this run.
pub(crate) fn hands_out(conn: &Connection, run: i64) -> Result<bool> {
    Ok(conn
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM alliance_pack WHERE direction = 'out' AND run_id = ?1)")?
        .query_row([run], |row| row.get(0))?)
}

/// What its distributor says of a pack of ours: printed, handed out, spoiled.
pub(super) fn set_report(tx: &Tx<'_>, pack: PackId, report: &[u8], counts: [i64; 3]) -> Result<()> {
    let [printed, handed_out, spoiled] = counts;
    tx.execute(
        "UPDATE alliance_pack SET report = ?2, printed = ?3, handed_out = ?4, spoiled = ?5, reported_at_ms = ?6 WHERE id = ?1",
        params![pack, report, printed, handed_out, spoiled, tx.now_ms],
    )?;
    Ok(())
}

/// What we told of a received pack.
pub(super) fn set_reported(tx: &Tx<'_>, pack: PackId, report: &[u8]) -> Result<()> {
    tx.execute(
        "UPDATE alliance_pack SET report = ?2, reported_at_ms = ?3 WHERE id = ?1",
        params![pack, report, tx.now_ms],
    )?;
    Ok(())
}

/// A piece of a received pack.
#[derive(Debug, Clone)]
pub(in crate::alliance) struct PieceRow {
    pub(in crate::alliance) id: PieceId,
    pub(in crate::alliance) pack: PackId,
    pub(in crate::alliance) serial: u32,
    pub(in crate::alliance) text: String,
    pub(in crate::alliance) typed: String,
    pub(in crate::alliance) state: PieceState,
    pub(in crate::alliance) member: Option<MemberId>,
}

const PIECE: &str = "id, pack_id, serial, qr, code, state, member_id";

fn piece(row: &Row<'_>) -> rusqlite::Result<PieceRow> {
    Ok(PieceRow {
        id: row.get(0)?,
        pack: row.get(1)?,
        serial: row.get(2)?,
        text: row.get(3)?,
        typed: row.get(4)?,
        state: row.get(5)?,
        member: row.get(6)?,
    })
}

pub(super) fn insert_piece(tx: &Tx<'_>, pack: PackId, serial: u32, text: &str, typed: &str) -> Result<()> {
    tx.prepare_cached("INSERT INTO alliance_piece (pack_id, serial, qr, code, at_ms) VALUES (?1, ?2, ?3, ?4, ?5)")?
        .execute(params![pack, serial, text, typed, tx.now_ms])?;
    Ok(())
}

pub(in crate::alliance) fn piece_by_id(conn: &Connection, id: PieceId) -> Result<Option<PieceRow>> {
    Ok(conn
        .prepare_cached(&format!("SELECT {PIECE} FROM alliance_piece WHERE id = ?1"))?
        .query_row([id], piece)
        .optional()?)
}

fn some(conn: &Connection, which: &str, by: impl rusqlite::Params) -> Result<Vec<PieceRow>> {
    let mut rows = conn.prepare_cached(&format!("SELECT {PIECE} FROM alliance_piece WHERE pack_id = ?1 {which}"))?;
    let rows = rows.query_map(by, piece)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// All pieces of a pack, by serial.
pub(super) fn pieces(conn: &Connection, pack: PackId) -> Result<Vec<PieceRow>> {
    some(conn, "ORDER BY serial", [pack])
}

/// Pieces that a row of a person was given, the newest 200.
pub(super) fn of_member(conn: &Connection, member: MemberId) -> Result<Vec<PieceRow>> {
    let sql = format!(
        "SELECT {PIECE} FROM alliance_piece WHERE member_id = ?1 AND state = 'handed_out' ORDER BY id DESC LIMIT 200"
    );
    let mut rows = conn.prepare_cached(&sql)?;
    let rows = rows.query_map([member], piece)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Pieces that nobody has: those on paper first.
pub(super) fn free(conn: &Connection, pack: PackId, most: i64) -> Result<Vec<PieceRow>> {
    some(conn, "AND state IN ('printed', 'new') ORDER BY state = 'new', serial LIMIT ?2", params![pack, most])
}

/// Pieces that nothing was done with.
pub(super) fn unused(conn: &Connection, pack: PackId, most: i64) -> Result<Vec<PieceRow>> {
    some(conn, "AND state = 'new' ORDER BY serial LIMIT ?2", params![pack, most])
}

/// Pieces by serial, from first through last.
pub(super) fn in_run(conn: &Connection, pack: PackId, first: i64, last: i64) -> Result<Vec<PieceRow>> {
    some(conn, "AND serial BETWEEN ?2 AND ?3 ORDER BY serial", params![pack, first, last])
}

pub(super) fn set_state(tx: &Tx<'_>, piece: PieceId, state: PieceState, member: Option<MemberId>) -> Result<()> {
    tx.prepare_cached(
        "UPDATE alliance_piece SET state = ?2, member_id = coalesce(?3, member_id), at_ms = ?4 WHERE id = ?1",
    )?
    .execute(params![piece, state, member, tx.now_ms])?;
    Ok(())
}

/// Counts a received pack's pieces anew.
pub(super) fn count_anew(tx: &Tx<'_>, pack: PackId) -> Result<()> {
    tx.execute(
        "UPDATE alliance_pack SET (printed, handed_out, spoiled) = (
           SELECT coalesce(sum(state <> 'new'), 0), coalesce(sum(state = 'handed_out'), 0), coalesce(sum(state = 'spoiled'), 0)
           FROM alliance_piece WHERE pack_id = ?1) WHERE id = ?1",
        [pack],
    )?;
    Ok(())
}

/// Keeps a part until the whole is there.
pub(super) fn keep_part(tx: &Tx<'_>, partner: PartnerId, kind: FrameKind, part: &Part) -> Result<()> {
    tx.prepare_cached(
        "INSERT OR IGNORE INTO alliance_part (partner_id, kind, whole, part, body) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?
    .execute(params![partner, kind.number(), part.whole, part.part, part.to_bytes()])?;
    Ok(())
}

pub(super) fn parts(conn: &Connection, partner: PartnerId, kind: FrameKind, whole: &[u8; 32]) -> Result<Vec<Vec<u8>>> {
    let mut rows = conn.prepare_cached(
        "SELECT body FROM alliance_part WHERE partner_id = ?1 AND kind = ?2 AND whole = ?3 ORDER BY part",
    )?;
    let rows = rows.query_map(params![partner, kind.number(), whole], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

pub(super) fn drop_parts(tx: &Tx<'_>, partner: PartnerId, kind: FrameKind, whole: &[u8; 32]) -> Result<()> {
    tx.execute(
        "DELETE FROM alliance_part WHERE partner_id = ?1 AND kind = ?2 AND whole = ?3",
        params![partner, kind.number(), whole],
    )?;
    Ok(())
}

/// Where the last part of a whole stands in our chains.
pub(super) fn last_part(
    conn: &Connection,
    partner: PartnerId,
    kind: FrameKind,
    whole: &[u8; 32],
) -> Result<Option<(Generation, u64)>> {
    Ok(conn
        .prepare_cached(
            "SELECT generation, sequence FROM alliance_frame
             WHERE partner_id = ?1 AND direction = 'out' AND kind = ?2 AND substr(body, 1, 32) = ?3
             ORDER BY generation DESC, sequence DESC LIMIT 1",
        )?
        .query_row(params![partner, kind.number(), whole], |row| {
            let sequence: i64 = row.get(1)?;
            Ok((Generation(row.get(0)?), u64::try_from(sequence).unwrap_or(0)))
        })
        .optional()?)
}
