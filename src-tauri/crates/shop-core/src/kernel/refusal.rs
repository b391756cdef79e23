//! Two kinds of error only: the shop says no (refusal), or the program broke (failure).

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use ts_rs::TS;

/// What every fallible function in the core returns.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// A typed reason to say no; each capability has one enum of them in `refusal.rs`.
///
/// Serialized with its snake_case `code` and the numbers that its sentence `refusal-<area>-<code>` needs.
pub trait Reason: Serialize + std::fmt::Debug {
    /// The capability that says no.
    const AREA: &'static str;
}

/// The shop says no.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Refusal {
    /// The capability that says no.
    pub area: String,
    /// Which of its reasons.
    pub code: String,
    /// The numbers its sentence needs, by camelCase name.
    #[serde(flatten)]
    pub numbers: Map<String, Value>,
}

/// Why a call did not succeed.
#[derive(Debug)]
pub enum Error {
    /// Expected and explained to the person.
    Refusal(Refusal),
    /// Logged in full; the person sees only a reference.
    Failure(Box<dyn std::error::Error + Send + Sync>),
}

impl Error {
    /// A failure that is only a sentence for the log.
    pub fn failure(message: impl Into<String>) -> Self {
        Error::Failure(message.into().into())
    }
}

impl<R: Reason> From<R> for Error {
    fn from(reason: R) -> Self {
        match serde_json::to_value(&reason) {
            Ok(Value::Object(mut numbers)) => {
                let code = match numbers.remove("code") {
                    Some(Value::String(code)) => code,
                    _ => return Error::failure(format!("a reason without a code: {reason:?}")),
                };
                Error::Refusal(Refusal { area: R::AREA.to_owned(), code, numbers })
            }
            _ => Error::failure(format!("a reason that is no object: {reason:?}")),
        }
    }
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode;
        match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => KernelRefusal::DiskFull.into(),
            Some(ErrorCode::ReadOnly) => KernelRefusal::ReadOnly.into(),
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => KernelRefusal::Busy.into(),
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => KernelRefusal::Corrupt.into(),
            _ => Error::Failure(error.into()),
        }
    }
}

impl From<serde_json::Error> for Error {
    fn from(error: serde_json::Error) -> Self {
        Error::Failure(error.into())
    }
}

impl From<std::io::Error> for Error {
    fn from(error: std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => KernelRefusal::DiskFull.into(),
            std::io::ErrorKind::ReadOnlyFilesystem => KernelRefusal::ReadOnly.into(),
            _ => Error::Failure(error.into()),
        }
    }
}

/// What the house itself refuses, whatever the capability.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(tag = "code", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum KernelRefusal {
    /// Nobody is signed in at this till.
    SignedOut,
    /// Nobody touched the till for too long.
    TillLocked,
    /// The act needs another role.
    NotAllowed {
        /// The least role that may.
        needs: super::Role,
    },
    /// There is no such command; the program is older than what calls it.
    UnknownCommand {
        /// As it was called.
        command: String,
    },
    /// The request does not fit its command.
    BadRequest {
        /// What did not fit, in the words of the parser; for the log and the command line.
        detail: String,
    },
    /// A write came without its id.
    RequestIdMissing,
    /// The id belongs to another act.
    RequestIdReused,
    /// The act was done before, its reply is no longer kept.
    AlreadyDone {
        /// When, UTC milliseconds.
        at_ms: i64,
    },
    /// The act needs the word of a manager.
    ApprovalNeeded {
        /// Which limit or rule asks for it, as a key.
        action: String,
    },
    /// The approval was for another act, is used up or too old.
    ApprovalInvalid,
    /// The disk is full; nothing was written.
    DiskFull,
    /// The folder can only be read.
    ReadOnly,
    /// Another write takes too long.
    Busy,
    /// The file is damaged.
    Corrupt,
    /// There is no usable shop file to work with.
    NoShop,
}

impl Reason for KernelRefusal {
    const AREA: &'static str = "kernel";
}

/// What a door passes on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ApiError {
    /// The shop says no.
    Refused {
        /// Why.
        refusal: Refusal,
    },
    /// The program broke.
    Failed {
        /// Stands in the log beside the full story.
        reference: String,
    },
}

impl ApiError {
    /// The refusal, for doors and tests that branch on it.
    pub fn refusal(&self) -> Option<&Refusal> {
        match self {
            ApiError::Refused { refusal } => Some(refusal),
            ApiError::Failed { .. } => None,
        }
    }
}
