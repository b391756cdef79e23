//! The computer's own dialogs for a folder or a file. They decide nothing: the shop checks what is chosen.

use tauri::WebviewWindow;
use tauri_plugin_dialog::DialogExt;

/// Asks for a folder; `None` when the dialog was closed.
#[tauri::command]
pub(crate) async fn pick_folder(window: WebviewWindow) -> Option<String> {
    // The blocking dialog must not hold the thread that draws it.
    let chosen = tauri::async_runtime::spawn_blocking(move || window.dialog().file().blocking_pick_folder()).await;
    chosen.ok().flatten().map(|path| path.to_string())
}

/// Asks for a backup; `None` when the dialog was closed.
#[tauri::command]
pub(crate) async fn pick_backup(window: WebviewWindow) -> Option<String> {
    let chosen = tauri::async_runtime::spawn_blocking(move || {
        window.dialog().file().add_filter("Storeloop", &["age"]).blocking_pick_file()
    })
    .await;
    chosen.ok().flatten().map(|path| path.to_string())
}
