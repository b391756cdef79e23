//! Files that stay only while something is done with them.

use crate::db::remove_copy;
use std::path::PathBuf;

/// A file that is removed again at the end.
pub(super) struct HalfDone(pub(super) PathBuf);

impl Drop for HalfDone {
    fn drop(&mut self) {
        if let Err(error) = remove_copy(&self.0) {
            tracing::warn!(%error, "a half-done file stays behind");
        }
    }
}
