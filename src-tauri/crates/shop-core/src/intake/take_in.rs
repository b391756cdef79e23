//! What phones did, written together: one transaction, so that a crowd at the door waits for the disk once.

use super::ask::House;
use super::commands::{Deed, Outcome, Outcomes, TakeIn};
use super::{IntakeRefusal, ask, page, standing};
use crate::dispatch::Act;
use crate::kernel::{Error, Result, Tx};

/// The most deeds at once.
const MOST: usize = 64;

/// Writes one deed after the other; one that is refused leaves the others. A deed writes only once nothing can refuse it
/// any more, so that none needs a savepoint. Neither the deeds nor their outcomes are kept: phones are told apart by
/// their tokens, so a deed may safely be sent again.
///
/// # Refuses
/// `too_many_deeds`; each deed its own reasons, as its outcome.
pub(super) fn take_in(act: &Act<'_>, request: &TakeIn) -> Result<Outcomes> {
    if request.deeds.len() > MOST {
        return Err(IntakeRefusal::TooManyDeeds { most: i64::try_from(MOST).unwrap_or(i64::MAX) }.into());
    }
    act.step(|tx| {
        let house = House::of(tx)?;
        let outcomes = request.deeds.iter().map(|deed| outcome(tx, &house, deed)).collect::<Result<_>>()?;
        Ok(Outcomes { outcomes })
    })
}

fn outcome(tx: &Tx<'_>, house: &House, deed: &Deed) -> Result<Outcome> {
    let written = tx.total_changes();
    match write(tx, house, deed) {
        Ok(()) => Ok(Outcome::Done),
        Err(Error::Refusal(refusal)) if tx.total_changes() == written => Ok(Outcome::Refused { refusal }),
        Err(Error::Refusal(refusal)) => Err(Error::failure(format!("refused half written: {refusal:?}"))),
        Err(failure) => Err(failure),
    }
}

fn write(tx: &Tx<'_>, house: &House, deed: &Deed) -> Result<()> {
    match deed {
        Deed::Asked(asked) => ask::asked(tx, house, asked),
        Deed::Withdrawn(page) => page::withdraw(tx, page),
        Deed::Shown(page) => page::shown(tx, page),
        Deed::Chose(choice) => page::choose(tx, choice),
        Deed::Seen => standing::seen(tx),
    }
}
