//! Papers between shops: a statement, a coupon book, and vouchers of a partner that are handed out here.

use super::{Drawn, nothing, width};
use crate::alliance;
use crate::alliance::commands::{
    CouponBookOnly, CouponPiece, Pack, PackOnly, PackPiece, PartnerGives, PartnerOnly, PartnerPage, PartnerState,
    PieceRun, PieceState,
};
use crate::kernel::{Empty, PackId, PieceId, Result};
use crate::printing::commands::{DocumentKind, PaperSize};
use crate::printing::desk::{Desk, broken};
use crate::printing::words::Words;
use crate::shop::commands::Language;
use crate::vouchers::commands::OfferName;
use shop_print::{BookForm, Clause, CouponBook, Voucher, VoucherOffer, VoucherSheet};
use std::collections::BTreeMap;

const LANGUAGES: [Language; 3] = [Language::ZhCn, Language::En, Language::Es];
/// The most pieces of a pack on one print.
pub(in crate::printing) const MOST_PIECES: usize = 400;

/// Coupon books, as sheets or as booklets of A5.
///
/// # Refuses
/// `alliance.unknown_book`.
pub(super) fn book(desk: &Desk<'_>, book: i64, size: PaperSize) -> Result<Drawn> {
    let told = alliance::read_coupon_book(desk.view, CouponBookOnly { book })?;
    let first = told.copies.first().map(Vec::as_slice).unwrap_or_default();
    let contacts = contacts(desk)?;
    let mut offers = Vec::with_capacity(first.len());
    for piece in first {
        offers.push(of_piece(desk, piece, &contacts)?);
    }
    let last_day = first.iter().map(|piece| piece.last_day.as_str()).min().unwrap_or_default();
    let shops = desk.formats.count(i64::try_from(first.len()).unwrap_or(i64::MAX));
    let page = CouponBook {
        shop: desk.lines(),
        title: told.title.clone(),
        below: desk.with("print-book-below", &[("count", &shops), ("day", last_day)])?,
        how: how(desk)?,
        made_on: desk.day(told.at_ms),
        offers,
        books: told.copies.iter().map(|pieces| pieces.iter().map(voucher).collect()).collect(),
        paper_title: desk.with("print-book-title", &[("title", &told.title)])?,
    };
    let form = if size == PaperSize::A5 { BookForm::Booklet } else { BookForm::Sheet };
    let paper = shop_print::coupon_book(&page, form, &desk.setting()).map_err(broken)?;
    Ok(Drawn::new(paper, size, format!("coupon-book-{book}")))
}

fn how(desk: &Desk<'_>) -> Result<Vec<Clause>> {
    let mut points = Vec::new();
    for number in 1..=3 {
        points.push(Clause {
            label: desk.say(&format!("print-book-how-{number}"))?,
            text: desk.say(&format!("print-book-how-{number}-text"))?,
        });
    }
    points.push(Clause { label: desk.say("print-book-trouble")?, text: desk.complaint()? });
    Ok(points)
}

fn voucher(piece: &CouponPiece) -> Voucher {
    Voucher { serial: piece.number.clone(), qr: piece.text.clone(), typed: piece.typed.clone() }
}

/// How partners are reached, by name: as their own cards say, or as the owner wrote down.
fn contacts(desk: &Desk<'_>) -> Result<BTreeMap<String, String>> {
    let mut contacts = BTreeMap::from([(desk.shop.name.clone(), reach(desk))]);
    for card in alliance::overview(desk.view, Empty {})?.partners {
        let page = alliance::partner(desk.view, PartnerOnly { partner: card.partner })?;
        contacts.insert(card.name, reached(&page));
    }
    Ok(contacts)
}

fn reached(page: &PartnerPage) -> String {
    if page.own_contact.is_empty() { page.contact.clone() } else { page.own_contact.clone() }
}

/// Where this shop is, as vouchers say it.
fn reach(desk: &Desk<'_>) -> String {
    let lines = desk.lines();
    [lines.address, lines.phone].into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" · ")
}

fn of_piece(desk: &Desk<'_>, piece: &CouponPiece, contacts: &BTreeMap<String, String>) -> Result<VoucherOffer> {
    let days = (piece.first_day.clone(), piece.last_day.clone());
    let redeemer = (piece.redeemer.clone(), contacts.get(&piece.redeemer).cloned().unwrap_or_default());
    offered(desk, (&piece.texts, piece.gives), days, redeemer, piece.redeemer.clone())
}

/// What vouchers say whose terms another shop keeps: its words, its days, the one shop that honours it. Where its words
/// are not known here, what it gives.
fn offered(
    desk: &Desk<'_>,
    (texts, gives): (&OfferName, PartnerGives),
    (from, until): (String, String),
    (redeemer, redeemer_at): (String, String),
    issuer: String,
) -> Result<VoucherOffer> {
    let others = LANGUAGES.into_iter().filter(|language| *language != desk.language);
    let worth = value(desk, gives);
    let own = match said(texts, desk.language) {
        words if words.is_empty() => what(desk, gives, &worth)?,
        words => words,
    };
    let mut other_offers: Vec<String> = others.clone().map(|language| plain(texts, language)).collect();
    other_offers.retain(|text| !text.is_empty() && *text != own);
    let mut terms = Vec::new();
    for language in std::iter::once(desk.language).chain(others) {
        terms.push(Words::of(language)?.say("print-voucher-terms")?);
    }
    Ok(VoucherOffer {
        offer: own,
        other_offers,
        value: worth,
        redeemer,
        redeemer_at,
        from,
        until,
        terms,
        issuer,
        offer_no: String::new(),
        thanks: desk.say("print-voucher-thanks")?,
    })
}

