//! From a drawn page to dots: one bit each, for a slip printer.

use tiny_skia::{Color, FillRule, LineCap, LineJoin, Mask, Paint, Path, PathBuilder, Pixmap, StrokeDash, Transform};

use crate::font::{Fonts, Pen};
use crate::geom::{Point, Rect, Seg, at, mapped, rectangle};
use crate::num::{count, size};
use crate::picture::Picture;
use crate::qr::runs;
use crate::scene::{Colour, Mark, Page, QrMark, Run};

/// Dots an eighth of a millimetre wide, in rows from the top.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dots {
    /// Dots in a row, a multiple of 8.
    pub width: usize,
    /// Rows.
    pub height: usize,
    /// Rows of `width / 8` bytes, the left dot in the highest bit, 1 for ink.
    pub rows: Vec<u8>,
}

impl Dots {
    /// A slip without its white margins, as wide as the printer's head: 576 dots of 80 mm, 384 of 58 mm.
    /// Anything of another width stays as it is.
    #[must_use]
    pub fn for_head(&self) -> Self {
        let (margin, width) = match self.width {
            640 => (4, 576),
            464 => (5, 384),
            _ => return self.clone(),
        };
        let rows = self.rows.chunks(self.width / 8).flat_map(|row| row.iter().skip(margin).take(width / 8).copied());
        Self { width, height: self.height, rows: rows.collect() }
    }

    /// How many dots are ink.
    #[must_use]
    pub fn ink(&self) -> u32 {
        self.rows.iter().map(|byte| byte.count_ones()).sum()
    }
}

/// Dots a millimetre on a slip printer (203 an inch).
pub const DOTS_PER_MM: f32 = 8.0;

/// Draws a page in dots; a colour darker than half is ink.
#[must_use]
pub fn dots(page: &Page, fonts: &Fonts) -> Dots {
    let width = size(page.width * DOTS_PER_MM).div_ceil(8) * 8;
    let height = size(page.height * DOTS_PER_MM);
    let small = |n: usize| u32::try_from(n).unwrap_or(0);
    let Some(mut map) = Pixmap::new(small(width), small(height)) else {
        return Dots { width: 0, height: 0, rows: Vec::new() };
    };
    map.fill(Color::WHITE);
    let mut canvas = Canvas { map: &mut map, fonts };
    for mark in &page.marks {
        canvas.mark(mark);
    }
    let ink = |row: &[u8]| {
        row.chunks(4).map(|p| p.iter().take(3).map(|v| u32::from(*v)).sum::<u32>() < 384).collect::<Vec<_>>()
    };
    let mut rows = Vec::with_capacity(width / 8 * height);
    for row in map.data().chunks(width * 4) {
        for eight in ink(row).chunks(8) {
            rows.push(eight.iter().fold(0_u8, |byte, dot| (byte << 1) | u8::from(*dot)));
        }
    }
    Dots { width, height, rows }
}

struct Canvas<'a> {
    map: &'a mut Pixmap,
    fonts: &'a Fonts,
}

fn paint(c: Colour, smooth: bool) -> Paint<'static> {
    let mut paint = Paint { anti_alias: smooth, ..Paint::default() };
    paint.set_color_rgba8(c.0, c.1, c.2, 255);
    paint
}

fn path(outline: &[Seg]) -> Option<Path> {
    let mut builder = PathBuilder::new();
    for seg in outline {
        match *seg {
            Seg::Move(p) => builder.move_to(p.x, p.y),
            Seg::Line(p) => builder.line_to(p.x, p.y),
            Seg::Curve(p, q, r) => builder.cubic_to(p.x, p.y, q.x, q.y, r.x, r.y),
            Seg::Close => builder.close(),
        }
    }
    builder.finish()
}

const TO_DOTS: Transform = Transform { sx: DOTS_PER_MM, kx: 0.0, ky: 0.0, sy: DOTS_PER_MM, tx: 0.0, ty: 0.0 };
const NO_MASK: Option<&Mask> = None;

