//! Requests, replies and handlers of draws.

mod chances;
mod dealing;
mod owner;
mod terms;

pub use chances::{
    BuyChance, ChanceReason, ChanceSlip, EnterDraw, GiveChance, MakeSlip, MemberDraw, MemberDraws, MixOutside,
    NoPickBecause, OutsideValue, PassToReserve, PhoneDraw, PhoneTurn, TakeSlip, Taps,
};
pub use dealing::{
    BeginPick, Deal, DealCard, DealOnly, Dealt, DisplayDraw, DisplayPick, DrawDisplay, PickCard, PickOnly,
    ReadDrawDisplay, UpgradeOffer, UpgradeState, VoidDeal, Voided, WaitingPick, Winner, Winners,
};
pub use owner::{
    ChangeDraw, CloseDraw, Draw, DrawChange, DrawOnly, DrawProof, DrawRow, Draws, Entrant, EntrantList, EvidenceFile,
    PrizeShown, PrizeStock, ProofDeal, Reckon, Reckoning, RuleLine, SaveDraw,
};
pub use terms::{
    ChanceRule, DrawFace, DrawKind, DrawLack, DrawLimits, DrawRules, DrawState, DrawTerms, OutsideSource, PrizeTerms,
    Undealt, UpgradeTerms,
};

use super::{
    change as changing, close as closing, deal as dealing_cards, display, draft, evening, give_chance as giving,
    member, offer as offers, open as opening, pick as picking, prove, reckon as reckoning, shown,
    void_deal as void_deals,
};
use crate::kernel::{Done, Empty, Result, Tx, View};
use crate::members::commands::MemberOnly;

pub(crate) fn list(view: &View<'_>, _: Empty) -> Result<Draws> {
    shown::list(view)
}

pub(crate) fn read_draw(view: &View<'_>, request: DrawOnly) -> Result<Draw> {
    shown::draw(view, &draft::found(view, request.draw)?)
}

pub(crate) fn reckon(view: &View<'_>, request: Reckon) -> Result<Reckoning> {
    reckoning::reckon(view, request)
}

pub(crate) fn save_draft(tx: &Tx<'_>, request: SaveDraw) -> Result<Draw> {
    draft::save(tx, request)
}

pub(crate) fn drop_draft(tx: &Tx<'_>, request: DrawOnly) -> Result<Done> {
    draft::drop_draft(tx, request.draw)
}

pub(crate) fn open(tx: &Tx<'_>, request: DrawOnly) -> Result<Draw> {
    opening::open(tx, request.draw)
}

pub(crate) fn change(tx: &Tx<'_>, request: ChangeDraw) -> Result<Draw> {
    changing::change(tx, &request)
}

pub(crate) fn close(tx: &Tx<'_>, request: CloseDraw) -> Result<Draw> {
    closing::close(tx, &request)
}

pub(crate) fn read_member(view: &View<'_>, request: MemberOnly) -> Result<MemberDraws> {
    member::read(view, request.member)
}

pub(crate) fn give_chance(tx: &Tx<'_>, request: GiveChance) -> Result<MemberDraws> {
    giving::hand_out(tx, &request)
}

pub(crate) fn buy_chance(tx: &Tx<'_>, request: BuyChance) -> Result<MemberDraws> {
    giving::buy(tx, &request)
}

pub(crate) fn make_slip(tx: &Tx<'_>, request: MakeSlip) -> Result<ChanceSlip> {
    giving::make_slip(tx, &request)
}

pub(crate) fn take_slip(tx: &Tx<'_>, request: TakeSlip) -> Result<MemberDraws> {
    giving::take_slip(tx, &request)
}

pub(crate) fn begin(tx: &Tx<'_>, request: BeginPick) -> Result<WaitingPick> {
    picking::begin(tx, request)
}

pub(crate) fn abandon(tx: &Tx<'_>, request: PickOnly) -> Result<Done> {
    picking::abandon(tx, request.pick)
}

pub(crate) fn deal(tx: &Tx<'_>, request: DealCard) -> Result<Dealt> {
    dealing_cards::by_clerk(tx, request)
}

pub(crate) fn read_display(view: &View<'_>, request: ReadDrawDisplay) -> Result<DrawDisplay> {
    display::read(view, &request)
}

pub(crate) fn pick(tx: &Tx<'_>, request: PickCard) -> Result<Dealt> {
    dealing_cards::by_customer(tx, &request)
}

pub(crate) fn void_deal(tx: &Tx<'_>, request: VoidDeal) -> Result<Deal> {
    void_deals::void(tx, &request)
}

pub(crate) fn read_offer(view: &View<'_>, request: DealOnly) -> Result<UpgradeOffer> {
    offers::read(view, request.deal)
}

pub(crate) fn decline_offer(tx: &Tx<'_>, request: DealOnly) -> Result<UpgradeOffer> {
    offers::decline(tx, request.deal)
}

pub(crate) fn read_winners(view: &View<'_>, request: DrawOnly) -> Result<Winners> {
    prove::winners(view, request.draw)
}

pub(crate) fn read_proof(view: &View<'_>, request: DrawOnly) -> Result<DrawProof> {
    prove::read(view, request.draw)
}

pub(crate) fn export_evidence(view: &View<'_>, request: DrawOnly) -> Result<EvidenceFile> {
    prove::export(view, request.draw)
}

pub(crate) fn enter(tx: &Tx<'_>, request: EnterDraw) -> Result<MemberDraws> {
    evening::enter(tx, request)
}

pub(crate) fn close_list(tx: &Tx<'_>, request: DrawOnly) -> Result<Draw> {
    evening::close_list(tx, request.draw)
}

pub(crate) fn mix(tx: &Tx<'_>, request: MixOutside) -> Result<Draw> {
    evening::mix(tx, &request)
}

pub(crate) fn draw_winners(tx: &Tx<'_>, request: DrawOnly) -> Result<Draw> {
    evening::draw_winners(tx, request.draw)
}

pub(crate) fn pass_to_reserve(tx: &Tx<'_>, request: PassToReserve) -> Result<Deal> {
    evening::pass_to_reserve(tx, request)
}
