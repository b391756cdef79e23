//! Printers, and what is chosen for each kind of document.

use super::documents::{DocumentKind, PaperSize};
use super::jobs::PrintTrouble;
use crate::kernel::PrinterId;
use crate::shop::commands::Language;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What comes out of a printer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PrinterKind {
    /// Sheets.
    Office,
    /// Slips of 58 mm.
    Thermal58,
    /// Slips of 80 mm.
    Thermal80,
}

/// How a printer is reached.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "by", rename_all = "snake_case")]
pub enum Reach {
    /// A queue of this computer.
    Queue {
        /// As the computer calls it.
        queue: String,
    },
    /// Its own port, mostly 9100, on this computer or in the shop's own network.
    Tcp {
        /// An IP address.
        host: String,
        /// 1 to 65535.
        port: u16,
    },
}

/// What a printer is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PrinterWords {
    /// What people call it, 1 to 60 characters.
    pub name: String,
    /// What comes out of it.
    pub kind: PrinterKind,
    /// How it is reached; sheets only by a queue.
    pub reach: Reach,
    /// Black alone.
    pub one_toner: bool,
    /// Slips: whether it cuts.
    pub cuts: bool,
    /// Slips: whether a cash drawer hangs on it, which opens for cash.
    pub drawer: bool,
}

/// A printer of the shop.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Printer {
    /// Its row.
    pub printer: PrinterId,
    /// What it is.
    #[serde(flatten)]
    pub words: PrinterWords,
    /// How many jobs wait for it or go to it.
    pub waiting: i64,
    /// What is wrong with it as far as the last try told.
    pub trouble: Option<PrintTrouble>,
}

/// A queue that this computer reports.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FoundPrinter {
    /// As the computer calls it.
    pub queue: String,
    /// As people call it.
    pub name: String,
    /// Whether the computer prints there unless told otherwise.
    pub is_default: bool,
    /// Whether it is stopped.
    pub stopped: bool,
}

/// The shop's printers, and what the computer reports.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Printers {
    /// In the order in which they were added.
    pub printers: Vec<Printer>,
    /// Queues of this computer, also those that were added.
    pub found: Vec<FoundPrinter>,
}

/// Changes a printer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ChangePrinter {
    /// Which.
    pub printer: PrinterId,
    /// What it is from now on.
    #[serde(flatten)]
    pub words: PrinterWords,
}

/// One printer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PrinterOnly {
    /// Which.
    pub printer: PrinterId,
}

/// The worker tells which queues the computer has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReportPrinters {
    /// All of them.
    pub found: Vec<FoundPrinter>,
}

/// When a kind of document is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PrintWhen {
    /// By itself.
    Always,
    /// When someone says so.
    Ask,
    /// It is not offered.
    Never,
}

/// Which sort of printer a document is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PaperDevice {
    /// Sheets.
    Office,
    /// Slips.
    Thermal,
}

/// What is chosen for a kind of document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PrintChoice {
    /// Which kind.
    pub document: DocumentKind,
    /// Where; none: the first printer of the right sort.
    pub printer: Option<PrinterId>,
    /// How many, 1 to 200.
    pub copies: i64,
    /// When.
    pub when: PrintWhen,
    /// In which language; none: the shop's.
    pub language: Option<Language>,
    /// Which sizes it has, the usual one first.
    pub sizes: Vec<PaperSize>,
    /// Which sort of printer it is for.
    pub device: PaperDevice,
    /// Whether it can be printed by itself: `always` is for these.
    pub by_itself: bool,
}

/// What is chosen for every kind of document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PrintChoices {
    /// Every kind, in fixed order.
    pub choices: Vec<PrintChoice>,
}

/// Chooses for a kind of document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ChangePrintChoice {
    /// Which kind.
    pub document: DocumentKind,
    /// Where; none: the first printer of the right sort.
    pub printer: Option<PrinterId>,
    /// How many, 1 to 200.
    pub copies: i64,
    /// When.
    pub when: PrintWhen,
    /// In which language; none: the shop's.
    pub language: Option<Language>,
}

/// What papers say of the shop beside its name and address.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct PaperSettings {
    /// Telephone, at most 40 characters; complaints go there.
    pub phone: String,
    /// Opening hours in a few words, at most 80 characters.
    pub hours: String,
    /// Who runs the shop: name and registration number, at most 120 characters.
    pub operator: String,
}
