//! Offers between two shops: another's that is honoured here, and the shop's own that is honoured there.

use crate::gifts;
use crate::kernel::{Error, GiftId, Money, Result, Topic, Tx, VoucherOfferId};
use crate::shop;
use crate::vouchers::VouchersRefusal;
use crate::vouchers::commands::{Gives, OfferName, OfferState, OfferTerms, RefundRule, Valid};
use crate::vouchers::offers::MOST_NAME;
use crate::vouchers::store::offers as rows;
use voucher_code::{Flags, Kind, ShopId};

/// A newcomer is somebody who joined so many days ago at most, where another shop promises them a pack.
const NEWCOMER_DAYS: i64 = 30;

/// Takes an offer in that the shop agreed to: from now on its vouchers are honoured. `gift` is what goes over the counter
/// for them, where they give something. Of two offers with one number the first counts.
///
/// # Refuses
/// `gift_missing`, `currency_differs`, `gifts.unknown_gift`, `gifts.retired`.
pub(crate) fn know_offer(
    tx: &Tx<'_>,
    shop: ShopId,
    offer: &voucher_code::Offer,
    gift: Option<GiftId>,
) -> Result<VoucherOfferId> {
    let shop = super::found(tx, shop)?;
    if let Some(known) = rows::by_number(tx, Some(shop.id), offer.number)? {
        return Ok(known.id);
    }
    let code = shop::find(tx)?.map(|shop| shop.currency.code).unwrap_or_default();
    if code.as_bytes() != offer.currency.bytes() {
        return Err(VouchersRefusal::CurrencyDiffers.into());
    }
    let gift = match (offer.kind, gift) {
        (Kind::Gift | Kind::NewcomerPack, Some(gift)) => {
            gifts::in_use(tx, gift)?;
            Some(gift)
        }
        (Kind::Gift | Kind::NewcomerPack, None) => return Err(VouchersRefusal::GiftMissing.into()),
        _ => None,
    };
    let terms = terms(names(&offer.texts), gives(offer.kind, 0, gift)?, Valid::Days { days: 0 }, Flags::default());
    let owed = i64::try_from(offer.owed()).unwrap_or(i64::MAX);
    let cap = i64::try_from(offer.cap).unwrap_or(i64::MAX);
    let between = rows::Between { shop: Some(shop.id), redeemer: None, owed, cap };
    let id = rows::insert_between(tx, offer.number, &terms, between, OfferState::Active)?;
    tx.changed(&[Topic::Vouchers]);
    Ok(id)
}

/// What the shop promises, and another shop is to honour.
#[derive(Debug, Clone)]
pub(crate) struct OfferFor {
    /// Who is to honour it.
    pub(crate) redeemer: ShopId,
    /// What its vouchers give.
    pub(crate) kind: Kind,
    /// How much, by kind; of a gift or pack its number there, at least 1.
    pub(crate) value: u32,
    /// What it says, in English, Chinese and Spanish.
    pub(crate) texts: [String; 3],
    /// When its vouchers are good.
    pub(crate) valid: Valid,
    /// Conditions on paper.
    pub(crate) flags: Flags,
    /// What the shop settles for each, minor units.
    pub(crate) owed: i64,
    /// The most of all of them, minor units.
    pub(crate) cap: i64,
}

/// Writes an offer down that goes to another shop for its consent. Nothing is issued of it before [`agreed`].
///
/// # Refuses
/// `too_many_offers`, `count_out_of_bounds` for a value that its kind has not.
pub(crate) fn offer_for(tx: &Tx<'_>, offer: &OfferFor) -> Result<(VoucherOfferId, u16)> {
    let redeemer = super::found(tx, offer.redeemer)?;
    let most = if offer.kind == Kind::PercentOff { 10_000 } else { 100_000_000 };
    if !(1..=most).contains(&i64::from(offer.value)) {
        return Err(VouchersRefusal::CountOutOfBounds { least: 1, most }.into());
    }
    let gift = GiftId::try_from(i64::from(offer.value)).ok();
    let gives = gives(offer.kind, i64::from(offer.value), gift)?;
    let terms = terms(names(&offer.texts), gives, offer.valid.clone(), offer.flags);
    let number = u16::try_from(rows::next_number(tx)?).map_err(|_| VouchersRefusal::TooManyOffers)?;
    let between =
        rows::Between { shop: None, redeemer: Some(redeemer.id), owed: offer.owed.max(0), cap: offer.cap.max(0) };
    let id = rows::insert_between(tx, number, &terms, between, OfferState::Draft)?;
    tx.changed(&[Topic::Vouchers]);
    Ok((id, number))
}

/// The other shop agreed: vouchers may be issued of it.
pub(crate) fn agreed(tx: &Tx<'_>, offer: VoucherOfferId) -> Result<()> {
    rows::set_state(tx, offer, OfferState::Active)
}

/// The other shop declined, or the offer is over: nothing more is issued of it.
pub(crate) fn declined(tx: &Tx<'_>, offer: VoucherOfferId) -> Result<()> {
    rows::set_state(tx, offer, OfferState::Stopped)
}

/// What vouchers of a kind give; the gift of this shop, or of an offer for another its number there.
fn gives(kind: Kind, value: i64, gift: Option<GiftId>) -> Result<Gives> {
    let gift = || gift.ok_or_else(|| Error::failure("an offer of a gift without one"));
    Ok(match kind {
        Kind::Gift => Gives::Gift { gift: gift()? },
        Kind::AmountOff => Gives::Amount { amount: Money::try_from(value).map_err(Error::failure)? },
        Kind::PercentOff => Gives::Percent { hundredths: value },
        Kind::DrawChance => Gives::Chance { count: value },
        Kind::NewcomerPack => Gives::Newcomer { gift: gift()?, within_days: NEWCOMER_DAYS },
    })
}

/// What an offer gives with a voucher's own value and flags.
pub(in crate::vouchers) fn with_value(terms: &OfferTerms, value: u32, flags: u8) -> Result<OfferTerms> {
    let flags = Flags::from_byte(flags).map_err(crate::vouchers::keys::broken)?;
    let gives = match &terms.gives {
        Gives::Amount { .. } => Gives::Amount { amount: Money::try_from(i64::from(value)).map_err(Error::failure)? },
        Gives::Percent { .. } => Gives::Percent { hundredths: i64::from(value) },
        Gives::Chance { .. } => Gives::Chance { count: i64::from(value) },
        given @ (Gives::Gift { .. } | Gives::Newcomer { .. }) => given.clone(),
    };
    Ok(OfferTerms { gives, needs_manager: flags.needs_manager, no_change: flags.no_change, ..terms.clone() })
}

fn names([en, zh_cn, es]: &[String; 3]) -> OfferName {
    let short = |text: &String| text.chars().take(MOST_NAME).collect();
    OfferName { en: short(en), zh_cn: short(zh_cn), es: short(es) }
}

fn terms(name: OfferName, gives: Gives, valid: Valid, flags: Flags) -> OfferTerms {
    OfferTerms {
        name,
        gives,
        valid,
        min_spend: Money::ZERO,
        products: Vec::new(),
        one_per_member: false,
        stackable: false,
        bound: false,
        refund: RefundRule::Used,
        needs_manager: flags.needs_manager,
        no_change: flags.no_change,
    }
}
