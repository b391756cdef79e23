//! The values and rules every capability stands on: money, ids, time, chance, callers, refusals, the open transaction.
#![deny(clippy::float_arithmetic, clippy::arithmetic_side_effects)]

pub mod app;
pub mod audit;
pub mod caller;
pub mod chance;
pub mod check;
pub mod check_symbol;
pub mod clock;
pub mod fact;
pub mod formats;
pub mod ids;
pub mod jobs;
pub mod money;
pub mod picture;
pub mod qr;
pub mod refusal;
pub mod request;
pub mod sessions;
pub mod share;
pub(crate) mod table;
pub mod text;
pub mod time;
pub mod topic;
pub mod tx;
pub mod typecase;
pub mod typescript;
pub mod vault;
pub mod witness;
pub(crate) mod words;
pub(crate) mod workbook;

pub use app::App;
pub use caller::{Actor, Caller, Role};
pub use chance::Chance;
pub use check::Finding;
pub use clock::Clock;
pub use fact::{CauseId, Fact};
pub use formats::Formats;
pub use ids::{
    AlarmId, AllianceOfferId, ClaimId, DealId, DrawId, FlyerId, GiftId, GrantId, HandoverId, HeldId, MemberId, MergeId,
    PackId, PartnerId, PartnerPaymentId, PartnerStatementId, PayoutId, PickId, PieceId, PrintJobId, PrinterId,
    ProductId, ProgrammeId, PurchaseId, RechargeId, RedemptionId, RefundId, RewardId, SaleId, ShiftId, StaffId,
    VoucherBatchId, VoucherId, VoucherOfferId,
};
pub use money::Money;
pub use refusal::{ApiError, Error, Reason, Refusal, Result};
pub use share::Share;
pub use topic::{ChangeNotice, Topic};
pub use tx::{Subject, Tx, View};
pub use typecase::Typecase;
pub use vault::Vault;
pub use witness::{Witness, WitnessRecord};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A request that says nothing but its name.
#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize, TS)]
#[ts(type = "Record<string, never>")]
pub struct Empty {}

/// The reply of an act that has nothing to tell but that it was done.
#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize, TS)]
#[ts(type = "Record<string, never>")]
pub struct Done {}
