//! Offers, as they go over the wire.

use crate::kernel::{GiftId, Money, ProductId, VoucherOfferId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What an offer is called, in the languages of the street. At least the shop's own; the others may be empty.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct OfferName {
    /// English, at most 60 characters.
    pub en: String,
    /// Simplified Chinese, at most 60 characters.
    pub zh_cn: String,
    /// Spanish, at most 60 characters.
    pub es: String,
}

/// What a voucher gives.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum Gives {
    /// One piece of a gift.
    Gift {
        /// Which.
        gift: GiftId,
    },
    /// An amount off a sale.
    Amount {
        /// How much.
        amount: Money,
    },
    /// A part of a sale off.
    Percent {
        /// Hundredths of a percent, 1 to 10,000.
        hundredths: i64,
    },
    /// Chances in a draw.
    Chance {
        /// 1 to 100.
        count: i64,
    },
    /// A pack for whoever joined lately.
    Newcomer {
        /// The gift that is handed over.
        gift: GiftId,
        /// Joined so many days ago at most, 1 to 366.
        within_days: i64,
    },
}

/// When vouchers of an offer are good.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Valid {
    /// From the day of issue through the day so many days later.
    Days {
        /// 0 to 366.
        days: i64,
    },
    /// From a day through another, both included; shop-local YYYY-MM-DD.
    Dates {
        /// First day.
        from: String,
        /// Last day.
        until: String,
    },
}

/// What becomes of a voucher when its whole sale is refunded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RefundRule {
    /// It is good again.
    Back,
    /// It stays used.
    Used,
}

/// What an offer promises; never changed once a voucher of it was issued.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OfferTerms {
    /// How it is called.
    pub name: OfferName,
    /// What it gives.
    pub gives: Gives,
    /// When.
    pub valid: Valid,
    /// The least that the sale comes to before any voucher; 0: nothing is asked.
    pub min_spend: Money,
    /// Only these products count, at most 200; empty: the whole sale.
    pub products: Vec<ProductId>,
    /// Each member may use one only.
    pub one_per_member: bool,
    /// May be used beside other vouchers in one sale.
    pub stackable: bool,
    /// Good only in the hand of the member it was issued to; otherwise whoever brings it.
    pub bound: bool,
    /// When the sale is refunded.
    pub refund: RefundRule,
    /// Each use needs a manager's word.
    pub needs_manager: bool,
    /// What the sale does not use of an amount is not paid out.
    pub no_change: bool,
}

/// Where an offer stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum OfferState {
    /// Nothing was issued yet.
    Draft,
    /// Vouchers of it are issued.
    Active,
    /// Nothing more is issued; what was issued stays good.
    Stopped,
}

/// The gift of an offer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OfferGift {
    /// Which.
    pub gift: GiftId,
    /// Its name.
    pub name: String,
    /// Its built-in drawing.
    pub picture: String,
    /// Whether it has a photo.
    pub has_photo: bool,
    /// Pieces that are kept for nobody.
    pub free: i64,
    /// No longer promised; what was issued is honoured.
    pub retired: bool,
}

/// An offer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Offer {
    /// The offer.
    pub offer: VoucherOfferId,
    /// Its number on paper, 1 to 65,535.
    pub number: i64,
    /// Where it stands.
    pub state: OfferState,
    /// What it promises.
    pub terms: OfferTerms,
    /// Of gifts and packs.
    pub gift: Option<OfferGift>,
    /// Vouchers issued in all.
    pub issued: i64,
    /// Of these, used.
    pub redeemed: i64,
    /// Can no longer be used for want of days: its fixed dates are over.
    pub is_over: bool,
    /// UTC milliseconds.
    pub made_at_ms: i64,
}

/// Offers: active, drafts, stopped ones, each newest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Offers {
    /// All.
    pub offers: Vec<Offer>,
}

/// Keeps an offer. One that vouchers were issued of is stopped, and a new one takes its place.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SaveOffer {
    /// Which; none: a new one.
    pub offer: Option<VoucherOfferId>,
    /// What it promises.
    pub terms: OfferTerms,
}

/// Names an offer.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
pub struct OfferOnly {
    /// Which.
    pub offer: VoucherOfferId,
}
