//! Vouchers that a partner redeems or hands out, as they go over the wire.

use super::offers::PartnerGives;
use super::partners::{PartnerOnly, Whose};
use crate::alliance::{packs as verbs, ranges};
use crate::kernel::{
    AllianceOfferId, Empty, MemberId, PackId, PartnerId, PieceId, Result, Tx, View, VoucherBatchId, VoucherId,
};
use crate::vouchers::commands::OfferName;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Issues vouchers that a partner redeems, to be printed and handed out here; the partner is told their numbers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct IssueForPartner {
    /// An offer of ours that the partner agreed to.
    pub offer: AllianceOfferId,
    /// 1 to 10,000.
    pub count: i64,
    /// What the run is called, 1 to 80 characters: where they are handed out.
    pub run_name: String,
}

/// Vouchers that a partner redeems.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct IssuedForPartner {
    /// Of which offer.
    pub offer: AllianceOfferId,
    /// Their batch, to be printed.
    pub batch: VoucherBatchId,
    /// The first number.
    pub first: i64,
    /// The last number.
    pub last: i64,
    /// Shop-local, YYYY-MM-DD.
    pub first_day: String,
    /// Shop-local, YYYY-MM-DD.
    pub last_day: String,
}

/// What a pack is made of: vouchers that we redeem ourselves, or those that the distributor or a third shop redeems.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum PackOf {
    /// An offer of our own, redeemed here: the partner sends us its customers.
    Own {
        /// Which.
        offer: crate::kernel::VoucherOfferId,
    },
    /// An offer of ours that a partner redeems; by the distributor itself only if packs of it are prepaid.
    Partner {
        /// Which.
        offer: AllianceOfferId,
    },
}

/// Seals a pack of vouchers for a partner to hand out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MakePack {
    /// Who hands them out.
    pub partner: PartnerId,
    /// Which vouchers.
    pub of: PackOf,
    /// 1 to 10,000.
    pub count: i64,
}

/// A pack and what became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Pack {
    /// The pack.
    pub pack: PackId,
    /// The issuer's number of it.
    pub number: i64,
    /// Who made it.
    pub issuer: Whose,
    /// The other side: its distributor if it is ours, else its issuer.
    pub partner: PartnerId,
    /// The partner's name.
    pub partner_name: String,
    /// Where its vouchers are used, by name.
    pub redeemer: String,
    /// They are used here.
    pub redeemed_here: bool,
    /// What its vouchers say, in three languages; empty where the offer is not known here.
    pub texts: OfferName,
    /// What its vouchers give.
    pub gives: PartnerGives,
    /// Pieces.
    pub count: i64,
    /// Printed by its distributor.
    pub printed: i64,
    /// Handed out by it.
    pub handed_out: i64,
    /// Spoiled there.
    pub spoiled: i64,
    /// Used, as far as it is known here.
    pub used: i64,
    /// Members who came by it.
    pub new_members: i64,
    /// Shop-local, YYYY-MM-DD.
    pub first_day: String,
    /// Shop-local, YYYY-MM-DD.
    pub last_day: String,
    /// UTC milliseconds.
    pub at_ms: i64,
    /// The latest report, UTC milliseconds; none before.
    pub reported_at_ms: Option<i64>,
    /// The partner has acknowledged what was sent last: the pack, or our report.
    pub acknowledged: bool,
}

/// Packs with a partner; all without one.
#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct ListPacks {
    /// With whom.
    pub partner: Option<PartnerId>,
}

/// Packs, newest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Packs {
    /// We made them, a partner hands them out.
    pub sent: Vec<Pack>,
    /// A partner made them, we hand them out.
    pub received: Vec<Pack>,
}

/// Names a pack.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
pub struct PackOnly {
    /// Which.
    pub pack: PackId,
}

/// A voucher of another shop that a clerk gave a member here, for their phone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PhoneVoucher {
    /// Where it is good.
    pub shop: String,
    /// What it is called; empty where that shop did not say.
    pub words: OfferName,
    /// Its last day, YYYY-MM-DD.
    pub until: String,
    /// To be typed, in groups.
    pub typed: String,
    /// Its QR as a picture that carries itself.
    pub picture: String,
}

/// Where a piece of a received pack is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PieceState {
    /// Nothing was done with it.
    New,
    /// On paper, in the drawer.
    Printed,
    /// With a customer.
    HandedOut,
    /// The paper is no good.
    Spoiled,
}

/// A piece of a received pack.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PackPiece {
    /// Which.
    pub piece: PieceId,
    /// Its serial, the issuer's.
    pub serial: i64,
    /// What its QR says.
    pub text: String,
    /// The same to type, in four groups; empty where there is none.
    pub typed: String,
    /// Where it is.
    pub state: PieceState,
    /// Who has it.
    pub member: Option<MemberId>,
}

/// Pieces of a pack, by serial.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PackPieces {
    /// Their pack.
    pub pack: Pack,
    /// All.
    pub pieces: Vec<PackPiece>,
}

