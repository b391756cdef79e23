//! The shop's own keys as files: one a purpose, in a folder that only this user may read.

use shop_core::kernel::chance::{Chance, bytes};
use shop_core::kernel::vault::{SecretsLie, Vault};
use std::fs::{File, OpenOptions};
use std::io::{Error, ErrorKind, Result, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use zeroize::Zeroizing;

/// Keys as files `<folder>/keys/<purpose>.key` of 32 bytes, read and written by this user alone.
pub(crate) struct KeyFiles {
    folder: PathBuf,
    chance: Arc<dyn Chance>,
    making: Mutex<()>,
}

impl KeyFiles {
    /// In `<folder>/keys`; made with the first key.
    pub(crate) fn in_folder(folder: &Path, chance: Arc<dyn Chance>) -> Self {
        KeyFiles { folder: folder.join("keys"), chance, making: Mutex::new(()) }
    }

    /// A new key, on disk under its name before anyone is given it.
    fn make(&self, path: &Path) -> Result<Zeroizing<[u8; 32]>> {
        make_folder(&self.folder)?;
        let key = Zeroizing::new(bytes::<32>(&*self.chance));
        let half_done = path.with_extension("tmp");
        match std::fs::remove_file(&half_done) {
            Err(error) if error.kind() != ErrorKind::NotFound => return Err(error),
            _ => {}
        }
        let mut file = private(OpenOptions::new().write(true).create_new(true)).open(&half_done)?;
        file.write_all(&*key)?;
        file.sync_all()?;
        drop(file);
        std::fs::rename(&half_done, path)?;
        force_names_to_disk(&self.folder)?;
        Ok(key)
    }
}

impl Vault for KeyFiles {
    fn lies(&self) -> SecretsLie {
        SecretsLie::File
    }

    fn key(&self, purpose: &'static str) -> Result<Zeroizing<[u8; 32]>> {
        let _making = self.making.lock().unwrap_or_else(PoisonError::into_inner);
        let path = self.folder.join(purpose).with_extension("key");
        match std::fs::read(&path).map(Zeroizing::new) {
            Ok(read) => match <[u8; 32]>::try_from(read.as_slice()) {
                Ok(key) => Ok(Zeroizing::new(key)),
                Err(_) => Err(Error::new(ErrorKind::InvalidData, "a key of the shop is not 32 bytes long")),
            },
            Err(error) if error.kind() == ErrorKind::NotFound => self.make(&path),
            Err(error) => Err(error),
        }
    }
}

#[cfg(unix)]
fn make_folder(folder: &Path) -> Result<()> {
    use std::os::unix::fs::DirBuilderExt;
    std::fs::DirBuilder::new().recursive(true).mode(0o700).create(folder)?;
    folder.parent().map_or(Ok(()), force_names_to_disk)
}

#[cfg(not(unix))]
fn make_folder(folder: &Path) -> Result<()> {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::machine::SystemChance;

    fn vault(folder: &Path) -> KeyFiles {
        KeyFiles::in_folder(folder, Arc::new(SystemChance))
    }

    #[test]
    fn a_key_is_made_once_and_is_another_one_for_each_purpose() {
        let folder = tempfile::tempdir().unwrap();
        let first = vault(folder.path()).key("draw").unwrap();
        assert_eq!(vault(folder.path()).key("draw").unwrap(), first);
        assert_ne!(vault(folder.path()).key("voucher").unwrap(), first);
        assert!(!folder.path().join("keys/draw.tmp").exists());
    }

    #[test]
    fn a_damaged_key_is_never_replaced() {
        let folder = tempfile::tempdir().unwrap();
        vault(folder.path()).key("draw").unwrap();
        std::fs::write(folder.path().join("keys/draw.key"), [7; 31]).unwrap();
        assert_eq!(vault(folder.path()).key("draw").unwrap_err().kind(), ErrorKind::InvalidData);
        assert_eq!(std::fs::read(folder.path().join("keys/draw.key")).unwrap(), [7; 31]);
    }

    #[cfg(unix)]
    #[test]
    fn only_this_user_may_read_it() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        vault(folder.path()).key("draw").unwrap();
        let mode = |path: &str| std::fs::metadata(folder.path().join(path)).unwrap().permissions().mode() & 0o777;
        assert_eq!((mode("keys"), mode("keys/draw.key")), (0o700, 0o600));
    }
}
