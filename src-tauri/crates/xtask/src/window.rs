//! The tests that drive the real window on a screen that is not there.

use crate::setup;
use crate::shell::{Outcome, call};

/// Runs them with a message bus of their own: without one, or with a broken one, GTK waits 25 seconds for it.
pub(crate) fn window() -> Outcome {
    let root = call("id", &["-u"]).output()?.trim() == "0";
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders = std::iter::once(setup::tools_folder()).chain(std::env::split_paths(&path));
    let path = std::env::join_paths(folders).map_err(|e| e.to_string())?;
    let screen = ["--auto-servernum", "--server-args=-screen 0 1440x900x24", "dbus-run-session", "--"];
    let mut test = call("xvfb-run", &screen).env("PATH", &path.to_string_lossy());
    for arg in ["npx", "playwright", "test", "--config", "tests/window"] {
        test = test.arg(arg);
    }
    if root {
        // WebKit's own sandbox refuses to start under root, as CI runs.
        test = test.env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1");
    }
    test.run()
}
