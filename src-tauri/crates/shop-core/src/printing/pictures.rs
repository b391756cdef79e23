//! The shop's own pictures on paper: its logo, a gift's photo.

use super::desk::Desk;
use crate::kernel::{GiftId, Result};
use crate::{gifts, shop};
use image::{ImageReader, Limits};
use shop_print::Picture;
use std::collections::BTreeMap;
use std::io::Cursor;

/// The widest and the highest picture that is read, in pixels.
const MOST_PIXELS: u32 = 8_000;
/// The most memory a picture may take while it is read, in bytes.
const MOST_MEMORY: u64 = 256 * 1024 * 1024;

/// The logo, and the photo of the gift that the paper is about. One that is missing or cannot be read is left out: the
/// paper says so in a warning, or shows its drawing instead.
pub(super) fn of(desk: &Desk<'_>, gift: Option<GiftId>) -> Result<BTreeMap<String, Picture>> {
    let photo = gift.map(|gift| gifts::photo_bytes(desk.view, gift)).transpose()?.flatten();
    let both = [("logo", shop::logo(desk.view)?), ("photo", photo)];
    let read = |(name, bytes): (&str, Option<Vec<u8>>)| Some((name.to_owned(), read(&bytes?)?));
    Ok(both.into_iter().filter_map(read).collect())
}

/// Reads PNG, JPEG or WebP; what shines through is white, as paper is.
fn read(bytes: &[u8]) -> Option<Picture> {
    let mut reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().ok()?;
    let mut limits = Limits::default();
    limits.max_image_width = Some(MOST_PIXELS);
    limits.max_image_height = Some(MOST_PIXELS);
    limits.max_alloc = Some(MOST_MEMORY);
    reader.limits(limits);
    let pixels = reader.decode().ok()?.into_rgba8();
    let (width, height) = (usize::try_from(pixels.width()).ok()?, usize::try_from(pixels.height()).ok()?);
    let rgb = pixels.pixels().flat_map(|pixel| {
        let [red, green, blue, alpha] = pixel.0;
        [red, green, blue].map(|part| over_white(part, alpha))
    });
    Some(Picture { width, height, rgb: rgb.collect() })
}

fn over_white(part: u8, alpha: u8) -> u8 {
    let (part, alpha, full) = (u16::from(part), u16::from(alpha), u16::from(u8::MAX));
    let mixed = part.saturating_mul(alpha).saturating_add(full.saturating_mul(full.saturating_sub(alpha)));
    u8::try_from(mixed.checked_div(full).unwrap_or(full)).unwrap_or(u8::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn png(pixels: &[u8], width: u32, height: u32) -> Vec<u8> {
        let mut bytes = Vec::new();
        let picture = image::RgbaImage::from_raw(width, height, pixels.to_vec()).unwrap();
        picture.write_to(&mut Cursor::new(&mut bytes), image::ImageFormat::Png).unwrap();
        bytes
    }

    #[test]
    fn a_picture_is_read_and_what_shines_through_is_white() {
        let picture = read(&png(&[10, 20, 30, 255, 0, 0, 0, 0], 2, 1)).unwrap();
        assert_eq!((picture.width, picture.height), (2, 1));
        assert_eq!(picture.rgb, [10, 20, 30, 255, 255, 255]);
    }

    #[test]
    fn what_is_no_picture_or_too_large_is_left_out() {
        assert_eq!(read(b"no picture"), None);
        assert_eq!(read(&png(&vec![0; 8_001 * 4], 8_001, 1)), None);
    }
}
