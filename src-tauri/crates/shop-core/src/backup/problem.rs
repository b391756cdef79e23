//! What kept a backup from being made.

use super::BackupRefusal;
use crate::db::OpenError;
use crate::kernel::Error;
use crate::kernel::refusal::KernelRefusal;
use std::io::{self, ErrorKind};

/// Each has a sentence `backup-problem-<key>` in `assets/locales/*/backup.ftl`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Problem {
    /// No room in the target, or in the shop's folder for the copy.
    DiskFull,
    /// The folder is not there: unplugged, renamed, or another disk.
    FolderMissing,
    /// The folder takes no files.
    FolderReadOnly,
    /// The shop's file cannot be read to its end.
    Damaged,
    /// Anything else; the log tells.
    Failed,
}

impl Problem {
    /// The word in the file and at the end of the sentence's key.
    pub(super) fn key(self) -> &'static str {
        match self {
            Problem::DiskFull => "disk-full",
            Problem::FolderMissing => "folder-missing",
            Problem::FolderReadOnly => "folder-read-only",
            Problem::Damaged => "damaged",
            Problem::Failed => "failed",
        }
    }
}

impl From<io::Error> for Problem {
    fn from(error: io::Error) -> Self {
        tracing::warn!(%error, "a backup was not made");
        match error.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Problem::DiskFull,
            ErrorKind::NotFound | ErrorKind::NotADirectory => Problem::FolderMissing,
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Problem::FolderReadOnly,
            _ => Problem::Failed,
        }
    }
}

impl From<OpenError> for Problem {
    fn from(error: OpenError) -> Self {
        tracing::warn!(%error, "a backup was not made");
        match error {
            OpenError::DiskFull => Problem::DiskFull,
            OpenError::ReadOnly => Problem::FolderReadOnly,
            OpenError::Corrupt { .. } => Problem::Damaged,
            _ => Problem::Failed,
        }
    }
}

/// What a person who asked for the backup is told.
impl From<Problem> for Error {
    fn from(problem: Problem) -> Self {
        match problem {
            Problem::DiskFull => KernelRefusal::DiskFull.into(),
            Problem::FolderMissing => BackupRefusal::FolderMissing.into(),
            Problem::FolderReadOnly => BackupRefusal::FolderReadOnly.into(),
            Problem::Damaged => KernelRefusal::Corrupt.into(),
            Problem::Failed => Error::failure("the backup was not made; the lines above tell why"),
        }
    }
}
