//! The counter must open fast on an old PC: a budget for the script it loads before anything shows.

use std::collections::BTreeSet;
use std::path::Path;

use serde_json::Value;

use crate::shell::{Outcome, call, read};

const MANIFEST: &str = "ui/dist/.vite/manifest.json";
const ENTRY: &str = "counter.html";

/// Compressed kilobytes (of 1,024 bytes).
const LIMIT_KB: usize = 250;

/// Fails when the counter's first script, with all it imports at once, is over the budget.
pub(crate) fn check() -> Outcome {
    let manifest: Value = serde_json::from_str(&read(MANIFEST)?).map_err(|e| format!("{MANIFEST}: {e}"))?;
    let mut bytes = 0;
    for file in first_scripts(&manifest, ENTRY)? {
        bytes += compressed(&Path::new("ui/dist").join(file))?;
    }
    let kb = bytes.div_ceil(1024);
    println!("The counter's first script: {kb} kB compressed, of {LIMIT_KB} allowed.");
    if kb > LIMIT_KB { Err(format!("The counter's first script has {kb} kB; {LIMIT_KB} are allowed.")) } else { Ok(()) }
}

/// The entry's script and everything it imports statically; what it imports later does not count.
fn first_scripts(manifest: &Value, entry: &str) -> Result<BTreeSet<String>, String> {
    let mut files = BTreeSet::new();
    let mut seen = BTreeSet::new();
    let mut open = vec![entry.to_owned()];
    while let Some(key) = open.pop() {
        if !seen.insert(key.clone()) {
            continue;
        }
        let chunk = manifest.get(&key).ok_or_else(|| format!("{MANIFEST} does not know `{key}`."))?;
        files.extend(chunk.get("file").and_then(Value::as_str).map(str::to_owned));
        let imports = chunk.get("imports").and_then(Value::as_array).into_iter().flatten();
        open.extend(imports.filter_map(Value::as_str).map(str::to_owned));
    }
    Ok(files)
}

fn compressed(file: &Path) -> Result<usize, String> {
    // Node has the compression built in, and is there wherever a UI was built.
    let script = "console.log(require('node:zlib').gzipSync(require('node:fs').readFileSync(process.argv[1])).length)";
    let text = call("node", &["--eval", script]).arg(&file.to_string_lossy()).output()?;
    text.trim().parse().map_err(|e| format!("{}: {e}", file.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts_imported_later_do_not_count_and_circles_end() {
        let manifest = serde_json::json!({
            "counter.html": { "file": "a.js", "imports": ["_b.js"], "dynamicImports": ["_c.js"] },
            "_b.js": { "file": "b.js", "imports": ["counter.html"] },
            "_c.js": { "file": "c.js" }
        });
        let files = first_scripts(&manifest, "counter.html").unwrap();
        assert_eq!(files.into_iter().collect::<Vec<_>>(), ["a.js", "b.js"]);
    }
}
