//! Where backups go: the shop's own folder, and one elsewhere that survives this computer.

use super::{BackupRefusal, store};
use crate::db::remove_if_there;
use crate::dispatch::Act;
use crate::kernel::{Done, Result, Topic, View};
use serde::{Deserialize, Serialize};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use ts_rs::TS;

/// Lies in the folder elsewhere since it was chosen. An empty mount point looks like the folder when the disk is
/// unplugged; without this file nothing is written there.
const MARKER: &str = "storeloop-backups.txt";
const MARKER_TEXT: &str = "Storeloop keeps encrypted backups here. 青篷 Storeloop 的加密备份存放于此。Aquí guarda Storeloop sus copias cifradas.\n";
const MOST_PATH: usize = 1000;

/// Which place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "BackupTargetKind")]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// `backups` in the shop's own folder.
    Own,
    /// The folder the owner chose: a USB stick, another disk.
    Elsewhere,
}

impl Kind {
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Kind::Own => "own",
            Kind::Elsewhere => "elsewhere",
        }
    }
}

/// One place that backups go to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Target {
    pub(super) kind: Kind,
    pub(super) folder: PathBuf,
}

impl Target {
    pub(super) fn own(shop_folder: &Path) -> Self {
        Target { kind: Kind::Own, folder: shop_folder.join("backups") }
    }

    fn elsewhere(folder: &str) -> Self {
        Target { kind: Kind::Elsewhere, folder: PathBuf::from(folder) }
    }

    /// Makes sure that files can go there: the own folder is made, the one elsewhere must be the one that was chosen.
    pub(super) fn prepare(&self) -> std::io::Result<()> {
        match self.kind {
            Kind::Own => std::fs::create_dir_all(&self.folder),
            Kind::Elsewhere if self.folder.join(MARKER).is_file() => Ok(()),
            Kind::Elsewhere => Err(ErrorKind::NotFound.into()),
        }
    }
}

/// The places of an open shop, own first.
pub(super) fn all(view: &View<'_>, shop_folder: &Path) -> Result<Vec<Target>> {
    let elsewhere = store::folder(view)?.map(|folder| Target::elsewhere(&folder));
    Ok([Target::own(shop_folder)].into_iter().chain(elsewhere).collect())
}

/// Chooses the folder elsewhere, or none.
///
/// # Refuses
/// `folder_missing` (also for a path that is not whole), `folder_read_only`, `folder_inside_shop`; `kernel.disk_full`.
pub(super) fn set_folder(act: &Act<'_>, folder: Option<&str>) -> Result<Done> {
    let folder = folder.map(str::trim).filter(|folder| !folder.is_empty());
    if let Some(folder) = folder {
        prove(Path::new(folder), act.app.folder())?;
    }
    act.write(|tx| {
        store::set_folder(tx, folder)?;
        tx.changed(&[Topic::Backup]);
        Ok(Done {})
    })
}

fn prove(folder: &Path, shop_folder: &Path) -> Result<()> {
    if !folder.is_absolute() || folder.as_os_str().len() > MOST_PATH {
        return Err(BackupRefusal::FolderMissing.into());
    }
    let whole = folder.canonicalize().map_err(|_| BackupRefusal::FolderMissing)?;
    if !whole.is_dir() {
        return Err(BackupRefusal::FolderMissing.into());
    }
    if whole.starts_with(shop_folder.canonicalize()?) {
        return Err(BackupRefusal::FolderInsideShop.into());
    }
    let probe = whole.join("storeloop-probe.tmp");
    let tried = std::fs::write(whole.join(MARKER), MARKER_TEXT)
        .and_then(|()| std::fs::write(&probe, MARKER_TEXT))
        .and_then(|()| remove_if_there(&probe));
    match tried {
        Ok(()) => Ok(()),
        Err(error) if matches!(error.kind(), ErrorKind::StorageFull | ErrorKind::QuotaExceeded) => Err(error.into()),
        Err(_) => Err(BackupRefusal::FolderReadOnly.into()),
    }
}
