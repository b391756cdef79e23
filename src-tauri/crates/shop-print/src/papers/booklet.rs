//! The coupon book as a booklet: A5 pages in the order in which the folded sheets have them.
//!
//! Vouchers lie on right-hand pages alone, two to a page, so that tearing one out takes no other with it; behind each
//! stands where it is used.

use std::sync::Arc;

use super::board::{Board, Setting, style};
use super::book::{CouponBook, Leaf, Made, given_by};
use super::vouchers::{OWN, Voucher, VoucherOffer, gift_words};
use crate::assets::VOUCHER_A6;
use crate::design::{Part, Words};
use crate::geom::{Matrix, Rect, mapped};
use crate::num::count;
use crate::scene::{Colour, Page, Stroke};
use crate::text::Style;
use crate::warn::PaperError;
use crate::words::Said;

/// An A5 page, two of which lie on an A4.
const PAGE: (f32, f32) = (148.5, 210.0);
/// What stays in the fold when a voucher is torn out.
const STRIP: f32 = 9.0;
/// A voucher's size beside its size as a gift.
const SMALLER: f32 = (PAGE.0 - STRIP) / 148.0;
/// Where the two vouchers of a page begin.
const TOPS: [f32; 2] = [3.5, 107.5];
/// Pages on a sheet.
const ON_SHEET: usize = 4;

/// Cover, how it is used, a leaf for every two vouchers; filled up to whole sheets.
pub(super) fn booklet<'a>(book: &CouponBook, setting: &Setting<'a>) -> Result<Made<'a>, PaperError> {
    let (said, look, mut press) = (setting.said()?, setting.look("leaf")?, setting.press(VOUCHER_A6)?);
    press.scale = SMALLER;
    let gift = given_by(book, &said);
    let of = |offer: &VoucherOffer| {
        let mut words = gift_words(offer, &Voucher::default(), &said);
        words.insert("kick".to_owned(), gift.clone().into());
        words
    };
    let words: Vec<Words> = book.offers.iter().map(of).collect();
    let mut warnings = Vec::new();
    let mut leaves: Vec<Leaf> = Vec::new();
    let mut add = |board: Board<'_>, own: Vec<(usize, Matrix)>| {
        warnings.extend(board.warnings);
        leaves.push(Leaf { base: Arc::new(board.page), own });
    };
    let blank = || Board { page: Page::new(PAGE.0, PAGE.1), fonts: setting.fonts, look: &look, warnings: Vec::new() };
    let mut front = blank();
    cover(&mut front, book);
    add(front, Vec::new());
    let mut inside = blank();
    how(&mut inside, book, &said);
    add(inside, Vec::new());
    let numbered: Vec<usize> = (0..book.offers.len()).collect();
    for two in numbered.chunks(TOPS.len()) {
        let (mut right, mut left, mut own) = (blank(), blank(), Vec::new());
        for (offer, top) in two.iter().zip(TOPS) {
            let place = Matrix::shift(STRIP, top).of(Matrix::scale(SMALLER, SMALLER));
            if let (Some(words), Some(offer)) = (words.get(*offer), book.offers.get(*offer)) {
                let (cell, found) = press.part(words, Part::Without(OWN));
                right.page.place(&cell, &place);
                right.warnings.extend(found);
                back(&mut left, book, offer, top, &said);
            }
            own.push((*offer, place));
        }
        tear(&mut right, STRIP - 2.0, two.len());
        add(right, own);
        add(left, Vec::new());
    }
    while !leaves.len().is_multiple_of(ON_SHEET) {
        leaves.push(Leaf { base: Arc::new(Page::new(PAGE.0, PAGE.1)), own: Vec::new() });
    }
    let sides = folded(leaves.len());
    // On the cover alone.
    let (notes, note) = (vec![0], Rect::new(PAGE.0 + 14.0, 197.5, 122.0, 3.4));
    Ok(Made { size: (2.0 * PAGE.0, PAGE.1), leaves, sides, words, press, warnings, notes, note })
}

