//! Recoveries, and what partners have returned.

use crate::alliance::us::broken;
use crate::kernel::{Error, PartnerId, Result, Tx};
use rusqlite::{Connection, OptionalExtension, params};
use voucher_code::{
    Content, Cut, Frame, FrameHash, FrameKind, Generation, IdentityPublic, Offer, Place, Range, ShopId,
};

/// A recovery as it stands in the file.
#[derive(Debug, Clone)]
pub(in crate::alliance) struct RecoveryRow {
    pub(in crate::alliance) id: i64,
    pub(in crate::alliance) why: String,
    pub(in crate::alliance) generation: u32,
    pub(in crate::alliance) state: String,
    pub(in crate::alliance) began_at_ms: i64,
}

pub(in crate::alliance) fn latest(conn: &Connection) -> Result<Option<RecoveryRow>> {
    Ok(conn
        .prepare_cached(
            "SELECT id, why, generation, state, began_at_ms FROM alliance_recovery ORDER BY id DESC LIMIT 1",
        )?
        .query_row([], |row| {
            Ok(RecoveryRow {
                id: row.get(0)?,
                why: row.get(1)?,
                generation: row.get(2)?,
                state: row.get(3)?,
                began_at_ms: row.get(4)?,
            })
        })
        .optional()?)
}

pub(in crate::alliance) fn insert(tx: &Tx<'_>, why: &str, generation: i64) -> Result<i64> {
    tx.execute(
        "INSERT INTO alliance_recovery (why, generation, state, began_at_ms) VALUES (?1, ?2, 'open', ?3)",
        params![why, generation, tx.now_ms],
    )?;
    Ok(tx.last_insert_rowid())
}

pub(in crate::alliance) fn close_open(tx: &Tx<'_>) -> Result<()> {
    tx.execute("UPDATE alliance_recovery SET state = 'closed', closed_at_ms = ?1 WHERE state = 'open'", [tx.now_ms])?;
    Ok(())
}

pub(in crate::alliance) fn insert_partner(tx: &Tx<'_>, recovery: i64, partner: PartnerId) -> Result<()> {
    tx.execute(
        "INSERT INTO alliance_recovery_partner (recovery_id, partner_id, state, at_ms) VALUES (?1, ?2, 'waits', ?3)",
        params![recovery, partner, tx.now_ms],
    )?;
    Ok(())
}

pub(in crate::alliance) fn set_partner(tx: &Tx<'_>, recovery: i64, partner: PartnerId, state: &str) -> Result<()> {
    tx.execute(
        "UPDATE alliance_recovery_partner SET state = ?3, at_ms = ?4 WHERE recovery_id = ?1 AND partner_id = ?2",
        params![recovery, partner, state, tx.now_ms],
    )?;
    Ok(())
}

/// Partners with keys that something is still exchanged with.
pub(in crate::alliance) fn with_keys(conn: &Connection) -> Result<Vec<(PartnerId, ShopId)>> {
    let mut rows = conn.prepare_cached(
        "SELECT id, identity FROM partner WHERE identity IS NOT NULL AND state IN ('paired', 'introduced', 'suspended', 'left')
         ORDER BY id",
    )?;
    let rows = rows.query_map([], |row| Ok((row.get(0)?, row.get::<_, [u8; 32]>(1)?)))?;
    let mut found = Vec::new();
    for row in rows {
        let (partner, identity) = row?;
        found.push((partner, IdentityPublic::from_bytes(&identity).map_err(broken)?.shop()));
    }
    Ok(found)
}

/// Frames that came back.
pub(in crate::alliance) fn count_returned(tx: &Tx<'_>, partner: PartnerId, frames: i64) -> Result<()> {
    tx.execute(
        "UPDATE alliance_recovery_partner SET frames = frames + ?2, at_ms = ?3,
           state = CASE state WHEN 'waits' THEN 'returned' ELSE state END
         WHERE partner_id = ?1 AND recovery_id = (SELECT max(id) FROM alliance_recovery WHERE state = 'open')",
        params![partner, frames, tx.now_ms],
    )?;
    Ok(())
}

