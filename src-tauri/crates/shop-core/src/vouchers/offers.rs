//! Offers: what a voucher promises.

use super::commands::{
    Effect, Gives, Offer, OfferGift, OfferName, OfferOnly, OfferState, OfferTerms, Offers, SaveOffer, Valid,
};
use super::store::keys::KeyRow;
use super::store::offers::{self, OfferRow};
use super::store::vouchers::VoucherRow;
use super::{VouchersRefusal, days, keys, partners, text_within};
use crate::gifts;
use crate::kernel::{Error, GiftId, Money, Result, Topic, Tx, View, VoucherId, VoucherOfferId};
use crate::shop;
use crate::shop::commands::Language;
use voucher_code::{Day, Flags, Terms};

/// The longest name.
pub(super) const MOST_NAME: usize = 60;
/// The most money, minor units.
const MOST_AMOUNT: i64 = 100_000_000;
/// The most days.
const MOST_DAYS: i64 = 366;
/// The most products.
const MOST_PRODUCTS: i64 = 200;
/// The last number.
const LAST_NUMBER: i64 = 65_535;

/// Keeps an offer: a draft as it is written, in place; one that vouchers were issued of is stopped, and a new one with
/// the next number takes its place, so that paper and book never part.
///
/// # Refuses
/// `unknown_offer`, `offer_stopped`, `too_many_offers`, and what [`fit`] refuses.
pub(super) fn save(tx: &Tx<'_>, request: &SaveOffer) -> Result<Offer> {
    let terms = fit(tx, &request.terms)?;
    let offer = match request.offer.map(|offer| own(tx, offer)).transpose()? {
        Some(row) if row.state == OfferState::Stopped => return Err(VouchersRefusal::OfferStopped.into()),
        Some(row) if row.state == OfferState::Draft => {
            offers::set_terms(tx, row.id, &terms)?;
            row.id
        }
        Some(row) if row.terms == terms => row.id,
        earlier => {
            let number = offers::next_number(tx)?;
            if number > LAST_NUMBER {
                return Err(VouchersRefusal::TooManyOffers.into());
            }
            if let Some(row) = earlier {
                offers::set_state(tx, row.id, OfferState::Stopped)?;
            }
            offers::insert(tx, number, &terms)?
        }
    };
    tx.changed(&[Topic::Vouchers]);
    shown(tx, &found(tx, offer)?)
}

/// Issues no more of an offer; what was issued stays good.
///
/// # Refuses
/// `unknown_offer`.
pub(super) fn stop(tx: &Tx<'_>, request: OfferOnly) -> Result<Offer> {
    let row = own(tx, request.offer)?;
    offers::set_state(tx, row.id, OfferState::Stopped)?;
    tx.changed(&[Topic::Vouchers]);
    shown(tx, &found(tx, row.id)?)
}

/// All offers.
pub(super) fn list(view: &View<'_>) -> Result<Offers> {
    let mut rows = offers::all(view)?;
    rows.sort_by_key(|row| match row.state {
        OfferState::Active => 0,
        OfferState::Draft => 1,
        OfferState::Stopped => 2,
    });
    Ok(Offers { offers: rows.iter().map(|row| shown(view, row)).collect::<Result<_>>()? })
}

/// An offer that exists.
///
/// # Refuses
/// `unknown_offer`.
pub(super) fn found(view: &View<'_>, offer: VoucherOfferId) -> Result<OfferRow> {
    Ok(offers::find(view, offer)?.ok_or(VouchersRefusal::UnknownOffer)?)
}

/// The offer of a voucher, with what this voucher gives: of another shop's the paper says how much.
pub(super) fn of_voucher(view: &View<'_>, row: &VoucherRow) -> Result<OfferRow> {
    let mut offer = found(view, row.offer)?;
    if let Some((value, flags)) = row.value {
        offer.terms = partners::with_value(&offer.terms, value, flags)?;
    }
    Ok(offer)
}

/// An offer that the shop makes and honours itself, as people list it.
///
/// # Refuses
/// `unknown_offer`.
fn own(view: &View<'_>, offer: VoucherOfferId) -> Result<OfferRow> {
    let row = found(view, offer)?;
    if row.shop.is_none() && row.redeemer.is_none() { Ok(row) } else { Err(VouchersRefusal::UnknownOffer.into()) }
}

/// An offer as it is shown.
pub(super) fn shown(view: &View<'_>, row: &OfferRow) -> Result<Offer> {
    shown_between(view, row, i64::MIN, i64::MAX)
}

