//! Offers as they are shown.

use crate::alliance::commands::{GivesKind, PartnerGives, PartnerOffer, PartnerOffers, WhoBears, Whose};
use crate::alliance::store::offers::{self as rows, OfferRow};
use crate::alliance::store::partners::PartnerRow;
use crate::alliance::{alarms, partners};
use crate::gifts;
use crate::kernel::{Error, Money, PartnerId, Result, View};
use crate::vouchers::commands::OfferName;
use voucher_code::{Bearer, Flags, Kind, Offer, Terms};

/// An amount on the wire.
fn money(minor: u64) -> Money {
    i64::try_from(minor).ok().and_then(|minor| Money::try_from(minor).ok()).unwrap_or(Money::ZERO)
}

/// What an offer says, in three languages.
pub(in crate::alliance) fn texts(offer: &Offer) -> OfferName {
    let [en, zh_cn, es] = offer.texts.clone();
    OfferName { en, zh_cn, es }
}

fn kind(kind: Kind) -> GivesKind {
    match kind {
        Kind::Gift => GivesKind::Gift,
        Kind::AmountOff => GivesKind::Amount,
        Kind::PercentOff => GivesKind::Percent,
        Kind::DrawChance => GivesKind::Chance,
        Kind::NewcomerPack => GivesKind::Newcomer,
    }
}

fn gives(kind: Kind, value: i64) -> Result<PartnerGives> {
    Ok(match kind {
        Kind::Gift => PartnerGives::Gift,
        Kind::AmountOff => PartnerGives::Amount { amount: Money::try_from(value).map_err(Error::failure)? },
        Kind::PercentOff => PartnerGives::Percent { hundredths: value },
        Kind::DrawChance => PartnerGives::Chance { count: value },
        Kind::NewcomerPack => PartnerGives::Newcomer,
    })
}

/// An offer as it is shown.
pub(in crate::alliance) fn shown(view: &View<'_>, row: &OfferRow) -> Result<PartnerOffer> {
    shown_with(view, &partners::found(view, row.partner)?, row)
}

fn shown_with(view: &View<'_>, partner: &PartnerRow, row: &OfferRow) -> Result<PartnerOffer> {
    let offer = &row.offer;
    let (issued, used, cap_used) = rows::counts(view, row.id)?;
    let terms = rows::terms(view, row.id)?.and_then(|terms| Terms::from_bytes(&terms).ok());
    let value = row.value.or_else(|| terms.as_ref().map(|terms| i64::from(terms.value())));
    let flags = match &terms {
        Some(terms) => terms.flags(),
        None => Flags::from_byte(row.flags).unwrap_or_default(),
    };
    Ok(PartnerOffer {
        offer: row.id,
        partner: row.partner,
        partner_name: partner.name.clone(),
        issuer: row.issuer,
        number: i64::from(offer.number),
        state: row.state,
        kind: kind(offer.kind),
        gives: value.map(|value| gives(offer.kind, value)).transpose()?,
        texts: texts(offer),
        currency: String::from_utf8_lossy(&offer.currency.bytes()).into_owned(),
        price: money(offer.price),
        bearer: match offer.bearer {
            Bearer::Issuer => WhoBears::Issuer,
            Bearer::Redeemer => WhoBears::Redeemer,
            Bearer::Halves => WhoBears::Halves,
        },
        owed: money(offer.owed()),
        cap: money(offer.cap),
        cap_used: Money::try_from(cap_used).map_err(Error::failure)?,
        claim_window_days: i64::from(offer.claim_window),
        prepaid: offer.flags.prepaid_pack,
        valid: row.valid.clone(),
        needs_manager: flags.needs_manager,
        issued,
        used,
        voucher_offer: row.voucher_offer,
        gift: row.gift,
        gift_name: row.gift.map(|gift| gifts::name_of(view, gift)).transpose()?.unwrap_or_default(),
        reason: row.reason.clone(),
        hash: alarms::short(&row.hash),
        at_ms: row.at_ms,
        answered_at_ms: row.answered_at_ms,
    })
}

/// What two shops have offered each other, newest first.
///
/// # Refuses
/// `unknown_partner`.
pub(in crate::alliance) fn list(view: &View<'_>, partner: PartnerId) -> Result<PartnerOffers> {
    let partner = partners::found(view, partner)?;
    let of = |issuer| -> Result<Vec<PartnerOffer>> {
        rows::of(view, partner.id, issuer)?.iter().map(|row| shown_with(view, &partner, row)).collect()
    };
    Ok(PartnerOffers { ours: of(Whose::Us)?, theirs: of(Whose::Them)? })
}
