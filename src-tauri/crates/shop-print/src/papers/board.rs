//! What the documents draw with: texts that fit their boxes, in a language and a look.

use std::collections::BTreeMap;

use crate::design::{Design, Job, Look, Part, Theme, Words, draw};
use crate::font::Fonts;
use crate::geom::{Matrix, Rect};
use crate::ink::put;
use crate::language::Language;
use crate::picture::Picture;
use crate::qr::{Care, Device, code};
use crate::scene::{Colour, Mark, Page, Paper, Stroke};
use crate::text::{Align, Fitted, Space, Stand, Style, fit};
use crate::warn::{PaperError, Warning};
use crate::watch::Watch;
use crate::words::Said;

/// How a document is to be drawn, whatever it is.
#[derive(Debug, Clone, Copy)]
pub struct Setting<'a> {
    /// The fonts, read once.
    pub fonts: &'a Fonts,
    /// The document's language, whatever the screen speaks.
    pub language: Language,
    /// Its colours.
    pub theme: Theme,
    /// Black alone, for a printer with one toner.
    pub one_toner: bool,
    /// Who looks on while it is drawn.
    pub watch: Option<&'a Watch>,
}

/// The shop, as it stands on its papers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ShopLines {
    /// Its name.
    pub name: String,
    /// Street and number.
    pub address: String,
    /// Telephone.
    pub phone: String,
}

impl ShopLines {
    /// Address and telephone in one line.
    pub(crate) fn reach(&self) -> String {
        [&self.address, &self.phone]
            .map(String::as_str)
            .into_iter()
            .filter(|s| !s.is_empty())
            .collect::<Vec<_>>()
            .join(" · ")
    }
}

impl<'a> Setting<'a> {
    pub(crate) fn look(&self, own: &str) -> Result<Look, PaperError> {
        Look::of(self.theme, own, self.one_toner)
    }

    pub(crate) fn said(&self) -> Result<Said, PaperError> {
        Said::new(self.language)
    }

    pub(crate) fn paper(&self, title: String, pages: Vec<Page>, warnings: Vec<Warning>) -> Paper {
        let mut all: Vec<Warning> = Vec::new();
        for warning in warnings {
            if !all.contains(&warning) {
                all.push(warning);
            }
        }
        Paper { title, language: self.language.tag().to_owned(), pages, warnings: all }
    }

    /// The same with pictures by their names in the design.
    pub(crate) fn press_with(&self, json: &str, pictures: &BTreeMap<String, Picture>) -> Result<Press<'a>, PaperError> {
        Ok(Press { pictures: pictures.clone(), ..self.press(json)? })
    }

    /// Reads a design that comes with the program, once for all it is filled with.
    pub(crate) fn press(&self, json: &str) -> Result<Press<'a>, PaperError> {
        let design = Design::read(json)?;
        let look = self.look(&design.theme)?;
        let pictures = BTreeMap::new();
        Ok(Press { design, look, fonts: self.fonts, language: self.language, pictures, scale: 1.0 })
    }
}

/// A design ready to be filled again and again.
pub(crate) struct Press<'a> {
    design: Design,
    look: Look,
    fonts: &'a Fonts,
    language: Language,
    pictures: BTreeMap<String, Picture>,
    /// It will be printed this many times as large.
    pub(crate) scale: f32,
}

impl Press<'_> {
    /// Draws the design with words.
    pub(crate) fn drawn(&self, words: &Words) -> (Page, Vec<Warning>) {
        self.part(words, Part::Whole)
    }

    /// Draws a part of the design with words.
    pub(crate) fn part(&self, words: &Words, part: Part<'_>) -> (Page, Vec<Warning>) {
        draw(&Job {
            design: &self.design,
            words,
            pictures: &self.pictures,
            look: &self.look,
            language: self.language,
            fonts: self.fonts,
            scale: self.scale,
            device: Device::Laser,
            part,
        })
    }
}

/// Words by name.
pub(crate) fn words<const N: usize>(pairs: [(&str, String); N]) -> Words {
    pairs.into_iter().map(|(name, text)| (name.to_owned(), text.into())).collect()
}

/// A page being drawn.
pub(crate) struct Board<'a> {
    pub(crate) page: Page,
    pub(crate) fonts: &'a Fonts,
    pub(crate) look: &'a Look,
    pub(crate) warnings: Vec<Warning>,
}