/// The pages on each side, so that they follow one another when all sheets are folded into each other.
fn folded(pages: usize) -> Vec<Vec<(usize, Matrix)>> {
    let (left, right) = (Matrix::IDENTITY, Matrix::shift(PAGE.0, 0.0));
    let sheet = |n: usize| {
        let (first, last) = (2 * n, pages - 1 - 2 * n);
        [vec![(last, left), (first, right)], vec![(first + 1, left), (last - 1, right)]]
    };
    (0..pages / ON_SHEET).flat_map(sheet).collect()
}

/// The awning over the title, the shops, and who gives it.
fn cover(b: &mut Board<'_>, book: &CouponBook) {
    let accent = b.colour("accent");
    b.plate(Rect::new(12.0, 12.0, 126.0, 16.0), 0.0, Some("accent"), None);
    if let Ok(scallop) = crate::path::read("M0 0h10.5v6a5.25 5.25 0 0 1 -10.5 0z") {
        for i in 0..12 {
            let fill = if i % 2 == 0 { accent } else { Colour::WHITE };
            let stroke = Stroke { colour: accent, width: 0.4, dash: None, round: false };
            let place = Matrix::shift(12.0 + 10.5 * count(i), 28.4);
            b.page.shape(mapped(&scallop, &place), Some(fill), Some(stroke));
        }
    }
    let name = style(15.0, 10.0, true, 1.2).middle().centre();
    b.one(&book.shop.name, &name, Rect::new(16.0, 12.0, 118.0, 16.0), "paper");
    let title = Style { balance: true, ..style(36.0, 20.0, true, 1.12) };
    let used = b.text(&book.title, &title, Rect::new(14.0, 54.0, 122.0, 44.0), "ink");
    let y = 54.0 + used + 4.0;
    let used = b.text(&book.below, &style(13.0, 9.5, false, 1.4), Rect::new(14.0, y, 122.0, 22.0), "soft");
    let y = y + used + 7.0;
    let mut names: Vec<&str> = Vec::new();
    for offer in &book.offers {
        if !names.contains(&offer.redeemer.as_str()) {
            names.push(&offer.redeemer);
        }
    }
    let room = Rect::new(19.0, y, 117.0, 186.0 - y);
    // A name a line while they fit, then one after another.
    let (lines, set) = (names.join("\n"), style(13.0, 11.0, true, 1.5));
    let used = if b.height(&lines, &set, room.w) <= room.h {
        b.text(&lines, &set, room, "ink")
    } else {
        b.text(&names.join(" · "), &style(11.0, 6.5, true, 1.5), room, "ink")
    };
    b.plate(Rect::new(14.0, y, 1.6, used), 0.0, Some("warm"), None);
    b.one(&book.shop.reach(), &style(8.5, 7.0, false, 1.3), Rect::new(14.0, 192.0, 122.0, 5.0), "soft");
}

/// Behind the cover: how the vouchers are used.
fn how(b: &mut Board<'_>, book: &CouponBook, said: &Said) {
    let title = said.say("paper-book-how");
    let used = b.text(&title, &style(20.0, 13.0, true, 1.15), Rect::new(12.0, 16.0, 122.0, 18.0), "accent");
    let mut y = 16.0 + used + 6.0;
    for (at, point) in book.how.iter().enumerate() {
        b.dot(17.0, y + 5.0, 5.0, "accent", None);
        let number = style(12.0, 9.0, true, 1.2).centre().middle();
        b.one(&(at + 1).to_string(), &number, Rect::new(12.0, y, 10.0, 10.0), "paper");
        let room = |y: f32, tall: f32| Rect::new(27.0, y, 107.0, tall);
        let label = b.text(&point.label, &style(13.0, 10.0, true, 1.2), room(y + 1.0, 12.0), "ink");
        let text = b.text(&point.text, &style(10.5, 8.5, false, 1.4), room(y + label + 2.6, 26.0), "ink");
        y += (label + text + 10.0).max(16.0);
    }
    b.rule(12.0, 190.0, 134.0, 190.0, 0.3, "rule");
    let foot = [book.shop.name.clone(), book.shop.reach()].join(" · ");
    b.one(&foot, &style(8.5, 7.0, false, 1.3), Rect::new(12.0, 192.0, 122.0, 5.0), "soft");
}

