//! A partner without the program.

use super::{amount_within, text_within};
use crate::alliance::AllianceRefusal;
use crate::alliance::commands::{AddHandPartner, PartnerPage};
use crate::alliance::store::partners as rows;
use crate::kernel::{Result, Topic, Tx};

/// Writes down a shop that takes part with printed vouchers and a typed list.
///
/// # Refuses
/// `name_missing`, `text_too_long`, `amount_out_of_bounds`.
pub(in crate::alliance) fn add_hand(tx: &Tx<'_>, request: &AddHandPartner) -> Result<PartnerPage> {
    let name = text_within(&request.name, 60)?;
    if name.is_empty() {
        return Err(AllianceRefusal::NameMissing.into());
    }
    let (trade, contact) = (text_within(&request.trade, 40)?, text_within(&request.contact, 200)?);
    let note = text_within(&request.note, 500)?;
    let partner = rows::insert_hand(tx, (&name, &trade, &contact, &note), amount_within(request.cap)?)?;
    tx.changed(&[Topic::Alliance]);
    super::page(tx, partner)
}
