//! What other shops say of their serials: the terms of a run of them, and which they took back.

use crate::kernel::{Result, Topic, Tx};
use crate::vouchers::store::{keys, partners as rows};
use voucher_code::{IssuingPublic, Random, Range, Serial, ShopId};

/// Takes the terms of a run of serials in. Of ranges that overlap the first counts.
pub(crate) fn know_range(tx: &Tx<'_>, shop: ShopId, range: &Range) -> Result<()> {
    let shop = super::found(tx, shop)?;
    rows::insert_range(tx, &shop, range, &shop.agreement)?;
    tx.changed(&[Topic::Vouchers]);
    Ok(())
}

/// A shop took vouchers back. Of a key that is not its own nothing is believed.
pub(crate) fn revoke(tx: &Tx<'_>, shop: ShopId, key: &IssuingPublic, vouchers: &[(Serial, Random)]) -> Result<()> {
    let shop = super::found(tx, shop)?;
    let Some(row) = keys::by_public(tx, key.as_bytes())?.filter(|row| row.shop == Some(shop.id)) else {
        return Ok(());
    };
    for (serial, random) in vouchers {
        rows::revoke(tx, row.id, *serial, *random)?;
    }
    tx.changed(&[Topic::Vouchers]);
    Ok(())
}
