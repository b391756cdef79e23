//! QR codes: text to modules, drawn as one outline.

use qrcode::EcLevel;

use crate::codes::Codes;
use crate::geom::{Matrix, Rect};
use crate::scene::QrMark;
use crate::warn::Warning;

/// How much of a code may be lost.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Care {
    /// 7 parts in a hundred.
    Low,
    /// 15 parts in a hundred: paper that is kept for days.
    #[default]
    Medium,
    /// 25 parts in a hundred: cards.
    Quartile,
    /// 30 parts in a hundred.
    High,
}

impl Care {
    pub(crate) fn read(text: Option<&str>) -> Self {
        match text {
            Some("l") => Self::Low,
            Some("q") => Self::Quartile,
            Some("h") => Self::High,
            _ => Self::Medium,
        }
    }

    pub(crate) fn level(self) -> EcLevel {
        match self {
            Self::Low => EcLevel::L,
            Self::Medium => EcLevel::M,
            Self::Quartile => EcLevel::Q,
            Self::High => EcLevel::H,
        }
    }
}

/// What prints, for the smallest module.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Device {
    /// An office printer: modules of 0.33 mm.
    #[default]
    Laser,
    /// A slip printer of 203 dots an inch: modules of 4 dots.
    Thermal,
}

impl Device {
    /// The least size of a module in millimetres.
    pub(crate) fn least_module(self) -> f32 {
        match self {
            Self::Laser => 0.33,
            Self::Thermal => 0.5,
        }
    }
}

/// A code in a square, quiet zone of 4 modules included. Nothing is drawn for a text too long.
pub(crate) fn code(
    codes: &Codes,
    text: &str,
    side: Rect,
    care: Care,
    device: Device,
) -> Result<(QrMark, Option<Warning>), Warning> {
    let Some(made) = codes.modules(text, care) else { return Err(Warning::QrTooLong { text: text.to_owned() }) };
    let (dark, modules) = (made.dark, made.width);
    let mark = QrMark { text: text.to_owned(), modules, dark, side, place: Matrix::IDENTITY };
    let (module, least) = (mark.module(), device.least_module());
    let small = (module < least - 0.001).then(|| Warning::QrTooSmall { text: text.to_owned(), module, least });
    Ok((mark, small))
}

/// A run of dark modules in a row: column, row, length, in modules.
pub(crate) fn runs(qr: &QrMark) -> Vec<(usize, usize, usize)> {
    let mut out = Vec::new();
    for (row, cells) in qr.dark.chunks(qr.modules.max(1)).enumerate() {
        let mut start = None;
        for (column, dark) in cells.iter().copied().chain([false]).enumerate() {
            match (dark, start) {
                (true, None) => start = Some(column),
                (false, Some(from)) => {
                    out.push((from, row, column - from));
                    start = None;
                }
                _ => {}
            }
        }
    }
    out
}
