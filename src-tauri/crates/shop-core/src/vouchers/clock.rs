//! The computer's clock against the latest moment the shop has seen.

use super::store::guesses as rows;
use crate::kernel::time::MINUTE_MS;
use crate::kernel::{Done, Result, Topic, Tx, View};

/// Further behind than this, days cannot be trusted.
const MOST_BEHIND_MS: i64 = 5 * MINUTE_MS;

/// By how much the clock stands behind the latest moment; none within five minutes.
pub(super) fn behind(view: &View<'_>) -> Result<Option<i64>> {
    let (_, _, latest_ms) = rows::journal(view)?;
    let behind = latest_ms.saturating_sub(view.now_ms);
    Ok((behind > MOST_BEHIND_MS).then_some(behind))
}

/// Notes the moment of an act or of a minute, where it is the latest.
pub(super) fn seen(tx: &Tx<'_>) -> Result<()> {
    let (_, _, latest_ms) = rows::journal(tx)?;
    if tx.now_ms > latest_ms { rows::set_clock(tx, tx.now_ms) } else { Ok(()) }
}

/// The owner says that the clock is right now.
pub(super) fn reset(tx: &Tx<'_>, reason: &str) -> Result<Done> {
    rows::set_clock(tx, tx.now_ms)?;
    tx.note(reason);
    tx.needs_look();
    tx.changed(&[Topic::Vouchers]);
    Ok(Done {})
}
