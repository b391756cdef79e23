//! Flyers of the shop and their designs.

use super::documents::{PaperSize, PaperTheme};
use crate::kernel::{FlyerId, GiftId, Money};
use crate::shop::commands::Language;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use ts_rs::TS;

/// What a field of a design takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DesignFieldKind {
    /// Words; a return begins a new line.
    Text,
    /// A day, written out.
    Date,
    /// What a QR code says.
    Url,
    /// A neighbour shop: an object of its parts.
    Shop,
    /// A list of objects of its parts.
    List,
}

/// A word that a design uses.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DesignField {
    /// Its name; the label is `flyer-field-<name>`, with hyphens. So are the labels of its parts.
    pub name: String,
    /// What it takes.
    pub kind: DesignFieldKind,
    /// The design is not finished without it.
    pub required: bool,
    /// The parts of a shop or of a list's entries.
    pub parts: Vec<String>,
    /// Whether the print run fills it: nobody types it.
    pub by_run: bool,
}

/// A design that flyers are made from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FlyerDesign {
    /// Its name; what people call it is `flyer-design-<name>`.
    pub design: String,
    /// The theme it was drawn for.
    pub theme: PaperTheme,
    /// What it uses.
    pub fields: Vec<DesignField>,
    /// The sizes it can have, the usual one first.
    pub sizes: Vec<PaperSize>,
}

/// The designs, in the order in which they are offered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FlyerDesigns {
    /// All of them.
    pub designs: Vec<FlyerDesign>,
}

/// Fills a design's fields from what the shop knows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct FillFlyer {
    /// Which design.
    pub design: String,
    /// In which language.
    pub language: Language,
    /// A gift that the flyer offers.
    #[serde(default)]
    pub gift: Option<GiftId>,
    /// The last day of the offer, YYYY-MM-DD.
    #[serde(default)]
    pub until: Option<String>,
}

/// Words by the names of a design's fields.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FlyerFilling {
    /// Texts, objects of parts, lists of objects.
    #[ts(type = "Record<string, unknown>")]
    pub words: Map<String, Value>,
}

/// What a flyer is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FlyerWords {
    /// What the shop calls it, 1 to 80 characters; its print run is called so too.
    pub name: String,
    /// Which design.
    pub design: String,
    /// How large.
    pub size: PaperSize,
    /// In which colours.
    pub theme: PaperTheme,
    /// Adds cut marks around, for a print shop.
    pub cut_marks: bool,
    /// Whether it offers a price below the usual one: then the law wants the reference price.
    pub lowers_price: bool,
    /// The gift whose photo it shows; none: the design's own drawing.
    #[serde(default)]
    #[ts(optional)]
    pub gift: Option<GiftId>,
    /// By language (`en`, `zh-CN`, `es`), then by the names of the design's fields.
    #[ts(type = "Record<string, Record<string, unknown>>")]
    pub words: BTreeMap<String, Map<String, Value>>,
}

/// Keeps a flyer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct SaveFlyer {
    /// Which; none: a new one.
    #[serde(default)]
    pub flyer: Option<FlyerId>,
    /// What it is from now on.
    #[serde(flatten)]
    pub words: FlyerWords,
}

/// Draws a flyer as it is typed. Nothing is kept.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields)]
pub struct PreviewFlyer {
    /// Whose code it carries; none: it has none yet.
    #[serde(default)]
    pub flyer: Option<FlyerId>,
    /// What it is.
    #[serde(flatten)]
    pub words: FlyerWords,
    /// In which language.
    pub language: Language,
    /// Black alone.
    #[serde(default)]
    pub one_toner: Option<bool>,
}

/// A flyer of the shop.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Flyer {
    /// Its row.
    pub flyer: FlyerId,
    /// What it is.
    #[serde(flatten)]
    pub words: FlyerWords,
    /// When it was changed last, UTC milliseconds.
    pub changed_at_ms: i64,
    /// Its print run; none before it is handed out.
    pub run: Option<FlyerRunNumbers>,
}

/// What came of a flyer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FlyerRunNumbers {
    /// The run.
    pub run: i64,
    /// What its QR says: `SLF1…`.
    pub text: String,
    /// To type, in groups.
    pub typed: String,
    /// Pieces handed out.
    pub out: i64,
    /// Scans that brought one back.
    pub back: i64,
    /// Who joined by it.
    pub joined: i64,
    /// What the pieces cost. None for clerks, and where nobody said.
    pub cost: Option<Money>,
    /// Cost ÷ joined, rounded to the nearest minor unit. None without either.
    pub cost_a_member: Option<Money>,
}

/// The shop's flyers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Flyers {
    /// Changed last, first.
    pub flyers: Vec<Flyer>,
}

/// One flyer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FlyerOnly {
    /// Which.
    pub flyer: FlyerId,
}

/// Hands out pieces of a flyer: its print run is begun, or grows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct HandOutFlyer {
    /// Which.
    pub flyer: FlyerId,
    /// 1 to 1,000,000.
    pub pieces: i64,
    /// What these pieces cost in all.
    #[serde(default)]
    pub cost: Option<Money>,
}
