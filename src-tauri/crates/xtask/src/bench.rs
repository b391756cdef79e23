//! Our own measurements beside the same work done by another tool on the same machine, minutes apart.

use std::collections::BTreeMap;

use crate::shell::{Outcome, call, cargo};

pub(crate) const VENV: &str = "target/bench-venv";

/// What the peers are: SQLite through Python's apsw and libsodium through PyNaCl, pinned so that ratios stay comparable.
const PEERS: [&str; 2] = ["apsw>=3.53,<4", "pynacl>=1.5,<2"];

/// All measurements, or those of one file of `tests/bench`.
pub(crate) fn bench(only: Option<&str>) -> Outcome {
    let python = python_with(&PEERS)?;
    let which = only.map_or(vec!["--benches"], |name| vec!["--bench", name]);
    cargo(&[&["build", "--profile", "bench", "--package", "shop-tests"][..], &which].concat()).run()?;
    let which = only.map_or(Vec::new(), |name| vec!["--bench", name]);
    let ours = cargo(&[&["bench", "--quiet", "--package", "shop-tests"][..], &which].concat()).output()?;
    println!("{ours}");
    let theirs = call(&python, &[&["tests/bench/peer.py"][..], only.as_slice()].concat()).output()?;
    println!("{theirs}");
    let (ours, theirs) = (medians(&ours), named_numbers(&theirs));
    println!("{:<32}{:>14}{:>14}{:>10}", "median", "ours", "peer", "ratio");
    for (name, peer) in &theirs {
        // What stands behind a comma says how the peer did the same work another way.
        match name.split(',').next().and_then(|work| ours.get(work)) {
            Some(own) => println!("{name:<32}{:>11.1} µs{:>11.1} µs{:>9.2}x", own / 1e3, peer / 1e3, own / peer),
            None => println!("{name:<32}{:>14}{:>11.1} µs", "-", peer / 1e3),
        }
    }
    if theirs.keys().any(|name| ours.contains_key(name)) {
        Ok(())
    } else {
        Err("No measurement has a peer of the same name.".to_owned())
    }
}

/// A Python with peers installed, apart from the system's own.
pub(crate) fn python_with(peers: &[&str]) -> Result<String, String> {
    let python = format!("{VENV}/bin/python");
    if !std::path::Path::new(&python).is_file() {
        call("python3", &["-m", "venv", VENV]).run()?;
    }
    call(&python, &[&["-m", "pip", "install", "--quiet"], peers].concat()).run()?;
    Ok(python)
}

/// Lines of a name, a tab and a number.
pub(crate) fn named_numbers(text: &str) -> BTreeMap<String, f64> {
    text.lines()
        .filter_map(|line| line.split_once('\t'))
        .filter_map(|(n, ns)| Some((n.to_owned(), ns.parse().ok()?)))
        .collect()
}

/// divan's table: a tree of names, then fastest, slowest, median, mean, each with its unit.
fn medians(table: &str) -> BTreeMap<String, f64> {
    table
        .lines()
        .filter_map(|line| {
            let mut columns = line.split('│');
            let first: Vec<&str> = columns.next()?.split_whitespace().collect();
            let name = first.iter().find(|word| word.chars().any(char::is_alphanumeric))?;
            let median = nanoseconds(columns.nth(1)?.trim())?;
            Some(((*name).to_owned(), median))
        })
        .collect()
}

fn nanoseconds(text: &str) -> Option<f64> {
    let (number, unit) = text.split_once(' ')?;
    let factor = match unit {
        "ns" => 1.0,
        "µs" => 1e3,
        "ms" => 1e6,
        "s" => 1e9,
        _ => return None,
    };
    number.parse::<f64>().ok().map(|number| number * factor)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn medians_are_read_from_the_third_column() {
        let table = "\
counter              fastest       │ slowest       │ median        │ mean          │ samples │ iters
├─ find_by_phone     61.94 µs      │ 112.3 µs      │ 64.5 µs       │ 66.1 µs       │ 100     │ 100
╰─ hand_over         1.201 ms      │ 3.2 ms        │ 1.5 ms        │ 1.6 ms        │ 100     │ 100";
        let found = medians(table);
        assert_eq!(found.get("find_by_phone"), Some(&64_500.0));
        assert_eq!(found.get("hand_over"), Some(&1_500_000.0));
        assert_eq!(found.len(), 2, "the heading is no measurement");
    }
}
