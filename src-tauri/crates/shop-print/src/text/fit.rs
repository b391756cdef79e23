//! Fitting a text into a box: half a point smaller at a time, down to a floor, then cut at a word.

use super::lines::{Block, block};
use super::{Stand, Style};
use crate::font::Fonts;

/// The room for a text.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Space {
    pub(crate) w: f32,
    pub(crate) h: f32,
    /// The most lines, if they are counted.
    pub(crate) lines: Option<usize>,
}

/// A text that fits, or what is left of it.
#[derive(Debug, Clone)]
pub(crate) struct Fitted {
    pub(crate) block: Block,
    /// Something had to be left out.
    pub(crate) cut: bool,
}

/// Rounding that nobody sees, in millimetres.
const SLACK: f32 = 0.02;

fn fits(b: &Block, style: &Style, space: &Space) -> bool {
    let height = style.stand == Stand::Base || b.height() <= space.h + SLACK;
    let lines = space.lines.is_none_or(|most| b.lines.len() <= most);
    height && lines && !b.torn && b.width() <= space.w + SLACK
}

/// The largest size that fits, from the style's own down to its floor.
pub(crate) fn fit(fonts: &Fonts, text: &str, style: &Style, space: &Space) -> Fitted {
    let mut pt = style.pt;
    loop {
        let whole = block(fonts, text, style, pt, space.w);
        if fits(&whole, style, space) {
            return Fitted { block: whole, cut: false };
        }
        if pt - 0.5 < style.min - 0.001 {
            break;
        }
        pt -= 0.5;
    }
    cut(fonts, text, style, pt, space)
}

/// The text at one size, cut if it does not fit.
pub(crate) fn fit_at(fonts: &Fonts, text: &str, style: &Style, pt: f32, space: &Space) -> Fitted {
    let whole = block(fonts, text, style, pt, space.w);
    if fits(&whole, style, space) { Fitted { block: whole, cut: false } } else { cut(fonts, text, style, pt, space) }
}

/// As many words as fit, and three dots. A text whose single word is too long is torn instead, if the height allows.
fn cut(fonts: &Fonts, text: &str, style: &Style, pt: f32, space: &Space) -> Fitted {
    let torn_ok = |b: &Block| fits(&Block { torn: false, ..b.clone() }, style, space);
    let whole = block(fonts, text, style, pt, space.w);
    if torn_ok(&whole) {
        return Fitted { block: whole, cut: false };
    }
    let ends: Vec<usize> = word_ends(text);
    let shortened = |end: usize| {
        format!("{}…", text.get(..end).unwrap_or_default().trim_end_matches([' ', ',', '，', '、', '\n', '*']))
    };
    let (mut low, mut high) = (0, ends.len());
    while low < high {
        let middle = (low + high) / 2;
        let end = ends.get(middle).copied().unwrap_or(0);
        if torn_ok(&block(fonts, &shortened(end), style, pt, space.w)) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    let end = low.checked_sub(1).and_then(|i| ends.get(i)).copied().unwrap_or(0);
    let mut left = block(fonts, &shortened(end), style, pt, space.w);
    if end == 0 {
        left = Block { missing: left.missing, size: left.size, ..Block::default() };
    }
    Fitted { block: left, cut: true }
}

/// Byte places after which a text may be cut: before each space, and after each Chinese character.
fn word_ends(text: &str) -> Vec<usize> {
    let place = |(at, ch): (usize, char)| {
        if ch.is_whitespace() { Some(at) } else { super::signs::is_han(ch).then(|| at + ch.len_utf8()) }
    };
    text.char_indices().filter_map(place).filter(|at| *at > 0).collect()
}
