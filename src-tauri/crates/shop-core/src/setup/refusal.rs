//! Why the first run or the demo shop is refused.

use crate::kernel::Reason;
use serde::Serialize;
use ts_rs::TS;

/// Each variant has a sentence in `assets/locales/*/setup.ftl`.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(tag = "code", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum SetupRefusal {
    /// Only invented data may be wiped.
    NotADemo,
}

impl Reason for SetupRefusal {
    const AREA: &'static str = "setup";
}
