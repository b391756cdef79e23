//! Other shops' issuing keys.

use crate::kernel::{Error, Result, Tx};
use crate::vouchers::VouchersRefusal;
use crate::vouchers::store::{keys, partners as rows};
use voucher_code::{Body, IssuingCertificate, IssuingPublic, Lead, ShopId};

/// Takes an issuing key of a shop in; who signed its certificate is the caller's to have verified. The same one again
/// changes nothing; of an epoch the first counts.
///
/// # Refuses
/// `key_contradicts` for another key of an epoch, or a key that somebody else has.
pub(crate) fn know_key(tx: &Tx<'_>, shop: ShopId, certificate: &IssuingCertificate) -> Result<()> {
    let shop = super::found(tx, shop)?;
    let by_key = keys::by_public(tx, certificate.key.as_bytes())?;
    if let Some(known) = rows::key_of(tx, shop.id, certificate.epoch.0)?.or(by_key) {
        let is_same = known.shop == Some(shop.id)
            && known.public == *certificate.key.as_bytes()
            && known.epoch == certificate.epoch.0;
        return if is_same { Ok(()) } else { Err(VouchersRefusal::KeyContradicts { name: shop.name }.into()) };
    }
    let own = super::own_shop(tx)?.ok_or_else(|| Error::failure("a shop without keys has no partners"))?;
    rows::insert_key(tx, shop.id, certificate, &certificate.to_bytes(), Lead::of(&certificate.key, &own))
}

/// A shop gives an issuing key up: nothing of it is taken any more but what it says that it made.
pub(crate) fn retire_key(tx: &Tx<'_>, shop: ShopId, key: &IssuingPublic) -> Result<()> {
    let shop = super::found(tx, shop)?;
    match keys::by_public(tx, key.as_bytes())? {
        Some(row) if row.shop == Some(shop.id) => rows::retire_key(tx, row.id),
        _ => Ok(()),
    }
}
