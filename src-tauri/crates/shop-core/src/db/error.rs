//! Why the shop's file cannot be used.

use rusqlite::ErrorCode;

/// Why the shop's file cannot be used. Nothing was changed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum OpenError {
    /// The file is damaged.
    #[error("the file is damaged: {detail}")]
    Corrupt {
        /// What SQLite says.
        detail: String,
    },
    /// Written by a newer program.
    #[error("the file has schema {found}, this program knows {known}")]
    Newer {
        /// Of the file.
        found: i64,
        /// Of this program.
        known: i64,
    },
    /// Some other program's database.
    #[error("the file is not a Storeloop shop")]
    NotAShop,
    /// The folder or file can only be read.
    #[error("the folder can only be read")]
    ReadOnly,
    /// No room to work in.
    #[error("the disk is full")]
    DiskFull,
    /// The folder is kept in step with a cloud, which tears databases apart.
    #[error("the folder is kept in step by {service}")]
    SyncedFolder {
        /// By whom.
        service: String,
    },
    /// The folder lies on another computer.
    #[error("the folder lies on the network ({kind})")]
    NetworkFolder {
        /// What kind of network disk.
        kind: String,
    },
    /// The file goes by a second name, under which its log would not be found.
    #[error("the file is a link or has a second name")]
    Linked,
    /// Another Storeloop has this shop open.
    #[error("the shop is open in another window")]
    InUse,
    /// Anything else.
    #[error("the file could not be opened: {detail}")]
    Failed {
        /// What the system says.
        detail: String,
    },
}

impl From<rusqlite::Error> for OpenError {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => {
                OpenError::Corrupt { detail: error.to_string() }
            }
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => OpenError::ReadOnly,
            Some(ErrorCode::DiskFull) => OpenError::DiskFull,
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => OpenError::InUse,
            _ => OpenError::Failed { detail: error.to_string() },
        }
    }
}

impl From<rusqlite_migration::Error> for OpenError {
    fn from(error: rusqlite_migration::Error) -> Self {
        match error {
            rusqlite_migration::Error::RusqliteError { err, .. } => OpenError::from(err),
            other => OpenError::Failed { detail: other.to_string() },
        }
    }
}

impl From<std::io::Error> for OpenError {
    fn from(error: std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::PermissionDenied | std::io::ErrorKind::ReadOnlyFilesystem => OpenError::ReadOnly,
            std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => OpenError::DiskFull,
            _ => OpenError::Failed { detail: error.to_string() },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io;

    #[test]
    fn what_the_system_says_becomes_a_reason_with_a_way_out() {
        let of = |kind: io::ErrorKind| OpenError::from(io::Error::from(kind));
        assert_eq!(of(io::ErrorKind::PermissionDenied), OpenError::ReadOnly);
        assert_eq!(of(io::ErrorKind::ReadOnlyFilesystem), OpenError::ReadOnly);
        assert_eq!(of(io::ErrorKind::StorageFull), OpenError::DiskFull);
        assert_eq!(of(io::ErrorKind::QuotaExceeded), OpenError::DiskFull);
        assert!(matches!(of(io::ErrorKind::NotFound), OpenError::Failed { .. }));
    }
}