/// An offer with the numbers of a span.
pub(super) fn shown_between(view: &View<'_>, row: &OfferRow, from_ms: i64, to_ms: i64) -> Result<Offer> {
    let (issued, redeemed) = offers::counts(view, row.id, from_ms, to_ms)?;
    let is_over = match &row.terms.valid {
        Valid::Dates { until, .. } => days::read(until).is_some_and(|last| today_is_after(view, last)),
        Valid::Days { .. } => false,
    };
    Ok(Offer {
        offer: row.id,
        number: i64::from(row.number),
        state: row.state,
        gift: gift_of(&row.terms).map(|gift| named(view, gift)).transpose()?,
        terms: row.terms.clone(),
        issued,
        redeemed,
        is_over,
        made_at_ms: row.made_at_ms,
    })
}

fn today_is_after(view: &View<'_>, last: u16) -> bool {
    days::today(view).is_ok_and(|today| today > last)
}

/// The gift of an offer, where it has one.
pub(super) fn gift_of(terms: &OfferTerms) -> Option<GiftId> {
    match &terms.gives {
        Gives::Gift { gift } | Gives::Newcomer { gift, .. } => Some(*gift),
        _ => None,
    }
}

/// The chances in draws that a voucher gives, where it gives any.
///
/// # Refuses
/// `unknown_voucher`, `unknown_offer`.
pub(crate) fn chances_of(view: &View<'_>, voucher: VoucherId) -> Result<Option<u32>> {
    let row = super::shown::found(view, voucher)?;
    match of_voucher(view, &row)?.terms.gives {
        Gives::Chance { count } => Ok(u32::try_from(count).ok()),
        _ => Ok(None),
    }
}

/// A gift as an offer shows it.
///
/// # Refuses
/// `gifts.unknown_gift`.
pub(super) fn named(view: &View<'_>, gift: GiftId) -> Result<OfferGift> {
    let sheet = gifts::sheet(view, gift)?.ok_or(gifts::GiftsRefusal::UnknownGift)?;
    Ok(OfferGift {
        gift,
        name: sheet.name,
        picture: sheet.picture,
        has_photo: sheet.has_photo,
        free: sheet.free,
        retired: sheet.retired,
    })
}

/// What a voucher of these terms does, taking `off` off the sale in hand.
pub(super) fn effect(view: &View<'_>, terms: &OfferTerms, off: Option<Money>) -> Result<Effect> {
    Ok(match &terms.gives {
        Gives::Gift { gift } => Effect::HandOver { gift: named(view, *gift)? },
        Gives::Newcomer { gift, within_days } => {
            Effect::HandOverPack { gift: named(view, *gift)?, within_days: *within_days }
        }
        Gives::Amount { amount } => Effect::AmountOff { amount: *amount, off, min_spend: terms.min_spend },
        Gives::Percent { hundredths } => {
            Effect::PercentOff { hundredths: *hundredths, off, min_spend: terms.min_spend }
        }
        Gives::Chance { count } => Effect::GiveChance { count: *count },
    })
}

/// An offer's name in a language, else in the first that it has.
pub(crate) fn name_in(name: &OfferName, language: Language) -> String {
    let own = match language {
        Language::En => &name.en,
        Language::ZhCn => &name.zh_cn,
        Language::Es => &name.es,
    };
    [own, &name.en, &name.zh_cn, &name.es].into_iter().find(|name| !name.is_empty()).cloned().unwrap_or_default()
}

/// The terms of a voucher as they are signed.
///
/// # Errors
/// When an offer was kept that cannot be signed.
pub(super) fn signed(number: u16, terms: &OfferTerms, (first, last): (u16, u16)) -> Result<Terms> {
    let value = match &terms.gives {
        Gives::Gift { gift } | Gives::Newcomer { gift, .. } => gift.get(),
        Gives::Amount { amount } => amount.minor(),
        Gives::Percent { hundredths } => *hundredths,
        Gives::Chance { count } => *count,
    };
    let value = u32::try_from(value).map_err(|_| Error::failure("a value beyond 32 bits"))?;
    let flags = Flags { needs_manager: terms.needs_manager, no_change: terms.no_change };
    Terms::new(partners::kind_of(&terms.gives), number, value, (Day(first), Day(last)), flags).map_err(keys::broken)
}

