//! The two fonts of everything printed: Noto Sans SC Regular and Bold.

use std::collections::HashMap;

use crate::codes::Codes;
use crate::num::count;
use crate::warn::PaperError;
use crate::watch::Watches;

/// One weight, read once.
pub(crate) struct Face {
    bytes: Vec<u8>,
    signs: HashMap<char, (u16, f32)>,
    pub(crate) parsed: printpdf::ParsedFont,
}

impl std::fmt::Debug for Face {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Face").field("signs", &self.signs.len()).finish_non_exhaustive()
    }
}

/// Regular and Bold, and the maker of QR codes: what every document is drawn with.
#[derive(Debug)]
pub struct Fonts {
    pub(crate) codes: Codes,
    /// The documents in the making that somebody looks at.
    pub watches: Watches,
    pub(crate) regular: Face,
    pub(crate) bold: Face,
}

impl Fonts {
    /// Reads both font files. Takes about 60 ms and 40 MB, so a program does it once.
    ///
    /// # Errors
    /// When a file is no TrueType font with a character map.
    pub fn read(regular: Vec<u8>, bold: Vec<u8>) -> Result<Self, PaperError> {
        Ok(Self {
            codes: Codes::default(),
            watches: Watches::default(),
            regular: Face::read(regular, "Regular")?,
            bold: Face::read(bold, "Bold")?,
        })
    }

    pub(crate) fn face(&self, bold: bool) -> &Face {
        if bold { &self.bold } else { &self.regular }
    }

    /// Whether both weights have a sign.
    #[must_use]
    pub fn has(&self, sign: char) -> bool {
        self.regular.signs.contains_key(&sign) && self.bold.signs.contains_key(&sign)
    }
}

impl Face {
    fn read(bytes: Vec<u8>, name: &'static str) -> Result<Self, PaperError> {
        let wrong = || PaperError::Font(name);
        let face = ttf_parser::Face::parse(&bytes, 0).map_err(|_| wrong())?;
        let em = f32::from(face.units_per_em());
        let mut signs = HashMap::new();
        for table in face.tables().cmap.ok_or_else(wrong)?.subtables {
            if !table.is_unicode() {
                continue;
            }
            table.codepoints(|code| {
                if let (Some(ch), Some(id)) = (char::from_u32(code), table.glyph_index(code)) {
                    let advance = face.glyph_hor_advance(id).map_or(0.0, f32::from);
                    signs.insert(ch, (id.0, advance / em));
                }
            });
        }
        let parsed = printpdf::ParsedFont::from_bytes(&bytes, 0, &mut Vec::new()).ok_or_else(wrong)?;
        Ok(Self { signs, parsed, bytes })
    }

    /// The number of a sign and its advance in em, as the font has it.
    pub(crate) fn sign(&self, ch: char) -> Option<(u16, f32)> {
        self.signs.get(&ch).copied()
    }

    /// Draws a glyph's outline in em, y downwards.
    pub(crate) fn outline(&self, id: u16, pen: &mut dyn Pen) {
        if let Ok(face) = ttf_parser::Face::parse(&self.bytes, 0) {
            let em = f32::from(face.units_per_em()).max(count(1));
            face.outline_glyph(ttf_parser::GlyphId(id), &mut Scaled { pen, em });
        }
    }
}

/// Takes a glyph's outline.
pub(crate) trait Pen {
    fn go(&mut self, x: f32, y: f32);
    fn line(&mut self, x: f32, y: f32);
    fn bend(&mut self, x1: f32, y1: f32, x: f32, y: f32);
    fn curve(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32);
    fn close(&mut self);
}

struct Scaled<'a> {
    pen: &'a mut dyn Pen,
    em: f32,
}

impl ttf_parser::OutlineBuilder for Scaled<'_> {
    fn move_to(&mut self, x: f32, y: f32) {
        self.pen.go(x / self.em, -y / self.em);
    }
    fn line_to(&mut self, x: f32, y: f32) {
        self.pen.line(x / self.em, -y / self.em);
    }
    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        self.pen.bend(x1 / self.em, -y1 / self.em, x / self.em, -y / self.em);
    }
    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        self.pen.curve(x1 / self.em, -y1 / self.em, x2 / self.em, -y2 / self.em, x / self.em, -y / self.em);
    }
    fn close(&mut self) {
        self.pen.close();
    }
}
