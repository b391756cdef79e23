//! Requests, replies and handlers of vouchers.

mod checking;
mod offers;
mod paper;
mod reading;

pub use checking::{
    CartLine, CheckVoucher, Effect, RedeemVoucher, Redemption, ReleaseUnfinished, UndoRedeem, Used, Verdict, Voucher,
    VoucherState, WithReason,
};
pub use offers::{
    Gives, Offer, OfferGift, OfferName, OfferOnly, OfferState, OfferTerms, Offers, RefundRule, SaveOffer, Valid,
};
pub use paper::{
    Batch, BatchJob, BatchOnly, HandOut, IssueVoucher, IssuedVoucher, MadeBatch, MakeBatch, ReissueVoucher,
    ReportCounterfoils, SerialRange, VoidVouchers, VoidedVouchers, VoucherOnly,
};
pub use reading::{
    BringIdentityBack, IdentityBack, JournalState, KeyEpoch, MemberVouchers, MonthOnly, SealIdentity, SealedIdentity,
    TrailKind, TrailLine, VoucherFlow, VoucherKeys, VoucherMonth, VoucherRun, VoucherTrail,
};

use super::{
    batch, check_voucher, clock, issue as issuing, journal, month, offers as offer_verbs, read_keys as key_reading,
    redeem as redeeming, shown, text_needed,
};
use crate::dispatch::Act;
use crate::kernel::jobs::JobState;
use crate::kernel::{Done, Empty, Result, Tx, View};
use crate::members::commands::MemberOnly;

pub(crate) fn check(act: &Act<'_>, request: CheckVoucher) -> Result<Verdict> {
    check_voucher::check(act, &request)
}

pub(crate) fn redeem(tx: &Tx<'_>, request: RedeemVoucher) -> Result<Redemption> {
    redeeming::redeem(tx, &request)
}

pub(crate) fn undo_redeem(tx: &Tx<'_>, request: UndoRedeem) -> Result<Voucher> {
    redeeming::undo(tx, request)
}

pub(crate) fn release_unfinished(tx: &Tx<'_>, request: ReleaseUnfinished) -> Result<Voucher> {
    redeeming::release(tx, &request)
}

pub(crate) fn list_offers(view: &View<'_>, _: Empty) -> Result<Offers> {
    offer_verbs::list(view)
}

pub(crate) fn save_offer(tx: &Tx<'_>, request: SaveOffer) -> Result<Offer> {
    offer_verbs::save(tx, &request)
}

pub(crate) fn stop_offer(tx: &Tx<'_>, request: OfferOnly) -> Result<Offer> {
    offer_verbs::stop(tx, request)
}

pub(crate) fn issue(tx: &Tx<'_>, request: IssueVoucher) -> Result<IssuedVoucher> {
    issuing::issue(tx, &request)
}

pub(crate) fn read_issued(view: &View<'_>, request: VoucherOnly) -> Result<IssuedVoucher> {
    shown::issued(view, &shown::found(view, request.voucher)?)
}

pub(crate) fn reissue(tx: &Tx<'_>, request: ReissueVoucher) -> Result<IssuedVoucher> {
    issuing::reissue(tx, &request)
}

pub(crate) fn void(tx: &Tx<'_>, request: VoidVouchers) -> Result<VoidedVouchers> {
    issuing::void(tx, &request)
}

pub(crate) fn make_batch(act: &Act<'_>, request: MakeBatch) -> Result<MadeBatch> {
    batch::make(act, &request)
}

pub(crate) fn read_batch(view: &View<'_>, request: BatchOnly) -> Result<MadeBatch> {
    batch::read(view, request.batch)
}

pub(crate) fn cancel_batch(tx: &Tx<'_>, request: BatchJob) -> Result<JobState> {
    batch::cancel(tx, request.job)
}

pub(crate) fn hand_out(tx: &Tx<'_>, request: HandOut) -> Result<Batch> {
    batch::hand_out(tx, request)
}

pub(crate) fn report_counterfoils(tx: &Tx<'_>, request: ReportCounterfoils) -> Result<Batch> {
    batch::report(tx, &request)
}

pub(crate) fn read_month(view: &View<'_>, request: MonthOnly) -> Result<VoucherMonth> {
    month::read(view, &request.month)
}

pub(crate) fn read_voucher(view: &View<'_>, request: VoucherOnly) -> Result<VoucherTrail> {
    month::trail(view, request.voucher)
}

pub(crate) fn read_member(view: &View<'_>, request: MemberOnly) -> Result<MemberVouchers> {
    month::of_member(view, request.member)
}

pub(crate) fn read_keys(view: &View<'_>, _: Empty) -> Result<VoucherKeys> {
    key_reading::read(view)
}

pub(crate) fn reset_clock_mark(tx: &Tx<'_>, request: WithReason) -> Result<Done> {
    clock::reset(tx, &text_needed(&request.reason)?)
}

pub(crate) fn confirm_journal(tx: &Tx<'_>, request: WithReason) -> Result<Done> {
    journal::confirm(tx, &request.reason)
}

pub(crate) fn bring_identity_back(act: &Act<'_>, request: BringIdentityBack) -> Result<IdentityBack> {
    super::identity_sheet::bring_back(act, &request)
}

pub(crate) fn seal_identity(act: &Act<'_>, request: SealIdentity) -> Result<SealedIdentity> {
    super::identity_sheet::seal(act, &request)
}
