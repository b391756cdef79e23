//! Requests and replies about members.

use crate::kernel::Money;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use ts_rs::TS;

/// One line of a member's book; `kind` names the sentence `timeline-<kind>`, `args` fill it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TimelineEntry {
    /// UTC milliseconds.
    pub at_ms: i64,
    /// The sentence.
    pub kind: String,
    /// What fills it; other people masked.
    #[ts(type = "Record<string, string | number>")]
    pub args: Map<String, Value>,
    /// Money that moved.
    pub amount: Option<Money>,
}
