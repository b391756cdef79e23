//! Office pages in A4: the shop's awning at the head, tables whose heads repeat, page x of y at the foot.

use super::board::{Board, Setting, ShopLines, style};
use crate::design::Look;
use crate::geom::{Matrix, Rect, mapped};
use crate::num::count;
use crate::scene::{Colour, Page, Paper, Stroke};
use crate::text::{Align, Style};
use crate::warn::{PaperError, Warning};
use crate::words::Said;

/// The left edge of everything, in millimetres.
pub(crate) const LEFT: f32 = 18.0;
/// Width between the margins.
pub(crate) const WIDE: f32 = 174.0;
/// Nothing of the body goes below.
pub(crate) const BOTTOM: f32 = 279.0;

/// A column of a table.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Column {
    pub(crate) head: String,
    /// Its share of the width, in millimetres.
    pub(crate) width: f32,
    pub(crate) align: Align,
}

/// Pages being written from the top downwards.
pub(crate) struct Office<'a> {
    setting: &'a Setting<'a>,
    pub(crate) said: &'a Said,
    look: &'a Look,
    shop: ShopLines,
    /// At the right of the head.
    kind: String,
    pages: Vec<Page>,
    pub(crate) board: Board<'a>,
    warnings: Vec<Warning>,
    pub(crate) y: f32,
}

impl<'a> Office<'a> {
    pub(crate) fn new(
        setting: &'a Setting<'a>,
        said: &'a Said,
        look: &'a Look,
        shop: &ShopLines,
        kind: String,
    ) -> Self {
        let board = Board { page: Page::new(210.0, 297.0), fonts: setting.fonts, look, warnings: Vec::new() };
        let mut office = Self {
            setting,
            said,
            look,
            shop: shop.clone(),
            kind,
            pages: Vec::new(),
            board,
            warnings: Vec::new(),
            y: 0.0,
        };
        office.head();
        office
    }

    fn head(&mut self) {
        let accent = self.board.colour("accent");
        self.board.page.fill(17.7, 11.5, 11.1, 1.7, accent);
        if let Ok(scallop) = crate::path::read("M0 0h2.1v1.6a1.05 1.05 0 0 1 -2.1 0z") {
            for i in 0..5 {
                let fill = if i % 2 == 0 { accent } else { Colour::WHITE };
                let stroke = Stroke { colour: accent, width: 0.18, dash: None, round: false };
                let place = Matrix::shift(LEFT + 2.1 * count(i), 13.5);
                self.board.page.shape(mapped(&scallop, &place), Some(fill), Some(stroke));
            }
        }
        let name = style(11.0, 8.0, true, 1.3).middle();
        self.board.one(&self.shop.name.clone(), &name, Rect::new(32.0, 10.0, 80.0, 8.5), "ink");
        let kind = style(8.5, 7.0, false, 1.3).middle().right();
        self.board.one(&self.kind.clone(), &kind, Rect::new(112.0, 10.0, 80.0, 8.5), "soft");
        self.board.rule(LEFT, 20.0, LEFT + WIDE, 20.0, 0.5, "ink");
        self.y = 25.0;
    }

    /// Begins another page.
    pub(crate) fn turn(&mut self) {
        let done = std::mem::replace(&mut self.board.page, Page::new(210.0, 297.0));
        self.pages.push(done);
        self.head();
    }

    /// Begins another page if a height does not fit on this one.
    pub(crate) fn room(&mut self, height: f32) {
        if self.y + height > BOTTOM && self.y > 30.0 {
            self.turn();
        }
    }

    pub(crate) fn title(&mut self, title: &str, below: &str) {
        let used = self.board.text(title, &style(29.0, 20.0, true, 1.15), Rect::new(LEFT, self.y, WIDE, 26.0), "ink");
        self.y += used + 2.0;
        let used = self.board.text(below, &style(12.0, 9.0, false, 1.4), Rect::new(LEFT, self.y, WIDE, 16.0), "soft");
        self.y += used + 5.0;
    }

    /// A paragraph, going on over the page if it must.
    pub(crate) fn para(&mut self, text: &str, pt: f32, bold: bool, role: &str) {
        let set = style(pt, pt, bold, 1.5);
        let height = self.board.height(text, &set, WIDE);
        self.room(height);
        let used = self.board.text(text, &set, Rect::new(LEFT, self.y, WIDE, height + 0.1), role);
        self.y += used + 2.5;
    }

    pub(crate) fn section(&mut self, text: &str) {
        self.room(22.0);
        self.y += 2.5;
        let used = self.board.text(text, &style(11.5, 9.0, true, 1.3), Rect::new(LEFT, self.y, WIDE, 10.0), "accent");
        self.y += used + 2.0;
    }

    /// Label and text side by side, a hair line below.
    pub(crate) fn point(&mut self, label: &str, text: &str) {
        self.sized_point(label, text, 9.6);
    }