/// Whether a partner that takes part has not confirmed.
pub(in crate::alliance) fn waits(conn: &Connection, recovery: i64) -> Result<bool> {
    Ok(conn
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM alliance_recovery_partner r JOIN partner p ON p.id = r.partner_id
             WHERE r.recovery_id = ?1 AND r.state <> 'confirmed' AND p.state IN ('paired', 'introduced'))",
        )?
        .query_row([recovery], |row| row.get(0))?)
}

/// A partner of a recovery.
#[derive(Debug, Clone)]
pub(in crate::alliance) struct RecoveryPartnerRow {
    pub(in crate::alliance) partner: PartnerId,
    pub(in crate::alliance) name: String,
    pub(in crate::alliance) state: String,
    pub(in crate::alliance) frames: i64,
    /// A file with the new keys was written out for it.
    pub(in crate::alliance) told: bool,
}

pub(in crate::alliance) fn partners(conn: &Connection, recovery: i64) -> Result<Vec<RecoveryPartnerRow>> {
    let mut rows = conn.prepare_cached(
        "SELECT r.partner_id, p.name, r.state, r.frames, coalesce(p.sent_at_ms >= v.began_at_ms, 0)
         FROM alliance_recovery_partner r JOIN partner p ON p.id = r.partner_id JOIN alliance_recovery v ON v.id = r.recovery_id
         WHERE r.recovery_id = ?1 ORDER BY r.state = 'confirmed', p.name",
    )?;
    let rows = rows.query_map([recovery], |row| {
        Ok(RecoveryPartnerRow {
            partner: row.get(0)?,
            name: row.get(1)?,
            state: row.get(2)?,
            frames: row.get(3)?,
            told: row.get(4)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The last frame of each chain of a partner's that is here, generations rising.
pub(in crate::alliance) fn ends_of_theirs(
    conn: &Connection,
    partner: PartnerId,
) -> Result<Vec<(Generation, u64, FrameHash)>> {
    let mut rows = conn.prepare_cached(
        "SELECT generation, max(sequence), hash FROM alliance_frame WHERE partner_id = ?1 AND direction = 'in'
         GROUP BY generation ORDER BY generation",
    )?;
    let rows = rows.query_map([partner], |row| Ok((row.get(0)?, row.get::<_, i64>(1)?, row.get(2)?)))?;
    let mut ends = Vec::new();
    for row in rows {
        let (generation, sequence, hash) = row?;
        ends.push((Generation(generation), u64::try_from(sequence).map_err(broken)?, FrameHash(hash)));
    }
    Ok(ends)
}

/// Acknowledgements in our frames or in the partner's: where each stands, and how far into the other's chains it reaches.
fn acks(conn: &Connection, partner: PartnerId, is_ours: bool) -> Result<Vec<(Place, Place)>> {
    let frames = super::settle::of_kind(conn, partner, is_ours, FrameKind::Ack)?;
    let acks = frames.into_iter().filter_map(|(at, frame)| match Content::of(&frame) {
        Ok(Content::Ack(ack)) => Some((at, Place { generation: ack.chain.generation, sequence: ack.sequence })),
        _ => None,
    });
    Ok(acks.collect())
}

/// The last sequence of a chain of ours.
pub(in crate::alliance) fn own_end(conn: &Connection, partner: PartnerId, generation: Generation) -> Result<u64> {
    let last: Option<i64> = conn
        .prepare_cached(
            "SELECT max(sequence) FROM alliance_frame WHERE partner_id = ?1 AND direction = 'out' AND generation = ?2",
        )?
        .query_row(params![partner, generation.0], |row| row.get(0))?;
    u64::try_from(last.unwrap_or(0)).map_err(broken)
}

/// Whether frames of our earlier generations are not acknowledged in a partner's chain up to a cut: there they do not
/// count.
pub(in crate::alliance) fn leaves_out(conn: &Connection, partner: PartnerId, cut: &Cut) -> Result<bool> {
    let mut rows = conn.prepare_cached(
        "SELECT generation, max(sequence) FROM alliance_frame WHERE partner_id = ?1 AND direction = 'out' GROUP BY generation
         ORDER BY generation DESC LIMIT -1 OFFSET 1",
    )?;
    let earlier = rows.query_map([partner], |row| Ok((Generation(row.get(0)?), row.get::<_, i64>(1)?)))?;
    let earlier: Vec<(Generation, i64)> = earlier.collect::<rusqlite::Result<_>>()?;
    if earlier.is_empty() {
        return Ok(false);
    }
    let mut acks = acks(conn, partner, false)?;
    acks.retain(|(at, _)| at.generation == cut.chain.generation && at.sequence <= cut.sequence);
    Ok(earlier.into_iter().any(|(generation, last)| {
        let covers = |of: &Place| of.generation == generation && of.sequence >= last.unsigned_abs();
        !acks.iter().any(|(_, of)| covers(of))
    }))
}

/// Whether a partner has read our chain of this generation, and all it acknowledged of earlier ones is here.
pub(in crate::alliance) fn has_confirmed(conn: &Connection, partner: PartnerId, generation: u32) -> Result<bool> {
    let acks = acks(conn, partner, false)?;
    if !acks.iter().any(|(_, of)| of.generation.0 >= generation && of.sequence > 0) {
        return Ok(false);
    }
    for (_, earlier) in acks.iter().filter(|(_, of)| of.generation.0 < generation) {
        if own_end(conn, partner, earlier.generation)? < earlier.sequence {
            return Ok(false);
        }
    }
    Ok(true)
}

/// The last heads that a partner signed in the generations before its newest, the newest first, each until the partner
/// has read that we have it: in its newest generation it acknowledged what we wrote behind the beginning of that one, and
/// behind our last acknowledgement of the earlier one. A file of an earlier one may still come late.
pub(in crate::alliance) fn to_return(conn: &Connection, partner: PartnerId) -> Result<Vec<Vec<u8>>> {
    let newest: Option<Generation> = conn
        .prepare_cached("SELECT max(generation) FROM alliance_frame WHERE partner_id = ?1 AND direction = 'in'")?
        .query_row([partner], |row| Ok(row.get::<_, Option<u32>>(0)?.map(Generation)))?;
    let Some(newest) = newest.filter(|newest| newest.0 > 1) else { return Ok(vec![]) };
    let mut rows = conn.prepare_cached(
        "SELECT h.generation, max(h.sequence), h.signed FROM alliance_head h JOIN alliance_frame f ON f.partner_id = h.partner_id
           AND f.direction = 'in' AND f.generation = h.generation AND f.sequence = h.sequence AND f.hash = h.hash
         WHERE h.partner_id = ?1 AND h.direction = 'in' AND h.generation < ?2
         GROUP BY h.generation ORDER BY h.generation DESC",
    )?;
    let heads = rows.query_map(params![partner, newest.0], |row| Ok((Generation(row.get(0)?), row.get(2)?)))?;
    let heads: Vec<(Generation, Vec<u8>)> = heads.collect::<rusqlite::Result<_>>()?;
    if heads.is_empty() {
        return Ok(vec![]);
    }
    let ours = acks(conn, partner, true)?;
    let known_at = ours.iter().find(|(_, of)| of.generation == newest).map(|(at, _)| *at);
    let read =
        acks(conn, partner, false)?.into_iter().filter(|(at, _)| at.generation == newest).map(|(_, of)| of).max();
    let is_read = |earlier: Generation| {
        let told_at = ours.iter().rev().find(|(_, of)| of.generation == earlier).map(|(at, _)| *at);
        known_at.zip(told_at).is_some_and(|(known, told)| read >= Some(known.max(told)))
    };
    Ok(heads.into_iter().filter(|(earlier, _)| !is_read(*earlier)).map(|(_, head)| head).collect())
}

/// Frames of a chain up to a sequence.
pub(in crate::alliance) fn chain(
    conn: &Connection,
    partner: PartnerId,
    is_ours: bool,
    generation: Generation,
    last: u64,
) -> Result<Vec<Frame>> {
    let mut rows = conn.prepare_cached(
        "SELECT sequence, previous, kind, body FROM alliance_frame
         WHERE partner_id = ?1 AND direction = ?2 AND generation = ?3 AND sequence <= ?4 ORDER BY sequence",
    )?;
    let last = i64::try_from(last).map_err(broken)?;
    let direction = if is_ours { "out" } else { "in" };
    let mut rows = rows.query(params![partner, direction, generation.0, last])?;
    let mut frames = Vec::new();
    while let Some(row) = rows.next()? {
        frames.push(super::settle::frame_of(row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)?);
    }
    Ok(frames)
}

/// Writes a frame of our own again.
pub(in crate::alliance) fn insert_ours(
    tx: &Tx<'_>,
    partner: PartnerId,
    generation: Generation,
    frame: &Frame,
) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO alliance_frame (partner_id, direction, generation, sequence, previous, hash, kind, body, at_ms)
         VALUES (?1, 'out', ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?
    .execute(params![
        partner,
        generation.0,
        i64::try_from(frame.sequence()).map_err(broken)?,
        frame.previous().0,
        frame.hash().0,
        frame.kind().number(),
        frame.body(),
        tx.now_ms
    ])?;
    Ok(())
}

/// Serials that we had announced.
pub(in crate::alliance) fn remember_range(
    tx: &Tx<'_>,
    partner: PartnerId,
    generation: Generation,
    sequence: u64,
    range: &Range,
) -> Result<()> {
    tx.prepare_cached(
        "INSERT OR IGNORE INTO alliance_range (partner_id, issuer, offer_id, epoch, first, last, terms, agreement, generation, sequence, at_ms)
         VALUES (?1, 'us', (SELECT id FROM alliance_offer WHERE partner_id = ?1 AND issuer = 'us' AND number = ?2), ?3, ?4, ?5, ?6, ?7,
           ?8, ?9, ?10)",
    )?
    .execute(params![
        partner,
        range.terms.offer(),
        range.epoch.0,
        range.first.0,
        range.last.0,
        range.terms.to_bytes(),
        range.agreement.as_bytes(),
        generation.0,
        i64::try_from(sequence).map_err(broken)?,
        tx.now_ms
    ])?;
    Ok(())
}

/// An offer that we had made: it stays what it was, and nothing more is issued of it.
pub(in crate::alliance) fn remember_offer(tx: &Tx<'_>, partner: PartnerId, offer: &Offer) -> Result<()> {
    let small = |minor: u64| i64::try_from(minor).unwrap_or(i64::MAX);
    let currency = String::from_utf8(offer.currency.bytes().to_vec()).map_err(broken)?;
    tx.prepare_cached(
        "INSERT OR IGNORE INTO alliance_offer (partner_id, issuer, number, hash, body, currency, price, owed, cap, state, at_ms)
         VALUES (?1, 'us', ?2, ?3, ?4, ?5, ?6, ?7, ?8, 'over', ?9)",
    )?
    .execute(params![
        partner,
        offer.number,
        offer.named().map_err(broken)?.hash,
        offer.to_bytes().map_err(broken)?,
        currency,
        small(offer.price),
        small(offer.owed()),
        small(offer.cap),
        tx.now_ms
    ])?;
    Ok(())
}

/// Whether we announced a serial of one of our epochs to a partner.
pub(in crate::alliance) fn is_announced(conn: &Connection, partner: PartnerId, serial: u32) -> Result<bool> {
    conn.prepare_cached(
        "SELECT EXISTS (SELECT 1 FROM alliance_range WHERE partner_id = ?1 AND issuer = 'us' AND batch_id IS NULL
           AND ?2 BETWEEN first AND last)",
    )?
    .query_row(params![partner, serial], |row| row.get(0))
    .map_err(Error::from)
}
