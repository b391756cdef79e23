//! Issuing, batches, what was handed out and what came back, as they go over the wire.

use super::checking::Voucher;
use crate::kernel::jobs::JobState;
use crate::kernel::{MemberId, VoucherBatchId, VoucherId, VoucherOfferId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

/// Issues one voucher at the counter.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct IssueVoucher {
    /// Of which offer.
    pub offer: VoucherOfferId,
    /// For whom; needed where the offer binds its vouchers.
    pub member: Option<MemberId>,
    /// Why, 1 to 200 characters.
    pub reason: String,
}

/// A voucher that can be printed and shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct IssuedVoucher {
    /// The voucher.
    pub voucher: Voucher,
    /// What its QR says.
    pub text: String,
    /// The same to type, in four groups; empty where its serial is too high for one.
    pub typed: String,
    /// The QR.
    pub svg: String,
}

/// Names a voucher.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
pub struct VoucherOnly {
    /// Which.
    pub voucher: VoucherId,
}

/// Replaces a lost voucher: the old one is void, a new one takes its place with the same last day.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ReissueVoucher {
    /// The lost one.
    pub voucher: VoucherId,
    /// Why, 1 to 200 characters.
    pub reason: String,
}

/// Takes vouchers out of use: those named, or numbers of a batch.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct VoidVouchers {
    /// These, at most 1,000.
    #[serde(default)]
    pub vouchers: Vec<VoucherId>,
    /// Or these numbers of a batch.
    #[serde(default)]
    pub range: Option<SerialRange>,
    /// Why, 1 to 200 characters.
    pub reason: String,
}

/// Numbers of a batch from first through last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SerialRange {
    /// Which batch.
    pub batch: VoucherBatchId,
    /// The first number.
    pub first: i64,
    /// The last one, included; at most 10,000 in all.
    pub last: i64,
}

/// What was taken out of use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct VoidedVouchers {
    /// Void now.
    pub voided: i64,
    /// Used or void before.
    pub left: i64,
}

/// Makes vouchers for a print run, as a job. The call's id is the job; the same call goes on with it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MakeBatch {
    /// Of which offer; not a bound one.
    pub offer: VoucherOfferId,
    /// 1 to 100,000.
    pub count: i64,
    /// The run it belongs to; none makes a run of the name.
    pub run: Option<i64>,
    /// What a new run is called, 1 to 80 characters: where it is handed out.
    #[serde(default)]
    pub run_name: String,
}

/// A batch and how far it has come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MadeBatch {
    /// The batch.
    pub batch: Batch,
    /// Its job.
    pub job: JobState,
}

/// Vouchers made together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Batch {
    /// The batch.
    pub batch: VoucherBatchId,
    /// Its offer.
    pub offer: VoucherOfferId,
    /// Its run.
    pub run: i64,
    /// Where it is handed out.
    pub run_name: String,
    /// How many were ordered.
    pub count: i64,
    /// How many are made.
    pub made: i64,
    /// The first number; none until one is made.
    pub first: Option<i64>,
    /// The last number.
    pub last: Option<i64>,
    /// Handed out so far.
    pub handed_out: i64,
    /// Of these used.
    pub redeemed: i64,
    /// Reported as missing and not void yet.
    pub missing: Vec<i64>,
    /// Reported as spoiled.
    pub spoiled: i64,
    /// Its job.
    #[ts(type = "string")]
    pub job: Uuid,
    /// UTC milliseconds.
    pub made_at_ms: i64,
}

/// Names a batch.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
pub struct BatchOnly {
    /// Which.
    pub batch: VoucherBatchId,
}

/// Names the job of a batch.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
pub struct BatchJob {
    /// The id of the call that began it.
    #[ts(type = "string")]
    pub job: Uuid,
}

/// Numbers of a batch were handed out.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
pub struct HandOut {
    /// Which numbers.
    pub range: SerialRange,
}

/// What the stubs say of a batch.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ReportCounterfoils {
    /// Which batch.
    pub batch: VoucherBatchId,
    /// Numbers that nobody can account for, at most 1,000.
    #[serde(default)]
    pub missing: Vec<i64>,
    /// Numbers whose paper was spoiled, at most 1,000; they are void at once.
    #[serde(default)]
    pub spoiled: Vec<i64>,
}
