//! The customer display: a window of its own on the second monitor; on a computer with one, in front for a moment.

use serde::{Deserialize, Serialize};
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;
use tauri::{AppHandle, Manager, Monitor, State, WebviewUrl, WebviewWindow, WebviewWindowBuilder, WindowEvent};

const LABEL: &str = "display";
/// How often the monitors are looked at: a plugged cable should not need a restart.
const LOOK: Duration = Duration::from_secs(2);

/// What is remembered from one start to the next.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
struct Kept {
    /// Where it stood last.
    monitor: Option<String>,
    /// Somebody closed it.
    is_closed: bool,
}

/// The display as it stands.
pub(crate) struct Display {
    kept: Mutex<Kept>,
    /// On the only monitor, in front of the counter.
    in_front: Mutex<bool>,
    file: Option<PathBuf>,
}

impl Display {
    fn at(file: Option<PathBuf>) -> Self {
        let kept = file.as_ref().and_then(|file| std::fs::read(file).ok());
        let kept = kept.and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default();
        Display { kept: Mutex::new(kept), in_front: Mutex::new(false), file }
    }

    fn kept(&self) -> Kept {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn is_in_front(&self) -> bool {
        *self.in_front.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn set_in_front(&self, is_in_front: bool) {
        *self.in_front.lock().unwrap_or_else(PoisonError::into_inner) = is_in_front;
    }

    fn keep(&self, change: impl FnOnce(&mut Kept)) {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        let before = kept.clone();
        change(&mut kept);
        if let (true, Some(file)) = (*kept != before, &self.file) {
            let written = serde_json::to_vec(&*kept).map_err(std::io::Error::from);
            // The place of a window is worth no failure: it is chosen anew next time.
            if let Err(error) = written.and_then(|bytes| std::fs::write(file, bytes)) {
                tracing::warn!(%error, "the place of the customer display");
            }
        }
    }
}

/// Opens the display where it belongs, and looks after it for as long as the program runs.
pub(crate) fn keep_display(app: &tauri::App) {
    let folder = app.path().app_config_dir().ok().filter(|folder| std::fs::create_dir_all(folder).is_ok());
    app.manage(Display::at(folder.map(|folder| folder.join("display.json"))));
    let handle = app.handle().clone();
    std::thread::spawn(move || {
        loop {
            // Ends with the program: its main loop no longer takes the work then.
            let here = handle.clone();
            if handle.run_on_main_thread(move || settle(&here)).is_err() {
                return;
            }
            std::thread::sleep(LOOK);
        }
    });
}

/// Shows the display, at the till's wish.
#[tauri::command]
pub(crate) async fn show_display(handle: AppHandle) {
    let here = handle.clone();
    let shown = handle.run_on_main_thread(move || {
        let display: State<'_, Display> = here.state();
        display.keep(|kept| kept.is_closed = false);
        settle(&here);
        if here.get_webview_window(LABEL).is_some() {
            return;
        }
        let Some(counter) = here.get_webview_window("counter") else { return };
        if let Ok(Some(monitor)) = counter.current_monitor() {
            display.set_in_front(true);
            open(&here, &monitor);
        }
    });
    if let Err(error) = shown {
        tracing::warn!(%error, "the customer display");
    }
}

/// Puts the display away where it stands in front of the counter.
#[tauri::command]
pub(crate) async fn hide_display(handle: AppHandle) {
    let display: State<'_, Display> = handle.state();
    if !display.is_in_front() {
        return;
    }
    display.set_in_front(false);
    if let Some(window) = handle.get_webview_window(LABEL) {
        let _ = window.destroy();
    }
    crate::windows::show(&handle);
}

/// Lets the display stand where it belongs now: a monitor may have come or gone.
fn settle(handle: &AppHandle) {
    let display: State<'_, Display> = handle.state();
    let monitors = handle.available_monitors().unwrap_or_default();
    let names: Vec<String> = monitors.iter().map(name_of).collect();
    let counter = handle.get_webview_window("counter").and_then(|window| window.current_monitor().ok().flatten());
    let kept = display.kept();
    let place = place(&names, counter.as_ref().map(name_of).as_deref(), kept.monitor.as_deref());
    let window = handle.get_webview_window(LABEL);
    match (place.and_then(|at| monitors.get(at)), window) {
        _ if kept.is_closed => {}
        (Some(monitor), None) => open(handle, monitor),
        (Some(monitor), Some(window)) if display.is_in_front() => {
            display.set_in_front(false);
            stand(&window, monitor);
        }
        (None, Some(window)) if !display.is_in_front() => {
            let _ = window.destroy();
        }
        _ => {}
    }
    if let (Some(name), false) = (place.and_then(|at| names.get(at)), kept.is_closed) {
        display.keep(|kept| kept.monitor = Some(name.clone()));
    }
}

/// Which monitor the display belongs on: where it stood last, else the first without the counter; none where the
/// counter has the only one.
fn place(monitors: &[String], counter: Option<&str>, last: Option<&str>) -> Option<usize> {
    let is_free = |name: &&String| Some(name.as_str()) != counter;
    let free = monitors.iter().filter(is_free);
    let chosen = free.clone().find(|name| Some(name.as_str()) == last).or_else(|| free.clone().next())?;
    (monitors.len() > 1).then(|| monitors.iter().position(|name| name == chosen)).flatten()
}

/// A monitor's name; one that has none is told by its place.
fn name_of(monitor: &Monitor) -> String {
    monitor.name().cloned().unwrap_or_else(|| {
        let at = monitor.position();
        format!("{},{}", at.x, at.y)
    })
}

fn open(handle: &AppHandle, monitor: &Monitor) {
    let is_in_front = handle.state::<Display>().is_in_front();
    let page = if is_in_front { "display.html#front" } else { "display.html" };
    let built = WebviewWindowBuilder::new(handle, LABEL, WebviewUrl::App(page.into()))
        .title("Storeloop")
        .decorations(false)
        .visible(false)
        .focused(is_in_front)
        .always_on_top(is_in_front)
        // The display leads nowhere.
        .on_navigation(|url| url.scheme() == "tauri" || url.host_str() == Some("tauri.localhost"))
        .build();
    match built {
        Ok(window) => {
            stand(&window, monitor);
            let here = handle.clone();
            window.on_window_event(move |event| {
                if let WindowEvent::CloseRequested { .. } = event {
                    let display: State<'_, Display> = here.state();
                    if display.is_in_front() {
                        display.set_in_front(false);
                    } else {
                        display.keep(|kept| kept.is_closed = true);
                    }
                }
            });
        }
        Err(error) => tracing::warn!(%error, "the customer display"),
    }
}

/// The whole of that monitor.
fn stand(window: &WebviewWindow, monitor: &Monitor) {
    let _ = window.set_fullscreen(false);
    let _ = window.set_position(*monitor.position());
    let _ = window.set_size(*monitor.size());
    let _ = window.show();
    let _ = window.set_fullscreen(true);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_display_never_covers_the_counter_by_itself() {
        let names = |list: &[&str]| list.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        let two = names(&["A", "B"]);
        assert_eq!(place(&names(&[]), None, None), None);
        assert_eq!(place(&names(&["A"]), Some("A"), Some("A")), None, "the only monitor is the counter's");
        assert_eq!(place(&names(&["A"]), None, Some("A")), None, "the counter will open there");
        assert_eq!(place(&two, Some("A"), None), Some(1));
        assert_eq!(place(&two, Some("B"), None), Some(0));
        assert_eq!(place(&two, Some("B"), Some("B")), Some(0), "the counter moved to where the display stood");
        assert_eq!(place(&names(&["A", "B", "C"]), Some("A"), Some("C")), Some(2), "where it stood last");
        assert_eq!(place(&names(&["A", "B", "C"]), Some("A"), Some("gone")), Some(1));
    }

    #[test]
    fn where_it_stood_is_remembered_and_a_broken_file_forgotten() {
        let folder = std::env::temp_dir().join(format!("display-{}", uuid::Uuid::new_v4()));
        std::fs::create_dir_all(&folder).expect("a folder");
        let file = folder.join("display.json");
        Display::at(Some(file.clone())).keep(|kept| kept.monitor = Some("HDMI-1".to_owned()));
        let again = Display::at(Some(file.clone())).kept();
        assert_eq!(again, Kept { monitor: Some("HDMI-1".to_owned()), is_closed: false });
        std::fs::write(&file, b"{\"monitor\": 7").expect("a write");
        assert_eq!(Display::at(Some(file)).kept(), Kept::default());
        std::fs::remove_dir_all(folder).expect("the folder goes");
    }
}
