//! Claims of the frames, written down as rows with the voucher each is for.

use crate::alliance::store::lines::{self, NewLine};
use crate::alliance::store::settle as rows;
use crate::kernel::{PartnerId, Result, Tx, VoucherId};
use crate::vouchers;
use voucher_code::{Claim, Claimed, Content, IssuingPublic, Lead, Place, ShopId};

/// Writes down every claim of the pair that has no row yet: the partner's, and ours that came back after a loss.
pub(in crate::alliance) fn take_in(tx: &Tx<'_>, partner: PartnerId, ours: ShopId, theirs: ShopId) -> Result<()> {
    for is_ours in [false, true] {
        for (place, frame) in rows::unread_claims(tx, partner, is_ours)? {
            // A body that cannot be read has no effect.
            let Ok(Content::Claim(claim)) = Content::of(&frame) else { continue };
            let known = if is_ours { used_here(tx, theirs, ours, &claim)? } else { used_there(tx, theirs, &claim)? };
            write(tx, (partner, is_ours, place), &claim, &known)?;
        }
    }
    Ok(())
}

/// What is known of the voucher of a claim.
#[derive(Default)]
struct Known {
    key: Option<IssuingPublic>,
    voucher: Option<VoucherId>,
    offer: Option<u16>,
}

fn write(tx: &Tx<'_>, at: (PartnerId, bool, Place), claim: &Claim, known: &Known) -> Result<()> {
    let (partner, is_ours, place) = at;
    let (form, serial, offer) = match &claim.voucher {
        Claimed::Qr(voucher) => {
            let payload = voucher.payload();
            ("scanned", payload.serial, Some(payload.terms.offer()))
        }
        Claimed::Typed(code) => ("typed", code.serial(), known.offer),
    };
    lines::insert(
        tx,
        &NewLine {
            partner,
            is_ours,
            place: Some(place),
            key: known.key.as_ref().map(|key| *key.as_bytes()),
            serial: serial.0,
            voucher: known.voucher,
            offer,
            form,
            day: claim.day.0,
            till: &claim.till,
            receipt: &claim.receipt,
            amount: None,
            state: "open",
            reason: None,
        },
    )
}

/// Which key of a shop made a claimed voucher, among these.
fn key_of<'k>(keys: &'k [IssuingPublic], redeemer: ShopId, voucher: &Claimed) -> Vec<&'k IssuingPublic> {
    let fits = |key: &&IssuingPublic| match voucher {
        Claimed::Qr(voucher) => key.hint() == voucher.payload().key && voucher.verify(key).is_ok(),
        Claimed::Typed(code) => Lead::of(key, &redeemer) == code.lead(),
    };
    keys.iter().filter(fits).collect()
}

/// A voucher of ours that the partner says it has used: from now on it is used here too, if we issued it.
fn used_there(tx: &Tx<'_>, theirs: ShopId, claim: &Claim) -> Result<Known> {
    let keys = vouchers::issuing_keys(tx, None)?;
    let candidates = key_of(&keys, theirs, &claim.voucher);
    for key in &candidates {
        let Some((_, claim_key)) = vouchers::claim_key(tx, key)? else { continue };
        if let Some(voucher) = vouchers::claimed(tx, theirs, key, claim, &claim_key)? {
            let offer = vouchers::offer_number(tx, voucher)?;
            return Ok(Known { key: Some((*key).clone()), voucher: Some(voucher), offer: Some(offer) });
        }
    }
    Ok(Known { key: candidates.first().map(|key| (*key).clone()), ..Known::default() })
}

/// A voucher of the partner that this shop used and had forgotten: it stays used.
fn used_here(tx: &Tx<'_>, theirs: ShopId, ours: ShopId, claim: &Claim) -> Result<Known> {
    let keys = vouchers::issuing_keys(tx, Some(theirs))?;
    let Some(key) = key_of(&keys, ours, &claim.voucher).first().map(|key| (*key).clone()) else {
        return Ok(Known::default());
    };
    let (serial, random) = match &claim.voucher {
        Claimed::Qr(voucher) => (voucher.payload().serial, Some(voucher.payload().random)),
        Claimed::Typed(code) => (code.serial(), None),
    };
    let voucher = vouchers::used_before(tx, &key, serial, random)?;
    let offer = voucher.map(|voucher| vouchers::offer_number(tx, voucher)).transpose()?;
    Ok(Known { key: Some(key), voucher, offer })
}
