//! What a person should know before printing.

/// Something about a drawn document that a person may want to mend.
#[derive(Debug, Clone, PartialEq)]
pub enum Warning {
    /// A text did not fit its box at the smallest size and was cut at a word.
    TextCut {
        /// The text as it was meant.
        text: String,
    },
    /// Ink lies closer to the page's edge than a shop printer reaches.
    OutsideSafe {
        /// What it is: a text, or `shape`.
        what: String,
    },
    /// Two texts lie on one another.
    TextsTouch {
        /// The lower text.
        first: String,
        /// The upper text.
        second: String,
    },
    /// The font has no such sign; it is left out.
    GlyphMissing {
        /// The sign.
        sign: char,
    },
    /// A QR code's modules are too small for the device.
    QrTooSmall {
        /// What the code says.
        text: String,
        /// Size of a module in millimetres.
        module: f32,
        /// The least size in millimetres.
        least: f32,
    },
    /// A text is too long for any QR code.
    QrTooLong {
        /// What the code should have said.
        text: String,
    },
    /// A list holds more than the design has room for; the rest is left out.
    ListCut {
        /// The list's name.
        list: String,
        /// How many were left out.
        left_out: usize,
    },
    /// The design has room for a picture that is not there, or cannot be read; the room stays white.
    PictureMissing {
        /// Its name in the design.
        name: String,
    },
    /// A picture would be printed with fewer than 200 dots an inch.
    PictureCoarse {
        /// Dots an inch it comes to.
        dpi: u32,
    },
}

/// Why nothing could be drawn at all.
#[derive(Debug, thiserror::Error)]
pub enum PaperError {
    /// A font file cannot be read.
    #[error("the font {0} cannot be read")]
    Font(&'static str),
    /// A design cannot be read.
    #[error("the design cannot be read: {0}")]
    Design(String),
    /// A design asks for a theme or an ornament that is not there.
    #[error("the design asks for {0}, which is not there")]
    Unknown(String),
    /// Printed words cannot be read.
    #[error("the printed words of {0} cannot be read")]
    Words(&'static str),
    /// Whoever watched stopped it.
    #[error("the document was stopped")]
    Stopped,
    /// The PDF could not be written.
    #[error("the PDF could not be written: {0}")]
    Pdf(String),
}
