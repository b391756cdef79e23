//! Spending points.

use super::PointsRefusal;
use super::balance::Standing;
use super::credit::{told, within};
use super::formulas::worth;
use super::rules::rules;
use super::store::Kind;
use super::store::entries::{Line, post};
use crate::kernel::{CauseId, Error, MemberId, Money, Result, Tx};
use crate::members::Person;
use crate::stored_value::{self, Proof, StoredValueRefusal};

/// Spends points on a sale, from the lots that expire soonest. What they are worth.
///
/// # Refuses
/// `points_out_of_bounds`, `below_minimum`, `not_a_step`, `not_enough`, `members.unknown_member`, `members.erased`.
pub fn spend(tx: &Tx<'_>, member: MemberId, points: i64, cause: CauseId) -> Result<Money> {
    within(points)?;
    let rules = rules(tx)?;
    if points < rules.minimum {
        return Err(PointsRefusal::BelowMinimum { least: rules.minimum }.into());
    }
    if points.checked_rem(rules.step) != Some(0) {
        return Err(PointsRefusal::NotAStep { step: rules.step }.into());
    }
    take(tx, &Person::of(tx, member)?, Kind::Spent, points, cause)?;
    Ok(worth(&rules, points))
}

/// Asks for proof where the points are worth more than the rules leave free; exactly that much needs none.
///
/// # Refuses
/// `stored_value.proof_missing`, and what [`stored_value::prove`] refuses.
pub fn prove_if_needed(tx: &Tx<'_>, member: MemberId, points: i64, proof: Option<&Proof>) -> Result<()> {
    let rules = rules(tx)?;
    let amount = worth(&rules, points);
    match proof {
        _ if amount <= rules.proof_above => Ok(()),
        Some(proof) => stored_value::prove_or_word(tx, member, proof, Some(amount)),
        None => Err(StoredValueRefusal::ProofMissing.into()),
    }
}

/// Takes points from the lots that expire soonest; all of them or none.
///
/// # Refuses
/// `not_enough`.
pub(super) fn take(tx: &Tx<'_>, person: &Person, kind: Kind, points: i64, cause: CauseId) -> Result<()> {
    let standing = Standing::of(tx, person)?;
    if standing.points() < points {
        return Err(PointsRefusal::NotEnough { points: standing.points() }.into());
    }
    let mut missing = points;
    for lot in standing.lots {
        let part = missing.min(lot.unspent);
        if part == 0 {
            break;
        }
        post(tx, lot.member, &Line { kind, points: part.saturating_neg(), lot: Some(lot.id), cause: Some(cause) })?;
        missing = missing.saturating_sub(part);
    }
    if missing > 0 {
        return Err(Error::failure("fewer points in the lots than were counted"));
    }
    told(tx, person);
    Ok(())
}
