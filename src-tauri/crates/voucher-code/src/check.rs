//! Checking a voucher in the one order (format, section 8); the first failure is the answer.
//!
//! Three steps, because what the shop has on record can be asked for only once the issuer is known:
//! read ([`QrVoucher::parse`], [`TypedCode::parse`]) → [`genuine_qr`] or [`genuine_typed`] → [`Genuine::judge`].

use crate::keys::{IssuingPublic, ShopId, ShortId};
use crate::payload::{Day, Flags, Kind, Random, Serial, Terms};
use crate::qr::QrVoucher;
use crate::refusal::{Declined, Manager, NotGenuine, Refusal};
use crate::secrets::ClaimKey;
use crate::typed::{TypedCode, TypedKey};

/// An issuing key that the shop knows by a certificate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Issuer {
    /// The shop that promises.
    pub shop: ShopId,
    /// Its key.
    pub key: IssuingPublic,
    /// Nothing of this key is redeemed after this day.
    pub last_redeem_day: Day,
}

/// A key for typed codes, and whose it is.
pub struct TypedIssuer {
    /// Whose codes.
    pub issuer: Issuer,
    /// What they are checked with.
    pub key: TypedKey,
    /// The issuer's own key, where it is at hand: the shop's own codes are checked in both their tags.
    pub claim: Option<ClaimKey>,
}

/// A voucher whose issuer is proven; only this module makes one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Genuine<'k> {
    issuer: &'k Issuer,
    redeemer: ShortId,
    serial: Serial,
    random: Option<Random>,
    terms: Terms,
}

/// The issuer of a scanned voucher: every known key that fits the hint is tried.
///
/// # Errors
/// [`NotGenuine::UnknownIssuer`] or [`NotGenuine::BadSignature`].
pub fn genuine_qr<'k>(
    voucher: &QrVoucher,
    issuers: impl IntoIterator<Item = &'k Issuer>,
) -> Result<Genuine<'k>, NotGenuine> {
    let payload = voucher.payload();
    let mut refusal = NotGenuine::UnknownIssuer;
    for issuer in issuers.into_iter().filter(|issuer| issuer.key.hint() == payload.key) {
        if voucher.verify(&issuer.key).is_ok() {
            let (redeemer, serial, random) = (payload.redeemer, payload.serial, Some(payload.random));
            return Ok(Genuine { issuer, redeemer, serial, random, terms: payload.terms });
        }
        refusal = NotGenuine::BadSignature;
    }
    Err(refusal)
}

/// The issuer of a typed code. `range` gives the terms of the range that holds a serial of an issuer, if one is known.
///
/// # Errors
/// [`NotGenuine::NotForThisShop`], [`NotGenuine::NoRange`] or [`NotGenuine::BadTag`]; the last two take equally long.
pub fn genuine_typed<'k>(
    code: &TypedCode,
    issuers: impl IntoIterator<Item = &'k TypedIssuer>,
    range: impl Fn(&Issuer, Serial) -> Option<Terms>,
) -> Result<Genuine<'k>, NotGenuine> {
    let serial = code.serial();
    let mut refusal = NotGenuine::NotForThisShop;
    for TypedIssuer { issuer, key, claim } in issuers.into_iter().filter(|known| known.key.lead() == code.lead()) {
        let known = range(issuer, serial);
        // Without a range the tag is computed all the same, so that the time does not tell.
        let terms = match known {
            Some(terms) => terms,
            None => {
                Terms::new(Kind::Gift, 0, 0, (Day(0), Day(0)), Flags::default()).map_err(|_| NotGenuine::NoRange)?
            }
        };
        let is_claimable = claim.as_ref().is_none_or(|claim| code.is_claimable(claim, &key.redeemer()));
        let fits = code.fits(key, &terms) & is_claimable;
        refusal = match (known, fits) {
            (Some(_), true) => {
                let redeemer = key.redeemer().short();
                return Ok(Genuine { issuer, redeemer, serial, random: None, terms });
            }
            (Some(_), false) => NotGenuine::BadTag,
            (None, _) if refusal == NotGenuine::BadTag => NotGenuine::BadTag,
            (None, _) => NotGenuine::NoRange,
        };
    }
    Err(refusal)
}

/// What the issuer's cap leaves and this voucher costs, in minor units of one currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cap {
    /// What is left.
    pub left: u64,
    /// What this one costs.
    pub cost: u64,
}

/// The offer's own terms at this sale, in minor units.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OfferTerms {
    /// The least the sale must come to.
    pub least: u64,
    /// What the sale comes to.
    pub spend: u64,
    /// Whether each member gets one only, and this member is known and had it.
    pub had_one: bool,
}

/// What the shop has on record about a genuine voucher.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts<U> {
    /// The shop that is asked to take it.
    pub own: ShopId,
    /// Today in its calendar.
    pub today: Day,
    /// The terms of the range that holds the serial, if one is known.
    pub range: Option<Terms>,
    /// The random that this serial was issued, claimed or redeemed with, if one is known.
    pub random: Option<Random>,
    /// Whether the issuer took it back.
    pub is_revoked: bool,
    /// The earlier use, under (issuing key, serial).
    pub used: Option<U>,
    /// The cap of the issuer; none for the shop's own.
    pub cap: Option<Cap>,
    /// The offer's own terms.
    pub offer: OfferTerms,
    /// Whether the clock stands more than five minutes behind the latest own event.
    pub is_clock_behind: bool,
    /// Whether a restore left open if it was spent.
    pub is_uncertain: bool,
    /// Whether a manager has agreed.
    pub has_manager: bool,
}

