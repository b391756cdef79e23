//! Taking sales over from another till.

use crate::kernel::Refusal;
use crate::kernel::jobs::JobState;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

/// What a column of another till's table holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SaleMeaning {
    /// Day, with or without the time.
    Date,
    /// The time, where it stands apart.
    Time,
    /// The other till's receipt number.
    Receipt,
    /// What it came to.
    Amount,
    /// The member's phone.
    Phone,
    /// The member's number here, or a card's text.
    Member,
    /// How it was paid.
    Way,
    /// A note.
    Note,
}

/// Looks into a file before anything is written.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PreviewSalesImport {
    /// The file's bytes in base64; at most 16 MiB. CSV in UTF-8 or GB18030, or a workbook (.xlsx).
    pub file: String,
}

/// What is in the file.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SalesImportPreview {
    /// In the order of the file.
    pub columns: Vec<SaleColumn>,
    /// Rows under the headers.
    pub rows: i64,
    /// UTF-8, gb18030 or xlsx.
    pub encoding: String,
    /// How the first rows would be read with these columns, at most five.
    pub first: Vec<SaleSample>,
    /// Rows of this very file that were taken before.
    pub taken_before: i64,
}

/// A column and what it holds: as it was set last time for the same headers, else by its header.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SaleColumn {
    /// Its header.
    pub header: String,
    /// None where nothing says.
    pub meaning: Option<SaleMeaning>,
    /// Its first cells that are not empty, at most three.
    pub samples: Vec<String>,
}

/// How a row would be read.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SaleSample {
    /// Counted from 1 under the headers.
    pub row: i64,
    /// UTC milliseconds; none where it cannot be read.
    pub at_ms: Option<i64>,
    /// Minor units; none where it cannot be read.
    pub amount: Option<crate::kernel::Money>,
    /// The member's name, masked; none where nobody is found.
    pub member_name: Option<String>,
}

/// Takes the rows of a file over as sales. A row that was taken before, by this file or by its receipt number, is passed
/// over.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ImportSales {
    /// Made by the client when the file is chosen; the same job goes on where it stopped.
    #[ts(type = "string")]
    pub job: Uuid,
    /// The same bytes as in the preview.
    pub file: String,
    /// What each column holds, in the order of the file; null leaves it out. Remembered for files with these headers.
    pub columns: Vec<Option<SaleMeaning>>,
    /// Whether members earn points for them.
    pub earns: bool,
}

/// An import under way.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
pub struct SalesJob {
    /// The job.
    #[ts(type = "string")]
    pub job: Uuid,
}

/// How far an import has come.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SalesImportReport {
    /// Its state.
    pub job: JobState,
    /// Rows taken over.
    pub taken: i64,
    /// Rows that had been taken before and were passed over.
    pub passed_over: i64,
    /// Rows that were not taken, in the order of the file, at most 1,000.
    pub missed: Vec<MissedSale>,
}

/// A row that was not taken.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct MissedSale {
    /// Counted from 1 under the headers.
    pub row: i64,
    /// Why.
    #[ts(type = "Refusal")]
    pub why: Refusal,
}
