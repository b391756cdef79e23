//! What we write to a partner: one chain of frames for each generation of ours, of which only the head is signed.

use super::commands::{News, NewsKind};
use super::exchange::news;
use super::store::partners::PartnerRow;
use super::store::{Way, frames, heads};
use super::us::{self, Us, broken};
use super::{alarms, partners, recovery};
use crate::kernel::{PartnerId, Result, Topic, Tx};
use rusqlite::Connection;
use voucher_code::{Ack, Card, Chain, Content, FrameHash, FrameKind, Generation, Head, Place, ShopId, Signed};

/// Writes a frame to a partner. It goes out with the next file, and again until the partner has acknowledged it.
///
/// # Refuses
/// `unknown_partner`, `on_paper_only`, `not_confirmed`, `retired`; `copy`, `recovering` where the file is not at home.
pub(in crate::alliance) fn append(tx: &Tx<'_>, partner: PartnerId, content: &Content) -> Result<Place> {
    recovery::may_sign(tx)?;
    let row = partners::found(tx, partner)?;
    partners::in_touch(&row)?;
    let (_, to) = partners::identity(&row)?;
    let chain = own(tx, to)?;
    let (last, previous) = end(tx, partner, &chain)?;
    let frame = content.frame(last.saturating_add(1), previous).map_err(broken)?;
    frames::insert(tx, partner, Way::Out, chain.generation, &frame)?;
    tx.changed(&[Topic::Alliance]);
    Ok(Place { generation: chain.generation, sequence: frame.sequence() })
}

/// Our chain to a shop.
fn own(conn: &Connection, to: ShopId) -> Result<Chain> {
    Ok(Chain { from: us::known(conn)?, to, generation: us::generation(conn)? })
}

/// Where our chain ends: its last sequence and hash, before the first frame those of its start.
fn end(conn: &Connection, partner: PartnerId, chain: &Chain) -> Result<(u64, FrameHash)> {
    Ok(frames::end(conn, partner, Way::Out, chain.generation)?.unwrap_or((0, chain.start())))
}

/// Writes our card to a partner that has not got it yet.
pub(in crate::alliance) fn announce(tx: &Tx<'_>, partner: PartnerId, card: &Signed<Card>) -> Result<()> {
    // A card is also what ends a rest, so a partner that rests gets none.
    if partners::active(&partners::found(tx, partner)?).is_err() {
        return Ok(());
    }
    let body = card.to_bytes();
    let is_told: bool = tx
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM alliance_frame
               WHERE partner_id = ?1 AND direction = ?2 AND generation = ?3 AND kind = ?4 AND body = ?5)",
        )?
        .query_row((partner, Way::Out, us::generation(tx)?.0, FrameKind::Card.number(), &body), |row| row.get(0))?;
    if !is_told {
        append(tx, partner, &Content::Card(Box::new(card.clone())))?;
    }
    Ok(())
}

/// Says how far a partner's chains are taken in, where it was not said yet; `again` says it once more, for one that has to
/// send what is missing.
pub(in crate::alliance) fn acknowledge(tx: &Tx<'_>, row: &PartnerRow, again: bool) -> Result<bool> {
    let (_, from) = partners::identity(row)?;
    let mut chains = frames::generations(tx, row.id, Way::In)?;
    if again && !chains.contains(&row.generation) {
        chains.push(row.generation);
    }
    let mut is_said = false;
    for generation in chains {
        let chain = Chain { from, to: us::known(tx)?, generation };
        let (sequence, hash) = frames::end(tx, row.id, Way::In, generation)?.unwrap_or((0, chain.start()));
        let is_new = sequence > frames::acknowledged(tx, row.id, Way::In, generation)?;
        if is_new || (again && generation == row.generation) {
            append(tx, row.id, &Content::Ack(Ack { chain, sequence, hash }))?;
            frames::set_acknowledged(tx, row.id, Way::In, generation, (sequence, hash))?;
            is_said = true;
        }
    }
    Ok(is_said)
}

/// A partner says how far it has taken our chain in. More than we wrote, or something else, means that one of the two lost
/// or changed something: that is kept as an alarm.
pub(in crate::alliance) fn take_ack(tx: &Tx<'_>, row: &PartnerRow, at: Place, ack: &Ack) -> Result<Vec<News>> {
    let (_, to) = partners::identity(row)?;
    let chain = Chain { from: us::known(tx)?, to, generation: ack.chain.generation };
    if ack.chain != chain {
        return Ok(vec![news(NewsKind::Unfit)]);
    }
    let known = match ack.sequence {
        0 => Some(chain.start()),
        at => frames::hash(tx, row.id, Way::Out, chain.generation, at)?,
    };
    if known == Some(ack.hash) {
        // What it said before it began anew, it may have forgotten.
        if at.generation >= partners::found(tx, row.id)?.generation {
            frames::set_acknowledged(tx, row.id, Way::Out, chain.generation, (ack.sequence, ack.hash))?;
        }
        return Ok(vec![news(NewsKind::Acknowledged)]);
    }
    let body = ack.to_bytes();
    let head = heads::newest(tx, row.id, Way::Out, chain.generation)?;
    let (_, end_hash) = end(tx, row.id, &chain)?;
    alarms::raise(
        tx,
        &alarms::Trouble {
            kind: super::commands::AlarmKind::AheadOfUs,
            partner: Some(row.id),
            name: &row.name,
            sequence: at.sequence,
            known: Some((head.as_deref().unwrap_or_default(), known.unwrap_or(end_hash))),
            other: Some((&body, ack.hash)),
        },
    )?;
    Ok(vec![news(NewsKind::Unfit)])
}

/// Signs the head of a chain of ours.
pub(in crate::alliance) fn sign(
    us: &Us,
    to: ShopId,
    generation: Generation,
    at: Option<(u64, FrameHash)>,
) -> Result<Signed<Head>> {
    let chain = Chain { from: us.shop, to, generation };
    let (sequence, hash) = at.unwrap_or((0, chain.start()));
    Signed::sign(Head { chain, sequence, hash }, &us.secret).map_err(broken)
}
