//! Vouchers: sheets with stubs, a gift in A6, and a slip.

use std::sync::Arc;

use super::board::{Board, Setting, style, words};
use super::flyer::cut_marks;
use crate::assets::{VOUCHER_A6, VOUCHER_CELL, VOUCHER_CELL_SMALL};
use crate::design::{Part, Words};
use crate::geom::{Matrix, Rect};
use crate::num::{count, size};
use crate::scene::{Mark, Page, Paper};
use crate::warn::PaperError;
use crate::watch::{shared, step};
use crate::words::Said;

/// What all vouchers of a series say.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct VoucherOffer {
    /// The offer in the document's language.
    pub offer: String,
    /// The offer in other languages of the street, at most two.
    pub other_offers: Vec<String>,
    /// What it is worth, with its currency.
    pub value: String,
    /// The one shop that honours it.
    pub redeemer: String,
    /// Its address and telephone.
    pub redeemer_at: String,
    /// First day, as 2026-12-01.
    pub from: String,
    /// Last day, as 2027-01-31.
    pub until: String,
    /// The terms, a sentence a language; the first in the document's.
    pub terms: Vec<String>,
    /// Who gave it out, with a telephone for complaints.
    pub issuer: String,
    /// The offer's number.
    pub offer_no: String,
    /// A word of thanks for the A6 gift, a line a language.
    pub thanks: String,
}

/// What one voucher says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Voucher {
    /// Its number in the series, as 004201.
    pub serial: String,
    /// What its code says.
    pub qr: String,
    /// The same to type, in groups joined by hyphens.
    pub typed: String,
}

/// How many vouchers lie on an A4.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum VoucherSheet {
    /// Eight of 99 × 71 mm, terms in three languages.
    #[default]
    Eight,
    /// Ten of 99 × 56.8 mm, terms in two languages.
    Ten,
}

impl VoucherSheet {
    /// Vouchers on a sheet.
    #[must_use]
    pub fn many(self) -> usize {
        match self {
            Self::Eight => 8,
            Self::Ten => 10,
        }
    }
}

pub(super) fn cell_words(offer: &VoucherOffer, voucher: &Voucher, said: &Said) -> Words {
    let nth = |all: &[String], n: usize| all.get(n).cloned().unwrap_or_default();
    let mut all = words([
        ("offer", offer.offer.clone()),
        ("offer2", nth(&offer.other_offers, 0)),
        ("offer3", nth(&offer.other_offers, 1)),
        (
            "value",
            if offer.value.is_empty() { String::new() } else { said.with("paper-worth", &[("amount", &offer.value)]) },
        ),
        ("redeemer", offer.redeemer.clone()),
        ("redeemer_at", offer.redeemer_at.clone()),
        ("valid", format!("{} → {}", offer.from, offer.until)),
        ("terms", nth(&offer.terms, 0)),
        ("terms2", nth(&offer.terms, 1)),
        ("terms3", nth(&offer.terms, 2)),
        ("from_", issued(&said.say("paper-issuer"), &offer.issuer)),
        ("offer_no", offer.offer_no.clone()),
    ]);
    all.extend(own_words(voucher));
    all
}

/// Who issued it, under the words for it; a long name goes on behind them.
pub(super) fn issued(words: &str, issuer: &str) -> String {
    let wide: usize = issuer.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum();
    [words, issuer].join(if wide > ISSUER { " " } else { "\n" })
}

/// Signs of a name that fit a line beside the code.
const ISSUER: usize = 23;

/// The fields that differ from voucher to voucher.
pub(super) const OWN: &[&str] = &["serial", "qr", "typed"];

pub(super) fn own_words(voucher: &Voucher) -> Words {
    words([("serial", format!("No. {}", voucher.serial)), ("qr", voucher.qr.clone()), ("typed", voucher.typed.clone())])
}

/// Cells before they say which voucher they are, with the cut marks of a whole sheet.
fn blank_sheet(cell: &Page, many: usize, height: f32) -> Page {
    let mut page = Page::new(210.0, 297.0);
    for nth in 0..many {
        page.place(cell, &place_of(nth, height));
    }
    let rows = size(4.0 * 71.0 / height);
    let ys: Vec<f32> = (0..=rows).map(|row| 6.5 + height * count(row)).collect();
    cut_marks(&mut page, &[6.0, 105.0, 204.0], &ys);
    page
}

pub(super) fn place_of(nth: usize, height: f32) -> Matrix {
    Matrix::shift(6.0 + 99.0 * count(nth % 2), 6.5 + height * count(nth / 2))
}

