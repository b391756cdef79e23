//! How a second process speaks to the one that has the shop open: a local socket in the shop's folder that only this
//! user can reach, one JSON line each way. Roles apply as at every door.

use interprocess::local_socket::prelude::*;
use interprocess::local_socket::{ListenerOptions, Name, Stream};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use shop_core::kernel::request::RequestId;
use shop_core::kernel::{ApiError, Caller};
use shop_core::{App, Call, dispatch};
use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::sync::Arc;

/// The longest line, 24 MiB: a table of members of 16 MiB in base64, and to spare.
const MOST_LINE: u64 = 24 * 1024 * 1024;

/// One call from another process of this user.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Asked {
    /// `area.verb_noun`.
    pub command: String,
    /// Its request.
    pub request: Value,
    /// Of a write.
    pub id: Option<RequestId>,
    /// The till that it counts as.
    pub till: String,
    /// From `staff.sign_in` over this same socket.
    pub session: Option<String>,
}

/// Answers other processes until this one ends. Does nothing where the socket cannot be made: the shop works without.
pub fn listen_to_others(app: Arc<App>) {
    let folder = app.folder().to_owned();
    let listener = name_of(&folder).and_then(|name| {
        // Left behind by a killed process; the folder's lock says that nobody listens there.
        let _ = std::fs::remove_file(socket_file(&folder));
        ListenerOptions::new().name(name).create_sync()
    });
    let listener = match listener {
        Ok(listener) => listener,
        Err(error) => return tracing::warn!(%error, "no local socket"),
    };
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let app = Arc::clone(&app);
            std::thread::spawn(move || {
                if let Err(error) = answer(&app, stream) {
                    tracing::warn!(%error, "a local call ended early");
                }
            });
        }
    });
}

fn answer(app: &App, stream: Stream) -> std::io::Result<()> {
    let mut stream = BufReader::new(stream);
    loop {
        let mut line = String::new();
        if (&mut stream).take(MOST_LINE).read_line(&mut line)? == 0 {
            return Ok(());
        }
        let asked: Asked = serde_json::from_str(&line)?;
        let caller = Caller::till(&asked.till, asked.session);
        let call = Call { command: asked.command, request: asked.request, id: asked.id, approval: None };
        let outcome = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| dispatch(app, &caller, &call)))
            .unwrap_or_else(|_| Err(ApiError::Failed { reference: "F-PANIC".to_owned() }));
        let mut reply = serde_json::to_vec(&outcome)?;
        reply.push(b'\n');
        stream.get_mut().write_all(&reply)?;
    }
}

/// Asks the process that has the shop in `folder` open.
///
/// # Errors
/// When nobody answers there.
pub fn ask_running(folder: &Path, asked: &Asked) -> std::io::Result<Result<Value, ApiError>> {
    let mut stream = BufReader::new(Stream::connect(name_of(folder)?)?);
    let mut line = serde_json::to_vec(asked)?;
    line.push(b'\n');
    stream.get_mut().write_all(&line)?;
    let mut reply = String::new();
    stream.read_line(&mut reply)?;
    Ok(serde_json::from_str(&reply)?)
}

fn socket_file(folder: &Path) -> std::path::PathBuf {
    folder.join("shop.sock")
}

#[cfg(unix)]
fn name_of(folder: &Path) -> std::io::Result<Name<'static>> {
    use interprocess::local_socket::GenericFilePath;
    socket_file(folder).to_fs_name::<GenericFilePath>()
}

#[cfg(windows)]
fn name_of(folder: &Path) -> std::io::Result<Name<'static>> {
    use interprocess::local_socket::GenericNamespaced;
    let folder = std::fs::canonicalize(folder)?.to_string_lossy().to_lowercase();
    let plain: String = folder.chars().map(|c| if c.is_alphanumeric() { c } else { '-' }).collect();
    format!("storeloop-{plain}").to_ns_name::<GenericNamespaced>()
}
