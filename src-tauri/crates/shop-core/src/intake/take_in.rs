//! What phones did, written together: one transaction, so that a crowd at the door waits for the disk once.

use super::commands::{Deed, Outcome, Outcomes, TakeIn};
use super::{IntakeRefusal, ask, page, standing};
use crate::dispatch::Act;
use crate::kernel::{Error, Result, Tx};

/// The most deeds at once.
const MOST: usize = 64;

/// Writes each deed in a savepoint of its own; one that is refused leaves the others. Neither the deeds nor their
/// outcomes are kept: phones are told apart by their tokens, so a deed may safely be sent again.
///
/// # Refuses
/// `too_many_deeds`; each deed its own reasons, as its outcome.
pub(super) fn take_in(act: &Act<'_>, request: &TakeIn) -> Result<Outcomes> {
    if request.deeds.len() > MOST {
        return Err(IntakeRefusal::TooManyDeeds { most: i64::try_from(MOST).unwrap_or(i64::MAX) }.into());
    }
    act.step(|tx| {
        let outcomes = request.deeds.iter().map(|deed| outcome(tx, deed)).collect::<Result<_>>()?;
        Ok(Outcomes { outcomes })
    })
}

fn outcome(tx: &Tx<'_>, deed: &Deed) -> Result<Outcome> {
    tx.execute_batch("SAVEPOINT deed")?;
    match write(tx, deed) {
        Ok(()) => {
            tx.execute_batch("RELEASE deed")?;
            Ok(Outcome::Done)
        }
        Err(Error::Refusal(refusal)) => {
            tx.execute_batch("ROLLBACK TO deed; RELEASE deed")?;
            Ok(Outcome::Refused { refusal })
        }
        Err(failure) => Err(failure),
    }
}

fn write(tx: &Tx<'_>, deed: &Deed) -> Result<()> {
    match deed {
        Deed::Asked(asked) => ask::asked(tx, asked),
        Deed::Withdrawn(page) => page::withdraw(tx, page),
        Deed::Shown(page) => page::shown(tx, page),
        Deed::Chose(choice) => page::choose(tx, choice),
        Deed::Seen => standing::seen(tx),
    }
}
