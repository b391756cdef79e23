//! What a partner has of us, back to us; and what we have of a partner, back to it.

use super::rows;
use crate::alliance::alarms;
use crate::alliance::store::partners::PartnerRow;
use crate::alliance::store::settle as frames;
use crate::kernel::{PartnerId, Result, Topic, Tx, View};
use voucher_code::{Content, Exchange, Frame, FrameHash, Generation, Head, Place, Signed};

/// What goes behind our own exchange to a partner that began a new generation: its own frames of those before, as far
/// as we have them with heads it signed. Until it has read one of our files since.
pub(in crate::alliance) fn returns(view: &View<'_>, partner: PartnerId) -> Result<Vec<Exchange>> {
    let heads = rows::to_return(view, partner)?;
    let mut returned = Vec::new();
    for head in heads.iter().rev() {
        let head = Signed::<Head>::from_bytes(head).map_err(crate::alliance::us::broken)?;
        let (generation, last) = (head.unverified().chain.generation, head.unverified().sequence);
        let frames = rows::chain(view, partner, false, generation, last)?;
        returned.push(Exchange::new(head, frames));
    }
    Ok(returned)
}

/// Takes in frames of our own that a partner returns under a head that we signed: what we said to it and have forgotten.
/// How many were new.
pub(in crate::alliance) fn take_back(
    tx: &Tx<'_>,
    partner: &PartnerRow,
    generation: Generation,
    frames: &[Frame],
) -> Result<usize> {
    let mut taken = 0_usize;
    for frame in frames {
        match known(tx, partner.id, generation, frame)? {
            Known::Same => {}
            Known::Next => {
                rows::insert_ours(tx, partner.id, generation, frame)?;
                remember(tx, partner.id, generation, frame)?;
                taken = taken.saturating_add(1);
            }
            // Two of us have written: a copy of the shop was at work.
            Known::Other(ours) => {
                let (bytes, hash) = (frame.to_bytes(), frame.hash());
                let about = (partner.id, partner.name.as_str());
                alarms::contradicts(tx, about, frame.sequence(), Some((&ours.0, ours)), (&bytes, hash))?;
                break;
            }
        }
    }
    if taken > 0 {
        rows::count_returned(tx, partner.id, i64::try_from(taken).unwrap_or(i64::MAX))?;
        tx.changed(&[Topic::Alliance]);
    }
    Ok(taken)
}

enum Known {
    Same,
    Next,
    Other(FrameHash),
}

fn known(tx: &Tx<'_>, partner: PartnerId, generation: Generation, frame: &Frame) -> Result<Known> {
    let place = Place { generation, sequence: frame.sequence() };
    if let Some(ours) = frames::frame_at(tx, partner, true, place)? {
        return Ok(if ours.hash() == frame.hash() { Known::Same } else { Known::Other(ours.hash()) });
    }
    let before = frame.sequence().saturating_sub(1);
    let follows = match frames::frame_at(tx, partner, true, Place { generation, sequence: before })? {
        Some(last) => last.hash() == frame.previous(),
        None => before == 0,
    };
    Ok(if follows { Known::Next } else { Known::Other(frame.previous()) })
}

/// What a returned frame tells of our own book, beside what settling reads from it: serials that we had announced, and
/// offers that we had made.
fn remember(tx: &Tx<'_>, partner: PartnerId, generation: Generation, frame: &Frame) -> Result<()> {
    match Content::of(frame) {
        Ok(Content::Range(range)) => rows::remember_range(tx, partner, generation, frame.sequence(), &range),
        Ok(Content::Offer(offer)) => rows::remember_offer(tx, partner, &offer),
        _ => Ok(()),
    }
}
