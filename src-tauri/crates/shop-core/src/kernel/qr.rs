//! QR codes as inline SVG, and as a picture that a phone can keep.

use super::refusal::{Error, Result};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{GrayImage, Luma};
use qrcode::{Color, EcLevel, QrCode};
use std::fmt::Write;
use std::io::Cursor;

/// Empty modules around a QR, as readers need them.
const QUIET: usize = 4;

/// Pixels of a module in a picture.
const PIXELS: usize = 6;

/// A QR at level M as the address of a PNG picture that carries itself, four empty modules around it.
///
/// # Errors
/// The text is longer than a QR holds.
pub fn picture(text: &str) -> Result<String> {
    let code =
        QrCode::with_error_correction_level(text, EcLevel::M).map_err(|error| Error::Failure(Box::new(error)))?;
    let (width, colors) = (code.width(), code.to_colors());
    let side = width.saturating_add(2_usize.saturating_mul(QUIET)).saturating_mul(PIXELS);
    let side = u32::try_from(side).map_err(|error| Error::Failure(Box::new(error)))?;
    let module = |pixel: u32| usize::try_from(pixel).ok()?.checked_div(PIXELS)?.checked_sub(QUIET);
    let is_dark = |x: u32, y: u32| {
        let (x, y) = (module(x).filter(|x| *x < width)?, module(y)?);
        colors.get(y.saturating_mul(width).saturating_add(x)).map(|color| *color == Color::Dark)
    };
    let paint = |x, y| Luma([if is_dark(x, y).unwrap_or(false) { 0 } else { u8::MAX }]);
    let code = GrayImage::from_fn(side, side, paint);
    let mut bytes = Cursor::new(Vec::new());
    // Its lines repeat: without filters they shrink the most.
    let small = PngEncoder::new_with_quality(&mut bytes, CompressionType::Best, FilterType::NoFilter);
    code.write_with_encoder(small).map_err(|error| Error::Failure(Box::new(error)))?;
    Ok(format!("data:image/png;base64,{}", STANDARD.encode(bytes.into_inner())))
}

/// A QR at level M as one path of runs, four empty modules around it.
///
/// # Errors
/// The text is longer than a QR holds.
pub fn svg(text: &str) -> Result<String> {
    let code =
        QrCode::with_error_correction_level(text, EcLevel::M).map_err(|error| Error::Failure(Box::new(error)))?;
    let (width, side) = (code.width(), code.width().saturating_add(2_usize.saturating_mul(QUIET)));
    let mut path = String::new();
    for (row, y) in code.to_colors().chunks(width).zip(QUIET..) {
        let mut x = QUIET;
        for run in row.chunk_by(|one, next| one == next) {
            if run.first() == Some(&Color::Dark) {
                let _ = write!(path, "M{x} {y}h{}v1h-{}z", run.len(), run.len());
            }
            x = x.saturating_add(run.len());
        }
    }
    Ok(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" shape-rendering=\"crispEdges\">\
         <path fill=\"#fff\" d=\"M0 0h{side}v{side}H0z\"/><path fill=\"#000\" d=\"{path}\"/></svg>"
    ))
}
