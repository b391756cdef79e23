//! Where a call goes: into the shop opened here, or to the process that has it open.

use crate::say::Ending;
use serde_json::{Value, json};
use shop_core::kernel::request::RequestId;
use shop_core::kernel::{ApiError, Caller};
use shop_core::{App, Call, dispatch};
use shop_host::{Asked, NewKeys, Opened, ask_running, open_shop};
use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use uuid::Uuid;

/// The till that the command line counts as.
const TILL: &str = "cli";

/// A place to call from.
pub(crate) enum Seat {
    /// The shop is opened by this process.
    Here { app: Arc<App>, caller: Caller, _lock: File },
    /// Another process has it open.
    Elsewhere { folder: PathBuf, session: Option<String> },
}

impl Seat {
    /// A seat that nobody is signed in at.
    pub(crate) fn take(folder: &Path) -> Result<Seat, Ending> {
        Ok(match open_shop(folder, NewKeys::Files)? {
            Opened::Ours { app, lock } => Seat::Here { app, caller: Caller::till(TILL, None), _lock: lock },
            Opened::Elsewhere => Seat::Elsewhere { folder: folder.to_owned(), session: None },
        })
    }

    /// The seat of whoever sits at this computer, for acts on the file itself.
    ///
    /// # Errors
    /// When another process has the shop open: it is asked with `call … --as` instead.
    pub(crate) fn of_the_house(folder: &Path) -> Result<Seat, Ending> {
        let mut seat = Seat::take(folder)?;
        match &mut seat {
            Seat::Here { caller, .. } => *caller = Caller::system(),
            Seat::Elsewhere { .. } => return Err(Ending::Elsewhere),
        }
        Ok(seat)
    }

    /// Signs in the person of that name.
    pub(crate) fn sign_in(&mut self, name: &str) -> Result<(), Ending> {
        let people = self.call("staff.list_people", json!({}), None)?;
        let people = people.get("people").and_then(Value::as_array).cloned().unwrap_or_default();
        let is_meant = |person: &&Value| {
            let full = person.get("name").and_then(Value::as_str).unwrap_or_default();
            full.eq_ignore_ascii_case(name) || full.split(' ').any(|word| word.eq_ignore_ascii_case(name))
        };
        let meant: Vec<&Value> = people.iter().filter(is_meant).collect();
        let [person] = meant.as_slice() else {
            let names: Vec<&str> = people.iter().filter_map(|person| person.get("name")?.as_str()).collect();
            return Err(Ending::Usage(format!(
                "--as {name} fits {} people; there are: {}",
                meant.len(),
                names.join(", ")
            )));
        };
        let pin = match std::env::var("STORELOOP_PIN") {
            Ok(pin) => pin,
            Err(_) => rpassword::prompt_password(format!("PIN of {name}: "))
                .map_err(|_| Ending::Usage("there is no terminal to type a PIN at; set STORELOOP_PIN".to_owned()))?,
        };
        let request = json!({ "person": person.get("id"), "pin": pin });
        let opened = self.call("staff.sign_in", request, Some(Uuid::new_v4()))?;
        let token = opened.get("token").and_then(Value::as_str).map(str::to_owned);
        match self {
            Seat::Here { caller, .. } => *caller = Caller::till(TILL, token),
            Seat::Elsewhere { session, .. } => *session = token,
        }
        Ok(())
    }

    /// Runs one command.
    pub(crate) fn call(&self, command: &str, request: Value, id: Option<Uuid>) -> Result<Value, Ending> {
        let id = id.map(RequestId);
        let outcome: Result<Value, ApiError> = match self {
            Seat::Here { app, caller, .. } => {
                dispatch(app, caller, &Call { command: command.to_owned(), request, id, approval: None })
            }
            Seat::Elsewhere { folder, session } => {
                let asked =
                    Asked { command: command.to_owned(), request, id, till: TILL.to_owned(), session: session.clone() };
                ask_running(folder, &asked).map_err(|_| Ending::Elsewhere)?
            }
        };
        Ok(outcome?)
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        if let Seat::Here { app, .. } = self {
            app.close();
        }
    }
}
