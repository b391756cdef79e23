//! The parts of a slip. Measures are whole dots of 0.125 mm, kept in millimetres.

use super::{Row, SlipHead, SlipWidth};
use crate::design::Look;
use crate::geom::Matrix;
use crate::geom::{Rect, Seg, mapped, rectangle};
use crate::ink::{Typed, put, typed};
use crate::num::{count, size};
use crate::papers::board::{Board, Setting};
use crate::qr::{Care, Device, code};
use crate::scene::{Colour, Mark, Page, Paper, Stroke};
use crate::text::{Align, Block, PT, Style, block};
use crate::warn::{PaperError, Warning};
use crate::words::Said;

/// A dot in millimetres.
const DOT: f32 = 0.125;
/// From the top of one line to the next, in em.
const LEAD: f32 = 1.34;

/// A slip being drawn from the top downwards.
pub(super) struct Slip<'a> {
    board: Board<'a>,
    pub(super) said: Said,
    pub(super) wide: bool,
    left: f32,
    right: f32,
    /// Where the next part begins.
    pub(super) y: f32,
    /// From the top of a line to its baseline, in em: one value a slip, so both ends of a row share a baseline.
    rise: f32,
}

/// The black and white look of slips.
pub(super) fn look() -> Result<Look, PaperError> {
    Look::of(crate::design::Theme::Leaf, "leaf", true)
}

/// A millimetre measure on the next whole dot.
fn snap(mm: f32) -> f32 {
    (mm / DOT).round() * DOT
}

impl<'a> Slip<'a> {
    pub(super) fn new(width: SlipWidth, setting: &Setting<'a>, look: &'a Look) -> Result<Self, PaperError> {
        let wide = width == SlipWidth::Wide;
        let page = Page::new(if wide { 80.0 } else { 58.0 }, 0.0);
        let (left, right) = if wide { (4.0, 76.0) } else { (5.0, 53.0) };
        let rise = if setting.language == crate::language::Language::Chinese { 0.86 } else { 0.8 };
        let board = Board { page, fonts: setting.fonts, look, warnings: Vec::new() };
        Ok(Self { board, said: setting.said()?, wide, left, right, y: 3.0, rise })
    }

    /// Size of the body text in millimetres: 24 or 22 dots.
    pub(super) fn body(&self) -> f32 {
        if self.wide { 3.0 } else { 2.75 }
    }

    fn width(&self) -> f32 {
        self.right - self.left
    }

    fn style(size: f32, bold: bool, align: Align) -> Style {
        Style { pt: size / PT, min: size / PT, bold, lead: LEAD, align, ..Style::default() }
    }

    fn set(&self, text: &str, size: f32, bold: bool, width: f32) -> Block {
        block(self.board.fonts, text, &Self::style(size, bold, Align::Left), size / PT, width)
    }

    /// Puts lines at the pen without moving it; the height they take comes back.
    fn ink(&mut self, set: &Block, bold: bool, align: Align, x: f32, width: f32, colour: Colour) -> f32 {
        let style = Self::style(set.size, bold, align);
        let top = self.y + self.rise * set.size - set.rise();
        let room = Rect::new(x, top, width, 0.0);
        put(&mut self.board.page, set, &style, &room, colour, &Matrix::IDENTITY);
        for sign in &set.missing {
            self.board.warnings.push(Warning::GlyphMissing { sign: *sign });
        }
        snap(count(set.lines.len()) * LEAD * set.size)
    }

    pub(super) fn gap(&mut self, mm: f32) {
        self.y = snap(self.y + mm);
    }

