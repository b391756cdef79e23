//! Work of each minute.

use super::store::requests;
use super::{ask, invites};
use crate::kernel::{Result, Topic, Tx, time};

/// How long name and phone of a request that ended are kept.
const KEPT_MS: i64 = time::HOUR_MS;

/// Ends what waited too long, forgets who asked long ago, makes invitations that are missing.
pub(crate) fn tick(tx: &Tx<'_>) -> Result<()> {
    if requests::expire(tx, ask::waits_since(tx.now_ms))? > 0 {
        tx.changed(&[Topic::Intake]);
    }
    requests::wipe(tx, tx.now_ms.saturating_sub(KEPT_MS))?;
    invites::back_fill(tx)
}
