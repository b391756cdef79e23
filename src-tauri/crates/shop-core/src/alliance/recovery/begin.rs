//! How a recovery begins.

use super::{page, rows};
use crate::alliance::commands::{AllianceRecovery, AnswerMoved, MovedOrCopy};
use crate::alliance::{AllianceRefusal, cards, chain};
use crate::kernel::{PartnerId, Result, Topic, Tx, time};
use crate::shop;
use crate::vouchers::{self, Rests};
use voucher_code::{Ack, Chain, Content, ShopId};

/// A partner that again and again knows more of us than we do is not believed more often than this.
const LEAST_BETWEEN_MS: i64 = time::DAY_MS;

/// Begins: a new generation with new keys and chains, each partner is told and asked for what it has of us.
fn begin(tx: &Tx<'_>, why: &str, raise: bool) -> Result<()> {
    if raise {
        shop::raise_generation(tx, 0)?;
    }
    let generation = shop::generation(tx)?;
    let recovery = rows::insert(tx, why, generation)?;
    let partners = rows::with_keys(tx)?;
    if partners.is_empty() && !vouchers::doubts_own(tx)? {
        // Nobody has anything to return.
        rows::close_open(tx)?;
    }
    for (partner, theirs) in partners {
        rows::insert_partner(tx, recovery, partner)?;
        vouchers::doubt(tx, theirs, true)?;
        announce(tx, partner, theirs)?;
    }
    tx.needs_look();
    tx.changed(&[Topic::Alliance, Topic::Vouchers]);
    Ok(())
}

/// The first frames of the new chain: who we are now, and how far we remember each of the partner's chains. What is not
/// acknowledged here again would not count any more.
fn announce(tx: &Tx<'_>, partner: PartnerId, theirs: ShopId) -> Result<()> {
    let Some(ours) = vouchers::own_shop(tx)? else { return Ok(()) };
    chain::append(tx, partner, &Content::Card(Box::new(cards::own(tx)?)))?;
    for (generation, sequence, hash) in rows::ends_of_theirs(tx, partner)? {
        let chain = Chain { from: theirs, to: ours, generation };
        chain::append(tx, partner, &Content::Ack(Ack { chain, sequence, hash }))?;
    }
    Ok(())
}

/// A backup was put in the file's place; its generation is a new one already. What was used since, the side journal says;
/// where that is another one, nobody does.
pub(crate) fn restored(tx: &Tx<'_>) -> Result<()> {
    if !matches!(vouchers::rests(tx)?, Rests::No) {
        return vouchers::doubt_own(tx);
    }
    if rows::with_keys(tx)?.is_empty() {
        return Ok(());
    }
    rows::close_open(tx)?;
    begin(tx, "restored", false)
}

/// The owner asks for it.
///
/// # Refuses
/// `already_recovering`, `copy`, `recovering` while it is not said whether the shop moved.
pub(in crate::alliance) fn begin_by_hand(tx: &Tx<'_>) -> Result<AllianceRecovery> {
    super::may_sign(tx)?;
    if super::is_open(tx)? {
        return Err(AllianceRefusal::AlreadyRecovering.into());
    }
    begin(tx, "by_hand", true)?;
    page::page(tx)
}

/// A partner acknowledges more of our newest chain than we have: we have forgotten something.
pub(in crate::alliance) fn look_ahead(tx: &Tx<'_>, partner: PartnerId, ack: &Ack) -> Result<()> {
    let is_newest = u32::try_from(shop::generation(tx)?) == Ok(ack.chain.generation.0);
    let is_ahead = ack.sequence > rows::own_end(tx, partner, ack.chain.generation)?;
    let lately = rows::latest(tx)?.filter(|row| tx.now_ms.saturating_sub(row.began_at_ms) < LEAST_BETWEEN_MS);
    if !is_newest || !is_ahead || lately.is_some_and(|row| row.why == "ahead_of_us" || row.state == "open") {
        return Ok(());
    }
    begin(tx, "ahead_of_us", true)
}

/// The owner says what another computer means: the shop moved, and the old place is given up, or this is a copy.
///
/// # Refuses
/// `not_recovering` where nothing was asked.
pub(in crate::alliance) fn answer_moved(tx: &Tx<'_>, request: &AnswerMoved) -> Result<AllianceRecovery> {
    if matches!(vouchers::rests(tx)?, Rests::No) {
        return Err(AllianceRefusal::NotRecovering.into());
    }
    match request.answer {
        MovedOrCopy::Copy => vouchers::is_a_copy(tx)?,
        MovedOrCopy::Moved => {
            vouchers::moved_here(tx)?;
            rows::close_open(tx)?;
            // Whatever the old place still says is another generation's.
            begin(tx, "other_computer", true)?;
        }
    }
    tx.needs_look();
    tx.changed(&[Topic::Alliance, Topic::Vouchers]);
    page::page(tx)
}
