//! A piece of a partner's pack goes to a customer.

use super::shown::{piece_shown, shown};
use super::store::{self, PackRow, PieceRow};
use crate::alliance::AllianceRefusal;
use crate::alliance::commands::{GivePiece, GivenPiece, PackToGive, PacksToGive, PieceState};
use crate::kernel::{Result, Subject, Topic, Tx, View, qr};
use crate::{members, vouchers};

/// Packs of which a piece can be given today, newest first.
pub(in crate::alliance) fn to_give(view: &View<'_>) -> Result<PacksToGive> {
    let today = vouchers::today(view)?;
    let mut packs = Vec::new();
    for row in store::list(view, None, false)? {
        let left = row.count.saturating_sub(row.handed_out).saturating_sub(row.spoiled);
        if left > 0 && today <= row.terms.last_day() {
            let pack = shown(view, &row)?;
            packs.push(PackToGive {
                pack: pack.pack,
                partner_name: pack.partner_name,
                redeemer: pack.redeemer,
                texts: pack.texts,
                gives: pack.gives,
                left,
                last_day: pack.last_day,
            });
        }
    }
    Ok(PacksToGive { packs })
}

/// Gives a piece to a customer, known or not. Once it is with somebody it is given to nobody else.
///
/// # Refuses
/// `unknown_pack`, `no_piece`, `members.unknown_member`, `members.erased`.
pub(in crate::alliance) fn give(tx: &Tx<'_>, request: GivePiece) -> Result<GivenPiece> {
    let pack = received(tx, request.pack)?;
    let member = request.member.map(|member| members::survivor(tx, member)).transpose()?;
    is_good(tx, &pack)?;
    let piece = match request.piece {
        Some(piece) => store::piece_by_id(tx, piece)?
            .filter(|piece| piece.pack == pack.id && matches!(piece.state, PieceState::New | PieceState::Printed)),
        None => store::free(tx, pack.id, 1)?.pop(),
    };
    let piece = piece.ok_or(AllianceRefusal::NoPiece)?;
    store::set_state(tx, piece.id, PieceState::HandedOut, member)?;
    if let Some(member) = member {
        tx.about(Subject::Member(member));
    }
    store::count_anew(tx, pack.id)?;
    tx.changed(&[Topic::Alliance]);
    let piece = PieceRow { state: PieceState::HandedOut, member, ..piece };
    let svg = qr::svg(&piece.text)?;
    Ok(GivenPiece { svg, piece: piece_shown(&piece), pack: shown(tx, &super::found(tx, pack.id)?)? })
}

/// A pack that a partner made for us.
///
/// # Refuses
/// `unknown_pack`.
pub(super) fn received(tx: &Tx<'_>, pack: crate::kernel::PackId) -> Result<PackRow> {
    let row = super::found(tx, pack)?;
    if row.is_ours { Err(AllianceRefusal::UnknownPack.into()) } else { Ok(row) }
}

/// # Refuses
/// `no_piece` once their last day is over.
fn is_good(tx: &Tx<'_>, pack: &PackRow) -> Result<()> {
    if vouchers::today(tx)? > pack.terms.last_day() { Err(AllianceRefusal::NoPiece.into()) } else { Ok(()) }
}

/// So many pieces of a received pack that nothing was done with, for paper.
///
/// # Refuses
/// `unknown_pack`, `no_piece`, `not_enough`.
pub(in crate::alliance) fn free_pieces(tx: &Tx<'_>, pack: crate::kernel::PackId, count: i64) -> Result<Vec<PieceRow>> {
    let row = received(tx, pack)?;
    is_good(tx, &row)?;
    let pieces = store::unused(tx, row.id, count)?;
    let left = i64::try_from(pieces.len()).unwrap_or(i64::MAX);
    if left < count { Err(AllianceRefusal::NotEnough { left }.into()) } else { Ok(pieces) }
}

/// Pieces are on paper now.
pub(in crate::alliance) fn mark_printed(tx: &Tx<'_>, pieces: &[PieceRow]) -> Result<()> {
    for piece in pieces {
        store::set_state(tx, piece.id, PieceState::Printed, None)?;
    }
    if let Some(piece) = pieces.first() {
        store::count_anew(tx, piece.pack)?;
    }
    tx.changed(&[Topic::Alliance]);
    Ok(())
}
