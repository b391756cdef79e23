//! The screens in a browser on this computer.

use crate::ask::people_line;
use crate::say::{Answer, Ending};
use serde_json::{Value, json};
use shop_core::kernel::Caller;
use shop_core::{App, Call, dispatch};
use shop_host::press::{keep_printing, queues_of_this_computer};
use shop_host::{NewKeys, Opened, keep_time, listen_to_others, open_shop};
use shop_lan::JoinDoor;
use shop_lan::join::Bounds;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;

pub(crate) fn serve(
    folder: &Path,
    listen: SocketAddr,
    join: Option<SocketAddr>,
    demo: Option<&str>,
    screens: Option<PathBuf>,
) -> Result<Answer, Ending> {
    let screens = screens.or_else(built_screens).ok_or_else(|| {
        Ending::Usage("the screens are not built; run `npm run build`, or name their folder with --screens".to_owned())
    })?;
    let Opened::Ours { app, lock: _lock } = open_shop(folder, NewKeys::Files)? else { return Err(Ending::Elsewhere) };
    if let Some(language) = demo {
        fill_if_new(&app, language)?;
    }
    listen_to_others(Arc::clone(&app));
    let _ticking = keep_time(Arc::clone(&app));
    let _printing = keep_printing(Arc::clone(&app), queues_of_this_computer());
    let join_door = open_join_page(&app, join)?;
    let runtime = tokio::runtime::Runtime::new()?;
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::bind(listen).await?;
        let announce = |address| println!("Storeloop is open at {address}");
        tokio::select! {
            served = shop_lan::serve(Arc::clone(&app), listener, screens, announce) => served,
            stopped = asked_to_stop() => stopped,
        }
    })?;
    drop(join_door);
    let _ = dispatch(&app, &Caller::system(), &Call::new("backup.run_due", json!({ "closing": true })));
    app.close();
    Ok(Answer::Said)
}

/// The join page as the shop wants it; with an address it is opened there.
fn open_join_page(app: &Arc<App>, at: Option<SocketAddr>) -> Result<JoinDoor, Ending> {
    let Some(at) = at else { return Ok(shop_lan::keep_join_door(Arc::clone(app))?) };
    let announce = |at| println!("Phones join at http://{at}/");
    let door = shop_lan::open_join_door(Arc::clone(app), at, Bounds::default(), announce)?;
    let open = Call::new("intake.set_open", json!({ "open": true })).with_id(uuid::Uuid::new_v4());
    if dispatch(app, &Caller::system(), &open).is_err() {
        println!("Phones can join once the shop is set up and the join page is opened in it.");
    }
    Ok(door)
}

/// Ctrl+C, or the system's polite request to end.
async fn asked_to_stop() -> std::io::Result<()> {
    #[cfg(unix)]
    {
        let mut ended = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate())?;
        tokio::select! {
            stopped = tokio::signal::ctrl_c() => stopped,
            _ = ended.recv() => Ok(()),
        }
    }
    #[cfg(not(unix))]
    tokio::signal::ctrl_c().await
}

/// A demo shop where nobody has set up one.
fn fill_if_new(app: &App, language: &str) -> Result<(), Ending> {
    let system = Caller::system();
    let state = dispatch(app, &system, &Call::new("shop.read_state", json!({})))?;
    if state.get("stage").and_then(Value::as_str) == Some("new") {
        let fill = Call::new("setup.load_demo", json!({ "language": language })).with_id(uuid::Uuid::new_v4());
        println!("{}", people_line(&dispatch(app, &system, &fill)?));
    }
    Ok(())
}

/// Beside the program when installed, in the tree when built from it.
fn built_screens() -> Option<PathBuf> {
    let beside = std::env::current_exe().ok()?.parent()?.join("ui");
    let in_tree = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../ui/dist");
    [beside, in_tree].into_iter().find(|folder| folder.join("counter.html").is_file())
}
