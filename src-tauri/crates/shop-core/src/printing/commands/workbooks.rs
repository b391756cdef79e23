//! What can be taken into another program as a workbook, as it goes over the wire.

use crate::kernel::PartnerStatementId;
use crate::shop::commands::Language;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a workbook is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum WorkbookOf {
    /// A statement with a partner: its lines, its totals, and what both shops compare.
    Statement {
        /// Which.
        statement: PartnerStatementId,
    },
    /// Who handed out our vouchers best in a span of days, both in it.
    Distributors {
        /// Shop-local, YYYY-MM-DD.
        from: String,
        /// Shop-local, YYYY-MM-DD.
        until: String,
    },
}

/// Makes a workbook. Nothing is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct RenderWorkbook {
    /// Of what.
    pub of: WorkbookOf,
    /// The workbook's language; none: the shop's.
    #[serde(default)]
    pub language: Option<Language>,
}

/// A workbook (.xlsx).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Workbook {
    /// The file, base64.
    pub base64: String,
    /// What the file is called.
    pub file_name: String,
}
