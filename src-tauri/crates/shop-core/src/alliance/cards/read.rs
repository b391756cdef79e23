//! Reading a card that somebody hands us.

use crate::alliance::commands::{CardPreview, CardSource};
use crate::alliance::source::{self, Came};
use crate::alliance::store::partners as rows;
use crate::alliance::{AllianceRefusal, us};
use crate::kernel::{Result, View, chance, qr, text};
use crate::shop;
use crate::shop::commands::Language;
use crate::vouchers as book;
use rusqlite::Connection;
use voucher_code::{Card, IdentityPublic, Language as CardLanguage, PairingDigits, ShortId, Signed};

/// The longest name that is kept, characters.
const MOST_NAME: usize = 60;

/// A short number, small letters.
pub(in crate::alliance) fn short(short: ShortId) -> String {
    chance::hex(&short.0)
}

/// The 24 digits of the two shops, in six groups of four.
///
/// # Refuses
/// `secrets_missing`.
pub(in crate::alliance) fn digits(view: &View<'_>, other: &IdentityPublic) -> Result<String> {
    Ok(PairingDigits::of(&us::signing(view)?.identity, other).to_string())
}

/// The name on a card in the shop's language, else for all, else the first; cleaned.
pub(in crate::alliance) fn name(conn: &Connection, card: &Card) -> Result<String> {
    let wanted = match shop::find(conn)?.map_or(Language::En, |shop| shop.language) {
        Language::En => CardLanguage::English,
        Language::ZhCn => CardLanguage::Chinese,
        Language::Es => CardLanguage::Spanish,
    };
    let of = |language| card.names.iter().find(|(known, _)| *known == language).map(|(_, name)| name);
    let chosen = of(wanted).or_else(|| of(CardLanguage::Any)).or_else(|| card.names.first().map(|(_, name)| name));
    let cleaned = text::clean(chosen.map_or("", String::as_str));
    let name: String = cleaned.chars().take(MOST_NAME).collect();
    Ok(if name.is_empty() { short(card.identity.shop().short()) } else { name })
}

/// A card whose signatures all fit, from anybody but us, and whose short number nobody else has.
///
/// # Refuses
/// `no_card`, `card_not_signed`, `own_card`, `short_taken`, and what [`source::whole`] refuses.
pub(in crate::alliance) fn read(view: &View<'_>, from: &CardSource) -> Result<Box<Signed<Card>>> {
    let Came::Card(card) = source::whole(from)? else { return Err(AllianceRefusal::NoCard.into()) };
    fits(view, &card)?;
    Ok(card)
}

/// # Refuses
/// `card_not_signed`, `own_card`, `short_taken`.
fn fits(conn: &Connection, card: &Signed<Card>) -> Result<()> {
    let shop = card.open().map_err(|_| AllianceRefusal::CardNotSigned)?.identity.shop();
    match book::own_shop(conn)? {
        Some(own) if own == shop => return Err(AllianceRefusal::OwnCard.into()),
        Some(own) if own.short() == shop.short() => {
            return Err(AllianceRefusal::ShortTaken { name: String::new() }.into());
        }
        _ => {}
    }
    match rows::by_short(conn, shop.short())? {
        Some(other) if other.shop() != Some(shop) => Err(AllianceRefusal::ShortTaken { name: other.name }.into()),
        _ => Ok(()),
    }
}

/// Who a card belongs to; nothing is kept.
///
/// # Refuses
/// As [`read`], and `secrets_missing`.
pub(in crate::alliance) fn preview(view: &View<'_>, from: &CardSource) -> Result<CardPreview> {
    let card = read(view, from)?;
    let body = card.unverified();
    let known = rows::by_shop(view, body.identity.shop())?;
    let today = book::today(view)?.0;
    let issues = |certificate: &Signed<voucher_code::IssuingCertificate>| {
        let days = certificate.unverified();
        (days.first_day.0..=days.last_issue_day.0).contains(&today)
    };
    Ok(CardPreview {
        name: name(view, body)?,
        contact: text::clean(&body.contact),
        short: short(body.identity.shop().short()),
        digits: digits(view, &body.identity)?,
        qr: qr::svg(&card.to_text())?,
        is_newer: known.as_ref().is_some_and(|known| body.number > known.card_number),
        partner: known.as_ref().map(|known| known.id),
        state: known.map(|known| known.state),
        issues_today: body.issuing.iter().any(issues),
    })
}
