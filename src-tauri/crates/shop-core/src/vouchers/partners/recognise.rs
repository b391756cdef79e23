//! Which voucher of another shop a text is: genuine → for this shop → with the terms of its range → in the book.

use super::Standing;
use crate::kernel::{Error, Result, Tx, View, VoucherId};
use crate::vouchers::commands::Gives;
use crate::vouchers::recognise::{Found, Known, Lost, Read, no};
use crate::vouchers::store::keys::KeyRow;
use crate::vouchers::store::partners::{self as rows, ShopRow};
use crate::vouchers::store::vouchers::{self, NewVoucher, VoucherRow};
use crate::vouchers::store::{events, guesses, offers as offer_rows};
use crate::vouchers::{VouchersRefusal, journal, keys, offers};
use voucher_code::{
    Claimed, Epoch, Genuine, Issuer, Kind, Pair, PairKey, Random, Serial, ShortId, Terms, TypedCode, TypedIssuer,
    TypedKey,
};

/// Another shop's voucher that comes into the book.
#[derive(Debug, Clone)]
pub(in crate::vouchers) struct Met {
    issuer: Issuer,
    shop: i64,
    key: i64,
    serial: Serial,
    random: Option<Random>,
    terms: Terms,
    offer: crate::kernel::VoucherOfferId,
}

/// A voucher that is good at another shop, which is named where it is known.
pub(in crate::vouchers) fn for_another(view: &View<'_>, redeemer: ShortId) -> Result<Found> {
    Ok(no(match rows::by_short(view, redeemer)? {
        Some(shop) => VouchersRefusal::ForNamedShop { name: shop.name },
        None => VouchersRefusal::ForAnotherShop,
    }))
}

/// A voucher that another shop's key was proven to have signed or made.
pub(in crate::vouchers) fn recognised(
    view: &View<'_>,
    key: &KeyRow,
    genuine: &Genuine<'_>,
    read: &Read,
    text: &str,
) -> Result<Found> {
    let shop = shop_of(view, key)?;
    if super::own_shop(view)?.is_none_or(|own| own.short() != genuine.redeemer()) {
        return for_another(view, genuine.redeemer());
    }
    if shop.standing == Standing::Stopped {
        return Ok(no(VouchersRefusal::PartnerStopped { name: shop.name }));
    }
    let (serial, terms) = (genuine.serial(), genuine.terms());
    let against = || Found::Against {
        why: VouchersRefusal::ContradictsRange { name: shop.name.clone() },
        shop: shop.id,
        text: text.to_owned(),
    };
    if rows::range_of(view, shop.id, key.epoch, serial)?.is_some_and(|range| range.terms != terms.to_bytes()) {
        return Ok(against());
    }
    if let Some(row) = vouchers::by_serial(view, key.id, serial.0)? {
        return known(view, row, genuine, read, text);
    }
    let Some(offer) = offer_rows::by_number(view, Some(shop.id), terms.offer())? else {
        return Ok(no(VouchersRefusal::NotAgreed { name: shop.name }));
    };
    if kind_of(&offer.terms.gives) != terms.kind() {
        return Ok(against());
    }
    let (random, terms) = (genuine.random(), *terms);
    let issuer = genuine.issuer().clone();
    Ok(Found::Lost(Box::new(Lost::Partner(Met {
        issuer,
        shop: shop.id,
        key: key.id,
        serial,
        random,
        terms,
        offer: offer.id,
    }))))
}

fn known(view: &View<'_>, row: VoucherRow, genuine: &Genuine<'_>, read: &Read, text: &str) -> Result<Found> {
    let offer = offers::of_voucher(view, &row)?;
    let paper = match read {
        Read::Scanned(voucher) => voucher.to_bytes().to_vec(),
        Read::Typed(code) => code.to_string().replace('-', "").into_bytes(),
    };
    let is_typed = matches!(read, Read::Typed(_));
    Ok(Found::Known(Box::new(Known {
        row,
        offer,
        proven: genuine.keep(),
        is_typed,
        text: text.to_owned(),
        paper: Some(paper),
    })))
}

/// Writes another shop's voucher into the book. What the side journal says of it counts at once.
pub(in crate::vouchers) fn take_up(tx: &Tx<'_>, met: &Met) -> Result<()> {
    let (first, last) = (met.terms.first_day().0, met.terms.last_day().0);
    let voucher = vouchers::insert(
        tx,
        &NewVoucher {
            random: met.random.map(|random| random.0),
            shop: Some(met.shop),
            value: Some((met.terms.value(), met.terms.flags().byte())),
            ..NewVoucher::plain(met.key, i64::from(met.serial.0), [0; 4], met.offer, (first, last))
        },
    )?;
    if let Some(at_ms) = journal::orphan(tx, &met.issuer, met.serial)? {
        events::unfinished(tx, voucher, at_ms)?;
    }
    if met.random.is_none() {
        guesses::remember(tx, voucher)?;
    }
    Ok(())
}

