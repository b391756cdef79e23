//! From a text to the modules of its QR code. What all codes of one size share is reckoned once and kept.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use qrcode::bits::encode_auto;
use qrcode::canvas::{Canvas, MaskPattern};
use qrcode::ec::construct_codewords;
use qrcode::types::QrError;
use qrcode::{EcLevel, QrCode, Version};

use crate::mask::{Word, bit, penalty};
use crate::qr::Care;

const MASKS: [MaskPattern; 8] = [
    MaskPattern::Checkerboard,
    MaskPattern::HorizontalLines,
    MaskPattern::VerticalLines,
    MaskPattern::DiagonalLines,
    MaskPattern::LargeCheckerboard,
    MaskPattern::Fields,
    MaskPattern::Diamonds,
    MaskPattern::Meadow,
];

/// A maker of QR codes, shared by every document and thread.
#[derive(Debug, Default)]
pub struct Codes {
    small: Frames<u64>,
    large: Frames<u128>,
}

/// Frames by the width of the code and the share of it that may be lost.
type Frames<W> = Mutex<BTreeMap<(usize, Care), Arc<Frame<W>>>>;

/// The modules of a code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Modules {
    /// Dark or light, row by row from the top.
    pub dark: Vec<bool>,
    /// How many are in a row.
    pub width: usize,
}

impl Codes {
    /// The modules of a text's code; none for a text too long for any code.
    #[must_use]
    pub fn modules(&self, text: &str, care: Care) -> Option<Modules> {
        self.made(text, care).ok()
    }

    fn made(&self, text: &str, care: Care) -> Result<Modules, QrError> {
        let level = care.level();
        let bits = encode_auto(text.as_bytes(), level)?;
        let version = bits.version();
        let width = usize::try_from(version.width()).unwrap_or(0);
        if width > u128::WIDEST {
            let dark = QrCode::with_error_correction_level(text, level)?.to_colors();
            return Ok(Modules { dark: dark.into_iter().map(|c| c == qrcode::Color::Dark).collect(), width });
        }
        let (data, correction) = construct_codewords(&bits.into_bytes(), version, level)?;
        let words = [data, correction].concat();
        Ok(if width > u64::WIDEST {
            frame(&self.large, version, care, words.len()).filled(&words)
        } else {
            frame(&self.small, version, care, words.len()).filled(&words)
        })
    }
}

fn frame<W: Word>(frames: &Frames<W>, version: Version, care: Care, words: usize) -> Arc<Frame<W>> {
    let key = (usize::try_from(version.width()).unwrap_or(0), care);
    let mut known = frames.lock().unwrap_or_else(PoisonError::into_inner);
    let frame = known.entry(key).or_insert_with(|| Arc::new(Frame::new(version, care.level(), words)));
    Arc::clone(frame)
}

/// A code that says nothing yet.
#[derive(Debug)]
struct Frame<W> {
    width: usize,
    /// For each mask, rows and columns of a code whose data are all light.
    masked: Vec<(Vec<W>, Vec<W>)>,
    /// Column and row of every bit of the codewords, in their order.
    places: Vec<(usize, usize)>,
}

