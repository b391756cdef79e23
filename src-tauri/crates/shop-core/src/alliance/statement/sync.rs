//! Statements and payments as the frames have them, written on their rows; the same frames again change nothing.

use super::crossing::{self, Seen, Written};
use super::{due, pay};
use crate::alliance::settle::{self, Pair};
use crate::alliance::store::settle as frames;
use crate::alliance::store::statements::{self as rows, NewStatement};
use crate::alliance::{alarms, partners};
use crate::kernel::{PartnerId, Result, Tx};
use std::collections::BTreeSet;
use voucher_code::settlement::BookFault;
use voucher_code::{Content, FrameHash, FrameKind, Named};

/// Brings the rows of statements and payments in line with the frames of a pair. Whether one was signed by both since.
pub(in crate::alliance) fn sync(tx: &Tx<'_>, partner: PartnerId, pair: &Pair) -> Result<bool> {
    let before = rows::last_signed(tx, partner)?.map(|row| row.id);
    let all = crossing::written(tx, partner)?;
    for written in &all {
        write_down(tx, partner, pair, written)?;
    }
    let mut signed: Vec<&Written> = Vec::new();
    for by_us in [true, false] {
        let named: BTreeSet<(u32, [u8; 32])> = countersigned(tx, partner, by_us)?;
        let is_named = |one: &&Written| one.is_ours != by_us && named.contains(&(one.statement.number, one.hash));
        signed.extend(all.iter().filter(is_named));
    }
    signed.sort_by_key(|written| written.statement.number);
    for written in signed {
        sign(tx, partner, pair, written)?;
    }
    give_way(tx, partner, pair, &all)?;
    pay::note(tx, partner)?;
    Ok(rows::last_signed(tx, partner)?.map(|row| row.id) != before)
}

fn countersigned(tx: &Tx<'_>, partner: PartnerId, by_us: bool) -> Result<BTreeSet<(u32, [u8; 32])>> {
    let frames = frames::of_kind(tx, partner, by_us, FrameKind::Countersign)?;
    let named = frames.iter().filter_map(|(_, frame)| match Content::of(frame) {
        Ok(Content::Countersign(Named { number, hash })) => Some((number, hash)),
        _ => None,
    });
    Ok(named.collect())
}

fn write_down(tx: &Tx<'_>, partner: PartnerId, pair: &Pair, written: &Written) -> Result<()> {
    if rows::by_hash(tx, partner, &written.hash)?.is_some() {
        return Ok(());
    }
    let statement = &written.statement;
    // Behind one of its number that both have signed it comes too late.
    let is_over = rows::last_signed(tx, partner)?.is_some_and(|last| last.number >= statement.number);
    rows::insert(
        tx,
        &NewStatement {
            partner,
            number: statement.number,
            is_ours: written.is_ours,
            hash: &written.hash,
            previous: &statement.previous,
            body: &written.bytes,
            days: (statement.days.0.0, statement.days.1.0),
            state: match (is_over, written.is_ours) {
                (true, _) => "refused",
                (false, true) => "sent",
                (false, false) => "came",
            },
            due: due(tx, pair, statement)?,
        },
    )?;
    Ok(())
}

/// Both have signed it: what it settles is settled, and others of its number are not signed any more.
fn sign(tx: &Tx<'_>, partner: PartnerId, pair: &Pair, written: &Written) -> Result<()> {
    let Some(row) = rows::by_hash(tx, partner, &written.hash)? else { return Ok(()) };
    if row.is_signed() {
        return Ok(());
    }
    let others = rows::of_number(tx, partner, row.number)?;
    let fits = match pair.book.check(&written.statement) {
        Ok(_) => true,
        // It waits for what is still to come, or to come back.
        Err(BookFault::Missing(..) | BookFault::Previous) => return Ok(()),
        Err(_) => false,
    };
    if !fits || others.iter().any(rows::StatementRow::is_signed) {
        let name = partners::found(tx, partner)?.name;
        let hash = FrameHash(row.hash);
        alarms::contradicts(tx, (partner, &name), written.last.sequence, None, (&written.bytes, hash))?;
        return Ok(());
    }
    let history = super::history(tx, partner, pair)?;
    rows::set_state(tx, row.id, "countersigned", "")?;
    settle::close(tx, (partner, pair), (row.id, &written.statement), &history)?;
    for other in others.iter().filter(|other| other.id != row.id && other.state != "refused") {
        rows::set_state(tx, other.id, "refused", "")?;
    }
    Ok(())
}

/// Statements of the partner that can no longer be signed, because one of ours goes before them.
fn give_way(tx: &Tx<'_>, partner: PartnerId, pair: &Pair, all: &[Written]) -> Result<()> {
    let waiting = all.iter().filter(|written| !written.is_ours);
    let mut seen = None;
    for written in waiting {
        let Some(row) = rows::by_hash(tx, partner, &written.hash)? else { continue };
        if row.state != "came" {
            continue;
        }
        let seen = match &seen {
            Some(seen) => seen,
            None => &*seen.insert(Seen::read(tx, partner)?),
        };
        if !crossing::may_sign(pair, seen, written, all) {
            rows::set_state(tx, row.id, "refused", "")?;
        }
    }
    Ok(())
}
