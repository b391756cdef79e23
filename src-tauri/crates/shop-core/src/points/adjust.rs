//! Points by hand.

use super::PointsRefusal;
use super::balance::balance;
use super::commands::{AdjustPoints, PointsBalance};
use super::credit::{credit, within};
use super::spend::take;
use super::store::{Kind, entries};
use crate::kernel::{Fact, Result, StaffId, Tx, text};
use crate::members::Person;
use rusqlite::Connection;

/// The longest reason, in characters.
const MOST_REASON: usize = 200;

/// Gives points by hand, or takes them; never below nothing. The reason stands in the audit, where the owner is shown it.
///
/// # Refuses
/// `text_too_long`, `reason_missing`, `points_out_of_bounds`, `not_enough`, `members.unknown_member`, `members.erased`.
pub(super) fn adjust(tx: &Tx<'_>, request: &AdjustPoints) -> Result<PointsBalance> {
    let most = i64::try_from(MOST_REASON).unwrap_or(0);
    let reason = text::clean_within(&request.reason, MOST_REASON).ok_or(PointsRefusal::TextTooLong { most })?;
    if reason.is_empty() {
        return Err(PointsRefusal::ReasonMissing.into());
    }
    let points = within(request.points.saturating_abs())?;
    let person = Person::of(tx, request.member)?;
    let cause = tx.happened(Fact::PointsAdjusted { member: person.row, points: request.points })?;
    if request.points > 0 {
        credit(tx, &person, Kind::Adjusted, points, cause)?;
    } else {
        take(tx, &person, Kind::Adjusted, points, cause)?;
    }
    tx.note(&reason);
    tx.needs_look();
    balance(tx, person.row)
}

/// Points given by hand in a span, less those taken, by colleague.
pub(crate) fn by_hand_between(conn: &Connection, from_ms: i64, to_ms: i64) -> Result<Vec<(Option<StaffId>, i64)>> {
    entries::by_hand_between(conn, from_ms, to_ms)
}
