//! The fonts of everything printed: beside the program, or in the tree it was built from.

use shop_core::kernel::Typecase;
use shop_print::Fonts;
use std::io::{Error, ErrorKind, Result};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

/// Reads the fonts when something is drawn first, and keeps them.
pub(crate) struct FontFolders {
    folders: Vec<PathBuf>,
    read: Mutex<Option<Arc<Fonts>>>,
}

impl FontFolders {
    /// Where an installed program has them, and the tree.
    pub(crate) fn of_this_program() -> Self {
        let program = std::env::current_exe().ok();
        let beside = program.as_deref().and_then(Path::parent);
        let installed = ["fonts", "../lib/Storeloop/fonts", "../lib/storeloop/fonts", "../Resources/fonts"];
        let mut folders: Vec<PathBuf> = beside.into_iter().flat_map(|at| installed.map(|to| at.join(to))).collect();
        folders.push(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../assets/fonts"));
        FontFolders { folders, read: Mutex::default() }
    }
}

impl Typecase for FontFolders {
    fn fonts(&self) -> Result<Arc<Fonts>> {
        let mut read = self.read.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(fonts) = &*read {
            return Ok(Arc::clone(fonts));
        }
        let regular = |folder: &PathBuf| folder.join("NotoSansSC-Regular.ttf");
        let missing = || Error::new(ErrorKind::NotFound, format!("no fonts in {:?}", self.folders));
        let folder = self.folders.iter().find(|folder| regular(folder).is_file()).ok_or_else(missing)?;
        let bold = std::fs::read(folder.join("NotoSansSC-Bold.ttf"))?;
        let fonts = Fonts::read(std::fs::read(regular(folder))?, bold).map_err(Error::other)?;
        Ok(Arc::clone(read.insert(Arc::new(fonts))))
    }
}
