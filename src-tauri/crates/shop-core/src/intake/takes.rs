//! How long joining takes.

use super::store::requests;
use crate::kernel::{Result, View, time};

/// From asking on the phone to the card on the phone: the average of today's confirmed requests, in milliseconds. `None`
/// while nobody has seen their card today.
pub(crate) fn join_takes_ms(view: &View<'_>) -> Result<Option<i64>> {
    requests::takes_ms(view, time::start_of_day(view.today(), view.zone))
}
