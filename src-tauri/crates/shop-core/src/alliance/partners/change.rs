//! The owner's own words on a partner, and its bound.

use super::{amount_within, found, text_within};
use crate::alliance::commands::{ChangePartner, PartnerPage};
use crate::alliance::store::partners as rows;
use crate::kernel::{Result, Topic, Tx};

/// Keeps the owner's words, and the most that the partner's vouchers used here and not paid yet may come to.
///
/// # Refuses
/// `unknown_partner`, `text_too_long`, `amount_out_of_bounds`.
pub(in crate::alliance) fn change(tx: &Tx<'_>, request: &ChangePartner) -> Result<PartnerPage> {
    let row = found(tx, request.partner)?;
    let (trade, contact) = (text_within(&request.trade, 40)?, text_within(&request.contact, 200)?);
    let note = text_within(&request.note, 500)?;
    rows::set_words(tx, row.id, (&trade, &contact, &note), amount_within(request.cap)?)?;
    super::tell(tx, row.id)?;
    tx.changed(&[Topic::Alliance]);
    super::page(tx, row.id)
}
