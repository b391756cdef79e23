//! Choosing a QR code's mask. Source of the four rules: ISO/IEC 18004, 7.8.3.

use qrcode::bits::encode_auto;
use qrcode::canvas::{Canvas, MaskPattern};
use qrcode::ec::construct_codewords;
use qrcode::types::QrError;
use qrcode::{Color, EcLevel};

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

/// The modules of a text's code, row by row, and how many are in a row.
pub(crate) fn modules(text: &str, level: EcLevel) -> Result<(Vec<bool>, usize), QrError> {
    let bits = encode_auto(text.as_bytes(), level)?;
    let version = bits.version();
    let (data, correction) = construct_codewords(&bits.into_bytes(), version, level)?;
    let mut plain = Canvas::new(version, level);
    plain.draw_all_functional_patterns();
    plain.draw_data(&data, &correction);
    let width = usize::try_from(version.width()).unwrap_or(0);
    let masked = MASKS.map(|mask| {
        let mut canvas = plain.clone();
        canvas.apply_mask(mask);
        canvas.into_colors().iter().map(|colour| *colour == Color::Dark).collect::<Vec<bool>>()
    });
    let best = masked.into_iter().min_by_key(|dark| penalty(dark, width)).unwrap_or_default();
    Ok((best, width))
}

/// How hard a code is to read, by the standard's four rules.
fn penalty(dark: &[bool], width: usize) -> usize {
    let columns: Vec<bool> = (0..width).flat_map(|x| dark.iter().skip(x).step_by(width.max(1)).copied()).collect();
    lines(dark, width) + lines(&columns, width) + blocks(dark, width) + balance(dark)
}

/// Runs of five and more, and what looks like a finder beside four light modules.
fn lines(dark: &[bool], width: usize) -> usize {
    const FINDERS: [u16; 2] = [0b101_1101_0000, 0b000_0101_1101];
    let mut points = 0;
    for line in dark.chunks(width.max(1)) {
        let (mut run, mut last, mut window) = (0_usize, None, 0_u16);
        for (at, module) in line.iter().enumerate() {
            run = if last == Some(*module) { run + 1 } else { 1 };
            last = Some(*module);
            points += match run {
                5 => 3,
                6.. => 1,
                _ => 0,
            };
            window = ((window << 1) | u16::from(*module)) & 0x7ff;
            if at >= 10 && FINDERS.contains(&window) {
                points += 40;
            }
        }
    }
    points
}

/// Squares of four in one colour.
fn blocks(dark: &[bool], width: usize) -> usize {
    let rows: Vec<&[bool]> = dark.chunks(width.max(1)).collect();
    let mut points = 0;
    for pair in rows.windows(2) {
        let [upper, lower] = pair else { continue };
        for (a, b) in upper.windows(2).zip(lower.windows(2)) {
            if a.first() == a.last() && a == b {
                points += 3;
            }
        }
    }
    points
}

/// How far dark and light are from half and half, in steps of five in a hundred.
fn balance(dark: &[bool]) -> usize {
    let share = dark.iter().filter(|module| **module).count() * 100 / dark.len().max(1);
    share.abs_diff(50) / 5 * 10
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rules_count_as_the_standard_does() {
        assert_eq!(lines(&[true; 7], 7), 5);
        let finder = [true, false, true, true, true, false, true, false, false, false, false];
        assert_eq!(lines(&finder, 11), 40);
        assert_eq!(blocks(&[true; 9], 3), 12);
        assert_eq!(balance(&[true, true, true, false]), 50);
    }

    #[test]
    fn the_mask_chosen_is_no_worse_than_the_library_chooses() {
        for text in
            ["SLF1F07K7Q2M9XT4", "HTTP://192.168.8.20:8787/J/T04", "WIFI:T:WPA;S:Qinghe;P:juzi2026;;", "榆树咖啡"]
        {
            let (ours, width) = modules(text, EcLevel::M).expect("a code");
            let theirs = qrcode::QrCode::with_error_correction_level(text, EcLevel::M).expect("a code");
            let theirs: Vec<bool> = theirs.to_colors().iter().map(|c| *c == qrcode::Color::Dark).collect();
            assert_eq!(ours.len(), theirs.len());
            assert!(penalty(&ours, width) <= penalty(&theirs, width), "{text}");
        }
    }
}
