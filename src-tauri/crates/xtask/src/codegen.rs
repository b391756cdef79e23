//! The screen's types, written from the one list of commands.

use crate::shell::{Outcome, built, call, cargo, read};

const GENERATED: &str = "ui/src/api/generated.ts";

/// Writes the file anew.
pub(crate) fn write() -> Outcome {
    let text = from_source()?;
    if read(GENERATED).is_ok_and(|old| old == text) {
        println!("{GENERATED} is up to date.");
        return Ok(());
    }
    std::fs::write(GENERATED, text).map_err(|e| format!("{GENERATED}: {e}"))?;
    println!("{GENERATED} is written anew.");
    Ok(())
}

/// Fails when the committed file is not what the command list gives.
pub(crate) fn compare() -> Outcome {
    same_as(&from_source()?)
}

/// The same with the program that the build stage left.
pub(crate) fn compare_with_built() -> Outcome {
    let program = built("storeloop-cli");
    same_as(&call(&program.to_string_lossy(), &["commands", "--typescript"]).output()?)
}

fn from_source() -> Result<String, String> {
    cargo(&["run", "--quiet", "--package", "shop-cli", "--bin", "storeloop-cli", "--", "commands", "--typescript"])
        .output()
}

fn same_as(text: &str) -> Outcome {
    let committed = read(GENERATED)?;
    if committed == text {
        println!("{GENERATED} is up to date.");
        return Ok(());
    }
    let (line, old, new) = first_difference(&committed, text);
    Err(format!(
        "{GENERATED} is stale: run `cargo xtask codegen`.\nline {line}\n  committed: {old}\n  generated: {new}"
    ))
}

/// Where two texts part: line number from 1 and both lines.
fn first_difference<'a>(old: &'a str, new: &'a str) -> (usize, &'a str, &'a str) {
    let (mut old_lines, mut new_lines) = (old.lines(), new.lines());
    let mut line = 1;
    loop {
        match (old_lines.next(), new_lines.next()) {
            (Some(a), Some(b)) if a == b => line += 1,
            (a, b) => return (line, a.unwrap_or("(end)"), b.unwrap_or("(end)")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::first_difference;

    #[test]
    fn the_first_difference_is_named_by_its_line() {
        assert_eq!(first_difference("a\nb\nc", "a\nx\nc"), (2, "b", "x"));
        assert_eq!(first_difference("a", "a\nb"), (2, "(end)", "b"));
    }
}