impl<U> Facts<U> {
    /// Nothing on record: a shop, a day, and no objection.
    pub fn nothing(own: ShopId, today: Day) -> Facts<U> {
        Facts {
            own,
            today,
            range: None,
            random: None,
            is_revoked: false,
            used: None,
            cap: None,
            offer: OfferTerms::default(),
            is_clock_behind: false,
            is_uncertain: false,
            has_manager: false,
        }
    }
}

/// A genuine voucher that outlives the keys it was looked for among; only [`Genuine::keep`] makes one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proven {
    issuer: Issuer,
    redeemer: ShortId,
    serial: Serial,
    random: Option<Random>,
    terms: Terms,
}

impl Proven {
    /// The voucher, to be judged.
    pub fn genuine(&self) -> Genuine<'_> {
        let Proven { issuer, redeemer, serial, random, terms } = self;
        Genuine { issuer, redeemer: *redeemer, serial: *serial, random: *random, terms: *terms }
    }
}

impl<'k> Genuine<'k> {
    /// The same without the keys.
    pub fn keep(&self) -> Proven {
        let Genuine { issuer, redeemer, serial, random, terms } = self;
        Proven { issuer: (*issuer).clone(), redeemer: *redeemer, serial: *serial, random: *random, terms: *terms }
    }

    /// Who promises.
    pub fn issuer(&self) -> &'k Issuer {
        self.issuer
    }

    /// Who hands over.
    pub fn redeemer(&self) -> ShortId {
        self.redeemer
    }

    /// Its number; with the issuing key, what a redemption is kept under.
    pub fn serial(&self) -> Serial {
        self.serial
    }

    /// Its random part; a typed code has none.
    pub fn random(&self) -> Option<Random> {
        self.random
    }

    /// What it gives, and when.
    pub fn terms(&self) -> &Terms {
        &self.terms
    }

    /// The last day on which this shop takes it: as printed and as the key is certified, and one day of grace for a
    /// partner's.
    pub fn last_day_at(&self, own: &ShopId) -> Day {
        let grace = u16::from(self.issuer.shop != *own);
        Day(self.terms.last_day().min(self.issuer.last_redeem_day).0.saturating_add(grace))
    }

    /// The rest of the order: whether the shop takes it.
    ///
    /// # Errors
    /// The first [`Declined`] in the order of its variants.
    pub fn judge<U>(&self, facts: Facts<U>) -> Result<(), Declined<U>> {
        if self.redeemer != facts.own.short() {
            return Err(Declined::ForAnotherShop(self.redeemer));
        }
        if facts.range.is_some_and(|terms| terms != self.terms) {
            return Err(Declined::ContradictsRange);
        }
        if let (Some(known), Some(random)) = (facts.random, self.random)
            && known != random
        {
            return Err(Declined::SecondRandom);
        }
        if facts.today < self.terms.first_day() {
            return Err(Declined::NotYetValid(self.terms.first_day()));
        }
        if facts.today > self.last_day_at(&facts.own) {
            return Err(Declined::Expired(self.terms.last_day().min(self.issuer.last_redeem_day)));
        }
        if facts.is_revoked {
            return Err(Declined::Revoked);
        }
        if let Some(used) = facts.used {
            return Err(Declined::AlreadyRedeemed(used));
        }
        if let Some(Cap { left, cost }) = facts.cap
            && cost > left
        {
            return Err(Declined::CapReached { left, cost });
        }
        let OfferTerms { least, spend, had_one } = facts.offer;
        if spend < least {
            return Err(Declined::MinimumSpend { least, spend });
        }
        let reasons = [
            (self.terms.flags().needs_manager, Manager::Voucher),
            (facts.is_clock_behind, Manager::Clock),
            (facts.is_uncertain, Manager::Uncertain),
        ];
        if let Some((_, why)) = reasons.into_iter().find(|(applies, _)| *applies && !facts.has_manager) {
            return Err(Declined::NeedsManager(why));
        }
        if had_one { Err(Declined::OnePerMember) } else { Ok(()) }
    }
}

/// All steps for a scanned text; `facts` is asked once the voucher is genuine.
///
/// # Errors
/// The first [`Refusal`] in the order.
pub fn check_qr<'k, U>(
    text: &str,
    issuers: impl IntoIterator<Item = &'k Issuer>,
    facts: impl FnOnce(&Genuine<'k>) -> Facts<U>,
) -> Result<Genuine<'k>, Refusal<U>> {
    let voucher = QrVoucher::parse(text)?;
    let genuine = genuine_qr(&voucher, issuers)?;
    genuine.judge(facts(&genuine))?;
    Ok(genuine)
}

/// All steps for a typed text; `range` and `facts` as above.
///
/// # Errors
/// The first [`Refusal`] in the order.
pub fn check_typed<'k, U>(
    text: &str,
    issuers: impl IntoIterator<Item = &'k TypedIssuer>,
    range: impl Fn(&Issuer, Serial) -> Option<Terms>,
    facts: impl FnOnce(&Genuine<'k>) -> Facts<U>,
) -> Result<Genuine<'k>, Refusal<U>> {
    let code = TypedCode::parse(text)?;
    let genuine = genuine_typed(&code, issuers, range)?;
    genuine.judge(facts(&genuine))?;
    Ok(genuine)
}
