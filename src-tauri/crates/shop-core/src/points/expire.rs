//! Work of each minute: lots whose last day is over.

use super::store::Kind;
use super::store::entries::{Line, post};
use super::store::lots;
use crate::kernel::{Result, Topic, Tx, jobs};

/// Writes down the unspent rest of lots that ran out, at most 500 at a time so that no till waits for it. The rest follows
/// a minute later; readings leave it out already.
pub(crate) fn tick(tx: &Tx<'_>) -> Result<()> {
    let most = i64::try_from(jobs::MOST_ROWS).unwrap_or(i64::MAX);
    for lot in lots::run_out(tx, tx.now_ms, most)? {
        let points = lot.unspent.saturating_neg();
        post(tx, lot.member, &Line { kind: Kind::Expired, points, lot: Some(lot.id), cause: None })?;
        tx.changed(&[Topic::Points, Topic::Members]);
    }
    Ok(())
}
