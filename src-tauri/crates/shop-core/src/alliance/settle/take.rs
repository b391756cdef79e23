//! Claims of the frames, written down as rows with the voucher each is for.

use super::pair::Pair;
use super::reckon;
use crate::alliance::store::lines::{self, NewLine};
use crate::alliance::store::settle as rows;
use crate::kernel::{PartnerId, Result, Tx, VoucherId};
use crate::vouchers;
use std::collections::BTreeSet;
use voucher_code::settlement::{Rule, Settlement};
use voucher_code::{Claim, ClaimKey, Claimed, Content, IssuingPublic, Lead, Place, ShopId, Why};

/// Writes down every claim of the pair that has no row yet: the partner's, and ours that came back after a loss. What the
/// frames say of its signature was found out by settling, once.
pub(super) fn take_in(tx: &Tx<'_>, partner: PartnerId, pair: &Pair, settlement: &Settlement) -> Result<()> {
    for is_ours in [false, true] {
        let unread = rows::unread_claims(tx, partner, is_ours)?;
        if unread.is_empty() {
            continue;
        }
        let proven: BTreeSet<Place> = settlement
            .lines()
            .iter()
            .filter(|(direction, line)| reckon::is_ours(pair, *direction) == is_ours && is_proven(line.rule))
            .map(|(_, line)| line.place)
            .collect();
        let keys = keys(tx, pair, is_ours)?;
        for (place, frame) in unread {
            // A body that cannot be read has no effect.
            let Ok(Content::Claim(claim)) = Content::of(&frame) else { continue };
            let known = match (proven.contains(&place), is_ours) {
                (false, _) => Known::default(),
                (true, true) => used_here(tx, pair.ours, &keys, &claim)?,
                (true, false) => used_there(tx, pair.theirs, &keys, &claim)?,
            };
            write(tx, (partner, is_ours, place), &claim, &known)?;
        }
    }
    Ok(())
}

/// Looks once more for the voucher of a partner's claim that was written down before the frames said who made it.
/// Whether it is ours.
pub(super) fn take_again(tx: &Tx<'_>, partner: PartnerId, pair: &Pair, place: Place) -> Result<bool> {
    let Some(frame) = rows::frame_at(tx, partner, false, place)? else { return Ok(false) };
    let Ok(Content::Claim(claim)) = Content::of(&frame) else { return Ok(false) };
    let known = used_there(tx, pair.theirs, &keys(tx, pair, false)?, &claim)?;
    let Some(voucher) = known.voucher else { return Ok(false) };
    lines::set_voucher(tx, partner, place, voucher, known.offer)?;
    Ok(true)
}

/// Whether a claim is of a voucher that its issuer's key made for its redeemer.
fn is_proven(rule: Rule) -> bool {
    !matches!(rule, Rule::Refused(Why::UnknownKey | Why::BadSignature | Why::OtherRedeemer | Why::WrongTag))
}

/// An issuing key, and what its typed codes' tags are made with where it is ours.
type Key = (IssuingPublic, Option<ClaimKey>);

fn keys(tx: &Tx<'_>, pair: &Pair, is_ours: bool) -> Result<Vec<Key>> {
    if is_ours {
        return Ok(vouchers::issuing_keys(tx, Some(pair.theirs))?.into_iter().map(|key| (key, None)).collect());
    }
    let mut keys = Vec::new();
    for key in vouchers::issuing_keys(tx, None)? {
        let claim_key = vouchers::claim_key(tx, &key)?.map(|(_, claim_key)| claim_key);
        keys.push((key, claim_key));
    }
    Ok(keys)
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

/// Which keys may have made a claimed voucher.
fn keys_of<'k>(keys: &'k [Key], redeemer: ShopId, voucher: &Claimed) -> impl Iterator<Item = &'k Key> {
    let (hint, lead) = match voucher {
        Claimed::Qr(voucher) => (Some(voucher.payload().key), None),
        Claimed::Typed(code) => (None, Some(code.lead())),
    };
    keys.iter().filter(move |(key, _)| match (hint, lead) {
        (Some(hint), _) => key.hint() == hint,
        (None, lead) => Some(Lead::of(key, &redeemer)) == lead,
    })
}

/// A voucher of ours that the partner says it has used: from now on it is used here too, if we issued it.
fn used_there(tx: &Tx<'_>, theirs: ShopId, keys: &[Key], claim: &Claim) -> Result<Known> {
    let mut first = None;
    for (key, claim_key) in keys_of(keys, theirs, &claim.voucher) {
        let Some(claim_key) = claim_key else { continue };
        if let Some(voucher) = vouchers::claimed(tx, theirs, key, claim, claim_key)? {
            let offer = match &claim.voucher {
                Claimed::Qr(voucher) => voucher.payload().terms.offer(),
                Claimed::Typed(_) => vouchers::offer_number(tx, voucher)?,
            };
            return Ok(Known { key: Some(key.clone()), voucher: Some(voucher), offer: Some(offer) });
        }
        first.get_or_insert_with(|| key.clone());
    }
    Ok(Known { key: first, ..Known::default() })
}

/// A voucher of the partner that this shop used and had forgotten: it stays used.
fn used_here(tx: &Tx<'_>, ours: ShopId, keys: &[Key], claim: &Claim) -> Result<Known> {
    let Some((key, _)) = keys_of(keys, ours, &claim.voucher).next() else { return Ok(Known::default()) };
    let (serial, random) = match &claim.voucher {
        Claimed::Qr(voucher) => (voucher.payload().serial, Some(voucher.payload().random)),
        Claimed::Typed(code) => (code.serial(), None),
    };
    let voucher = vouchers::used_before(tx, key, serial, random)?;
    let offer = voucher.map(|voucher| vouchers::offer_number(tx, voucher)).transpose()?;
    Ok(Known { key: Some(key.clone()), voucher, offer })
}
