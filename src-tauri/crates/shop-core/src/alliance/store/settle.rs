//! Frames as settling reads them, and what it makes of claims.

use crate::kernel::{Error, PartnerId, PartnerStatementId, Result, Tx, View};
use rusqlite::{Connection, OptionalExtension, Row, params};
use voucher_code::{Frame, FrameHash, FrameKind, Generation, Place, Why};

/// A partner's identity key and the generation of its newest chain; none for one without keys.
pub(in crate::alliance) fn identity(conn: &Connection, partner: PartnerId) -> Result<Option<([u8; 32], Generation)>> {
    let row: Option<(Option<[u8; 32]>, u32)> = conn
        .prepare_cached("SELECT identity, generation FROM partner WHERE id = ?1")?
        .query_row([partner], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    Ok(row.and_then(|(identity, generation)| Some((identity?, Generation(generation)))))
}

/// Hands over every frame of a pair: whether it is ours, its generation, the frame.
pub(in crate::alliance) fn each_frame(
    view: &View<'_>,
    partner: PartnerId,
    mut take: impl FnMut(bool, Generation, Frame) -> Result<()>,
) -> Result<()> {
    let mut rows = view.prepare_cached(
        "SELECT direction = 'out', generation, sequence, previous, kind, body FROM alliance_frame WHERE partner_id = ?1",
    )?;
    let mut rows = rows.query([partner])?;
    while let Some(row) = rows.next()? {
        let frame = frame_of(row.get(2)?, row.get(3)?, row.get(4)?, row.get(5)?)?;
        take(row.get(0)?, Generation(row.get(1)?), frame)?;
    }
    Ok(())
}

pub(super) fn frame_of(sequence: i64, previous: [u8; 32], kind: u8, body: Vec<u8>) -> Result<Frame> {
    let kind = FrameKind::from_number(kind).ok_or_else(|| Error::failure("a frame of no kind"))?;
    let sequence = u64::try_from(sequence).map_err(|_| Error::failure("a sequence below zero"))?;
    Frame::new(sequence, FrameHash(previous), kind, body).map_err(|error| Error::Failure(Box::new(error)))
}

/// Frames of one kind, in the order of their places.
pub(in crate::alliance) fn of_kind(
    conn: &Connection,
    partner: PartnerId,
    is_ours: bool,
    kind: FrameKind,
) -> Result<Vec<(Place, Frame)>> {
    let mut rows = conn.prepare_cached(
        "SELECT generation, sequence, previous, kind, body FROM alliance_frame
         WHERE partner_id = ?1 AND direction = ?2 AND kind = ?3 ORDER BY generation, sequence",
    )?;
    let mut rows = rows.query(params![partner, if is_ours { "out" } else { "in" }, kind.number()])?;
    let mut frames = Vec::new();
    while let Some(row) = rows.next()? {
        frames.push(placed(row)?);
    }
    Ok(frames)
}

/// CLAIM frames that have no row yet, in the order of their places.
pub(in crate::alliance) fn unread_claims(
    conn: &Connection,
    partner: PartnerId,
    is_ours: bool,
) -> Result<Vec<(Place, Frame)>> {
    let mut rows = conn.prepare_cached(
        "SELECT generation, sequence, previous, kind, body FROM alliance_frame f
         WHERE partner_id = ?1 AND direction = ?2 AND kind = ?3 AND NOT EXISTS (
           SELECT 1 FROM alliance_claim c WHERE c.partner_id = f.partner_id AND c.direction = f.direction
             AND c.generation = f.generation AND c.sequence = f.sequence)
         ORDER BY generation, sequence",
    )?;
    let mut rows = rows.query(params![partner, if is_ours { "out" } else { "in" }, FrameKind::Claim.number()])?;
    let mut frames = Vec::new();
    while let Some(row) = rows.next()? {
        frames.push(placed(row)?);
    }
    Ok(frames)
}

fn placed(row: &Row<'_>) -> Result<(Place, Frame)> {
    let frame = frame_of(row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?)?;
    Ok((Place { generation: Generation(row.get(0)?), sequence: frame.sequence() }, frame))
}

/// What became of a claim, for its row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::alliance) struct Became {
    pub(in crate::alliance) state: &'static str,
    pub(in crate::alliance) reason: Option<Why>,
    /// 0 pays, a number the reason; none: untold.
    pub(in crate::alliance) rule: Option<u8>,
    /// The issuer's number of the offer, where the frames tell it.
    pub(in crate::alliance) offer: Option<u16>,
}

