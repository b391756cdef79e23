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

/// A run, for whoever prints its flyers.
#[derive(Debug, Clone)]
pub(crate) struct Run {
    /// In the shop's words.
    pub(crate) name: String,
    /// What the QR says.
    pub(crate) text: String,
    /// To type, in groups.
    pub(crate) typed: String,
    /// Pieces handed out.
    pub(crate) pieces: i64,
    /// Scans that brought one back.
    pub(crate) came_back: i64,
    /// Who joined by it.
    pub(crate) joined: i64,
}

/// Makes a run with a code of its own. Its number.
///
/// # Refuses
/// `text_too_long`, `run_name_missing`, `pieces_out_of_bounds`.
pub(crate) fn begin_run(tx: &Tx<'_>, name: &str, pieces: i64) -> Result<i64> {
    Ok(add_run(tx, &AddRun { name: name.to_owned(), pieces })?.run)
}

/// Hands out more pieces of a run.
///
/// # Refuses
/// `pieces_out_of_bounds` when they come to more than a run holds.
pub(crate) fn grow_run(tx: &Tx<'_>, run: i64, more: i64) -> Result<()> {
    let pieces = rows::runs(tx)?.into_iter().find(|row| row.run == run).map_or(0, |row| row.pieces);
    if !(0..=MOST_PIECES).contains(&pieces.saturating_add(more)) {
        return Err(IntakeRefusal::PiecesOutOfBounds { most: MOST_PIECES }.into());
    }
    rows::set_pieces(tx, run, pieces.saturating_add(more))?;
    tx.changed(&[Topic::Intake]);
    Ok(())
}

/// A run by its number.
pub(crate) fn run(view: &View<'_>, run: i64) -> Result<Option<Run>> {
    let row = rows::runs(view)?.into_iter().find(|row| row.run == run);
    Ok(row.map(|row| Run {
        name: row.name.clone(),
        text: codes::text_of(Kind::Flyer, row.code),
        typed: codes::typed_of(row.code),
        pieces: row.pieces,
        came_back: row.came_back,
        joined: row.joined,
    }))
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
