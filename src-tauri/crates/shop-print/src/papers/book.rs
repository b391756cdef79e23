//! A coupon book: one voucher of each chosen shop, on one sheet to cut or in a booklet to fold.

use std::sync::Arc;

use super::board::{Board, Press, Setting, ShopLines, style};
use super::booklet::booklet;
use super::flyer::cut_marks;
use super::sheets::Clause;
use super::vouchers::{OWN, Voucher, VoucherOffer, cell_words, own_words, place_of};
use crate::assets::VOUCHER_CELL;
use crate::design::{Part, Words};
use crate::geom::{Matrix, Rect};
use crate::num::count;
use crate::scene::{Mark, Page, Paper};
use crate::warn::{PaperError, Warning};
use crate::watch::{shared, step};
use crate::words::Said;

/// How a book is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum BookForm {
    /// Eight vouchers on an A4, with stubs and cut marks.
    #[default]
    Sheet,
    /// A5 pages, two on each side of an A4: print both sides, turn on the short edge, fold, staple.
    Booklet,
}

/// Books that all hold vouchers of the same offers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CouponBook {
    /// The shop that gives them out.
    pub shop: ShopLines,
    /// What it is called.
    pub title: String,
    /// A sentence below the title.
    pub below: String,
    /// How to use it, in three to five points.
    pub how: Vec<Clause>,
    /// The day that it was made.
    pub made_on: String,
    /// An offer of each shop, in the order of the pages.
    pub offers: Vec<VoucherOffer>,
    /// For each book a voucher of each offer, in the same order.
    pub books: Vec<Vec<Voucher>>,
    /// The paper's title.
    pub paper_title: String,
}

/// A page before its vouchers are numbered.
pub(super) struct Leaf {
    pub(super) base: Arc<Page>,
    /// Which vouchers lie on it, and where.
    pub(super) own: Vec<(usize, Matrix)>,
}

/// What all books have in common.
pub(super) struct Made<'a> {
    /// Of a side, in millimetres.
    pub(super) size: (f32, f32),
    pub(super) leaves: Vec<Leaf>,
    /// The leaves on each side of the sheets of a book, each at its place.
    pub(super) sides: Vec<Vec<(usize, Matrix)>>,
    /// What each offer says.
    pub(super) words: Vec<Words>,
    pub(super) press: Press<'a>,
    pub(super) warnings: Vec<Warning>,
    /// Sides that say which book they belong to, and where.
    pub(super) notes: Vec<usize>,
    pub(super) note: Rect,
}

/// Draws coupon books, one after another.
///
/// # Errors
/// When a file of the program is damaged.
pub fn coupon_book(book: &CouponBook, form: BookForm, setting: &Setting<'_>) -> Result<Paper, PaperError> {
    let made = match form {
        BookForm::Sheet => sheets(book, setting)?,
        BookForm::Booklet => booklet(book, setting)?,
    };
    let look = setting.look("leaf")?;
    let parts = parts(book, &made, &setting.said()?);
    if let Some(watch) = setting.watch {
        watch.begin(parts.len());
    }
    let many = parts.len();
    let draw = |(note, nth, side): (String, usize, usize)| {
        step(setting.watch)?;
        let (page, warnings) = drawn(&made, book.books.get(nth).map_or(&[], Vec::as_slice), side);
        let mut board = Board { page, fonts: setting.fonts, look: &look, warnings };
        if made.notes.contains(&side) {
            board.one(&note, &style(6.0, 6.0, false, 1.2).middle(), made.note, "soft");
        }
        Ok((board.page, board.warnings))
    };
    let (mut pages, mut warnings) = (Vec::with_capacity(many), Vec::new());
    for drawn in shared(parts, draw) {
        let (page, found) = drawn?;
        pages.push(page);
        warnings.extend(found);
    }
    warnings.extend(made.warnings);
    Ok(setting.paper(book.paper_title.clone(), pages, warnings))
}

/// The sides of all books, each with what stands at its foot: which book, which side.
fn parts(book: &CouponBook, made: &Made<'_>, said: &Said) -> Vec<(String, usize, usize)> {
    let (books, pages) = (book.books.len().to_string(), made.sides.len().to_string());
    let mut parts = Vec::new();
    for nth in 0..book.books.len() {
        for side in 0..made.sides.len() {
            let (number, page) = ((nth + 1).to_string(), (side + 1).to_string());
            let gaps = [("book", number.as_str()), ("books", &books), ("page", &page), ("pages", &pages)];
            parts.push(([said.with("paper-book-note", &gaps), book.made_on.clone()].join(" · "), nth, side));
        }
    }
    parts
}

