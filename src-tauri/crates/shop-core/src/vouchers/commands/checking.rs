//! Looking at a voucher and redeeming it, as they go over the wire.

use super::offers::{OfferGift, OfferName};
use crate::kernel::{MemberId, Money, ProductId, RedemptionId, SaleId, VoucherId, VoucherOfferId};
use crate::vouchers::VouchersRefusal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A line of the sale in hand, for vouchers that need one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CartLine {
    /// From the list of products; none for something else.
    pub product: Option<ProductId>,
    /// Of all its pieces.
    pub amount: Money,
}

/// Looks at a voucher. Nothing is used up; a wrong typed code is counted.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CheckVoucher {
    /// As it was scanned or typed.
    pub text: String,
    /// The sale in hand; empty: none.
    #[serde(default)]
    pub lines: Vec<CartLine>,
    /// Whoever stands at the counter, where they are known.
    #[serde(default)]
    pub member: Option<MemberId>,
}

/// Where a voucher stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum VoucherState {
    /// In the drawer.
    Issued,
    /// With somebody.
    HandedOut,
    /// Used.
    Redeemed,
    /// Its last day is over.
    Expired,
    /// Taken out of use.
    Void,
    /// Replaced by another.
    Reissued,
    /// Used by the side journal, and the book does not know what for.
    Unfinished,
}

/// A voucher of the shop.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Voucher {
    /// Its row.
    pub voucher: VoucherId,
    /// As printed: 000417.
    pub number: String,
    /// Its offer.
    pub offer: VoucherOfferId,
    /// What the offer is called.
    pub name: OfferName,
    /// What it gives.
    pub effect: Effect,
    /// Who promises: the shop's name, or another's.
    pub issuer: String,
    /// When another shop that promises was last heard of, UTC milliseconds; none for the shop's own.
    pub heard_at_ms: Option<i64>,
    /// The other shop that it is good at; empty where it is good here.
    pub good_at: String,
    /// Shop-local, YYYY-MM-DD.
    pub first_day: String,
    /// Shop-local, YYYY-MM-DD, included.
    pub last_day: String,
    /// Whose it is, where it was issued to somebody.
    pub member: Option<MemberId>,
    /// Their name, masked; empty for nobody.
    pub member_name: String,
    /// Where it stands.
    pub state: VoucherState,
    /// The run of paper it belongs to, for the source of whoever joins with it.
    pub run: Option<i64>,
    /// The code of that run, to sign somebody up with who came by it; empty without one.
    pub source_code: String,
    /// What that run is called, or the other shop that promises; empty where nothing says who handed it out.
    pub source_name: String,
    /// Another shop brings whoever comes with it: it handed it out, or promises it.
    pub from_partner: bool,
}

/// What a voucher does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "does", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum Effect {
    /// Hand over one piece.
    HandOver {
        /// Of this.
        gift: OfferGift,
    },
    /// Hand over the pack for newcomers.
    HandOverPack {
        /// Of this.
        gift: OfferGift,
        /// Joined so many days ago at most.
        within_days: i64,
    },
    /// Belongs into a sale: an amount off.
    AmountOff {
        /// As printed.
        amount: Money,
        /// What it takes off the sale in hand; none without a sale.
        off: Option<Money>,
        /// The least the sale comes to.
        min_spend: Money,
    },
    /// Belongs into a sale: a part off.
    PercentOff {
        /// Hundredths of a percent.
        hundredths: i64,
        /// What it takes off the sale in hand; none without a sale.
        off: Option<Money>,
        /// The least the sale comes to.
        min_spend: Money,
    },
    /// Chances in a draw.
    GiveChance {
        /// How many.
        count: i64,
    },
}

/// How a voucher was used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Used {
    /// UTC milliseconds.
    pub at_ms: i64,
    /// The till's number.
    pub till: String,
    /// The receipt: the sale's number of its day, or V and the redemption's number.
    pub receipt: String,
    /// The sale; none for a gift.
    pub sale: Option<SaleId>,
    /// The act, to print its slip again; none where the book does not know it.
    pub redemption: Option<RedemptionId>,
    /// By whom; empty when they are unknown.
    pub by: String,
}

/// The one answer to a voucher: green or red.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "answer", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum Verdict {
    /// Good now.
    Green {
        /// Which.
        voucher: Box<Voucher>,
        /// Whether it is handed over at once (`vouchers.redeem`) or belongs into a sale (`sales.pay`).
        in_sale: bool,
        /// What a manager's word is needed for: `voucher`, `clock`, `uncertain`, `guesses`; none when not.
        needs_manager: Option<String>,
    },
    /// Not taken.
    Red {
        /// Why, with the numbers of its sentence.
        why: VouchersRefusal,
        /// Which, where it is known and one of the shop's own.
        voucher: Option<Box<Voucher>>,
        /// How it was used, where that is why.
        used: Option<Used>,
    },
}

/// Redeems a voucher that is handed over at once.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RedeemVoucher {
    /// As it was scanned or typed.
    pub text: String,
    /// Whoever brings it, where they are known; without them a slip is printed.
    #[serde(default)]
    pub member: Option<MemberId>,
}

/// A voucher was redeemed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Redemption {
    /// The act.
    pub redemption: RedemptionId,
    /// As printed: V12.
    pub receipt: String,
    /// As it stands now.
    pub voucher: Voucher,
    /// To whom.
    pub member: Option<MemberId>,
    /// Masked; empty for a stranger.
    pub member_name: String,
    /// Pieces of the gift still on the shelf.
    pub shelf_left: Option<i64>,
    /// UTC milliseconds.
    pub at_ms: i64,
}

/// Takes a redemption back: the gift lies on the shelf again and the voucher is good again.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
pub struct UndoRedeem {
    /// Which.
    pub redemption: RedemptionId,
}

/// Lets a voucher go that is used by the side journal alone.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ReleaseUnfinished {
    /// Which.
    pub voucher: VoucherId,
    /// Why, 1 to 200 characters.
    pub reason: String,
}

/// A few words on why.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct WithReason {
    /// 1 to 200 characters.
    pub reason: String,
}
