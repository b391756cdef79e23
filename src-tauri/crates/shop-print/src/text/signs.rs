//! From a text to signs with their advances: composed letters, bound spaces, Chinese marks, the font's traps.

use unicode_normalization::UnicodeNormalization;

use crate::font::Fonts;

/// A sign of a paragraph.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Sign {
    pub(crate) ch: char,
    pub(crate) id: u16,
    pub(crate) bold: bool,
    /// From its place to the next sign's, in em.
    pub(crate) advance: f32,
    /// From its place to where the glyph is drawn, in em.
    pub(crate) shift: f32,
}

/// Half-width marks and what they become beside Han.
const WIDE: [(char, char); 7] =
    [(',', '，'), (':', '：'), (';', '；'), ('!', '！'), ('?', '？'), ('(', '（'), (')', '）')];

/// Signs that are a full em wide in the font, with the advance and shift that Latin text needs, and what Bold adds.
const TRAPS: [(char, f32, f32); 8] = [
    ('’', 0.235, 0.0),
    ('‘', 0.235, -0.765),
    ('“', 0.41, -0.59),
    ('”', 0.41, 0.0),
    ('·', 0.44, -0.28),
    ('•', 0.5, -0.25),
    ('×', 0.72, -0.14),
    ('…', 0.9, -0.05),
];

/// Units and currencies that stay with their number.
const UNITS: [&str; 26] = [
    "%", "‰", "€", "$", "£", "¥", "kg", "g", "mg", "l", "L", "ml", "cl", "km", "m", "cm", "mm", "h", "min", "s", "°C",
    "pt", "dpi", "mm²", "m²", "cts",
];

pub(crate) fn is_han(ch: char) -> bool {
    matches!(ch, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}' | '々' | '〇')
}

/// Full-width marks that belong to the text before them.
pub(crate) fn closes(ch: char) -> bool {
    matches!(ch, '，' | '。' | '、' | '；' | '：' | '！' | '？' | '）' | '》' | '」' | '』' | '】' | '〉')
}

/// Full-width marks that belong to the text after them.
pub(crate) fn opens(ch: char) -> bool {
    matches!(ch, '（' | '《' | '「' | '『' | '【' | '〈')
}

/// About how wide the ink of a sign is, in em.
pub(crate) fn ink_width(ch: char) -> f32 {
    if closes(ch) {
        0.4
    } else if is_han(ch) {
        0.95
    } else {
        0.55
    }
}

/// Whether a text holds a Chinese character or a full-width mark.
pub(crate) fn has_han(text: &str) -> bool {
    text.chars().any(|ch| is_han(ch) || closes(ch) || opens(ch))
}

/// The signs of one paragraph (no returns in it); missing ones are left out and named.
pub(crate) fn signs(fonts: &Fonts, text: &str, bold: bool, track: f32, missing: &mut Vec<char>) -> Vec<Sign> {
    let plain = spaced(&widened(&marked(text, bold)));
    let mut out: Vec<Sign> = Vec::with_capacity(plain.len());
    for (at, &(ch, heavy)) in plain.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|i| plain.get(i)).map(|p| p.0);
        let after = plain.get(at + 1).map(|p| p.0);
        let drawn = if ch == '\u{a0}' || ch == '\u{202f}' { ' ' } else { ch };
        let Some((id, natural)) = fonts.face(heavy).sign(drawn) else {
            if !missing.contains(&ch) {
                missing.push(ch);
            }
            continue;
        };
        let (advance, shift) = trapped(ch, heavy, natural, before, after);
        out.push(Sign { ch, id, bold: heavy, advance: advance + track, shift });
    }
    tighten(&mut out);
    out
}

/// Composed letters with their weight; two stars turn it.
fn marked(text: &str, bold: bool) -> Vec<(char, bool)> {
    let mut out = Vec::new();
    let mut heavy = bold;
    for (at, part) in text.split("**").enumerate() {
        if at > 0 {
            heavy = !heavy;
        }
        out.extend(part.nfc().filter(|ch| !ch.is_control() && !invisible(*ch)).map(|ch| (ch, heavy)));
    }
    out
}

