//! Points that come in: a lot, which pays open debts first.

use super::PointsRefusal;
use super::rules::{MOST_POINTS, rules};
use super::store::Kind;
use super::store::entries::{self, Line, post};
use super::store::lots::{self, Lot};
use crate::kernel::{CauseId, MemberId, Result, Subject, Topic, Tx, time};
use crate::members::Person;

/// Gives a member points for something that happened: a reward, a campaign.
///
/// # Refuses
/// `points_out_of_bounds`, `members.unknown_member`, `members.erased`.
pub fn grant(tx: &Tx<'_>, member: MemberId, points: i64, cause: CauseId) -> Result<()> {
    credit(tx, &Person::of(tx, member)?, Kind::Granted, within(points)?, cause)
}

/// Puts points into a new lot, good for as long as the rules say.
pub(super) fn credit(tx: &Tx<'_>, person: &Person, kind: Kind, points: i64, cause: CauseId) -> Result<()> {
    let days = rules(tx)?.expiry_days;
    let expires_at_ms = days.map(|days| time::through_days(tx.now_ms, days, tx.zone));
    entries::ensure(tx, person.row)?;
    let lot = lots::insert(tx, person.row, points, expires_at_ms)?;
    post(tx, person.row, &Line { kind, points, lot: Some(lot.id), cause: Some(cause) })?;
    pay_debts(tx, person, lot)?;
    told(tx, person);
    Ok(())
}

/// Lets what is in a lot pay the person's debts: two lines that add up to nothing.
pub(super) fn pay_debts(tx: &Tx<'_>, person: &Person, lot: Lot) -> Result<()> {
    let mut left = lot.unspent;
    for (row, debt) in entries::debts(tx, &person.rows)? {
        let paid = debt.min(left);
        if paid == 0 {
            break;
        }
        let offset = |points, lot| Line { kind: Kind::Offset, points, lot, cause: None };
        post(tx, row, &offset(paid, None))?;
        post(tx, lot.member, &offset(paid.saturating_neg(), Some(lot.id)))?;
        left = left.saturating_sub(paid);
    }
    Ok(())
}

/// Who this act is about, and which readings it made stale.
pub(super) fn told(tx: &Tx<'_>, person: &Person) {
    tx.about(Subject::Member(person.row));
    tx.changed(&[Topic::Points, Topic::Members]);
}

/// A number of points that one act moves.
///
/// # Refuses
/// `points_out_of_bounds`.
pub(super) fn within(points: i64) -> Result<i64> {
    if (1..=MOST_POINTS).contains(&points) {
        Ok(points)
    } else {
        Err(PointsRefusal::PointsOutOfBounds { most: MOST_POINTS }.into())
    }
}