    /// The awning, the shop's name and where it is.
    pub(super) fn head(&mut self, head: &SlipHead, title: Option<&str>) {
        if head.copy {
            let copy = self.said.say("paper-copy");
            self.bar(&copy);
            self.gap(1.5);
        }
        self.awning();
        let size = if self.wide { 5.5 } else { 5.0 };
        self.fitted(&head.shop.name, size, true);
        self.gap(0.75);
        if self.wide {
            self.centred(&head.shop.reach(), self.body(), false);
        } else {
            self.centred(&head.shop.address, self.body(), false);
            self.centred(&head.shop.phone, self.body(), false);
        }
        match title {
            Some(title) => {
                self.gap(0.25);
                self.bar(title);
                self.gap(1.5);
            }
            None => {
                self.gap(1.0);
                self.line();
            }
        }
        if !head.number.is_empty() {
            let number = self.said.with("paper-slip-number", &[("number", &head.number)]);
            let number = if self.wide { number } else { head.number.clone() };
            self.row(&Row::new(head.when.clone(), number));
        }
        if !head.clerk.is_empty() {
            let clerk = self.said.with("paper-slip-clerk", &[("name", &head.clerk)]);
            let member = head.member.as_ref().map(|m| self.said.with("paper-slip-member", &[("name", m)]));
            self.row(&Row::new(clerk, member.unwrap_or_default()));
        }
    }

    /// A bar and scallops, dark and light in turn, dark at both ends.
    pub(super) fn awning(&mut self) {
        let width = self.width();
        self.board.page.fill(self.left, self.y, width, 14.0 * DOT, Colour::BLACK);
        let pieces = if self.wide { 13 } else { 9 };
        let w = (width - 2.0 * DOT) / count(pieces);
        let top = self.y + 17.0 * DOT;
        let outline = format!("M0 0H{w}V0.5A{r} {r} 0 0 1 0 0.5Z", r = w / 2.0);
        let Ok(scallop) = crate::path::read(&outline) else { return };
        for i in 0..pieces {
            let fill = if i % 2 == 0 { Colour::BLACK } else { Colour::WHITE };
            let stroke = Stroke { colour: Colour::BLACK, width: 2.0 * DOT, dash: None, round: false };
            let place = Matrix::shift(self.left + DOT + w * count(i), top);
            self.board.page.shape(mapped(&scallop, &place), Some(fill), Some(stroke));
        }
        self.y = snap(top + 0.5 + w / 2.0 + 2.0);
    }

    /// Centred lines in one size.
    pub(super) fn centred(&mut self, text: &str, size: f32, bold: bool) {
        if text.is_empty() {
            return;
        }
        let set = self.set(text, size, bold, self.width());
        let used = self.ink(&set, bold, Align::Centre, self.left, self.width(), Colour::BLACK);
        self.y += used;
    }

    /// One centred line, smaller if it must, down to the body's size and then broken.
    pub(super) fn fitted(&mut self, text: &str, size: f32, bold: bool) {
        let mut now = size;
        while now > self.body() && self.set(text, now, bold, 1000.0).width() > self.width() {
            now -= 2.0 * DOT;
        }
        self.centred(text, now, bold);
    }

    /// White on black, across the slip.
    pub(super) fn bar(&mut self, text: &str) {
        let (high, size) = if self.wide { (6.0, 3.5) } else { (5.75, 3.25) };
        let set = self.set(text, size, true, self.width() - 2.0);
        let high = high + count(set.lines.len().saturating_sub(1)) * snap(LEAD * size);
        self.board.page.fill(self.left, self.y, self.width(), high, Colour::BLACK);
        let style = Style { stand: crate::text::Stand::Middle, ..Self::style(size, true, Align::Centre) };
        let room = Rect::new(self.left, self.y, self.width(), high);
        put(&mut self.board.page, &set, &style, &room, Colour::WHITE, &Matrix::IDENTITY);
        self.y += high;
    }

    /// An unbroken line.
    pub(super) fn line(&mut self) {
        let y = self.y + DOT;
        self.board.rule(self.left, y, self.right, y, 2.0 * DOT, "ink");
        self.gap(1.5);
    }

    /// A dashed line.
    pub(super) fn dashes(&mut self) {
        self.gap(0.875);
        self.board.dashed(self.left, self.y + DOT, self.right, 2.0 * DOT, (8.0 * DOT, 6.0 * DOT), "ink");
        self.gap(1.625);
    }

    pub(super) fn row(&mut self, row: &Row) {
        self.sized_row(row, self.body(), false, 0.0);
    }

    pub(super) fn bold_row(&mut self, row: &Row, size: f32) {
        self.sized_row(row, size, true, 0.0);
    }

