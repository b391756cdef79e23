//! What became of a partner's pieces here, told back to the partner.

use super::give::received;
use super::shown::shown;
use super::store::{self, PackRow, PieceRow};
use crate::alliance::commands::{Pack, PieceRun, PieceState, ReportPack};
use crate::alliance::us::broken;
use crate::alliance::{AllianceRefusal, chain};
use crate::kernel::{PartnerId, Result, Topic, Tx};
use voucher_code::{Content, FrameKind, Part, Report, Run, Serial};

/// The most runs of one report.
const MOST_RUNS: i64 = 1_000;

/// Notes what became of pieces, and tells the issuer. A piece moves on only: new, printed, then handed out or spoiled.
///
/// # Refuses
/// `unknown_pack`, `count_out_of_bounds`, `no_piece` for serials that the pack has not, or that are spoiled and handed out
/// at once.
pub(in crate::alliance) fn report(tx: &Tx<'_>, request: &ReportPack) -> Result<Pack> {
    let pack = received(tx, request.pack)?;
    let said = [
        (&request.printed, PieceState::Printed),
        (&request.handed_out, PieceState::HandedOut),
        (&request.spoiled, PieceState::Spoiled),
    ];
    let many = said.iter().fold(0_usize, |sum, (runs, _)| sum.saturating_add(runs.len()));
    if i64::try_from(many).is_ok_and(|many| many > MOST_RUNS) {
        return Err(AllianceRefusal::CountOutOfBounds { least: 0, most: MOST_RUNS }.into());
    }
    for (runs, state) in said {
        for run in runs {
            note(tx, &pack, *run, state)?;
        }
    }
    store::count_anew(tx, pack.id)?;
    say(tx, &super::found(tx, pack.id)?)?;
    tx.changed(&[Topic::Alliance]);
    shown(tx, &super::found(tx, pack.id)?)
}

fn note(tx: &Tx<'_>, pack: &PackRow, run: PieceRun, state: PieceState) -> Result<()> {
    let pieces = store::in_run(tx, pack.id, run.first, run.last)?;
    if pieces.is_empty() {
        return Err(AllianceRefusal::NoPiece.into());
    }
    for piece in pieces {
        let moves_on = match (piece.state, state) {
            (PieceState::New, _) | (PieceState::Printed, PieceState::HandedOut | PieceState::Spoiled) => true,
            (PieceState::HandedOut, PieceState::Spoiled) | (PieceState::Spoiled, PieceState::HandedOut) => {
                return Err(AllianceRefusal::NoPiece.into());
            }
            _ => false,
        };
        if moves_on {
            store::set_state(tx, piece.id, state, None)?;
        }
    }
    Ok(())
}

/// Tells a partner what became of its packs since it was told last: before a file for it is made.
pub(in crate::alliance) fn say_reports(tx: &Tx<'_>, partner: PartnerId) -> Result<()> {
    for pack in store::list(tx, Some(partner), false)? {
        say(tx, &pack)?;
    }
    Ok(())
}

/// Writes the report of a pack into the chain, where it says something new.
fn say(tx: &Tx<'_>, pack: &PackRow) -> Result<()> {
    let pieces = store::pieces(tx, pack.id)?;
    let told = |states: &[PieceState]| {
        let fits = |piece: &&PieceRow| states.contains(&piece.state);
        Run::of(pieces.iter().filter(fits).map(|piece| Serial(piece.serial)))
    };
    let report = Report {
        pack: pack.number,
        hash: pack.hash,
        printed: told(&[PieceState::Printed, PieceState::HandedOut, PieceState::Spoiled]),
        handed_out: told(&[PieceState::HandedOut]),
        spoiled: told(&[PieceState::Spoiled]),
    };
    let whole = report.to_bytes().map_err(broken)?;
    if report.printed.is_empty() || pack.report.as_ref() == Some(&whole) {
        return Ok(());
    }
    for part in Part::split(FrameKind::Report, &whole).map_err(broken)? {
        chain::append(tx, pack.partner, &Content::Report(part))?;
    }
    store::set_reported(tx, pack.id, &whole)
}
