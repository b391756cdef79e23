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
    each(tx, (shop, key), vouchers, rows::revoke)
}

/// A shop says which vouchers it really made with a key that it gave up. Of a key that is not its own nothing is
/// believed.
pub(crate) fn really_issued(
    tx: &Tx<'_>,
    shop: ShopId,
    key: &IssuingPublic,
    vouchers: &[(Serial, Random)],
) -> Result<()> {
    each(tx, (shop, key), vouchers, rows::really_issued)
}

fn each(
    tx: &Tx<'_>,
    (shop, key): (ShopId, &IssuingPublic),
    vouchers: &[(Serial, Random)],
    write: fn(&Tx<'_>, i64, Serial, Random) -> Result<()>,
) -> Result<()> {
    let shop = super::found(tx, shop)?;
    let Some(row) = keys::by_public(tx, key.as_bytes())?.filter(|row| row.shop == Some(shop.id)) else {
        return Ok(());
    };
    for (serial, random) in vouchers {
        write(tx, row.id, *serial, *random)?;
    }
    tx.changed(&[Topic::Vouchers]);
    Ok(())
}

/// Vouchers that we made with an issuing key of ours for another shop, serials rising.
pub(crate) fn made_for(tx: &Tx<'_>, key: &IssuingPublic, redeemer: ShopId) -> Result<Vec<(Serial, Random)>> {
    let redeemer = super::found(tx, redeemer)?;
    match keys::by_public(tx, key.as_bytes())?.filter(|row| row.shop.is_none()) {
        Some(row) => rows::made_for(tx, row.id, redeemer.id),
        None => Ok(vec![]),
    }
}
