//! Runs of flyers.

use super::IntakeRefusal;
use super::codes::{self, Kind};
use super::commands::{AddRun, FlyerRun, Runs};
use super::store::codes::{self as rows, RunRow};
use crate::kernel::{Error, Result, Topic, Tx, View, qr, text};

const MOST_NAME: usize = 80;
const MOST_PIECES: i64 = 1_000_000;

/// Makes a code for a run of flyers.
///
/// # Refuses
/// `text_too_long`, `run_name_missing`, `pieces_out_of_bounds`.
pub(super) fn add_run(tx: &Tx<'_>, request: &AddRun) -> Result<FlyerRun> {
    let too_long = IntakeRefusal::TextTooLong { most: i64::try_from(MOST_NAME).unwrap_or(i64::MAX) };
    let name = text::clean_within(&request.name, MOST_NAME).ok_or(too_long)?;
    if name.is_empty() {
        return Err(IntakeRefusal::RunNameMissing.into());
    }
    if !(0..=MOST_PIECES).contains(&request.pieces) {
        return Err(IntakeRefusal::PiecesOutOfBounds { most: MOST_PIECES }.into());
    }
    let run = rows::add_run(tx, codes::fresh(tx)?, &name, request.pieces)?;
    tx.changed(&[Topic::Intake]);
    let added = rows::runs(tx)?.into_iter().find(|row| row.run == run);
    shown(added.ok_or_else(|| Error::failure(format!("run {run} is gone")))?)
}

/// All runs, newest first, with what came of them.
pub(super) fn list_runs(view: &View<'_>) -> Result<Runs> {
    Ok(Runs { runs: rows::runs(view)?.into_iter().map(shown).collect::<Result<_>>()? })
}

fn shown(row: RunRow) -> Result<FlyerRun> {
    let text = codes::text_of(Kind::Flyer, row.code);
    Ok(FlyerRun {
        run: row.run,
        name: row.name,
        pieces: row.pieces,
        made_at_ms: row.made_at_ms,
        svg: qr::svg(&text)?,
        text,
        typed: codes::typed_of(row.code),
        came_back: row.came_back,
        joined: row.joined,
    })
}
