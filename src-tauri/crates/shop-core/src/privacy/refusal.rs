//! Why something about personal data is not done.

use crate::kernel::Reason;
use serde::Serialize;
use ts_rs::TS;

/// Each variant has a sentence in `assets/locales/*/privacy.ftl`.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(tag = "code", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum PrivacyRefusal {
    /// The reason is longer than its field.
    ReasonTooLong {
        /// The bound in characters.
        most: i64,
    },
}

impl Reason for PrivacyRefusal {
    const AREA: &'static str = "privacy";
}
