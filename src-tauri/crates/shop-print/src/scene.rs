//! A drawn document: pages of marks in millimetres, before they become PDF or dots.

use std::sync::Arc;

use crate::geom::{Matrix, Rect, Seg, at, bounds, mapped};
use crate::picture::Picture;
use crate::warn::Warning;

/// A colour as red, green and blue, 0..=255.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Colour(pub u8, pub u8, pub u8);

impl Colour {
    /// Black.
    pub const BLACK: Self = Self(0, 0, 0);
    /// White.
    pub const WHITE: Self = Self(255, 255, 255);

    /// Reads `#125638` or `#000`.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#')?;
        let value = u32::from_str_radix(digits, 16).ok()?;
        let [_, r, g, b] = value.to_be_bytes();
        match digits.len() {
            6 => Some(Self(r, g, b)),
            3 => {
                let [high, low] = [g, b];
                let (red, green, blue) = (high & 15, low >> 4, low & 15);
                Some(Self(red * 17, green * 17, blue * 17))
            }
            _ => None,
        }
    }
}

/// How an outline is drawn along.
#[derive(Debug, Clone, PartialEq)]
pub struct Stroke {
    /// Its colour.
    pub colour: Colour,
    /// Its width in millimetres.
    pub width: f32,
    /// Ink and gap in millimetres, nothing for an unbroken line.
    pub dash: Option<(f32, f32)>,
    /// Round ends and corners.
    pub round: bool,
}

/// A sign at its place in a run.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Glyph {
    /// The sign.
    pub ch: char,
    /// Its number in the font; 0 is never drawn.
    pub id: u16,
    /// From the run's beginning, in millimetres before turning.
    pub x: f32,
}

/// One line of text in one weight.
#[derive(Debug, Clone, PartialEq)]
pub struct Run {
    /// Places the run: its beginning on the baseline, turned and scaled.
    pub place: Matrix,
    /// Size of the em in millimetres.
    pub size: f32,
    /// Bold or regular.
    pub bold: bool,
    /// Its colour.
    pub colour: Colour,
    /// Its signs from left to right.
    pub glyphs: Vec<Glyph>,
}

/// A QR code with its quiet zone.
#[derive(Debug, Clone, PartialEq)]
pub struct QrMark {
    /// What it says.
    pub text: String,
    /// Modules on a side, quiet zone left out.
    pub modules: usize,
    /// Dark or light, row by row.
    pub dark: Vec<bool>,
    /// Where it lies, quiet zone of 4 modules included, before placing.
    pub side: Rect,
    /// Places the box on the page.
    pub place: Matrix,
}

impl QrMark {
    /// Size of a module on the page in millimetres.
    #[must_use]
    pub fn module(&self) -> f32 {
        self.side.w * self.place.growth() / crate::num::count(self.modules + 8)
    }
}

/// Something drawn.
#[derive(Debug, Clone, PartialEq)]
pub enum Mark {
    /// An outline, filled or drawn along.
    Shape {
        /// The outline on the page.
        outline: Vec<Seg>,
        /// The colour inside.
        fill: Option<Colour>,
        /// The line along it.
        stroke: Option<Stroke>,
    },
    /// Text.
    Text(Run),
    /// A QR code.
    Qr(QrMark),
    /// A picture in its box.
    Picture {
        /// The picture, no finer than paper shows.
        picture: Arc<Picture>,
        /// Its box before placing.
        room: Rect,
        /// Places the box on the page.
        place: Matrix,
    },
    /// A drawing that lies on many places; a PDF holds it once.
    Stencil {
        /// What is drawn.
        drawn: Arc<Page>,
        /// Places it on the page.
        place: Matrix,
    },
}