fn invisible(ch: char) -> bool {
    matches!(ch, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{fe00}'..='\u{fe0f}')
}

/// Half-width marks beside Han become full-width.
fn widened(plain: &[(char, bool)]) -> Vec<(char, bool)> {
    let beside = |i: Option<usize>| i.and_then(|i| plain.get(i)).is_some_and(|p| is_han(p.0));
    let wide = |(at, &(ch, heavy)): (usize, &(char, bool))| {
        let (before, after) = (beside(at.checked_sub(1)), beside(Some(at + 1)));
        let chinese = match ch {
            '(' => after || before,
            ')' | ',' | ':' | ';' | '!' | '?' => before,
            _ => false,
        };
        let full = WIDE.iter().find(|(half, _)| *half == ch).filter(|_| chinese);
        (full.map_or(ch, |(_, full)| *full), heavy)
    };
    plain.iter().enumerate().map(wide).collect()
}

/// Spaces after a Chinese stop go; a number is bound to its next group, its unit or its currency.
fn spaced(plain: &[(char, bool)]) -> Vec<(char, bool)> {
    let mut out: Vec<(char, bool)> = Vec::with_capacity(plain.len());
    for (at, &(ch, heavy)) in plain.iter().enumerate() {
        if ch != ' ' {
            out.push((ch, heavy));
            continue;
        }
        let before = out.last().map(|p| p.0);
        let rest: String = plain.iter().skip(at + 1).take(5).map(|p| p.0).collect();
        let digit_before = before.is_some_and(|c| c.is_ascii_digit());
        let digit_after = rest.starts_with(|c: char| c.is_ascii_digit());
        let unit: String = rest.chars().take_while(|c| c.is_alphabetic() || "%‰€$£¥°²".contains(*c)).collect();
        if before.is_some_and(|c| closes(c) || opens(c)) || rest.starts_with(closes) {
            continue;
        }
        let bound = digit_before && (digit_after || UNITS.contains(&unit.as_str()));
        out.push((if bound { '\u{a0}' } else { ' ' }, heavy));
    }
    out
}

/// Advance and shift of a sign: narrow in Latin text, full beside Han.
fn trapped(ch: char, bold: bool, natural: f32, before: Option<char>, after: Option<char>) -> (f32, f32) {
    let chinese = |c: Option<char>| c.is_some_and(|c| is_han(c) || closes(c) || opens(c));
    let quote = matches!(ch, '’' | '‘' | '“' | '”' | '…');
    if quote && (chinese(before) || chinese(after)) {
        return (natural, 0.0);
    }
    let more = if bold && quote { 0.03 } else { 0.0 };
    TRAPS.iter().find(|(trap, ..)| *trap == ch).map_or((natural, 0.0), |(_, advance, shift)| {
        (advance + more, if *shift < -0.5 { shift + more } else { *shift })
    })
}

/// Air of 0.14 em between Han and Latin; of two neighbouring marks one gives up half an em.
fn tighten(signs: &mut [Sign]) {
    let chars: Vec<char> = signs.iter().map(|s| s.ch).collect();
    for (sign, pair) in signs.iter_mut().zip(chars.windows(2)) {
        let (Some(&this), Some(&next)) = (pair.first(), pair.get(1)) else { continue };
        let latin = |c: char| c.is_alphanumeric() && !is_han(c) || matches!(c, '¥' | '$' | '€' | '%' | '+');
        if (is_han(this) && latin(next)) || (latin(this) && is_han(next)) {
            sign.advance += 0.14;
        } else if (closes(this) && (closes(next) || opens(next))) || (opens(this) && opens(next)) {
            sign.advance -= 0.5;
        }
    }
}
