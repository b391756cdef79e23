//! How hard a masked QR code is to read, reckoned on bit rows. Source of the four rules: ISO/IEC 18004, 7.8.3; where the
//! standard leaves room (the quiet zone counts as light, half and half is compared without steps) as crate `qrcode` does.

use std::ops::{BitAnd, BitOr, BitXor, Not, Shl, Shr};

/// A row of modules, the left one in bit 4, with room for four light ones at both ends.
pub(crate) trait Word:
    Copy
    + Default
    + BitAnd<Output = Self>
    + BitOr<Output = Self>
    + BitXor<Output = Self>
    + Not<Output = Self>
    + Shl<usize, Output = Self>
    + Shr<usize, Output = Self>
{
    /// The widest code that fits.
    const WIDEST: usize;
    /// One module alone in bit nought.
    const ONE: Self;
    /// How many modules are dark.
    fn ones(self) -> usize;
}

macro_rules! word {
    ($number:ty, $widest:literal) => {
        impl Word for $number {
            const WIDEST: usize = $widest;
            const ONE: Self = 1;
            fn ones(self) -> usize {
                usize::try_from(self.count_ones()).unwrap_or(0)
            }
        }
    };
}
word!(u64, 56);
word!(u128, 120);

/// Light modules beside a row.
pub(crate) const MARGIN: usize = 4;

/// Bit of a module in its row.
pub(crate) fn bit<W: Word>(at: usize) -> W {
    W::ONE << (at + MARGIN)
}

/// The points of a code: rows from the top, the same code's columns from the left.
pub(crate) fn penalty<W: Word>(rows: &[W], columns: &[W]) -> usize {
    let inside = (0..rows.len()).fold(W::default(), |all, at| all | bit(at));
    let lines: usize = rows.iter().chain(columns).map(|line| line_points(*line, inside)).sum();
    let blocks: usize = rows.iter().zip(rows.iter().skip(1)).map(|(a, b)| block_points(*a, *b, inside)).sum();
    let dark: usize = rows.iter().map(|row| row.ones()).sum();
    let all = (rows.len() * rows.len()).max(1);
    lines + blocks + (dark * 200 / all).abs_diff(100)
}

/// Runs of five and more of one colour, and what looks like a finder beside four light modules.
fn line_points<W: Word>(dark: W, inside: W) -> usize {
    let run_points = |colour: W| {
        let pair = colour & (colour >> 1);
        let five = pair & (pair >> 2) & (colour >> 4);
        five.ones() + 2 * (five & !(five << 1)).ones()
    };
    let light = !dark;
    let core = dark & (light >> 1) & (dark >> 2) & (dark >> 3) & (dark >> 4) & (light >> 5) & (dark >> 6);
    let pair = light & (light >> 1);
    let four = pair & (pair >> 2);
    let finders = core & ((four >> 7) | (four << 4));
    run_points(dark) + run_points(light & inside) + 40 * finders.ones()
}

/// Squares of four of one colour in two rows.
fn block_points<W: Word>(upper: W, lower: W, inside: W) -> usize {
    let same = !(upper ^ lower) & inside;
    let level = !(upper ^ (upper >> 1));
    3 * (same & (same >> 1) & level).ones()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(text: &str) -> u64 {
        text.chars().enumerate().filter(|(_, c)| *c == '#').fold(0, |all, (at, _)| all | bit::<u64>(at))
    }

    #[test]
    fn the_rules_count_as_the_standard_does() {
        let inside = line("###########");
        assert_eq!(line_points(line("#######...."), inside), 5);
        assert_eq!(line_points(line("#####.#####"), inside), 6);
        assert_eq!(line_points(line("#.###.#...."), inside), 40, "light ends at the edge");
        assert_eq!(line_points(line("##.###.##.#"), inside), 0, "dark on both sides");
        assert_eq!(block_points(line("###"), line("###"), line("###")), 6);
        assert_eq!(block_points(line("#.#"), line("###"), line("###")), 0);
        assert_eq!(penalty(&[line("##"), line("#.")], &[line("##"), line("#.")]), 50);
    }
}
