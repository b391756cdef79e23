//! What waits for partners.

use super::tells::{summed, told};
use crate::alliance::commands::{ChainState, MissingFrames, Waiting, WaitingPartner};
use crate::alliance::partners::reachable;
use crate::alliance::store::partners::{self as rows, PartnerRow};
use crate::alliance::store::{Way, frames, heads};
use crate::alliance::{alarms, us};
use crate::kernel::{Result, View};
use rusqlite::Connection;
use voucher_code::{Chunk, Frame, FrameKind, Generation};

/// The most QR codes that anybody scans one after the other.
pub(super) const MOST_CODES: usize = 40;
/// Head, signature and count of a file, bytes.
pub(super) const ENVELOPE: usize = 165;

/// Frames that a partner has not acknowledged.
pub(in crate::alliance) struct Unacknowledged {
    /// By chain: the frames, each with when it was written down.
    pub(in crate::alliance) chains: Vec<(Generation, Vec<(Frame, i64)>)>,
    /// How many wait: those that the partner has to answer, and any that were never written out.
    pub(in crate::alliance) count: i64,
    /// Of these never written out.
    pub(in crate::alliance) fresh: i64,
    /// The oldest that waits, UTC milliseconds.
    pub(in crate::alliance) since_ms: Option<i64>,
}

/// What a partner has not acknowledged. An acknowledgement alone waits only until it was written out once: it needs no
/// answer.
pub(in crate::alliance) fn unacknowledged(conn: &Connection, row: &PartnerRow) -> Result<Unacknowledged> {
    let mut waiting = Unacknowledged { chains: Vec::new(), count: 0, fresh: 0, since_ms: None };
    for generation in frames::generations(conn, row.id, Way::Out)? {
        let acknowledged = frames::acknowledged(conn, row.id, Way::Out, generation)?;
        let all = frames::behind(conn, row.id, Way::Out, generation, acknowledged, usize::MAX)?;
        let written = heads::last(conn, row.id, Way::Out, generation)?;
        for (frame, at_ms) in &all {
            let is_fresh = frame.sequence() > written;
            if is_fresh || frame.kind() != FrameKind::Ack {
                waiting.count = waiting.count.saturating_add(1);
                waiting.fresh = waiting.fresh.saturating_add(i64::from(is_fresh));
                waiting.since_ms = Some(waiting.since_ms.map_or(*at_ms, |since| since.min(*at_ms)));
            }
        }
        if !all.is_empty() {
            waiting.chains.push((generation, all));
        }
    }
    Ok(waiting)
}

/// What is missing of a partner's newest chain: up to the first frame that is held, or to the head that it signed for.
pub(in crate::alliance) fn missing(conn: &Connection, row: &PartnerRow) -> Result<Option<MissingFrames>> {
    let last = frames::end(conn, row.id, Way::In, row.generation)?.map_or(0, |(sequence, _)| sequence);
    let to = match frames::first_held(conn, row.id, row.generation)? {
        Some(first) => first.saturating_sub(1),
        None => heads::last(conn, row.id, Way::In, row.generation)?,
    };
    let number = |sequence: u64| i64::try_from(sequence).unwrap_or(i64::MAX);
    Ok((to > last).then(|| MissingFrames { from: number(last.saturating_add(1)), to: number(to) }))
}

/// Where a chain with a partner stands; none before its first frame.
pub(in crate::alliance) fn state(conn: &Connection, row: &PartnerRow, way: Way) -> Result<Option<ChainState>> {
    let generation = if way == Way::Out { us::generation(conn)? } else { row.generation };
    let Some((sequence, hash)) = frames::end(conn, row.id, way, generation)? else { return Ok(None) };
    let number = |sequence: u64| i64::try_from(sequence).unwrap_or(i64::MAX);
    Ok(Some(ChainState {
        generation: i64::from(generation.0),
        sequence: number(sequence),
        hash: alarms::short(&hash.0),
        acknowledged: number(frames::acknowledged(conn, row.id, way, generation)?),
    }))
}

/// What waits, for every partner that frames go to.
pub(in crate::alliance) fn waiting(view: &View<'_>) -> Result<Waiting> {
    let mut partners = Vec::new();
    for row in rows::all(view)? {
        if reachable(&row).is_err() {
            continue;
        }
        let waits = unacknowledged(view, &row)?;
        let Some(since_ms) = waits.since_ms else { continue };
        let all: Vec<&Frame> =
            waits.chains.iter().flat_map(|(_, frames)| frames.iter().map(|(frame, _)| frame)).collect();
        let bytes = all.iter().map(|frame| frame.to_bytes().len()).fold(ENVELOPE, usize::saturating_add);
        let codes = bytes.div_ceil(Chunk::SIZE);
        let news: Vec<_> = all.iter().map(|frame| told(frame)).collect();
        partners.push(WaitingPartner {
            partner: row.id,
            name: row.name.clone(),
            frames: waits.count,
            since_ms,
            fresh: waits.fresh,
            sent_at_ms: row.sent.map(|(at_ms, _)| at_ms),
            news: summed(&news),
            bytes: i64::try_from(bytes).unwrap_or(i64::MAX),
            qr_codes: (codes <= MOST_CODES).then(|| i64::try_from(codes).unwrap_or(i64::MAX)),
            missing: missing(view, &row)?,
        });
    }
    partners.sort_by_key(|partner| partner.since_ms);
    Ok(Waiting { partners })
}
