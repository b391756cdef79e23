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
    JournalState, KeyEpoch, MemberVouchers, MonthOnly, SealIdentity, SealedIdentity, SecretsLie, TrailKind, TrailLine,
    VoucherFlow, VoucherKeys, VoucherMonth, VoucherRun, VoucherTrail,
};

use crate::dispatch::Act;
use crate::kernel::jobs::JobState;
use crate::kernel::{Done, Empty, Error, Result, Tx, View};
use crate::members::commands::MemberOnly;

fn soon<T>() -> Result<T> {
    Err(Error::failure("not yet"))
}

pub(crate) fn check(_: &Act<'_>, _: CheckVoucher) -> Result<Verdict> {
    soon()
}

pub(crate) fn redeem(_: &Tx<'_>, _: RedeemVoucher) -> Result<Redemption> {
    soon()
}

pub(crate) fn undo_redeem(_: &Tx<'_>, _: UndoRedeem) -> Result<Voucher> {
    soon()
}

pub(crate) fn release_unfinished(_: &Tx<'_>, _: ReleaseUnfinished) -> Result<Voucher> {
    soon()
}

pub(crate) fn list_offers(_: &View<'_>, _: Empty) -> Result<Offers> {
    soon()
}

pub(crate) fn save_offer(_: &Tx<'_>, _: SaveOffer) -> Result<Offer> {
    soon()
}

pub(crate) fn stop_offer(_: &Tx<'_>, _: OfferOnly) -> Result<Offer> {
    soon()
}

pub(crate) fn issue(_: &Tx<'_>, _: IssueVoucher) -> Result<IssuedVoucher> {
    soon()
}

pub(crate) fn read_issued(_: &View<'_>, _: VoucherOnly) -> Result<IssuedVoucher> {
    soon()
}

pub(crate) fn reissue(_: &Tx<'_>, _: ReissueVoucher) -> Result<IssuedVoucher> {
    soon()
}

pub(crate) fn void(_: &Tx<'_>, _: VoidVouchers) -> Result<VoidedVouchers> {
    soon()
}

pub(crate) fn make_batch(_: &Act<'_>, _: MakeBatch) -> Result<MadeBatch> {
    soon()
}

pub(crate) fn read_batch(_: &View<'_>, _: BatchOnly) -> Result<MadeBatch> {
    soon()
}

pub(crate) fn cancel_batch(_: &Tx<'_>, _: BatchJob) -> Result<JobState> {
    soon()
}

pub(crate) fn hand_out(_: &Tx<'_>, _: HandOut) -> Result<Batch> {
    soon()
}

pub(crate) fn report_counterfoils(_: &Tx<'_>, _: ReportCounterfoils) -> Result<Batch> {
    soon()
}

pub(crate) fn read_month(_: &View<'_>, _: MonthOnly) -> Result<VoucherMonth> {
    soon()
}

pub(crate) fn read_voucher(_: &View<'_>, _: VoucherOnly) -> Result<VoucherTrail> {
    soon()
}

pub(crate) fn read_member(_: &View<'_>, _: MemberOnly) -> Result<MemberVouchers> {
    soon()
}

pub(crate) fn read_keys(_: &View<'_>, _: Empty) -> Result<VoucherKeys> {
    soon()
}

pub(crate) fn reset_clock_mark(_: &Tx<'_>, _: WithReason) -> Result<Done> {
    soon()
}

pub(crate) fn confirm_journal(_: &Tx<'_>, _: WithReason) -> Result<Done> {
    soon()
}

pub(crate) fn seal_identity(_: &View<'_>, _: SealIdentity) -> Result<SealedIdentity> {
    soon()
}