impl Canvas<'_> {
    fn mark(&mut self, mark: &Mark) {
        match mark {
            Mark::Shape { outline, fill, stroke } => {
                let Some(path) = path(outline) else { return };
                if let Some(inside) = fill {
                    self.map.fill_path(&path, &paint(*inside, true), FillRule::Winding, TO_DOTS, NO_MASK);
                }
                if let Some(line) = stroke {
                    let (line_cap, line_join) =
                        if line.round { (LineCap::Round, LineJoin::Round) } else { (LineCap::Butt, LineJoin::Miter) };
                    let stroke = tiny_skia::Stroke {
                        width: line.width,
                        line_cap,
                        line_join,
                        dash: line.dash.and_then(|(on, off)| StrokeDash::new(vec![on, off], 0.0)),
                        ..tiny_skia::Stroke::default()
                    };
                    self.map.stroke_path(&path, &paint(line.colour, true), &stroke, TO_DOTS, NO_MASK);
                }
            }
            Mark::Text(run) => self.text(run),
            Mark::Qr(qr) => self.code(qr),
            Mark::Picture { picture, room, place } => self.picture(picture, &place.map_rect(room)),
            Mark::Stencil { drawn, place } => drawn.marks.iter().for_each(|mark| self.mark(&mark.moved(place))),
        }
    }

    fn text(&mut self, run: &Run) {
        let face = self.fonts.face(run.bold);
        let ink = paint(run.colour, true);
        for glyph in &run.glyphs {
            let mut drawn = Drawn(PathBuilder::new());
            face.outline(glyph.id, &mut drawn);
            let Some(path) = drawn.0.finish() else { continue };
            let m = run.place;
            let o = m.map(at(glyph.x, 0.0));
            let s = run.size * DOTS_PER_MM;
            let place = Transform::from_row(m.a * s, m.b * s, m.c * s, m.d * s, o.x * DOTS_PER_MM, o.y * DOTS_PER_MM);
            self.map.fill_path(&path, &ink, FillRule::Winding, place, NO_MASK);
        }
    }

    /// A dot is ink where the picture is darker than half.
    fn picture(&mut self, picture: &Picture, room: &Rect) {
        let (columns, rows) = (size(room.w * DOTS_PER_MM), size(room.h * DOTS_PER_MM));
        let (left, top) = ((room.x * DOTS_PER_MM).round(), (room.y * DOTS_PER_MM).round());
        let ink = paint(Colour::BLACK, false);
        for y in 0..rows {
            for x in 0..columns {
                let at = (y * picture.height / rows) * picture.width + x * picture.width / columns;
                let pixel = picture.rgb.get(at * 3..at * 3 + 3).unwrap_or(&[255, 255, 255]);
                let light: u32 = pixel.iter().map(|part| u32::from(*part)).sum();
                let dot = tiny_skia::Rect::from_xywh(left + count(x), top + count(y), 1.0, 1.0);
                if let Some(dot) = dot.filter(|_| light < 384) {
                    self.map.fill_rect(dot, &ink, Transform::identity(), NO_MASK);
                }
            }
        }
    }

    /// Every module the same whole number of dots, from a whole dot on.
    fn code(&mut self, qr: &QrMark) {
        let white = mapped(&rectangle(&qr.side, 0.0), &qr.place);
        self.mark(&Mark::Shape { outline: white, fill: Some(Colour::WHITE), stroke: None });
        let dot = (qr.module() * DOTS_PER_MM).floor().max(1.0);
        let whole = dot * count(qr.modules);
        let middle = qr.place.map(at(qr.side.x + qr.side.w / 2.0, qr.side.y + qr.side.h / 2.0));
        let corner = Point {
            x: (middle.x * DOTS_PER_MM - whole / 2.0).round(),
            y: (middle.y * DOTS_PER_MM - whole / 2.0).round(),
        };
        let ink = paint(Colour::BLACK, false);
        for (x, y, length) in runs(qr) {
            let (x, y, length) = (count(x), count(y), count(length));
            let rect = tiny_skia::Rect::from_xywh(corner.x + x * dot, corner.y + y * dot, length * dot, dot);
            if let Some(rect) = rect {
                self.map.fill_rect(rect, &ink, Transform::identity(), NO_MASK);
            }
        }
    }
}

struct Drawn(PathBuilder);

impl Pen for Drawn {
    fn go(&mut self, x: f32, y: f32) {
        self.0.move_to(x, y);
    }
    fn line(&mut self, x: f32, y: f32) {
        self.0.line_to(x, y);
    }
    fn bend(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        self.0.quad_to(x1, y1, x, y);
    }
    fn curve(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        self.0.cubic_to(x1, y1, x2, y2, x, y);
    }
    fn close(&mut self) {
        self.0.close();
    }
}
