//! Row ids as types, so that a gift is never taken for a member.

use rusqlite::ToSql;
use rusqlite::types::{FromSql, FromSqlResult, ToSqlOutput, ValueRef};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The largest whole number a JavaScript `number` holds exactly: 2^53 − 1.
pub const MAX_EXACT: i64 = 9_007_199_254_740_991;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => { $(
        $(#[$doc])*
        ///
        /// At most 2^53 − 1, so that a JavaScript `number` holds it exactly.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
        #[serde(try_from = "i64")]
        #[ts(type = "number")]
        pub struct $name(i64);

        impl $name {
            /// The number as it stands in the file.
            pub fn get(self) -> i64 {
                self.0
            }
        }

        impl TryFrom<i64> for $name {
            type Error = &'static str;
            fn try_from(row: i64) -> Result<Self, Self::Error> {
                if (1..=MAX_EXACT).contains(&row) { Ok($name(row)) } else { Err("an id lies between 1 and 2^53 − 1") }
            }
        }

        impl ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
                Ok(self.0.into())
            }
        }

        impl FromSql for $name {
            fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
                i64::column_result(value).map($name)
            }
        }
    )* };
}

ids! {
    /// Someone with a card in this shop.
    MemberId;
    /// Someone who works here.
    StaffId;
    /// A kind of gift on the shelf.
    GiftId;
    /// A gift promised to a member.
    GrantId;
    /// One gift handed over the counter.
    HandoverId;
    /// Two members found to be one person.
    MergeId;
    /// One recharge of stored value.
    RechargeId;
    /// Stored value paid out again.
    PayoutId;
    /// One gift paid for with points.
    PurchaseId;
    /// Something the shop sells.
    ProductId;
    /// A paid sale.
    SaleId;
    /// What was given back of a sale.
    RefundId;
    /// A sale put aside.
    HeldId;
    /// A shift at a till.
    ShiftId;
    /// Terms on which the shop rewards something.
    ProgrammeId;
    /// What a programme gave somebody.
    RewardId;
    /// A printer of the shop.
    PrinterId;
    /// Something that is to come out of a printer.
    PrintJobId;
    /// A flyer of the shop.
    FlyerId;
    /// A draw.
    DrawId;
    /// A card dealt, or a name drawn.
    DealId;
    /// A customer about to pick a card.
    PickId;
    /// An offer that vouchers are issued of.
    VoucherOfferId;
    /// A voucher of the shop.
    VoucherId;
    /// Vouchers made together.
    VoucherBatchId;
    /// One use of a voucher.
    RedemptionId;
    /// A shop that this one exchanges vouchers with.
    PartnerId;
    /// An offer between this shop and a partner.
    AllianceOfferId;
    /// Vouchers handed to a distributor, or come from one.
    PackId;
    /// One voucher of a pack.
    PieceId;
    /// A used voucher that is to be paid between shops.
    ClaimId;
    /// What a period between two shops comes to.
    PartnerStatementId;
    /// A payment of a statement.
    PartnerPaymentId;
    /// Something between shops that does not fit.
    AlarmId;
}

/// A person's rows as the JSON list that `json_each` takes.
pub(crate) fn id_list(members: &[MemberId]) -> String {
    let ids: Vec<String> = members.iter().map(|member| member.get().to_string()).collect();
    format!("[{}]", ids.join(","))
}
