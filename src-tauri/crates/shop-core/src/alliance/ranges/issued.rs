//! What was issued for a partner to redeem, and what of it is still out.

use super::store;
use crate::alliance::commands::{IssuedRun, IssuedRuns};
use crate::alliance::{packs, partners};
use crate::kernel::{PartnerId, Result, View};
use crate::{reactions, vouchers};

/// The runs of our vouchers that a partner redeems, newest first.
///
/// # Refuses
/// `unknown_partner`.
pub(in crate::alliance) fn issued_for(view: &View<'_>, partner: PartnerId) -> Result<IssuedRuns> {
    let row = partners::found(view, partner)?;
    let mut runs = Vec::new();
    for range in store::issued(view, row.id)? {
        let sums = vouchers::batch_sums(view, range.batch)?;
        let run = reactions::source_run(view, sums.run)?;
        runs.push(IssuedRun {
            offer: range.offer,
            batch: range.batch,
            run_name: run.map(|run| run.name).unwrap_or_default(),
            texts: sums.name,
            gives: packs::gives_of(&range.terms)?,
            first: range.first,
            last: range.last,
            count: sums.made,
            open: sums.open,
            used: sums.used,
            last_day: vouchers::day_text(range.terms.last_day().0),
            at_ms: range.at_ms,
        });
    }
    Ok(IssuedRuns { runs })
}
