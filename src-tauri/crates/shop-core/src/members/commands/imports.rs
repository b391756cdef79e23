//! Requests and replies about taking members over from another program.

use crate::kernel::Refusal;
use crate::kernel::jobs::JobState;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

/// What a column of a table holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Meaning {
    /// The name.
    Name,
    /// The phone.
    Phone,
    /// Month and day of birth, with or without a year, which is not kept.
    Birthday,
    /// Where they live.
    District,
    /// Tags, separated by commas or semicolons.
    Tags,
    /// Interests, separated by commas or semicolons.
    Interests,
    /// A note.
    Note,
}

/// Looks into a file before anything is written.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PreviewImport {
    /// The file's bytes in base64; at most 16 MiB.
    pub file: String,
}

/// What is in the file.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ImportPreview {
    /// In the order of the file.
    pub columns: Vec<SeenColumn>,
    /// Rows under the headers.
    pub rows: i64,
    /// UTF-8 or gb18030.
    pub encoding: String,
}

/// A column and what it probably holds.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SeenColumn {
    /// Its header.
    pub header: String,
    /// By its header; null where that says nothing.
    pub meaning: Option<Meaning>,
    /// Its first cells that are not empty, at most three.
    pub samples: Vec<String>,
}

/// Takes the rows of a file over as members.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ImportMembers {
    /// Made by the client when the file is chosen; the same job goes on where it stopped.
    #[ts(type = "string")]
    pub job: Uuid,
    /// The same bytes as in the preview.
    pub file: String,
    /// What each column holds, in the order of the file; null leaves it out.
    pub columns: Vec<Option<Meaning>>,
    /// These people have agreed that the shop keeps name and phone for the card.
    pub agreed: bool,
}

/// An import under way.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
pub struct JobOnly {
    /// The job.
    #[ts(type = "string")]
    pub job: Uuid,
}

/// How far an import has come.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ImportReport {
    /// Its state.
    pub job: JobState,
    /// Rows that were not taken, in the order of the file, at most 1,000.
    pub missed: Vec<MissedRow>,
}

/// A row that was not taken.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct MissedRow {
    /// Counted from 1 under the headers.
    pub row: i64,
    /// Why.
    #[ts(type = "Refusal")]
    pub why: Refusal,
}
