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

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::PathBuf;

    fn fixture() -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/fixtures/vouchers/vectors.json")
    }

    #[test]
    fn the_end_says_whether_every_case_agreed() {
        let agreed = check(&fixture(), true);
        assert!(
            matches!(agreed, Ok(Answer::Line(report, _)) if report["cases"] == 110 && report["disagreed"] == json!([]))
        );
        let mut file: Value = serde_json::from_str(&std::fs::read_to_string(fixture()).unwrap()).unwrap();
        file["vouchers"][0]["typed"] = json!("0000-0000-0000-0000");
        let lying = std::env::temp_dir().join(format!("vectors-{}.json", std::process::id()));
        std::fs::write(&lying, file.to_string()).unwrap();
        let lied = check(&lying, true);
        std::fs::write(&lying, "{}").unwrap();
        let formless = check(&lying, true);
        std::fs::remove_file(&lying).unwrap();
        assert!(matches!(lied, Err(Ending::NotWhole(report)) if report["disagreed"].as_array().unwrap().len() == 2));
        assert!(matches!(formless, Err(Ending::Usage(_))));
        assert!(matches!(check(&lying, true), Err(Ending::Failed(_))));
    }
}
