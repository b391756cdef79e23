//! Requests, replies and handlers of points.

mod types;

pub use types::{
    AdjustPoints, GiftPrice, Level, Liability, MemberDay, NextExpiry, PointsBalance, PointsQuote, PointsRules,
    ProductPieces, ProductPoints, Purchase, QuotePoints, SpendOnGift, UndoPurchase,
};

use super::{adjust as adjusting, balance, liability as owed, purchase, quote, rules};
use crate::kernel::{Empty, Result, Tx, View};
use crate::members::commands::MemberOnly;

pub(crate) fn read_rules(view: &View<'_>, _: Empty) -> Result<PointsRules> {
    rules::rules(view)
}

pub(crate) fn change_rules(tx: &Tx<'_>, request: PointsRules) -> Result<PointsRules> {
    rules::change(tx, request)
}

pub(crate) fn read_points(view: &View<'_>, request: MemberOnly) -> Result<PointsBalance> {
    balance::balance(view, request.member)
}

pub(crate) fn quote_sale(view: &View<'_>, request: QuotePoints) -> Result<PointsQuote> {
    quote::quote(view, request.member, request.amount, &request.products)
}

pub(crate) fn spend_on_gift(tx: &Tx<'_>, request: SpendOnGift) -> Result<Purchase> {
    purchase::spend_on_gift(tx, &request)
}

pub(crate) fn undo_purchase(tx: &Tx<'_>, request: UndoPurchase) -> Result<PointsBalance> {
    purchase::undo_purchase(tx, request.purchase)
}

pub(crate) fn adjust(tx: &Tx<'_>, request: AdjustPoints) -> Result<PointsBalance> {
    adjusting::adjust(tx, &request)
}

pub(crate) fn read_liability(view: &View<'_>, _: Empty) -> Result<Liability> {
    owed::liability(view)
}