    /// A point in another size of type.
    pub(crate) fn sized_point(&mut self, label: &str, text: &str, pt: f32) {
        let (label_style, text_style) = (style(pt, 8.0, true, 1.4), style(pt, pt, false, 1.6));
        let indent = 20.0 + pt;
        let height = self.board.height(text, &text_style, WIDE - indent);
        let label_height = self.board.height(label, &label_style, indent - 3.0);
        let tall = height.max(label_height);
        self.room(tall + 5.0);
        self.y += 2.6;
        self.board.text(label, &label_style, Rect::new(LEFT, self.y, indent - 3.0, tall + 4.0), "accent");
        self.board.text(text, &text_style, Rect::new(LEFT + indent, self.y, WIDE - indent, tall + 0.1), "ink");
        self.y += tall + 2.6;
        self.board.rule(LEFT, self.y, LEFT + WIDE, self.y, 0.25, "rule");
    }

    /// A table; its head repeats on every page, every other row is tinted, and no row is parted.
    pub(crate) fn table(&mut self, columns: &[Column], rows: &[Vec<String>]) {
        const PAD: f32 = 1.6;
        let total: f32 = columns.iter().map(|c| c.width).sum();
        let grown = WIDE / total.max(1.0);
        let cell = |align: Align, bold: bool| Style { align, ..style(8.0, 6.5, bold, 1.35) };
        self.room(24.0);
        self.table_head(columns, grown);
        for (at, row) in rows.iter().enumerate() {
            let heights = row
                .iter()
                .zip(columns)
                .map(|(text, c)| self.board.height(text, &cell(c.align, false), c.width * grown - 2.0 * PAD));
            let tall = heights.fold(0.0, f32::max) + 2.4;
            let tall = tall.max(6.35);
            if self.y + tall > BOTTOM {
                self.turn();
                self.table_head(columns, grown);
            }
            if at % 2 == 1 && !self.setting.one_toner {
                let stripe = Colour(0xf6, 0xf4, 0xf0);
                self.board.page.fill(LEFT, self.y, WIDE, tall, stripe);
            }
            let mut x = LEFT;
            for (text, column) in row.iter().zip(columns) {
                let width = column.width * grown;
                let room = Rect::new(x + PAD, self.y, width - 2.0 * PAD, tall);
                self.board.text(text, &cell(column.align, false).middle(), room, "ink");
                x += width;
            }
            self.y += tall;
            if self.setting.one_toner {
                self.board.rule(LEFT, self.y, LEFT + WIDE, self.y, 0.2, "rule");
            }
        }
        self.board.rule(LEFT, self.y, LEFT + WIDE, self.y, 0.5, "ink");
        self.y += 4.0;
    }

    fn table_head(&mut self, columns: &[Column], grown: f32) {
        let accent = self.board.colour("accent");
        self.board.page.fill(LEFT, self.y, WIDE, 7.0, accent);
        let mut x = LEFT;
        for column in columns {
            let width = column.width * grown;
            let set = Style { align: column.align, ..style(8.0, 6.5, true, 1.3) }.middle();
            self.board.one(&column.head, &set, Rect::new(x + 1.6, self.y, width - 3.2, 7.0), "paper");
            x += width;
        }
        self.y += 7.0;
    }

    /// Two lines to sign on.
    pub(crate) fn signatures(&mut self, first: &str, second: &str) {
        self.room(24.0);
        self.y += 15.0;
        let set = style(8.5, 7.0, false, 1.3);
        for (x, label) in [(LEFT, first), (LEFT + 92.0, second)] {
            self.board.rule(x, self.y, x + 82.0, self.y, 0.3, "ink");
            self.board.one(label, &set, Rect::new(x, self.y + 1.2, 82.0, 6.0), "soft");
        }
        self.y += 9.0;
    }

    /// Writes the feet, now that the pages are counted.
    pub(crate) fn done(mut self, title: String, foot: &str) -> Paper {
        self.pages.push(self.board.page);
        let total = self.pages.len();
        self.warnings.extend(self.board.warnings);
        let mut finished = Vec::with_capacity(total);
        for (at, page) in self.pages.into_iter().enumerate() {
            let mut board = Board { page, fonts: self.setting.fonts, look: self.look, warnings: Vec::new() };
            board.rule(LEFT, 283.0, LEFT + WIDE, 283.0, 0.3, "rule");
            board.text(foot, &style(7.2, 6.5, false, 1.35), Rect::new(LEFT, 284.8, 146.0, 8.0), "soft");
            let gaps = [("page", (at + 1).to_string()), ("pages", total.to_string())];
            let gaps: Vec<(&str, &str)> = gaps.iter().map(|(name, text)| (*name, text.as_str())).collect();
            let number = self.said.with("paper-page", &gaps);
            let set = style(8.0, 7.0, true, 1.3).right();
            board.one(&number, &set, Rect::new(LEFT + 146.0, 284.8, 28.0, 6.0), "ink");
            self.warnings.extend(board.warnings);
            finished.push(board.page);
        }
        self.setting.paper(title, finished, self.warnings)
    }
}

/// An A4 paper as an A3 one.
pub(crate) fn as_a3(paper: Paper) -> Paper {
    let grown = 297.0 / 210.0;
    let pages = paper.pages.iter().map(|page| {
        let mut large = Page::new(297.0, 420.0);
        large.place(page, &Matrix::scale(grown, grown));
        large
    });
    Paper { pages: pages.collect(), ..paper }
}

/// Whether everything an office page needs can be read.
pub(crate) fn kit(setting: &Setting<'_>) -> Result<(Said, Look), PaperError> {
    Ok((setting.said()?, setting.look("leaf")?))
}
