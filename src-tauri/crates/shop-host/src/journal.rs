//! The side journal: what must be on disk before a commit, in a folder of its own, so that no restored or copied shop
//! takes it back.
//!
//! It lies beside the shop's folder, in `<folder>.journal/redemptions`, or in the folder that `STORELOOP_JOURNAL` names:
//! best on another disk.

use shop_core::kernel::chance::bytes;
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
    /// Beside `folder`, or where `STORELOOP_JOURNAL` says; made with the first record.
    pub(crate) fn beside(folder: &Path) -> Self {
        let named = std::env::var_os("STORELOOP_JOURNAL").filter(|named| !named.is_empty()).map(PathBuf::from);
        Self::in_place(named.unwrap_or_else(|| place_beside(folder)))
    }

    fn in_place(place: PathBuf) -> Self {
        SideJournal { path: place.join("redemptions"), open: Mutex::new(None) }
    }
}

fn place_beside(folder: &Path) -> PathBuf {
    let folder = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
    let mut name = folder.file_name().unwrap_or_default().to_owned();
    name.push(".journal");
    folder.with_file_name(name)
}

impl Witness for SideJournal {
    fn place(&self) -> Result<[u8; 16]> {
        let path = self.path.with_file_name("place");
        match std::fs::read(&path) {
            Ok(known) => known.try_into().map_err(|_| std::io::ErrorKind::InvalidData.into()),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                if let Some(folder) = path.parent() {
                    create_dir_all(folder)?;
                }
                let place = bytes::<16>(&crate::machine::SystemChance);
                let mut file = File::create(&path)?;
                file.write_all(&place)?;
                file.sync_all()?;
                force_names_to_disk(&path)?;
                Ok(place)
            }
            Err(error) => Err(error),
        }
    }

    fn attest(&self, records: &[WitnessRecord]) -> Result<()> {
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        if open.is_none() {
            if let Some(folder) = self.path.parent() {
                create_dir_all(folder)?;
            }
            let file = OpenOptions::new().create(true).append(true).open(&self.path)?;
            force_names_to_disk(&self.path)?;
            *open = Some(file);
        }
        let Some(file) = open.as_mut() else { return Err(std::io::ErrorKind::NotFound.into()) };
        let before = file.metadata()?.len();
        let bytes: Vec<u8> = records.iter().flat_map(|record| record.0).collect();
        let written = file.write_all(&bytes).and_then(|()| file.sync_data());
        if written.is_err() {
            // Half a record in the midst would look like damage.
            file.set_len(before)?;
        }
        written
    }

    fn testimony(&self) -> Result<Vec<u8>> {
        let _open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        match std::fs::read(&self.path) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(Vec::new()),
            read => read,
        }
    }

    fn cut_to(&self, bytes: u64) -> Result<()> {
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        match std::fs::metadata(&self.path) {
            Ok(known) if known.len() > bytes => {
                *open = None;
                let file = OpenOptions::new().write(true).open(&self.path)?;
                file.set_len(bytes)?;
                file.sync_all()
            }
            _ => Ok(()),
        }
    }
}

/// A new file is there only once its folder says so, and a new folder likewise.
#[cfg(unix)]
fn force_names_to_disk(file: &Path) -> Result<()> {
    for folder in file.ancestors().skip(1).take(2) {
        File::open(folder)?.sync_all()?;
    }
    Ok(())
}

#[cfg(not(unix))]
fn force_names_to_disk(_: &Path) -> Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn records_are_appended_across_restarts_and_a_torn_one_is_cut() {
        let place = tempfile::tempdir().unwrap();
        let journal = || SideJournal::in_place(place.path().join("shop.journal"));
        journal().attest(&[WitnessRecord([1; 32])]).unwrap();
        journal().attest(&[WitnessRecord([2; 32]), WitnessRecord([3; 32])]).unwrap();
        assert_eq!(journal().testimony().unwrap(), [[1; 32], [2; 32], [3; 32]].concat());
        let torn = journal();
        torn.cut_to(64).unwrap();
        torn.attest(&[WitnessRecord([4; 32])]).unwrap();
        assert_eq!(torn.testimony().unwrap(), [[1; 32], [2; 32], [4; 32]].concat());
        torn.cut_to(1_000).unwrap();
        assert_eq!(torn.testimony().unwrap().len(), 96, "nothing is cut that is not there");
    }

    #[test]
    fn a_place_keeps_its_number_and_no_two_have_one() {
        let place = tempfile::tempdir().unwrap();
        let journal = |name: &str| SideJournal::in_place(place.path().join(name));
        let known = journal("one.journal").place().unwrap();
        assert_eq!(journal("one.journal").place().unwrap(), known);
        assert_ne!(journal("other.journal").place().unwrap(), known);
    }

    #[test]
    fn it_lies_beside_the_shop_and_not_in_it() {
        assert_eq!(place_beside(Path::new("/data/storeloop")), PathBuf::from("/data/storeloop.journal"));
    }
}
