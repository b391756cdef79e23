//! Vouchers that are paid for between two shops: another's that was used here, and the shop's own that was used there.

use crate::kernel::{Error, Result, Topic, Tx, View, VoucherId, time};
use crate::vouchers::keys::broken;
use crate::vouchers::store::events::{self, NewEvent};
use crate::vouchers::store::{EventKind, Standing, keys as key_rows, partners as rows, vouchers};
use crate::vouchers::{days, shown};
use voucher_code::{Claim, ClaimKey, Claimed, Day, IssuingPublic, ShopId};

/// What a claim is made of.
#[derive(Debug, Clone)]
pub(crate) struct ClaimParts {
    /// Who promised.
    pub(crate) issuer: ShopId,
    /// With which key.
    pub(crate) key: IssuingPublic,
    /// The issuer's number of the offer.
    pub(crate) offer: u16,
    /// What the issuer settles for it, minor units.
    pub(crate) owed: i64,
    /// The claim: the paper as it came, the day, the till, the receipt.
    pub(crate) claim: Claim,
}

/// What to claim for a voucher of another shop that was used here; none for the shop's own and for one that was not used.
pub(crate) fn claim_parts(view: &View<'_>, voucher: VoucherId) -> Result<Option<ClaimParts>> {
    let row = shown::found(view, voucher)?;
    let Some(shop) = row.shop.map(|shop| rows::find(view, shop)).transpose()?.flatten() else { return Ok(None) };
    let Some(used) = events::used(view, voucher)? else { return Ok(None) };
    let key = key_rows::find(view, row.key)?.ok_or_else(|| Error::failure("a voucher without its key"))?;
    let offer = crate::vouchers::offers::found(view, row.offer)?;
    let Some((paper, owed)) = events::paper(view, used.id)? else { return Ok(None) };
    let voucher = super::recognise::read_paper(&paper)?;
    let day = days::number(time::day_of(used.at_ms, view.zone)).ok_or_else(|| Error::failure("a day before 2020"))?;
    Ok(Some(ClaimParts {
        issuer: shop.shop,
        key: IssuingPublic::from_bytes(&key.public).map_err(broken)?,
        offer: offer.number,
        owed,
        claim: Claim { voucher, day: Day(day), till: shown::till(view, &used.till)?, receipt: used.receipt },
    }))
}

/// One of the shop's own vouchers was used at a partner's, as its claim says; `claim_key` is the key's Q, against which a
/// typed code is held. None where the shop never issued it for that partner, or the claim's random or tag is another:
/// then nothing is written. A second claim of the same changes nothing.
pub(crate) fn claimed(
    tx: &Tx<'_>,
    by: ShopId,
    key: &IssuingPublic,
    claim: &Claim,
    claim_key: &ClaimKey,
) -> Result<Option<VoucherId>> {
    let Some(key) = key_rows::by_public(tx, key.as_bytes())?.filter(|key| key.shop.is_none()) else { return Ok(None) };
    let serial = match &claim.voucher {
        Claimed::Qr(voucher) => voucher.payload().serial,
        Claimed::Typed(code) => code.serial(),
    };
    let Some(row) = vouchers::by_serial(tx, key.id, serial.0)? else { return Ok(None) };
    let redeemer = row.redeemer.map(|shop| rows::find(tx, shop)).transpose()?.flatten();
    if redeemer.is_none_or(|redeemer| redeemer.shop != by) {
        return Ok(None);
    }
    let fits = match &claim.voucher {
        Claimed::Qr(voucher) => row.random == Some(voucher.payload().random.0),
        Claimed::Typed(code) => code.is_claimable(claim_key, &by),
    };
    if !fits {
        return Ok(None);
    }
    if !matches!(row.standing, Standing::Redeemed | Standing::Unfinished) {
        let receipt: String = claim.receipt.chars().take(60).collect();
        let till: String = claim.till.chars().take(60).collect();
        events::insert_at(
            tx,
            &NewEvent { receipt: &receipt, ..NewEvent::plain(row.id, EventKind::Claimed, "") },
            &till,
        )?;
        tx.changed(&[Topic::Vouchers]);
    }
    Ok(Some(row.id))
}
