//! What `check` finds.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Something that does not add up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "CheckFinding")]
#[serde(rename_all = "camelCase")]
pub struct Finding {
    /// Which rule is broken, as a key for the sentence `check-<what>`.
    pub what: String,
    /// The rows and numbers, for whoever repairs it; no names.
    pub detail: String,
}

impl Finding {
    /// A finding of the rule `what`.
    pub fn new(what: &str, detail: impl Into<String>) -> Self {
        Finding { what: what.to_owned(), detail: detail.into() }
    }
}