/// A received pack of which a piece can be given today.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PackToGive {
    /// The pack.
    pub pack: PackId,
    /// Who made it, by name.
    pub partner_name: String,
    /// Where its vouchers are used, by name.
    pub redeemer: String,
    /// What they say, in three languages; empty where the offer is not known here.
    pub texts: OfferName,
    /// What they give.
    pub gives: PartnerGives,
    /// Pieces that nobody has.
    pub left: i64,
    /// Shop-local, YYYY-MM-DD.
    pub last_day: String,
}

/// What can be given at the counter, newest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PacksToGive {
    /// Only packs that are not over and not used up.
    pub packs: Vec<PackToGive>,
}

/// Gives a member a piece of a partner's pack.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
pub struct GivePiece {
    /// Of which pack.
    pub pack: PackId,
    /// Which; none: the next that is free.
    pub piece: Option<PieceId>,
    /// To whom; none: to a customer without a card.
    pub member: Option<MemberId>,
}

/// A piece as it is handed out: on paper, or as a picture for a phone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct GivenPiece {
    /// The piece.
    pub piece: PackPiece,
    /// Its pack.
    pub pack: Pack,
    /// The QR as SVG.
    pub svg: String,
}

/// Serials from first through last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PieceRun {
    /// The first.
    pub first: i64,
    /// The last, included.
    pub last: i64,
}

/// Says what became of pieces of a received pack since the last time; the issuer is told with our next file.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReportPack {
    /// Which pack.
    pub pack: PackId,
    /// On paper now.
    #[serde(default)]
    pub printed: Vec<PieceRun>,
    /// With customers now.
    #[serde(default)]
    pub handed_out: Vec<PieceRun>,
    /// No good any more.
    #[serde(default)]
    pub spoiled: Vec<PieceRun>,
}

/// Vouchers of ours that were issued in one go for a partner to redeem.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct IssuedRun {
    /// Of which offer.
    pub offer: AllianceOfferId,
    /// Their batch.
    pub batch: VoucherBatchId,
    /// Where they were handed out, or by whom; empty where that is not known any more.
    pub run_name: String,
    /// What they say, in three languages.
    pub texts: OfferName,
    /// What they give.
    pub gives: PartnerGives,
    /// The first number.
    pub first: i64,
    /// The last number.
    pub last: i64,
    /// How many there are.
    pub count: i64,
    /// Neither used nor out of use, as far as it is known here.
    pub open: i64,
    /// Used, as far as it is known here.
    pub used: i64,
    /// Shop-local, YYYY-MM-DD.
    pub last_day: String,
    /// UTC milliseconds.
    pub at_ms: i64,
}

/// What was issued for a partner, newest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct IssuedRuns {
    /// All runs, used up or not.
    pub runs: Vec<IssuedRun>,
}

/// Takes vouchers that a partner redeems out of use; the partner is told, and what it claims after that is not owed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RevokeVouchers {
    /// Who redeems them.
    pub partner: PartnerId,
    /// These, at most 1,000.
    #[serde(default)]
    pub vouchers: Vec<VoucherId>,
    /// Or these serials of an offer, at most 10,000.
    #[serde(default)]
    pub of: Option<RevokeRun>,
    /// Why, 1 to 200 characters.
    pub reason: String,
}

/// Serials of an offer that a partner redeems.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RevokeRun {
    /// Which offer.
    pub offer: AllianceOfferId,
    /// The batch they belong to.
    pub batch: VoucherBatchId,
    /// The first.
    pub first: i64,
    /// The last, included.
    pub last: i64,
}

/// What was taken out of use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RevokedVouchers {
    /// Out of use now.
    pub revoked: i64,
    /// Used or out of use before.
    pub left: i64,
}

pub(crate) fn issue_for_partner(tx: &Tx<'_>, request: IssueForPartner) -> Result<IssuedForPartner> {
    ranges::issue_for_partner(tx, &request)
}

pub(crate) fn make_pack(tx: &Tx<'_>, request: MakePack) -> Result<Pack> {
    verbs::make(tx, &request)
}

pub(crate) fn packs(view: &View<'_>, request: ListPacks) -> Result<Packs> {
    verbs::list(view, request)
}

pub(crate) fn report_pack(tx: &Tx<'_>, request: ReportPack) -> Result<Pack> {
    verbs::report(tx, &request)
}

pub(crate) fn pieces(view: &View<'_>, request: PackOnly) -> Result<PackPieces> {
    verbs::pieces(view, request.pack)
}

pub(crate) fn to_give(view: &View<'_>, _: Empty) -> Result<PacksToGive> {
    verbs::to_give(view)
}

pub(crate) fn issued_for(view: &View<'_>, request: PartnerOnly) -> Result<IssuedRuns> {
    ranges::issued_for(view, request.partner)
}

pub(crate) fn give_piece(tx: &Tx<'_>, request: GivePiece) -> Result<GivenPiece> {
    verbs::give(tx, request)
}

pub(crate) fn revoke(tx: &Tx<'_>, request: RevokeVouchers) -> Result<RevokedVouchers> {
    ranges::revoke(tx, &request)
}
