//! House rules on source files: short, finished, and nothing declared that nobody says.

use crate::repository::{core_sources, files, reasons};

const MOST_LINES: usize = 400;

/// Everything people write by hand.
fn sources() -> Vec<(String, String)> {
    let mut all = files("src-tauri", &[".rs"]);
    all.extend(files("tests", &[".rs", ".ts"]));
    all.extend(files("ui", &[".ts", ".svelte"]));
    all.retain(|(path, _)| path != "ui/src/api/generated.ts");
    assert!(all.len() > 50, "the sources were found");
    all
}

#[test]
fn a_file_is_read_in_one_sitting() {
    let long: Vec<String> = sources()
        .into_iter()
        .map(|(path, text)| (path, text.lines().count()))
        .filter(|(_, lines)| *lines > MOST_LINES)
        .map(|(path, lines)| format!("{path}: {lines} lines"))
        .collect();
    assert!(long.is_empty(), "over {MOST_LINES} lines, split by verb:\n{}", long.join("\n"));
}

#[test]
fn nothing_is_left_for_later() {
    // Written apart, so that this file does not find itself.
    let unfinished = [["todo", "!("], ["unimplemented", "!("], ["#[ig", "nore"], ["TO", "DO"], ["FIX", "ME"]]
        .map(|halves| halves.concat());
    for (path, text) in sources() {
        for (at, line) in text.lines().enumerate() {
            for mark in &unfinished {
                assert!(!line.contains(mark.as_str()), "{path}:{} leaves something for later: {line}", at + 1);
            }
        }
    }
}

#[test]
fn every_reason_to_say_no_is_said_somewhere() {
    let sources = core_sources();
    let unsaid: Vec<String> = reasons()
        .iter()
        .filter(|reason| {
            let said = format!("{}::{}", reason.of, reason.variant);
            !sources.iter().any(|(_, text)| mentions(text, &said))
        })
        .map(|reason| format!("{}::{}", reason.of, reason.variant))
        .collect();
    assert!(unsaid.is_empty(), "declared and never raised: {unsaid:?}");
}

#[test]
fn every_reason_to_say_no_is_seen_by_a_test() {
    let mut tests = files("tests/it", &[".rs"]);
    tests.extend(files("src-tauri/crates/shop-core/src", &[".rs"]).into_iter().filter_map(|(path, text)| {
        let of_tests = if path.ends_with("tests.rs") || path.contains("/tests/") {
            text
        } else {
            text.split_once("#[cfg(test)]\nmod tests")?.1.to_owned()
        };
        Some((path, of_tests))
    }));
    let unseen: Vec<String> = reasons()
        .iter()
        // A full or broken disk is shown by the tests that break disks, not by a request.
        .filter(|reason| {
            !(reason.area == "kernel" && ["disk_full", "read_only", "busy", "corrupt"].contains(&reason.code.as_str()))
        })
        .filter(|reason| {
            let (wire, bare) = (format!("{}.{}\"", reason.area, reason.code), format!("\"{}\"", reason.code));
            let variant = format!("{}::{}", reason.of, reason.variant);
            !tests.iter().any(|(_, text)| text.contains(&wire) || text.contains(&bare) || mentions(text, &variant))
        })
        .map(|reason| format!("{}.{}", reason.area, reason.code))
        .collect();
    assert!(unseen.is_empty(), "no test raises: {unseen:?}");
}

/// Whether `path` stands in `text` and does not only begin a longer name.
fn mentions(text: &str, path: &str) -> bool {
    text.match_indices(path)
        .any(|(at, _)| !text[at + path.len()..].starts_with(|next: char| next.is_alphanumeric() || next == '_'))
}
