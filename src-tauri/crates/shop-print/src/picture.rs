//! Pictures: a logo, a photograph, made no finer than paper shows.

use crate::num::{count, size};

/// Dots an inch beyond which nobody sees a difference on paper.
const FINEST: f32 = 300.0;

/// A picture, decoded by the caller.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Picture {
    /// Pixels in a row.
    pub width: usize,
    /// Rows.
    pub height: usize,
    /// Red, green and blue of each pixel, row by row from the top.
    pub rgb: Vec<u8>,
}

impl Picture {
    /// Whether it holds as many bytes as it says.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        self.width > 0 && self.height > 0 && self.rgb.len() == self.width.saturating_mul(self.height).saturating_mul(3)
    }

    /// Dots an inch when printed so many millimetres wide.
    pub(crate) fn dpi(&self, mm: f32) -> f32 {
        count(self.width) / (mm / 25.4).max(0.01)
    }

    /// The picture with at most 300 dots an inch at a width in millimetres; each new pixel is the mean of those it covers.
    pub(crate) fn fine_enough(&self, mm: f32) -> Self {
        let dpi = self.dpi(mm);
        if dpi <= FINEST {
            return self.clone();
        }
        let width = size(count(self.width) * FINEST / dpi).max(1);
        let height = (self.height * width / self.width).max(1);
        let mut rgb = Vec::with_capacity(width * height * 3);
        let rows: Vec<&[u8]> = self.rgb.chunks(self.width * 3).collect();
        for y in 0..height {
            let (top, bottom) = (y * self.height / height, ((y + 1) * self.height).div_ceil(height));
            for x in 0..width {
                let (left, right) = (x * self.width / width, ((x + 1) * self.width).div_ceil(width));
                let covered = rows.iter().take(bottom).skip(top).filter_map(|row| row.get(left * 3..right * 3));
                let (mut sums, mut pixels) = ([0_usize; 3], 0);
                for pixel in covered.flat_map(|row| row.chunks(3)) {
                    for (sum, part) in sums.iter_mut().zip(pixel) {
                        *sum += usize::from(*part);
                    }
                    pixels += 1;
                }
                rgb.extend(sums.map(|sum| u8::try_from(sum / pixels.max(1)).unwrap_or(u8::MAX)));
            }
        }
        Self { width, height, rgb }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fine_picture_becomes_as_fine_as_paper_and_keeps_its_colours() {
        let rgb = (0..1200 * 600).flat_map(|i| if i % 1200 < 600 { [200, 0, 0] } else { [0, 0, 200] }).collect();
        let fine = Picture { width: 1200, height: 600, rgb }.fine_enough(25.4);
        assert_eq!((fine.width, fine.height), (300, 150));
        assert!(fine.is_sound());
        assert_eq!((fine.rgb.first(), fine.rgb.last()), (Some(&200), Some(&200)));
    }

    #[test]
    fn a_coarse_picture_stays() {
        let coarse = Picture { width: 2, height: 1, rgb: vec![0; 6] };
        assert_eq!(coarse.fine_enough(50.0), coarse);
        assert!(!Picture { width: 2, height: 2, rgb: vec![0; 6] }.is_sound());
    }
}
