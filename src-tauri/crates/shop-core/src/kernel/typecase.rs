//! Where the fonts come from.

use shop_print::Fonts;
use std::io;
use std::sync::Arc;

/// Keeps the fonts of everything printed: read once, when something is drawn for the first time. Handed in by the door,
/// so that nothing below looks for a file of its own.
pub trait Typecase: Send + Sync {
    /// The fonts.
    ///
    /// # Errors
    /// When a font is missing or damaged.
    fn fonts(&self) -> io::Result<Arc<Fonts>>;
}

/// What a shop has that nobody handed fonts.
pub(crate) struct NoTypecase;

impl Typecase for NoTypecase {
    fn fonts(&self) -> io::Result<Arc<Fonts>> {
        Err(io::Error::new(io::ErrorKind::NotFound, "this program was opened without fonts"))
    }
}
