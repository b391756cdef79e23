//! Where the shop's own keys lie: in the keyring of the computer's user, or as files that only this user may read.
//!
//! Which of the two is decided with the first key, and written to `keys/place` beside them, so that every door finds the
//! same keys ever after: `files`, or `keyring` and the account under which they lie there.

mod files;
mod keyring;

use files::KeyFiles;
use keyring::Keyring;
use shop_core::kernel::chance::{Chance, bytes};
use shop_core::kernel::vault::{SecretsLie, Vault};
use std::collections::BTreeMap;
use std::io::{Error, ErrorKind, Result};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use zeroize::Zeroizing;

/// A key of the shop.
type Key = Zeroizing<[u8; 32]>;

/// Something that keeps keys by their names.
trait Store: Send + Sync {
    /// The key of this name; none when there is none, which is not the same as not being able to look.
    fn read(&self, name: &str) -> Result<Option<Key>>;

    /// Keeps a key; on disk when this returns.
    fn write(&self, name: &str, key: &Key) -> Result<()>;

    /// For the owner to know.
    fn lies(&self) -> SecretsLie;
}

/// The keys of one folder.
pub(crate) struct FolderKeys {
    folder: PathBuf,
    /// Whether keys that are new here go into the keyring, where one answers.
    prefers_keyring: bool,
    chance: Arc<dyn Chance>,
    held: Mutex<Held>,
}

/// Where the keys lie, once that is known, and the keys that were read.
#[derive(Default)]
struct Held {
    store: Option<Box<dyn Store>>,
    keys: BTreeMap<&'static str, Key>,
}

impl FolderKeys {
    /// The keys that lie for `<folder>/keys`; that folder is made with the first key.
    pub(crate) fn of_folder(folder: &Path, prefers_keyring: bool, chance: Arc<dyn Chance>) -> Self {
        FolderKeys { folder: folder.join("keys"), prefers_keyring, chance, held: Mutex::default() }
    }

    fn held(&self) -> MutexGuard<'_, Held> {
        self.held.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn place(&self) -> PathBuf {
        self.folder.join("place")
    }

