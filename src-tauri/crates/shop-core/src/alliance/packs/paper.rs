//! Pieces of a partner's pack that go on paper together.

use super::give::{mark_printed, received};
use super::store::{self, PieceRow};
use crate::alliance::commands::{PieceRun, PieceState};
use crate::kernel::{PackId, Result, Tx};
use voucher_code::{Run, Serial};

/// Serials of the pieces that nothing was done with, at most so many; those that come first.
///
/// # Refuses
/// `unknown_pack`.
pub(crate) fn new_runs(tx: &Tx<'_>, pack: PackId, most: usize) -> Result<Vec<PieceRun>> {
    let pieces = store::unused(tx, received(tx, pack)?.id, i64::try_from(most).unwrap_or(i64::MAX))?;
    let runs = Run::of(pieces.iter().map(|piece| Serial(piece.serial)));
    Ok(runs.iter().map(|run| PieceRun { first: i64::from(run.first.0), last: i64::from(run.last.0) }).collect())
}

/// Pieces with these serials are on paper now; the others of them are left as they are.
///
/// # Refuses
/// `unknown_pack`.
pub(crate) fn put_on_paper(tx: &Tx<'_>, pack: PackId, runs: &[PieceRun]) -> Result<()> {
    let row = received(tx, pack)?;
    let mut all: Vec<PieceRow> = Vec::new();
    for run in runs {
        all.extend(store::in_run(tx, row.id, run.first, run.last)?);
    }
    all.retain(|piece| piece.state == PieceState::New);
    if all.is_empty() { Ok(()) } else { mark_printed(tx, &all) }
}