impl<W: Word> Frame<W> {
    fn new(version: Version, level: EcLevel, many: usize) -> Self {
        let width = version.width();
        let size = usize::try_from(width).unwrap_or(0);
        let mut plain = Canvas::new(version, level);
        plain.draw_all_functional_patterns();
        let drawn = |words: &[u8]| {
            let mut canvas = plain.clone();
            canvas.draw_data(words, &[]);
            canvas
        };
        let cells = || (0..width).flat_map(|y| (0..width).map(move |x| (x, y)));
        let empty = drawn(&vec![0; many]);
        let masked = MASKS.map(|mask| {
            let mut canvas = empty.clone();
            canvas.apply_mask(mask);
            let mut lines = (vec![W::default(); size], vec![W::default(); size]);
            for (x, y) in cells().filter(|(x, y)| canvas.get(*x, *y).is_dark()) {
                set(&mut lines, usize::try_from(x).unwrap_or(0), usize::try_from(y).unwrap_or(0));
            }
            lines
        });
        // Each bit of the codewords is found by drawing, digit by digit, what its number is.
        let mut numbers = vec![0_usize; size * size];
        let digits = usize::BITS - (many * 8).leading_zeros();
        for digit in 0..digits {
            let words: Vec<u8> = (0..many)
                .map(|word| (0..8).fold(0, |byte, n| (byte << 1) | u8::from((word * 8 + n) >> digit & 1 == 1)))
                .collect();
            let (with, without) = (drawn(&words), &empty);
            for ((x, y), number) in cells().zip(&mut numbers) {
                if with.get(x, y).is_dark() && !without.get(x, y).is_dark() {
                    *number |= 1 << digit;
                }
            }
        }
        let mut places = vec![(0, 0); many * 8];
        let all = drawn(&vec![u8::MAX; many]);
        for ((x, y), number) in cells().zip(&numbers) {
            let is_data = all.get(x, y).is_dark() && !empty.get(x, y).is_dark();
            if let Some(place) = places.get_mut(*number).filter(|_| is_data) {
                *place = (usize::try_from(x).unwrap_or(0), usize::try_from(y).unwrap_or(0));
            }
        }
        Self { width: size, masked: masked.into(), places }
    }

    /// The code of these codewords under the mask that reads best.
    fn filled(&self, words: &[u8]) -> Modules {
        let mut data = (vec![W::default(); self.width], vec![W::default(); self.width]);
        for (eight, word) in self.places.chunks(8).zip(words) {
            for (n, (x, y)) in eight.iter().enumerate() {
                if word << n & 0x80 != 0 {
                    set(&mut data, *x, *y);
                }
            }
        }
        let over = |a: &[W], b: &[W]| -> Vec<W> { a.iter().zip(b).map(|(a, b)| *a ^ *b).collect() };
        let codes = self.masked.iter().map(|(rows, columns)| (over(rows, &data.0), over(columns, &data.1)));
        let best = codes.min_by_key(|(rows, columns)| penalty(rows, columns)).unwrap_or_default();
        let mut dark = Vec::with_capacity(self.width * self.width);
        for row in best.0 {
            dark.extend((0..self.width).map(|x| (row & bit(x)).ones() == 1));
        }
        Modules { dark, width: self.width }
    }
}

fn set<W: Word>(lines: &mut (Vec<W>, Vec<W>), x: usize, y: usize) {
    if let Some(row) = lines.0.get_mut(y) {
        *row = *row | bit(x);
    }
    if let Some(column) = lines.1.get_mut(x) {
        *column = *column | bit(y);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn theirs(text: &str, care: Care) -> Modules {
        let code = QrCode::with_error_correction_level(text, care.level()).expect("a code");
        let dark = code.to_colors().into_iter().map(|c| c == qrcode::Color::Dark).collect();
        Modules { dark, width: code.width() }
    }

    #[test]
    fn a_code_is_the_one_the_library_takes_seven_times_as_long_for() {
        let codes = Codes::default();
        for text in
            ["", "SLF1F07K7Q2M9XT4", "HTTP://192.168.8.20:8787/J/T04", "WIFI:T:WPA;S:Qinghe;P:juzi2026;;", "榆树咖啡"]
        {
            for care in [Care::Low, Care::Medium, Care::Quartile, Care::High] {
                assert_eq!(codes.modules(text, care), Some(theirs(text, care)), "{text}");
            }
        }
        for long in [100, 180, 400, 900, 1500, 2300] {
            let text: String = "SLV1-abcdefghij ".chars().cycle().take(long).collect();
            assert_eq!(codes.modules(&text, Care::Medium), Some(theirs(&text, Care::Medium)), "{long} signs");
        }
        assert_eq!(codes.modules(&"x".repeat(3000), Care::Low), None);
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]
        #[test]
        fn whatever_a_code_says_it_is_the_librarys(text in "[ -~]{0,60}|[0-9A-Z:/.]{0,180}|\\PC{0,40}") {
            let codes = Codes::default();
            prop_assert_eq!(codes.modules(&text, Care::Medium), Some(theirs(&text, Care::Medium)));
        }
    }
}
