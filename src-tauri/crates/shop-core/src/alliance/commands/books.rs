//! Coupon books, and who hands out best, as they go over the wire.

use super::offers::PartnerGives;
use super::packs::PackOf;
use crate::alliance::book;
use crate::kernel::{Empty, Money, PackId, PartnerId, Result, Tx, View};
use crate::vouchers::commands::OfferName;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Makes a coupon book: on each sheet one voucher of each chosen offer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MakeCouponBook {
    /// Books, 1 to 500.
    pub copies: i64,
    /// Vouchers of these received packs, one of each in a book; at most 60.
    #[serde(default)]
    pub packs: Vec<PackId>,
    /// And of these offers of ours, one of each in a book; at most 60.
    #[serde(default)]
    pub offers: Vec<PackOf>,
    /// What it is called on paper, 1 to 60 characters.
    pub title: String,
}

/// A voucher in a coupon book.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CouponPiece {
    /// Where it is used, by name.
    pub redeemer: String,
    /// What it says, in three languages; empty where the offer is not known here.
    pub texts: OfferName,
    /// What it gives.
    pub gives: PartnerGives,
    /// Its number on paper.
    pub number: String,
    /// What its QR says.
    pub text: String,
    /// The same to type; empty where there is none.
    pub typed: String,
    /// Shop-local, YYYY-MM-DD.
    pub first_day: String,
    /// Shop-local, YYYY-MM-DD.
    pub last_day: String,
}

/// A coupon book, ready to be printed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CouponBook {
    /// Its number.
    pub book: i64,
    /// What it is called on paper.
    pub title: String,
    /// UTC milliseconds.
    pub at_ms: i64,
    /// Each a book: one voucher of each shop, in the order chosen.
    pub copies: Vec<Vec<CouponPiece>>,
}

/// Names a coupon book.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
pub struct CouponBookOnly {
    /// Which.
    pub book: i64,
}

/// A coupon book in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CouponBookLine {
    /// Its number.
    pub book: i64,
    /// What it is called on paper.
    pub title: String,
    /// Books.
    pub copies: i64,
    /// Vouchers in each.
    pub pieces: i64,
    /// UTC milliseconds.
    pub at_ms: i64,
}

/// Coupon books, newest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CouponBooks {
    /// All.
    pub books: Vec<CouponBookLine>,
}

/// A time span in days, both included.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DistributorsBetween {
    /// Shop-local, YYYY-MM-DD.
    pub from: String,
    /// Shop-local, YYYY-MM-DD.
    pub until: String,
}

/// What a distributor brought.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Distributor {
    /// The partner; none: this shop's own counter.
    pub partner: Option<PartnerId>,
    /// Its name.
    pub name: String,
    /// Packs made for it.
    pub packs: i64,
    /// Pieces in them.
    pub pieces: i64,
    /// Handed out, as it reported; a used one was, reported or not.
    pub handed_out: i64,
    /// Used, as far as it is known here.
    pub used: i64,
    /// Members who came by them.
    pub new_members: i64,
    /// Used of handed out, in tenths of a percent, rounded down; none where nothing was handed out.
    pub per_mille: Option<i64>,
    /// What the used ones cost us.
    pub cost: Money,
}

/// Who handed out our vouchers best: most used first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Distributors {
    /// All with pieces in the span.
    pub distributors: Vec<Distributor>,
}

pub(crate) fn coupon_book(tx: &Tx<'_>, request: MakeCouponBook) -> Result<CouponBook> {
    book::make(tx, &request)
}

pub(crate) fn coupon_books(view: &View<'_>, _: Empty) -> Result<CouponBooks> {
    book::list(view)
}

pub(crate) fn read_coupon_book(view: &View<'_>, request: CouponBookOnly) -> Result<CouponBook> {
    book::read(view, request.book)
}

pub(crate) fn best_distributors(view: &View<'_>, request: DistributorsBetween) -> Result<Distributors> {
    book::best(view, &request)
}
