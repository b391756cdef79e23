//! The shop's folder: where it lies, that only one process has it, and the shop opened from it.

use crate::fonts::FontFolders;
use crate::journal::SideJournal;
use crate::machine::{SystemChance, SystemClock};
use crate::vault::FolderKeys;
use shop_core::App;
use shop_core::db::OpenError;
use std::fs::{File, TryLockError};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A shop opened by this process, or the fact that another one has it.
pub enum Opened {
    /// Ours until the lock is dropped.
    Ours {
        /// The shop.
        app: Arc<App>,
        /// Keeps others out while it lives.
        lock: File,
    },
    /// Another window or server has this folder open.
    Elsewhere,
}

/// Where the keys of a shop that has none yet are to lie. Where they are already, they stay.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NewKeys {
    /// In the keyring of the computer's user where one answers and `STORELOOP_KEYS` does not say `files`; else in files.
    Keyring,
    /// In files beside the shop.
    Files,
}

impl NewKeys {
    fn into_keyring(self) -> bool {
        self == NewKeys::Keyring && std::env::var_os("STORELOOP_KEYS").is_none_or(|said| said != "files")
    }
}

/// Opens the shop in `folder`, which is made where it is missing. A file that cannot be used does not fail here: the
/// shop then says so itself. Keys that are new go where this door wants them.
///
/// # Errors
/// When the folder cannot be made or locked.
pub fn open_shop(folder: &Path, keys: NewKeys) -> std::io::Result<Opened> {
    std::fs::create_dir_all(folder)?;
    let lock = File::options().create(true).truncate(false).write(true).open(folder.join("shop.lock"))?;
    match lock.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => return Ok(Opened::Elsewhere),
        Err(TryLockError::Error(error)) => return Err(error),
    }
    let app = App::open(folder, Arc::new(SystemClock), Arc::new(SystemChance), Arc::new(SideJournal::beside(folder)))
        .with_typecase(Arc::new(FontFolders::of_this_program()))
        .with_vault(Arc::new(FolderKeys::of_folder(folder, keys.into_keyring(), Arc::new(SystemChance))));
    Ok(Opened::Ours { app: Arc::new(app), lock })
}

/// A shop that another process has open: it answers `shop.read_state` by saying so, and nothing else.
pub fn shop_in_use(folder: &Path) -> Arc<App> {
    let journal = Arc::new(SideJournal::beside(folder));
    Arc::new(App::unfit(folder, OpenError::InUse, Arc::new(SystemClock), Arc::new(SystemChance), journal))
}

/// Where a shop lies when nobody says otherwise: `storeloop` in the user's application data.
pub fn default_folder() -> PathBuf {
    dirs::data_local_dir().unwrap_or_else(std::env::temp_dir).join("storeloop")
}
