//! Debian packages: which are missing, and their installation after a word with whoever sits there.

use std::io::{IsTerminal, Write};

use crate::shell::{Outcome, call, exists};

/// What the window needs to be built and to open.
pub(crate) const WINDOW: &[&str] = &["libwebkit2gtk-4.1-dev", "libgtk-3-dev", "librsvg2-dev", "libxdo-dev"];

/// What the tests need besides: a browser, a screen that is not there, a bus, a keyring, a print server, and readers
/// of paper.
pub(crate) const TESTS: &[&str] = &[
    "chromium",
    "chromium-driver",
    "cups",
    "dbus-x11",
    "fonts-noto-cjk",
    "gnome-keyring",
    "poppler-utils",
    "printer-driver-cups-pdf",
    "qpdf",
    "webkit2gtk-driver",
    "xauth",
    "xdotool",
    "xvfb",
    "zbar-tools",
];

/// Sees to it that these packages are there.
pub(crate) fn ensure(packages: &[&str], yes: bool) -> Outcome {
    if !exists("dpkg-query") {
        println!("This is no Debian system; these are taken to be there: {}", packages.join(" "));
        return Ok(());
    }
    let missing = missing(packages)?;
    if missing.is_empty() {
        println!("All {} Debian packages are there.", packages.len());
        return Ok(());
    }
    println!("Missing Debian packages: {}", missing.join(" "));
    if !(yes || agreed()?) {
        return Err(format!("Nothing was installed. By hand: apt-get install {}", missing.join(" ")));
    }
    install(&missing)
}

fn missing<'a>(packages: &[&'a str]) -> Result<Vec<&'a str>, String> {
    let (_, text) = call("dpkg-query", &["--show", "--showformat", "${db:Status-Abbrev}${Package}\\n"])
        .outcome()
        .map_err(|e| format!("The list of installed packages cannot be read. {e}"))?;
    let installed: Vec<&str> = text.lines().filter_map(|line| line.strip_prefix("ii ")).collect();
    Ok(packages.iter().copied().filter(|package| !installed.contains(package)).collect())
}

fn install(packages: &[&str]) -> Outcome {
    apt(&["update"])?;
    let mut args = vec!["install", "--yes", "--no-install-recommends"];
    args.extend(packages);
    if apt(&args).is_ok() {
        return Ok(());
    }
    // dpkg breaks off now and then half way through a long set-up; what it left is mended first.
    println!("The installation broke off; mending it and trying once more.");
    apt(&["--fix-broken", "install", "--yes"])?;
    apt(&args)
}

fn apt(args: &[&str]) -> Outcome {
    let root = call("id", &["-u"]).output()?.trim() == "0";
    let mut line = Vec::new();
    if !root {
        line.push("sudo");
    }
    line.extend(["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "--quiet"]);
    line.extend(args);
    match line.split_first() {
        Some((program, rest)) => call(program, rest).run(),
        None => Ok(()),
    }
}

/// Whether installing is fine. CI, or nobody at a terminal, cannot answer and means yes.
fn agreed() -> Result<bool, String> {
    if std::env::var_os("CI").is_some() || !std::io::stdin().is_terminal() {
        return Ok(true);
    }
    print!("Install them now? [Y/n] ");
    std::io::stdout().flush().map_err(|e| e.to_string())?;
    let mut answer = String::new();
    std::io::stdin().read_line(&mut answer).map_err(|e| e.to_string())?;
    Ok(matches!(answer.trim().to_lowercase().as_str(), "" | "y" | "yes"))
}
