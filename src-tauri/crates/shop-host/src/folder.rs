//! The shop's folder: where it lies, that only one process has it, and the shop opened from it.

use crate::fonts::FontFolders;
use crate::journal::SideJournal;
use crate::machine::{SystemChance, SystemClock};
use crate::vault::KeyFiles;
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

/// Opens the shop in `folder`, which is made where it is missing. A file that cannot be used does not fail here: the
/// shop then says so itself.
///
/// # Errors
/// When the folder cannot be made or locked.
pub fn open_shop(folder: &Path) -> std::io::Result<Opened> {
    std::fs::create_dir_all(folder)?;
    let lock = File::options().create(true).truncate(false).write(true).open(folder.join("shop.lock"))?;
    match lock.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => return Ok(Opened::Elsewhere),
        Err(TryLockError::Error(error)) => return Err(error),
    }
    let app = App::open(folder, Arc::new(SystemClock), Arc::new(SystemChance), Arc::new(SideJournal::beside(folder)))
        .with_typecase(Arc::new(FontFolders::of_this_program()))
        .with_vault(Arc::new(KeyFiles::in_folder(folder, Arc::new(SystemChance))));
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