/// Sheets of vouchers with stubs and cut marks, as many pages as needed.
///
/// `made_on` stands in the sheet's note.
///
/// # Errors
/// When a file of the program is damaged.
pub fn voucher_sheets(
    offer: &VoucherOffer,
    vouchers: &[Voucher],
    sheet: VoucherSheet,
    made_on: &str,
    setting: &Setting<'_>,
) -> Result<Paper, PaperError> {
    let said = setting.said()?;
    let (json, height) = match sheet {
        VoucherSheet::Eight => (VOUCHER_CELL, 71.0),
        VoucherSheet::Ten => (VOUCHER_CELL_SMALL, 56.8),
    };
    let look = setting.look("leaf")?;
    let shared_words = cell_words(offer, &Voucher::default(), &said);
    let press = setting.press(json)?;
    let (cell, mut warnings) = press.part(&shared_words, Part::Without(OWN));
    let full = Arc::new(blank_sheet(&cell, sheet.many(), height));
    let last = Arc::new(blank_sheet(&cell, vouchers.len() % sheet.many(), height));
    let sheets = vouchers.len().div_ceil(sheet.many());
    if let Some(watch) = setting.watch {
        watch.begin(sheets);
    }
    let serial = |v: Option<&Voucher>| v.map(|v| v.serial.clone()).unwrap_or_default();
    let note = |at: usize, own: &[Voucher]| {
        let pages = said.with("paper-sheet", &[("page", &(at + 1).to_string()), ("pages", &sheets.to_string())]);
        let from_to = format!("{}–{}", serial(own.first()), serial(own.last()));
        [offer.offer_no.clone(), from_to, pages, made_on.to_owned()].join(" · ")
    };
    let parts: Vec<(String, &[Voucher])> =
        vouchers.chunks(sheet.many()).enumerate().map(|(at, own)| (note(at, own), own)).collect();
    let draw = |(note, own): (String, &[Voucher])| {
        step(setting.watch)?;
        let mut page = Page::new(210.0, 297.0);
        let mut found = Vec::new();
        let blank = if own.len() == sheet.many() { &full } else { &last };
        page.marks.push(Mark::Stencil { drawn: Arc::clone(blank), place: Matrix::IDENTITY });
        for (i, voucher) in own.iter().enumerate() {
            let mut words = shared_words.clone();
            words.extend(own_words(voucher));
            let (cell, warnings) = press.part(&words, Part::Only(OWN));
            found.extend(warnings);
            let place = place_of(i, height);
            page.marks.extend(cell.marks.iter().map(|mark| mark.moved(&place)));
        }
        let mut board = Board { page, fonts: setting.fonts, look: &look, warnings: found };
        let room = Rect::new(10.0, 291.6, 90.0, 3.4);
        board.one(&note, &style(6.0, 6.0, false, 1.2).middle(), room, "soft");
        Ok((board.page, board.warnings))
    };
    let mut pages = Vec::with_capacity(sheets);
    for drawn in shared(parts, draw) {
        let (page, found) = drawn?;
        pages.push(page);
        warnings.extend(found);
    }
    Ok(setting.paper(said.with("paper-title-vouchers", &[("offer", &offer.offer)]), pages, warnings))
}

/// One voucher as a gift, A6.
///
/// # Errors
/// When a file of the program is damaged.
pub fn voucher_a6(offer: &VoucherOffer, voucher: &Voucher, setting: &Setting<'_>) -> Result<Paper, PaperError> {
    let said = setting.said()?;
    let words = gift_words(offer, voucher, &said);
    let (page, warnings) = setting.press(VOUCHER_A6)?.drawn(&words);
    Ok(setting.paper(said.with("paper-title-vouchers", &[("offer", &offer.offer)]), vec![page], warnings))
}

/// What an A6 says.
pub(super) fn gift_words(offer: &VoucherOffer, voucher: &Voucher, said: &Said) -> Words {
    let mut words = cell_words(offer, voucher, said);
    let own = [
        ("value", offer.value.clone()),
        ("valid", said.with("paper-valid", &[("from", &offer.from), ("until", &offer.until)])),
        ("terms", offer.terms.iter().take(2).cloned().collect::<Vec<_>>().join("\n")),
        ("kick", said.with("paper-gift-from", &[("issuer", &offer.issuer)])),
        ("only", said.say("paper-only-at")),
        ("hand", offer.thanks.clone()),
    ];
    for (name, text) in own {
        words.insert(name.to_owned(), text.into());
    }
    words
}
