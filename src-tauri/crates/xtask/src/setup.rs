//! What must stand before anything can be built or tested.

use std::path::{Path, PathBuf};

use crate::apt;
use crate::shell::{Outcome, call, cargo, exists, npm, read};

/// Where `tauri-driver` goes when the system has none.
const TOOLS: &str = "target/tools";

/// The lock file that `node_modules` was made from.
const STAMP: &str = "node_modules/.made-from-package-lock.json";

pub(crate) fn packages_for_tests(yes: bool) -> Outcome {
    let all: Vec<&str> = apt::WINDOW.iter().chain(apt::TESTS).copied().collect();
    apt::ensure(&all, yes)
}

/// What a window needs on this system: installed on Debian, named elsewhere.
pub(crate) fn packages_for_window(yes: bool) -> Outcome {
    if cfg!(target_os = "linux") {
        if exists("dpkg-query") {
            return apt::ensure(apt::WINDOW, yes);
        }
        let libraries = ["webkit2gtk-4.1", "gtk+-3.0", "librsvg-2.0"];
        let missing: Vec<&str> = libraries.into_iter().filter(|library| !has_library(library)).collect();
        if !missing.is_empty() {
            return Err(format!("Please install the development files of: {}", missing.join(", ")));
        }
    }
    if cfg!(target_os = "macos") && call("xcode-select", &["-p"]).output().is_err() {
        return Err("Please install Apple's command line tools first: xcode-select --install".to_owned());
    }
    if cfg!(windows) && !webview2_is_there() {
        println!("Windows' WebView2 runtime was not found. If the window stays away, install it and start again.");
    }
    Ok(())
}

/// Node 20.19 or newer, as Vite asks, with npm.
pub(crate) fn node() -> Outcome {
    let found = call("node", &["--version"]).output().map_err(|_| "Please install Node 20.19 or newer.".to_owned())?;
    let version = found.trim().trim_start_matches('v').to_owned();
    let mut numbers = version.split('.').map_while(|n| n.parse::<u32>().ok());
    if (numbers.next().unwrap_or(0), numbers.next().unwrap_or(0)) < (20, 19) {
        return Err(format!("Node {version} is too old: please install Node 20.19 or newer."));
    }
    npm(&["--version"]).output().map(|_| ()).map_err(|_| "Please install npm, which belongs to Node.".to_owned())
}

/// `npm ci`, unless `node_modules` was made from this very lock file.
pub(crate) fn npm_ci() -> Outcome {
    let lock = read("package-lock.json")?;
    if read(STAMP).is_ok_and(|made_from| made_from == lock) {
        println!("node_modules is what package-lock.json asks for.");
        return Ok(());
    }
    npm(&["ci", "--no-audit", "--no-fund"]).run()?;
    std::fs::write(STAMP, lock).map_err(|e| format!("{STAMP}: {e}"))
}

/// The bridge between the window tests and the web view's own driver.
pub(crate) fn tauri_driver() -> Outcome {
    if exists("tauri-driver") || own_tauri_driver().is_file() {
        println!("tauri-driver is there.");
        return Ok(());
    }
    // Unoptimised: it only passes requests on, and this is three times as quick to build.
    let building = format!("{TOOLS}/build");
    cargo(&["install", "tauri-driver", "--version", "^2", "--locked", "--debug", "--root", TOOLS])
        .arg("--target-dir")
        .arg(&building)
        .run()
}

/// The folder to put before `PATH`, so that `tauri-driver` is found.
pub(crate) fn tools_folder() -> PathBuf {
    std::env::current_dir().unwrap_or_default().join(TOOLS).join("bin")
}

fn own_tauri_driver() -> PathBuf {
    Path::new(TOOLS).join("bin").join("tauri-driver")
}

fn has_library(name: &str) -> bool {
    call("pkg-config", &["--exists", name]).output().is_ok()
}

fn webview2_is_there() -> bool {
    ["ProgramFiles(x86)", "ProgramFiles", "LOCALAPPDATA"]
        .iter()
        .filter_map(std::env::var_os)
        .any(|base| Path::new(&base).join("Microsoft/EdgeWebView/Application").is_dir())
}