/// The keys of other shops that a typed code may be of, each with the terms of the range that holds its serial.
///
/// # Refuses
/// `secrets_missing`.
pub(in crate::vouchers) fn typed_issuers(
    view: &View<'_>,
    code: &TypedCode,
) -> Result<Vec<(TypedIssuer, Option<Terms>)>> {
    let Some(own) = super::own_shop(view)? else { return Ok(Vec::new()) };
    let mut issuers = Vec::new();
    for row in rows::keys_by_lead(view, code.lead())? {
        let shop = shop_of(view, &row)?;
        let range = rows::range_of(view, shop.id, row.epoch, code.serial())?;
        // Without a range the tag is computed all the same, so that the time does not tell.
        let (ours, theirs) = match &range {
            Some(range) => (range.own_agreement, range.issuer_agreement),
            None => (keys::latest_agreement(view)?, shop.agreement),
        };
        let Some(secret) = keys::agreement_of_public(view, &ours)? else { continue };
        let (public, theirs) = (secret.public(), rows::agreement(&theirs)?);
        let issuer = keys::issuer(view, &row)?;
        let pair = Pair {
            issuer: issuer.shop,
            redeemer: own,
            issuer_agreement: &theirs,
            redeemer_agreement: &public,
            epoch: Epoch(row.epoch),
        };
        let pair = PairKey::agree(&secret, &pair).map_err(keys::broken)?;
        let terms = range.map(|range| Terms::from_bytes(&range.terms)).transpose().map_err(keys::broken)?;
        let key = TypedKey::new(&issuer.key, own, pair);
        issuers.push((TypedIssuer { issuer, key, claim: None }, terms));
    }
    Ok(issuers)
}

fn shop_of(view: &View<'_>, key: &KeyRow) -> Result<ShopRow> {
    let shop = key.shop.map(|shop| rows::find(view, shop)).transpose()?.flatten();
    shop.ok_or_else(|| Error::failure("a key of no shop"))
}

/// What vouchers of an offer give, as the format has it.
pub(in crate::vouchers) fn kind_of(gives: &Gives) -> Kind {
    match gives {
        Gives::Gift { .. } => Kind::Gift,
        Gives::Amount { .. } => Kind::AmountOff,
        Gives::Percent { .. } => Kind::PercentOff,
        Gives::Chance { .. } => Kind::DrawChance,
        Gives::Newcomer { .. } => Kind::NewcomerPack,
    }
}

/// The paper of another shop's voucher as it came.
pub(in crate::vouchers) fn read_paper(paper: &[u8]) -> Result<Claimed> {
    match <&[u8; voucher_code::QrVoucher::LENGTH]>::try_from(paper) {
        Ok(bytes) => Ok(Claimed::Qr(voucher_code::QrVoucher::from_bytes(bytes).map_err(keys::broken)?)),
        Err(_) => {
            let symbols = std::str::from_utf8(paper).map_err(keys::broken)?;
            Ok(Claimed::Typed(TypedCode::parse(symbols).map_err(keys::broken)?))
        }
    }
}

/// Whether another shop took a voucher back, or gave up the key it is made with and does not say that it made this one.
pub(in crate::vouchers) fn is_revoked(view: &View<'_>, row: &VoucherRow, random: Option<Random>) -> Result<bool> {
    let is_retired = crate::vouchers::store::keys::find(view, row.key)?.is_some_and(|key| key.is_retired);
    let (serial, random) = (Serial(row.serial), random.or(row.random.map(Random)));
    let is_forged = is_retired && !rows::is_really_issued(view, row.key, serial, random)?;
    Ok(is_forged || rows::is_revoked(view, row.key, serial, random)?)
}

/// The shop that promises, of another shop's voucher.
pub(in crate::vouchers) fn issuer_of(view: &View<'_>, row: &VoucherRow) -> Result<Option<ShopRow>> {
    Ok(row.shop.map(|shop| rows::find(view, shop)).transpose()?.flatten())
}

/// What is kept of a voucher that speaks against its shop.
pub(in crate::vouchers) fn keep_evidence(tx: &Tx<'_>, voucher: Option<VoucherId>, shop: i64, text: &str) -> Result<()> {
    vouchers::keep_evidence(tx, voucher, Some(shop), "contradicts_range", text)
}
