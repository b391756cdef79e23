//! Work of each minute: promises whose time is over.

use super::stock::{expire, serve_owed};
use super::store::grant;
use crate::kernel::{GiftId, Result, Tx, jobs};
use std::collections::BTreeSet;

/// Ends promises that ran out, at most 500 at a time so that no till waits for it, and gives their pieces to the oldest
/// that are owed. The rest follows a minute later; readings treat them as free already.
pub(crate) fn tick(tx: &Tx<'_>) -> Result<()> {
    let most = i64::try_from(jobs::MOST_ROWS).unwrap_or(i64::MAX);
    let mut gifts: BTreeSet<GiftId> = BTreeSet::new();
    for row in grant::run_out(tx, None, tx.now_ms, most)? {
        expire(tx, &row)?;
        gifts.insert(row.gift);
    }
    for gift in gifts {
        serve_owed(tx, gift)?;
    }
    Ok(())
}
