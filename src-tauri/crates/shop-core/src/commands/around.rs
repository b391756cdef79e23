//! What every line of the list shares.

use crate::dispatch::{self, Call};
use crate::kernel::refusal::KernelRefusal;
use crate::kernel::{App, Caller, Done, Empty, Result, Tx};

/// The work of each minute.
pub(super) fn tick(tx: &Tx<'_>, _: Empty) -> Result<Done> {
    crate::reactions::tick(tx).map(|()| Done {})
}

/// A call by a person keeps their till from locking; a reading that repeats by itself does not.
pub(super) fn touch(app: &App, caller: &Caller, command: &str) {
    const BY_ITSELF: [&str; 4] = ["staff.read_session", "shop.read_state", "backup.read_state", "today.read"];
    if let Some(token) = caller.session.as_deref().filter(|_| !BY_ITSELF.contains(&command)) {
        dispatch::touch(app, token, &caller.till);
    }
}

/// Reads a request as its command wants it.
///
/// # Refuses
/// `bad_request`.
pub(super) fn parse<T: serde::de::DeserializeOwned>(call: &Call) -> Result<T> {
    T::deserialize(&call.request).map_err(|error| KernelRefusal::BadRequest { detail: error.to_string() }.into())
}
