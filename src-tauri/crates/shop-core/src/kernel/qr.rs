//! QR codes as inline SVG.

use super::refusal::{Error, Result};
use qrcode::{Color, EcLevel, QrCode};
use std::fmt::Write;

/// Empty modules around a QR, as readers need them.
const QUIET: usize = 4;

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
