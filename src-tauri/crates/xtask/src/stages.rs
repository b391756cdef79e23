//! The stages of a test run: what CI runs, in order, each with its time.

use std::time::{Duration, Instant};

use crate::shell::Outcome;
use crate::{budget, codegen, node, rust, setup, window};

struct Stage {
    name: &'static str,
    /// Stages without which this one can only fail, too.
    needs: &'static [&'static str],
    act: fn(yes: bool) -> Outcome,
}

/// The quick stages stand first; what they need is never compiled twice with different features.
const STAGES: &[Stage] = &[
    Stage { name: "packages", needs: &[], act: setup::packages_for_tests },
    Stage { name: "format", needs: &[], act: |_| rust::format() },
    Stage { name: "node", needs: &[], act: |_| setup::node().and_then(|()| setup::npm_ci()) },
    Stage { name: "ui-types", needs: &["node"], act: |_| node::types() },
    Stage { name: "ui-lint", needs: &["node"], act: |_| node::lint() },
    Stage { name: "ui-tests", needs: &["node"], act: |_| node::tests() },
    Stage { name: "ui-build", needs: &["node"], act: |_| node::build().and_then(|()| budget::check()) },
    Stage { name: "clippy", needs: &["packages", "ui-build"], act: |_| rust::clippy() },
    Stage { name: "build", needs: &["packages", "ui-build"], act: |_| rust::build() },
    Stage { name: "codegen", needs: &["build"], act: |_| codegen::compare_with_built() },
    Stage { name: "rust-tests", needs: &["build"], act: |_| rust::tests() },
    Stage { name: "documentation", needs: &["build"], act: |_| rust::documentation() },
    Stage { name: "driver", needs: &[], act: |_| setup::tauri_driver() },
    Stage { name: "e2e", needs: &["build", "node"], act: |_| node::end_to_end() },
    Stage { name: "window", needs: &["build", "node", "driver"], act: |_| window::window() },
];

/// What `check` takes of them.
const QUICK: &[&str] = &["format", "node", "ui-types", "ui-lint", "ui-build", "clippy"];

enum Verdict {
    Passed,
    Failed(String),
    NotRun(&'static str),
}

struct Line {
    name: &'static str,
    verdict: Verdict,
    took: Duration,
}

/// Runs all stages, or the named ones alone. A failure stops only what depends on it.
pub(crate) fn test(only: &[&str], yes: bool) -> Outcome {
    if let Some(unknown) = only.iter().find(|name| !STAGES.iter().any(|stage| stage.name == **name)) {
        let known: Vec<&str> = STAGES.iter().map(|stage| stage.name).collect();
        return Err(format!("There is no stage `{unknown}`. There are: {}", known.join(", ")));
    }
    let wanted = STAGES.iter().filter(|stage| only.is_empty() || only.contains(&stage.name));
    report(&run(wanted, yes))
}

/// The quick stages, and the generated code against the command list.
pub(crate) fn check() -> Outcome {
    let mut lines = run(STAGES.iter().filter(|stage| QUICK.contains(&stage.name)), false);
    lines.push(timed("codegen", codegen::compare));
    report(&lines)
}

fn run<'a>(stages: impl Iterator<Item = &'a Stage>, yes: bool) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    for stage in stages {
        let broken = lines
            .iter()
            .find(|line| stage.needs.contains(&line.name) && !matches!(line.verdict, Verdict::Passed))
            .map(|line| line.name);
        match broken {
            Some(need) => {
                println!("\n── {}: not run, `{need}` did not pass", stage.name);
                lines.push(Line { name: stage.name, verdict: Verdict::NotRun(need), took: Duration::ZERO });
            }
            None => lines.push(timed(stage.name, || (stage.act)(yes))),
        }
    }
    lines
}

fn timed(name: &'static str, act: impl FnOnce() -> Outcome) -> Line {
    println!("\n── {name}");
    let start = Instant::now();
    let outcome = act();
    let took = start.elapsed();
    let verdict = match outcome {
        Ok(()) => {
            println!("── {name}: passed in {}", seconds(took));
            Verdict::Passed
        }
        Err(why) => {
            println!("{why}\n── {name}: FAILED after {}", seconds(took));
            Verdict::Failed(why)
        }
    };
    Line { name, verdict, took }
}

/// The table of all stages, and the plain closing line.
fn report(lines: &[Line]) -> Outcome {
    println!("\n{:<16}{:>10}", "stage", "time");
    for line in lines {
        let verdict = match &line.verdict {
            Verdict::Passed => "passed".to_owned(),
            Verdict::Failed(why) => format!("FAILED  {}", why.lines().next().unwrap_or_default()),
            Verdict::NotRun(need) => format!("not run, needs {need}"),
        };
        println!("{:<16}{:>10}  {verdict}", line.name, seconds(line.took));
    }
    println!("{:<16}{:>10}\n", "all", seconds(lines.iter().map(|line| line.took).sum()));
    println!("{}", closing(lines));
    if lines.iter().all(|line| matches!(line.verdict, Verdict::Passed)) {
        Ok(())
    } else {
        Err("Not everything passed.".to_owned())
    }
}

fn closing(lines: &[Line]) -> String {
    let passed = lines.iter().filter(|line| matches!(line.verdict, Verdict::Passed)).count();
    let skipped = lines.iter().filter(|line| matches!(line.verdict, Verdict::NotRun(_))).count();
    let failed = lines.len() - passed - skipped;
    let tail = if skipped > 0 { format!(", {skipped} skipped") } else { String::new() };
    format!("{passed} passed, {failed} failed{tail}")
}

fn seconds(took: Duration) -> String {
    format!("{:.1} s", took.as_secs_f64())
}

#[cfg(test)]
mod tests {
    use super::*;

    const A_BREAKS: &[Stage] = &[
        Stage { name: "a", needs: &[], act: |_| Err("broken".to_owned()) },
        Stage { name: "b", needs: &["a"], act: |_| Ok(()) },
        Stage { name: "c", needs: &["b"], act: |_| Ok(()) },
        Stage { name: "d", needs: &[], act: |_| Ok(()) },
    ];

    #[test]
    fn a_failure_stops_what_depends_on_it_and_nothing_else() {
        let lines = run(A_BREAKS.iter(), false);
        assert_eq!(closing(&lines), "1 passed, 1 failed, 2 skipped");
        assert!(report(&lines).is_err(), "a run with a failed stage must end with an error");
    }

    #[test]
    fn every_need_names_an_earlier_stage() {
        for (at, stage) in STAGES.iter().enumerate() {
            for need in stage.needs {
                assert!(STAGES[..at].iter().any(|s| s.name == *need), "{} needs {need}, which comes later", stage.name);
            }
        }
    }
}
