//! Vouchers on paper, and the slip of one that was redeemed.

use super::{Drawn, member, width};
use crate::kernel::{Money, RedemptionId, Result, VoucherBatchId, VoucherId};
use crate::printing::commands::PaperSize;
use crate::printing::desk::{Desk, broken};
use crate::printing::words::Words;
use crate::shop::commands::Language;
use crate::vouchers::commands::{Effect, Gives, OfferName, OfferTerms};
use crate::vouchers::{self, PaperVouchers};
use shop_print::{HandOverSlip, Voucher, VoucherOffer, VoucherSheet};

const LANGUAGES: [Language; 3] = [Language::ZhCn, Language::En, Language::Es];

/// A voucher on slip paper.
///
/// # Refuses
/// `vouchers.unknown_voucher`, `vouchers.secrets_missing`.
pub(super) fn slip(desk: &Desk<'_>, voucher: VoucherId, size: PaperSize) -> Result<Drawn> {
    let paper = vouchers::printable(desk.view, voucher)?;
    let (offer, pieces) = told(desk, &paper)?;
    let piece = pieces.into_iter().next().unwrap_or_default();
    let file = format!("voucher-{}", piece.serial);
    let drawn = shop_print::voucher_slip(&offer, &piece, desk.copy(), width(size), &desk.setting()).map_err(broken)?;
    Ok(Drawn::new(drawn, size, file))
}

/// A voucher as a gift.
///
/// # Refuses
/// As [`slip`].
pub(super) fn gift(desk: &Desk<'_>, voucher: VoucherId) -> Result<Drawn> {
    let paper = vouchers::printable(desk.view, voucher)?;
    let (offer, pieces) = told(desk, &paper)?;
    let piece = pieces.into_iter().next().unwrap_or_default();
    let file = format!("voucher-{}", piece.serial);
    let drawn = shop_print::voucher_a6(&offer, &piece, &desk.setting()).map_err(broken)?;
    Ok(Drawn::new(drawn, PaperSize::A6, file))
}

/// Sheets of a batch.
///
/// # Refuses
/// `vouchers.unknown_batch`, `vouchers.not_in_batch`, `vouchers.count_out_of_bounds`, `vouchers.secrets_missing`.
pub(super) fn sheets(
    desk: &Desk<'_>,
    batch: VoucherBatchId,
    (first, last): (Option<i64>, Option<i64>),
    ten: bool,
) -> Result<Drawn> {
    let paper = vouchers::printable_batch(desk.view, batch, first, last)?;
    let (offer, pieces) = told(desk, &paper)?;
    let sheet = if ten { VoucherSheet::Ten } else { VoucherSheet::Eight };
    let made_on = desk.day(desk.view.now_ms);
    let drawn = shop_print::voucher_sheets(&offer, &pieces, sheet, &made_on, &desk.setting()).map_err(broken)?;
    let serial = |piece: Option<&Voucher>| piece.map(|piece| piece.serial.clone()).unwrap_or_default();
    let file = format!("vouchers-{}-{}", serial(pieces.first()), serial(pieces.last()));
    Ok(Drawn::new(drawn, PaperSize::A4, file))
}

/// The slip of a redeemed voucher: what was handed over, and for which voucher.
///
/// # Refuses
/// `vouchers.unknown_redemption`, `members.erased`.
pub(super) fn redeemed(desk: &Desk<'_>, redemption: RedemptionId, size: PaperSize) -> Result<Drawn> {
    let told = vouchers::redemption(desk.view, redemption)?;
    let who = told.member.map(|who| member(desk, who)).transpose()?;
    let gift = match &told.voucher.effect {
        Effect::HandOver { gift } | Effect::HandOverPack { gift, .. } => gift.name.clone(),
        _ => name(&told.voucher.name, desk.language),
    };
    let by = vouchers::redeemed_by(desk.view, redemption)?;
    let slip = HandOverSlip {
        head: desk.head(told.at_ms, told.receipt.clone(), by, who),
        gift,
        quantity: "1".to_owned(),
        worth: None,
        reason: desk.with("print-voucher-line", &[("number", &told.voucher.number)])?,
        waiting: None,
        complaint: desk.complaint()?,
    };
    let paper = shop_print::hand_over_slip(&slip, width(size), &desk.setting()).map_err(broken)?;
    Ok(Drawn::new(paper, size, format!("redeemed-{}", told.receipt)))
}

/// What vouchers say.
fn told(desk: &Desk<'_>, paper: &PaperVouchers) -> Result<(VoucherOffer, Vec<Voucher>)> {
    let own = name(&paper.terms.name, desk.language);
    let others = LANGUAGES.into_iter().filter(|language| *language != desk.language);
    let mut other_offers: Vec<String> = others.clone().map(|language| plain(&paper.terms.name, language)).collect();
    other_offers.retain(|name| !name.is_empty() && *name != own);
    let mut terms = Vec::new();
    for language in std::iter::once(desk.language).chain(others) {
        terms.push(sentence(desk, &paper.terms, language)?);
    }
    let lines = desk.lines();
    let issuer = if lines.phone.is_empty() { lines.name.clone() } else { format!("{} · {}", lines.name, lines.phone) };
    let offer = VoucherOffer {
        value: value(desk, paper),
        offer: own,
        other_offers,
        redeemer_at: if paper.redeemer.is_some() { String::new() } else { lines.address },
        redeemer: paper.redeemer.clone().unwrap_or(lines.name),
        from: paper.first_day.clone(),
        until: paper.last_day.clone(),
        terms,
        issuer,
        offer_no: format!("{:03}", paper.offer_number),
        thanks: desk.say("print-voucher-thanks")?,
    };
    let pieces = paper.pieces.iter().map(|(serial, qr, typed)| Voucher {
        serial: serial.clone(),
        qr: qr.clone(),
        typed: typed.clone(),
    });
    Ok((offer, pieces.collect()))
}

/// What one is worth, as it stands beside its label; empty where the shop does not say.
fn value(desk: &Desk<'_>, paper: &PaperVouchers) -> String {
    match &paper.terms.gives {
        Gives::Amount { amount } => desk.money(*amount),
        Gives::Percent { hundredths } => match (hundredths.checked_div(100), hundredths.checked_rem(100)) {
            (Some(whole), Some(0)) => format!("−{whole} %"),
            (Some(whole), Some(rest)) => format!("−{whole}.{rest:02} %"),
            _ => String::new(),
        },
        Gives::Chance { count } => format!("× {}", desk.formats.count(*count)),
        Gives::Gift { .. } | Gives::Newcomer { .. } => {
            paper.worth.filter(|worth| *worth != Money::ZERO).map(|worth| desk.money(worth)).unwrap_or_default()
        }
    }
}

fn sentence(desk: &Desk<'_>, terms: &OfferTerms, language: Language) -> Result<String> {
    let words = Words::of(language)?;
    let mut said = words.say("print-voucher-terms")?;
    if terms.min_spend.minor() > 0 {
        said.push(' ');
        said.push_str(&words.with("print-voucher-least", &[("least", &desk.money(terms.min_spend))])?);
    }
    Ok(said)
}

fn plain(name: &OfferName, language: Language) -> String {
    match language {
        Language::En => name.en.clone(),
        Language::ZhCn => name.zh_cn.clone(),
        Language::Es => name.es.clone(),
    }
}

fn name(all: &OfferName, language: Language) -> String {
    let own = plain(all, language);
    let first = LANGUAGES.into_iter().map(|language| plain(all, language)).find(|name| !name.is_empty());
    if own.is_empty() { first.unwrap_or_default() } else { own }
}
