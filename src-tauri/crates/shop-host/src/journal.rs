//! The side journal: what must be on disk before a commit, in a folder of its own.

use shop_core::kernel::{Witness, WitnessRecord};
use std::fs::{File, OpenOptions, create_dir_all};
use std::io::{Result, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

/// An append-only file of 32-byte records, forced to disk with each act.
pub(crate) struct SideJournal {
    path: PathBuf,
    open: Mutex<Option<File>>,
}

impl SideJournal {
    /// In `<folder>/journal`; made with the first record.
    pub(crate) fn in_folder(folder: &Path) -> Self {
        SideJournal { path: folder.join("journal").join("redemptions"), open: Mutex::new(None) }
    }
}

impl Witness for SideJournal {
    fn attest(&self, records: &[WitnessRecord]) -> Result<()> {
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        if open.is_none() {
            if let Some(folder) = self.path.parent() {
                create_dir_all(folder)?;
            }
            *open = Some(OpenOptions::new().create(true).append(true).open(&self.path)?);
        }
        let Some(file) = open.as_mut() else { return Err(std::io::ErrorKind::NotFound.into()) };
        let bytes: Vec<u8> = records.iter().flat_map(|record| record.0).collect();
        file.write_all(&bytes)?;
        file.sync_data()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn records_are_appended_across_restarts() {
        let folder = tempfile::tempdir().unwrap();
        SideJournal::in_folder(folder.path()).attest(&[WitnessRecord([1; 32])]).unwrap();
        SideJournal::in_folder(folder.path()).attest(&[WitnessRecord([2; 32]), WitnessRecord([3; 32])]).unwrap();
        let written = std::fs::read(folder.path().join("journal/redemptions")).unwrap();
        assert_eq!(written, [[1; 32], [2; 32], [3; 32]].concat());
    }
}