/// Writes what became of the claim at a place, where it is something else than before, and its offer once it is known: the
/// range of a typed code may come, or come back, later than its claim. Settled ones stay.
pub(in crate::alliance) fn note_line(
    tx: &Tx<'_>,
    partner: PartnerId,
    is_ours: bool,
    place: Place,
    became: Became,
) -> Result<bool> {
    let (state, reason) = (became.state, became.reason.map(Why::number));
    let changed = tx
        .prepare_cached(
            "UPDATE alliance_claim SET state = ?5, reason = ?6, rule = ?7,
               (offer_id, amount) = (SELECT coalesce(max(o.id), offer_id), coalesce(max(o.owed), amount) FROM alliance_offer o
                                     WHERE o.partner_id = ?1 AND o.issuer = ?8 AND o.number = ?9)
             WHERE partner_id = ?1 AND direction = ?2 AND generation = ?3 AND sequence = ?4 AND statement_id IS NULL
               AND (state <> ?5 OR reason IS NOT ?6 OR rule IS NOT ?7 OR (offer_id IS NULL AND ?9 IS NOT NULL))",
        )?
        .execute(params![
            partner,
            if is_ours { "out" } else { "in" },
            place.generation.0,
            sequence(place)?,
            state,
            reason,
            became.rule,
            if is_ours { "them" } else { "us" },
            became.offer
        ])?;
    Ok(changed > 0)
}

/// Marks the claim at a place as settled by a statement.
pub(in crate::alliance) fn close_line(
    tx: &Tx<'_>,
    partner: PartnerId,
    is_ours: bool,
    place: Place,
    statement: PartnerStatementId,
) -> Result<()> {
    tx.prepare_cached(
        "UPDATE alliance_claim SET statement_id = ?5
         WHERE partner_id = ?1 AND direction = ?2 AND generation = ?3 AND sequence = ?4 AND statement_id IS NULL",
    )?
    .execute(params![
        partner,
        if is_ours { "out" } else { "in" },
        place.generation.0,
        sequence(place)?,
        statement
    ])?;
    Ok(())
}

/// What a partner's vouchers that a statement settled come to, minor units: those that are paid, or the others.
pub(in crate::alliance) fn settled_here(
    conn: &Connection,
    statement: PartnerStatementId,
    accepted: bool,
) -> Result<i64> {
    Ok(conn
        .prepare_cached(
            "SELECT coalesce(sum(amount), 0) FROM alliance_claim
             WHERE statement_id = ?1 AND direction = 'out' AND (state = 'accepted') = ?2 AND state <> 'reversed'",
        )?
        .query_row(params![statement, accepted], |row| row.get(0))?)
}

/// A sequence as SQLite counts.
pub(in crate::alliance) fn sequence(place: Place) -> Result<i64> {
    i64::try_from(place.sequence).map_err(|_| Error::failure("a chain longer than a file can hold"))
}

/// The frame at a place.
pub(in crate::alliance) fn frame_at(
    conn: &Connection,
    partner: PartnerId,
    is_ours: bool,
    place: Place,
) -> Result<Option<Frame>> {
    let mut rows = conn.prepare_cached(
        "SELECT generation, sequence, previous, kind, body FROM alliance_frame
         WHERE partner_id = ?1 AND direction = ?2 AND generation = ?3 AND sequence = ?4",
    )?;
    let direction = if is_ours { "out" } else { "in" };
    let mut rows = rows.query(params![partner, direction, place.generation.0, sequence(place)?])?;
    rows.next()?.map(|row| Ok(placed(row)?.1)).transpose()
}
