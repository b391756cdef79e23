//! Putting a set text onto a page.

use crate::geom::{Matrix, Rect};
use crate::num::count;
use crate::scene::{Colour, Glyph, Mark, Page, Run};
use crate::text::{Align, Block, Stand, Style};

/// Draws a block into a box; the boxes of its lines come back.
pub(crate) fn put(
    page: &mut Page,
    block: &Block,
    style: &Style,
    b: &Rect,
    colour: Colour,
    place: &Matrix,
) -> Vec<Rect> {
    let first = b.y
        + match style.stand {
            Stand::Top => block.rise(),
            Stand::Middle => b.h / 2.0 + 0.37 * block.size - block.span() / 2.0,
            Stand::Bottom => b.h - block.foot() - block.span(),
            Stand::Base => 0.0,
        };
    let mut ink = Vec::with_capacity(block.lines.len());
    for (line, drop) in block.lines.iter().zip(&block.drops) {
        let width = line.width * block.size;
        let left = match style.align {
            Align::Left => b.x,
            Align::Centre => b.x + (b.w - width) / 2.0,
            Align::Right => b.right() - width,
        };
        let y = first + drop * block.size;
        ink.push(Rect::new(left, y - 0.74 * block.size, width, 0.86 * block.size));
        let mut x = left - line.hang * block.size;
        let mut run: Option<Run> = None;
        for sign in &line.signs {
            if run.as_ref().is_none_or(|r| r.bold != sign.bold) {
                page.marks.extend(run.take().map(Mark::Text));
                let place = place.of(Matrix::shift(0.0, y));
                run = Some(Run { place, size: block.size, bold: sign.bold, colour, glyphs: Vec::new() });
            }
            if let Some(run) = run.as_mut() {
                run.glyphs.push(Glyph { ch: sign.ch, id: sign.id, x: x + sign.shift * block.size });
            }
            x += sign.advance * block.size;
        }
        page.marks.extend(run.take().map(Mark::Text));
    }
    ink
}

/// Writes a typed code: each sign centred in a cell, groups joined by a short drawn line.
///
/// `cell` and `gap` in em; a group of 4 is 4 cells, then a gap holding the line.
pub(crate) fn typed(page: &mut Page, fonts: &crate::font::Fonts, code: &Typed<'_>, place: &Matrix) {
    let size = code.pt * crate::text::PT;
    let groups: Vec<&str> = code.text.split('-').collect();
    let cells: usize = groups.iter().map(|g| g.chars().count()).sum();
    let width = (count(cells) * code.cell + count(groups.len().saturating_sub(1)) * GAP) * size;
    let start = match code.align {
        Align::Left => code.room.x,
        Align::Centre => code.room.x + (code.room.w - width) / 2.0,
        Align::Right => code.room.right() - width,
    };
    let y = code.room.y + code.room.h / 2.0 + 0.37 * size;
    let mut x = start;
    let mut run = Run {
        place: place.of(Matrix::shift(0.0, y)),
        size,
        bold: true,
        colour: code.colour,
        glyphs: Vec::with_capacity(cells),
    };
    for (at, group) in groups.iter().enumerate() {
        if at > 0 {
            let middle = y - 0.285 * size;
            let ends = ((GAP - 0.24) / 2.0 * size, (GAP + 0.24) / 2.0 * size);
            let stroke = crate::scene::Stroke { colour: code.colour, width: 0.075 * size, dash: None, round: false };
            let outline = crate::geom::line(x + ends.0, middle, x + ends.1, middle);
            page.shape(crate::geom::mapped(&outline, place), None, Some(stroke));
            x += GAP * size;
        }
        for ch in group.chars() {
            if let Some((id, advance)) = fonts.bold.sign(ch) {
                run.glyphs.push(Glyph { ch, id, x: x + (code.cell - advance) / 2.0 * size });
            }
            x += code.cell * size;
        }
    }
    page.marks.push(Mark::Text(run));
}

/// Between two groups of a typed code, in em.
const GAP: f32 = 0.42;

/// A typed code and its room.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Typed<'a> {
    pub(crate) text: &'a str,
    pub(crate) pt: f32,
    /// Width of a sign's cell in em.
    pub(crate) cell: f32,
    pub(crate) room: Rect,
    pub(crate) align: Align,
    pub(crate) colour: Colour,
}
