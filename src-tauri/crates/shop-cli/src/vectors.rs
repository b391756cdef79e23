//! Test vectors of the voucher format: agreed or disagreed, case by case.

use crate::say::{Answer, Ending};
use serde_json::{Value, json};
use std::path::Path;

/// Reads the file and prints the verdict on every case; a case that disagrees ends in exit code 1.
pub(crate) fn check(file: &Path, as_json: bool) -> Result<Answer, Ending> {
    let text = std::fs::read_to_string(file)?;
    let cases = voucher_code::vectors::check(&text).map_err(|fault| Ending::Usage(fault.to_string()))?;
    let disagreed: Vec<Value> = cases
        .iter()
        .filter(|case| !case.agrees())
        .map(|case| json!({ "case": case.name, "expected": case.expected, "found": case.found }))
        .collect();
    for case in cases.iter().filter(|_| !as_json) {
        println!("{:<9} {}", if case.agrees() { "agreed" } else { "DISAGREED" }, case.name);
    }
    let report = json!({ "cases": cases.len(), "disagreed": disagreed });
    if disagreed.is_empty() {
        Ok(Answer::Line(report, format!("{} cases agreed", cases.len())))
    } else {
        Err(Ending::NotWhole(report))
    }
}
