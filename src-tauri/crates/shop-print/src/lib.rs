//! Everything a shop prints: flyers, vouchers, cards, slips, posters and office pages.
//!
//! A document is drawn in three steps, none of which touches a disk, a clock or a database: typed words and figures
//! become a [`Paper`] (pages of marks in millimetres, with [`Warning`]s), and a paper becomes PDF by [`pdf()`] or
//! dots by [`dots()`]. The [`Fonts`] are read once by the caller and shared.
#![deny(missing_docs)]

mod assets;
mod codes;
mod design;
mod font;
mod forms;
mod geom;
mod ink;
mod language;
mod mask;
mod num;
mod papers;
mod path;
mod pdf;
mod picture;
mod qr;
mod raster;
mod scene;
mod text;
mod warn;
mod watch;
mod words;

pub use codes::{Codes, Modules};
pub use design::{Design, Field, FieldKind, Theme, Words};
pub use font::Fonts;
pub use geom::{Matrix, Point, Rect, Seg};
pub use language::Language;
pub use papers::*;
pub use pdf::{Stamp, pdf, pdf_watched};
pub use picture::Picture;
pub use qr::Care;
pub use raster::{DOTS_PER_MM, Dots, dots};
pub use scene::{Colour, Glyph, Mark, Page, Paper, QrMark, Run, Stroke};
pub use warn::{PaperError, Warning};
pub use watch::{Watch, Watched, Watches};
