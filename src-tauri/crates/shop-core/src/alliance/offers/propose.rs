//! Offering a partner to pay for what it hands over.

use super::{found, shown};
use crate::alliance::commands::{PartnerGives, PartnerOffer, PartnerOfferState, ProposeOffer, WhoBears, Whose};
use crate::alliance::partners::{self, amount_within, text_within};
use crate::alliance::store::offers::{self as rows, NewOffer};
use crate::alliance::us::broken;
use crate::alliance::{AllianceRefusal, chain};
use crate::kernel::{AllianceOfferId, Error, Money, Result, Topic, Tx};
use crate::shop;
use crate::shop::commands::Language;
use crate::vouchers::commands::{OfferName, Valid};
use crate::vouchers::{self as book, OfferFor};
use voucher_code::{Bearer, Content, Currency, Flags, Kind, Offer, OfferFlags};

/// The longest text, characters.
const MOST_TEXT: usize = 200;
/// The longest claim window, and the longest validity, days.
const MOST_DAYS: i64 = 366;

/// Offers a partner to settle so much for each use of our vouchers there. Nothing is issued of it before the partner has
/// signed that it agrees.
///
/// # Refuses
/// `unknown_partner`, `on_paper_only`, `not_confirmed`, `retired`, `suspended`, `left`, `words_missing`, `text_too_long`,
/// `amount_out_of_bounds`, `count_out_of_bounds`, `dates_wrong`, `liability_reached`.
pub(in crate::alliance) fn propose(tx: &Tx<'_>, request: &ProposeOffer) -> Result<PartnerOffer> {
    let partner = partners::found(tx, request.partner)?;
    partners::active(&partner)?;
    let (_, redeemer) = partners::identity(&partner)?;
    let (kind, value) = wire(request.gives)?;
    fit_days(tx, request)?;
    let texts = texts(tx, &request.texts)?;
    let (price, cap) = (amount_within(request.price)?, amount_within(request.cap)?);
    let flags = Flags { needs_manager: request.needs_manager, no_change: request.no_change };
    let code = shop::find(tx)?.map(|shop| shop.currency.code).unwrap_or_default();
    let currency = <[u8; 3]>::try_from(code.as_bytes()).map_err(broken)?;
    let mut offer = Offer {
        number: 0,
        kind,
        currency: Currency::new(currency).map_err(broken)?,
        price: unsigned(price),
        bearer: match request.bearer {
            WhoBears::Issuer => Bearer::Issuer,
            WhoBears::Redeemer => Bearer::Redeemer,
            WhoBears::Halves => Bearer::Halves,
        },
        cap: unsigned(cap),
        claim_window: u16::try_from(request.claim_window_days).unwrap_or(u16::MAX),
        flags: OfferFlags { prepaid_pack: request.prepaid },
        texts,
    };
    within_liability(tx, &offer)?;
    let owed = i64::try_from(offer.owed()).unwrap_or(i64::MAX);
    let (voucher_offer, number) = book::offer_for(
        tx,
        &OfferFor {
            redeemer,
            kind,
            value,
            texts: offer.texts.clone(),
            valid: request.valid.clone(),
            flags,
            owed,
            cap: cap.minor(),
        },
    )?;
    offer.number = number;
    let (body, named) = (offer.to_bytes().map_err(broken)?, offer.named().map_err(broken)?);
    let own = Some((i64::from(value), &request.valid, flags.byte(), voucher_offer));
    let issuer = Whose::Us;
    let new = NewOffer { partner: partner.id, issuer, offer: &offer, hash: named.hash, body: &body, own };
    let row = rows::insert(tx, &new)?;
    chain::append(tx, partner.id, &Content::Offer(Box::new(offer)))?;
    tx.amount(price);
    tx.changed(&[Topic::Alliance, Topic::Vouchers]);
    shown(tx, &found(tx, row)?)
}

fn unsigned(amount: Money) -> u64 {
    u64::try_from(amount.minor()).unwrap_or(0)
}