impl Mark {
    /// The box around it on the page.
    #[must_use]
    pub fn bounds(&self) -> Option<Rect> {
        match self {
            Self::Shape { outline, stroke, .. } => {
                let half = stroke.as_ref().map_or(0.0, |s| s.width / 2.0);
                bounds(outline).map(|b| Rect::new(b.x - half, b.y - half, b.w + 2.0 * half, b.h + 2.0 * half))
            }
            Self::Text(run) => {
                let last = run.glyphs.iter().rev().find(|g| !g.ch.is_whitespace())?;
                let first = run.glyphs.iter().find(|g| !g.ch.is_whitespace())?;
                let width = last.x - first.x + crate::text::ink_width(last.ch) * run.size;
                Some(run.place.map_rect(&Rect::new(first.x, -0.74 * run.size, width, 0.86 * run.size)))
            }
            Self::Qr(qr) => Some(qr.place.map_rect(&qr.side)),
            Self::Picture { room, place, .. } => Some(place.map_rect(room)),
            Self::Stencil { drawn, place } => {
                let all = drawn.marks.iter().filter_map(Self::bounds).map(|b| place.map_rect(&b));
                Rect::around(all.flat_map(|b| [at(b.x, b.y), at(b.right(), b.bottom())]))
            }
        }
    }

    /// The same mark, moved.
    #[must_use]
    pub fn moved(&self, m: &Matrix) -> Self {
        match self {
            Self::Shape { outline, fill, stroke } => Self::Shape {
                outline: mapped(outline, m),
                fill: *fill,
                stroke: stroke.clone().map(|s| Stroke {
                    width: s.width * m.growth(),
                    dash: s.dash.map(|(on, off)| (on * m.growth(), off * m.growth())),
                    ..s
                }),
            },
            Self::Text(run) => Self::Text(Run { place: m.of(run.place), ..run.clone() }),
            Self::Qr(qr) => Self::Qr(QrMark { place: m.of(qr.place), ..qr.clone() }),
            Self::Picture { picture, room, place } => {
                Self::Picture { picture: Arc::clone(picture), room: *room, place: m.of(*place) }
            }
            Self::Stencil { drawn, place } => Self::Stencil { drawn: Arc::clone(drawn), place: m.of(*place) },
        }
    }
}

/// A page in millimetres.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Page {
    /// Width.
    pub width: f32,
    /// Height.
    pub height: f32,
    /// What is drawn, the first lying lowest.
    pub marks: Vec<Mark>,
}

impl Page {
    /// An empty page.
    #[must_use]
    pub fn new(width: f32, height: f32) -> Self {
        Self { width, height, marks: Vec::new() }
    }

    /// All marks, those of stencils at their places.
    #[must_use]
    pub fn flat(&self) -> Vec<Mark> {
        let mut all = Vec::with_capacity(self.marks.len());
        for mark in &self.marks {
            match mark {
                Mark::Stencil { drawn, place } => all.extend(drawn.flat().iter().map(|mark| mark.moved(place))),
                mark => all.push(mark.clone()),
            }
        }
        all
    }

    /// Draws a page onto this one.
    pub fn place(&mut self, other: &Self, m: &Matrix) {
        self.marks.extend(other.marks.iter().map(|mark| mark.moved(m)));
    }

    /// Draws an outline.
    pub(crate) fn shape(&mut self, outline: Vec<Seg>, fill: Option<Colour>, stroke: Option<Stroke>) {
        self.marks.push(Mark::Shape { outline, fill, stroke });
    }

    /// Draws an unbroken line.
    pub(crate) fn rule(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, width: f32, colour: Colour) {
        let stroke = Stroke { colour, width, dash: None, round: false };
        self.shape(crate::geom::line(x1, y1, x2, y2), None, Some(stroke));
    }

    /// Fills a box.
    pub(crate) fn fill(&mut self, x: f32, y: f32, w: f32, h: f32, colour: Colour) {
        self.shape(crate::geom::rectangle(&Rect::new(x, y, w, h), 0.0), Some(colour), None);
    }
}

/// A finished document: pages, how it calls itself, and what a person should know before printing.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Paper {
    /// Its title, shown by readers of PDF.
    pub title: String,
    /// Its language as a tag: `en`, `zh-Hans`, `es`.
    pub language: String,
    /// Its pages.
    pub pages: Vec<Page>,
    /// What went wrong while drawing, in the order of the pages.
    pub warnings: Vec<Warning>,
}
