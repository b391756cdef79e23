//! Whether one more reward is within the limits.

use super::commands::{Every, Terms, WhyMissed};
use super::spread::around;
use super::store::programmes::ProgrammeRow;
use super::store::{Side, rewards};
use crate::kernel::{Result, View};
use crate::members::Person;

/// Which limit is reached already; `None` while there is room for one more. The budget is not asked here.
pub(super) fn reached(
    view: &View<'_>,
    programme: &ProgrammeRow,
    side: Side,
    acting: &Person,
    moment_ms: i64,
) -> Result<Option<WhyMissed>> {
    let Terms { per_member, per_day, .. } = &programme.terms;
    if let Some(limit) = per_member {
        let span = around(moment_ms, limit.every, view.zone);
        if rewards::count_by_acting(view, &acting.rows, programme.id, side, span)? >= limit.times {
            return Ok(Some(WhyMissed::MemberLimit));
        }
    }
    if let Some(times) = per_day {
        let span = around(moment_ms, Every::Day, view.zone);
        if rewards::count_of_day(view, programme.id, side, span)? >= *times {
            return Ok(Some(WhyMissed::DayLimit));
        }
    }
    Ok(None)
}