    /// Where the keys of this folder lie by what is written there; none before the first one.
    fn written(&self) -> Result<Option<Box<dyn Store>>> {
        match std::fs::read_to_string(self.place()) {
            Ok(text) => match text.trim().split_once(' ') {
                None if text.trim() == "files" => Ok(Some(Box::new(KeyFiles(self.folder.clone())))),
                Some(("keyring", account)) => Ok(Some(Box::new(Keyring::of_account(account)))),
                _ => Err(Error::new(ErrorKind::InvalidData, "it is not written where the shop's keys lie")),
            },
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Decides where the keys of a new shop lie, and writes it down.
    fn decide(&self) -> Result<Box<dyn Store>> {
        files::make_folder(&self.folder)?;
        if self.prefers_keyring {
            let account: String = bytes::<8>(&*self.chance).iter().map(|byte| format!("{byte:02x}")).collect();
            let keyring = Keyring::of_account(&account);
            match keyring.try_out() {
                Ok(()) => {
                    files::write_whole(&self.place(), format!("keyring {account}\n").as_bytes())?;
                    return Ok(Box::new(keyring));
                }
                Err(error) => tracing::info!(%error, "no keyring answers: the shop's keys lie in files"),
            }
        }
        files::write_whole(&self.place(), b"files\n")?;
        Ok(Box::new(KeyFiles(self.folder.clone())))
    }

    /// Has `work` done with the place where the keys lie, which is decided now if it was not before.
    fn with<T>(&self, work: impl FnOnce(&dyn Store, &mut BTreeMap<&'static str, Key>) -> Result<T>) -> Result<T> {
        let mut held = self.held();
        if held.store.is_none() {
            let store = match self.written()? {
                Some(store) => store,
                None => self.decide()?,
            };
            held.store = Some(store);
        }
        let Held { store, keys } = &mut *held;
        match store {
            Some(store) => work(&**store, keys),
            None => Err(Error::other("nowhere for keys")),
        }
    }
}

impl Vault for FolderKeys {
    fn lies(&self) -> SecretsLie {
        if let Some(store) = &self.held().store {
            return store.lies();
        }
        self.written().ok().flatten().map_or(SecretsLie::File, |store| store.lies())
    }

    fn key(&self, purpose: &'static str) -> Result<Key> {
        self.with(|store, keys| {
            if let Some(key) = keys.get(purpose) {
                return Ok(key.clone());
            }
            let key = match store.read(purpose)? {
                Some(key) => key,
                None => {
                    let key = Zeroizing::new(bytes::<32>(&*self.chance));
                    store.write(purpose, &key)?;
                    key
                }
            };
            keys.insert(purpose, key.clone());
            Ok(key)
        })
    }

    fn bring_back(&self, purpose: &'static str, key: &Key) -> Result<()> {
        self.with(|store, keys| {
            if let Some(before) = store.read(purpose)?
                && before != *key
            {
                store.write(&format!("{purpose}-before"), &before)?;
            }
            store.write(purpose, key)?;
            keys.insert(purpose, key.clone());
            Ok(())
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::machine::SystemChance;

    fn vault(folder: &Path, prefers_keyring: bool) -> FolderKeys {
        FolderKeys::of_folder(folder, prefers_keyring, Arc::new(SystemChance))
    }

    fn files(folder: &Path) -> FolderKeys {
        vault(folder, false)
    }

    #[test]
    fn a_key_is_made_once_and_is_another_one_for_each_purpose() {
        let folder = tempfile::tempdir().unwrap();
        let first = files(folder.path()).key("draw").unwrap();
        assert_eq!(files(folder.path()).key("draw").unwrap(), first);
        assert_ne!(files(folder.path()).key("vouchers").unwrap(), first);
        assert!(!folder.path().join("keys/draw.tmp").exists());
        assert_eq!(std::fs::read_to_string(folder.path().join("keys/place")).unwrap(), "files\n");
    }

    #[test]
    fn a_damaged_key_is_never_replaced() {
        let folder = tempfile::tempdir().unwrap();
        files(folder.path()).key("draw").unwrap();
        std::fs::write(folder.path().join("keys/draw.key"), [7; 31]).unwrap();
        assert_eq!(files(folder.path()).key("draw").unwrap_err().kind(), ErrorKind::InvalidData);
        assert_eq!(std::fs::read(folder.path().join("keys/draw.key")).unwrap(), [7; 31]);
        std::fs::write(folder.path().join("keys/place"), "somewhere").unwrap();
        assert_eq!(files(folder.path()).key("draw").unwrap_err().kind(), ErrorKind::InvalidData);
    }

    #[test]
    fn a_key_that_is_brought_back_is_the_key_and_the_one_before_is_not_lost() {
        let folder = tempfile::tempdir().unwrap();
        let (open, back) = (files(folder.path()), Zeroizing::new([9; 32]));
        let before = open.key("identity").unwrap();
        open.bring_back("identity", &back).unwrap();
        assert_eq!(
            (open.key("identity").unwrap(), files(folder.path()).key("identity").unwrap()),
            (back.clone(), back)
        );
        assert_eq!(std::fs::read(folder.path().join("keys/identity-before.key")).unwrap(), *before);
    }

    #[test]
    fn keys_stay_where_they_lie_though_a_keyring_is_preferred() {
        let folder = tempfile::tempdir().unwrap();
        let first = files(folder.path()).key("identity").unwrap();
        let later = vault(folder.path(), true);
        assert_eq!((later.lies(), later.key("identity").unwrap()), (SecretsLie::File, first));
    }

    #[cfg(unix)]
    #[test]
    fn only_this_user_may_read_it() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        files(folder.path()).key("draw").unwrap();
        let mode = |path: &str| std::fs::metadata(folder.path().join(path)).unwrap().permissions().mode() & 0o777;
        assert_eq!((mode("keys"), mode("keys/draw.key")), (0o700, 0o600));
    }

    /// In a session of its own with a real keyring, which this test starts: Debian's dbus-x11 and gnome-keyring.
    #[cfg(target_os = "linux")]
    #[test]
    fn a_keyring_keeps_the_keys_and_every_door_finds_them_there() {
        use std::process::Command;
        if std::env::var_os("STORELOOP_TEST_KEYRING").is_none() {
            let home = tempfile::tempdir().unwrap();
            let me = std::env::current_exe().unwrap();
            let unlocked = "printf till | gnome-keyring-daemon --unlock --components=secrets >/dev/null && exec \"$0\" --exact vault::tests::a_keyring_keeps_the_keys_and_every_door_finds_them_there";
            let mut session = Command::new("dbus-run-session");
            session.args(["--", "sh", "-c", unlocked]).arg(me).env("STORELOOP_TEST_KEYRING", "1");
            session.env("HOME", home.path()).env("XDG_DATA_HOME", home.path()).env("XDG_RUNTIME_DIR", home.path());
            let said = session.output().expect("dbus-run-session is installed by `cargo xtask test`");
            let told = String::from_utf8_lossy(&said.stdout);
            assert!(said.status.success() && told.contains("1 passed"), "{told}");
            return;
        }
        let folder = tempfile::tempdir().unwrap();
        let first = vault(folder.path(), true);
        assert_eq!(first.lies(), SecretsLie::File, "before there is a key");
        let key = first.key("identity").unwrap();
        assert_eq!(first.lies(), SecretsLie::Keyring);
        assert!(!folder.path().join("keys/identity.key").exists());
        // A door that would take files itself finds what is written.
        let other = files(folder.path());
        assert_eq!((other.lies(), other.key("identity").unwrap()), (SecretsLie::Keyring, key.clone()));
        assert_ne!(other.key("vouchers").unwrap(), key);
        let another = tempfile::tempdir().unwrap();
        assert_ne!(vault(another.path(), true).key("identity").unwrap(), key, "another shop's");
    }
}
