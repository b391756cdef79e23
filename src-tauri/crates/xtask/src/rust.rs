//! The Rust side of a test run. One feature set everywhere: what one stage compiled, the next one uses.

use crate::shell::{Outcome, cargo};

pub(crate) fn format() -> Outcome {
    cargo(&["fmt", "--all", "--check"]).run()
}

pub(crate) fn clippy() -> Outcome {
    cargo(&["clippy", "--workspace", "--all-targets", "--locked", "--", "--deny", "warnings"]).run()
}

/// Programs and tests together, so that both are compiled with the same features and only once.
pub(crate) fn build() -> Outcome {
    let all = cargo(&["build", "--workspace", "--bins", "--tests", "--locked"]).run();
    if all.is_err() {
        println!("If only a test does not compile, the programs can still be driven:");
        return cargo(&["build", "--workspace", "--bins", "--locked"]).run();
    }
    all
}

pub(crate) fn tests() -> Outcome {
    // The same numbers each time, so that a red run can be run again; another seed, or more cases, by these variables.
    let seed = std::env::var("PROPTEST_RNG_SEED").unwrap_or_else(|_| "20261125".to_owned());
    cargo(&["test", "--workspace", "--locked"]).env("PROPTEST_RNG_SEED", &seed).run()
}

pub(crate) fn documentation() -> Outcome {
    cargo(&["doc", "--package", "shop-core", "--no-deps", "--document-private-items", "--locked"])
        .env("RUSTDOCFLAGS", "--deny warnings --allow rustdoc::private_intra_doc_links")
        .run()
}

/// The kill test with more rounds than CI has time for.
pub(crate) fn kill(times: &str) -> Outcome {
    if times.parse::<u32>().is_err() {
        return Err(format!("`--times {times}` is no number."));
    }
    build()?;
    cargo(&["test", "--package", "shop-tests", "--test", "it", "--locked", "--", "--nocapture", "kill"])
        .env("STORELOOP_KILLS", times)
        .run()
}

/// Draws the committed pictures of printed pages anew; a person looks at them before they are committed.
pub(crate) fn pages() -> Outcome {
    let test = ["test", "--package", "shop-tests", "--test", "it", "paper_pages"];
    cargo(&test).env("STORELOOP_RENEW_PAGES", "yes").run()
}
