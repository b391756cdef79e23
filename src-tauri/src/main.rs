//! The desktop door: one window, one command into the shop, and what only the computer can do for it.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod call;
mod display;
mod opened;
mod pick;
mod windows;

use clap::Parser;
use serde_json::json;
use shop_core::kernel::Caller;
use shop_core::{App, Call, dispatch};
use shop_host::press::{keep_printing, queues_of_this_computer};
use shop_host::{NewKeys, Opened, default_folder, keep_time, listen_to_others, open_shop, shop_in_use, write_log};
use shop_lan::JoinDoor;
use shop_lan::join::Bounds;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use tauri::{Emitter, Manager, RunEvent, WindowEvent};

/// Storeloop: a small shop's community, offline.
#[derive(Parser)]
#[command(name = "storeloop", version)]
struct Line {
    /// The shop's folder [default: storeloop in the application data of this user]
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,
    /// Fill an empty folder with a demo shop first; en, zh-CN or es
    #[arg(long, value_name = "LANG", num_args = 0..=1, default_missing_value = "en")]
    demo: Option<String>,
    /// Open the join page for phones on this address of the computer, whatever the shop chose
    #[arg(long, value_name = "IP:PORT")]
    join: Option<SocketAddr>,
    /// A partner's file, to be read in
    #[arg(value_name = "FILE")]
    file: Option<String>,
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let line = Line::parse();
    let here = std::env::current_dir().unwrap_or_default();
    let opened = opened::Opened::with(line.file.as_deref(), &here);
    let built = tauri::Builder::default()
        // First, so that a second start ends before it opens anything.
        .plugin(tauri_plugin_single_instance::init(|handle, line, folder| {
            windows::show(handle);
            if let Some(file) = Line::try_parse_from(line).ok().and_then(|line| line.file) {
                opened::came(handle, &file, Path::new(&folder));
            }
        }))
        // The display's place is its monitor, which may be gone next time.
        .plugin(tauri_plugin_window_state::Builder::default().with_denylist(&["display"]).build())
        .plugin(tauri_plugin_opener::init())
        .plugin(tauri_plugin_dialog::init())
        .invoke_handler(tauri::generate_handler![
            call::call,
            pick::pick_folder,
            pick::pick_backup,
            opened::opened_file,
            opened::take_opened_file,
            display::show_display,
            display::hide_display,
        ])
        .manage(opened)
        .setup(move |window_app| {
            let folder = line.data.clone().unwrap_or_else(default_folder);
            let app = open(window_app, &folder, line.demo.as_deref())?;
            match join_door(&app, line.join) {
                Ok(door) => drop(window_app.manage(Mutex::new(Some(door)))),
                Err(error) => tracing::error!(%error, "the join page"),
            }
            let (notices, handle) = (app.listen(), window_app.handle().clone());
            std::thread::spawn(move || {
                for notice in notices {
                    let _ = handle.emit("changes", notice);
                }
            });
            window_app.manage(app);
            windows::open_counter(window_app)?;
            display::keep_display(window_app);
            Ok(())
        })
        .build(tauri::generate_context!());
    let built = match built {
        #[cfg(unix)]
        Err(tauri::Error::PluginInitialization(plugin, why)) if plugin == "single-instance" => {
            return Err(start_after_the_last_one(&why).into());
        }
        built => built?,
    };
    built.run(|handle, event| match event {
        // The customer's window does not keep the program open.
        RunEvent::WindowEvent { label, event: WindowEvent::Destroyed, .. } if label == "counter" => handle.exit(0),
        // Elsewhere a file is named on the line.
        #[cfg(target_os = "macos")]
        RunEvent::Opened { urls } => {
            for url in urls {
                opened::came(handle, url.as_str(), Path::new(""));
            }
        }
        RunEvent::Exit => {
            // Phones are sent away before the shop closes.
            if let Some(door) = handle.try_state::<Mutex<Option<JoinDoor>>>() {
                drop(door.lock().unwrap_or_else(PoisonError::into_inner).take());
            }
            let app = handle.state::<Arc<App>>();
            let _ = dispatch(&app, &Caller::system(), &Call::new("backup.run_due", json!({ "closing": true })));
            app.close();
        }
        _ => {}
    });
    Ok(())
}

/// The window that was asked to come forward went away instead of answering: it was closing. Starts once more.
#[cfg(unix)]
fn start_after_the_last_one(why: &str) -> std::io::Error {
    use std::os::unix::process::CommandExt;
    const AGAIN: &str = "STORELOOP_STARTED_AGAIN";
    if std::env::var_os(AGAIN).is_some() {
        return std::io::Error::other(why.to_owned());
    }
    match std::env::current_exe() {
        Ok(program) => std::process::Command::new(program).args(std::env::args_os().skip(1)).env(AGAIN, "1").exec(),
        Err(error) => error,
    }
}

/// Print jobs are sent while it lives.
struct Printing {
    _worker: std::sync::mpsc::Sender<()>,
}

/// The shop in `folder`, with its lock, log, tick and local socket for as long as the window lives.
fn open(window_app: &tauri::App, folder: &std::path::Path, demo: Option<&str>) -> std::io::Result<Arc<App>> {
    let Opened::Ours { app, lock } = open_shop(folder, NewKeys::Keyring)? else {
        return Ok(shop_in_use(folder));
    };
    window_app.manage(lock);
    if let Some(log) = write_log(folder) {
        window_app.manage(log);
    }
    if let Some(language) = demo {
        fill_if_new(&app, language);
    }
    listen_to_others(Arc::clone(&app));
    window_app.manage(keep_time(Arc::clone(&app)));
    window_app.manage(Printing { _worker: keep_printing(Arc::clone(&app), queues_of_this_computer()) });
    Ok(app)
}

/// The door for phones: where the line says, else where the shop wants it.
fn join_door(app: &Arc<App>, at: Option<SocketAddr>) -> std::io::Result<JoinDoor> {
    match at {
        Some(at) => shop_lan::open_join_door(Arc::clone(app), at, Bounds::default(), |_| ()),
        None => shop_lan::keep_join_door(Arc::clone(app)),
    }
}

/// A demo shop where nobody has set up one.
fn fill_if_new(app: &App, language: &str) {
    let system = Caller::system();
    let is_new = dispatch(app, &system, &Call::new("shop.read_state", json!({})))
        .is_ok_and(|state| state.get("stage").is_some_and(|stage| stage == "new"));
    if is_new {
        let fill = Call::new("setup.load_demo", json!({ "language": language })).with_id(uuid::Uuid::new_v4());
        if let Err(error) = dispatch(app, &system, &fill) {
            tracing::error!(?error, "the demo shop");
        }
    }
}
