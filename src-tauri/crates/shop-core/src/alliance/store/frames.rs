//! Frames, how far they are acknowledged, and those behind a gap.

use super::Way;
use crate::kernel::{Error, PartnerId, Result, Tx};
use rusqlite::{Connection, OptionalExtension, Row, params};
use voucher_code::{Frame, FrameHash, FrameKind, Generation};

/// A sequence as SQLite counts.
pub(in crate::alliance) fn number(sequence: u64) -> Result<i64> {
    i64::try_from(sequence).map_err(|_| Error::failure("a chain longer than a file can hold"))
}

fn sequence(row: &Row<'_>, at: usize) -> rusqlite::Result<u64> {
    let number: i64 = row.get(at)?;
    Ok(u64::try_from(number).unwrap_or(0))
}

pub(in crate::alliance) fn insert(
    tx: &Tx<'_>,
    partner: PartnerId,
    way: Way,
    generation: Generation,
    frame: &Frame,
) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO alliance_frame (partner_id, direction, generation, sequence, previous, hash, kind, body, at_ms)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
    )?
    .execute(params![
        partner,
        way,
        generation.0,
        number(frame.sequence())?,
        frame.previous().0,
        frame.hash().0,
        frame.kind().number(),
        frame.body(),
        tx.now_ms
    ])?;
    Ok(())
}

/// The last frame of a chain: its sequence and hash; none before the first.
pub(in crate::alliance) fn end(
    conn: &Connection,
    partner: PartnerId,
    way: Way,
    generation: Generation,
) -> Result<Option<(u64, FrameHash)>> {
    Ok(conn
        .prepare_cached(
            "SELECT sequence, hash FROM alliance_frame WHERE partner_id = ?1 AND direction = ?2 AND generation = ?3
             ORDER BY sequence DESC LIMIT 1",
        )?
        .query_row(params![partner, way, generation.0], |row| Ok((sequence(row, 0)?, FrameHash(row.get(1)?))))
        .optional()?)
}

/// The hash of a frame.
pub(in crate::alliance) fn hash(
    conn: &Connection,
    partner: PartnerId,
    way: Way,
    generation: Generation,
    sequence: u64,
) -> Result<Option<FrameHash>> {
    let Ok(sequence) = number(sequence) else { return Ok(None) };
    Ok(conn
        .prepare_cached(
            "SELECT hash FROM alliance_frame WHERE partner_id = ?1 AND direction = ?2 AND generation = ?3 AND sequence = ?4",
        )?
        .query_row(params![partner, way, generation.0, sequence], |row| Ok(FrameHash(row.get(0)?)))
        .optional()?)
}

fn frame(row: &Row<'_>) -> Result<Frame> {
    let kind = FrameKind::from_number(row.get(2)?).ok_or_else(|| Error::failure("a frame of no kind"))?;
    Frame::new(sequence(row, 0)?, FrameHash(row.get(1)?), kind, row.get(3)?)
        .map_err(|error| Error::Failure(Box::new(error)))
}

/// Frames of a chain behind a sequence, each with when it was written down, at most so many.
pub(in crate::alliance) fn behind(
    conn: &Connection,
    partner: PartnerId,
    way: Way,
    generation: Generation,
    sequence: u64,
    most: usize,
) -> Result<Vec<(Frame, i64)>> {
    let mut rows = conn.prepare_cached(
        "SELECT sequence, previous, kind, body, at_ms FROM alliance_frame
         WHERE partner_id = ?1 AND direction = ?2 AND generation = ?3 AND sequence > ?4 ORDER BY sequence LIMIT ?5",
    )?;
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    let mut rows = rows.query(params![partner, way, generation.0, number(sequence)?, most])?;
    let mut frames = Vec::new();
    while let Some(row) = rows.next()? {
        frames.push((frame(row)?, row.get(4)?));
    }
    Ok(frames)
}