/// Behind a voucher: the shop where it is used.
fn back(b: &mut Board<'_>, book: &CouponBook, offer: &VoucherOffer, top: f32, said: &Said) {
    let (x, wide) = (10.0, PAGE.0 - STRIP - 20.0);
    let kind = said.say("paper-only-at");
    b.one(&kind, &style(9.0, 7.5, false, 1.3), Rect::new(x, top + 10.0, wide, 5.0), "soft");
    let name = style(24.0, 13.0, true, 1.15);
    let used = b.text(&offer.redeemer, &name, Rect::new(x, top + 16.0, wide, 22.0), "ink");
    let y = top + 16.0 + used + 2.0;
    let used = b.text(&offer.redeemer_at, &style(11.0, 8.5, false, 1.4), Rect::new(x, y, wide, 11.0), "ink");
    b.plate(Rect::new(x, y + used + 3.0, 24.0, 1.6), 0.0, Some("warm"), None);
    let y = y + used + 8.0;
    let used = b.text(&offer.offer, &style(11.0, 9.0, true, 1.3), Rect::new(x, y, wide, 10.0), "ink");
    let days = format!("{} → {}", offer.from, offer.until);
    b.one(&days, &style(10.0, 8.0, false, 1.3), Rect::new(x, y + used + 1.5, wide, 6.0), "ink");
    let more: Vec<&str> = offer.terms.iter().skip(2).map(String::as_str).collect();
    let shop = [book.shop.name.clone(), book.shop.reach()].join(" · ");
    let ask = said.with("paper-book-ask", &[("shop", &shop)]);
    let small = [more.join("\n"), ask].into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n");
    b.text(&small, &style(7.2, 6.5, false, 1.35), Rect::new(x, top + 80.0, wide, 14.0), "soft");
}

/// Where vouchers are torn: off the fold, and from each other.
fn tear(b: &mut Board<'_>, x: f32, many: usize) {
    let stroke = Stroke { colour: b.colour("ink"), width: 0.25, dash: Some((1.2, 1.2)), round: false };
    let bottom = if many > 1 { 205.0 } else { 104.0 };
    b.page.shape(crate::geom::line(x, 5.0, x, bottom), None, Some(stroke));
    b.dashed(x, 105.0, PAGE.0 - 5.0, 0.25, (1.2, 1.2), "ink");
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pages(side: &[(usize, Matrix)]) -> Vec<usize> {
        side.iter().map(|(page, _)| page + 1).collect()
    }

    #[test]
    fn folded_sheets_have_their_pages_in_order() {
        let sides = folded(8);
        let said: Vec<Vec<usize>> = sides.iter().map(|side| pages(side)).collect();
        assert_eq!(said, [[8, 1], [2, 7], [6, 3], [4, 5]]);
    }

    #[test]
    fn every_page_lies_on_one_side_with_its_back_behind_it() {
        for many in [4, 8, 12, 40] {
            let sides = folded(many);
            let mut all: Vec<usize> = sides.iter().flatten().map(|(page, _)| *page).collect();
            all.sort_unstable();
            assert_eq!(all, (0..many).collect::<Vec<_>>());
            for sheet in sides.chunks(2) {
                // Turned on the short edge, what lies at the right has the left of the other side behind it.
                assert_eq!(sheet[0][1].0 + 1, sheet[1][0].0);
                assert_eq!(sheet[1][1].0 + 1, sheet[0][0].0);
            }
        }
    }
}
