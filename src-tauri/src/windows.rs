//! The staff's window.

use tauri::{App, AppHandle, Manager, WebviewUrl, WebviewWindowBuilder};
use tauri_plugin_opener::OpenerExt;

/// Opens the counter; size and place are the last ones.
pub(crate) fn open_counter(app: &App) -> tauri::Result<()> {
    let handle = app.handle().clone();
    WebviewWindowBuilder::new(app, "counter", WebviewUrl::App("counter.html".into()))
        .title("Storeloop")
        .inner_size(1366.0, 768.0)
        .min_inner_size(800.0, 600.0)
        // A file that is dragged in belongs to the page: partners' files are read there.
        .disable_drag_drop_handler()
        // A link leads out of the window, into the computer's own browser.
        .on_navigation(move |url| {
            let is_ours = url.scheme() == "tauri" || url.host_str() == Some("tauri.localhost");
            if !is_ours && matches!(url.scheme(), "http" | "https") {
                let _ = handle.opener().open_url(url.as_str(), None::<&str>);
            }
            is_ours
        })
        .build()?;
    Ok(())
}

/// A second start shows the window that is there.
pub(crate) fn show(handle: &AppHandle) {
    if let Some(window) = handle.get_webview_window("counter") {
        let _ = window.unminimize();
        let _ = window.show();
        let _ = window.set_focus();
    }
}
