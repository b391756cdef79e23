//! Taking back what the ledger posted for a cause, whole or in parts. A mirror: no rule of earning or spending runs again.

use super::balance::Standing;
use super::credit::{pay_debts, told};
use super::store::entries::{self, Line, Moved, post};
use super::store::lots::{self, Lot};
use super::store::{Kind, settled, visits};
use crate::kernel::{CauseId, Error, Result, Share, Tx};
use crate::members;
use crate::members::Person;
use std::collections::BTreeSet;

/// Takes back whatever of a cause is not taken back yet. Nothing happens for someone whose data are erased.
pub fn reverse(tx: &Tx<'_>, cause: CauseId) -> Result<()> {
    reverse_part(tx, cause, Share::WHOLE)
}

/// Takes back so much of a cause that `share` of it, all refunds together, is taken back: earned points, spent points and
/// settled spend alike, each rounded down. Once more with the same share takes back nothing more.
pub fn reverse_part(tx: &Tx<'_>, cause: CauseId, share: Share) -> Result<()> {
    if share.is_whole() {
        visits::forget(tx, cause)?;
    }
    let mut people = BTreeSet::new();
    for row in entries::members_of(tx, cause)? {
        match members::survivor(tx, row) {
            Ok(person) => drop(people.insert(person)),
            Err(Error::Refusal(_)) => {}
            Err(failure) => return Err(failure),
        }
    }
    for person in people {
        let person = Person::of(tx, person)?;
        let moved = entries::moved_for(tx, &person.rows, cause)?;
        // What was spent comes back before what was earned is taken: it may pay for it.
        give_back(tx, &person, cause, &moved, share)?;
        take_back(tx, &person, cause, &moved, share)?;
        unsettle(tx, &person, cause, share)?;
        told(tx, &person);
    }
    Ok(())
}

fn give_back(tx: &Tx<'_>, person: &Person, cause: CauseId, moved: &Moved, share: Share) -> Result<()> {
    let mut left = share.of(moved.spent).saturating_sub(moved.returned).max(0);
    for (lot, row, spent) in entries::still_spent(tx, &person.rows, cause)? {
        let points = left.min(spent);
        if points == 0 {
            break;
        }
        post(tx, row, &Line { kind: Kind::Returned, points, lot: Some(lot), cause: Some(cause) })?;
        // Points that ran out meanwhile pay no debt; the tick takes them.
        if let Some(open) = lots::valid(tx, &[row], tx.now_ms)?.into_iter().find(|open| open.id == lot) {
            pay_debts(tx, person, Lot { unspent: points, ..open })?;
        }
        left = left.saturating_sub(points);
    }
    Ok(())
}

fn take_back(tx: &Tx<'_>, person: &Person, cause: CauseId, moved: &Moved, share: Share) -> Result<()> {
    let mut left = share.of(moved.earned).saturating_sub(moved.taken_back).max(0);
    let own = lots::of_cause(tx, &person.rows, cause)?;
    let others = Standing::of(tx, person)?.lots;
    let others = others.into_iter().filter(|other| own.iter().all(|lot| lot.id != other.id));
    let line =
        |points: i64, lot| Line { kind: Kind::TakenBack, points: points.saturating_neg(), lot, cause: Some(cause) };
    for lot in own.iter().copied().chain(others) {
        let points = left.min(lot.unspent);
        if points == 0 {
            break;
        }
        post(tx, lot.member, &line(points, Some(lot.id)))?;
        left = left.saturating_sub(points);
    }
    if left > 0 {
        entries::ensure(tx, person.row)?;
        post(tx, person.row, &line(left, None))?;
    }
    Ok(())
}

fn unsettle(tx: &Tx<'_>, person: &Person, cause: CauseId, share: Share) -> Result<()> {
    for (row, amount, back) in settled::for_cause(tx, &person.rows, cause)? {
        let more = share.of(amount.saturating_abs()).saturating_sub(back.saturating_abs()).max(0);
        if more > 0 {
            let signed = if amount < 0 { more } else { more.saturating_neg() };
            settled::post(tx, row, signed, true, cause)?;
        }
    }
    Ok(())
}