    /// A row that belongs to the one above.
    pub(super) fn indented(&mut self, row: &Row) {
        let kept = self.left;
        if self.wide {
            self.left += 11.0 * DOT;
        }
        self.row(row);
        self.left = kept;
    }

    /// A label and a value; a long label breaks beside the value, a long value goes under the label.
    pub(super) fn sized_row(&mut self, row: &Row, size: f32, bold: bool, inset: f32) {
        let (left, width) = (self.left + inset, self.width() - 2.0 * inset);
        let value = self.set(&row.value, size, bold, width);
        let room = width - value.width() - if value.lines.is_empty() { 0.0 } else { 2.0 };
        let beside = room > width * 0.3 && value.lines.len() <= 1;
        let label = self.set(&row.label, size, bold, if beside { room } else { width });
        if beside {
            self.ink(&value, bold, Align::Right, left, width, Colour::BLACK);
            let used = self.ink(&label, bold, Align::Left, left, width, Colour::BLACK);
            self.y += used.max(snap(LEAD * size));
        } else {
            let used = self.ink(&label, bold, Align::Left, left, width, Colour::BLACK);
            self.y += used;
            let used = self.ink(&value, bold, Align::Right, left, width, Colour::BLACK);
            self.y += used;
        }
        self.y = snap(self.y + DOT);
    }

    /// A middle column as well, for the lines of a sale; on narrow paper it goes under the name.
    pub(super) fn three(&mut self, name: &str, how: &str, amount: &str) {
        let body = self.body();
        let (left, width) = (self.left, self.width());
        let middle = snap(width * 0.773);
        let one_line = self.set(name, body, false, 1000.0).width() + self.set(how, body, false, 1000.0).width() + 2.0;
        if self.wide && one_line < middle {
            let how = self.set(how, body, false, middle);
            self.ink(&how, false, Align::Right, left, middle, Colour::BLACK);
            self.row(&Row::new(name, amount));
            return;
        }
        let set = self.set(name, body, false, width);
        let used = self.ink(&set, false, Align::Left, left, width, Colour::BLACK);
        self.y += used;
        let indented = self.set(how, body, false, width);
        let value = self.set(amount, body, false, width);
        self.ink(&value, false, Align::Right, left, width, Colour::BLACK);
        let used = self.ink(&indented, false, Align::Left, left + 1.25, width, Colour::BLACK);
        self.y = snap(self.y + used + DOT);
    }

    /// A paragraph from edge to edge.
    pub(super) fn para(&mut self, text: &str, size: f32, bold: bool) {
        if text.is_empty() {
            return;
        }
        let set = self.set(text, size, bold, self.width());
        let used = self.ink(&set, bold, Align::Left, self.left, self.width(), Colour::BLACK);
        self.y = snap(self.y + used + 2.0 * DOT);
    }

    /// A numbered point, its lines hanging.
    pub(super) fn point(&mut self, number: usize, text: &str) {
        let hang = if self.wide { 4.0 } else { 3.5 };
        let body = self.body();
        let mark = self.set(&format!("{number}."), body, false, hang);
        self.ink(&mark, false, Align::Left, self.left, hang, Colour::BLACK);
        let width = self.width() - hang;
        let set = self.set(text, body, false, width);
        let used = self.ink(&set, false, Align::Left, self.left + hang, width, Colour::BLACK);
        self.y = snap(self.y + used + 2.0 * DOT);
    }

    /// Draws what `inside` draws into a frame of round corners, 3 dots wide.
    pub(super) fn frame(&mut self, inside: impl FnOnce(&mut Self, f32)) {
        self.gap(1.0);
        let top = self.y;
        self.gap(1.5);
        inside(self, if self.wide { 1.75 } else { 1.25 });
        self.gap(0.75);
        let half = 1.5 * DOT;
        let room = Rect::new(self.left + half, top + half, self.width() - 2.0 * half, self.y - top - 2.0 * half);
        let outline: Vec<Seg> = rectangle(&room, 10.0 * DOT);
        let stroke = Stroke { colour: Colour::BLACK, width: 2.0 * half, dash: None, round: false };
        self.board.page.shape(outline, None, Some(stroke));
        self.gap(1.75);
    }