/// A text style in points, regular or bold, aligned.
pub(crate) fn style(pt: f32, min: f32, bold: bool, lead: f32) -> Style {
    Style { pt, min, bold, lead, ..Style::default() }
}

impl Style {
    pub(crate) fn right(self) -> Self {
        Self { align: Align::Right, ..self }
    }
    pub(crate) fn centre(self) -> Self {
        Self { align: Align::Centre, ..self }
    }
    pub(crate) fn middle(self) -> Self {
        Self { stand: Stand::Middle, ..self }
    }
}

impl Board<'_> {
    pub(crate) fn colour(&self, role: &str) -> Colour {
        self.look.colour(role).unwrap_or(Colour::BLACK)
    }

    /// Writes a text into a box; its height comes back.
    pub(crate) fn text(&mut self, text: &str, style: &Style, room: Rect, role: &str) -> f32 {
        self.lines(text, style, room, role, None)
    }

    /// Writes a text into one line of a box.
    pub(crate) fn one(&mut self, text: &str, style: &Style, room: Rect, role: &str) -> f32 {
        self.lines(text, style, room, role, Some(1))
    }

    fn lines(&mut self, text: &str, style: &Style, room: Rect, role: &str, lines: Option<usize>) -> f32 {
        if text.is_empty() {
            return 0.0;
        }
        let Fitted { block, cut } = fit(self.fonts, text, style, &Space { w: room.w, h: room.h, lines });
        if cut {
            self.warnings.push(Warning::TextCut { text: text.to_owned() });
        }
        self.warnings.extend(block.missing.iter().map(|sign| Warning::GlyphMissing { sign: *sign }));
        let colour = self.colour(role);
        put(&mut self.page, &block, style, &room, colour, &Matrix::IDENTITY);
        block.height()
    }

    /// How high a text will be in a width.
    pub(crate) fn height(&self, text: &str, style: &Style, width: f32) -> f32 {
        crate::text::block(self.fonts, text, style, style.pt, width).height()
    }

    pub(crate) fn rule(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, width: f32, role: &str) {
        let colour = self.look.line(role).unwrap_or(Colour::BLACK);
        self.page.rule(x1, y1, x2, y2, width, colour);
    }

    pub(crate) fn dashed(&mut self, x1: f32, y: f32, x2: f32, width: f32, dash: (f32, f32), role: &str) {
        let stroke =
            Stroke { colour: self.look.line(role).unwrap_or(Colour::BLACK), width, dash: Some(dash), round: false };
        self.page.shape(crate::geom::line(x1, y, x2, y), None, Some(stroke));
    }

    /// A box: filled by a role, outlined by another. In one toner a light fill becomes an outline.
    pub(crate) fn plate(&mut self, room: Rect, r: f32, fill: Option<&str>, line: Option<(&str, f32)>) {
        let outlined = fill.and_then(|role| self.look.outline(role)).map(|w| ("ink", w));
        let stroke = line.or(outlined).map(|(role, width)| Stroke {
            colour: self.look.line(role).unwrap_or(Colour::BLACK),
            width,
            dash: None,
            round: false,
        });
        let fill = fill.map(|role| self.colour(role));
        self.page.shape(crate::geom::rectangle(&room, r), fill, stroke);
    }

    pub(crate) fn dot(&mut self, x: f32, y: f32, r: f32, fill: &str, line: Option<(&str, f32)>) {
        let outlined = self.look.outline(fill).map(|_| ("ink", 0.35));
        let stroke = line.or(outlined).map(|(role, width)| Stroke {
            colour: self.look.line(role).unwrap_or(Colour::BLACK),
            width,
            dash: None,
            round: false,
        });
        let fill = Some(self.colour(fill));
        self.page.shape(crate::geom::circle(x, y, r), fill, stroke);
    }

    pub(crate) fn qr(&mut self, text: &str, x: f32, y: f32, side: f32, care: Care, device: Device) {
        match code(&self.fonts.codes, text, Rect::new(x, y, side, side), care, device) {
            Ok((mark, warning)) => {
                self.page.marks.push(Mark::Qr(mark));
                self.warnings.extend(warning);
            }
            Err(warning) => self.warnings.push(warning),
        }
    }
}
