//! Keys as files: one a name, in a folder that only this user may read.

use super::{Key, Store};
use shop_core::kernel::vault::SecretsLie;
use std::fs::{File, OpenOptions};
use std::io::{Error, ErrorKind, Result, Write};
use std::path::{Path, PathBuf};
use zeroize::Zeroizing;

/// Keys as files `<folder>/<name>.key` of 32 bytes, read and written by this user alone.
pub(super) struct KeyFiles(pub(super) PathBuf);

impl Store for KeyFiles {
    fn read(&self, name: &str) -> Result<Option<Key>> {
        match std::fs::read(self.0.join(name).with_extension("key")).map(Zeroizing::new) {
            Ok(read) => match <[u8; 32]>::try_from(read.as_slice()) {
                Ok(key) => Ok(Some(Zeroizing::new(key))),
                Err(_) => Err(Error::new(ErrorKind::InvalidData, "a key of the shop is not 32 bytes long")),
            },
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    fn write(&self, name: &str, key: &Key) -> Result<()> {
        make_folder(&self.0)?;
        write_whole(&self.0.join(name).with_extension("key"), &**key)
    }

    fn lies(&self) -> SecretsLie {
        SecretsLie::File
    }
}

/// A file that is there whole or not at all, on disk when this returns.
pub(super) fn write_whole(path: &Path, bytes: &[u8]) -> Result<()> {
    let half_done = path.with_extension("tmp");
    match std::fs::remove_file(&half_done) {
        Err(error) if error.kind() != ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    let mut file = private(OpenOptions::new().write(true).create_new(true)).open(&half_done)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    drop(file);
    std::fs::rename(&half_done, path)?;
    path.parent().map_or(Ok(()), force_names_to_disk)
}

#[cfg(unix)]
pub(super) fn make_folder(folder: &Path) -> Result<()> {
    use std::os::unix::fs::DirBuilderExt;
    std::fs::DirBuilder::new().recursive(true).mode(0o700).create(folder)?;
    folder.parent().map_or(Ok(()), force_names_to_disk)
}

#[cfg(not(unix))]
pub(super) fn make_folder(folder: &Path) -> Result<()> {
    std::fs::create_dir_all(folder)
}

#[cfg(unix)]
fn private(options: &mut OpenOptions) -> &mut OpenOptions {
    use std::os::unix::fs::OpenOptionsExt;
    options.mode(0o600)
}

#[cfg(not(unix))]
fn private(options: &mut OpenOptions) -> &mut OpenOptions {
    options
}

/// A rename is kept only once its folder is.
#[cfg(unix)]
fn force_names_to_disk(folder: &Path) -> Result<()> {
    File::open(folder)?.sync_all()
}

#[cfg(not(unix))]
fn force_names_to_disk(_: &Path) -> Result<()> {
    Ok(())
}
