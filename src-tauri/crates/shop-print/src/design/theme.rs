//! Colours by role, and the theme for a printer with one toner.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::scene::Colour;
use crate::warn::PaperError;

/// The colours of a print.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Theme {
    /// The design's own theme.
    #[default]
    Own,
    /// The screen's green.
    Leaf,
    /// Brick red.
    Brick,
    /// Sea blue.
    Sea,
    /// Plum.
    Plum,
    /// Night blue.
    Night,
    /// Coffee brown.
    Coffee,
}

impl Theme {
    fn name(self) -> Option<&'static str> {
        match self {
            Self::Own => None,
            Self::Leaf => Some("leaf"),
            Self::Brick => Some("brick"),
            Self::Sea => Some("sea"),
            Self::Plum => Some("plum"),
            Self::Night => Some("night"),
            Self::Coffee => Some("coffee"),
        }
    }
}

#[derive(Debug, Deserialize)]
struct File {
    themes: BTreeMap<String, BTreeMap<String, String>>,
    mono: Mono,
}

#[derive(Debug, Deserialize)]
struct Mono {
    colours: BTreeMap<String, String>,
    outline_mm: BTreeMap<String, f32>,
}

/// What the roles look like in one print.
#[derive(Debug, Clone)]
pub(crate) struct Look {
    colours: BTreeMap<String, Colour>,
    /// In one toner: width of the black outline around a role's fill, in millimetres.
    outlines: BTreeMap<String, f32>,
    pub(crate) mono: bool,
}

impl Look {
    /// A theme by choice or by the design's name for it; in one toner all themes are one.
    pub(crate) fn of(theme: Theme, own: &str, mono: bool) -> Result<Self, PaperError> {
        let file: File = serde_json::from_str(crate::assets::THEMES).map_err(|e| PaperError::Design(e.to_string()))?;
        let name = theme.name().unwrap_or(own);
        let themed = file.themes.get(name).ok_or_else(|| PaperError::Unknown(format!("the theme {name}")))?;
        let roles = if mono { &file.mono.colours } else { themed };
        let colours = roles.iter().filter_map(|(role, c)| Some((role.clone(), Colour::read(c)?))).collect();
        let outlines = if mono { file.mono.outline_mm } else { BTreeMap::new() };
        Ok(Self { colours, outlines, mono })
    }

    /// A role's colour, or a colour written out.
    pub(crate) fn colour(&self, role: &str) -> Option<Colour> {
        Colour::read(role).or_else(|| self.colours.get(role).copied())
    }

    /// The outline that stands for a fill in one toner.
    pub(crate) fn outline(&self, role: &str) -> Option<f32> {
        self.outlines.get(role).copied()
    }

    /// A line's colour: never white by turning a light role into one toner.
    pub(crate) fn line(&self, role: &str) -> Option<Colour> {
        if self.mono && role != "paper" && !role.starts_with('#') {
            return Some(Colour::BLACK);
        }
        self.colour(role)
    }
}
