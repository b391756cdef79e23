//! Offers between partners, as they go over the wire.

use super::partners::{PartnerOnly, Whose};
use crate::alliance::offers as offering;
use crate::kernel::{AllianceOfferId, GiftId, Money, PartnerId, Result, Tx, View, VoucherOfferId};
use crate::vouchers::commands::{OfferName, Valid};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Where an offer stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PartnerOfferState {
    /// Waits for the redeemer's answer.
    Proposed,
    /// The redeemer agreed.
    Agreed,
    /// The redeemer does not want it.
    Declined,
    /// Nothing more is issued of it.
    Over,
}

/// Who bears what a use costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum WhoBears {
    /// The issuer pays the price.
    Issuer,
    /// The redeemer gives it away and is paid nothing.
    Redeemer,
    /// Each a half; the issuer's is rounded down.
    Halves,
}

/// What vouchers of an offer give at the redeemer's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum PartnerGives {
    /// One piece of a gift, which the redeemer names when it agrees.
    Gift,
    /// An amount off a sale.
    Amount {
        /// How much; the offer itself does not say, the vouchers do.
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
    /// The redeemer's pack for newcomers.
    Newcomer,
}

/// The kind of an offer whose vouchers have not come yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum GivesKind {
    /// A gift.
    Gift,
    /// An amount off.
    Amount,
    /// A percentage off.
    Percent,
    /// Chances in a draw.
    Chance,
    /// The newcomers' pack.
    Newcomer,
}

/// An offer between this shop and a partner.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PartnerOffer {
    /// The offer.
    pub offer: AllianceOfferId,
    /// With whom.
    pub partner: PartnerId,
    /// The partner's name.
    pub partner_name: String,
    /// Who promises and pays; the other hands over.
    pub issuer: Whose,
    /// The issuer's number, the one on paper.
    pub number: i64,
    /// Where it stands.
    pub state: PartnerOfferState,
    /// What its vouchers are.
    pub kind: GivesKind,
    /// What they give, where that is known: of ours, and of theirs once a range came.
    pub gives: Option<PartnerGives>,
    /// What it says, in three languages.
    pub texts: OfferName,
    /// ISO 4217.
    pub currency: String,
    /// What a use settles for.
    pub price: Money,
    /// Who bears it.
    pub bearer: WhoBears,
    /// What the issuer owes for a use.
    pub owed: Money,
    /// The most that all uses come to.
    pub cap: Money,
    /// What they come to by now.
    pub cap_used: Money,
    /// Days behind its last day in which a voucher can be handed in for payment at least.
    pub claim_window_days: i64,
    /// Packs may be paid ahead and handed out by the redeemer itself.
    pub prepaid: bool,
    /// When its vouchers are good; known for ours.
    pub valid: Option<Valid>,
    /// A manager must agree to each use.
    pub needs_manager: bool,
    /// Vouchers issued of it, as far as they are known here.
    pub issued: i64,
    /// Of these, used.
    pub used: i64,
    /// In the vouchers' book; known once it was agreed to.
    pub voucher_offer: Option<VoucherOfferId>,
    /// The gift of ours that is handed over for it.
    pub gift: Option<GiftId>,
    /// Its name; empty without one.
    pub gift_name: String,
    /// Why it was declined here, in the owner's words.
    pub reason: String,
    /// The first eight symbols of its hash, small letters: the same in both shops.
    pub hash: String,
    /// UTC milliseconds.
    pub at_ms: i64,
    /// UTC milliseconds; none before.
    pub answered_at_ms: Option<i64>,
}

/// What two shops have offered each other, newest first.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PartnerOffers {
    /// We promise and pay.
    pub ours: Vec<PartnerOffer>,
    /// They do.
    pub theirs: Vec<PartnerOffer>,
}

/// Offers a partner to pay for what it hands over to whoever brings one of our vouchers.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ProposeOffer {
    /// To whom.
    pub partner: PartnerId,
    /// What its vouchers give there.
    pub gives: PartnerGives,
    /// What it says, in three languages, each at most 200 characters; an empty one is taken from the shop's language.
    pub texts: OfferName,
    /// What a use settles for.
    pub price: Money,
    /// Who bears it.
    pub bearer: WhoBears,
    /// The most that all uses come to.
    pub cap: Money,
    /// 0 to 366.
    pub claim_window_days: i64,
    /// Packs may be paid ahead and handed out by the partner itself.
    pub prepaid: bool,
    /// When its vouchers are good.
    pub valid: Valid,
    /// A manager must agree to each use.
    pub needs_manager: bool,
    /// What the sale does not use of an amount is not paid out.
    pub no_change: bool,
}

/// What we say to a partner's offer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum OfferAnswer {
    /// We honour its vouchers.
    Agree {
        /// What we hand over, for gifts and packs.
        gift: Option<GiftId>,
    },
    /// We do not.
    Decline {
        /// Stays here; at most 200 characters.
        reason: String,
    },
}

/// Answers a partner's offer; signed with our next file.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AnswerOffer {
    /// Which.
    pub offer: AllianceOfferId,
    /// What we say.
    pub answer: OfferAnswer,
}

/// Names an offer between partners.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
pub struct PartnerOfferOnly {
    /// Which.
    pub offer: AllianceOfferId,
}

pub(crate) fn offers(view: &View<'_>, request: PartnerOnly) -> Result<PartnerOffers> {
    offering::list(view, request.partner)
}

pub(crate) fn propose_offer(tx: &Tx<'_>, request: ProposeOffer) -> Result<PartnerOffer> {
    offering::propose(tx, &request)
}

pub(crate) fn answer_offer(tx: &Tx<'_>, request: AnswerOffer) -> Result<PartnerOffer> {
    offering::answer(tx, &request)
}

pub(crate) fn end_offer(tx: &Tx<'_>, request: PartnerOfferOnly) -> Result<PartnerOffer> {
    offering::end(tx, request.offer)
}
