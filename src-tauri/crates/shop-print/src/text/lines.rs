//! Breaking paragraphs into lines of a width.

use super::breaks::breaks;
use super::signs::{Sign, closes, opens, signs};
use super::{PT, Style};
use crate::font::Fonts;
use crate::num::count;

/// A line: its signs, and how wide its ink is in em.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Line {
    pub(crate) signs: Vec<Sign>,
    pub(crate) width: f32,
    /// How far the first sign is drawn to the left, in em.
    pub(crate) hang: f32,
}

/// A text broken into lines at one size.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Block {
    pub(crate) lines: Vec<Line>,
    /// Distance of each line's baseline from the first one's, in em.
    pub(crate) drops: Vec<f32>,
    /// Size of the em in millimetres.
    pub(crate) size: f32,
    pub(crate) han: bool,
    /// A word was wider than the box and was broken.
    pub(crate) torn: bool,
    /// Signs that the font does not have.
    pub(crate) missing: Vec<char>,
}

impl Block {
    /// From the box's top to the first baseline, in millimetres.
    pub(crate) fn rise(&self) -> f32 {
        self.size * if self.han { 0.86 } else { 0.75 }
    }

    /// From the last baseline to the bottom, in millimetres.
    pub(crate) fn foot(&self) -> f32 {
        self.size * if self.han { 0.13 } else { 0.215 }
    }

    /// From the first to the last baseline, in millimetres.
    pub(crate) fn span(&self) -> f32 {
        self.drops.last().map_or(0.0, |drop| drop * self.size)
    }

    pub(crate) fn height(&self) -> f32 {
        if self.lines.is_empty() { 0.0 } else { self.rise() + self.span() + self.foot() }
    }

    /// The widest line in millimetres.
    pub(crate) fn width(&self) -> f32 {
        self.lines.iter().map(|line| line.width * self.size).fold(0.0, f32::max)
    }
}

/// Sets a text at a size in points into a width in millimetres.
pub(crate) fn block(fonts: &Fonts, text: &str, style: &Style, pt: f32, width: f32) -> Block {
    let size = pt * PT;
    let em = width / size;
    let mut out = Block { size, han: super::has_han(text), ..Block::default() };
    let mut drop = 0.0;
    for paragraph in text.split('\n') {
        let short = paragraph.chars().count() < 40 || pt >= 20.0;
        if paragraph.trim().is_empty() {
            drop += style.lead / 2.0;
            continue;
        }
        let signs = signs(fonts, paragraph.trim(), style.bold, style.track, &mut out.missing);
        let places = breaks(&signs, short);
        let mut lines = broken(&signs, &places, em, &mut out.torn);
        let balanced = if style.balance { Some(narrowest(&signs, &places, em, lines.len())) } else { None };
        if let Some(better) = balanced.or_else(|| without_orphan(&signs, &places, em, &lines)) {
            lines = better;
        }
        for line in lines {
            if !out.lines.is_empty() {
                drop += style.lead;
            }
            out.drops.push(drop);
            out.lines.push(line);
        }
    }
    out
}

/// Greedy lines no wider than `em`.
fn broken(signs: &[Sign], places: &[bool], em: f32, torn: &mut bool) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut start = 0;
    while start < signs.len() {
        let mut good = None;
        let mut end = start;
        let mut pen = 0.0;
        let hang = signs.get(start).filter(|s| opens(s.ch)).map_or(0.0, |_| 0.5);
        while let Some(sign) = signs.get(end) {
            if end > start && places.get(end).copied().unwrap_or(false) {
                good = Some(end);
            }
            let ink = pen - hang + if closes(sign.ch) { sign.advance.min(0.5) } else { sign.advance };
            let space = matches!(sign.ch, ' ' | '\u{a0}');
            if !space && ink > em + 0.001 && end > start {
                break;
            }
            pen += sign.advance;
            end += 1;
        }
        let next = if end == signs.len() {
            end
        } else if let Some(place) = good {
            place
        } else {
            *torn = true;
            torn_place(signs, start, end)
        };
        lines.push(line(signs.get(start..next).unwrap_or_default()));
        start = next;
        while signs.get(start).is_some_and(|s| s.ch == ' ') {
            start += 1;
        }
    }
    lines
}

/// Where a word that fits no line is broken: never before a closing mark if anything else can be had.
fn torn_place(signs: &[Sign], start: usize, end: usize) -> usize {
    let mut place = end.max(start + 1);
    while place > start + 1 && signs.get(place).is_some_and(|s| closes(s.ch)) {
        place -= 1;
    }
    while place > start + 1 && signs.get(place - 1).is_some_and(|s| opens(s.ch)) {
        place -= 1;
    }
    place
}

/// A line of signs: spaces at its end do not count, marks at its edges give up half an em.
fn line(signs: &[Sign]) -> Line {
    let kept = signs.iter().rposition(|s| s.ch != ' ' && s.ch != '\u{a0}').map_or(0, |last| last + 1);
    let signs = signs.get(..kept).unwrap_or_default().to_vec();
    let hang = signs.first().filter(|s| opens(s.ch)).map_or(0.0, |_| 0.5);
    let tail = signs.last().filter(|s| closes(s.ch) && s.advance > 0.5).map_or(0.0, |_| 0.5);
    let width: f32 = signs.iter().map(|s| s.advance).sum();
    Line { width: width - hang - tail, hang, signs }
}

/// The narrowest lines of the same number.
fn narrowest(signs: &[Sign], places: &[bool], em: f32, number: usize) -> Vec<Line> {
    let widest = |lines: &[Line]| lines.iter().map(|l| l.width).fold(0.0, f32::max);
    let mut torn = false;
    let mut best = broken(signs, places, em, &mut torn);
    for _ in 0..80 {
        let narrower = widest(&best) - 0.02;
        let mut torn = false;
        let lines = broken(signs, places, narrower, &mut torn);
        if torn || lines.len() > number || narrower < em * 0.3 {
            break;
        }
        best = lines;
    }
    best
}

/// A line of so many em is a long one.
const LONG: f32 = 24.0;

/// Lines that do not end in a few signs alone: up to 4.5 em narrower, the same number of lines.
fn without_orphan(signs: &[Sign], places: &[bool], em: f32, lines: &[Line]) -> Option<Vec<Line>> {
    let least = if em < LONG { 2.6 } else { 4.0 };
    if lines.len() < 2 || lines.last().is_none_or(|l| l.width >= least) {
        return None;
    }
    (1..=18).find_map(|step| {
        let mut torn = false;
        let narrower = broken(signs, places, em - 0.25 * count(step), &mut torn);
        let good = !torn && narrower.len() == lines.len() && narrower.last().is_some_and(|l| l.width >= least);
        good.then_some(narrower)
    })
}
