//! Two statements of one number that cross on the way.

use crate::alliance::settle::Pair;
use crate::alliance::store::settle as rows;
use crate::kernel::{PartnerId, Result};
use rusqlite::Connection;
use std::collections::BTreeMap;
use voucher_code::{Content, Cut, FrameKind, PartSet, Place, Statement};

/// A statement as it stands in a chain.
pub(super) struct Written {
    pub(super) is_ours: bool,
    pub(super) hash: [u8; 32],
    pub(super) bytes: Vec<u8>,
    pub(super) statement: Statement,
    /// Its last frame.
    pub(super) last: Place,
}

/// Every whole statement of a pair, ours first, in the order of their last frames.
pub(super) fn written(conn: &Connection, partner: PartnerId) -> Result<Vec<Written>> {
    let mut all = Vec::new();
    for is_ours in [true, false] {
        let mut sets: BTreeMap<[u8; 32], (PartSet, Place)> = BTreeMap::new();
        for (place, frame) in rows::of_kind(conn, partner, is_ours, FrameKind::Statement)? {
            let Ok(Content::Statement(part)) = Content::of(&frame) else { continue };
            let (set, last) =
                sets.entry(part.whole).or_insert_with(|| (PartSet::begin(FrameKind::Statement, &part), place));
            // A part that contradicts is left out, so that the whole stays open.
            let _ = set.take(&part);
            *last = place;
        }
        let mut whole: Vec<Written> = Vec::new();
        for (hash, (set, last)) in sets {
            let Ok(Some(bytes)) = set.whole() else { continue };
            let Ok(statement) = Statement::from_bytes(&bytes) else { continue };
            whole.push(Written { is_ours, hash, bytes, statement, last });
        }
        whole.sort_by_key(|written| written.last);
        all.extend(whole);
    }
    Ok(all)
}

/// How far each shop had acknowledged the other's chains, by its own frames.
pub(super) struct Seen {
    acks: Vec<(bool, Place, Place)>,
}

impl Seen {
    pub(super) fn read(conn: &Connection, partner: PartnerId) -> Result<Seen> {
        let mut acks = Vec::new();
        for is_ours in [true, false] {
            for (place, frame) in rows::of_kind(conn, partner, is_ours, FrameKind::Ack)? {
                if let Ok(Content::Ack(ack)) = Content::of(&frame)
                    && ack.sequence > 0
                {
                    let of = Place { generation: ack.chain.generation, sequence: ack.sequence };
                    acks.push((is_ours, place, of));
                }
            }
        }
        Ok(Seen { acks })
    }

    /// Whether whoever drew `one` had `other` of the other shop's by then: it lies within the cut, or within an earlier
    /// chain as far as that was acknowledged.
    fn covers(&self, pair: &Pair, one: &Written, other: &Written) -> bool {
        let (own, others) = cuts(pair, one);
        if other.last.generation == others.chain.generation {
            return other.last.sequence <= others.sequence;
        }
        let within = |place: &Place| place.generation == own.chain.generation && place.sequence <= own.sequence;
        self.acks.iter().any(|(is_ours, place, of)| {
            *is_ours == one.is_ours
                && within(place)
                && of.generation == other.last.generation
                && of.sequence >= other.last.sequence
        })
    }
}

/// The cuts of its writer's chain and of the other's.
fn cuts<'w>(pair: &Pair, written: &'w Written) -> (&'w Cut, &'w Cut) {
    let (lower, higher) = (&written.statement.lower, &written.statement.higher);
    if written.is_ours == pair.is_lower() { (lower, higher) } else { (higher, lower) }
}

/// Whether a statement of the partner's may still be signed beside those of ours with its number: its writer had seen
/// ours and so declined it, or neither had seen the other's and the partner is the one that goes first.
pub(super) fn may_sign(pair: &Pair, seen: &Seen, theirs: &Written, all: &[Written]) -> bool {
    let mut ours = all.iter().filter(|one| one.is_ours && one.statement.number == theirs.statement.number);
    ours.all(|ours| {
        if seen.covers(pair, ours, theirs) {
            // Ours was drawn behind theirs: that was the answer.
            return false;
        }
        seen.covers(pair, theirs, ours) || !pair.is_lower()
    })
}
