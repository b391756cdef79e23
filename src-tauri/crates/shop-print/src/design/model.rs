//! What a design's file holds.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::sums::Num;
use crate::warn::PaperError;

/// A design as read from its file.
#[derive(Debug, Clone, Deserialize)]
pub struct Design {
    /// Its name, as the shop picks it.
    pub design: String,
    /// Counts changes of the design.
    pub version: u32,
    /// Width and height in millimetres.
    pub size: [f32; 2],
    /// Ink stays this far from the edge, in millimetres.
    pub safe: f32,
    /// The theme it was drawn for.
    pub theme: String,
    fields: BTreeMap<String, String>,
    pub(crate) styles: BTreeMap<String, StyleData>,
    pub(crate) items: Vec<Item>,
}

/// What a field takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldKind {
    /// Words; a return begins a new line.
    Text,
    /// A day, written out.
    Date,
    /// What a QR code says.
    Url,
    /// A picture, handed over beside the words.
    Picture,
    /// A neighbour shop: an object of its parts.
    Shop,
    /// A list of objects of its parts.
    List,
}

/// A word that a design uses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// Its name in the words.
    pub name: String,
    /// What it takes.
    pub kind: FieldKind,
    /// The design is not finished without it.
    pub required: bool,
    /// The parts of a shop or of a list's entries.
    pub parts: Vec<String>,
}

impl Design {
    /// Reads a design.
    ///
    /// # Errors
    /// When the text is no design; the error says where.
    pub fn read(json: &str) -> Result<Self, PaperError> {
        serde_json::from_str(json).map_err(|e| PaperError::Design(e.to_string()))
    }

    /// The words it uses, by name.
    #[must_use]
    pub fn fields(&self) -> Vec<Field> {
        self.fields.iter().map(|(name, kind)| field(name, kind)).collect()
    }
}

fn field(name: &str, written: &str) -> Field {
    let (head, parts) = written.split_once('(').unwrap_or((written, ""));
    let kind = match head.trim_end_matches('!') {
        "date" => FieldKind::Date,
        "url" => FieldKind::Url,
        "picture" => FieldKind::Picture,
        "shop" => FieldKind::Shop,
        "list" => FieldKind::List,
        _ => FieldKind::Text,
    };
    let parts = parts.trim_end_matches(')').split(',').filter(|p| !p.is_empty()).map(str::to_owned).collect();
    Field { name: name.to_owned(), kind, required: head.ends_with('!'), parts }
}

/// A style, or what an item or a language changes of it.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct StyleData {
    pub(crate) pt: Option<f32>,
    pub(crate) min: Option<f32>,
    pub(crate) weight: Option<String>,
    pub(crate) lead: Option<f32>,
    pub(crate) track: Option<f32>,
    pub(crate) align: Option<String>,
    pub(crate) valign: Option<String>,
    pub(crate) colour: Option<String>,
    pub(crate) balance: Option<bool>,
    pub(crate) en: Option<Box<StyleData>>,
    pub(crate) zh: Option<Box<StyleData>>,
    pub(crate) es: Option<Box<StyleData>>,
}

/// A gap in one or both directions.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(untagged)]
pub(crate) enum Gap {
    One(f32),
    Two([f32; 2]),
}

/// An item: which of the kinds it is shows by its first key.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Item {
    pub(crate) rect: Option<[Num; 4]>,
    pub(crate) circle: Option<[Num; 3]>,
    pub(crate) line: Option<[Num; 4]>,
    pub(crate) path: Option<String>,
    pub(crate) r: Option<Num>,
    pub(crate) at: Option<[Num; 2]>,
    pub(crate) fill: Option<String>,
    pub(crate) stroke: Option<String>,
    pub(crate) w: Option<f32>,
    pub(crate) dash: Option<[f32; 2]>,
    pub(crate) cap: Option<u8>,
    pub(crate) mono: Option<bool>,

    pub(crate) text: Option<String>,
    #[serde(rename = "box")]
    pub(crate) room: Option<Vec<Num>>,
    pub(crate) style: Option<String>,
    pub(crate) lines: Option<usize>,
    pub(crate) lint: Option<bool>,
    pub(crate) stack: Option<[Num; 4]>,
    pub(crate) gap: Option<Gap>,
    pub(crate) fit: Option<String>,
    pub(crate) items: Vec<Item>,

    pub(crate) qr: Option<String>,
    pub(crate) ec: Option<String>,
    pub(crate) code: Option<String>,
    pub(crate) art: Option<String>,
    pub(crate) picture: Option<String>,
    pub(crate) colours: BTreeMap<String, String>,
    pub(crate) rot: Option<f32>,
    pub(crate) pivot: Option<[f32; 2]>,
    pub(crate) group: Option<Vec<Item>>,

    pub(crate) repeat: Option<Num>,
    pub(crate) step: Option<[Num; 2]>,
    pub(crate) odd: Option<usize>,
    pub(crate) each: Option<String>,
    pub(crate) dir: Option<String>,
    pub(crate) max: Option<usize>,
    pub(crate) grow: Option<[f32; 2]>,
    pub(crate) first: Option<Vec<Item>>,
    pub(crate) last: Option<Vec<Item>>,
    pub(crate) last_weight: Option<f32>,
    pub(crate) deck: Option<String>,
    pub(crate) cols: Option<usize>,
    pub(crate) rows: Option<usize>,
    pub(crate) order: Vec<usize>,
    pub(crate) panes: BTreeMap<String, Vec<Item>>,

    #[serde(flatten)]
    pub(crate) over: StyleData,
}

impl Item {
    /// Whether it, or an item in it, says one of these fields.
    pub(crate) fn uses(&self, fields: &[&str]) -> bool {
        let own = [&self.text, &self.qr, &self.code, &self.art];
        let said = |text: &String| fields.iter().any(|field| text.contains(&format!("{{{field}}}")));
        let inner = [Some(&self.items), self.group.as_ref(), self.first.as_ref(), self.last.as_ref()];
        own.into_iter().flatten().any(said)
            || inner.into_iter().flatten().chain(self.panes.values()).flatten().any(|item| item.uses(fields))
    }
}
