//! Draws from the command line: evidence and test vectors. Both concern no shop's folder.

use crate::say::{Answer, Ending};
use serde_json::json;
use shop_core::lottery::evidence::{self, Wrong};
use shop_core::lottery::vectors;
use std::path::Path;

/// Recomputes every result in an evidence file; what does not fit ends in exit code 1.
pub(crate) fn verify(file: &Path) -> Result<Answer, Ending> {
    match evidence::verify(&std::fs::read_to_string(file)?) {
        Ok(proved) => {
            let line = format!("{}: {} deals recomputed, head {}", proved.name, proved.deals, proved.head);
            let report =
                json!({ "draw": proved.draw, "name": proved.name, "deals": proved.deals, "head": proved.head });
            Ok(Answer::Line(report, line))
        }
        Err(wrong) => Err(not_whole(&wrong)),
    }
}

/// Reproduces a file of vectors.
pub(crate) fn check_vectors(file: &Path) -> Result<Answer, Ending> {
    match vectors::check_vectors(&std::fs::read_to_string(file)?) {
        Ok((draws, deals)) => {
            Ok(Answer::Line(json!({ "draws": draws, "deals": deals }), format!("{draws} draws, {deals} deals agreed")))
        }
        Err(wrong) => Err(not_whole(&wrong)),
    }
}

fn not_whole(wrong: &Wrong) -> Ending {
    match wrong {
        Wrong::Format => Ending::Usage(wrong.to_string()),
        _ => Ending::NotWhole(json!({ "wrong": wrong.to_string() })),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn vectors_agree_or_end_in_what_is_wrong() {
        let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/fixtures/draws/vectors.json");
        assert!(matches!(check_vectors(&fixture), Ok(Answer::Line(report, _)) if report["draws"].as_i64() >= Some(3)));
        assert!(matches!(verify(&fixture), Err(Ending::Usage(_))), "vectors are no evidence");
        let lying = std::env::temp_dir().join(format!("draws-{}.json", std::process::id()));
        let text = std::fs::read_to_string(&fixture).unwrap().replacen("\"prize\": 2", "\"prize\": 3", 1);
        std::fs::write(&lying, text).unwrap();
        let lied = check_vectors(&lying);
        std::fs::remove_file(&lying).unwrap();
        assert!(matches!(lied, Err(Ending::NotWhole(report)) if report["wrong"] == "deal 0 gives another card"));
    }
}
