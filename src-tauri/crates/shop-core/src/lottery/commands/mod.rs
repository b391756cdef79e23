//! Requests, replies and handlers of draws.

mod chances;
mod dealing;
mod owner;
mod terms;

pub use chances::{
    BuyChance, ChanceReason, ChanceSlip, EnterDraw, GiveChance, MakeSlip, MemberDraw, MemberDraws, MixOutside,
    NoPickBecause, OutsideValue, PassToReserve, TakeSlip, Taps,
};
pub use dealing::{
    BeginPick, Deal, DealCard, DealOnly, Dealt, DisplayDraw, DisplayPick, DrawDisplay, Offer, OfferState, PickCard,
    PickOnly, ReadDrawDisplay, VoidDeal, Voided, WaitingPick, Winner, Winners,
};
pub use owner::{
    ChangeDraw, CloseDraw, Draw, DrawChange, DrawOnly, DrawRow, Draws, Entrant, EntrantList, EvidenceFile, PrizeShown,
    PrizeStock, Proof, ProofDeal, Reckon, Reckoning, RuleLine, SaveDraft,
};
pub use terms::{
    ChanceRule, DrawFace, DrawKind, DrawLack, DrawLimits, DrawRules, DrawState, DrawTerms, OutsideSource, PrizeTerms,
    Undealt, UpgradeTerms,
};

use crate::kernel::{Done, Empty, Error, Result, Tx, View};
use crate::members::commands::MemberOnly;

pub(crate) fn list(_view: &View<'_>, _: Empty) -> Result<Draws> {
    Err(Error::failure("not made yet"))
}

pub(crate) fn read_draw(_view: &View<'_>, _: DrawOnly) -> Result<Draw> {
    Err(Error::failure("not made yet"))
}

pub(crate) fn reckon(_view: &View<'_>, _: Reckon) -> Result<Reckoning> {
    Err(Error::failure("not made yet"))
}

pub(crate) fn save_draft(_tx: &Tx<'_>, _: SaveDraft) -> Result<Draw> {
    Err(Error::failure("not made yet"))
}

pub(crate) fn drop_draft(_tx: &Tx<'_>, _: DrawOnly) -> Result<Done> {
    Err(Error::failure("not made yet"))
}

pub(crate) fn open(_tx: &Tx<'_>, _: DrawOnly) -> Result<Draw> {
    Err(Error::failure("not made yet"))
}

pub(crate) fn change(_tx: &Tx<'_>, _: ChangeDraw) -> Result<Draw> {
    Err(Error::failure("not made yet"))
}

pub(crate) fn close(_tx: &Tx<'_>, _: CloseDraw) -> Result<Draw> {
    Err(Error::failure("not made yet"))
}

pub(crate) fn read_member(_view: &View<'_>, _: MemberOnly) -> Result<MemberDraws> {
    Err(Error::failure("not made yet"))
}

pub(crate) fn give_chance(_tx: &Tx<'_>, _: GiveChance) -> Result<MemberDraws> {
    Err(Error::failure("not made yet"))
}

pub(crate) fn buy_chance(_tx: &Tx<'_>, _: BuyChance) -> Result<MemberDraws> {
    Err(Error::failure("not made yet"))
}

pub(crate) fn make_slip(_tx: &Tx<'_>, _: MakeSlip) -> Result<ChanceSlip> {
    Err(Error::failure("not made yet"))
}

pub(crate) fn take_slip(_tx: &Tx<'_>, _: TakeSlip) -> Result<MemberDraws> {
    Err(Error::failure("not made yet"))
}

pub(crate) fn begin(_tx: &Tx<'_>, _: BeginPick) -> Result<WaitingPick> {
    Err(Error::failure("not made yet"))
}

pub(crate) fn abandon(_tx: &Tx<'_>, _: PickOnly) -> Result<Done> {
    Err(Error::failure("not made yet"))
}

pub(crate) fn deal(_tx: &Tx<'_>, _: DealCard) -> Result<Dealt> {
    Err(Error::failure("not made yet"))
}

pub(crate) fn read_display(_view: &View<'_>, _: ReadDrawDisplay) -> Result<DrawDisplay> {
    Err(Error::failure("not made yet"))
}

pub(crate) fn pick(_tx: &Tx<'_>, _: PickCard) -> Result<Dealt> {
    Err(Error::failure("not made yet"))
}

pub(crate) fn void_deal(_tx: &Tx<'_>, _: VoidDeal) -> Result<Deal> {
    Err(Error::failure("not made yet"))
}

pub(crate) fn read_offer(_view: &View<'_>, _: DealOnly) -> Result<Offer> {
    Err(Error::failure("not made yet"))
}

pub(crate) fn decline_offer(_tx: &Tx<'_>, _: DealOnly) -> Result<Offer> {
    Err(Error::failure("not made yet"))
}

pub(crate) fn read_winners(_view: &View<'_>, _: DrawOnly) -> Result<Winners> {
    Err(Error::failure("not made yet"))
}

pub(crate) fn read_proof(_view: &View<'_>, _: DrawOnly) -> Result<Proof> {
    Err(Error::failure("not made yet"))
}

pub(crate) fn export_evidence(_view: &View<'_>, _: DrawOnly) -> Result<EvidenceFile> {
    Err(Error::failure("not made yet"))
}

pub(crate) fn enter(_tx: &Tx<'_>, _: EnterDraw) -> Result<MemberDraws> {
    Err(Error::failure("not made yet"))
}

pub(crate) fn close_list(_tx: &Tx<'_>, _: DrawOnly) -> Result<Draw> {
    Err(Error::failure("not made yet"))
}

pub(crate) fn mix(_tx: &Tx<'_>, _: MixOutside) -> Result<Draw> {
    Err(Error::failure("not made yet"))
}

pub(crate) fn draw_winners(_tx: &Tx<'_>, _: DrawOnly) -> Result<Draw> {
    Err(Error::failure("not made yet"))
}

pub(crate) fn pass_to_reserve(_tx: &Tx<'_>, _: PassToReserve) -> Result<Deal> {
    Err(Error::failure("not made yet"))
}