/// What one is worth; empty where its issuer does not say.
fn value(desk: &Desk<'_>, gives: PartnerGives) -> String {
    match gives {
        PartnerGives::Amount { amount } => desk.money(amount),
        PartnerGives::Percent { hundredths } => match (hundredths.checked_div(100), hundredths.checked_rem(100)) {
            (Some(whole), Some(0)) => format!("−{whole} %"),
            (Some(whole), Some(rest)) => format!("−{whole}.{rest:02} %"),
            _ => String::new(),
        },
        PartnerGives::Chance { count } => format!("× {}", desk.formats.count(count)),
        PartnerGives::Gift | PartnerGives::Newcomer => String::new(),
    }
}

fn what(desk: &Desk<'_>, gives: PartnerGives, worth: &str) -> Result<String> {
    let key = match gives {
        PartnerGives::Amount { .. } | PartnerGives::Percent { .. } => "print-gives-off",
        PartnerGives::Chance { .. } => "print-gives-chance",
        PartnerGives::Gift => "print-gives-gift",
        PartnerGives::Newcomer => "print-gives-newcomer",
    };
    desk.with(key, &[("worth", worth)])
}

fn plain(texts: &OfferName, language: Language) -> String {
    match language {
        Language::En => texts.en.clone(),
        Language::ZhCn => texts.zh_cn.clone(),
        Language::Es => texts.es.clone(),
    }
}

/// What an offer says in a language: else in another that it has.
pub(in crate::printing) fn said(texts: &OfferName, language: Language) -> String {
    let own = plain(texts, language);
    let first = LANGUAGES.into_iter().map(|language| plain(texts, language)).find(|text| !text.is_empty());
    if own.is_empty() { first.unwrap_or_default() } else { own }
}

/// Pieces of a received pack on sheets with stubs: without serials, those that nothing was done with. Never one that a
/// customer has, or that was spoiled.
///
/// # Refuses
/// `alliance.unknown_pack`; `nothing_to_print` when no such piece can be handed out.
pub(super) fn pack(desk: &Desk<'_>, pack: PackId, runs: &[PieceRun], ten: bool) -> Result<Drawn> {
    let told = alliance::pieces(desk.view, PackOnly { pack })?;
    let is_asked = |piece: &&PackPiece| match piece.state {
        PieceState::New => runs.is_empty() || is_in(runs, piece.serial),
        PieceState::Printed => is_in(runs, piece.serial),
        PieceState::HandedOut | PieceState::Spoiled => false,
    };
    let pieces: Vec<Voucher> = told.pieces.iter().filter(is_asked).take(MOST_PIECES).map(on_paper).collect();
    if pieces.is_empty() {
        return Err(nothing(DocumentKind::PackSheet).into());
    }
    let offer = of_pack(desk, &told.pack)?;
    let sheet = if ten { VoucherSheet::Ten } else { VoucherSheet::Eight };
    let made_on = desk.day(desk.view.now_ms);
    let drawn = shop_print::voucher_sheets(&offer, &pieces, sheet, &made_on, &desk.setting()).map_err(broken)?;
    Ok(Drawn::new(drawn, PaperSize::A4, format!("pack-{}", told.pack.number)))
}

/// One piece of a received pack: on slip paper, or as a gift.
///
/// # Refuses
/// `alliance.unknown_pack`; `nothing_to_print` when it has no such piece.
pub(super) fn piece(desk: &Desk<'_>, pack: PackId, piece: PieceId, size: PaperSize) -> Result<Drawn> {
    let told = alliance::pieces(desk.view, PackOnly { pack })?;
    let found = told.pieces.iter().find(|one| one.piece == piece);
    let voucher = on_paper(found.ok_or(nothing(DocumentKind::PackPiece))?);
    let offer = of_pack(desk, &told.pack)?;
    let paper = if size == PaperSize::A6 {
        shop_print::voucher_a6(&offer, &voucher, &desk.setting())
    } else {
        shop_print::voucher_slip(&offer, &voucher, desk.copy(), width(size), &desk.setting())
    };
    Ok(Drawn::new(paper.map_err(broken)?, size, format!("voucher-{}", voucher.serial)))
}

fn is_in(runs: &[PieceRun], serial: i64) -> bool {
    runs.iter().any(|run| (run.first..=run.last).contains(&serial))
}

fn on_paper(piece: &PackPiece) -> Voucher {
    Voucher { serial: format!("{:06}", piece.serial), qr: piece.text.clone(), typed: piece.typed.clone() }
}

fn of_pack(desk: &Desk<'_>, pack: &Pack) -> Result<VoucherOffer> {
    let issuer = alliance::partner(desk.view, PartnerOnly { partner: pack.partner })?;
    let is_hand = issuer.card.state == PartnerState::Hand;
    let at = match pack.redeemer == pack.partner_name || is_hand {
        true => reached(&issuer),
        false if pack.redeemed_here => reach(desk),
        false => contacts(desk)?.get(&pack.redeemer).cloned().unwrap_or_default(),
    };
    let contact = [pack.partner_name.clone(), reached(&issuer)];
    let issued_by = contact.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" · ");
    let days = (pack.first_day.clone(), pack.last_day.clone());
    offered(desk, (&pack.texts, pack.gives), days, (pack.redeemer.clone(), at), issued_by)
}