/// Kind and value as vouchers carry them; of a gift the value says nothing, the redeemer names what it hands over.
///
/// # Refuses
/// `count_out_of_bounds`, `amount_out_of_bounds`.
fn wire(gives: PartnerGives) -> Result<(Kind, u32)> {
    let within = |count: i64, most: i64| {
        if (1..=most).contains(&count) {
            Ok(u32::try_from(count).unwrap_or(1))
        } else {
            Err(Error::from(AllianceRefusal::CountOutOfBounds { least: 1, most }))
        }
    };
    Ok(match gives {
        PartnerGives::Gift => (Kind::Gift, 1),
        PartnerGives::Amount { amount } => {
            amount_within(amount)?;
            (Kind::AmountOff, within(amount.minor(), i64::from(u32::MAX))?)
        }
        PartnerGives::Percent { hundredths } => (Kind::PercentOff, within(hundredths, 10_000)?),
        PartnerGives::Chance { count } => (Kind::DrawChance, within(count, 100)?),
        PartnerGives::Newcomer => (Kind::NewcomerPack, 1),
    })
}

/// # Refuses
/// `count_out_of_bounds`, `dates_wrong`.
fn fit_days(tx: &Tx<'_>, request: &ProposeOffer) -> Result<()> {
    let days = |days: i64| {
        if (0..=MOST_DAYS).contains(&days) {
            Ok(())
        } else {
            Err(AllianceRefusal::CountOutOfBounds { least: 0, most: MOST_DAYS })
        }
    };
    days(request.claim_window_days)?;
    match &request.valid {
        Valid::Days { days: count } => days(*count)?,
        Valid::Dates { from, until } => {
            let both = book::read_day(from).zip(book::read_day(until));
            let today = book::today(tx)?.0;
            let latest = today.saturating_add(u16::try_from(MOST_DAYS).unwrap_or(u16::MAX));
            if both.is_none_or(|(from, until)| until < from || until < today || until > latest) {
                return Err(AllianceRefusal::DatesWrong.into());
            }
        }
    }
    Ok(())
}

/// The words, cleaned; a language without any gets those of the shop's.
///
/// # Refuses
/// `words_missing`, `text_too_long`.
fn texts(tx: &Tx<'_>, typed: &OfferName) -> Result<[String; 3]> {
    let texts =
        [text_within(&typed.en, MOST_TEXT)?, text_within(&typed.zh_cn, MOST_TEXT)?, text_within(&typed.es, MOST_TEXT)?];
    let [en, zh_cn, es] = &texts;
    let own = match shop::find(tx)?.map_or(Language::En, |shop| shop.language) {
        Language::En => en,
        Language::ZhCn => zh_cn,
        Language::Es => es,
    };
    if own.is_empty() {
        return Err(AllianceRefusal::WordsMissing.into());
    }
    Ok([en, zh_cn, es].map(|text| if text.is_empty() { own.clone() } else { text.clone() }))
}

/// All that partners may claim of us stays within what the quarter's key is certified for.
///
/// # Refuses
/// `liability_reached`, `secrets_missing`.
fn within_liability(tx: &Tx<'_>, offer: &Offer) -> Result<()> {
    if offer.owed() == 0 {
        return Ok(());
    }
    let certificates = book::certificates(tx)?;
    let most = certificates.issuing.iter().map(|certificate| certificate.unverified().liability).min().unwrap_or(0);
    let promised = u64::try_from(rows::promised(tx)?).unwrap_or(u64::MAX);
    let left = most.saturating_sub(promised);
    if offer.cap > left {
        let left = i64::try_from(left).ok().and_then(|left| Money::try_from(left).ok()).unwrap_or(Money::ZERO);
        return Err(AllianceRefusal::LiabilityReached { left }.into());
    }
    Ok(())
}

/// Issues nothing more of an offer of ours; what was issued stays good.
///
/// # Refuses
/// `unknown_offer`, `their_offer`, `offer_over`.
pub(in crate::alliance) fn end(tx: &Tx<'_>, offer: AllianceOfferId) -> Result<PartnerOffer> {
    let row = found(tx, offer)?;
    if row.issuer != Whose::Us {
        return Err(AllianceRefusal::TheirOffer.into());
    }
    if row.state == PartnerOfferState::Over {
        return Err(AllianceRefusal::OfferOver.into());
    }
    if let Some(voucher_offer) = row.voucher_offer {
        book::declined(tx, voucher_offer)?;
    }
    rows::answer(tx, row.id, PartnerOfferState::Over, (None, None, ""))?;
    tx.changed(&[Topic::Alliance, Topic::Vouchers]);
    shown(tx, &found(tx, row.id)?)
}