/// The terms of a voucher of the book as they are signed, whoever signed them.
pub(super) fn signed_of(row: &VoucherRow, offer: &OfferRow) -> Result<Terms> {
    match row.value {
        None => signed(offer.number, &offer.terms, (row.first_day, row.last_day)),
        Some((value, flags)) => {
            let (days, flags) = ((Day(row.first_day), Day(row.last_day)), Flags::from_byte(flags));
            let (kind, flags) = (partners::kind_of(&offer.terms.gives), flags.map_err(keys::broken)?);
            Terms::new(kind, offer.number, value, days, flags).map_err(keys::broken)
        }
    }
}

/// First and last day of a voucher issued today, within those of its key.
///
/// # Refuses
/// `offer_over`.
pub(super) fn days_of(view: &View<'_>, terms: &OfferTerms, key: &KeyRow) -> Result<(u16, u16)> {
    let today = days::today(view)?;
    let (first, last) = match &terms.valid {
        Valid::Days { days } => (today, today.saturating_add(u16::try_from(*days).unwrap_or(u16::MAX))),
        Valid::Dates { from, until } => {
            let (from, until) =
                days::read(from).zip(days::read(until)).ok_or_else(|| Error::failure("an offer without days"))?;
            if today > until {
                return Err(VouchersRefusal::OfferOver.into());
            }
            (from, until)
        }
    };
    Ok((first, last.min(key.last_redeem_day)))
}

/// An offer's terms within their bounds, its texts cleaned.
///
/// # Refuses
/// `name_missing`, `text_too_long`, `amount_out_of_bounds`, `percent_out_of_bounds`, `count_out_of_bounds`,
/// `days_out_of_bounds`, `dates_wrong`, `gifts.unknown_gift`, `gifts.retired`.
fn fit(tx: &Tx<'_>, terms: &OfferTerms) -> Result<OfferTerms> {
    let name = OfferName {
        en: text_within(&terms.name.en, MOST_NAME)?,
        zh_cn: text_within(&terms.name.zh_cn, MOST_NAME)?,
        es: text_within(&terms.name.es, MOST_NAME)?,
    };
    let language = shop::find(tx)?.map_or(Language::En, |shop| shop.language);
    let own = match language {
        Language::En => &name.en,
        Language::ZhCn => &name.zh_cn,
        Language::Es => &name.es,
    };
    if own.is_empty() {
        return Err(VouchersRefusal::NameMissing.into());
    }
    match &terms.gives {
        Gives::Gift { gift } => gifts::in_use(tx, *gift)?,
        Gives::Newcomer { gift, within_days } => {
            gifts::in_use(tx, *gift)?;
            within(*within_days, 1, MOST_DAYS)?;
        }
        Gives::Amount { amount } => amount_within(*amount, 1)?,
        Gives::Percent { hundredths } if !(1..=10_000).contains(hundredths) => {
            return Err(VouchersRefusal::PercentOutOfBounds.into());
        }
        Gives::Percent { .. } => {}
        Gives::Chance { count } => within(*count, 1, 100)?,
    }
    match &terms.valid {
        Valid::Days { days } if !(0..=MOST_DAYS).contains(days) => {
            return Err(VouchersRefusal::DaysOutOfBounds { most: MOST_DAYS }.into());
        }
        Valid::Days { .. } => {}
        Valid::Dates { from, until } => {
            let latest = days::today(tx)?.saturating_add(keys::REDEEM_DAYS);
            let both = days::read(from).zip(days::read(until));
            if both.is_none_or(|(from, until)| until < from || until > latest) {
                return Err(VouchersRefusal::DatesWrong.into());
            }
        }
    }
    amount_within(terms.min_spend, 0)?;
    within(i64::try_from(terms.products.len()).unwrap_or(i64::MAX), 0, MOST_PRODUCTS)?;
    Ok(OfferTerms { name, ..terms.clone() })
}

fn amount_within(amount: Money, least: i64) -> Result<()> {
    if (least..=MOST_AMOUNT).contains(&amount.minor()) {
        Ok(())
    } else {
        Err(VouchersRefusal::AmountOutOfBounds { most: Money::try_from(MOST_AMOUNT).unwrap_or(Money::ZERO) }.into())
    }
}

fn within(count: i64, least: i64, most: i64) -> Result<()> {
    if (least..=most).contains(&count) { Ok(()) } else { Err(VouchersRefusal::CountOutOfBounds { least, most }.into()) }
}
