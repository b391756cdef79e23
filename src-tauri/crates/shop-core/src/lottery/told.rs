//! What papers and phones are told of draws.

use super::commands::{ChanceSlip, Deal, Draw};
use super::store::{DealKind, secrets, slips};
use super::void_deal::found;
use super::{LotteryRefusal, draft, give_chance, shown};
use crate::kernel::chance::hex;
use crate::kernel::{DealId, DrawId, Result, View};

/// A draw in full.
///
/// # Refuses
/// `unknown_draw`.
pub(crate) fn told(view: &View<'_>, draw: DrawId) -> Result<Draw> {
    shown::draw(view, &draft::found(view, draw)?)
}

/// The secret of a closed draw, hexadecimal; none before.
pub(crate) fn told_secret(view: &View<'_>, draw: DrawId) -> Result<Option<String>> {
    Ok(secrets::find(view, draw)?.and_then(|secret| secret.told).map(|secret| hex(&secret)))
}

/// A deal.
///
/// # Refuses
/// `unknown_deal`.
pub(crate) fn told_deal(view: &View<'_>, deal: DealId) -> Result<Deal> {
    let dealt = found(view, deal)?;
    shown::deal(view, &draft::found(view, dealt.draw)?, &dealt)
}

/// Whether a customer picked a card, and did not win by a list or when the draw closed.
pub(crate) fn was_picked(view: &View<'_>, deal: DealId) -> Result<bool> {
    Ok(found(view, deal)?.kind == DealKind::Picked)
}

/// A slip, when it was made and by whom.
///
/// # Refuses
/// `unknown_slip`.
pub(crate) fn told_slip(view: &View<'_>, slip: i64) -> Result<(ChanceSlip, i64, String)> {
    let row = slips::find(view, slip)?.ok_or(LotteryRefusal::UnknownSlip)?;
    Ok((give_chance::slip_shown(view, &row)?, row.at_ms, shown::name_of(view, row.actor)?))
}
