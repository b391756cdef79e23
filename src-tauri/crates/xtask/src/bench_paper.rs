//! Paper beside the same pages made by other tools, in turns within one run.

use std::collections::BTreeMap;

use crate::apt;
use crate::bench::{VENV, named_numbers, python_with};
use crate::shell::{Outcome, call, cargo};

/// Pinned, so that ratios stay comparable.
const PEERS: &[&str] = &["typst>=0.15,<0.16", "reportlab>=5.1,<6", "weasyprint>=70,<71"];

/// A tool, how many vouchers it makes, the least ratio asked for, and what of ours stands beside it.
const WANTED: &[(&str, &str, f64, &str)] = &[
    ("typst", "8000", 3.0, "vouchers_per_second"),
    ("reportlab", "8000", 9.0, "vouchers_per_second"),
    ("weasyprint", "400", 40.0, "vouchers_per_second"),
    ("libqrencode", "8000", 3.0, "codes_per_second"),
];

/// Bounds of our own, whatever others do.
const BOUNDS: &[(&str, f64)] = &[
    ("bytes_per_voucher", 2_000.0),
    ("peak_megabytes", 300.0),
    ("receipt_milliseconds", 20.0),
    ("receipt_bytes", 40_000.0),
];

pub(crate) fn bench(yes: bool) -> Outcome {
    apt::ensure(&["libqrencode4", "libpangoft2-1.0-0"], yes)?;
    let python = python_with(PEERS)?;
    println!("Peers live in {VENV}.");
    // Linking across crates is left out: it takes minutes and changes little here.
    let own = |args: &[&str]| {
        let all = ["bench", "--quiet", "--package", "shop-print", "--bench", "paper", "--"];
        cargo(&[&all, args].concat()).env("CARGO_PROFILE_BENCH_LTO", "off").output()
    };
    own(&["hand-out"])?;
    let mut ours = Vec::new();
    let mut theirs = BTreeMap::new();
    for (tool, many, _, _) in WANTED {
        ours.push(named_numbers(&own(&[])?));
        theirs.extend(named_numbers(&call(&python, &["tests/bench/paper_peer.py", tool, many]).output()?));
    }
    ours.push(named_numbers(&own(&[])?));

    let mut missed = Vec::new();
    println!("{:<28}{:>12}{:>12}{:>9}{:>9}", "a second", "ours", "peer", "ratio", "asked");
    for ((tool, _, least, name), turn) in WANTED.iter().zip(ours.windows(2)) {
        // Our turns right before and after the other tool's.
        let own = turn.iter().filter_map(|numbers| numbers.get(*name)).sum::<f64>() / 2.0;
        let Some(peer) = theirs.get(&format!("{tool}_per_second")) else { continue };
        println!("{tool:<28}{own:>12.0}{peer:>12.0}{:>8.1}x{least:>8.0}x", own / peer);
        if own / peer < *least {
            missed.push(format!("{tool}: {:.1} times instead of {least}", own / peer));
        }
    }
    for (name, most) in BOUNDS {
        let worst = ours.iter().filter_map(|numbers| numbers.get(*name)).copied().fold(0.0, f64::max);
        println!("{name:<28}{worst:>12.1}{:>12}{:>9}{most:>9}", "", "");
        if worst > *most {
            missed.push(format!("{name}: {worst:.1} instead of at most {most}"));
        }
    }
    for name in ["drawing_seconds", "writing_seconds"] {
        let all = ours.iter().filter_map(|numbers| numbers.get(name)).map(|s| format!("{s:.2}")).collect::<Vec<_>>();
        println!("{name:<28}{}", all.join(" "));
    }
    if missed.is_empty() { Ok(()) } else { Err(format!("Missed: {}.", missed.join("; "))) }
}
