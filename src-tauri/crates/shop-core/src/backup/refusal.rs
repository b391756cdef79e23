//! Why no backup was made, chosen or restored.

use crate::kernel::Reason;
use serde::Serialize;
use ts_rs::TS;

/// Each variant has a sentence in `assets/locales/*/backup.ftl`.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(tag = "code", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum BackupRefusal {
    /// The shop has no key to seal backups for.
    NoKey,
    /// What was typed is no key: something is missing or mistyped.
    KeyMalformed,
    /// The key is not the one that opens this shop's backups.
    KeyDoesNotFit,
    /// The backup was sealed for another key.
    WrongKey,
    /// There is no such file.
    FileMissing,
    /// The file is no Storeloop backup.
    NotABackup,
    /// The backup is incomplete or its bytes have changed.
    Damaged,
    /// The backup was made by a newer program.
    Newer {
        /// Schema of the backup.
        found: i64,
        /// Schema of this program.
        known: i64,
    },
    /// What is in the backup was not made by this program.
    Altered,
    /// There is no such folder, or another disk is plugged in there.
    FolderMissing,
    /// The folder takes no files.
    FolderReadOnly,
    /// The folder lies inside the shop's own: that would be no second place.
    FolderInsideShop,
    /// The shop's folder itself is what has to change first.
    FolderUnfit,
}

impl Reason for BackupRefusal {
    const AREA: &'static str = "backup";
}