/// A side of a sheet with the numbers of one book.
fn drawn(made: &Made<'_>, vouchers: &[Voucher], side: usize) -> (Page, Vec<Warning>) {
    let mut page = Page::new(made.size.0, made.size.1);
    let mut warnings = Vec::new();
    for (leaf, place) in made.sides.get(side).into_iter().flatten() {
        let Some(leaf) = made.leaves.get(*leaf) else { continue };
        page.marks.push(Mark::Stencil { drawn: Arc::clone(&leaf.base), place: *place });
        for (offer, at) in &leaf.own {
            let (Some(words), Some(voucher)) = (made.words.get(*offer), vouchers.get(*offer)) else { continue };
            let mut words = words.clone();
            words.extend(own_words(voucher));
            let (cell, found) = made.press.part(&words, Part::Only(OWN));
            warnings.extend(found);
            let at = place.of(*at);
            page.marks.extend(cell.marks.iter().map(|mark| mark.moved(&at)));
        }
    }
    (page, warnings)
}

/// Vouchers on one sheet.
const ON_SHEET: usize = 8;
const CELL: (f32, f32) = (99.0, 71.0);

/// Sheets of eight; where one has room left, it says how the vouchers are used.
fn sheets<'a>(book: &CouponBook, setting: &Setting<'a>) -> Result<Made<'a>, PaperError> {
    let (said, look, press) = (setting.said()?, setting.look("leaf")?, setting.press(VOUCHER_CELL)?);
    let giver = given_by(book, &said);
    let of = |offer: &VoucherOffer| {
        let mut words = cell_words(offer, &Voucher::default(), &said);
        words.insert("from_".to_owned(), giver.clone().into());
        words
    };
    let words: Vec<Words> = book.offers.iter().map(of).collect();
    let (mut leaves, mut warnings) = (Vec::new(), Vec::new());
    let numbered: Vec<usize> = (0..words.len()).collect();
    for own in numbered.chunks(ON_SHEET) {
        let mut page = Page::new(210.0, 297.0);
        let mut places = Vec::with_capacity(own.len());
        for (nth, offer) in own.iter().enumerate() {
            let place = place_of(nth, CELL.1);
            let Some(words) = words.get(*offer) else { continue };
            let (cell, found) = press.part(words, Part::Without(OWN));
            page.place(&cell, &place);
            warnings.extend(found);
            places.push((*offer, place));
        }
        let ys: Vec<f32> = (0..=4_usize).map(|row| 6.5 + CELL.1 * count(row)).collect();
        cut_marks(&mut page, &[6.0, 105.0, 204.0], &ys);
        let mut board = Board { page, fonts: setting.fonts, look: &look, warnings: Vec::new() };
        if own.len() < ON_SHEET {
            let at = place_of(own.len(), CELL.1);
            explained(&mut board, book, Rect::new(at.e + 5.0, at.f + 4.0, CELL.0 - 10.0, CELL.1 - 8.0));
        }
        warnings.extend(board.warnings);
        leaves.push(Leaf { base: Arc::new(board.page), own: places });
    }
    let notes = (0..leaves.len()).collect();
    let sides = (0..leaves.len()).map(|leaf| vec![(leaf, Matrix::IDENTITY)]).collect();
    let note = Rect::new(10.0, 291.6, 90.0, 3.4);
    Ok(Made { size: (210.0, 297.0), leaves, sides, words, press, warnings, notes, note })
}

/// Who gives the book away, and so is asked when something is wrong, with a telephone.
pub(super) fn given_by(book: &CouponBook, said: &Said) -> String {
    let shop = [book.shop.name.as_str(), &book.shop.phone].join(" ");
    said.with("paper-gift-from", &[("issuer", shop.trim())])
}

/// The first free cell: what it is, and how it is used.
fn explained(board: &mut Board<'_>, book: &CouponBook, room: Rect) {
    let mut y = room.y;
    let mut text = |text: &str, pt: f32, bold: bool, role: &str| {
        let space = Rect::new(room.x, y, room.w, (room.bottom() - y).max(3.0));
        y += board.text(text, &style(pt, 6.5, bold, 1.35), space, role) + 1.6;
    };
    text(&book.title, 13.0, true, "accent");
    text(&book.below, 8.5, false, "ink");
    for point in &book.how {
        text(&format!("**{}** {}", point.label, point.text), 7.5, false, "ink");
    }
}
