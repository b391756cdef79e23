//! What the frames come to, written on the claims' rows.

use super::pair::{self, Pair};
use super::{answers, take};
use crate::alliance::store::settle::{self as rows, Became};
use crate::alliance::{partners, recovery, statement};
use crate::kernel::{PartnerId, PartnerStatementId, Result, Topic, Tx};
use crate::vouchers;
use voucher_code::settlement::{Line, Rule, Settlement, Status};
use voucher_code::{Direction, Statement};

/// Brings the rows of a pair in line with its frames, after something came in or was said: claims are written down,
/// genuine ones answered, three made-up codes stop the pair. While frames of ours are missing nothing is decided.
pub(in crate::alliance) fn reckon(tx: &Tx<'_>, partner: PartnerId) -> Result<()> {
    let mut pair = pair::load(tx, partner)?;
    let mut history = statement::history(tx, partner, &pair)?;
    let Some(mut settlement) = pair.settled(&history)? else { return Ok(()) };
    take::take_in(tx, partner, &pair, &settlement)?;
    if statement::sync(tx, partner, &pair)? {
        history = statement::history(tx, partner, &pair)?;
        settlement = pair.settled(&history)?.unwrap_or_default();
    }
    if answers::by_itself(tx, partner, &pair, &settlement)? {
        pair = pair::load(tx, partner)?;
        settlement = pair.settled(&history)?.unwrap_or_default();
    }
    note(tx, partner, &pair, &settlement)?;
    if settlement.is_suspended(pair.we_pay()) {
        partners::suspend_for_wrong_tags(tx, partner)?;
    }
    tx.changed(&[Topic::Alliance]);
    Ok(())
}

/// What the frames of a partner's files mean for settling and recovery, once all of them are in.
pub(in crate::alliance) fn frames_came(tx: &Tx<'_>, partner: PartnerId) -> Result<()> {
    reckon(tx, partner)?;
    recovery::confirm(tx, partner)
}

/// Writes the lines on their rows.
fn note(tx: &Tx<'_>, partner: PartnerId, pair: &Pair, settlement: &Settlement) -> Result<()> {
    for (direction, line) in settlement.lines() {
        rows::note_line(tx, partner, is_ours(pair, *direction), line.place, became(line))?;
    }
    Ok(())
}

/// Settles what a countersigned statement settles.
pub(in crate::alliance) fn close(
    tx: &Tx<'_>,
    (partner, pair): (PartnerId, &Pair),
    signed: (PartnerStatementId, &Statement),
    history: &[Statement],
) -> Result<()> {
    let (id, statement) = signed;
    let cuts = [statement.lower, statement.higher];
    let settlement = pair.book.settle(&cuts, history).map_err(crate::alliance::us::broken)?;
    note(tx, partner, pair, &settlement)?;
    for (direction, line) in settlement.lines().iter().filter(|(_, line)| line.status.is_final()) {
        rows::close_line(tx, partner, is_ours(pair, *direction), line.place, id)?;
    }
    // What is not owed for a partner's vouchers does not count against its cap any more.
    vouchers::paid(tx, pair.theirs, rows::settled_here(tx, id, false)?)
}

/// Whether a line stands in our own chain: then the partner pays.
pub(in crate::alliance) fn is_ours(pair: &Pair, direction: Direction) -> bool {
    direction != pair.we_pay()
}

fn became(line: &Line) -> Became {
    let (state, reason) = match line.status {
        Status::Accepted => ("accepted", None),
        Status::Rejected(why) => ("rejected", Some(why)),
        Status::Reversed => ("reversed", None),
        Status::Disputed => ("disputed", None),
        Status::Open => ("open", None),
    };
    let rule = match line.rule {
        Rule::Pays => Some(0),
        Rule::Refused(why) => Some(why.number()),
        Rule::Untold => None,
    };
    Became { state, reason, rule, offer: line.offer.map(|(number, _)| number) }
}
