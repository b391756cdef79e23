//! Opening the shop from a fresh clone, and making an installer.

use std::path::{Path, PathBuf};

use crate::shell::{Outcome, built, call, cargo, npx};
use crate::{node, setup};

/// Builds everything and opens the window; without a display, serves the same screens to a browser here.
pub(crate) fn run(data: Option<String>, yes: bool) -> Outcome {
    let shown = has_display();
    if !shown {
        println!(
            "There is no display, so no window can open. The shop is served to a browser on this computer instead."
        );
    }
    setup::node()?;
    if shown {
        setup::packages_for_window(yes)?;
    }
    setup::npm_ci()?;
    node::build()?;
    let folder = match data {
        Some(folder) => PathBuf::from(folder),
        None => demo_folder()?,
    };
    // An empty folder is the first start; later ones open whatever shop is there by then.
    let first = !folder.is_dir() || folder.read_dir().is_ok_and(|mut entries| entries.next().is_none());
    let open = if shown {
        cargo(&["build", "--package", "storeloop"]).run()?;
        call(&built("storeloop").to_string_lossy(), &["--data"])
    } else {
        cargo(&["build", "--package", "shop-cli"]).run()?;
        call(&built("storeloop-cli").to_string_lossy(), &["serve", "--data"])
    };
    let open = open.arg(&folder.to_string_lossy());
    println!("{} in {}", if first { "A demo shop" } else { "The shop" }, folder.display());
    if first { open.arg("--demo").run() } else { open.run() }
}

/// The installer of this system.
pub(crate) fn dist(yes: bool) -> Outcome {
    setup::node()?;
    setup::packages_for_window(yes)?;
    setup::npm_ci()?;
    let bundle = if cfg!(windows) {
        "nsis"
    } else if cfg!(target_os = "macos") {
        "dmg"
    } else {
        "deb"
    };
    npx(&["tauri", "build", "--bundles", bundle]).run()?;
    println!("The installer is in target/release/bundle/{bundle}.");
    Ok(())
}

fn has_display() -> bool {
    let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    cfg!(windows) || cfg!(target_os = "macos") || set("DISPLAY") || set("WAYLAND_DISPLAY")
}

/// A folder beside that of the installed program, never the same: what is tried here must not touch a real shop.
fn demo_folder() -> Result<PathBuf, String> {
    let var = |name| std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let base = if cfg!(windows) {
        var("LOCALAPPDATA")
    } else if cfg!(target_os = "macos") {
        var("HOME").map(|home| home.join("Library/Application Support"))
    } else {
        var("XDG_DATA_HOME").or_else(|| var("HOME").map(|home| home.join(Path::new(".local/share"))))
    };
    base.map(|base| base.join("storeloop-demo")).ok_or_else(|| "Please name a folder: --data DIR".to_owned())
}
