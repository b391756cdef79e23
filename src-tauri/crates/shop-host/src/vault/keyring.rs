//! Keys in the keyring of the computer's user: Keychain, Credential Manager or Secret Service.

use super::{Key, Store};
use keyring::Entry;
use shop_core::kernel::vault::SecretsLie;
use std::io::{Error, ErrorKind, Result};
use std::sync::mpsc;
use std::time::Duration;
use zeroize::Zeroizing;

/// How long a keyring may take to answer when a new shop tries it out: somebody may have to unlock it.
const PATIENCE: Duration = Duration::from_secs(30);

/// Keys under `Storeloop` and `<account>/<name>`.
pub(super) struct Keyring {
    account: String,
}

impl Keyring {
    pub(super) fn of_account(account: &str) -> Self {
        Keyring { account: account.to_owned() }
    }

    /// Whether the keyring gives back what it was given.
    pub(super) fn try_out(&self) -> Result<()> {
        let asked = Zeroizing::new([0x5a; 32]);
        let user = self.user("try-out");
        apart(Some(PATIENCE), move || {
            let entry = Entry::new(SERVICE, &user)?;
            entry.set_secret(&*asked)?;
            let is_same = entry.get_secret()? == *asked;
            entry.delete_credential()?;
            if is_same { Ok(()) } else { Err(keyring::Error::NoEntry) }
        })
    }

    fn user(&self, name: &str) -> String {
        format!("{}/{name}", self.account)
    }
}

const SERVICE: &str = "Storeloop";

impl Store for Keyring {
    fn read(&self, name: &str) -> Result<Option<Key>> {
        let user = self.user(name);
        let read = apart(None, move || match Entry::new(SERVICE, &user)?.get_secret() {
            Ok(secret) => Ok(Some(Zeroizing::new(secret))),
            Err(keyring::Error::NoEntry) => Ok(None),
            Err(error) => Err(error),
        })?;
        match read.map(|secret| <[u8; 32]>::try_from(secret.as_slice())) {
            None => Ok(None),
            Some(Ok(key)) => Ok(Some(Zeroizing::new(key))),
            Some(Err(_)) => Err(Error::new(ErrorKind::InvalidData, "a key of the shop is not 32 bytes long")),
        }
    }

    fn write(&self, name: &str, key: &Key) -> Result<()> {
        let (user, key) = (self.user(name), key.clone());
        apart(None, move || Entry::new(SERVICE, &user)?.set_secret(&*key))
    }

    fn lies(&self) -> SecretsLie {
        SecretsLie::Keyring
    }
}

/// Asks the keyring from a thread of its own, as it may run a loop of events that another one must not contain.
fn apart<T: Send + 'static>(
    patience: Option<Duration>,
    ask: impl FnOnce() -> keyring::Result<T> + Send + 'static,
) -> Result<T> {
    let (answer, answered) = mpsc::channel();
    std::thread::Builder::new().name("keyring".to_owned()).spawn(move || answer.send(ask()))?;
    let said = match patience {
        Some(patience) => answered.recv_timeout(patience).map_err(|_| ErrorKind::TimedOut)?,
        None => answered.recv().map_err(|_| ErrorKind::BrokenPipe)?,
    };
    said.map_err(Error::other)
}
