//! The UI's side of a test run, and all that Playwright drives.

use crate::shell::{Outcome, call, cargo, npm, npx};
use crate::{apt, setup};

/// A component with one type error; a type check that passes it checks nothing.
const CANARY: &str = "tests/fixtures/canary";

pub(crate) fn types() -> Outcome {
    canary()?;
    npm(&["run", "check"]).run()?;
    npx(&["tsc", "--project", "tests"]).run()
}

/// svelte-check once reported nothing at all after an upgrade, so it has to prove itself first.
fn canary() -> Outcome {
    let (passed, text) = npx(&["svelte-check", "--workspace", CANARY, "--tsconfig", "./tsconfig.json"]).outcome()?;
    if passed || !text.contains("is not assignable to type") {
        return Err(format!("svelte-check did not find the type error planted in {CANARY}:\n{text}"));
    }
    println!("svelte-check found the planted type error.");
    Ok(())
}

pub(crate) fn lint() -> Outcome {
    npm(&["run", "lint"]).run()?;
    npx(&["prettier", "--config", "ui/.prettierrc.json", "--check", "tests/e2e/**/*.ts", "tests/window/**/*.ts"]).run()
}

pub(crate) fn tests() -> Outcome {
    npm(&["test"]).run()
}

pub(crate) fn build() -> Outcome {
    npm(&["run", "build"]).run()
}

/// The built UI in a browser, over the real core.
pub(crate) fn end_to_end() -> Outcome {
    npx(&["playwright", "test", "--config", "tests/e2e"]).run()
}

/// The pictures of the README, from the demo shop.
pub(crate) fn screenshots(yes: bool) -> Outcome {
    apt::ensure(&["chromium", "fonts-noto-cjk"], yes)?;
    setup::node()?;
    setup::npm_ci()?;
    build()?;
    cargo(&["build", "--package", "shop-cli"]).run()?;
    npx(&["playwright", "test", "--config", "tests/e2e/screenshots.config.ts"]).run()?;
    call("git", &["status", "--short", "assets/screenshots"]).run()
}