/// The generations of a partner's chains, rising.
pub(in crate::alliance) fn generations(conn: &Connection, partner: PartnerId, way: Way) -> Result<Vec<Generation>> {
    let mut rows = conn.prepare_cached(
        "SELECT DISTINCT generation FROM alliance_frame WHERE partner_id = ?1 AND direction = ?2 ORDER BY generation",
    )?;
    let rows = rows.query_map(params![partner, way], |row| Ok(Generation(row.get(0)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// How far a chain is acknowledged by its reader.
pub(in crate::alliance) fn acknowledged(
    conn: &Connection,
    partner: PartnerId,
    way: Way,
    generation: Generation,
) -> Result<u64> {
    Ok(conn
        .prepare_cached(
            "SELECT sequence FROM alliance_acked WHERE partner_id = ?1 AND direction = ?2 AND generation = ?3",
        )?
        .query_row(params![partner, way, generation.0], |row| sequence(row, 0))
        .optional()?
        .unwrap_or(0))
}

pub(in crate::alliance) fn set_acknowledged(
    tx: &Tx<'_>,
    partner: PartnerId,
    way: Way,
    generation: Generation,
    (sequence, hash): (u64, FrameHash),
) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO alliance_acked (partner_id, direction, generation, sequence, hash, at_ms) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
         ON CONFLICT DO UPDATE SET sequence = excluded.sequence, hash = excluded.hash, at_ms = excluded.at_ms",
    )?
    .execute(params![partner, way, generation.0, number(sequence)?, hash.0, tx.now_ms])?;
    Ok(())
}

/// Keeps a frame until what is missing before it has come.
pub(in crate::alliance) fn hold(tx: &Tx<'_>, partner: PartnerId, generation: Generation, frame: &Frame) -> Result<()> {
    tx.prepare_cached(
        "INSERT OR IGNORE INTO alliance_held (partner_id, generation, sequence, hash, frame, at_ms)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?
    .execute(params![
        partner,
        generation.0,
        number(frame.sequence())?,
        frame.hash().0,
        frame.to_bytes(),
        tx.now_ms
    ])?;
    Ok(())
}

/// How many frames are held of a partner.
pub(in crate::alliance) fn held_count(conn: &Connection, partner: PartnerId) -> Result<i64> {
    Ok(conn
        .prepare_cached("SELECT count(*) FROM alliance_held WHERE partner_id = ?1")?
        .query_row([partner], |row| row.get(0))?)
}

/// A held frame that follows a hash at a sequence; all others of that sequence or before are let go.
pub(in crate::alliance) fn take_held(
    tx: &Tx<'_>,
    partner: PartnerId,
    generation: Generation,
    sequence: u64,
    follows: FrameHash,
) -> Result<Option<Frame>> {
    let at = number(sequence)?;
    let found: Vec<Vec<u8>> = tx
        .prepare_cached("SELECT frame FROM alliance_held WHERE partner_id = ?1 AND generation = ?2 AND sequence = ?3")?
        .query_map(params![partner, generation.0, at], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    tx.prepare_cached("DELETE FROM alliance_held WHERE partner_id = ?1 AND generation = ?2 AND sequence <= ?3")?
        .execute(params![partner, generation.0, at])?;
    let frames = found.iter().filter_map(|bytes| Frame::from_bytes(bytes).ok());
    Ok(frames.into_iter().find(|frame| frame.previous() == follows))
}

/// What is missing of a partner's newest chain: from behind its end to before the first held frame.
pub(in crate::alliance) fn first_held(
    conn: &Connection,
    partner: PartnerId,
    generation: Generation,
) -> Result<Option<u64>> {
    let first: Option<i64> = conn
        .prepare_cached("SELECT min(sequence) FROM alliance_held WHERE partner_id = ?1 AND generation = ?2")?
        .query_row(params![partner, generation.0], |row| row.get(0))?;
    Ok(first.and_then(|first| u64::try_from(first).ok()))
}
