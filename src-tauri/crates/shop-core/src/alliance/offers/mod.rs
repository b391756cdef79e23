//! Offers between two shops: one promises and pays, the other signs that it honours the vouchers.

mod answer;
mod propose;
mod shown;
mod take;

pub(in crate::alliance) use answer::answer;
pub(in crate::alliance) use propose::{end, propose};
pub(in crate::alliance) use shown::{list, shown, texts};
pub(in crate::alliance) use take::take;

use super::AllianceRefusal;
use super::store::offers::{self as rows, OfferRow};
use crate::kernel::{AllianceOfferId, Result};
use rusqlite::Connection;

/// An offer between partners.
///
/// # Refuses
/// `unknown_offer`.
pub(in crate::alliance) fn found(conn: &Connection, offer: AllianceOfferId) -> Result<OfferRow> {
    Ok(rows::find(conn, offer)?.ok_or(AllianceRefusal::UnknownOffer)?)
}
