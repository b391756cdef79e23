//! Drawing a statement.

use super::{due, page};
use crate::alliance::commands::StatementPage;
use crate::alliance::settle::{self, Pair, broken};
use crate::alliance::store::statements as rows;
use crate::alliance::store::{lines, recovery, settle as frames};
use crate::alliance::{AllianceRefusal, chain, hand, partners};
use crate::kernel::{Error, PartnerId, Result, Topic, Tx};
use crate::vouchers;
use voucher_code::settlement::Settlement;
use voucher_code::{Content, Day, FrameKind, Part, Statement};

/// Draws a statement of all that is not settled, as far as both chains are here, and puts it into our chain.
///
/// # Refuses
/// `unknown_partner`, `nothing_to_settle`, `statement_open` while one waits for our signature or the partner has not read in the
/// last one we drew, `still_waiting` while it has not returned what we lost, `leaves_out` while it has not read again what we
/// wrote before one of the two was restored, and what [`chain::append`] refuses.
pub(in crate::alliance) fn draw(tx: &Tx<'_>, partner: PartnerId) -> Result<StatementPage> {
    if partners::is_hand(tx, partner)? {
        return hand::draw(tx, partner);
    }
    settle::reckon(tx, partner)?;
    let pair = settle::load(tx, partner)?;
    let history = super::history(tx, partner, &pair)?;
    let before = history.last();
    let number = before.map_or(1, |last| last.number.saturating_add(1));
    for open in rows::of_number(tx, partner, number)? {
        let waits = match open.state.as_str() {
            "came" => true,
            "sent" => !is_read_in(tx, partner, &open.hash)?,
            _ => false,
        };
        if waits {
            return Err(AllianceRefusal::StatementOpen { number: i64::from(number) }.into());
        }
    }
    let cuts = pair.cuts()?;
    if recovery::leaves_out(tx, partner, pair.theirs_of(&cuts))? {
        return Err(AllianceRefusal::LeavesOut.into());
    }
    let settlement = pair.settled(&history)?.ok_or(AllianceRefusal::StillWaiting)?;
    if !settlement.lines().iter().any(|(_, line)| line.status.is_final()) {
        return Err(AllianceRefusal::NothingToSettle.into());
    }
    let days = days(tx, partner, before, &pair, &settlement)?;
    let statement = settlement.statement(&cuts, days, before).map_err(broken)?;
    let bytes = statement.to_bytes().map_err(broken)?;
    for part in Part::split(FrameKind::Statement, &bytes).map_err(broken)? {
        chain::append(tx, partner, &Content::Statement(part))?;
    }
    let hash = statement.named().map_err(broken)?.hash;
    let id = rows::insert(
        tx,
        &rows::NewStatement {
            partner,
            number: statement.number,
            is_ours: true,
            hash: &hash,
            previous: &statement.previous,
            body: &bytes,
            days: (statement.days.0.0, statement.days.1.0),
            state: "sent",
            due: due(tx, &pair, &statement)?,
        },
    )?;
    tx.amount(due(tx, &pair, &statement)?);
    tx.changed(&[Topic::Alliance]);
    page::page(tx, id)
}

/// From the day behind the last statement, or the first line's, to today.
fn days(
    tx: &Tx<'_>,
    partner: PartnerId,
    before: Option<&Statement>,
    pair: &Pair,
    settlement: &Settlement,
) -> Result<(Day, Day)> {
    let today = vouchers::today(tx)?.0;
    let first = match before {
        Some(before) => before.days.1.0.saturating_add(1),
        None => {
            let mut first = today;
            for (direction, line) in settlement.lines() {
                let row = lines::at(tx, partner, settle::is_ours(pair, *direction), line.place)?;
                first = first.min(row.map_or(today, |row| row.day));
            }
            first
        }
    };
    Ok((Day(first.min(today)), Day(today)))
}

/// Whether the partner acknowledged the last frame of a statement of ours.
fn is_read_in(tx: &Tx<'_>, partner: PartnerId, hash: &[u8; 32]) -> Result<bool> {
    let mut last = None;
    for (place, frame) in frames::of_kind(tx, partner, true, FrameKind::Statement)? {
        if let Ok(Content::Statement(part)) = Content::of(&frame)
            && part.whole == *hash
        {
            last = Some(place);
        }
    }
    let last = last.ok_or_else(|| Error::failure("a statement without its frames"))?;
    let frames = frames::of_kind(tx, partner, false, FrameKind::Ack)?;
    Ok(frames.iter().any(|(_, frame)| match Content::of(frame) {
        Ok(Content::Ack(ack)) => ack.chain.generation == last.generation && ack.sequence >= last.sequence,
        _ => false,
    }))
}