    /// Two lines to sign on.
    pub(super) fn signatures(&mut self, first: &str, second: &str) {
        self.gap(6.0);
        let middle = (self.left + self.right) / 2.0;
        let (end, start) = (middle - 1.5, middle + 1.5);
        let y = self.y;
        self.board.rule(self.left, y, end, y, 2.0 * DOT, "ink");
        self.board.rule(start, y, self.right, y, 2.0 * DOT, "ink");
        self.gap(0.875);
        let small = 2.75;
        let width = end - self.left;
        let one = self.set(first, small, false, width);
        let two = self.set(second, small, false, width);
        let used_one = self.ink(&one, false, Align::Left, self.left, width, Colour::BLACK);
        let used_two = self.ink(&two, false, Align::Left, start, width, Colour::BLACK);
        self.y = snap(self.y + used_one.max(used_two) + 2.0 * DOT);
    }

    /// Groups of four signs, eight or four a row, centred in their columns.
    pub(super) fn groups(&mut self, text: &str) {
        let signs: Vec<char> = text.chars().filter(|c| !c.is_whitespace()).collect();
        let columns = if self.wide { 8 } else { 4 };
        let cell = self.width() / count(columns);
        for row in signs.chunks(4 * columns) {
            for (column, group) in row.chunks(4).enumerate() {
                let set = self.set(&group.iter().collect::<String>(), self.body(), false, cell * 2.0);
                let x = self.left + cell * count(column);
                self.ink(&set, false, Align::Centre, x, cell, Colour::BLACK);
            }
            self.y = snap(self.y + LEAD * self.body() - 2.0 * DOT);
        }
        self.gap(0.5);
    }

    /// A code whose modules are a whole number of dots.
    pub(super) fn qr(&mut self, text: &str) {
        let Ok((mark, _)) =
            code(&self.board.fonts.codes, text, Rect::new(0.0, 0.0, 1.0, 1.0), Care::Medium, Device::Thermal)
        else {
            self.board.warnings.push(Warning::QrTooLong { text: text.to_owned() });
            return;
        };
        let modules = count(mark.modules + 8);
        let dots = (self.width() / DOT / modules).floor().clamp(1.0, 7.0);
        let side = modules * dots * DOT;
        let x = snap((self.left + self.right - side) / 2.0);
        self.board.qr(text, x, self.y, side, Care::Medium, Device::Thermal);
        self.gap(side);
    }

    /// A code to type; on narrow paper in two rows.
    pub(super) fn typed(&mut self, text: &str) {
        let groups: Vec<&str> = text.split('-').collect();
        let rows = if self.wide { vec![groups] } else { groups.chunks(2).map(<[&str]>::to_vec).collect() };
        for row in rows {
            let room = Rect::new(self.left, self.y, self.width(), 6.0);
            let row = row.join("-");
            let code =
                Typed { text: &row, pt: 4.75 / PT, cell: 0.82, room, align: Align::Centre, colour: Colour::BLACK };
            typed(&mut self.board.page, self.board.fonts, &code, &Matrix::IDENTITY);
            self.gap(6.5);
        }
    }

    /// Ends the slip with 5 mm to tear at.
    pub(super) fn done(mut self, title: String, setting: &Setting<'_>) -> Paper {
        self.board.page.height = count(size(self.y + 5.0));
        let wide = self.board.page.width;
        let edge = Rect::new(0.0, 0.0, wide, self.board.page.height);
        for mark in &self.board.page.marks {
            if let (Mark::Text(run), Some(bounds)) = (mark, mark.bounds())
                && !edge.holds(&bounds, 0.0)
            {
                let what = run.glyphs.iter().map(|g| g.ch).collect();
                self.board.warnings.push(Warning::OutsideSafe { what });
            }
        }
        setting.paper(title, vec![self.board.page], self.board.warnings)
    }

    /// The larger sizes of this width: bold rows, balance, total.
    pub(super) fn sizes(&self) -> (f32, f32, f32) {
        if self.wide { (3.5, 4.0, 5.5) } else { (3.25, 3.5, 5.0) }
    }
}
